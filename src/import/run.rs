//! From the bytes of feeds to content files.

use std::sync::Arc;

use super::finish::{FeedRead, Ground, finish};
use super::read::{self, Document, Part, Unreadable};
use super::{Context, Deed, Imported, Remark, Report, bmlt, meeting_guide};
use crate::diag::{Mistake, codes};
use crate::model::Line;
use crate::model::suggest::shorten;

words! {
    /// A format that can be imported.
    pub enum Format: "a format" {
        /// The JSON of Meeting Guide, as apps and TSML UI read it.
        MeetingGuide = "meeting-guide",
        /// A spreadsheet with the columns of 12 Step Meeting List.
        TsmlCsv = "tsml-csv",
        /// What a BMLT server answers to `GetSearchResults`, `GetFormats` and `GetServiceBodies`.
        Bmlt = "bmlt",
    }
}

/// A file of a feed.
#[derive(Debug, Clone)]
pub struct Feed {
    /// Its name, which stands in `source:` and in the report.
    pub name: Line,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Imports feeds of one format into a site. Touches no disk: what becomes of the files is said, not done.
///
/// # Errors
/// If any file cannot be read at all: then nothing of any may be imported.
pub fn import(
    format: Format,
    feeds: Vec<Feed>,
    ground: &Ground<'_>,
    with_contacts: bool,
) -> Result<Imported, Vec<(Arc<str>, Unreadable)>> {
    let context = Context {
        program: Some(ground.program),
        zone: ground.zone,
        country: ground.country,
        with_contacts,
        feed: "",
    };
    let read = match format {
        Format::Bmlt => together(feeds, context)?,
        _ => each(format, feeds, context)?,
    };
    Ok(finish(read, ground))
}

/// Files that are a feed each.
fn each(
    format: Format,
    feeds: Vec<Feed>,
    context: Context<'_>,
) -> Result<Vec<FeedRead>, Vec<(Arc<str>, Unreadable)>> {
    let (mut read, mut unread) = (Vec::new(), Vec::new());
    for Feed { name, bytes } in feeds {
        let part = if format == Format::TsmlCsv {
            read::csv(&bytes, &meeting_guide::headings())
        } else {
            read::json(&bytes).and_then(meetings)
        };
        drop(bytes);
        match part {
            Ok(Part {
                records,
                mut report,
                ..
            }) => {
                let context = Context {
                    feed: &name,
                    ..context
                };
                let understood = meeting_guide::understand(&records, &context, &mut report);
                read.push(FeedRead {
                    feed: name,
                    understood,
                    report,
                });
            }
            Err(why) => unread.push((name.as_str().into(), why)),
        }
    }
    if unread.is_empty() {
        Ok(read)
    } else {
        Err(unread)
    }
}

/// The list of meetings in a file of JSON.
fn meetings(mut document: Document) -> Result<Part, Unreadable> {
    let only = |document: &mut Document| {
        let one = document.parts.len() == 1;
        one.then(|| document.parts.pop()).flatten()
    };
    if let Some(mut part) = document.take("meetings").or_else(|| only(&mut document)) {
        say_others(&document, &mut part.report);
        return Ok(part);
    }
    let mistake = Mistake::new(
        &codes::FEED_FORMAT,
        "there is no list of meetings in this file",
    );
    let help = "a Meeting Guide feed is a list of objects, `[{\"name\": ...}, ...]`, or has one under `meetings`";
    Err(Unreadable::whole(mistake.help(help)))
}

/// Says once which other lists stand in the file.
fn say_others(document: &Document, report: &mut Report) {
    let others = document.parts.iter();
    report.remarks.extend(others.map(|part| Remark {
        code: &codes::FEED_NOT_KEPT,
        deed: Deed::Dropped,
        record: 0,
        at: part.at,
        field: shorten(&part.name).into(),
        was: format!("a list of {}", part.report.records).into(),
        now: None,
        why: Some("meetings are read from one list alone".into()),
    }));
}

/// Files that are one feed together, known by the name of the first that lists meetings. Each has a report.
fn together(
    feeds: Vec<Feed>,
    context: Context<'_>,
) -> Result<Vec<FeedRead>, Vec<(Arc<str>, Unreadable)>> {
    let (mut documents, mut unread) = (Vec::new(), Vec::new());
    let mut first = None;
    for Feed { name, bytes } in feeds {
        match read::json(&bytes) {
            Ok(document) => documents.push((name.clone(), document)),
            Err(why) => unread.push((name.as_str().into(), why)),
        }
        first = first.or(Some(name));
    }
    if !unread.is_empty() {
        return Err(unread);
    }
    let mut files = documents.iter();
    let listed = files.find(|(_, file)| bmlt::has_meetings(file));
    let Some(feed) = listed.map(|(name, _)| name.clone()) else {
        let none = Unreadable::whole(bmlt::no_meetings(&documents));
        let first = first.map(|name| (name.as_str().into(), none));
        return first.map_or_else(|| Ok(Vec::new()), |first| Err(vec![first]));
    };
    let context = Context {
        feed: &feed,
        ..context
    };
    let read = bmlt::understand(documents, &context);
    let of_file = |(understood, report)| FeedRead {
        feed: feed.clone(),
        understood,
        report,
    };
    Ok(read.into_iter().map(of_file).collect())
}
