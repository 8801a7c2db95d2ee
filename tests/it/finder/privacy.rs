//! The finder tells nothing that is private, and no way into a room.

use super::read::finder;
use crate::site_test::SiteTest;

const GROUPS: &str = "\
- id: private
  name: Quiet Door
  program: aa
  attendance: hybrid
  place: {name: Secret House, address: 13 Secret Lane, city: Millbrook, region: East, sub_region: Secret Quarter, postal_code: \"99887\", coordinates: [12.34567, 23.45678], private: yes}
  online: {url: \"https://secret.example.org/1\", phone: \"+1 312 555 0188\", ask: Write to secret@example.org, join: ask}
  contact: {name: Secret Robin, email: secret@example.org, phone: \"+1 312 555 0199\"}
  meetings: [{day: tuesday, time: \"19:00\"}]
- id: roughly
  name: Open Field
  program: aa
  attendance: hybrid
  place: {name: Secret Barn, address: 14 Secret Lane, city: Fernhill, region: West, sub_region: Secret Corner, postal_code: \"99776\", coordinates: [12.45678, 23.56789], approximate: yes}
  online: {url: \"https://secret.example.org/2\", phone: \"+1 312 555 0177\", meeting_id: \"777 888\", passcode: secret, join: open}
  contact: {name: Secret Wren, email: secret@example.org, public: yes}
  website: https://secret.example.org
  meetings: [{day: friday, time: \"19:00\", notes: A secret knock}]
- id: over
  name: Secret Past
  program: aa
  status: ended
  attendance: in-person
  place: {city: Millbrook}
  meetings: [{day: monday, time: \"19:00\"}]
";

const SECRETS: [&str; 10] = [
    "secret", "99887", "99776", "12.3", "23.4", "12.4", "23.5", "555", "777", "http",
];

#[test]
fn of_private_and_rough_places_only_town_and_region_are_told() {
    let finder = finder(&SiteTest::new().file("content/groups/all.yaml", GROUPS));
    for (file, bytes) in &finder.files {
        let text = std::str::from_utf8(bytes).unwrap().to_lowercase();
        // The first part of a name is a digest, in which any digits may stand.
        for secret in SECRETS.iter().filter(|_| !file.starts_with("index")) {
            assert!(!text.contains(secret), "{file} tells `{secret}`: {text}");
        }
    }
    let places = &finder.json("all.")["places"];
    assert_eq!(
        places.to_string(),
        r#"[[0,0,"Millbrook","East"],[0,0,"Fernhill","West"]]"#
    );
}

#[test]
fn an_ended_group_is_left_out_and_a_paused_one_says_so() {
    let paused = GROUPS.replace("status: ended", "status: paused");
    let keys = |groups: &str| {
        let finder = finder(&SiteTest::new().file("content/groups/all.yaml", groups));
        let meetings = finder.json("all.")["meetings"].clone();
        let all = meetings.as_array().unwrap().iter();
        all.map(|one| {
            (
                one[0].as_str().unwrap().to_owned(),
                one[12].as_u64().unwrap_or(0),
            )
        })
        .collect::<Vec<_>>()
    };
    let row = |key: &str, flags: u64| (key.to_owned(), flags);
    let (private, roughly) = (row("private-tue-1900", 0), row("roughly-fri-1900", 2));
    assert_eq!(keys(GROUPS), [private.clone(), roughly.clone()]);
    assert_eq!(keys(&paused), [row("over-mon-1900", 1), private, roughly]);
}
