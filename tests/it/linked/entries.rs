//! What each kind of page tells machines, and what it keeps to itself.

use super::*;

#[test]
fn a_group_is_told_with_its_meetings() {
    let closure = "closures: [{from: 2026-12-20, until: 2026-12-31}]\n";
    let more = "cost: Free\nlanguages: [en, es]\nwebsite: https://lights.example\n";
    let built = group(&format!("{ROOM}{TUESDAYS}{closure}{more}")).build_well();
    let page = built.page("groups/lights");
    let url = "https://test.example/groups/lights/";
    assert_eq!(
        graph(page)[..2],
        [
            json!({
                "@type": "Organization", "@id": format!("{url}#group"), "name": "Lights",
                "url": url, "sameAs": "https://lights.example",
            }),
            json!({
                "@type": "Event", "name": "Lights", "url": url,
                "organizer": {"@id": format!("{url}#group")},
                "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
                "inLanguage": ["en", "es"], "isAccessibleForFree": true,
                "location": {
                    "@type": "Place", "name": "Grange",
                    "address": {
                        "@type": "PostalAddress", "streetAddress": "1 Hill Road", "addressLocality": "Millbrook",
                        "addressRegion": "IL", "postalCode": "60000", "addressCountry": "US",
                    },
                    "geo": {"@type": "GeoCoordinates", "latitude": 41.8011, "longitude": -87.6022},
                },
                "eventSchedule": {
                    "@type": "Schedule", "repeatFrequency": "P1W", "byDay": "https://schema.org/Tuesday",
                    "startTime": "19:00", "endTime": "20:00", "duration": "PT60M",
                    "scheduleTimezone": "America/Chicago", "exceptDate": ["2026-12-22", "2026-12-29"],
                },
            }),
        ]
    );
}

#[test]
fn nothing_is_said_to_be_free_that_does_not_say_so() {
    for cost in ["", "cost: Free for members\n", "cost: \"$5\"\n"] {
        let built = group(&format!("{ROOM}{TUESDAYS}{cost}")).build_well();
        let event = &of("Event", built.page("groups/lights"))[0];
        assert_eq!(event["isAccessibleForFree"], Value::Null, "{cost}");
    }
}

#[test]
fn of_a_place_that_is_private_or_roughly_known_only_the_area_is_told() {
    for word in ["private", "approximate"] {
        let room = ROOM.replace("city:", &format!("{word}: yes, city:"));
        let built = group(&format!("{room}{TUESDAYS}")).build_well();
        let place = &of("Event", built.page("groups/lights"))[0]["location"];
        let address = json!({
            "@type": "PostalAddress", "addressLocality": "Millbrook", "addressRegion": "IL",
            "addressCountry": "US",
        });
        assert_eq!(
            *place,
            json!({"@type": "Place", "address": address}),
            "{word}"
        );
    }
}

#[test]
fn a_meeting_one_joins_from_elsewhere_leads_to_our_page_and_never_to_the_room() {
    let online = "attendance: online\nonline: {url: \"https://zoom.example/j/1\", phone: \"+1 312 555 0123\", passcode: hush-hush, join: open}\n";
    let built = group(&format!("{online}{TUESDAYS}")).build_well();
    let page = built.page("groups/lights");
    assert!(
        page.contains("https://zoom.example/j/1"),
        "people see the room"
    );
    let event = &of("Event", page)[0];
    let ours = json!({"@type": "VirtualLocation", "url": "https://test.example/groups/lights/"});
    assert_eq!(event["location"], ours);
    let told = linked(page).unwrap();
    for secret in ["zoom", "hush", "0123"] {
        assert!(!told.contains(secret), "{told}");
    }
}

#[test]
fn what_happens_once_has_its_date_until_it_is_over() {
    let once = "meetings: [{date: 2026-12-24, time: \"19:00\"}]\n";
    let site = group(&format!("{ROOM}{once}"));
    let event = &of("Event", site.build_well().page("groups/lights"))[0];
    assert_eq!(event["startDate"], "2026-12-24T19:00-06:00");
    assert_eq!(event["endDate"], "2026-12-24T20:00-06:00");
    assert_eq!(event["eventSchedule"], Value::Null);
    let over = site.today("2026-12-25").allowing(&["never-meets"]);
    let over = over.build_well();
    assert!(of("Event", over.page("groups/lights")).is_empty());
}

#[test]
fn a_paused_group_is_postponed_and_an_ended_one_is_not_told() {
    let with = |status: &str| {
        let since = format!("status: {status}\nsince: 2026-10-01\n");
        group(&format!("{ROOM}{TUESDAYS}{since}")).build_well()
    };
    let paused = with("paused");
    let event = &of("Event", paused.page("groups/lights"))[0];
    assert_eq!(event["eventStatus"], "https://schema.org/EventPostponed");
    let ended = with("ended");
    let kinds: Vec<Value> = graph(ended.page("groups/lights"))
        .iter()
        .map(|node| node["@type"].clone())
        .collect();
    assert_eq!(kinds, ["BreadcrumbList"]);
}

#[test]
fn what_is_invented_is_never_found_by_machines() {
    for demonstration in ["", "demonstration: yes\n"] {
        let site = group(&format!(
            "{ROOM}{TUESDAYS}example: yes\norganizations: [club]\n"
        ))
        .file(
            "content/organizations/club.yaml",
            "name: Invented Club\nexample: yes\n",
        )
        .adding(
            "content/site.yaml",
            &format!("run_by: club\n{demonstration}"),
        )
        .file(
            "content/hotlines/real.yaml",
            "name: Real Line\nrun_by: club\nchannels: [{call: \"988\"}]\n",
        );
        let built = site.build();
        for (file, page) in built.pages() {
            let told = linked(page).unwrap_or_default();
            let crumb = file.ends_with("club/index.html");
            assert!(crumb || !told.contains("Invented Club"), "{file}: {told}");
        }
        let kinds: Vec<Value> = graph(built.page("groups/lights"))
            .iter()
            .map(|node| node["@type"].clone())
            .collect();
        assert_eq!(kinds, ["BreadcrumbList"]);
    }
}

#[test]
fn a_line_is_told_by_its_channels() {
    let line = "\
name: Warm Line
offers: [peer, referral]
cost: Free
languages: [en]
channels:
  - {call: \"1-800-662-HELP (4357)\", hours: \"Mo-Fr 09:00-17:00; PH off\"}
  - {text: \"741741\", keyword: HOME, hours: 24/7}
  - {tty: \"1-800-487-4889\", hours: \"Sa 22:00-02:00\", cost: Your usual rate}
  - {call: \"312-555-0100\", hours: \"Mo 09:00-10:00\", time_zone: America/New_York}
  - {email: help@warm.example}
";
    let built = SiteTest::new()
        .file("content/hotlines/warm.yaml", line)
        .build_well();
    let page = built.page("hotlines/warm");
    let points = of("Organization", page)[0]["contactPoint"].clone();
    let day = |name: &str| format!("https://schema.org/{name}");
    let open = |days: Value, opens: &str, closes: &str| json!({"@type": "OpeningHoursSpecification", "dayOfWeek": days, "opens": opens, "closes": closes});
    let week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map(day);
    let all: Vec<String> = week
        .iter()
        .cloned()
        .chain(["Saturday", "Sunday"].map(day))
        .collect();
    assert_eq!(points.as_array().unwrap().len(), 4, "a mailbox is not told");
    assert_eq!(points[0]["telephone"], "+18006624357");
    assert_eq!(points[0]["contactType"], json!(["peer", "referral"]));
    assert_eq!(points[0]["contactOption"], "https://schema.org/TollFree");
    assert_eq!(points[0]["areaServed"], "US");
    assert_eq!(points[0]["availableLanguage"], "en");
    assert_eq!(
        points[0]["hoursAvailable"],
        json!([
            open(json!(week), "09:00", "17:00"),
            open(json!(day("PublicHolidays")), "00:00", "00:00"),
        ])
    );
    let (second, text, tty) = (&points[1], &points[2], &points[3]);
    // A number for texts is none to dial.
    assert_eq!(
        (&text["telephone"], &text["url"]),
        (&Value::Null, &json!("sms:741741"))
    );
    assert_eq!(text["hoursAvailable"], open(json!(all), "00:00", "23:59"));
    assert_eq!(
        tty["contactOption"],
        "https://schema.org/HearingImpairedSupported"
    );
    assert_eq!(
        tty["hoursAvailable"],
        open(json!(day("Saturday")), "22:00", "02:00")
    );
    // Hours of another zone would be read on the wrong clock.
    assert_eq!(second["hoursAvailable"], Value::Null);
    assert!(!linked(page).unwrap().contains("help@"));
}

#[test]
fn an_article_has_only_the_dates_that_are_stated() {
    let article = |fields: &str| {
        let text = format!("---\ntitle: First steps\n{fields}---\nText.\n");
        let built = SiteTest::new()
            .file("content/articles/first.md", text)
            .build_well();
        graph(built.page("articles/first"))
    };
    let bare = article("");
    assert_eq!(bare[0]["headline"], "First steps");
    for date in ["datePublished", "dateModified"] {
        assert_eq!(bare[0][date], Value::Null);
    }
    assert_eq!(bare[1]["@type"], "BreadcrumbList");
    let full = article(
        "publish_from: 2026-01-02\nupdated: 2026-03-04\nauthor: Maria Lopez\nreviewed: {date: 2026-05-06, by: a nurse}\n",
    );
    assert_eq!(full[0]["datePublished"], "2026-01-02");
    assert_eq!(full[0]["dateModified"], "2026-03-04");
    assert_eq!(full[1]["@type"], "MedicalWebPage");
    assert_eq!(full[1]["lastReviewed"], "2026-05-06");
    assert_eq!(
        full[1]["reviewedBy"],
        json!({"@type": "Organization", "name": "a nurse"})
    );
    assert!(
        full.iter().all(|node| !node.to_string().contains("Maria")),
        "no person is named"
    );
}

#[test]
fn home_tells_of_the_site_and_who_runs_it() {
    let built = SiteTest::new()
        .adding("content/site.yaml", "run_by: club\nshort_title: Test\n")
        .file("content/organizations/club.yaml", "name: Club\n")
        .build_well();
    assert_eq!(
        graph(built.page("")),
        [json!({
            "@type": "WebSite", "@id": "https://test.example/#site", "url": "https://test.example/",
            "name": "Test County", "alternateName": "Test", "inLanguage": "en",
            "publisher": {
                "@type": "Organization", "name": "Club", "url": "https://test.example/organizations/club/",
            },
        })]
    );
}

#[test]
fn crumbs_lead_from_home_to_the_page_below_any_folder() {
    let site = group(&format!("{ROOM}{TUESDAYS}"))
        .options(|options| options.base_url = Some("https://x.org/sub/".parse().unwrap()));
    let built = site.build_well();
    let crumbs = &of("BreadcrumbList", built.page("groups/lights"))[0]["itemListElement"];
    let item = |position: usize, name: &str, item: &str| json!({"@type": "ListItem", "position": position, "name": name, "item": item});
    assert_eq!(
        *crumbs,
        json!([
            item(1, "Home", "https://x.org/sub/"),
            item(2, "Find a group", "https://x.org/sub/groups/"),
            item(3, "Lights", "https://x.org/sub/groups/lights/"),
        ])
    );
    assert!(
        linked(built.text("404.html")).is_none(),
        "there is nothing to tell of"
    );
}

#[test]
fn no_way_in_and_nobody_to_ask_is_told_even_where_pages_show_them() {
    let built = privacy::opened().build_well();
    let mut told = String::new();
    for (_, page) in built.pages() {
        told += &linked(page).unwrap_or_default();
    }
    for shown in ["Hidden House", "13 Hidden Lane"] {
        assert!(told.contains(shown), "an open place is told: {shown}");
    }
    for secret in privacy::WAYS_IN_AND_PEOPLE {
        assert!(!told.contains(secret), "`{secret}` is told");
        assert!(privacy::SECRETS.contains(secret));
    }
}

#[test]
fn services_stories_and_activities_are_told_without_the_people_in_them() {
    let files = [
        ("content/organizations/network.yaml", "name: Network\n"),
        (
            "content/services/clinic.yaml",
            "name: Clinic\ntype: [outpatient, work]\nintake_phone: 312-555-0143\nrun_by: network\n\
             contact: {name: Rosa, phone: 312-555-0144, public: yes}\narea_served: The county\n",
        ),
        (
            "content/services/rides.yaml",
            "name: Rides\ntype: transport\nwebsite: https://rides.example\n",
        ),
        (
            "content/stories/rooms.md",
            "---\ntitle: Rooms\nby: Rosa\nconsent: {date: 2026-01-01, kept_by: Rosa}\n---\n\nI went.\n",
        ),
        (
            "content/activities/breakfast.yaml",
            "name: Breakfast\nplace: {city: Fernhill}\ncost: Free\nrun_by: network\n\
             contact: {name: Rosa, public: yes}\nwhen:\n  - {day: saturday, time: '9:00'}\n\
             \x20 - {date: 2026-12-31, time: '20:00', duration: 270}\n",
        ),
    ];
    let site = files
        .iter()
        .fold(SiteTest::new(), |site, (path, text)| site.file(path, *text));
    let built = site.build_well();
    let clinic = &of("MedicalOrganization", built.page("services/clinic"))[0];
    assert_eq!(clinic["telephone"], "+13125550143");
    assert_eq!(clinic["parentOrganization"]["name"], "Network");
    assert_eq!(
        of("Organization", built.page("services/rides"))[0]["sameAs"],
        "https://rides.example"
    );
    assert_eq!(
        of("Article", built.page("stories/rooms"))[0]["headline"],
        "Rooms"
    );
    let events = of("Event", built.page("activities/breakfast"));
    assert_eq!(events.len(), 2);
    assert_eq!(
        events[0]["eventSchedule"]["byDay"],
        "https://schema.org/Saturday"
    );
    assert_eq!(events[1]["startDate"], "2026-12-31T20:00-06:00");
    assert_eq!(events[0]["isAccessibleForFree"], true);
    for page in ["services/clinic", "stories/rooms", "activities/breakfast"] {
        let told = linked(built.page(page)).unwrap();
        assert!(!told.contains("Rosa") && !told.contains("0144"), "{told}");
    }
}
