//! The rows of a site by their groups, where it has them in the order of the week.

use crate::site::Listing;

/// The rows of each group, those of one schedule after each other.
pub(super) struct ByGroup {
    /// Where in `rows` those of each group begin, and at the end where the last ones end.
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl ByGroup {
    /// Sorts the rows of so many `groups`.
    pub(super) fn of(listings: &[Listing], groups: usize) -> Self {
        let mut starts = vec![0; groups + 1];
        for listing in listings {
            if let Some(count) = starts.get_mut(listing.group as usize + 1) {
                *count += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut next = starts.clone();
        let mut rows = vec![0; before as usize];
        for (number, listing) in (0..).zip(listings) {
            let next = next.get_mut(listing.group as usize);
            if let Some(next) = next
                && let Some(row) = rows.get_mut(*next as usize)
            {
                *row = number;
                *next += 1;
            }
        }
        let mut sorted = Self { starts, rows };
        sorted.by_schedule(listings);
        sorted
    }

    /// Brings the rows of each group into the order of its schedules.
    fn by_schedule(&mut self, listings: &[Listing]) {
        let times = |row: &u32| listings.get(*row as usize).map(Listing::times);
        for ends in self.starts.windows(2) {
            if let [start, end] = ends
                && end - start > 1
                && let Some(rows) = self.rows.get_mut(*start as usize..*end as usize)
            {
                rows.sort_by_key(times);
            }
        }
    }

    /// The rows of one group.
    pub(super) fn of_group(&self, group: usize) -> &[u32] {
        let ends = self.starts.get(group..group + 2);
        let rows = ends.and_then(|ends| match ends {
            [start, end] => self.rows.get(*start as usize..*end as usize),
            _ => None,
        });
        rows.unwrap_or_default()
    }
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
    fn rows_of_a_group_stand_together_and_among_them_those_of_a_schedule() {
        let rows = [
            row(2, 0, 0),
            row(0, 1, 0),
            row(2, 0, 1),
            row(2, 0, 0),
            row(0, 0, 1),
            row(0, 1, 0),
        ];
        let sorted = ByGroup::of(&rows, 4);
        let groups: Vec<&[u32]> = (0..5).map(|group| sorted.of_group(group)).collect();
        assert_eq!(groups, [&[4, 1, 5][..], &[], &[0, 3, 2], &[], &[]]);
    }
}
