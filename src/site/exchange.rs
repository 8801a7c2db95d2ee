//! Which files a site has for other programs, and where they stand.

use std::collections::BTreeSet;

use super::Site;
use crate::config::Exchange;
use crate::kinds::Group;
use crate::model::{Slug, Status};

/// One file for other programs: a format, of one program or of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The format.
    pub format: Exchange,
    /// The program whose meetings it holds; all if none.
    pub program: Option<Slug>,
}

impl Feed {
    /// Its path below the root: `feeds/meeting-guide.json`, `feeds/meeting-guide/aa.json`.
    pub fn path(&self) -> String {
        let (stem, ending) = (self.format.stem(), self.format.ending());
        match &self.program {
            Some(program) => format!("feeds/{stem}/{program}.{ending}"),
            None => format!("feeds/{stem}.{ending}"),
        }
    }
}

/// The path of the file that names who serves groups, which tools for BMLT ask for beside the meetings.
const SERVICE_BODIES: &str = "feeds/bmlt-service-bodies.json";

impl Site {
    /// The file of a format, of one program or of all, if the site has it.
    pub fn feed(&self, format: Exchange, program: Option<&Slug>) -> Option<&Feed> {
        let mut feeds = self.feeds.iter();
        feeds.find(|feed| feed.format == format && feed.program.as_ref() == program)
    }

    /// The path of the file beside the BMLT feed that names who serves groups.
    pub fn service_bodies_path(&self) -> Option<&'static str> {
        self.feed(Exchange::Bmlt, None).map(|_| SERVICE_BODIES)
    }
}

/// The files of a site: none of a program that has no real group, and none at all where all is invented.
pub(super) fn feeds(site: &Site) -> Vec<Feed> {
    let real = |group: &&Group| !group.head.example && group.head.life.status != Status::Ended;
    let mut groups = site.groups.iter().filter(real).peekable();
    if groups.peek().is_none() {
        return Vec::new();
    }
    let outputs = &site.config.outputs;
    let groups = groups.filter(|_| outputs.feeds.by_program);
    let programs: BTreeSet<&Slug> = groups.filter_map(|group| group.program.as_ref()).collect();
    let formats = outputs.exchange.iter();
    let of_format = |format: &Exchange| {
        let format = *format;
        let each = programs.iter().map(|program| Some((*program).clone()));
        std::iter::once(None)
            .chain(each)
            .map(move |program| Feed { format, program })
            .collect::<Vec<_>>()
    };
    formats.flat_map(of_format).collect()
}
