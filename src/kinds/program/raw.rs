//! What YAML may say about a program.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::RawCitation;
use crate::model::{AccessFact, Audience, Day, Lang, Line, Name, Slug, WebUrl};
use crate::source::{Field, InOrder, Many};

words! {
    /// What a program builds on; asked first by people who choose.
    pub enum Approach: "an approach" {
        /// Twelve steps.
        TwelveStep = "twelve-step",
        /// A higher power, without a religion.
        Spiritual = "spiritual",
        /// The Christian faith.
        Christian = "christian",
        /// Buddhist practice.
        Buddhist = "buddhist",
        /// No spiritual part.
        Secular = "secular",
        /// Tools from cognitive behavioural therapy.
        CognitiveBehavioural = "cognitive-behavioural",
        /// Meditation.
        Meditation = "meditation",
        /// Open conversation.
        Conversation = "conversation",
        /// A culture's own ways.
        Cultural = "cultural",
        /// Less harm, whatever the use.
        HarmReduction = "harm-reduction",
    }
}

words! {
    /// What members aim at about their own use.
    pub enum Goal: "a goal" {
        /// Stop.
        Abstinence = "abstinence",
        /// Use less, or more safely.
        Moderation = "moderation",
        /// Each member decides.
        OwnChoice = "own-choice",
        /// Not about one's own use: for those who care about somebody.
        OwnWellbeing = "own-wellbeing",
    }
}

words! {
    /// Whether people who take prescribed medication for addiction are welcome.
    pub enum Medication: "an answer about medication" {
        /// Yes.
        Yes = "yes" | "true",
        /// No.
        No = "no" | "false",
        /// It depends on the group.
        Varies = "varies",
        /// Nobody has said.
        Unknown = "unknown",
    }
}

raw_entry! {
    /// A program: a fellowship or method.
    pub(crate) struct RawProgram {
        /// The full name.
        name: Field<Name>,
        /// The short name, such as `AA`.
        short_name: Field<Name>,
        /// Other names people search for.
        also_called: Many<Name>,
        /// One sentence on what it is.
        summary: Field<Line>,
        /// What it builds on.
        approach: Many<Approach>,
        /// What members aim at about their own use.
        goal: Many<Goal>,
        /// Who it is for.
        r#for: Many<Audience>,
        /// What it is about: `alcohol`, `drugs`, `gambling`, `family`, ...
        about: Many<Slug>,
        /// Whether people who take prescribed medication for addiction are welcome.
        medication_welcome: Field<Medication>,
        /// Comparison: what it aims at, in one line.
        aim: Field<Line>,
        /// Comparison: its outlook, in one line.
        outlook: Field<Line>,
        /// Comparison: who leads.
        who_leads: Field<Line>,
        /// Comparison: how a meeting runs.
        how_a_meeting_runs: Field<Line>,
        /// Comparison: what it costs.
        cost: Field<Line>,
        /// Comparison: for whom, in one line.
        for_whom: Field<Line>,
        /// Its official site.
        website: Field<WebUrl>,
        /// Its own list of meetings.
        finder: Field<WebUrl>,
        /// Its online meetings.
        online_meetings: Field<WebUrl>,
        /// Its positions, each with source and date.
        stance: Vec<RawStance>,
        /// Who may come to an open meeting, in the program's own rule.
        open_means: Field<Line>,
        /// Who may come to a closed meeting, in the program's own rule.
        closed_means: Field<Line>,
        /// Who may come where a meeting says neither.
        who_can_come: Field<Line>,
        /// Answers for a first visit.
        first_visit: Option<RawFirstVisit>,
        /// The program's own codes, each with what it means here. Their order counts: the first code
        /// for a tag, a language or an access fact is the one that goes out. Codes of a site's own
        /// file stand before those that are built in.
        codes: InOrder<RawCodeMeaning>,
        /// Where the facts were read.
        sources: Vec<RawCitation>,
    }
}

/// A position of the program on a contested question, in its own words.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawStance {
    /// The question, such as `medication` or `abstinence`.
    pub(crate) about: Field<Line>,
    /// The position, put plainly.
    pub(crate) text: Field<Line>,
    /// Who published it.
    pub(crate) source: Field<Line>,
    /// Where.
    pub(crate) url: Field<WebUrl>,
    /// When it was read there.
    pub(crate) as_of: Field<Day>,
}

/// What one code of a program means: exactly one of tag, language or access, or a label alone.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawCodeMeaning {
    /// The program's own name for it.
    pub(crate) label: Field<Line>,
    /// Other names for it that stand in feeds and spreadsheets: `Babysitting Available`.
    pub(crate) also_called: Many<Line>,
    /// The shared tag it stands for.
    pub(crate) tag: Field<Slug>,
    /// The language it stands for.
    pub(crate) language: Field<Lang>,
    /// The access fact it claims.
    pub(crate) access: Field<AccessFact>,
}

/// Answers to what people fear before a first visit. What is not said is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawFirstVisit {
    /// Do I have to speak?
    pub(crate) speak: Field<Line>,
    /// Do I have to give my name?
    pub(crate) name: Field<Line>,
    /// Do I have to say that I am an alcoholic or addict?
    pub(crate) say_i_am: Field<Line>,
    /// Do I have to believe in God?
    pub(crate) believe: Field<Line>,
    /// May I come if I drank or used today?
    pub(crate) used_today: Field<Line>,
    /// May I come back after a slip?
    pub(crate) after_a_slip: Field<Line>,
    /// Might somebody recognise me?
    pub(crate) recognised: Field<Line>,
    /// What is kept private?
    pub(crate) private: Field<Line>,
    /// What does it cost?
    pub(crate) cost: Field<Line>,
    /// Do I need identification or papers?
    pub(crate) papers: Field<Line>,
    /// How long does it take?
    pub(crate) length: Field<Line>,
    /// Do I have to switch my camera on?
    pub(crate) camera: Field<Line>,
    /// May I bring children?
    pub(crate) children: Field<Line>,
    /// May I bring somebody?
    pub(crate) bring_somebody: Field<Line>,
    /// May I come if I take medication?
    pub(crate) medication: Field<Line>,
    /// Will somebody sign a court slip?
    pub(crate) court_slip: Field<Line>,
    /// What if I feel unsafe?
    #[serde(rename = "unsafe")]
    pub(crate) feel_unsafe: Field<Line>,
    /// What happens at the start?
    pub(crate) what_happens: Field<Line>,
}
