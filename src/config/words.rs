//! Words that a site adds to the list of those to avoid, and names that keep theirs.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::Gather;
use crate::model::{Line, Name};
use crate::source::{Field, Many};

/// What a site adds to the rule `words`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawOwnWords {
    /// Words to avoid, beside those that are built in.
    avoid: Vec<RawAvoided>,
    /// Names that keep their words: organizations, laws, books.
    names: Many<Name>,
}

/// A word to avoid.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawAvoided {
    /// The word, whole and in any case; `(s)` is a plural that may follow, and a word with a capital letter is meant as written.
    word: Field<Name>,
    /// What to write instead, one or several.
    r#use: Many<Line>,
    /// Why, in a few words.
    why: Field<Line>,
}

/// What a site adds to the rule `words`.
#[derive(Debug, Clone, Default)]
pub struct OwnWords {
    /// Words to avoid.
    pub avoid: Vec<Avoided>,
    /// Names that keep their words.
    pub names: Vec<Name>,
}

/// A word to avoid.
#[derive(Debug, Clone)]
pub struct Avoided {
    /// The word.
    pub word: Name,
    /// What to write instead, at least one.
    pub instead: Vec<Line>,
    /// Why.
    pub why: Option<Line>,
}

impl RawOwnWords {
    pub(super) fn parse(self, gather: &mut Gather) -> OwnWords {
        OwnWords {
            avoid: gather.each("avoid", self.avoid, |gather, raw| raw.parse(gather)),
            names: gather.many("names", self.names),
        }
    }
}

impl RawAvoided {
    fn parse(self, gather: &mut Gather) -> Option<Avoided> {
        let word = gather.required("word", self.word, "the word is missing", "add `word:`");
        if self.r#use.items.is_empty() {
            let help = "add `use:`, one or several words that are better";
            gather.missing("use", "it is not said what to write instead", help);
        }
        let instead = gather.many("use", self.r#use);
        let why = gather.field("why", self.why);
        let word = word?;
        (!instead.is_empty()).then_some(Avoided { word, instead, why })
    }
}
