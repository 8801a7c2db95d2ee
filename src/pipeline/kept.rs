//! Entries that were parsed before, for a preview that loads the same site again and again: of a hundred thousand
//! files, an edit changes one.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

use super::Project;
use super::dress::Dress;
use crate::diag::{Checked, Error};
use crate::kinds::{Defaults, Draft, Parsed};
use crate::model::{Country, Lang, Zone};
use crate::source::SourceFile;

/// What was parsed at an earlier load, by file.
#[derive(Debug, Default)]
pub struct Kept {
    files: HashMap<Arc<str>, KeptFile>,
    /// What entries mean depends on these settings.
    defaults: Option<(Country, Zone)>,
    dress: Option<KeptDress>,
}

#[derive(Debug)]
struct KeptDress {
    theme: String,
    lang: Lang,
    /// The files of the theme, those that are built in aside.
    files: Vec<(Arc<str>, Stamp)>,
    dress: Dress,
}

#[derive(Debug)]
struct KeptFile {
    draft: Draft,
    stamp: Option<Stamp>,
    parsed: Arc<Checked<Parsed>>,
}

/// The length of a file in bytes, and when it was last changed, in nanoseconds since 1970.
type Stamp = (u64, i64);

/// How old a change must be, in seconds, until the time of a file is believed: clocks of disks are coarse, and a second
/// change may bear the same time.
const SETTLED: i64 = 2;

impl Kept {
    /// The dress of the site: the one of the load before, if it is of the same theme and language, and no file of it has
    /// changed; else what `read` makes.
    pub(super) fn dress(
        &mut self,
        theme: &str,
        lang: &Lang,
        project: Project<'_>,
        now: Timestamp,
        read: impl FnOnce() -> Result<Dress, Error>,
    ) -> Result<Dress, Error> {
        let folder = format!("themes/{theme}/");
        let files = project.tree.files.iter();
        let files = files.filter(|file| file.path.starts_with(&folder));
        let stamped = files.map(|file| Some((Arc::clone(&file.path), stamp(file, now)?)));
        let files: Option<Vec<(Arc<str>, Stamp)>> = stamped.collect();
        let known = self.dress.take().filter(|known| {
            known.theme == theme && known.lang == *lang && Some(&known.files) == files.as_ref()
        });
        let dress = match known {
            Some(known) => known.dress,
            None => read()?,
        };
        self.dress = files.map(|files| KeptDress {
            theme: theme.to_owned(),
            lang: lang.clone(),
            files,
            dress: dress.clone(),
        });
        Ok(dress)
    }

    /// The entries of all files: of those that are as they were, what was parsed then.
    pub(super) fn parse(
        &mut self,
        drafts: &[Draft],
        project: Project<'_>,
        defaults: &Defaults,
        now: Timestamp,
    ) -> Result<Vec<Checked<Parsed>>, Error> {
        let settings = Some((defaults.country, defaults.zone.clone()));
        if self.defaults != settings {
            self.files.clear();
            self.defaults = settings;
        }
        let before = std::mem::take(&mut self.files);
        let parsed = drafts.par_iter().map(|draft| {
            let file = project.tree.get(&draft.file);
            let stamp = file.and_then(|file| stamp(file, now));
            let known = before
                .get(&draft.file)
                .filter(|known| stamp.is_some() && known.stamp == stamp && known.draft == *draft);
            let parsed = match known {
                Some(known) => Arc::clone(&known.parsed),
                None => Arc::new(draft.parse(project.reader, defaults)?),
            };
            let copy = (*parsed).clone();
            let draft = draft.clone();
            let kept = KeptFile {
                draft,
                stamp,
                parsed,
            };
            Ok((kept, copy))
        });
        let parsed: Vec<(KeptFile, Checked<Parsed>)> = parsed.collect::<Result<_, Error>>()?;
        let mut copies = Vec::with_capacity(parsed.len());
        for (kept, copy) in parsed {
            self.files.insert(Arc::clone(&kept.draft.file), kept);
            copies.push(copy);
        }
        Ok(copies)
    }
}

/// What tells this state of a file from others; none where that is not sure.
fn stamp(file: &SourceFile, now: Timestamp) -> Option<Stamp> {
    let modified = file.modified?;
    let settled = now.as_nanosecond() - i128::from(SETTLED) * 1_000_000_000;
    (i128::from(modified) < settled).then_some((file.len, modified))
}
