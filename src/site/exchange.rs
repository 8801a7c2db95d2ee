//! Which files a site has for other programs, and where they stand.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Site;
use crate::config::Exchange;
use crate::kinds::Group;
use crate::model::{Slug, Status};

/// One file for other programs: a format, of one program or of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The format.
    pub format: Exchange,
    /// The program whose meetings it holds; all if none.
    pub program: Option<Slug>,
}

impl Feed {
    /// Its path below the root: `feeds/meeting-guide.json`, `feeds/meeting-guide/aa.json`.
    pub fn path(&self) -> String {
        let (stem, ending) = (self.format.stem(), self.format.ending());
        match &self.program {
            Some(program) => format!("feeds/{stem}/{program}.{ending}"),
            None => format!("feeds/{stem}.{ending}"),
        }
    }
}

/// A file that is in no format, because it would hold more meetings than the settings want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooLarge {
    /// The program; all if none.
    pub program: Option<Slug>,
    /// How many meetings there are.
    pub meetings: usize,
}

/// The path of the file that names who serves groups, which tools for BMLT ask for beside the meetings.
const SERVICE_BODIES: &str = "feeds/bmlt-service-bodies.json";

impl Site {
    /// The file of a format, of one program or of all, if the site has it.
    pub fn feed(&self, format: Exchange, program: Option<&Slug>) -> Option<&Feed> {
        let mut feeds = self.feeds.iter();
        feeds.find(|feed| feed.format == format && feed.program.as_ref() == program)
    }

    /// The programs of the groups that `keep` says.
    pub(super) fn programs_of(
        &self,
        keep: impl Fn(&Group) -> bool + Send + Sync,
    ) -> BTreeSet<&Slug> {
        let groups = self.groups.par_iter().filter(|group| keep(group));
        let programs = groups.filter_map(|group| group.program.as_ref());
        // One after the other into the set of each thread: there are many groups and few programs.
        let sets = programs.fold(BTreeSet::new, |mut all, program| {
            all.insert(program);
            all
        });
        sets.reduce(BTreeSet::new, |mut all, more| {
            all.extend(more);
            all
        })
    }

    /// The path of the file beside the BMLT feed that names who serves groups.
    pub fn service_bodies_path(&self) -> Option<&'static str> {
        let mut feeds = self.feeds.iter();
        feeds
            .any(|feed| feed.format == Exchange::Bmlt)
            .then_some(SERVICE_BODIES)
    }

    /// How many meetings of groups without a program are in no file, because that of all is too large.
    pub fn meetings_in_no_feed(&self) -> usize {
        let all = self.too_large.iter().any(|one| one.program.is_none());
        let counts = all.then(|| meetings(self));
        let own = counts.and_then(|counts| counts.get(&None).copied());
        own.unwrap_or_default()
    }
}

/// The files of a site, and those that would be too large: none of a program that has no real group, and none at all
/// where all is invented.
pub(super) fn feeds(site: &Site) -> (Vec<Feed>, Vec<TooLarge>) {
    let outputs = &site.config.outputs;
    let real = site.groups.iter().any(|group| is_real(group));
    if !real || outputs.exchange.is_empty() {
        return Default::default();
    }
    let programs = site.programs_of(|group| outputs.feeds.by_program && is_real(group));
    let counts = if site.listings.len() > outputs.feeds.most_meetings {
        meetings(site)
    } else {
        BTreeMap::new()
    };
    let all = (None, counts.values().sum());
    let each = programs.into_iter().map(Some);
    let each = each.map(|program| (program, counts.get(&program).copied().unwrap_or_default()));
    let (small, large): (Vec<_>, Vec<_>) = std::iter::once(all)
        .chain(each)
        .partition(|(_, meetings)| *meetings <= outputs.feeds.most_meetings);
    let of_format = |format: &Exchange| {
        let format = *format;
        let feed = move |(program, _): &(Option<&Slug>, usize)| Feed {
            format,
            program: program.cloned(),
        };
        small.iter().map(feed)
    };
    let too_large = |(program, meetings): (Option<&Slug>, usize)| TooLarge {
        program: program.cloned(),
        meetings,
    };
    (
        outputs.exchange.iter().flat_map(of_format).collect(),
        large.into_iter().map(too_large).collect(),
    )
}

fn is_real(group: &Group) -> bool {
    !group.head.example && group.head.life.status != Status::Ended
}

/// How many meetings of real groups each program has on the lists; those without one stand under none.
fn meetings(site: &Site) -> BTreeMap<Option<&Slug>, usize> {
    let mut counts = BTreeMap::new();
    for listing in &site.listings {
        let group = site.groups.get(listing.group as usize);
        if let Some(group) = group.filter(|group| is_real(group)) {
            *counts.entry(group.program.as_ref()).or_default() += 1;
        }
    }
    counts
}
