//! Lists and pages of the site itself: lines by need, reach out, about this list, how fresh it is, paper.

use crate::site_test::{Built, SiteTest};

const LINE: &str = "channels: [{call: \"988\"}]\n";

fn two_lines() -> SiteTest {
    SiteTest::new()
        .file(
            "content/hotlines/kin.yaml",
            format!("name: Kin\nneeds: [alcohol]\nfor: [family]\ncountries: [CA]\n{LINE}"),
        )
        .file(
            "content/hotlines/sober-ears.yaml",
            format!("name: Sober Ears\nneeds: [alcohol, house-fires]\nfor: [self]\n{LINE}"),
        )
}

fn group(id: &str, more: &str) -> String {
    format!(
        "- id: {id}\n  name: {id}\n  program: aa\n  attendance: in-person\n  \
        place: {{name: Hall, address: 1 Hill Road, city: Millbrook, region: East}}\n  \
        meetings: [{{day: tuesday, time: \"19:00\"}}]\n{more}"
    )
}

/// Whether the sitemap names a page.
fn found(built: &Built, path: &str) -> bool {
    let sitemap = built.text("sitemap.xml");
    sitemap.contains(&format!("<loc>https://test.example/{path}</loc>"))
}

#[test]
fn lines_are_listed_by_need_for_whom_and_country() {
    let built = two_lines().build_well();
    let alcohol = built.page("hotlines/need/alcohol");
    assert!(alcohol.contains("<h1>Help lines: Alcohol</h1>"));
    assert!(alcohol.contains(">Kin<") && alcohol.contains(">Sober Ears<"));
    let family = built.page("hotlines/for/family");
    assert!(family.contains("<h1>Help lines for family</h1>"));
    assert!(family.contains(">Kin<") && !family.contains(">Sober Ears<"));
    assert!(built.page("hotlines/country/ca").contains(">Kin<"));
    assert!(found(&built, "hotlines/need/alcohol/"));
    assert!(
        built
            .page("hotlines")
            .contains("href=\"/hotlines/for/family/\"")
    );
}

#[test]
fn a_need_without_a_message_is_spoken_as_it_is_written() {
    let built = two_lines().build_well();
    let page = built.page("hotlines/need/house-fires");
    assert!(page.contains("<h1>Help lines: House fires</h1>"));
    assert!(built.page("hotlines").contains("House fires"));
}

#[test]
fn where_every_list_would_hold_every_line_there_is_none() {
    let built = SiteTest::new()
        .file(
            "content/hotlines/988-lifeline.yaml",
            format!("name: Lifeline\nneeds: [alcohol]\nfor: [self]\n{LINE}"),
        )
        .build_well();
    let lists = built.files.keys();
    let lists: Vec<_> = lists
        .filter(|file| file.starts_with("hotlines/") && file.matches('/').count() > 2)
        .collect();
    assert!(lists.is_empty(), "{lists:?}");
}

#[test]
fn reach_out_is_a_page_only_where_there_is_somebody_to_reach() {
    let without = SiteTest::new().adding("content/site.yaml", "menu: [groups, reach-out]\n");
    let built = without.build_well();
    assert!(!built.files.contains_key("reach-out/index.html"));
    assert!(!built.page("").contains("reach-out"));
    let with = without.adding(
        "content/site.yaml",
        "contact: {who_answers: A volunteer, for: [self, friends], email: hello@example.org}\n",
    );
    let built = with
        .file("content/articles/a.md", "---\ntitle: A\n---\nText.\n")
        .build_well();
    let page = built.page("reach-out");
    assert!(page.contains("For you, or for someone you love."));
    assert!(page.contains("We are not an emergency line."));
    assert!(found(&built, "reach-out/"));
    for path in ["", "articles/a"] {
        assert!(built.page(path).contains("id=\"reach-us\""), "{path}");
    }
    assert!(
        built
            .page("")
            .contains("href=\"/reach-out/\">Reach out</a>")
    );
}

#[test]
fn those_who_run_an_example_site_are_not_real_either() {
    let built = SiteTest::new()
        .adding(
            "content/site.yaml",
            "run_by: us\ncontact: {email: hello@example.org}\nrules: {example: allow}\n",
        )
        .file("content/organizations/us.yaml", "name: Us\nexample: yes\n")
        .build_well();
    assert!(built.page("reach-out").contains("Example, not real"));
    assert!(built.page("").contains("Example, not real"));
    assert!(!found(&built, "reach-out/"));
}

#[test]
fn the_page_about_the_list_says_only_what_follows_from_the_site() {
    let site = SiteTest::new()
        .adding("content/site.yaml", "run_by: us\n")
        .file(
            "content/organizations/us.yaml",
            "name: Us\nfunded_by: Small gifts\nverified: {date: 2026-11-01}\n",
        )
        .file(
            "content/groups/all.yaml",
            group("one", "") + &group("two", ""),
        );
    let page = site.build_well();
    let page = page.page("about-this-list");
    assert!(page.contains("Paid for by: Small gifts"));
    assert!(page.contains(">Groups <b class=\"num\">2</b>"));
    assert!(page.contains("1 of 5 entries were checked"), "{page}");
    assert!(page.contains("Nobody has paid to stand on this list."));
    assert!(!page.contains("What does not stand on it"));
    let listing = "listing: {excludes: [Treatment for money], how_checked: By hand.}\n";
    let page = site.adding("content/site.yaml", listing).build_well();
    let page = page.page("about-this-list");
    assert!(page.contains("<li>Treatment for money</li>") && page.contains("By hand."));
}

#[test]
fn every_page_leads_to_what_the_list_is_and_how_fresh() {
    let built = SiteTest::new().build_well();
    for (file, page) in built.pages() {
        for path in ["/about-this-list/", "/fresh/", "/print/"] {
            assert!(page.contains(&format!("href=\"{path}\"")), "{file}: {path}");
        }
    }
}

#[test]
fn the_oldest_check_stands_first_and_what_was_never_checked_before_it() {
    let check = |date| format!("  verified: {{date: {date}, next_check: 2026-11-21}}\n");
    let groups = group("newer", &check("2026-10-01"))
        + &group("older", &check("2024-01-01"))
        + &group("never", "");
    let site = SiteTest::new().file("content/groups/all.yaml", groups);
    let built = site.build_well();
    let page = built.page("fresh");
    let at = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    assert!(at(">never</a>") < at(">older</a>") && at(">older</a>") < at(">newer</a>"));
    assert_eq!(page.matches("due to be checked again").count(), 2);
    let paged = site
        .adding("content/site.yaml", "per_page: 2\n")
        .build_well();
    assert!(paged.page("fresh/3").contains("page 3"));
    assert!(found(&paged, "fresh/3/"));
}

#[test]
fn half_a_year_and_a_year_are_counted_back_from_the_day_of_the_build() {
    let dates = ["2026-05-22", "2026-05-21", "2025-11-22", "2025-11-21"];
    let groups = dates.map(|date| {
        group(
            &format!("g{date}"),
            &format!("  verified: {{date: {date}}}\n"),
        )
    });
    let built = SiteTest::new()
        .file("content/groups/all.yaml", groups.concat())
        .build_well();
    let page = built.page("fresh");
    let row = page.split("<th scope=\"row\">Groups</th>").nth(1).unwrap();
    let numbers: Vec<&str> = row
        .split("<span class=\"num\">")
        .skip(1)
        .take(4)
        .filter_map(|cell| cell.split('<').next())
        .collect();
    assert_eq!(numbers, ["1", "2", "1", "0"]);
}

#[test]
fn a_private_place_is_in_no_list_of_checks() {
    let place = "name: Hidden House\ncity: Millbrook\nprivate: yes\n";
    let built = SiteTest::new()
        .file("content/places/hidden.yaml", place)
        .build_well();
    assert!(!built.page("fresh").contains("Hidden House"));
    assert!(!built.page("about-this-list").contains(">Places"));
}

#[test]
fn a_sheet_for_paper_has_each_line_with_its_street_and_a_legend_of_what_is_on_it() {
    let groups = group("lights", "  tags: [women]\n  access: {wheelchair: yes}\n")
        + &group("example", "  example: yes\n  allow: [example]\n");
    let built = SiteTest::new()
        .file("content/groups/all.yaml", groups)
        .build_well();
    for path in [
        "print/week",
        "print/day/tuesday",
        "print/region/east",
        "print/large/week",
        "print/large/day/tuesday",
        "print/large/region/east",
    ] {
        let page = built.page(path);
        assert_eq!(page.matches("class=\"printed\"").count(), 2, "{path}");
        assert!(page.contains("Hall, Millbrook, 1 Hill Road"), "{path}");
        assert_eq!(page.matches("Example, not real").count(), 1, "{path}");
        assert!(page.contains("<dt>AA</dt> <dd>Alcoholics Anonymous</dd>"));
        assert!(page.contains("<dt>Women</dt>") && !page.contains("<dt>Men</dt>"));
        assert!(page.contains("<dt>W</dt>") && !page.contains("<dt>Online</dt>"));
        assert!(page.contains("content=\"noindex\"") && !found(&built, &format!("{path}/")));
        assert!(page.contains("made on <time datetime=\"2026-11-22\">"));
    }
    assert!(found(&built, "print/"));
    assert!(built.page("print/large/week").contains("class=\"large\""));
}

#[test]
fn a_link_to_a_sheet_says_how_large_it_is() {
    let built = SiteTest::new()
        .file("content/groups/all.yaml", group("lights", ""))
        .build_well();
    assert!(built.page("print").contains("1 meeting, about 10 KB"));
    let list = built.page("groups/day/tuesday");
    assert!(list.contains("href=\"/print/day/tuesday/\"") && list.contains("about 10 KB"));
    assert!(!built.page("groups/city/millbrook").contains("about 10 KB"));
}

#[test]
fn a_sheet_of_a_private_group_names_no_street_and_no_number() {
    let text = "- id: at-home\n  name: At home\n  program: aa\n  attendance: hybrid\n  \
        place: {name: Hidden House, address: 13 Hidden Lane, city: Millbrook, private: yes}\n  \
        online: {phone: \"+1 312 555 0188\", join: ask, ask: \"us\"}\n  \
        meetings: [{day: tuesday, time: \"19:00\"}]\n";
    let built = SiteTest::new()
        .file("content/groups/all.yaml", text)
        .build();
    let page = built.page("print/week");
    assert!(page.contains("At home"));
    for secret in ["Hidden", "555 0188"] {
        assert!(!page.contains(secret), "{secret}");
    }
}

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
            "312-555-0100",
            "Mo-Fr 09:00-17:00",
            "",
        );
        site.file(&format!("content/hotlines/line-{number}.yaml"), text)
    });
    let day = line("Zebra", "312-555-0101", "24/7", "");
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

#[test]
fn a_line_names_others_about_the_same_in_its_country() {
    let line = |needs: &str, more: &str| format!("needs: [{needs}]\n{more}{LINE}");
    let built = SiteTest::new()
        .file(
            "content/hotlines/a.yaml",
            "name: Aa\n".to_owned() + &line("drugs, alcohol", ""),
        )
        .file(
            "content/hotlines/b.yaml",
            "name: Bb\n".to_owned() + &line("drugs", ""),
        )
        .file(
            "content/hotlines/c.yaml",
            "name: Cc\n".to_owned() + &line("drugs, alcohol", ""),
        )
        .file(
            "content/hotlines/d.yaml",
            "name: Dd\n".to_owned() + &line("gambling", ""),
        )
        .file(
            "content/hotlines/e.yaml",
            "name: Ee\n".to_owned() + &line("drugs", "countries: [CA]\n"),
        )
        .build_well();
    let page = built
        .page("hotlines/a")
        .split("id=\"others\"")
        .nth(1)
        .unwrap();
    let at = |name: &str| page.find(&format!(">{name}</a>"));
    assert!(
        at("Cc").unwrap() < at("Bb").unwrap(),
        "what shares most stands first"
    );
    assert_eq!((at("Aa"), at("Dd"), at("Ee")), (None, None, None));
}

#[test]
fn articles_organizations_and_offices_are_named_where_they_belong() {
    let built = SiteTest::folder("tests/sites/directory").build_well();
    let article = "href=\"/alder/articles/first/\">The first time</a>";
    assert!(built.page("programs/own").contains(article));
    assert!(built.page("hotlines/988-lifeline").contains(article));
    let east = "href=\"/alder/organizations/east/\">East Network</a>";
    assert!(built.page("organizations/network").contains(east));
    assert!(built.page("places/library").contains(east));
}

#[test]
fn the_comparison_has_the_same_eight_questions_for_every_program() {
    let built = SiteTest::folder("").build_well();
    let page = built.page("programs");
    let head = page.split("</thead>").next().unwrap();
    let columns: Vec<&str> = head
        .split("<th scope=\"col\">")
        .skip(2)
        .filter_map(|cell| cell.split('<').next())
        .collect();
    let wanted = [
        "Aim",
        "Outlook",
        "Who leads",
        "How a meeting runs",
        "Goal about use",
        "Medicine",
        "Cost",
        "For whom",
    ];
    assert_eq!(columns, wanted);
    let rows = page.split("<th scope=\"row\">").skip(1);
    for row in rows {
        let row = row.split("</tr>").next().unwrap();
        assert_eq!(row.matches("<td>").count(), wanted.len());
    }
    assert!(page.contains("Not stated"));
}

#[test]
fn a_sheet_that_would_be_too_long_is_not_made_and_the_page_says_so() {
    let meetings = "{day: [monday, tuesday], time: \"19:00\"}, ".repeat(2501);
    let text = format!(
        "name: Often\nprogram: aa\nattendance: in-person\nplace: {{city: X, region: East}}\n\
        meetings: [{meetings}]\n"
    );
    let built = SiteTest::new()
        .file("content/groups/often.yaml", text)
        .build_well();
    assert!(built.page("print").contains("5002 meetings: too long"));
    assert!(!built.files.contains_key("print/week/index.html"));
    assert!(!built.files.contains_key("print/region/east/index.html"));
    assert!(built.files.contains_key("print/day/monday/index.html"));
    let list = built.page("groups/region/east");
    assert!(!list.contains("/print/region"));
}
