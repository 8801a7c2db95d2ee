//! The page of an activity.

use serde::Serialize;

use super::Views;
use super::access::{AccessView, LabelView};
use super::common::{DateView, LanguageView, LinkView, VerifiedView, WordView, text};
use super::meeting::{HrefView, OnlineView};
use super::place::AtView;
use super::reach::{ContactView, contact};
use super::state::{ClosureView, StatusView};
use crate::fields::Closure;
use crate::kinds::Activity;
use crate::model::{Kind, Schedule, WebUrl, tongue};

/// The page of an activity.
#[derive(Debug, Clone, Serialize)]
pub struct ActivityView {
    name: String,
    summary: Option<String>,
    sorts: Vec<WordView>,
    audiences: Vec<WordView>,
    ages: Option<String>,
    when: Vec<TimesView>,
    over: bool,
    next: Vec<DateView>,
    how: WordView,
    place: Option<AtView>,
    online: Option<OnlineView>,
    cost: Option<String>,
    sign_up: Option<LinkView>,
    children: Option<String>,
    what_to_bring: Option<String>,
    languages: Vec<LanguageView>,
    access: Vec<AccessView>,
    access_notes: Vec<LabelView>,
    contact: Option<ContactView>,
    website: Option<String>,
    run_by: Option<LinkView>,
    organizations: Vec<LinkView>,
    programs: Vec<LinkView>,
    groups: Vec<LinkView>,
    closures: Vec<ClosureView>,
    notices: Vec<String>,
    body_html: Option<String>,
    verified: Option<VerifiedView>,
    report: Option<HrefView>,
    status: Option<StatusView>,
    example: bool,
}

/// Days and a time.
#[derive(Debug, Clone, Serialize)]
struct TimesView {
    when: String,
    time: Option<String>,
    iso: Option<String>,
    zone: Option<String>,
    exceptions: Vec<String>,
}

/// How many coming dates the page of an activity names: enough to find the one that fits.
const COMING: usize = 4;

impl Views<'_> {
    /// The page of an activity.
    pub fn activity(&self, activity: &Activity) -> ActivityView {
        let head = &activity.head;
        let venue = activity
            .place
            .as_ref()
            .and_then(|place| self.site.venue(place));
        let access = match venue {
            Some(venue) => activity.access.or(&venue.location.access),
            None => activity.access.clone(),
        };
        let of_place = venue.and_then(|venue| venue.place);
        let notices = of_place.map(|place| place.notices.iter());
        let notices = activity.notices.iter().chain(notices.into_iter().flatten());
        let schedules = activity.when.iter().flat_map(|when| &when.schedules);
        let coming = self.coming_dates(activity);
        ActivityView {
            name: head.name.to_string(),
            summary: text(activity.summary.as_ref()),
            sorts: self.words("activity", activity.sorts.iter().map(|sort| sort.word())),
            audiences: self.words("audience", activity.audiences.iter().map(|one| one.word())),
            ages: text(activity.ages.as_ref()),
            when: schedules.map(|schedule| self.times(schedule)).collect(),
            over: activity.is_over(self.site.today),
            next: coming
                .into_iter()
                .take(COMING)
                .map(|date| self.long_date(date))
                .collect(),
            how: self.word("attendance", activity.attendance.word()),
            place: venue.map(|venue| self.venue(head, &venue)),
            online: activity.online.as_ref().map(Self::online),
            cost: text(activity.cost.as_ref()),
            sign_up: activity.sign_up.as_deref().map(sign_up),
            children: text(activity.children.as_ref()),
            what_to_bring: text(activity.what_to_bring.as_ref()),
            languages: Self::languages(&activity.languages),
            access: self.access(&access, activity.attendance.has_room()),
            access_notes: self.access_notes(&access),
            contact: activity
                .contact
                .as_ref()
                .and_then(|by| by.public())
                .map(contact),
            website: activity.website.as_ref().map(|url| url.as_str().to_owned()),
            run_by: self.named_organization(activity.run_by.as_ref()),
            organizations: self
                .other_organizations(activity.run_by.as_ref(), &activity.organizations),
            programs: self.links(&activity.programs, Kind::Program),
            groups: self.links(&activity.groups, Kind::Group),
            closures: self.closures(&self.activity_closures(activity)),
            notices: notices
                .filter(|notice| notice.days.contains(self.site.today))
                .map(|notice| notice.text.to_string())
                .collect(),
            body_html: self.body(head).map(|body| body.html),
            verified: self.verified(head.verified.as_ref()),
            report: self.report(head),
            status: self.status(head),
            example: head.example,
        }
    }

    fn times(&self, schedule: &Schedule) -> TimesView {
        TimesView {
            when: self.dates(schedule),
            time: self.time_range(schedule),
            iso: schedule.time().map(crate::model::TimeOfDay::iso),
            zone: self.zone(schedule.zone()),
            exceptions: self.exceptions(schedule),
        }
    }

    /// "Saturday 28 November 2026".
    pub(super) fn long_date(&self, date: jiff::civil::Date) -> DateView {
        DateView {
            text: self.date_weekday(date),
            ..self.date(date)
        }
    }

    /// Closures of an activity that are not over: its own, its place's and the site's.
    pub(super) fn activity_closures<'a>(&'a self, activity: &'a Activity) -> Vec<&'a Closure> {
        let venue = activity
            .place
            .as_ref()
            .and_then(|place| self.site.venue(place));
        let place = venue
            .and_then(|venue| venue.place)
            .map(|place| &place.closures);
        let all = activity.closures.iter().chain(place.into_iter().flatten());
        self.site.coming(all.chain(&self.site.config.closures))
    }
}

/// An address as a link, other words as they are.
fn sign_up(written: &str) -> LinkView {
    let url = tongue::unmarked(written).parse::<WebUrl>().ok();
    LinkView {
        text: url.as_ref().map_or(written, WebUrl::host).to_owned(),
        url: url.map(|url| url.as_str().to_owned()),
    }
}
