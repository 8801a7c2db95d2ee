//! What YAML may say about a place.

use crate::fields::{RawAccess, RawClosure, RawCoordinates, RawNotice};
use crate::model::{Country, Flag, Line, Name, Prose, WebUrl};
use crate::source::{Field, Many};

raw_entry! {
    /// A place: a building or area where things happen.
    pub(crate) struct RawPlaceEntry {
        /// The name of the building.
        name: Field<Name>,
        /// Other names people know it by.
        also_called: Many<Name>,
        /// Street and number.
        address: Field<Line>,
        /// The town or city.
        city: Field<Name>,
        /// The region by which the site sorts its lists.
        region: Field<Name>,
        /// A part of that region, such as a quarter; smaller parts follow after ` > `.
        sub_region: Field<Name>,
        /// State or province, as it stands in an address.
        state: Field<Line>,
        /// The postal code, as written.
        postal_code: Field<Line>,
        /// Two-letter code of the country; the site's unless said.
        country: Field<Country>,
        /// Latitude and longitude in degrees.
        coordinates: Option<RawCoordinates>,
        /// How to find the door or the room.
        notes: Field<Prose>,
        /// `yes` if the exact place must not be published.
        private: Field<Flag>,
        /// `yes` if address and coordinates are only roughly right.
        approximate: Field<Flag>,
        /// Facts about getting in.
        access: Option<RawAccess>,
        /// The time zone.
        time_zone: Field<crate::model::Zone>,
        /// The place's own site.
        website: Field<WebUrl>,
        /// Days on which the building is closed: every meeting there follows.
        closures: Vec<RawClosure>,
        /// Messages about the building.
        notices: Vec<RawNotice>,
    }
}
