//! What a site knows of each meeting is what the record said, however records were joined.

use std::collections::BTreeSet;
use std::sync::Arc;

use guidepost::import::incoming::{Incoming, IncomingOnline, IncomingPlace};
use guidepost::kinds::Group;
use guidepost::kinds::group::{Meeting, Online};
use guidepost::markdown::to_plain;
use guidepost::model::{AccessFact, Answer, Attendance, Prose, Slug, Status};
use guidepost::site::{Site, Venue};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{hall, import, loaded, record, room, written};
use crate::site_test::SiteTest;

fn places() -> Vec<Option<IncomingPlace>> {
    let mut back = hall();
    back.notes = Some("Back door # 2\nring: twice".parse().unwrap());
    back.transit = Some("Bus 12".parse().unwrap());
    let mut area = hall();
    area.name = None;
    area.address = None;
    area.approximate = true;
    area.sub_region = Some("North > West".parse().unwrap());
    let mut other = hall();
    other.city = None;
    other.region = Some("no".parse().unwrap());
    vec![None, Some(hall()), Some(back), Some(area), Some(other)]
}

fn rooms() -> Vec<IncomingOnline> {
    let mut phone = room("https://b.example/j/1?pwd=a#x");
    phone.phone = Some("+1 312 555 0143".parse().unwrap());
    phone.notes = Some("Meeting ID: 1".parse().unwrap());
    phone.phone_notes = Some("then 1#\nand 2#".parse().unwrap());
    let ask = IncomingOnline {
        ask: Some("the secretary: see the site".parse().unwrap()),
        ..IncomingOnline::default()
    };
    vec![room("https://a.example"), phone, ask]
}

fn strings<T: std::str::FromStr>(texts: &[&str]) -> Vec<T>
where
    T::Err: std::fmt::Debug,
{
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

prop_compose! {
    fn kept_apart()(
        name in select(vec!["A", "no", "B: \"x\" # y"]),
        group in proptest::option::of(select(vec!["A", "G"])),
        place in select(places()),
        online in select(rooms()),
        way in 0..4_usize,
        day in 0..3_usize,
        time in select(vec!["07:05", "19:00", "23:30"]),
    ) -> (Incoming, usize) {
        let mut said = record(1, "x", name);
        said.group = group.map(|group| group.parse().unwrap());
        said.attendance = match (&place, way) {
            (Some(_), 0) => Attendance::InPerson,
            (Some(_), 1) => Attendance::Hybrid,
            (_, 3) if online.phone.is_some() => Attendance::Phone,
            _ => Attendance::Online,
        };
        said.place = place;
        said.online = (said.attendance != Attendance::InPerson).then_some(online);
        said.days = strings(&[["monday"], ["tuesday"], ["sunday"]][day]);
        said.time = Some(time.parse().unwrap());
        (said, way)
    }
}

prop_compose! {
    fn any_record()(
        (mut said, _) in kept_apart(),
        tags in subsequence(vec!["open", "women", "speaker"], 0..3),
        codes in subsequence(vec!["GR", "ABSI", "0123", "@: x"], 0..3),
        languages in subsequence(vec!["en", "es", "no"], 0..3),
        access in subsequence(AccessFact::ALL.to_vec(), 0..3),
        zone in proptest::option::of(select(vec!["Europe/Dublin", "America/Chicago"])),
        notes in proptest::option::of(select(vec!["x", "- a\n- b", "[[[[ {", "yes"])),
        whole in (proptest::option::of(0..2_usize), proptest::option::of(0..2_usize), any::<bool>(), any::<bool>()),
        duration in proptest::option::of(select(vec!["30", "90"])),
    ) -> Incoming {
        said.tags = strings(&tags);
        said.codes = strings(&codes);
        said.languages = strings(&languages);
        said.access = access;
        said.zone = zone.map(|zone| zone.parse().unwrap());
        said.notes = notes.map(|notes| notes.parse().unwrap());
        said.website = whole.0.map(|at| ["https://w.example", "https://v.example"][at].parse().unwrap());
        said.group_notes = whole.1.map(|at| ["# One\n*two*", "<b>no</b>"][at].parse().unwrap());
        said.contributions.venmo = whole.2.then(|| "@name".parse().unwrap());
        said.paused = whole.3;
        said.duration = duration.map(|duration| duration.parse().unwrap());
        said
    }
}

/// The place of a meeting, in the words of a record.
fn place_of(site: &Site, group: &Group, meeting: &Meeting) -> Option<IncomingPlace> {
    let place = meeting.place.as_ref().or(group.place.as_ref())?;
    let Venue { location, .. } = site.venue(place)?;
    let exact = location.exact.clone().unwrap();
    Some(IncomingPlace {
        name: location.name.clone(),
        address: exact.address,
        city: location.city.clone(),
        state: location.state.clone(),
        postal_code: exact.postal_code,
        country: location.country,
        region: location.region.clone(),
        sub_region: location.sub_region.clone(),
        coordinates: exact.coordinates,
        approximate: location.approximate,
        notes: exact.notes.as_ref().map(plain),
        transit: location.access.transit().cloned(),
    })
}

/// A text as the feed said it.
fn plain(text: &Prose) -> Prose {
    to_plain(text).parse().unwrap()
}

fn online_of(online: &Online) -> IncomingOnline {
    IncomingOnline {
        url: online.door.url.clone(),
        phone: online
            .door
            .phone
            .as_ref()
            .map(|phone| phone.published().parse().unwrap()),
        ask: online.ask.clone(),
        notes: online.notes.clone(),
        phone_notes: online.phone_notes.clone(),
    }
}

fn set<T: ToString>(values: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    values.into_iter().map(|value| value.to_string()).collect()
}

/// Compares one record with what the site knows.
fn same(site: &Site, group: &Group, meeting: &Meeting, said: &Incoming) {
    let facts = site.facts(group, meeting);
    let name = meeting.name.as_ref();
    match &said.group {
        Some(of) => assert_eq!((&*group.head.name, name), (of.as_str(), Some(&said.name))),
        None => assert_eq!((&*group.head.name, name), (said.name.as_str(), None)),
    }
    assert_eq!(facts.attendance, said.attendance);
    assert_eq!(place_of(site, group, meeting), said.place);
    assert_eq!(facts.online.map(online_of), said.online);
    assert_eq!(set(facts.tags.iter().map(|tag| &tag.slug)), set(&said.tags));
    assert_eq!(
        set(group.codes.iter().chain(&meeting.codes)),
        set(&said.codes)
    );
    assert_eq!(set(facts.languages), set(&said.languages));
    for fact in AccessFact::ALL {
        let claimed = facts.access.answer(*fact) == Answer::Yes;
        assert_eq!(claimed, said.access.contains(fact), "{fact}");
    }
    let [schedule] = meeting.when.schedules.as_slice() else {
        panic!("one schedule")
    };
    assert_eq!(schedule.time(), said.time);
    assert_eq!(schedule.duration(), said.duration.unwrap_or_default());
    assert_eq!(
        schedule.zone(),
        said.zone.as_ref().unwrap_or(&site.config.zone)
    );
    let paused = meeting.paused || group.head.life.status == Status::Paused;
    assert_eq!(paused, said.paused);
    assert_eq!(meeting.notes.as_ref().map(plain), said.notes);
    // Only a whole group can have these: what the record says, the group says.
    assert!(said.website.is_none() || group.website == said.website);
    let venmo = &said.contributions.venmo;
    let giving = group.contributions.as_ref();
    assert!(venmo.is_none() || giving.unwrap().venmo == *venmo);
    let body = group.head.body.as_ref().map(|body| to_plain(&body.text));
    let notes = said.group_notes.as_ref().map(ToString::to_string);
    assert!(notes.is_none() || body == notes, "{body:?}");
    let origin = meeting.origin.as_ref().unwrap();
    assert_eq!((&origin.id, &origin.updated), (&said.id, &said.updated));
}

fn all_same(records: &[Incoming]) {
    let site = SiteTest::new();
    let imported = import(&site, records.to_vec());
    let totals = imported.totals();
    assert_eq!(
        (totals.meetings, totals.refused),
        (records.len(), 0),
        "{:#?}",
        imported.told
    );
    let site = loaded(&written(&site, &imported));
    let meetings = site.groups.iter();
    let meetings = meetings.flat_map(|group| group.meetings.iter().map(move |one| (group, one)));
    let meetings: Vec<(&Arc<Group>, &Meeting)> = meetings.collect();
    assert_eq!(meetings.len(), records.len());
    for said in records {
        let of = |(_, meeting): &&(&Arc<Group>, &Meeting)| {
            let origin = meeting
                .origin
                .as_ref()
                .and_then(|origin| origin.slug.as_ref());
            origin == Some(&said.slug)
        };
        let mut found = meetings.iter().filter(of);
        let (group, meeting) = found.next().expect("each record is a meeting");
        assert!(found.next().is_none(), "and only one");
        same(&site, group, meeting, said);
    }
    let mut keys: Vec<(&Slug, String)> = Vec::new();
    for (group, meeting) in &meetings {
        let schedule = &meeting.when.schedules[0];
        let usual = || format!("{:?} {:?}", schedule.rule(), schedule.time());
        let key = meeting.key.as_ref().map_or_else(usual, ToString::to_string);
        assert!(!keys.contains(&(&group.head.id.slug, key.clone())), "{key}");
        keys.push((&group.head.id.slug, key));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn each_record_is_one_meeting_that_says_what_it_said(
        records in proptest::collection::vec(any_record(), 1..14)
    ) {
        let mut records = records;
        for (at, said) in (1..).zip(&mut records) {
            said.record = at;
            said.id = Some(at.to_string().parse().unwrap());
            said.slug = format!("slug-{}", at * 7 % 17).parse().unwrap();
        }
        all_same(&records);
    }
}

#[test]
fn one_closure_of_a_shared_place_reaches_all_who_meet_there() {
    let site = SiteTest::new();
    let imported = import(&site, vec![record(1, "a", "A"), record(2, "b", "B")]);
    let site = written(&site, &imported).adding(
        "content/places/round-hall.yaml",
        "closures: [{from: 2026-12-24, until: 2027-01-02}]\n",
    );
    let site = loaded(&site);
    let closed = |group: &Arc<Group>| site.facts(group, &group.meetings[0]).closures.len();
    assert_eq!(site.groups.iter().map(closed).collect::<Vec<_>>(), [1, 1]);
}
