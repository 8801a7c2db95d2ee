//! Lists of very many groups, which several threads sort.

use std::fmt::Write as _;

use crate::site_test::SiteTest;

const GROUPS: usize = 900;
const CITIES: usize = 7;
const DAYS: [&str; 3] = ["monday", "thursday", "saturday"];

/// Groups that stand in turns in cities and on days.
fn many() -> SiteTest {
    let mut list = String::new();
    for number in 0..GROUPS {
        let (city, day) = (number % CITIES, DAYS[number % DAYS.len()]);
        writeln!(
            list,
            "- {{id: group-{number:04}, name: Group {number:04}, program: aa, attendance: in-person, \
             place: {{city: City {city}}}, meetings: [{{day: {day}, time: \"19:00\"}}]}}"
        )
        .unwrap();
    }
    SiteTest::new()
        .file("content/groups/all.yaml", list)
        .adding("content/site.yaml", "per_page: 1000\nweek_starts: monday\n")
}

/// The numbers of the groups on a page, in order.
fn numbers(page: &str) -> Vec<usize> {
    let main = page.split("<main").nth(1).unwrap();
    let rows = main.split("<p class=\"title\">").skip(1);
    let names = rows.map(|row| row.split_once(">Group ").unwrap().1);
    names
        .map(|name| name.split('<').next().unwrap().parse().unwrap())
        .collect()
}

#[test]
fn every_list_has_all_its_groups_in_the_order_of_the_week_and_the_names() {
    let built = many().build_well();
    for city in 0..CITIES {
        let day = |day: usize| {
            let all = (0..GROUPS).filter(move |number| number % DAYS.len() == day);
            all.filter(move |number| number % CITIES == city)
        };
        let expected: Vec<usize> = (0..DAYS.len()).flat_map(day).collect();
        let page = built.page(&format!("groups/city/city-{city}"));
        assert_eq!(numbers(page), expected, "city {city}");
    }
    for (at, day) in DAYS.iter().enumerate() {
        let expected: Vec<usize> = (at..GROUPS).step_by(DAYS.len()).collect();
        let page = built.page(&format!("groups/day/{day}"));
        assert_eq!(numbers(page), expected, "{day}");
    }
    let all = built.page("groups/program/aa");
    assert_eq!(numbers(all).len(), GROUPS);
}
