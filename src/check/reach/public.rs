//! What a site publishes for all: numbers and addresses that are nobody's own.

use std::collections::BTreeSet;

use super::{Way, is_free};
use crate::fields::Contact;
use crate::kinds::hotline::Address;
use crate::kinds::{Group, group::Online};
use crate::model::{Email, Phone};
use crate::site::Site;

/// What stands on a site as public: numbers and addresses that are nobody's own.
#[derive(Debug, Default)]
pub(in crate::check) struct Public {
    phones: BTreeSet<String>,
    emails: BTreeSet<String>,
    /// Hosts of the addresses of organizations.
    hosts: BTreeSet<String>,
}

impl Public {
    /// What lines, organizations, services and the site itself publish.
    pub(in crate::check) fn of(site: &Site) -> Self {
        let mut public = Self::default();
        if let Some(contact) = &site.config.contact {
            public.add(contact.phone.as_ref(), contact.email.as_ref());
        }
        for channel in site.hotlines.iter().flat_map(|line| &line.channels) {
            match &channel.address {
                Address::Phone(phone) => public.add(Some(phone), None),
                Address::Email(email) => public.add(None, Some(email)),
                Address::Web(_) => {}
            }
        }
        for entry in &site.organizations {
            public.contact(entry.contact.as_ref());
        }
        for entry in &site.services {
            public.contact(entry.contact.as_ref());
            public.add(entry.intake_phone.as_ref(), entry.email.as_ref());
        }
        public
    }

    /// Whether it is known as public, or one that is free to call.
    pub(in crate::check) fn knows(&self, way: &Way) -> bool {
        match way {
            Way::Phone(dial) => self.phones.contains(dial) || is_toll_free(dial),
            Way::Email(email) => {
                let host = email.rsplit('@').next().unwrap_or_default();
                self.emails.contains(email) || self.hosts.contains(host)
            }
        }
    }

    fn contact(&mut self, contact: Option<&Contact>) {
        if let Some(reach) = contact.and_then(Contact::public) {
            self.add(reach.phone.as_ref(), reach.email.as_ref());
        }
    }

    fn add(&mut self, phone: Option<&Phone>, email: Option<&Email>) {
        self.phones
            .extend(phone.map(|phone| phone.dial().to_owned()));
        let Some(email) = email.map(|email| email.as_str().to_lowercase()) else {
            return;
        };
        if !is_free(&email) {
            self.hosts
                .extend(email.rsplit('@').next().map(str::to_owned));
        }
        self.emails.insert(email);
    }
}

/// Numbers that are free to call in North America are those of lines, not of people.
fn is_toll_free(dial: &str) -> bool {
    let code = dial.strip_prefix("+1").and_then(|rest| rest.get(..3));
    code.is_some_and(|code| matches!(code, "800" | "833" | "844" | "855" | "866" | "877" | "888"))
}

/// Whether a group itself publishes this in its own fields: as its contact, or to dial in.
pub(in crate::check) fn is_own(group: &Group, way: &Way) -> bool {
    let reach = group.contact.as_deref().and_then(Contact::public);
    let mut rooms = group.rooms();
    match way {
        Way::Phone(dial) => {
            let is = |phone: &Phone| phone.dial().split([',', ';']).next() == Some(dial);
            let dials = |online: &Online| online.door.phone.as_ref().is_some_and(is);
            reach.and_then(|reach| reach.phone.as_ref()).is_some_and(is) || rooms.any(dials)
        }
        Way::Email(email) => {
            let is = |text: &str| text.to_lowercase().contains(&**email);
            let asks = |online: &Online| online.ask.as_deref().is_some_and(is);
            let reached = reach.and_then(|reach| reach.email.as_ref());
            reached.is_some_and(|email| is(email.as_str())) || rooms.any(asks)
        }
    }
}
