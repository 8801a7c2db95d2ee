//! Which facts a format has a place for, and which of a row it cannot say.

use std::borrow::Cow;

use super::{Loss, Row, slugs};
use crate::config::Exchange;
use crate::diag::{Code, codes};
use crate::import::Deed;
use crate::kinds::program::Medication;
use crate::model::{Line, Name, Rule, WebUrl};

/// A fact of a row that some format has no place for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fact {
    /// Closures that are not over.
    Closures,
    /// That it does not happen at present.
    Paused,
    /// Single dates on which it does not happen.
    Except,
    /// Notices of today.
    Notices,
    /// The last date.
    LastDate,
    /// Round the clock.
    RoundTheClock,
    /// Which bus.
    Transit,
    /// Getting in, in words.
    AccessWords,
    /// Who may come, in words.
    Who,
    /// What it costs.
    Cost,
    /// Whether people who take medication are welcome.
    Medication,
    /// Answers for a first visit.
    FirstVisit,
    /// Names with payment services.
    Giving,
    /// Another way to give.
    GivingUrl,
    /// The name of a public contact.
    ContactName,
    /// The form of a public contact.
    ContactForm,
    /// The mail address and number of a public contact.
    Contact,
    /// The group's own page.
    Website,
    /// What the group says about itself.
    Body,
    /// The name of the group, beside that of the meeting.
    GroupName,
    /// Notes of the meeting.
    Notes,
    /// Other names.
    OtherNames,
    /// How to find the door.
    PlaceNotes,
    /// How to join.
    WayIn,
    /// That one asks or registers first.
    Closed,
    /// Who checked it.
    Checked,
    /// More organizations than have a place.
    Organizations,
}

use Exchange::{Bmlt, Csv, Geojson, MeetingGuide, TsmlCsv};

/// Every fact, with its code, its field and the formats that have a place for it.
const FACTS: &[(Fact, &Code, &str, &[Exchange])] = &[
    (
        Fact::Closures,
        &codes::EXPORT_CLOSURE,
        "closures",
        &[Geojson, Csv],
    ),
    (
        Fact::Paused,
        &codes::EXPORT_NOT_MEETING,
        "status",
        &[Geojson, Csv],
    ),
    (
        Fact::Except,
        &codes::EXPORT_CLOSURE,
        "except",
        &[Geojson, Csv],
    ),
    (Fact::Notices, &codes::EXPORT_NOTICE, "notices", &[Csv]),
    (
        Fact::LastDate,
        &codes::EXPORT_LAST_DATE,
        "until",
        &[Geojson, Csv],
    ),
    (
        Fact::RoundTheClock,
        &codes::EXPORT_ROUND_THE_CLOCK,
        "round_the_clock",
        &[Geojson, Csv],
    ),
    (
        Fact::Transit,
        &codes::EXPORT_ACCESS,
        "access/transit",
        &[Bmlt, Csv],
    ),
    (Fact::AccessWords, &codes::EXPORT_ACCESS, "access", &[Csv]),
    (
        Fact::Who,
        &codes::EXPORT_WHO_MAY_COME,
        "who_can_come",
        &[Csv],
    ),
    (Fact::Cost, &codes::EXPORT_WHO_MAY_COME, "cost", &[Csv]),
    (
        Fact::Medication,
        &codes::EXPORT_WHO_MAY_COME,
        "medication_welcome",
        &[],
    ),
    (
        Fact::FirstVisit,
        &codes::EXPORT_WHO_MAY_COME,
        "first_visit",
        &[],
    ),
    (
        Fact::Giving,
        &codes::EXPORT_GIVING,
        "contributions",
        &[MeetingGuide, TsmlCsv],
    ),
    (
        Fact::GivingUrl,
        &codes::EXPORT_GIVING,
        "contributions/url",
        &[],
    ),
    (
        Fact::ContactName,
        &codes::EXPORT_CONTACT,
        "contact/name",
        &[],
    ),
    (
        Fact::ContactForm,
        &codes::EXPORT_CONTACT,
        "contact/url",
        &[],
    ),
    (
        Fact::Contact,
        &codes::EXPORT_CONTACT,
        "contact",
        &[MeetingGuide, TsmlCsv],
    ),
    (
        Fact::Website,
        &codes::EXPORT_CONTACT,
        "website",
        &[MeetingGuide, TsmlCsv, Geojson, Csv],
    ),
    (
        Fact::Body,
        &codes::EXPORT_TEXT,
        "description",
        &[MeetingGuide, TsmlCsv, Csv],
    ),
    (
        Fact::GroupName,
        &codes::EXPORT_TEXT,
        "name",
        &[MeetingGuide, TsmlCsv, Geojson, Csv],
    ),
    (
        Fact::Notes,
        &codes::EXPORT_TEXT,
        "notes",
        &[MeetingGuide, TsmlCsv, Bmlt, Csv],
    ),
    (Fact::OtherNames, &codes::EXPORT_TEXT, "also_called", &[]),
    (
        Fact::PlaceNotes,
        &codes::EXPORT_TEXT,
        "place/notes",
        &[MeetingGuide, TsmlCsv, Bmlt, Csv],
    ),
    (
        Fact::WayIn,
        &codes::EXPORT_WAY_IN,
        "online",
        &[MeetingGuide, TsmlCsv, Bmlt],
    ),
    (Fact::Closed, &codes::EXPORT_WAY_IN, "online/join", &[]),
    (Fact::Checked, &codes::EXPORT_CHECKED, "verified", &[Csv]),
    (
        Fact::Organizations,
        &codes::EXPORT_ORGANIZATION,
        "organizations",
        &[Csv],
    ),
];

/// Keeps what a format cannot say about a row that it holds.
pub(super) fn keep(row: &Row<'_>, format: Exchange, loss: &mut Loss) {
    for (fact, code, field, formats) in FACTS {
        if formats.contains(&format) {
            continue;
        }
        if let Some(was) = fact.of(row, format) {
            loss.add(row, code, fact.deed(format), field, || was.into_owned());
        }
    }
    if format == MeetingGuide && row.slug.len() > slugs::LONGEST {
        loss.add(row, &codes::EXPORT_SLUG, Deed::Doubtful, "slug", || {
            row.slug.clone()
        });
    }
    if row.renamed {
        loss.add(row, &codes::EXPORT_SLUG, Deed::Changed, "slug", || {
            row.slug.clone()
        });
    }
}

impl Fact {
    /// What is done where a format has no place of its own for it.
    fn deed(self, format: Exchange) -> Deed {
        let notes = matches!(format, MeetingGuide | TsmlCsv | Bmlt);
        match self {
            // The notes say it in words.
            Self::Closures | Self::RoundTheClock | Self::Paused if notes => Deed::Changed,
            _ => Deed::Dropped,
        }
    }

    /// What a row says about it.
    fn of<'r>(self, row: &'r Row<'_>, format: Exchange) -> Option<Cow<'r, str>> {
        let (group, facts) = (row.group, row.facts);
        let public = || group.contact.as_ref()?.public();
        let word = |yes: bool, word: &'static str| yes.then_some(Cow::Borrowed(word));
        let text = |text: Option<&'r str>| text.map(Cow::Borrowed);
        match self {
            Self::Closures => {
                let first = facts.closures.first()?;
                Some(super::words::closure_text(row.site, first).into())
            }
            Self::Paused => word(row.is_paused(), "paused"),
            Self::Except => {
                let mut coming = row.schedule.except().iter();
                let next = coming.find(|date| **date >= row.site.today)?;
                Some(next.to_string().into())
            }
            Self::Notices => text(facts.notices.first().map(|notice| notice.text.as_str())),
            Self::LastDate => Some(row.schedule.until()?.to_string().into()),
            Self::RoundTheClock => word(*row.schedule.rule() == Rule::RoundTheClock, "yes"),
            Self::Transit => text(facts.access.transit().map(Line::as_str)),
            Self::AccessWords => {
                let access = &facts.access;
                let words = access.walking().or_else(|| access.notes());
                text(words.map(Line::as_str))
            }
            Self::Who => text(group.who.as_deref()),
            Self::Cost => text(group.cost.as_deref()),
            Self::Medication => {
                let said = group.medication.filter(|said| *said != Medication::Unknown);
                text(said.map(Medication::word))
            }
            Self::FirstVisit => text(
                group
                    .first_visit
                    .iter()
                    .next()
                    .map(|(_, line)| line.as_str()),
            ),
            Self::Giving => {
                let giving = group.contributions.as_ref()?;
                let all = [
                    &giving.venmo,
                    &giving.square,
                    &giving.paypal,
                    &giving.homegroup_online,
                ];
                text(all.into_iter().flatten().next().map(Line::as_str))
            }
            Self::GivingUrl => text(
                group
                    .contributions
                    .as_ref()?
                    .url
                    .as_ref()
                    .map(WebUrl::as_str),
            ),
            Self::ContactName => text(public()?.name.as_deref()),
            Self::ContactForm => text(public()?.url.as_ref().map(WebUrl::as_str)),
            Self::Contact => text(row.email().or(row.phone())),
            Self::Website => text(group.website.as_ref().map(WebUrl::as_str)),
            Self::Body => text(group.head.body.as_ref().map(|body| &*body.text)),
            Self::GroupName => {
                let own = row.meeting.name.as_deref()?;
                text(Some(&*group.head.name).filter(|name| *name != own))
            }
            Self::Notes => text(row.meeting.notes.as_deref()),
            Self::OtherNames => text(group.also_called.first().map(Name::as_str)),
            Self::PlaceNotes => text(row.place().notes),
            Self::WayIn => {
                let way_in = row.way_in();
                word(way_in.url.is_some() || way_in.phone.is_some(), "open")
            }
            Self::Closed => {
                let online = facts.online.filter(|_| row.way_in().closed)?;
                text(Some(online.join.word()))
            }
            Self::Checked => Some(group.head.verified.as_ref()?.date.to_string().into()),
            Self::Organizations => {
                let serving = row.serving();
                let told = match format {
                    Geojson => 0,
                    Bmlt => 1,
                    _ => serving.told,
                };
                let more = serving.all.saturating_sub(told);
                (more > 0).then(|| more.to_string().into())
            }
        }
    }
}
