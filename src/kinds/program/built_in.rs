//! The programs that are built in: a layer below a site's own files.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use rayon::prelude::*;

use super::{Admission, Comparison, Medication, Program};
use crate::diag::Checked;
use crate::fields::Source;
use crate::kinds::{Defaults, Entry};
use crate::model::{Country, Kind, Lang, Slug, Zone};
use crate::source::Words;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/built_in/programs");

/// The programs that are built in, in a language; words that are not translated are marked as English.
pub fn built_in(
    country: Country,
    zone: &Zone,
    lang: &Lang,
) -> Checked<BTreeMap<Slug, Arc<Program>>> {
    // Under what is built in there is nothing.
    let defaults = Defaults::of(country, zone, &[]);
    let originals = files().filter(|(name, _)| !name.contains('.'));
    let originals: Vec<(&str, &str)> = originals.collect();
    let parsed = originals.par_iter();
    let parsed = parsed.map(|(name, yaml)| program(name, yaml, lang, &defaults));
    let mut programs = Checked::good(BTreeMap::new());
    for entry in parsed.collect::<Vec<_>>() {
        if let Some(Entry::Program(program)) = entry.into_value(&mut programs.problems) {
            programs.value.insert(program.head.id.slug.clone(), program);
        }
    }
    programs
}

/// The names of the files, without `.yaml`, and what they hold.
fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.files().filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        Some((name.strip_suffix(".yaml")?, file.contents_utf8()?))
    })
}

fn program(stem: &str, yaml: &str, lang: &Lang, defaults: &Defaults) -> Checked<Option<Entry>> {
    let path = |name: &str| -> Arc<str> { format!("built-in/programs/{name}.yaml").into() };
    let original = path(stem);
    let source = Source {
        file: &original,
        item: None,
        kind: Kind::Program,
        stem,
        lang,
        body: None,
    };
    let english = Lang::en();
    if *lang == english {
        return Entry::parse(yaml, 0, &source, defaults);
    }
    let name = format!("{stem}.{lang}");
    let translation = path(&name);
    let said = files().find(|(known, _)| *known == name);
    let words = said.map(|(_, yaml)| Words {
        yaml,
        file: &translation,
        offset: 0,
        item: None,
    });
    Entry::translate(yaml, words, &source, &english, defaults)
}

impl Program {
    /// This program, with what it does not say taken from the one below it.
    #[must_use]
    pub(super) fn over(self, below: &Self) -> Self {
        let mut head = self.head;
        head.body = head.body.or_else(|| below.head.body.clone());
        head.verified = head.verified.or_else(|| below.head.verified.clone());
        Self {
            head,
            short_name: self.short_name.or_else(|| below.short_name.clone()),
            also_called: either(self.also_called, &below.also_called),
            summary: self.summary.or_else(|| below.summary.clone()),
            approach: either(self.approach, &below.approach),
            goal: either(self.goal, &below.goal),
            audiences: either(self.audiences, &below.audiences),
            about: either(self.about, &below.about),
            medication: if self.medication == Medication::Unknown {
                below.medication
            } else {
                self.medication
            },
            comparison: self.comparison.over(&below.comparison),
            website: self.website.or_else(|| below.website.clone()),
            finder: self.finder.or_else(|| below.finder.clone()),
            online_meetings: self
                .online_meetings
                .or_else(|| below.online_meetings.clone()),
            stance: either(self.stance, &below.stance),
            admission: self.admission.over(&below.admission),
            first_visit: self.first_visit.over(&below.first_visit),
            codes: self.codes.over(&below.codes),
            sources: either(self.sources, &below.sources),
        }
    }
}

/// A list of one's own, or the one below where it is empty.
fn either<T: Clone>(own: Vec<T>, below: &[T]) -> Vec<T> {
    if own.is_empty() { below.to_vec() } else { own }
}

impl Comparison {
    fn over(self, below: &Self) -> Self {
        Self {
            aim: self.aim.or_else(|| below.aim.clone()),
            outlook: self.outlook.or_else(|| below.outlook.clone()),
            who_leads: self.who_leads.or_else(|| below.who_leads.clone()),
            how_a_meeting_runs: self
                .how_a_meeting_runs
                .or_else(|| below.how_a_meeting_runs.clone()),
            cost: self.cost.or_else(|| below.cost.clone()),
            for_whom: self.for_whom.or_else(|| below.for_whom.clone()),
        }
    }
}

impl Admission {
    fn over(self, below: &Self) -> Self {
        Self {
            open: self.open.or_else(|| below.open.clone()),
            closed: self.closed.or_else(|| below.closed.clone()),
            otherwise: self.otherwise.or_else(|| below.otherwise.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_programs_and_their_translations_have_no_mistakes() {
        let zone = "America/Chicago".parse().unwrap();
        let originals = files().filter(|(name, _)| !name.contains('.')).count();
        for lang in ["en", "es", "de"] {
            let lang = lang.parse().unwrap();
            let built_in = built_in("US".parse().unwrap(), &zone, &lang);
            assert_eq!(built_in.problems, []);
            assert_eq!(built_in.value.len(), originals);
        }
    }
}
