//! Calendars and tables: which properties and how many columns, and that no text ends a line or begins a formula.

use std::collections::BTreeMap;

use super::{Parts, followed, wrong};

/// A calendar (RFC 5545).
pub(super) fn calendar(text: &str, parts: &mut Parts) {
    if text.replace("\r\n", "").contains(char::is_control) {
        wrong("a line ends otherwise, or has a control character", parts);
    }
    if let Some(long) = text.split("\r\n").find(|line| line.len() > 75) {
        wrong(&format!("a line that is not folded: {long}"), parts);
    }
    let (mut open, mut counted) = (Vec::new(), BTreeMap::new());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let Some((head, value)) = line.split_once(':') else {
            wrong(&format!("a line without a name: {line}"), parts);
            continue;
        };
        names(head, parts);
        let name = head.split(';').next().unwrap_or_default();
        match name {
            "BEGIN" => {
                open.push(value.to_owned());
                counted.clear();
            }
            "END" => {
                if open.pop().as_deref() != Some(value) {
                    wrong(&format!("{value} ends where it is not open"), parts);
                }
                if value == "VEVENT" {
                    event(&counted, parts);
                }
            }
            "URL" | "ATTACH" | "CONFERENCE" | "IMAGE" => followed(value, parts),
            _ => {}
        }
        *counted.entry(name.to_owned()).or_insert(0) += 1;
    }
    if !open.is_empty() {
        wrong(&format!("{open:?} does not end"), parts);
    }
}

/// The names of a property and of its parameters.
fn names(head: &str, parts: &mut Parts) {
    for (at, part) in head.split(';').enumerate() {
        let name = match at {
            0 => part,
            _ => part.split('=').next().unwrap_or_default(),
        };
        parts.insert(name.to_owned());
    }
}

/// What an event has once: a text that ended it and began another would tear that apart.
fn event(counted: &BTreeMap<String, usize>, parts: &mut Parts) {
    for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL"] {
        if counted.get(name) != Some(&1) {
            wrong(
                &format!("{name} of an event: {:?}", counted.get(name)),
                parts,
            );
        }
    }
}

/// A table (RFC 4180).
pub(super) fn table(text: &str, parts: &mut Parts) {
    let text = text.trim_start_matches('\u{feff}');
    let (mut cell, mut cells, mut quoted) = (String::new(), 1, false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ',' if !quoted => {
                formula(&cell, parts);
                cell.clear();
                cells += 1;
            }
            '\r' if !quoted && signs.peek() == Some(&'\n') => {
                signs.next();
                formula(&cell, parts);
                cell.clear();
                parts.insert(format!("{cells} cells"));
                cells = 1;
            }
            '\r' | '\n' | '"' if !quoted => wrong(&format!("a broken cell: {cell}"), parts),
            sign => cell.push(sign),
        }
    }
    if quoted || cells > 1 || !cell.is_empty() {
        wrong("a table that breaks off", parts);
    }
}

/// Judges whether a spreadsheet would compute a cell; some trim it first, and some read wide signs as plain ones.
fn formula(cell: &str, parts: &mut Parts) {
    let sign = cell.trim_start().chars().next();
    let runs = match sign {
        Some('=' | '＝') => true,
        // Numbers of phones, names and lists are not computed, for nothing in them is called.
        Some('+' | '-' | '@' | '＋' | '－' | '＠') => {
            let digits = |c: char| c.is_ascii_digit() || "+ ()-.,*#/".contains(c);
            cell.contains(['(', '|', '!', '=', '"', '[']) && !cell.chars().all(digits)
        }
        _ => cell.starts_with(['\t', '\r']),
    };
    if runs {
        wrong(&format!("a formula: {cell}"), parts);
    }
}

#[test]
fn what_breaks_out_of_a_calendar_shows() {
    use super::{WRONG, has, parts};
    let event = |more: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:1\r\nDTSTART;TZID=x:1\r\nSUMMARY:a\r\nDESCRIPTION:b\r\n{more}URL:c\r\nEND:VEVENT\r\n"
        )
    };
    let good = parts("a.ics", event("").as_bytes());
    assert!(!good.iter().any(|one| one.starts_with(WRONG)), "{good:?}");
    has("a.ics", &event("ATTACH;X=1:a\r\n b\r\n"), "ATTACH");
    has("a.ics", &event("X:a\nb\r\n"), WRONG);
    has("a.ics", &event("x\r\n"), WRONG);
    has(
        "a.ics",
        &event("END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil\r\n"),
        WRONG,
    );
    has("a.ics", &event(&format!("X:{}\r\n", "a".repeat(90))), WRONG);
    has("a.ics", &event("ATTACH:javascript:x\r\n"), WRONG);
}

#[test]
fn what_breaks_out_of_a_table_shows() {
    use super::{WRONG, has, parts};
    has("a.csv", "a,\"b,\r\n\"\r\nc,d\r\n", "2 cells");
    has("a.csv", "a,b\r\nc\r\n", "1 cells");
    for cell in [
        "=1", "\" =1\"", "+a(1)", "-a|b", "@a!b", "＝1", "\"\t1\"", "a\"b", "a\rb", "\"a",
    ] {
        has("a.csv", &format!("{cell},x\r\n"), WRONG);
    }
    let good = parts("a.csv", b"+1 (312) 555-0143,@lights,-,\"- a\n- b\",'=1\r\n");
    assert!(!good.iter().any(|one| one.starts_with(WRONG)), "{good:?}");
}
