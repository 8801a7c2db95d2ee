//! How long ago entries were checked, as seen from the day of the build.

use jiff::civil::Date;

use super::Site;
use crate::fields::Head;
use crate::model::{Kind, Months, Status};

words! {
    /// How long ago an entry was checked.
    pub enum Age: "an age" {
        /// Nobody has said that it was ever checked.
        Never = "never",
        /// More than a year ago.
        Longer = "longer",
        /// Within a year, but not within half a year.
        Year = "year",
        /// Within six months.
        Months = "months",
    }
}

/// How many entries of a kind are of each age.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ages {
    /// By the order of [`Age::ALL`].
    counts: [usize; 4],
}

/// The entries that somebody checks, the oldest check first.
#[derive(Debug)]
pub struct Freshness<'a> {
    /// Never checked before all others; those of one day stand by kind and id.
    pub heads: Vec<&'a Head>,
    /// How many there are of each age, for each kind that has any.
    pub kinds: Vec<(Kind, Ages)>,
}

impl Age {
    /// The age of a check on `today`.
    pub fn of(head: &Head, today: Date) -> Self {
        let Some(verified) = &head.verified else {
            return Self::Never;
        };
        if verified.date >= Months::HALF_YEAR.before(today) {
            Self::Months
        } else if verified.date >= Months::YEAR.before(today) {
            Self::Year
        } else {
            Self::Longer
        }
    }
}

impl Ages {
    /// How many are of this age.
    pub fn of(&self, age: Age) -> usize {
        self.counts.get(age as usize).copied().unwrap_or_default()
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    fn add(&mut self, age: Age) {
        if let Some(count) = self.counts.get_mut(age as usize) {
            *count += 1;
        }
    }
}

impl Site {
    /// The entries that are listed and that somebody checks, the oldest check first.
    pub fn freshness(&self) -> Freshness<'_> {
        let mut heads: Vec<&Head> = self.checked().collect();
        let mut kinds: Vec<(Kind, Ages)> = Vec::new();
        for head in &heads {
            if kinds.last().is_none_or(|(kind, _)| *kind != head.id.kind) {
                kinds.push((head.id.kind, Ages::default()));
            }
            if let Some((_, ages)) = kinds.last_mut() {
                ages.add(Age::of(head, self.today));
            }
        }
        // Entries came by kind and id, which a stable sort keeps; `None` is before every date.
        heads.sort_by_key(|head| head.verified.as_ref().map(|verified| verified.date));
        Freshness { heads, kinds }
    }

    /// How many entries [`freshness`](Self::freshness) lists.
    pub fn checked_entries(&self) -> usize {
        self.checked().count()
    }

    /// The entries that are listed and that somebody checks, by kind and id.
    pub fn checked(&self) -> impl Iterator<Item = &Head> {
        self.heads().filter(|head| self.ages(head))
    }

    /// How long the last check of an entry held, if that is over.
    pub fn stale(&self, head: &Head) -> Option<Months> {
        let every = self.config.listing.check_every.of(head.id.kind)?;
        let checked = head.verified.as_ref()?.date;
        (every.after(checked) < self.today).then_some(every)
    }

    /// The day until which the last check of an entry holds: the next one that somebody has written down or,
    /// if that is earlier or there is none, the last one and how long checks of its kind hold.
    pub fn due(&self, head: &Head) -> Option<Date> {
        let verified = head.verified.as_ref()?;
        let every = self.config.listing.check_every.of(head.id.kind);
        let by_age = every.map(|every| every.after(verified.date));
        verified.next.into_iter().chain(by_age).min()
    }

    /// Whether an entry has been paused for more than a year, so that it is rather over.
    pub fn paused_long(&self, head: &Head) -> bool {
        let long_ago = Months::YEAR.before(self.today);
        head.life.status == Status::Paused && head.life.since.is_some_and(|since| since < long_ago)
    }

    /// Whether an entry is one whose age is shown.
    fn ages(&self, head: &Head) -> bool {
        let shown = match head.id.kind {
            Kind::Program
            | Kind::Organization
            | Kind::Place
            | Kind::Group
            | Kind::Hotline
            | Kind::Service
            | Kind::Activity => true,
            // Texts are reviewed, and say so themselves.
            Kind::Article | Kind::Story | Kind::Page => false,
        };
        shown && head.life.status != Status::Ended && self.has_page_of(head)
    }
}
