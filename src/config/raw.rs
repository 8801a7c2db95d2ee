//! What YAML may say in `site.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::BaseUrl;
use super::check_every::RawCheckEvery;
use super::outputs::RawOutputs;
use super::words::RawOwnWords;
use crate::fields::{RawClosure, RawNotice};
use crate::model::{
    Audience, Count, Country, Email, Flag, Hours, Lang, Line, Name, NumberPattern, Slug, WebUrl,
    Weekday, Zone,
};
use crate::source::{Field, Many};

words! {
    /// How times are written.
    pub enum Clock: "a clock" {
        /// 7:00 pm.
        Twelve = "12",
        /// 19:00.
        TwentyFour = "24",
    }
}

words! {
    /// How addresses end.
    pub enum Urls: "a form of addresses" {
        /// `/groups/x/`, a folder for each page: works on every host.
        Pretty = "pretty",
        /// `/groups/x.html`, half as many files and folders.
        Flat = "flat",
    }
}

words! {
    /// For what there are pages in a language.
    pub enum Extent: "which pages a language has" {
        /// For everything.
        Whole = "whole",
        /// For lists and writing: entries have pages in the default language alone.
        ListsOnly = "lists-only",
    }
}

words! {
    /// A list that the menu may name.
    pub enum MenuWord: "an item of the menu" {
        /// The groups.
        Groups = "groups",
        /// "Talk to someone now".
        Talk = "talk",
        /// All hotlines.
        Hotlines = "hotlines",
        /// The kinds of groups.
        Programs = "programs",
        /// Treatment and services.
        Services = "services",
        /// The articles.
        Articles = "articles",
        /// The stories.
        Stories = "stories",
        /// The activities.
        Activities = "activities",
        /// For family and friends.
        Family = "family",
        /// The site's own people.
        ReachOut = "reach-out",
    }
}

/// The settings of a site.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawConfig {
    /// The name of the site.
    pub(super) title: Field<Name>,
    /// A short name by which calendars know the site, such as `alder-county`; made from the title unless said. Write it before you change the title, and never change it.
    pub(super) id: Field<Slug>,
    /// The name below a picture on the screen of a phone, at most 12 characters; made from the title unless said.
    pub(super) short_title: Field<Name>,
    /// One line below it.
    pub(super) tagline: Field<Line>,
    /// Where the site will stand.
    pub(super) base_url: Field<BaseUrl>,
    /// Its languages, the default one first.
    pub(super) languages: Many<Lang>,
    /// For each language but the first: `whole`, or `lists-only` where entries need no page of their own in it, which halves the files of a large site.
    pub(super) entries: BTreeMap<String, Field<Extent>>,
    /// The zone of times that do not say theirs.
    pub(super) time_zone: Field<Zone>,
    /// The country it is for.
    pub(super) country: Field<Country>,
    /// The emergency number and what it is for.
    pub(super) emergency: Option<RawEmergency>,
    /// The ids of the hotlines of "Talk to someone now", in order.
    pub(super) crisis_lines: Many<Slug>,
    /// The id of the organization that runs the site.
    pub(super) run_by: Field<Slug>,
    /// The site's own people.
    pub(super) contact: Option<RawSiteContact>,
    /// What the menu holds: `groups`, `talk`, `hotlines`, `programs`, `services`, `articles`, `stories`, `activities`, `family`, `reach-out`, or ids of pages and programs.
    pub(super) menu: Many<Slug>,
    /// Ids of the articles or pages that home shows first; unless said, the first articles by title.
    pub(super) start_here: Many<Slug>,
    /// What the page about the list says beside what follows from the content.
    pub(super) listing: Option<RawListing>,
    /// Ids of programs that are shown although no group of theirs is listed.
    pub(super) programs: Many<Slug>,
    /// The licence of the data.
    pub(super) licence: Option<RawLicence>,
    /// Whose computers send the site to visitors, for the page about privacy.
    pub(super) hosting: Option<RawHosting>,
    /// The folder in `themes/`.
    pub(super) theme: Field<Slug>,
    /// `yes` if the whole site is an example.
    pub(super) demonstration: Field<Flag>,
    /// An everyday page, such as one with the weather: then each page has a button that leaves for it at once.
    pub(super) quick_exit: Field<WebUrl>,
    /// `12` or `24`: how times are written.
    pub(super) clock: Field<Clock>,
    /// The day on which a week begins.
    pub(super) week_starts: Field<Weekday>,
    /// Rows on one page of a list; 100 unless said.
    pub(super) per_page: Field<Count>,
    /// `pretty` or `flat`.
    pub(super) urls: Field<Urls>,
    /// Days on which nothing meets at all.
    pub(super) closures: Vec<RawClosure>,
    /// Messages on every page, or on those of a region.
    pub(super) notices: Vec<RawNotice>,
    /// What is written beside the pages, for other programs.
    pub(super) outputs: Option<RawOutputs>,
    /// Levels of rules: `allow`, `note`, `warn` or `deny` for each code.
    pub(super) rules: BTreeMap<String, Field<Line>>,
    /// Words to avoid beside those that are built in, and names that keep theirs.
    pub(super) words: Option<RawOwnWords>,
}

/// The country's emergency number.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawEmergency {
    /// The number, as published.
    pub(super) number: Field<Line>,
    /// What it is for, in a few words.
    pub(super) r#for: Field<Line>,
}

/// How to reach the people who run the site.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawSiteContact {
    /// Who answers.
    pub(super) who_answers: Field<Line>,
    /// For whom they are there.
    pub(super) r#for: Many<Audience>,
    /// An e-mail address.
    pub(super) email: Field<Email>,
    /// A phone number, as published.
    pub(super) phone: Field<Line>,
    /// A form.
    pub(super) url: Field<WebUrl>,
    /// When somebody answers, in the OpenStreetMap syntax.
    pub(super) hours: Field<Hours>,
    /// In which languages.
    pub(super) languages: Many<Lang>,
    /// What happens next.
    pub(super) what_happens_next: Field<Line>,
}

/// How the list is kept.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawListing {
    /// What is listed, a sentence each.
    pub(super) includes: Many<Line>,
    /// What is not listed, a sentence each.
    pub(super) excludes: Many<Line>,
    /// How entries are checked, and how often.
    pub(super) how_checked: Field<Line>,
    /// How long a check holds, by kind, such as `{hotline: 3 months, group: 1 year}`; after that an entry is stale.
    pub(super) check_every: Option<RawCheckEvery>,
    /// Numbers that were found to pass callers on to sellers, such as `+1 888 555 0142`, or `+1 888 555 01*` for all that begin so: entries that have one are told.
    pub(super) refused_numbers: Many<NumberPattern>,
    /// How an entry is corrected or taken off the list.
    pub(super) corrections: Field<Line>,
}

/// Whose computers send the site to visitors.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawHosting {
    /// Their name, such as `Codeberg Pages`.
    pub(super) name: Field<Name>,
    /// Their page about privacy.
    pub(super) url: Field<WebUrl>,
    /// What they note of visits, and for how long: a sentence.
    pub(super) logs: Field<Line>,
}

/// The licence of the data.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawLicence {
    /// Its name.
    pub(super) name: Field<Line>,
    /// Where it can be read.
    pub(super) url: Field<WebUrl>,
}
