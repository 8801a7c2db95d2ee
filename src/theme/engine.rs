//! Rendering with tera.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, TeraResult};

use super::errors;
use super::files::{BASE, ThemeFiles};
use crate::diag::Diagnostic;
use crate::messages::{Messages, Value};

/// The templates of a theme, ready to render.
pub struct Engine {
    tera: Tera,
    /// The file of each template, for messages.
    paths: BTreeMap<String, Arc<str>>,
}

impl Engine {
    /// Reads the templates; every syntax mistake in any of them is reported.
    pub(super) fn new(
        files: &ThemeFiles,
        messages: Arc<Messages>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let paths: BTreeMap<String, Arc<str>> = files
            .templates
            .iter()
            .map(|file| (file.name.clone(), Arc::clone(&file.path)))
            .collect();
        let mut tera = prepared(messages);
        let templates = || {
            files
                .templates
                .iter()
                .map(|file| (file.name.as_str(), file.text.as_str()))
        };
        let Err(error) = tera.add_raw_templates(templates()) else {
            return Ok(Self { tera, paths });
        };
        // Tera stops at the first template: look at each alone for its own syntax.
        let alone = templates().filter_map(|(name, text)| {
            let error = Tera::new().add_raw_template(name, text).err()?;
            errors::syntax(&error, &paths)
        });
        let problems: Vec<Diagnostic> = alone.collect();
        Err(if problems.is_empty() {
            vec![errors::diagnostic(&error, &paths, None)]
        } else {
            problems
        })
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
            .map_err(|error| errors::diagnostic(&error, &self.paths, Some(subject)))
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

/// Tera with our functions: they must be there before templates are added.
fn prepared(messages: Arc<Messages>) -> Tera {
    let mut tera = Tera::new();
    // Only fails where templates were added before.
    let _ = tera.set_fallback_prefixes([format!("{BASE}/")]);
    tera.autoescape_on(vec![".html", ".xml"]);
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
            .field("templates", &self.paths.len())
            .finish_non_exhaustive()
    }
}
