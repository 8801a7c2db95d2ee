//! Templates, messages and assets: a site's own over those of the theme that is built in.
//!
//! Here: [`Theme`], which finds its files and renders templates with tera. A site's own theme lies in
//! `themes/NAME/`; whatever it leaves out comes from `base`, which it can also extend by name
//! (`{% extends "base/page.html" %}`). Not here: what templates are given.
//!
//! Invariant: engine errors leave this room only as diagnostics in the template's own file.

mod abilities;
mod engine;
mod errors;
mod files;
mod folded;
mod javascript;
mod scripts;
mod tokens;
mod used;

use std::sync::Arc;

use rayon::prelude::*;

pub use abilities::Abilities;
pub use engine::Engine;
pub use files::{Asset, BASE, ThemeFiles, WithBuiltIn, built_in};
pub use javascript::{Word, words};
pub use tokens::{Color, Tokens};

use crate::diag::Checked;
use crate::messages::{self, Messages};
use crate::model::Lang;

/// A theme that can render.
#[derive(Debug)]
pub struct Theme {
    /// The templates, with the words of each language of the site.
    pub engines: Vec<Engine>,
    /// Style sheets, pictures and scripts, each under the name that templates know.
    pub assets: Vec<Asset>,
    /// Colors and sizes.
    pub tokens: Tokens,
    /// What its scripts can do.
    pub abilities: Abilities,
}

/// The style sheet of every page; the tokens are put before it.
const STYLE: &str = "style.css";

impl Theme {
    /// Loads templates and assets. `messages` stand behind the function `t`, in each language of the site.
    pub fn load(mut files: ThemeFiles, messages: &[Arc<Messages>]) -> Checked<Option<Self>> {
        let tokens = files.join_tokens();
        let mut problems = tokens.problems();
        // A mistake in a template is one in every language.
        let engines = messages.par_iter().map(|words| Engine::new(&files, words));
        let engines: Vec<Result<Engine, _>> = engines.collect();
        let engines: Result<Vec<Engine>, _> = engines.into_iter().collect();
        let engines = engines.map_err(|found| problems.extend(found)).ok();
        // With a mistake of either sort nothing is rendered.
        let theme = engines.filter(|_| problems.is_empty()).map(|engines| Self {
            engines,
            abilities: Abilities::of(&files.assets),
            assets: files.assets,
            tokens,
        });
        Checked::new(theme, problems)
    }

    /// The files of the theme as their authors know them; those that are built in come last.
    pub fn files(&self) -> Vec<Arc<str>> {
        let assets = self.assets.iter().map(|asset| Arc::clone(&asset.path));
        // The templates are the same in every language.
        let templates = self.engines.first().into_iter();
        let mut files: Vec<Arc<str>> = templates.flat_map(Engine::files).chain(assets).collect();
        let built_in = format!("themes/{BASE}/");
        files.sort_by_key(|file| file.starts_with(&built_in));
        files
    }
}

impl ThemeFiles {
    /// The catalogue of a language: the program's own words, the theme's, and the site's, over those in English, and for
    /// `pt-BR` those for `pt` between the two.
    pub fn catalogue(&self, lang: &Lang) -> Checked<Messages> {
        let mut files: Vec<(Arc<str>, &str)> = Vec::new();
        let mut tags = vec!["en", lang.language(), lang.as_str()];
        tags.dedup();
        for tag in tags {
            files.extend(messages::names(tag));
            self.add_messages(tag, &mut files);
        }
        Messages::new(lang, &files)
    }

    /// The messages that a language says itself, in the program, the theme and the site; names of countries and cities, which
    /// it need not say, are not among them.
    pub fn own_catalogue(&self, lang: &Lang) -> Checked<Messages> {
        let mut files: Vec<(Arc<str>, &str)> = Vec::new();
        self.add_messages(lang.language(), &mut files);
        if lang.as_str() != lang.language() {
            self.add_messages(lang.as_str(), &mut files);
        }
        Messages::new(lang, &files)
    }

    /// Adds the files of messages in the language of a tag.
    fn add_messages<'f>(&'f self, tag: &str, files: &mut Vec<(Arc<str>, &'f str)>) {
        files.extend(messages::built_in(tag));
        let name = format!("/{tag}.ftl");
        let own = self.messages.iter();
        let own = own.filter(|file| file.path.ends_with(&name));
        files.extend(own.map(|file| (Arc::clone(&file.path), file.text.as_str())));
    }

    /// Puts the tokens before the style sheet: the built-in ones, then the site's own, which so need only say what
    /// they change. What the style sheet itself says of tokens comes last.
    fn join_tokens(&mut self) -> Tokens {
        let mut tokens = Tokens::default();
        let mut before = Vec::new();
        for file in self.tokens.drain(..) {
            tokens.add(&file.path, &file.text);
            before.extend_from_slice(file.text.as_bytes());
        }
        let style = self.assets.iter_mut().find(|asset| asset.name == STYLE);
        if let Some(style) = style {
            tokens.add(&style.path, &String::from_utf8_lossy(&style.bytes));
            before.append(&mut style.bytes);
            style.bytes = before;
        }
        tokens
    }
}
