//! Which files translate which.

use std::sync::Arc;

use hashbrown::HashMap;

use super::draft::Draft;
use crate::model::Lang;

/// Joins the files of translations to those of their originals: the file in the language that comes first in
/// `languages`. Files of writing stay as they are.
pub(super) fn joined(drafts: Vec<Draft>, languages: &[Lang]) -> Vec<Draft> {
    if languages.len() < 2 {
        return drafts;
    }
    let rank = |lang: &Lang| languages.iter().position(|known| known == lang);
    let mut originals: HashMap<String, usize> = HashMap::new();
    let mut joined: Vec<Draft> = Vec::with_capacity(drafts.len());
    for mut draft in drafts {
        if !draft.kind.is_structured() {
            joined.push(draft);
            continue;
        }
        let name = draft.name();
        let Some(known) = originals.get(&name).and_then(|at| joined.get_mut(*at)) else {
            originals.insert(name, joined.len());
            joined.push(draft);
            continue;
        };
        if rank(&draft.lang) < rank(&known.lang) {
            std::mem::swap(known, &mut draft);
            known.translations = std::mem::take(&mut draft.translations);
        }
        if known.lang == draft.lang {
            // The same name with two endings: two entries of one id, which is told later.
            joined.push(draft);
        } else {
            known
                .translations
                .push((draft.lang, Arc::clone(&draft.file)));
        }
    }
    // In order of their files, as they came.
    joined.sort_by(|one, two| one.file.cmp(&two.file));
    joined
}
