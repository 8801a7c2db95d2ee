//! The list of activities: day by day for the next weeks, then later dates, then what comes back.

use std::sync::Arc;

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::Views;
use super::common::{DateView, WordView, text};
use crate::kinds::Activity;
use crate::model::{Rule, Schedule, Status, TimeOfDay};

/// The list of activities.
#[derive(Debug, Clone, Serialize)]
pub struct ActivitiesView {
    days: Vec<DayView>,
    later: Vec<OutingView>,
    regular: Vec<OutingView>,
}

/// The activities of one day.
#[derive(Debug, Clone, Serialize)]
struct DayView {
    date: DateView,
    items: Vec<OutingView>,
}

/// An activity in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OutingView {
    name: String,
    url: String,
    summary: Option<String>,
    sorts: Vec<String>,
    time: Option<String>,
    when: String,
    how: WordView,
    place: Option<String>,
    cost: Option<String>,
    paused: Option<String>,
    example: bool,
}

/// For how many weeks the list names each day.
const WEEKS: i64 = 4;

impl<'s> Views<'s> {
    /// Activities that are not over, in the order of their names.
    pub(super) fn outings(&self) -> impl Iterator<Item = &'s Activity> {
        let site = self.site;
        let outings = site.outings.iter();
        outings.filter_map(|row| site.activities.get(*row as usize).map(Arc::as_ref))
    }

    /// The dates on which an activity happens from the day of the build on, soonest first.
    pub(super) fn coming_dates(&self, activity: &Activity) -> Vec<Date> {
        let mut dates: Vec<Date> = self.coming_times(activity).map(|(date, _)| date).collect();
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    /// The last day that the list names.
    fn last_day(&self) -> Date {
        self.site.today.saturating_add((WEEKS * 7 - 1).days())
    }

    /// Dates within the weeks that the list names day by day, each with its schedule.
    fn coming_times<'a>(
        &'a self,
        activity: &'a Activity,
    ) -> impl Iterator<Item = (Date, &'a Schedule)> + 'a {
        let today = self.site.today;
        let last = self.last_day();
        let paused = activity.head.life.status == Status::Paused;
        let closures = self.activity_closures(activity);
        let schedules = activity.when.iter().flat_map(|when| &when.schedules);
        schedules
            .filter(move |_| !paused)
            .flat_map(move |schedule| {
                let closed = |date: Date| {
                    let mut stopping = closures.iter().filter(|closure| !closure.moves());
                    stopping.any(|closure| closure.days.contains(date))
                };
                let coming = schedule.occurrences(today, &closed);
                let dates = coming.map(|one| one.date).take_while(|date| *date <= last);
                dates.map(|date| (date, schedule)).collect::<Vec<_>>()
            })
    }

    /// The list of activities; none where there are none.
    pub fn activities(&self) -> Option<ActivitiesView> {
        let mut days: BTreeMap<Date, Vec<(Option<TimeOfDay>, OutingView)>> = BTreeMap::new();
        let (mut later, mut regular) = (Vec::new(), Vec::new());
        for activity in self.outings() {
            for (date, schedule) in self.coming_times(activity) {
                let outing = (schedule.time(), self.outing(activity, schedule));
                days.entry(date).or_default().push(outing);
            }
            for schedule in activity.when.iter().flat_map(|when| &when.schedules) {
                match schedule.rule() {
                    Rule::Once { date } if *date > self.last_day() => {
                        later.push((*date, self.outing(activity, schedule)));
                    }
                    Rule::Once { .. } => {}
                    _ => regular.push(self.outing(activity, schedule)),
                }
            }
        }
        later.sort_by_key(|(date, _)| *date);
        self.has_list("activities").then(|| ActivitiesView {
            days: days
                .into_iter()
                .map(|(date, items)| self.day(date, items))
                .collect(),
            later: later.into_iter().map(|(_, outing)| outing).collect(),
            regular,
        })
    }

    fn day(&self, date: Date, mut items: Vec<(Option<TimeOfDay>, OutingView)>) -> DayView {
        items.sort_by_key(|(time, _)| *time);
        DayView {
            date: self.long_date(date),
            items: items.into_iter().map(|(_, outing)| outing).collect(),
        }
    }

    fn outing(&self, activity: &Activity, schedule: &Schedule) -> OutingView {
        let head = &activity.head;
        let venue = activity
            .place
            .as_ref()
            .and_then(|place| self.site.venue(place));
        let paused = head.life.status == Status::Paused;
        OutingView {
            name: head.name.to_string(),
            url: self.addresses().entry(&head.id),
            summary: text(activity.summary.as_ref()),
            sorts: activity
                .sorts
                .iter()
                .map(|sort| self.text(&format!("activity-{sort}")))
                .collect(),
            time: schedule.time().map(|time| self.time(time)),
            when: self.when_and_zone(schedule),
            how: self.word("attendance", activity.attendance.word()),
            place: venue.map(|venue| self.where_in_words(activity.attendance, Some(&venue))),
            cost: text(activity.cost.as_ref()),
            paused: paused.then(|| self.text("status-paused")),
            example: head.example,
        }
    }

    /// The next date of each activity of some, for the page of what runs them.
    pub(super) fn outings_of(&self, fits: impl Fn(&Activity) -> bool) -> Vec<OutingView> {
        let outings = self.outings().filter(|activity| fits(activity));
        let first = |activity: &'s Activity| {
            let mut schedules = activity.when.iter().flat_map(|when| &when.schedules);
            Some(self.outing(activity, schedules.next()?))
        };
        outings.filter_map(first).collect()
    }
}
