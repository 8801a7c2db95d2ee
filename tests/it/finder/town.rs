//! Invented directories of any size.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::read::{Finder, finder};
use crate::site_test::SiteTest;

const ZONES: [&str; 7] = [
    "America/Chicago",
    "America/New_York",
    "America/Los_Angeles",
    "Europe/London",
    "Asia/Kolkata",
    "America/Phoenix",
    "Australia/Lord_Howe",
];
const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const STARTS: [&str; 10] = [
    "Mill", "Fern", "Stone", "Öst", "West", "Saint ", "Long", "Clear", "Red", "Marsh",
];
const ENDS: [&str; 8] = [
    "brook", "hill", " Harbor", "field", "dale", "ford", "mere", "wick",
];

/// 20,000 rows: 4,000 groups that meet on five days each.
pub(crate) static LARGE: LazyLock<(SiteTest, Finder)> = LazyLock::new(|| {
    let site = site(4000);
    let finder = finder(&site);
    (site, finder)
});

/// A site with so many groups, each of which meets on five days.
pub(crate) fn site(groups: usize) -> SiteTest {
    let chunks = (0..groups).step_by(500).map(|first| {
        let numbers = first..groups.min(first + 500);
        (first, numbers.map(group).collect::<String>())
    });
    let site = SiteTest::new().adding(
        "content/site.yaml",
        "closures: [{from: 2026-12-25, reason: Holiday}]\n",
    );
    chunks.fold(site, |site, (first, text)| {
        site.file(&format!("content/groups/part-{first}.yaml"), text)
    })
}

/// A group; what it is follows from its number alone.
fn group(number: usize) -> String {
    // Steps that share no factor with the lengths of the lists mix them well.
    let pick = |list: &[&'static str], step: usize| list[number * step % list.len()];
    let town = format!("{}{}", pick(&STARTS, 7), ENDS[number / 3 % ENDS.len()]);
    let how = ["in-person", "in-person", "hybrid", "online", "phone"][number % 5];
    let mut text = format!(
        "- id: group-{number}\n  name: Open Door {number} of {town}\n  attendance: {how}\n  time_zone: {}\n",
        pick(&ZONES, 3)
    );
    text += match number % 9 {
        0 => "  independent: yes\n",
        1..=4 => "  program: aa\n",
        5 | 6 => "  program: na\n",
        _ => "  program: smart-recovery\n",
    };
    if how == "online" || how == "phone" || how == "hybrid" {
        text += "  online: {phone: \"+1 312 555 0143\", url: \"https://meet.example.org/5550143\", join: open}\n";
    }
    if how == "in-person" || how == "hybrid" {
        text += &place(number, &town);
    } else {
        let _ = writeln!(text, "  region: Region {}", number % 12);
    }
    text + &meetings(number)
}

fn place(number: usize, town: &str) -> String {
    let hundredths = |step: usize| f64::from(u16::try_from(step).unwrap()) / 100.0;
    let (north, east) = (
        hundredths(number * 37 % 1700),
        hundredths(number * 53 % 4100),
    );
    let point = format!(", coordinates: [{:.4}, {:.4}]", 30.0 + north, -120.0 + east);
    let more = match number % 20 {
        0 => ", private: yes".to_owned(),
        2 => ", approximate: yes".to_owned() + &point,
        5 => String::new(),
        _ => format!("{point}, postal_code: \"{:05}\"", 10000 + number % 400),
    };
    let region = number % 12;
    format!(
        "  place: {{name: Hall {number}, address: {number} Alder Street, city: {town}, region: Region {region}, \
        sub_region: Quarter {} > Corner {}{more}}}\n",
        number % 5,
        number % 3
    )
}

fn meetings(number: usize) -> String {
    let days: Vec<&str> = (0..5).map(|day| DAYS[(number + day) % 7]).collect();
    let (hour, minute) = ((number * 5 + 6) % 24, number * 7 % 4 * 15);
    let rule = match number % 10 {
        3 => ", weeks: [1, last]".to_owned(),
        4 => format!(", every: 2 weeks, starting: 2026-01-{:02}", 5 + number % 7),
        5 => format!(
            ", until: 2026-12-30, except: [2026-12-{:02}, 2026-12-{:02}]",
            7 + number % 7,
            14 + (number + 1) % 7
        ),
        _ => String::new(),
    };
    let tags = ["open", "women, open", "beginners", "speaker, step-study"][number % 4];
    let languages = ["en", "en", "es", "en, es"][number % 4];
    let meetings = match number % 400 {
        // So that there is something that has no day.
        13 => "{round_the_clock: yes}, {by_appointment: yes}".to_owned(),
        _ => format!(
            "{{day: [{}], time: \"{hour:02}:{minute:02}\", duration: 90{rule}}}",
            days.join(", ")
        ),
    };
    format!(
        "  tags: [{tags}]\n  languages: [{languages}]\n  access: {{wheelchair: {}, captions: yes}}\n  meetings: [{meetings}]\n",
        ["yes", "no", "unknown"][number % 3]
    )
}
