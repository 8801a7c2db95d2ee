//! The head of a page: its policy, what it tells of where a visitor comes from, and where it leads by itself.

use std::ops::Range;

use super::{Found, Judge, Tag};
use crate::audit::address::Leads;
use crate::diag::codes;

/// The one policy of all pages: nothing but files of the site, and no code or style within a page.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
require-trusted-types-for 'script'; trusted-types offline";

const HEAD: &str = "begin the page with `{% include \"partials/head.html\" %}`";

/// What the head of a page has said so far.
#[derive(Default)]
pub(super) struct Head {
    policy: Option<Range<usize>>,
    no_referrer: bool,
    /// The first tag for which a browser loads something.
    pub(super) loads: Option<Range<usize>>,
}

impl Judge<'_> {
    pub(super) fn meta(&mut self, tag: &Tag) {
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
}

impl Head {
    pub(super) fn judge(self, found: &mut Vec<Found>) {
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
