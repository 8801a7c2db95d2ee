//! The life of an entry: drafts, dates, endings, closures, languages, and what one broken file does.

use crate::site_test::SiteTest;

const GROUP: &str = "\
name: Candlelight
independent: yes
attendance: in-person
place: {name: Old Mill, city: Millbrook, region: East}
meetings: [{day: tuesday, time: \"19:00\"}]
";

fn with_group(more: &str) -> SiteTest {
    SiteTest::new()
        .today("2026-11-22")
        .file("content/groups/candlelight.yaml", format!("{GROUP}{more}"))
}

#[test]
fn a_draft_has_a_page_only_when_drafts_are_asked_for() {
    let site = with_group("draft: yes\n");
    assert!(
        !site
            .build_well()
            .files
            .contains_key("groups/candlelight/index.html")
    );
    let drafts = site.options(|options| options.drafts = true);
    assert!(
        drafts
            .build_well()
            .files
            .contains_key("groups/candlelight/index.html")
    );
}

#[test]
fn an_ended_group_leaves_the_lists_and_keeps_its_page_for_a_year() {
    let ended = with_group("status: ended\nsince: 2026-10-01\n").build_well();
    assert!(
        ended
            .page("groups/candlelight")
            .contains("No longer meeting")
    );
    let page = ended.page("groups/candlelight");
    assert!(
        !page.contains("19:00") && !page.contains("Old Mill"),
        "{page}"
    );
    assert!(!ended.files.contains_key("groups/day/tuesday/index.html"));
    assert!(!ended.page("groups").contains("Candlelight"));
    let forgotten = with_group("status: ended\nsince: 2025-10-01\n").build_well();
    let page = forgotten.page("groups/candlelight");
    assert!(page.contains("This page has moved") && !page.contains("Candlelight"));
}

#[test]
fn a_paused_meeting_says_so_on_the_page_and_in_the_lists_and_the_others_do_not() {
    let more = "name: Lanterns\nindependent: yes\nattendance: in-person\nplace: {city: Millbrook}\nmeetings:\n\
        - {day: tuesday, time: \"19:00\", status: paused}\n- {day: friday, time: \"20:15\"}\n";
    let built = SiteTest::new()
        .today("2026-11-22")
        .file("content/groups/lanterns.yaml", more)
        .build_well();
    let said = |page: &str| {
        built
            .page(page)
            .matches("Not meeting at the moment")
            .count()
    };
    assert_eq!(said("groups/lanterns"), 1);
    assert_eq!(said("groups/day/tuesday"), 1);
    assert_eq!(said("groups/day/friday"), 0);
    // Where a group is one row, only the times at which it meets stand there.
    let all = built.page("groups");
    assert!(all.contains("20:15") && !all.contains("19:00"), "{all}");
}

#[test]
fn notes_about_joining_keep_their_lines_and_an_area_names_its_parts_from_small_to_large() {
    let group = "name: Lanterns\nindependent: yes\nattendance: hybrid\n\
        place: {city: Millbrook, sub_region: Old Town > Mill Quarter, region: East}\n\
        meetings: [{day: tuesday, time: \"19:00\"}]\nonline:\n  url: https://meet.example.org/l\n  join: open\n  \
        notes: |\n    Wait <there>.\n    Somebody lets you in.\n  phone_notes: Press 1 first.\n";
    let built = SiteTest::new()
        .today("2026-11-22")
        .file("content/groups/lanterns.yaml", group)
        .build_well();
    let page = built.page("groups/lanterns");
    for words in [
        "<p class=\"said\">Wait &lt;there&gt;.\nSomebody lets you in.</p>",
        "<p class=\"said\">Press 1 first.</p>",
    ] {
        assert!(page.contains(words), "{page}");
    }
    let list = built.page("groups/day/tuesday");
    assert!(
        list.contains("Millbrook, Mill Quarter, Old Town, East"),
        "{list}"
    );
}

#[test]
fn a_paused_group_stays_in_the_lists_and_says_so() {
    let paused = with_group("status: paused\nsince: 2026-10-01\n").build_well();
    assert!(
        paused
            .page("groups/day/tuesday")
            .contains("Not meeting at the moment")
    );
}

#[test]
fn a_closure_of_the_whole_site_shows_on_a_group_and_expires_by_itself() {
    let closure = "closures: [{from: 2026-12-24, until: 2026-12-26}]\n";
    let site = with_group("").adding("content/site.yaml", closure);
    let page = "groups/candlelight";
    let words = "Not meeting 24 December 2026 to 26 December 2026";
    assert!(site.build_well().page(page).contains(words));
    assert!(
        site.clone()
            .today("2026-12-26")
            .build_well()
            .page(page)
            .contains(words)
    );
    assert!(
        !site
            .today("2026-12-27")
            .build_well()
            .page(page)
            .contains(words)
    );
}

#[test]
fn a_closure_of_a_place_reaches_the_groups_that_meet_there() {
    let site = with_group("").file(
        "content/places/mill.yaml",
        "name: Old Mill\ncity: Millbrook\nclosures: [{from: 2026-12-24, reason: Cleaning}]\n",
    );
    let group = GROUP.replace("{name: Old Mill, city: Millbrook, region: East}", "mill");
    let built = site
        .file("content/groups/candlelight.yaml", group)
        .build_well();
    let page = built.page("groups/candlelight");
    assert!(page.contains("Not meeting 24 December 2026") && page.contains("Cleaning"));
}

#[test]
fn a_meeting_takes_the_zone_of_its_place() {
    let group = GROUP.replace("{name: Old Mill, city: Millbrook, region: East}", "mill");
    let built = SiteTest::new()
        .file("content/groups/candlelight.yaml", group)
        .file(
            "content/places/mill.yaml",
            "name: Mill\ncity: X\ntime_zone: America/New_York\n",
        )
        .build_well();
    assert!(built.page("groups/candlelight").contains("New York time"));
}

#[test]
fn a_translation_stands_below_its_language_and_in_no_list_of_another() {
    let built = with_group("")
        .adding("content/site.yaml", "languages: [en, es]\n")
        .file(
            "content/articles/first.md",
            "---\ntitle: First\n---\nHello.\n",
        )
        .file(
            "content/articles/first.es.md",
            "---\ntitle: Primera\n---\n[A](first.md) [B](first.es.md)\n",
        )
        .file("content/groups/candlelight.es.yaml", "name: A la luz\n")
        .build_well();
    let page = built.page("es/articles/first");
    assert!(page.contains("<html lang=\"es\""));
    assert!(page.contains("href=\"/articles/first/\">A<"));
    assert!(page.contains("href=\"/es/articles/first/\">B<"));
    assert!(built.files.contains_key("es/groups/candlelight/index.html"));
    assert!(!built.page("groups/day/tuesday").contains("A la luz"));
    assert!(built.page("es/groups/day/tuesday").contains("A la luz"));
    assert!(!built.page("articles").contains("Primera"));
}

#[test]
fn a_suffix_that_is_no_language_of_the_site_is_part_of_the_name() {
    let built = SiteTest::new()
        .file(
            "content/articles/first.es.md",
            "---\ntitle: Primera\n---\nHola.\n",
        )
        .build();
    assert!(
        built.short().contains("content/articles/first.es.md"),
        "{}",
        built.short()
    );
    assert!(built.denied());
}

#[test]
fn keeping_going_leaves_out_a_broken_entry_whole_and_says_so_at_its_address() {
    let site = with_group("").file(
        "content/articles/broken.md",
        "---\ntitle: Broken\nrelated: [nowhere]\n---\nThe secret text.\n",
    );
    let article = "---\ntitle: Good\n---\nSee [it](broken.md).\n";
    let site = site.file("content/articles/good.md", article);
    assert!(site.build().denied());
    let built = site.options(|options| options.keep_going = true).build();
    assert!(
        built
            .page("articles/broken")
            .contains("Talk to someone now")
    );
    assert!(built.page("articles/good").contains("See it."));
    let told = built
        .pages()
        .any(|(_, page)| page.contains("The secret text."));
    assert!(!told, "a broken entry shows somewhere");
}

#[test]
fn keeping_going_tells_each_problem_once() {
    let broken = "---\ntitle: Broken\nrelated: [nowhere]\n---\nText.\n";
    let built = with_group("example: yes\n")
        .file("content/articles/broken.md", broken)
        .options(|options| options.keep_going = true)
        .build();
    assert_eq!(built.short().matches("warning[example]").count(), 1);
    assert_eq!(built.short().matches("error[reference]").count(), 1);
}

#[test]
fn keeping_going_still_stops_where_the_crisis_line_is_broken() {
    let site = SiteTest::new()
        .file(
            "content/hotlines/988-lifeline.yaml",
            "name: Lifeline\nchannels: [{call: nonsense}]\n",
        )
        .options(|options| options.keep_going = true);
    assert!(site.build().files.is_empty());
}

#[test]
fn a_rule_can_be_allowed_by_an_entry_and_denied_by_the_site() {
    let warned = with_group("example: yes\n").build();
    assert!(warned.short().contains("warning[example]") && !warned.denied());
    let allowed = with_group("example: yes\nallow: [example]\n").build_well();
    assert!(allowed.problems.is_empty());
    let denied =
        with_group("example: yes\n").adding("content/site.yaml", "rules: {example: deny}\n");
    assert!(denied.build().denied());
}

#[test]
fn a_group_without_a_room_is_not_asked_about_lifts() {
    let text = "name: Porch Light\nindependent: yes\nattendance: online\n\
                online: {url: 'https://meet.example', join: open}\n\
                access: {captions: yes}\nmeetings: [{day: tuesday, time: '19:00'}]\n";
    let built = SiteTest::new()
        .file("content/groups/porch.yaml", text)
        .build_well();
    let page = built.page("groups/porch");
    assert!(page.contains("Captions") && page.contains("Sign language"));
    assert!(!page.contains("Lift") && !page.contains("Entrance without steps"));
    let hybrid = text.replace("online\n", "hybrid\nplace: {city: Millbrook}\n");
    let built = SiteTest::new()
        .file("content/groups/porch.yaml", hybrid)
        .build_well();
    assert!(built.page("groups/porch").contains("Lift"));
}

#[test]
fn an_address_that_is_only_roughly_right_says_so() {
    let page = |place: &str| {
        let text = GROUP.replace("{name: Old Mill, city: Millbrook, region: East}", place);
        let site = SiteTest::new().file("content/groups/candlelight.yaml", text);
        site.build_well().page("groups/candlelight").to_owned()
    };
    let roughly = page("{address: 1 Hill Road, city: Millbrook, approximate: yes}");
    assert!(roughly.contains("only roughly right") && roughly.contains("1 Hill Road"));
    assert!(!roughly.contains("Directions on"));
    assert!(page("{city: Millbrook, approximate: yes}").contains("Only the area is given"));
    let exact = page("{address: 1 Hill Road, city: Millbrook}");
    assert!(!exact.contains("only roughly right") && exact.contains("Directions on"));
}
