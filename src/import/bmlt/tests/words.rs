//! Texts, names and places of whole records.

use super::{meeting, one, said, understand};
use crate::diag::codes;
use crate::import::Deed;

#[test]
fn a_prompt_is_said_once_for_a_field() {
    let street = [
        ("venue_type", "2"),
        ("location_street", "Street#@-@#612 Leland Ave"),
    ];
    let (_, remarks) = one(&street);
    let prompts = remarks.iter().filter(|one| one.code == &codes::BMLT_PROMPT);
    assert_eq!(prompts.count(), 1);
}

#[test]
fn a_text_is_decoded_once() {
    let (meeting, remarks) = one(&[
        ("comments", "A &amp;lt; B"),
        ("format_comments", "C &amp;amp; D"),
    ]);
    assert_eq!(meeting.notes.as_deref(), Some("A &lt; B\nC &amp; D"));
    assert_eq!(
        said(&remarks),
        [
            ("feed-text", Deed::Changed, "comments"),
            ("feed-text", Deed::Changed, "format_comments"),
        ]
    );
}

#[test]
fn a_name_in_other_letters_has_a_slug() {
    let (meeting, _) = one(&[("meeting_name", "گروه امید")]);
    assert_eq!(meeting.slug.as_str(), "meeting-7");
    assert_eq!(meeting.name.as_str(), "گروه امید");
}

#[test]
fn a_postal_code_is_read_by_the_rules_of_its_own_country() {
    let code = |nation, code| {
        let fields = [
            ("location_nation", nation),
            ("location_postal_code_1", code),
        ];
        let (meeting, _) = one(&fields);
        meeting.place.unwrap().postal_code
    };
    assert_eq!(code("ایران", "۱۲۳۴۵").as_deref(), Some("۱۲۳۴۵"));
    assert_eq!(code("Nowhere", "123").as_deref(), Some("123"));
    assert_eq!(code("", "10453").as_deref(), Some("10453"));
    assert_eq!(code("", "NY"), None);
}

#[test]
fn a_zone_is_known_by_its_usual_slips() {
    let zone = |text| one(&[("time_zone", text)]).0.zone.unwrap();
    assert_eq!(zone("America/Los Angeles").name(), "America/Los_Angeles");
    for text in ["UTC", "GMT"] {
        assert_eq!(zone(text).name(), "Etc/UTC");
        let file = meeting(&[("time_zone", text)]);
        let (_, report) = understand(&[&file], false);
        let said: Vec<_> = report
            .remarks
            .iter()
            .filter(|one| &*one.was == text)
            .collect();
        assert_eq!((said.len(), said[0].code), (1, &codes::FEED_ZONE));
    }
}
