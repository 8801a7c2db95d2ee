//! Rendering with tera.

use std::io::Write;
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, TeraResult};

use super::errors::{self, Source, Sources};
use super::files::{BASE, Template, ThemeFiles};
use super::folded::Folded;
use super::used::Used;
use crate::diag::Diagnostic;
use crate::messages::{Messages, Value};

/// The templates of a theme, ready to render.
pub struct Engine {
    tera: Tera,
    /// Where each template comes from, for messages.
    sources: Sources,
    /// Which dear fields templates name.
    used: Used,
}

impl Engine {
    /// Reads the templates; every syntax mistake in any of them is reported.
    pub(super) fn new(
        files: &ThemeFiles,
        messages: &Arc<Messages>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let source = |file: &Template| Source {
            path: Arc::clone(&file.path),
            folded: is_escaped(&file.name).then(|| Folded::new(&file.text, messages)),
        };
        let templates = files.templates.iter();
        let sources: Sources = templates
            .map(|file| (file.name.clone(), source(file)))
            .collect();
        let mut tera = prepared(Arc::clone(messages));
        let templates = || {
            files.templates.iter().map(|file| {
                let folded = sources
                    .get(&file.name)
                    .and_then(|known| known.folded.as_ref());
                let text = folded.map_or(&file.text, |folded| &folded.text);
                (file.name.as_str(), text.as_str())
            })
        };
        let Err(error) = tera.add_raw_templates(templates()) else {
            return Ok(Self {
                tera,
                sources,
                used: Used::of(&files.templates),
            });
        };
        // Tera stops at the first template: look at each alone for its own syntax.
        let alone = templates().filter_map(|(name, text)| {
            let error = Tera::new().add_raw_template(name, text).err()?;
            errors::syntax(&error, &sources)
        });
        let problems: Vec<Diagnostic> = alone.collect();
        Err(if problems.is_empty() {
            vec![errors::diagnostic(&error, &sources, None)]
        } else {
            problems
        })
    }

    /// The files of the templates.
    pub(super) fn files(&self) -> impl Iterator<Item = Arc<str>> {
        self.sources.values().map(|source| Arc::clone(&source.path))
    }

    /// Whether a template, or what it includes, names `field`: what it does not name need not be made for it.
    pub fn names(&self, template: &str, field: &str) -> bool {
        self.used.has(template, field)
    }

    /// Renders a template into `out`. `subject` is what the page is about, for messages.
    pub fn render(
        &self,
        template: &str,
        context: &Context,
        subject: &str,
        out: &mut dyn Write,
    ) -> Result<(), Diagnostic> {
        self.tera
            .render_to(template, context, &mut Writer(out))
            .map_err(|error| errors::diagnostic(&error, &self.sources, Some(subject)))
    }
}

/// A writer of known size, as tera wants it.
struct Writer<'w>(&'w mut dyn Write);

impl Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

/// How the names of templates end whose output is escaped.
const ESCAPED: [&str; 2] = [".html", ".xml"];

fn is_escaped(template: &str) -> bool {
    ESCAPED.iter().any(|end| template.ends_with(end))
}

/// Tera with our functions: they must be there before templates are added.
fn prepared(messages: Arc<Messages>) -> Tera {
    let mut tera = Tera::new();
    // Only fails where templates were added before.
    let _ = tera.set_fallback_prefixes([format!("{BASE}/")]);
    tera.autoescape_on(ESCAPED.to_vec());
    tera.register_function(
        "t",
        move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> { message(&messages, &kwargs) },
    );
    tera
}

/// `t(key="...", name=value)`: a message of the catalogue.
fn message(messages: &Messages, kwargs: &Kwargs) -> TeraResult<String> {
    let key: &str = kwargs.must_get("key")?;
    if kwargs.iter().nth(1).is_none() {
        return messages.find(key, &[]).ok_or_else(|| no_message(key));
    }
    let values: Vec<(&str, Result<i64, String>)> = kwargs
        .iter()
        .filter_map(|(name, value)| {
            let name = name.as_str().filter(|name| *name != "key")?;
            Some((name, value.as_i64().ok_or_else(|| value.to_string())))
        })
        .collect();
    let values: Vec<(&str, Value<'_>)> = values
        .iter()
        .map(|(name, value)| match value {
            Ok(number) => (*name, Value::Number(*number)),
            Err(text) => (*name, Value::Text(text)),
        })
        .collect();
    messages.find(key, &values).ok_or_else(|| no_message(key))
}

fn no_message(key: &str) -> tera::Error {
    tera::Error::message(format!("there is no message `{key}`"))
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine")
            .field("templates", &self.sources.len())
            .finish_non_exhaustive()
    }
}
