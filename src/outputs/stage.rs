//! What every page needs: the views, the templates, and the values that all pages share.

use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Value};

use super::Assets;
use crate::diag::Diagnostic;
use crate::finder::Finder;
use crate::theme::{Abilities, Engine};
use crate::views::{PageView, Views};

/// Renders pages. The site's own value is made once and shared by all of them.
#[derive(Debug)]
pub struct Stage<'a> {
    /// The views of the site.
    pub views: Views<'a>,
    /// What the scripts of the theme can do.
    pub(super) abilities: Abilities,
    engine: &'a Engine,
    site: Value,
    /// What the finder reads, put together when it is asked for first.
    finder: OnceLock<Option<Finder<'a>>>,
    /// What the search reads, and its path.
    search: OnceLock<(String, Vec<u8>)>,
    /// The pages of the site in all its languages, once they are planned; on a site with one language nobody asks.
    planned: OnceLock<Arc<[String]>>,
}

impl<'a> Stage<'a> {
    /// Renders "Talk to someone now" and keeps it with the site: it is the same bytes on every page.
    pub(super) fn new(
        views: Views<'a>,
        engine: &'a Engine,
        assets: &Assets<'_>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let site = views.site_view(
            assets.address("style.css", &views),
            assets.find("icon.svg", &views),
            assets.all(&views),
        );
        let value = Value::from_serializable(&site);
        let mut context = Context::new();
        context.insert_value("site", value.clone());
        context.insert("talk", &views.talk());
        let mut talk = Vec::new();
        engine
            .render("partials/talk.html", &context, "every page", &mut talk)
            .map_err(|problem| vec![problem])?;
        let talk = String::from_utf8_lossy(&talk).trim().to_owned();
        let mut fields = value.into_map().unwrap_or_default();
        fields.insert("talk_html".into(), Value::safe_string(&talk));
        Ok(Self {
            views,
            abilities: assets.abilities(),
            engine,
            site: Value::from(fields),
            finder: OnceLock::new(),
            search: OnceLock::new(),
            planned: OnceLock::new(),
        })
    }

    /// Tells which pages there are, in order of their files.
    pub fn know(&self, planned: &Arc<[String]>) {
        // The first plan is the only one.
        let _ = self.planned.set(Arc::clone(planned));
    }

    fn is_there(&self, file: &str) -> bool {
        let planned = self.planned.get();
        planned.is_some_and(|all| {
            all.binary_search_by(|known| known.as_str().cmp(file))
                .is_ok()
        })
    }

    /// What the finder reads; none where it is switched off or nothing is listed.
    pub(super) fn finder(&self) -> Option<&Finder<'a>> {
        let site = self.views.site;
        let wanted = site.config.outputs.finder;
        let finder = || wanted.then(|| Finder::of(site)).flatten();
        self.finder.get_or_init(finder).as_ref()
    }

    /// What the script of `/search/` reads, after the path of its file, which is named by its digest.
    pub(super) fn search(&self) -> &(String, Vec<u8>) {
        self.search.get_or_init(|| {
            // Texts and flags alone can always be written. Nothing in it can be taken for a page.
            let text = serde_json::to_string(&self.views.search()).unwrap_or_default();
            let text = text.replace('<', "\\u003c");
            let digest = blake3::hash(text.as_bytes()).to_hex();
            let digest = digest.get(..10).unwrap_or_default();
            let path = self
                .views
                .site
                .addresses()
                .data(&format!("search.{digest}.json"));
            (path, text.into_bytes())
        })
    }

    /// Renders one page. `subject` is what it is about, for messages.
    pub(super) fn page<T: Serialize>(
        &self,
        template: &str,
        page: PageView,
        content: Option<(&'static str, &T)>,
        subject: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        let is_there = |file: &str| self.is_there(file);
        let linked = self.engine.names(template, "linked");
        let page = PageView {
            languages: self.views.tongues(&page, &is_there),
            alternates: self.views.alternates(&page, &is_there),
            linked: if linked {
                self.views.linked(&page)
            } else {
                String::new()
            },
            ..page
        };
        context.insert("page", &page);
        if let Some((name, view)) = content {
            context.insert(name, view);
        }
        self.engine.render(template, &context, subject, out)
    }
}
