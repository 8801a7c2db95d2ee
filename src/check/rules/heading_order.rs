//! Headings that skip a level or say nothing.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::markdown::parts;
use crate::site::{Site, Text};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "heading-order",
    Level::Warn,
    "A heading skips a level (`####` after `##`), or is empty. People who use a screen reader go through a page by its
headings, and look for what is missing (WCAG 2.2, 1.3.1 and 2.4.6). The title of the page is the first level, so
a text begins with `##`; below that comes `###`. How large a heading looks is up to the theme.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let texts = site.heads().filter_map(Text::body);
    // A heading begins with a hash or is underlined.
    let may = |text: &Text<'_>| {
        text.markdown.contains('#')
            || text.markdown.contains("\n--")
            || text.markdown.contains("\n==")
    };
    for text in texts.filter(may) {
        let parts = parts(text.markdown);
        let mut before = 1;
        for heading in parts.headings {
            let words = heading.words.trim();
            let found = if words.is_empty() {
                Some((
                    "a heading has no words".to_owned(),
                    "write them, or delete the line".to_owned(),
                ))
            } else if heading.level > before + 1 {
                let right = "#".repeat((before + 1).saturating_sub(parts.shift));
                Some((
                    format!("`{words}` skips a level of headings"),
                    format!("write `{right}` instead, or add the heading between"),
                ))
            } else {
                None
            };
            before = heading.level;
            problems.extend(found.map(|(message, help)| {
                let problem = Diagnostic::new(&CODE, &text.head.file, message);
                problem.at(text.spot(&heading.span)).help(help)
            }));
        }
    }
}
