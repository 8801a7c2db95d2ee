//! Redirects that lead to redirects: one step for visitors, and circles found.

use std::collections::{BTreeMap, BTreeSet};

use super::{Destination, Redirect};
use crate::diag::Diagnostic;

/// Makes every redirect lead to where the last of its chain does, so that visitors take one step.
/// Circles are reported once each, and all that leads into one is left out.
pub(super) fn flat(
    redirects: &BTreeMap<String, Redirect>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Redirect> {
    // The last of the chain of each, as far as it is known; none in a circle.
    let mut ends: BTreeMap<&str, Option<&Redirect>> = BTreeMap::new();
    for redirect in redirects.values() {
        let mut way: BTreeSet<&str> = BTreeSet::new();
        let mut last = redirect;
        let end = loop {
            if let Some(known) = ends.get(&*last.file) {
                break *known;
            }
            if !way.insert(&last.file) {
                problems.push(circle(last, redirects));
                break None;
            }
            match next(last, redirects) {
                Some(next) => last = next,
                None => break Some(last),
            }
        };
        ends.extend(way.into_iter().map(|file| (file, end)));
    }
    let lead = |redirect: &Redirect| {
        let last = (*ends.get(&*redirect.file)?)?;
        Some(Redirect {
            to: last.to.clone(),
            ..redirect.clone()
        })
    };
    redirects.values().filter_map(lead).collect()
}

/// The redirect that stands where another leads.
fn next<'r>(redirect: &Redirect, all: &'r BTreeMap<String, Redirect>) -> Option<&'r Redirect> {
    match &redirect.to {
        Destination::Site { file, .. } => all.get(file),
        Destination::Web(_) => None,
    }
}

/// The mistake of redirects that lead round in a circle.
fn circle(first: &Redirect, redirects: &BTreeMap<String, Redirect>) -> Diagnostic {
    let mut steps = format!("`{}`", first.old);
    let mut last = first;
    for _ in 0..MOST_STEPS {
        let Some(next) = next(last, redirects) else {
            break;
        };
        steps = format!("{steps} leads to `{}`", next.old);
        if next.file == first.file {
            break;
        }
        last = next;
    }
    let origin = &first.origin;
    let message = format!("`{}` leads round in a circle", first.old);
    let help = format!("{steps}: let one of them lead to a page");
    origin.problem(&origin.new, message).help(help)
}

/// How many steps of a circle a message names.
const MOST_STEPS: usize = 6;
