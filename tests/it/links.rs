//! Every link of the finished site leads to a file of it, and to a place in that file.

use std::collections::{BTreeMap, BTreeSet};

use crate::site_test::{Built, SiteTest};

/// What is wrong with the links of a site whose addresses begin with `root`.
fn dead_links(built: &Built, root: &str) -> Vec<String> {
    let ids: BTreeMap<&str, BTreeSet<String>> = built
        .pages()
        .map(|(file, html)| (file, attributes(html, "id").collect()))
        .collect();
    let mut dead = Vec::new();
    let mut followed = 0;
    for (file, html) in built.pages() {
        let links = attributes(html, "href").chain(attributes(html, "src"));
        for link in links.filter(|link| !leaves_the_site(link)) {
            followed += 1;
            if !leads(built, &ids, file, &link, root) {
                dead.push(format!("{file}: {link}"));
            }
        }
    }
    assert!(followed > 1000, "only {followed} links were found");
    dead
}

/// Whether a link has a scheme: `https:`, `tel:`, `data:`.
fn leaves_the_site(link: &str) -> bool {
    let scheme = link.split(['/', '#', '?']).next().unwrap_or_default();
    scheme.contains(':')
}

fn leads(
    built: &Built,
    ids: &BTreeMap<&str, BTreeSet<String>>,
    from: &str,
    link: &str,
    root: &str,
) -> bool {
    let (path, fragment) = match link.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (link, None),
    };
    let file = match path.strip_prefix(root) {
        _ if path.is_empty() => from.to_owned(),
        Some(path) if path.is_empty() || path.ends_with('/') => format!("{path}index.html"),
        Some(path) => path.to_owned(),
        None => return false,
    };
    // With `=` in it, it is what the finder is asked, and no place on the page.
    let here =
        |id: &str| id.contains('=') || ids.get(file.as_str()).is_some_and(|ids| ids.contains(id));
    built.files.contains_key(&file) && fragment.is_none_or(here)
}

/// The values of an attribute in a page, in order.
fn attributes<'h>(html: &'h str, name: &str) -> impl Iterator<Item = String> + use<'h> {
    let start = format!(" {name}=\"");
    let after: Vec<&str> = html.split(start.as_str()).skip(1).collect();
    after.into_iter().map(|rest| {
        let value = rest.split('"').next().unwrap_or_default();
        value.replace("&#x27;", "'").replace("&amp;", "&")
    })
}

fn assert_all_lead(built: &Built, root: &str) {
    let dead = dead_links(built, root);
    assert!(dead.is_empty(), "these lead nowhere: {dead:#?}");
}

#[test]
fn every_link_of_the_repositorys_own_site_leads_somewhere() {
    assert_all_lead(&SiteTest::folder("").build_well(), "/");
}

#[test]
fn below_a_folder_every_link_stays_in_it() {
    let site = SiteTest::folder("")
        .options(|options| options.base_url = Some("https://x.org/sub/".parse().unwrap()));
    assert_all_lead(&site.build_well(), "/sub/");
}

#[test]
fn with_flat_addresses_and_short_lists_every_link_leads_somewhere() {
    let site = SiteTest::folder("").adding("content/site.yaml", "\nurls: flat\nper_page: 5\n");
    let built = site.build_well();
    assert!(built.files.contains_key("groups/tuesday-night-lights.html"));
    assert_all_lead(&built, "/");
}

#[test]
fn what_is_switched_off_is_not_there_and_nothing_leads_to_it() {
    // The groups of the repository's own site are invented, and no program reads of those.
    let real = "name: Real\nprogram: aa\nattendance: in-person\nplace: {city: Fernhill}\n\
        meetings: [{day: monday, time: \"19:00\"}]\n";
    let site = SiteTest::folder("").file("content/groups/real.yaml", real);
    let whole = site.build_well();
    for (switch, part) in [
        ("print: no", "print/"),
        ("fresh: no", "fresh/"),
        ("by_program: no", "feeds/meeting-guide/"),
        ("finder: no", "finder/"),
        ("calendars: {groups: no}", "calendars/group/"),
    ] {
        let settings = format!("\nper_page: 5\noutputs: {{{switch}}}\n");
        let site = site.clone().adding("content/site.yaml", &settings);
        let built = site.build_well();
        let has = |built: &Built| built.files.keys().any(|file| file.starts_with(part));
        assert!(has(&whole) && !has(&built), "{switch}");
        assert_all_lead(&built, "/");
        for (file, bytes) in &built.files {
            let text = String::from_utf8_lossy(bytes);
            // A citation may have such a part in an address of its own.
            let own = text.replace("drugfree.org/print/", "");
            assert!(!own.contains(&format!("/{part}")), "{switch}: {file}");
        }
    }
}

#[test]
fn with_an_entry_left_out_every_link_leads_somewhere() {
    let site = SiteTest::folder("")
        .file("content/places/st-marks.yaml", "name: St. Mark's Hall\n")
        .options(|options| options.keep_going = true);
    let built = site.build();
    assert!(built.denied(), "the place lacks what it needs");
    assert!(
        built
            .text("places/st-marks/index.html")
            .contains("is-corrected")
    );
    assert_all_lead(&built, "/");
}

#[test]
fn a_dead_link_would_be_found() {
    let mut built = SiteTest::folder("").build_well();
    built.files.remove("talk/index.html");
    assert!(dead_links(&built, "/").contains(&"index.html: /talk/".to_owned()));
}
