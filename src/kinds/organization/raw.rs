//! What YAML may say about an organization.

use crate::fields::{RawContact, RawWhereabouts};
use crate::model::{Line, Name, Ref, WebUrl};
use crate::source::{Field, Many};

words! {
    /// What sort of organization it is.
    pub enum Sort: "a sort of organization" {
        /// An intergroup or central office.
        Intergroup = "intergroup",
        /// A district of a fellowship.
        District = "district",
        /// An area of a fellowship.
        Area = "area",
        /// A region of a fellowship.
        Region = "region",
        /// A clinic or treatment provider.
        Clinic = "clinic",
        /// A county or other public body.
        Government = "government" | "county",
        /// A charity or community organization.
        Charity = "charity" | "nonprofit",
        /// A college or school.
        School = "school",
        /// Anything else.
        Other = "other",
    }
}

raw_entry! {
    /// An organization: who runs a line or a service, or serves a set of groups.
    pub(crate) struct RawOrganization {
        /// The name.
        name: Field<Name>,
        /// Other names people know it by.
        also_called: Many<Name>,
        /// What sort of organization it is.
        r#type: Field<Sort>,
        /// One sentence on what it does.
        summary: Field<Line>,
        /// The organization it is part of.
        part_of: Field<Ref>,
        /// The programs it serves.
        programs: Many<Ref>,
        /// The area it serves, in words.
        area: Field<Line>,
        /// Its office, as the id of a place or written in line.
        place: Option<RawWhereabouts>,
        /// Its site.
        website: Field<WebUrl>,
        /// How to reach it.
        contact: Option<RawContact>,
        /// Who pays for it.
        funded_by: Field<Line>,
    }
}
