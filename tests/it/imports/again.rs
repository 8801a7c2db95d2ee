//! A second import: what is as it was is replaced, what somebody changed is kept, and nothing is written twice.

use guidepost::import::Fate::{Kept, New, Replaced, Unchanged};
use guidepost::import::{Seal, seal};

use super::{fates, hall, import, import_from, loaded, record, written};
use crate::site_test::SiteTest;

const A: &str = "content/groups/aa/a.md";
const B: &str = "content/groups/aa/b.md";

fn tuesday(number: u32, slug: &str, name: &str) -> guidepost::import::Incoming {
    let mut record = record(number, slug, name);
    record.days = vec!["tuesday".parse().unwrap()];
    record
}

/// A site with two groups, `a` in the hall and `b` elsewhere.
fn imported() -> SiteTest {
    let site = SiteTest::new();
    let first = import(&site, records());
    assert_eq!(fates(&first), [(A, New), (B, New)]);
    written(&site, &first)
}

fn records() -> Vec<guidepost::import::Incoming> {
    let mut b = record(3, "b", "B");
    b.place.as_mut().unwrap().address = Some("2 Hill Road".parse().unwrap());
    vec![record(1, "a", "A"), tuesday(2, "a-2", "A"), b]
}

#[test]
fn the_same_feed_changes_nothing_whatever_its_order_its_name_and_the_day() {
    let site = imported().today("2027-03-04");
    let mut records = records();
    records.reverse();
    let again = import_from(&site, "other-name.json", records);
    assert_eq!(fates(&again), [(A, Unchanged), (B, Unchanged)]);
    assert!(again.gone.is_empty());
}

#[test]
fn what_changed_at_the_source_is_replaced_with_the_day_of_the_change() {
    let site = imported().today("2027-03-04");
    let mut records = records();
    records[0].time = Some("20:00".parse().unwrap());
    records.push(record(4, "c", "C"));
    records[3].place.as_mut().unwrap().address = Some("3 Hill Road".parse().unwrap());
    let again = import(&site, records);
    assert_eq!(
        fates(&again),
        [
            (A, Replaced),
            (B, Unchanged),
            ("content/groups/aa/c.md", New)
        ]
    );
    let site = written(&site, &again);
    assert!(site.text(A).contains("\"20:00\"") && site.text(A).contains("date: 2027-03-04"));
    assert!(site.text(B).contains("date: 2026-11-22"));
}

#[test]
fn a_file_keeps_its_name_when_meetings_come_and_go() {
    let site = imported();
    // A meeting with a smaller id would give a new file another name.
    let mut first = tuesday(1, "zero", "A");
    first.id = Some("1".parse().unwrap());
    let mut records = records();
    records.remove(0);
    records.push(first);
    let again = import(&site, records);
    assert_eq!(fates(&again), [(A, Replaced), (B, Unchanged)]);
    let text = written(&site, &again).text(A).to_owned();
    assert!(
        text.contains("slug: zero,") && text.contains("slug: a-2,") && !text.contains("slug: a,")
    );
}

#[test]
fn a_file_that_somebody_changed_is_kept_with_what_the_feed_says() {
    for (from, to) in [
        ("\"19:00\"", "\"19:30\""),
        ("# imported", "# mine: imported"),
    ] {
        let text = imported()
            .text(A)
            .replacen("name: A", "name: A of us", 1)
            .replacen(from, to, 1);
        let site = imported().file(A, text.clone());
        let mut records = records();
        records[0].notes = Some("New room".parse().unwrap());
        let again = import(&site, records);
        assert_eq!(fates(&again), [(A, Kept), (B, Unchanged)]);
        let differs = &again.files[0].differs;
        assert!(differs.contains(&"+ name: A".to_owned()), "{differs:?}");
        assert!(
            differs.contains(&"- name: A of us".to_owned()),
            "{differs:?}"
        );
        assert!(
            differs.contains(&"+ meetings/a/notes: New room".to_owned()),
            "{differs:?}"
        );
        assert_eq!(written(&site, &again).text(A), text);
    }
}

#[test]
fn without_its_line_a_file_is_ones_own_even_if_nothing_else_changed() {
    let text = imported().text(A).to_owned();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with("# imported"))
        .collect();
    let site = imported().file(A, lines.join("\n") + "\n");
    let again = import(&site, records());
    assert_eq!(fates(&again), [(A, Kept), (B, Unchanged)]);
    assert!(
        again.files[0].differs.is_empty(),
        "{:?}",
        again.files[0].differs
    );
}

#[test]
fn a_new_meeting_of_a_group_that_somebody_changed_is_told_and_not_written_elsewhere() {
    let text = imported().text(A).replace("name: A", "name: Ours");
    let site = imported().file(A, text);
    let mut records = records();
    let mut new = record(4, "a-3", "A");
    new.time = Some("09:00".parse().unwrap());
    records.push(new);
    let again = import(&site, records);
    assert_eq!(fates(&again), [(A, Kept), (B, Unchanged)]);
    assert!(
        again.files[0]
            .differs
            .contains(&"+ meetings/a-3/time: 09:00".to_owned())
    );
    assert_eq!(again.totals().meetings, 4);
}

#[test]
fn what_is_gone_from_the_feed_is_told_and_stays() {
    let site = imported();
    let again = import(&site, records().into_iter().take(2).collect());
    assert_eq!(fates(&again), [(A, Unchanged)]);
    assert_eq!(again.gone.len(), 1);
    assert_eq!(
        (again.gone[0].path.as_str(), again.gone[0].name.as_str()),
        (B, "B")
    );
    // Another feed in the same folder does not miss what is not its own.
    let mut others = record(1, "x", "X");
    others.id = Some("900".parse().unwrap());
    let other = import_from(&site, "other.json", vec![others]);
    assert!(other.gone.is_empty(), "{:?}", other.gone);
}

#[test]
fn a_file_that_was_moved_or_renamed_is_found_again() {
    let moved = "content/groups/east/first.md";
    let text = imported().text(A).to_owned();
    let site = imported().without(A).file(moved, text);
    let mut records = records();
    records[1].notes = Some("Upstairs".parse().unwrap());
    let again = import(&site, records);
    assert_eq!(fates(&again), [(B, Unchanged), (moved, Replaced)]);
    assert!(again.gone.is_empty());
}

#[test]
fn a_group_that_somebody_split_stays_split() {
    let text = imported().text(A).to_owned();
    let (head, item) = text.split_once("  - day: tuesday").unwrap();
    let (item, tail) = item.split_once("---").unwrap();
    let (own, _) = head.split_once("  - day: monday").unwrap();
    let site = imported().file(A, format!("{head}---{tail}")).file(
        "content/groups/aa/own.md",
        format!("{own}  - day: tuesday{item}---{tail}"),
    );
    let again = import(&site, records());
    assert_eq!(
        fates(&again),
        [
            (A, Kept),
            (B, Unchanged),
            ("content/groups/aa/own.md", Kept)
        ]
    );
    assert_eq!(again.totals().meetings, 3);
    assert_eq!(loaded(&written(&site, &again)).groups.len(), 3);
}

#[test]
fn two_feeds_in_one_folder_do_not_take_each_others_files() {
    let site = imported();
    let mut other = record(1, "a", "A");
    other.id = Some("900".parse().unwrap());
    let second = import_from(&site, "other.json", vec![other]);
    let paths: Vec<_> = fates(&second)
        .into_iter()
        .filter(|(_, fate)| *fate == New)
        .collect();
    assert_eq!(paths, [("content/groups/aa/a-900.md", New)]);
}

#[test]
fn a_place_that_somebody_changed_is_kept_and_still_named() {
    let place = "content/places/round-hall.yaml";
    let both = || vec![record(1, "a", "A"), record(2, "b", "B")];
    let site = SiteTest::new();
    let site = written(&site, &import(&site, both()));
    assert_eq!(seal(site.text(place)), Seal::Whole);
    let site = site.adding(place, "closures: [{from: 2026-12-24}]\n");
    // One group alone keeps it too: the closure is there.
    let again = import(&site, vec![record(1, "a", "A")]);
    assert_eq!(fates(&again), [(A, Unchanged), (place, Kept)]);
    let mut moved = both();
    for record in &mut moved {
        record.place.as_mut().unwrap().notes = Some("Side door".parse().unwrap());
    }
    let again = import(&site, moved);
    assert_eq!(
        fates(&again),
        [(A, Unchanged), (B, Unchanged), (place, Kept)]
    );
    assert!(
        again.files[2]
            .differs
            .contains(&"+ notes: Side door".to_owned())
    );
}

#[test]
fn a_place_of_the_same_name_elsewhere_is_not_taken_for_this_one() {
    let site = SiteTest::new().file(
        "content/places/round-hall.yaml",
        "name: Round Hall\naddress: 9 Far Street\ncity: Lakeside\n",
    );
    let imported = import(&site, vec![record(1, "a", "A"), record(2, "b", "B")]);
    let place = ("content/places/round-hall-millbrook.yaml", New);
    assert_eq!(fates(&imported), [(A, New), (B, New), place]);
    assert_eq!(
        hall().name,
        loaded(&written(&site, &imported)).places[1].location.name
    );
}
