//! Meetings that are open and closed at once.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::kinds::Group;
use crate::model::Status;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "open-and-closed",
    Level::Warn,
    "A meeting has the tags `open` and `closed` together, by its own tags and codes and those of its group. A visitor who
is not a member then reads that they may come and that they may not. Meetings of one group may differ: leave the tag out of
the group, and write it at each meeting. A group is told once, at the first of its meetings.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for group in &site.groups {
        let head = &group.head;
        let told = head.life.status == Status::Ended;
        if told || !may_be_tagged(group) {
            continue;
        }
        let both = |at: &usize| is_both(site, group, *at);
        let Some(first) = (0..group.meetings.len()).find(both) else {
            continue;
        };
        let message = match group.meetings.len() {
            1 => "this group is `open` and `closed` at once",
            _ => {
                "this meeting is `open` and `closed` at once, by its own tags and those of its group"
            }
        };
        let spot = match group.meetings.len() {
            1 if !group.tags.is_empty() => Spot::Value(head.path("tags")),
            _ => Spot::Value(head.path(&format!("meetings/{first}"))),
        };
        problems.push(
            Diagnostic::new(&CODE, &head.file, message)
                .at(spot)
                .help("keep one of the two; where meetings differ, write it at each meeting"),
        );
    }
}

/// Whether there are tags or codes enough to be both: most groups have one, and are not looked at closer.
fn may_be_tagged(group: &Group) -> bool {
    let shared = group.tags.len() + group.codes.len();
    let own = group.meetings.iter();
    own.map(|meeting| meeting.tags.len() + meeting.codes.len())
        .any(|own| own + shared > 1)
}

fn is_both(site: &Site, group: &Group, at: usize) -> bool {
    let tags = group.meetings.get(at);
    let tags = tags
        .map(|meeting| site.tags_of(group, meeting))
        .unwrap_or_default();
    let has = |slug: &str| tags.iter().any(|tag| tag.slug.as_str() == slug);
    has("open") && has("closed")
}
