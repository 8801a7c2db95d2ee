//! What is left of texts, and what is said about it.

use proptest::prelude::*;

use super::*;
use crate::model::{Line, Prose};

/// The lines that are left, and what was done.
fn lines(text: &str) -> (String, String) {
    let cleaned = several_lines(text);
    let words = cleaned.words();
    (cleaned.text, words)
}

#[test]
fn a_plain_text_stays_as_it_is() {
    for text in [
        "",
        "Ring the bell.\n\nSecond floor & left, < 5 minutes, <3, a<c>d, R&B; 5 > 4",
        "Ask for <Ruth>, <https://example.org/x>, <ruth@example.org>",
        "AT&T &madeup; &#; &#x; &#12q; &",
        "עברית\u{200F} (AA) 👩\u{200D}👧",
    ] {
        assert_eq!(lines(text), (text.to_owned(), String::new()), "{text}");
    }
}

#[test]
fn markup_becomes_lines() {
    for (text, plain) in [
        (
            "one<br>two<BR />\r\nthree<br/>\n\nfour",
            "one\ntwo\nthree\n\nfour",
        ),
        (
            "<p>One <b>bold</b></p>\n<p class=\"x\">Two</p>",
            "One bold\n\nTwo",
        ),
        ("A<div>B</div><div>C</div>D", "A\nB\nC\nD"),
        (
            "Bring:<ul><li>tea</li>\n<li>a mug</li></ul>Thanks",
            "Bring:\n- tea\n\n- a mug\nThanks",
        ),
        (
            "<table><tr><td>Mon</td><td>7</td></tr><tr><td>Tue</td></tr></table>",
            "Mon 7\nTue",
        ),
        (
            "a<!-- hidden <b> -->b<!DOCTYPE x>c<?xml?>d<o:p>e</o:p>",
            "abcde",
        ),
        ("x<script>alert('<b>')</SCRIPT >y<style>p{}</style>z", "xyz"),
        ("x<script>never closed", "x"),
    ] {
        assert_eq!(
            lines(text),
            (plain.to_owned(), "markup".to_owned()),
            "{text}"
        );
    }
}

#[test]
fn the_address_of_a_link_stays() {
    for (text, plain) in [
        (
            "<a href=\"https://example.org/j/1?a=1&amp;b=2\">Join us</a>!",
            "Join us (https://example.org/j/1?a=1&b=2)!",
        ),
        (
            "See <a target=_blank href='https://example.org/'>example.org</a>",
            "See example.org",
        ),
        (
            "<a href=https://example.org><img src=x></a>",
            "https://example.org",
        ),
        (
            "<a href=\"javascript:alert(1)\">x</a><a href='mailto:r@example.org'>y</a><a data-href=\"https://a.org\">z</a>",
            "xyz",
        ),
        (
            "<a href='https://a.org'>one <a href='https://b.org'>two",
            "one (https://a.org)two (https://b.org)",
        ),
    ] {
        assert_eq!(several_lines(text).text, plain, "{text}");
    }
}

#[test]
fn entities_are_decoded_once_and_never_become_markup() {
    for (text, plain) in [
        ("Sisters &amp; brothers", "Sisters & brothers"),
        (
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<script>alert(1)</script>",
        ),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        (
            "Jos&eacute;&#8217;s &#x27;caf&#233;&#39; &#146; 5&frac12;&deg;",
            "José’s 'café' ’ 5½°",
        ),
        ("&#0;&#xD800;&#1114112;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("a&nbsp;&nbsp;b&Tab;c", "a b c"),
    ] {
        assert_eq!(
            lines(text),
            (plain.to_owned(), "entities".to_owned()),
            "{text}"
        );
    }
    let hidden = lines("a&#8238;b&#7;&shy;");
    assert_eq!(hidden, ("ab".into(), "entities, hidden characters".into()));
}

#[test]
fn hidden_characters_and_untidy_spaces_are_taken_out() {
    let (text, words) = lines("\u{FEFF}Room\u{202E}7\u{200B}\u{0}");
    assert_eq!(
        (text.as_str(), words.as_str()),
        ("Room7", "hidden characters")
    );
    let (text, words) = lines("  a \u{A0} b\t\r\n\r\n\r\n\r\nc\u{2028}d\u{B}e  ");
    assert_eq!(
        (text.as_str(), words.as_str()),
        ("a b\n\nc\nd\ne", "spaces")
    );
    assert_eq!(
        one_line(" St. Mark's<br>Hall\n 2 ").text,
        "St. Mark's Hall 2"
    );
}

#[test]
fn of_a_text_that_shows_nothing_nothing_is_left() {
    for text in [
        "\t\t",
        "<br><br />",
        "&nbsp;",
        "\u{200D}\u{200F}",
        "<p></p>\r\n",
    ] {
        let cleaned = several_lines(text);
        assert_eq!(cleaned.text, "", "{text:?}");
        assert!(!cleaned.changes.is_empty(), "{text:?}");
    }
}

#[test]
fn time_grows_with_the_length_only() {
    for part in [
        "<a",
        "<a \"",
        "<!--",
        "<a href='",
        "&#",
        "<b>",
        " <p>",
        "<script>",
        "<a href=http://a.b>",
    ] {
        let text = part.repeat((1 << 20) / part.len());
        let cleaned = several_lines(&text);
        assert!(cleaned.text.len() <= 2 * text.len());
    }
}

proptest! {
    #[test]
    fn what_comes_out_may_stand_in_content(
        text in "(<(/?(b|br|p|li|a href='http://x'|script|td|!--|x)( /)?>)?|--|&(amp|lt|nbsp|#x202E|#0|shy);?|[ -~é\u{202E}\u{200B}\u{200D}\u{0}\r\n\t\u{A0}]){0,40}"
    ) {
        for cleaned in [one_line(&text), several_lines(&text)] {
            prop_assert_eq!(cleaned.changes.is_empty(), cleaned.text == text);
            if !cleaned.text.is_empty() && cleaned.text.chars().count() <= 300 {
                let prose: Prose = cleaned.text.parse().unwrap();
                prop_assert_eq!(prose.as_str(), &cleaned.text);
            }
        }
        let line = one_line(&text).text;
        if !line.is_empty() && line.chars().count() <= 300 {
            let read: Line = line.parse().unwrap();
            prop_assert_eq!(read.as_str(), &line);
        }
    }
}
