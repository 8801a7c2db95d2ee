//! Calendars (RFC 5545) of groups, days, programs, regions and activities, and of all.

use super::Stage;
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;
use crate::views::Calendar;

/// Calendars.
pub(super) struct Calendars<'a> {
    pub(super) stage: &'a Stage<'a>,
}

const ALL: u16 = 0;
const LIST: u16 = 1;
const GROUP: u16 = 2;
const ACTIVITIES: u16 = 3;
const ACTIVITY: u16 = 4;

impl Output for Calendars<'_> {
    fn plan<'s>(&self, site: &'s Site, routes: &mut Routes<'s>) {
        let views = &self.stage.views;
        let mut add = |part: u16, count: usize| {
            for item in 0..count {
                let job = Job::list(part, item, 1);
                let calendar = self.calendar(job).filter(|one| views.has_calendar(*one));
                if let Some(calendar) = calendar {
                    let owner = Owner::Site("a calendar");
                    routes.add(views.calendar_path(calendar), job, owner);
                }
            }
        };
        add(ALL, 1);
        add(LIST, site.facets.all().len());
        add(GROUP, site.groups.len());
        add(ACTIVITIES, 1);
        add(ACTIVITY, site.activities.len());
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        if let Some(calendar) = self.calendar(job) {
            out.extend_from_slice(self.stage.views.calendar(calendar).as_bytes());
        }
        Ok(())
    }
}

impl<'a> Calendars<'a> {
    /// The calendar that a job makes.
    fn calendar(&self, job: Job) -> Option<Calendar<'a>> {
        let site = self.stage.views.site;
        let at = job.item as usize;
        match job.part {
            ALL => Some(Calendar::All),
            LIST => site.facets.all().get(at).map(Calendar::List),
            GROUP => site.groups.get(at).map(|group| Calendar::Group(group)),
            ACTIVITIES => Some(Calendar::Activities),
            ACTIVITY => site.activities.get(at).map(|one| Calendar::Activity(one)),
            _ => None,
        }
    }
}
