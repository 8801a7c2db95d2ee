//! Pages of which there is one: home, "Talk to someone now", the door for families, and not found.

use super::Stage;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;

/// Pages of which there is one.
pub(super) struct Single<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const HOME: u16 = 0;
const TALK: u16 = 1;
const FAMILY: u16 = 2;
const NOT_FOUND: u16 = 3;
const CORRECTED: u16 = 4;
const BUILD: u16 = 5;

impl Output for Single<'_> {
    fn plan(&self, site: &Site, routes: &mut Routes<'_>) {
        let addresses = site.addresses();
        let mut add = |file: String, part, item| {
            let owner = Owner::site("a page of the site's own");
            routes.add(
                file,
                Job {
                    part,
                    item,
                    page: 1,
                },
                owner,
            );
        };
        add(addresses.file_of(""), HOME, 0);
        add(addresses.file_of("talk"), TALK, 0);
        add(addresses.file_of("family"), FAMILY, 0);
        add("404.html".to_owned(), NOT_FOUND, 0);
        add("build.json".to_owned(), BUILD, 0);
        for (item, id) in site.corrected.iter().enumerate() {
            let path = addresses.entry_path(id, site.lang());
            add(
                addresses.file_of(&path),
                CORRECTED,
                u32::try_from(item).unwrap_or(u32::MAX),
            );
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let site = views.site;
        let text = |key: &str| site.messages.text(key);
        match job.part {
            HOME => {
                let mut page = views.page("home", "", site.config.title.to_string());
                page.description = site.config.tagline.as_ref().map(ToString::to_string);
                self.stage.page(
                    "home.html",
                    &page,
                    Some(("home", &views.home())),
                    "home",
                    out,
                )
            }
            TALK => {
                let mut page = views.page("talk", "talk", text("page-talk"));
                page.menu = "talk";
                page.crumbs.push(views.crumb("page-home", ""));
                self.stage
                    .page::<()>("talk.html", &page, None, "`/talk/`", out)
            }
            FAMILY => {
                let mut page = views.page("family", "family", text("page-family"));
                page.menu = "family";
                page.crumbs.push(views.crumb("page-home", ""));
                self.stage.page(
                    "family.html",
                    &page,
                    Some(("family", &views.family())),
                    "`/family/`",
                    out,
                )
            }
            BUILD => {
                out.extend_from_slice(format!("{{\"built\":\"{}\"}}\n", site.today).as_bytes());
                Ok(())
            }
            part => self.plain(part, out),
        }
    }
}

impl Single<'_> {
    /// Pages that say only that something is not here.
    fn plain(&self, part: u16, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let (kind, key, template) = if part == CORRECTED {
            ("corrected", "page-corrected", "corrected.html")
        } else {
            ("not-found", "page-not-found", "404.html")
        };
        let mut page = views.page(kind, "", views.site.messages.text(key));
        page.noindex = true;
        page.crumbs.push(views.crumb("page-home", ""));
        self.stage
            .page::<()>(template, &page, None, "a page that is not here", out)
    }
}
