//! How to reach a group, and how to give to it.

use serde::Serialize;

use super::Views;
use super::meeting::HrefView;
use super::place::encode;
use crate::fields::Reach;
use crate::kinds::Group;
use crate::model::WebUrl;

/// Somebody to ask.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ContactView {
    name: Option<String>,
    email: Option<HrefView>,
    phone: Option<HrefView>,
    url: Option<String>,
}

/// A way to give to a group.
#[derive(Debug, Clone, Serialize)]
pub(super) struct GivingView {
    label: String,
    text: String,
    href: Option<String>,
}

impl GivingView {
    /// The site on which one gives.
    pub(super) fn leads(&self) -> Option<WebUrl> {
        self.href.as_ref()?.parse().ok()
    }
}

impl Views<'_> {
    /// The ways to give to a group.
    pub(super) fn contributions(&self, group: &Group) -> Vec<GivingView> {
        let Some(giving) = &group.contributions else {
            return Vec::new();
        };
        let label = |key: &str| self.text(&format!("giving-{key}"));
        let named = [
            ("venmo", &giving.venmo, "https://venmo.com/", '@'),
            ("square", &giving.square, "https://cash.app/", ' '),
            ("paypal", &giving.paypal, "https://www.paypal.me/", ' '),
            (
                "homegroup",
                &giving.homegroup_online,
                "https://www.homegroup.online/go/",
                ' ',
            ),
        ];
        let named = named.into_iter().filter_map(|(key, name, site, sign)| {
            let name = name.as_ref()?;
            let href = format!(
                "{site}{}",
                encode(name.trim_start_matches(sign)).replace("%24", "$")
            );
            Some(GivingView {
                label: label(key),
                text: name.to_string(),
                href: Some(href),
            })
        });
        let url = giving.url.as_ref().map(|url| GivingView {
            label: label("url"),
            text: url.host().to_owned(),
            href: Some(url.as_str().to_owned()),
        });
        named.chain(url).collect()
    }
}

/// How to reach somebody who wants to be reached.
pub(super) fn contact(reach: &Reach) -> ContactView {
    ContactView {
        name: reach.name.as_ref().map(ToString::to_string),
        email: reach.email.as_ref().map(HrefView::mail),
        phone: reach.phone.as_ref().map(HrefView::tel),
        url: reach.url.as_ref().map(|url| url.as_str().to_owned()),
    }
}
