//! The chooser as one form, for a script: all answers, and what each program says to each of them.

use serde::Serialize;

use super::question::{Answer, Fit};
use super::{LinkView, Views};
use crate::kinds::Program;
use crate::site::FacetKind;

/// The chooser as one form.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FormView {
    questions: Vec<AskedView>,
    programs: Vec<ProgramView>,
}

/// A question with the answers that one can tick.
#[derive(Debug, Clone, Serialize)]
struct AskedView {
    id: &'static str,
    title: String,
    answers: Vec<TickView>,
}

/// One answer: how the script knows it, and its words.
#[derive(Debug, Clone, Serialize)]
struct TickView {
    id: String,
    text: String,
}

/// A program with the answers to which it says yes, and those of which it is open.
#[derive(Debug, Clone, Serialize)]
struct ProgramView {
    link: LinkView,
    summary: Option<String>,
    count: usize,
    count_url: Option<String>,
    finder: Option<String>,
    yes: Vec<String>,
    open: Vec<String>,
    example: bool,
}

impl Views<'_> {
    /// The chooser as one form: every program in the order of the alphabet.
    pub(super) fn chooser_form(&self, answers: &[Answer]) -> FormView {
        let same = |a: &Answer, b: &Answer| a.question == b.question;
        let tick = |answer: &Answer| TickView {
            id: answer.slug(),
            text: self.answer_text(answer),
        };
        let asked = |chunk: &[Answer]| {
            let question = chunk.first()?.question;
            Some(AskedView {
                id: question.word(),
                title: self.question_text(question),
                answers: chunk.iter().map(tick).collect(),
            })
        };
        let programs = self.by_name();
        FormView {
            questions: answers.chunk_by(same).filter_map(asked).collect(),
            programs: programs
                .iter()
                .map(|program| self.says(answers, program))
                .collect(),
        }
    }

    fn says(&self, answers: &[Answer], program: &Program) -> ProgramView {
        let facets = &self.site.facets;
        let facet = facets.get(FacetKind::Program, program.head.id.slug.as_str());
        let that = |fit: Fit| {
            let fits = answers.iter();
            let fits = fits.filter(|answer| answer.fits(program, facets) == fit);
            fits.map(Answer::slug).collect()
        };
        ProgramView {
            link: LinkView {
                text: program.head.name.to_string(),
                url: Some(self.addresses().entry(&program.head.id)),
            },
            summary: program.summary.as_ref().map(ToString::to_string),
            count: facet.map_or(0, |facet| facet.groups),
            count_url: facet.map(|facet| self.addresses().list(FacetKind::Program, &facet.slug)),
            finder: program.finder.as_ref().map(|url| url.as_str().to_owned()),
            yes: that(Fit::Yes),
            open: that(Fit::Open),
            example: program.head.example,
        }
    }
}
