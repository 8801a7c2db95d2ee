//! A page at an old address.

use serde::Serialize;

use super::{PageView, Views};
use crate::site::{Destination, Redirect};

/// Where an old address leads.
#[derive(Debug, Clone, Serialize)]
pub struct RedirectView {
    /// The whole address, as visitors read it.
    text: String,
    /// Whether it is another site.
    leaves: bool,
}

impl Views<'_> {
    /// The page at an old address: its head, and where it leads.
    pub fn redirect(&self, redirect: &Redirect) -> (PageView, RedirectView) {
        let (url, whole, leaves) = match &redirect.to {
            Destination::Site { address, .. } => {
                let whole = self.site.config.base_url.join(address);
                (address.clone(), whole, false)
            }
            Destination::Web(url) => (url.as_str().to_owned(), url.as_str().to_owned(), true),
        };
        let page = PageView {
            canonical: whole.clone(),
            leads_to: Some(url),
            leaves,
            noindex: true,
            crumbs: vec![self.crumb("page-home", "")],
            ..self.page("redirect", "", self.text("page-moved"))
        };
        (
            page,
            RedirectView {
                text: whole,
                leaves,
            },
        )
    }
}
