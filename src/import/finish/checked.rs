//! Everything that is written is read again by the program's own parser: what cannot be read is refused loudly.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::Ground;
use crate::diag::{Level, codes};
use crate::import::gather::{GroupPage, Heard, Pages, Remarks, share_again};
use crate::import::incoming::IncomingOrganization;
use crate::import::write::{self, Pen, Stamp};
use crate::import::{Deed, Remark};
use crate::kinds::Draft;
use crate::model::{Kind, Line};

/// Reads what was written.
pub(super) struct Checker<'a> {
    ground: &'a Ground<'a>,
}

impl<'a> Checker<'a> {
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        Self { ground }
    }

    /// What is wrong with the text of an entry, if anything is.
    fn wrong(&self, kind: Kind, ending: &str, text: String) -> Option<String> {
        let file: Arc<str> = format!("content/{}/imported.{ending}", kind.folder()).into();
        let draft = Draft {
            translations: Vec::new(),
            file: Arc::clone(&file),
            kind,
            stem: "imported".to_owned(),
            lang: self.ground.language.clone(),
        };
        let reader = BTreeMap::from([(file.to_string(), text.into_bytes())]);
        let parsed = match draft.parse(&reader, self.ground.defaults) {
            Ok(parsed) => parsed,
            Err(error) => return Some(error.to_string()),
        };
        let denied = parsed.problems.iter();
        let mut denied = denied.filter(|problem| problem.level == Level::Deny);
        denied.next().map(|problem| problem.message.clone())
    }

    /// What is wrong with an organization, if anything is.
    pub(super) fn organization(&self, one: &IncomingOrganization) -> Option<String> {
        let text = write::organization(one, &self.ground.program.head.id.slug);
        self.wrong(Kind::Organization, "yaml", text)
    }

    fn group(&self, page: &GroupPage) -> Option<String> {
        let date = self.ground.today;
        let stamp = |heard: &Heard| Stamp {
            feed: heard.slug.clone(),
            date,
        };
        let pen = Pen {
            program: &self.ground.program.head.id.slug,
            stamp: &stamp,
        };
        self.wrong(Kind::Group, "md", write::group(page, &pen))
    }

    /// Refuses the records of groups and places that cannot be read again.
    pub(super) fn groups(&self, pages: &mut Pages, remarks: &mut Remarks) {
        let bad = pages.places.par_iter().filter_map(|page| {
            let wrong = self.wrong(Kind::Place, "yaml", write::place(page))?;
            Some((page.slug.clone(), wrong))
        });
        let bad: BTreeMap<_, _> = bad.collect();
        pages.places.retain(|page| !bad.contains_key(&page.slug));
        let wrong: Vec<Option<String>> = pages
            .groups
            .par_iter()
            .map(|(page, _)| {
                let place = page.places().find_map(|slug| bad.get(slug));
                place.cloned().or_else(|| self.group(page))
            })
            .collect();
        let groups = std::mem::take(&mut pages.groups).into_iter().zip(wrong);
        for ((page, file), wrong) in groups {
            match wrong {
                None => pages.groups.push((page, file)),
                Some(wrong) => {
                    let better = self.without_the_bad(&page, &wrong, remarks);
                    pages.groups.extend(better.map(|page| (page, file)));
                }
            }
        }
    }

    /// The group without the meetings that cannot be read again; all are refused where no single one is at fault.
    fn without_the_bad(
        &self,
        page: &GroupPage,
        wrong: &str,
        remarks: &mut Remarks,
    ) -> Option<GroupPage> {
        let mut good = Vec::new();
        for heard in page.meetings.iter().map(|meeting| &meeting.heard) {
            let alone = share_again(page, vec![heard.clone()])?;
            match self.group(&alone) {
                None => good.push(heard.clone()),
                Some(wrong) => refuse(heard, &wrong, remarks),
            }
        }
        let rest = share_again(page, good.clone());
        if good.len() < page.meetings.len()
            && let Some(rest) = rest
            && self.group(&rest).is_none()
        {
            return Some(rest);
        }
        for heard in &good {
            refuse(heard, wrong, remarks);
        }
        None
    }
}

fn refuse(heard: &Heard, why: &str, remarks: &mut Remarks) {
    let remark = Remark {
        code: &codes::NOT_WRITTEN,
        deed: Deed::Refused,
        record: heard.record,
        at: heard.at,
        field: "".into(),
        was: Line::as_str(&heard.slug).into(),
        now: None,
        why: Some(why.into()),
    };
    remarks.0.push((heard.feed, remark));
}
