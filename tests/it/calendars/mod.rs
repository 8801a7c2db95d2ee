//! Calendars: which there are, what they say, and what they keep to themselves.

mod agreement;
mod expected;
mod read;

use crate::site_test::{Built, SiteTest};

use read::{Event, events, lines, value};

const GROUP: &str = "\
name: Lights, Hope; & more
program: aa
attendance: hybrid
place: {name: Alano House, address: 1 Mill Lane, city: Millbrook, region: East, coordinates: [41.8781, -87.6298]}
online: {url: \"https://zoom.example/j/123\", passcode: hope, join: open}
meetings: [{day: tuesday, time: \"19:00\"}]
";

fn with_group(more: &str) -> SiteTest {
    SiteTest::new().file("content/groups/lights.yaml", format!("{GROUP}{more}"))
}

/// The calendars of a site.
fn files(built: &Built) -> Vec<&str> {
    let files = built.files.keys().map(String::as_str);
    files.filter(|file| file.ends_with(".ics")).collect()
}

/// The only event of the group's own calendar.
fn event(site: &SiteTest) -> Event {
    let built = site.build();
    let events = events(built.text("calendars/group/lights.ics"));
    assert_eq!(events.len(), 1);
    events.into_iter().next().unwrap()
}

#[test]
fn a_group_stands_in_its_own_calendar_in_those_of_day_program_and_region_and_in_the_whole() {
    let built = with_group("").build_well();
    let expected = [
        "calendars/all.ics",
        "calendars/day/tuesday.ics",
        "calendars/group/lights.ics",
        "calendars/program/aa.ics",
        "calendars/region/east.ics",
    ];
    assert_eq!(files(&built), expected);
    let own = events(built.text("calendars/group/lights.ics"));
    for file in expected {
        let there = events(built.text(file));
        assert_eq!(value(&there[0], "UID"), value(&own[0], "UID"), "{file}");
    }
}

#[test]
fn an_event_says_when_where_how_and_what_it_is() {
    let event = event(&with_group("updated: 2026-10-02\n"));
    for (name, expected) in [
        ("SUMMARY", "Lights, Hope; & more"),
        ("DTSTART", "20260106T190000"),
        ("DURATION", "PT1H"),
        ("RRULE", "FREQ=WEEKLY;BYDAY=TU"),
        ("LOCATION", "Alano House, 1 Mill Lane, Millbrook"),
        ("GEO", "41.8781;-87.6298"),
        ("URL", "https://test.example/groups/lights/"),
        ("CATEGORIES", "Alcoholics Anonymous"),
        ("STATUS", "CONFIRMED"),
        (
            "DESCRIPTION",
            "Alcoholics Anonymous\nIn person and online\nJoin: https://zoom.example/j/123\nPasscode: hope\n\
            Look here before you go: https://test.example/groups/lights/",
        ),
    ] {
        assert_eq!(value(&event, name), expected, "{name}");
    }
    assert_eq!(event["DTSTART"][0].parameters, "TZID=America/Chicago");
}

#[test]
fn a_change_or_else_a_check_tells_how_new_an_event_is() {
    let stamp = |more: &str| {
        let event = event(&with_group(more));
        (value(&event, "DTSTAMP"), value(&event, "SEQUENCE"))
    };
    let told = |stamp: &str, sequence: &str| (stamp.to_owned(), sequence.to_owned());
    let both = "updated: 2026-10-03\nverified: {date: 2026-10-02}\n";
    assert_eq!(stamp(both), told("20261003T000000Z", "9772"));
    let checked = "verified: {date: 2026-10-02}\n";
    assert_eq!(stamp(checked), told("20261002T000000Z", "9771"));
    let new = "updated: 2000-01-01\n";
    assert_eq!(stamp(new), told("20000101T000000Z", "0"));
    // With neither, the moment at which it begins.
    assert_eq!(stamp(""), told("20260107T010000Z", ""));
}

#[test]
fn an_event_keeps_its_id_whatever_address_title_and_year_the_site_has() {
    let site = with_group("").adding("content/site.yaml", "id: alder\n");
    let id = |site: &SiteTest| value(&event(site), "UID");
    let first = id(&site);
    let moved = site
        .clone()
        .options(|options| options.base_url = Some("https://moved.example/sub/".parse().unwrap()));
    let settings = site.text("content/site.yaml");
    let settings = settings.replace("Test County", "Another Title");
    let renamed = site.clone().file("content/site.yaml", settings);
    let later = site.clone().today("2028-02-01");
    let changed = "name: Renamed\nupdated: 2026-11-01\n";
    let group = site.text("content/groups/lights.yaml");
    let group = group.replace("name: Lights, Hope; & more\n", changed);
    let changed = site.clone().file("content/groups/lights.yaml", group);
    for other in [moved, renamed, later, changed] {
        assert_eq!(id(&other), first);
    }
    let elsewhere = with_group("").adding("content/site.yaml", "id: birch\n");
    assert_ne!(id(&elsewhere), first);
    let keyed = site.map(|text| {
        let text = String::from_utf8_lossy(text);
        text.replace("time: \"19:00\"", "time: \"19:00\", id: candlelight")
    });
    assert_ne!(id(&keyed), first);
    let later = keyed.clone().map(|text| {
        let text = String::from_utf8_lossy(text);
        text.replace("time: \"19:00\"", "time: \"20:00\"")
    });
    assert_eq!(
        id(&later),
        id(&keyed),
        "a key of its own stays with another time"
    );
}

#[test]
fn no_two_events_have_the_same_id() {
    for site in [
        SiteTest::folder(""),
        SiteTest::folder("tests/sites/schedules"),
    ] {
        let built = site.build_well();
        let all = ["calendars/all.ics", "calendars/activities.ics"];
        let all = all.into_iter().flat_map(|file| events(built.text(file)));
        let mut ids: Vec<String> = all.map(|event| value(&event, "UID")).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert!(count > 50 && ids.len() == count, "{count}, {}", ids.len());
    }
}

#[test]
fn closures_are_exceptions_unless_they_say_where_to_go_instead() {
    let away = "closures: [{from: 2026-12-20, until: 2026-12-31}, {from: 2026-02-01, until: 2026-02-05}]\n";
    let away = event(&with_group(away));
    assert_eq!(
        value(&away, "EXDATE"),
        "20260203T190000,20261222T190000,20261229T190000"
    );
    let moved = "closures: [{from: 2026-12-20, until: 2026-12-31, instead_online: yes, instead: Use the link.}]\n";
    let moved = event(&with_group(moved));
    assert!(!moved.contains_key("EXDATE"));
    assert!(
        value(&moved, "DESCRIPTION")
            .contains("\nMeeting online only 20 December 2026 to 31 December 2026 Use the link.\n"),
        "{}",
        value(&moved, "DESCRIPTION")
    );
}

#[test]
fn what_rests_or_has_ended_is_cancelled_and_what_has_ended_stands_in_no_list() {
    let paused = with_group("status: paused\nsince: 2026-11-01\n").build_well();
    for file in ["calendars/group/lights.ics", "calendars/all.ics"] {
        let event = &events(paused.text(file))[0];
        assert_eq!(value(event, "STATUS"), "CANCELLED", "{file}");
    }
    let ended = with_group("status: ended\nsince: 2026-11-01\n").build_well();
    assert_eq!(files(&ended), ["calendars/group/lights.ics"]);
    let event = &events(ended.text("calendars/group/lights.ics"))[0];
    assert_eq!(value(event, "STATUS"), "CANCELLED");
    assert!(!ended.page("groups/lights").contains(".ics"));
}

#[test]
fn what_has_no_times_or_is_invented_has_no_calendar() {
    for times in [
        "[{by_appointment: yes}, {round_the_clock: yes}]",
        "[{date: 2026-11-21, time: \"19:00\"}]",
        "[{day: tuesday, time: \"19:00\", until: 2026-11-20}]",
    ] {
        let site = with_group("").map(|text| {
            let text = String::from_utf8_lossy(text);
            text.replace("[{day: tuesday, time: \"19:00\"}]", times)
        });
        let built = site.allowing(&["never-meets"]).build_well();
        assert_eq!(files(&built), [""; 0], "{times}");
        assert!(!built.page("groups/lights").contains(".ics"), "{times}");
    }
    let invented = with_group("example: yes\nallow: [example]\n");
    assert_eq!(files(&invented.build_well()), [""; 0]);
    let shown = invented.adding("content/site.yaml", "demonstration: yes\n");
    let title = value(&event(&shown), "SUMMARY");
    assert_eq!(title, "Lights, Hope; & more (example, not real)");
}

#[test]
fn a_discreet_calendar_names_neither_group_nor_program_nor_site() {
    let more = "closures: [{from: 2026-12-20, instead_online: yes, instead: Hidden words of the Lights}]\n";
    let plain = with_group(more);
    let discreet = plain.clone().adding(
        "content/site.yaml",
        "outputs: {calendars: {discreet: yes}}\n",
    );
    let named = [
        "Lights",
        "Alcoholics",
        "Alano",
        "Test County",
        "lights",
        "test.example",
    ];
    let (plain, discreet) = (plain.build_well(), discreet.build_well());
    let whole = plain.text("calendars/all.ics");
    assert!(
        named
            .iter()
            .all(|name| lines(whole).join("\n").contains(name))
    );
    for file in files(&plain) {
        let text = lines(discreet.text(file)).join("\n");
        for name in named {
            assert!(!text.contains(name), "{file} names `{name}`:\n{text}");
        }
        let events = events(discreet.text(file));
        assert_eq!(value(&events[0], "SUMMARY"), "Appointment");
        assert_eq!(value(&events[0], "LOCATION"), "1 Mill Lane, Millbrook");
        assert_eq!(value(&events[0], "CLASS"), "PRIVATE");
        assert!(value(&events[0], "DESCRIPTION").contains("https://zoom.example/j/123"));
    }
    assert_eq!(files(&plain), files(&discreet));
}

#[test]
fn a_private_or_rough_place_has_no_point_and_a_private_one_no_address() {
    let place = |more: &str| {
        event(&with_group("").map(|text| {
            let text = String::from_utf8_lossy(text);
            text.replace("coordinates:", &format!("{more}: yes, coordinates:"))
        }))
    };
    let rough = place("approximate");
    assert!(!rough.contains_key("GEO"));
    assert_eq!(
        value(&rough, "LOCATION"),
        "Alano House, 1 Mill Lane, Millbrook"
    );
    let private = place("private");
    assert!(!private.contains_key("GEO"));
    assert_eq!(value(&private, "LOCATION"), "Millbrook, East");
}

#[test]
fn a_way_in_that_one_must_ask_for_is_not_told() {
    let asked = with_group("").map(|text| {
        let text = String::from_utf8_lossy(text);
        text.replace("join: open", "join: ask, ask: lights@example.org")
    });
    let words = value(&event(&asked), "DESCRIPTION");
    assert!(
        !words.contains("zoom") && !words.contains("hope"),
        "{words}"
    );
    assert!(
        words.contains("Ask for the link: lights@example.org"),
        "{words}"
    );
}

#[test]
fn a_large_site_can_do_without_a_calendar_for_each_group_and_long_lists_have_none() {
    let site = |settings: &str| {
        let settings = format!("outputs: {{calendars: {{{settings}}}}}\n");
        let two = format!("{GROUP}independent: yes\n").replace("program: aa\n", "");
        let two = two.replace("region: East", "region: West");
        with_group("")
            .file("content/groups/two.yaml", two)
            .adding("content/site.yaml", &settings)
            .build_well()
    };
    let fewer = site("groups: no");
    let lists = [
        "calendars/all.ics",
        "calendars/day/tuesday.ics",
        "calendars/program/aa.ics",
        "calendars/region/east.ics",
        "calendars/region/west.ics",
    ];
    assert_eq!(files(&fewer), lists);
    assert!(!fewer.page("groups/lights").contains(".ics"));
    let short = site("groups: no, most: 1");
    assert_eq!(files(&short), lists[2..]);
    assert!(!short.page("groups").contains(".ics"));
}

#[test]
fn pages_lead_to_their_calendars_by_plain_links() {
    for (more, root) in [("", "/"), ("urls: flat\n", "/sub/")] {
        let base = format!("https://x.example{root}").parse().unwrap();
        let activity =
            "name: Walk\nwhen: [{day: sunday, time: \"9:00\"}]\nplace: {city: Millbrook}\n";
        let built = with_group("")
            .file("content/activities/walk.yaml", activity)
            .adding("content/site.yaml", more)
            .options(|options| options.base_url = Some(base))
            .build_well();
        let page = |path: &str| {
            let file = match more {
                "" => format!("{path}/index.html"),
                _ => format!("{path}.html"),
            };
            built.text(&file).to_owned()
        };
        for (path, file) in [
            ("groups", "all"),
            ("groups/lights", "group/lights"),
            ("groups/program/aa", "program/aa"),
            ("programs/aa", "program/aa"),
            ("groups/region/east", "region/east"),
            ("activities", "activities"),
            ("activities/walk", "activity/walk"),
        ] {
            let address = format!("{root}calendars/{file}.ics");
            let page = page(path);
            let offered = "<link rel=\"alternate\" type=\"text/calendar\" title=\"Calendar: ";
            assert!(page.contains(offered), "{path}");
            assert_eq!(
                page.matches(&format!("href=\"{address}\"")).count(),
                2,
                "{path}"
            );
            assert!(built.files.contains_key(&format!("calendars/{file}.ics")));
        }
        assert!(!page("groups/city/millbrook").contains(".ics"));
    }
}
