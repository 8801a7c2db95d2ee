//! When a meeting happens.

use super::*;

#[test]
fn days_are_read_in_every_form_and_a_slip_is_said() {
    for (day, word) in [
        ("4", "thursday"),
        (r#""4""#, "thursday"),
        (r#"["1"]"#, "monday"),
        ("[1]", "monday"),
        (r#""Monday""#, "monday"),
    ] {
        let read = one(&format!(r#""day": {day}"#));
        assert_eq!(read.one().days[0].word(), word, "{day}");
        assert!(read.report.remarks.is_empty(), "{day}");
    }
    let several = one(r#""day": [0, 6]"#);
    assert_eq!(several.one().days.len(), 2);
    let slip = one(r#""day": "Thursay""#);
    assert_eq!(slip.one().days[0].word(), "thursday");
    assert_eq!(slip.said(), ["feed-day day guessed"]);
}

#[test]
fn a_record_without_a_day_or_a_time_is_by_appointment() {
    let neither = one(r#""day": null, "time": null, "end_time": null"#);
    assert_eq!((neither.one().time, neither.said().len()), (None, 0));
    let time_alone = one(r#""day": null"#);
    assert_eq!(time_alone.one().time, None);
    assert_eq!(
        time_alone.said(),
        ["feed-day time dropped", "feed-end end_time dropped"]
    );
    let day_alone = one(r#""time": null, "end_time": null"#);
    assert!(day_alone.one().days.is_empty());
    assert_eq!(day_alone.said(), ["feed-time day dropped"]);
}

#[test]
fn an_end_before_the_start_is_the_next_day_or_a_slip() {
    for (time, end, minutes, said) in [
        (
            "22:30",
            "00:00",
            Some(90),
            vec!["feed-end end_time guessed"],
        ),
        (
            "22:30",
            "23:59",
            Some(90),
            vec!["feed-end end_time changed"],
        ),
        (
            "19:15",
            "08:15",
            Some(60),
            vec!["feed-end end_time guessed"],
        ),
        ("19:00", "19:00", None, vec!["feed-end end_time dropped"]),
    ] {
        let read = one(&format!(r#""time": "{time}", "end_time": "{end}""#));
        assert_eq!(
            read.one().duration.map(guidepost::model::Minutes::get),
            minutes
        );
        assert_eq!(read.said(), said, "{time} to {end}");
    }
    assert_eq!(one(r#""end_time": null"#).one().duration, None);
}

#[test]
fn a_zone_that_is_none_gives_way_to_that_of_the_site() {
    let read = one(r#""timezone": "Central""#);
    assert_eq!(read.one().zone, None);
    assert_eq!(read.said(), ["feed-zone timezone guessed"]);
}

#[test]
fn the_zone_of_records_that_name_none_is_said_once_with_their_number() {
    let none = |slug: &str| record(&format!(r#""timezone": null, "slug": "{slug}""#));
    let asks = r#""timezone": null, "day": null, "time": null, "end_time": null, "slug": "asks""#;
    let [own, asks] = ["", asks].map(record);
    let read = Read::json(&format!("[{own},\n{},\n{asks},\n{}]", none("b"), none("c")));
    assert_eq!(read.said(), ["feed-zone timezone guessed"]);
    let remark = &read.report.remarks[0];
    assert_eq!((remark.record, remark.at.line), (0, 2));
    assert_eq!(remark.now.as_deref(), Some("America/Chicago"));
    let why = Some("2 records without one of their own");
    assert_eq!(remark.why.as_deref(), why);
}

#[test]
fn a_date_that_nobody_can_read_is_kept_as_written() {
    let read = one(r#""updated": "last week""#);
    assert_eq!(read.one().updated.as_deref(), Some("last week"));
    assert_eq!(read.said(), ["feed-updated updated doubtful"]);
}
