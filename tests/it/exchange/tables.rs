//! The tables, read back by a reader that is not ours, and points for maps.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{WEEKLY, of, records, site};

/// Reads a table (RFC 4180): rows end with CR LF, and only quotes hold what would end a cell.
fn read(text: &str) -> Vec<BTreeMap<String, String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'), "a row ends with CR LF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\n' => {
                assert!(quoted, "a line break outside of quotes");
                cell.push(letter);
            }
            letter => cell.push(letter),
        }
    }
    assert!(
        !quoted && row.is_empty() && cell.is_empty(),
        "the table ends within a row"
    );
    let headings: Vec<String> = rows.remove(0);
    let named = |cells: Vec<String>| {
        assert_eq!(cells.len(), headings.len());
        headings.iter().cloned().zip(cells).collect()
    };
    rows.into_iter().map(named).collect()
}

/// The columns of the plugin's own template.
const PLUGIN: &str = "Time,End Time,Day,Name,Location,Address,Region,Sub Region,Types,Notes,Location Notes,Timezone,Group,\
District,Sub District,Website,Website 2,Mailing Address,Venmo,Email,Phone,Group Notes,Contact 1 Name,Contact 1 Email,\
Contact 1 Phone,Contact 2 Name,Contact 2 Email,Contact 2 Phone,Contact 3 Name,Contact 3 Email,Contact 3 Phone,\
Last Contact,Conference URL,Conference Phone,Author,Slug,Updated";

#[test]
fn the_table_of_the_plugin_says_what_the_json_says() {
    let built = site().build_well();
    let text = built.text("feeds/tsml.csv");
    assert!(text.starts_with(&format!("{PLUGIN},City,")));
    assert_eq!(PLUGIN.split(',').count(), 37);
    let rows = read(text);
    let feed = records(&built, "feeds/meeting-guide.json");
    let own: Vec<&str> = rows.iter().map(|row| row["Slug"].as_str()).collect();
    assert_eq!(own, WEEKLY);
    let same = [
        ("Name", "name"),
        ("Time", "time"),
        ("End Time", "end_time"),
        ("Location", "location"),
        ("Address", "address"),
        ("City", "city"),
        ("Formatted Address", "formatted_address"),
        ("Region", "region"),
        ("Sub Region", "sub_region"),
        ("Location Notes", "location_notes"),
        ("Timezone", "timezone"),
        ("Group", "group"),
        ("District", "district"),
        ("Website", "website"),
        ("Venmo", "venmo"),
        ("Square", "square"),
        ("PayPal", "paypal"),
        ("Homegroup Online", "homegroup_online"),
        ("Email", "email"),
        ("Phone", "phone"),
        ("Group Notes", "group_notes"),
        ("Updated", "updated"),
        ("Conference URL", "conference_url"),
        ("Conference URL Notes", "conference_url_notes"),
        ("Conference Phone", "conference_phone"),
        ("Conference Phone Notes", "conference_phone_notes"),
        ("Approximate", "approximate"),
        ("URL", "url"),
        ("Entity", "entity"),
    ];
    for row in &rows {
        let record = of(&feed, &row["Slug"]);
        for (column, field) in same {
            let said = record[field].as_str().unwrap_or_default();
            assert_eq!(row[column], said, "{column} of {}", row["Slug"]);
        }
        let types: Vec<&str> = row["Types"]
            .split(", ")
            .filter(|code| !code.is_empty())
            .collect();
        assert_eq!(json!(types), record["types"]);
        let names = [
            "Sunday",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
        ];
        let day = record["day"]
            .as_u64()
            .map_or("", |day| names[usize::try_from(day).unwrap()]);
        assert_eq!(row["Day"], day);
        let latitude = row["Latitude"].parse::<f64>().ok();
        assert_eq!(latitude, record["latitude"].as_f64());
    }
}

#[test]
fn no_cell_is_run_by_a_spreadsheet() {
    let built = site().build_well();
    for file in ["feeds/tsml.csv", "feeds/meetings.csv"] {
        let text = built.text(file).trim_start_matches('\u{feff}');
        let rows = read(text);
        let asks = rows
            .iter()
            .find(|row| row.values().any(|cell| cell == "asks-mon-0800"))
            .unwrap();
        for row in &rows {
            for (heading, cell) in row {
                let run = cell.starts_with(['=', '\t', '\r'])
                    || cell.starts_with(['+', '-', '@']) && cell.contains(['(', '|']);
                let phone = cell
                    .chars()
                    .all(|letter| letter.is_ascii_digit() || "+ ()-.,".contains(letter));
                assert!(!run || phone, "{heading}: {cell}");
            }
        }
        assert!(asks["Notes"].contains("=HYPERLINK"), "{asks:?}");
    }
    let rows = read(built.text("feeds/tsml.csv"));
    let lights = rows.iter().find(|row| row["Slug"] == "lights-7pm").unwrap();
    assert_eq!(
        (&*lights["Venmo"], &*lights["Conference Phone"]),
        ("@lights", "+13125550143,12")
    );
    let late = rows.iter().find(|row| row["Slug"] == "late").unwrap();
    assert!(
        late["Notes"].starts_with("- bring a cup\n- and a friend\n"),
        "{}",
        late["Notes"]
    );
}

#[test]
fn the_table_for_people_has_every_meeting_in_their_words_and_no_way_in() {
    let built = site().build_well();
    let text = built.text("feeds/meetings.csv");
    let rows = read(
        text.strip_prefix('\u{feff}')
            .expect("spreadsheets need the mark"),
    );
    assert_eq!(rows.len(), 15);
    let row = |id: &str| rows.iter().find(|row| row["Id"] == id).unwrap();
    let monthly = row("lights-sat-0900");
    assert_eq!(monthly["How often"], "1st and last Saturday of the month");
    assert_eq!(monthly["How to attend"], "In person and online");
    assert_eq!(
        monthly["Getting in"],
        "Wheelchair access: yes; Lift: no; On foot: Past the church"
    );
    assert_eq!(
        monthly["Not meeting"],
        "Not meeting 24 December 2026 to 2 January 2027. Holidays."
    );
    assert_eq!(monthly["Messages"], "The lift is broken");
    let late = row("late");
    assert_eq!(
        (&*late["Not on"], &*late["Last date"]),
        ("2026-12-26", "2027-06-30")
    );
    assert_eq!(row("calm-fri-1900")["How often"], "Every other Friday");
    assert_eq!(row("calm-2026-12-31-2000")["How often"], "31 December 2026");
    for way_in in ["us02web", "Passcode", "4711", "hope", "own.example", "555"] {
        assert!(!text.contains(way_in), "{way_in}");
    }
}

#[test]
fn points_follow_rfc_7946_and_only_lead_to_public_exact_doors() {
    let built = site().build_well();
    let text = built.text("feeds/meetings.geojson");
    let map: Value = serde_json::from_str(text).unwrap();
    assert_eq!(map["type"], "FeatureCollection");
    let features = map["features"].as_array().unwrap();
    let mut ids = Vec::new();
    for feature in features {
        assert_eq!(feature["type"], "Feature");
        assert_eq!(feature["geometry"]["type"], "Point");
        let at: Vec<f64> =
            serde_json::from_value(feature["geometry"]["coordinates"].clone()).unwrap();
        let [longitude, latitude] = at[..] else {
            panic!("{at:?}")
        };
        assert!((-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude));
        assert!(
            (-88.0..-87.0).contains(&longitude),
            "longitude stands first"
        );
        assert!(feature["properties"].is_object());
        ids.push(feature["id"].as_str().unwrap());
    }
    assert_eq!(
        ids,
        [
            "calm-fri-1900",
            "calm-mon-1900",
            "calm-sun-1900",
            "calm-2026-12-31-2000",
            "lights-7pm",
            "lights-7pm-thu",
            "late",
            "lights-sat-0900",
        ]
    );
    let monthly = &features[7]["properties"];
    assert_eq!(monthly["rrule"], "FREQ=MONTHLY;BYDAY=1SA,-1SA");
    assert!(!text.contains("us02web") && !text.contains("Passcode") && !text.contains("555"));
}
