//! Real feeds, where they stand beside the repository.

use std::path::{Path, PathBuf};
use std::time::Instant;

use guidepost::import::{Deed, Feed, Format, import};
use guidepost::model::Zone;

use super::{loaded, standing, with_ground, written};
use crate::site_test::{SiteTest, repository};

/// Format, program, files, and the zone that a webservant would give.
const FEEDS: &[(Format, &str, &[&str])] = &[
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
    println!("skipped: there are no feeds at ../shared/data/feeds");
    None
}

fn read(folder: &Path, files: &[&str]) -> Vec<Feed> {
    let feed = |file: &&str| Feed {
        name: file.rsplit('/').next().unwrap().parse().unwrap(),
        bytes: std::fs::read(folder.join(file)).unwrap(),
    };
    files.iter().map(feed).collect()
}

#[test]
fn every_feed_is_imported_builds_without_error_and_adds_up() {
    let Some(folder) = folder() else { return };
    println!(
        "feed | records | groups | meetings | refused | dropped | guessed | changed | doubtful | places | organizations | s"
    );
    for (format, program, files) in FEEDS {
        let site = SiteTest::new();
        let known = standing(&site);
        let feeds = read(&folder, files);
        let began = Instant::now();
        let imported = with_ground(&site, &known, |ground| {
            let mut ground = *ground;
            ground.program = &known.programs[*program];
            import(*format, feeds, &ground, false)
        });
        let imported = imported.unwrap();
        let took = began.elapsed().as_secs_f64();
        let totals = imported.totals();
        assert_eq!(
            totals.records,
            totals.meetings + totals.refused,
            "{files:?}"
        );
        let deeds = [Deed::Dropped, Deed::Guessed, Deed::Changed, Deed::Doubtful];
        let [dropped, guessed, changed, doubtful] = deeds.map(|deed| imported.deeds(deed));
        println!(
            "{} | {} | {} | {} | {} | {dropped} | {guessed} | {changed} | {doubtful} | {} | {} | {took:.2}",
            files[0],
            totals.records,
            totals.groups,
            totals.meetings,
            totals.refused,
            totals.places,
            totals.organizations
        );
        let site = written(&site, &imported);
        let built = loaded(&site);
        let meetings: usize = built.groups.iter().map(|group| group.meetings.len()).sum();
        assert_eq!(meetings, totals.meetings, "{files:?}");
        assert!(!site.build().denied(), "{files:?} {}", site.build().short());
        let again = with_ground(&site, &standing(&site), |ground| {
            let mut ground = *ground;
            ground.program = &known.programs[*program];
            import(*format, read(&folder, files), &ground, false)
        });
        let changed = again.unwrap();
        let changed: Vec<_> = super::fates(&changed)
            .into_iter()
            .filter(|(_, fate)| *fate != guidepost::import::Fate::Unchanged)
            .map(|(path, fate)| format!("{path} {fate:?}"))
            .collect();
        assert!(changed.is_empty(), "{files:?} {changed:#?}");
    }
    let _: Zone = "America/Chicago".parse().unwrap();
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
