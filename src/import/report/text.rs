//! The report for people: how much came in, what was done to it, what becomes of the files, and what to do next.

use std::fmt::Write as _;

use super::Summary;
use super::done::done;
use crate::diag::number;
use crate::import::{ContentFile, Deed, Fate, Imported};
use crate::model::Kind;

/// How many files, and how many lines of each, are named where not all are asked for.
const FILES: usize = 10;

/// The report as text. `all` tells everything; without it, a few examples of each sort.
pub fn text(imported: &Imported, summary: &Summary<'_>, all: bool) -> String {
    let mut out = String::new();
    totals(imported, &mut out);
    done(imported, all, &mut out);
    files(imported, summary, all, &mut out);
    next(imported, summary, all, &mut out);
    out
}

fn totals(imported: &Imported, out: &mut String) {
    let totals = imported.totals();
    let feeds: Vec<&str> = imported
        .told
        .iter()
        .map(|told| told.feed.as_str())
        .collect();
    let _ = writeln!(out, "{} {}", super::TITLE, feeds.join(", "));
    let _ = writeln!(
        out,
        "{}: {} in {}, {} refused",
        number(totals.records, "record"),
        number(totals.meetings, "meeting"),
        number(totals.groups, "group"),
        totals.refused,
    );
    if totals.places > 0 {
        let places = number(totals.places, "place");
        let _ = writeln!(out, "{places} that several groups share");
    }
    if totals.organizations > 0 {
        let organizations = number(totals.organizations, "organization");
        let _ = writeln!(out, "{organizations} serving them");
    }
}

/// What becomes of the files.
fn files(imported: &Imported, summary: &Summary<'_>, all: bool, out: &mut String) {
    let _ = writeln!(out, "\nFiles (groups in `{}`):", summary.folder);
    for (fate, said, why) in [
        (Fate::New, "new", ""),
        (
            Fate::Replaced,
            "replaced",
            " (the feed says something else now)",
        ),
        (Fate::Unchanged, "unchanged", " (the feed says the same)"),
        (Fate::Kept, "kept", " (changed by hand, and left as it is)"),
    ] {
        let of: Vec<&ContentFile> = imported.with(fate).collect();
        if of.is_empty() {
            continue;
        }
        let _ = writeln!(out, "  {said}: {}{why}", counted(&of));
        if fate == Fate::Replaced || (fate == Fate::New && all) {
            named(&of, all, out);
        }
        if fate == Fate::Kept {
            kept(&of, all, out);
        }
    }
    if imported.files.is_empty() {
        let _ = writeln!(out, "  none");
    }
    if !imported.gone.is_empty() {
        let count = number(imported.gone.len(), "file");
        let _ = writeln!(
            out,
            "  gone: {count} of an earlier import that this one does not have; delete what is really gone"
        );
        let most = if all { imported.gone.len() } else { FILES };
        for gone in imported.gone.iter().take(most) {
            let _ = writeln!(out, "    {} ({})", gone.path, gone.name);
        }
        if imported.gone.len() > most {
            let _ = writeln!(out, "    and {} more", imported.gone.len() - most);
        }
    }
}

/// `3 groups, 1 place`.
fn counted(files: &[&ContentFile]) -> String {
    let count = |kind| files.iter().filter(|file| file.kind == kind).count();
    let counts = [Kind::Group, Kind::Place, Kind::Organization].map(|kind| (kind, count(kind)));
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(kind, count)| number(count, kind.word()))
        .collect();
    counts.join(", ")
}

fn named(files: &[&ContentFile], all: bool, out: &mut String) {
    let most = if all { files.len() } else { FILES };
    for file in files.iter().take(most) {
        let _ = writeln!(out, "    {}", file.path);
    }
    if files.len() > most {
        let _ = writeln!(out, "    and {} more", files.len() - most);
    }
}

/// Files that somebody changed, with the lines in which the feed differs.
fn kept(files: &[&ContentFile], all: bool, out: &mut String) {
    let most = if all { files.len() } else { FILES };
    for file in files.iter().take(most) {
        let differs = &file.differs;
        let said = if differs.is_empty() {
            " says the same as the feed"
        } else {
            ""
        };
        let _ = writeln!(out, "    {}{said}", file.path);
        let lines = if all { differs.len() } else { FILES };
        for line in differs.iter().take(lines) {
            let _ = writeln!(out, "      {line}");
        }
        if differs.len() > lines {
            let _ = writeln!(out, "      and {} more lines", differs.len() - lines);
        }
    }
    if files.len() > most {
        let _ = writeln!(out, "    and {} more", files.len() - most);
    }
    if files.iter().any(|file| !file.differs.is_empty()) {
        let _ = writeln!(
            out,
            "    (`-` is what your file says, `+` what the feed says)"
        );
    }
}

/// What to do next.
fn next(imported: &Imported, summary: &Summary<'_>, all: bool, out: &mut String) {
    let mut steps: Vec<String> = Vec::new();
    let totals = imported.totals();
    if totals.meetings == 0 {
        steps.push("nothing could be imported: is it the right format? See above".to_owned());
    } else if !summary.written {
        steps.push("nothing was written yet: run the command again without `--dry-run`".to_owned());
    }
    if totals.refused > 0 {
        let them = if totals.refused == 1 {
            "the record that was"
        } else {
            "the records that were"
        };
        steps.push(format!(
            "mend {them} refused at the source, and import again"
        ));
    }
    let look = imported.deeds(Deed::Doubtful) + imported.deeds(Deed::Guessed);
    if look > 0 {
        steps.push("look at what is doubtful or was guessed, and mend it at the source".to_owned());
    }
    if !all
        && !imported
            .told
            .iter()
            .all(|told| told.report.remarks.is_empty())
    {
        steps.push("for every single one, add `--report-file report.txt`".to_owned());
    }
    if summary.written && totals.meetings > 0 {
        steps.push("see what comes of it: `guidepost build`, or `guidepost serve`".to_owned());
    }
    if steps.is_empty() {
        return;
    }
    let _ = writeln!(out, "\nNext:");
    for (at, step) in steps.iter().enumerate() {
        let _ = writeln!(out, "  {}. {step}", at + 1);
    }
}
