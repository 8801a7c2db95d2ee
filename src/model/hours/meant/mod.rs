//! What somebody meant by hours written in the words of every day; the words are in `words`.

mod words;

use words::{Token, tokens};

/// The hours in OpenStreetMap's syntax, where the text only holds days, times and such words as
/// "daily" and "24 hours"; whether they can be read is for the caller to find out.
pub(super) fn hours(text: &str) -> Option<String> {
    let text = text
        .to_lowercase()
        .replace(['–', '—', '−', '‐', '‑'], "-")
        .replace("a.m.", "am");
    let text = text.replace("p.m.", "pm").replace("7 days a week", "daily");
    if ALWAYS.contains(&text.trim_end_matches(['.', ' ']).trim()) {
        return Some("24/7".to_owned());
    }
    let tokens = tokens(&text.replace("seven days a week", "daily"))?;
    let mut rules = Rules::default();
    let mut rest = tokens.as_slice();
    while !rest.is_empty() {
        rest = rules.take(rest)?;
    }
    rules.finish()
}

/// Ways to say round the clock.
const ALWAYS: &[&str] = &[
    "24",
    "24h",
    "24 h",
    "24hr",
    "24hrs",
    "24 hrs",
    "24 hours",
    "24 hour",
    "24-hour",
    "24-7",
    "24x7",
    "24 7",
    "24/7/365",
    "24 / 7",
    "24 hours a day",
    "24 hours daily",
    "24 hours/day",
    "24h/7",
    "24 hours a day, 7 days a week",
    "24 hours/7 days",
    "24 hours, 7 days a week",
    "always",
    "always open",
    "open 24 hours",
    "open 24/7",
    "24/7 open",
    "round the clock",
    "around the clock",
    "daily 24 hours",
    "any time",
    "anytime",
    "7 days a week",
    "24h/24",
    "24/24",
];

/// The rules found so far, and the one that is being put together.
#[derive(Default)]
struct Rules {
    done: Vec<String>,
    days: String,
    times: String,
    /// Whether the times came before the days, as in `9-5 on weekdays`.
    times_first: bool,
    /// Whether the rule began with "closed".
    closed: bool,
}

impl Rules {
    /// Takes the next few tokens that belong together, and gives those after them.
    fn take<'a>(&mut self, tokens: &'a [Token]) -> Option<&'a [Token]> {
        use Token::{Comma, Day, End, Off, Time, To, Whole};
        match tokens {
            [
                Time(from, from_half),
                To,
                Time(until, until_half),
                rest @ ..,
            ] => {
                let (from, until) = halves((*from, *from_half), (*until, *until_half));
                self.time(&format!("{}-{}", clock(from), clock(until)));
                Some(rest)
            }
            [Day(first), To, Day(last), rest @ ..] if first.len() == 2 && last.len() == 2 => {
                self.day(&format!("{first}-{last}"));
                Some(rest)
            }
            [Day(day), rest @ ..] => {
                self.day(day);
                Some(rest)
            }
            [Whole, rest @ ..] => {
                self.time("00:00-24:00");
                Some(rest)
            }
            [Off, rest @ ..] if !self.days.is_empty() && self.times.is_empty() => {
                self.times.push_str("off");
                Some(rest)
            }
            [Off, rest @ ..] => {
                self.end();
                self.closed = true;
                Some(rest)
            }
            [Comma, rest @ ..] => Some(rest),
            [End, rest @ ..] => {
                self.end();
                Some(rest)
            }
            _ => None,
        }
    }

    /// A day after days and times begins a new rule.
    fn day(&mut self, day: &str) {
        if !self.times.is_empty() {
            if self.days.is_empty() {
                self.times_first = true;
            } else if !self.times_first {
                self.end();
            }
        }
        if !self.days.is_empty() {
            self.days.push(',');
        }
        self.days.push_str(day);
    }

    fn time(&mut self, time: &str) {
        if self.times_first {
            self.end();
        }
        if !self.times.is_empty() {
            self.times.push(',');
        }
        self.times.push_str(time);
    }

    fn end(&mut self) {
        if self.closed && self.times.is_empty() && !self.days.is_empty() {
            self.times.push_str("off");
        }
        let rule = format!("{} {}", self.days, self.times);
        if !rule.trim().is_empty() {
            self.done.push(rule.trim().to_owned());
        }
        *self = Self {
            done: std::mem::take(&mut self.done),
            ..Self::default()
        };
    }

    fn finish(mut self) -> Option<String> {
        self.end();
        (!self.done.is_empty()).then(|| self.done.join("; "))
    }
}

/// Beginning and end, each with whether am or pm was written with it. `9-5pm` begins in the
/// morning, `1-5 pm` in the afternoon, `9-5` ends in the afternoon, and `22-6` on the next day.
fn halves(from: (u16, bool), until: (u16, bool)) -> (u16, u16) {
    const HALF: u16 = 12 * 60;
    match (from, until) {
        ((from, false), (until, true)) if from < HALF && from + HALF < until => {
            (from + HALF, until)
        }
        ((from, _), (until, false)) if until <= from && from < until + HALF => (from, until + HALF),
        ((from, _), (until, _)) => (from % (2 * HALF), until),
    }
}

/// Minutes as `09:00`.
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_every_day_are_understood() {
        for (text, meaning) in [
            ("Mon-Fri 9-17", "Mo-Fr 09:00-17:00"),
            ("Mon\u{2013}Fri 9am\u{2013}5pm", "Mo-Fr 09:00-17:00"),
            ("M-F 9-5", "Mo-Fr 09:00-17:00"),
            ("Monday to Friday, 9:30 a.m. to 5 p.m.", "Mo-Fr 09:30-17:00"),
            ("weekdays 1-5 pm", "Mo-Fr 13:00-17:00"),
            (
                "9am-5pm Mon-Fri, 10-2 Sat",
                "Mo-Fr 09:00-17:00; Sa 10:00-14:00",
            ),
            (
                "Mon, Wed & Fri 9-12 and 1-5pm",
                "Mo,We,Fr 09:00-12:00,13:00-17:00",
            ),
            ("daily 10pm-2am", "Mo-Su 22:00-02:00"),
            ("every day from noon to midnight", "Mo-Su 12:00-24:00"),
            ("7 days a week, 8am-8pm", "Mo-Su 08:00-20:00"),
            (
                "Mon-Fri 9-5; closed on holidays",
                "Mo-Fr 09:00-17:00; PH off",
            ),
            (
                "Mon-Fri 9-5, Sat and Sun closed",
                "Mo-Fr 09:00-17:00; Sa,Su off",
            ),
            ("Mon-Fri 24 hours", "Mo-Fr 00:00-24:00"),
            ("22-6", "22:00-06:00"),
            ("Fri 0900-1730", "Fr 09:00-17:30"),
            ("24 Hours", "24/7"),
            ("24h", "24/7"),
            ("Always open.", "24/7"),
        ] {
            assert_eq!(hours(text).as_deref(), Some(meaning), "{text}");
        }
    }

    #[test]
    fn nothing_is_made_of_words_that_are_not_known() {
        for text in [
            "by appointment",
            "Mon-Fri 9-17 except in June",
            "9",
            "Mon 25-30",
            "13pm-14pm",
            "",
        ] {
            assert_eq!(hours(text), None, "{text}");
        }
    }
}
