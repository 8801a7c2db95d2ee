//! What is read from JSON, and what is said of what cannot be.

mod faults;

use std::sync::Arc;

use super::*;
use crate::diag::short;

/// The one list of a file.
fn part(text: &str) -> Part {
    let mut document = json(text.as_bytes()).unwrap();
    document.take("").unwrap()
}

/// What is said of a file that cannot be read: line, column and message; then the help.
fn refusal(text: &str) -> String {
    let wrong = json(text.as_bytes()).unwrap_err();
    let help = wrong.mistake.help.clone().unwrap_or_default();
    format!("{} | {help}", short(&[wrong.located(&Arc::from("f.json"))]))
}

/// Code, deed, line, column, field and reason of each remark.
fn remarks(part: &Part) -> Vec<String> {
    let remarks = part.report.remarks.iter().map(|remark| {
        assert!(remark.record >= 1);
        format!(
            "{} {:?} {}:{} {} {}",
            remark.code,
            remark.deed,
            remark.at.line,
            remark.at.column,
            remark.field,
            remark.why.as_deref().unwrap_or_default()
        )
    });
    remarks.collect()
}

#[test]
fn every_value_has_its_place() {
    let text =
        "[\n  {\"é\": \"x\",\t\"n\": -1.50e3, \"days\": [1, \"2\", null]},\n  {\"on\": true}\n]\n";
    let part = part(text);
    assert_eq!(part.report.records, 2);
    let first = &part.records[0];
    assert_eq!(
        (first.number, first.at),
        (1, Position { line: 2, column: 3 })
    );
    let cells: Vec<_> = first
        .cells
        .iter()
        .map(|cell| (&*cell.name, cell.at.column, &cell.value))
        .collect();
    let days = Value::List(vec![
        Value::Number("1".into()),
        Value::Text("2".into()),
        Value::Null,
    ]);
    assert_eq!(
        cells,
        [
            ("é", 9, &Value::Text("x".into())),
            ("n", 19, &Value::Number("-1.50e3".into())),
            ("days", 36, &days),
        ]
    );
    assert_eq!(part.records[1].at.line, 3);
}

#[test]
fn escapes_are_undone_and_half_a_character_is_said() {
    let part =
        part(r#"[{"a": "\u00e9\n\"\\\/\ud83d\udc69", "b": "x\ud83d", "c": "\udc69\ud83d\u0041"}]"#);
    let text = |name: &str| match &part.records[0].cell(name).unwrap().value {
        Value::Text(text) => text.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(text("a"), "é\n\"\\/👩");
    assert_eq!(
        (text("b"), text("c")),
        ("x\u{FFFD}".into(), "\u{FFFD}\u{FFFD}A".into())
    );
    assert_eq!(
        remarks(&part),
        [
            "feed-broken-character Changed 1:43 b ",
            "feed-broken-character Changed 1:59 c "
        ]
    );
}

#[test]
fn what_is_nested_deeper_is_kept_as_short_text() {
    let text = r#"[{"id": {"$oid": "5f"}, "at": [[1, 2], {"x": []}], "far": [[[[[[]]]]]]}]"#;
    let part = part(text);
    let values: Vec<&Value> = part
        .records
        .first()
        .unwrap()
        .cells
        .iter()
        .map(|cell| &cell.value)
        .collect();
    let nested = |text: &str| Value::Object(text.into());
    assert_eq!(&values[0], &&nested(r#"{"$oid": "5f"}"#));
    assert_eq!(
        &values[1],
        &&Value::List(vec![nested("[1, 2]"), nested(r#"{"x": []}"#)])
    );
    assert!(
        refusal(r#"[{"a": [[[[[[[]]]]]]]}]"#)
            .contains("1:14: error[feed-limit]: more than 8 brackets")
    );
}

#[test]
fn a_record_that_is_none_is_refused_alone() {
    let part = part(r#"[{"a": 1}, 7, "x", null, [1], {"a": 2}]"#);
    let numbers: Vec<u32> = part.records.iter().map(|record| record.number).collect();
    assert_eq!(
        (numbers, part.report.records, part.report.refused()),
        (vec![1, 6], 6, 4)
    );
    let said = remarks(&part);
    assert_eq!(
        said[0],
        "feed-record Refused 1:12  this is a number where an object should stand"
    );
}

#[test]
fn a_record_with_a_name_twice_is_refused_alone() {
    let part = part("[{\"day\": 1, \"x\": 0,\n \"day\": 2}, {\"Day\": 1, \"day\": 1}]");
    assert_eq!(
        remarks(&part),
        ["feed-duplicate-key Refused 2:9 day it stands at line 1, column 10 too, as 1"]
    );
    assert_eq!((part.report.records, part.records.len()), (2, 1));
}

#[test]
fn a_record_that_is_too_large_is_refused_alone() {
    let long = "x".repeat(limits::TEXT + 1);
    let digits = "1".repeat(limits::NUMBER + 1);
    let list = "1,".repeat(limits::LIST);
    let cells: Vec<String> = (0..=limits::CELLS)
        .map(|at| format!("\"{at}\":0"))
        .collect();
    let text = format!(
        "[{{\"t\":\"{long}\"}},{{\"n\":{digits}}},{{\"l\":[{list}1]}},{{{}}},{{\"{long}\":1}},{{\"a\":1}}]",
        cells.join(",")
    );
    let part = part(&text);
    assert_eq!(
        (
            part.report.records,
            part.report.refused(),
            part.records.len()
        ),
        (6, 5, 1)
    );
    assert!(
        part.report
            .remarks
            .iter()
            .all(|remark| remark.code.name == "feed-record-limit")
    );
    assert!(
        part.report
            .remarks
            .iter()
            .all(|remark| remark.was.chars().count() <= 61)
    );

    let fits = format!("[{{\"t\":\"{}\"}}]", "x".repeat(limits::TEXT));
    assert!(
        json(fits.as_bytes())
            .unwrap()
            .part("")
            .unwrap()
            .report
            .remarks
            .is_empty()
    );
}

#[test]
fn an_object_holds_named_lists_and_other_things() {
    let text = r#"{"version": "1", "meetings": [{"id": 1}], "formats": [], "next": null}"#;
    let document = json(text.as_bytes()).unwrap();
    let parts: Vec<(&str, u32)> = document
        .parts
        .iter()
        .map(|part| (&*part.name, part.report.records))
        .collect();
    assert_eq!(parts, [("meetings", 1), ("formats", 0)]);
    let cells: Vec<&str> = document.cells.iter().map(|cell| &*cell.name).collect();
    assert_eq!(cells, ["version", "next"]);
    assert!(document.part("service_bodies").is_none());
    assert!(refusal(r#"{"a": [], "a": []}"#).contains("the list `a` stands twice"));
}

#[test]
fn an_object_with_numbers_for_keys_is_a_list_with_gaps() {
    let part = part(r#"{"0": {"a": 1}, "7": {"a": 2}}"#);
    let numbers: Vec<u32> = part.records.iter().map(|record| record.number).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_table_has_headings_in_its_first_row() {
    let text = "[[\"Name\", \"Day\", null],\n [\"Hope\", 1],\n [\"\", null, \"lost\"],\n [1, 2, 3, 4], {\"x\": 1}]";
    let part = part(text);
    assert_eq!(part.report.records, 4);
    let first = &part.records[0];
    assert_eq!(
        first.cell("Name").unwrap().value,
        Value::Text("Hope".into())
    );
    assert_eq!(
        first.cell("Day").unwrap().at,
        Position {
            line: 2,
            column: 11
        }
    );
    assert_eq!(
        remarks(&part),
        [
            "feed-short-row Doubtful 2:2  there are 3 headings",
            "feed-unnamed-column Dropped 3:13 column C ",
            "feed-record Refused 4:12 column D the row goes on after the last of 3 headings; \
             perhaps a field with the separator in it is not quoted",
        ]
    );
    assert!(
        refusal(r#"[["Day", "day "]]"#).contains("1:10: error[feed-headings]: columns A and B")
    );
    assert_eq!(
        json(b"[[1, 2], [3, 4]]")
            .unwrap()
            .part("")
            .unwrap()
            .report
            .refused(),
        2
    );
}
