//! Lists made for paper: the whole week, a day, or the days of a region, each on one page.
//!
//! Here: which sheets there are ([`Sheet`]) and what each says. What a line says is in `line.rs`, what
//! its marks mean in `legend.rs`. Not here: how it looks, which is the theme's style sheet.
//!
//! Invariant: a sheet is never cut into pages, so where a link leads to one it says how large it is;
//! what would be too long for one page in a browser is not made.

mod legend;
mod line;

use serde::Serialize;

use super::Views;
use crate::diag::Diagnostic;
use crate::messages::Value;
use crate::model::Weekday;
use crate::site::{Facet, FacetKind};

use legend::LegendView;
pub(super) use line::PrintLine;

/// What can be printed.
#[derive(Debug, Clone, Copy)]
pub enum Sheet<'s> {
    /// All days.
    Week,
    /// A day, or the days of a region.
    List(&'s Facet),
}

/// One sheet.
#[derive(Debug, Clone, Serialize)]
pub struct PrintView {
    title: String,
    total: usize,
    days: Vec<PrintDay>,
    legend: LegendView,
    other: String,
    list: String,
}

/// The lines of one day.
#[derive(Debug, Clone, Serialize)]
struct PrintDay {
    id: &'static str,
    title: String,
    /// Its lines as HTML.
    lines: String,
}

/// What there is to print.
#[derive(Debug, Clone, Serialize)]
pub struct SheetsView {
    sections: Vec<SheetsSection>,
}

/// Sheets of one sort.
#[derive(Debug, Clone, Serialize)]
struct SheetsSection {
    id: &'static str,
    title: String,
    sheets: Vec<SheetView>,
}

/// A link to a sheet, and to the same in large print; none where it would be too long.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SheetView {
    text: String,
    size: String,
    url: Option<String>,
    large: Option<String>,
}

/// The most lines one sheet holds, about eighty pages of paper. More than that no phone can show.
const MOST_LINES: usize = 5_000;

/// What a sheet weighs on its way to a browser, compressed: the page around it, and each line.
const PAGE_BYTES: usize = 9 * 1024;
const LINE_BYTES: usize = 80;

impl<'s> Views<'s> {
    /// What can be printed: the week, each day, each region; nothing where the site does not want it.
    pub fn sheets(&self) -> Vec<Sheet<'s>> {
        if !self.has_list("print") {
            return Vec::new();
        }
        let facets = &self.site.facets;
        let lists = facets.of(FacetKind::Day).iter();
        let lists = lists.chain(facets.of(FacetKind::Region)).map(Sheet::List);
        let sheets = std::iter::once(Sheet::Week).chain(lists);
        sheets
            .filter(|sheet| (1..=MOST_LINES).contains(&self.lines_of(*sheet)))
            .collect()
    }

    /// Where a sheet stands below the root.
    pub fn sheet_path(&self, sheet: Sheet<'_>, large: bool) -> String {
        let folder = if large { "print/large" } else { "print" };
        match sheet {
            Sheet::Week => format!("{folder}/week"),
            Sheet::List(facet) => format!("{folder}/{}/{}", facet.kind, facet.slug),
        }
    }

    /// "Groups on Tuesday", "Groups in East Alder", "All meetings of the week".
    pub fn sheet_title(&self, sheet: Sheet<'_>) -> String {
        match sheet {
            Sheet::Week => self.text("print-week"),
            Sheet::List(facet) => self.list_title(facet),
        }
    }

    /// One sheet; `large` is whether it is in large print.
    ///
    /// # Errors
    /// The mistake in the template of its lines.
    pub fn print(&self, sheet: Sheet<'s>, large: bool) -> Result<PrintView, Diagnostic> {
        let all: Vec<u32>;
        let rows = match sheet {
            Sheet::Week => {
                all = (0..).take(self.site.listings.len()).collect();
                &all
            }
            Sheet::List(facet) => &facet.rows,
        };
        let mut legend = legend::Legend::default();
        let day = |row: &u32| self.site.listings.get(*row as usize)?.day;
        let days = rows.chunk_by(|one, other| day(one) == day(other));
        let days = days.map(|rows| self.print_day(rows, &mut legend));
        let days = days.collect::<Result<_, Diagnostic>>()?;
        let list = match sheet {
            Sheet::Week => self.addresses().page("groups"),
            Sheet::List(facet) => self.addresses().list(facet.kind, &facet.slug),
        };
        Ok(PrintView {
            title: self.sheet_title(sheet),
            total: rows.len(),
            days,
            legend: self.legend(&legend),
            other: self.addresses().page(&self.sheet_path(sheet, !large)),
            list,
        })
    }

    /// Rows of one day, by their numbers.
    fn print_day(
        &self,
        rows: &[u32],
        legend: &mut legend::Legend<'s>,
    ) -> Result<PrintDay, Diagnostic> {
        let listing = |row: &u32| self.site.listings.get(*row as usize);
        let day = rows
            .first()
            .and_then(listing)
            .and_then(|listing| listing.day);
        let mut lines = String::new();
        for row in rows {
            if let Some(listing) = listing(row) {
                lines.push_str(self.print_line(*row, listing, legend)?);
                lines.push('\n');
            }
        }
        Ok(PrintDay {
            id: day.map_or("any-time", Weekday::word),
            title: day.map_or_else(|| self.text("weekday-any-time"), |day| self.weekday(day)),
            lines,
        })
    }

    /// What there is to print.
    pub fn sheets_view(&self) -> SheetsView {
        let lists = |kind: FacetKind| {
            let facets = self.site.facets.of(kind).iter();
            facets
                .map(|facet| self.sheet_view(Sheet::List(facet), self.facet_text(facet)))
                .collect()
        };
        let week = vec![self.sheet_view(Sheet::Week, self.text("print-week"))];
        let section = |(id, sheets): (&'static str, Vec<SheetView>)| SheetsSection {
            id,
            title: self.text(&format!("print-by-{id}")),
            sheets,
        };
        let sections = [
            ("week", week),
            ("day", lists(FacetKind::Day)),
            ("region", lists(FacetKind::Region)),
        ];
        SheetsView {
            sections: sections
                .into_iter()
                .filter(|(_, sheets)| !sheets.is_empty())
                .map(section)
                .collect(),
        }
    }

    /// A link to a sheet under the words `text`.
    pub(super) fn sheet_view(&self, sheet: Sheet<'_>, text: String) -> SheetView {
        let lines = self.lines_of(sheet);
        let made = (1..=MOST_LINES).contains(&lines);
        let url = |large| made.then(|| self.addresses().page(&self.sheet_path(sheet, large)));
        SheetView {
            text,
            size: self.size(lines),
            url: url(false),
            large: url(true),
        }
    }

    fn lines_of(&self, sheet: Sheet<'_>) -> usize {
        match sheet {
            Sheet::Week => self.site.listings.len(),
            Sheet::List(facet) => facet.rows.len(),
        }
    }

    /// "12 meetings, about 14 KB".
    fn size(&self, lines: usize) -> String {
        let number = |number: usize| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
        let values = [
            ("count", number(lines)),
            (
                "size",
                number((PAGE_BYTES + lines * LINE_BYTES).div_ceil(1024)),
            ),
        ];
        let key = match lines {
            0 => "print-empty",
            lines if lines > MOST_LINES => "print-too-long",
            _ => "print-size",
        };
        self.site.messages.format(key, &values)
    }
}
