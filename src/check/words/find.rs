//! Where a site says a word of the list, and means it.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use super::list::{self, Word};
use super::matcher::{Match, Matcher};
use super::sentence::{is_one_of, is_word, sentence, words_of};
use crate::diag::Spot;
use crate::fields::{Head, Sought, Whereabouts};
use crate::kinds::Group;
use crate::kinds::program::Approach;
use crate::markdown::{quiet, quoted};
use crate::model::{Kind, Lang, Slug};
use crate::site::{Site, Text};

/// Finds words in the texts of a site.
#[derive(Debug)]
pub(in crate::check) struct Finder<'s> {
    site: &'s Site,
    own: Option<Matcher>,
    /// The names of entries that hold a word of the list.
    names: OnceLock<Matcher>,
    /// The places of groups that come from a feed.
    imported: OnceLock<BTreeSet<&'s Slug>>,
}

/// A word that was found.
#[derive(Debug)]
pub(in crate::check) struct Found<'f> {
    /// The entry.
    pub(in crate::check) head: &'f Head,
    /// The word as it stands there.
    pub(in crate::check) written: &'f str,
    /// What is known about it.
    pub(in crate::check) word: &'f Word,
    /// Where.
    pub(in crate::check) spot: Spot,
    /// Whether the text is Markdown, in which a remark may stand.
    pub(in crate::check) markdown: bool,
}

impl<'s> Finder<'s> {
    pub(in crate::check) fn new(site: &'s Site) -> Self {
        Self {
            site,
            own: list::own(&site.config.words),
            names: OnceLock::new(),
            imported: OnceLock::new(),
        }
    }

    /// Tells every word that is found in the texts and short texts of entries.
    pub(in crate::check) fn find(&self, mut hear: impl FnMut(Found<'_>)) {
        for text in self.site.texts_that(|text| self.speaks(text)) {
            let quiet = || quiet(text.markdown);
            for hit in self.hits(text.head, text.markdown, quiet) {
                hear(Found {
                    head: text.head,
                    written: text.markdown.get(hit.0.clone()).unwrap_or_default(),
                    word: hit.1,
                    spot: text.spot(&hit.0),
                    markdown: true,
                });
            }
        }
        self.site.lines(|head, field, line| {
            for (span, word) in self.hits(head, line, || quoted(line)) {
                hear(Found {
                    head,
                    written: line.get(span).unwrap_or_default(),
                    word,
                    spot: Spot::Value(path(head, field)),
                    markdown: false,
                });
            }
        });
    }

    /// Whether a text holds a word, meant or not. Those that are built in are always the same.
    fn speaks(&self, text: &Text<'_>) -> bool {
        let built_in = |text: &Text<'_>| {
            list::of(&text.head.lang).is_some_and(|words| words.speaks(text.markdown))
        };
        let own = || {
            let own = self.own.as_ref();
            own.is_some_and(|words| words.speaks(text.markdown))
        };
        text.holds(Sought::Words, built_in) || own()
    }

    /// The words of a text that are meant, in order.
    fn hits(
        &self,
        head: &Head,
        text: &str,
        quiet: impl Fn() -> Vec<Range<usize>>,
    ) -> Vec<(Range<usize>, &Word)> {
        let mut found = Vec::new();
        self.look(&head.lang, text, &mut found);
        if !found.iter().any(|hit| hit.word.is_some()) || self.is_spared(head) {
            return Vec::new();
        }
        self.names().find(text, &mut found);
        let quiet = quiet();
        let silent = found.iter().filter(|hit| hit.word.is_none());
        let silent = silent.map(|hit| hit.span.clone());
        let silent: Vec<Range<usize>> = quiet.into_iter().chain(silent).collect();
        found.retain(|hit| hit.word.is_some());
        // Of words within each other the longest is meant.
        found.sort_by_key(|hit| (hit.span.start, std::cmp::Reverse(hit.span.end)));
        let mut end = 0;
        let meant = found.into_iter().filter_map(|hit| {
            let word = hit.word.filter(|_| hit.span.end > end)?;
            end = hit.span.end;
            let covered = silent.iter().any(|span| covers(span, &hit.span));
            let means = !covered && !in_address(text, &hit.span);
            (means && self.means(head, word, text, &hit.span)).then_some((hit.span, word))
        });
        meant.collect()
    }

    fn look<'f>(&'f self, lang: &Lang, text: &str, found: &mut Vec<Match<'f>>) {
        if let Some(matcher) = list::of(lang) {
            matcher.find(text, found);
        }
        if let Some(own) = &self.own {
            own.find(text, found);
        }
    }

    /// Whether a word is meant in its sentence.
    fn means(&self, head: &Head, word: &Word, text: &str, span: &Range<usize>) -> bool {
        let around = sentence(text, span);
        let sentence = text.get(around.clone()).unwrap_or_default();
        let others = words_of(sentence).filter(|(at, _)| {
            let at = around.start + at.start;
            !span.contains(&at)
        });
        let mut others = others.map(|(_, word)| word.to_lowercase());
        let near = word.near.is_empty() || others.any(|one| word.near.contains(&*one));
        let members = || {
            let first_person = words_of(sentence)
                .any(|(_, word)| matches!(word, "I" | "I'm" | "I’m" | "soy" | "Soy"));
            first_person || self.is_of_members(head) || self.names_members(sentence)
        };
        let at = span.start - around.start;
        near && !(word.members && members()) && !is_spoken_of(sentence, at)
    }

    /// Whether the words of an entry are those of others: a story, a program, a feed.
    fn is_spared(&self, head: &Head) -> bool {
        match head.id.kind {
            Kind::Story | Kind::Program => true,
            Kind::Group => self.group(head).is_some_and(Group::is_imported),
            Kind::Place => self.imported().contains(&head.id.slug),
            _ => false,
        }
    }

    fn group(&self, head: &Head) -> Option<&'s Group> {
        self.site.group(&head.id.slug)
    }

    fn imported(&self) -> &BTreeSet<&'s Slug> {
        self.imported.get_or_init(|| {
            let groups = self.site.groups.iter().filter(|group| group.is_imported());
            let places = groups.flat_map(|group| {
                let meetings = group
                    .meetings
                    .iter()
                    .filter_map(|meeting| meeting.place.as_ref());
                meetings.chain(&group.place)
            });
            let shared = places.filter_map(|place| match place {
                Whereabouts::Shared(slug) => Some(slug),
                Whereabouts::Own(_) => None,
            });
            shared.collect()
        })
    }

    /// Whether an entry belongs to a fellowship that works with steps.
    fn is_of_members(&self, head: &Head) -> bool {
        let steps = |slug: &Slug| {
            let program = self.site.program(slug);
            program.is_some_and(|program| program.approach.contains(&Approach::TwelveStep))
        };
        let slug = &head.id.slug;
        match head.id.kind {
            Kind::Group => {
                let program = self.group(head).and_then(|group| group.program.as_ref());
                program.is_some_and(steps)
            }
            Kind::Organization => {
                let entry = self.site.organization(slug);
                entry.is_some_and(|entry| entry.programs.iter().any(|one| steps(&one.slug)))
            }
            Kind::Activity => {
                let entry = self.site.activity(slug);
                entry.is_some_and(|entry| entry.programs.iter().any(|one| steps(&one.slug)))
            }
            _ => false,
        }
    }

    /// Whether a sentence names a fellowship that works with steps.
    fn names_members(&self, sentence: &str) -> bool {
        let programs = self.site.programs.iter();
        let mut programs = programs.filter(|one| one.approach.contains(&Approach::TwelveStep));
        programs.any(|program| {
            let short = program.short();
            sentence.contains(&*program.head.name)
                || words_of(sentence).any(|(_, word)| word == short)
        })
    }

    fn names(&self) -> &Matcher {
        self.names.get_or_init(|| {
            let named =
                |head: &&Head| !matches!(head.id.kind, Kind::Article | Kind::Page | Kind::Story);
            let heads = self
                .site
                .heads()
                .filter(named)
                .map(|head| (&head.lang, &*head.name));
            let meetings = self.site.groups.iter().flat_map(|group| {
                let names = group
                    .meetings
                    .iter()
                    .filter_map(|meeting| meeting.name.as_deref());
                names.map(|name| (&group.head.lang, name))
            });
            let holds = |(lang, name): &(&Lang, &str)| {
                list::of(lang).is_some_and(|words| words.speaks(name))
                    || self.own.as_ref().is_some_and(|words| words.speaks(name))
            };
            let names = heads.chain(meetings).filter(holds).map(|(_, name)| name);
            let names: BTreeSet<&str> = names.collect();
            let mut matcher = Matcher::builder();
            matcher.silent(names);
            matcher.build()
        })
    }
}

fn path(head: &Head, field: fmt::Arguments<'_>) -> String {
    head.path(&field.to_string())
}

fn covers(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Whether a word is part of an address, of a name of a file or of a handle.
fn in_address(text: &str, span: &Range<usize>) -> bool {
    let head = text.get(..span.start).unwrap_or_default();
    let tail = text.get(span.end..).unwrap_or_default();
    let start = head.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let end = tail.find(char::is_whitespace).unwrap_or(tail.len());
    let token = text.get(start..span.end + end).unwrap_or_default();
    let dotted = token.char_indices().any(|(at, c)| {
        let around = (token.get(..at), token.get(at + 1..));
        let (Some(left), Some(right)) = around else {
            return false;
        };
        c == '.' && left.ends_with(is_word) && right.starts_with(is_word)
    });
    let slug = token.contains('/') && token.matches('-').count() > 1;
    dotted || slug || token.contains("://") || token.contains('@')
}

/// Words after which a word is spoken of, and not used.
const SPOKEN_OF: &str = "called known label labels labeled labelled term terms word words identify identifies llamado llamada \
    llamados llamadas término palabra palabras";

/// Whether a word is spoken of: one of the few words before it says so.
fn is_spoken_of(sentence: &str, at: usize) -> bool {
    let before = words_of(sentence.get(..at).unwrap_or_default());
    let before: Vec<&str> = before.map(|(_, word)| word).collect();
    let mut near = before.iter().rev().take(4);
    near.any(|word| is_one_of(SPOKEN_OF, &word.to_lowercase()))
}
