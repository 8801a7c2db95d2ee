//! Tags, languages, access facts and codes of a row as the codes of one table.

use std::sync::LazyLock;

use super::{Loss, Row};
use crate::config::Exchange;
use crate::diag::codes;
use crate::import::Deed;
use crate::kinds::program::{self, CodeMeaning, Codes, Shared};
use crate::model::{Answer, Slug, Zone};
use crate::site::Site;

/// The table that the codes of a file come from.
#[derive(Debug)]
pub(super) enum Table {
    /// The file holds one program at most: its own codes.
    Own,
    /// The file holds several: the table that readers of the format know, and whose it is.
    Common(&'static str, &'static Codes),
}

/// The program whose codes are those of the Meeting Guide standard.
const STANDARD: &str = "aa";

/// The program that BMLT was made for.
const BMLT: &str = "na";

impl Table {
    /// The table for a file of one program, or of all that a site has.
    pub(super) fn of(site: &Site, format: Exchange, program: Option<&Slug>) -> Self {
        let mut groups = site.groups.iter().filter(|group| !group.head.example);
        let first = groups.next().map(|group| &group.program);
        let several = groups.any(|group| Some(&group.program) != first);
        if program.is_some() || (!several && first.is_some_and(Option::is_some)) {
            return Self::Own;
        }
        match format {
            Exchange::Bmlt => Self::Common(BMLT, &NA),
            _ => Self::Common(STANDARD, &AA),
        }
    }

    fn codes<'r>(&'r self, row: &Row<'r>) -> Option<&'r Codes> {
        match self {
            Self::Own => row.program.map(|program| &program.codes),
            Self::Common(program, codes) => match row.program {
                // A site may have codes of its own for the program whose table it is.
                Some(own) if own.head.id.slug.as_str() == *program => Some(&own.codes),
                _ => Some(codes),
            },
        }
    }

    /// What a code that is written means.
    pub(super) fn meaning<'r>(&'r self, code: &str, row: &Row<'r>) -> Option<&'r CodeMeaning> {
        let of_program = || row.program?.codes.get(code);
        self.codes(row).and_then(|codes| codes.get(code)).or_else(of_program)
    }

    /// Whether a code that stands by itself would be read as something else.
    fn misread(&self, code: &str, row: &Row<'_>) -> bool {
        match self {
            Self::Own => false,
            Self::Common(program, codes) => {
                let own = row.program.is_some_and(|own| own.head.id.slug.as_str() == *program);
                !own && codes.get(code).is_some()
            }
        }
    }
}

static AA: LazyLock<Codes> = LazyLock::new(|| built_in(STANDARD));
static NA: LazyLock<Codes> = LazyLock::new(|| built_in(BMLT));

/// The codes of a built-in program.
fn built_in(wanted: &str) -> Codes {
    let places = ("US".parse(), "UTC".parse::<Zone>());
    let (Ok(country), Ok(zone)) = places else {
        return Codes::default();
    };
    let mut programs = program::built_in(country, &zone).value.into_values();
    let found = programs.find(|program| program.head.id.slug.as_str() == wanted);
    found.map(|program| program.codes).unwrap_or_default()
}

/// The codes of a row, each once. What has none is kept in `loss`.
pub(super) fn write<'r>(row: &Row<'r>, table: &'r Table, loss: &mut Loss) -> Vec<&'r str> {
    let codes = table.codes(row);
    let mut written: Vec<&str> = Vec::new();
    let mut add = |meant: &Shared, field: &'static str, loss: &mut Loss| {
        match codes.and_then(|codes| codes.first(meant)) {
            Some(code) => written.push(code),
            None => lost(row, meant, field, loss),
        }
    };
    let (group, meeting) = (row.group, row.meeting);
    for tag in group.tags.iter().chain(&meeting.tags) {
        add(&Shared::Tag(tag.clone()), "tags", loss);
    }
    let own = Some(&meeting.languages).filter(|own| !own.is_empty());
    for language in own.unwrap_or(&group.languages) {
        add(&Shared::Language(language.clone()), "languages", loss);
    }
    let mut access = meeting.access.or(&group.access);
    if let Some(venue) = &row.facts.venue {
        access = access.or(&venue.location.access);
    }
    for (fact, answer) in access.answers() {
        match answer {
            Answer::Yes => add(&Shared::Access(fact), "access", loss),
            Answer::No => {
                let was = || format!("{fact}: no");
                loss.add(row, &codes::EXPORT_ACCESS, Deed::Dropped, "access", was);
            }
            Answer::Unknown => {}
        }
    }
    for code in group.codes.iter().chain(&meeting.codes) {
        if table.misread(code, row) {
            let was = || code.to_string();
            loss.add(row, &codes::EXPORT_TYPE, Deed::Dropped, "codes", was);
        } else {
            written.push(code);
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    written.retain(|code| seen.insert(*code));
    written
}

fn lost(row: &Row<'_>, meant: &Shared, field: &'static str, loss: &mut Loss) {
    let (code, was) = match meant {
        Shared::Tag(tag) => (&codes::EXPORT_TYPE, tag.as_str().to_owned()),
        // Readers take the language of the site for granted.
        Shared::Language(language) if language == row.site.lang() => return,
        Shared::Language(language) => (&codes::EXPORT_TYPE, language.as_str().to_owned()),
        Shared::Access(fact) => (&codes::EXPORT_ACCESS, format!("{fact}: yes")),
    };
    loss.add(row, code, Deed::Dropped, field, || was);
}
