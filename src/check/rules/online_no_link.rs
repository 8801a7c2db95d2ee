//! Meetings that people join from elsewhere, with a way in that is none.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::feeds::hosts;
use crate::fields::Head;
use crate::kinds::group::Online;
use crate::model::{Attendance, Join, Status, WebUrl};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "online-no-link",
    Level::Warn,
    "People join a meeting from elsewhere, and what is written opens no room: `attendance: phone` without a number;
`attendance: online` with a number and no address, which is `phone`; or an address that is only the front page of the software, such
as `https://zoom.us/`, without a `meeting_id`. Write the address of the room itself, or `join: ask` with whom to ask.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for group in &site.groups {
        let head = &group.head;
        if head.life.status == Status::Ended {
            continue;
        }
        // What the group says for all is told once.
        let mut told = false;
        for (at, meeting) in group.meetings.iter().enumerate() {
            let (online, field) = match &meeting.online {
                Some(own) => (own, format!("meetings/{at}/online")),
                None => match &group.online {
                    Some(shared) if !told => (shared, "online".to_owned()),
                    _ => continue,
                },
            };
            if let Some(problem) = wrong(head, meeting.attendance, online, &field) {
                told |= meeting.online.is_none();
                problems.push(problem);
            }
        }
    }
    for activity in &site.activities {
        let head = &activity.head;
        let goes_on = head.life.status != Status::Ended;
        let online = activity.online.as_ref().filter(|_| goes_on);
        let wrong = |online| wrong(head, activity.attendance, online, "online");
        problems.extend(online.and_then(wrong));
    }
}

fn wrong(head: &Head, attendance: Attendance, online: &Online, field: &str) -> Option<Diagnostic> {
    let door = &online.door;
    if online.join != Join::Open || attendance == Attendance::InPerson {
        return None;
    }
    let at = |spot, message: String, help| {
        let problem = Diagnostic::new(&CODE, &head.file, message).at(spot);
        Some(problem.help(help))
    };
    let whole = || Spot::Key(head.path(field));
    match (attendance, &door.url, &door.phone) {
        (Attendance::Phone, _, None) => at(
            whole(),
            "people attend by phone, and there is no number".to_owned(),
            "add `phone:`, or say `attendance: online`",
        ),
        (Attendance::Online, None, Some(_)) => at(
            whole(),
            "people attend online, and there is only a number".to_owned(),
            "add `url:`, the address of the room, or say `attendance: phone`",
        ),
        (_, Some(url), _) if door.meeting_id.is_none() && is_front_page(url) => at(
            Spot::Value(head.path(&format!("{field}/url"))),
            format!("`{url}` is a front page, and opens no room"),
            "write the address of the room itself, or add its `meeting_id`",
        ),
        _ => None,
    }
}

/// Whether an address of meeting software names no room.
fn is_front_page(url: &WebUrl) -> bool {
    let (_, rest) = url.as_str().split_once("://").unwrap_or_default();
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    let path = path.trim_end_matches('/').to_ascii_lowercase();
    hosts::is_known(url.host()) && matches!(path.as_str(), "" | "j" | "join" | "my")
}
