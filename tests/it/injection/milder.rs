//! Writing less into a field that refuses an attempt, until it takes something.

use serde_json::Value;

/// What is written where everything else is refused.
const PLAIN: &str = "Plain words";

/// Before an attempt in a field that takes nothing but addresses.
pub(super) const ADDRESS: &str = "https://ok.example/?";

/// Letters that no field takes.
const HIDDEN: &str = "\u{202e}\u{202c}\u{2066}\u{2069}\u{200b}\u{feff}\u{fffe}\u{ffff}\u{e000}";

/// Signs that no address takes.
const OF_NO_ADDRESS: &str = "\\<>\"`";

/// Writes less into the field at a path, in which there is a problem of this code; whether it was taken out.
pub(super) fn milder(entry: &mut Value, path: &str, code: &str) -> bool {
    let Some(Value::String(text)) = entry.pointer_mut(path) else {
        return remove(entry, path);
    };
    let less = match code {
        "url" => less_of_an_address(text),
        _ => less_of_a_text(text),
    };
    match less {
        Some(less) => {
            *text = less;
            false
        }
        None => remove(entry, path),
    }
}

/// The attempt behind an address, then without the signs that none takes.
fn less_of_an_address(text: &str) -> Option<String> {
    let Some(behind) = text.strip_prefix(ADDRESS) else {
        let dense: String = text
            .split(|c: char| c.is_whitespace() || c.is_control())
            .collect();
        return Some(format!("{ADDRESS}{dense}"));
    };
    let less: String = behind
        .chars()
        .filter(|c| !OF_NO_ADDRESS.contains(*c) && !HIDDEN.contains(*c))
        .take(1000)
        .collect();
    (less != behind).then(|| format!("{ADDRESS}{less}"))
}

/// The attempt on one line and without hidden letters, then plain words.
fn less_of_a_text(text: &str) -> Option<String> {
    if text == PLAIN {
        return None;
    }
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    let shown = line.chars().filter(|c| !HIDDEN.contains(*c));
    let line: String = shown.take(60).collect();
    let plain = line == text || line.is_empty();
    Some(if plain { PLAIN.to_owned() } else { line })
}

/// Takes the field at a path such as `/meetings/0/notes` out of an entry, or what is around it if that is all there is.
pub(super) fn remove(entry: &mut Value, path: &str) -> bool {
    let Some((above, last)) = path.rsplit_once('/') else {
        return false;
    };
    let removed = match entry.pointer_mut(above) {
        Some(Value::Object(object)) => object.remove(last).is_some(),
        Some(Value::Array(items)) if items.len() > 1 => last
            .parse()
            .is_ok_and(|at: usize| at < items.len() && !items.remove(at).is_null()),
        // Something around it has been taken out already.
        None => return false,
        _ => false,
    };
    removed || (!above.is_empty() && remove(entry, above))
}

#[test]
fn less_and_less_is_written_until_nothing_is_left() {
    let mut entry = serde_json::json!({"a": "x\n<b>", "b": {"c": "<b>\n\"x"}});
    let mut after = |path: &str, code| {
        let removed = milder(&mut entry, path, code);
        (removed, entry.pointer(path).cloned())
    };
    let text = |text: &str| (false, Some(Value::from(text)));
    assert_eq!(after("/a", "line"), text("x <b>"));
    assert_eq!(after("/a", "line"), text(PLAIN));
    assert_eq!(after("/a", "line"), (true, None));
    assert_eq!(after("/b/c", "url"), text("https://ok.example/?<b>\"x"));
    assert_eq!(after("/b/c", "url"), text("https://ok.example/?bx"));
    assert_eq!(after("/b/c", "url"), (true, None));
    assert_eq!(entry, serde_json::json!({"b": {}}));
}
