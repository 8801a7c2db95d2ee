//! Programs: a page each, and the comparison of all of them.

use std::sync::Arc;

use serde::Serialize;

use super::Views;
use super::activities::OutingView;
use super::article::capital;
use super::common::{DateView, SourceView, VerifiedView, WordView};
use super::group::AnswerView;
use super::related::RelatedView;
use crate::diag::Diagnostic;
use crate::kinds::Program;
use crate::kinds::program::{Medication, Stance};
use crate::model::Kind;
use crate::site::FacetKind;

/// The page of a program.
#[derive(Debug, Clone, Serialize)]
pub struct ProgramView {
    name: String,
    short_name: Option<String>,
    also_called: Vec<String>,
    summary: Option<String>,
    approach: Vec<WordView>,
    facts: Vec<FactView>,
    stance: Vec<StanceView>,
    first_visit: Vec<AnswerView>,
    who: Option<String>,
    website: Option<String>,
    finder: Option<String>,
    online_meetings: Option<String>,
    body_html: Option<String>,
    /// Rows as HTML.
    rows: String,
    count: usize,
    count_url: Option<String>,
    reading: Vec<RelatedView>,
    activities: Vec<OutingView>,
    sources: Vec<SourceView>,
    verified: Option<VerifiedView>,
    example: bool,
}

/// One line of the comparison.
#[derive(Debug, Clone, Serialize)]
struct FactView {
    id: &'static str,
    title: String,
    text: String,
}

/// A position of a program.
#[derive(Debug, Clone, Serialize)]
struct StanceView {
    about: String,
    text: String,
    source: Option<String>,
    url: Option<String>,
    as_of: Option<DateView>,
}

/// All programs side by side.
#[derive(Debug, Clone, Serialize)]
pub struct ProgramsView {
    rows: Vec<ProgramRow>,
    columns: Vec<ColumnView>,
}

/// One program of the comparison.
#[derive(Debug, Clone, Serialize)]
struct ProgramRow {
    name: String,
    short_name: Option<String>,
    url: String,
    count: usize,
    count_url: Option<String>,
    summary: Option<String>,
    facts: Columns,
    example: bool,
}

/// One column of the comparison.
#[derive(Debug, Clone, Serialize)]
struct ColumnView {
    id: &'static str,
    title: String,
}

/// What the comparison says of a program: the same questions for all, in this order.
#[derive(Debug, Clone, Serialize)]
struct Columns {
    aim: Option<String>,
    outlook: Option<String>,
    who_leads: Option<String>,
    how_a_meeting_runs: Option<String>,
    goal: Option<String>,
    medicine: Option<String>,
    cost: Option<String>,
    for_whom: Option<String>,
}

/// The columns, in order.
const COLUMNS: [&str; 8] = [
    "aim",
    "outlook",
    "who_leads",
    "how_a_meeting_runs",
    "goal",
    "medicine",
    "cost",
    "for_whom",
];

/// How many rows of groups the page of a program or organization shows before it leads to their list.
pub(super) const MOST_ROWS: usize = 20;

impl Views<'_> {
    /// The page of a program.
    ///
    /// # Errors
    /// The mistake in the template of rows.
    pub fn program(&self, program: &Program) -> Result<ProgramView, Diagnostic> {
        let facet = self
            .site
            .facets
            .get(FacetKind::Program, program.head.id.slug.as_str());
        let rows = facet
            .map(|facet| facet.rows.as_slice())
            .unwrap_or_default()
            .iter();
        let rows = rows.copied().take(MOST_ROWS);
        let admission = &program.admission;
        Ok(ProgramView {
            name: program.head.name.to_string(),
            short_name: program.short_name.as_ref().map(ToString::to_string),
            also_called: program
                .also_called
                .iter()
                .map(ToString::to_string)
                .collect(),
            summary: program.summary.as_ref().map(ToString::to_string),
            approach: program
                .approach
                .iter()
                .map(|approach| self.word("approach", approach.word()))
                .collect(),
            facts: self.columns(program).list(self),
            stance: program
                .stance
                .iter()
                .map(|stance| self.stance(stance))
                .collect(),
            first_visit: program
                .first_visit
                .iter()
                .map(|(question, answer)| self.answer(question, answer))
                .collect(),
            who: admission
                .otherwise
                .as_ref()
                .or(admission.open.as_ref())
                .map(ToString::to_string),
            website: program.website.as_ref().map(|url| url.as_str().to_owned()),
            finder: program.finder.as_ref().map(|url| url.as_str().to_owned()),
            online_meetings: program
                .online_meetings
                .as_ref()
                .map(|url| url.as_str().to_owned()),
            body_html: self.body(&program.head).map(|body| body.html),
            rows: self.rows(rows, false)?,
            count: facet.map_or(0, |facet| facet.groups),
            count_url: facet.map(|facet| self.addresses().list(FacetKind::Program, &facet.slug)),
            reading: self.named_by(&program.head.id),
            activities: self.outings_of(|activity| {
                let mut programs = activity.programs.iter();
                programs.any(|one| one.id(Kind::Program) == program.head.id)
            }),
            sources: self.sources(&program.sources),
            verified: self.verified(program.head.verified.as_ref()),
            example: program.head.example,
        })
    }

    fn stance(&self, stance: &Stance) -> StanceView {
        StanceView {
            about: capital(&stance.about),
            text: stance.text.to_string(),
            source: stance.source.as_ref().map(ToString::to_string),
            url: stance.url.as_ref().map(|url| url.as_str().to_owned()),
            as_of: stance.as_of.map(|date| self.date(date)),
        }
    }

    /// All programs side by side, in the order of their names: never by size or choice.
    pub fn programs(&self) -> ProgramsView {
        let row = |program: &&Program| {
            let facet = self
                .site
                .facets
                .get(FacetKind::Program, program.head.id.slug.as_str());
            ProgramRow {
                name: program.head.name.to_string(),
                short_name: program.short_name.as_ref().map(ToString::to_string),
                url: self.addresses().entry(&program.head.id),
                count: facet.map_or(0, |facet| facet.groups),
                count_url: facet
                    .map(|facet| self.addresses().list(FacetKind::Program, &facet.slug)),
                summary: program.summary.as_ref().map(ToString::to_string),
                facts: self.columns(program),
                example: program.head.example,
            }
        };
        let column = |id: &&'static str| ColumnView {
            id,
            title: self.text(&format!("column-{id}")),
        };
        ProgramsView {
            rows: self.by_name().iter().map(row).collect(),
            columns: COLUMNS.iter().map(column).collect(),
        }
    }

    /// Programs by name.
    pub(super) fn by_name(&self) -> Vec<&Program> {
        let programs = self.site.programs.iter().map(Arc::as_ref);
        let mut programs: Vec<&Program> = programs.collect();
        programs.sort_by_cached_key(|program| self.site.alphabetical(&program.head.name));
        programs
    }

    fn columns(&self, program: &Program) -> Columns {
        let line = |line: &Option<crate::model::Line>| line.as_ref().map(ToString::to_string);
        let lines = &program.comparison;
        let goals: Vec<String> = program
            .goal
            .iter()
            .map(|goal| self.text(&format!("goal-{goal}")))
            .collect();
        let medicine = (program.medication != Medication::Unknown)
            .then(|| self.text(&format!("medication-{}", program.medication)));
        Columns {
            aim: line(&lines.aim),
            outlook: line(&lines.outlook),
            who_leads: line(&lines.who_leads),
            how_a_meeting_runs: line(&lines.how_a_meeting_runs),
            goal: (!goals.is_empty()).then(|| self.join(&goals)),
            medicine,
            cost: line(&lines.cost),
            for_whom: line(&lines.for_whom),
        }
    }
}

impl Columns {
    fn list(self, views: &Views<'_>) -> Vec<FactView> {
        let texts = [
            self.aim,
            self.outlook,
            self.who_leads,
            self.how_a_meeting_runs,
            self.goal,
            self.medicine,
            self.cost,
            self.for_whom,
        ];
        let fact = |(id, text): (&'static str, Option<String>)| {
            Some(FactView {
                id,
                title: views.text(&format!("column-{id}")),
                text: text?,
            })
        };
        COLUMNS.into_iter().zip(texts).filter_map(fact).collect()
    }
}
