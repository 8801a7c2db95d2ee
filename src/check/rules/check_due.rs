//! Entries whose next check was due on a day that somebody wrote down.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "check-due",
    Level::Warn,
    "The day under `next_check` of an entry is past, and its last check is from before. Check the entry, then write the
new day under `date`, and a new `next_check` or none. An entry whose check is too old by the rule `stale-entry` is told there
alone.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let real = site
        .checked()
        .filter(|head| !head.example && !site.paused_long(head));
    for head in real.filter(|head| site.stale(head).is_none()) {
        let next = head.verified.as_ref().and_then(|verified| verified.next);
        let Some(next) = next.filter(|next| *next < site.today) else {
            continue;
        };
        let message = format!(
            "the check of the {} `{}` was due on `{next}`",
            head.id.kind, head.id.slug
        );
        let spot = Spot::Value(head.path("verified/next_check"));
        let help = "check it, write the day under `date`, and a new `next_check` or none";
        problems.push(
            Diagnostic::new(&CODE, &head.file, message)
                .at(spot)
                .help(help),
        );
    }
}
