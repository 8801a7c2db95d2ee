//! Points for maps (GeoJSON, RFC 7946): meetings in rooms whose place is public and exact.
//!
//! Links and passcodes are not in it: those are for the fellowships' own programs.

use serde::Serialize;

use super::json::List;
use super::loss::Loss;
use super::{Records, Row, says, words};
use crate::config::Exchange;
use crate::model::{Answer, Slug, TimeOfDay, WebUrl, Weekday};
use crate::plan::Flow;

#[derive(Debug, Serialize)]
struct Feature<'r> {
    r#type: &'static str,
    id: &'r str,
    geometry: Geometry,
    properties: Properties<'r>,
}

#[derive(Debug, Serialize)]
struct Geometry {
    r#type: &'static str,
    /// Longitude before latitude (RFC 7946 section 3.1.1).
    coordinates: [f64; 2],
}

#[derive(Debug, Serialize)]
struct Properties<'r> {
    name: &'r str,
    group: &'r str,
    program: Option<&'r str>,
    day: Option<&'static str>,
    time: Option<String>,
    end_time: Option<String>,
    time_zone: &'r str,
    when: String,
    rrule: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    starting: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_on: Vec<String>,
    attendance: &'static str,
    place: Option<&'r str>,
    address: String,
    region: Option<&'r str>,
    tags: Vec<&'r str>,
    languages: Vec<&'r str>,
    access: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    codes: Vec<&'r str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    closures: Vec<String>,
    website: Option<&'r str>,
    updated: Option<String>,
    url: String,
}

/// Writes the points.
pub(super) fn write(
    records: &Records<'_>,
    program: Option<&Slug>,
    loss: &mut Loss,
    out: &mut Flow<'_>,
) {
    out.extend_from_slice(b"{\"type\":\"FeatureCollection\",\"features\":");
    let mut list = List::begin(out);
    records.each(program, |row| {
        if !loss.takes(row, Exchange::Geojson) {
            return;
        }
        let Some(point) = row.point() else { return };
        says::keep(row, Exchange::Geojson, loss);
        list.add(&Feature {
            r#type: "Feature",
            id: &row.slug,
            geometry: Geometry {
                r#type: "Point",
                coordinates: [point.longitude(), point.latitude()],
            },
            properties: properties(row),
        });
    });
    list.end();
    out.extend_from_slice(b"}\n");
}

fn properties<'r>(row: &'r Row<'_>) -> Properties<'r> {
    let (place, facts, schedule) = (row.place(), row.facts, row.schedule);
    let date = |date: &jiff::civil::Date| date.to_string();
    let closures = facts.closures.iter();
    let claimed = facts.access.answers();
    let claimed = claimed.filter(|(_, answer)| *answer == Answer::Yes);
    Properties {
        name: row.name(),
        group: &row.group.head.name,
        program: row.program.map(|program| &*program.head.name),
        day: row.day.map(Weekday::word),
        time: schedule.time().map(TimeOfDay::iso),
        end_time: row.end_time(),
        time_zone: schedule.zone().name(),
        when: row.how_often(),
        rrule: schedule.rrule(),
        starting: schedule.starting().as_ref().map(date),
        not_on: row.not_on().iter().map(date).collect(),
        attendance: facts.attendance.word(),
        place: place.name,
        address: place.one_line(),
        region: row.regions().first().copied(),
        tags: facts.tags.iter().map(|tag| tag.slug.as_str()).collect(),
        languages: facts.languages.iter().map(|lang| lang.as_str()).collect(),
        access: claimed.map(|(fact, _)| fact.word()).collect(),
        codes: facts.codes.iter().map(|code| code.as_str()).collect(),
        closures: closures
            .map(|closure| words::closure_text(row.site, closure))
            .collect(),
        website: row.group.website.as_ref().map(WebUrl::as_str),
        updated: row.updated(),
        url: row.url(),
    }
}
