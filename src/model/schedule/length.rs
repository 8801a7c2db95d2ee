//! How long a meeting lasts, from its duration or from its end.

use super::Minutes;
use super::parts::{Parts, Wrong, contradiction};
use crate::diag::{Mistake, codes};
use crate::model::time::DAY;

impl Parts {
    /// How long it lasts, an hour where nothing says so.
    pub(super) fn length(&self, wrong: &mut Wrong) -> Minutes {
        let (Some(time), Some(end)) = (self.time, self.end_time) else {
            return self.duration.unwrap_or_default();
        };
        if self.duration.is_some() {
            let mistake = contradiction("a meeting has either a duration or an end");
            wrong.push((
                "end_time",
                mistake
                    .label("there is a `duration` too")
                    .help("remove one of them"),
            ));
        }
        if end == time {
            let mistake = contradiction(format!("the meeting ends at `{end}`, when it starts"));
            wrong.push((
                "end_time",
                mistake.help(
                    "write when it ends; if it lasts a whole day, write `duration: 24 hours`",
                ),
            ));
            return Minutes::default();
        }
        let minutes = (end.minutes() + DAY - time.minutes()) % DAY;
        Minutes::new(minutes).unwrap_or_else(|| {
            let mistake = Mistake::new(
                &codes::DURATION,
                format!("from `{time}` to `{end}` are only {minutes} minutes"),
            );
            wrong.push((
                "end_time",
                mistake
                    .label("at least 5 minutes")
                    .help("write when the meeting ends"),
            ));
            Minutes::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weekly() -> Parts {
        Parts {
            days: vec!["thursday".parse().unwrap()],
            time: Some("19:00".parse().unwrap()),
            ..Parts::new("America/Chicago".parse().unwrap())
        }
    }

    fn until_time(end: &str) -> Parts {
        Parts {
            end_time: Some(end.parse().unwrap()),
            ..weekly()
        }
    }

    /// The only mistake: its field and its message.
    fn mistake(parts: Parts) -> (&'static str, String) {
        let mut wrong = parts.schedule().unwrap_err();
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        wrong
            .pop()
            .map(|(field, mistake)| (field, mistake.message))
            .unwrap()
    }

    #[test]
    fn an_end_not_after_the_start_is_on_the_next_day() {
        let minutes = |end: &str| until_time(end).schedule().unwrap().duration().get();
        assert_eq!(minutes("20:30"), 90);
        assert_eq!(minutes("1:00"), 360);
        assert_eq!(minutes("18:59"), 1439);
        assert_eq!(weekly().schedule().unwrap().duration().get(), 60);
    }

    #[test]
    fn an_end_that_gives_no_duration_is_refused() {
        assert_eq!(
            mistake(until_time("19:00")).1,
            "the meeting ends at `19:00`, when it starts"
        );
        assert_eq!(
            mistake(until_time("19:03")).1,
            "from `19:00` to `19:03` are only 3 minutes"
        );
        let both = Parts {
            duration: Some("90".parse().unwrap()),
            ..until_time("20:30")
        };
        assert_eq!(
            mistake(both),
            (
                "end_time",
                "a meeting has either a duration or an end".to_owned()
            )
        );
    }
}
