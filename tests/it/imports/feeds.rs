//! Real feeds, where they stand beside the repository.

use std::path::{Path, PathBuf};
use std::time::Instant;

use guidepost::import::{Deed, Fate, Feed, Format, Imported, import};

use super::{fates, loaded, standing, with_ground, written};
use crate::site_test::{SiteTest, repository};

/// Format, program and files.
type Row = (Format, &'static str, &'static [&'static str]);

const FEEDS: &[Row] = &[
    (
        Format::MeetingGuide,
        "aa",
        &["meeting-guide/aasanjose.test.json"],
    ),
    (
        Format::MeetingGuide,
        "al-anon",
        &["meeting-guide/al-anon.json"],
    ),
    (Format::MeetingGuide, "aa", &["meeting-guide/edmonton.json"]),
    (Format::MeetingGuide, "aa", &["meeting-guide/kc.test.json"]),
    (
        Format::MeetingGuide,
        "aa",
        &["meeting-guide/sussexaa.test.json"],
    ),
    (Format::MeetingGuide, "aa", &["meeting-guide/meetings.json"]),
    (Format::MeetingGuide, "aa", &["meeting-guide/atlanta.json"]),
    (Format::MeetingGuide, "aa", &["meeting-guide/times.json"]),
    (
        Format::MeetingGuide,
        "aa",
        &["meeting-guide/timezones.test.json"],
    ),
    (
        Format::MeetingGuide,
        "aa",
        &["meeting-guide/appointment.test.json"],
    ),
    (Format::TsmlCsv, "aa", &["tsml-csv/template.csv"]),
    (
        Format::Bmlt,
        "na",
        &[
            "bmlt/nyc-region-GetSearchResults.derived.json",
            "bmlt/nyc-region-GetFormats.derived.json",
            "bmlt/nyc-region-GetServiceBodies.derived.json",
        ],
    ),
];

/// The folder of feeds; none where they are not there.
fn folder() -> Option<PathBuf> {
    let folder = repository("../shared/data/feeds");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: there are no feeds in ../shared/data/feeds");
    None
}

fn read(folder: &Path, files: &[&str]) -> Vec<Feed> {
    let feed = |file: &&str| Feed {
        name: file.rsplit('/').next().unwrap().parse().unwrap(),
        bytes: std::fs::read(folder.join(file)).unwrap(),
    };
    files.iter().map(feed).collect()
}

/// Imports a feed into a site that knows all programs.
fn imported(site: &SiteTest, row: &Row, folder: &Path) -> Imported {
    let (format, program, files) = *row;
    let known = standing(site);
    let imported = with_ground(site, &known, |ground| {
        let mut ground = *ground;
        ground.program = &known.programs[program];
        import(format, read(folder, files), &ground, false)
    });
    imported.unwrap()
}

const HEADINGS: &str = "feed | records in | groups | meetings out | refused | dropped | guessed | changed | doubtful \
    | places | organizations | warnings of the build | s";

#[test]
fn every_feed_is_imported_builds_without_error_and_adds_up() {
    let Some(folder) = folder() else { return };
    println!("{HEADINGS}");
    for row in FEEDS {
        let files = row.2;
        let site = SiteTest::new();
        let began = Instant::now();
        let imported = imported(&site, row, &folder);
        let took = began.elapsed().as_secs_f64();
        let totals = imported.totals();
        assert_eq!(
            totals.records,
            totals.meetings + totals.refused,
            "{files:?}"
        );
        let site = written(&site, &imported);
        let meetings = loaded(&site).groups.into_iter();
        let meetings: usize = meetings.map(|group| group.meetings.len()).sum();
        assert_eq!(meetings, totals.meetings, "{files:?}");
        let built = site.build();
        assert!(!built.denied(), "{files:?} {}", built.short());
        let deeds = [Deed::Dropped, Deed::Guessed, Deed::Changed, Deed::Doubtful];
        let [dropped, guessed, changed, doubtful] = deeds.map(|deed| imported.deeds(deed));
        println!(
            "{} | {} | {} | {} | {} | {dropped} | {guessed} | {changed} | {doubtful} | {} | {} | {} | {took:.2}",
            files[0],
            totals.records,
            totals.groups,
            totals.meetings,
            totals.refused,
            totals.places,
            totals.organizations,
            built.problems.len()
        );
        stays(&site, row, &folder);
    }
}

/// The same feed again changes nothing.
fn stays(site: &SiteTest, row: &Row, folder: &Path) {
    let again = imported(site, row, folder);
    let changed = fates(&again)
        .into_iter()
        .filter(|(_, fate)| *fate != Fate::Unchanged);
    assert_eq!(changed.collect::<Vec<_>>(), []);
    assert!(again.gone.is_empty(), "{:?}", again.gone);
}

#[test]
fn a_feed_with_something_behind_its_end_is_refused_as_a_whole() {
    let Some(folder) = folder() else { return };
    let site = SiteTest::new();
    let known = standing(&site);
    let feeds = read(&folder, &["meeting-guide/invalid.json"]);
    let refused = with_ground(&site, &known, |ground| {
        import(Format::MeetingGuide, feeds, ground, false)
    });
    let unread = refused.unwrap_err();
    assert_eq!(unread.len(), 1);
    assert!(unread[0].1.at.is_some(), "{unread:?}");
}
