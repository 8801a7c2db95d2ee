//! The chooser: which kinds of groups say what somebody answered to a question.
//!
//! Here: the page with the questions, and a page for each answer, on which every program stands: those that say so, those
//! of which it is open, those that say something else, each in the order of the alphabet and with its own words. `form.rs`
//! is the same as one form, for a script that puts several answers together. Nothing is kept.

mod form;
mod question;

use serde::Serialize;

use super::{LinkView, Views};
use crate::kinds::Program;
use crate::model::{Attendance, Slug};
use crate::site::FacetKind;
use form::FormView;
use question::{Answer, Fit, Means, Question, answers};

/// All questions.
#[derive(Debug, Clone, Serialize)]
pub struct ChooserView {
    questions: Vec<QuestionView>,
    form: FormView,
}

/// A question and its answers.
#[derive(Debug, Clone, Serialize)]
struct QuestionView {
    id: &'static str,
    title: String,
    answers: Vec<LinkView>,
}

/// What every program says to one answer.
#[derive(Debug, Clone, Serialize)]
pub struct ChosenView {
    question: String,
    answer: String,
    groups: Vec<FitView>,
    others: Vec<QuestionView>,
}

/// Programs that say the same to it.
#[derive(Debug, Clone, Serialize)]
struct FitView {
    id: &'static str,
    title: String,
    programs: Vec<ChoiceView>,
}

/// One program, with why it stands where it stands.
#[derive(Debug, Clone, Serialize)]
struct ChoiceView {
    name: String,
    url: String,
    summary: Option<String>,
    why: Option<String>,
    count: usize,
    count_url: Option<String>,
    finder: Option<String>,
    example: bool,
}

/// The path of the page with the questions.
pub const CHOOSE: &str = "programs/choose";

impl Views<'_> {
    /// The paths of the pages for single answers; none where there is nothing to choose.
    pub fn chooser_paths(&self) -> Vec<String> {
        self.answers().iter().map(path).collect()
    }

    /// Whether there is anything to choose.
    pub fn has_chooser(&self) -> bool {
        !self.answers().is_empty()
    }

    /// The page with the questions.
    pub fn chooser(&self) -> ChooserView {
        let answers = self.answers();
        ChooserView {
            questions: self.questions(&answers, None),
            form: self.chooser_form(&answers),
        }
    }

    /// The page of one answer, by its number among the paths: its title, and what is on it.
    pub fn chosen(&self, number: usize) -> Option<(String, ChosenView)> {
        let programs = self.by_name();
        let answers = self.answers();
        let answer = answers.get(number)?;
        let said = self.answer_text(answer);
        let view = ChosenView {
            question: self.question_text(answer.question),
            groups: Fit::ALL
                .iter()
                .map(|fit| FitView {
                    id: fit.word(),
                    title: self.text(&format!("choose-{}", fit.word())),
                    programs: programs
                        .iter()
                        .filter(|program| answer.fits(program, &self.site.facets) == *fit)
                        .map(|program| self.choice(answer, program))
                        .collect(),
                })
                .filter(|group| !group.programs.is_empty())
                .collect(),
            others: self.questions(&answers, Some(answer)),
            answer: said.clone(),
        };
        Some((self.format("page-chosen", &[("answer", &said)]), view))
    }

    fn answers(&self) -> Vec<Answer> {
        answers(&self.by_name(), &self.site.facets)
    }

    /// Questions with their answers as links; the one that is being looked at leads nowhere.
    fn questions(&self, answers: &[Answer], current: Option<&Answer>) -> Vec<QuestionView> {
        let same = |a: &Answer, b: &Answer| a.question == b.question;
        let link = |answer: &Answer| LinkView {
            text: self.answer_text(answer),
            url: (current != Some(answer)).then(|| self.addresses().page(&path(answer))),
        };
        let question = |chunk: &[Answer]| {
            let question = chunk.first()?.question;
            Some(QuestionView {
                id: question.word(),
                title: self.question_text(question),
                answers: chunk.iter().map(link).collect(),
            })
        };
        answers.chunk_by(same).filter_map(question).collect()
    }

    fn question_text(&self, question: Question) -> String {
        self.text(&format!("choose-{}", question.word()))
    }

    fn answer_text(&self, answer: &Answer) -> String {
        match &answer.means {
            Means::About(about) => self.need(about),
            Means::Who(audience) => self.text(&format!("audience-{audience}")),
            Means::How(how) => self.text(&format!("attendance-{how}")),
            _ => self.text(&format!("choose-{}", answer.slug())),
        }
    }

    fn choice(&self, answer: &Answer, program: &Program) -> ChoiceView {
        let facets = &self.site.facets;
        let facet = facets.get(FacetKind::Program, slug(program).as_str());
        ChoiceView {
            name: program.head.name.to_string(),
            url: self.addresses().entry(&program.head.id),
            summary: program.summary.as_ref().map(ToString::to_string),
            why: self.why(answer, program),
            count: facet.map_or(0, |facet| facet.groups),
            count_url: facet.map(|facet| self.addresses().list(FacetKind::Program, &facet.slug)),
            finder: program.finder.as_ref().map(|url| url.as_str().to_owned()),
            example: program.head.example,
        }
    }

    /// What the program says to the question, in its own facts.
    fn why(&self, answer: &Answer, program: &Program) -> Option<String> {
        let words = |key: &str, words: Vec<&str>| -> Vec<String> {
            let words = words.into_iter();
            words
                .map(|word| self.text(&format!("{key}-{word}")))
                .collect()
        };
        let said = match answer.question {
            Question::Goal => words("goal", program.goal.iter().map(|one| one.word()).collect()),
            Question::About => program.about.iter().map(|about| self.need(about)).collect(),
            Question::Belief | Question::Style => {
                let approach = program.approach.iter().map(|one| one.word());
                words("approach", approach.collect())
            }
            Question::Who => {
                let audiences = program.audiences.iter().map(|one| one.word());
                words("audience", audiences.collect())
            }
            Question::How => {
                let ways = self.site.facets.ways(slug(program)).map(Attendance::word);
                words("attendance", ways.collect())
            }
            Question::Medicine => vec![self.text(&format!("medication-{}", program.medication))],
        };
        (!said.is_empty()).then(|| said.join(" · "))
    }
}

fn slug(program: &Program) -> &Slug {
    &program.head.id.slug
}

fn path(answer: &Answer) -> String {
    format!("{CHOOSE}/{}", answer.slug())
}
