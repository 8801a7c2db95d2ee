//! Facts about access.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Gather;
use crate::model::{AccessFact, Answer, Line};
use crate::source::Field;

/// Facts about access: each `yes`, `no` or `unknown`; what is not said is unknown.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawAccess {
    /// Accessible by wheelchair, as the program claims it.
    wheelchair: Field<Answer>,
    /// An entrance without steps.
    step_free: Field<Answer>,
    /// A lift where there are floors.
    lift: Field<Answer>,
    /// An accessible toilet.
    toilet: Field<Answer>,
    /// Parking for disabled visitors.
    parking: Field<Answer>,
    /// A hearing loop.
    hearing_loop: Field<Answer>,
    /// Captions.
    captions: Field<Answer>,
    /// A sign language interpreter.
    sign_language: Field<Answer>,
    /// A quiet room.
    quiet: Field<Answer>,
    /// No fragrances.
    fragrance_free: Field<Answer>,
    /// Service animals are welcome.
    service_animals: Field<Answer>,
    /// Literature in braille, large print or audio.
    literature_formats: Field<Answer>,
    /// Somebody meets you at the door.
    met_at_door: Field<Answer>,
    /// Buses and trains, in words.
    transit: Field<Line>,
    /// Walking directions from the stop or the street, in words.
    walking: Field<Line>,
    /// Anything else about access.
    notes: Field<Line>,
}

/// What is known about getting in and taking part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Access {
    answers: [Answer; AccessFact::ALL.len()],
    /// What few say takes room only where it is said.
    words: Option<Box<Words>>,
}

/// What is said in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Words {
    transit: Option<Line>,
    walking: Option<Line>,
    notes: Option<Line>,
}

impl Access {
    /// What is known about one fact.
    pub fn answer(&self, fact: AccessFact) -> Answer {
        self.answers.get(fact as usize).copied().unwrap_or_default()
    }

    /// Every fact with its answer, in the order that people see.
    pub fn answers(&self) -> impl Iterator<Item = (AccessFact, Answer)> {
        AccessFact::ALL
            .iter()
            .map(|fact| (*fact, self.answer(*fact)))
    }

    /// Buses and trains, in words.
    pub fn transit(&self) -> Option<&Line> {
        self.words.as_ref()?.transit.as_ref()
    }

    /// Walking directions, in words.
    pub fn walking(&self) -> Option<&Line> {
        self.words.as_ref()?.walking.as_ref()
    }

    /// Anything else.
    pub fn notes(&self) -> Option<&Line> {
        self.words.as_ref()?.notes.as_ref()
    }

    /// All that is said in words, with the name of its field.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, &Line)> {
        let words = [
            ("transit", self.transit()),
            ("walking", self.walking()),
            ("notes", self.notes()),
        ];
        let words = words.into_iter();
        words.filter_map(|(field, said)| Some((field, said?)))
    }

    /// Whether nothing at all is known.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }

    /// A fact that a code claims; what is said in words stands.
    pub fn claim(&mut self, fact: AccessFact) {
        if let Some(answer @ Answer::Unknown) = self.answers.get_mut(fact as usize) {
            *answer = Answer::Yes;
        }
    }

    /// These facts, with those that are unknown here taken from `wider`.
    #[must_use]
    pub fn or(&self, wider: &Self) -> Self {
        let mut all = self.clone();
        for (own, other) in all.answers.iter_mut().zip(wider.answers) {
            if *own == Answer::Unknown {
                *own = other;
            }
        }
        let Some(wider) = &wider.words else {
            return all;
        };
        let own = all.words.get_or_insert_default();
        own.transit = own.transit.take().or_else(|| wider.transit.clone());
        own.walking = own.walking.take().or_else(|| wider.walking.clone());
        own.notes = own.notes.take().or_else(|| wider.notes.clone());
        all
    }
}

impl RawAccess {
    pub(crate) fn parse(self, gather: &mut Gather) -> Access {
        let answers = [
            self.wheelchair,
            self.step_free,
            self.lift,
            self.toilet,
            self.parking,
            self.hearing_loop,
            self.captions,
            self.sign_language,
            self.quiet,
            self.fragrance_free,
            self.service_animals,
            self.literature_formats,
            self.met_at_door,
        ];
        let words = Words {
            transit: gather.field("transit", self.transit),
            walking: gather.field("walking", self.walking),
            notes: gather.field("notes", self.notes),
        };
        let said = words != Words::default();
        let mut access = Access {
            answers: <[Answer; AccessFact::ALL.len()]>::default(),
            words: said.then(|| Box::new(words)),
        };
        for ((slot, fact), written) in access.answers.iter_mut().zip(AccessFact::ALL).zip(answers) {
            *slot = gather.field(fact.word(), written).unwrap_or_default();
        }
        access
    }
}
