//! Somebody to ask.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Gather;
use crate::model::{Country, Day, Email, Flag, Line, Name, Phone, Private, WebUrl};
use crate::source::Field;

/// Somebody to ask. Shown only with `public: yes`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawContact {
    /// A role or a first name; never a last name.
    name: Field<Name>,
    /// An e-mail address, best that of a role.
    email: Field<Email>,
    /// A phone number, as published.
    phone: Field<Line>,
    /// A page or form for questions.
    url: Field<WebUrl>,
    /// `yes` to publish it; without it nothing here is shown.
    public: Field<Flag>,
    /// Who agreed to the publication and when, where it is a person's own address.
    consent: Option<RawConsent>,
}

/// Consent to publish a contact.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawConsent {
    /// The role of who agreed.
    by: Field<Line>,
    /// The day of the consent.
    date: Field<Day>,
}

/// Somebody to ask.
#[derive(Debug, Clone)]
pub enum Contact {
    /// Published by the group itself, or with consent.
    Public(Reach),
    /// In the file, but not to be shown.
    Private(Private<Reach>),
}

/// How to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// A role or a first name.
    pub name: Option<Name>,
    /// An e-mail address.
    pub email: Option<Email>,
    /// A phone number.
    pub phone: Option<Phone>,
    /// A page or form.
    pub url: Option<WebUrl>,
    /// The day on which a person agreed to be listed.
    pub consent: Option<Date>,
}

impl Contact {
    /// How to reach them, if that is public.
    pub fn public(&self) -> Option<&Reach> {
        match self {
            Self::Public(reach) => Some(reach),
            Self::Private(_) => None,
        }
    }
}

impl RawContact {
    pub(crate) fn parse(self, country: Country, gather: &mut Gather) -> Contact {
        let consent = self
            .consent
            .and_then(|raw| gather.inside("consent", |gather| raw.parse(gather)));
        let reach = Reach {
            name: gather.field("name", self.name),
            email: gather.field("email", self.email),
            phone: gather.phone("phone", self.phone, country, None),
            url: gather.field("url", self.url),
            consent,
        };
        if gather.field("public", self.public) == Some(Flag::Yes) {
            Contact::Public(reach)
        } else {
            Contact::Private(Private::new(reach))
        }
    }
}

impl RawConsent {
    fn parse(self, gather: &mut Gather) -> Option<Date> {
        gather.field("by", self.by);
        let help = "add the day on which the person agreed, `date: 2026-10-02`";
        gather
            .required("date", self.date, "a consent has no date", help)
            .map(Day::date)
    }
}

impl Gather {
    /// A phone number as published in `country`; `dial` overrides what is dialled.
    pub(crate) fn phone(
        &mut self,
        name: &str,
        written: Field<Line>,
        country: Country,
        dial: Option<&str>,
    ) -> Option<Phone> {
        let written = self.field(name, written)?;
        match Phone::read(&written, country, dial) {
            Ok(phone) => Some(phone),
            Err(mistake) => {
                self.wrong(name, mistake);
                None
            }
        }
    }
}
