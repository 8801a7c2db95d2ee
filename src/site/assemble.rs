//! From entries to a site: ids, publication, references, lists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::admitted::{forgotten, unique, wanted, withdrawn};
use super::order::order;
use super::redirects::redirects;
use super::service_lists::service_lists;
use super::{
    Alphabet, Elsewhere, Facets, Index, Listing, Site, exchange, listing, meeting_ids, references,
};
use crate::assets::SiteAssets;
use crate::config::{Config, Row, Tags};
use crate::diag::Checked;
use crate::fields::{Head, Whereabouts};
use crate::kinds::group::Meeting;
use crate::kinds::{Activity, Damaged, Entry, Program};
use crate::messages::Messages;
use crate::model::{EntryId, Lang, Slug, Zone};

/// What a site is made from.
#[derive(Debug)]
pub struct Input<'a> {
    /// The language in which it is.
    pub lang: Lang,
    /// What there is in which language.
    pub elsewhere: Arc<Elsewhere>,
    /// Its settings.
    pub config: Config,
    /// The tags.
    pub tags: Tags,
    /// The words of the interface.
    pub messages: Arc<Messages>,
    /// The files below `content/assets/`.
    pub assets: Arc<SiteAssets>,
    /// The entries of all files in this language.
    pub entries: Vec<Entry>,
    /// Entries that have mistakes, as far as they could be read.
    pub damaged: &'a [Damaged],
    /// Ids of entries that have mistakes: naming them is none.
    pub failed: BTreeSet<EntryId>,
    /// The built-in programs.
    pub built_in: &'a BTreeMap<Slug, Arc<Program>>,
    /// The lines of `content/redirects.csv`.
    pub redirects: &'a [Row],
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// Puts a site together and finds what does not fit.
pub fn assemble(input: Input<'_>) -> Checked<Site> {
    let Input {
        lang,
        elsewhere,
        config,
        tags,
        messages,
        assets,
        entries,
        damaged,
        failed,
        built_in,
        redirects: rows,
        today,
        drafts,
    } = input;
    let mut problems = Vec::new();
    let entries = unique(entries, &mut problems);
    let mut site = Site {
        alphabet: Alphabet::of(&lang),
        lang,
        elsewhere,
        config,
        tags,
        messages,
        today,
        programs: Vec::new(),
        organizations: Vec::new(),
        places: Vec::new(),
        groups: Vec::new(),
        hotlines: Vec::new(),
        services: Vec::new(),
        articles: Vec::new(),
        stories: Vec::new(),
        activities: Vec::new(),
        pages: Vec::new(),
        assets,
        corrected: failed.iter().cloned().collect(),
        listed: Vec::new(),
        service_lists: Vec::new(),
        outings: Vec::new(),
        listings: Vec::new(),
        facets: Facets::default(),
        feeds: Vec::new(),
        too_large: Vec::new(),
        redirects: Vec::new(),
        ids: Index::default(),
        files: Index::default(),
    };
    let (mut resting, mut ended) = (Vec::new(), Vec::new());
    for entry in entries {
        let withdrawn = withdrawn(&entry, today);
        let published = withdrawn.is_none() && entry.published(today, drafts);
        problems.extend(withdrawn);
        if published && !forgotten(entry.head(), today) {
            site.add(entry);
            continue;
        }
        if published && entry.had_page() {
            ended.push(entry.head().clone());
        }
        resting.push(entry);
    }
    let wanted = wanted(&site, built_in);
    site.programs.extend(wanted);
    site.sort();
    site.note_places();
    let targets = references::Targets {
        site: &site,
        resting: resting.iter().map(|entry| &entry.head().id).collect(),
        failed: &failed,
        built_in,
        damaged,
    };
    problems.extend(references::check(&targets));
    problems.extend(meeting_ids::twice(&site));
    site.zones();
    (site.listed, site.listings) = sorted(&site);
    site.forget_names();
    let services = listing::by_name(&site.services, |one| &one.head, &site, |_| true);
    site.service_lists = service_lists(&site, services);
    let to_come = |one: &Arc<Activity>| !one.is_over(today);
    site.outings = listing::by_name(&site.activities, |one| &one.head, &site, to_come);
    site.facets = Facets::sort(&site);
    (site.feeds, site.too_large) = exchange::feeds(&site);
    site.redirects = redirects(&site, rows, &ended, &failed).into_value(&mut problems);
    Checked::new(site, problems)
}

/// The groups that are listed, and their rows.
fn sorted(site: &Site) -> (Vec<u32>, Vec<Listing>) {
    let listed = listing::by_name(&site.groups, |one| &one.head, site, |_| true);
    let week_starts = site.config.week_starts;
    let listings = listing::listings(&site.groups, &listed, site.today, week_starts);
    (listed, listings)
}

impl Site {
    fn add(&mut self, entry: Entry) {
        match entry {
            Entry::Program(entry) => self.programs.push(entry),
            Entry::Organization(entry) => self.organizations.push(entry),
            Entry::Place(entry) => self.places.push(entry),
            Entry::Group(entry) => self.groups.push(entry),
            Entry::Hotline(entry) => self.hotlines.push(entry),
            Entry::Service(entry) => self.services.push(entry),
            Entry::Article(entry) => self.articles.push(entry),
            Entry::Story(entry) => self.stories.push(entry),
            Entry::Activity(entry) => self.activities.push(entry),
            Entry::Page(entry) => self.pages.push(entry),
        }
    }

    fn sort(&mut self) {
        fn sort<T: Send + Sync>(entries: &mut Vec<Arc<T>>, head: fn(&T) -> &Head) {
            let slugs = entries.par_iter();
            let order = order(slugs.map(|entry| head(entry).id.slug.as_str().as_bytes()));
            let mut all: Vec<Option<Arc<T>>> = entries.drain(..).map(Some).collect();
            entries.extend(order.into_iter().filter_map(|at| all.get_mut(at)?.take()));
        }
        sort(&mut self.programs, |entry| &entry.head);
        sort(&mut self.organizations, |entry| &entry.head);
        sort(&mut self.places, |entry| &entry.head);
        sort(&mut self.groups, |entry| &entry.head);
        sort(&mut self.hotlines, |entry| &entry.head);
        sort(&mut self.services, |entry| &entry.head);
        sort(&mut self.articles, |entry| &entry.head);
        sort(&mut self.stories, |entry| &entry.head);
        sort(&mut self.activities, |entry| &entry.head);
        sort(&mut self.pages, |entry| &entry.head);
    }

    /// Forgets by what the names of groups are sorted, where the site is put together once: nobody else holds its groups then,
    /// and there are many of them.
    fn forget_names(&mut self) {
        let groups = self.groups.par_iter_mut().filter_map(Arc::get_mut);
        groups.for_each(|group| group.head.order.forget());
    }

    /// Gives meetings and activities the zone of their place, where nothing nearer says one.
    fn zones(&mut self) {
        if self.places.iter().all(|place| place.zone.is_none()) {
            return;
        }
        let mut groups = std::mem::take(&mut self.groups);
        for group in groups.iter_mut().filter(|group| group.zone.is_none()) {
            let zone = |meeting: &Meeting| {
                let place = meeting.place.as_ref().or(group.place.as_ref());
                self.zone_at(place).cloned()
            };
            let zones: Vec<Option<Zone>> = group.meetings.iter().map(zone).collect();
            if zones.iter().all(Option::is_none) {
                continue;
            }
            let meetings = Arc::make_mut(group).meetings.iter_mut().zip(zones);
            for (meeting, zone) in meetings.filter_map(|(meeting, zone)| Some((meeting, zone?))) {
                meeting.when.place_in(&zone);
            }
        }
        self.groups = groups;
        let mut activities = std::mem::take(&mut self.activities);
        for activity in &mut activities {
            if let Some(zone) = self.zone_at(activity.place.as_ref()) {
                for when in &mut Arc::make_mut(activity).when {
                    when.place_in(zone);
                }
            }
        }
        self.activities = activities;
    }

    /// The zone of a place that has its own file and says one.
    fn zone_at(&self, place: Option<&Whereabouts>) -> Option<&Zone> {
        match place? {
            Whereabouts::Shared(slug) => self.place(slug)?.zone.as_ref(),
            Whereabouts::Own(_) => None,
        }
    }
}
