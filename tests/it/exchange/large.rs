//! Files that would hold more than other programs can read: whole or not there, and never without a word.

use super::{records, site};
use crate::site_test::Built;

/// The site where a file holds so many meetings.
fn with_most(most: usize) -> Built {
    let settings = "outputs: {tsml_csv: yes, bmlt: yes}";
    let more = format!("outputs: {{bmlt: yes, most_meetings: {most}}}");
    let site = site().map(|text| String::from_utf8_lossy(text).replace(settings, &more));
    site.build_well()
}

fn feeds(built: &Built) -> Vec<&str> {
    let files = built.files.keys().map(String::as_str);
    files.filter(|file| file.starts_with("feeds/")).collect()
}

fn told(built: &Built) -> Vec<&str> {
    let lines = built.told.iter().map(String::as_str);
    lines.filter(|line| line.contains(" feed")).collect()
}

#[test]
fn where_all_are_too_many_the_files_of_single_programs_stay_whole() {
    let (whole, built) = (with_most(17), with_most(16));
    assert!(feeds(&whole).contains(&"feeds/meeting-guide.json") && told(&whole).is_empty());
    let without: Vec<&str> = feeds(&whole)
        .into_iter()
        .filter(|file| !feeds(&built).contains(file))
        .collect();
    let all = [
        "bmlt.json",
        "meeting-guide.json",
        "meetings.csv",
        "meetings.geojson",
    ];
    assert_eq!(without, all.map(|name| format!("feeds/{name}")));
    for (file, bytes) in built
        .files
        .iter()
        .filter(|(file, _)| file.starts_with("feeds/"))
    {
        assert!(whole.files[file] == *bytes, "{file}");
    }
    assert!(!records(&built, "feeds/meeting-guide/aa.json").is_empty());
    assert_eq!(
        told(&built),
        [
            "no feed of all groups: 17 meetings, and a feed holds at most 16 (`outputs: {most_meetings: 16}`)",
            "2 meetings of groups without a program in no feed"
        ]
    );
    let written = built.told.iter().filter(|line| line.contains(" written"));
    assert_eq!(written.count(), 4, "{:?}", built.told);
    assert!(!built.page("").contains("Meetings Feed"));
    assert!(
        built
            .page("programs/aa")
            .contains("feeds/meeting-guide/aa.json")
    );
    let about = built.page("about-this-list");
    for words in [
        "All groups together have 17 meetings.",
        "Groups that belong to no kind are in no file. Those are 2 meetings.",
        "<dt>Meeting Guide (JSON)</dt>",
        "feeds/meeting-guide/aa.json",
        "feeds/bmlt-service-bodies.json",
    ] {
        assert!(about.contains(words), "{words}");
    }
    assert!(
        !whole
            .page("about-this-list")
            .contains("All groups together")
    );
}

#[test]
fn a_program_that_is_too_large_by_itself_has_no_file_either() {
    let built = with_most(5);
    let feeds = feeds(&built);
    assert!(feeds.contains(&"feeds/meeting-guide/recovery-dharma.json"));
    assert!(feeds.iter().all(|file| !file.contains("/aa.")), "{feeds:?}");
    assert!(told(&built)[1].starts_with("no feed of `aa`: 11 meetings"));
    let about = built.page("about-this-list");
    assert!(about.contains("Alcoholics Anonymous: 11 meetings. A file holds at most 5 here"));

    let none = with_most(1);
    assert!(none.files.keys().all(|file| !file.starts_with("feeds/")));
    assert!(none.page("about-this-list").contains("id=\"exchange\""));
    assert!(!none.page("about-this-list").contains("<dt>Meeting Guide"));
}

#[test]
fn what_is_told_does_not_depend_on_how_often_a_file_is_made() {
    for most in [16, 17] {
        let plain = with_most(most);
        let settings = format!("outputs: {{bmlt: yes, most_meetings: {most}");
        let copies = site().map(|text| {
            let text = String::from_utf8_lossy(text);
            let text = text.replace("outputs: {tsml_csv: yes, bmlt: yes", &settings);
            text.replace(&settings, &format!("{settings}, compressed: [br, gz]"))
        });
        let copies = copies.build_well();
        assert!(copies.files.contains_key("feeds/meeting-guide/aa.json.br"));
        assert_eq!(copies.told, plain.told);
    }
}
