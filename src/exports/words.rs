//! Dates, times and closures in the words of the site's language.

use jiff::civil::Date;

use super::Row;
use crate::fields::Closure;
use crate::messages::Value;
use crate::model::{Line, Rule, Week, Weekday};
use crate::site::Site;

impl Row<'_> {
    /// How often it meets: "Every Tuesday", "1st and 3rd Saturday of the month".
    pub(super) fn how_often(&self) -> String {
        let messages = &self.site.messages;
        let day = self
            .day
            .map(|day| weekday(self.site, day))
            .unwrap_or_default();
        let days = ("days", Value::Text(&day));
        match self.schedule.rule() {
            Rule::Weekly { every: 1, .. } => messages.format("schedule-weekly", &[days]),
            Rule::Weekly { every: 2, .. } => messages.format("schedule-other-week", &[days]),
            Rule::Weekly { every, .. } => {
                let weeks = ("weeks", Value::Number(i64::from(*every)));
                messages.format("schedule-weeks", &[weeks, days])
            }
            Rule::Monthly { weeks, .. } => {
                let weeks = self.weeks(weeks);
                let weeks = ("weeks", Value::Text(&weeks));
                messages.format("schedule-monthly", &[weeks, days])
            }
            Rule::Once { date } => date_text(self.site, *date),
            Rule::Appointment => messages.text("schedule-appointment"),
            Rule::RoundTheClock => messages.text("schedule-round-the-clock"),
        }
    }

    fn weeks(&self, weeks: &[Week]) -> String {
        let messages = &self.site.messages;
        let word = |week: &Week| messages.text(&format!("week-{}", week.word()));
        let words: Vec<String> = weeks.iter().map(word).collect();
        join(self.site, &words)
    }

    /// Its notes, with what the fellowships' formats have no field for: that it never stops, whom to ask for
    /// the link, and when it does not meet.
    pub(super) fn notes_with_more(&self) -> Option<String> {
        let mut parts = Vec::new();
        if *self.schedule.rule() == Rule::RoundTheClock {
            parts.push(self.site.messages.text("schedule-round-the-clock"));
        }
        let way_in = self.way_in();
        // Programs drop notes on a link where there is no link.
        parts.extend(way_in.url_notes.filter(|_| way_in.url.is_none()));
        parts.extend(self.notes());
        let closures = self.facts.closures.iter();
        parts.extend(closures.map(|closure| closure_text(self.site, closure)));
        (!parts.is_empty()).then(|| parts.join("\n"))
    }

    /// Its own notes.
    pub(super) fn notes(&self) -> Option<String> {
        self.meeting.notes.as_deref().map(crate::markdown::to_plain)
    }
}

/// "Tuesday".
pub(super) fn weekday(site: &Site, day: Weekday) -> String {
    site.messages.text(&format!("weekday-{}", day.word()))
}

/// "24 December 2026".
pub(super) fn date_text(site: &Site, date: Date) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    let month = site.messages.text(&format!("month-{}", date.month()));
    let values = [("day", &day), ("month", &month), ("year", &year)];
    let values = values.map(|(name, text)| (name, Value::Text(text)));
    site.messages.format("date", &values)
}

/// "a, b and c".
pub(super) fn join(site: &Site, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let first = first.join(&site.messages.text("list-separator"));
            let values = [("first", Value::Text(&first)), ("last", Value::Text(last))];
            site.messages.format("list-and", &values)
        }
    }
}

/// "Not meeting 24 December 2026 to 2 January 2027. Holidays. Come to St Mark’s."
pub(super) fn closure_text(site: &Site, closure: &Closure) -> String {
    let (from, until) = (closure.days.from(), closure.days.until());
    let mut days = date_text(site, from);
    if from != until {
        let until = date_text(site, until);
        let values = [("from", Value::Text(&days)), ("until", Value::Text(&until))];
        days = site.messages.format("date-range", &values);
    }
    let key = match closure {
        closure if closure.instead_place.is_some() => "closure-moved",
        closure if closure.instead_online => "closure-online",
        _ => "closure-days",
    };
    let first = site.messages.format(key, &[("days", Value::Text(&days))]);
    let more = [&closure.reason, &closure.instead];
    let more = more.into_iter().flatten().map(Line::as_str);
    let parts: Vec<&str> = std::iter::once(first.as_str()).chain(more).collect();
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim_end_matches('.'))
        .collect();
    format!("{}.", parts.join(". "))
}
