//! Calendars that people put into their own (RFC 5545), for each group, day, program, region, activity, and for
//! all.
//!
//! Here: which calendars there are ([`Calendar`]), where they stand, and their text. What an event says is in
//! `meeting.rs` and `activity.rs`, how it is written in `event.rs`; zones are told in `zone.rs` and
//! `yearly.rs`. Not here: their links on pages, which are the theme's.
//!
//! Written by hand rather than with a library: what there is writes no time zones, which are half of the work,
//! and brings a second library of dates. The tests read the files with libraries that are not ours.
//!
//! Invariant: nothing in a calendar that is not on the page of its group; a discreet one names neither group
//! nor program.

mod activity;
mod event;
mod key;
mod meeting;
mod text;
mod words;
mod yearly;
mod zone;
#[cfg(test)]
mod zone_agreement;

use std::sync::Arc;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Views;
use crate::fields::Head;
use crate::kinds::{Activity, Group};
use crate::messages::Value;
use crate::model::{Beginning, Kind, Schedule, Status, Weekday, Zone};
use crate::site::{Facet, FacetKind};

use event::Event;
use text::Lines;

/// A calendar.
#[derive(Debug, Clone, Copy)]
pub enum Calendar<'s> {
    /// All meetings.
    All,
    /// The meetings on a day, of a program or in a region.
    List(&'s Facet),
    /// The meetings of one group.
    Group(&'s Group),
    /// All activities.
    Activities,
    /// One activity.
    Activity(&'s Activity),
}

/// A link to a calendar.
#[derive(Debug, Clone, Serialize)]
pub struct CalendarView {
    /// What it is, for programs that look for it.
    title: String,
    /// Where it is.
    url: String,
    /// Its whole address as calendars subscribe to it (`webcal:`), if the site stands at one.
    subscribe: Option<String>,
    /// How large it is, if it is large.
    size: Option<String>,
}

/// What an event takes, in bytes, and the time zone beside all events.
const EVENT_BYTES: usize = 620;
const ZONE_BYTES: usize = 600;

/// From how many events on a link says how large the calendar is.
const LARGE: usize = 100;

impl<'s> Views<'s> {
    /// Whether a calendar is made: not an empty one, and none that is too long to be read.
    pub fn has_calendar(&self, calendar: Calendar<'s>) -> bool {
        let calendars = &self.site.config.outputs.calendars;
        let wanted = match calendar {
            Calendar::Group(group) => calendars.groups && self.is_told(&group.head),
            Calendar::Activity(activity) => self.is_told(&activity.head),
            Calendar::All | Calendar::Activities => true,
            Calendar::List(facet) => {
                matches!(
                    facet.kind,
                    FacetKind::Day | FacetKind::Program | FacetKind::Region
                )
            }
        };
        wanted && (1..=calendars.most).contains(&self.times_of(calendar))
    }

    /// Where a calendar stands below the root.
    pub fn calendar_path(&self, calendar: Calendar<'_>) -> String {
        match calendar {
            Calendar::All => "calendars/all.ics".to_owned(),
            Calendar::Activities => "calendars/activities.ics".to_owned(),
            Calendar::List(facet) => format!("calendars/{}/{}.ics", facet.kind, facet.slug),
            Calendar::Group(group) => format!("calendars/group/{}.ics", group.head.id.slug),
            Calendar::Activity(activity) => {
                format!("calendars/activity/{}.ics", activity.head.id.slug)
            }
        }
    }

    /// A link to a calendar, if there is one; `name` is what it is a calendar of.
    pub fn calendar_link(&self, calendar: Calendar<'s>, name: &str) -> Option<CalendarView> {
        self.has_calendar(calendar).then(|| CalendarView {
            title: self.format("calendar-of", &[("name", name)]),
            url: self.addresses().file(&self.calendar_path(calendar)),
            subscribe: self.subscription(&self.calendar_path(calendar)),
            size: self.calendar_size(self.times_of(calendar)),
        })
    }

    /// The address by which programs know that they should go on asking (`webcal:` is not registered, but all of them
    /// know it). It has no name of a protocol of its own: what asks chooses `https` itself.
    fn subscription(&self, path: &str) -> Option<String> {
        let whole = self.site.config.base_url.join(&self.addresses().file(path));
        let rest = whole.split_once("://").map(|(_, rest)| rest)?;
        Some(format!("webcal://{rest}"))
    }

    /// A link to the calendar of what an entry is about, if there is one. An ended group still has its own,
    /// which tells those who follow it, but nobody else is led there.
    pub fn entry_calendar(&self, head: &Head) -> Option<CalendarView> {
        if head.life.status == Status::Ended {
            return None;
        }
        let slug = &head.id.slug;
        let calendar = match head.id.kind {
            Kind::Group => Calendar::Group(self.site.group(slug)?),
            Kind::Activity => Calendar::Activity(self.site.activity(slug)?),
            Kind::Program => {
                let facets = &self.site.facets;
                Calendar::List(facets.get(FacetKind::Program, slug.as_str())?)
            }
            _ => return None,
        };
        self.calendar_link(calendar, &head.name)
    }

    fn calendar_size(&self, events: usize) -> Option<String> {
        let size = (ZONE_BYTES + events * EVENT_BYTES).div_ceil(1024);
        let number = |number: usize| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
        let values = [("count", number(events)), ("size", number(size))];
        (events > LARGE).then(|| self.site.messages.format("calendar-size", &values))
    }

    /// The text of a calendar.
    pub fn calendar(&self, calendar: Calendar<'s>) -> String {
        let events = self.events(calendar);
        let last = event::last(self.site.today);
        let mut lines = Lines::default();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Guidepost//Guidepost//EN");
        lines.plain("METHOD", "PUBLISH");
        let name = self.calendar_name(calendar);
        lines.words("NAME", &name);
        lines.words("X-WR-CALNAME", &name);
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        lines.plain("X-PUBLISHED-TTL", "P1D");
        for (zone, from) in zones(&events) {
            zone::write(zone, from, last.year(), &mut lines);
        }
        for event in &events {
            event.write(last, &mut lines);
        }
        lines.plain("END", "VCALENDAR");
        lines.finish()
    }

    fn calendar_name(&self, calendar: Calendar<'_>) -> String {
        let site = &self.site.config.title;
        let of = |what: &str| self.format("calendar-name", &[("what", what), ("site", site)]);
        match calendar {
            _ if self.site.config.outputs.calendars.discreet => self.text("calendar-discreet-name"),
            Calendar::All => site.to_string(),
            Calendar::Activities => of(&self.text("page-activities")),
            Calendar::List(facet) => of(&self.list_title(facet)),
            Calendar::Group(group) => group.head.name.to_string(),
            Calendar::Activity(activity) => activity.head.name.to_string(),
        }
    }

    /// How many days and times a calendar holds.
    fn times_of(&self, calendar: Calendar<'_>) -> usize {
        let of_activity = |activity: &Activity| {
            let schedules = activity.when.iter().flat_map(|when| &when.schedules);
            schedules.filter(|one| self.begins(one).is_some()).count()
        };
        match calendar {
            Calendar::All => self.site.facets.dated(),
            Calendar::List(facet) => facet.dated,
            Calendar::Group(group) => {
                let schedules = group.meetings.iter().flat_map(|one| &one.when.schedules);
                schedules.filter(|one| self.begins(one).is_some()).count()
            }
            Calendar::Activities => self.outings_told().map(of_activity).sum(),
            Calendar::Activity(activity) => of_activity(activity),
        }
    }

    fn events(&self, calendar: Calendar<'s>) -> Vec<Event<'s>> {
        match calendar {
            Calendar::All => {
                let rows: Vec<u32> = (0..).take(self.site.listings.len()).collect();
                self.events_of_rows(&rows, None)
            }
            Calendar::List(facet) => {
                let day = Weekday::ALL.iter().find(|day| day.word() == facet.slug);
                let day = day.filter(|_| facet.kind == FacetKind::Day);
                self.events_of_rows(&facet.rows, day.copied())
            }
            Calendar::Group(group) => self.events_of_group(group),
            Calendar::Activities => {
                let activities = self.outings_told();
                activities
                    .flat_map(|one| self.events_of_activity(one))
                    .collect()
            }
            Calendar::Activity(activity) => self.events_of_activity(activity),
        }
    }

    /// The activities that are not over, without invented ones.
    fn outings_told(&self) -> impl Iterator<Item = &'s Activity> {
        let site = self.site;
        let outings = site.outings.iter();
        let outings =
            outings.filter_map(|number| site.activities.get(*number as usize).map(Arc::as_ref));
        outings.filter(move |activity| !site.is_invented(&activity.head))
    }

    /// Whether an entry is one that calendars tell: of the site's own language, and not invented.
    fn is_told(&self, head: &Head) -> bool {
        !self.site.is_invented(head)
    }

    /// Where a schedule begins in calendars; none if it has no times, or if they are over.
    fn begins(&self, schedule: &Schedule) -> Option<Beginning> {
        self.site.begins(schedule)
    }

    /// The title of an event: the name of what happens, or a word that says nothing.
    fn event_title(&self, head: &Head, name: &str) -> String {
        if self.site.config.outputs.calendars.discreet {
            self.text("calendar-discreet")
        } else if head.example {
            self.format("feed-example", &[("name", name)])
        } else {
            name.to_owned()
        }
    }
}

/// The day by which a calendar tells how new an entry is.
fn dated(head: &Head) -> Option<Date> {
    let checked = head.verified.as_ref().map(|verified| verified.date);
    head.updated.or(checked)
}

/// Whether an entry rests or has ended.
fn rests(head: &Head) -> bool {
    head.life.status != Status::Active
}

/// The zones of some events, each with the first date for which it is needed.
fn zones<'e>(events: &'e [Event<'_>]) -> BTreeMap<&'e Zone, Date> {
    let mut zones: BTreeMap<&Zone, Date> = BTreeMap::new();
    for event in events {
        let date = event.beginning.date;
        let first = zones.entry(event.schedule.zone()).or_insert(date);
        *first = date.min(*first);
    }
    zones
}
