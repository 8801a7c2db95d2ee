//! The private facts of a site, and where they are looked for in finished files.
//!
//! They are locked away in the site ([`Private`](crate::model::Private)) and are looked at here in order to be looked
//! for, and for nothing else: what leaves this room is where one stands and whose it is, never what it is.

mod whose;

use super::search::Search;
use crate::config::Config;
use crate::fields::{Contact, Head, Hidden, Location, Whereabouts};
use crate::kinds::hotline::Address;
use crate::model::WebUrl;
use crate::site::Site;

use whose::Whose;

/// A private fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Secret {
    /// What is looked for.
    pub(super) fact: Fact,
    /// Whose it is, for people: the field and the file.
    pub(super) whose: String,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    /// Words, in any case.
    Words(String),
    /// Digits, however they are divided.
    Digits(String),
    /// Latitude and longitude, each as it would begin.
    Spot(String, String),
}

/// The private facts of a site in all of its languages, but for those that it publishes in another field, too.
pub(super) fn of<'s>(sites: impl Iterator<Item = &'s Site>) -> Vec<Secret> {
    let (mut private, mut public) = (Gathered::default(), Gathered::default());
    for site in sites {
        gather(site, &mut private, &mut public);
    }
    let mut secrets = private.0;
    secrets.sort();
    secrets.dedup_by(|a, b| a.fact == b.fact);
    let known = Search::of(secrets.clone()).known(public.0.iter().map(|secret| &secret.fact));
    let mut at = 0;
    secrets.retain(|_| {
        at += 1;
        !known.contains(&(at - 1))
    });
    secrets
}

fn gather(site: &Site, private: &mut Gathered, public: &mut Gathered) {
    for place in &site.places {
        let mut whose = Whose::of(&place.head, "");
        location(&place.location, &mut whose, private, public);
        if place.location.private {
            whose.words("name", &place.head.name, private);
        } else {
            whose.words("name", &place.head.name, public);
        }
        whose.url(
            "website",
            place.website.as_ref().map(WebUrl::as_str),
            public,
        );
    }
    groups(site, private, public);
    for one in &site.organizations {
        contact(one.contact.as_ref(), &one.head, private, public);
        Whose::of(&one.head, "").words("name", &one.head.name, public);
    }
    for one in &site.services {
        contact(one.contact.as_ref(), &one.head, private, public);
    }
    for one in &site.activities {
        contact(one.contact.as_ref(), &one.head, private, public);
        whereabouts(one.place.as_ref(), &one.head, "place", private, public);
    }
    lines(site, public);
    config(&site.config, public);
}

fn groups(site: &Site, private: &mut Gathered, public: &mut Gathered) {
    for group in &site.groups {
        let head = &group.head;
        whereabouts(group.place.as_ref(), head, "place", private, public);
        contact(group.contact.as_deref(), head, private, public);
        for online in group.rooms() {
            let whose = Whose::of(head, "online");
            whose.door(&online.door, public);
            if let Some(hidden) = &online.hidden {
                hidden.inspect(|door| whose.door(door, private));
            }
        }
        for meeting in &group.meetings {
            whereabouts(
                meeting.place.as_ref(),
                head,
                "meetings: place",
                private,
                public,
            );
        }
        Whose::of(head, "").words("name", &head.name, public);
        Whose::of(head, "").url(
            "website",
            group.website.as_ref().map(WebUrl::as_str),
            public,
        );
    }
}

/// The numbers and addresses of help lines, which anybody may know.
fn lines(site: &Site, public: &mut Gathered) {
    for line in &site.hotlines {
        let whose = Whose::of(&line.head, "channels");
        for channel in &line.channels {
            match &channel.address {
                Address::Phone(phone) => whose.phone("call", Some(phone), public),
                Address::Web(url) => whose.url("chat", Some(url.as_str()), public),
                Address::Email(email) => whose.words("email", email.as_str(), public),
            }
        }
    }
}

fn config(config: &Config, public: &mut Gathered) {
    let whose = Whose::new(crate::config::FILE, "contact");
    if let Some(contact) = &config.contact {
        whose.phone("phone", contact.phone.as_ref(), public);
        whose.words(
            "email",
            contact.email.as_ref().map_or("", |email| email.as_str()),
            public,
        );
        whose.url("url", contact.url.as_ref().map(WebUrl::as_str), public);
    }
}

fn contact(contact: Option<&Contact>, head: &Head, private: &mut Gathered, public: &mut Gathered) {
    let whose = Whose::of(head, "contact");
    match contact {
        Some(Contact::Public(reach)) => whose.reach(reach, public),
        Some(Contact::Private(reach)) => reach.inspect(|reach| whose.reach(reach, private)),
        None => {}
    }
}

fn whereabouts(
    place: Option<&Whereabouts>,
    head: &Head,
    part: &str,
    private: &mut Gathered,
    public: &mut Gathered,
) {
    if let Some(Whereabouts::Own(place)) = place {
        location(place, &mut Whose::of(head, part), private, public);
    }
}

fn location(location: &Location, whose: &mut Whose, private: &mut Gathered, public: &mut Gathered) {
    if let Some(hidden) = &location.hidden {
        hidden.inspect(|hidden| whose.hidden(hidden, private));
    }
    // Whatever is said of another place, or of the town, may be known.
    let names = [
        &location.name,
        &location.city,
        &location.region,
        &location.sub_region,
    ];
    for name in names.into_iter().flatten() {
        whose.words("name", name, public);
    }
    if let Some(exact) = location.exact.clone() {
        whose.hidden(&Hidden { name: None, exact }, public);
    }
}

/// Facts that were gathered.
#[derive(Default)]
struct Gathered(Vec<Secret>);
