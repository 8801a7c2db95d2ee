//! Every field of Meeting Guide: its names, and what becomes of it.
//!
//! A name is compared by its letters and digits alone, so `end_time`, `End Time` and `EndTime` are one,
//! and the headings of a spreadsheet are the fields of JSON.

use std::collections::BTreeMap;

/// A field that is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Name,
    Slug,
    Id,
    Day,
    Time,
    EndTime,
    Timezone,
    FormattedAddress,
    Address,
    City,
    State,
    PostalCode,
    Country,
    Region,
    SubRegion,
    SubSubRegion,
    Regions,
    Location,
    LocationNotes,
    Latitude,
    Longitude,
    Coordinates,
    Geometry,
    Approximate,
    ConferenceUrl,
    ConferenceUrlNotes,
    ConferencePhone,
    ConferencePhoneNotes,
    AttendanceOption,
    Types,
    Notes,
    Updated,
    Group,
    GroupNotes,
    District,
    SubDistrict,
    Entity,
    EntityEmail,
    EntityLocation,
    EntityPhone,
    EntityUrl,
    Website,
    Website2,
    Venmo,
    Square,
    Paypal,
    HomegroupOnline,
    Email,
    Phone,
    Contact1Name,
    Contact1Email,
    Contact1Phone,
    Contact2Name,
    Contact2Email,
    Contact2Phone,
    Contact3Name,
    Contact3Email,
    Contact3Phone,
}

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is understood.
    Read(Field),
    /// It is left out, for this reason, and said for each record.
    Left(&'static str),
    /// The same, of a value that is never printed.
    LeftPrivate(&'static str),
    /// It is left out, for this reason, and said once for all records: it says nothing about the meeting.
    Passed(&'static str),
}

use Fate::{Left, LeftPrivate, Passed, Read};

const KEY: &str = "a key of the database that made the feed";
const SITE: &str = "an address on the site that made the feed";
const EDITORS: &str = "about who keeps the record at its source";

/// Names of fields as people write them, and what becomes of them. The first rows are those that tell the
/// headings of a spreadsheet from a title.
const NAMES: &[(&str, Fate)] = &[
    ("Name", Read(Field::Name)),
    ("Day", Read(Field::Day)),
    ("Time", Read(Field::Time)),
    ("End Time", Read(Field::EndTime)),
    ("Location", Read(Field::Location)),
    ("Address", Read(Field::Address)),
    ("Slug", Read(Field::Slug)),
    ("Types", Read(Field::Types)),
    ("Region", Read(Field::Region)),
    ("Notes", Read(Field::Notes)),
    ("ID", Read(Field::Id)),
    ("Formatted Address", Read(Field::FormattedAddress)),
    ("City", Read(Field::City)),
    ("State", Read(Field::State)),
    ("Postal Code", Read(Field::PostalCode)),
    ("Country", Read(Field::Country)),
    ("Sub Region", Read(Field::SubRegion)),
    ("Sub Sub Region", Read(Field::SubSubRegion)),
    ("Regions", Read(Field::Regions)),
    ("Location Notes", Read(Field::LocationNotes)),
    ("Latitude", Read(Field::Latitude)),
    ("Longitude", Read(Field::Longitude)),
    ("Coordinates", Read(Field::Coordinates)),
    ("Geometry", Read(Field::Geometry)),
    ("Approximate", Read(Field::Approximate)),
    ("Timezone", Read(Field::Timezone)),
    ("Conference URL", Read(Field::ConferenceUrl)),
    ("Conference URL Notes", Read(Field::ConferenceUrlNotes)),
    ("Conference Phone", Read(Field::ConferencePhone)),
    ("Conference Phone Notes", Read(Field::ConferencePhoneNotes)),
    ("Attendance Option", Read(Field::AttendanceOption)),
    ("Updated", Read(Field::Updated)),
    ("Group", Read(Field::Group)),
    ("Group Notes", Read(Field::GroupNotes)),
    ("District", Read(Field::District)),
    ("Sub District", Read(Field::SubDistrict)),
    ("Entity", Read(Field::Entity)),
    ("Entity Email", Read(Field::EntityEmail)),
    ("Entity Location", Read(Field::EntityLocation)),
    ("Entity Phone", Read(Field::EntityPhone)),
    ("Entity Website URL", Read(Field::EntityUrl)),
    ("Website", Read(Field::Website)),
    ("Website 2", Read(Field::Website2)),
    ("Venmo", Read(Field::Venmo)),
    ("Square", Read(Field::Square)),
    ("PayPal", Read(Field::Paypal)),
    ("Homegroup Online", Read(Field::HomegroupOnline)),
    ("Email", Read(Field::Email)),
    ("Phone", Read(Field::Phone)),
    ("Contact 1 Name", Read(Field::Contact1Name)),
    ("Contact 1 Email", Read(Field::Contact1Email)),
    ("Contact 1 Phone", Read(Field::Contact1Phone)),
    ("Contact 2 Name", Read(Field::Contact2Name)),
    ("Contact 2 Email", Read(Field::Contact2Email)),
    ("Contact 2 Phone", Read(Field::Contact2Phone)),
    ("Contact 3 Name", Read(Field::Contact3Name)),
    ("Contact 3 Email", Read(Field::Contact3Email)),
    ("Contact 3 Phone", Read(Field::Contact3Phone)),
    // Other names for the same.
    ("Meeting", Read(Field::Name)),
    ("Meeting Name", Read(Field::Name)),
    ("Title", Read(Field::Name)),
    ("Post Title", Read(Field::Name)),
    ("Post Name", Read(Field::Slug)),
    ("Start Time", Read(Field::Time)),
    ("Start", Read(Field::Time)),
    ("Begins", Read(Field::Time)),
    ("End", Read(Field::EndTime)),
    ("Weekday", Read(Field::Day)),
    ("Day of Week", Read(Field::Day)),
    ("TZ", Read(Field::Timezone)),
    ("Full Address", Read(Field::FormattedAddress)),
    ("Street", Read(Field::Address)),
    ("Street Address", Read(Field::Address)),
    ("Address 1", Read(Field::Address)),
    ("Town", Read(Field::City)),
    ("Province", Read(Field::State)),
    ("Zip", Read(Field::PostalCode)),
    ("Zip Code", Read(Field::PostalCode)),
    ("Postcode", Read(Field::PostalCode)),
    ("Location Name", Read(Field::Location)),
    ("Venue", Read(Field::Location)),
    ("Building", Read(Field::Location)),
    ("Lat", Read(Field::Latitude)),
    ("Lng", Read(Field::Longitude)),
    ("Lon", Read(Field::Longitude)),
    ("Long", Read(Field::Longitude)),
    ("Type", Read(Field::Types)),
    ("Codes", Read(Field::Types)),
    ("Note", Read(Field::Notes)),
    ("Meeting Notes", Read(Field::Notes)),
    ("Group Name", Read(Field::Group)),
    ("Online URL", Read(Field::ConferenceUrl)),
    ("Meeting URL", Read(Field::ConferenceUrl)),
    ("Zoom URL", Read(Field::ConferenceUrl)),
    ("Conference Notes", Read(Field::ConferenceUrlNotes)),
    ("Attendance", Read(Field::AttendanceOption)),
    ("Last Updated", Read(Field::Updated)),
    ("Modified", Read(Field::Updated)),
    ("Entity URL", Read(Field::EntityUrl)),
    ("Entity Website", Read(Field::EntityUrl)),
    ("Cash App", Read(Field::Square)),
    ("Group Email", Read(Field::Email)),
    ("Group Phone", Read(Field::Phone)),
    // Spanish, Portuguese and French.
    ("Nombre", Read(Field::Name)),
    ("Nome", Read(Field::Name)),
    ("Nom", Read(Field::Name)),
    ("Día", Read(Field::Day)),
    ("Dia", Read(Field::Day)),
    ("Jour", Read(Field::Day)),
    ("Hora", Read(Field::Time)),
    ("Heure", Read(Field::Time)),
    ("Hora Fin", Read(Field::EndTime)),
    ("Heure de fin", Read(Field::EndTime)),
    ("Ubicación", Read(Field::Location)),
    ("Lugar", Read(Field::Location)),
    ("Lieu", Read(Field::Location)),
    ("Dirección", Read(Field::Address)),
    ("Endereço", Read(Field::Address)),
    ("Adresse", Read(Field::Address)),
    ("Ciudad", Read(Field::City)),
    ("Cidade", Read(Field::City)),
    ("Ville", Read(Field::City)),
    ("Código Postal", Read(Field::PostalCode)),
    ("Code Postal", Read(Field::PostalCode)),
    ("Región", Read(Field::Region)),
    ("Região", Read(Field::Region)),
    ("Région", Read(Field::Region)),
    ("Tipos", Read(Field::Types)),
    ("Notas", Read(Field::Notes)),
    ("Grupo", Read(Field::Group)),
    ("Groupe", Read(Field::Group)),
    // What content has no place for.
    ("URL", Passed(SITE)),
    ("Location URL", Passed(SITE)),
    ("Edit URL", Passed(SITE)),
    ("Location ID", Passed(KEY)),
    ("Group ID", Passed(KEY)),
    ("Region ID", Passed(KEY)),
    ("District ID", Passed(KEY)),
    ("Data Source", Passed(SITE)),
    (
        "Data Source Name",
        Passed("the name of the feed that the record came through"),
    ),
    ("Time Formatted", Passed("it repeats the time")),
    ("Created Time", Passed(EDITORS)),
    ("Outer ID", Passed(KEY)),
    ("Author", LeftPrivate(EDITORS)),
    (
        "Last Contact",
        Left("it is no check of the facts; write `verified:` when somebody asks the group"),
    ),
    (
        "Mailing Address",
        LeftPrivate("content has no address for letters of a group"),
    ),
    ("Feedback Emails", LeftPrivate(EDITORS)),
    ("Feedback Email", LeftPrivate(EDITORS)),
    ("Feedback URL", Left(EDITORS)),
    (
        "Entity Logo",
        Left("content has no pictures of organizations"),
    ),
    (
        "County",
        Left("write it as `region:` if lists are to be made by county"),
    ),
];

/// The headings by which a spreadsheet is known, the most telling first.
pub fn headings() -> Vec<&'static str> {
    NAMES.iter().map(|(name, _)| *name).collect()
}

/// What becomes of the fields of a feed, by their names.
#[derive(Debug)]
pub(super) struct Vocabulary(BTreeMap<String, Fate>);

impl Vocabulary {
    pub(super) fn new() -> Self {
        Self(
            NAMES
                .iter()
                .map(|(name, fate)| (bare(name), *fate))
                .collect(),
        )
    }

    /// What becomes of the field with this name; none if nobody knows it.
    pub(super) fn fate(&self, name: &str) -> Option<Fate> {
        self.0.get(&bare(name)).copied()
    }
}

/// The letters and digits of a name, in lower case.
fn bare(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_punctuation_of_a_name_do_not_matter() {
        let vocabulary = Vocabulary::new();
        for name in ["end_time", "End Time", "EndTime", "END-TIME:"] {
            assert_eq!(vocabulary.fate(name), Some(Read(Field::EndTime)), "{name}");
        }
        assert_eq!(vocabulary.fate("zip"), Some(Read(Field::PostalCode)));
        assert_eq!(vocabulary.fate("append"), None);
    }

    #[test]
    fn no_name_means_two_things() {
        assert_eq!(Vocabulary::new().0.len(), NAMES.len());
    }

    #[test]
    fn every_column_of_the_spreadsheet_is_known() {
        let columns = "Time, End Time, Day, Name, Location, Address, Region, Sub Region, Types, Notes, \
            Location Notes, Timezone, Group, District, Sub District, Website, Website 2, Mailing Address, \
            Venmo, Email, Phone, Group Notes, Contact 1 Name, Contact 1 Email, Contact 1 Phone, \
            Contact 2 Name, Contact 2 Email, Contact 2 Phone, Contact 3 Name, Contact 3 Email, \
            Contact 3 Phone, Last Contact, Conference URL, Conference Phone, Author, Slug, Updated";
        let vocabulary = Vocabulary::new();
        let columns: Vec<&str> = columns.split(',').map(str::trim).collect();
        assert_eq!(columns.len(), 37);
        for column in columns {
            assert!(vocabulary.fate(column).is_some(), "{column}");
        }
    }
}
