//! The formats that meetings use, as `GetFormats` lists them.
//!
//! A code of NA goes out as the format that every BMLT server starts with, with its world id; a code of
//! another program, or one that no server knows, under its own name.

use std::collections::BTreeMap;

use serde::Serialize;

use super::number;
use crate::exports::json::List;
use crate::feeds::codes::{Signal, formats};
use crate::kinds::program::{CodeMeaning, Shared};
use crate::model::Lang;
use crate::plan::Flow;

/// The formats that meetings use, by key.
#[derive(Debug, Default)]
pub(super) struct Used {
    by_key: BTreeMap<String, Words>,
}

#[derive(Debug)]
struct Words {
    id: String,
    name: String,
    world_id: &'static str,
    class: &'static str,
}

#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names of the format")]
struct Format<'f> {
    id: &'f str,
    key_string: &'f str,
    name_string: &'f str,
    description_string: &'f str,
    lang: &'f str,
    world_id: &'f str,
    format_type_enum: &'f str,
    root_server_uri: &'f str,
}

impl Used {
    /// The key and id of the format for a code; `na` if it is a code of NA.
    pub(super) fn code(
        &mut self,
        code: &str,
        meaning: Option<&CodeMeaning>,
        na: bool,
    ) -> (String, String) {
        let shared = meaning.and_then(|meaning| meaning.shared.as_ref());
        let known = match shared {
            Some(Shared::Language(lang)) => formats::of_language(lang),
            _ => formats::of_code(code),
        };
        if let Some(format) = known.filter(|_| na) {
            return self.known(format);
        }
        let label = meaning.and_then(|meaning| meaning.label.as_deref());
        let class = match shared {
            Some(Shared::Language(_)) => "LANG",
            Some(Shared::Access(_)) => "FC2",
            _ => "FC1",
        };
        let words = Words {
            id: number(&format!("format {code}")),
            name: label.unwrap_or(code).to_owned(),
            world_id: "",
            class,
        };
        self.keep(code, words)
    }

    /// The key and id of the format for a way to attend.
    pub(super) fn signal(&mut self, signal: Signal) -> Option<(String, String)> {
        formats::of_signal(signal).map(|format| self.known(format))
    }

    fn known(&mut self, format: &'static formats::Format) -> (String, String) {
        let id = format.id.map(|id| id.to_string());
        let words = Words {
            id: id.unwrap_or_else(|| number(&format!("format {}", format.key))),
            name: format.name.to_owned(),
            world_id: format.world_id.unwrap_or_default(),
            class: format.class,
        };
        self.keep(format.key, words)
    }

    fn keep(&mut self, key: &str, words: Words) -> (String, String) {
        let kept = self.by_key.entry(key.to_owned()).or_insert(words);
        (key.to_owned(), kept.id.clone())
    }

    /// Writes the list.
    pub(super) fn write(&self, lang: &Lang, server: &str, out: &mut Flow<'_>) {
        let mut list = List::begin(out);
        for (key, words) in &self.by_key {
            list.add(&Format {
                id: &words.id,
                key_string: key,
                name_string: &words.name,
                description_string: &words.name,
                lang: lang.language(),
                world_id: words.world_id,
                format_type_enum: words.class,
                root_server_uri: server,
            });
        }
        list.end();
    }
}
