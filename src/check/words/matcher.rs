//! Finds many words in one pass over a text.

use std::borrow::Cow;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::list::Word;
use super::sentence::{after, before, is_word};

/// Up to how many bytes of patterns there is a table of all steps, which has up to 1 KB for each: lists of words are short, but
/// the names of a large site are not.
const TABLE: usize = 1 << 14;

/// Words and phrases, found whole and in any case.
#[derive(Debug)]
pub(super) struct Matcher {
    automaton: Option<AhoCorasick>,
    /// What each pattern of the automaton means.
    senses: Vec<Sense>,
    words: Vec<Word>,
}

/// A word in a text, or a phrase in which words mean something else.
#[derive(Debug, Clone)]
pub(super) struct Match<'m> {
    pub(super) span: Range<usize>,
    /// The word; none for such a phrase.
    pub(super) word: Option<&'m Word>,
}

#[derive(Debug)]
struct Sense {
    /// The number of the word.
    word: Option<usize>,
    /// How it has to be written, if capital letters count.
    exact: Option<Box<str>>,
}

/// Collects what a matcher finds.
#[derive(Debug, Default)]
pub(super) struct Builder {
    patterns: Vec<String>,
    senses: Vec<Sense>,
    words: Vec<Word>,
}

impl Matcher {
    pub(super) fn builder() -> Builder {
        Builder::default()
    }

    /// Adds what is found in a text to `found`, in no particular order.
    pub(super) fn find<'m>(&'m self, text: &str, found: &mut Vec<Match<'m>>) {
        let Some(automaton) = &self.automaton else {
            return;
        };
        for hit in automaton.find_overlapping_iter(&*one_line(text)) {
            let span = hit.range();
            let Some(sense) = self.senses.get(hit.pattern().as_usize()) else {
                continue;
            };
            let whole = !before(text, span.start).is_some_and(is_word)
                && !after(text, span.end).is_some_and(is_word);
            let written = || text.get(span.clone()).map(|text| text.replace('\n', " "));
            let exact = sense.exact.as_deref();
            if whole && exact.is_none_or(|exact| written().is_some_and(|text| text == exact)) {
                let word = sense.word.and_then(|at| self.words.get(at));
                found.push(Match { span, word });
            }
        }
    }

    /// Whether any word stands in a text.
    pub(super) fn speaks(&self, text: &str) -> bool {
        let mut found = Vec::new();
        self.find(text, &mut found);
        found.iter().any(|hit| hit.word.is_some())
    }
}

impl Builder {
    /// Adds a word in all its forms, and the phrases in which it means something else.
    pub(super) fn word(
        &mut self,
        word: Word,
        forms: &[impl AsRef<str>],
        unless: &[impl AsRef<str>],
    ) {
        let number = self.words.len();
        self.words.push(word);
        for form in forms {
            self.add(form.as_ref(), Some(number), true);
        }
        self.silent(unless);
    }

    /// Adds phrases in which words mean something else.
    pub(super) fn silent(&mut self, phrases: impl IntoIterator<Item = impl AsRef<str>>) {
        for phrase in phrases {
            self.add(phrase.as_ref(), None, false);
        }
    }

    pub(super) fn build(self) -> Matcher {
        // Patterns that a person wrote are far from the limits of the automaton. All texts go through it: what a table of
        // all steps costs is soon won back.
        let len: usize = self.patterns.iter().map(String::len).sum();
        let table = (len <= TABLE).then_some(AhoCorasickKind::DFA);
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(table)
            .build(&self.patterns);
        Matcher {
            automaton: automaton.ok().filter(|_| !self.patterns.is_empty()),
            senses: self.senses,
            words: self.words,
        }
    }

    fn add(&mut self, form: &str, word: Option<usize>, cased: bool) {
        for form in plurals(form) {
            let exact = (cased && form.contains(char::is_uppercase)).then(|| form.as_str().into());
            // The automaton knows the case of ASCII letters; of others there is a pattern each.
            let upper: String = form.chars().map(upper_unless_ascii).collect();
            let lower: String = form.chars().map(lower_unless_ascii).collect();
            let both = upper != lower;
            for pattern in [Some(lower), both.then_some(upper)].into_iter().flatten() {
                self.patterns.push(pattern);
                self.senses.push(Sense {
                    word,
                    exact: exact.clone(),
                });
            }
        }
    }
}

fn upper_unless_ascii(c: char) -> char {
    if c.is_ascii() {
        c
    } else {
        c.to_uppercase().next().unwrap_or(c)
    }
}

fn lower_unless_ascii(c: char) -> char {
    if c.is_ascii() {
        c
    } else {
        c.to_lowercase().next().unwrap_or(c)
    }
}

/// `addict(s)` as `addict` and `addicts`.
fn plurals(form: &str) -> Vec<String> {
    let Some((start, (ending, rest))) = form
        .split_once('(')
        .and_then(|(start, rest)| Some((start, rest.split_once(')')?)))
    else {
        return vec![form.to_owned()];
    };
    vec![format!("{start}{rest}"), format!("{start}{ending}{rest}")]
}

/// The text with its line ends as spaces: a phrase may go over the end of a line.
fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        text.replace('\n', " ").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn found(forms: &[&str], unless: &[&str], text: &str) -> Vec<(String, bool)> {
        let word = Word {
            instead: vec!["x".into()],
            why: None,
            prefer: false,
            members: false,
            near: BTreeSet::new(),
        };
        let mut builder = Matcher::builder();
        builder.word(word, forms, unless);
        let matcher = builder.build();
        let mut found = Vec::new();
        matcher.find(text, &mut found);
        let found = found.into_iter();
        found
            .map(|hit| (text.get(hit.span).unwrap().to_owned(), hit.word.is_some()))
            .collect()
    }

    fn hit(text: &str) -> (String, bool) {
        (text.to_owned(), true)
    }

    #[test]
    fn words_are_found_whole_in_any_case_and_number() {
        let text = "Addicts and an ADDICT, not addiction or non_addict.";
        assert_eq!(
            found(&["addict(s)"], &[], text),
            [hit("Addicts"), hit("ADDICT")]
        );
    }

    #[test]
    fn many_names_are_found_without_a_table() {
        let names: Vec<String> = (0..5_000).map(|at| format!("Addicts of {at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let text = "we are Addicts of 4321, and not Addicts of 5001";
        assert_eq!(found(&names, &[], text), [hit("Addicts of 4321")]);
    }

    #[test]
    fn words_with_accents_are_found_in_any_case() {
        let text = "ALCOHÓLICOS, Alcohólico; alcohólica";
        assert_eq!(
            found(&["alcohólico(s)"], &[], text),
            [hit("ALCOHÓLICOS"), hit("Alcohólico")]
        );
    }

    #[test]
    fn a_phrase_goes_over_the_end_of_a_line_and_not_of_a_paragraph() {
        assert_eq!(
            found(&["drug abuse"], &[], "a drug\nabuse"),
            [hit("drug\nabuse")]
        );
        assert_eq!(found(&["drug abuse"], &[], "a drug\n\nabuse"), []);
    }

    #[test]
    fn capital_letters_of_a_word_count_and_those_of_a_phrase_do_not() {
        assert_eq!(found(&["MAT"], &[], "a mat and MAT"), [hit("MAT")]);
        let found = found(&["x"], &["Bureau of Narcotics"], "the bureau of narcotics");
        assert_eq!(found, [("bureau of narcotics".to_owned(), false)]);
    }
}
