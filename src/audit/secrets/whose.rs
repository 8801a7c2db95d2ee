//! One private or public field: as what it is looked for, and what people call it.

use super::{Fact, Gathered, Secret};
use crate::fields::{Head, Hidden, Reach};
use crate::kinds::group::Door;
use crate::model::tongue::unmarked;
use crate::model::{Phone, WebUrl};

/// The fewest letters of a text that is looked for, and the fewest digits.
const FEWEST: usize = 5;
const FEWEST_DIGITS: usize = 7;

/// A field of an entry.
pub(super) struct Whose {
    file: String,
    part: String,
}

impl Whose {
    pub(super) fn of(head: &Head, part: &str) -> Self {
        Self::new(&head.file, part)
    }

    pub(super) fn new(file: &str, part: &str) -> Self {
        Self {
            file: file.to_owned(),
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

    pub(super) fn words(&self, field: &str, text: &str, to: &mut Gathered) {
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

    pub(super) fn url(&self, field: &str, url: Option<&str>, to: &mut Gathered) {
        let bare = url.map(|url| url.split_once("://").map_or(url, |(_, rest)| rest));
        let bare = bare.map(|bare| bare.trim_start_matches("www.").trim_end_matches('/'));
        self.words(field, bare.unwrap_or_default(), to);
    }

    pub(super) fn phone(&self, field: &str, phone: Option<&Phone>, to: &mut Gathered) {
        let Some(phone) = phone else { return };
        for digits in [digits(phone.published()), digits(phone.dial())] {
            if digits.len() >= FEWEST_DIGITS {
                self.add(field, Fact::Digits(national(&digits)), to);
            }
        }
    }

    pub(super) fn door(&self, door: &Door, to: &mut Gathered) {
        self.url("url", door.url.as_ref().map(WebUrl::as_str), to);
        self.phone("phone", door.phone.as_ref(), to);
        self.words(
            "meeting_id",
            door.meeting_id.as_deref().unwrap_or_default(),
            to,
        );
        self.words("passcode", door.passcode.as_deref().unwrap_or_default(), to);
    }

    pub(super) fn reach(&self, reach: &Reach, to: &mut Gathered) {
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

    pub(super) fn hidden(&self, hidden: &Hidden, to: &mut Gathered) {
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
