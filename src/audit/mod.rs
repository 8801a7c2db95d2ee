//! Judging finished files: that no page asks another host, runs what is no file of the theme, sets a cookie or shows
//! what is private.
//!
//! Here: [`Audit`], which looks at one file at a time as it is made, from many threads, and keeps only what is wrong; and
//! [`Audited`], a sink that does so. Content is judged when it is read; this is for what comes together only at the end:
//! templates, scripts and styles of a site's own theme, and facts that stand in the wrong field. Not here: judging
//! pictures, which lose what they tell on their way in ([`assets`](crate::assets)).
//!
//! Invariant: what is private is never shown, also not by what is said about it.

mod address;
mod css;
mod data;
mod found;
mod html;
mod origin;
mod page;
mod script;
mod search;
mod secrets;
mod sink;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use address::Home;
use found::{Found, Mistakes};
pub use page::POLICY;
use search::Search;
pub use sink::Audited;

use crate::diag::{Diagnostic, Error, codes};
use crate::plan::{InOrder, Sink};
use crate::site::Site;
use crate::source::Reader;

/// Judges the finished files of one site.
#[derive(Debug)]
pub struct Audit {
    home: Home,
    search: Search,
    mistakes: Mistakes,
    /// The files of the theme, the site's own first.
    theme: Vec<Arc<str>>,
}

/// Endings of files in which there is nothing to read.
const PICTURES: &[&str] = &[
    "png", "jpg", "jpeg", "webp", "gif", "avif", "ico", "woff", "woff2", "ttf", "otf", "pdf",
    "mp3", "br", "gz",
];

impl Audit {
    /// For a site in its default language and in its `others`; `theme` are the files of its theme, where a mistake may have
    /// been made.
    pub fn new(site: &Site, others: &[Site], theme: Vec<Arc<str>>) -> Self {
        Self {
            home: Home::of(&site.config.base_url),
            search: Search::of(secrets::of(std::iter::once(site).chain(others))),
            mistakes: Mistakes::default(),
            theme,
        }
    }

    /// Judges the files that go into a sink.
    pub fn sink<'a>(&'a self, inner: &'a dyn Sink) -> Audited<'a, &'a dyn Sink> {
        Audited { audit: self, inner }
    }

    /// Judges the files that go into an archive.
    pub fn in_order<'a>(&'a self, inner: &'a mut dyn InOrder) -> Audited<'a, &'a mut dyn InOrder> {
        Audited { audit: self, inner }
    }

    /// Judges one file.
    pub fn judge(&self, path: &str, bytes: &[u8]) {
        let ending = path
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if PICTURES.contains(&&*ending) {
            return;
        }
        let mut found = Vec::new();
        let text = String::from_utf8_lossy(bytes);
        let (text, home) = (&*text, &self.home);
        match &*ending {
            "html" | "htm" => page::judge(text, true, home, &mut found),
            "css" => css::judge(text, 0, home, &mut found),
            "js" | "mjs" => script::judge(text, 0, home, &mut found),
            "svg" => data::svg(text, &mut found),
            "webmanifest" => data::manifest(text, home, &mut found),
            "json" | "geojson" => data::json(text, &mut found),
            "xml" => data::xml(text, home, &mut found),
            "ics" => data::calendar(text, home, &mut found),
            "csv" => data::table(text, &mut found),
            _ => {}
        }
        let mut private: Vec<Range<usize>> = Vec::new();
        for (span, secret) in self.search.find(path, bytes) {
            private.push(span.clone());
            found.push(Found {
                code: &codes::PRIVACY_LEAK,
                span,
                message: format!("{} is private and stands here", secret.whose),
                help: "take it out of the text, note or field in which it stands as well, or let it be public there",
            });
        }
        self.mistakes.add(path, bytes, found, &private);
    }

    /// What was found, each mistake once, in the file of the theme in which it was made if that is known. `reader` knows
    /// the files of the theme.
    pub fn finish(self, reader: &dyn Reader) -> Judged {
        let mistakes = self.mistakes.into_all();
        if mistakes.is_empty() {
            return Judged::default();
        }
        let theme = origin::Theme::read(&self.theme, reader);
        let mut judged = Judged::default();
        for mistake in mistakes {
            let problem = theme.problem(&mistake);
            if let Some(text) = mistake.text.filter(|_| *problem.file == *mistake.path) {
                judged.texts.insert(mistake.path, text);
            }
            judged.problems.push(problem);
        }
        judged
    }
}

/// What was found in finished files.
#[derive(Debug, Default)]
pub struct Judged {
    /// What is wrong.
    pub problems: Vec<Diagnostic>,
    /// The texts of the files that they are about, with `*` for what is private.
    pub texts: BTreeMap<String, Arc<[u8]>>,
}

impl Judged {
    /// A reader that also knows the finished files with something wrong in them, so that it can be shown.
    pub fn reader<'r>(&'r self, reader: &'r dyn Reader) -> impl Reader + 'r {
        Both {
            texts: &self.texts,
            reader,
        }
    }
}

struct Both<'r> {
    texts: &'r BTreeMap<String, Arc<[u8]>>,
    reader: &'r dyn Reader,
}

impl Reader for Both<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        match self.texts.get(path) {
            Some(text) => Ok(text.to_vec()),
            None => self.reader.read(path),
        }
    }
}
