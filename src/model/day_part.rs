//! Parts of the day, by which people look for a meeting.

use super::TimeOfDay;

words! {
    /// A part of the day. They overlap, as people do not agree where one ends.
    pub enum DayPart: "a part of the day" {
        /// From 4:00 to 11:59.
        Morning = "morning",
        /// From 11:00 to 16:59.
        Midday = "midday",
        /// From 16:00 to 20:59.
        Evening = "evening",
        /// From 20:00 to 4:59.
        Night = "night",
    }
}

impl DayPart {
    /// The parts in which a time is.
    pub fn of(time: TimeOfDay) -> impl Iterator<Item = Self> {
        let hour = time.minutes() / 60;
        let within = move |part: &Self| match part {
            Self::Morning => (4..12).contains(&hour),
            Self::Midday => (11..17).contains(&hour),
            Self::Evening => (16..21).contains(&hour),
            Self::Night => !(5..20).contains(&hour),
        };
        Self::ALL.iter().copied().filter(within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_overlap_and_leave_no_minute_out() {
        let parts = |time: &str| {
            let parts = DayPart::of(time.parse().unwrap()).map(DayPart::word);
            parts.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(parts("03:59"), "night");
        assert_eq!(parts("04:00"), "morning night");
        assert_eq!(parts("05:00"), "morning");
        assert_eq!(parts("11:00"), "morning midday");
        assert_eq!(parts("12:00"), "midday");
        assert_eq!(parts("16:59"), "midday evening");
        assert_eq!(parts("20:59"), "evening night");
        assert_eq!(parts("21:00"), "night");
        assert!((0..1440).all(|minute| DayPart::of(TimeOfDay::wrapping(minute)).count() > 0));
    }
}
