//! Asking for a file, and going where the host sends us as long as it is on the same origin.

use super::{Address, Answer, Host, Silence};

/// How many redirects are followed.
const HOPS: usize = 4;

/// Where a request ended.
#[derive(Debug)]
pub(super) enum Landed {
    /// On the same origin; `moved` is where the file was found, if not where it was asked for.
    Here {
        answer: Answer,
        moved: Option<String>,
    },
    /// Somebody else was named, who was not asked.
    Elsewhere(String),
    /// Nowhere: it led on and on.
    Around,
}

/// Asks for a file of the site, with what `Accept-Encoding` says, and takes at most `most` bytes.
pub(super) fn follow(
    host: &dyn Host,
    address: &Address,
    file: &str,
    encodings: &str,
    most: u64,
) -> Result<Landed, Silence> {
    let first = address.of(file);
    let mut url = first.clone();
    for _ in 0..=HOPS {
        let answer = host.get(&url, encodings, most)?;
        let leads = matches!(answer.status, 301 | 302 | 303 | 307 | 308);
        let Some(location) = answer.header("location").filter(|_| leads) else {
            let moved = (url != first).then_some(url);
            return Ok(Landed::Here { answer, moved });
        };
        match address.on_same_origin(&url, location) {
            Some(next) => url = next,
            None => return Ok(Landed::Elsewhere(location.to_owned())),
        }
    }
    Ok(Landed::Around)
}

impl Answer {
    /// The first header of this name, in lower case.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.trim())
    }

    /// Every header of this name, in lower case.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let headers = self.headers.iter();
        let named = headers.filter(move |(other, _)| other == name);
        named.map(|(_, value)| value.trim())
    }
}
