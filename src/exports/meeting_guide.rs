//! Meeting Guide JSON (the standard of code4recovery), which the fellowships' apps and TSML UI read.
//!
//! One record for each day: the standard allows a list of days, and readers lose records by it. Beside the
//! fields of the standard stand those that the WordPress plugin adds and that TSML UI reads.

use serde::Serialize;

use super::json::List;
use super::loss::Loss;
use super::people::reach;
use super::types::Table;
use super::{Records, Row, says, types};
use crate::config::Exchange;
use crate::diag::codes;
use crate::feeds::hosts;
use crate::import::Deed;
use crate::markdown::to_plain;
use crate::model::{Coordinates, Slug, TimeOfDay, WebUrl, Weekday};
use crate::plan::Flow;

/// A record. Fields that have nothing to say are left out.
#[derive(Debug, Serialize)]
pub(super) struct Record<'r> {
    pub(super) slug: &'r str,
    pub(super) name: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) day: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_time: Option<String>,
    pub(super) timezone: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location_notes: Option<String>,
    pub(super) formatted_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) city: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) postal_code: Option<&'r str>,
    pub(super) country: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) region: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sub_region: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sub_sub_region: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) regions: Option<Vec<&'r str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) latitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) longitude: Option<f64>,
    pub(super) approximate: &'static str,
    pub(super) attendance_option: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) conference_url: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) conference_url_notes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) conference_phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) conference_phone_notes: Option<String>,
    pub(super) types: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) notes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) group_notes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) district: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sub_district: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) website: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) venmo: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) square: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) paypal: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) homegroup_online: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) updated: Option<String>,
    pub(super) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) feedback_emails: Option<[&'r str; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) feedback_url: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entity: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entity_email: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entity_location: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entity_phone: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entity_website_url: Option<&'r str>,
    /// What TSML UI reads in place of `entity_website_url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entity_url: Option<&'r str>,
}

/// Writes the records.
pub(super) fn write(
    records: &Records<'_>,
    program: Option<&Slug>,
    table: &Table<'_>,
    loss: &mut Loss,
    out: &mut Flow<'_>,
) {
    let mut list = List::begin(out);
    records.each(program, |row| {
        if loss.takes(row, Exchange::MeetingGuide) {
            list.add(&record(row, Exchange::MeetingGuide, table, loss));
        }
    });
    list.end();
    out.push(b'\n');
}

/// The record of a row, as this format and the table of the plugin have it.
pub(super) fn record<'r>(
    row: &'r Row<'_>,
    format: Exchange,
    table: &Table<'_>,
    loss: &mut Loss,
) -> Record<'r> {
    says::keep(row, format, loss);
    let mut codes = types::write(row, table, loss);
    if row.room_is_shut() {
        codes.push("TC".to_owned());
    }
    let (place, way_in, serving) = (row.place(), row.way_in(), row.serving());
    judge(row, loss);
    let regions = row.regions();
    let region = |at: usize| regions.get(at).copied();
    let entity = serving.entity;
    let (email, phone, website) = entity.map(|one| reach(row, one)).unwrap_or_default();
    let group = row.group;
    let giving = row.giving();
    Record {
        slug: &row.slug,
        name: row.name(),
        day: row.day.map(number),
        time: row.schedule.time().map(TimeOfDay::iso),
        end_time: row.end_time(),
        timezone: row.schedule.zone().name(),
        location: place.name,
        location_notes: place.notes.map(to_plain),
        formatted_address: place.one_line(),
        address: place.street,
        city: place.city,
        state: place.state,
        postal_code: place.postal_code,
        country: place.country,
        region: region(0),
        sub_region: region(1),
        sub_sub_region: region(2),
        latitude: place.coordinates.map(Coordinates::latitude),
        longitude: place.coordinates.map(Coordinates::longitude),
        approximate: if place.specific { "no" } else { "yes" },
        attendance_option: row.attendance_option(),
        conference_url: way_in.url,
        conference_url_notes: way_in.url_notes,
        conference_phone: way_in.phone.map(std::borrow::Cow::into_owned),
        conference_phone_notes: way_in.phone_notes,
        types: codes,
        notes: row.notes_with_more(),
        group: row.meeting.name.as_ref().map(|_| &*group.head.name),
        group_notes: group.head.body.as_ref().map(|body| to_plain(&body.text)),
        district: serving.district,
        sub_district: serving.sub_district,
        website: group.website.as_ref().map(WebUrl::as_str),
        email: row.email(),
        phone: row.phone(),
        venmo: giving.venmo,
        square: giving.square,
        paypal: giving.paypal,
        homegroup_online: giving.homegroup_online,
        updated: row.updated(),
        url: row.url(),
        feedback_emails: row.feedback_email().map(|email| [email]),
        feedback_url: row.feedback_url(),
        entity: entity.map(|one| &*one.head.name),
        entity_email: email,
        entity_location: entity.and_then(|one| one.area.as_deref()),
        entity_phone: phone,
        entity_website_url: website,
        entity_url: website,
        regions: (regions.len() > 1).then_some(regions),
    }
}

/// Keeps what is written in another form, and what apps will not count as active.
fn judge(row: &Row<'_>, loss: &mut Loss) {
    let (place, way_in) = (row.place(), row.way_in());
    if !place.known {
        let was = || place.one_line();
        loss.add(
            row,
            &codes::EXPORT_ADDRESS,
            Deed::Changed,
            "formatted_address",
            was,
        );
    }
    if way_in.rewritten {
        // A number may hold a passcode: it is not repeated.
        loss.add(
            row,
            &codes::EXPORT_PHONE,
            Deed::Changed,
            "conference_phone",
            String::new,
        );
    }
    for (field, odd) in row.giving().odd {
        let was = || odd.to_owned();
        loss.add(row, &codes::EXPORT_GIVING, Deed::Dropped, field, was);
    }
    let open = place.specific && row.facts.attendance.has_room();
    let host = row.host();
    let linked = host.is_some_and(hosts::is_known) || way_in.phone.is_some();
    if !open && !linked && !row.is_paused() {
        let was = || host.unwrap_or_default().to_owned();
        loss.add(row, &codes::EXPORT_INACTIVE, Deed::Doubtful, "", was);
    }
}

/// The number of a day, from Sunday: 0 to 6.
fn number(day: Weekday) -> u8 {
    (day as u8 + 1) % 7
}

#[cfg(test)]
mod tests {
    use super::number;
    use crate::model::Weekday;

    #[test]
    fn days_are_counted_from_sunday() {
        let numbers: Vec<u8> = Weekday::ALL.iter().map(|day| number(*day)).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 0]);
    }
}
