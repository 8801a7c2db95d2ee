//! Pages: what a browser would ask, run or tell by itself while it shows them.

use std::ops::Range;

use super::address::{Home, Leads};
use super::css;
use super::found::Found;
use super::html::{Attribute, Piece, Tag, read};
use crate::diag::{Code, codes};

/// The one policy of all pages: nothing but files of the site, and no code or style within a page.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
require-trusted-types-for 'script'; trusted-types offline";

/// Attributes that hold words for people or names for programs: no browser asks for what stands in them.
const WORDS: &[&str] = &[
    "alt",
    "title",
    "content",
    "placeholder",
    "value",
    "label",
    "class",
    "id",
    "name",
    "for",
    "datetime",
    "lang",
    "dir",
    "type",
    "media",
    "sizes",
    "rel",
    "role",
    "translate",
    "summary",
    "abbr",
    "headers",
    "pattern",
    "accept",
    "charset",
    "property",
    "itemprop",
    "itemtype",
    "itemid",
    "integrity",
    "as",
    "d",
    "viewbox",
    "hreflang",
    "cite",
];

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

/// Types of a `script` that hold data and never run.
const DATA: &[&str] = &["application/ld+json", "application/json"];

const OWN_FILE: &str = "put the file below `assets/` of the theme and name it there, or write a link that the visitor chooses";
const SCRIPT_FILE: &str = "put it into a file below `assets/scripts/` of the theme, and load that";
const STYLE_FILE: &str =
    "put it into `assets/style.css` of the theme, and give the element a class";
const HEAD: &str = "begin the page with `{% include \"partials/head.html\" %}`";

/// Judges a page, or with `whole: false` a piece of one, whose head is judged elsewhere.
pub(super) fn judge(page: &str, whole: bool, home: &Home, found: &mut Vec<Found>) {
    let mut judge = Judge {
        home,
        found,
        head: Head::default(),
    };
    read(page, &mut |piece| match piece {
        Piece::Tag(tag) => judge.tag(tag),
        Piece::Raw {
            within,
            text,
            start,
        } => judge.raw(within, text, start),
    });
    if whole {
        let Judge { head, found, .. } = judge;
        head.judge(found);
    }
}

struct Judge<'j> {
    home: &'j Home,
    found: &'j mut Vec<Found>,
    head: Head,
}

/// What the head of a page has said so far.
#[derive(Default)]
struct Head {
    policy: Option<Range<usize>>,
    no_referrer: bool,
    /// The first tag for which a browser loads something.
    loads: Option<Range<usize>>,
}

impl Judge<'_> {
    fn say(
        &mut self,
        code: &'static Code,
        span: &Range<usize>,
        message: impl Into<String>,
        help: &'static str,
    ) {
        self.found.push(Found {
            code,
            span: span.clone(),
            message: message.into(),
            help,
        });
    }

    fn tag(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "meta" => self.meta(tag),
            "script" => self.script(tag),
            "style" => self.say(
                &codes::PRIVACY_SCRIPT,
                &tag.span,
                "the page holds style of its own",
                STYLE_FILE,
            ),
            "base" => {
                let help = "delete it: every address says by itself where it leads";
                self.say(
                    &codes::PRIVACY_REQUEST,
                    &tag.span,
                    "`<base>` would lead every address elsewhere",
                    help,
                );
            }
            _ => {}
        }
        if ["script", "link", "img", "style"].contains(&tag.name.as_str()) {
            self.head.loads.get_or_insert_with(|| tag.span.clone());
        }
        for one in tag.attributes() {
            self.attribute(tag, one);
        }
    }

    fn script(&mut self, tag: &Tag) {
        let kind = tag
            .get("type")
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        if tag.get("src").is_none()
            && tag.get("href").is_none()
            && tag.get("xlink:href").is_none()
            && !DATA.contains(&&*kind)
        {
            self.say(
                &codes::PRIVACY_SCRIPT,
                &tag.span,
                "the page holds a script of its own",
                SCRIPT_FILE,
            );
        }
    }

    fn raw(&mut self, within: &str, text: &str, start: usize) {
        if within == "style" {
            css::judge(text, start, self.home, self.found);
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let content = tag.get("content").unwrap_or_default();
        let equivalent = tag
            .get("http-equiv")
            .unwrap_or_default()
            .to_ascii_lowercase();
        match &*equivalent {
            "content-security-policy" => self.policy(tag, content),
            "set-cookie" => {
                let help = "delete it: no page sets one";
                self.say(
                    &codes::PRIVACY_COOKIE,
                    &tag.span,
                    "the page sets a cookie",
                    help,
                );
            }
            "refresh" => self.refresh(tag, content),
            _ => {}
        }
        if tag
            .get("name")
            .is_some_and(|name| name.eq_ignore_ascii_case("referrer"))
        {
            if content == "no-referrer" {
                self.head.no_referrer = true;
            } else {
                let message =
                    format!("the page tells other sites where a visitor comes from: `{content}`");
                self.say(&codes::PRIVACY_POLICY, &tag.span, message, HEAD);
            }
        }
    }

    fn policy(&mut self, tag: &Tag, content: &str) {
        if content != POLICY {
            let message = "the policy of the page is not the one that Guidepost promises";
            self.say(&codes::PRIVACY_POLICY, &tag.span, message, HEAD);
        }
        self.head.policy.get_or_insert_with(|| tag.span.clone());
    }

    fn refresh(&mut self, tag: &Tag, content: &str) {
        let address = content
            .split_once([';', ','])
            .map_or("", |(_, rest)| rest.trim());
        let named = address
            .get(..3)
            .filter(|start| start.eq_ignore_ascii_case("url"));
        let address = named
            .and_then(|_| address.get(3..)?.trim_start().strip_prefix('='))
            .unwrap_or(address);
        let address = address.trim().trim_matches(['"', '\'']);
        if let Leads::Away(host) = self.home.leads(address) {
            let help = "write a link instead, which the visitor chooses";
            self.say(
                &codes::PRIVACY_REQUEST,
                &tag.span,
                format!("the page leads to `{host}` by itself"),
                help,
            );
        } else {
            self.leads_nowhere(tag, "content", address, &tag.span);
        }
    }

    fn attribute(&mut self, tag: &Tag, one: &Attribute) {
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
        match name {
            "style" => {
                return self.say(
                    &codes::PRIVACY_SCRIPT,
                    &one.span,
                    "`style` is style within the page",
                    STYLE_FILE,
                );
            }
            "srcdoc" => {
                return self.say(
                    &codes::PRIVACY_SCRIPT,
                    &one.span,
                    "`srcdoc` is a page within the page",
                    OWN_FILE,
                );
            }
            "ping" => {
                let help = "delete it: nobody is told which links a visitor follows";
                return self.say(
                    &codes::PRIVACY_REQUEST,
                    &one.span,
                    "`ping` tells which links are followed",
                    help,
                );
            }
            "referrerpolicy" if value != "no-referrer" => {
                let help = "delete it: the page says `no-referrer` for all";
                return self.say(
                    &codes::PRIVACY_POLICY,
                    &one.span,
                    "the element tells where a visitor comes from",
                    help,
                );
            }
            "srcset" | "imagesrcset" => {
                for address in value
                    .split(',')
                    .filter_map(|part| part.split_ascii_whitespace().next())
                {
                    self.asked(tag, one, address);
                }
                return;
            }
            _ if is_words(name) => return,
            _ => {}
        }
        // What names files by `url(...)` is style, unless it is an address with these signs in it.
        if value.contains("url(") && !ADDRESSES.contains(&name) {
            css::judge(value, one.span.start, self.home, self.found);
        }
        if value.contains([':', '/', '\\']) {
            self.asked(tag, one, value);
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
    fn leads_nowhere(&mut self, tag: &Tag, name: &str, address: &str, span: &Range<usize>) {
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

fn is_words(name: &str) -> bool {
    let started = ["data-", "aria-", "xmlns"]
        .iter()
        .any(|start| name.starts_with(start));
    started || WORDS.contains(&name)
}

impl Head {
    fn judge(self, found: &mut Vec<Found>) {
        let mut say = |span: Range<usize>, message: &str| {
            found.push(Found {
                code: &codes::PRIVACY_POLICY,
                span,
                message: message.to_owned(),
                help: HEAD,
            });
        };
        // What is not there stands nowhere.
        let nowhere = 0..0;
        match (self.policy, self.loads) {
            (None, _) => say(
                nowhere.clone(),
                "the page has no policy of what may be loaded",
            ),
            (Some(policy), Some(loads)) if loads.start < policy.start => {
                say(
                    loads,
                    "something is loaded before the policy of the page is known",
                );
            }
            _ => {}
        }
        if !self.no_referrer {
            say(nowhere, "the page does not say `no-referrer`");
        }
    }
}
