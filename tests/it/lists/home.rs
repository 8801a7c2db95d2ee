//! What home shows first.

use super::group;
use crate::site_test::{Built, SiteTest};

#[test]
fn home_shows_first_what_the_settings_say() {
    let article = |title: &str| format!("---\ntitle: {title}\n---\nText.\n");
    let site = ["Bee", "Ant", "Cow", "Dog", "Elk"]
        .into_iter()
        .fold(SiteTest::new(), |site, title| {
            let file = format!("content/articles/{}.md", title.to_lowercase());
            site.file(&file, article(title))
        })
        .file("content/pages/help.md", article("Help"));
    let titles = |built: &Built| -> Vec<String> {
        let reading = built.page("").split("<ul class=\"reading\">").nth(1);
        let reading = reading.unwrap().split("</ul>").next().unwrap();
        let titles = reading
            .split("\">")
            .skip(1)
            .filter(|rest| rest.contains("</a>"));
        titles
            .filter_map(|rest| Some(rest.split_once("</a>")?.0.to_owned()))
            .collect()
    };
    assert_eq!(titles(&site.build_well()), ["Ant", "Bee", "Cow", "Dog"]);
    let chosen = site.adding("content/site.yaml", "start_here: [help, elk]\n");
    assert_eq!(titles(&chosen.build_well()), ["Help", "Elk"]);
}

#[test]
fn few_lines_of_peers_are_named_of_the_own_country_and_first_those_always_open() {
    let line = |name: &str, number: &str, hours: &str, rest: &str| {
        let call = format!("channels: [{{call: \"{number}\", hours: {hours}, languages: [en]}}]");
        format!("name: {name}\noffers: [peer]\n{call}\n{rest}")
    };
    let site = SiteTest::new().file("content/groups/all.yaml", group("one", ""));
    let site = (10..30).fold(site, |site, number| {
        let text = line(
            &format!("Line {number}"),
            &format!("312-555-01{number}"),
            "Mo-Fr 09:00-17:00",
            "",
        );
        site.file(&format!("content/hotlines/line-{number}.yaml"), text)
    });
    let day = line("Zebra", "312-555-0130", "24/7", "");
    let far = line("Afar", "+64 3 312 3456", "24/7", "countries: [NZ]\n");
    let built = site
        .file("content/hotlines/day.yaml", day)
        .file("content/hotlines/far.yaml", far)
        .build_well();
    for page in ["", "groups"] {
        let peers = built.page(page).split("data-line>").skip(1);
        let names = peers.map(|item| item.split("no\">").nth(1).unwrap());
        let names: Vec<&str> = names.map(|rest| rest.split('<').next().unwrap()).collect();
        assert_eq!(names.len(), 12, "{page}: {names:?}");
        assert_eq!(names.first_chunk(), Some(&["Zebra", "Line 10"]), "{page}");
    }
}

#[test]
fn what_home_should_show_first_has_to_exist() {
    let built = SiteTest::new()
        .adding("content/site.yaml", "start_here: [nothing]\n")
        .build();
    assert!(
        built.short().contains("there is no article `nothing`"),
        "{}",
        built.short()
    );
}
