//! What `content/site.yaml` says: one type, unknown fields refused with a suggestion.
//!
//! Here: [`Config`], parsed and right by itself. Not here: whether the entries it names exist, which
//! is [`site`](crate::site)'s.

mod base_url;
mod calendars;
mod check_every;
mod outputs;
mod parse;
mod raw;
pub mod redirects;
mod tags;
mod words;

use std::collections::BTreeMap;

use crate::diag::Level;
use crate::fields::{Closure, Notice};
use crate::model::{
    Audience, Country, Email, Hours, Lang, Line, Name, NumberPattern, Phone, Slug, WebUrl, Weekday,
    Zone,
};
use crate::source::{self, Holds};

pub use base_url::BaseUrl;
pub use calendars::Calendars;
pub use check_every::CheckEvery;
pub use outputs::{Compression, Exchange, Feeds, Outputs};
pub use parse::{parse, translated};
pub use raw::{Clock, Extent, MenuWord, Urls};
pub use redirects::{NewAddress, OldAddress, REDIRECTS_FILE, Row};
pub use tags::{TAGS_FILE, Tag, TagGroup, Tags};
pub use words::{Avoided, OwnWords};

/// The JSON Schema of `site.yaml`.
pub fn schema() -> serde_json::Value {
    source::schema::<raw::RawConfig>("The settings of a site", Holds::One)
}

/// The JSON Schema of `tags.yaml`.
pub fn tags_schema() -> serde_json::Value {
    tags::schema()
}

/// Where the settings stand.
pub const FILE: &str = "content/site.yaml";

/// The name of the file that says the words of a file of settings in another language: `content/site.es.yaml`.
pub fn in_language(file: &str, lang: &Lang) -> String {
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{lang}.{ending}"),
        None => format!("{file}.{lang}"),
    }
}

/// The most characters that phones show below a picture (W3C Web Application Manifest names no limit;
/// launchers cut off after about so many).
pub const MOST_SHORT_TITLE: usize = 12;

/// A site's settings.
#[derive(Debug, Clone)]
pub struct Config {
    /// The name of the site.
    pub title: Name,
    /// The name by which calendars know the site, whatever becomes of title and address.
    pub id: Slug,
    /// The name below a picture on the screen of a phone.
    pub short_title: Option<Name>,
    /// One line below it.
    pub tagline: Option<Line>,
    /// Where the site will stand.
    pub base_url: BaseUrl,
    /// Its languages, the default one first.
    pub languages: Vec<Lang>,
    /// The languages that have lists and writing, while entries have pages in the default language alone.
    pub lists_only: Vec<Lang>,
    /// The zone of times that do not say theirs.
    pub zone: Zone,
    /// The country it is for.
    pub country: Country,
    /// The emergency number.
    pub emergency: Emergency,
    /// The hotlines of "Talk to someone now", in order.
    pub crisis_lines: Vec<Slug>,
    /// The organization that runs the site.
    pub run_by: Option<Slug>,
    /// The site's own people.
    pub contact: Option<SiteContact>,
    /// What the menu holds, in order.
    pub menu: Vec<MenuItem>,
    /// The articles or pages that home shows first; empty if that is left to the program.
    pub start_here: Vec<Slug>,
    /// How the list is kept.
    pub listing: Listing,
    /// Programs shown although no group of theirs is listed.
    pub programs: Vec<Slug>,
    /// The licence of the data.
    pub licence: Option<Licence>,
    /// Whose computers send the site to visitors.
    pub hosting: Option<Hosting>,
    /// The theme.
    pub theme: Slug,
    /// Whether the whole site is an example.
    pub demonstration: bool,
    /// Where a button leads that leaves the site at once; no button without.
    pub quick_exit: Option<WebUrl>,
    /// How times are written.
    pub clock: Clock,
    /// The day on which a week begins.
    pub week_starts: Weekday,
    /// Rows on one page of a list.
    pub per_page: usize,
    /// How addresses end.
    pub urls: Urls,
    /// Days on which nothing meets at all.
    pub closures: Vec<Closure>,
    /// Messages on every page, or on those of a region.
    pub notices: Vec<Notice>,
    /// What is written beside the pages.
    pub outputs: Outputs,
    /// Levels of rules.
    pub rules: BTreeMap<String, Level>,
    /// What the site adds to the rule `words`.
    pub words: OwnWords,
}

/// The country's emergency number.
#[derive(Debug, Clone)]
pub struct Emergency {
    /// The number.
    pub number: Phone,
    /// What it is for.
    pub purpose: Line,
}

/// How to reach the people who run the site.
#[derive(Debug, Clone)]
pub struct SiteContact {
    /// Who answers.
    pub who_answers: Option<Line>,
    /// For whom they are there.
    pub audiences: Vec<Audience>,
    /// An e-mail address.
    pub email: Option<Email>,
    /// A phone number.
    pub phone: Option<Phone>,
    /// A form.
    pub url: Option<WebUrl>,
    /// When somebody answers.
    pub hours: Option<Hours>,
    /// In which languages.
    pub languages: Vec<Lang>,
    /// What happens next.
    pub what_happens_next: Option<Line>,
}

/// How the list is kept, in the words of those who keep it.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// What is listed.
    pub includes: Vec<Line>,
    /// What is not.
    pub excludes: Vec<Line>,
    /// How entries are checked.
    pub how_checked: Option<Line>,
    /// How long a check of an entry holds.
    pub check_every: CheckEvery,
    /// Numbers that no entry may have.
    pub refused_numbers: Vec<NumberPattern>,
    /// How an entry is corrected or taken off the list.
    pub corrections: Option<Line>,
}

/// One item of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuItem {
    /// One of the site's own lists.
    List(MenuWord),
    /// A page or program, by its slug.
    Entry(Slug),
}

/// Whose computers send the site to visitors.
#[derive(Debug, Clone)]
pub struct Hosting {
    /// Their name.
    pub name: Name,
    /// What they say about privacy.
    pub url: Option<WebUrl>,
    /// What they note of visits, and for how long.
    pub logs: Option<Line>,
}

/// The licence of the data.
#[derive(Debug, Clone)]
pub struct Licence {
    /// Its name.
    pub name: Line,
    /// Where it can be read.
    pub url: Option<WebUrl>,
}
