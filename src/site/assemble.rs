//! From entries to a site: ids, publication, references, lists.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::redirects::redirects;
use super::service_lists::service_lists;
use super::{Facets, Site, exchange, listing, meeting_ids, references};
use crate::assets::SiteAssets;
use crate::config::{Config, MenuItem, Row, Tags};
use crate::diag::{Checked, Diagnostic, Spot, codes};
use crate::fields::{Head, Whereabouts};
use crate::kinds::{Activity, Damaged, Entry, Program};
use crate::messages::Messages;
use crate::model::{EntryId, Lang, Slug, Status, Zone};

/// What a site is made from.
#[derive(Debug)]
pub struct Input<'a> {
    /// Its settings.
    pub config: Config,
    /// The tags.
    pub tags: Tags,
    /// The words of the interface.
    pub messages: Arc<Messages>,
    /// The files below `content/assets/`.
    pub assets: Arc<SiteAssets>,
    /// The entries of all files.
    pub entries: Vec<Entry>,
    /// Entries that have mistakes, as far as they could be read.
    pub damaged: &'a [Damaged],
    /// Ids of entries that have mistakes: naming them is none.
    pub failed: BTreeSet<EntryId>,
    /// The built-in programs.
    pub built_in: BTreeMap<Slug, Program>,
    /// The lines of `content/redirects.csv`.
    pub redirects: &'a [Row],
    /// The day for which the site is built.
    pub today: Date,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// For how many months an ended entry keeps its page; then its address leads to its list.
const REMEMBERED: i8 = 12;

/// Puts a site together and finds what does not fit.
pub fn assemble(input: Input<'_>) -> Checked<Site> {
    let Input {
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
    let known: BTreeSet<EntryId> = entries
        .iter()
        .map(|entry| entry.head().id.clone())
        .collect();
    let mut site = Site {
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
        files: BTreeMap::new(),
    };
    let mut ended: Vec<Head> = Vec::new();
    // Most entries of a large site are groups, and each is large: room for all at once needs half as much.
    let groups = entries.iter().filter(|one| matches!(one, Entry::Group(_)));
    site.groups.reserve_exact(groups.count());
    for entry in entries {
        if let Some(problem) = withdrawn(&entry, today) {
            problems.push(problem);
            continue;
        }
        if !entry.published(today, drafts) {
            continue;
        }
        if !forgotten(entry.head(), today) {
            site.add(entry);
        } else if entry.had_page() {
            ended.push(entry.head().clone());
        }
    }
    let wanted = wanted(&site, &built_in);
    site.programs.extend(wanted);
    site.sort();
    let targets = references::Targets {
        site: &site,
        known: &known,
        failed: &failed,
        built_in: &built_in,
        damaged,
    };
    problems.extend(references::check(&targets));
    problems.extend(meeting_ids::twice(&site));
    site.zones();
    let lang = site.lang().clone();
    site.listed = listing::by_name(&site.groups, |one| &one.head, &lang, |_| true);
    let services = listing::by_name(&site.services, |one| &one.head, &lang, |_| true);
    site.service_lists = service_lists(&site, services);
    let to_come = |one: &Activity| !one.is_over(today);
    site.outings = listing::by_name(&site.activities, |one| &one.head, &lang, to_come);
    site.listings = listing::listings(&site.groups, &site.listed, today, site.config.week_starts);
    site.facets = Facets::sort(&site);
    (site.feeds, site.too_large) = exchange::feeds(&site);
    site.redirects = redirects(&site, rows, &ended, &failed).into_value(&mut problems);
    Checked::new(site, problems)
}

/// Leaves out entries whose id was there before, in order of their files.
fn unique(entries: Vec<Entry>, problems: &mut Vec<Diagnostic>) -> Vec<Entry> {
    let mut seen: BTreeMap<(EntryId, Lang), Arc<str>> = BTreeMap::new();
    let mut kept = Vec::with_capacity(entries.len());
    for entry in entries {
        let head = entry.head();
        let key = (head.id.clone(), head.lang.clone());
        if let Some(first) = seen.get(&key) {
            let message = format!("there is already an entry `{}`", head.id);
            let help = format!("it stands in `{first}`: give one of the two another `id:`");
            problems.push(
                Diagnostic::new(&codes::DUPLICATE_ID, &head.file, message)
                    .at(Spot::Value(head.path("id")))
                    .help(help),
            );
            continue;
        }
        seen.insert(key, Arc::clone(&head.file));
        kept.push(entry);
    }
    kept
}

/// A story that its teller does not want published any more, or not for longer: it has no page.
fn withdrawn(entry: &Entry, today: Date) -> Option<Diagnostic> {
    let Entry::Story(story) = entry else {
        return None;
    };
    let since = story.consent.as_ref()?.over(today)?;
    let head = &story.head;
    let message = format!("the consent to publish this story ended on {since}");
    let help = "the story is left out: delete the file, or ask again and write the new `date:`";
    Some(
        Diagnostic::new(&codes::CONSENT, &head.file, message)
            .at(Spot::Key(head.path("consent")))
            .help(help),
    )
}

/// Whether an entry ended so long ago that its page is gone.
fn forgotten(head: &Head, today: Date) -> bool {
    let ended = head
        .life
        .since
        .filter(|_| head.life.status == Status::Ended);
    let last = ended.and_then(|since| since.checked_add(REMEMBERED.months()).ok());
    last.is_some_and(|last| last <= today)
}

/// The built-in programs that get a page: those with a group, or that the settings name.
fn wanted(site: &Site, built_in: &BTreeMap<Slug, Program>) -> Vec<Program> {
    let own: BTreeSet<&Slug> = site
        .programs
        .iter()
        .map(|program| &program.head.id.slug)
        .collect();
    let named = site.config.menu.iter().filter_map(|item| match item {
        MenuItem::Entry(slug) => Some(slug),
        MenuItem::List(_) => None,
    });
    let used = site
        .groups
        .iter()
        .filter(|group| group.head.life.status != Status::Ended);
    let told = site.stories.iter().flat_map(|story| &story.programs);
    let done = site
        .activities
        .iter()
        .flat_map(|activity| &activity.programs);
    let served = site.organizations.iter().flat_map(|one| &one.programs);
    let used = used
        .filter_map(|group| group.program.as_ref())
        .chain(told.chain(done).chain(served).map(|program| &program.slug))
        .chain(named)
        .chain(&site.config.programs);
    let wanted: BTreeSet<&Slug> = used.filter(|slug| !own.contains(slug)).collect();
    wanted
        .into_iter()
        .filter_map(|slug| built_in.get(slug).cloned())
        .collect()
}

impl Site {
    fn add(&mut self, entry: Entry) {
        let head = entry.head();
        if head.item.is_none() {
            let entry = (head.id.clone(), head.lang.clone());
            self.files.insert(Arc::clone(&head.file), entry);
        }
        match entry {
            Entry::Program(entry) => self.programs.push(*entry),
            Entry::Organization(entry) => self.organizations.push(*entry),
            Entry::Place(entry) => self.places.push(*entry),
            Entry::Group(entry) => self.groups.push(*entry),
            Entry::Hotline(entry) => self.hotlines.push(*entry),
            Entry::Service(entry) => self.services.push(*entry),
            Entry::Article(entry) => self.articles.push(*entry),
            Entry::Story(entry) => self.stories.push(*entry),
            Entry::Activity(entry) => self.activities.push(*entry),
            Entry::Page(entry) => self.pages.push(*entry),
        }
    }

    fn sort(&mut self) {
        fn sort<T>(entries: &mut [T], head: fn(&T) -> &Head) {
            let key = |entry: &T| (head(entry).id.slug.clone(), head(entry).lang.clone());
            entries.sort_by_cached_key(key);
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

    /// Gives meetings and activities the zone of their place, where nothing nearer says one.
    fn zones(&mut self) {
        let mut groups = std::mem::take(&mut self.groups);
        for group in groups.iter_mut().filter(|group| group.zone.is_none()) {
            for meeting in &mut group.meetings {
                if let Some(zone) = self.zone_at(meeting.place.as_ref().or(group.place.as_ref())) {
                    meeting.when.place_in(zone);
                }
            }
        }
        self.groups = groups;
        let mut activities = std::mem::take(&mut self.activities);
        for activity in &mut activities {
            if let Some(zone) = self.zone_at(activity.place.as_ref()) {
                activity
                    .when
                    .iter_mut()
                    .for_each(|when| when.place_in(zone));
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
