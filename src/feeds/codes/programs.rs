//! Programs by the names that other systems give them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::kinds::Program;
use crate::model::Slug;

/// The id of the program that people mean by `written`: an id, a short name, a name or another name,
/// in any case and without points. `rd`, `RD` and `Recovery Dharma` are all `recovery-dharma`.
///
/// The `WordPress` plugin's `sg`, support groups, is none of them: such groups share no program, and
/// their files say `independent: true`.
pub fn program_id(programs: &BTreeMap<Slug, Arc<Program>>, written: &str) -> Option<Slug> {
    let wanted = plain(written);
    if wanted.is_empty() {
        return None;
    }
    let by_id = programs.keys().find(|id| plain(id.as_str()) == wanted);
    let by_name = || {
        let found = programs.iter().find(|(_, program)| {
            let others = program.short_name.iter().chain(&program.also_called);
            let mut names = std::iter::once(&*program.head.name).chain(others.map(|name| &**name));
            names.any(|name| plain(name) == wanted)
        });
        found.map(|(id, _)| id)
    };
    by_id.or_else(by_name).cloned()
}

/// Letters and digits alone, in lower case.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
