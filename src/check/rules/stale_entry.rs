//! Entries whose last check is too long ago.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "stale-entry",
    Level::Warn,
    "The last check of an entry, `verified: {date: ...}`, is longer ago than checks of its kind hold: a year, and half
a year for help lines and services, where a dead number does most harm. A site sets that itself:

    listing:
      check_every: {hotline: 3 months, group: 1 year}

Call, write, go there, or find the same fact in two independent places; then write the new day. If nobody can be
reached, say `status: paused` or `status: ended`. `guidepost check --worklist` lists what to check next, with whom to ask.
Entries that nobody has ever checked are only in that list. Invented ones (`example: yes`) are nowhere.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let real = site
        .checked()
        .filter(|head| !head.example && !site.paused_long(head));
    for head in real {
        let (Some(every), Some(verified)) = (site.stale(head), &head.verified) else {
            continue;
        };
        let message = format!(
            "the {} `{}` was last checked on `{}`, more than {every} ago",
            head.id.kind, head.id.slug, verified.date
        );
        let spot = Spot::Value(head.path("verified/date"));
        problems.push(
            Diagnostic::new(&CODE, &head.file, message)
                .at(spot)
                .help("check it and write the day, or say `status: paused` or `status: ended`"),
        );
    }
}
