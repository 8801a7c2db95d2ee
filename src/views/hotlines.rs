//! Lists of lines: all, and those for a need, for somebody, and of a country.

use std::sync::Arc;

use serde::Serialize;

use super::article::sentence;
use super::common::WordView;
use super::{ChannelView, CountView, LinkView, Views};
use crate::kinds::Hotline;
use crate::model::{Audience, Country, Slug, Status};

/// Some of the lines: by what they are about, whom they are for, or where they work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineList {
    /// Those about a need, such as `alcohol`.
    Need(Slug),
    /// Those for somebody.
    For(Audience),
    /// Those of a country.
    Country(Country),
}

/// A list of lines.
#[derive(Debug, Clone, Serialize)]
pub struct HotlinesView {
    sections: Vec<CountryView>,
    ways: Vec<WayView>,
    all: bool,
}

/// One way to narrow the lines down.
#[derive(Debug, Clone, Serialize)]
struct WayView {
    id: &'static str,
    title: String,
    items: Vec<CountView>,
}

/// The lines of one country.
#[derive(Debug, Clone, Serialize)]
struct CountryView {
    id: String,
    title: String,
    lines: Vec<LineView>,
}

/// A line in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LineView {
    name: String,
    url: String,
    summary: Option<String>,
    offers: Vec<WordView>,
    channels: Vec<ChannelView>,
    region: Option<String>,
    example: bool,
}

/// The ways to narrow lines down, in the order in which they are shown.
const WAYS: [&str; 3] = ["need", "for", "country"];

impl LineList {
    /// By what it is made, as addresses and messages say it.
    fn way(&self) -> &'static str {
        match self {
            Self::Need(_) => "need",
            Self::For(_) => "for",
            Self::Country(_) => "country",
        }
    }

    /// Where it stands below the root.
    pub fn path(&self) -> String {
        let last = match self {
            Self::Need(need) => need.to_string(),
            Self::For(audience) => audience.to_string(),
            Self::Country(country) => country.code().to_lowercase(),
        };
        format!("hotlines/{}/{last}", self.way())
    }

    fn holds(&self, line: &Hotline) -> bool {
        match self {
            Self::Need(need) => line.needs.contains(need),
            Self::For(audience) => line.audiences.contains(audience),
            Self::Country(country) => line.countries.contains(country),
        }
    }
}

impl<'s> Views<'s> {
    /// Lines that answer, in the order of their names.
    pub(super) fn lines(&self) -> Vec<&'s Hotline> {
        let lines = self.fragments.hotlines.get_or_init(|| self.sorted_lines());
        lines.iter().map(Arc::as_ref).collect()
    }

    fn sorted_lines(&self) -> Vec<Arc<Hotline>> {
        let answers = |line: &&Arc<Hotline>| line.head.life.status == Status::Active;
        let lines = self.site.hotlines.iter().filter(answers);
        let mut lines: Vec<Arc<Hotline>> = lines.map(Arc::clone).collect();
        self.site.sort_by_name(&mut lines, |line| &line.head);
        lines
    }

    /// The lists that are shorter than that of all lines, and those beside them: needs by their words,
    /// then for whom, then countries, the site's own first.
    pub fn line_lists(&self) -> &'s [LineList] {
        let lists = &self.fragments.line_lists;
        lists.get_or_init(|| self.lists_of(&self.lines()))
    }

    fn lists_of(&self, lines: &[&Hotline]) -> Vec<LineList> {
        let mut needs: Vec<Slug> = lines.iter().flat_map(|line| line.needs.clone()).collect();
        needs.sort_by_cached_key(|need| (self.site.alphabetical(&self.need(need)), need.clone()));
        needs.dedup();
        let audiences = Audience::ALL.iter().copied();
        let audiences =
            audiences.filter(|audience| lines.iter().any(|line| line.audiences.contains(audience)));
        let ways = [
            needs.into_iter().map(LineList::Need).collect::<Vec<_>>(),
            audiences.map(LineList::For).collect(),
            self.countries(lines)
                .into_iter()
                .map(LineList::Country)
                .collect(),
        ];
        // Where each list of a way would hold every line, nothing is narrowed down.
        let narrows = |way: &Vec<LineList>| {
            way.iter()
                .any(|list| !lines.iter().all(|line| list.holds(line)))
        };
        ways.into_iter().filter(narrows).flatten().collect()
    }

    /// "Help lines: Mental health", "Help lines for family", "Canada".
    pub fn line_list_title(&self, list: &LineList) -> String {
        match list {
            LineList::Need(need) => self.format("hotlines-need", &[("need", &self.need(need))]),
            LineList::For(audience) => self.text(&format!("hotlines-for-{audience}")),
            LineList::Country(country) => {
                self.format("hotlines-country", &[("country", self.country(*country))])
            }
        }
    }

    /// What a line is about, in words: needs are slugs of content, and most have a message.
    pub(super) fn need(&self, need: &Slug) -> String {
        let words = self.site.messages.find(&format!("need-{need}"), &[]);
        words.unwrap_or_else(|| sentence(need))
    }

    /// What a list holds, in a word or two that stand beside others.
    fn line_list_text(&self, list: &LineList) -> String {
        match list {
            LineList::Need(need) => self.need(need),
            LineList::For(audience) => self.text(&format!("audience-{audience}")),
            LineList::Country(country) => self.country(*country).to_owned(),
        }
    }

    /// A link to a list, if it is one of `lists`; else only its words.
    pub(super) fn line_list_link(&self, list: &LineList, lists: &[LineList]) -> LinkView {
        let there = lists.contains(list);
        LinkView {
            text: self.line_list_text(list),
            url: there.then(|| self.addresses().page(&list.path())),
        }
    }

    /// All lines, or those of one list, below their countries.
    pub fn hotlines(&self, only: Option<&LineList>) -> HotlinesView {
        let lines: Vec<&Hotline> = self
            .lines()
            .into_iter()
            .filter(|line| only.is_none_or(|only| only.holds(line)))
            .collect();
        let shown = |country: &Country| match only {
            Some(LineList::Country(only)) => only == country,
            _ => true,
        };
        let section = |country: Country| CountryView {
            id: country.code().to_lowercase(),
            title: self.country(country).to_owned(),
            lines: lines
                .iter()
                .filter(|line| line.countries.contains(&country))
                .map(|line| self.line(line))
                .collect(),
        };
        HotlinesView {
            sections: self
                .countries(&lines)
                .into_iter()
                .filter(shown)
                .map(section)
                .collect(),
            ways: self.ways_to_narrow(only),
            all: only.is_none(),
        }
    }

    /// The ways to narrow all lines down; beside one list, the others of its way.
    fn ways_to_narrow(&self, only: Option<&LineList>) -> Vec<WayView> {
        let (lines, lists) = (self.lines(), self.line_lists());
        let count = |list: &LineList| CountView {
            text: self.line_list_text(list),
            url: self.addresses().page(&list.path()),
            count: lines.iter().filter(|line| list.holds(line)).count(),
        };
        let way = |id: &'static str| WayView {
            id,
            title: self.text(&format!("lines-by-{id}")),
            items: lists
                .iter()
                .filter(|list| list.way() == id)
                .map(count)
                .collect(),
        };
        WAYS.into_iter()
            .filter(|id| only.is_none_or(|only| only.way() == *id))
            .map(way)
            .filter(|way| !way.items.is_empty())
            .collect()
    }

    pub(super) fn line(&self, hotline: &Hotline) -> LineView {
        LineView {
            name: hotline.head.name.to_string(),
            url: self.addresses().entry(&hotline.head.id),
            summary: hotline.summary.as_ref().map(ToString::to_string),
            offers: hotline
                .offers
                .iter()
                .map(|offer| self.word("offer", offer.word()))
                .collect(),
            channels: self.channels(hotline),
            region: hotline.region.as_ref().map(ToString::to_string),
            example: hotline.head.example,
        }
    }

    /// The name of a country in the language of the page.
    pub(super) fn country(&self, country: Country) -> &str {
        self.site.messages.country(country)
    }

    /// The countries that have lines, the site's own first, the others in the order of their names.
    fn countries(&self, lines: &[&Hotline]) -> Vec<Country> {
        let mut countries: Vec<Country> = lines
            .iter()
            .flat_map(|line| line.countries.iter().copied())
            .collect();
        let own = self.site.config.country;
        countries.sort_by_cached_key(|country| {
            let name = self.site.alphabetical(self.country(*country));
            (*country != own, name, *country)
        });
        countries.dedup();
        countries
    }
}
