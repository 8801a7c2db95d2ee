//! What YAML may say about a service.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::fields::{RawAccess, RawCitation, RawClosure, RawContact, RawNotice, RawWhereabouts};
use crate::kinds::program::raw::Medication;
use crate::model::{
    Answer, Attendance, Audience, Day, Email, Flag, Hours, Lang, Line, Name, Ref, WebUrl, Zone,
};
use crate::source::{Field, Many};

words! {
    /// What sort of help a service is, in the order in which lists name them.
    pub enum Sort: "a type of service" {
        /// Getting off a substance safely, with medical care.
        Detox = "detox" | "withdrawal-management",
        /// Treatment where one stays.
        Residential = "residential" | "inpatient" | "rehab",
        /// Treatment that one visits.
        Outpatient = "outpatient",
        /// Medication for addiction.
        Medication = "medication" | "mat" | "moud",
        /// A place to live in recovery.
        Housing = "housing" | "sober-living",
        /// A place to come to during the day.
        RecoveryCenter = "recovery-center" | "recovery-centre",
        /// A recovery coach or peer specialist.
        Coaching = "coaching" | "recovery-coach" | "peer-specialist",
        /// Less harm for people who use.
        HarmReduction = "harm-reduction",
        /// Naloxone, and learning to use it.
        Naloxone = "naloxone",
        /// New syringes, and a safe way to give back used ones.
        SyringeServices = "syringe-services" | "syringe-exchange",
        /// Finding out what is in a drug.
        DrugChecking = "drug-checking",
        /// Getting there.
        Transport = "transport",
        /// Finding and keeping work.
        Work = "work" | "employment",
        /// Help with the law.
        Legal = "legal",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// A medication for addiction.
    pub enum Medicine: "a medication" {
        /// For opioids, daily at a clinic.
        Methadone = "methadone",
        /// For opioids.
        Buprenorphine = "buprenorphine" | "suboxone",
        /// For opioids and alcohol.
        Naltrexone = "naltrexone" | "vivitrol",
        /// For alcohol.
        Acamprosate = "acamprosate",
        /// For alcohol.
        Disulfiram = "disulfiram",
        /// Another one.
        Other = "other",
    }
}

raw_entry! {
    /// A service: help that is not a group, such as treatment, housing or naloxone.
    pub(crate) struct RawService {
        /// The name of the service.
        name: Field<Name>,
        /// Other names people know it by.
        also_called: Many<Name>,
        /// One sentence on what one gets.
        summary: Field<Line>,
        /// What sort of help it is, one or several.
        r#type: Many<Sort>,
        /// Who it is for.
        r#for: Many<Audience>,
        /// Youngest and oldest, in words.
        ages: Field<Line>,
        /// How to get in, in words: whom to call, whether one needs a referral.
        getting_in: Field<Line>,
        /// The number to call to get in, as published.
        intake_phone: Field<Line>,
        /// Its e-mail address.
        email: Field<Email>,
        /// Its own site.
        website: Field<WebUrl>,
        /// When it is open, in the OpenStreetMap syntax.
        hours: Field<Hours>,
        /// The zone of the hours; the site's unless said.
        time_zone: Field<Zone>,
        /// How one attends.
        attendance: Many<Attendance>,
        /// The id of a place, or a place written in line.
        place: Option<RawWhereabouts>,
        /// How long one waits, in words.
        wait: Field<Line>,
        /// What it costs, in words.
        cost: Field<Line>,
        /// Ways to pay, such as `Medicaid` or `Sliding scale`.
        payment: Many<Line>,
        /// Whether one needs identification.
        id_needed: Field<Answer>,
        /// Languages spoken.
        languages: Many<Lang>,
        /// Medication for addiction that is offered.
        medication: Many<Medicine>,
        /// `yes`, `no`, `unknown` or `varies`: whether people who take prescribed medication are welcome.
        medication_welcome: Field<Medication>,
        /// The area it serves, in words.
        area_served: Field<Line>,
        /// The region by which the site sorts its lists, where the place does not say it.
        region: Field<Name>,
        /// Its licence, and where that was read.
        licence: Option<RawPermit>,
        /// Who runs it: the id of an organization, or a name.
        run_by: Field<Line>,
        /// Who pays for it.
        funded_by: Field<Line>,
        /// Organizations it belongs to.
        organizations: Many<Ref>,
        /// Groups that meet there or welcome its patients.
        groups: Many<Ref>,
        /// Facts about getting in.
        access: Option<RawAccess>,
        /// Somebody to ask.
        contact: Option<RawContact>,
        /// Days on which it is closed.
        closures: Vec<RawClosure>,
        /// Messages that close nothing.
        notices: Vec<RawNotice>,
        /// `yes` if somebody pays for the listing: it is shown as paid, and stands no higher.
        paid_placement: Field<Flag>,
        /// Where the facts were read.
        sources: Vec<RawCitation>,
    }
}

/// A licence to work, and where that was read.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawPermit {
    /// What it is and who gave it.
    pub(crate) name: Field<Line>,
    /// Its number.
    pub(crate) number: Field<Line>,
    /// Where it can be looked up.
    pub(crate) url: Field<WebUrl>,
    /// When that was read.
    pub(crate) date: Field<Day>,
}
