//! Pages: what a browser would ask, run or tell by itself while it shows them.

mod attributes;
mod head;

use std::ops::Range;

use super::address::Home;
use super::css;
use super::found::Found;
use super::html::{Piece, Tag, read};
use crate::diag::{Code, codes};

use head::Head;
pub use head::POLICY;

/// Types of a `script` that hold data and never run.
const DATA: &[&str] = &["application/ld+json", "application/json"];

const OWN_FILE: &str = "put the file below `assets/` of the theme and name it there, or write a link that the visitor chooses";
const SCRIPT_FILE: &str = "put it into a file below `assets/scripts/` of the theme, and load that";
const STYLE_FILE: &str =
    "put it into `assets/style.css` of the theme, and give the element a class";

/// Judges a page, or with `whole: false` a piece of one, whose head is judged elsewhere.
pub(super) fn judge(page: &str, whole: bool, home: &Home, found: &mut Vec<Found>) {
    let mut judge = Judge {
        home,
        found,
        head: Head::default(),
    };
    read(page, &mut |piece| match piece {
        Piece::Tag(tag) => judge.tag(tag),
        Piece::Raw {
            within,
            text,
            start,
        } => judge.raw(within, text, start),
    });
    if whole {
        let Judge { head, found, .. } = judge;
        head.judge(found);
    }
}

struct Judge<'j> {
    home: &'j Home,
    found: &'j mut Vec<Found>,
    head: Head,
}

impl Judge<'_> {
    fn say(
        &mut self,
        code: &'static Code,
        span: &Range<usize>,
        message: impl Into<String>,
        help: &'static str,
    ) {
        self.found.push(Found {
            code,
            span: span.clone(),
            message: message.into(),
            help,
        });
    }

    fn tag(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "meta" => self.meta(tag),
            "script" => self.script(tag),
            "style" => self.say(
                &codes::PRIVACY_SCRIPT,
                &tag.span,
                "the page holds style of its own",
                STYLE_FILE,
            ),
            "base" => {
                let help = "delete it: every address says by itself where it leads";
                self.say(
                    &codes::PRIVACY_REQUEST,
                    &tag.span,
                    "`<base>` would lead every address elsewhere",
                    help,
                );
            }
            _ => {}
        }
        if ["script", "link", "img", "style"].contains(&tag.name.as_str()) {
            self.head.loads.get_or_insert_with(|| tag.span.clone());
        }
        for one in tag.attributes() {
            self.attribute(tag, one);
        }
    }

    fn script(&mut self, tag: &Tag) {
        let kind = tag
            .get("type")
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        if tag.get("src").is_none()
            && tag.get("href").is_none()
            && tag.get("xlink:href").is_none()
            && !DATA.contains(&&*kind)
        {
            self.say(
                &codes::PRIVACY_SCRIPT,
                &tag.span,
                "the page holds a script of its own",
                SCRIPT_FILE,
            );
        }
    }

    fn raw(&mut self, within: &str, text: &str, start: usize) {
        if within == "style" {
            css::judge(text, start, self.home, self.found);
        }
    }
}
