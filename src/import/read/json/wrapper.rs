//! Records that stand within another object: those of Airtable in `fields`, those of GeoJSON (RFC 7946) in
//! `properties`, with their position in `geometry`.

use crate::import::{Cell, Value};

/// The member of GeoJSON with the position: longitude, then latitude.
const GEOMETRY: &str = "geometry";

/// Whether an object of this name holds fields of the record that it stands in.
pub(super) fn is_one(name: &str) -> bool {
    matches!(name, "fields" | "properties" | GEOMETRY)
}

/// The fields of a record that stand in a wrapper. Of a geometry it is the position alone.
pub(super) fn fields(name: &str, cells: Vec<Cell>) -> Vec<Cell> {
    if name != GEOMETRY {
        return cells;
    }
    let position = cells.into_iter().find(|cell| &*cell.name == "coordinates");
    let position = position.map(|cell| Cell {
        name: GEOMETRY.into(),
        ..cell
    });
    position.into_iter().collect()
}

/// The fields of a record and of what it stands in. What both name is the record's; the other gets a name of its own.
pub(super) fn unwrapped(around: Vec<Cell>, within: Vec<Cell>) -> Vec<Cell> {
    let feature = Value::Text("Feature".into());
    let mut cells: Vec<Cell> = around
        .into_iter()
        .filter(|cell| &*cell.name != "type" || cell.value != feature)
        .map(|cell| {
            let taken = within.iter().any(|own| own.name == cell.name);
            let name = taken.then(|| format!("outer {}", cell.name).into());
            Cell {
                name: name.unwrap_or(cell.name),
                ..cell
            }
        })
        .collect();
    cells.extend(within);
    cells
}

#[cfg(test)]
mod tests {
    use crate::import::read::json;

    /// The names of the fields of the first record.
    fn names(text: &str) -> Vec<String> {
        let document = json(text.as_bytes()).unwrap();
        let part = &document.parts[0];
        assert!(part.report.remarks.is_empty(), "{:?}", part.report.remarks);
        let cells = part.records[0].cells.iter();
        cells.map(|cell| cell.name.to_string()).collect()
    }

    #[test]
    fn a_record_is_found_in_what_it_stands_in() {
        let airtable = r#"{"records": [{"id": "rec1", "createdTime": "x", "fields": {"Name": "Hope", "Day": 1}}], "offset": "y"}"#;
        assert_eq!(names(airtable), ["id", "createdTime", "Name", "Day"]);
        let features = r#"{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 1,
            "geometry": {"type": "Point", "coordinates": [-87.6, 41.9]},
            "properties": {"name": "Hope", "id": "h", "types": ["O"]}}]}"#;
        assert_eq!(
            names(features),
            ["outer id", "geometry", "name", "id", "types"]
        );
    }

    #[test]
    fn a_wrapper_wraps_once_and_a_field_of_its_name_is_a_field() {
        let deep = r#"[{"fields": {"name": "Hope", "fields": {"day": 1}}}]"#;
        assert_eq!(names(deep), ["name", "fields"]);
        assert_eq!(
            names(r#"[{"name": "Hope", "fields": "two"}]"#),
            ["name", "fields"]
        );
    }
}
