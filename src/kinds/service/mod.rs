//! Service: help that is not a group, such as treatment, housing or naloxone.

mod parse;
pub(crate) mod raw;

use jiff::civil::Date;

use crate::fields::{Access, Citation, Closure, Contact, Head, Notice, Whereabouts};
use crate::kinds::program::Medication;
use crate::model::{
    Answer, Attendance, Audience, Email, Hours, Lang, Line, Name, Phone, Ref, WebUrl, Zone,
};

pub use raw::{Medicine, Sort};

/// Help that is not a group.
#[derive(Debug, Clone)]
pub struct Service {
    /// What every entry has.
    pub head: Head,
    /// Other names people know it by.
    pub also_called: Vec<Name>,
    /// One sentence on what one gets.
    pub summary: Option<Line>,
    /// What sorts of help it is, in the order of lists, never empty.
    pub sorts: Vec<Sort>,
    /// Who it is for.
    pub audiences: Vec<Audience>,
    /// Youngest and oldest.
    pub ages: Option<Line>,
    /// How to get in.
    pub getting_in: Option<Line>,
    /// The number to call to get in.
    pub intake_phone: Option<Phone>,
    /// Its e-mail address.
    pub email: Option<Email>,
    /// Its own site.
    pub website: Option<WebUrl>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// The zone of the hours.
    pub zone: Zone,
    /// How one attends.
    pub attendance: Vec<Attendance>,
    /// Where it is.
    pub place: Option<Whereabouts>,
    /// How long one waits.
    pub wait: Option<Line>,
    /// What it costs.
    pub cost: Option<Line>,
    /// Ways to pay.
    pub payment: Vec<Line>,
    /// Whether one needs identification.
    pub id_needed: Answer,
    /// Languages spoken.
    pub languages: Vec<Lang>,
    /// Medication for addiction that is offered.
    pub medicines: Vec<Medicine>,
    /// Whether people who take prescribed medication are welcome.
    pub medication_welcome: Option<Medication>,
    /// The area it serves.
    pub area: Option<Line>,
    /// The region, where the place does not say it.
    pub region: Option<Name>,
    /// Its licence.
    pub permit: Option<Permit>,
    /// Who runs it: the id of an organization, or a name.
    pub run_by: Option<Line>,
    /// Who pays for it.
    pub funded_by: Option<Line>,
    /// Organizations it belongs to.
    pub organizations: Vec<Ref>,
    /// Groups that meet there or welcome its patients.
    pub groups: Vec<Ref>,
    /// What is known about getting in.
    pub access: Access,
    /// Somebody to ask.
    pub contact: Option<Contact>,
    /// Days on which it is closed.
    pub closures: Vec<Closure>,
    /// Messages that close nothing.
    pub notices: Vec<Notice>,
    /// Whether somebody pays for the listing.
    pub paid: bool,
    /// Where the facts were read.
    pub sources: Vec<Citation>,
}

/// A licence to work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    /// What it is and who gave it.
    pub name: Line,
    /// Its number.
    pub number: Option<Line>,
    /// Where it can be looked up.
    pub url: Option<WebUrl>,
    /// When that was read.
    pub date: Option<Date>,
}
