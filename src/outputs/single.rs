//! Pages of which there is one: home, "Talk to someone now", the door for families, who runs the site
//! and how to reach them, what is kept on a device, and not found.

use super::Stage;
use crate::diag::Diagnostic;
use crate::finder::Finder;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;
use crate::views::PageView;

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
const REACH_OUT: u16 = 6;
const ABOUT: u16 = 7;
const KEPT: u16 = 8;
const PRIVACY: u16 = 9;

impl Output for Single<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let addresses = site.addresses();
        let mut add = |file: String, part, item| {
            let owner = Owner::Site("a page that Guidepost makes itself");
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
        // Who says nothing about how to be reached has no page for it.
        if site.config.contact.is_some() {
            add(addresses.file_of("reach-out"), REACH_OUT, 0);
        }
        add(addresses.file_of("about-this-list"), ABOUT, 0);
        add(addresses.file_of("privacy"), PRIVACY, 0);
        add(addresses.file_of("kept"), KEPT, 0);
        if site.is_default() {
            // Hosts know one such page.
            add("404.html".to_owned(), NOT_FOUND, 0);
            add("build.json".to_owned(), BUILD, 0);
        }
        for (item, id) in site.corrected.iter().enumerate() {
            let path = addresses.entry_path(id);
            add(
                addresses.file_of(&path),
                CORRECTED,
                u32::try_from(item).unwrap_or(u32::MAX),
            );
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        match job.part {
            HOME => self.home(out),
            TALK => {
                let page = self.head("talk", "page-talk");
                self.stage
                    .page::<()>("talk.html", page, None, "`/talk/`", out)
            }
            FAMILY => {
                let (page, family) = (self.head("family", "page-family"), views.family()?);
                let content = Some(("family", &family));
                self.stage
                    .page("family.html", page, content, "`/family/`", out)
            }
            REACH_OUT => {
                let mut page = self.head("reach-out", "page-reach-out");
                page.example = views.run_by_example();
                page.noindex = page.example;
                self.stage
                    .page::<()>("reach-out.html", page, None, "`/reach-out/`", out)
            }
            ABOUT => {
                let (page, about) = (self.head("about-this-list", "page-about"), views.about());
                let content = Some(("about", &about));
                self.stage.page(
                    "about-this-list.html",
                    page,
                    content,
                    "`/about-this-list/`",
                    out,
                )
            }
            PRIVACY => {
                let page = self.head("privacy", "page-privacy");
                // An index and one file with every meeting: more files are parts.
                let in_parts = self
                    .stage
                    .finder()
                    .is_some_and(|finder| finder.paths().count() > 2);
                let privacy = views.privacy(self.stage.abilities, in_parts);
                let content = Some(("privacy", &privacy));
                self.stage
                    .page("privacy.html", page, content, "`/privacy/`", out)
            }
            KEPT => {
                let mut page = self.head("kept", "page-kept");
                page.noindex = true;
                self.stage
                    .page::<()>("kept.html", page, None, "`/kept/`", out)
            }
            BUILD => {
                let today = views.site.today;
                out.extend_from_slice(format!("{{\"built\":\"{today}\"}}\n").as_bytes());
                Ok(())
            }
            part => self.plain(part, out),
        }
    }
}

impl Single<'_> {
    /// The head of a page that stands below home, in a part of the menu of its own.
    fn head(&self, path: &'static str, title: &str) -> PageView {
        let views = &self.stage.views;
        views.list_page(path, path, path, views.site.messages.text(title), &[])
    }

    fn home(&self, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let config = &views.site.config;
        let page = PageView {
            description: config.tagline.as_ref().map(ToString::to_string),
            meetings_feed: views.meetings_feed(None),
            ..views.page("home", "", config.title.to_string())
        };
        let index = self.stage.finder().and_then(Finder::index);
        let home = views.home(index);
        let content = Some(("home", &home));
        self.stage.page("home.html", page, content, "home", out)
    }

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
            .page::<()>(template, page, None, "a page that is not here", out)
    }
}
