//! Attributes: which hold addresses, and what a browser would do with them.

use std::ops::Range;

use super::{Judge, OWN_FILE, SCRIPT_FILE, STYLE_FILE, Tag};
use crate::audit::address::Leads;
use crate::audit::css;
use crate::audit::html::Attribute;
use crate::diag::{Code, codes};

/// Attributes that hold nothing but an address.
const ADDRESSES: &[&str] = &[
    "href",
    "xlink:href",
    "src",
    "action",
    "formaction",
    "poster",
    "data",
    "background",
    "manifest",
];

/// Relations of a page to others that a browser only knows of, and does not ask for.
const TOLD: &[&str] = &[
    "alternate",
    "canonical",
    "license",
    "author",
    "me",
    "help",
    "next",
    "prev",
    "bookmark",
    "tag",
];

/// Elements in which a picture may stand as data.
const PICTURES: &[&str] = &[
    "img", "source", "image", "feimage", "link", "video", "input",
];

/// Attributes that no page has, and why.
const REFUSED: [(&str, &Code, &str, &str); 3] = [
    (
        "style",
        &codes::PRIVACY_SCRIPT,
        "`style` is style within the page",
        STYLE_FILE,
    ),
    (
        "srcdoc",
        &codes::PRIVACY_SCRIPT,
        "`srcdoc` is a page within the page",
        OWN_FILE,
    ),
    (
        "ping",
        &codes::PRIVACY_REQUEST,
        "`ping` tells which links are followed",
        "delete it: nobody is told which links a visitor follows",
    ),
];

impl Judge<'_> {
    pub(super) fn attribute(&mut self, tag: &Tag, one: &Attribute) {
        let (name, value) = (one.name.as_str(), one.value.as_str());
        let on = name.strip_prefix("on");
        if on.is_some_and(|event| event.starts_with(|c: char| c.is_ascii_alphabetic())) {
            let help = "give the element a class or an attribute `data-`, and let a script of the theme listen to it";
            return self.say(
                &codes::PRIVACY_SCRIPT,
                &one.span,
                format!("`{name}` would run code within the page"),
                help,
            );
        }
        if let Some((_, code, message, help)) = REFUSED.iter().find(|(known, ..)| *known == name) {
            return self.say(code, &one.span, *message, help);
        }
        match name {
            "referrerpolicy" if value != "no-referrer" => {
                let message = "the element tells where a visitor comes from";
                let help = "delete it: the page says `no-referrer` for all";
                self.say(&codes::PRIVACY_POLICY, &one.span, message, help);
            }
            "srcset" | "imagesrcset" => {
                let pictures = value.split(',');
                for address in pictures.filter_map(|part| part.split_ascii_whitespace().next()) {
                    self.asked(tag, one, address);
                }
            }
            _ if is_words(name) => {}
            _ => {
                // What names files by `url(...)` is style, unless it is an address with these signs in it.
                let style = value.contains('(') && value.to_ascii_lowercase().contains("url(");
                if style && !ADDRESSES.contains(&name) {
                    css::judge(value, one.span.start, self.home, self.found);
                }
                if value.contains([':', '/', '\\']) {
                    self.asked(tag, one, value);
                }
            }
        }
    }

    /// An attribute that may hold an address.
    fn asked(&mut self, tag: &Tag, one: &Attribute, address: &str) {
        let Leads::Away(host) = self.home.leads(address) else {
            return self.leads_nowhere(tag, &one.name, address, &one.span);
        };
        let rel = || tag.get("rel").unwrap_or_default().split_ascii_whitespace();
        match (tag.name.as_str(), one.name.as_str()) {
            ("a" | "area", "href" | "xlink:href") => {
                if !rel().any(|word| word.eq_ignore_ascii_case("noreferrer")) {
                    let help = "add `rel=\"noreferrer noopener\"`";
                    self.say(
                        &codes::PRIVACY_LINK,
                        &tag.span,
                        "a link to another site would tell where a visitor comes from",
                        help,
                    );
                }
            }
            ("link", "href")
                if rel().all(|word| TOLD.contains(&&*word.to_ascii_lowercase()))
                    && rel().next().is_some() => {}
            (element, name) => {
                let message = format!("`<{element} {name}>` would ask `{host}`");
                self.say(&codes::PRIVACY_REQUEST, &one.span, message, OWN_FILE);
            }
        }
    }

    /// An address that is no place: what runs, and what holds a page.
    pub(super) fn leads_nowhere(
        &mut self,
        tag: &Tag,
        name: &str,
        address: &str,
        span: &Range<usize>,
    ) {
        match self.home.leads(address) {
            Leads::Runs => {
                self.say(
                    &codes::PRIVACY_SCRIPT,
                    span,
                    format!("`{name}` holds an address that runs"),
                    SCRIPT_FILE,
                );
            }
            Leads::Holds(kind) => {
                let picture = kind.starts_with("image/") && PICTURES.contains(&tag.name.as_str());
                if !picture {
                    self.say(
                        &codes::PRIVACY_SCRIPT,
                        span,
                        format!("`{name}` holds a file within the page"),
                        OWN_FILE,
                    );
                }
            }
            _ => {}
        }
    }
}

/// Whether an attribute holds words for people or names for programs: no browser asks for what stands in it.
fn is_words(name: &str) -> bool {
    let known = matches!(
        name,
        "alt"
            | "title"
            | "content"
            | "placeholder"
            | "value"
            | "label"
            | "class"
            | "id"
            | "name"
            | "for"
            | "datetime"
            | "lang"
            | "dir"
            | "type"
            | "media"
            | "sizes"
            | "rel"
            | "role"
            | "translate"
            | "summary"
            | "abbr"
            | "headers"
            | "pattern"
            | "accept"
            | "charset"
            | "property"
            | "itemprop"
            | "itemtype"
            | "itemid"
            | "integrity"
            | "as"
            | "d"
            | "viewbox"
            | "hreflang"
            | "cite"
    );
    let begins = |start: &&str| name.starts_with(start);
    known || ["data-", "aria-", "xmlns"].iter().any(begins)
}
