//! What the preview adds to pages: one line in their head, and what is wrong.

use serde::Serialize;

use crate::diag::{self, Found, Located};

/// The script that reloads pages, shows what is wrong above them, and sets their clock if it is asked to.
pub(super) const SCRIPT: &str = include_str!("preview.js");
/// The look of what is wrong.
pub(super) const STYLE: &str = include_str!("preview.css");

/// Where they stand; `build` has no such files.
pub(super) const SCRIPT_PATH: &str = "/__guidepost/preview.js";
pub(super) const STYLE_PATH: &str = "/__guidepost/preview.css";

/// What is wrong, as people read it.
#[derive(Debug, Serialize)]
pub(super) struct Trouble {
    heading: String,
    note: String,
    /// One text for each problem, as the terminal shows it.
    problems: Vec<String>,
}

impl Trouble {
    /// Mistakes in content; `older` if a version without them is shown.
    pub(super) fn mistakes(problems: &Found, older: bool) -> Self {
        let note = if older {
            "What you see is the last version without mistakes. The new one appears as soon as they are mended."
        } else {
            "The site appears here as soon as they are mended."
        };
        Self::new(problems, note)
    }

    /// A page that cannot be made.
    pub(super) fn page(problem: Located) -> Self {
        Self::new(
            &Found::all(vec![problem]),
            "This page appears as soon as it is mended.",
        )
    }

    fn new(found: &Found, note: &str) -> Self {
        let heading = found.tally.words().unwrap_or_default();
        let (shown, more) = found.shown();
        let one = |problem| diag::human(std::slice::from_ref(problem), false);
        let mut problems: Vec<String> = shown.iter().map(one).collect();
        if more > 0 {
            problems.push(format!("and {more} more"));
        }
        Self {
            heading,
            note: note.to_owned(),
            problems,
        }
    }

    /// A failure of the machine.
    pub(super) fn failure(words: &str) -> Self {
        Self {
            heading: "The site cannot be read".to_owned(),
            note: "It is tried again when something changes.".to_owned(),
            problems: vec![format!("error: {words}")],
        }
    }

    /// A whole page about it, for when there is no page to show it on. `version` is what it shows.
    pub(super) fn whole_page(&self, version: &str) -> Vec<u8> {
        let mut page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src 'self'; style-src 'self'; connect-src 'self'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{heading}</title>\n<link rel=\"stylesheet\" href=\"{STYLE_PATH}\">\n</head>\n\
             <body>\n<main class=\"problems\">\n<h1>{heading}</h1>\n<p>{note}</p>\n",
            heading = escape(&self.heading),
            note = escape(&self.note),
        );
        page.extend(
            self.problems
                .iter()
                .map(|problem| format!("<pre>{}</pre>\n", escape(problem))),
        );
        page += "</main>\n</body>\n</html>\n";
        with_line(
            page.into_bytes(),
            &format!("data-shows=\"{}\"", escape(version)),
        )
    }
}

/// What a page of the site is.
#[derive(Debug)]
pub(super) struct Shows<'s> {
    /// The version of the site.
    pub(super) version: &'s str,
    /// The state of all that the page may load.
    pub(super) assets: &'s str,
    /// The zone of the site's clock, for times that are written without one.
    pub(super) zone: &'s str,
}

/// A page of the site with the line that loads the script. The digest is of the page and of what it may load,
/// so that the page can tell whether another version would look any different.
pub(super) fn with_script(page: Vec<u8>, shows: &Shows<'_>) -> Vec<u8> {
    let [version, assets, zone] = [shows.version, shows.assets, shows.zone].map(escape);
    let digest = blake3::hash(&page).to_hex();
    let data =
        format!("data-shows=\"{version}\" data-digest=\"{assets}.{digest}\" data-zone=\"{zone}\"");
    with_line(page, &data)
}

/// A page with the line that loads the script, which has these attributes.
///
/// It is the first thing in the head: a page's own policy binds only what stands after it, and may
/// forbid scripts altogether.
fn with_line(mut page: Vec<u8>, data: &str) -> Vec<u8> {
    let line = format!("\n<script src=\"{SCRIPT_PATH}\" {data}></script>");
    let at = after_tag(&page, b"<head").unwrap_or(page.len());
    page.splice(at..at, line.into_bytes());
    page
}

/// Just after the first tag that begins like this, in letters of any case.
fn after_tag(page: &[u8], tag: &[u8]) -> Option<usize> {
    let begins = |at: &usize| {
        let there = page.get(*at..*at + tag.len());
        let next = page.get(*at + tag.len());
        there.is_some_and(|there| there.eq_ignore_ascii_case(tag))
            && next.is_some_and(|next| *next == b'>' || next.is_ascii_whitespace())
    };
    let start = (0..page.len()).find(begins)?;
    let end = page.get(start..)?.iter().position(|byte| *byte == b'>')?;
    Some(start + end + 1)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn injected(page: &str) -> String {
        String::from_utf8(with_line(page.into(), "data-shows=\"a.1\"")).unwrap()
    }

    #[test]
    fn the_digest_is_that_of_the_page_and_of_what_it_loads() {
        let digest = |page: &str, version: &str, assets: &str| {
            let zone = "America/Chicago";
            let shows = Shows {
                version,
                assets,
                zone,
            };
            let page = String::from_utf8(with_script(page.into(), &shows)).unwrap();
            assert!(page.contains(" data-zone=\"America/Chicago\"></script>"));
            let after = page.split("data-digest=\"").nth(1).unwrap();
            after.split('"').next().unwrap().to_owned()
        };
        let first = digest("<head>", "a.1", "a.1");
        assert_eq!(first, digest("<head>", "a.2", "a.1"));
        assert_ne!(first, digest("<head>", "a.1", "a.2"));
        assert_ne!(first, digest("<head> ", "a.1", "a.1"));
    }

    #[test]
    fn the_script_is_the_first_thing_in_the_head() {
        let line = "\n<script src=\"/__guidepost/preview.js\" data-shows=\"a.1\"></script>";
        for (before, after) in [
            ("<html><head>", "<meta></head>"),
            ("<html><HEAD lang=\"en\">", "\n</HEAD>"),
            ("<header></header><head\n>", ""),
            ("<header>no head</header>", ""),
        ] {
            let page = injected(&format!("{before}{after}"));
            assert_eq!(page, format!("{before}{line}{after}"));
        }
    }

    #[test]
    fn what_is_wrong_stays_text() {
        let trouble = Trouble::failure("<script>alert(\"&\")</script>");
        let page = String::from_utf8(trouble.whole_page("a.1")).unwrap();
        assert!(
            page.contains("&lt;script&gt;alert(&quot;&amp;&quot;)"),
            "{page}"
        );
        assert_eq!(page.matches("<script").count(), 1);
    }
}
