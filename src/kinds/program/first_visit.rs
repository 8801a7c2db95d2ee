//! What people fear before a first visit, and the answers.

use crate::fields::Gather;
use crate::model::Line;

use super::raw::RawFirstVisit;

words! {
    /// A question before a first visit, in the order in which people ask.
    pub enum Question: "a question" {
        /// What happens at the start?
        WhatHappens = "what_happens",
        /// Do I have to speak?
        Speak = "speak",
        /// Do I have to give my name?
        Name = "name",
        /// Do I have to say that I am an alcoholic or addict?
        SayIAm = "say_i_am",
        /// Do I have to believe in God?
        Believe = "believe",
        /// May I come if I drank or used today?
        UsedToday = "used_today",
        /// May I come back after a slip?
        AfterASlip = "after_a_slip",
        /// Might somebody recognise me?
        Recognised = "recognised",
        /// What is kept private?
        Private = "private",
        /// What does it cost?
        Cost = "cost",
        /// Do I need identification or papers?
        Papers = "papers",
        /// How long does it take?
        Length = "length",
        /// Do I have to switch my camera on?
        Camera = "camera",
        /// May I bring children?
        Children = "children",
        /// May I bring somebody?
        BringSomebody = "bring_somebody",
        /// May I come if I take medication?
        Medication = "medication",
        /// Will somebody sign a court slip?
        CourtSlip = "court_slip",
        /// What if I feel unsafe?
        Unsafe = "unsafe",
    }
}

/// The questions that have an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FirstVisit(Vec<(Question, Line)>);

impl FirstVisit {
    /// The answer to one question.
    pub fn answer(&self, question: Question) -> Option<&Line> {
        self.0
            .iter()
            .find(|(asked, _)| *asked == question)
            .map(|(_, answer)| answer)
    }

    /// These answers, with those that are missing taken from `below`.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        let answer = |question: &Question| {
            let answer = self.answer(*question).or_else(|| below.answer(*question))?;
            Some((*question, answer.clone()))
        };
        Self(Question::ALL.iter().filter_map(answer).collect())
    }

    /// The questions that have an answer, in the order in which people ask.
    pub fn iter(&self) -> impl Iterator<Item = (Question, &Line)> {
        self.0.iter().map(|(question, answer)| (*question, answer))
    }
}

impl RawFirstVisit {
    pub(crate) fn parse(self, gather: &mut Gather) -> FirstVisit {
        let answers = [
            (Question::WhatHappens, self.what_happens),
            (Question::Speak, self.speak),
            (Question::Name, self.name),
            (Question::SayIAm, self.say_i_am),
            (Question::Believe, self.believe),
            (Question::UsedToday, self.used_today),
            (Question::AfterASlip, self.after_a_slip),
            (Question::Recognised, self.recognised),
            (Question::Private, self.private),
            (Question::Cost, self.cost),
            (Question::Papers, self.papers),
            (Question::Length, self.length),
            (Question::Camera, self.camera),
            (Question::Children, self.children),
            (Question::BringSomebody, self.bring_somebody),
            (Question::Medication, self.medication),
            (Question::CourtSlip, self.court_slip),
            (Question::Unsafe, self.feel_unsafe),
        ];
        let answers = answers.into_iter();
        FirstVisit(
            answers
                .filter_map(|(question, written)| {
                    Some((question, gather.field(question.word(), written)?))
                })
                .collect(),
        )
    }
}
