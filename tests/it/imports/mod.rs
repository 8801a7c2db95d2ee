//! Feeds into a site: what comes out of it, again and again, whatever they say.

mod again;
mod command;
mod facts;
mod feeds;
mod hostile;
mod said_once;

use guidepost::import::incoming::{
    Incoming, IncomingContributions, IncomingOnline, IncomingPlace, Understood,
};
use guidepost::import::{ContentFile, Fate, FeedRead, Ground, Imported, Position, Report, finish};
use guidepost::model::Attendance;
use guidepost::pipeline::{self, Project, Standing};
use guidepost::site::Site;
use guidepost::source::{SourceFile, SourceTree};

use crate::site_test::SiteTest;

/// A record that meets on Monday at seven in the round hall.
fn record(number: u32, slug: &str, name: &str) -> Incoming {
    Incoming {
        record: number,
        at: Position {
            line: number,
            column: 1,
        },
        id: Some(format!("{}", 100 + number).parse().unwrap()),
        slug: slug.parse().unwrap(),
        updated: Some("2026-01-02 03:04:05".parse().unwrap()),
        name: name.parse().unwrap(),
        group: None,
        group_notes: None,
        days: vec!["monday".parse().unwrap()],
        time: Some("19:00".parse().unwrap()),
        duration: Some("90".parse().unwrap()),
        zone: None,
        attendance: Attendance::InPerson,
        paused: false,
        place: Some(hall()),
        online: None,
        tags: Vec::new(),
        codes: Vec::new(),
        languages: Vec::new(),
        access: Vec::new(),
        notes: None,
        website: None,
        contributions: IncomingContributions::default(),
        contact: None,
        organization: None,
    }
}

fn hall() -> IncomingPlace {
    IncomingPlace {
        name: Some("Round Hall".parse().unwrap()),
        address: Some("1 Hill Road".parse().unwrap()),
        city: Some("Millbrook".parse().unwrap()),
        coordinates: Some("41.87, -87.62".parse().unwrap()),
        ..IncomingPlace::default()
    }
}

fn room(url: &str) -> IncomingOnline {
    IncomingOnline {
        url: Some(url.parse().unwrap()),
        ..IncomingOnline::default()
    }
}

/// The tree of a site.
fn tree(site: &SiteTest) -> SourceTree {
    let files = site.parts().0.iter().map(|(path, bytes)| SourceFile {
        path: path.as_str().into(),
        len: bytes.len() as u64,
        modified: None,
    });
    SourceTree::new(files.collect())
}

/// What an import knows of a site.
pub(crate) fn standing(site: &SiteTest) -> Standing {
    let (files, options) = site.parts();
    let tree = tree(site);
    let project = Project {
        tree: &tree,
        reader: files,
    };
    let checked = pipeline::standing(project, options).unwrap();
    assert!(checked.problems.is_empty(), "{:?}", checked.problems);
    checked.value.unwrap()
}

/// Imports records as AA meetings of the feed `feed.json`.
fn import(site: &SiteTest, records: Vec<Incoming>) -> Imported {
    import_from(site, "feed.json", records)
}

fn import_from(site: &SiteTest, feed: &str, records: Vec<Incoming>) -> Imported {
    let standing = standing(site);
    let report = Report {
        records: u32::try_from(records.len()).unwrap(),
        ..Report::default()
    };
    let read = FeedRead {
        feed: feed.parse().unwrap(),
        understood: Understood {
            meetings: records,
            organizations: Vec::new(),
        },
        report,
    };
    with_ground(site, &standing, |ground| finish(vec![read], ground))
}

pub(crate) fn with_ground<T>(
    site: &SiteTest,
    standing: &Standing,
    work: impl FnOnce(&Ground<'_>) -> T,
) -> T {
    let config = &standing.config;
    work(&Ground {
        there: &standing.there,
        defaults: &standing.defaults,
        language: &config.languages[0],
        folder: "content/groups/aa",
        program: &standing.programs["aa"],
        zone: &config.zone,
        country: config.country,
        today: site.parts().1.today.unwrap(),
    })
}

/// The site with what an import writes.
pub(crate) fn written(site: &SiteTest, imported: &Imported) -> SiteTest {
    let new = imported
        .with(Fate::New)
        .chain(imported.with(Fate::Replaced));
    new.fold(site.clone(), |site, file| {
        site.file(&file.path, file.text.clone())
    })
}

/// The site as it is when everything in it is known.
fn loaded(site: &SiteTest) -> Site {
    let (files, options) = site.parts();
    let tree = tree(site);
    let project = Project {
        tree: &tree,
        reader: files,
    };
    let checked = pipeline::load(project, options).unwrap();
    match checked.value {
        Some(loaded) => loaded.site,
        None => panic!("{:#?}", checked.problems),
    }
}

/// Paths of the files with what becomes of them.
fn fates(imported: &Imported) -> Vec<(&str, Fate)> {
    let fate = |file: &'_ ContentFile| file.fate;
    let files = imported.files.iter();
    files.map(|file| (file.path.as_str(), fate(file))).collect()
}
