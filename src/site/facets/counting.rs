//! How many different groups some rows are of, and how many different days and times.

use crate::site::Listing;

/// Counts different numbers, none of which is `most` or more.
pub(super) struct Different {
    /// In which round each number was met last.
    met: Vec<u32>,
    round: u32,
}

impl Different {
    pub(super) fn below(most: usize) -> Self {
        Self {
            met: vec![0; most],
            round: 0,
        }
    }

    /// How many different ones there are among some numbers.
    pub(super) fn count(&mut self, numbers: impl Iterator<Item = u32>) -> usize {
        self.round += 1;
        let mut different = 0;
        for number in numbers {
            if let Some(met) = self.met.get_mut(number as usize)
                && *met != self.round
            {
                *met = self.round;
                different += 1;
            }
        }
        different
    }
}

/// A number for each row, below the number of rows: the same for rows that are about the same days and times of one schedule.
pub(super) fn times(listings: &[Listing], groups: usize) -> Vec<u32> {
    let mut rows = vec![0_u32; groups];
    for listing in listings {
        rows.get_mut(listing.group as usize)
            .into_iter()
            .for_each(|rows| *rows += 1);
    }
    // Each group has as many numbers as rows: where they begin, and how many of them are taken.
    let mut next = 0;
    let begin = |rows: u32| {
        let first = next;
        next += rows;
        (first, 0)
    };
    let mut own: Vec<(u32, u32)> = rows.into_iter().map(begin).collect();
    let mut taken = vec![(0, 0); listings.len()];
    let mut number = |listing: &Listing| {
        let (first, used) = own.get_mut(listing.group as usize)?;
        let (start, end) = (*first as usize, (*first + *used) as usize);
        let (_, meeting, schedule) = listing.times();
        let known = taken.get(start..end)?.iter();
        if let Some(at) = (*first..)
            .zip(known)
            .find_map(|(at, one)| (*one == (meeting, schedule)).then_some(at))
        {
            return Some(at);
        }
        *taken.get_mut(end)? = (meeting, schedule);
        *used += 1;
        Some(*first + *used - 1)
    };
    let numbers = listings
        .iter()
        .map(|listing| number(listing).unwrap_or_default());
    numbers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(group: u32, meeting: u16, schedule: u16) -> Listing {
        Listing {
            group,
            meeting,
            schedule,
            day: None,
            time: None,
        }
    }

    #[test]
    fn each_number_counts_once_in_each_round() {
        let mut different = Different::below(4);
        assert_eq!(different.count([3, 0, 3, 3].into_iter()), 2);
        assert_eq!(different.count([3, 2, 1].into_iter()), 3);
        assert_eq!(different.count([].into_iter()), 0);
    }

    #[test]
    fn rows_of_one_schedule_have_one_number_and_all_others_another() {
        let rows = [
            row(2, 0, 0),
            row(0, 1, 0),
            row(2, 0, 1),
            row(2, 0, 0),
            row(0, 0, 1),
            row(0, 1, 0),
        ];
        let numbers = times(&rows, 3);
        for (one, first) in rows.iter().zip(&numbers) {
            assert!((*first as usize) < rows.len());
            for (other, second) in rows.iter().zip(&numbers) {
                assert_eq!(one.times() == other.times(), first == second);
            }
        }
    }
}
