//! What to check next: the entries whose last check does not hold any more, for the volunteers who call,
//! write and go there.
//!
//! Here: which entries wait ([`Worklist`], one [`Task`] each) and the forms of the list. Not here: how long a
//! check holds, which is [`Site`]'s; where the list is printed.
//!
//! Invariant: whom to ask is only what the page of the entry shows to everybody.

mod ask;
mod github;
mod table;
mod text;

use std::sync::Arc;

use jiff::civil::Date;

use crate::fields::{Head, Review};
use crate::model::{EntryId, Kind, Status};
use crate::site::Site;

pub use github::github;
pub use table::table;
pub use text::text;

/// The entries that wait for a check: those never checked first, then the oldest check first.
#[derive(Debug)]
pub struct Worklist {
    /// They.
    pub tasks: Vec<Task>,
    /// The next day on which a check ends to hold, of all the others.
    pub next: Option<Date>,
}

/// One entry that waits for a check.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: EntryId,
    /// Its name or title.
    pub name: Box<str>,
    /// The day of its last check or review.
    pub last: Option<Date>,
    /// Until when that holds or held.
    pub due: Option<Date>,
    /// Whom one can ask.
    pub ask: Option<String>,
    /// The file in which the new day is written.
    pub file: Arc<str>,
    /// The address of its page.
    pub page: String,
}

impl Worklist {
    /// The list for the day of the site.
    pub fn new(site: &Site) -> Self {
        let mut next: Option<Date> = None;
        let mut tasks = Vec::new();
        for (head, last, due) in checks(site).chain(reviews(site)) {
            // What comes with the program is nobody's to check, and what is invented cannot be.
            if head.example || !head.file.starts_with("content/") {
                continue;
            }
            match due.filter(|due| *due >= site.today && !site.paused_long(head)) {
                Some(due) => next = Some(next.map_or(due, |next| next.min(due))),
                None if last.is_none() || due.is_some() => tasks.push(task(site, head, last, due)),
                None => {}
            }
        }
        tasks.sort_by_key(|task| (task.last, rank(task.id.kind)));
        Self { tasks, next }
    }
}

type Check<'s> = (&'s Head, Option<Date>, Option<Date>);

/// Every entry that is checked, with its last check and the day until which that holds.
fn checks(site: &Site) -> impl Iterator<Item = Check<'_>> {
    site.checked().map(|head| {
        let last = head.verified.as_ref().map(|verified| verified.date);
        (head, last, site.due(head))
    })
}

/// Every article and page that says when it was reviewed.
fn reviews(site: &Site) -> impl Iterator<Item = Check<'_>> {
    let articles = site.articles.iter();
    let articles = articles.map(|article| (&article.head, article.reviewed.as_ref()));
    let pages = site.pages.iter();
    let pages = pages.map(|page| (&page.head, page.reviewed.as_ref()));
    let reviewed = |(head, review): (_, Option<&'_ Review>)| {
        let review = review?;
        Some((head, Some(review.date), review.next))
    };
    let all = articles.chain(pages).filter_map(reviewed);
    all.filter(|(head, _, _): &Check<'_>| head.life.status != Status::Ended)
}

fn task(site: &Site, head: &Head, last: Option<Date>, due: Option<Date>) -> Task {
    let addresses = site.addresses();
    let page = addresses.entry(&head.id);
    Task {
        id: head.id.clone(),
        name: head.name.clone(),
        last,
        due,
        ask: ask::whom(site, &head.id),
        file: Arc::clone(&head.file),
        page: site.config.base_url.join(&page),
    }
}

/// Of checks that are equally old, those come first that do most harm when they are wrong.
fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Hotline => 0,
        Kind::Service => 1,
        Kind::Group => 2,
        Kind::Activity | Kind::Place | Kind::Organization => 3,
        Kind::Program | Kind::Article | Kind::Story | Kind::Page => 4,
    }
}

/// "1 entry waits" or "3 entries wait".
fn waiting(count: usize) -> String {
    match count {
        1 => "1 entry waits".to_owned(),
        _ => format!("{count} entries wait"),
    }
}
