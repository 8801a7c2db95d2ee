//! Lines.

use serde::Serialize;

use super::common::{LinkView, SourceView, VerifiedView, WordView};
use super::hotlines::LineList;
use super::related::RelatedView;
use super::state::StatusView;
use super::{ChannelView, Views};
use crate::kinds::Hotline;
use crate::kinds::hotline::Confidentiality;
use crate::model::Answer;

/// The page of a line.
#[derive(Debug, Clone, Serialize)]
pub struct HotlineView {
    name: String,
    also_called: Vec<String>,
    summary: Option<String>,
    offers: Vec<WordView>,
    audiences: Vec<LinkView>,
    needs: Vec<LinkView>,
    run_by: Option<LinkView>,
    funded_by: Option<String>,
    channels: Vec<ChannelView>,
    countries: Vec<String>,
    region: Option<String>,
    ages: Option<String>,
    cost: Option<String>,
    website: Option<String>,
    confidentiality: Vec<ConfidentialityView>,
    limits: Option<String>,
    what_happens: Vec<String>,
    sources: Vec<SourceView>,
    verified: Option<VerifiedView>,
    body_html: Option<String>,
    status: Option<StatusView>,
    others: Vec<RelatedView>,
    reading: Vec<RelatedView>,
    example: bool,
}

/// One fact about confidentiality.
#[derive(Debug, Clone, Serialize)]
struct ConfidentialityView {
    question: String,
    answer: &'static str,
    answer_text: String,
}

impl Views<'_> {
    /// The page of a line.
    pub fn hotline(&self, hotline: &Hotline) -> HotlineView {
        let lists = self.line_lists();
        HotlineView {
            name: hotline.head.name.to_string(),
            also_called: hotline
                .also_called
                .iter()
                .map(ToString::to_string)
                .collect(),
            summary: hotline.summary.as_ref().map(ToString::to_string),
            offers: hotline
                .offers
                .iter()
                .map(|offer| self.word("offer", offer.word()))
                .collect(),
            audiences: hotline
                .audiences
                .iter()
                .map(|audience| self.line_list_link(&LineList::For(*audience), lists))
                .collect(),
            needs: hotline
                .needs
                .iter()
                .map(|need| self.line_list_link(&LineList::Need(need.clone()), lists))
                .collect(),
            run_by: self.named_organization(hotline.run_by.as_ref()),
            funded_by: hotline.funded_by.as_ref().map(ToString::to_string),
            channels: self.channels(hotline),
            countries: hotline
                .countries
                .iter()
                .map(|country| self.country(*country).to_owned())
                .collect(),
            region: hotline.region.as_ref().map(ToString::to_string),
            ages: hotline.ages.as_ref().map(ToString::to_string),
            cost: hotline.cost.as_ref().map(ToString::to_string),
            website: hotline.website.as_ref().map(|url| url.as_str().to_owned()),
            confidentiality: self.confidentiality(&hotline.confidentiality),
            limits: hotline
                .confidentiality
                .limits
                .as_ref()
                .map(ToString::to_string),
            what_happens: hotline
                .what_happens
                .iter()
                .map(ToString::to_string)
                .collect(),
            sources: self.sources(&hotline.sources),
            verified: self.verified(hotline.head.verified.as_ref()),
            body_html: self.body(&hotline.head).map(|body| body.html),
            status: self.status(&hotline.head),
            others: self.lines_like(hotline),
            reading: self.named_by(&hotline.head.id),
            example: hotline.head.example,
        }
    }

    fn confidentiality(&self, facts: &Confidentiality) -> Vec<ConfidentialityView> {
        let facts = [
            ("anonymous", facts.anonymous),
            ("confidential", facts.confidential),
            ("shows_on_bill", facts.shows_on_bill),
            ("number_hidden", facts.number_hidden),
            ("recorded", facts.recorded),
        ];
        let view = |(key, answer): (&str, Answer)| ConfidentialityView {
            question: self.text(&format!("confidentiality-{key}")),
            answer: answer.word(),
            answer_text: self.text(&format!("answer-{answer}")),
        };
        // What nobody has said about a line is left out: a list of "not known" frightens.
        facts
            .into_iter()
            .filter(|(_, answer)| *answer != Answer::Unknown)
            .map(view)
            .collect()
    }
}

/// A slug of content as words: `mental-health` is "mental health".
pub(super) fn spoken(slug: &str) -> String {
    slug.replace('-', " ")
}
