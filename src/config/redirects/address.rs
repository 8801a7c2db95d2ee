//! The two addresses of a redirect, each right by itself.

use std::fmt;
use std::str::FromStr;

use crate::diag::{Mistake, codes};
use crate::model::suggest::shorten;
use crate::model::{WebUrl, is_unseen};

/// An address at which something stood, below the root of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldAddress {
    written: Box<str>,
    path: Box<str>,
}

/// Where something stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewAddress {
    /// An address of the site: the path below its root without a slash at either end, and what follows
    /// after `#`.
    Site(Box<str>, Option<Box<str>>),
    /// A file of content, by its path from the root of the project, and what follows after `#`.
    Content(Box<str>, Option<Box<str>>),
    /// Another site.
    Web(WebUrl),
}

/// The most characters of a path: longer ones do not fit everywhere that sites are copied to.
const MOST: usize = 200;

impl OldAddress {
    /// The path below the root of the site, without a slash at either end and without `%` escapes.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The file that answers at this address on every static host. Only `.html` is sent as a page, so
    /// any other address becomes a folder.
    pub fn file(&self) -> String {
        let ending = self.path.rsplit('.').next().unwrap_or_default();
        match &*self.path {
            "" => "index.html".to_owned(),
            path if ["html", "htm"].contains(&ending) && path.contains('.') => path.to_owned(),
            path => format!("{path}/index.html"),
        }
    }
}

/// As it was written.
impl fmt::Display for OldAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl FromStr for OldAddress {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        if let Some((_, rest)) = text.split_once("://") {
            let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/");
            return Err(wrong(text, "an old address is one of this site")
                .help(format!("write only its path: `{}`", shorten(path))));
        }
        if !text.starts_with('/') {
            return Err(wrong(text, "an old address begins with a slash")
                .help(format!("write `/{}`", shorten(text))));
        }
        if text.contains(['?', '#']) {
            let path = text.split(['?', '#']).next().unwrap_or_default();
            return Err(wrong(
                text,
                "what follows `?` or `#` cannot be told apart without a server",
            )
            .help(format!("write the path alone, once: `{}`", shorten(path))));
        }
        Ok(Self {
            path: path(text)?.into(),
            written: text.into(),
        })
    }
}

impl FromStr for NewAddress {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        const HELP: &str = "write a path of the site such as `/groups/new/`, a file such as `groups/new.md`, or an address that begins with `https://`";
        if text.is_empty() {
            return Err(wrong(text, "the new address is missing").help(HELP));
        }
        if text.starts_with("//") {
            return Err(wrong(text, "two slashes lead to another site")
                .help("write one slash for a path of this site, or `https://` for another"));
        }
        if let Some((scheme, rest)) = text.split_once("://") {
            let url: WebUrl = text.parse()?;
            if scheme.eq_ignore_ascii_case("https") {
                return Ok(Self::Web(url));
            }
            return Err(
                wrong(text, "only `https://` addresses are safe to be sent to")
                    .help(format!("write `https://{}`", shorten(rest))),
            );
        }
        if text.contains('?') {
            return Err(wrong(text, "pages of this site have no `?`").help(HELP));
        }
        let (before, part) = match text.split_once('#') {
            Some((before, part)) => (before, Some(part)),
            None => (text, None),
        };
        if part.is_some_and(|part| {
            part.chars()
                .any(|sign| is_unseen(sign) || "\"<>".contains(sign))
        }) {
            return Err(wrong(text, "a part of a page has no such name").help(HELP));
        }
        let part = part.map(Into::into);
        if before.starts_with('/') {
            return Ok(Self::Site(path(before)?.into(), part));
        }
        let file = path(&format!("/{before}")).map_err(|mistake| mistake.help(HELP))?;
        let file = file.strip_prefix("content/").unwrap_or(&file);
        Ok(Self::Content(format!("content/{file}").into(), part))
    }
}

/// The path of an address without a slash at either end and without escapes.
fn path(text: &str) -> Result<String, Mistake> {
    let decoded = decoded(text).ok_or_else(|| {
        wrong(text, "a `%` and what follows is no letter")
            .help("write the address as the browser shows it")
    })?;
    if decoded.starts_with("//") {
        return Err(wrong(text, "two slashes lead to another site").help("write one slash"));
    }
    let decoded = decoded.trim_matches('/');
    if decoded.chars().count() > MOST {
        return Err(
            wrong(text, &format!("a path has at most {MOST} characters"))
                .help("shorten it, or leave the line out"),
        );
    }
    let forbidden = |sign: char| (is_unseen(sign) && sign != ' ') || "\\:*?\"<>|#".contains(sign);
    if let Some(sign) = decoded.chars().find(|sign| forbidden(*sign)) {
        let seen = if is_unseen(sign) {
            format!("U+{:04X}", u32::from(sign))
        } else {
            sign.to_string()
        };
        return Err(wrong(
            text,
            &format!("`{seen}` cannot stand in the name of a file everywhere"),
        )
        .help("leave the line out: no static host can answer at this address"));
    }
    let hidden =
        |part: &str| part.is_empty() || part.starts_with('.') || part.ends_with([' ', '.']);
    if !decoded.is_empty() && decoded.split('/').any(hidden) {
        return Err(wrong(
            text,
            "a part of the path is empty, or begins or ends with a dot",
        )
        .help("write the path as the browser shows it, such as `/groups/old/`"));
    }
    Ok(decoded.to_owned())
}

/// A text with its `%` escapes read; `None` if they are no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'%' {
            bytes.push(*byte);
            continue;
        }
        let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
        bytes.push(
            u8::from_str_radix(digits, 16)
                .ok()
                .filter(|_| !digits.starts_with('+'))?,
        );
        rest = rest.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}

fn wrong(text: &str, label: &str) -> Mistake {
    let message = match text {
        "" => "an address is missing".to_owned(),
        text => format!("`{}` cannot be an address here", shorten(text)),
    };
    Mistake::new(&codes::REDIRECT, message).label(label)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn file(text: &str) -> String {
        text.parse::<OldAddress>().unwrap().file()
    }

    #[test]
    fn an_old_address_has_a_file_that_answers_on_every_host() {
        assert_eq!(file("/"), "index.html");
        assert_eq!(file("/old"), "old/index.html");
        assert_eq!(file("/old/"), "old/index.html");
        assert_eq!(file("/old/index.html"), "old/index.html");
        assert_eq!(file("/old.html"), "old.html");
        assert_eq!(file("/old.php"), "old.php/index.html");
        assert_eq!(file("/html"), "html/index.html");
        assert_eq!(file("/caf%C3%A9/men%c3%bc"), "café/menü/index.html");
    }

    #[test]
    fn addresses_that_no_file_could_answer_are_refused() {
        for text in [
            "old/",
            "",
            "//evil.example/",
            "/a//b/",
            "/../x",
            "/a/./b",
            "/.git/x",
            "/a\\b",
            "/a:b",
            "/a%00b",
            "/a%zz",
            "/a%",
            "/a%+1",
            "/%2e%2e/x",
            "/%2f%2fevil",
            "/a?b=1",
            "/a#b",
            "https://x.org/a",
            "/a\u{202e}b",
            "/a%3cb",
            "/con./x",
        ] {
            assert!(text.parse::<OldAddress>().is_err(), "{text}");
        }
        assert!(
            format!("/{}", "x".repeat(300))
                .parse::<OldAddress>()
                .is_err()
        );
    }

    #[test]
    fn a_new_address_is_of_the_site_a_file_or_https() {
        let new = |text: &str| text.parse::<NewAddress>();
        assert_eq!(
            new("/groups/x/#when"),
            Ok(NewAddress::Site("groups/x".into(), Some("when".into())))
        );
        assert_eq!(
            new("groups/x.md"),
            Ok(NewAddress::Content("content/groups/x.md".into(), None))
        );
        assert_eq!(
            new("content/groups/x.md#a"),
            Ok(NewAddress::Content(
                "content/groups/x.md".into(),
                Some("a".into())
            ))
        );
        assert!(matches!(
            new("https://x.org/a?b=c#d"),
            Ok(NewAddress::Web(_))
        ));
        for text in [
            "",
            "//evil.example",
            "http://x.org/",
            "javascript:alert(1)",
            "mailto:a@b.org",
            "ftp://x.org",
            "https://",
            "/a?b",
            "/a#\"x",
        ] {
            assert!(new(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_address_leaves_the_folder_of_the_site(text in "[/.%a-c2efF5\\\\:]{0,20}") {
            if let Ok(old) = format!("/{text}").parse::<OldAddress>() {
                let file = old.file();
                prop_assert!(!file.starts_with('/') && !file.split('/').any(|part| part.is_empty() || part.starts_with('.')), "{}", file);
            }
        }
    }
}
