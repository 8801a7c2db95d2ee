//! Elements that a host put into a page: what makes a browser ask, run or show something that nobody wrote.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

use super::headers::short;

/// Elements that do something by themselves.
const ACTIVE: [&str; 13] = [
    "script", "iframe", "frame", "img", "link", "style", "object", "embed", "form", "noscript",
    "meta", "video", "base",
];

/// Attributes that say what such an element asks for or is.
const NAMES: [&str; 7] = [
    "src",
    "href",
    "action",
    "data",
    "http-equiv",
    "property",
    "name",
];

/// Marks of what hosts are known to add, with its name and how it is turned off.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "cloudflareinsights.com",
        "Cloudflare Web Analytics",
        "turn it off under Analytics & logs, Web analytics, in the Cloudflare dashboard",
    ),
    (
        "email-decode",
        "Cloudflare's e-mail obfuscation",
        "turn off Email Address Obfuscation under Scrape Shield in the Cloudflare dashboard: without script nobody can read the addresses",
    ),
    (
        "rocket-loader",
        "Cloudflare Rocket Loader",
        "turn off Rocket Loader under Speed in the Cloudflare dashboard",
    ),
    (
        "challenge-platform",
        "Cloudflare's check for robots",
        "turn off JavaScript Detections and Bot Fight Mode in the Cloudflare dashboard",
    ),
    (
        "/cdn-cgi/zaraz",
        "Cloudflare Zaraz",
        "turn off Zaraz in the Cloudflare dashboard",
    ),
    (
        "/cdn-cgi/",
        "Cloudflare",
        "look through what the Cloudflare dashboard switches on for the site",
    ),
    (
        "googletagmanager.com",
        "Google Tag Manager",
        "take it out of the settings of the host",
    ),
    (
        "google-analytics.com",
        "Google Analytics",
        "take it out of the settings of the host",
    ),
    (
        "/_vercel/",
        "Vercel Analytics",
        "turn off Web Analytics and Speed Insights in the project's settings",
    ),
    (
        "netlify",
        "Netlify",
        "turn off snippet injection, the Netlify Drawer and Real User Metrics in the site's settings",
    ),
    (
        "plausible.io",
        "Plausible",
        "take it out of the settings of the host",
    ),
    (
        "matomo",
        "Matomo",
        "take it out of the settings of the host",
    ),
    (
        "hotjar.com",
        "Hotjar",
        "take it out of the settings of the host",
    ),
    (
        "clarity.ms",
        "Microsoft Clarity",
        "take it out of the settings of the host",
    ),
];

const ANY: &str = "turn it off at the host, or publish where pages are left as they are";

/// Something that stands in the published page and not in the one that was built.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Added {
    /// What it is, for people.
    pub(super) what: String,
    /// How to have it taken away.
    pub(super) help: &'static str,
}

/// What `live` has more of than `own`, in the order in which it stands there. Nothing if as much of `own` is gone: then the page
/// is another one, and nobody added anything to it.
pub(super) fn added(own: &str, live: &str) -> Vec<Added> {
    let mut left: BTreeMap<(String, String), usize> = BTreeMap::new();
    for element in elements(own) {
        *left.entry(element).or_default() += 1;
    }
    let mut more: Vec<(String, String)> = Vec::new();
    for element in elements(live) {
        match left.get_mut(&element) {
            Some(count @ 1..) => *count -= 1,
            _ => more.push(element),
        }
    }
    if more.len() <= left.into_values().sum() {
        return Vec::new();
    }
    let mut added: Vec<Added> = Vec::new();
    for (name, what) in more {
        let one = told(&name, &what);
        if !added.contains(&one) {
            added.push(one);
        }
    }
    added
}

fn told(name: &str, what: &str) -> Added {
    let known = KNOWN.iter().find(|(mark, ..)| what.contains(mark));
    let mut text = match what {
        "" => format!("`<{name}>`"),
        what => format!("`<{name}>` with `{}`", short(what)),
    };
    if let Some((_, who, _)) = known {
        text = format!("{text} ({who})");
    }
    Added {
        what: text,
        help: known.map_or(ANY, |(.., help)| *help),
    }
}

/// The active elements of a page, each with what it asks for or, if it asks for nothing, how its text begins.
fn elements(page: &str) -> Vec<(String, String)> {
    let mut elements: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                open = false;
                if !ACTIVE.contains(&name.as_str()) {
                    continue;
                }
                let attributes = || tag.attributes.iter();
                let named = NAMES.iter().find_map(|wanted| {
                    let mut found =
                        attributes().filter(|(name, _)| name.as_slice() == wanted.as_bytes());
                    found
                        .next()
                        .map(|(_, value)| String::from_utf8_lossy(value).into_owned())
                });
                open = named.is_none();
                elements.push((name, named.unwrap_or_default()));
            }
            Token::String(text) if open => {
                if let Some((_, what)) = elements.last_mut() {
                    let text = String::from_utf8_lossy(&text);
                    what.extend(text.split_whitespace().flat_map(|word| [word, " "]));
                }
            }
            Token::EndTag(_) => open = false,
            _ => {}
        }
    }
    for (_, what) in &mut elements {
        what.truncate(what.trim_end().len());
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<html><head><script src=\"/site.js\"></script></head><body><p>Words</p></body></html>";

    #[test]
    fn what_a_host_added_is_named_and_what_was_there_is_not() {
        assert_eq!(added(PAGE, PAGE), []);
        let beacon = "<script defer src=\"https://static.cloudflareinsights.com/beacon.min.js\"></script></body>";
        let live = PAGE.replace("</body>", beacon);
        let found = added(PAGE, &live);
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].what,
            "`<script>` with `https://static.cloudflareinsights.com/beacon.min.js` (Cloudflare Web Analytics)"
        );
        let twice = PAGE.replace("</head>", "<script src=\"/site.js\"></script></head>");
        assert_eq!(added(PAGE, &twice).len(), 1);
    }

    #[test]
    fn a_page_that_names_another_file_is_another_page() {
        assert_eq!(added(PAGE, &PAGE.replace("/site.js", "/old.js")), []);
        assert_eq!(added(PAGE, &PAGE.replace("<script", "<p")), []);
    }

    #[test]
    fn code_within_a_page_is_shown_by_its_first_words() {
        let live = PAGE.replace(
            "</body>",
            "<script>\n window.x = 1;\n</script><iframe hidden></iframe></body>",
        );
        let what: Vec<String> = added(PAGE, &live).into_iter().map(|one| one.what).collect();
        assert_eq!(what, ["`<script>` with `window.x = 1;`", "`<iframe>`"]);
    }
}
