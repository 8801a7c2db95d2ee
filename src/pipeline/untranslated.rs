//! What is not yet said in the other languages of a site, for those who translate.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::sources;
use super::{Options, Project};
use crate::config::{self, Config};
use crate::diag::{Diagnostic, Error, codes};
use crate::kinds::{Draft, discover};
use crate::model::Lang;
use crate::theme::ThemeFiles;

/// How many keys of messages are named at once.
const MOST_KEYS: usize = 20;

/// What is not said in each language but the first; nothing where the settings cannot be read, which a check tells.
pub fn untranslated(project: Project<'_>, options: &Options) -> Result<Vec<Diagnostic>, Error> {
    let mut problems = Vec::new();
    let Some(config) = sources::settings(project, options, &mut problems)? else {
        return Ok(problems);
    };
    let drafts = discover(project.tree, &config.languages).value;
    let mut found = interface(project, &config)?;
    for lang in config.languages.iter().skip(1) {
        found.extend(settings(project, lang));
        found.extend(writing(&drafts, &config, lang));
        let structured = drafts.par_iter().filter(|draft| draft.kind.is_structured());
        let others = structured.filter(|draft| draft.lang != *lang);
        let unsaid = others.map(|draft| draft.unsaid(lang, project.reader));
        let unsaid: Vec<Vec<Diagnostic>> = unsaid.collect::<Result<_, Error>>()?;
        found.extend(unsaid.into_iter().flatten());
    }
    Ok(found)
}

/// Words of the interface that are said in English.
fn interface(project: Project<'_>, config: &Config) -> Result<Vec<Diagnostic>, Error> {
    let theme = ThemeFiles::read(config.theme.as_str(), project.tree, project.reader)?.value;
    let english = theme.own_catalogue(&Lang::en()).value;
    let mut found = Vec::new();
    for lang in &config.languages {
        let own = theme.own_catalogue(lang).value;
        let missing: Vec<&str> = english.keys().filter(|key| !own.has(key)).collect();
        if !missing.is_empty() && *lang != Lang::en() {
            found.push(unsaid_messages(config, lang, &missing));
        }
    }
    Ok(found)
}

fn unsaid_messages(config: &Config, lang: &Lang, missing: &[&str]) -> Diagnostic {
    let shown: Vec<String> = missing
        .iter()
        .take(MOST_KEYS)
        .map(|key| format!("`{key}`"))
        .collect();
    let more = missing.len().saturating_sub(MOST_KEYS);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    let message = format!(
        "{} words of the interface are in English for `{lang}`",
        missing.len()
    );
    let theme = if config.theme.as_str() == crate::theme::BASE {
        "mine"
    } else {
        config.theme.as_str()
    };
    let help = format!(
        "write them in `themes/{theme}/messages/{lang}.ftl`: {}{more}",
        shown.join(", ")
    );
    Diagnostic::new(&codes::UNTRANSLATED, &config::FILE.into(), message).help(help)
}

/// The words of the site itself.
fn settings(project: Project<'_>, lang: &Lang) -> Option<Diagnostic> {
    let file = config::in_language(config::FILE, lang);
    project.tree.get(&file).is_none().then(|| {
        let message = format!("there is no `{file}`");
        Diagnostic::new(&codes::UNTRANSLATED, &config::FILE.into(), message)
            .help("write title, tagline and the other words of the site there")
    })
}

/// Articles, stories and pages that nobody wrote in a language.
fn writing(drafts: &[Draft], config: &Config, lang: &Lang) -> Vec<Diagnostic> {
    let writing = || drafts.iter().filter(|draft| !draft.kind.is_structured());
    let there: BTreeSet<String> = writing()
        .filter(|draft| draft.lang == *lang)
        .map(Draft::name)
        .collect();
    let originals = writing().filter(|draft| config.languages.first() == Some(&draft.lang));
    let missing = originals.filter(|draft| !there.contains(&draft.name()));
    missing
        .map(|draft| {
            let wanted = config::in_language(&draft.file, lang);
            let message = format!("there is no `{wanted}`");
            Diagnostic::new(&codes::UNTRANSLATED, &draft.file, message)
                .help("copy the file under this name and translate it whole")
        })
        .collect()
}
