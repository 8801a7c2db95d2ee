//! Every attempt in every field of every feed that can be imported.

use guidepost::import::{Feed, Format, Imported, import};
use guidepost::model::Kind;

use super::HARMLESS;
use super::attempts::{Attempt, attempts, harmless};
use super::compared::{Known, assert_no_more};
use super::records::{bmlt_feed, meeting_guide_feed, meeting_guide_names, tsml_csv_feed};
use crate::imports::{standing, with_ground, written};
use crate::site_test::SiteTest;

fn imported(format: Format, feeds: Vec<Feed>) -> (SiteTest, Imported) {
    let outputs = "outputs: {tsml_csv: yes, bmlt: yes}\n";
    let site = SiteTest::new().adding("content/site.yaml", outputs);
    let standing = standing(&site);
    let imported = with_ground(&site, &standing, |ground| {
        import(format, feeds, ground, true)
    });
    let imported = imported.unwrap_or_else(|why| panic!("{why:#?}"));
    (written(&site, &imported), imported)
}

/// What harmless content, and what comes of harmless records, are made of.
fn known(format: Format, make: fn(&[Attempt]) -> Vec<Feed>) -> Known {
    let mut known = HARMLESS.clone();
    let (plain, _) = imported(format, make(&harmless()));
    known.add(&plain.judged_files().0);
    // The fields of the format are no news.
    let fields = meeting_guide_names().into_iter();
    let fields = fields.map(|name| format!("/{}", name.to_lowercase().replace(' ', "_")));
    known.insert("json", fields);
    known
}

fn judge_feed(format: Format, make: fn(&[Attempt]) -> Vec<Feed>) {
    let attempts = attempts();
    let known = known(format, make);
    let (evil, imported) = imported(format, make(&attempts));
    let files = imported.files.iter();
    let groups = files.filter(|file| file.kind == Kind::Group).count();
    println!(
        "{format}: {} attempts in {groups} groups, {} files of content",
        attempts.len(),
        imported.files.len()
    );
    let remarks = &imported.told[0].report.remarks;
    assert!(groups > 150, "{format}: only {groups} groups: {remarks:#?}");
    let (files, judged) = evil.judged_files();
    assert_no_more(&files, &known, &attempts);
    assert_eq!(judged, "", "{format}");
}

#[test]
fn no_attempt_in_any_field_of_a_meeting_guide_feed_adds_anything() {
    judge_feed(Format::MeetingGuide, meeting_guide_feed);
}

#[test]
fn no_attempt_in_any_field_of_a_table_of_tsml_adds_anything() {
    judge_feed(Format::TsmlCsv, tsml_csv_feed);
}

#[test]
fn no_attempt_in_any_field_of_a_bmlt_feed_adds_anything() {
    judge_feed(Format::Bmlt, bmlt_feed);
}
