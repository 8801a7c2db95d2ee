//!
//! Here: the order of fields and what is written of them ([`group()`], [`place()`], [`organization()`]), YAML
//! ([`yaml`], [`scalar`]) and the line by which a later import knows whether somebody changed the file ([`mod@seal`]).
//! Not here: which records are one group, and the disk.
//!
//! Invariant: what is written is read again as the same values by Guidepost's own parser, whatever the feed says.

mod group;
mod organization;
mod place;
mod scalar;
mod seal;
#[cfg(test)]
mod tests;
mod yaml;

use jiff::civil::Date;

use super::gather::Heard;
use crate::model::{Line, Slug};

pub(super) use group::group;
pub(super) use organization::organization;
pub(super) use place::place;
pub(super) use seal::unsealed;
pub use seal::{Seal, seal};

/// Where a record comes from and when it was imported.
#[derive(Debug, Clone)]
pub(super) struct Stamp {
    pub(super) feed: Line,
    pub(super) date: Date,
}

/// What is the same in all files of an import.
pub(super) struct Pen<'a> {
    /// The program of the groups.
    pub(super) program: &'a Slug,
    /// Where each record comes from.
    pub(super) stamp: &'a dyn Fn(&Heard) -> Stamp,
}

/// Fields and a text below them, as a Markdown file.
fn markdown(fields: &yaml::Map, body: &str) -> String {
    let fields = fields.render();
    if body.is_empty() {
        return seal::sealed(&format!("---\n{fields}---\n"));
    }
    seal::sealed(&format!("---\n{fields}---\n\n{body}\n"))
}

/// Fields alone, as a YAML file.
fn plain(fields: &yaml::Map) -> String {
    seal::sealed(&fields.render())
}
