//! Sentences that lose their readers.

use std::ops::Range;

use crate::check::Rule;
use crate::check::words::words_of;
use crate::diag::{Code, Diagnostic, Level};
use crate::markdown::parts;
use crate::model::Kind;
use crate::site::{Site, Text};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "long-sentence",
    Level::Note,
    "A sentence has more than 40 words. Guides to plain language ask for 15 to 20: somebody who is tired, afraid or not
at home in the language has forgotten its beginning at its end. Make two or three sentences of it, or a list.
It is a pointer: `check` shows the longest sentence of each entry, `build` none. Stories and what comes from a feed are
left as they are.",
);

/// More words than this are too many.
const MOST: usize = 40;

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let texts = site.heads().filter_map(Text::body);
    let own = |text: &Text<'_>| match text.head.id.kind {
        Kind::Story => false,
        Kind::Group => site
            .group(&text.head.id.slug)
            .is_none_or(|group| !group.is_imported()),
        _ => true,
    };
    for text in texts
        .filter(|text| text.markdown.len() > 4 * MOST)
        .filter(own)
    {
        let parts = parts(text.markdown);
        let longest = parts.prose.iter().flat_map(|part| {
            let sentences = sentences(&part.words);
            sentences.map(|sentence| (words_of(sentence).count(), sentence, &part.span))
        });
        let longest = longest.max_by_key(|(count, ..)| *count);
        if let Some((count, sentence, block)) = longest.filter(|(count, ..)| *count > MOST) {
            let message = format!("a sentence has {count} words");
            let problem = Diagnostic::new(&CODE, &text.head.file, message);
            let span = begins(text.markdown, block, sentence);
            let problem = problem.at(text.spot(&span));
            problems.push(problem.help("make two or three sentences of it, or a list"));
        }
    }
}

/// The sentences of a paragraph.
fn sentences(words: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let ends = words.char_indices().filter(|(at, c)| {
        let rest = words.get(at + c.len_utf8()..).unwrap_or_default();
        let rest = rest.trim_start_matches(['"', '”', '’', ')', '»']);
        let begins = rest
            .trim_start()
            .chars()
            .next()
            .is_none_or(|c| !c.is_lowercase());
        matches!(c, '.' | '!' | '?' | '…')
            && (rest.is_empty() || rest.starts_with(char::is_whitespace))
            && begins
    });
    let ends: Vec<usize> = ends
        .map(|(at, c)| at + c.len_utf8())
        .chain([words.len()])
        .collect();
    ends.into_iter().filter_map(move |end| {
        let sentence = words.get(start..end);
        start = end;
        sentence
    })
}

/// Where a sentence begins in its block: its first words as they are written, or else the block.
fn begins(text: &str, block: &Range<usize>, sentence: &str) -> Range<usize> {
    let first: Vec<&str> = sentence.split_whitespace().take(2).collect();
    let whole = text.get(block.clone()).unwrap_or_default();
    let at = whole.find(&first.join(" ")).filter(|_| !first.is_empty());
    let at = block.start + at.unwrap_or(0);
    let line = text.get(at..block.end).unwrap_or_default();
    at..at + line.find('\n').unwrap_or(line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_the_next_begins() {
        let text = "One, e.g. this. Two? \"Three.\" Four at 7.30 p.m. and more! Five";
        let found: Vec<&str> = sentences(text).map(str::trim).collect();
        assert_eq!(
            found,
            [
                "One, e.g. this.",
                "Two?",
                "\"Three.",
                "\" Four at 7.30 p.m. and more!",
                "Five"
            ]
        );
    }
}
