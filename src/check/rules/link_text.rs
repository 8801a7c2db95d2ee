//! Links whose words do not say where they lead.

use std::collections::BTreeMap;

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::fields::Sought;
use crate::markdown::{WordedLink, parts};
use crate::site::{Site, Text, faults};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "link-text",
    Level::Warn,
    "The words of a link do not say where it leads: `here`, `read more`, a bare address, or the same words as another
link in the text that leads elsewhere. People who use a screen reader often go from link to link, and hear only these
words (WCAG 2.2, 2.4.4); everybody else finds a link more quickly, too. Write what one finds there:
`[what to do in an overdose](../pages/overdose.md)`.",
);

/// Words that lead anywhere, in English and Spanish.
const ANYWHERE: &str = "here, click here, click, click this link, read more, more, learn more, see more, find out more, more \
    info, more information, this link, link, this page, this website, this site, this, details, go, aquí, \
    haz clic aquí, haga clic aquí, clic aquí, pulse aquí, pulsa aquí, leer más, lea más, ver más, más, más \
    información, este enlace, enlace, esta página, este sitio";

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    problems.extend(faults(site.texts(), Sought::BareLinks, bare_links));
}

/// What is wrong with the links of a text.
fn bare_links(text: &Text<'_>) -> Vec<Diagnostic> {
    if !text.markdown.contains(['[', '<']) {
        return Vec::new();
    }
    let mut seen = BTreeMap::new();
    let links = parts(text.markdown).links.into_iter();
    let faults = links.filter_map(|link| {
        let (message, help) = fault(&link, &mut seen)?;
        let problem = Diagnostic::new(&CODE, &text.head.file, message);
        Some(problem.at(text.spot(&link.span)).help(help))
    });
    faults.collect()
}

/// What is wrong with the words of a link, and what to do; `seen` holds where the words before it lead.
fn fault(link: &WordedLink, seen: &mut BTreeMap<String, String>) -> Option<(String, &'static str)> {
    let words = plain(&link.words);
    let written = link.words.trim();
    if ANYWHERE.split(", ").any(|one| one == words) {
        let message = format!("`{written}` does not say where the link leads");
        return Some((message, "name what one finds there"));
    }
    if is_address(link) {
        let message = "the words of the link are its address".to_owned();
        return Some((message, "write what one finds there as `[words](address)`"));
    }
    let before = seen.entry(words).or_insert_with(|| link.target.clone());
    if *before == link.target || written.is_empty() || is_call(&link.target) {
        return None;
    }
    let message = format!("`{written}` leads to `{before}` further up, and elsewhere here");
    Some((message, "give each link words of its own"))
}

/// Words as somebody hears them.
fn plain(words: &str) -> String {
    let words = words
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words are an address. The bare name of a site, `www.example.org`, is the name of where it leads.
fn is_address(link: &WordedLink) -> bool {
    let words = link.words.trim();
    let path = words.trim_end_matches('/').contains('/');
    let whole = words.starts_with("http://") || words.starts_with("https://");
    (whole || words.starts_with("www.") && path) && !words.contains(char::is_whitespace)
}

/// Whether an address is called or written to: a number may be both.
fn is_call(target: &str) -> bool {
    ["tel:", "sms:", "mailto:"]
        .iter()
        .any(|scheme| target.starts_with(scheme))
}
