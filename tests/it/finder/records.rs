//! The files of a small site to the last byte.

use super::read::finder;
use crate::site_test::SiteTest;

const LIGHTS: &str = "\
name: Tuesday Night Lights
also_called: [TNL]
program: aa
attendance: hybrid
place: {name: St. Mark's Hall, address: 12 Main Street, city: Millbrook, region: Alder County, coordinates: [41.5, -90.5]}
online: {url: \"https://meet.example.org/1\", join: open}
tags: [open, women]
languages: [en, es]
access: {wheelchair: yes, step_free: yes, lift: no}
closures: [{from: 2026-12-24, until: 2027-01-02}, {from: 2027-03-01, instead_online: yes}, {from: 2026-01-01}]
meetings:
  - {day: [tuesday, friday], time: \"19:00\"}
  - {day: saturday, time: \"0:00\", duration: 90, weeks: [1, last], name: Late, time_zone: America/New_York}
  - {date: 2026-12-06, time: \"10:00\"}
  - {round_the_clock: yes, attendance: phone}
";

#[test]
fn a_group_is_written_as_the_format_says() {
    let site = SiteTest::new().file("content/groups/lights.yaml", LIGHTS);
    let json = finder(&site).json("all.");
    let expected = [
        ("programs", r#"["aa"]"#),
        ("zones", r#"["America/Chicago","America/New_York"]"#),
        ("tags", r#"["open","women"]"#),
        ("languages", r#"["en","es"]"#),
        (
            "places",
            r#"[["St. Mark's Hall","12 Main Street","Millbrook","Alder County",41.5,-90.5]]"#,
        ),
        ("groups", r#"[["lights","Tuesday Night Lights",1,["TNL"]]]"#),
    ];
    for (name, expected) in expected {
        assert_eq!(json[name].to_string(), expected);
    }
    let closed = "[[20811,20820],[20878,20878,1]]";
    let rows = [
        format!(r#"["lights-tue-1900",0,0,2,1,2,1140,60,0,[0,1],[0,1],3,2,0,{closed},[0,1]]"#),
        format!(r#"["lights-tue-1900-fri",0,0,2,1,5,1140,60,0,[0,1],[0,1],3,2,0,{closed},[0,1]]"#),
        format!(
            r#"["lights-sat-0000",0,"Late",2,1,6,0,90,1,[0,1],[0,1],3,2,{{"weeks":[1,-1]}},{closed},[0,1]]"#
        ),
        format!(
            r#"["lights-2026-12-06-1000",0,0,2,1,7,600,60,0,[0,1],[0,1],3,2,{{"on":[20793]}},{closed},[0,1]]"#
        ),
        format!(r#"["lights-always",0,0,3,0,0,-1,0,0,[0,1],[0,1],0,6,0,{closed},[0,1]]"#),
    ];
    let there = json["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(ToString::to_string);
    assert_eq!(there.collect::<Vec<_>>(), rows);
}

#[test]
fn an_example_says_so_and_an_independent_group_has_no_program() {
    let group = "name: Open Door\nindependent: yes\nexample: true\nattendance: in-person\nplace: {city: Fernhill}\n\
        meetings: [{day: monday, time: \"0:00\"}]\n";
    let site = SiteTest::new()
        .adding("content/site.yaml", "demonstration: yes\n")
        .file("content/groups/door.yaml", group);
    let json = finder(&site).json("all.");
    assert_eq!(
        json["groups"].to_string(),
        r#"[["door","Open Door",0,0,0,1]]"#
    );
    let row = r#"[["door-mon-0000",0,0,0,1,1,0,60]]"#;
    assert_eq!(json["meetings"].to_string(), row);
}

#[test]
fn the_finder_and_calendars_know_a_meeting_by_the_same_key() {
    let own = LIGHTS.replace("{day: saturday,", "{id: late-show, day: saturday,");
    let site = SiteTest::new().file("content/groups/lights.yaml", own);
    let json = finder(&site).json("all.");
    let keys = json["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row[0].as_str().unwrap().to_owned());
    assert!(keys.into_iter().any(|key| key == "late-show"));
}
