//! What YAML may say about a hotline.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::RawCitation;
use crate::model::{Answer, Audience, Country, Email, Hours, Line, Name, Ref, Slug, WebUrl};
use crate::source::{Field, Many};

words! {
    /// What one gets from a line.
    pub enum Offer: "what a line offers" {
        /// Somebody talks with you about how you are.
        Counseling = "counseling" | "counselling",
        /// Somebody finds the place that fits.
        Referral = "referral",
        /// Somebody answers questions.
        Information = "information",
        /// Somebody who has been there.
        Peer = "peer",
        /// Help in an emergency.
        Emergency = "emergency",
    }
}

raw_entry! {
    /// A hotline: a line one can call, text, chat or sign with.
    pub(crate) struct RawHotline {
        /// The name of the line.
        name: Field<Name>,
        /// Other names people know it by.
        also_called: Many<Name>,
        /// One sentence on who answers and what for.
        summary: Field<Line>,
        /// What one gets.
        offers: Many<Offer>,
        /// Who it is for.
        r#for: Many<Audience>,
        /// What it is about: `alcohol`, `drugs`, `suicide`, `family`, `gambling`, ...
        needs: Many<Slug>,
        /// Who runs it: the id of an organization, or a name.
        run_by: Field<Line>,
        /// Who pays for it.
        funded_by: Field<Line>,
        /// The ways to reach it.
        channels: Vec<RawChannel>,
        /// The countries it serves; the site's unless said.
        countries: Many<Country>,
        /// The region it serves, where it is not the whole country.
        region: Field<Name>,
        /// Languages of all channels that do not say their own.
        languages: Many<crate::model::Lang>,
        /// Hours of all channels that do not say their own, in the OpenStreetMap syntax.
        hours: Field<Hours>,
        /// The zone of the hours; the site's unless said.
        time_zone: Field<crate::model::Zone>,
        /// What it costs, in words.
        cost: Field<Line>,
        /// Youngest and oldest, in words.
        ages: Field<Line>,
        /// The line's own site.
        website: Field<WebUrl>,
        /// Organizations it belongs to.
        organizations: Many<Ref>,
        /// Facts about confidentiality.
        confidentiality: Option<RawConfidentiality>,
        /// What happens when one calls, in up to five short lines.
        what_happens: Many<Line>,
        /// Where the facts were read, two independent sources for a number.
        sources: Vec<RawCitation>,
    }
}

/// One way to reach a line: exactly one of the first eight fields.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawChannel {
    /// The number to call, as published.
    pub(crate) call: Field<Line>,
    /// The number to text, as published.
    pub(crate) text: Field<Line>,
    /// The address of a chat.
    pub(crate) chat: Field<WebUrl>,
    /// A number or address for sign language by video.
    pub(crate) videophone: Field<Line>,
    /// The number for a text telephone.
    pub(crate) tty: Field<Line>,
    /// The number to reach it by relay.
    pub(crate) relay: Field<Line>,
    /// The WhatsApp number.
    pub(crate) whatsapp: Field<Line>,
    /// An e-mail address.
    pub(crate) email: Field<Email>,
    /// What to dial, where the published number is written in a way no rule can read.
    pub(crate) dial: Field<Line>,
    /// The word to send, for a text line.
    pub(crate) keyword: Field<Line>,
    /// Languages of this channel.
    pub(crate) languages: Many<crate::model::Lang>,
    /// The key to press for a language: `{es: "2"}`.
    pub(crate) press: BTreeMap<String, Field<Line>>,
    /// Hours of this channel, in the OpenStreetMap syntax.
    pub(crate) hours: Field<Hours>,
    /// The zone of the hours.
    pub(crate) time_zone: Field<crate::model::Zone>,
    /// What it costs, in words.
    pub(crate) cost: Field<Line>,
    /// Anything else about this channel.
    pub(crate) notes: Field<Line>,
}

/// Facts about confidentiality, each `yes`, `no` or `unknown`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawConfidentiality {
    /// One need not say one's name.
    pub(crate) anonymous: Field<Answer>,
    /// It is kept confidential.
    pub(crate) confidential: Field<Answer>,
    /// The call shows on the phone bill.
    pub(crate) shows_on_bill: Field<Answer>,
    /// The caller's number is hidden from who answers.
    pub(crate) number_hidden: Field<Answer>,
    /// Calls are recorded.
    pub(crate) recorded: Field<Answer>,
    /// When confidentiality ends, in the line's own words.
    pub(crate) limits: Field<Line>,
}
