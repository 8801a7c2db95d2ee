//! How a site looks and speaks: its theme and its messages.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Kept, Project};
use crate::config::Config;
use crate::diag::{Checked, Diagnostic, Error};
use crate::messages::Messages;
use crate::model::Lang;
use crate::theme::{Theme, ThemeFiles};

/// The theme and the messages of a site.
#[derive(Debug, Clone)]
pub(super) struct Dress {
    /// In each language of the site.
    pub(super) messages: Vec<Arc<Messages>>,
    /// None where templates or colors have mistakes.
    pub(super) theme: Option<Arc<Theme>>,
    /// Mistakes in files and messages.
    pub(super) files: Vec<Diagnostic>,
    /// Mistakes in templates and colors.
    pub(super) templates: Vec<Diagnostic>,
}

/// The dress of a site; the one that is `kept`, if its files are as they were.
pub(super) fn dress(
    project: Project<'_>,
    config: &Config,
    kept: Option<&mut Kept>,
    now: jiff::Timestamp,
) -> Result<Dress, Error> {
    let (name, languages) = (config.theme.as_str(), &config.languages);
    match kept {
        Some(kept) => kept.dress(name, languages, project, now, || {
            read(name, languages, project)
        }),
        None => read(name, languages, project),
    }
}

fn read(name: &str, languages: &[Lang], project: Project<'_>) -> Result<Dress, Error> {
    let (mut files, mut templates) = (Vec::new(), Vec::new());
    let theme = ThemeFiles::read(name, project.tree, project.reader)?.into_value(&mut files);
    let catalogues = languages.par_iter().map(|lang| theme.catalogue(lang));
    let catalogues: Vec<Checked<Messages>> = catalogues.collect();
    let catalogues: Checked<Vec<Messages>> = catalogues.into_iter().collect();
    for problem in catalogues.problems {
        // What all languages fall back to is told once.
        if !files.contains(&problem) {
            files.push(problem);
        }
    }
    let messages: Vec<Arc<Messages>> = catalogues.value.into_iter().map(Arc::new).collect();
    let theme = Theme::load(theme, &messages).into_value(&mut templates);
    Ok(Dress {
        messages,
        theme: theme.map(Arc::new),
        files,
        templates,
    })
}
