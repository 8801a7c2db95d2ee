//! One way to reach a line.

use serde::Serialize;

use super::Views;
use super::open::OpenView;
use crate::kinds::Hotline;
use crate::kinds::hotline::{Address, Channel, Slot};
use crate::model::{Hours, Lang, Phone};

/// One way to reach a line, as visitors see it.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelView {
    /// Which way.
    pub slot: &'static str,
    slot_text: String,
    number: String,
    href: Option<String>,
    keyword: Option<String>,
    languages: Vec<PressView>,
    /// At the beginning of a line.
    hours: Vec<String>,
    /// Within a sentence.
    hours_within: Vec<String>,
    always_open: bool,
    hours_note: Option<String>,
    open: Option<OpenView>,
    zone: Option<String>,
    cost: Option<String>,
    notes: Option<String>,
}

/// A language with the key to press for it.
#[derive(Debug, Clone, Serialize)]
struct PressView {
    code: String,
    name: String,
    press: Option<String>,
}

impl ChannelView {
    /// Leaves a language out, unless there is a key to press for it.
    pub(super) fn leave_out(&mut self, lang: &Lang) {
        let kept = |known: &PressView| known.code != lang.as_str() || known.press.is_some();
        self.languages.retain(kept);
    }
}

impl Views<'_> {
    pub(super) fn channels(&self, hotline: &Hotline) -> Vec<ChannelView> {
        hotline
            .channels
            .iter()
            .map(|channel| self.channel(channel))
            .collect()
    }

    pub(super) fn channel(&self, channel: &Channel) -> ChannelView {
        let always_open = channel.always_open();
        let languages = channel.languages.iter().map(|(lang, press)| PressView {
            code: lang.as_str().to_owned(),
            name: lang.autonym().to_owned(),
            press: press.as_ref().map(ToString::to_string),
        });
        let hours = channel.hours.as_ref();
        let holidays = hours.is_some_and(Hours::mentions_holidays);
        ChannelView {
            slot: channel.slot.word(),
            slot_text: self.text(&format!("slot-{}", channel.slot)),
            number: number(&channel.address),
            href: href(channel.slot, &channel.address),
            keyword: channel.keyword.as_ref().map(ToString::to_string),
            languages: languages.collect(),
            hours: hours.map(|hours| self.hours(hours)).unwrap_or_default(),
            hours_within: hours
                .map(|hours| self.hours_within(hours))
                .unwrap_or_default(),
            always_open,
            open: hours.and_then(|hours| OpenView::of(hours, &channel.zone)),
            hours_note: holidays.then(|| self.text("hours-holidays")),
            zone: (!always_open && hours.is_some()).then(|| self.zone_text(&channel.zone)),
            cost: channel.cost.as_ref().map(ToString::to_string),
            notes: channel.notes.as_ref().map(ToString::to_string),
        }
    }
}

/// The number as published, the host of a chat, or the address of a mailbox.
fn number(address: &Address) -> String {
    match address {
        Address::Phone(phone) => phone.published().to_owned(),
        Address::Web(url) => url.host().trim_start_matches("www.").to_owned(),
        Address::Email(email) => email.as_str().to_owned(),
    }
}

fn href(slot: Slot, address: &Address) -> Option<String> {
    match (slot, address) {
        (Slot::Text, Address::Phone(phone)) => Some(phone.sms_href()),
        (Slot::Whatsapp, Address::Phone(phone)) => Phone::whatsapp_href(phone),
        (_, Address::Phone(phone)) => Some(phone.tel_href()),
        (_, Address::Web(url)) => Some(url.as_str().to_owned()),
        (_, Address::Email(email)) => Some(email.mailto()),
    }
}
