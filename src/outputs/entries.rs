//! A page for each entry.

use rayon::prelude::*;
use serde::Serialize;

use super::Stage;
use crate::diag::Diagnostic;
use crate::fields::Head;
use crate::finder;
use crate::model::{Kind, Status};
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;
use crate::views::PageView;

/// A page for each entry.
pub(super) struct Entries<'a> {
    pub(super) stage: &'a Stage<'a>,
}

impl Output for Entries<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let addresses = site.addresses();
        for (part, kind) in Kind::ALL.iter().enumerate() {
            if !site.has_pages_for(*kind) {
                continue;
            }
            let part = u16::try_from(part).unwrap_or(u16::MAX);
            let heads = site.heads_of(*kind).into_par_iter();
            let shown = heads.filter(|(_, head)| site.has_page_of(head));
            let named = shown.map(|(item, head)| (addresses.entry_file(&head.id), item, head));
            let named: Vec<(String, u32, &Head)> = named.collect();
            routes.expect(named.len());
            for (file, item, head) in named {
                let page = 1;
                routes.add(file, Job { part, item, page }, Owner::Entry(head));
            }
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let (views, site) = (&self.stage.views, self.stage.views.site);
        let at = job.item as usize;
        // The plan only names entries that are there.
        macro_rules! entry {
            ($list:ident, $view:expr) => {
                site.$list
                    .get(at)
                    .map_or(Ok(()), |entry| self.page(&entry.head, &$view(entry)?, out))
            };
        }
        match Kind::ALL.get(usize::from(job.part)) {
            Some(Kind::Program) => entry!(programs, |entry| views.program(entry)),
            Some(Kind::Organization) => entry!(organizations, |entry| views.organization(entry)),
            Some(Kind::Place) => entry!(places, |entry| views.place(entry)),
            Some(Kind::Group) => self.group(job.item, out),
            Some(Kind::Hotline) => entry!(hotlines, |entry| Ok(views.hotline(entry))),
            Some(Kind::Service) => entry!(services, |entry| Ok(views.service(entry))),
            Some(Kind::Article) => entry!(articles, |entry| Ok(views.article(entry))),
            Some(Kind::Story) => entry!(stories, |entry| Ok(views.story(entry))),
            Some(Kind::Activity) => entry!(activities, |entry| Ok(views.activity(entry))),
            Some(Kind::Page) => entry!(pages, |entry| Ok(views.content(entry))),
            None => Ok(()),
        }
    }
}

impl Entries<'_> {
    fn group(&self, number: u32, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let (views, site) = (&self.stage.views, self.stage.views.site);
        let Some(group) = site.groups.get(number as usize) else {
            return Ok(());
        };
        let wanted = site.config.outputs.finder;
        let rows = wanted.then(|| finder::of_group(site, number));
        let view = views.group(group, rows.unwrap_or_default())?;
        self.page(&group.head, &view, out)
    }

    fn page<T: Serialize>(
        &self,
        head: &Head,
        view: &T,
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let path = views.site.addresses().entry_path(&head.id);
        let page = PageView {
            description: views.summary(&head.id),
            menu: section(head.id.kind).map_or("", |(_, menu)| menu),
            crumbs: [("page-home", "")]
                .into_iter()
                .chain(section(head.id.kind))
                .map(|(key, path)| views.crumb(key, path))
                .collect(),
            example: head.example,
            calendar: views.entry_calendar(head),
            entry: Some(head.id.clone()),
            meetings_feed: match head.id.kind {
                Kind::Program => views.meetings_feed(Some(&head.id.slug)),
                _ => None,
            },
            noindex: head.example || head.life.status == Status::Ended,
            ..views.page(head.id.kind.word(), &path, head.name.to_string())
        };
        let kind = head.id.kind.word();
        // In templates `page` is the page's own head, so what a page says is its `content`.
        let name = if head.id.kind == Kind::Page {
            "content"
        } else {
            kind
        };
        let subject = format!("the {kind} `{}`", head.id.slug);
        self.stage.page(
            &format!("{kind}.html"),
            page,
            Some((name, view)),
            &subject,
            out,
        )
    }
}

/// The list above entries of a kind: its message and its path, which is also its place in the menu.
fn section(kind: Kind) -> Option<(&'static str, &'static str)> {
    match kind {
        Kind::Program => Some(("page-programs", "programs")),
        Kind::Group | Kind::Place => Some(("page-groups", "groups")),
        Kind::Hotline => Some(("page-hotlines", "hotlines")),
        Kind::Service => Some(("page-services", "services")),
        Kind::Article => Some(("page-articles", "articles")),
        Kind::Story => Some(("page-stories", "stories")),
        Kind::Activity => Some(("page-activities", "activities")),
        Kind::Organization | Kind::Page => None,
    }
}
