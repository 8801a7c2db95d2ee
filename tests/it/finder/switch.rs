//! When there is a finder, and how pages learn where it is.

use super::read::finder;
use crate::site_test::SiteTest;

const GROUP: &str = "name: Lights\nprogram: aa\nattendance: in-person\nplace: {city: Fernhill}\n\
    meetings: [{day: monday, time: \"19:00\"}]\n";

/// A site whose page of all groups says nothing but where the index is.
fn site(more: &str) -> SiteTest {
    let template = "{% if finder.index %}{{ finder.index }}{% else %}none{% endif %}";
    SiteTest::new()
        .adding(
            "content/site.yaml",
            &format!("theme: own\nper_page: 1\n{more}"),
        )
        .file("themes/own/templates/groups.html", template)
        .file("content/groups/lights.yaml", GROUP)
        .file("content/groups/more.yaml", GROUP)
}

#[test]
fn the_first_page_of_all_groups_names_the_index_and_the_others_do_not() {
    let built = site("").build_well();
    let file = built
        .files
        .keys()
        .find(|file| file.starts_with("finder/index."));
    assert_eq!(built.page("groups"), format!("/{}", file.unwrap()));
    assert_eq!(built.page("groups/2"), "none");
}

#[test]
fn a_site_in_a_folder_names_it_from_the_root_of_the_host() {
    let built = site("")
        .options(|options| options.base_url = Some("https://test.example/list/".parse().unwrap()))
        .build_well();
    assert!(built.page("groups").starts_with("/list/finder/index."));
    let index = built
        .files
        .keys()
        .find(|file| file.starts_with("finder/index."));
    assert!(
        built
            .text(index.unwrap())
            .contains("\"entry\":\"/list/groups/{}/\"")
    );
}

#[test]
fn a_site_that_does_not_want_it_has_none() {
    let built = site("outputs: {finder: no}\n").build_well();
    assert_eq!(built.page("groups"), "none");
    assert!(built.files.keys().all(|file| !file.starts_with("finder/")));
}

#[test]
fn where_nothing_meets_there_is_nothing_to_find() {
    let site = site("")
        .without("content/groups/lights.yaml")
        .without("content/groups/more.yaml");
    assert!(finder(&site).files.is_empty());
    assert_eq!(site.build_well().page("groups"), "none");
}
