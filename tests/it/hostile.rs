//! Feeds that are made to take a machine down: they are refused, in time and memory that grow with their size only.

use std::sync::Arc;

use guidepost::diag::human;
use guidepost::import::read::{csv, json, limits};

const KNOWN: &[&str] = &["name", "day", "time"];

/// What came of a file: the code with which it is refused, or the numbers of records and of refused ones.
fn outcome(bytes: &[u8], table: bool) -> String {
    let part = if table {
        csv(bytes, KNOWN)
    } else {
        json(bytes).map(|mut document| document.take("").unwrap_or_default())
    };
    match part {
        Ok(part) => format!(
            "{} in, {} refused",
            part.report.records,
            part.report.refused()
        ),
        Err(wrong) => {
            let located = wrong.located(&Arc::from("feed"));
            let code = located.problem.code.name;
            let shown = human(&[located], false);
            assert!(
                shown.chars().count() < 2000,
                "{code}: {} characters",
                shown.chars().count()
            );
            code.to_owned()
        }
    }
}

/// A file of about `size` bytes: a beginning, one part again and again, and an end.
fn file(size: usize, start: &str, part: &str, end: &str) -> Vec<u8> {
    let times = size.saturating_sub(start.len() + end.len()) / part.len();
    let mut text = String::with_capacity(size + part.len());
    text.push_str(start);
    for _ in 0..times {
        text.push_str(part);
    }
    text.push_str(end);
    text.into_bytes()
}

/// One file that is meant to do harm: whether it is a table; beginning, part, end; and what comes of it if
/// it is small, and if it is large.
type Harm = (
    bool,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const HARM: &[Harm] = &[
    // Nesting.
    (false, "", "[", "", "feed-limit", "feed-limit"),
    (false, "", "[{\"a\":", "", "feed-limit", "feed-limit"),
    (false, "[{\"a\":", "[[],", "", "feed-limit", "feed-limit"),
    // One text, closed and not.
    (
        false,
        "[{\"a\":\"",
        "x",
        "\"}]",
        "1 in, 1 refused",
        "1 in, 1 refused",
    ),
    (
        false,
        "[{\"a\":\"",
        "é\\u00e9",
        "",
        "feed-json",
        "feed-json",
    ),
    (
        false,
        "[{\"",
        "x",
        "\":1}]",
        "1 in, 1 refused",
        "1 in, 1 refused",
    ),
    // Many of something small.
    (false, "[{\"a\":1}", ",{}", "]", "feed-limit", "feed-limit"),
    (false, "[0", ",0", "]", "feed-limit", "feed-limit"),
    (
        false,
        "[[\"a\"],[0",
        ",0",
        "]]",
        "1 in, 1 refused",
        "feed-limit",
    ),
    (
        false,
        "[{\"a\":[0",
        ",0",
        "]}]",
        "1 in, 1 refused",
        "feed-limit",
    ),
    (
        false,
        "[{\"a\":{\"b\":0",
        ",\"b\":0",
        "}}]",
        "1 in, 0 refused",
        "feed-limit",
    ),
    (
        false,
        "[{\"a\":0",
        ",\"a\":0",
        "}]",
        "1 in, 1 refused",
        "feed-limit",
    ),
    (
        false,
        "[{\"a\":-",
        "1",
        "}]",
        "1 in, 1 refused",
        "1 in, 1 refused",
    ),
    // A fault at the end of one long line, and of many lines.
    (false, "[{\"a\":1},", "  ", "x]", "feed-json", "feed-json"),
    (false, "[{\"a\":1},", "\n", "x]", "feed-json", "feed-json"),
    (false, "", " ", "", "feed-format", "feed-format"),
    (false, "[]", "x", "", "feed-json", "feed-json"),
    // Tables.
    (true, "name,day,time\n\"", "x", "", "feed-csv", "feed-csv"),
    (
        true,
        "name,day,time\n\"",
        "x",
        "\",a,b\n",
        "feed-limit",
        "feed-limit",
    ),
    (
        true,
        "name,day,time\n\"",
        "\"\"",
        "\",a,b\n",
        "feed-limit",
        "feed-limit",
    ),
    (
        true,
        "name,day,time\n",
        ",",
        "\n",
        "feed-limit",
        "feed-limit",
    ),
    (
        true,
        "name,day,time\n",
        "x",
        "\n",
        "feed-limit",
        "feed-limit",
    ),
    (
        true,
        "name,day,time\n",
        "\n",
        "a,b,c\n",
        "1 in, 0 refused",
        "1 in, 0 refused",
    ),
    (
        true,
        "name,day,time\n",
        "a\n",
        "",
        "feed-limit",
        "feed-limit",
    ),
    (true, "", "\"a\"\n", "", "feed-headings", "feed-headings"),
    (true, "a", "\r", "b", "feed-headings", "feed-headings"),
    (true, "name", ",name", "\n", "feed-limit", "feed-limit"),
];

#[test]
fn a_feed_that_is_made_to_do_harm_is_refused() {
    for (table, start, part, end, small, _) in HARM {
        let size = 1 << 20;
        assert_eq!(
            outcome(&file(size, start, part, end), *table),
            *small,
            "{start}{part}"
        );
    }
}

#[test]
fn a_byte_that_is_no_text_is_found_behind_a_megabyte() {
    let mut bytes = file(1 << 20, "[\"", "é", "");
    bytes.extend_from_slice(b"\xE9\"]");
    assert_eq!(outcome(&bytes, false), "feed-encoding");
    assert_eq!(outcome(&bytes, true), "feed-encoding");
}

/// By hand, optimized: `cargo test --release --locked --test it hostile -- --ignored --nocapture`.
#[test]
#[ignore = "takes files of 128 MiB and 200 MB: run it by hand, optimized"]
#[expect(clippy::print_stdout, reason = "the figures are what it is run for")]
fn a_feed_of_the_largest_size_is_refused_in_seconds() {
    let largest = usize::try_from(limits::FILE).unwrap();
    for (table, start, part, end, _, large) in HARM {
        let bytes = file(largest, start, part, end);
        let begun = std::time::Instant::now();
        let outcome = outcome(&bytes, *table);
        let seconds = begun.elapsed().as_secs_f64();
        println!(
            "{seconds:7.3} s, most memory so far {} MiB: {start}{part}…{end} {outcome}",
            peak()
        );
        assert_eq!(outcome, *large, "{start}{part}");
        assert!(seconds < 20.0, "{start}{part}: {seconds} s");
    }
    for part in ["[", "x", "{},"] {
        let bytes = file(200_000_000, "", part, "");
        assert_eq!(outcome(&bytes, false), "feed-limit");
    }
}

/// The most memory that this process has had, in MiB, where the system says it.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    number.unwrap_or_default() / 1024
}
