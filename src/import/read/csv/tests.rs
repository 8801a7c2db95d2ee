//! What is read from tables, and what is said of what cannot be.

use std::sync::Arc;

use super::*;
use crate::diag::short;
use crate::import::{Cell, Position};

const KNOWN: &[&str] = &["name", "day", "time", "location", "notes"];

fn read(text: &str) -> Part {
    csv(text.as_bytes(), KNOWN).unwrap()
}

fn refusal(text: &str) -> String {
    let wrong = csv(text.as_bytes(), KNOWN).unwrap_err();
    let help = wrong.mistake.help.clone().unwrap_or_default();
    format!("{} | {help}", short(&[wrong.located(&Arc::from("f.csv"))]))
}

/// The texts of each record, with their names.
fn texts(part: &Part) -> Vec<Vec<(&str, &str)>> {
    part.records
        .iter()
        .map(|record| record.cells.iter().map(pair).collect())
        .collect()
}

fn pair(cell: &Cell) -> (&str, &str) {
    match &cell.value {
        Value::Text(text) => (&cell.name, text),
        other => panic!("{other:?}"),
    }
}

#[test]
fn quotes_hold_separators_line_breaks_and_themselves() {
    let part = read("Name,Day,Time\r\n\"a, \"\"b\"\"\nc\",Monday,\"19:30\" \r\nd\"e\",,20:00\r\n");
    assert_eq!(
        texts(&part),
        [
            vec![
                ("Name", "a, \"b\"\nc"),
                ("Day", "Monday"),
                ("Time", "19:30")
            ],
            vec![("Name", "d\"e\""), ("Time", "20:00")],
        ]
    );
    let second = &part.records[1];
    assert_eq!(
        (second.number, second.at),
        (2, Position { line: 4, column: 1 })
    );
    let day = part.records[0].cell("Day").unwrap();
    assert_eq!(day.at, Position { line: 3, column: 4 });
    assert!(part.report.remarks.is_empty());
}

#[test]
fn the_separator_and_the_end_of_lines_are_found() {
    let expected = [vec![("name", "a, b"), ("day", "x;y"), ("time", "1")]];
    for text in [
        "name,day,time\n\"a, b\",x;y,1",
        "name;day;time\r\na, b;\"x;y\";1\r\n",
        "name\tday\ttime\ra, b\tx;y\t1\r",
        "\u{FEFF}name\tday\ttime\na, b\tx;y\t1\n",
        "sep=;\nname;day;time\na, b;\"x;y\";1\n",
    ] {
        assert_eq!(texts(&read(text)), expected, "{text:?}");
    }
}

#[test]
fn titles_and_empty_lines_above_the_headings_and_empty_rows_are_passed_over() {
    let text = "Our meetings; 2026,,,\n\nsaved, on \"Monday\"\n,,,\nDay,Name, TIME ,,\n,,,,\nMonday,Hope,19:30,,\n\n";
    let part = read(text);
    assert_eq!(part.report.records, 1);
    assert_eq!(part.at, Position { line: 5, column: 1 });
    assert_eq!(
        texts(&part),
        [vec![("Day", "Monday"), ("Name", "Hope"), ("TIME", "19:30")]]
    );
    assert!(part.report.remarks.is_empty(), "{:?}", part.report.remarks);
}

#[test]
fn rows_that_are_too_long_are_refused_and_short_ones_are_said() {
    let part = read("name,day,time,,notes\na,b,c,,d,,\na,b,c,lost,d,more\na,b,c,lost,d\na,b\n");
    let said: Vec<(&str, u32, u32, &str)> = part
        .report
        .remarks
        .iter()
        .map(|remark| {
            (
                remark.code.name,
                remark.record,
                remark.at.column,
                &*remark.was,
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("feed-record", 2, 14, "more"),
            ("feed-unnamed-column", 3, 7, "lost"),
            ("feed-short-row", 4, 1, "2 fields"),
        ]
    );
    assert_eq!(
        (
            part.report.records,
            part.report.refused(),
            part.records.len()
        ),
        (4, 1, 3)
    );
}

#[test]
fn every_fault_says_where_and_what_to_do() {
    let long = format!("name,day,time\na,\"{}\",c\n", "x".repeat(limits::TEXT + 1));
    let wide = format!("name,day,time{}\n", ",".repeat(limits::COLUMNS));
    for (text, said, help) in [
        (
            "name,day,time\na,\"b,c\n\nd,e,f\n",
            "2:3: error[feed-csv]: this quotation mark is never closed",
            "close it",
        ),
        (
            "name,day,time\na,\"b \"x\" y\",c\n",
            "2:7: error[feed-csv]: `x\" y\",c` stands after",
            "twice",
        ),
        (
            "name,\"day,time\na,b,c\n",
            "1:6: error[feed-csv]: this quotation mark is never",
            "close it",
        ),
        (
            "name,day,Time,time\n",
            "1:15: error[feed-headings]: columns C and D have the same heading `time`",
            "delete",
        ),
        (
            "a,b,c\n1,2,3\n",
            "1:1: error[feed-headings]: none of the first 20 lines",
            "`name`, `day`",
        ),
        (
            " [{}]",
            "1:2: error[feed-format]: this is JSON",
            "meeting-guide",
        ),
        (
            "<html>",
            "1:1: error[feed-format]: this is a web page",
            "login",
        ),
        (
            "\n \n",
            "3:1: error[feed-format]: the file is empty",
            "download",
        ),
        (
            &long,
            "2:3: error[feed-limit]: this field has more than 64 KiB",
            "never closed",
        ),
        (
            &wide,
            "1:1: error[feed-limit]: this row has more than 20000 fields",
            "",
        ),
    ] {
        let is = refusal(text);
        assert!(is.contains(said), "{text:.60?}: {is}");
        assert!(is.contains(help), "{text:.60?}: {is}");
    }
}

#[test]
fn a_row_with_too_many_values_is_refused_alone() {
    let mut names: Vec<String> = (0..limits::CELLS).map(|at| format!("x{at}")).collect();
    names.push("name".into());
    names.push("day".into());
    names.push("time".into());
    let full = vec!["y"; names.len()].join(",");
    let part = read(&format!(
        "{}\n{full}\n{}z\n",
        names.join(","),
        ",".repeat(names.len() - 1)
    ));
    assert_eq!(
        (
            part.report.records,
            part.report.refused(),
            part.records.len()
        ),
        (2, 1, 1)
    );
}
