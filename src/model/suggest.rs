//! "Did you mean": the nearest of the words that would have been right.

use rayon::prelude::*;

use crate::diag::{Diagnostic, Mistake, codes};

/// For how many wrong words of a kind what was meant is sought. Each search looks at all entries, and whoever moved a folder of
/// ten thousand needs no ten thousand answers.
pub const SOUGHT: usize = 20;

/// The candidate that `word` was most likely meant to be, if one is near enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    candidates
        .into_iter()
        .filter_map(|candidate| {
            // Short words are all near each other: two letters allow no slip, six allow two.
            let slips = candidate.len().min(word.len()) / 3;
            // Each letter more or less is a slip, so most candidates need not be compared letter by letter.
            let may_be_near = |own: usize| own.abs_diff(letters) <= slips;
            if candidate.is_ascii() && !may_be_near(candidate.len()) {
                return None;
            }
            let lower = candidate.to_lowercase();
            // Letters that changed places are one slip (optimal string alignment).
            let compared = may_be_near(lower.chars().count());
            let distance = compared.then(|| strsim::osa_distance(&word, &lower))?;
            (distance <= slips).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The sentence that offers it.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(word, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

/// A problem, with the word for which something else was meant, if that is worth a search.
#[derive(Debug)]
pub(crate) struct Unknown<W> {
    pub(crate) problem: Diagnostic,
    pub(crate) word: Option<W>,
}

impl<W> From<Diagnostic> for Unknown<W> {
    fn from(problem: Diagnostic) -> Self {
        let word = None;
        Self { problem, word }
    }
}

/// The problems in their order, the first [`SOUGHT`] with a word labelled with what `meant` finds for it.
pub(crate) fn labelled<W: Sync>(
    found: Vec<Unknown<W>>,
    meant: impl Fn(&W) -> Option<String> + Sync,
) -> Vec<Diagnostic> {
    let words = found.iter().filter_map(|one| one.word.as_ref());
    let words: Vec<&W> = words.take(SOUGHT).collect();
    let labels: Vec<Option<String>> = words.into_par_iter().map(&meant).collect();
    let mut labels = labels.into_iter();
    let problems = found.into_iter().map(|Unknown { problem, word }| {
        match word.and_then(|_| labels.next()).flatten() {
            Some(label) => problem.label(label),
            None => problem,
        }
    });
    problems.collect()
}

/// The mistake of writing a word that is none of `choices`; `what` is "an attendance" and the like.
pub(crate) fn not_a_word(text: &str, what: &str, choices: &[&str]) -> Mistake {
    let list = choices
        .iter()
        .map(|choice| format!("`{choice}`"))
        .collect::<Vec<_>>()
        .join(", ");
    let mistake = Mistake::new(&codes::VALUE, format!("`{}` is not {what}", shorten(text)));
    match nearest(text, choices.iter().copied()) {
        Some(near) => mistake
            .label(format!("did you mean `{near}`?"))
            .help(format!("write one of {list}")),
        None => mistake.help(format!("write one of {list}")),
    }
}

/// Text short enough to stand inside a message, without line breaks or control characters.
pub fn shorten(text: &str) -> String {
    const MOST: usize = 60;
    let clean = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut short: String = clean.clone().take(MOST).collect();
    if clean.count() > MOST {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_unknown_words_are_labelled_and_none_is_lost() {
        let found = (0..3 * SOUGHT).map(|number| {
            let problem = Diagnostic::new(&codes::LINK, &"a.md".into(), number.to_string());
            let word = (number % 2 == 0).then_some(number);
            Unknown { problem, word }
        });
        let problems = labelled(found.collect(), |number| Some(format!("meant {number}")));
        for (number, problem) in problems.iter().enumerate() {
            assert_eq!(problem.message, number.to_string());
            let meant = (number % 2 == 0 && number < 2 * SOUGHT).then(|| format!("meant {number}"));
            assert_eq!(problem.label.as_deref(), meant.as_deref());
        }
        assert_eq!(problems.len(), 3 * SOUGHT);
    }
}
