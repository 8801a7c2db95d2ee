//! From records that are understood to finished files, and what becomes of those that are there.

mod checked;
mod differs;
mod fate;
mod gone;
mod own;

use rayon::prelude::*;

use jiff::civil::Date;

use super::gather::{GroupPage, Heap, Heard, Pages, PlacePage, Remarks, gather};
use super::incoming::{IncomingOrganization, Understood};
use super::write::{self, Pen, Stamp};
use super::{ContentFile, Imported, Report, There, Told};
use crate::kinds::{Defaults, Program};
use crate::model::{Country, Kind, Lang, Line, Zone};
use checked::Checker;

/// What is known of the site into which something is imported.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// What the site has already.
    pub there: &'a There,
    /// What holds for all its entries: country, zone, built-in programs.
    pub defaults: &'a Defaults,
    /// Its language.
    pub language: &'a Lang,
    /// The folder of new groups, such as `content/groups/aa`.
    pub folder: &'a str,
    /// The program of the groups.
    pub program: &'a Program,
    /// The zone of records that say none.
    pub zone: &'a Zone,
    /// The country of places that say none.
    pub country: Country,
    /// The day of the import.
    pub today: Date,
}

/// One feed, understood.
#[derive(Debug)]
pub struct FeedRead {
    /// The name of the feed.
    pub feed: Line,
    /// Its records, but for those that were refused, and who serves them.
    pub understood: Understood,
    /// What was done to it so far.
    pub report: Report,
}

/// Joins the records of feeds into entries, writes them, and says what becomes of the files that are there. Touches
/// no disk.
pub fn finish(feeds: Vec<FeedRead>, ground: &Ground<'_>) -> Imported {
    let mut remarks = Remarks::default();
    let (mut told, mut names) = (Vec::new(), Vec::new());
    let (mut records, mut organizations) = (Vec::new(), Vec::new());
    for (feed, one) in feeds.into_iter().enumerate() {
        names.push(one.feed.clone());
        let heard = one
            .understood
            .meetings
            .into_iter()
            .map(|incoming| Heard { feed, incoming });
        records.extend(heard);
        organizations.extend(one.understood.organizations);
        told.push(Told {
            feed: one.report.file.clone().unwrap_or(one.feed),
            report: one.report,
        });
    }
    let checker = Checker::new(ground);
    let organizations =
        own::organizations(organizations, &mut records, ground, &checker, &mut remarks);
    own::records(&mut records, ground, &mut remarks);
    let heap = Heap {
        records,
        organizations,
    };
    let mut pages = gather(heap, ground.there, &names, ground.folder, &mut remarks);
    checker.groups(&mut pages, &mut remarks);
    for (feed, remark) in remarks.0 {
        if let Some(told) = told.get_mut(feed) {
            told.report.remarks.push(remark);
        }
    }
    for one in &mut told {
        one.report
            .remarks
            .sort_by_key(|remark| (remark.record, remark.at));
    }
    let files = files(&pages, &names, ground);
    let gone = gone::gone(&pages, &files, &names, ground);
    Imported::new(told, files, gone)
}

/// All files of an import, each with what becomes of it.
fn files(pages: &Pages, names: &[Line], ground: &Ground<'_>) -> Vec<ContentFile> {
    let fresh = |heard: &Heard| Stamp {
        feed: names
            .get(heard.feed)
            .cloned()
            .unwrap_or_else(|| heard.slug.clone()),
        date: ground.today,
    };
    let groups = pages.groups.par_iter();
    let mut groups: Vec<ContentFile> = groups
        .map(|(page, file)| group(page, *file, &fresh, ground))
        .collect();
    let places = pages.places.par_iter().map(|page| place(page, ground));
    let places: Vec<ContentFile> = places.collect();
    let organizations = pages.organizations.iter();
    let organizations = organizations.map(|one| organization(one, ground));
    groups.extend(places);
    groups.extend(organizations);
    groups.sort_by(|one, two| one.path.cmp(&two.path));
    groups
}

fn group(
    page: &GroupPage,
    file: Option<usize>,
    fresh: &(dyn Fn(&Heard) -> Stamp + Sync),
    ground: &Ground<'_>,
) -> ContentFile {
    let write = |stamp: &dyn Fn(&Heard) -> Stamp| {
        let pen = Pen {
            program: &ground.program.head.id.slug,
            stamp,
        };
        write::group(page, &pen)
    };
    let there = file.and_then(|file| ground.there.file(file));
    let mut made = fate::Made {
        kind: Kind::Group,
        slug: &page.slug,
        name: &page.name,
        path: format!("{}/{}.md", ground.folder, page.slug),
        new: write(&|heard| fresh(heard)),
        old: None,
    };
    if let Some(there) = there {
        // As it would have been written on the day on which it was.
        let stamps = fate::stamps(there);
        made.old = Some(write(&|heard| {
            let known = stamps.get(&heard.slug).cloned();
            known.unwrap_or_else(|| fresh(heard))
        }));
    }
    let mut file = made.file(there);
    file.records = page
        .meetings
        .iter()
        .map(|meeting| (meeting.heard.feed, meeting.heard.record))
        .collect();
    file
}

fn place(page: &PlacePage, ground: &Ground<'_>) -> ContentFile {
    let name = page.place.name.as_deref().unwrap_or_default();
    let made = fate::Made {
        kind: Kind::Place,
        slug: &page.slug,
        name,
        path: format!("content/places/{}.yaml", page.slug),
        new: write::place(page),
        old: None,
    };
    made.file(ground.there.of(Kind::Place, &page.slug))
}

fn organization(one: &IncomingOrganization, ground: &Ground<'_>) -> ContentFile {
    let made = fate::Made {
        kind: Kind::Organization,
        slug: &one.key,
        name: &one.name,
        path: format!("content/organizations/{}.yaml", one.key),
        new: write::organization(one, &ground.program.head.id.slug),
        old: None,
    };
    made.file(ground.there.of(Kind::Organization, &one.key))
}
