//! A meeting on the page of its group.

use serde::Serialize;

use super::Views;
use super::access::AccessView;
use super::common::{LanguageView, WordView};
use super::place::AtView;
use super::state::ClosureView;
use crate::fields::Closure;
use crate::kinds::Group;
use crate::kinds::group::{Meeting, Online};
use crate::model::{Email, Join, Phone, Schedule, tongue};
use crate::site::Facts;

/// One day and time of a group.
#[derive(Debug, Clone, Serialize)]
pub(super) struct MeetingView {
    name: Option<String>,
    when: String,
    time: Option<String>,
    iso: Option<String>,
    zone: Option<String>,
    exceptions: Vec<String>,
    how: WordView,
    paused: Option<String>,
    place: Option<AtView>,
    online: Option<OnlineView>,
    tags: Vec<String>,
    languages: Vec<LanguageView>,
    access: Vec<AccessView>,
    notes_html: Option<String>,
    closures: Vec<ClosureView>,
    notices: Vec<String>,
}

/// How to join from elsewhere.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OnlineView {
    join: &'static str,
    url: Option<String>,
    host: Option<String>,
    platform: Option<String>,
    meeting_id: Option<String>,
    passcode: Option<String>,
    phone: Option<HrefView>,
    ask: Option<String>,
    ask_href: Option<String>,
    registration: Option<String>,
    notes: Option<String>,
    phone_notes: Option<String>,
}

/// Words that lead somewhere.
#[derive(Debug, Clone, Serialize)]
pub(super) struct HrefView {
    pub(super) text: String,
    pub(super) href: String,
}

impl HrefView {
    /// A number to call.
    pub(super) fn tel(phone: &Phone) -> Self {
        Self {
            text: phone.published().to_owned(),
            href: phone.tel_href(),
        }
    }

    /// An address to write to.
    pub(super) fn mail(email: &Email) -> Self {
        Self {
            text: email.as_str().to_owned(),
            href: email.mailto(),
        }
    }
}

impl Views<'_> {
    /// Each day and time of a group; `shared` are the closures that its page shows once for all.
    pub(super) fn meetings(&self, group: &Group, shared: &[&Closure]) -> Vec<MeetingView> {
        let all = group.meetings.iter().flat_map(|meeting| {
            let facts = self.site.facts(group, meeting);
            meeting
                .when
                .schedules
                .iter()
                .map(|schedule| self.meeting(group, meeting, &facts, schedule, shared))
                .collect::<Vec<_>>()
        });
        all.collect()
    }

    fn meeting(
        &self,
        group: &Group,
        meeting: &Meeting,
        facts: &Facts<'_>,
        schedule: &Schedule,
        shared: &[&Closure],
    ) -> MeetingView {
        let own_place = meeting.place.as_ref().and(facts.venue.as_ref());
        let own: Vec<&Closure> = facts
            .closures
            .iter()
            .copied()
            .filter(|closure| !shared.contains(closure))
            .collect();
        let own_tags = meeting
            .tags
            .iter()
            .filter_map(|tag| self.site.tags.get(tag.as_str()));
        MeetingView {
            name: meeting.name.as_ref().map(ToString::to_string),
            when: self.dates(schedule),
            time: self.time_range(schedule),
            iso: schedule.time().map(crate::model::TimeOfDay::iso),
            zone: self.zone(schedule.zone()),
            exceptions: self.exceptions(schedule),
            how: self.word("attendance", facts.attendance.word()),
            paused: meeting.paused.then(|| self.text("status-paused")),
            place: own_place.map(|venue| self.venue(&group.head, venue)),
            online: meeting.online.as_deref().map(Self::online),
            tags: own_tags.map(|tag| tag.label.to_string()).collect(),
            languages: Self::languages(&meeting.languages),
            access: if meeting.access.is_unknown() {
                Vec::new()
            } else {
                self.access(&facts.access, facts.attendance.has_room())
            },
            notes_html: meeting
                .notes
                .as_ref()
                .map(|notes| self.notes(&group.head, notes)),
            closures: self.closures(&own),
            notices: meeting
                .notices
                .iter()
                .filter(|notice| notice.days.contains(self.site.today))
                .map(|notice| notice.text.to_string())
                .collect(),
        }
    }

    /// What `online.door` holds is public: links to ask for never get there.
    pub(super) fn online(online: &Online) -> OnlineView {
        let door = &online.door;
        let mail = online
            .ask
            .as_ref()
            .and_then(|ask| tongue::unmarked(ask).parse::<Email>().ok());
        OnlineView {
            join: online.join.word(),
            host: door.url.as_ref().map(|url| url.host().to_owned()),
            url: door.url.as_ref().map(|url| url.as_str().to_owned()),
            platform: online.platform.as_ref().map(ToString::to_string),
            meeting_id: door.meeting_id.as_ref().map(ToString::to_string),
            passcode: door.passcode.as_ref().map(ToString::to_string),
            phone: door.phone.as_ref().map(HrefView::tel),
            ask: online
                .ask
                .as_ref()
                .filter(|_| online.join == Join::Ask)
                .map(ToString::to_string),
            ask_href: mail.map(|mail| mail.mailto()),
            registration: online
                .registration
                .as_ref()
                .map(|url| url.as_str().to_owned()),
            notes: online.notes.as_ref().map(ToString::to_string),
            phone_notes: online.phone_notes.as_ref().map(ToString::to_string),
        }
    }
}
