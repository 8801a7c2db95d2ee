//! Templates, messages and assets: a site's own over those of the theme that is built in.
//!
//! Here: [`Theme`], which finds its files and renders templates with tera. A site's own theme lies in
//! `themes/NAME/`; whatever it leaves out comes from `base`, which it can also extend by name
//! (`{% extends "base/page.html" %}`). Not here: what templates are given.
//!
//! Invariant: engine errors leave this room only as diagnostics in the template's own file.

mod engine;
mod errors;
mod files;

use std::sync::Arc;

pub use engine::Engine;
pub use files::{Asset, BASE, ThemeFiles, WithBuiltIn, built_in};

use crate::diag::Checked;
use crate::messages::{self, Messages};
use crate::model::Lang;

/// A theme that can render.
#[derive(Debug)]
pub struct Theme {
    /// The templates.
    pub engine: Engine,
    /// Style sheets, pictures and scripts, each under the name that templates know.
    pub assets: Vec<Asset>,
}

impl Theme {
    /// Loads templates and assets. `messages` stand behind the function `t`.
    pub fn load(files: ThemeFiles, messages: Arc<Messages>) -> Checked<Option<Self>> {
        match Engine::new(&files, messages) {
            Ok(engine) => Checked::good(Some(Self {
                engine,
                assets: files.assets,
            })),
            Err(problems) => Checked::new(None, problems),
        }
    }
}

impl ThemeFiles {
    /// The catalogue of a language: the program's own words, the theme's, and the site's.
    pub fn catalogue(&self, lang: &Lang) -> Checked<Messages> {
        let mut files: Vec<(Arc<str>, &str)> =
            vec![("built-in/messages/en.ftl".into(), messages::BUILT_IN)];
        files.extend(
            self.messages
                .iter()
                .map(|file| (Arc::clone(&file.path), file.text.as_str())),
        );
        Messages::new(lang, &files)
    }
}
