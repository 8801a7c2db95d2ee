//! What leads to what: articles, organizations and programs.

use crate::site_test::SiteTest;

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
