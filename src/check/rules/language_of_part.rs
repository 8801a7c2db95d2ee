//! Texts that are in another language than their entry says.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Rule;
use crate::check::words::{is_one_of, words_of};
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::Head;
use crate::markdown::parts;
use crate::model::Lang;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "language-of-part",
    Level::Note,
    "A text is plainly in another of the site's languages than its entry. A screen reader then speaks it with the wrong
sounds, and nobody can understand it (WCAG 2.2, 3.1.2). Write the entry in one language, and the other in a file
beside it that is named after its language, such as `lights.es.md`. Only texts of twelve words or more are judged.",
);

/// Words that are common in one of these languages and are none in the others.
const COMMON: &[(&str, &str)] = &[
    (
        "en",
        "the and is are of to you with for this that we our your it have will at from who not or be can they \
         their all on please meeting",
    ),
    (
        "es",
        "el los las una y es son del con para por que nosotros su sus está como pero más hay quien ser puede \
         ellos todos reunión reuniones al se lo",
    ),
    (
        "fr",
        "le les une et est sont du avec pour par qui nous vous votre notre dans pas mais plus ou être peut \
         ils tous réunion aux ce cette des",
    ),
    (
        "pt",
        "os uma e é são do da com por nós você seu sua em não mas mais há quem ser pode eles todos reunião ao \
         na no um",
    ),
    (
        "de",
        "der das und ist sind mit für wir sie ihr nicht oder von zu ein eine kann alle auf bei im den dem des \
         auch wird",
    ),
];

/// Fewer words tell nothing.
const FEWEST: usize = 12;

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let languages = &site.config.languages;
    if languages.len() < 2 {
        return;
    }
    for text in site.texts_that(|text| text.markdown.len() > 3 * FEWEST) {
        // Addresses are in no language.
        let prose = parts(text.markdown)
            .prose
            .into_iter()
            .map(|part| part.words);
        let prose = prose.collect::<Vec<_>>().join(" ");
        if let Some(other) = other_language(&text.head.lang, languages, &prose) {
            let span = first_line(text.markdown);
            problems.push(problem(text.head, other, text.spot(&span)));
        }
    }
    site.lines(|head, field, line| {
        if let Some(other) = other_language(&head.lang, languages, line) {
            let spot = Spot::Value(head.path(&field.to_string()));
            problems.push(problem(head, other, spot));
        }
    });
}

fn problem(head: &Head, other: &Lang, spot: Spot) -> Diagnostic {
    let own = &head.lang;
    let message = format!("the text looks like `{other}`, and the entry is in `{own}`");
    let help = format!(
        "write it in `{own}`, and the other in a file beside it whose name ends in `.{other}.md`"
    );
    Diagnostic::new(&CODE, &head.file, message)
        .at(spot)
        .help(help)
}

/// The language that a text plainly is in, if it is another than its own.
fn other_language<'l>(own: &Lang, all: &'l [Lang], text: &str) -> Option<&'l Lang> {
    if text.len() < 3 * FEWEST {
        return None;
    }
    let words: Vec<String> = words_of(text)
        .map(|(_, word)| word.to_lowercase())
        .collect();
    if words.len() < FEWEST {
        return None;
    }
    let (own, _) = common(own, &words)?;
    let others = all
        .iter()
        .filter_map(|lang| Some((common(lang, &words)?, lang)));
    let ((count, different), lang) = others.max_by_key(|((count, _), _)| *count)?;
    // A fifth of all words, several different ones, and hardly any of its own: names have some, too.
    (count * 5 >= words.len() && different >= 5 && own * 6 <= count).then_some(lang)
}

/// How many words are common in a language, and how many different ones; `None` if nothing is known about it.
fn common(lang: &Lang, words: &[String]) -> Option<(usize, usize)> {
    let short = lang.as_str().split('-').next()?;
    let (_, list) = COMMON.iter().find(|(known, _)| *known == short)?;
    let common = words.iter().filter(|word| is_one_of(list, word));
    let different: BTreeSet<&String> = common.clone().collect();
    Some((common.count(), different.len()))
}

fn first_line(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    let line = text.get(start..).and_then(|rest| rest.lines().next());
    start..start + line.map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_common_words() {
        let both: [Lang; 2] = ["en".parse().unwrap(), "es".parse().unwrap()];
        let other = |text| other_language(&both[0], &both, text).map(Lang::as_str);
        let spanish = "Bienvenidos. Nos reunimos los martes en la iglesia, y hay café para todos los que llegan por primera vez.";
        let english = "Welcome. We meet on Tuesdays in the church, and there is coffee for all who come for the first time.";
        assert_eq!(other(spanish), Some("es"));
        assert_eq!(other(english), None);
        let mixed = format!("{english} {spanish}");
        assert_eq!(other_language(&both[0], &both, &mixed), None);
        assert_eq!(other("Los martes en la iglesia, y hay café"), None);
        assert_eq!(
            other(
                "El Camino, Los Gatos, La Mesa, San José, Santa Cruz, Las Flores, El Toro, Los Altos"
            ),
            None
        );
    }
}
