//! Where something is.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Access, Gather, RawAccess};
use crate::diag::{Mistake, codes};
use crate::model::{Coordinates, Country, Flag, Line, Name, Private, Prose, Ref, Slug};
use crate::source::{Field, Lenient, OneOr};

/// A building or area, as a place file or written in line.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawPlace {
    /// The name of the building.
    pub(crate) name: Field<Name>,
    /// Street and number.
    pub(crate) address: Field<Line>,
    /// The town or city.
    pub(crate) city: Field<Name>,
    /// The region by which the site sorts its lists.
    pub(crate) region: Field<Name>,
    /// A part of that region, such as a quarter; smaller parts follow after ` > `.
    pub(crate) sub_region: Field<Name>,
    /// State or province, as it stands in an address.
    pub(crate) state: Field<Line>,
    /// The postal code, as written.
    pub(crate) postal_code: Field<Line>,
    /// Two-letter code of the country; the site's unless said.
    pub(crate) country: Field<Country>,
    /// Latitude and longitude in degrees.
    pub(crate) coordinates: Option<RawCoordinates>,
    /// How to find the door or the room.
    pub(crate) notes: Field<Prose>,
    /// `yes` if the exact place must not be published: only city and region are shown.
    pub(crate) private: Field<Flag>,
    /// `yes` if address and coordinates are only roughly right: no directions are offered.
    pub(crate) approximate: Field<Flag>,
    /// Facts about getting in.
    pub(crate) access: Option<RawAccess>,
}

/// Coordinates as text or as a list of two numbers.
pub(crate) type RawCoordinates = OneOr<Lenient<Coordinates>, Vec<Lenient<Line>>>;

/// The id of a place, or a place written in line.
pub(crate) type RawWhereabouts = OneOr<Lenient<Ref>, RawPlace>;

/// Where something is: in a place that has its own file, or here.
#[derive(Debug, Clone)]
pub enum Whereabouts {
    /// The slug of a place.
    Shared(Slug),
    /// Written in line.
    Own(Box<Location>),
}

/// A building or area.
#[derive(Debug, Clone, Default)]
pub struct Location {
    /// The name of the building.
    pub name: Option<Name>,
    /// The town or city.
    pub city: Option<Name>,
    /// The region by which the site sorts its lists.
    pub region: Option<Name>,
    /// A part of that region; smaller parts follow after ` > `.
    pub sub_region: Option<Name>,
    /// State or province.
    pub state: Option<Line>,
    /// The country, if it is not the site's.
    pub country: Option<Country>,
    /// The exact place, if it may be shown.
    pub exact: Option<Exact>,
    /// The exact place, if it stands in the file but may not be shown.
    pub hidden: Option<Box<Private<Hidden>>>,
    /// Whether the exact place may not be shown.
    pub private: bool,
    /// Whether address and coordinates are only roughly right.
    pub approximate: bool,
    /// What is known about getting in.
    pub access: Access,
}

/// What leads somebody to the door.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Exact {
    /// Street and number.
    pub address: Option<Line>,
    /// The postal code.
    pub postal_code: Option<Line>,
    /// Latitude and longitude.
    pub coordinates: Option<Coordinates>,
    /// How to find the door or the room.
    pub notes: Option<Prose>,
}

/// What must not be known of a private place: the name of a building tells where it is, too.
#[derive(Debug, Clone, PartialEq)]
pub struct Hidden {
    /// The name of the building.
    pub name: Option<Name>,
    /// What leads somebody to the door.
    pub exact: Exact,
}

impl RawPlace {
    pub(crate) fn parse(self, gather: &mut Gather) -> Location {
        let private = gather.field("private", self.private) == Some(Flag::Yes);
        let exact = Exact {
            address: gather.field("address", self.address),
            postal_code: gather.field("postal_code", self.postal_code),
            coordinates: self.coordinates.and_then(|raw| coordinates(raw, gather)),
            notes: gather.field("notes", self.notes),
        };
        let name = gather.field("name", self.name);
        let (name, exact, hidden) = if private {
            (
                None,
                None,
                Some(Box::new(Private::new(Hidden { name, exact }))),
            )
        } else {
            (name, Some(exact), None)
        };
        Location {
            name,
            city: gather.field("city", self.city),
            region: gather.field("region", self.region),
            sub_region: gather.field("sub_region", self.sub_region),
            state: gather.field("state", self.state),
            country: gather.field("country", self.country),
            exact,
            hidden,
            private,
            approximate: gather.field("approximate", self.approximate) == Some(Flag::Yes),
            access: self
                .access
                .map(|raw| gather.inside("access", |gather| raw.parse(gather)))
                .unwrap_or_default(),
        }
    }
}

impl Gather {
    /// A place by its id or written in line.
    pub(crate) fn whereabouts(
        &mut self,
        name: &str,
        raw: Option<RawWhereabouts>,
    ) -> Option<Whereabouts> {
        match raw? {
            OneOr::One(reference) => {
                let reference: Ref = self.field(name, Some(reference))?;
                if reference
                    .kind
                    .is_some_and(|kind| kind != crate::model::Kind::Place)
                {
                    let mistake = Mistake::new(&codes::REFERENCE, format!("`{}` is not a place", reference.slug))
                        .help("name a file of `content/places/`, or write the place in line: `{name: ..., city: ...}`");
                    self.wrong(name, mistake);
                    return None;
                }
                Some(Whereabouts::Shared(reference.slug))
            }
            OneOr::Or(place) => self.inside(name, |gather| {
                Some(Whereabouts::Own(Box::new(place.parse(gather))))
            }),
        }
    }
}

fn coordinates(raw: RawCoordinates, gather: &mut Gather) -> Option<Coordinates> {
    let read = match raw {
        OneOr::One(text) => return gather.field("coordinates", Some(text)),
        OneOr::Or(numbers) => {
            let numbers: Vec<Option<f64>> = numbers
                .into_iter()
                .map(|number| number.0.ok().and_then(|text| text.parse().ok()))
                .collect();
            match numbers.as_slice() {
                [Some(latitude), Some(longitude)] => Coordinates::new(*latitude, *longitude),
                _ => Err(
                    Mistake::new(&codes::COORDINATES, "coordinates are two numbers")
                        .help("write latitude and longitude, `[41.8781, -87.6298]`"),
                ),
            }
        }
    };
    read.map_err(|mistake| gather.wrong("coordinates", mistake))
        .ok()
}
