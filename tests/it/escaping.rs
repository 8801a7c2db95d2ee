//! Text of contributors cannot become anything but text.

use std::collections::BTreeSet;

use crate::html::tags;
use crate::site_test::{Built, SiteTest};

/// In the fields below, `%` stands for a text that tries to break out; each has its own number.
const SITE: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "title: %\ntagline: %\nbase_url: https://test.example\ntime_zone: America/Chicago\ncountry: US\n\
        emergency: {number: \"911\", for: %}\ncrisis_lines: [988-lifeline]\nrun_by: club\n\
        contact: {who_answers: %, what_happens_next: %}\nlicence: {name: %, url: \"https://a.example/?b&c\"}\n\
        closures: [{from: 2026-12-24, reason: %, instead: %}]\n\
        notices: [{from: 2026-11-01, until: 2026-12-24, text: %}]\nmenu: [groups, about]\n",
    ),
    ("content/tags.yaml", "soup:\n  label: %\n  description: %\n"),
    (
        "content/hotlines/988-lifeline.yaml",
        "name: %\nalso_called: [%]\nsummary: %\nrun_by: %\nfunded_by: %\nregion: %\ncost: %\nages: %\nneeds: [alcohol]\n\
        channels:\n  - {call: \"988\", cost: %, notes: %, languages: [en, es], press: {es: %}}\n  - {text: \"988\", keyword: %}\n\
        confidentiality: {anonymous: yes, limits: %}\nwhat_happens: [%]\nsources: [{name: %}]\ndescription: %\n\
        verified: {date: 2026-11-01, by: %, how: called}\n",
    ),
    (
        "content/organizations/club.yaml",
        "name: %\nalso_called: [%]\nsummary: %\narea: %\nfunded_by: %\nplace: hall\ncontact: {name: %, public: yes}\ndescription: %\n",
    ),
    (
        "content/places/hall.yaml",
        "name: %\nalso_called: [%]\naddress: %\ncity: %\nregion: %\nstate: %\npostal_code: %\nnotes: %\n\
        access: {transit: %, walking: %, notes: %}\nclosures: [{from: 2026-12-24, reason: %, instead: %}]\n\
        notices: [{from: 2026-11-01, until: 2026-12-24, text: %}]\n",
    ),
    (
        "content/programs/own.yaml",
        "name: %\nshort_name: %\nalso_called: [%]\nsummary: %\naim: %\noutlook: %\nwho_leads: %\nhow_a_meeting_runs: %\n\
        cost: %\nfor_whom: %\nstance: [{about: %, text: %, source: %}]\nopen_means: %\nclosed_means: %\nwho_can_come: %\n\
        first_visit: {speak: %, cost: %}\ncodes: {Q: {label: %}}\nsources: [{name: %}]\ndescription: %\n",
    ),
    (
        "content/groups/evil.yaml",
        "name: %\nalso_called: [%]\nprogram: own\norganizations: [club]\nplace: hall\nattendance: hybrid\n\
        meetings:\n  - {day: tuesday, time: 19:00, name: %, notes: %, codes: [Q], closures: [{from: 2026-12-25, reason: %}]}\n\
        online: {url: \"https://zoom.example/j/1?a&b\", join: open, passcode: %, meeting_id: %, platform: %, notes: %}\n\
        tags: [soup, open]\ncontact: {name: %, email: evil@example.org, public: yes}\ncost: %\n\
        first_visit: {speak: %}\ncontributions: {venmo: %, square: %, paypal: %, homegroup_online: %}\n\
        notices: [{from: 2026-11-01, until: 2026-12-24, text: %}]\ndescription: %\n\
        verified: {date: 2026-11-01, by: %, how: visited}\n",
    ),
    (
        "content/groups/asking.yaml",
        "name: %\nprogram: own\nregion: %\ntags: [closed]\nattendance: online\nmeetings: [{day: monday, time: 19:00}]\nonline: {join: ask, ask: %}\n",
    ),
    (
        "content/groups/own-words.yaml",
        "name: %\nindependent: yes\nwho_can_come: %\nattendance: in-person\nplace: {name: %, city: %}\n\
        meetings: [{day: monday, time: 19:00}]\n",
    ),
    (
        "content/articles/evil.md",
        "---\ntitle: %\nsummary: %\nauthor: %\nreviewed: {date: 2026-11-01, by: %}\nsources: [{name: %}]\ntopics: [first]\n---\n\n\
        ## <script>alert(1)</script> <i>x</i>\n\n<img src=x onerror=alert(1)> <b onclick=\"alert(1)\">b</b>\n\n\
        <style>* {display: none}</style>\n\n```<script>\n</script>```\n\n\
        [a](https://a.example/\"onmouseover=\"alert(1)) ![\"onerror=\"alert(1)](/assets/a.svg \"\\\"onerror=\\\"x\")\n",
    ),
    (
        "content/assets/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ),
    (
        "content/pages/about.md",
        "---\ntitle: %\nsummary: %\nsources: [{name: %}]\n---\n\n<svg/onload=alert(1)>\n",
    ),
];

/// The site with a number for each text, and how many there are.
fn evil() -> (SiteTest, usize) {
    let mut number = 1000;
    let mut site = SiteTest::empty();
    for (file, text) in SITE {
        let mut parts = text.split('%');
        let mut written = parts.next().unwrap().to_owned();
        for part in parts {
            number += 1;
            written += &format!("'<script>alert({number})</script>\"''><i onclick=x>'{part}");
        }
        site = site.file(file, written);
    }
    (site, number - 1000)
}

fn built() -> Built {
    let (site, _) = evil();
    site.build_well()
}

#[test]
fn no_text_becomes_an_element_or_an_attribute() {
    for (file, text) in built().pages() {
        for tag in tags(text) {
            let data = tag.get("type") == Some("application/ld+json");
            let own = ["script", "style", "i", "svg", "iframe"].contains(&tag.name.as_str());
            // The scripts of the theme are files of their own, and nothing stands within their element.
            let module = tag.get("type") == Some("module")
                && tag.text.is_empty()
                && tag
                    .get("src")
                    .is_some_and(|src| src.starts_with("/theme/scripts."));
            // What the script of a group's page reads has no character that could end the element.
            let rows = tag.get("type") == Some("application/json") && tag.get("id") == Some("rows");
            assert!(!rows || !tag.text.contains(['<', '>']), "{file}: {tag:?}");
            let own = own && !data && !module && !rows;
            assert!(!own, "{file}: {tag:?}");
            for (name, value) in &tag.attributes {
                assert!(!name.starts_with("on"), "{file}: {tag:?}");
                let address = name == "href" || name == "src" || name == "action";
                let scheme = value.split(['/', '?', '#']).next().unwrap_or_default();
                let safe = ["https:", "http:", "mailto:", "tel:", "sms:", "webcal:"];
                let good =
                    !scheme.contains(':') || safe.iter().any(|safe| scheme.starts_with(safe));
                assert!(!address || good, "{file}: {tag:?}");
            }
        }
    }
}

#[test]
fn no_file_holds_the_text_unescaped() {
    // Tables and calendars are text, and nothing that reads one runs it; formulas are looked for elsewhere.
    let built = built();
    let plain = |file: &str| file.ends_with(".csv") || file.ends_with(".ics");
    for (file, bytes) in built.files.iter().filter(|(file, _)| !plain(file)) {
        let text = String::from_utf8_lossy(bytes);
        let text = text.replace("<script type=\"application/ld+json\">{\"@context\"", "");
        let text = text.replace("<script type=\"application/json\" id=\"rows\">", "");
        let text = text.replace("<script type=\"module\" src=\"/theme/scripts.", "");
        assert!(!text.contains("<script"), "{file}");
        assert!(!text.contains("<i onclick"), "{file}");
    }
}

#[test]
fn nearly_every_text_is_shown_so_that_these_tests_judge_something() {
    let (site, count) = evil();
    let built = site.build_well();
    let all: String = built.pages().map(|(_, text)| text).collect();
    let shown: BTreeSet<usize> = (1001..=1000 + count)
        .filter(|number| all.contains(&format!("alert({number})")))
        .collect();
    let hidden: Vec<usize> = (1001..=1000 + count)
        .filter(|number| !shown.contains(number))
        .collect();
    assert!(
        shown.len() * 20 > count * 19,
        "of {count} these are not shown: {hidden:?}"
    );
}

#[test]
fn a_web_address_cannot_run_anything() {
    let fields: &[(&str, &str)] = &[
        (
            "content/groups/x.yaml",
            "name: X\nprogram: aa\nplace: {city: X}\nattendance: in-person\nmeetings: [{day: monday, time: 19:00}]\nwebsite: %\n",
        ),
        (
            "content/groups/x.yaml",
            "name: X\nprogram: aa\nattendance: online\nmeetings: [{day: monday, time: 19:00}]\nonline: {url: %, join: open}\n",
        ),
        (
            "content/groups/x.yaml",
            "name: X\nprogram: aa\nattendance: online\nmeetings: [{day: monday, time: 19:00}]\nonline: {registration: %, join: registration}\n",
        ),
        (
            "content/groups/x.yaml",
            "name: X\nprogram: aa\nplace: {city: X}\nattendance: in-person\nmeetings: [{day: monday, time: 19:00}]\ncontributions: {url: %}\n",
        ),
        (
            "content/groups/x.yaml",
            "name: X\nprogram: aa\nplace: {city: X}\nattendance: in-person\nmeetings: [{day: monday, time: 19:00}]\ncontact: {url: %, public: yes}\n",
        ),
        (
            "content/hotlines/x.yaml",
            "name: X\nchannels: [{chat: %}]\n",
        ),
        (
            "content/hotlines/x.yaml",
            "name: X\nchannels: [{videophone: %}]\n",
        ),
        (
            "content/hotlines/x.yaml",
            "name: X\nchannels: [{call: \"988\"}]\nwebsite: %\n",
        ),
        (
            "content/hotlines/x.yaml",
            "name: X\nchannels: [{call: \"988\"}]\nsources: [{name: X, url: %}]\n",
        ),
        ("content/places/x.yaml", "name: X\ncity: X\nwebsite: %\n"),
        ("content/organizations/x.yaml", "name: X\nwebsite: %\n"),
        ("content/programs/x.yaml", "name: X\nwebsite: %\n"),
        ("content/programs/x.yaml", "name: X\nfinder: %\n"),
        ("content/programs/x.yaml", "name: X\nonline_meetings: %\n"),
        (
            "content/programs/x.yaml",
            "name: X\nstance: [{about: x, text: x, url: %}]\n",
        ),
    ];
    for (file, text) in fields {
        for scheme in [
            "javascript:alert(1)",
            "JavaScript://a.example/%0aalert(1)",
            "data:text/html,x",
            " javascript:alert(1)",
            "java\\tscript:alert(1)",
            "vbscript:x",
        ] {
            let written = text.replace('%', &format!("\"{scheme}\""));
            let built = SiteTest::new().file(file, written).build();
            assert!(built.denied(), "{file}: {scheme} in {text}");
        }
        let good = text.replace('%', "\"https://a.example/?a=1&b=2#c\"");
        let built = SiteTest::new().file(file, good).build();
        assert!(!built.denied(), "{text}: {}", built.short());
    }
}
