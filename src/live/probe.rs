//! Two more questions: what the host says where there is nothing, and whether it sends compressed what asks for it.

use super::finding::Finding;
use super::follow::{Landed, follow};
use super::headers::is_page;
use super::{Live, body, decode, judge};
use crate::diag::codes;
use crate::pipeline::Planned;

/// Where nothing is.
const NOTHING: &str = "guidepost-asks-where-nothing-is/index.html";

/// The page for what is not there.
const NOT_FOUND: &str = "404.html";

/// Fewer bytes than this are not sent faster for being compressed.
const WORTH: usize = 2048;

/// What the host says of a page that is not there.
pub(super) fn absent(live: &Live<'_>, planned: &Planned<'_>, same: bool) -> Vec<Finding> {
    let mut own = Vec::new();
    if !matches!(planned.make(NOT_FOUND, &mut own), Some(Ok(()))) {
        return Vec::new();
    }
    let most = judge::limit(own.len());
    let Ok(Landed::Here { answer, .. }) =
        follow(live.host, &live.address, NOTHING, "identity", most)
    else {
        return Vec::new();
    };
    let finding = |message: String| Finding::new(&codes::LIVE_NOT_FOUND, NOT_FOUND, message);
    if !matches!(answer.status, 404 | 410) {
        let message = format!(
            "where nothing is the host answers {}, not 404",
            answer.status
        );
        let help = "name `404.html` to the host as the page for what is not there; otherwise search engines list pages that are gone";
        return vec![finding(message).help(help)];
    }
    let shown = decode::plain(&answer, most).unwrap_or_default();
    let mut differences = Vec::new();
    body::judge(NOT_FOUND, &own, &shown, &mut differences);
    // What a host does to pages has been said of the others.
    let other = differences
        .iter()
        .any(|one| *one.code == codes::LIVE_DIFFERS);
    if same && other {
        let message = "where nothing is the host shows a page of its own".to_owned();
        let help = "name `404.html` to the host as the page for what is not there: it holds the help lines";
        return vec![finding(message).help(help)];
    }
    Vec::new()
}

/// Whether pages are sent compressed to browsers that ask for it.
pub(super) fn compressed(live: &Live<'_>, chosen: &[&str]) -> Vec<Finding> {
    let home = chosen.iter().find(|file| **file == "index.html");
    let page = home.or_else(|| chosen.iter().find(|file| is_page(file)));
    let Some(page) = page else {
        return Vec::new();
    };
    let landed = follow(live.host, &live.address, page, "br, gzip", 4 << 20);
    let Ok(Landed::Here { answer, .. }) = landed else {
        return Vec::new();
    };
    let plain = answer.header("content-encoding").is_none();
    if answer.status != 200 || !plain || answer.body.len() < WORTH {
        return Vec::new();
    }
    let message = "pages are not sent compressed";
    let help = "switch compression on at the host, or publish copies: `outputs: {compressed: [br, gz]}`, if it sends such";
    vec![
        Finding::new(&codes::LIVE_CACHE, page, message)
            .help(help)
            .note(),
    ]
}
