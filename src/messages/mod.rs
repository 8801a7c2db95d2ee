//! Interface text: every word a visitor reads that does not come from content.
//!
//! Here: [`Messages`], the catalogue of one language in the syntax of Project Fluent. The words that
//! this program itself puts together (weekdays, schedules, attendance) stand in `en.ftl` beside this
//! file, and in one file for each other language; those of templates in the theme's `messages/`, which may also
//! replace the former. What a language does not say is said in English. `names/` has the names of countries and of cities.
//!
//! Invariant: a message that is used exists; a test asks for every one that the code names.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use hashbrown::HashMap;

use crate::diag::{Checked, Diagnostic, Spot, codes};
use crate::model::{Country, Lang, Zone};

/// What the program itself says, by the tag of a language: its words, and the names of countries and of the cities of zones.
const BUILT_IN: &[(&str, &str, &str)] = &[
    ("ar", include_str!("ar.ftl"), include_str!("names/ar.ftl")),
    ("en", include_str!("en.ftl"), include_str!("names/en.ftl")),
    ("es", include_str!("es.ftl"), include_str!("names/es.ftl")),
    ("fr", include_str!("fr.ftl"), include_str!("names/fr.ftl")),
];

/// A file of messages: the path by which problems name it, and its text.
type File<'t> = (Arc<str>, &'t str);

/// The words that the program itself uses in a language.
pub fn built_in(tag: &str) -> Option<File<'static>> {
    let (_, words, _) = BUILT_IN.iter().find(|(known, ..)| *known == tag)?;
    Some((format!("built-in/messages/{tag}.ftl").into(), *words))
}

/// Names that one language writes in another way than the next: of countries, and of cities that zones are named after. A
/// language may leave them out, since each has a name without.
pub fn names(tag: &str) -> Option<File<'static>> {
    let (.., names) = BUILT_IN.iter().find(|(known, ..)| *known == tag)?;
    Some((format!("built-in/messages/names/{tag}.ftl").into(), *names))
}

/// The catalogue of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<Box<str>>,
    /// Messages without variables, ready to use: most are, and formatting costs.
    plain: HashMap<String, Box<str>>,
    /// Messages with variables that choose no form of words: texts and names of variables in turn.
    simple: HashMap<String, Box<[Part]>>,
}

/// A piece of a message.
enum Part {
    Text(Box<str>),
    Variable(Box<str>),
}

/// A value that stands in a message.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which also chooses the plural.
    Number(i64),
}

impl Messages {
    /// A catalogue from files of messages, later ones replacing single messages of earlier ones.
    /// A file that has mistakes is left out.
    pub fn new(lang: &Lang, files: &[File<'_>]) -> Checked<Self> {
        let mut bundle =
            FluentBundle::new_concurrent(vec![lang.as_str().parse().unwrap_or_default()]);
        // Marks around variables would end up in calendars and feeds.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        let mut problems = Vec::new();
        for (file, text) in files {
            match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => {
                    keys.extend(messages(text));
                    bundle.add_resource_overriding(resource);
                }
                Err((_, errors)) => problems.extend(errors.iter().map(|error| {
                    Diagnostic::new(&codes::MESSAGES, file, "this is not a message")
                        .at(Spot::Span(error.pos.clone()))
                        .help("write `key = Text`, and indent the lines that go on")
                })),
            }
        }
        let mut catalogue = Self {
            bundle,
            keys: keys.iter().map(|key| Box::from(*key)).collect(),
            plain: HashMap::new(),
            simple: HashMap::new(),
        };
        let plain = |key: &&str| Some(((*key).to_owned(), catalogue.without_variables(key)?));
        let simple = |key: &&str| Some(((*key).to_owned(), catalogue.with_variables(key)?));
        let (plain, simple) = (
            keys.iter().filter_map(plain).collect(),
            keys.iter().filter_map(simple).collect(),
        );
        catalogue.plain = plain;
        catalogue.simple = simple;
        Checked::new(catalogue, problems)
    }

    /// A message without variables. One that does not exist is shown as its key.
    pub fn text(&self, key: &str) -> String {
        self.plain
            .get(key)
            .map_or_else(|| self.format(key, &[]), ToString::to_string)
    }

    /// A message without variables, if there is one.
    pub fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(AsRef::as_ref)
    }

    /// The name of a country in this language; in English where the language does not say it.
    pub fn country(&self, country: Country) -> &str {
        let key = format!("country-{}", country.code().to_ascii_lowercase());
        self.plain(&key).unwrap_or(country.english())
    }

    /// The city after which a zone is named, in this language; the last part of the zone's name where it does not say it.
    pub fn city(&self, zone: &Zone) -> String {
        let key = format!("zone-{}", zone.name().replace('/', "-"));
        let last = || zone.name().rsplit('/').next().unwrap_or_default();
        self.plain(&key)
            .map_or_else(|| last().replace('_', " "), str::to_owned)
    }

    /// A message with variables. One that does not exist is shown as its key.
    pub fn format(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(key, values)
            .unwrap_or_else(|| format!("{{{key}}}"))
    }

    /// A message with variables, or `None` if it does not exist.
    pub fn find(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        if values.is_empty()
            && let Some(text) = self.plain.get(key)
        {
            return Some(text.to_string());
        }
        if let Some(parts) = self.simple.get(key) {
            return Some(put_together(parts, values));
        }
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(
                *name,
                match value {
                    Value::Text(text) => FluentValue::from(*text),
                    Value::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&arguments), &mut errors)
                .into_owned(),
        )
    }

    /// The keys of all messages, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(AsRef::as_ref)
    }

    /// Whether the catalogue has a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn without_variables(&self, key: &str) -> Option<Box<str>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        errors.is_empty().then(|| text.into())
    }

    /// The pieces of a message that puts its variables in as they are. The message itself tells
    /// which variables it wants by complaining about them, and where, if they are given a mark.
    fn with_variables(&self, key: &str) -> Option<Box<[Part]>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        let mut parts = Vec::new();
        let mut rest = &*text;
        for error in &errors {
            let FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable {
                id,
            })) = error
            else {
                return None;
            };
            let (before, after) = rest.split_once(&format!("{{${id}}}"))?;
            parts.push(Part::Text(before.into()));
            parts.push(Part::Variable(id.as_str().into()));
            rest = after;
        }
        parts.push(Part::Text(rest.into()));
        (!rest.contains("{$")).then(|| parts.into())
    }
}

/// The text of a message whose variables are given.
fn put_together(parts: &[Part], values: &[(&str, Value<'_>)]) -> String {
    let mut text = String::with_capacity(64);
    for part in parts {
        match part {
            Part::Text(part) => text.push_str(part),
            Part::Variable(name) => match values.iter().find(|(given, _)| *given == &**name) {
                Some((_, Value::Text(value))) => text.push_str(value),
                Some((_, Value::Number(value))) => text.push_str(&value.to_string()),
                // As Fluent shows a variable that nobody gave.
                None => text.extend(["{$", name, "}"]),
            },
        }
    }
    text
}

/// The keys of a file of messages.
fn messages(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let key = line.split('=').next()?.trim_end();
        let starts = key.starts_with(|c: char| c.is_ascii_alphabetic());
        (starts && line.contains('=') && !key.contains(' ')).then_some(key)
    })
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages")
            .field("plain", &self.plain.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(text: &str) -> Messages {
        Messages::new(&Lang::en(), &[("en.ftl".into(), text)]).value
    }

    #[test]
    fn variables_are_put_in_whether_or_not_they_choose_words() {
        let messages = catalogue(
            "a = { $x } and { $y }, { $x } again\nb = { $n ->\n    [one] one\n   *[other] { $n } of { $x }\n}\n",
        );
        let values = [
            ("x", Value::Text("X")),
            ("y", Value::Text("Y")),
            ("n", Value::Number(2)),
        ];
        assert_eq!(messages.format("a", &values), "X and Y, X again");
        assert_eq!(messages.format("b", &values), "2 of X");
        assert_eq!(messages.format("b", &[("n", Value::Number(1))]), "one");
    }

    #[test]
    fn a_message_that_does_not_exist_is_shown_as_its_key() {
        assert_eq!(catalogue("a = A\n").text("b"), "{b}");
    }

    #[test]
    fn a_file_that_is_no_catalogue_is_reported_and_the_rest_is_read() {
        let files = [("bad.ftl".into(), "= x\n"), ("good.ftl".into(), "a = A\n")];
        let checked = Messages::new(&Lang::en(), &files);
        assert_eq!(checked.problems.len(), 1);
        assert_eq!(checked.value.text("a"), "A");
    }
}
