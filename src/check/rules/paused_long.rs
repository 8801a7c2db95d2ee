//! Entries that have been paused for more than a year.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "paused-long",
    Level::Warn,
    "An entry says `status: paused`, and has done so for more than a year. What pauses that long rarely comes back, and
people who look for help keep finding it. Ask once more; then say `status: active`, or `status: ended` with `instead:`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let paused = site
        .heads()
        .filter(|head| !head.example && site.paused_long(head));
    for head in paused {
        let Some(since) = head.life.since else {
            continue;
        };
        let message = format!(
            "the {} `{}` has been paused since `{since}`",
            head.id.kind, head.id.slug
        );
        let spot = Spot::Value(head.path("since"));
        let help = "ask once more, then say `status: active`, or `status: ended` with `instead:`";
        problems.push(
            Diagnostic::new(&CODE, &head.file, message)
                .at(spot)
                .help(help),
        );
    }
}
