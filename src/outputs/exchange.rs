//! The list of meetings for other programs, in each format that the site wants: all programs in one file,
//! and one file for each program. Which files there are, [`site`](crate::site) knows.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::Stage;
use crate::config::Exchange;
use crate::diag::{Diagnostic, number};
use crate::exports::{self, Detail, Loss, Records};
use crate::model::Slug;
use crate::plan::{Flow, Job, Output, Owner, Routes};
use crate::site::{Site, TooLarge};

/// Files for other programs.
pub(super) struct Exchanged<'a> {
    stage: &'a Stage<'a>,
    /// The rows with their slugs, found when the first file is made.
    records: OnceLock<Records<'a>>,
    /// What the files of all programs could not say; where there is none, those of single programs together.
    losses: Mutex<BTreeMap<(Exchange, Option<Slug>), Loss>>,
}

const FEED: u16 = 0;
const SERVICE_BODIES: u16 = 1;

impl<'a> Exchanged<'a> {
    pub(super) fn new(stage: &'a Stage<'a>) -> Self {
        Self {
            stage,
            records: OnceLock::new(),
            losses: Mutex::default(),
        }
    }
}

impl Output for Exchanged<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let owner = || Owner::Site("a file for other programs");
        for (at, feed) in site.feeds.iter().enumerate() {
            routes.add(feed.path(), Job::list(FEED, at, 1), owner());
        }
        if let Some(path) = site.service_bodies_path() {
            routes.add(path.to_owned(), Job::list(SERVICE_BODIES, 0, 1), owner());
        }
    }

    fn render(&self, _: Job, _: &mut Vec<u8>) -> Result<(), Diagnostic> {
        // All of them flow.
        Ok(())
    }

    fn flows(&self, _: Job) -> bool {
        true
    }

    fn flow(&self, job: Job, out: &mut Flow<'_>) -> Result<(), Diagnostic> {
        let site = self.stage.views.site;
        if job.part == SERVICE_BODIES {
            exports::service_bodies(site, out);
            return Ok(());
        }
        let Some(feed) = site.feeds.get(job.item as usize) else {
            return Ok(());
        };
        let records = self.records.get_or_init(|| Records::new(site));
        let mut loss = Loss::new(Detail::Counts);
        exports::write(records, feed.format, feed.program.as_ref(), &mut loss, out);
        if feed.program.is_none() || site.feed(feed.format, None).is_none() {
            let mut losses = self.losses.lock().unwrap_or_else(PoisonError::into_inner);
            // A file may be made more than once, and has said the same then.
            losses.insert((feed.format, feed.program.clone()), loss);
        }
        Ok(())
    }

    fn told(&self) -> Vec<String> {
        let losses = self.losses.lock().unwrap_or_else(PoisonError::into_inner);
        let mut formats: BTreeMap<Exchange, Loss> = BTreeMap::new();
        for ((format, _), loss) in losses.iter() {
            let all = formats.entry(*format);
            all.or_insert_with(|| Loss::new(Detail::Counts)).count(loss);
        }
        let line = |(format, loss): (&Exchange, &Loss)| format!("{format}: {}", loss.summary());
        formats.iter().map(line).chain(self.too_large()).collect()
    }
}

impl Exchanged<'_> {
    /// The files that are not there because they would be too large, a line each.
    fn too_large(&self) -> Vec<String> {
        let site = self.stage.views.site;
        let most = site.config.outputs.feeds.most_meetings;
        let file = |one: &TooLarge| {
            let of = one.program.as_ref();
            let of = of.map_or_else(|| "all groups".to_owned(), |slug| format!("`{slug}`"));
            format!(
                "no feed of {of}: {}, and a feed holds at most {most} (`outputs: {{most_meetings: {most}}}`)",
                number(one.meetings, "meeting")
            )
        };
        let mut lines: Vec<String> = site.too_large.iter().map(file).collect();
        let lost = site.meetings_in_no_feed();
        if lost > 0 {
            lines.push(format!(
                "{} of groups without a program in no feed",
                number(lost, "meeting")
            ));
        }
        lines
    }
}
