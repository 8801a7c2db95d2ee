//! Lists of one page or several: how their files are planned and their pages told apart.

use crate::messages::{Messages, Value};
use crate::plan::{Job, Owner, Routes};
use crate::site::{Site, numbered};

/// A list about to be planned: where it stands, and which job makes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paged<'p> {
    /// The path of its first page.
    pub(super) path: &'p str,
    /// What the output makes it for.
    pub(super) part: u16,
    /// Which of the output's lists it is.
    pub(super) item: usize,
    /// How many pages it has.
    pub(super) pages: usize,
}

impl<'p> Paged<'p> {
    /// A list of one page.
    pub(super) fn whole(path: &'p str, part: u16, item: usize) -> Self {
        Self {
            path,
            part,
            item,
            pages: 1,
        }
    }

    /// Plans every page of the list.
    pub(super) fn plan(self, site: &Site, routes: &mut Routes<'_>) {
        for page in 1..=self.pages {
            let job = Job::list(self.part, self.item, page);
            let file = site.addresses().file_of(&numbered(self.path, page));
            routes.add(file, job, Owner::Site("a list that Guidepost makes itself"));
        }
    }
}

/// A title that says which page of its list it is.
pub(super) fn numbered_title(messages: &Messages, title: String, page: u32) -> String {
    if page <= 1 {
        return title;
    }
    let values = [
        ("title", Value::Text(&title)),
        ("page", Value::Number(i64::from(page))),
    ];
    messages.format("page-numbered", &values)
}
