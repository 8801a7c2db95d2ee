//! What the short words and marks of a sheet mean: only those that stand on it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::line::WHEELCHAIR;
use crate::config::Tag;
use crate::kinds::Program;
use crate::model::Attendance;
use crate::site::Facts;
use crate::views::Views;

/// What stands on a sheet, gathered while its lines are made.
#[derive(Debug, Default)]
pub(super) struct Legend<'s> {
    programs: BTreeMap<&'s str, &'s str>,
    tags: BTreeMap<usize, &'s Tag>,
    ways: BTreeSet<Attendance>,
    wheelchair: bool,
}

/// What the short words and marks mean.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LegendView {
    programs: Vec<MeaningView>,
    tags: Vec<MeaningView>,
    marks: Vec<MeaningView>,
}

/// A word or mark and what it means.
#[derive(Debug, Clone, Serialize)]
struct MeaningView {
    mark: String,
    text: String,
}

impl<'s> Legend<'s> {
    /// Notes what one line says.
    pub(super) fn note(
        &mut self,
        program: Option<&'s Program>,
        facts: &Facts<'s>,
        wheelchair: bool,
    ) {
        if let Some(program) = program {
            self.programs.insert(program.short(), &program.head.name);
        }
        self.tags
            .extend(facts.for_strangers().map(|tag| (tag.order, tag)));
        self.ways.extend(facts.attendance.ways());
        self.wheelchair |= wheelchair;
    }
}

impl Views<'_> {
    /// What stands on a sheet, explained.
    pub(super) fn legend(&self, legend: &Legend<'_>) -> LegendView {
        let programs = legend.programs.iter();
        // A name that is written out needs no explanation.
        let programs = programs.filter(|(short, name)| short != name);
        let ways = legend.ways.iter().filter(|way| !way.has_room());
        let ways = ways.map(|way| MeaningView {
            mark: self.text(&format!("attendance-{way}")),
            text: self.text(&format!("print-how-{way}")),
        });
        let wheelchair = legend.wheelchair.then(|| MeaningView {
            mark: WHEELCHAIR.to_owned(),
            text: self.text("access-wheelchair"),
        });
        LegendView {
            programs: programs
                .map(|(short, name)| MeaningView {
                    mark: (*short).to_owned(),
                    text: (*name).to_owned(),
                })
                .collect(),
            tags: legend
                .tags
                .values()
                .filter_map(|tag| {
                    Some(MeaningView {
                        mark: tag.label.to_string(),
                        text: tag.description.as_ref()?.to_string(),
                    })
                })
                .collect(),
            marks: wheelchair.into_iter().chain(ways).collect(),
        }
    }
}
