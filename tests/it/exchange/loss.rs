//! What formats cannot say: all of it is told, and the numbers add up.

use std::collections::BTreeSet;

use guidepost::check::all_codes;
use guidepost::config::Exchange;
use guidepost::exports::{Detail, Loss, Lost, Records};
use guidepost::import::Deed;

use super::{site, written};

fn loss(format: &str, program: Option<&str>, detail: Detail) -> Loss {
    let loaded = site().loaded();
    let records = Records::new(&loaded.site);
    let mut loss = Loss::new(detail);
    let program = program.map(|slug| slug.parse().unwrap());
    let format: Exchange = format.parse().unwrap();
    written(&records, format, program.as_ref(), &mut loss);
    loss
}

/// The slugs of what is told about a format and wanted, in order.
pub(super) fn told(
    format: &str,
    program: Option<&str>,
    wanted: impl Fn(&Lost) -> bool,
) -> Vec<String> {
    let lost = loss(format, program, Detail::Each).lost;
    let wanted = lost.iter().filter(|lost| wanted(lost));
    wanted.map(|lost| lost.slug.to_string()).collect()
}

#[test]
fn rows_are_written_or_left_out_with_exactly_one_reason() {
    for format in Exchange::ALL {
        for program in [None, Some("aa"), Some("recovery-dharma")] {
            let loss = loss(format.word(), program, Detail::Each);
            let refused: Vec<&str> = loss
                .lost
                .iter()
                .filter(|lost| lost.deed == Deed::Refused)
                .map(|lost| &*lost.slug)
                .collect();
            let once: BTreeSet<&str> = refused.iter().copied().collect();
            assert_eq!(once.len(), refused.len(), "{format}");
            assert_eq!(loss.records, loss.written + refused.len(), "{format}");
            assert_eq!(loss.left_out(), refused.len());
        }
    }
    let counts = |format| {
        let loss = loss(format, None, Detail::Counts);
        (loss.records, loss.written)
    };
    assert_eq!(counts("meeting-guide"), (18, 13));
    assert_eq!(counts("tsml-csv"), (18, 13));
    assert_eq!(counts("bmlt"), (18, 11));
    assert_eq!(counts("geojson"), (18, 8));
    assert_eq!(counts("csv"), (18, 15));
}

#[test]
fn counting_and_telling_each_come_to_the_same() {
    for format in Exchange::ALL {
        let each = loss(format.word(), None, Detail::Each);
        let counts = loss(format.word(), None, Detail::Counts);
        assert_eq!(each.summary(), counts.summary());
        assert!(counts.lost.is_empty());
        let total: usize = counts.counts().map(|(.., count)| count).sum();
        assert_eq!(total, each.lost.len());
    }
}

#[test]
fn every_sort_of_loss_occurs_and_can_be_explained() {
    let mut seen = BTreeSet::new();
    for format in Exchange::ALL {
        seen.extend(
            loss(format.word(), None, Detail::Each)
                .lost
                .iter()
                .map(|lost| lost.code.name),
        );
    }
    let known: BTreeSet<&str> = all_codes()
        .iter()
        .map(|code| code.name)
        .filter(|name| name.starts_with("export-"))
        .collect();
    assert_eq!(seen, known);
}

#[test]
fn what_was_lost_is_named_with_its_field() {
    let lost = loss("meeting-guide", None, Detail::Each).lost;
    let of = |slug: &str| -> Vec<(&str, &str)> {
        let own = lost.iter().filter(|lost| &*lost.slug == slug);
        own.map(|lost| (lost.field, lost.code.name)).collect()
    };
    assert_eq!(
        of("late"),
        [
            ("closures", "export-closure"),
            ("except", "export-closure"),
            ("notices", "export-notice"),
            ("until", "export-last-date"),
            ("access", "export-access"),
            ("who_can_come", "export-who-may-come"),
            ("cost", "export-who-may-come"),
            ("contributions/url", "export-giving"),
            ("contact/name", "export-contact"),
            ("verified", "export-checked"),
            ("access", "export-access"),
            ("conference_phone", "export-phone"),
        ]
    );
    assert_eq!(of("lights-sat-0900"), [("", "export-not-weekly")]);
    assert_eq!(of("calm-mon-1900"), [("", "export-not-meeting")]);
    assert_eq!(
        of("lights-7pm-2"),
        [("slug", "export-slug"), ("", "export-inactive")]
    );
}

#[test]
fn each_name_that_is_not_in_the_form_of_its_service_is_told() {
    let ways = "contributions: {venmo: \"@lights\", square: \"$lights\", paypal: lights";
    let odd = "contributions: {venmo: lights, square: lights, paypal: lights@x.example";
    let loaded = site()
        .map(|text| std::str::from_utf8(text).unwrap().replace(ways, odd))
        .loaded();
    let mut loss = Loss::new(Detail::Each);
    let records = Records::new(&loaded.site);
    written(&records, Exchange::MeetingGuide, None, &mut loss);
    let own = loss.lost.iter().filter(|lost| &*lost.slug == "lights-7pm");
    let own = own.filter(|lost| lost.code.name == "export-giving");
    let told: Vec<(&str, &str)> = own.map(|lost| (lost.field, &*lost.was)).collect();
    assert_eq!(
        told,
        [
            ("contributions/url", "https://give.example"),
            ("venmo", "lights"),
            ("square", "lights"),
            ("paypal", "lights@x.example"),
        ]
    );
}

#[test]
fn a_slug_longer_than_the_standard_allows_goes_out_and_is_told() {
    let long = "l".repeat(65);
    let loaded = site()
        .map(|text| {
            let text = std::str::from_utf8(text).unwrap();
            text.replace(
                "slug: lights-7pm, updated",
                &format!("slug: {long}, updated"),
            )
        })
        .loaded();
    let mut loss = Loss::new(Detail::Each);
    let records = Records::new(&loaded.site);
    let feed = written(&records, Exchange::MeetingGuide, None, &mut loss);
    assert!(
        String::from_utf8(feed)
            .unwrap()
            .contains(&format!("\"slug\":\"{long}\""))
    );
    let told = loss
        .lost
        .iter()
        .filter(|lost| lost.code.name == "export-slug");
    let told: Vec<(&str, Deed)> = told.map(|lost| (&*lost.slug, lost.deed)).collect();
    assert!(told.contains(&(&*long, Deed::Doubtful)), "{told:?}");
}
