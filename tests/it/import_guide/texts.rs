//! Kinds, names, people and words.

use super::*;

#[test]
fn who_is_open_and_closed_is_closed() {
    let read = one(r#""types": ["O", "C", "W"]"#);
    let tags: Vec<&str> = read.one().tags.iter().map(Slug::as_str).collect();
    assert_eq!(tags, ["closed", "women"]);
    assert_eq!(read.said(), ["feed-types types changed"]);
}

#[test]
fn kinds_are_read_by_the_table_of_the_program() {
    let text = format!("[{}]", record(r#""types": ["AC"]"#));
    assert_eq!(
        Read::with(&text, "aa", false).said(),
        ["feed-types types doubtful"]
    );
    assert!(Read::with(&text, "al-anon", false).said().is_empty());
    let odd =
        one(r#""types": ["", "onl", "ZZZ", "O", "O"], "conference_url": "https://zoom.us/j/1""#);
    assert_eq!(
        odd.said(),
        [
            "feed-types types dropped",
            "feed-types types changed",
            "feed-types types doubtful",
            "feed-types types dropped",
        ]
    );
    assert_eq!(&*odd.one().codes[0], "ZZZ");
    assert_eq!(one(r#""types": "C,W""#).one().tags.len(), 2);
}

#[test]
fn a_status_in_a_name_is_lifted() {
    let read = one(r#""name": "Suspended: Olive Street", "types": ["TC"]"#);
    assert_eq!(&*read.one().name, "Olive Street");
    assert!(read.one().paused);
    assert_eq!(read.said(), ["feed-name-status name changed"]);
    let online = one(
        r#""name": "Olive (ONLINE)", "types": ["ONL"], "approximate": "yes", "conference_url": "https://zoom.us/j/1""#,
    );
    assert_eq!(&*online.one().name, "Olive");
    let room = one(r#""name": "Olive (ONLINE)""#);
    assert_eq!(&*room.one().name, "Olive (ONLINE)");
    assert_eq!(room.said(), ["feed-name-status name doubtful"]);
}

#[test]
fn slugs_are_unique_and_made_where_they_are_missing() {
    let text = format!(
        "[{}, {}, {}, {}]",
        record(""),
        record(""),
        record(r#""slug": "olive-2""#),
        record(r#""slug": null, "id": 42"#)
    );
    let read = Read::json(&text);
    let slugs: Vec<&str> = read
        .understood
        .meetings
        .iter()
        .map(|meeting| &*meeting.slug)
        .collect();
    assert_eq!(slugs, ["olive", "olive-3", "olive-2", "42"]);
    assert_eq!(
        read.said(),
        ["feed-slug slug guessed", "feed-slug slug guessed"]
    );
    assert_eq!(&*one(r#""slug": 254"#).one().slug, "254");
}

#[test]
fn a_missing_name_is_taken_from_the_place() {
    let read = one(r#""name": null"#);
    assert_eq!(&*read.one().name, "Olive Hall Tuesday at 19:00");
    assert_eq!(read.said(), ["feed-name name guessed"]);
}

#[test]
fn contacts_are_left_out_and_never_printed() {
    let fields = r#""email": "ruth@example.org", "contact_1_name": "Ruth", "contact_1_phone": "312-555-0143", "author": "ruth", "feedback_emails": ["ruth@example.org"], "unheard_of": "Ruth""#;
    let read = one(fields);
    assert!(read.one().contact.is_none());
    assert_eq!(
        read.said()
            .iter()
            .filter(|said| said.starts_with("contact-left-out"))
            .count(),
        3
    );
    assert!(!format!("{:?}", read.report).contains("ruth"));
    assert!(!format!("{:?}", read.report).contains("Ruth"));
    let text = format!("[{}]", record(fields));
    let with = Read::with(&text, "aa", true);
    let contact = with.one().contact.clone().unwrap();
    assert_eq!(
        (
            contact.emails.len(),
            contact.phones.len(),
            contact.names.len()
        ),
        (1, 1, 1)
    );
    assert!(!format!("{:?}", with.report).contains("Ruth"));
}

#[test]
fn districts_and_entities_become_organizations() {
    let text = format!(
        "[{}, {}]",
        record(
            r#""district": 7, "sub_district": "East", "entity": "Olive Intergroup", "entity_phone": "+1-312-555-0143", "entity_url": "https://olive.example""#
        ),
        record(r#""slug": "b", "district": "District 7", "entity": "Olive Intergroup""#),
    );
    let read = Read::json(&text);
    let organizations = &read.understood.organizations;
    let keys: Vec<&str> = organizations.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "olive-intergroup",
            "olive-intergroup-district-7",
            "olive-intergroup-district-7-east"
        ]
    );
    assert_eq!(
        organizations[1].part_of.as_ref(),
        Some(&organizations[0].key)
    );
    assert_eq!(
        read.understood.meetings[0].organization.as_ref(),
        Some(&organizations[2].key)
    );
    assert_eq!(
        read.understood.meetings[1].organization.as_ref(),
        Some(&organizations[1].key)
    );
    assert_eq!(
        read.said(),
        [
            "feed-organization district changed",
            "feed-organization entity dropped"
        ]
    );
}

#[test]
fn fields_that_content_has_no_place_for_are_said() {
    let text = format!(
        "[{}, {}]",
        record(r#""location_id": 1, "last_contact": "2020-01-01", "append": "x""#),
        record(r#""slug": "b", "location_id": 2"#)
    );
    let read = Read::json(&text);
    let said = [
        "feed-unknown-field append dropped",
        "feed-not-kept last_contact dropped",
        "feed-not-kept location_id dropped",
    ];
    assert_eq!(read.said(), said);
    assert_eq!(&*read.report.remarks[2].was, "in 2 records");
    assert_eq!(read.report.remarks[2].record, 0);
}

#[test]
fn html_in_texts_becomes_plain_text_and_is_said() {
    let read = one(r#""name": "Bread &amp; Roses", "notes": "Ring twice.<br>Second <b>floor</b>""#);
    assert_eq!(&*read.one().name, "Bread & Roses");
    assert_eq!(
        read.one().notes.as_deref(),
        Some("Ring twice.\nSecond floor")
    );
    assert_eq!(
        read.said(),
        ["feed-text name changed", "feed-text notes changed"]
    );
}
