//! Reading what is below `content/assets/`, once for each build.

use std::sync::Arc;

use rayon::prelude::*;

use super::finish::{finish, unshowable};
use super::sort::{Sort, name};
use super::{SiteAsset, SiteAssets};
use crate::diag::{Checked, Diagnostic, Error, codes};
use crate::model::Slug;
use crate::source::{Reader, SourceFile, SourceTree};

/// The most bytes that a file may have. As many files are in memory at once as there are threads.
pub const MOST: usize = 40 << 20;

/// As many bytes as tell what a file is that is neither picture nor drawing.
const START: usize = 64;

/// Looks through the files below `content/assets/`, in parallel.
pub fn read(tree: &SourceTree, reader: &dyn Reader) -> Result<Checked<SiteAssets>, Error> {
    let own: Vec<&SourceFile> = tree
        .files
        .iter()
        .filter(|file| file.path.starts_with("content/assets/"))
        .collect();
    let judged = own.par_iter().map(|file| judge(file, reader));
    let judged: Vec<Result<SiteAsset, Vec<Diagnostic>>> = judged.collect::<Result<_, Error>>()?;
    let (mut assets, mut problems) = (SiteAssets::default(), Vec::new());
    for (file, judged) in own.into_iter().zip(judged) {
        let path = Arc::clone(&file.path);
        match judged {
            Ok(asset) => drop(assets.files.insert(path, asset)),
            Err(found) => {
                problems.extend(found);
                assets.refused.insert(path);
            }
        }
    }
    Ok(Checked::new(assets, problems))
}

/// One file: what is known of it, or why it cannot be published.
fn judge(
    file: &SourceFile,
    reader: &dyn Reader,
) -> Result<Result<SiteAsset, Vec<Diagnostic>>, Error> {
    let path = &file.path;
    let sort = Sort::of(path);
    if let Some(problem) = bad_name(path).or_else(|| elsewhere(path, sort)) {
        return Ok(Err(vec![problem]));
    }
    if file.len > MOST as u64 {
        return Ok(Err(vec![too_large(path)]));
    }
    let looked_through = matches!(sort, Sort::Picture(_) | Sort::Drawing);
    let most = if looked_through { MOST + 1 } else { START };
    let bytes = reader.start(path, most)?;
    // It may have grown since it was listed.
    if bytes.len() > MOST {
        return Ok(Err(vec![too_large(path)]));
    }
    Ok(finish(path, bytes).map(|finished| SiteAsset {
        path: Arc::clone(path),
        len: if looked_through {
            finished.len() as u64
        } else {
            file.len
        },
        picture: finished.picture,
    }))
}

/// The mistake of a name that could not be typed as part of an address.
fn bad_name(path: &Arc<str>) -> Option<Diagnostic> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    if path.chars().all(plain) {
        return None;
    }
    let name = name(path);
    let message = format!("`{}` cannot be part of an address", name.escape_debug());
    let problem = Diagnostic::new(&codes::ASSET, path, message);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    Some(match Slug::from_text(stem) {
        Some(slug) if ending.chars().all(plain) => problem.help(format!(
            "name it with letters, digits, `-`, `_` and `.` only, such as `{slug}.{ending}`"
        )),
        _ => problem.help("name it with the letters a to z, digits, `-`, `_` and `.` only"),
    })
}

/// The mistake of a file that belongs elsewhere, or that can be published nowhere.
fn elsewhere(path: &Arc<str>, sort: Sort) -> Option<Diagnostic> {
    let name = name(path);
    let (message, help) = match sort {
        Sort::Unshown(unshown) => return Some(unshowable(path, unshown)),
        Sort::Style | Sort::Script => (
            format!("`{name}` is a style sheet or a script, which belongs to a theme"),
            format!(
                "move it to `assets/` of your theme; its templates know its address as `site.assets[\"{name}\"]`"
            ),
        ),
        Sort::Page => (
            format!("`{name}` is a web page, which could ask other hosts and run scripts"),
            "write it as Markdown in `content/pages/`; data can be published as CSV, JSON or PDF"
                .to_owned(),
        ),
        Sort::Picture(_) | Sort::Drawing | Sort::Other => return None,
    };
    Some(Diagnostic::new(&codes::ASSET, path, message).help(help))
}

fn too_large(path: &Arc<str>) -> Diagnostic {
    let message = format!("`{}` is larger than {} MiB", name(path), MOST >> 20);
    let help = "make it smaller, or split it: a picture needs at most 1600 pixels in width";
    Diagnostic::new(&codes::ASSET, path, message).help(help)
}
