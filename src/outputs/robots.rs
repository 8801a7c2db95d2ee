//! `robots.txt` (RFC 9309): everything may be read, and here is the sitemap.

use super::Stage;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;

/// `robots.txt`.
pub(super) struct Robots<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for Robots<'_> {
    fn plan<'s>(&self, _: &'s Site, routes: &mut Routes<'s>) {
        routes.add(
            "robots.txt".to_owned(),
            Job::default(),
            Owner::Site("`robots.txt`"),
        );
    }

    fn render(&self, _: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let site = self.stage.views.site;
        let sitemap = site
            .config
            .base_url
            .join(&site.addresses().file("sitemap.xml"));
        out.extend_from_slice(
            format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").as_bytes(),
        );
        Ok(())
    }
}
