//! Dates, times and schedules in words.

use jiff::civil::Date;

use super::Views;
use super::article::capital;
use crate::config::Clock;
use crate::messages::Value;
use crate::model::{Hours, Rule, Schedule, TimeOfDay, Week, Weekday, Zone};

impl Views<'_> {
    /// "24 December 2026".
    pub(super) fn date_text(&self, date: Date) -> String {
        self.dated("date", date)
    }

    /// "Thursday 24 December 2026".
    pub(super) fn date_weekday(&self, date: Date) -> String {
        self.dated("date-weekday", date)
    }

    fn dated(&self, key: &str, date: Date) -> String {
        let weekday = self.weekday(Weekday::from(date.weekday()));
        let month = self.text(&format!("month-{}", date.month()));
        let year = date.year().to_string();
        let values = [
            ("weekday", Value::Text(&weekday)),
            // Some languages say the first of a month in another way than the other days.
            ("day", Value::Number(date.day().into())),
            ("month", Value::Text(&month)),
            ("year", Value::Text(&year)),
        ];
        self.site.messages.format(key, &values)
    }

    pub(super) fn weekday(&self, day: Weekday) -> String {
        self.text(&format!("weekday-{}", day.word()))
    }

    pub(super) fn weekday_short(&self, day: Weekday) -> String {
        self.text(&format!("weekday-short-{}", day.word()))
    }

    /// "7:00 pm" or "19:00", as the site writes times.
    pub(super) fn time(&self, time: TimeOfDay) -> String {
        if self.site.config.clock == Clock::TwentyFour {
            return time.iso();
        }
        match (time.hour(), time.minute()) {
            (0, 0) => self.text("time-midnight"),
            (12, 0) => self.text("time-noon"),
            (hour, _) => {
                let key = if hour < 12 { "time-am" } else { "time-pm" };
                self.format(key, &[("time", &on_the_dial(time))])
            }
        }
    }

    /// "7:00 to 8:00 pm", "11:30 am to 12:30 pm"; none by appointment and round the clock.
    pub(super) fn time_range(&self, schedule: &Schedule) -> Option<String> {
        let (from, until) = (schedule.time()?, schedule.ends()?);
        if !schedule.crosses_midnight() {
            return Some(self.between(from, until));
        }
        let end = self.format("time-next-day", &[("time", &self.time(until))]);
        Some(self.format("time-range", &[("from", &self.time(from)), ("until", &end)]))
    }

    /// From one time of a day to a later one: "am" or "pm" is said once if it is the same.
    fn between(&self, from: TimeOfDay, until: TimeOfDay) -> String {
        let half = |time: TimeOfDay| time.hour() / 12;
        let has_word = |time: TimeOfDay| time.hour().is_multiple_of(12) && time.minute() == 0;
        let once = self.site.config.clock != Clock::TwentyFour
            && half(from) == half(until)
            && from < until
            && !has_word(from)
            && !has_word(until);
        let start = if once {
            on_the_dial(from)
        } else {
            self.time(from)
        };
        self.format(
            "time-range",
            &[("from", &start), ("until", &self.time(until))],
        )
    }

    /// The zone, where it is not the site's: "New York time".
    pub(super) fn zone(&self, zone: &Zone) -> Option<String> {
        (*zone != self.site.config.zone).then(|| self.zone_text(zone))
    }

    pub(super) fn zone_text(&self, zone: &Zone) -> String {
        let city = self.site.messages.city(zone);
        self.format("zone", &[("city", &city)])
    }

    /// "a, b and c".
    pub(super) fn join(&self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let first = first.join(&self.text("list-separator"));
                self.format("list-and", &[("first", &first), ("last", last)])
            }
        }
    }

    /// On which dates: "Every Tuesday", "1st and 3rd Saturday of the month", "By appointment".
    pub(super) fn dates(&self, schedule: &Schedule) -> String {
        let days = |days: &[Weekday]| {
            self.join(
                &days
                    .iter()
                    .map(|day| self.weekday(*day))
                    .collect::<Vec<_>>(),
            )
        };
        match schedule.rule() {
            Rule::Weekly { days: on, every: 1 } if on.len() == Weekday::ALL.len() => {
                self.text("schedule-daily")
            }
            Rule::Weekly { days: on, every: 1 } => {
                self.format("schedule-weekly", &[("days", &days(on))])
            }
            Rule::Weekly { days: on, every: 2 } => {
                self.format("schedule-other-week", &[("days", &days(on))])
            }
            Rule::Weekly { days: on, every } => {
                let values = [
                    ("weeks", Value::Number(i64::from(*every))),
                    ("days", Value::Text(&days(on))),
                ];
                self.site.messages.format("schedule-weeks", &values)
            }
            Rule::Monthly { days: on, weeks } => self.format(
                "schedule-monthly",
                &[("weeks", &self.weeks(weeks)), ("days", &days(on))],
            ),
            Rule::Once { date } => {
                self.format("schedule-once", &[("date", &self.date_weekday(*date))])
            }
            Rule::Appointment => self.text("schedule-appointment"),
            Rule::RoundTheClock => self.text("schedule-round-the-clock"),
        }
    }

    /// "1st and last"; the first word begins a sentence.
    fn weeks(&self, weeks: &[Week]) -> String {
        let word = |(at, week): (usize, &Week)| {
            let key = if at == 0 { "week-first" } else { "week" };
            self.text(&format!(
                "{key}-{}",
                if *week == Week::Last {
                    "last".into()
                } else {
                    week.number().to_string()
                }
            ))
        };
        self.join(&weeks.iter().enumerate().map(word).collect::<Vec<_>>())
    }

    /// The whole sentence: "Every Tuesday at 7:00 pm".
    pub(super) fn when(&self, schedule: &Schedule) -> String {
        let dates = self.dates(schedule);
        match schedule.time() {
            Some(time) => self.format(
                "schedule-at",
                &[("when", &dates), ("time", &self.time(time))],
            ),
            None => dates,
        }
    }

    /// The whole sentence, with the zone where it is not the site's.
    pub(super) fn when_and_zone(&self, schedule: &Schedule) -> String {
        let when = self.when(schedule);
        match self
            .zone(schedule.zone())
            .filter(|_| schedule.time().is_some())
        {
            Some(zone) => self.format("schedule-zone", &[("when", &when), ("zone", &zone)]),
            None => when,
        }
    }

    /// What limits a schedule: first and last date, and dates on which it does not happen.
    pub(super) fn exceptions(&self, schedule: &Schedule) -> Vec<String> {
        let today = self.site.today;
        let starting = schedule
            .starting()
            .filter(|starting| *starting > today)
            .map(|date| self.date_text(date));
        let until = schedule.until().map(|date| self.date_text(date));
        let mut exceptions = Vec::new();
        match (starting, until) {
            (Some(from), Some(until)) => {
                exceptions
                    .push(self.format("schedule-between", &[("from", &from), ("until", &until)]));
            }
            (Some(from), None) => exceptions.push(self.format("schedule-from", &[("date", &from)])),
            (None, Some(until)) => {
                exceptions.push(self.format("schedule-until", &[("date", &until)]));
            }
            (None, None) => {}
        }
        let except: Vec<String> = schedule
            .except()
            .iter()
            .filter(|date| **date >= today)
            .map(|date| self.date_text(*date))
            .collect();
        if !except.is_empty() {
            exceptions.push(self.format("schedule-not-on", &[("dates", &self.join(&except))]));
        }
        exceptions
    }

    /// Hours in parts that stand at the beginning of a line: "Monday to Friday: 9:00 am to 5:00 pm".
    pub(super) fn hours(&self, hours: &Hours) -> Vec<String> {
        let mut parts = self.hours_within(hours);
        if let Some(first) = parts.first_mut() {
            *first = capital(first);
        }
        parts
    }

    /// Hours in parts that stand within a sentence: "every day: 9:00 am to 5:00 pm".
    pub(super) fn hours_within(&self, hours: &Hours) -> Vec<String> {
        if hours.always_open() {
            return vec![self.text("hours-always")];
        }
        let groups = hours.groups();
        if groups.is_empty() {
            return vec![self.format("hours-as-written", &[("hours", hours.as_str())])];
        }
        let part = |(days, spans): &(Vec<u8>, Vec<(u16, u16)>)| {
            let days: Vec<Weekday> = days
                .iter()
                .filter_map(|day| Weekday::ALL.get(usize::from(*day)).copied())
                .collect();
            let spans: Vec<String> = spans
                .iter()
                .map(|(from, until)| self.span(*from, *until))
                .collect();
            let (days, times) = (self.day_range(&days), self.join(&spans));
            self.format("hours-days", &[("days", &days), ("times", &times)])
        };
        groups.iter().map(part).collect()
    }

    fn span(&self, from: u16, until: u16) -> String {
        self.between(TimeOfDay::wrapping(from), TimeOfDay::wrapping(until))
    }

    /// "Monday to Friday", "Saturday and Sunday", "every day".
    fn day_range(&self, days: &[Weekday]) -> String {
        let all = Weekday::ALL;
        let start = days
            .first()
            .and_then(|first| all.iter().position(|day| day == first))
            .unwrap_or_default();
        let run = days
            .iter()
            .zip(all.iter().skip(start))
            .all(|(day, expected)| day == expected);
        match days {
            days if days.len() == all.len() => self.text("hours-every-day"),
            [first, .., last] if run && days.len() > 2 => self.format(
                "weekdays",
                &[
                    ("from", &self.weekday(*first)),
                    ("until", &self.weekday(*last)),
                ],
            ),
            days => self.join(
                &days
                    .iter()
                    .map(|day| self.weekday(*day))
                    .collect::<Vec<_>>(),
            ),
        }
    }
}

/// "7:05", as a clock with twelve hours shows it.
fn on_the_dial(time: TimeOfDay) -> String {
    let hour = match time.hour() % 12 {
        0 => 12,
        hour => hour,
    };
    format!("{hour}:{:02}", time.minute())
}
