//! One number that stands in two help lines.

use std::collections::BTreeMap;

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::kinds::Hotline;
use crate::kinds::hotline::{Address, Channel};
use crate::model::Status;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "number-twice",
    Level::Warn,
    "Two help lines with different names have the same number, and nothing says why: neither a word to send, nor a key
to press, a note, the same `run_by`, or the name of the one under `also_called` of the other. One of the two was probably copied
and not finished, and people reach somebody else than they think. Correct it, or make one entry of both.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut numbers: BTreeMap<&str, Vec<(&Hotline, &Channel)>> = BTreeMap::new();
    for hotline in &site.hotlines {
        let head = &hotline.head;
        if head.life.status == Status::Ended {
            continue;
        }
        for channel in hotline.channels.iter().filter(|channel| is_plain(channel)) {
            if let Address::Phone(phone) = &channel.address {
                numbers
                    .entry(phone.dial())
                    .or_default()
                    .push((hotline, channel));
            }
        }
    }
    for (_, there) in numbers {
        let Some((first, _)) = there.first() else {
            continue;
        };
        let other = there.iter().find(|(other, _)| !related(first, other));
        problems.extend(other.map(|(other, channel)| twice(first, other, channel)));
    }
}

/// Whether nothing is said that would tell callers of one line from those of another.
fn is_plain(channel: &Channel) -> bool {
    channel.keyword.is_none()
        && channel.notes.is_none()
        && channel.languages.iter().all(|(_, press)| press.is_none())
}

/// Whether two lines have to do with each other, so that they may share a number.
fn related(one: &Hotline, other: &Hotline) -> bool {
    let names = |line: &Hotline| -> Vec<String> {
        let more = line.also_called.iter().map(|name| name.to_lowercase());
        more.chain([line.head.name.to_lowercase()]).collect()
    };
    let (ours, theirs) = (names(one), names(other));
    let named = ours.iter().any(|ours| {
        theirs
            .iter()
            .any(|theirs| ours.contains(theirs.as_str()) || theirs.contains(ours.as_str()))
    });
    let run = one.run_by.is_some() && one.run_by == other.run_by;
    let belong = one
        .organizations
        .iter()
        .any(|organization| other.organizations.contains(organization));
    // Two countries may give the same short code to lines of their own.
    let meet = one
        .countries
        .iter()
        .any(|country| other.countries.contains(country));
    one.head.id == other.head.id || named || run || belong || !meet
}

fn twice(first: &Hotline, other: &Hotline, channel: &Channel) -> Diagnostic {
    let head = &other.head;
    let number = match &channel.address {
        Address::Phone(phone) => phone.published(),
        Address::Web(_) | Address::Email(_) => "",
    };
    let message = format!(
        "`{number}` is also the number of `{}`, another line",
        first.head.id.slug
    );
    Diagnostic::new(&CODE, &head.file, message)
        .at(Spot::Key(head.path("channels")))
        .help("correct one of the two, or say in `notes:` what callers of each are asked or press")
}
