//! "Did you mean": the nearest of the words that would have been right.

use crate::diag::{Mistake, codes};

/// The candidate that `word` was most likely meant to be, if one is near enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            // Short words are all near each other: two letters allow no slip, six allow two.
            let slips = candidate.len().min(word.len()) / 3;
            // Each letter more or less is a slip, so most candidates need not be compared letter by letter.
            let may_be_near = lower.chars().count().abs_diff(letters) <= slips;
            let distance = may_be_near.then(|| strsim::damerau_levenshtein(&word, &lower))?;
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
