use super::*;
use proptest::prelude::*;

fn hours(text: &str) -> Hours {
    text.parse().unwrap()
}

fn mistake(text: &str) -> Mistake {
    text.parse::<Hours>().unwrap_err()
}

/// The week in short: `0:540-1020` is Monday from nine to five.
fn week(text: &str) -> Option<String> {
    let hours = hours(text);
    let spans = hours.weekly()?.iter();
    let short = spans.map(|span| format!("{}:{}-{}", span.weekday, span.from, span.until));
    Some(short.collect::<Vec<_>>().join(" "))
}

#[test]
fn round_the_clock_is_known_in_all_its_spellings() {
    for text in [
        "24/7",
        "Mo-Su 00:00-24:00",
        "00:00-24:00",
        "open",
        "Mo-Su",
        "Mo-Fr 00:00-24:00; Sa,Su",
    ] {
        assert!(hours(text).always_open(), "{text}");
    }
    for text in [
        "24/7; PH off",
        "Mo-Fr 00:00-24:00",
        "00:00-23:59",
        "24/7 \"call first\"",
        "24/7; Su off",
    ] {
        assert!(!hours(text).always_open(), "{text}");
    }
}

#[test]
fn equal_days_are_grouped() {
    let groups = hours("Mo-Fr 09:00-12:00,13:00-17:00; We off; Sa 10:00-14:00").groups();
    let weekdays = (vec![0, 1, 3, 4], vec![(540, 720), (780, 1020)]);
    assert_eq!(groups, [weekdays, (vec![5], vec![(600, 840)])]);
}

#[test]
fn a_later_rule_replaces_the_earlier_ones_on_its_days() {
    assert_eq!(
        week("Mo-We 09:00-17:00; Tu 10:00-12:00").unwrap(),
        "0:540-1020 1:600-720 2:540-1020"
    );
    assert_eq!(
        week("Mo 09:00-12:00, Mo 14:00-16:00").unwrap(),
        "0:540-720 0:840-960"
    );
    assert_eq!(week("Mo,Tu 09:00-17:00; Tu off").unwrap(), "0:540-1020");
    assert_eq!(
        week("Mo 09:00-17:00; Mo 12:00-13:00 off").unwrap(),
        "0:540-720 0:780-1020"
    );
    assert_eq!(week("Mo 09:00-12:00, Mo 11:00-13:00").unwrap(), "0:540-780");
}

#[test]
fn times_past_midnight_belong_to_the_day_before() {
    assert_eq!(week("Fr 22:00-02:00").unwrap(), "4:1320-1560");
    assert_eq!(week("Fr 22:00-26:00").unwrap(), "4:1320-1560");
    assert_eq!(week("Fr 22:00-02:00; Sa off").unwrap(), "4:1320-1560");
    assert_eq!(
        week("Fr 22:00-02:00; Sa 01:00-02:00 off").unwrap(),
        "4:1320-1500"
    );
    assert_eq!(
        week("Su 22:00-02:00; Mo 00:00-01:00 off").unwrap(),
        "0:60-120 6:1320-1440"
    );
    assert_eq!(
        week("Sa-Mo 10:00-11:00").unwrap(),
        "0:600-660 5:600-660 6:600-660"
    );
}

#[test]
fn weeks_that_differ_have_no_week() {
    for text in [
        "Jan-Mar 10:00-12:00",
        "week 1-10 Mo",
        "Dec 25 off; Mo 09:00-10:00",
        "Mo[1] 09:00-10:00",
        "sunrise-sunset",
        "Mo 10:00+",
        "2026 Mo 10:00-12:00",
        "Mo 10:00-12:00 unknown",
        "Mo 10:00-12:00 \"by appointment\"",
        "Mo 10:00-12:00 || \"call\"",
        "PH Mo-Fr 10:00-12:00",
        "Mo-Fr 10:00-18:00/01:30",
    ] {
        assert_eq!(week(text), None, "{text}");
        assert!(hours(text).groups().is_empty(), "{text}");
    }
}

#[test]
fn holidays_are_noticed() {
    let answers = |text| {
        (
            hours(text).mentions_holidays(),
            hours(text).holidays_closed(),
        )
    };
    assert_eq!(answers("Mo-Fr 09:00-17:00; PH off"), (true, true));
    assert_eq!(answers("Mo-Fr 09:00-17:00; PH 10:00-12:00"), (true, false));
    assert_eq!(answers("Mo-Fr 09:00-17:00; SH off"), (true, false));
    assert_eq!(answers("Mo-Fr 09:00-17:00"), (false, false));
    assert_eq!(week("Mo,PH 09:00-10:00; PH off").unwrap(), "0:540-600");
    assert_eq!(week("PH 10:00-12:00").unwrap(), "");
}

#[test]
fn hours_that_never_open_are_refused() {
    for text in [
        "off",
        "24/7 off",
        "closed",
        "Mo-Fr off",
        "24/7; Mo-Su off",
        "Dec 25 off",
        "PH off",
    ] {
        assert!(mistake(text).message.ends_with("is never open"), "{text}");
    }
}

#[test]
fn a_slip_is_shown_with_what_to_write() {
    let mistake = mistake("Mon-Fri 9-17");
    assert_eq!(
        mistake.message,
        "`Mon-Fri 9-17` cannot be read as opening hours"
    );
    let label = mistake.label.unwrap();
    assert!(
        label.starts_with("not understood from character "),
        "{label}"
    );
    assert_eq!(mistake.help.as_deref(), Some("write `Mo-Fr 09:00-17:00`"));
}

#[test]
fn text_that_is_no_hours_is_refused() {
    for text in [
        "",
        " ",
        "by appointment",
        "Mo-Fr 09:00-",
        "Mo-Fr 25:00-26:00",
        "\"",
        "Mo;;Tu",
        "9",
    ] {
        assert!(text.parse::<Hours>().is_err(), "{text}");
    }
    assert!(
        mistake(&"Mo 09:00-10:00; ".repeat(30))
            .message
            .contains("300")
    );
    assert!(mistake("Mo-Fr 09:00-").help.unwrap().contains("24/7"));
}

#[test]
fn deep_and_long_text_does_not_exhaust_the_stack() {
    for text in [
        "(".repeat(300),
        "[".repeat(300),
        "Mo,".repeat(100),
        "(sunrise+".repeat(33),
        "\"".repeat(299),
    ] {
        let _ = text.parse::<Hours>();
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        let _ = text.parse::<Hours>();
    }

    #[test]
    fn no_text_like_hours_makes_it_panic(parts in proptest::collection::vec(0..PARTS.len(), 0..14)) {
        let text: String = parts.iter().map(|part| PARTS[*part]).collect();
        if let Ok(hours) = text.parse::<Hours>() {
            for span in hours.weekly().unwrap_or_default() {
                prop_assert!(span.weekday < 7 && span.from < 1440, "{}", text);
                prop_assert!(span.from < span.until && span.until <= 2880, "{}", text);
            }
        }
    }
}

const PARTS: &[&str] = &[
    "Mo",
    "Tu",
    "Fr",
    "Su",
    "-",
    ",",
    ", ",
    ";",
    "; ",
    " ",
    " || ",
    "09:00",
    "17:00",
    "24:00",
    "26:00",
    "48:00",
    "00:00",
    "9",
    "off",
    "open",
    "unknown",
    "\"x\"",
    "PH",
    "SH",
    " +1 day",
    " -2 days",
    "[1]",
    "[-1]",
    "[1-5]",
    "[5-1]",
    "Jan",
    "Dec",
    " 31",
    "2026",
    "week",
    " 53",
    "/2",
    "+",
    "easter",
    "sunrise",
    "(sunset+01:00)",
    "24/7",
    ":",
    "9am",
    "5pm",
    "Mon",
    "daily",
    "9999",
    "0",
];

#[test]
fn a_guess_that_cannot_be_read_either_is_no_help() {
    for text in ["Sa off 10:00-12:00", "Sa off10:00-12:00;", "PH off 9-5"] {
        let mistake = mistake(text);
        let help = mistake.help.unwrap();
        assert!(help.starts_with("write `24/7`, or days"), "{text}: {help}");
    }
}

#[test]
fn hours_are_over_once_every_year_they_name_is_past() {
    let today = jiff::civil::date(2026, 11, 22);
    let over = |text: &str| text.parse::<Hours>().unwrap().are_over(today);
    for text in [
        "2025 Mo-Fr 09:00-17:00",
        "2020-2024 Mo-Fr 09:00-17:00",
        "2025 Jan 01-2025 Mar 31 09:00-17:00",
        "2024 Dec 10:00-12:00; 2025 Mo 10:00-12:00; PH off",
    ] {
        assert!(over(text), "{text}");
    }
    for text in [
        "2026 Mo-Fr 09:00-17:00",
        "2025+ Mo-Fr 09:00-17:00",
        "2025-2027 Mo 10:00-12:00",
        "2025 Mo 10:00-12:00; Tu 10:00-12:00",
        "Mo-Fr 09:00-17:00",
        "Dec 10:00-12:00",
    ] {
        assert!(!over(text), "{text}");
    }
}
