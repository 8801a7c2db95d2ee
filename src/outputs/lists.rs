//! Lists: of groups by every facet, of lines by country, of programs, of articles by topic.

use super::Stage;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::{Site, numbered};

/// Lists.
pub(super) struct Lists<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const FINDER: u16 = 0;
const FACET: u16 = 1;
const HOTLINES: u16 = 2;
const COUNTRY: u16 = 3;
const PROGRAMS: u16 = 4;
const ARTICLES: u16 = 5;
const TOPIC: u16 = 6;

impl Output for Lists<'_> {
    fn plan(&self, site: &Site, routes: &mut Routes<'_>) {
        let (views, addresses) = (&self.stage.views, site.addresses());
        let mut add = |path: &str, part, item: usize, pages: usize| {
            for page in 1..=pages {
                let item = u32::try_from(item).unwrap_or(u32::MAX);
                let job = Job {
                    part,
                    item,
                    page: u32::try_from(page).unwrap_or(u32::MAX),
                };
                routes.add(
                    addresses.file_of(&numbered(path, page)),
                    job,
                    Owner::site("a list of the site's own"),
                );
            }
        };
        add("groups", FINDER, 0, views.finder_pages());
        for (item, facet) in site.facets.all().iter().enumerate() {
            add(
                &addresses.list_path(facet.kind, &facet.slug, 1),
                FACET,
                item,
                views.list_pages(facet),
            );
        }
        add("hotlines", HOTLINES, 0, 1);
        let countries = views.countries();
        // The list of the only country would be the list of all, and nothing would lead there.
        let apart = countries.iter().enumerate().filter(|_| countries.len() > 1);
        for (item, country) in apart {
            add(
                &format!("hotlines/country/{}", country.code().to_lowercase()),
                COUNTRY,
                item,
                1,
            );
        }
        add("programs", PROGRAMS, 0, 1);
        let topics = views.topics();
        if !site.articles.is_empty() {
            add("articles", ARTICLES, 0, 1);
        }
        for (item, topic) in topics.iter().enumerate() {
            add(&format!("articles/topic/{topic}"), TOPIC, item, 1);
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let item = job.item as usize;
        match job.part {
            FINDER => self.finder(job.page as usize, out),
            FACET => self.facet(item, job.page as usize, out),
            HOTLINES => self.hotlines(None, out),
            COUNTRY => self.hotlines(Some(item), out),
            PROGRAMS => {
                let views = &self.stage.views;
                let page = self.stage.views.list_page(
                    "programs",
                    "programs",
                    "programs",
                    self.text("page-programs"),
                    &[],
                );
                self.stage.page(
                    "programs.html",
                    &page,
                    Some(("programs", &views.programs())),
                    "`/programs/`",
                    out,
                )
            }
            ARTICLES => self.articles(None, out),
            _ => self.articles(Some(item), out),
        }
    }
}

impl Lists<'_> {
    fn text(&self, key: &str) -> String {
        self.stage.views.site.messages.text(key)
    }

    fn finder(&self, number: usize, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let title = self
            .stage
            .views
            .numbered_title(self.text("page-groups"), number);
        let page =
            self.stage
                .views
                .list_page("groups", "groups", &numbered("groups", number), title, &[]);
        let view = self.stage.views.finder(number);
        self.stage.page(
            "groups.html",
            &page,
            Some(("finder", &view)),
            "`/groups/`",
            out,
        )
    }

    fn facet(&self, item: usize, number: usize, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let Some(facet) = views.site.facets.all().get(item) else {
            return Ok(());
        };
        let path = views
            .site
            .addresses()
            .list_path(facet.kind, &facet.slug, number);
        let title = self
            .stage
            .views
            .numbered_title(views.list_title(facet), number);
        let page = self.stage.views.list_page(
            "list",
            "groups",
            &path,
            title,
            &[("page-groups", "groups")],
        );
        self.stage.page(
            "list.html",
            &page,
            Some(("list", &views.list(facet, number))),
            &format!("`/{path}/`"),
            out,
        )
    }

    fn hotlines(&self, item: Option<usize>, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let country = item.and_then(|item| views.countries().get(item).copied());
        let page = match country {
            None => self.stage.views.list_page(
                "hotlines",
                "hotlines",
                "hotlines",
                self.text("page-hotlines"),
                &[],
            ),
            Some(country) => {
                let path = format!("hotlines/country/{}", country.code().to_lowercase());
                let values = [("country", crate::messages::Value::Text(country.english()))];
                let title = views.site.messages.format("hotlines-country", &values);
                self.stage.views.list_page(
                    "hotlines",
                    "hotlines",
                    &path,
                    title,
                    &[("page-hotlines", "hotlines")],
                )
            }
        };
        self.stage.page(
            "hotlines.html",
            &page,
            Some(("hotlines", &views.hotlines(country))),
            "`/hotlines/`",
            out,
        )
    }

    fn articles(&self, item: Option<usize>, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let topics = views.topics();
        let topic = item.and_then(|item| topics.get(item));
        let view = views.articles(topic);
        let page = match topic {
            None => self.stage.views.list_page(
                "articles",
                "articles",
                "articles",
                self.text("page-articles"),
                &[],
            ),
            Some(topic) => {
                let title = views.topic_title(topic);
                self.stage.views.list_page(
                    "articles",
                    "articles",
                    &format!("articles/topic/{topic}"),
                    title,
                    &[("page-articles", "articles")],
                )
            }
        };
        self.stage.page(
            "articles.html",
            &page,
            Some(("articles", &view)),
            "`/articles/`",
            out,
        )
    }
}
