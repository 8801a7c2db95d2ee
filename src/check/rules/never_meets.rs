//! Meetings that have no date to come.

use jiff::civil::Date;

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::Head;
use crate::kinds::group::Meeting;
use crate::model::{Rule as Repeats, Schedule, Status};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "never-meets",
    Level::Warn,
    "A meeting has no date from today on: its `until:` or its only `date:` is past, or everything up to `until:` is taken
away by `except:`. It has left the lists. Write when it meets, delete the meeting, or say `status: ended` if the whole group is
over. A group is told once if none of its meetings has a date to come.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for group in &site.groups {
        let head = &group.head;
        if head.example || head.life.status != Status::Active {
            continue;
        }
        let over: Vec<bool> = group
            .meetings
            .iter()
            .map(|meeting| is_over(meeting, site.today))
            .collect();
        if !over.is_empty() && over.iter().all(|over| *over) {
            problems.push(ended(head));
            continue;
        }
        let over = over.into_iter().enumerate().filter(|(_, over)| *over);
        problems.extend(over.map(|(at, _)| never(head, at)));
    }
}

/// Whether a meeting has dates, and none of them is to come.
fn is_over(meeting: &Meeting, today: Date) -> bool {
    let schedules = &meeting.when.schedules;
    !meeting.paused && !schedules.is_empty() && schedules.iter().all(|one| is_past(one, today))
}

fn is_past(schedule: &Schedule, today: Date) -> bool {
    // What repeats without an end goes on: only single dates can be taken from it.
    let ends = matches!(schedule.rule(), Repeats::Once { .. }) || schedule.until().is_some();
    ends && schedule.time().is_some() && schedule.occurrences(today, &|_| false).next().is_none()
}

fn ended(head: &Head) -> Diagnostic {
    let message = format!("the group `{}` does not meet from today on", head.id.slug);
    Diagnostic::new(&CODE, &head.file, message)
        .at(Spot::Key(head.path("meetings")))
        .help("write when it meets, or `status: ended` if it is over")
}

fn never(head: &Head, at: usize) -> Diagnostic {
    let message = "this meeting does not happen from today on";
    Diagnostic::new(&CODE, &head.file, message)
        .at(Spot::Value(head.path(&format!("meetings/{at}"))))
        .help("write when it happens, or delete it")
}
