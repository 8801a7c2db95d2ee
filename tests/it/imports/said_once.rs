//! What is the same for many records is one line of the report for people, and a remark for each record in the report
//! for programs.

use guidepost::import::report::{Summary, json, text};
use guidepost::import::{Deed, Feed, Format, Imported, import};

use super::{standing, with_ground};
use crate::site_test::SiteTest;

/// A feed of BMLT whose meetings, one a line, have these service bodies, which nothing describes.
fn of_bodies(bodies: &[&str]) -> Imported {
    let meeting = |(at, body): (usize, &&str)| {
        format!(
            r#"{{"id_bigint": "{at}", "meeting_name": "Meeting {at}", "weekday_tinyint": "2", "start_time": "19:00:00",
"duration_time": "01:00:00", "venue_type": "1", "time_zone": "America/Chicago", "location_text": "Hall {at}",
"location_street": "{at} Hill Road", "location_municipality": "Millbrook", "location_province": "IL",
"location_nation": "USA", "service_body_bigint": "{body}"}}"#
        )
        .replace('\n', " ")
    };
    let meetings: Vec<String> = bodies.iter().enumerate().map(meeting).collect();
    let feed = Feed {
        name: "na.json".parse().unwrap(),
        bytes: format!("[\n{}\n]", meetings.join(",\n")).into_bytes(),
    };
    let site = SiteTest::new();
    let known = standing(&site);
    let imported = with_ground(&site, &known, |ground| {
        let mut ground = *ground;
        ground.program = &known.programs["na"];
        import(Format::Bmlt, vec![feed], &ground, false)
    });
    imported.unwrap()
}

/// The lines of the report for people that are about a service body.
fn lines(imported: &Imported, all: bool) -> Vec<String> {
    let program = "na".parse().unwrap();
    let report = text(imported, &summary(&program), all);
    let lines = report
        .lines()
        .skip_while(|line| !line.ends_with("[bmlt-service-body]"));
    lines
        .take_while(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

fn summary(program: &guidepost::model::Slug) -> Summary<'_> {
    Summary {
        format: Format::Bmlt,
        program,
        folder: "content/groups/na",
        written: true,
    }
}

#[test]
fn a_service_body_that_nothing_describes_is_one_line_and_each_meeting_is_named() {
    let imported = of_bodies(&["6", "7", "6", "6", "6", "6"]);
    assert_eq!(imported.deeds(Deed::Dropped), 6);
    let why = "(nothing in the feed describes this service body)";
    let short = lines(&imported, false);
    assert!(short[0].starts_with("Left out, 6 times: "), "{short:?}");
    assert_eq!(short.len(), 3);
    assert!(
        short[1].contains(&format!(
            "service_body_bigint `6` {why}, 5 times: also at 4:"
        )),
        "{short:?}"
    );
    assert!(short[1].ends_with(" and 1 more"), "{short:?}");
    assert!(
        short[2].ends_with(&format!("service_body_bigint `7` {why}")),
        "{short:?}"
    );
    let all = lines(&imported, true);
    let positions = ["2", "4", "5", "6", "7"].map(|line| format!("{line}:"));
    assert!(
        positions.iter().all(|at| all[1].contains(at)) && !all[1].ends_with("more"),
        "{all:?}"
    );
}

#[test]
fn the_report_for_programs_names_each_record_and_no_position_that_is_none() {
    let imported = of_bodies(&["6", "7", "6"]);
    let program = "na".parse().unwrap();
    let report: serde_json::Value =
        serde_json::from_str(&json(&imported, &summary(&program))).unwrap();
    let remarks = report["remarks"].as_array().unwrap();
    let bodies = remarks
        .iter()
        .filter(|remark| remark["code"] == "bmlt-service-body");
    let named: Vec<(u64, u64)> = bodies
        .map(|remark| {
            (
                remark["record"].as_u64().unwrap(),
                remark["line"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(named, [(1, 2), (2, 3), (3, 4)]);
}

#[test]
fn a_position_that_nobody_knows_is_never_written_as_a_number() {
    let mut imported = of_bodies(&["6"]);
    for remark in &mut imported.told[0].report.remarks {
        remark.at = guidepost::import::Position::default();
    }
    let program = "na".parse().unwrap();
    for all in [true, false] {
        let text = text(&imported, &summary(&program), all);
        assert!(
            text.contains("  na.json: service_body_bigint `6`"),
            "{text}"
        );
        assert!(!text.contains("0:0"), "{text}");
    }
    let report: serde_json::Value =
        serde_json::from_str(&json(&imported, &summary(&program))).unwrap();
    let remark = &report["remarks"][0];
    assert!(
        remark["line"].is_null() && remark["column"].is_null(),
        "{remark}"
    );
}
