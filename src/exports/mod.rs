//! The list of meetings in the formats of other programs.
//!
//! ```text
//! Site ── Records ──▶ Row ──────────────▶ one file for each format
//!                     one meeting, day       and a Loss: what the format cannot say
//!                     and time, resolved
//! ```
//!
//! Here: what goes out ([`Records`], one [`Row`] for each meeting, schedule and day, with its slug), how
//! each format writes it ([`write()`]), and what is lost by that ([`Loss`]). Not here: which files a site
//! has (that is [`site`](crate::site)'s), and where bytes go.
//!
//! Invariants: rows in = rows written + rows left out; each that is left out has exactly one remark; what a
//! format cannot say has a remark with a code that `explain` knows. Private facts are in no file.

mod bmlt;
pub(crate) mod csv;
mod geojson;
mod json;
mod loss;
mod meeting_guide;
mod people;
mod place;
mod row;
mod says;
mod slugs;
mod spreadsheet;
mod tsml_csv;
mod types;
mod way_in;
mod words;

use crate::config::Exchange;
use crate::model::Slug;
use crate::plan::Flow;

pub use bmlt::service_bodies;
pub use loss::{Detail, Loss, Lost};
pub use row::{Records, Row};

/// Writes the meetings of one program, or of all, in a format; `loss` hears what could not be said.
pub fn write(
    records: &Records<'_>,
    format: Exchange,
    program: Option<&Slug>,
    loss: &mut Loss,
    out: &mut Flow<'_>,
) {
    let table = types::Table::of(records.site(), format, program);
    match format {
        Exchange::MeetingGuide => meeting_guide::write(records, program, &table, loss, out),
        Exchange::TsmlCsv => tsml_csv::write(records, program, &table, loss, out),
        Exchange::Bmlt => bmlt::write(records, program, &table, loss, out),
        Exchange::Geojson => geojson::write(records, program, loss, out),
        Exchange::Csv => spreadsheet::write(records, program, loss, out),
    }
}
