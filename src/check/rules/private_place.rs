//! Private places that a text tells.

use std::ops::Range;

use aho_corasick::AhoCorasick;

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Head, Hidden, Location, Whereabouts};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "private-place",
    Level::Warn,
    "A place is `private: yes`, so its address is shown nowhere; but the same street and number stand in a text, or in
the name of a group, and are published there. People meet in a home, or somewhere they must not be found. Take the
address out of the text. It need not be in the file at all: town and region are enough for a private place.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let addresses = addresses(site);
    let search = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(&addresses);
    let Some(search) = search.ok().filter(|_| !addresses.is_empty()) else {
        return;
    };
    let find =
        |text: &str| -> Option<Range<usize>> { search.find(text).map(|found| found.range()) };
    for text in site.texts() {
        problems.extend(find(text.markdown).map(|span| problem(text.head, text.spot(&span))));
    }
    site.lines(|head, field, line| {
        let spot = || Spot::Value(head.path(&field.to_string()));
        problems.extend(find(line).map(|_| problem(head, spot())));
    });
    for head in site.heads() {
        let spot = || Spot::Value(head.path("name"));
        problems.extend(find(&head.name).map(|_| problem(head, spot())));
    }
}

fn problem(head: &Head, spot: Spot) -> Diagnostic {
    Diagnostic::new(&CODE, &head.file, "this is the address of a private place")
        .at(spot)
        .label("what stands here is published")
        .help("leave the address out; say whom to ask for it instead")
}

/// Street and number of each private place whose file holds them.
fn addresses(site: &Site) -> Vec<String> {
    let own = |place: Option<&Whereabouts>| match place {
        Some(Whereabouts::Own(location)) => address(location),
        _ => None,
    };
    let places = site
        .places
        .iter()
        .filter_map(|place| address(&place.location));
    let groups = site.groups.iter().flat_map(|group| {
        let meetings = group.meetings.iter().map(|meeting| meeting.place.as_ref());
        meetings.chain([group.place.as_ref()])
    });
    let activities = site
        .activities
        .iter()
        .map(|activity| activity.place.as_ref());
    places
        .chain(groups.chain(activities).filter_map(own))
        .collect()
}

/// The first part of a hidden address, if it is one that stands for nothing else: a number and a street.
fn address(location: &Location) -> Option<String> {
    let written = |hidden: &Hidden| hidden.exact.address.as_deref().map(str::to_owned);
    let whole = location.hidden.as_ref()?.inspect(written)?;
    let first = whole
        .split(',')
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let tells = first.contains(|c: char| c.is_ascii_digit()) && first.contains(' ');
    tells.then_some(first)
}
