//! One row: a meeting on one day of the week at one time.

use super::rule::{closed, rule};
use super::table::Record;
use super::whereabouts::Whereabouts;
use crate::kinds::Group;
use crate::model::{AccessFact, Answer, Attendance, Join, Rule, Schedule, Status};
use crate::site::{Facts, Listing, Site};

/// A row with all that it is made of.
#[derive(Debug)]
pub(super) struct Row<'s> {
    pub(super) site: &'s Site,
    pub(super) listing: Listing,
    pub(super) group: &'s Group,
    pub(super) schedule: &'s Schedule,
    pub(super) facts: Facts<'s>,
}

/// What a row calls by its number in the tables of its file.
#[derive(Debug)]
pub(super) struct Numbers {
    pub(super) key: String,
    pub(super) group: usize,
    /// From 1; 0 for none.
    pub(super) place: usize,
    pub(super) zone: usize,
    pub(super) tags: Vec<usize>,
    pub(super) languages: Vec<usize>,
    pub(super) shown: Vec<usize>,
}

impl<'s> Row<'s> {
    /// The row of a site.
    pub(super) fn of(site: &'s Site, listing: Listing) -> Option<Self> {
        let group = site.groups.get(listing.group as usize)?;
        let meeting = group.meetings.get(usize::from(listing.meeting))?;
        let schedules = &meeting.when.schedules;
        Some(Self {
            site,
            listing,
            group,
            schedule: schedules.get(usize::from(listing.schedule))?,
            facts: site.facts(group, meeting),
        })
    }

    /// Where it is, as far as it is told.
    pub(super) fn place(&self) -> Whereabouts<'s> {
        Whereabouts::of(self.site, self.group, self.facts.venue)
    }

    /// The access facts that are known to be so and mean something for it.
    pub(super) fn access(&self) -> impl Iterator<Item = AccessFact> {
        let room = self.facts.attendance.has_room();
        let answers = self.facts.access.answers();
        let yes = answers
            .filter(move |(fact, answer)| *answer == Answer::Yes && (room || !fact.of_a_room()));
        yes.map(|(fact, _)| fact)
    }

    /// The row as it stands in a file.
    pub(super) fn record(&self, numbers: &Numbers) -> String {
        let name = self.facts.meeting.name.as_deref();
        let closures = self.facts.closures.iter();
        let mut record = Record::default();
        record.text(&numbers.key);
        record.number(numbers.group);
        record.text(name.unwrap_or_default());
        record.number(how(self.facts.attendance));
        record.number(numbers.place);
        record.number(self.listing.day.map_or(0, |day| day as u8 + 1));
        if let Some(time) = self.listing.time {
            record.number(time.minutes());
            record.number(self.schedule.duration().get());
        } else {
            record.number(-1);
            record.number(0);
        }
        record.number(numbers.zone);
        record.list(&numbers.tags);
        record.list(&numbers.languages);
        record.number(
            self.access()
                .fold(0_u32, |sum, fact| sum | (1 << fact as u32)),
        );
        record.number(self.flags());
        record.json(&rule(self.schedule, self.listing.day, self.site.today));
        record.list(closures.map(|closure| closed(closure)));
        record.list(&numbers.shown);
        record.finish()
    }

    /// 1 it does not meet at present, 2 one can join from elsewhere without asking, 4 round the clock.
    fn flags(&self) -> u8 {
        let paused = self.facts.meeting.paused || self.group.head.life.status == Status::Paused;
        let open = self
            .facts
            .online
            .is_some_and(|online| online.join == Join::Open);
        let always = *self.schedule.rule() == Rule::RoundTheClock;
        u8::from(paused) + 2 * u8::from(open) + 4 * u8::from(always)
    }
}

fn how(attendance: Attendance) -> u8 {
    match attendance {
        Attendance::InPerson => 0,
        Attendance::Online => 1,
        Attendance::Hybrid => 2,
        Attendance::Phone => 3,
    }
}
