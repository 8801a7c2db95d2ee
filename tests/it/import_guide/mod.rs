//! Records of Meeting Guide and of its spreadsheets into meetings: one small feed for each rule.

mod feeds;
mod place;
mod texts;
mod ways_in;
mod when;

use std::collections::BTreeMap;
use std::sync::Arc;

use guidepost::import::meeting_guide::{headings, understand};
use guidepost::import::{Context, Deed, Incoming, Report, Understood, read};
use guidepost::kinds::Program;
use guidepost::kinds::program;
use guidepost::model::{Country, Lang, Slug, Zone};

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
            program: program.map(|program| &*programs[program]),
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

fn defaults() -> (BTreeMap<Slug, Arc<Program>>, Zone, Country) {
    let zone: Zone = "America/Chicago".parse().unwrap();
    let country: Country = "US".parse().unwrap();
    (
        program::built_in(country, &zone, &Lang::en()).value,
        zone,
        country,
    )
}

/// A record with a slug, a name, a place, a day, a time and a zone, and these fields more or instead.
fn record(more: &str) -> String {
    let mut fields: BTreeMap<String, serde_json::Value> = serde_json::from_str(
        r#"{"slug": "olive", "name": "Olive Street", "day": 2, "time": "19:00", "end_time": "20:00",
            "timezone": "America/Chicago", "formatted_address": "12 Olive St, Chicago, IL 60601, USA", "location": "Olive Hall"}"#,
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
