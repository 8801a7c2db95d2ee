//! Which module may use which: dependencies lead one way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::site_test::{repository, slashes, walk};

/// The rooms, each with its layer: a module may use those of lower layers and its own room.
const LAYERS: &[(u8, &[&str])] = &[
    (0, &["diag"]),
    (1, &["model"]),
    (2, &["markdown", "source"]),
    (3, &["fields", "messages", "pictures"]),
    (4, &["assets", "config"]),
    (5, &["kinds"]),
    (6, &["feeds", "site", "starter"]),
    (7, &["check", "import", "theme"]),
    (8, &["plan"]),
    (9, &["exports", "finder", "views"]),
    (10, &["audit", "outputs", "worklist"]),
    (11, &["disk", "pipeline"]),
    (12, &["live", "serve"]),
    (13, &["cli"]),
    (14, &["main", "lib"]),
];

fn layer(room: &str) -> Option<u8> {
    let row = LAYERS.iter().find(|(_, rooms)| rooms.contains(&room));
    row.map(|(layer, _)| *layer)
}

#[test]
fn modules_use_only_those_of_lower_layers() {
    let mut wrong = String::new();
    let mut uses = 0;
    for path in walk(&repository("src")) {
        let name = slashes(path.strip_prefix(repository("src")).unwrap());
        if !is_rust(&path) || name.contains("tests") {
            continue;
        }
        let room = room(&name);
        let own = layer(room).unwrap_or_else(|| panic!("`{room}` has no layer: src/{name}"));
        let text = code(&std::fs::read_to_string(&path).unwrap());
        for (line, used) in used(&text) {
            uses += 1;
            if used != room && layer(&used).is_none_or(|layer| layer >= own) {
                wrong += &format!("src/{name}:{line}: `{room}` uses `{used}`\n");
            }
        }
    }
    assert!(uses > 300, "only {uses} uses were found");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_room_has_a_layer_and_every_layer_a_room() {
    let rooms: BTreeSet<String> = walk(&repository("src"))
        .iter()
        .filter(|path| is_rust(path))
        .map(|path| room(&slashes(path.strip_prefix(repository("src")).unwrap())).to_owned())
        .collect();
    let table: BTreeSet<String> = LAYERS
        .iter()
        .flat_map(|(_, rooms)| rooms.iter().map(|room| (*room).to_owned()))
        .collect();
    assert_eq!(rooms, table);
}

#[test]
fn uses_are_found_in_lists_and_paths_but_not_in_comments_and_tests() {
    let text = "use crate::{site::Site, plan};\nfn f() { crate::views::g() } // crate::cli\n\
        /// [`x`](crate::disk)\n#[cfg(test)]\nmod tests { use crate::outputs::all; }\nuse crate::diag::Code;\n";
    let found: Vec<String> = used(&code(text))
        .into_iter()
        .map(|(_, room)| room)
        .collect();
    assert_eq!(found, ["site", "plan", "views", "diag"]);
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "rs")
}

/// The room of a file below `src/`.
fn room(name: &str) -> &str {
    let first = name.split('/').next().unwrap_or(name);
    first.trim_end_matches(".rs")
}

/// A text with comments and tests blanked out, line by line.
fn code(text: &str) -> String {
    let mut out = String::new();
    // Braces open since a `#[cfg(test)]`, and whether the item has begun.
    let mut test: Option<(i32, bool)> = None;
    for line in text.lines() {
        let line = line.split("//").next().unwrap_or_default();
        if line.trim() == "#[cfg(test)]" {
            test = Some((0, false));
        }
        if let Some((open, begun)) = &mut test {
            for letter in line.chars() {
                match letter {
                    '{' => (*open, *begun) = (*open + 1, true),
                    '}' => *open -= 1,
                    ';' if !*begun => *begun = true,
                    _ => {}
                }
            }
            if *begun && *open <= 0 {
                test = None;
            }
        } else {
            out += line;
        }
        out.push('\n');
    }
    out
}

/// Every room that a text names after `crate::`, with the line.
fn used(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let line = 1 + text.get(..at).unwrap_or_default().matches('\n').count();
        let after = text.get(at + "crate::".len()..).unwrap_or_default();
        let names: Vec<String> = match after.strip_prefix('{') {
            Some(list) => top_names(list),
            None => vec![word(after)],
        };
        found.extend(
            names
                .into_iter()
                .filter(|name| layer(name).is_some())
                .map(|name| (line, name)),
        );
    }
    found
}

/// The first names in a list of uses such as `site::{A, B}, plan}`.
fn top_names(list: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut depth, mut fresh) = (0, true);
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            letter if fresh && !letter.is_whitespace() => {
                names.push(word(list.get(at..).unwrap_or_default()));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
        .collect()
}

#[test]
fn lib_lists_every_module() {
    let text = std::fs::read_to_string(repository("src/lib.rs")).unwrap();
    let listed: BTreeMap<&str, usize> = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .zip(0..)
        .collect();
    for (_, rooms) in LAYERS {
        for room in rooms.iter().filter(|room| !["main", "lib"].contains(room)) {
            assert!(listed.contains_key(room), "`{room}` is not in src/lib.rs");
        }
    }
}
