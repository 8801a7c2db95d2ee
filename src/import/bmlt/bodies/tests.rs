//! Service bodies into organizations.

use super::*;
use crate::import::bmlt::fields::tests::{in_new_york, record};
use crate::import::{Deed, Remark};

fn body(id: &str, parent: &str, name: &str) -> Record {
    record(&[
        ("id", id),
        ("parent_id", parent),
        ("name", name),
        ("type", "AS"),
    ])
}

/// The organizations of these bodies, with meetings in those of `used`.
fn organizations(bodies: &[Record], used: &[&str]) -> (Vec<IncomingOrganization>, Vec<Remark>) {
    let mut report = Report::default();
    let mut all = Bodies::default();
    for body in bodies {
        all.add(body, 0, &mut report);
    }
    for id in used {
        let meeting = record(&[("service_body_bigint", id)]);
        all.of(&mut Row::new(&meeting, &mut report), 0);
    }
    let mut reports = Reports::new(vec![report]);
    let organizations = in_new_york(|context| all.organizations(context, 0, &mut reports));
    (organizations, reports.finished().remove(0).remarks)
}

#[test]
fn a_service_body_becomes_an_organization_below_its_own() {
    let mut area = record(&[
        ("id", "1002"),
        ("parent_id", "2"),
        ("name", "Nassau Area Service"),
        ("description", "The area for Nassau County"),
        ("type", "AS"),
        ("url", "http://nassau.example.org"),
        ("helpline", "516-555-0143"),
        ("world_id", "AR19518"),
    ]);
    area.number = 7;
    let mut region = body("2", "0", "Eastern Region");
    region.cells[3].value = crate::import::Value::Text("RS".into());
    let (organizations, remarks) = organizations(&[area, region], &["1002"]);
    let [area, region] = organizations.as_slice() else {
        panic!("two organizations");
    };
    assert_eq!(
        (area.key.as_str(), area.sort),
        ("nassau-area-service", "area")
    );
    assert_eq!(area.part_of.as_ref(), Some(&region.key));
    assert_eq!(area.phone.as_deref(), Some("516-555-0143"));
    assert_eq!(area.id.as_deref(), Some("1002"));
    assert_eq!((region.sort, region.part_of.as_ref()), ("region", None));
    assert_eq!(remarks.len(), 1, "the id of NA World Services");
    assert_eq!(remarks[0].record, 0);
    assert_eq!(&*remarks[0].field, "service body 1002: world_id");
}

#[test]
fn bodies_that_serve_no_meeting_are_left_out() {
    let bodies = [body("1", "0", "One"), body("2", "0", "Two")];
    let (organizations, remarks) = organizations(&bodies, &["2"]);
    assert_eq!(organizations.len(), 1);
    assert_eq!((&*remarks[0].was, remarks[0].deed), ("1", Deed::Dropped));
}

#[test]
fn nothing_is_part_of_itself_or_of_what_is_not_there() {
    let bodies = [
        body("1", "2", "One"),
        body("2", "3", "Two"),
        body("3", "1", "Three"),
        body("4", "4", "Four"),
        body("5", "99", "Five"),
    ];
    let (organizations, remarks) = organizations(&bodies, &["1", "4", "5"]);
    assert_eq!(organizations.len(), 5);
    let tops = organizations.iter().filter(|one| one.part_of.is_none());
    assert_eq!(tops.count(), 3);
    assert_eq!(remarks.len(), 3);
}

#[test]
fn bodies_of_one_name_have_keys_of_their_own() {
    let bodies = [
        body("1", "0", "Bay Area"),
        body("2", "0", "Bay Area"),
        body("3", "0", "日本"),
    ];
    let (organizations, _) = organizations(&bodies, &["1", "2", "3"]);
    let keys: Vec<&str> = organizations.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(keys, ["bay-area", "bay-area-2", "service-body-3"]);
}

#[test]
fn a_meeting_that_names_its_body_needs_no_list() {
    let mut report = Report::default();
    let mut bodies = Bodies::default();
    let meeting = record(&[
        ("service_body_bigint", "5"),
        ("service_body_name", "Bronx Area"),
    ]);
    let key = bodies.of(&mut Row::new(&meeting, &mut report), 0);
    assert_eq!(key.unwrap().as_str(), "bronx-area");
    let unknown = record(&[("service_body_bigint", "6")]);
    assert_eq!(bodies.of(&mut Row::new(&unknown, &mut report), 0), None);
    assert_eq!(report.remarks.len(), 1);
}
