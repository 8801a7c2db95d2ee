//! What goes out: one row for each meeting, time and day, with everything it inherits.

use super::slugs::Slugs;
use crate::config::Exchange;
use crate::diag::{Code, codes};
use crate::feeds::moment::{moment, written_moment};
use crate::kinds::group::Meeting;
use crate::kinds::{Group, Program};
use crate::model::{Attendance, Rule, Schedule, Slug, Status, Weekday};
use crate::site::{Facts, Site, Venue};

/// The rows of a site, each with a slug that no other has.
#[derive(Debug)]
pub struct Records<'s> {
    site: &'s Site,
    slugs: Slugs,
}

/// One meeting at one time on one day.
#[derive(Debug)]
pub struct Row<'r> {
    /// The site.
    pub site: &'r Site,
    /// Who meets.
    pub group: &'r Group,
    /// The program, if it belongs to one.
    pub program: Option<&'r Program>,
    /// The meeting.
    pub meeting: &'r Meeting,
    /// One of its times.
    pub schedule: &'r Schedule,
    /// One of its days; none by appointment and round the clock.
    pub day: Option<Weekday>,
    /// What the meeting is with all that it inherits.
    pub facts: &'r Facts<'r>,
    /// Where it is; of an online meeting the room that it does not use.
    pub venue: Option<Venue<'r>>,
    /// The key of bookmarks in apps.
    pub slug: String,
    /// Whether the slug had to be changed, because another row has it.
    pub renamed: bool,
}

impl<'s> Records<'s> {
    /// The rows of a site.
    pub fn new(site: &'s Site) -> Self {
        let slugs = Slugs::of(site);
        Self { site, slugs }
    }

    /// The site.
    pub fn site(&self) -> &'s Site {
        self.site
    }

    /// Hands out the rows of one program, or of all, in the order of groups and meetings.
    pub fn each(&self, program: Option<&Slug>, mut take: impl FnMut(&Row<'_>)) {
        let site = self.site;
        let mut number = 0;
        for group in &site.groups {
            if program.is_some() && group.program.as_ref() != program {
                number += count(group);
                continue;
            }
            let of = group.program.as_ref().and_then(|slug| site.program(slug));
            for meeting in &group.meetings {
                let facts = site.facts(group, meeting);
                let place = meeting.place.as_ref().or(group.place.as_ref());
                let venue = place.and_then(|place| site.venue(place));
                for (at, (schedule, day)) in times(meeting).enumerate() {
                    let own = self.slugs.changed(number);
                    number += 1;
                    take(&Row {
                        site,
                        group,
                        program: of,
                        meeting,
                        schedule,
                        day,
                        facts: &facts,
                        venue,
                        renamed: own.is_some(),
                        slug: own.map_or_else(
                            || super::slugs::wanted(group, meeting, schedule, day, at),
                            str::to_owned,
                        ),
                    });
                }
            }
        }
    }
}

/// The times of a meeting with their days, in order.
pub(super) fn times(meeting: &Meeting) -> impl Iterator<Item = (&Schedule, Option<Weekday>)> {
    let schedules = meeting.when.schedules.iter();
    schedules.flat_map(|schedule| days(schedule).map(move |day| (schedule, day)))
}

fn days(schedule: &Schedule) -> impl Iterator<Item = Option<Weekday>> {
    let (several, one) = match schedule.rule() {
        Rule::Weekly { days, .. } | Rule::Monthly { days, .. } => (days.as_slice(), None),
        Rule::Once { date } => (&[][..], Some(Some(Weekday::from(date.weekday())))),
        Rule::Appointment | Rule::RoundTheClock => (&[][..], Some(None)),
    };
    several.iter().copied().map(Some).chain(one)
}

fn count(group: &Group) -> usize {
    group.meetings.iter().map(|one| times(one).count()).sum()
}

impl Row<'_> {
    /// Why a format leaves it out, if it does.
    pub fn left_out(&self, format: Exchange) -> Option<&'static Code> {
        let place = self.facts.venue.as_ref().and_then(|venue| venue.place);
        if self.group.head.example || place.is_some_and(|place| place.head.example) {
            return Some(&codes::EXPORT_EXAMPLE);
        }
        if self.group.head.life.status == Status::Ended || self.is_over() {
            return Some(&codes::EXPORT_NOT_MEETING);
        }
        match format {
            Exchange::MeetingGuide | Exchange::TsmlCsv | Exchange::Bmlt => {
                let begins = self.schedule.starting();
                if begins.is_some_and(|begins| self.site.today < begins) {
                    Some(&codes::EXPORT_NOT_MEETING)
                } else if !self.is_weekly() {
                    Some(&codes::EXPORT_NOT_WEEKLY)
                } else if format == Exchange::Bmlt && self.day.is_none() {
                    Some(&codes::EXPORT_NO_DAY)
                } else {
                    None
                }
            }
            // These have no word for a room that is shut.
            Exchange::Geojson | Exchange::Csv if self.is_paused() => {
                Some(&codes::EXPORT_NOT_MEETING)
            }
            Exchange::Geojson => self.point().is_none().then_some(&codes::EXPORT_NO_POINT),
            Exchange::Csv => None,
        }
    }

    /// Whether it does not happen at present, by itself or with its group.
    pub(super) fn is_paused(&self) -> bool {
        self.meeting.paused || self.group.head.life.status == Status::Paused
    }

    /// Whether its last day is in the past.
    fn is_over(&self) -> bool {
        let last = match self.schedule.rule() {
            Rule::Once { date } => Some(*date),
            _ => self.schedule.until(),
        };
        last.is_some_and(|last| last < self.site.today)
    }

    /// Whether it is every week, or has no day at all.
    fn is_weekly(&self) -> bool {
        match self.schedule.rule() {
            Rule::Weekly { every, .. } => *every == 1,
            Rule::Appointment | Rule::RoundTheClock => true,
            Rule::Monthly { .. } | Rule::Once { .. } => false,
        }
    }

    /// Its name: its own, or that of the group.
    pub fn name(&self) -> &str {
        let own = self.meeting.name.as_deref();
        own.unwrap_or(&self.group.head.name)
    }

    /// When it ends, `19:30`, if somebody wrote it.
    pub(super) fn end_time(&self) -> Option<String> {
        let ends = self.schedule.ends()?;
        self.schedule.length_is_said().then(|| ends.iso())
    }

    /// The dates to come on which it does not happen.
    pub(super) fn not_on(&self) -> &[jiff::civil::Date] {
        let all = self.schedule.except();
        let past = all.partition_point(|date| *date < self.site.today);
        all.get(past..).unwrap_or_default()
    }

    /// Whether the room cannot be used: the meeting is elsewhere, or does not happen at present.
    pub(super) fn room_is_shut(&self) -> bool {
        let place = self.place();
        let room = place.specific && place.street.is_some();
        self.is_paused() || (room && !self.facts.attendance.has_room())
    }

    /// How one attends, in the word of the WordPress plugin.
    pub(super) fn attendance_option(&self) -> &'static str {
        match self.facts.attendance {
            _ if self.is_paused() => "inactive",
            Attendance::InPerson => "in_person",
            Attendance::Hybrid => "hybrid",
            Attendance::Online | Attendance::Phone => "online",
        }
    }

    /// The whole address of the group's page.
    pub(super) fn url(&self) -> String {
        let head = &self.group.head;
        let addresses = self.site.addresses();
        let page = addresses.page(&addresses.entry_path(&head.id));
        self.site.config.base_url.join(&page)
    }

    /// When it was changed last, in the form of the standard: at the source, or here if that is later;
    /// else when somebody checked it. In UTC, midnight stands for a day.
    pub(super) fn updated(&self) -> Option<String> {
        let head = &self.group.head;
        let origin = self.meeting.origin.as_ref().or(self.group.origin.as_ref());
        let source = origin.and_then(|origin| origin.updated.as_deref());
        let source = source.and_then(moment).map(written_moment);
        let own = head.updated.map(|date| format!("{date} 00:00:00"));
        let checked = || {
            let verified = head.verified.as_ref();
            verified.map(|verified| format!("{} 00:00:00", verified.date))
        };
        source.max(own).or_else(checked)
    }
}
