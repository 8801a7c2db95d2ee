//! How a site looks and speaks: its theme and its messages.

use std::sync::Arc;

use super::{Kept, Project};
use crate::config::Config;
use crate::diag::{Diagnostic, Error};
use crate::messages::Messages;
use crate::model::Lang;
use crate::theme::{Theme, ThemeFiles};

/// The theme and the messages of a site.
#[derive(Debug, Clone)]
pub(super) struct Dress {
    pub(super) messages: Arc<Messages>,
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
    let lang = config.languages.first().cloned().unwrap_or_else(Lang::en);
    let name = config.theme.as_str();
    match kept {
        Some(kept) => kept.dress(name, &lang, project, now, || read(name, &lang, project)),
        None => read(name, &lang, project),
    }
}

fn read(name: &str, lang: &Lang, project: Project<'_>) -> Result<Dress, Error> {
    let (mut files, mut templates) = (Vec::new(), Vec::new());
    let theme = ThemeFiles::read(name, project.tree, project.reader)?.into_value(&mut files);
    let messages = Arc::new(theme.catalogue(lang).into_value(&mut files));
    let theme = Theme::load(theme, &messages).into_value(&mut templates);
    Ok(Dress {
        messages,
        theme: theme.map(Arc::new),
        files,
        templates,
    })
}
