//! The files of a theme: those that are built in, and those of the site.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::{scripts, tokens};
use crate::assets::finish;
use crate::diag::{Checked, Diagnostic, Error, Spot, codes};
use crate::model::suggest::did_you_mean;
use crate::source::{Reader, SourceTree, text};

/// The theme that is built in.
pub const BASE: &str = "base";

static BASE_FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/base");

/// The files of a theme, sorted out.
#[derive(Debug, Default)]
pub struct ThemeFiles {
    /// Templates: name as other templates call it, path and text.
    pub(super) templates: Vec<Template>,
    /// Files of messages, the built-in ones first.
    pub(super) messages: Vec<TextFile>,
    /// Assets, the site's own instead of built-in ones of the same name.
    pub(super) assets: Vec<Asset>,
    /// Style sheets of tokens, the built-in one first: a site's own adds to it.
    pub(super) tokens: Vec<TextFile>,
}

/// One template.
#[derive(Debug)]
pub(super) struct Template {
    pub(super) name: String,
    pub(super) path: Arc<str>,
    pub(super) text: String,
}

/// One file of text.
#[derive(Debug)]
pub(super) struct TextFile {
    pub(super) path: Arc<str>,
    pub(super) text: String,
}

/// A file that is published beside pages.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its path as its author names it.
    pub path: Arc<str>,
    /// Its path below `assets/` of the theme, such as `style.css`.
    pub name: String,
    /// Its bytes, as they are published.
    pub bytes: Vec<u8>,
}

/// The built-in files by path (`themes/base/...`), so that messages can show them.
pub fn built_in() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(&BASE_FILES, &mut files);
    files
}

/// A reader that also knows the built-in files, so that mistakes in them can be shown.
pub struct WithBuiltIn<'r> {
    reader: &'r dyn Reader,
    built_in: BTreeMap<String, Vec<u8>>,
}

impl<'r> WithBuiltIn<'r> {
    /// What `reader` does not have is looked for among the built-in files.
    pub fn new(reader: &'r dyn Reader) -> Self {
        Self {
            reader,
            built_in: built_in(),
        }
    }
}

impl Reader for WithBuiltIn<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        self.reader.read(path).or_else(|_| self.built_in.read(path))
    }
}

impl std::fmt::Debug for WithBuiltIn<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WithBuiltIn").finish_non_exhaustive()
    }
}

fn collect(folder: &Dir<'static>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        let path: Vec<_> = file
            .path()
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        files.insert(
            format!("themes/{BASE}/{}", path.join("/")),
            file.contents().to_vec(),
        );
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}

impl ThemeFiles {
    /// The built-in theme with the files of `themes/NAME/` over it.
    pub fn read(
        name: &str,
        tree: &SourceTree,
        reader: &dyn Reader,
    ) -> Result<Checked<Self>, Error> {
        let mut theme = Self::default();
        let mut problems = Vec::new();
        for (path, bytes) in built_in() {
            theme.add(BASE, BASE, &path, bytes, &mut problems);
        }
        let prefix = format!("themes/{name}/");
        let own: Vec<_> = tree
            .files
            .iter()
            .filter(|file| file.path.starts_with(&prefix))
            .collect();
        if own.is_empty() && name != BASE {
            problems.push(missing(name, tree));
        }
        for file in own {
            theme.add(
                name,
                "",
                &file.path,
                reader.read(&file.path)?,
                &mut problems,
            );
        }
        Ok(Checked::new(theme, problems))
    }

    /// Sorts one file in. Built-in templates get a prefix, so that own ones can stand before them.
    fn add(
        &mut self,
        theme: &str,
        prefix: &str,
        path: &str,
        bytes: Vec<u8>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let name = path
            .strip_prefix(&format!("themes/{theme}/"))
            .unwrap_or(path);
        let path: Arc<str> = path.into();
        if let Some(name) = name.strip_prefix("assets/") {
            match finish(&path, published(name, bytes)) {
                Ok(finished) if name == tokens::FILE => match text(finished.into_bytes(), &path) {
                    Ok(text) => self.tokens.push(TextFile { path, text }),
                    Err(problem) => problems.push(problem),
                },
                Ok(finished) => {
                    self.assets.retain(|asset| asset.name != name);
                    self.assets.push(Asset {
                        name: name.to_owned(),
                        path,
                        bytes: finished.into_bytes(),
                    });
                }
                Err(found) => problems.extend(found),
            }
            return;
        }
        let template = name.strip_prefix("templates/");
        if template.is_none() && !name.starts_with("messages/") {
            return;
        }
        match (text(bytes, &path), template) {
            (Err(problem), _) => problems.push(problem),
            (Ok(text), Some(name)) => {
                let name = if prefix.is_empty() {
                    name.to_owned()
                } else {
                    format!("{prefix}/{name}")
                };
                self.templates.push(Template { name, path, text });
            }
            (Ok(text), None) => self.messages.push(TextFile { path, text }),
        }
    }
}

/// The bytes of an asset as they are published: scripts that are built in come without their comments, wherever they lie.
fn published(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    let script = Path::new(name).extension() == Some("js".as_ref());
    let built_in = BASE_FILES
        .get_file(format!("assets/{name}"))
        .filter(|file| script && file.contents() == bytes);
    match built_in.and_then(include_dir::File::contents_utf8) {
        Some(text) => scripts::without_comments(text).into_bytes(),
        None => bytes,
    }
}

/// The mistake of naming a theme that is not there.
fn missing(name: &str, tree: &SourceTree) -> Diagnostic {
    let themes = tree
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix("themes/")?.split('/').next());
    let file: Arc<str> = crate::config::FILE.into();
    let problem = Diagnostic::new(&codes::THEME, &file, format!("there is no theme `{name}`"))
        .at(Spot::Value("/theme".into()))
        .help(format!(
            "put it into `themes/{name}/`, or write `theme: {BASE}`"
        ));
    match did_you_mean(name, themes.chain([BASE])) {
        Some(near) => problem.label(near),
        None => problem,
    }
}
