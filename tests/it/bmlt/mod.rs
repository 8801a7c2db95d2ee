//! The feed of a real BMLT server, where it is there: nothing gets lost, and nothing is silent.

mod feed;

use std::collections::{BTreeMap, BTreeSet};

use guidepost::import::Deed;
use guidepost::model::Attendance;

use feed::{Feed, text};

#[test]
fn every_meeting_of_a_real_feed_is_imported_or_refused_with_a_reason() {
    let Some(feed) = Feed::read() else { return };
    let (meetings, report) = (&feed.understood.meetings, &feed.report);
    feed.print();
    assert_eq!(report.records, 1_555);
    let count = |field: &str, value: &str| {
        let has = |record: &&feed::Fields| text(record, field) == value;
        feed.records.iter().filter(has).count()
    };
    assert_eq!(report.refused(), count("published", "0"));
    assert_eq!(meetings.len() + report.refused(), feed.records.len());
    let slugs: BTreeSet<&str> = meetings
        .iter()
        .map(|meeting| meeting.slug.as_str())
        .collect();
    assert_eq!(slugs.len(), meetings.len(), "slugs are unique");
    let late = meetings.iter().filter(|meeting| {
        let end = meeting.time.zip(meeting.duration);
        end.is_some_and(|(time, duration)| time.minutes() + duration.get() > 24 * 60)
    });
    assert_eq!(late.count(), 7, "meetings that cross midnight");
    assert!(meetings.iter().all(|meeting| meeting.time.is_some()));
    assert!(
        meetings
            .iter()
            .all(|meeting| meeting.attendance == Attendance::InPerson)
    );
}

#[test]
fn service_bodies_of_a_real_feed_are_a_tree() {
    let Some(feed) = Feed::read() else { return };
    let organizations = &feed.understood.organizations;
    let keys: BTreeSet<&str> = organizations.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys.len(), organizations.len());
    for organization in organizations {
        let above = organization.part_of.as_ref();
        assert!(above.is_none_or(|above| keys.contains(above.as_str())));
    }
    for meeting in &feed.understood.meetings {
        let served = meeting.organization.as_ref();
        assert!(served.is_some_and(|key| keys.contains(key.as_str())));
    }
}

#[test]
fn every_fact_of_a_real_feed_is_kept_or_has_a_remark() {
    let Some(feed) = Feed::read() else { return };
    let organizations: BTreeMap<&str, &str> = feed
        .understood
        .organizations
        .iter()
        .filter_map(|one| Some((one.key.as_str(), one.id.as_deref()?)))
        .collect();
    let mut unexplained = Vec::new();
    for meeting in &feed.understood.meetings {
        let record = &feed.records[meeting.record as usize - 1];
        let place = meeting.place.as_ref();
        let line = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let code = |letters: &str| letters.to_owned();
        let served = meeting
            .organization
            .as_ref()
            .and_then(|key| organizations.get(key.as_str()));
        let coordinates = place.and_then(|place| place.coordinates);
        let degrees = |degrees: f64| format!("{degrees}");
        let kept = [
            ("id_bigint", line(meeting.id.as_deref())),
            ("meeting_name", meeting.name.to_string()),
            (
                "weekday_tinyint",
                meeting
                    .days
                    .first()
                    .copied()
                    .map_or_else(String::new, feed::number),
            ),
            (
                "start_time",
                meeting
                    .time
                    .map_or_else(String::new, |time| time.iso() + ":00"),
            ),
            (
                "duration_time",
                meeting.duration.map_or_else(String::new, feed::clock),
            ),
            (
                "location_text",
                line(place.and_then(|place| place.name.as_deref())),
            ),
            (
                "location_street",
                line(place.and_then(|place| place.address.as_deref())),
            ),
            (
                "location_municipality",
                line(place.and_then(|place| place.city.as_deref())),
            ),
            (
                "location_neighborhood",
                line(place.and_then(|place| place.sub_region.as_deref())),
            ),
            (
                "location_province",
                line(place.and_then(|place| place.state.as_deref())),
            ),
            (
                "location_postal_code_1",
                line(place.and_then(|place| place.postal_code.as_deref())),
            ),
            (
                "location_info",
                line(place.and_then(|place| place.notes.as_deref())),
            ),
            (
                "location_nation",
                place
                    .and_then(|place| place.country)
                    .map_or_else(String::new, |_| code("USA")),
            ),
            (
                "latitude",
                coordinates.map_or_else(String::new, |at| degrees(at.latitude())),
            ),
            (
                "longitude",
                coordinates.map_or_else(String::new, |at| degrees(at.longitude())),
            ),
            ("comments", line(meeting.notes.as_deref())),
            ("service_body_bigint", line(served.copied())),
            ("venue_type", code("1")),
        ];
        for (field, now) in kept {
            let was = feed::plain(&text(record, field));
            if was != feed::plain(&now) && !feed.is_explained(meeting.record, field) {
                unexplained.push(format!("{} {field}: {was:?} {now:?}", meeting.record));
            }
        }
        let was = feed.formats_of(record);
        let now = feed.said(meeting);
        if was != now && !feed.is_explained(meeting.record, "formats") {
            unexplained.push(format!("{} formats: {was:?} {now:?}", meeting.record));
        }
    }
    println!("unexplained differences: {}", unexplained.len());
    assert!(unexplained.is_empty(), "{}", unexplained.join("\n"));
}

#[test]
fn remarks_about_a_real_feed_name_a_position_and_say_what_is_there_now() {
    let Some(feed) = Feed::read() else { return };
    for remark in &feed.report.remarks {
        let kept = matches!(remark.deed, Deed::Guessed | Deed::Changed | Deed::Doubtful);
        assert_eq!(remark.now.is_some(), kept, "{remark:?}");
        assert!(remark.record == 0 || remark.at.line > 0, "{remark:?}");
        assert!(remark.record <= feed.report.records, "{remark:?}");
    }
}
