//! Pictures without words.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::site::{Site, Text};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "picture-alt",
    Level::Warn,
    "A picture has no words between its brackets: `![](/assets/door.jpg)`. Somebody who cannot see it, or
whose line is too bad to load it, then learns nothing (WCAG 2.2, 1.1.1). Write what there is to know
from it: `![The side door is red, with a bell on the left](/assets/door.jpg)`. If it only decorates,
leave it out, or say `allow: [picture-alt]` in the entry.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let shows = |text: &Text<'_>| text.may_link() && text.markdown.contains("![");
    for text in site.texts_that(shows) {
        let found = text.found();
        for link in found
            .links
            .iter()
            .filter(|link| link.picture && !link.words)
        {
            let message = format!("the picture `{}` has no words", link.target);
            let problem = Diagnostic::new(&CODE, &text.head.file, message);
            problems.push(
                problem
                    .at(text.spot(&link.span))
                    .help("write between `![` and `]` what there is to know from it"),
            );
        }
    }
}
