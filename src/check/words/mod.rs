//! Words about people that hurt, and those for which there is a better one: the list, and where a site says them.
//!
//! Here: the list of each language (`en.yaml`, `es.yaml`), `Matcher` that finds its words in one pass, and [`Finder`] that knows
//! when a word is meant otherwise. Not here: what is said about a word that was found, which is that of the rules.
//!
//! Invariant: nothing in quotation marks, in a name or in somebody's own story is ever found.

mod find;
mod list;
mod matcher;
mod sentence;

pub(super) use find::{Finder, Found};
pub(super) use sentence::{is_one_of, sentence, words_of};
