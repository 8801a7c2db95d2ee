//! What many pages show and is made once: rows of lists and lines on paper, as finished HTML, and the order of help lines.
//!
//! A meeting stands in the list of its day, its town, its program, of each of its tags, and on the pages of
//! groups nearby. Its row is made by the theme's `partials/row.html` when it is first asked for, and kept; so is its line on
//! paper, by `partials/print/line.html`.

use std::sync::{Arc, OnceLock};

use tera::Context;

use super::print::PrintLine;
use super::{LineList, RowView, Views};
use crate::diag::Diagnostic;
use crate::kinds::Hotline;
use crate::theme::Engine;

/// Makes rows and keeps them.
#[derive(Debug)]
pub struct Fragments<'t> {
    engine: &'t Engine,
    /// By the number of the listing.
    rows: Vec<OnceLock<Made<Fragment>>>,
    /// The same listings as lines on paper; none before the first is asked for, since many sites have no sheets.
    lines: OnceLock<Vec<OnceLock<Made<Box<str>>>>>,
    /// Help lines that answer, in the order of their names.
    pub(super) hotlines: OnceLock<Vec<Arc<Hotline>>>,
    /// The lists of help lines.
    pub(super) line_lists: OnceLock<Vec<LineList>>,
}

/// What is kept: it, or the mistake in its template.
type Made<T> = Result<T, Box<Diagnostic>>;

/// Rows as HTML, one after the other, which templates take with `| safe`; or the mistake in the template of the row.
pub(super) type Rows = Result<String, Diagnostic>;

/// A row in its two forms, which have most in common.
#[derive(Debug)]
struct Fragment {
    /// With the name of its day.
    whole: Box<str>,
    /// Which bytes of it are others below a heading that names the day.
    differs: std::ops::Range<usize>,
    /// What stands there then.
    instead: Box<str>,
}

impl<'t> Fragments<'t> {
    /// None yet, for a site with so many listings.
    pub fn new(engine: &'t Engine, listings: usize) -> Self {
        Self {
            engine,
            rows: unmade(listings),
            lines: OnceLock::new(),
            hotlines: OnceLock::new(),
            line_lists: OnceLock::new(),
        }
    }

    /// Whether the template of a page names `field`: what it does not name need not be made.
    pub(super) fn wants(&self, template: &str, field: &str) -> bool {
        self.engine.names(template, field)
    }

    /// One row, once with its day and once without.
    fn forms(&self, row: &RowView) -> Result<[String; 2], Diagnostic> {
        let mut context = Context::new();
        context.insert("row", row);
        let mut form = |under_day: bool| {
            context.insert("under_day", &under_day);
            self.render("partials/row.html", &context)
        };
        Ok([form(false)?, form(true)?])
    }

    /// The line of a listing on paper, by its number; `make` makes it when it is first asked for.
    pub(super) fn printed(
        &self,
        number: u32,
        make: impl FnOnce() -> Option<PrintLine>,
    ) -> Result<&str, Diagnostic> {
        let render = || {
            let mut context = Context::new();
            context.insert("line", &make());
            let line = self.render("partials/print/line.html", &context);
            line.map(String::into_boxed_str).map_err(Box::new)
        };
        let lines = self.lines.get_or_init(|| unmade(self.rows.len()));
        match lines.get(number as usize) {
            Some(kept) => match kept.get_or_init(render) {
                Ok(line) => Ok(line),
                Err(mistake) => Err((**mistake).clone()),
            },
            None => Ok(""),
        }
    }

    fn render(&self, template: &str, context: &Context) -> Result<String, Diagnostic> {
        let mut html = Vec::with_capacity(1024);
        self.engine.render(template, context, "a list", &mut html)?;
        // A template writes nothing but text.
        Ok(String::from_utf8(html).unwrap_or_default())
    }
}

/// Room for so many things that are made when they are asked for.
fn unmade<T>(count: usize) -> Vec<OnceLock<T>> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

/// How many bytes are the same before the first one that differs.
fn same_bytes(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    let same = one.zip(other).take_while(|(one, other)| one == other);
    same.count()
}

impl Fragment {
    fn new([whole, below]: [String; 2]) -> Self {
        let start = same_bytes(whole.bytes(), below.bytes());
        let is_between_chars = |at: &usize| whole.is_char_boundary(*at);
        let start = (0..=start).rev().find(is_between_chars).unwrap_or_default();
        let rest = |text: &'_ str| text.len() - start;
        let end = same_bytes(whole.bytes().rev(), below.bytes().rev());
        let end = end.min(rest(&whole)).min(rest(&below));
        let until = (whole.len() - end..=whole.len()).find(is_between_chars);
        let until = until.unwrap_or(whole.len());
        let end = whole.len() - until;
        let instead = below.get(start..below.len() - end).unwrap_or_default();
        Self {
            differs: start..until,
            instead: instead.into(),
            whole: whole.into(),
        }
    }

    /// Writes it as a line of its own.
    fn write(&self, under_day: bool, out: &mut String) {
        if under_day {
            let (before, after) = (..self.differs.start, self.differs.end..);
            out.push_str(self.whole.get(before).unwrap_or_default());
            out.push_str(&self.instead);
            out.push_str(self.whole.get(after).unwrap_or_default());
        } else {
            out.push_str(&self.whole);
        }
        out.push('\n');
    }
}

impl Views<'_> {
    /// The rows of listings, by their numbers; `under_day` if they stand below the name of their day.
    pub(super) fn rows(&self, listings: impl IntoIterator<Item = u32>, under_day: bool) -> Rows {
        let mut html = String::new();
        for number in listings {
            let number = number as usize;
            let listing = self.site.listings.get(number);
            let row = || {
                listing
                    .and_then(|listing| self.row(listing))
                    .unwrap_or_default()
            };
            let make = || Ok(Fragment::new(self.fragments.forms(&row())?));
            let kept = self.fragments.rows.get(number);
            match kept.map(|kept| kept.get_or_init(|| make().map_err(Box::new))) {
                Some(Ok(fragment)) => fragment.write(under_day, &mut html),
                Some(Err(mistake)) => return Err((**mistake).clone()),
                None => {}
            }
        }
        Ok(html)
    }

    /// Rows that stand in one list only, and are not kept.
    pub(super) fn single_rows(&self, rows: impl IntoIterator<Item = RowView>) -> Rows {
        let mut html = String::new();
        for row in rows {
            let [whole, _] = self.fragments.forms(&row)?;
            html.extend([&*whole, "\n"]);
        }
        Ok(html)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_a_row_come_back_as_they_were() {
        let forms = [
            ["<p>Tue 7:00 pm</p>é", "<p>7:00 pm</p>é"],
            ["same", "same"],
            ["aa", "aaa"],
            ["ä", "ö"],
            ["", "x"],
        ];
        for [whole, below] in forms {
            let fragment = Fragment::new([whole.to_owned(), below.to_owned()]);
            let write = |under_day| {
                let mut out = String::new();
                fragment.write(under_day, &mut out);
                out.trim_end().to_owned()
            };
            assert_eq!([&*write(false), &*write(true)], [whole, below]);
        }
    }
}
