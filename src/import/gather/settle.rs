//! Which file a group has already, so that its address stays when the feed changes.

use std::collections::BTreeMap;

use super::{Heard, join};
use crate::import::there::There;
use crate::import::write::Seal;
use crate::model::Line;

/// Records that stand in one file, and the number of that file if it is there.
pub(super) struct Part {
    pub(super) records: Vec<Heard>,
    pub(super) file: Option<usize>,
    /// Whether that file is somebody's own by now, so that it stays as it is.
    pub(super) own: bool,
}

/// What is known of the files of earlier imports.
pub(super) struct Ground<'a> {
    pub(super) there: &'a There,
    pub(super) feeds: &'a [Line],
    /// The folder of new groups.
    pub(super) folder: &'a str,
}

/// Puts each record where it stands already. What is new comes to the other meetings of its group, or into a new
/// file.
///
/// A file of one's own keeps all its records, whatever group they are of now. Any other file belongs to the group of
/// its first record; what else was in it moves out.
pub(super) fn settle(groups: Vec<Vec<Heard>>, ground: &Ground<'_>) -> Vec<Part> {
    let mut owners: BTreeMap<usize, usize> = BTreeMap::new();
    let mut homes: Vec<Vec<Option<usize>>> = Vec::new();
    // Groups come in the order of their first records, so that the first to claim a file has its first record.
    for (number, group) in groups.iter().enumerate() {
        let home = |record| ground.home(record);
        let own: Vec<Option<usize>> = group.iter().map(home).collect();
        for file in own.iter().flatten() {
            owners.entry(*file).or_insert(number);
        }
        homes.push(own);
    }
    let mut files: BTreeMap<usize, Vec<Heard>> = BTreeMap::new();
    let mut new = Vec::new();
    for (number, (group, homes)) in groups.into_iter().zip(homes).enumerate() {
        let stays = |file: &usize| owners.get(file) == Some(&number) || ground.is_ones_own(*file);
        let mut rest = Vec::new();
        let mut own: Option<usize> = None;
        for (record, home) in group.into_iter().zip(homes) {
            match home.filter(stays) {
                Some(file) => {
                    // What an import may change takes new meetings rather than what somebody wrote.
                    let better =
                        own.is_none_or(|own| ground.is_ones_own(own) && !ground.is_ones_own(file));
                    if better {
                        own = Some(file);
                    }
                    files.entry(file).or_default().push(record);
                }
                None => rest.push(record),
            }
        }
        match own {
            Some(file) => files.entry(file).or_default().extend(rest),
            None if rest.is_empty() => {}
            None => new.push(Part {
                records: rest,
                file: None,
                own: false,
            }),
        }
    }
    let there = files.into_iter().map(|(file, records)| Part {
        records,
        file: Some(file),
        own: ground.is_ones_own(file),
    });
    let mut parts: Vec<Part> = there.chain(new).collect();
    for part in &mut parts {
        part.records
            .sort_by(|one, two| one.order().cmp(&two.order()));
    }
    parts.sort_by(|one, two| join::first(&one.records).cmp(&join::first(&two.records)));
    parts
}

impl Ground<'_> {
    fn home(&self, record: &Heard) -> Option<usize> {
        let feed = self.feeds.get(record.feed)?;
        self.there.home(record, feed, self.folder)
    }

    fn is_ones_own(&self, file: usize) -> bool {
        let file = self.there.file(file);
        file.is_some_and(|file| file.seal != Seal::Whole)
    }
}
