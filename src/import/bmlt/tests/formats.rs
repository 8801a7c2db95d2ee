//! Formats of whole records.

use super::{FORMATS, meeting, one, said, understand};
use crate::diag::codes;
use crate::import::Deed;
use crate::model::{AccessFact, Line, Slug};

#[test]
fn formats_become_tags_languages_access_and_codes() {
    let (meeting, remarks) = one(&[("format_shared_id_list", "4,9,12,30,33")]);
    let tags: Vec<&str> = meeting.tags.iter().map(Slug::as_str).collect();
    assert_eq!(tags, ["closed", "tradition-study"]);
    assert_eq!(meeting.languages[0].as_str(), "es");
    assert_eq!(meeting.access, [AccessFact::Wheelchair]);
    assert_eq!(meeting.codes[0].as_str(), "IP");
    assert_eq!(remarks, []);
}

#[test]
fn a_format_without_a_world_id_is_known_by_its_name_or_kept_under_it() {
    let (meeting, remarks) = one(&[("format_shared_id_list", "5,60,61,99")]);
    let codes: Vec<&str> = meeting.codes.iter().map(Line::as_str).collect();
    assert_eq!(codes, ["CH", "Coffee before", "Klingon"]);
    let field = "formats";
    assert_eq!(
        said(&remarks),
        [
            ("bmlt-format-by-name", Deed::Guessed, field),
            ("bmlt-format-name", Deed::Changed, field),
            ("bmlt-language", Deed::Changed, field),
            ("bmlt-format-unknown", Deed::Dropped, field),
        ]
    );
    assert_eq!(
        (&*remarks[1].was, remarks[1].now.as_deref()),
        ("CO", Some("Coffee before"))
    );
}

#[test]
fn formats_that_share_a_world_id_are_told_apart_or_it_is_said_that_they_are_not() {
    let formats = r#"[
      {"id": "22", "lang": "en", "key_string": "SD", "name_string": "Speaker/Discussion", "world_id": "SPK"},
      {"id": "50", "lang": "en", "key_string": "ME", "name_string": "Meditation", "world_id": "MED"},
      {"id": "51", "lang": "en", "key_string": "QT", "name_string": "Quiet time", "world_id": "MED"}
    ]"#;
    let record = meeting(&[("format_shared_id_list", "22,51")]);
    let (understood, report) = understand(&[&record, formats], false);
    let meeting = &understood.meetings[0];
    assert_eq!(meeting.codes[0].as_str(), "S-D");
    assert_eq!(meeting.tags[0].as_str(), "meditation");
    let remarks: Vec<_> = report
        .remarks
        .iter()
        .map(|one| (&*one.was, one.now.as_deref()))
        .collect();
    assert_eq!(remarks, [("SPK", Some("S-D")), ("Quiet time", Some("MED"))]);
    assert!(
        report
            .remarks
            .iter()
            .all(|one| one.code == &codes::BMLT_FORMAT_SHARED)
    );
}

#[test]
fn a_feed_without_formats_is_read_by_common_keys_and_says_so() {
    let record = meeting(&[("formats", "St,ST")]);
    let (understood, report) = understand(&[&record], false);
    let meeting = &understood.meetings[0];
    assert_eq!(meeting.tags[0].as_str(), "step-study");
    assert_eq!(meeting.codes[0].as_str(), "ST");
    assert_eq!(
        said(&report.remarks),
        [
            ("bmlt-format-keys", Deed::Guessed, "formats"),
            ("bmlt-format-unknown", Deed::Doubtful, "formats"),
        ]
    );
}

#[test]
fn open_and_closed_is_closed() {
    let (meeting, remarks) = one(&[("format_shared_id_list", "17,4")]);
    assert_eq!(
        (meeting.tags.len(), meeting.tags[0].as_str()),
        (1, "closed")
    );
    assert_eq!(remarks[0].code, &codes::FEED_TYPES);
}

#[test]
fn formats_are_read_from_lists_numbers_and_slips() {
    let told = |formats: &str, ids: &str| {
        let file = meeting(&[("format_shared_id_list", "?"), ("formats", "??")]);
        let file = file.replace("\"??\"", formats).replace("\"?\"", ids);
        let (mut understood, report) = understand(&[&file, FORMATS], false);
        let meeting = understood.meetings.remove(0);
        let tags = meeting.tags.iter().map(Slug::to_string);
        (tags.collect::<Vec<_>>().join(" "), report.remarks.len())
    };
    assert_eq!(
        told("null", "[17, 30]"),
        ("open tradition-study".to_owned(), 0)
    );
    assert_eq!(
        told(r#"["O", "Tr"]"#, "null"),
        ("open tradition-study".to_owned(), 0)
    );
    assert_eq!(
        told(r#""17,30""#, r#""""#),
        ("open tradition-study".to_owned(), 0)
    );
    let slip = FORMATS.replace("\"TRAD\"", "\" trad \"");
    let record = meeting(&[("format_shared_id_list", "30")]);
    let (understood, _) = understand(&[&record, &slip], false);
    assert_eq!(understood.meetings[0].tags[0].as_str(), "tradition-study");
}

#[test]
fn a_language_is_known_by_its_key_where_its_name_is_in_another_language() {
    let formats = r#"[
      {"id": "1", "lang": "de", "key_string": "uk", "name_string": "Ukrainisch", "world_id": "LANG"},
      {"id": "2", "lang": "de", "key_string": "es", "name_string": "Español", "world_id": "LANG"}
    ]"#;
    let record = meeting(&[("format_shared_id_list", "1,2")]);
    let (understood, report) = understand(&[&record, formats], false);
    let langs = understood.meetings[0].languages.iter();
    let langs: Vec<&str> = langs.map(crate::model::Lang::as_str).collect();
    assert_eq!(langs, ["uk", "es"]);
    assert_eq!(
        said(&report.remarks),
        [("bmlt-language", Deed::Guessed, "formats")]
    );
}
