//! Whether everything that entries and settings name exists.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Arguments;
use std::sync::Arc;

use rayon::prelude::*;

use super::Site;
use crate::config::{self, MenuItem};
use crate::diag::{Diagnostic, Spot, codes};
use crate::fields::{Closure, Head, Whereabouts};
use crate::kinds::{
    Activity, Article, Damaged, Entry, Group, Hotline, Organization, Place, Program, Service, Story,
};
use crate::model::suggest::{Unknown, did_you_mean, labelled};
use crate::model::{EntryId, Kind, Ref, Slug};

/// What a reference may lead to.
pub(super) struct Targets<'a> {
    pub(super) site: &'a Site,
    /// Those that are not part of the site today: drafts, and what was withdrawn or ended long ago.
    pub(super) resting: BTreeSet<&'a EntryId>,
    /// Entries with mistakes of their own.
    pub(super) failed: &'a BTreeSet<EntryId>,
    pub(super) built_in: &'a BTreeMap<Slug, Arc<Program>>,
    /// Entries that have mistakes of their own: theirs are shown in the same run.
    pub(super) damaged: &'a [Damaged],
}

/// A wrong reference; the word that may be another is the slug that is not there.
type Wrong = Unknown<(Kind, Slug)>;

/// Every reference that leads nowhere.
pub(super) fn check(targets: &Targets<'_>) -> Vec<Diagnostic> {
    let site = targets.site;
    let mut problems = Vec::new();
    settings(targets, &mut problems);
    let mut add = |found: Vec<Wrong>| problems.extend(found);
    add(targets.all(&site.programs, |one| &one.head, |_, _| ()));
    add(targets.all(&site.organizations, |one| &one.head, Check::organization));
    add(targets.all(&site.places, |one| &one.head, Check::own_place));
    add(targets.all(&site.groups, |one| &one.head, Check::group));
    add(targets.all(&site.hotlines, |one| &one.head, Check::hotline));
    add(targets.all(&site.services, |one| &one.head, Check::service));
    add(targets.all(&site.articles, |one| &one.head, Check::article));
    add(targets.all(&site.stories, |one| &one.head, Check::story));
    add(targets.all(&site.activities, |one| &one.head, Check::activity));
    add(targets.all(&site.pages, |one| &one.head, |_, _| ()));
    for damaged in targets.damaged {
        let mut check = Check::new(targets, damaged.entry.head(), Some(damaged));
        check.entry(&damaged.entry);
        problems.extend(check.problems);
    }
    labelled(problems, |(kind, slug)| targets.near(*kind, slug))
}

impl Targets<'_> {
    /// What is wrong with entries of a kind: with where they send people instead, and with what `check` looks at.
    fn all<'s, T: Send + Sync>(
        &'s self,
        entries: &'s [Arc<T>],
        head: fn(&T) -> &Head,
        check: impl Fn(&mut Check<'s>, &T) + Sync,
    ) -> Vec<Wrong> {
        let found = entries.par_iter().flat_map_iter(|entry| {
            let mut own = Check::new(self, head(entry), None);
            own.instead();
            check(&mut own, entry);
            own.problems
        });
        found.collect()
    }

    fn has(&self, kind: Kind, slug: &Slug) -> bool {
        let built_in = || kind == Kind::Program && self.built_in.contains_key(slug);
        let failed = |id: &EntryId| id.kind == kind && id.slug == *slug;
        let id = || EntryId {
            kind,
            slug: slug.clone(),
        };
        // What exists in another language is left out where this one has it not.
        let elsewhere = || !kind.is_structured() && self.site.elsewhere.exists(&id());
        self.site.number(kind, slug).is_some()
            || built_in()
            || elsewhere()
            || self.resting.contains(&id())
            || self.failed.iter().any(failed)
    }

    /// What is wrong with naming an entry, if it does not exist.
    fn dead(kind: Kind, slug: &Slug, file: &Arc<str>, path: String) -> Wrong {
        let message = format!("there is no {kind} `{slug}`");
        let help = format!(
            "write the id of an entry in `content/{}/`, or add that entry",
            kind.folder()
        );
        let problem = Diagnostic::new(&codes::REFERENCE, file, message);
        Wrong {
            problem: problem.at(Spot::Value(path)).help(help),
            word: Some((kind, slug.clone())),
        }
    }

    /// The entry that was most likely meant by a slug.
    fn near(&self, kind: Kind, slug: &Slug) -> Option<String> {
        let built_in = self.built_in.keys().filter(|_| kind == Kind::Program);
        let all = self.site.heads().map(|head| &head.id);
        let same = all.chain(self.resting.iter().copied());
        let same = same.filter(|id| id.kind == kind).map(|id| &id.slug);
        did_you_mean(slug.as_str(), same.chain(built_in).map(Slug::as_str))
    }
}

/// References in `site.yaml`.
fn settings(targets: &Targets<'_>, problems: &mut Vec<Wrong>) {
    let file: Arc<str> = config::FILE.into();
    let config = &targets.site.config;
    let mut check = |kind: Kind, slug: &Slug, path: String| {
        if !targets.has(kind, slug) {
            problems.push(Targets::dead(kind, slug, &file, path));
        }
    };
    for (at, slug) in config.crisis_lines.iter().enumerate() {
        check(Kind::Hotline, slug, format!("/crisis_lines/{at}"));
    }
    for (at, slug) in config.programs.iter().enumerate() {
        check(Kind::Program, slug, format!("/programs/{at}"));
    }
    if let Some(slug) = &config.run_by {
        check(Kind::Organization, slug, "/run_by".into());
    }
    for (at, item) in config.menu.iter().enumerate() {
        if let MenuItem::Entry(slug) = item
            && !targets.has(Kind::Program, slug)
        {
            check(Kind::Page, slug, format!("/menu/{at}"));
        }
    }
    for (at, slug) in config.start_here.iter().enumerate() {
        if !targets.has(Kind::Page, slug) {
            check(Kind::Article, slug, format!("/start_here/{at}"));
        }
    }
    crisis_lines(targets.site, &file, problems);
}

/// A site must name a line that people in its country can call.
fn crisis_lines(site: &Site, file: &Arc<str>, problems: &mut Vec<Wrong>) {
    let config = &site.config;
    let reachable = config
        .crisis_lines
        .iter()
        .filter_map(|slug| site.hotline(slug));
    let mut here = reachable.filter(|line| line.countries.contains(&config.country));
    let missing = config
        .crisis_lines
        .iter()
        .any(|slug| site.hotline(slug).is_none());
    if !missing && here.next().is_none() {
        let message = format!(
            "none of these lines serves `{}`, the country of the site",
            config.country.code()
        );
        let help = "name at least one hotline that people here can call";
        let problem = Diagnostic::new(&codes::CRISIS_LINE, file, message);
        let problem = problem.at(Spot::Key("/crisis_lines".into())).help(help);
        problems.push(problem.into());
    }
}

/// Checks the references of one entry.
struct Check<'a> {
    targets: &'a Targets<'a>,
    head: &'a Head,
    damaged: Option<&'a Damaged>,
    problems: Vec<Wrong>,
}

impl<'a> Check<'a> {
    fn new(targets: &'a Targets<'a>, head: &'a Head, damaged: Option<&'a Damaged>) -> Self {
        Self {
            targets,
            head,
            damaged,
            problems: Vec::new(),
        }
    }

    /// Whether what a field says can be judged.
    fn intact(&self, field: &str) -> bool {
        self.damaged.is_none_or(|damaged| damaged.intact(field))
    }

    fn one(&mut self, field: Arguments<'_>, kind: Kind, slug: &Slug) {
        if self.targets.has(kind, slug) {
            return;
        }
        let field = field.to_string();
        if self.intact(&field) {
            let (file, path) = (&self.head.file, self.head.path(&field));
            self.problems.push(Targets::dead(kind, slug, file, path));
        }
    }

    fn many(&mut self, field: &str, references: &[Ref], kind: Kind) {
        for (at, reference) in references.iter().enumerate() {
            let kind = reference.kind.unwrap_or(kind);
            self.one(format_args!("{field}/{at}"), kind, &reference.slug);
        }
    }

    fn place(&mut self, field: Arguments<'_>, place: Option<&Whereabouts>) {
        if let Some(Whereabouts::Shared(slug)) = place {
            self.one(field, Kind::Place, slug);
        }
    }

    /// What a place says of itself.
    fn own_place(&mut self, place: &Place) {
        self.closures(format_args!(""), &place.closures);
    }

    fn closures(&mut self, prefix: Arguments<'_>, closures: &[Closure]) {
        for (at, closure) in closures.iter().enumerate() {
            if let Some(place) = &closure.instead_place {
                let kind = place.kind.unwrap_or(Kind::Place);
                let field = format_args!("{prefix}closures/{at}/instead_place");
                self.one(field, kind, &place.slug);
            }
        }
    }

    fn tags(&mut self, prefix: Arguments<'_>, tags: &[Slug]) {
        let all = &self.targets.site.tags;
        let unknown = |(_, tag): &(usize, &Slug)| all.get(tag.as_str()).is_none();
        for (at, tag) in tags.iter().enumerate().filter(unknown) {
            if !self.intact(&format!("{prefix}tags")) {
                return;
            }
            let message = format!("there is no tag `{tag}`");
            let problem = Diagnostic::new(&codes::UNKNOWN_TAG, &self.head.file, message)
                .at(Spot::Value(self.head.path(&format!("{prefix}tags/{at}"))))
                .help("write a built-in tag such as `women`, `beginners` or `open`, or add this one to `content/tags.yaml`");
            let near = did_you_mean(tag.as_str(), all.iter().map(|tag| tag.slug.as_str()));
            let problem = match near {
                Some(near) => problem.label(near),
                None => problem,
            };
            self.problems.push(problem.into());
        }
    }

    fn instead(&mut self) {
        let life = &self.head.life;
        self.many("instead", &life.instead, self.head.id.kind);
    }

    fn entry(&mut self, entry: &Entry) {
        self.instead();
        match entry {
            Entry::Group(group) => self.group(group),
            Entry::Article(article) => self.article(article),
            Entry::Hotline(hotline) => self.hotline(hotline),
            Entry::Organization(organization) => self.organization(organization),
            Entry::Service(service) => self.service(service),
            Entry::Story(story) => self.story(story),
            Entry::Activity(activity) => self.activity(activity),
            Entry::Place(place) => self.own_place(place),
            Entry::Program(_) | Entry::Page(_) => {}
        }
    }

    fn group(&mut self, group: &Group) {
        if let Some(slug) = &group.program {
            self.one(format_args!("program"), Kind::Program, slug);
        }
        self.many("organizations", &group.organizations, Kind::Organization);
        self.place(format_args!("place"), group.place.as_ref());
        self.tags(format_args!(""), &group.tags);
        self.closures(format_args!(""), &group.closures);
        for (at, meeting) in group.meetings.iter().enumerate() {
            let field = format_args!("meetings/{at}/place");
            self.place(field, meeting.place.as_ref());
            let prefix = format_args!("meetings/{at}/");
            self.tags(prefix, &meeting.tags);
            self.closures(prefix, &meeting.closures);
        }
    }

    fn article(&mut self, article: &Article) {
        self.many("related", &article.related, Kind::Article);
    }

    fn hotline(&mut self, hotline: &Hotline) {
        self.many("organizations", &hotline.organizations, Kind::Organization);
    }

    fn service(&mut self, service: &Service) {
        self.many("organizations", &service.organizations, Kind::Organization);
        self.many("groups", &service.groups, Kind::Group);
        self.place(format_args!("place"), service.place.as_ref());
        self.closures(format_args!(""), &service.closures);
    }

    fn story(&mut self, story: &Story) {
        self.many("programs", &story.programs, Kind::Program);
        self.many("related", &story.related, Kind::Article);
    }

    fn activity(&mut self, activity: &Activity) {
        self.many("organizations", &activity.organizations, Kind::Organization);
        self.many("programs", &activity.programs, Kind::Program);
        self.many("groups", &activity.groups, Kind::Group);
        self.place(format_args!("place"), activity.place.as_ref());
        self.closures(format_args!(""), &activity.closures);
    }

    fn organization(&mut self, organization: &Organization) {
        self.many("programs", &organization.programs, Kind::Program);
        if let Some(reference) = &organization.part_of {
            let kind = reference.kind.unwrap_or(Kind::Organization);
            self.one(format_args!("part_of"), kind, &reference.slug);
        }
        self.place(format_args!("place"), organization.place.as_ref());
    }
}
