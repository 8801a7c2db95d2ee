//! Where a mistake in a finished file was made: often its words stand in one file of the theme as they are.

use std::ops::Range;
use std::sync::Arc;

use super::found::Mistake;
use crate::diag::{Diagnostic, Spot, codes};
use crate::source::Reader;

/// The fewest bytes that two texts must share, so that it is no accident.
const FEWEST: usize = 12;

/// The texts of a theme.
pub(super) struct Theme {
    files: Vec<(Arc<str>, String)>,
}

impl Theme {
    /// Reads its files; what cannot be read has no mistakes.
    pub(super) fn read(paths: &[Arc<str>], reader: &dyn Reader) -> Self {
        let text = |path: &Arc<str>| {
            let bytes = reader.read(path).ok()?;
            Some((Arc::clone(path), String::from_utf8(bytes).ok()?))
        };
        Self {
            files: paths.iter().filter_map(text).collect(),
        }
    }

    /// A mistake as its author is told of it.
    pub(super) fn problem(&self, mistake: &Mistake) -> Diagnostic {
        let found = &mistake.found;
        let others = match mistake.files - 1 {
            0 => String::new(),
            1 => " (and in one other file)".to_owned(),
            more => format!(" (and in {more} other files)"),
        };
        let private = found.code == &codes::PRIVACY_LEAK;
        if let Some((file, span)) = self.written(mistake).filter(|_| !private) {
            let problem = Diagnostic::new(found.code, file, &found.message).at(Spot::Span(span));
            return problem.help(format!(
                "{}; it came up in `{}`{others}",
                found.help, mistake.path
            ));
        }
        let file: Arc<str> = mistake.path.as_str().into();
        let problem = Diagnostic::new(found.code, &file, format!("{}{others}", found.message))
            .help(found.help);
        match mistake.text {
            Some(_) => problem.at(Spot::Span(found.span.clone())),
            None => problem,
        }
    }

    /// Where what is wrong stands in a file of the theme: as much of its line as stands in any, if that is in one file
    /// only, and holds all that is wrong or ends where the template has something filled in.
    fn written(&self, mistake: &Mistake) -> Option<(&Arc<str>, Range<usize>)> {
        let (line, wrong) = (&mistake.line, mistake.found.span.len());
        let ends: Vec<usize> = line
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8())
            .collect();
        let begins = |end: &usize| {
            let start = line.get(..*end).unwrap_or_default();
            self.files.iter().any(|(_, text)| text.contains(start))
        };
        let shared = ends.partition_point(begins);
        let start = line.get(..*ends.get(shared.checked_sub(1)?)?)?;
        let mut places = self.files.iter().filter_map(|(path, text)| {
            let at = text.find(start)?;
            let filled_in = text.get(at + start.len()..)?.starts_with('{');
            Some((path, at, filled_in))
        });
        let (path, at, filled_in) = places.next()?;
        let sure = start.len() >= FEWEST && (filled_in || start.len() >= wrong.min(line.len()));
        let only = places.next().is_none();
        (sure && only && wrong > 0).then(|| (path, at..at + start.len().min(wrong)))
    }
}
