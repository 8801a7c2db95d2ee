//! The same page in the other languages of the site.

use serde::Serialize;

use super::{PageView, Views};
use crate::model::Lang;
use crate::site::Tongue;

/// The switch to another language.
#[derive(Debug, Clone, Serialize)]
pub struct TongueView {
    /// Its tag.
    code: String,
    /// Its name in itself.
    name: String,
    /// `ltr` or `rtl`.
    dir: &'static str,
    /// The page in it, or the nearest one that there is.
    url: String,
    /// A sentence in it that says that the page itself is not there.
    missing: Option<String>,
}

/// A translation of a page, for search engines.
#[derive(Debug, Clone, Serialize)]
pub struct AlternateView {
    /// The tag of its language, or `x-default`.
    code: String,
    /// Its whole address.
    url: String,
}

impl Views<'_> {
    /// The ways from a page to the other languages. `is_there` says whether there is a file.
    pub fn tongues(&self, page: &PageView, is_there: &dyn Fn(&str) -> bool) -> Vec<TongueView> {
        let tongues = self.site.other_tongues();
        let view = |tongue: &Tongue| {
            let path = self.nearest(&page.path, &tongue.lang, is_there);
            let missing = || tongue.messages.text("language-missing");
            TongueView {
                code: tongue.lang.to_string(),
                name: tongue.lang.autonym().to_owned(),
                dir: direction(&tongue.lang),
                url: self.addresses().in_language(&tongue.lang).page(path),
                missing: (path != page.path).then(missing),
            }
        };
        tongues.map(view).collect()
    }

    /// The translations of a page that are real ones, itself among them; none where it has none, or is none itself.
    pub fn alternates(
        &self,
        page: &PageView,
        is_there: &dyn Fn(&str) -> bool,
    ) -> Vec<AlternateView> {
        let real = |lang: &Lang| {
            let file = self.addresses().in_language(lang).file_of(&page.path);
            let written = page
                .entry
                .as_ref()
                .is_none_or(|id| self.site.elsewhere.is_said_in(id, lang));
            written && is_there(&file)
        };
        let tongues = self.site.elsewhere.tongues.iter();
        let languages: Vec<&Lang> = tongues
            .map(|one| &one.lang)
            .filter(|lang| real(lang))
            .collect();
        if languages.len() < 2 || !languages.contains(&&self.site.lang) || page.noindex {
            return Vec::new();
        }
        let url = |lang: &Lang| {
            let page = self.addresses().in_language(lang).page(&page.path);
            self.site.config.base_url.join(&page)
        };
        let alternate = |code: &str, lang: &Lang| AlternateView {
            code: code.to_owned(),
            url: url(lang),
        };
        let all = languages.iter().map(|lang| alternate(lang.as_str(), lang));
        let default = languages.first().map(|lang| alternate("x-default", lang));
        all.chain(default).collect()
    }

    /// The path of a page that is there in a language: the page's own, that of a page above it, or home.
    fn nearest<'p>(&self, path: &'p str, lang: &Lang, is_there: &dyn Fn(&str) -> bool) -> &'p str {
        let addresses = self.addresses().in_language(lang);
        let mut path = path;
        while !path.is_empty() && !is_there(&addresses.file_of(path)) {
            path = path.rsplit_once('/').map_or("", |(above, _)| above);
        }
        path
    }
}

/// How a language is written, as HTML says it.
pub(super) fn direction(lang: &Lang) -> &'static str {
    if lang.right_to_left() { "rtl" } else { "ltr" }
}
