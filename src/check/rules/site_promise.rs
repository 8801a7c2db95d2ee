//! What a site says about itself and cannot keep.

use std::ops::Range;
use std::sync::Arc;

use crate::check::Rule;
use crate::check::words::{is_one_of, sentence, words_of};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::model::Kind;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "site-promise",
    Level::Warn,
    "A text says that this site is anonymous, confidential or untraceable. No site can keep that: the host that sends
its pages sees the address of the reader's device, the network sees the name of the site, and the browser
remembers the page. Somebody who believes the promise may be harmed by it. Say what is true instead: that the
site sets no cookies, asks no other site and keeps no record of its own, and what it cannot prevent.

Nothing is said about groups, meetings and lines that are anonymous or confidential; those promises are theirs.
What stands in `site.yaml` is about the site even where it does not say so.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let file = site.settings_file();
    said_by_settings(&site.config, |path, text| {
        if let Some(span) = promise(text, true) {
            let spot = Spot::Value(path);
            problems.push(problem(&file, text.get(span).unwrap_or_default(), spot));
        }
    });
    let of_site = |kind| matches!(kind, Kind::Page | Kind::Article);
    for text in site.texts_that(|text| of_site(text.head.id.kind)) {
        if let Some(span) = promise(text.markdown, false) {
            let written = text.markdown.get(span.clone()).unwrap_or_default();
            problems.push(problem(&text.head.file, written, text.spot(&span)));
        }
    }
    site.lines(|head, field, line| {
        if of_site(head.id.kind)
            && let Some(span) = promise(line, false)
        {
            let spot = Spot::Value(head.path(&field.to_string()));
            problems.push(problem(
                &head.file,
                line.get(span).unwrap_or_default(),
                spot,
            ));
        }
    });
}

fn problem(file: &Arc<str>, written: &str, spot: Spot) -> Diagnostic {
    let message = format!("a site cannot promise to be `{written}`");
    Diagnostic::new(&CODE, file, message)
        .at(spot)
        .label("host, network and browser know who reads it")
        .help("say what is true, such as `this site sets no cookies and asks no other site`, or leave it out")
}

/// The texts of the settings that are about the site.
fn said_by_settings(config: &Config, mut hear: impl FnMut(String, &str)) {
    let mut one = |path: &str, text: Option<&str>| {
        if let Some(text) = text {
            hear(path.to_owned(), text);
        }
    };
    one("/tagline", config.tagline.as_deref());
    if let Some(contact) = &config.contact {
        one("/contact/who_answers", contact.who_answers.as_deref());
        one(
            "/contact/what_happens_next",
            contact.what_happens_next.as_deref(),
        );
    }
    let listing = &config.listing;
    one("/listing/how_checked", listing.how_checked.as_deref());
    one("/listing/corrections", listing.corrections.as_deref());
    for (at, notice) in config.notices.iter().enumerate() {
        one(&format!("/notices/{at}/text"), Some(&notice.text));
    }
}

/// Words that promise what no site can keep.
const PROMISES: &str = "anonymous anonymously confidential confidentially untraceable untrackable anónimo anónima anónimamente \
    confidencial confidencialmente irrastreable";

/// One of these is in each of them, and in each of `WEAK`.
const STEMS: &[&str] = &[
    "nonym", "nónim", "onfiden", "ntra", "rrastre", "rivat", "rivad",
];

/// Words that do so only with one of `WHOLLY` before them.
const WEAK: &str = "private privado privada";

const WHOLLY: &str =
    "100 completely totally entirely fully absolutely totalmente completamente absolutamente";

/// What a site calls itself, after one of `OURS`.
const SITES: &str =
    "site website guide page form directory sitio web guía página formulario directorio";

const OURS: &str = "this our contact este esta nuestro nuestra";

/// Words that may stand between a site and its promise.
const BETWEEN: &str = "is are be muy stays remains will strictly always also and a an safe secure free you your visit visits to of \
    use keeps it es son siempre y un una seguro segura gratis gratuito gratuita uso visita tu su";

/// With one of these a sentence promises nothing.
const NOT: &str = "not no never cannot nothing nobody neither nor hardly less nunca nada nadie ni tampoco if whether si";

/// The bytes of the first promise about the site; `settings` are about it even where they do not say so.
fn promise(text: &str, settings: bool) -> Option<Range<usize>> {
    if !settings && !STEMS.iter().any(|stem| text.contains(stem)) {
        return None;
    }
    let lower = |word: &str| word.to_lowercase();
    let words: Vec<(Range<usize>, String)> = words_of(text)
        .map(|(span, word)| (span, lower(word)))
        .collect();
    let is = |at: Option<usize>, list: &str| {
        let word = at.and_then(|at| words.get(at));
        word.is_some_and(|(_, word)| is_one_of(list, word))
    };
    words.iter().enumerate().find_map(|(at, (span, _))| {
        let wholly = is(at.checked_sub(1), WHOLLY);
        if !(is(Some(at), PROMISES) || wholly && is(Some(at), WEAK)) {
            return None;
        }
        let mut first = at;
        while is(first.checked_sub(1), BETWEEN)
            || is(first.checked_sub(1), WHOLLY)
            || is(first.checked_sub(1), WEAK)
            || is(first.checked_sub(1), PROMISES)
        {
            first -= 1;
        }
        let before =
            is(first.checked_sub(1), SITES) && (settings || is(first.checked_sub(2), OURS));
        let after = is(Some(at + 1), SITES) && (settings || is(at.checked_sub(1), OURS));
        let visit = is(first.checked_add(1), "visit visita") && is(Some(first), "your tu su");
        let about = before || after || visit || (settings && wholly);
        (about && promises(text, span)).then(|| span.clone())
    })
}

/// Whether the sentence around a span says that something is so: it neither denies nor asks.
fn promises(text: &str, span: &Range<usize>) -> bool {
    let around = sentence(text, span);
    let words = text.get(around.clone()).unwrap_or_default();
    let denies = words_of(words).any(|(_, word)| {
        let word = word.to_lowercase().replace('’', "'");
        is_one_of(NOT, &word) || word.ends_with("n't")
    });
    let asks = text
        .get(around.end..)
        .is_some_and(|rest| rest.starts_with('?'));
    !denies && !asks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promised(text: &str) -> Option<&str> {
        promise(text, false).and_then(|span| text.get(span))
    }

    #[test]
    fn promises_about_the_site_are_found() {
        for (text, word) in [
            ("This site is completely anonymous.", "anonymous"),
            (
                "Our website is safe, free and 100% confidential.",
                "confidential",
            ),
            ("You can use this guide anonymously.", "anonymously"),
            ("The contact form is 100% private.", "private"),
            ("Your visit is untraceable.", "untraceable"),
            ("Este sitio es totalmente anónimo.", "anónimo"),
            ("Fill in our confidential form.", "confidential"),
        ] {
            assert_eq!(promised(text), Some(word), "{text}");
        }
    }

    #[test]
    fn promises_of_others_and_none_are_not() {
        for text in [
            "Alcoholics Anonymous has a site of its own.",
            "AA is anonymous. This site lists its meetings.",
            "This site lists anonymous groups.",
            "This page is a list of anonymous meetings.",
            "This site is not anonymous.",
            "Is this site anonymous?",
            "The line is confidential.",
            "Nothing here makes this site confidential.",
            "Calls are anonymous and confidential.",
            "This site is private.",
            "Visitors of this site: the line is anonymous.",
        ] {
            assert_eq!(promised(text), None, "{text}");
        }
    }

    #[test]
    fn settings_are_about_the_site_even_where_they_do_not_say_so() {
        for text in ["Help that is completely confidential", "An anonymous guide"] {
            assert!(promise(text, true).is_some(), "{text}");
        }
        assert!(promise("Meetings of Alcoholics Anonymous", true).is_none());
    }
}
