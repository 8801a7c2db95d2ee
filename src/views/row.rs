//! The row of a list: the atom of the site.

use serde::Serialize;

use super::common::WordView;
use super::lists::SectionView;
use super::{LinkView, Views};
use crate::diag::Diagnostic;
use crate::kinds::Group;
use crate::model::{Attendance, Rule, Schedule, Status, Weekday};
use crate::site::{Facts, Listing, Venue};

/// One group at one day and time, or a group as a whole.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RowView {
    name: String,
    url: String,
    time: Option<String>,
    times: String,
    day: Option<String>,
    when: String,
    rhythm: Option<String>,
    zone: Option<String>,
    program: Option<LinkView>,
    how: Vec<WordView>,
    place: Option<String>,
    tags: Vec<String>,
    note: Option<String>,
    paused: Option<String>,
    example: bool,
    meeting: Option<String>,
}

impl<'s> Views<'s> {
    /// The group and the meeting of a row.
    pub(super) fn meeting_of(&self, listing: &Listing) -> Option<(&'s Group, Facts<'s>)> {
        let group = self.site.groups.get(listing.group as usize)?;
        let meeting = group.meetings.get(usize::from(listing.meeting))?;
        Some((group, self.site.facts(group, meeting)))
    }

    /// The row of one day and time.
    pub(super) fn row(&self, listing: &Listing) -> Option<RowView> {
        let (group, facts) = self.meeting_of(listing)?;
        self.row_of(listing, group, &facts)
    }

    /// The row of one day and time, whose facts are known.
    pub(super) fn row_of(
        &self,
        listing: &Listing,
        group: &Group,
        facts: &Facts<'_>,
    ) -> Option<RowView> {
        let schedules = &facts.meeting.when.schedules;
        let schedule = schedules.get(usize::from(listing.schedule))?;
        let time = listing.time.map(|time| self.time(time));
        let short = listing.day.map(|day| self.weekday_short(day));
        Some(RowView {
            times: short
                .into_iter()
                .chain(time.clone())
                .collect::<Vec<_>>()
                .join(" "),
            time,
            day: listing.day.map(|day| self.weekday(day)),
            when: self.when(schedule),
            rhythm: (!every_week(schedule)).then(|| self.dates(schedule)),
            zone: self.zone(schedule.zone()),
            how: self.how(facts.attendance.ways()),
            place: Some(self.where_in_words(facts.attendance, facts.venue.as_ref())),
            tags: facts
                .for_strangers()
                .map(|tag| tag.label.to_string())
                .collect(),
            note: facts
                .closures
                .first()
                .map(|closure| self.closure_text(closure)),
            meeting: facts.meeting.name.as_ref().map(ToString::to_string),
            paused: self.paused(facts.meeting.paused || is_paused(group)),
            ..self.plain_row(group)
        })
    }

    /// The row of a group as a whole.
    pub(super) fn group_row(&self, group: &Group) -> RowView {
        // What a group that goes on does not do at present would only mislead.
        let idle = group.meetings.iter().all(|meeting| meeting.paused);
        let meetings = || {
            let meetings = group.meetings.iter();
            meetings.filter(move |meeting| idle || !meeting.paused)
        };
        let schedules = meetings().flat_map(|meeting| &meeting.when.schedules);
        let when: Vec<String> = schedules
            .map(|schedule| self.when_and_zone(schedule))
            .collect();
        let when = when.join("; ");
        let how = meetings().flat_map(|meeting| meeting.attendance.ways());
        let mut how: Vec<Attendance> = how.copied().collect();
        how.sort_unstable();
        how.dedup();
        let first = meetings().next();
        RowView {
            paused: self.paused(idle || is_paused(group)),
            times: when.clone(),
            when,
            how: self.how(&how),
            place: first.map(|meeting| {
                let room = self.site.room(group, meeting);
                self.where_in_words(meeting.attendance, room.as_ref())
            }),
            ..self.plain_row(group)
        }
    }

    /// When and where a group meets, as a sentence.
    pub(super) fn group_in_words(&self, group: &Group) -> String {
        let row = self.group_row(group);
        let place = row.place.unwrap_or_default();
        self.format("feed-group", &[("when", &row.when), ("place", &place)])
    }

    /// What the rows of a group have in common, whatever the day.
    fn plain_row(&self, group: &Group) -> RowView {
        let program = group.program.as_ref();
        let program = program.and_then(|slug| self.site.program(slug));
        RowView {
            name: group.head.name.to_string(),
            url: self.addresses().entry(&group.head.id),
            program: program.map(|program| LinkView {
                text: program.short().to_owned(),
                url: Some(self.addresses().entry(&program.head.id)),
            }),
            example: group.head.example,
            ..RowView::default()
        }
    }

    fn paused(&self, paused: bool) -> Option<String> {
        paused.then(|| self.text("status-paused"))
    }

    fn how(&self, how: &[Attendance]) -> Vec<WordView> {
        let word = |how: &Attendance| self.word("attendance", how.word());
        how.iter().map(word).collect()
    }

    /// "St. Mark's Hall, Millbrook", or how one attends where there is no room.
    pub(super) fn where_in_words(
        &self,
        attendance: Attendance,
        venue: Option<&Venue<'_>>,
    ) -> String {
        let Some(venue) = venue else {
            return self.text(&format!("attendance-{attendance}"));
        };
        let location = venue.location;
        match (&location.name, &location.city) {
            (Some(name), Some(city)) => format!("{name}, {city}"),
            (Some(name), None) => name.to_string(),
            (None, _) => self.area(location),
        }
    }

    /// Rows, by their numbers, below the days on which they are.
    ///
    /// # Errors
    /// The mistake in their template.
    pub(super) fn by_day(&self, rows: &[u32]) -> Result<Vec<SectionView>, Diagnostic> {
        let day = |row: &u32| self.site.listings.get(*row as usize)?.day;
        let section = |rows: &[u32]| {
            let day = rows.first().and_then(day);
            let title = day.map_or_else(|| self.text("weekday-any-time"), |day| self.weekday(day));
            Ok(SectionView {
                id: day.map_or("any-time", Weekday::word),
                title: Some(title),
                rows: self.rows(rows.iter().copied(), true)?,
            })
        };
        let days = rows.chunk_by(|one, other| day(one) == day(other));
        days.map(section).collect()
    }
}

fn is_paused(group: &Group) -> bool {
    group.head.life.status == Status::Paused
}

/// Whether a day and a time say it all.
fn every_week(schedule: &Schedule) -> bool {
    matches!(
        schedule.rule(),
        Rule::Weekly { every: 1, .. } | Rule::Appointment | Rule::RoundTheClock
    )
}
