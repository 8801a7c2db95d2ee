//! By what calendars know an event: its `UID`, which stays when title, time of build or address of the site
//! change.
//!
//! It is made from the name of the site (`id:` in `site.yaml`) and the key of the meeting, and written as a
//! UUID of our own making (RFC 9562 section 5.8), since the key of a meeting names its group and RFC 7986
//! section 5.3 asks for ids that tell nothing.

use crate::kinds::{Activity, Group};
use crate::model::{Rule, Schedule, Slug, Weekday};

/// The keys of all days and times of a group, for each of its meetings: what `id:` says, or else group, day
/// and time, such as `candlelight-fri-2330`.
pub(super) fn of_group(group: &Group) -> Vec<Vec<String>> {
    let mut taken = Vec::new();
    let meetings = group.meetings.iter();
    let keys = meetings.map(|meeting| {
        let own = meeting.key.as_ref();
        let schedules = meeting.when.schedules.iter();
        let several = schedules.len() > 1;
        let keys = schedules.map(|schedule| match own {
            Some(own) if several => format!("{own}-{}", time(schedule)),
            Some(own) => own.to_string(),
            None => usual(&group.head.id.slug, schedule),
        });
        keys.map(|key| free(&key, &mut taken)).collect()
    });
    keys.collect()
}

/// The keys of all days and times of an activity, likewise.
pub(super) fn of_activity(activity: &Activity) -> Vec<Vec<String>> {
    let mut taken = Vec::new();
    let when = activity.when.iter();
    let keys = when.map(|when| {
        let schedules = when.schedules.iter();
        let keys = schedules.map(|schedule| usual(&activity.head.id.slug, schedule));
        keys.map(|key| free(&key, &mut taken)).collect()
    });
    keys.collect()
}

fn usual(slug: &Slug, schedule: &Schedule) -> String {
    let day = match schedule.rule() {
        Rule::Weekly { days, .. } | Rule::Monthly { days, .. } => {
            let day = days.first().map_or("", |day| Weekday::word(*day));
            day.chars().take(3).collect()
        }
        Rule::Once { date } => date.to_string(),
        Rule::Appointment | Rule::RoundTheClock => String::new(),
    };
    format!("{slug}-{day}-{}", time(schedule))
}

fn time(schedule: &Schedule) -> String {
    let time = schedule.time().map(|time| time.iso().replace(':', ""));
    time.unwrap_or_default()
}

/// The key, or the key with a number where an earlier meeting of the same group has it.
fn free(key: &str, taken: &mut Vec<String>) -> String {
    let mut free = key.to_owned();
    let mut number = 1;
    while taken.contains(&free) {
        number += 1;
        free = format!("{key}-{number}");
    }
    taken.push(free.clone());
    free
}

/// The `UID` of an event; `kind` is the word for what has it.
pub(super) fn uid(site: &Slug, kind: &str, key: &str) -> String {
    let digest = blake3::hash(format!("{site}/{kind}/{key}").as_bytes());
    let mut bytes = [0; 16];
    for (byte, from) in bytes.iter_mut().zip(digest.as_bytes()) {
        *byte = *from;
    }
    let value = u128::from_be_bytes(bytes);
    // Version 8, variant 2.
    let value = value & !(0xF << 76) | (0x8 << 76);
    let value = value & !(0x3 << 62) | (0x2 << 62);
    let text = format!("{value:032x}");
    let letters = text.chars().enumerate();
    letters.fold(String::new(), |mut uid, (at, letter)| {
        if [8, 12, 16, 20].contains(&at) {
            uid.push('-');
        }
        uid.push(letter);
        uid
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_depends_on_site_kind_and_key_alone_and_has_the_form_of_a_uuid() {
        let site = |name: &str| Slug::from_text(name).unwrap();
        let one = uid(&site("alder"), "group", "lights-tue-1900");
        assert_eq!(one, uid(&site("alder"), "group", "lights-tue-1900"));
        for other in [
            uid(&site("birch"), "group", "lights-tue-1900"),
            uid(&site("alder"), "activity", "lights-tue-1900"),
            uid(&site("alder"), "group", "lights-tue-1930"),
        ] {
            assert_ne!(one, other);
        }
        let lengths: Vec<usize> = one.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(one.chars().nth(14), Some('8'), "the version");
        assert!(
            matches!(one.chars().nth(19), Some('8'..='b')),
            "the variant"
        );
    }

    #[test]
    fn a_key_that_is_taken_gets_a_number() {
        let mut taken = Vec::new();
        let keys = ["a", "b", "a", "a"].map(|key| free(key, &mut taken));
        assert_eq!(keys, ["a", "b", "a-2", "a-3"]);
    }
}
