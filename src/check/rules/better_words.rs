//! Words for which there is a better one.

use std::collections::BTreeSet;

use super::words::problem;
use crate::check::Rule;
use crate::check::words::Finder;
use crate::diag::{Code, Diagnostic, Level};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "better-words",
    Level::Note,
    "A text uses a word for which there may be a better one: guides disagree about it, usage is shifting, or many
readers do not know it. It is a pointer: `check` shows it once for each entry, `build` does not. What is
passed over is the same as with the rule `words`, and so is how to keep a word:
`<!-- allow better-words: people search for it -->`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    Finder::new(site).find(|found| {
        let head = found.head;
        let once = (
            head.file.as_ref().to_owned(),
            head.item,
            std::ptr::from_ref(found.word) as usize,
        );
        if found.word.prefer && told.insert(once) {
            problems.push(problem(&CODE, "may have a better word", found));
        }
    });
}
