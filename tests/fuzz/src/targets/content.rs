//! What people write into content: nothing is lost without a word, mistakes are shown where they stand, and whatever is
//! understood can be counted on.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use guidepost::diag::Checked;
use guidepost::kinds::{Defaults, Draft, Entry, Parsed};
use guidepost::model::{Country, Hours, Kind, Lang, Phone, Schedule, Zone};
use guidepost::source::locate;

static DEFAULTS: LazyLock<Defaults> = LazyLock::new(|| {
    let zone: Zone = "America/Chicago".parse().expect("a zone");
    Defaults::of("US".parse().expect("a country"), &zone, &[Lang::en()])
});

/// A file of each kind.
pub fn front_matter(data: &[u8]) {
    for kind in Kind::ALL {
        for ending in ["md", "yaml"] {
            let _ = file(*kind, ending, data);
        }
    }
}

/// A file is understood, or it is said what is wrong and where.
fn file(kind: Kind, ending: &str, data: &[u8]) -> Checked<Parsed> {
    let path = format!("content/{}/x.{ending}", kind.folder());
    let draft = Draft {
        translations: Vec::new(),
        file: Arc::from(path.as_str()),
        kind,
        stem: "x".to_owned(),
        lang: Lang::en(),
    };
    let reader = BTreeMap::from([(path, data.to_vec())]);
    let parsed = draft.parse(&reader, &DEFAULTS).expect("it is there");
    let (stops, value) = (parsed.denied(), &parsed.value);
    // A file that holds nothing is a list without items.
    let nothing = value.failed.is_empty() && value.damaged.is_empty();
    assert!(stops || nothing, "left out without a word: {value:?}");
    for found in locate(parsed.problems.clone(), &reader) {
        assert!(!found.problem.message.trim().is_empty(), "{found:?}");
        let (line, column) = found.line_column();
        assert!(line > 0 && column > 0, "{found:?}");
        if let (Some(text), Some(span)) = (&found.text, found.span.clone()) {
            assert!(text.get(span).is_some(), "{found:?}");
        }
    }
    parsed
}

const GROUP: &str = "name: X\nindependent: yes\nattendance: in-person\n\
                     place: {name: Hall, address: 1 Hill Road, city: Millbrook}\nmeetings:\n";

/// How many times of a schedule are looked at.
const TIMES: usize = 30;

/// The meetings of a group.
pub fn schedule(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    let lines = written.lines().map(|line| format!("  {line}\n"));
    let text = format!("{GROUP}{}", lines.collect::<String>());
    let parsed = file(Kind::Group, "yaml", text.as_bytes());
    for entry in &parsed.value.entries {
        let Entry::Group(group) = entry else { continue };
        let meetings = group.meetings.iter().take(3);
        let schedules = meetings.flat_map(|meeting| meeting.when.schedules.iter().take(3));
        schedules.for_each(times);
    }
}

/// The times of a schedule are in order and on its days, and none of them is one of its exceptions.
fn times(schedule: &Schedule) {
    let from = "2026-11-22".parse().expect("a day");
    let found: Vec<_> = schedule.occurrences(from, &|_| false).take(TIMES).collect();
    for one in &found {
        assert!(one.date >= from && one.end > one.start, "{one:?}");
        assert!(schedule.on(one.date), "{one:?} of {schedule:?}");
        assert!(!schedule.except().contains(&one.date), "{one:?}");
        assert!(schedule.until().is_none_or(|until| one.date <= until));
        assert!(schedule.starting().is_none_or(|first| one.date >= first));
    }
    let in_order = |two: &[guidepost::model::Occurrence]| two[0].start < two[1].start;
    assert!(found.windows(2).all(in_order), "{schedule:?}");
    if let Some(beginning) = schedule.beginning(from) {
        assert!(beginning.away || schedule.on(beginning.date));
    }
    if let Some(rule) = schedule.rrule() {
        assert!(rule.chars().all(|c| c.is_ascii_graphic()), "{rule:?}");
    }
}

/// Opening hours.
pub fn hours(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Ok(hours) = text.parse::<Hours>() else {
        return;
    };
    assert_eq!(hours.as_str(), text.trim());
    assert_eq!(hours.to_string().parse::<Hours>().as_ref(), Ok(&hours));
    let spans = hours.weekly().unwrap_or_default();
    for span in spans {
        let fits = span.weekday < 7 && span.from < 1440;
        assert!(
            fits && span.from < span.until && span.until <= 2880,
            "{span:?}"
        );
    }
    assert!(spans.is_sorted(), "{spans:?}");
    let grouped = hours.groups();
    let grouped: usize = grouped
        .iter()
        .map(|(days, times)| days.len() * times.len())
        .sum();
    assert_eq!(grouped, spans.len());
    assert!(!hours.always_open() || spans.len() >= 7);
}

/// A telephone number, as people of several countries write theirs.
pub fn phone(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for country in ["US", "GB", "DE", "AU", "JP"] {
        let country: Country = country.parse().expect("a country");
        let Ok(phone) = Phone::read(&text, country, None) else {
            continue;
        };
        assert_eq!(phone.published(), text.trim());
        let dial = phone.dial();
        let dials = |c: char| c.is_ascii_digit() || "+*#,;=ext".contains(c);
        assert!(!dial.is_empty() && dial.chars().all(dials), "{phone:?}");
        for address in [phone.tel_href(), phone.sms_href()] {
            let plain = |c: char| c.is_ascii_graphic() && !"<>\"'`&".contains(c);
            assert!(address.chars().all(plain), "{phone:?}: {address}");
        }
        let _ = (phone.whatsapp_href(), phone.is_short_code());
        assert!(!phone.digits().trim().is_empty(), "{phone:?}");
        assert_eq!(
            Phone::read(phone.published(), country, None).as_ref(),
            Ok(&phone)
        );
    }
}
