//! Hotline: a line one can call, text, chat or sign with.

mod channel;
mod parse;
pub(crate) mod raw;

use crate::fields::{Citation, Head};
use crate::model::{Answer, Audience, Country, Lang, Line, Name, Ref, Slug, WebUrl};

pub use channel::{Address, Channel, Slot};
pub use raw::Offer;

/// A line one can call, text, chat or sign with.
#[derive(Debug, Clone)]
pub struct Hotline {
    /// What every entry has.
    pub head: Head,
    /// Other names people know it by.
    pub also_called: Vec<Name>,
    /// One sentence on who answers and what for.
    pub summary: Option<Line>,
    /// What one gets.
    pub offers: Vec<Offer>,
    /// Who it is for.
    pub audiences: Vec<Audience>,
    /// What it is about.
    pub needs: Vec<Slug>,
    /// Who runs it: the id of an organization, or a name.
    pub run_by: Option<Line>,
    /// Who pays for it.
    pub funded_by: Option<Line>,
    /// The ways to reach it, in the order of slots.
    pub channels: Vec<Channel>,
    /// The countries it serves.
    pub countries: Vec<Country>,
    /// The region it serves, where it is not the whole country.
    pub region: Option<Name>,
    /// Languages of channels that do not say their own.
    pub languages: Vec<Lang>,
    /// What it costs.
    pub cost: Option<Line>,
    /// Youngest and oldest.
    pub ages: Option<Line>,
    /// The line's own site.
    pub website: Option<WebUrl>,
    /// Organizations it belongs to.
    pub organizations: Vec<Ref>,
    /// Facts about confidentiality.
    pub confidentiality: Confidentiality,
    /// What happens when one calls.
    pub what_happens: Vec<Line>,
    /// Where the facts were read.
    pub sources: Vec<Citation>,
}

/// Facts about confidentiality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Confidentiality {
    /// One need not say one's name.
    pub anonymous: Answer,
    /// It is kept confidential.
    pub confidential: Answer,
    /// The call shows on the phone bill.
    pub shows_on_bill: Answer,
    /// The caller's number is hidden from who answers.
    pub number_hidden: Answer,
    /// Calls are recorded.
    pub recorded: Answer,
    /// When confidentiality ends.
    pub limits: Option<Line>,
}

impl Hotline {
    /// Whether it is for those who care about somebody.
    pub fn for_family(&self) -> bool {
        self.audiences
            .iter()
            .any(|audience| matches!(audience, Audience::Family | Audience::Friends))
    }

    /// Whether a channel of it is open at every hour.
    pub fn always_open(&self) -> bool {
        self.channels.iter().any(Channel::always_open)
    }
}
