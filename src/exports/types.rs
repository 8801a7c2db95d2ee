//! Tags, languages, access facts and codes of a row as the codes of one table.

use std::sync::Arc;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Loss, Row};
use crate::config::Exchange;
use crate::diag::codes;
use crate::feeds::codes::Vocabulary;
use crate::import::Deed;
use crate::kinds::Program;
use crate::kinds::program::{self, CodeMeaning, Shared};
use crate::model::{AccessFact, Answer, Lang, Line, Slug, Zone};
use crate::site::Site;

/// The tables that the codes of a file come from.
///
/// A file of one program is written with the codes of that program. In a file of several, one code can mean
/// only one thing: it is written with the table that readers of the format know.
#[derive(Debug)]
pub(super) struct Table<'s> {
    by_program: BTreeMap<&'s Slug, Vocabulary<'s>>,
    none: Vocabulary<'s>,
    /// The table of a file of several programs.
    common: Option<Vocabulary<'s>>,
}

/// The program whose codes are those of the Meeting Guide standard.
const STANDARD: &str = "aa";

/// The program that BMLT was made for.
pub(super) const BMLT: &str = "na";

impl<'s> Table<'s> {
    /// The tables for a file of one program, or of all that a site has.
    pub(super) fn of(site: &'s Site, format: Exchange, program: Option<&Slug>) -> Self {
        let programs = site.programs.iter();
        let own = programs.map(|one| (&one.head.id.slug, Vocabulary::of(Some(one))));
        let mut groups = site.groups.iter().filter(|group| !group.head.example);
        let first = groups.next().map(|group| &group.program);
        let several = program.is_none() && groups.any(|group| Some(&group.program) != first);
        let wanted = match format {
            Exchange::Bmlt => BMLT,
            _ => STANDARD,
        };
        let table = || {
            site.programs
                .iter()
                .map(Arc::as_ref)
                .find(|one| is(one, wanted))
        };
        let table =
            || table().or_else(|| BUILT_IN.iter().map(Arc::as_ref).find(|one| is(one, wanted)));
        Self {
            by_program: own.collect(),
            none: Vocabulary::of(None),
            common: several.then(|| Vocabulary::of(table())),
        }
    }

    fn vocabulary(&self, row: &Row<'_>) -> &Vocabulary<'s> {
        let own = || self.by_program.get(&row.program?.head.id.slug);
        let common = self.common.as_ref();
        common.or_else(own).unwrap_or(&self.none)
    }

    /// What a code that is written means.
    pub(super) fn meaning(&self, code: &str, row: &Row<'_>) -> Option<&'s CodeMeaning> {
        let of_table = self.vocabulary(row).program();
        let found = of_table.and_then(|program| program.codes.get(code));
        found.or_else(|| {
            let own = self.by_program.get(&row.program?.head.id.slug)?;
            own.program()?.codes.get(code)
        })
    }

    /// Whether a row is written with the codes of NA, whose formats BMLT servers start with.
    pub(super) fn is_na(&self, row: &Row<'_>) -> bool {
        let program = self.vocabulary(row).program();
        program.is_some_and(|program| is(program, BMLT))
    }

    /// Whether a code that stands by itself would be read as something else.
    fn misread(&self, code: &str, row: &Row<'_>) -> bool {
        let table = self.common.as_ref().and_then(Vocabulary::program);
        table.is_some_and(|table| {
            let own = row.program.map(|own| &own.head.id.slug);
            own != Some(&table.head.id.slug) && table.codes.get(code).is_some()
        })
    }
}

fn is(program: &Program, slug: &str) -> bool {
    program.head.id.slug.as_str() == slug
}

/// The programs whose tables readers know, for sites that have no group of theirs.
static BUILT_IN: LazyLock<Vec<Arc<Program>>> = LazyLock::new(|| {
    // Neither decides anything about codes.
    let (Ok(country), Ok(zone)) = ("US".parse(), "America/Chicago".parse::<Zone>()) else {
        return Vec::new();
    };
    let all = program::built_in(country, &zone, &Lang::en())
        .value
        .into_values();
    all.filter(|one| is(one, STANDARD) || is(one, BMLT))
        .collect()
});

/// The codes of a row, each once. What has none is kept in `loss`.
pub(super) fn write(row: &Row<'_>, table: &Table<'_>, loss: &mut Loss) -> Vec<String> {
    let (group, meeting) = (row.group, row.meeting);
    let tags: Vec<Slug> = group.tags.iter().chain(&meeting.tags).cloned().collect();
    let own = Some(&meeting.languages).filter(|own| !own.is_empty());
    let languages: &[Lang] = own.unwrap_or(&group.languages);
    let access = access(row, loss);
    let mut kept: Vec<Line> = Vec::new();
    for code in group.codes.iter().chain(&meeting.codes) {
        if table.misread(code, row) {
            let was = || code.to_string();
            loss.add(row, &codes::EXPORT_TYPE, Deed::Dropped, "codes", was);
        } else {
            kept.push(code.clone());
        }
    }
    let vocabulary = table.vocabulary(row);
    let written = vocabulary.written(&tags, languages, &access, &kept);
    for meant in &written.without {
        lost(row, meant, loss);
    }
    for lang in &written.wider {
        let was = || lang.as_str().to_owned();
        loss.add(row, &codes::EXPORT_TYPE, Deed::Changed, "languages", was);
    }
    written.codes
}

/// The access facts that are claimed. That something is not there has no code.
fn access(row: &Row<'_>, loss: &mut Loss) -> Vec<AccessFact> {
    let mut access = row.meeting.access.or(&row.group.access);
    if let Some(venue) = row.facts.venue.as_ref() {
        access = access.or(&venue.location.access);
    }
    let mut claimed = Vec::new();
    for (fact, answer) in access.answers() {
        match answer {
            Answer::Yes => claimed.push(fact),
            Answer::No => {
                let was = || format!("{fact}: no");
                loss.add(row, &codes::EXPORT_ACCESS, Deed::Dropped, "access", was);
            }
            Answer::Unknown => {}
        }
    }
    claimed
}

fn lost(row: &Row<'_>, meant: &Shared, loss: &mut Loss) {
    let (code, field, was) = match meant {
        Shared::Tag(tag) => (&codes::EXPORT_TYPE, "tags", tag.as_str().to_owned()),
        // Readers take the language of the site for granted.
        Shared::Language(language) if language == row.site.lang() => return,
        Shared::Language(language) => (
            &codes::EXPORT_TYPE,
            "languages",
            language.as_str().to_owned(),
        ),
        Shared::Access(fact) => (&codes::EXPORT_ACCESS, "access", format!("{fact}: yes")),
    };
    loss.add(row, code, Deed::Dropped, field, || was);
}
