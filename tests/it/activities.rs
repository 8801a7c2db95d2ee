//! Services, stories and activities: what their lists hold, and in which order.

use crate::site_test::{Built, SiteTest};

/// The parts of a page in the order in which they stand there.
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            panic!("`{part}` does not stand after what is before it in {parts:?}");
        };
        rest = after;
    }
}

fn services() -> Built {
    let list = "\
- {id: z, name: Aardvark Detox, type: detox, intake_phone: '+1 312 555 0143', place: {city: Fernhill, region: West}}
- {id: a, name: Zebra House, type: [housing, detox], email: z@example.org, region: East, paid_placement: yes}
- {id: m, name: Middle Rides, type: transport, website: 'https://rides.example', status: paused}
- {id: gone, name: Gone Clinic, type: outpatient, email: x@example.org, status: ended, since: 2026-10-01}
";
    SiteTest::new()
        .file("content/services/list.yaml", list)
        .adding("content/site.yaml", "menu: [groups, services]\n")
        .build_well()
}

#[test]
fn services_stand_by_name_and_payment_moves_nothing_up() {
    let built = services();
    in_order(
        built.page("services"),
        &[
            "Aardvark Detox",
            "Middle Rides",
            "Zebra House",
            "Paid listing",
        ],
    );
    assert!(
        built
            .page("services/a")
            .contains("Somebody pays for this listing")
    );
    assert!(!built.page("services/z").contains("Paid listing"));
}

#[test]
fn services_have_a_list_for_each_type_and_region_in_use() {
    let built = services();
    in_order(
        built.page("services/type/detox"),
        &["<h1>Detox</h1>", "Aardvark", "Zebra"],
    );
    assert!(!built.page("services/type/housing").contains("Aardvark"));
    assert!(built.page("services/region/east").contains("Zebra"));
    assert!(built.page("services/region/west").contains("Aardvark"));
    assert!(!built.files.contains_key("services/type/legal/index.html"));
}

#[test]
fn an_ended_service_leaves_its_lists_and_a_paused_one_says_so() {
    let built = services();
    assert!(!built.page("services").contains("Gone Clinic"));
    assert!(
        !built
            .files
            .contains_key("services/type/outpatient/index.html")
    );
    assert!(
        built
            .page("services/gone")
            .contains("This is no longer offered")
    );
    assert!(
        !built
            .page("services/gone")
            .contains("services/type/outpatient")
    );
    in_order(
        built.page("services"),
        &["Middle Rides", "Not open at the moment", "Zebra House"],
    );
}

#[test]
fn lists_of_what_a_site_does_not_have_are_in_no_menu_and_have_no_page() {
    let built = SiteTest::new()
        .adding(
            "content/site.yaml",
            "menu: [groups, services, stories, activities]\n",
        )
        .build_well();
    for list in ["services", "stories", "activities"] {
        assert!(
            !built.files.contains_key(&format!("{list}/index.html")),
            "{list}"
        );
        assert!(
            !built.page("").contains(&format!("href=\"/{list}/\"")),
            "{list}"
        );
    }
}

fn story(consent: &str) -> Built {
    let text = format!("---\ntitle: Three rooms\nconsent: {consent}\n---\n\nI went to three.\n");
    SiteTest::new()
        .file("content/stories/three.md", text)
        .build()
}

#[test]
fn a_story_is_published_while_its_consent_holds_and_not_a_day_longer() {
    let held = story("{date: 2026-01-01, until: 2026-11-22, withdrawn: 2026-11-23}");
    assert!(held.page("stories").contains("Three rooms"));
    assert!(held.page("stories/three").contains("I went to three."));
    for over in [
        "{date: 2026-01-01, until: 2026-11-21}",
        "{date: 2026-01-01, withdrawn: 2026-11-22}",
    ] {
        let built = story(over);
        assert!(built.short().contains("warning[consent]"), "{over}");
        let left = built.pages().filter(|(_, text)| text.contains("hree"));
        assert_eq!(
            left.map(|(file, _)| file).collect::<Vec<_>>(),
            [""; 0],
            "{over}"
        );
    }
}

fn activities(when: &str) -> Built {
    let text = format!("name: Breakfast\nplace: {{city: Fernhill}}\nwhen:\n  - {when}\n");
    SiteTest::new()
        .file("content/activities/breakfast.yaml", text)
        .build_well()
}

#[test]
fn a_recurring_activity_stands_on_each_of_its_days_in_four_weeks_but_not_on_closed_ones() {
    let built = activities(
        "{day: saturday, time: '9:00', except: 2026-12-05}\nclosures: [{from: 2026-12-12}]",
    );
    let page = built.page("activities");
    in_order(
        page,
        &[
            "28 November 2026",
            "09:00",
            "19 December 2026",
            "Again and again",
            "Every Saturday",
        ],
    );
    assert!(!page.contains("5 December 2026") && !page.contains("on-2026-12-12"));
    assert!(
        !page.contains("26 December 2026"),
        "the list ends after four weeks"
    );
}

#[test]
fn a_date_further_away_stands_below_and_one_that_is_past_nowhere() {
    let later = activities("{date: 2027-07-04, time: '18:00'}");
    in_order(later.page("activities"), &["Later", "4 July 2027"]);
    let over = activities("{date: 2026-11-21, time: '18:00'}");
    assert!(!over.files.contains_key("activities/index.html"));
    assert!(over.page("activities/breakfast").contains("This is over."));
}

#[test]
fn an_activity_on_the_day_of_the_build_is_listed() {
    let built = activities("{date: 2026-11-22, time: '7:00'}");
    assert!(built.page("activities").contains("Sunday 22 November 2026"));
}

#[test]
fn two_spellings_of_a_region_are_one_list() {
    let list = "\
- {id: a, name: A, type: work, email: a@example.org, region: East Alder}
- {id: b, name: B, type: work, email: b@example.org, region: East County}
- {id: c, name: C, type: work, email: c@example.org, region: East-Alder}
";
    let built = SiteTest::new()
        .file("content/services/list.yaml", list)
        .build_well();
    in_order(
        built.page("services/region/east-alder"),
        &["services/a/", "services/c/"],
    );
}
