//! What authors say to the rules within their texts: `<!-- allow words: the law calls it so -->`.

use super::unknown_allow;
use crate::diag::{Diagnostic, Spot, codes};
use crate::fields::Sought;
use crate::markdown::{Remark, remarks};
use crate::site::{Site, Text};

/// Takes away the problems that a remark is for, and adds what is wrong with remarks.
pub(super) fn hear(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut found = Vec::new();
    for (text, remark) in all(site) {
        let before = problems.len();
        problems.retain(|problem| !is_for(&text, &remark, problem));
        let unused = problems.len() == before;
        found.extend(fault(&text, &remark, unused));
    }
    problems.extend(found);
}

/// What is wrong with remarks for rules that are none.
pub(super) fn unknown(site: &Site) -> impl Iterator<Item = Diagnostic> {
    all(site).filter_map(|(text, remark)| {
        unknown_allow(text.head, &remark.code, text.spot(&remark.span))
    })
}

/// Every remark, and the text in which it stands.
fn all(site: &Site) -> impl Iterator<Item = (Text<'_>, Remark)> {
    let may = |text: &Text<'_>| text.holds(Sought::Remarks, |text| text.markdown.contains("<!--"));
    site.texts_that(may).into_iter().flat_map(|text| {
        let remarks = remarks(text.markdown).into_iter();
        remarks.map(move |remark| (text.clone(), remark))
    })
}

/// Whether a problem lies in the block that a remark is for.
fn is_for(text: &Text<'_>, remark: &Remark, problem: &Diagnostic) -> bool {
    if remark.code != problem.code.name || text.head.file != problem.file {
        return false;
    }
    let block = remark.covers.as_ref().map(|span| text.spot(span));
    match (&problem.spot, &block) {
        (Spot::Span(at), Some(Spot::Span(block))) => block.start <= at.start && at.end <= block.end,
        (Spot::Value(at), Some(Spot::Value(field))) => at == field,
        _ => false,
    }
}

/// What is wrong with a remark, if anything is.
fn fault(text: &Text<'_>, remark: &Remark, unused: bool) -> Option<Diagnostic> {
    let spot = text.spot(&remark.span);
    if let Some(unknown) = unknown_allow(text.head, &remark.code, spot.clone()) {
        return Some(unknown);
    }
    let code = &remark.code;
    let (kind, message, help) = if remark.reason.is_empty() {
        let message = format!("it is not said why `{code}` is allowed here");
        let help = format!("write the reason after a colon, `<!-- allow {code}: why -->`");
        (&codes::ALLOW_REASON, message, help)
    } else if unused {
        let message = format!("`{code}` finds nothing in the paragraph after this");
        let help = "delete the comment, or move it to right above what it is about";
        (&codes::UNUSED_ALLOW, message, help.to_owned())
    } else {
        return None;
    };
    let problem = Diagnostic::new(kind, &text.head.file, message);
    Some(problem.at(spot).help(help))
}
