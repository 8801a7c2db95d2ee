//! What keeps an entry from being as usual: closures, and a life that rests or is over.

use serde::Serialize;

use super::Views;
use super::common::{DateView, LinkView};
use crate::fields::{Closure, Head};
use crate::model::{Kind, Status};

/// A closure.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ClosureView {
    text: String,
    reason: Option<String>,
    instead: Option<String>,
    instead_place: Option<LinkView>,
}

/// A status other than active.
#[derive(Debug, Clone, Serialize)]
pub(super) struct StatusView {
    word: &'static str,
    text: String,
    since: Option<DateView>,
    instead: Vec<LinkView>,
}

impl Views<'_> {
    pub(super) fn closures(&self, closures: &[&Closure]) -> Vec<ClosureView> {
        self.closures_as(closures, "closure-days")
    }

    /// The same for what is open and does not meet.
    pub(super) fn closed_days(&self, closures: &[&Closure]) -> Vec<ClosureView> {
        self.closures_as(closures, "closure-not-open")
    }

    fn closures_as(&self, closures: &[&Closure], plain: &str) -> Vec<ClosureView> {
        let view = |closure: &&Closure| ClosureView {
            text: self.closure_words(closure, plain),
            reason: closure.reason.as_ref().map(ToString::to_string),
            instead: closure.instead.as_ref().map(ToString::to_string),
            instead_place: closure
                .instead_place
                .as_ref()
                .and_then(|place| self.entry_link(&place.id(Kind::Place))),
        };
        closures.iter().map(view).collect()
    }

    pub(super) fn closure_text(&self, closure: &Closure) -> String {
        self.closure_words(closure, "closure-days")
    }

    /// `plain` is the message where nothing happens instead.
    fn closure_words(&self, closure: &Closure, plain: &str) -> String {
        let (from, until) = (closure.days.from(), closure.days.until());
        let days = if from == until {
            self.date_text(from)
        } else {
            self.format(
                "date-range",
                &[
                    ("from", &self.date_text(from)),
                    ("until", &self.date_text(until)),
                ],
            )
        };
        let key = match closure {
            Closure {
                instead_place: Some(_),
                ..
            } => "closure-moved",
            Closure {
                instead_online: true,
                ..
            } => "closure-online",
            _ => plain,
        };
        self.format(key, &[("days", &days)])
    }

    pub(super) fn status(&self, head: &Head) -> Option<StatusView> {
        let life = &head.life;
        // Groups and activities meet; all else is offered.
        let offer = match head.id.kind {
            Kind::Group | Kind::Activity => "",
            _ => "-offer",
        };
        (life.status != Status::Active).then(|| StatusView {
            word: life.status.word(),
            text: self.text(&format!("status-{}{offer}", life.status)),
            since: life.since.map(|since| self.date(since)),
            instead: self.links(&life.instead, head.id.kind),
        })
    }
}
