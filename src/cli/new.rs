//! `guidepost new`.

use std::path::{Component, Path};
use std::process::ExitCode;

use super::Failure;
use super::args::{self, Common};
use super::terminal::{say, tell};
use crate::disk;
use crate::model::{Kind, Name, Slug};
use crate::source::FILL_IN;
use crate::starter::{form, is_text};

/// Writes a file to be filled in.
pub(super) fn run(new: &args::New, common: &Common) -> Result<ExitCode, Failure> {
    let name: Name = new
        .name
        .parse()
        .map_err(|mistake| super::build::call("the name", &mistake))?;
    let Some(form) = form(new.kind, &name) else {
        return Err(Failure::Call(format!(
            "`{name}` has no letters that can stand in an address; begin with a short name in Latin letters, and \
             change `{}` in the file",
            if is_text(new.kind) { "title" } else { "name" },
        )));
    };
    let folder = folder(new)?;
    let path = format!("{folder}/{}", form.file);
    if let Some(there) = there(new.kind, &form.slug, &path, common)? {
        tell(&format!(
            "there already: {there}\nnothing was written; choose another name, or change that file"
        ));
        return Ok(ExitCode::from(1));
    }
    disk::create(&common.root, &path, &form.text)?;
    if !common.quiet {
        say(&format!(
            "made `{path}`\nopen it and write something in place of every `{FILL_IN}` ({}), then run `guidepost check`",
            form.waiting()
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder of the new file: that of its kind, or one in it.
fn folder(new: &args::New) -> Result<String, Failure> {
    let mut folder = format!("content/{}", new.kind.folder());
    let Some(into) = &new.into else {
        return Ok(folder);
    };
    // People also write it as it is seen from outside.
    let into = into.strip_prefix(&folder).unwrap_or(into);
    for part in into.components() {
        match part {
            Component::Normal(part) if part.to_str().is_some_and(fit) => {
                folder = format!("{folder}/{}", part.to_string_lossy());
            }
            Component::CurDir => {}
            _ => {
                let message = format!(
                    "--into: `{}` is no folder in `content/{}`; write its name alone, such as `east`",
                    into.display(),
                    new.kind.folder()
                );
                return Err(Failure::Call(message));
            }
        }
    }
    Ok(folder)
}

/// Whether content is read from a folder of this name.
fn fit(name: &str) -> bool {
    !name.starts_with('.') && !name.contains(['\\', '\n'])
}

/// What stands in the way of a new entry: a file, or one with the same id in another folder of its kind.
fn there(kind: Kind, slug: &Slug, path: &str, common: &Common) -> Result<Option<String>, Failure> {
    let content = disk::folder(&common.root, "content")?;
    let of_kind = format!("content/{}/", kind.folder());
    let same = |file: &&disk::Found| {
        let stem = Path::new(&*file.path).file_stem();
        file.path.starts_with(&of_kind) && stem.is_some_and(|stem| stem == slug.as_str())
    };
    let same = content
        .files
        .iter()
        .find(same)
        .map(|file| file.path.to_string());
    Ok(same.or_else(|| disk::in_the_way(&common.root, [path]).into_iter().next()))
}
