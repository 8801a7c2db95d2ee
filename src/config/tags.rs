//! The tags that all programs share: built in, and added to or relabelled by `content/tags.yaml`.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use hashbrown::HashMap;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::diag::{Checked, Diagnostic};
use crate::fields::{Gather, holding};
use crate::model::{Flag, Lang, Line, Slug};
use crate::source::{self, Field, Holds, Reading, Words, read, read_translated};

/// Where a site's own tags stand.
pub const TAGS_FILE: &str = "content/tags.yaml";

/// The built-in tags.
const BUILT_IN: &str = include_str!("../built_in/tags.yaml");

/// Their words in other languages, by the tag of the language.
const TRANSLATIONS: &[(&str, &str)] = &[("es", include_str!("../built_in/tags.es.yaml"))];

words! {
    /// What a tag speaks of.
    pub enum TagGroup: "a group of tags" {
        /// Who may come.
        Openness = "openness",
        /// Who it is for.
        Who = "who",
        /// What it believes.
        Belief = "belief",
        /// How it runs.
        Format = "format",
        /// What helps people to come.
        Practical = "practical",
    }
}

/// A property that groups of all programs may have.
#[derive(Debug, Clone)]
pub struct Tag {
    /// The word that content uses.
    pub slug: Slug,
    /// What visitors read.
    pub label: Line,
    /// What it speaks of.
    pub group: TagGroup,
    /// What it means, in a sentence.
    pub description: Option<Line>,
    /// Whether it matters to somebody who comes for the first time.
    pub stranger: bool,
    /// Its number among all tags, in the order in which they are shown.
    pub order: usize,
}

/// All tags, in the order in which they are shown.
#[derive(Debug, Clone, Default)]
pub struct Tags {
    tags: Vec<Tag>,
    /// Where each tag stands.
    by_slug: HashMap<Slug, usize>,
}

/// The built-in tags, read once for a preview that loads again and again.
static ALL_SITES: LazyLock<Checked<Tags>> = LazyLock::new(|| {
    let mut tags = Tags::default();
    let file: Arc<str> = "built-in/tags.yaml".into();
    let problems = tags.add(BUILT_IN, read(BUILT_IN, &file, 0), &file);
    Checked::new(tags, problems)
});

impl Tags {
    /// The built-in tags with those of the site's own file, if it has one, in the default language of the site.
    pub fn load(own: Option<&str>, lang: &Lang) -> Checked<Self> {
        let Checked {
            value: mut tags,
            mut problems,
        } = Self::built_in(lang);
        if let Some(text) = own {
            let file: Arc<str> = TAGS_FILE.into();
            problems.extend(tags.add(text, read(text, &file, 0), &file));
        }
        Checked::new(tags, problems)
    }

    /// The same in another language: `own` are those of the site's file and its language, `words` what is said for them.
    pub fn translated(
        own: Option<(&str, &Lang)>,
        words: Option<Words<'_>>,
        lang: &Lang,
    ) -> Checked<Self> {
        let Checked {
            value: mut tags,
            mut problems,
        } = Self::built_in(lang);
        let (text, from) = own.map_or(("", "en"), |(text, from)| (text, from.as_str()));
        if !text.is_empty() || words.is_some() {
            let file = words.map_or_else(|| TAGS_FILE.into(), |words| Arc::clone(words.file));
            let read = read_translated(text, words, from, holding);
            let wrong = tags.add(text, read, &file);
            // What is wrong with the site's own file is told in its own language.
            problems.extend(wrong.into_iter().filter(|_| words.is_some()));
        }
        Checked::new(tags, problems)
    }

    /// The built-in tags in a language; words that nobody has translated are marked as English.
    fn built_in(lang: &Lang) -> Checked<Self> {
        if *lang == Lang::en() {
            return ALL_SITES.clone();
        }
        let mut tags = Self::default();
        let file: Arc<str> = format!("built-in/tags.{lang}.yaml").into();
        let words = TRANSLATIONS
            .iter()
            .find(|(known, _)| *known == lang.as_str());
        let words = words.map(|(_, yaml)| Words {
            yaml,
            file: &file,
            offset: 0,
            item: None,
        });
        let read = read_translated(BUILT_IN, words, "en", holding);
        let problems = tags.add(BUILT_IN, read, &file);
        Checked::new(tags, problems)
    }

    /// A tag by its word.
    pub fn get(&self, slug: &str) -> Option<&Tag> {
        self.tags.get(*self.by_slug.get(slug)?)
    }

    /// All tags, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Tag> {
        self.tags.iter()
    }

    /// Where a tag stands in the order.
    pub fn order(&self, slug: &str) -> usize {
        self.by_slug.get(slug).copied().unwrap_or(usize::MAX)
    }

    /// Adds what was read from `text`, or says it anew.
    fn add(
        &mut self,
        text: &str,
        read: Checked<Reading<RawTags>>,
        file: &Arc<str>,
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let read = read.into_value(&mut problems);
        let mut gather = Gather::new(file, None, read.spoiled);
        let mut written = read
            .value
            .unwrap_or_default()
            .into_iter()
            .collect::<Vec<_>>();
        // The order of the file is the order in which people see them.
        written.sort_by_key(|(key, _)| text.find(&format!("\n{key}:")).unwrap_or(0));
        for (key, raw) in written {
            let known = self.by_slug.get(key.as_str()).copied();
            let before = known.and_then(|at| self.tags.get(at)).cloned();
            let tag = gather.inside(&key, |gather| raw.parse(&key, before, gather));
            match (known.and_then(|at| self.tags.get_mut(at)), tag) {
                (Some(slot), Some(tag)) => {
                    let order = slot.order;
                    *slot = Tag { order, ..tag };
                }
                (None, Some(tag)) => {
                    let order = self.tags.len();
                    self.by_slug.insert(tag.slug.clone(), order);
                    self.tags.push(Tag { order, ..tag });
                }
                (_, None) => {}
            }
        }
        problems.extend(gather.finish(()).problems);
        problems
    }
}

/// The JSON Schema of `tags.yaml`: a mapping of tags.
pub(super) fn schema() -> serde_json::Value {
    source::schema::<BTreeMap<String, RawTag>>("Tags that groups share", Holds::One)
}

/// What YAML says about tags, by their words.
type RawTags = BTreeMap<String, RawTag>;

/// What YAML may say about a tag.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawTag {
    /// What visitors read.
    label: Field<Line>,
    /// What it speaks of.
    group: Field<TagGroup>,
    /// What it means, in a sentence.
    description: Field<Line>,
    /// `yes` if it matters to somebody who comes for the first time.
    stranger: Field<Flag>,
}

impl RawTag {
    fn parse(self, key: &str, before: Option<Tag>, gather: &mut Gather) -> Option<Tag> {
        let slug = match key.parse::<Slug>() {
            Ok(slug) => slug,
            Err(mistake) => {
                gather.wrong_key("", mistake);
                return None;
            }
        };
        if self.label.is_none() && before.is_none() {
            gather.missing(
                "label",
                "a tag needs a label",
                "add `label:`, the words that visitors read",
            );
        }
        let label = gather
            .field("label", self.label)
            .or_else(|| before.as_ref().map(|tag| tag.label.clone()));
        let group = gather
            .field("group", self.group)
            .or_else(|| before.as_ref().map(|tag| tag.group));
        let description = gather.field("description", self.description);
        let stranger = gather
            .field("stranger", self.stranger)
            .map(|flag| flag == Flag::Yes);
        Some(Tag {
            slug,
            label: label?,
            group: group.unwrap_or(TagGroup::Format),
            description: description
                .or_else(|| before.as_ref().and_then(|tag| tag.description.clone())),
            stranger: stranger.unwrap_or_else(|| before.is_some_and(|tag| tag.stranger)),
            order: 0,
        })
    }
}
