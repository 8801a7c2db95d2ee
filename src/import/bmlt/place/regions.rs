//! By which of its areas a place is listed.
//!
//! BMLT knows five sizes: state, county, town, borough, neighborhood. People browse by what they call the
//! part they live in: in a large city its boroughs, elsewhere the county; so the region is the borough,
//! else the county, else the town, and the neighborhood is the region within it. The service body would
//! be a region too, and some finders use it, but only members know which area serves their street; it is
//! kept as an organization.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::codes;
use crate::import::Record;
use crate::import::bmlt::fields::{Row, raw};
use crate::model::{Line, Name};

/// In which states the counties of a feed lie.
#[derive(Debug, Default)]
pub(in crate::import::bmlt) struct Counties(BTreeMap<String, BTreeSet<String>>);

impl Counties {
    /// Takes in the county of a meeting.
    pub(in crate::import::bmlt) fn add(&mut self, meeting: &Record) {
        let county = plain(raw(meeting, "location_sub_province"));
        let state = plain(raw(meeting, "location_province"));
        if !county.is_empty() && !state.is_empty() {
            self.0.entry(county).or_default().insert(state);
        }
    }

    /// Whether counties of two states have this name.
    fn ambiguous(&self, county: &str) -> bool {
        self.0
            .get(&plain(county))
            .is_some_and(|states| states.len() > 1)
    }
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The areas of a place.
#[derive(Debug, Default)]
pub(super) struct Areas {
    pub(super) city: Option<Name>,
    pub(super) state: Option<Line>,
    pub(super) region: Option<Name>,
    pub(super) sub_region: Option<Name>,
}

/// The areas that a meeting lies in.
pub(super) fn areas(row: &mut Row<'_>, counties: &Counties) -> Areas {
    let city = row.name("location_municipality");
    let state = row.line("location_province");
    let borough = row.name("location_city_subsection");
    let neighborhood = row.name("location_neighborhood");
    let county = row.name("location_sub_province");
    let region = match (borough, county) {
        (Some(borough), Some(county)) if county != borough => {
            let why = format!("the borough is the region: {borough}");
            row.notes.dropped(&codes::BMLT_REGION, &county, &why);
            Some(borough)
        }
        (Some(borough), _) => Some(borough),
        (None, Some(county)) => Some(with_state(county, state.as_ref(), counties, row)),
        (None, None) => instead(city.as_ref(), neighborhood.as_ref(), row),
    };
    let sub_region = neighborhood.filter(|part| Some(part) != region.as_ref());
    Areas {
        city,
        state,
        region,
        sub_region,
    }
}

/// The region of a place that names neither a borough nor a county: its town, else its neighborhood.
fn instead(city: Option<&Name>, neighborhood: Option<&Name>, row: &mut Row<'_>) -> Option<Name> {
    let why = "neither a borough nor a county";
    if let Some(city) = city {
        let notes = row.about("location_sub_province");
        notes.guessed(&codes::BMLT_REGION, "", city, why);
        return Some(city.clone());
    }
    let part = neighborhood?;
    let notes = row.about("location_neighborhood");
    notes.changed(&codes::BMLT_REGION, part, part, why);
    Some(part.clone())
}

/// The name of a county, with its state if counties of two states have it.
fn with_state(county: Name, state: Option<&Line>, counties: &Counties, row: &mut Row<'_>) -> Name {
    let Some(state) = state.filter(|_| counties.ambiguous(&county)) else {
        return county;
    };
    let Ok(name) = format!("{county}, {state}").parse::<Name>() else {
        return county;
    };
    let why = "counties of two states have this name";
    row.notes.changed(&codes::BMLT_REGION, &county, &name, why);
    name
}
