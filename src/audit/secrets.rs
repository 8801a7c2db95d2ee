//! The private facts of a site, and where they are looked for in finished files.
//!
//! They are locked away in the site ([`Private`](crate::model::Private)) and are looked at here in order to be looked
//! for, and for nothing else: what leaves this room is where one stands and whose it is, never what it is.

use super::search::Search;
use crate::config::Config;
use crate::fields::{Contact, Head, Hidden, Location, Reach, Whereabouts};
use crate::kinds::group::Door;
use crate::kinds::hotline::Address;
use crate::model::tongue::unmarked;
use crate::model::{Phone, WebUrl};
use crate::site::Site;

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

/// The fewest letters of a text that is looked for, and the fewest digits.
const FEWEST: usize = 5;
const FEWEST_DIGITS: usize = 7;

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
        let meetings = group.meetings.iter();
        let online = meetings.clone().map(|meeting| meeting.online.as_deref());
        for online in online.chain([group.online.as_deref()]).flatten() {
            let whose = Whose::of(head, "online");
            whose.door(&online.door, public);
            if let Some(hidden) = &online.hidden {
                hidden.inspect(|door| whose.door(door, private));
            }
        }
        for meeting in meetings {
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
    let whose = Whose {
        file: crate::config::FILE.to_owned(),
        part: "contact".to_owned(),
    };
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

/// A field of an entry.
struct Whose {
    file: String,
    part: String,
}

impl Whose {
    fn of(head: &Head, part: &str) -> Self {
        Self {
            file: head.file.to_string(),
            part: part.to_owned(),
        }
    }

    fn add(&self, field: &str, fact: Fact, to: &mut Gathered) {
        let part = if self.part.is_empty() {
            field.to_owned()
        } else {
            format!("{}: {field}", self.part)
        };
        to.0.push(Secret {
            fact,
            whose: format!("`{part}` of `{}`", self.file),
        });
    }

    fn words(&self, field: &str, text: &str, to: &mut Gathered) {
        // Which language they are in is no part of them.
        let text = &*unmarked(text);
        let digits = digits(text);
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if letters == 0 && digits.len() >= FEWEST_DIGITS {
            self.add(field, Fact::Digits(digits), to);
        }
        // A text of several lines is known by each of them.
        for line in text.lines().map(str::trim) {
            if line.chars().count() >= FEWEST {
                self.add(field, Fact::Words(line.to_owned()), to);
            }
        }
    }

    fn url(&self, field: &str, url: Option<&str>, to: &mut Gathered) {
        let bare = url.map(|url| url.split_once("://").map_or(url, |(_, rest)| rest));
        let bare = bare.map(|bare| bare.trim_start_matches("www.").trim_end_matches('/'));
        self.words(field, bare.unwrap_or_default(), to);
    }

    fn phone(&self, field: &str, phone: Option<&Phone>, to: &mut Gathered) {
        let Some(phone) = phone else { return };
        for digits in [digits(phone.published()), digits(phone.dial())] {
            if digits.len() >= FEWEST_DIGITS {
                self.add(field, Fact::Digits(national(&digits)), to);
            }
        }
    }

    fn door(&self, door: &Door, to: &mut Gathered) {
        self.url("url", door.url.as_ref().map(WebUrl::as_str), to);
        self.phone("phone", door.phone.as_ref(), to);
        self.words(
            "meeting_id",
            door.meeting_id.as_deref().unwrap_or_default(),
            to,
        );
        self.words("passcode", door.passcode.as_deref().unwrap_or_default(), to);
    }

    fn reach(&self, reach: &Reach, to: &mut Gathered) {
        // A first name alone is no secret, and stands in many texts.
        let name = reach.name.as_deref().filter(|name| name.contains(' '));
        self.words("name", name.unwrap_or_default(), to);
        self.words(
            "email",
            reach.email.as_ref().map_or("", |email| email.as_str()),
            to,
        );
        self.phone("phone", reach.phone.as_ref(), to);
        self.url("url", reach.url.as_ref().map(WebUrl::as_str), to);
    }

    fn hidden(&self, hidden: &Hidden, to: &mut Gathered) {
        let exact = &hidden.exact;
        self.words("name", hidden.name.as_deref().unwrap_or_default(), to);
        self.words("address", exact.address.as_deref().unwrap_or_default(), to);
        self.words(
            "postal_code",
            exact.postal_code.as_deref().unwrap_or_default(),
            to,
        );
        self.words("notes", exact.notes.as_deref().unwrap_or_default(), to);
        if let Some(spot) = exact.coordinates {
            // To some hundred meters: what is written with more digits begins like this.
            let [latitude, longitude] = [spot.latitude(), spot.longitude()].map(|degrees| {
                let written = degrees.to_string();
                let end = written.find('.').map_or(written.len(), |point| point + 4);
                written.get(..end).unwrap_or(&written).to_owned()
            });
            let exact = [&latitude, &longitude]
                .iter()
                .all(|one| one.split('.').nth(1).is_some_and(|part| part.len() >= 3));
            if exact {
                self.add("coordinates", Fact::Spot(latitude, longitude), to);
            }
        }
    }
}

/// The digits of a text.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A number without the beginning that some leave out: what it ends in tells it from all others.
fn national(digits: &str) -> String {
    digits
        .get(digits.len().saturating_sub(10)..)
        .unwrap_or(digits)
        .to_owned()
}
