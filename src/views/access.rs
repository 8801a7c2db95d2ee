//! What is known about getting in and taking part.

use serde::Serialize;

use super::Views;
use crate::fields::Access;
use crate::model::{AccessFact, Answer, Line};

/// One fact about access.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AccessView {
    fact: &'static str,
    text: String,
    answer: &'static str,
    answer_text: String,
}

/// Words with a label before them.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LabelView {
    label: String,
    text: String,
}

impl Views<'_> {
    /// Access facts: all of them once anything is known, so that what is unknown shows. Without a
    /// `room` only those that mean something from afar.
    pub(super) fn access(&self, access: &Access, room: bool) -> Vec<AccessView> {
        if access.is_unknown() {
            return Vec::new();
        }
        let view = |(fact, answer): (AccessFact, Answer)| AccessView {
            fact: fact.word(),
            text: self.text(&format!("access-{fact}")),
            answer: answer.word(),
            answer_text: self.text(&format!("answer-{answer}")),
        };
        let facts = access
            .answers()
            .filter(|(fact, _)| room || !fact.of_a_room());
        facts.map(view).collect()
    }

    pub(super) fn access_notes(&self, access: &Access) -> Vec<LabelView> {
        let view = |(key, text): (&str, &Line)| LabelView {
            label: self.text(&format!("access-{key}")),
            text: text.to_string(),
        };
        access.words().map(view).collect()
    }
}
