//! What stands on every page: the site, and the page's own head.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Views;
use super::calendar::CalendarView;
use super::chooser::CHOOSE;
use super::common::{DateView, LinkView};
use super::reach_out::ReachView;
use super::tongues::{AlternateView, TongueView, direction};
use crate::config::{Clock, MenuItem};
use crate::model::{EntryId, Kind};

/// The name of the web app manifest below the root.
pub const MANIFEST: &str = "site.webmanifest";

/// The site, as every template sees it.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    title: String,
    tagline: Option<String>,
    lang: String,
    dir: &'static str,
    root: String,
    base_url: String,
    urls: UrlsView,
    menu: Vec<MenuView>,
    emergency: EmergencyView,
    built: DateView,
    css: String,
    icon: Option<String>,
    /// The address of every file of the theme, by its name below `assets/`.
    assets: BTreeMap<String, String>,
    run_by: Option<LinkView>,
    licence: Option<LicenceView>,
    contact: Option<ReachView>,
    demonstration: bool,
    /// Where the button leads that leaves the site at once.
    quick_exit: Option<String>,
    /// Whether clocks have twelve hours.
    twelve: bool,
    notices: Vec<String>,
    generator: String,
    feeds: Vec<LinkView>,
    manifest: String,
}

/// The licence of the data.
#[derive(Debug, Clone, Serialize)]
struct LicenceView {
    name: String,
    url: Option<String>,
}

/// Where the site's own pages are.
#[derive(Debug, Clone, Serialize)]
struct UrlsView {
    home: String,
    talk: String,
    groups: String,
    hotlines: String,
    programs: String,
    choose: Option<String>,
    services: Option<String>,
    articles: Option<String>,
    stories: Option<String>,
    activities: Option<String>,
    family: String,
    contact: Option<String>,
    about_list: String,
    privacy: String,
    fresh: Option<String>,
    print: Option<String>,
    search: String,
    kept: String,
    safety: Option<String>,
    build: String,
}

/// One item of the menu.
#[derive(Debug, Clone, Serialize)]
struct MenuView {
    id: String,
    text: String,
    url: String,
}

/// The emergency number.
#[derive(Debug, Clone, Serialize)]
pub(super) struct EmergencyView {
    number: String,
    href: String,
    purpose: String,
}

/// The page's own head.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PageView {
    /// The kind of page: `home`, `group`, `list`, ...
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// One sentence on it.
    pub description: Option<String>,
    /// Its address.
    pub url: String,
    /// Its whole address.
    pub canonical: String,
    /// The item of the menu that it belongs to.
    pub menu: &'static str,
    /// The pages above it, home first.
    pub crumbs: Vec<LinkView>,
    /// Where the page leads, if something else stood at its address before.
    pub leads_to: Option<String>,
    /// Whether that is another site. Then the page does not lead there by itself: no visitor has chosen to go there.
    pub leaves: bool,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// Whether what it shows is invented.
    pub example: bool,
    /// The whole address of the file in which other programs find the meetings it is about.
    pub meetings_feed: Option<String>,
    /// The calendar of what it shows.
    pub calendar: Option<CalendarView>,
    /// Its language.
    pub lang: String,
    /// The same page in the other languages.
    pub languages: Vec<TongueView>,
    /// Its translations, for search engines.
    pub alternates: Vec<AlternateView>,
    /// JSON-LD that can stand in a `script` element as it is; may be empty.
    pub linked: String,
    /// The entry whose page it is.
    #[serde(skip)]
    pub entry: Option<EntryId>,
    /// Its path within its language.
    #[serde(skip)]
    pub path: String,
}

impl Views<'_> {
    /// The site; `css`, `icon` and `assets` are the addresses of the theme's files.
    pub fn site_view(
        &self,
        css: String,
        icon: Option<String>,
        assets: BTreeMap<String, String>,
    ) -> SiteView {
        let config = &self.site.config;
        let region_free = config
            .notices
            .iter()
            .filter(|notice| notice.region.is_none() && notice.days.contains(self.site.today));
        SiteView {
            title: config.title.to_string(),
            tagline: config.tagline.as_ref().map(ToString::to_string),
            lang: self.site.lang().as_str().to_owned(),
            dir: direction(&self.site.lang),
            root: config.base_url.root().to_owned(),
            base_url: config.base_url.absolute(),
            urls: self.urls(),
            menu: config
                .menu
                .iter()
                .filter_map(|item| self.menu_item(item))
                .collect(),
            emergency: self.emergency(),
            built: self.date(self.site.today),
            css,
            icon,
            assets,
            run_by: self.run_by_site(),
            licence: config.licence.as_ref().map(|licence| LicenceView {
                name: licence.name.to_string(),
                url: licence.url.as_ref().map(|url| url.as_str().to_owned()),
            }),
            contact: self.reach(),
            demonstration: config.demonstration,
            quick_exit: config.quick_exit.as_ref().map(ToString::to_string),
            twelve: config.clock == Clock::Twelve,
            notices: region_free.map(|notice| notice.text.to_string()).collect(),
            generator: concat!("Guidepost ", env!("CARGO_PKG_VERSION")).to_owned(),
            feeds: self.feeds(),
            manifest: self.addresses().file(MANIFEST),
        }
    }

    fn urls(&self) -> UrlsView {
        let page = |path: &str| self.addresses().page(path);
        let list = |path: &str| self.has_list(path).then(|| page(path));
        UrlsView {
            home: page(""),
            talk: page("talk"),
            groups: page("groups"),
            hotlines: page("hotlines"),
            programs: page("programs"),
            choose: self.has_chooser().then(|| page(CHOOSE)),
            services: list("services"),
            articles: list("articles"),
            stories: list("stories"),
            activities: list("activities"),
            family: page("family"),
            contact: list("reach-out"),
            about_list: page("about-this-list"),
            privacy: page("privacy"),
            fresh: list("fresh"),
            print: list("print"),
            search: page("search"),
            kept: page("kept"),
            safety: self.page_link("safety").and_then(|link| link.url),
            build: self.addresses().file("build.json"),
        }
    }

    /// Whether the site has one of the lists that are left out where nothing would stand in them, or where it
    /// does not want them.
    pub fn has_list(&self, path: &str) -> bool {
        match path {
            "services" => !self.site.service_lists.is_empty(),
            "articles" => !self.readings().is_empty(),
            "stories" => !self.told().is_empty(),
            "activities" => !self.site.outings.is_empty(),
            "reach-out" => self.site.config.contact.is_some(),
            "fresh" => self.site.config.outputs.fresh,
            "print" => self.site.config.outputs.print,
            _ => true,
        }
    }

    /// The page or program that an item of the menu names; lists that would be empty are left out.
    fn menu_item(&self, item: &MenuItem) -> Option<MenuView> {
        match item {
            MenuItem::List(word) if !self.has_list(word.word()) => None,
            MenuItem::List(word) => Some(MenuView {
                id: word.word().to_owned(),
                text: self.text(&format!("menu-{word}")),
                url: self.addresses().page(word.word()),
            }),
            MenuItem::Entry(slug) => {
                let page = EntryId {
                    kind: Kind::Page,
                    slug: slug.clone(),
                };
                let program = EntryId {
                    kind: Kind::Program,
                    slug: slug.clone(),
                };
                let link = self
                    .entry_link(&page)
                    .or_else(|| self.entry_link(&program))?;
                Some(MenuView {
                    id: slug.to_string(),
                    text: link.text,
                    url: link.url?,
                })
            }
        }
    }

    pub(super) fn emergency(&self) -> EmergencyView {
        let emergency = &self.site.config.emergency;
        EmergencyView {
            number: emergency.number.published().to_owned(),
            href: emergency.number.tel_href(),
            purpose: emergency.purpose.to_string(),
        }
    }

    pub(super) fn run_by_site(&self) -> Option<LinkView> {
        let slug = self.site.config.run_by.clone()?;
        self.entry_link(&EntryId {
            kind: Kind::Organization,
            slug,
        })
    }

    /// The head of a page at `path`.
    pub fn page(&self, kind: &'static str, path: &str, title: String) -> PageView {
        let url = self.addresses().page(path);
        PageView {
            kind,
            title,
            canonical: self.site.config.base_url.join(&url),
            url,
            path: path.to_owned(),
            lang: self.site.lang().as_str().to_owned(),
            ..PageView::default()
        }
    }

    /// A crumb that leads to a list of the site.
    pub fn crumb(&self, key: &str, path: &str) -> LinkView {
        LinkView {
            text: self.text(key),
            url: Some(self.addresses().page(path)),
        }
    }

    /// The head of a list at `path`, in the part `menu` of the menu; `above` are the lists it is below.
    pub fn list_page(
        &self,
        kind: &'static str,
        menu: &'static str,
        path: &str,
        title: String,
        above: &[(&str, &str)],
    ) -> PageView {
        let crumbs = [("page-home", "")].iter().chain(above);
        PageView {
            menu,
            crumbs: crumbs.map(|(key, path)| self.crumb(key, path)).collect(),
            ..self.page(kind, path, title)
        }
    }
}
