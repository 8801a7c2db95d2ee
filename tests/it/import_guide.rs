//! Records of Meeting Guide and of its spreadsheets into meetings: one small feed for each rule, and the
//! saved feeds where they are there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use guidepost::import::meeting_guide::{headings, understand};
use guidepost::import::{Context, Deed, Incoming, Report, Understood, read};
use guidepost::kinds::Program;
use guidepost::kinds::program;
use guidepost::model::{Country, Slug, Zone};

/// A feed, read and understood.
struct Read {
    understood: Understood,
    report: Report,
}

impl Read {
    /// From JSON, by the table of AA in Chicago.
    fn json(text: &str) -> Self {
        Self::with(text, "aa", false)
    }

    fn with(text: &str, program: &str, with_contacts: bool) -> Self {
        let part = read::json(text.as_bytes()).unwrap().parts.remove(0);
        Self::part(part, Some(program), with_contacts)
    }

    /// From a spreadsheet.
    fn csv(text: &str) -> Self {
        let part = read::csv(text.as_bytes(), &headings()).unwrap();
        Self::part(part, Some("aa"), false)
    }

    fn part(part: read::Part, program: Option<&str>, with_contacts: bool) -> Self {
        let (programs, zone, country) = defaults();
        let context = Context {
            program: program.map(|program| &programs[program]),
            zone: &zone,
            country,
            with_contacts,
            feed: "feed.json",
        };
        let mut report = part.report;
        let understood = understand(&part.records, &context, &mut report);
        Self { understood, report }
    }

    fn one(&self) -> &Incoming {
        assert_eq!(self.understood.meetings.len(), 1);
        &self.understood.meetings[0]
    }

    /// What was done, as `code field deed`, in order.
    fn said(&self) -> Vec<String> {
        let remarks = self.report.remarks.iter();
        remarks
            .map(|remark| {
                let deed = format!("{:?}", remark.deed).to_lowercase();
                format!("{} {} {deed}", remark.code, remark.field)
            })
            .collect()
    }
}

fn defaults() -> (BTreeMap<Slug, Program>, Zone, Country) {
    let zone: Zone = "America/Chicago".parse().unwrap();
    let country: Country = "US".parse().unwrap();
    (program::built_in(country, &zone).value, zone, country)
}

/// A record with a slug, a name, a place, a day and a time, and these fields more or instead.
fn record(more: &str) -> String {
    let mut fields: BTreeMap<String, serde_json::Value> = serde_json::from_str(
        r#"{"slug": "olive", "name": "Olive Street", "day": 2, "time": "19:00", "end_time": "20:00",
            "formatted_address": "12 Olive St, Chicago, IL 60601, USA", "location": "Olive Hall"}"#,
    )
    .unwrap();
    let more: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(&format!("{{{more}}}")).unwrap();
    fields.extend(more);
    fields.retain(|_, value| !value.is_null());
    serde_json::to_string(&fields).unwrap()
}

fn one(more: &str) -> Read {
    Read::json(&format!("[{}]", record(more)))
}

#[test]
fn a_plain_record_is_kept_whole_and_nothing_is_said() {
    let read = one(
        r#""timezone": "America/Detroit", "region": "North Side", "sub_region": "Uptown", "types": ["O", "D", "S", "X"],
           "notes": "Ring twice.\nSecond floor.", "group": "Olive Group", "venmo": "@olive",
           "updated": "2026-01-02 03:04:05", "latitude": 41.9, "longitude": -87.6"#,
    );
    assert_eq!(read.said(), Vec::<String>::new());
    let meeting = read.one();
    assert_eq!(&*meeting.slug, "olive");
    assert_eq!(meeting.days[0].word(), "tuesday");
    assert_eq!(meeting.time.unwrap().iso(), "19:00");
    assert_eq!(meeting.duration.unwrap().get(), 60);
    assert_eq!(meeting.zone.as_ref().unwrap().name(), "America/Detroit");
    assert_eq!(meeting.attendance.word(), "in-person");
    let place = meeting.place.as_ref().unwrap();
    assert_eq!(place.name.as_deref(), Some("Olive Hall"));
    assert_eq!(place.address.as_deref(), Some("12 Olive St"));
    assert_eq!(place.city.as_deref(), Some("Chicago"));
    assert_eq!(place.state.as_deref(), Some("IL"));
    assert_eq!(place.postal_code.as_deref(), Some("60601"));
    assert_eq!(place.country.unwrap().code(), "US");
    assert_eq!(place.region.as_deref(), Some("North Side"));
    assert_eq!(place.sub_region.as_deref(), Some("Uptown"));
    assert_eq!(place.coordinates.unwrap().to_string(), "41.9, -87.6");
    assert_eq!(meeting.group.as_deref(), Some("Olive Group"));
    assert_eq!(meeting.notes.as_deref(), Some("Ring twice.\nSecond floor."));
    assert_eq!(meeting.contributions.venmo.as_deref(), Some("@olive"));
    assert_eq!(meeting.updated.as_deref(), Some("2026-01-02 03:04:05"));
    assert_eq!(meeting.languages[0].to_string(), "es");
    assert_eq!(meeting.access[0].word(), "wheelchair");
    assert!(meeting.tags.iter().any(|tag| tag.as_str() == "open"));
}

#[test]
fn days_are_read_in_every_form_and_a_slip_is_said() {
    for (day, word) in [
        ("4", "thursday"),
        (r#""4""#, "thursday"),
        (r#"["1"]"#, "monday"),
        ("[1]", "monday"),
        (r#""Monday""#, "monday"),
    ] {
        let read = one(&format!(r#""day": {day}"#));
        assert_eq!(read.one().days[0].word(), word, "{day}");
        assert!(read.report.remarks.is_empty(), "{day}");
    }
    let several = one(r#""day": [0, 6]"#);
    assert_eq!(several.one().days.len(), 2);
    let slip = one(r#""day": "Thursay""#);
    assert_eq!(slip.one().days[0].word(), "thursday");
    assert_eq!(slip.said(), ["feed-day day guessed"]);
}

#[test]
fn a_record_without_a_day_or_a_time_is_by_appointment() {
    let neither = one(r#""day": null, "time": null, "end_time": null"#);
    assert_eq!((neither.one().time, neither.said().len()), (None, 0));
    let time_alone = one(r#""day": null"#);
    assert_eq!(time_alone.one().time, None);
    assert_eq!(
        time_alone.said(),
        ["feed-day time dropped", "feed-end end_time dropped"]
    );
    let day_alone = one(r#""time": null, "end_time": null"#);
    assert!(day_alone.one().days.is_empty());
    assert_eq!(day_alone.said(), ["feed-time day dropped"]);
}

#[test]
fn an_end_before_the_start_is_the_next_day_or_a_slip() {
    for (time, end, minutes, said) in [
        (
            "22:30",
            "00:00",
            Some(90),
            vec!["feed-end end_time guessed"],
        ),
        (
            "22:30",
            "23:59",
            Some(90),
            vec!["feed-end end_time changed"],
        ),
        (
            "19:15",
            "08:15",
            Some(60),
            vec!["feed-end end_time guessed"],
        ),
        ("19:00", "19:00", None, vec!["feed-end end_time dropped"]),
    ] {
        let read = one(&format!(r#""time": "{time}", "end_time": "{end}""#));
        assert_eq!(
            read.one().duration.map(guidepost::model::Minutes::get),
            minutes
        );
        assert_eq!(read.said(), said, "{time} to {end}");
    }
    assert_eq!(one(r#""end_time": null"#).one().duration, None);
}

#[test]
fn a_zone_that_is_none_gives_way_to_that_of_the_site() {
    let read = one(r#""timezone": "Central""#);
    assert_eq!(read.one().zone, None);
    assert_eq!(read.said(), ["feed-zone timezone guessed"]);
}

#[test]
fn positions_that_lead_nowhere_are_left_out() {
    for (latitude, longitude) in [("0", "0"), ("36.778", "-119.418"), ("500", "0")] {
        let read = one(&format!(
            r#""latitude": {latitude}, "longitude": {longitude}"#
        ));
        assert_eq!(read.one().place.as_ref().unwrap().coordinates, None);
        assert_eq!(read.said(), ["feed-coordinates latitude dropped"]);
    }
    let pair = one(r#""coordinates": "41.9,-87.6""#);
    assert!(pair.one().place.as_ref().unwrap().coordinates.is_some());
    let corners = one(r#""coordinates": "41.8,-87.7,42,-87.5""#);
    let place = corners.one().place.as_ref().unwrap();
    assert_eq!(place.coordinates.unwrap().to_string(), "41.9, -87.6");
    assert!(place.approximate);
    let swapped = one(r#""latitude": "-87.6", "longitude": "41.9""#);
    assert_eq!(swapped.said(), ["feed-coordinates latitude guessed"]);
}

#[test]
fn approximate_is_yes_no_or_true() {
    for (value, expected) in [
        (r#""yes""#, true),
        ("true", true),
        (r#""no""#, false),
        ("false", false),
    ] {
        let read = one(&format!(r#""approximate": {value}"#));
        assert_eq!(read.one().place.as_ref().unwrap().approximate, expected);
        assert!(read.report.remarks.is_empty());
    }
    assert_eq!(
        one(r#""approximate": "perhaps""#).said(),
        ["feed-approximate approximate guessed"]
    );
}

#[test]
fn a_position_without_a_street_is_that_of_an_area() {
    let town = r#""formatted_address": "Chicago, IL, USA", "latitude": 41.9, "longitude": -87.6"#;
    let read = one(&format!(
        r#"{town}, "location": null, "types": ["ONL"], "conference_url": "https://zoom.us/j/1""#
    ));
    assert!(read.one().place.as_ref().unwrap().approximate);
    assert_eq!(read.said(), ["feed-approximate approximate guessed"]);
    let park = one(town);
    assert!(!park.one().place.as_ref().unwrap().approximate);
}

#[test]
fn an_address_in_parts_is_the_same_as_on_one_line() {
    let read = one(
        r#""formatted_address": null, "address": "12 Olive St", "city": "Boston", "state": "MA", "postal_code": 2134, "country": "USA""#,
    );
    let place = read.one().place.as_ref().unwrap();
    assert_eq!(place.city.as_deref(), Some("Boston"));
    assert_eq!(place.postal_code.as_deref(), Some("02134"));
    assert_eq!(read.said(), ["feed-postal-code postal_code guessed"]);
    let whole = one(
        r#""formatted_address": null, "address": "8318 104 St, Edmonton, Alberta, T6E 4E8, Canada""#,
    );
    assert_eq!(whole.said(), ["feed-address address changed"]);
    let place = whole.one().place.as_ref().unwrap();
    assert_eq!(place.city.as_deref(), Some("Edmonton"));
    assert_eq!(place.postal_code.as_deref(), Some("T6E 4E8"));
    assert_eq!(place.country.unwrap().code(), "CA");
}

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
fn a_meeting_whose_room_is_shut_is_online_or_paused() {
    let online = one(r#""types": ["TC", "ONL"], "conference_url": "https://zoom.us/j/1""#);
    assert_eq!(online.one().attendance.word(), "online");
    assert!(online.one().place.is_some() && !online.one().paused);
    assert!(online.said().is_empty());
    let paused = one(r#""types": ["TC"]"#);
    assert_eq!(paused.one().attendance.word(), "in-person");
    assert!(paused.one().paused && paused.said().is_empty());
}

#[test]
fn a_room_on_an_unknown_host_stays_an_online_meeting() {
    let read = one(
        r#""types": ["ONL", "TC"], "attendance_option": "inactive", "conference_url": "https://meet.olive.example/friday""#,
    );
    assert_eq!(read.one().attendance.word(), "online");
    assert_eq!(
        read.said(),
        [
            "feed-room conference_url doubtful",
            "feed-attendance attendance_option guessed"
        ]
    );
}

#[test]
fn a_meeting_by_telephone_only_is_attended_by_phone() {
    let read = one(
        r#""formatted_address": "Chicago, IL, USA", "location": null, "types": ["ONL"], "conference_phone": "+13125550143,,123#""#,
    );
    assert_eq!(read.one().attendance.word(), "phone");
    let online = read.one().online.as_ref().unwrap();
    assert_eq!(online.phone.as_deref(), Some("+13125550143,,123#"));
    assert!(read.said().is_empty(), "{:?}", read.said());
}

#[test]
fn a_meeting_whose_link_is_to_be_asked_for_is_not_lost() {
    let mail = one(r#""types": ["ONL", "TC"], "conference_url": "mailto:olive@example.org""#);
    assert_eq!(mail.one().attendance.word(), "online");
    assert_eq!(
        mail.one().online.as_ref().unwrap().ask.as_deref(),
        Some("olive@example.org")
    );
    let words = one(r#""types": ["ONL", "TC"], "conference_url_notes": "Email us for the link.""#);
    assert_eq!(words.one().attendance.word(), "online");
    assert!(words.one().online.as_ref().unwrap().ask.is_some());
    let notes =
        one(r#""types": ["ONL", "TC"], "notes": "Contact the secretary for the Zoom link.""#);
    assert_eq!(notes.one().attendance.word(), "online");
    assert_eq!(notes.said(), ["feed-moved notes guessed"]);
}

#[test]
fn a_record_without_a_way_in_is_paused_where_it_is_or_refused() {
    let nothing = r#""formatted_address": null, "location": null"#;
    let city = one(&format!(r#"{nothing}, "city": "Chicago""#));
    assert!(city.one().paused);
    assert_eq!(city.report.refused(), 0);
    let refused = one(nothing);
    assert_eq!(refused.understood.meetings.len(), 0);
    assert_eq!(refused.said(), ["feed-no-way-in  refused"]);
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
fn passcodes_are_never_printed() {
    let read = one(
        r#""conference_url": " https://zoom.example/j/1?pwd=s3cret", "conference_url_notes": "<b>Password</b>: s3cret",
           "conference_phone": "+13125550143,,1#,,#,,s3cret#", "conference_phone_notes": "&amp; s3cret", "types": ["ONL"]"#,
    );
    assert!(read.report.remarks.len() > 2);
    assert!(
        !format!("{:?}", read.report).contains("s3cret"),
        "{:#?}",
        read.report
    );
    let online = read.one().online.as_ref().unwrap();
    assert!(online.phone_notes.as_deref().unwrap().contains("s3cret"));
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
fn a_date_that_nobody_can_read_is_kept_as_written() {
    let read = one(r#""updated": "last week""#);
    assert_eq!(read.one().updated.as_deref(), Some("last week"));
    assert_eq!(read.said(), ["feed-updated updated doubtful"]);
}

#[test]
fn regions_lead_from_the_larger_to_the_smaller() {
    for fields in [
        r#""regions": ["Bay", "San Jose", "East"]"#,
        r#""region": "Bay > San Jose > East""#,
        r#""region": "Bay", "sub_region": "San Jose", "sub_sub_region": "East""#,
    ] {
        let read = one(fields);
        let place = read.one().place.as_ref().unwrap();
        assert_eq!(place.region.as_deref(), Some("Bay"));
        assert_eq!(place.sub_region.as_deref(), Some("San Jose > East"));
        assert!(read.said().is_empty());
    }
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

#[test]
fn a_spreadsheet_says_the_same_in_its_own_words() {
    let table = "Meetings of Olive County,,,,,,\n\
        Day,START TIME,Meeting,Location Name,Address,Types,Regions,ID\n\
        Monday,7:00 PM,Olive,Olive Hall,\"12 Olive St, Chicago, IL 60601, USA\",\"Open, Women\",North > Uptown,olive-1\n";
    let read = Read::csv(table);
    let meeting = read.one();
    assert_eq!(&*meeting.slug, "olive-1");
    assert_eq!(
        (meeting.days[0].word(), meeting.time.unwrap().iso()),
        ("monday", "19:00".to_owned())
    );
    assert_eq!(meeting.tags[0].as_str(), "open");
    assert_eq!(meeting.tags[1].as_str(), "women");
    assert_eq!(
        meeting.place.as_ref().unwrap().sub_region.as_deref(),
        Some("Uptown")
    );
    // `Open` and `Women` are other names for the codes of AA.
    assert!(!read.said().iter().any(|said| said.ends_with("doubtful")));
    assert!(read.said().contains(&"feed-slug slug guessed".to_owned()));
}

#[test]
fn words_about_joining_are_kept_where_there_is_no_way_to_join() {
    let read = one(r#""conference_url_notes": "Not yet.", "notes": "Ring twice.""#);
    assert_eq!(read.one().notes.as_deref(), Some("Ring twice.\nNot yet."));
    assert!(read.one().online.is_none());
    assert_eq!(read.said(), ["feed-moved conference_url_notes changed"]);
}

/// Every saved feed: nothing panics, the numbers add up, and a table is printed.
#[test]
fn saved_feeds_are_understood_and_their_numbers_add_up() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/feeds");
    let feeds = feeds(&folder);
    if feeds.is_empty() {
        println!("skipped: there are no saved feeds beside the repository");
    }
    for path in feeds {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(part) = part_of(&path, &name) else {
            assert_eq!(name, "invalid.json");
            continue;
        };
        let records = part.report.records as usize;
        let al_anon = name.starts_with("al-anon");
        let read = Read::part(part, Some(if al_anon { "al-anon" } else { "aa" }), false);
        let meetings = &read.understood.meetings;
        assert_eq!(records, meetings.len() + read.report.refused(), "{name}");
        let slugs: BTreeSet<&str> = meetings.iter().map(|one| &*one.slug).collect();
        assert_eq!(slugs.len(), meetings.len(), "{name}: a slug stands twice");
        println!("{name}: {records} records, {}", counts(&read));
    }
}

/// The records of a feed; none if it cannot be read.
fn part_of(path: &Path, name: &str) -> Option<read::Part> {
    let bytes = std::fs::read(path).unwrap();
    if name.ends_with(".csv") {
        return Some(read::csv(&bytes, &headings()).unwrap());
    }
    Some(read::json(&bytes).ok()?.parts.remove(0))
}

/// What came of a feed: numbers, then how often each rule did what.
fn counts(read: &Read) -> String {
    let mut table = format!(
        "{} meetings, {} refused, {} organizations, {} remarks\n",
        read.understood.meetings.len(),
        read.report.refused(),
        read.understood.organizations.len(),
        read.report.remarks.len(),
    );
    let mut counts: BTreeMap<(&str, Deed), usize> = BTreeMap::new();
    for remark in &read.report.remarks {
        *counts.entry((remark.code.name, remark.deed)).or_default() += 1;
    }
    for ((code, deed), count) in counts {
        writeln!(table, "    {count:5} {code} {deed:?}").unwrap();
    }
    table
}

/// The saved feeds of Meeting Guide and its spreadsheets; none if they are not there.
fn feeds(folder: &Path) -> Vec<PathBuf> {
    let mut feeds = Vec::new();
    for sort in ["meeting-guide", "tsml-csv"] {
        let Ok(files) = std::fs::read_dir(folder.join(sort)) else {
            continue;
        };
        feeds.extend(files.map(|file| file.unwrap().path()));
    }
    feeds.retain(|path| !path.to_str().unwrap().ends_with(".extracted.json"));
    feeds.sort();
    feeds
}

#[test]
fn a_point_of_geojson_is_a_position() {
    let read = one(r#""geometry": [-87.6, 41.9]"#);
    assert_eq!(read.said(), Vec::<String>::new());
    let place = read.one().place.as_ref().unwrap();
    assert_eq!(place.coordinates.unwrap().to_string(), "41.9, -87.6");
    let line = one(r#""geometry": ["a list", 41.9]"#);
    assert_eq!(line.said(), ["feed-coordinates geometry dropped"]);
}

#[test]
fn headings_that_stand_again_are_no_meeting() {
    let table = "Name,Day,Time,Address\nHope,Monday,19:00,\"12 Olive St, Chicago, IL 60601\"\n\
        Name,Day,TIME,\nFaith,Friday,19:00,\"12 Olive St, Chicago, IL 60601\"\n";
    let read = Read::csv(table);
    let names = read.understood.meetings.iter().map(|one| one.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["Hope", "Faith"]);
    assert_eq!((read.report.records, read.report.refused()), (3, 1));
    assert!(
        read.said().contains(&"feed-record  refused".to_owned()),
        "{:?}",
        read.said()
    );
}
