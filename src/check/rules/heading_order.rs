//! Headings that skip a level or say nothing.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::fields::Sought;
use crate::markdown::parts;
use crate::site::{Site, Text, faults};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "heading-order",
    Level::Warn,
    "A heading skips a level (`####` after `##`), or is empty. People who use a screen reader go through a page by its
headings, and look for what is missing (WCAG 2.2, 1.3.1 and 2.4.6). The title of the page is the first level, so
a text begins with `##`; below that comes `###`. How large a heading looks is up to the theme.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let texts = site.heads().filter_map(Text::body).collect();
    problems.extend(faults(texts, Sought::Headings, out_of_order));
}

/// The headings of a text that skip a level or have no words.
fn out_of_order(text: &Text<'_>) -> Vec<Diagnostic> {
    // A heading begins with a hash or is underlined.
    let begins = ["#", "\n--", "\n=="];
    if !begins.iter().any(|begins| text.markdown.contains(begins)) {
        return Vec::new();
    }
    let parts = parts(text.markdown);
    let mut before = 1;
    let faults = parts.headings.into_iter().filter_map(|heading| {
        let words = heading.words.trim();
        let (skips, last) = (heading.level > before + 1, before);
        before = heading.level;
        let (message, help) = if words.is_empty() {
            let message = "a heading has no words".to_owned();
            (message, "write them, or delete the line".to_owned())
        } else if skips {
            let right = "#".repeat((last + 1).saturating_sub(parts.shift));
            let message = format!("`{words}` skips a level of headings");
            (
                message,
                format!("write `{right}` instead, or add the heading between"),
            )
        } else {
            return None;
        };
        let problem = Diagnostic::new(&CODE, &text.head.file, message);
        Some(problem.at(text.spot(&heading.span)).help(help))
    });
    faults.collect()
}
