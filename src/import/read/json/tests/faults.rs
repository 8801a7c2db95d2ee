//! What is said of files that are no JSON.

use super::refusal;

#[test]
fn brackets_commas_and_texts_that_are_wrong_are_shown() {
    expect(&[
        (
            "[]\n\n  invalid text",
            "3:3: error[feed-json]: `invalid text` stands after the end",
            "delete it",
        ),
        (
            "{\"a\":1}\n{\"a\":2}",
            "2:1: error[feed-json]: `{\"a\":2}` stands after",
            "one list",
        ),
        (
            "[{\"a\": 1},\n]",
            "1:10: error[feed-json]: a comma stands before the closing `]`",
            "delete the comma",
        ),
        (
            "[{\"a\": 1 \"b\": 2}]",
            "1:10: error[feed-json]: `\"` stands where a comma or `}`",
            "",
        ),
        (
            "[{\"a\": 1}",
            "1:10: error[feed-json]: the file ends before the list that begins at line 1, column 1",
            "broke off",
        ),
        (
            "[{\"a\": ",
            "1:8: error[feed-json]: the file ends where a value",
            "broke off",
        ),
        (
            "[{\"a\": \"x",
            "1:8: error[feed-json]: this text is never closed",
            "broke off",
        ),
        (
            "[{\"a\": \"x\n\"}]",
            "1:8: error[feed-json]: this text is not closed on its line",
            "`\\n`",
        ),
        (
            "[{\"a\": \"x\u{1}\"}]",
            "1:10: error[feed-json]: the control character U+0001",
            "delete",
        ),
        (
            "[{\"a\": \"\\x\"}]",
            "1:9: error[feed-json]: this is no escape",
            "`\\\\`",
        ),
        (
            "[{\"a\": \"\\u12g4\"}]",
            "1:9: error[feed-json]: this is no escape",
            "`\\\\`",
        ),
    ]);
}

#[test]
fn names_and_values_that_are_wrong_are_shown() {
    expect(&[
        (
            "[{a: 1}]",
            "1:3: error[feed-json]: `a` stands where a name in quotation marks",
            "double",
        ),
        (
            "[{\"a\" 1}]",
            "1:7: error[feed-json]: `1` stands where a colon",
            "",
        ),
        (
            "[{'a': 1}]",
            "1:3: error[feed-json]: `'` stands where a name",
            "double",
        ),
        (
            "[{\"a\": 'x'}]",
            "1:8: error[feed-json]: `'` stands where a value",
            "straight double",
        ),
        (
            "[{\"a\": None}]",
            "1:8: error[feed-json]: `None` stands where a value",
            "write `null`",
        ),
        (
            "[{\"a\": True}]",
            "1:8: error[feed-json]: `True` stands where a value",
            "write `true`",
        ),
        (
            "[{\"a\": 007}]",
            "1:8: error[feed-json]: `007` stands where a number",
            "quotation marks",
        ),
        (
            "[{\"a\": 1.}]",
            "1:8: error[feed-json]: `1.` stands where a number",
            "quotation marks",
        ),
        (
            "[{\"a\": 7pm}]",
            "1:8: error[feed-json]: `7pm` stands where a number",
            "quotation marks",
        ),
        (
            "[{\"a\": }]",
            "1:8: error[feed-json]: `}` stands where a value",
            "missing",
        ),
        (
            "[,]",
            "1:2: error[feed-json]: `,` stands where a value",
            "delete the comma",
        ),
    ]);
}

#[test]
fn a_file_of_another_format_is_named() {
    expect(&[
        ("", "1:1: error[feed-format]: the file is empty", "download"),
        (
            "<!DOCTYPE html>",
            "1:1: error[feed-format]: this is a web page",
            "login",
        ),
        (
            "cb([{}]);",
            "1:1: error[feed-format]: this is JSON within a script",
            "jsonp",
        ),
        (
            "Name,Day,Time,Types\n",
            "1:1: error[feed-format]: this looks like a table",
            "tsml-csv",
        ),
        (
            "hello",
            "1:1: error[feed-json]: `hello` stands where `[` or `{`",
            "list of objects",
        ),
    ]);
}

/// Holds what is said of each text against the words that are to be in it.
fn expect(faults: &[(&str, &str, &str)]) {
    for (text, said, help) in faults {
        let is = refusal(text);
        assert!(is.contains(said), "{text:?}: {is}");
        assert!(is.contains(help), "{text:?}: {is}");
    }
}
