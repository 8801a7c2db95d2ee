//! The page about privacy says what the site really does.

use crate::site_test::SiteTest;

fn page(site: &SiteTest) -> String {
    site.build_well().page("privacy").to_owned()
}

fn room(id: &str, host: &str, more: &str) -> String {
    format!(
        "- id: {id}\n  name: {id}\n  program: aa\n  attendance: online\n  \
        meetings: [{{day: tuesday, time: \"19:00\"}}]\n  \
        online: {{url: \"https://{host}/j/1\", join: open}}\n{more}"
    )
}

/// What the page says on links of one sort.
fn leads(page: &str, sort: &str) -> Option<String> {
    let (_, from) = page.split_once(&format!("<dt>{sort}</dt>"))?;
    let text = from.split("</dd>").next()?.split_once('>')?.1;
    Some(text.replace("<br>", " "))
}

#[test]
fn where_links_lead_is_named() {
    let site = SiteTest::new()
        .adding(
            "content/site.yaml",
            "quick_exit: https://www.weather.example/\ncontact: {url: \"https://forms.example/us\"}\n",
        )
        .file(
            "content/groups/all.yaml",
            room("a", "zoom.example", "")
                + &room("b", "zoom.example", "")
                + &room("c", "another.example", "  contributions: {venmo: \"@c\"}\n"),
        )
        .file(
            "content/groups/ended.yaml",
            room("ended", "gone.example", "  status: ended\n  since: 2026-01-01\n"),
        )
        .file(
            "content/hotlines/talk.yaml",
            "name: Talk\nfor: [self]\nchannels: [{chat: \"https://chat.example/\"}]\n",
        )
        .file("content/places/hall.yaml", "name: Hall\naddress: 1 Main St\ncity: Millbrook\n");
    let page = page(&site);
    for (sort, hosts) in [
        (
            "Rooms of online meetings",
            Some("zoom.example another.example"),
        ),
        ("Chats of help lines", Some("chat.example")),
        ("Forms", Some("forms.example")),
        ("Gifts to groups", Some("venmo.com")),
        ("Maps", Some("google.com maps.apple.com openstreetmap.org")),
        ("The button that leaves this site", Some("weather.example")),
    ] {
        assert_eq!(leads(&page, sort).as_deref(), hosts, "{sort}");
    }
    assert!(!page.contains("gone.example"));
    let plain = SiteTest::new().build_well();
    assert_eq!(
        leads(plain.page("privacy"), "Rooms of online meetings"),
        None
    );
}

#[test]
fn maps_are_named_wherever_an_address_stands() {
    let at = "{address: 1 Main St, city: Millbrook}";
    let group = |more: &str| {
        format!(
            "name: G\nprogram: aa\nattendance: in-person\nmeetings: [{{day: tuesday, time: \"19:00\"{more}}}]\n"
        )
    };
    let of_group = format!("{}place: {at}\n", group(""));
    let meeting_alone = format!(
        "{}place: {{city: Millbrook}}\n",
        group(&format!(", place: {at}"))
    );
    let service = format!("name: S\ntype: [work]\nintake_phone: 312-555-0143\nplace: {at}\n");
    let activity = format!("name: A\nwhen: [{{day: saturday, time: '9:00'}}]\nplace: {at}\n");
    let ended = format!("{of_group}status: ended\nsince: 2026-01-01\n");
    let private = of_group.replace("{address", "{private: yes, address");
    for (kind, text, named) in [
        ("groups", &of_group, true),
        ("groups", &meeting_alone, true),
        ("services", &service, true),
        ("activities", &activity, true),
        (
            "places",
            &"name: P\naddress: 1 Main St\ncity: Millbrook\n".to_owned(),
            true,
        ),
        ("groups", &ended, false),
        ("groups", &private, false),
    ] {
        let site = SiteTest::new().file(&format!("content/{kind}/one.yaml"), text.as_str());
        let maps = leads(&page(&site), "Maps");
        assert_eq!(maps.is_some(), named, "{kind}: {text}");
    }
}

#[test]
fn of_many_other_sites_the_first_are_named_and_the_rest_counted() {
    let groups =
        (0..11).map(|number| room(&format!("g{number}"), &format!("r{number:02}.example"), ""));
    let groups: String = groups.collect();
    let page = page(&SiteTest::new().file("content/groups/all.yaml", groups));
    let rooms = leads(&page, "Rooms of online meetings").unwrap();
    assert!(
        rooms.starts_with("r00.example r01.example") && rooms.contains("r07.example"),
        "{rooms}"
    );
    assert!(
        !rooms.contains("r08.example") && rooms.contains("and 3 other sites"),
        "{rooms}"
    );
}

#[test]
fn what_scripts_can_do_is_told_and_nothing_else() {
    let keeps = "What you choose to keep stays here";
    let copies = "If you ask for a copy";
    let locates = "only when you press the button";
    let never = "It never asks where you are.";
    let with = page(&SiteTest::new());
    assert!(
        [keeps, copies, locates]
            .iter()
            .all(|words| with.contains(words)),
        "{with}"
    );
    assert!(!with.contains(never));
    let mut own = SiteTest::new().adding("content/site.yaml", "theme: own\n");
    for script in [
        "scripts/kept.js",
        "scripts/finder.js",
        "scripts/offline.js",
        "offline.js",
    ] {
        own = own.file(
            &format!("themes/own/assets/{script}"),
            "export const nothing = 1;\n",
        );
    }
    let without = page(&own);
    assert!(
        ![keeps, copies, locates]
            .iter()
            .any(|words| without.contains(words)),
        "{without}"
    );
    assert!(without.contains(never));
}

#[test]
fn whose_computers_send_the_pages_is_told_if_the_site_says_so() {
    let hosting = "hosting: {name: Example Pages, url: \"https://pages.example/privacy\", logs: They keep it for 30 days.}\n";
    let page = page(&SiteTest::new().adding("content/site.yaml", hosting));
    let told = "It belongs to <a href=\"https://pages.example/privacy\" rel=\"noreferrer noopener\">Example Pages</a>. They keep it for 30 days.</li>";
    assert!(page.contains(told), "{page}");
}
