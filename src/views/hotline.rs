//! Lines.

use serde::Serialize;

use super::common::{LinkView, SourceView, StatusView, VerifiedView, WordView};
use super::{ChannelView, CountView, Views};
use crate::kinds::Hotline;
use crate::kinds::hotline::Confidentiality;
use crate::model::{Answer, Country, Status};

/// The page of a line.
#[derive(Debug, Clone, Serialize)]
pub struct HotlineView {
    name: String,
    lang: Option<String>,
    also_called: Vec<String>,
    summary: Option<String>,
    offers: Vec<WordView>,
    audiences: Vec<WordView>,
    needs: Vec<String>,
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
    example: bool,
}

/// One fact about confidentiality.
#[derive(Debug, Clone, Serialize)]
struct ConfidentialityView {
    question: String,
    answer: &'static str,
    answer_text: String,
}

/// The list of lines.
#[derive(Debug, Clone, Serialize)]
pub struct HotlinesView {
    sections: Vec<CountryView>,
    countries: Vec<CountView>,
}

/// The lines of one country.
#[derive(Debug, Clone, Serialize)]
struct CountryView {
    id: String,
    title: String,
    lines: Vec<LineView>,
}

/// A line in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LineView {
    name: String,
    url: String,
    lang: Option<String>,
    summary: Option<String>,
    offers: Vec<WordView>,
    channels: Vec<ChannelView>,
    region: Option<String>,
    example: bool,
}

impl Views<'_> {
    /// The page of a line.
    pub fn hotline(&self, hotline: &Hotline) -> HotlineView {
        HotlineView {
            name: hotline.head.name.to_string(),
            lang: self.foreign(&hotline.head),
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
                .map(|audience| self.word("audience", audience.word()))
                .collect(),
            needs: hotline
                .needs
                .iter()
                .map(|need| spoken(need.as_str()))
                .collect(),
            run_by: self.named_organization(hotline.run_by.as_ref()),
            funded_by: hotline.funded_by.as_ref().map(ToString::to_string),
            channels: self.channels(hotline),
            countries: hotline
                .countries
                .iter()
                .map(|country| country.english().to_owned())
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

    pub(super) fn line(&self, hotline: &Hotline) -> LineView {
        LineView {
            name: hotline.head.name.to_string(),
            url: self.addresses().entry(&hotline.head.id),
            lang: self.foreign(&hotline.head),
            summary: hotline.summary.as_ref().map(ToString::to_string),
            offers: hotline
                .offers
                .iter()
                .map(|offer| self.word("offer", offer.word()))
                .collect(),
            channels: self.channels(hotline),
            region: hotline.region.as_ref().map(ToString::to_string),
            example: hotline.head.example,
        }
    }

    /// The countries that have lines, the site's own first.
    pub fn countries(&self) -> Vec<Country> {
        let mut countries: Vec<Country> = self
            .lines()
            .flat_map(|line| line.countries.iter().copied())
            .collect();
        countries.sort_by_key(|country| (*country != self.site.config.country, country.english()));
        countries.dedup();
        countries
    }

    /// Lines that answer, in the order of their names: those of the crisis block stand on every page.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Hotline> {
        let lang = self.site.lang();
        self.site
            .hotlines
            .iter()
            .filter(move |line| line.head.life.status == Status::Active && line.head.lang == *lang)
    }

    /// The list of lines, of all countries or one.
    pub fn hotlines(&self, only: Option<Country>) -> HotlinesView {
        let countries = self.countries();
        let section = |country: &Country| {
            let mut lines: Vec<&Hotline> = self
                .lines()
                .filter(|line| line.countries.contains(country))
                .collect();
            lines.sort_by_key(|line| line.head.name.to_lowercase());
            CountryView {
                id: country.code().to_lowercase(),
                title: country.english().to_owned(),
                lines: lines.into_iter().map(|line| self.line(line)).collect(),
            }
        };
        let count = |country: &Country| CountView {
            text: country.english().to_owned(),
            url: self.addresses().page(&format!(
                "hotlines/country/{}",
                country.code().to_lowercase()
            )),
            count: self
                .lines()
                .filter(|line| line.countries.contains(country))
                .count(),
        };
        HotlinesView {
            sections: countries
                .iter()
                .filter(|country| only.is_none_or(|only| only == **country))
                .map(section)
                .collect(),
            countries: countries.iter().map(count).collect(),
        }
    }
}

/// A slug of content as words: `mental-health` is "mental health".
pub(super) fn spoken(slug: &str) -> String {
    slug.replace('-', " ")
}
