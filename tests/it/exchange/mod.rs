//! Files for other programs: right in form by validators that are not ours, whole by the rules of those who
//! read them, and with nothing lost in silence.

mod bmlt;
mod large;
mod loss;
mod meeting_guide;
mod rules;
mod tables;
pub(crate) mod tsml_ui;

use guidepost::config::Exchange;
use guidepost::exports::{Loss, Records, write};
use guidepost::model::Slug;
use guidepost::plan::Flow;
use serde_json::Value;

use crate::html::tags;
use crate::site_test::{Built, SiteTest};

/// Groups that need everything a format can say, and much that none can.
const GROUPS: &str = r##"
- id: lights
  name: Tuesday Night Lights
  program: aa
  organizations: [district-4, club]
  place: st-marks
  attendance: hybrid
  tags: [open, beginners, candlelight]
  codes: [GR]
  languages: [en, es]
  access: {wheelchair: yes, lift: no, walking: Past the church}
  online: {url: "https://us02web.zoom.us/j/000", phone: "+1 (312) 555-0143 ext. 12", passcode: hope, meeting_id: 777 888, join: open, notes: Door opens early}
  contact: {name: Robin, email: lights@example.org, phone: 312-555-0199, public: yes, consent: {by: secretary, date: 2026-10-02}}
  website: https://lights.example
  who_can_come: Anyone who is curious.
  cost: A basket goes round.
  contributions: {venmo: "@lights", square: "$lights", paypal: lights, homegroup_online: lights, url: "https://give.example"}
  closures: [{from: 2026-12-24, until: 2027-01-02, reason: Holidays}]
  notices: [{from: 2026-11-20, until: 2026-12-01, text: The lift is broken}]
  description: New here? See [the map](https://map.example).
  verified: {date: 2026-10-02, by: secretary, how: visited}
  updated: 2026-09-01
  meetings:
    - {day: [tuesday, thursday], time: 7 pm, duration: 90, source: {feed: aa, id: 12, slug: lights-7pm, updated: "2026-10-05 13:14:15"}}
    - {day: saturday, time: "23:30", end_time: "00:30", id: late, name: Candlelight, notes: "- bring a cup\n- and a friend", except: [2026-12-26], until: 2027-06-30}
    - {day: saturday, time: "9:00", weeks: [1, last]}
    - {day: sunday, time: "9:00", status: paused}
- id: asks
  name: Ask first
  program: aa
  attendance: online
  region: North
  online: {join: ask, ask: the club}
  meetings: [{day: monday, time: "8:00", notes: "=HYPERLINK(\"https://evil.example\")"}]
- id: registers
  name: Register first
  program: aa
  attendance: online
  place: {city: Millbrook}
  online: {join: registration, registration: "https://zoom.us/meeting/register/1"}
  meetings: [{day: friday, time: "8:00"}, {day: friday, time: "8:00"}]
- id: shut
  name: The room is shut
  program: aa
  attendance: online
  place: st-marks
  online: {url: "https://own.example/room", join: open}
  meetings: [{day: wednesday, time: noon}]
- id: phone
  name: By phone
  independent: yes
  attendance: phone
  tags: [women]
  online: {phone: "+1 312 555 0155", passcode: "4711", join: open}
  meetings: [{by_appointment: yes}, {round_the_clock: yes}]
- id: calm
  name: Calm
  program: recovery-dharma
  attendance: in-person
  place: {name: The Yard, address: 4 Yard Lane, city: Fernhill, state: IL, postal_code: "60009", region: South, sub_region: Harbor > Pier, coordinates: [41.8011, -87.6022], access: {transit: Bus 12}}
  tags: [women, meditation]
  codes: [C]
  meetings:
    - {day: friday, time: "19:00", every: 2 weeks, starting: 2026-11-06}
    - {day: monday, time: "19:00", starting: 2027-01-04}
    - {day: sunday, time: "19:00", duration: 60, time_zone: America/New_York}
    - {date: 2026-12-31, time: "20:00"}
- id: somewhere
  name: Somewhere in town
  program: aa
  attendance: in-person
  place: {city: Millbrook, address: Near the square, approximate: yes, coordinates: [41.9011, -87.7022]}
  meetings: [{day: sunday, time: "19:00", source: {slug: lights-7pm}}]
- id: rests
  name: At rest
  program: aa
  status: paused
  attendance: in-person
  place: st-marks
  meetings: [{day: sunday, time: "10:00"}]
- id: invented
  name: Invented
  program: aa
  example: yes
  allow: [example]
  attendance: in-person
  place: st-marks
  meetings: [{day: sunday, time: "10:00"}]
"##;

const SITE: &str = "\
run_by: network
contact: {email: hello@example.org, url: \"https://example.org/form\"}
licence: {name: CC BY 4.0}
outputs: {tsml_csv: yes, bmlt: yes}
";

/// The slugs of the rows that a weekly format holds, in order.
const WEEKLY: &[&str] = &[
    "asks-mon-0800",
    "calm-sun-1900",
    "lights-7pm",
    "lights-7pm-thu",
    "late",
    "lights-sun-0900",
    "phone-appointment",
    "phone-always",
    "registers-fri-0800",
    "registers-fri-0800-2",
    "rests-sun-1000",
    "shut-wed-1200",
    "lights-7pm-2",
];

/// A site with all of them.
fn site() -> SiteTest {
    SiteTest::new()
        .adding("content/site.yaml", SITE)
        .file("content/groups/all.yaml", GROUPS)
        .file(
            "content/places/st-marks.yaml",
            "name: St Mark's\naddress: 3 Market Square\ncity: Millbrook\nstate: IL\npostal_code: \"60000\"\n\
            region: East\ncoordinates: [41.9011, -87.7022]\nnotes: Ring the bell marked *Community room*\n",
        )
        .file(
            "content/organizations/all.yaml",
            "- {id: network, name: The Network, area: Alder County, website: \"https://network.example\"}\n\
            - {id: club, name: The Club, contact: {email: club@example.org, public: yes}}\n\
            - {id: district-4, name: District 4, type: district, part_of: club}\n",
        )
}

fn json(built: &Built, file: &str) -> Value {
    serde_json::from_str(built.text(file)).unwrap_or_else(|why| panic!("{file}: {why}"))
}

/// The records of a Meeting Guide file.
fn records(built: &Built, file: &str) -> Vec<Value> {
    json(built, file).as_array().unwrap().clone()
}

fn slugs(records: &[Value]) -> Vec<&str> {
    records
        .iter()
        .map(|record| record["slug"].as_str().unwrap())
        .collect()
}

fn of<'r>(records: &'r [Value], slug: &str) -> &'r Value {
    let found = records.iter().find(|record| record["slug"] == slug);
    found.unwrap_or_else(|| panic!("no `{slug}` in {:?}", slugs(records)))
}

#[test]
fn a_site_has_a_file_of_each_format_that_it_wants_and_of_each_program() {
    let files = |site: SiteTest| -> Vec<String> {
        let built = site.build_well();
        let feeds = built
            .files
            .into_keys()
            .filter(|file| file.starts_with("feeds/"));
        feeds.collect()
    };
    let usual = site().map(|text| {
        let text = std::str::from_utf8(text).unwrap();
        text.replace("outputs: {tsml_csv: yes, bmlt: yes}\n", "")
    });
    assert_eq!(
        files(usual.clone()),
        [
            "feeds/meeting-guide.json",
            "feeds/meeting-guide/aa.json",
            "feeds/meeting-guide/recovery-dharma.json",
            "feeds/meetings.csv",
            "feeds/meetings.geojson",
            "feeds/meetings/aa.csv",
            "feeds/meetings/aa.geojson",
            "feeds/meetings/recovery-dharma.csv",
            "feeds/meetings/recovery-dharma.geojson",
        ]
    );
    let none = "outputs: {meeting_guide: no, geojson: no, csv: no}\n";
    let none = usual.adding("content/site.yaml", none);
    assert!(files(none).is_empty());
    let all = files(site());
    for file in [
        "feeds/tsml.csv",
        "feeds/bmlt/aa.json",
        "feeds/bmlt-service-bodies.json",
    ] {
        assert!(all.iter().any(|own| own == file), "{file}: {all:?}");
    }
}

#[test]
fn where_all_is_invented_no_file_holds_it_not_even_in_a_demonstration() {
    let group = "name: X\nprogram: aa\nexample: yes\nplace: {city: Millbrook}\nattendance: in-person\n\
        meetings: [{day: monday, time: \"19:00\"}]\n";
    let built = SiteTest::new()
        .adding("content/site.yaml", "demonstration: yes\n")
        .file("content/groups/x.yaml", group)
        .build_well();
    let feeds = built.files.keys().filter(|file| file.starts_with("feeds/"));
    assert_eq!(feeds.count(), 0);
    assert!(!built.page("").contains("Meetings Feed"));
    assert!(!built.page("about-this-list").contains("id=\"exchange\""));
}

#[test]
fn an_invented_organization_is_in_no_file_though_it_serves_a_real_group() {
    let organizations = "- {id: network, name: The Network, example: yes}\n\
        - {id: club, name: The Club, example: yes}\n\
        - {id: district-4, name: District 4, type: district, part_of: club}\n";
    let built = site()
        .adding("content/site.yaml", "demonstration: yes\n")
        .file("content/organizations/all.yaml", organizations)
        .build_well();
    let mut feeds = 0;
    for (file, bytes) in built
        .files
        .iter()
        .filter(|(file, _)| file.starts_with("feeds/"))
    {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("The Network") && !text.contains("The Club"),
            "{file}"
        );
        feeds += usize::from(text.contains("District 4"));
    }
    assert!(feeds >= 4, "the real district stands in {feeds} files");
}

#[test]
fn pages_lead_other_programs_to_the_meetings_they_are_about() {
    let built = site()
        .options(|options| options.base_url = Some("https://x.example/sub/".parse().unwrap()))
        .build_well();
    let feed = |page: &str| {
        let tags = tags(built.page(page));
        let mut found = tags
            .iter()
            .filter(|tag| tag.get("title") == Some("Meetings Feed"));
        let found = found.next()?;
        assert_eq!(
            (found.get("rel"), found.get("type")),
            (Some("alternate"), Some("application/json"))
        );
        found.get("href").map(str::to_owned)
    };
    let all = "https://x.example/sub/feeds/meeting-guide.json";
    assert_eq!(feed("").as_deref(), Some(all));
    assert_eq!(feed("groups").as_deref(), Some(all));
    let own = "https://x.example/sub/feeds/meeting-guide/aa.json";
    assert_eq!(feed("programs/aa").as_deref(), Some(own));
    assert_eq!(feed("groups/lights"), None);
    let about = built.page("about-this-list");
    for words in [
        "For other programs",
        "feeds/meeting-guide/aa.json",
        "feeds/tsml.csv",
        "feeds/bmlt-service-bodies.json",
        "CC BY 4.0",
    ] {
        assert!(about.contains(words), "{words}");
    }
}

/// The bytes of a file for other programs; `loss` hears what it cannot say.
fn written(
    records: &Records<'_>,
    format: Exchange,
    program: Option<&Slug>,
    loss: &mut Loss,
) -> Vec<u8> {
    let mut out = Vec::new();
    Flow::collect(&mut out, |flow| write(records, format, program, loss, flow));
    out
}
