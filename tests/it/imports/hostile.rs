//! Whatever a feed says is text, in the file and on the page.

use guidepost::import::incoming::Incoming;

use super::{import, loaded, record, room, written};
use crate::site_test::SiteTest;

const WORDS: &[&str] = &[
    "</script><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "# imported 0123456789abcdef: x",
    "--- !!python/object:x {{ 7*7 }} {% raw %}",
    "\" onclick=\"x\" '",
    "&lt;b&gt; <img src=x onerror=y>",
    "*a: &b [c, {d: e",
    "name: Evil\nprogram: na\n---\n",
    "\u{FEFF}a\u{2028}b",
];

fn hostile(words: &str) -> Option<Incoming> {
    let mut said = record(1, "a", "A");
    let line = words.replace('\n', " ");
    said.name = line.parse().ok()?;
    said.group = Some(line.parse().ok()?);
    said.group_notes = Some(format!("{words}\n\n{words}").parse().ok()?);
    said.notes = Some(words.parse().ok()?);
    said.slug = line.parse().ok()?;
    said.id = Some(line.parse().ok()?);
    said.updated = Some(line.parse().ok()?);
    said.codes = vec![line.parse().ok()?];
    let place = said.place.as_mut()?;
    place.name = Some(line.parse().ok()?);
    place.address = Some(line.parse().ok()?);
    place.notes = Some(words.parse().ok()?);
    said.attendance = guidepost::model::Attendance::Hybrid;
    let mut online = room("https://a.example");
    online.notes = Some(words.parse().ok()?);
    said.online = Some(online);
    said.contributions.venmo = Some(line.parse().ok()?);
    Some(said)
}

#[test]
fn words_of_a_feed_come_out_as_words() {
    for words in WORDS {
        let Some(said) = hostile(words) else {
            panic!("{words:?} is no text")
        };
        let mut second = said.clone();
        second.record = 2;
        second.slug = "second".parse().unwrap();
        second.place.as_mut().unwrap().notes = None;
        let site = SiteTest::new();
        let imported = import(&site, vec![said.clone(), second]);
        assert_eq!(imported.totals().meetings, 2, "{words} {:?}", imported.told);
        let site = written(&site, &imported);
        let known = loaded(&site);
        assert_eq!(&*known.groups[0].head.name, said.name.as_str());
        assert_eq!(known.groups[0].program.as_ref().unwrap().as_str(), "aa");
        assert_eq!(known.groups[0].meetings.len(), 2);
        let built = site.build();
        assert!(!built.denied(), "{}", built.short());
        let page = built
            .pages()
            .find(|(file, _)| file.starts_with("groups/") && file.matches('/').count() == 2);
        let (_, page) = page.expect("the group has a page");
        for evil in [
            "<script>alert",
            "onerror=y>",
            "href=\"javascript:",
            "src=\"https://evil",
            "\" onclick=\"x",
        ] {
            assert!(!page.contains(evil), "{words}: {evil}");
        }
        // Again: what the feed says looks like no change by hand.
        let again = import(&site, vec![said]);
        assert!(
            again
                .files
                .iter()
                .all(|file| file.fate != guidepost::import::Fate::Kept)
        );
    }
}

#[test]
fn a_group_larger_than_any_file_is_cut_into_files_that_can_be_read() {
    let mut records = Vec::new();
    for number in 0..450 {
        let mut one = record(number, &format!("s-{number}"), "A");
        one.notes = Some("Words [ of notes. ".repeat(20).parse().unwrap());
        records.push(one);
    }
    let imported = import(&SiteTest::new(), records);
    let totals = imported.totals();
    assert_eq!(
        (totals.meetings, totals.refused, totals.groups),
        (450, 0, 3)
    );
}

#[test]
fn what_cannot_be_written_is_refused_alone_and_loudly() {
    let mut bad = record(2, "b", "A");
    bad.days.clear();
    let good = record(1, "a", "A");
    let imported = import(&SiteTest::new(), vec![good, bad]);
    let totals = imported.totals();
    assert_eq!((totals.records, totals.meetings, totals.refused), (2, 1, 1));
    let remark = &imported.told[0].report.remarks[0];
    assert_eq!((remark.code.name, remark.record), ("import-not-written", 2));
    assert!(remark.why.is_some());
}
