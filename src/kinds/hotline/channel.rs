//! One way to reach a line.

use std::collections::BTreeMap;

use super::raw::RawChannel;
use crate::diag::{Mistake, codes};
use crate::fields::Gather;
use crate::kinds::Defaults;
use crate::model::{Country, Email, Hours, Lang, Line, Phone, WebUrl, Zone};
use crate::source::Field;

words! {
    /// Where a channel stands in every list of channels: the order is the same on each page.
    pub enum Slot: "a channel" {
        /// A number to call.
        Call = "call",
        /// A number to text.
        Text = "text",
        /// A chat.
        Chat = "chat",
        /// Sign language by video.
        Videophone = "videophone",
        /// A text telephone.
        Tty = "tty",
        /// By relay.
        Relay = "relay",
        /// WhatsApp.
        Whatsapp = "whatsapp",
        /// E-mail.
        Email = "email",
    }
}

/// One way to reach a line.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Which way.
    pub slot: Slot,
    /// The number or address.
    pub address: Address,
    /// The word to send.
    pub keyword: Option<Line>,
    /// Its languages, each with the key to press.
    pub languages: Vec<(Lang, Option<Line>)>,
    /// When somebody answers; none if nobody has said.
    pub hours: Option<Hours>,
    /// The zone of the hours.
    pub zone: Zone,
    /// What it costs.
    pub cost: Option<Line>,
    /// Anything else.
    pub notes: Option<Line>,
}

impl Channel {
    /// Whether it is open at every hour.
    pub fn always_open(&self) -> bool {
        self.hours.as_ref().is_some_and(Hours::always_open)
    }
}

/// The number or address of a channel.
#[derive(Debug, Clone)]
pub enum Address {
    /// A number.
    Phone(Phone),
    /// An address on the web.
    Web(WebUrl),
    /// An e-mail address.
    Email(Email),
}

/// What a line says for all its channels.
pub(super) struct Common<'a> {
    pub(super) defaults: &'a Defaults,
    pub(super) country: Country,
    pub(super) languages: &'a [Lang],
    pub(super) hours: Option<&'a Hours>,
    pub(super) zone: Option<&'a Zone>,
}

impl RawChannel {
    pub(super) fn parse(mut self, common: &Common<'_>, gather: &mut Gather) -> Option<Channel> {
        let address = self.address(common.country, gather);
        let languages = gather.many("languages", self.languages);
        let languages = if languages.is_empty() {
            common.languages.to_vec()
        } else {
            languages
        };
        let press = press(self.press, &languages, gather);
        let languages = languages.into_iter().map(|lang| {
            let key = press.get(lang.as_str()).cloned();
            (lang, key)
        });
        let zone = gather.field("time_zone", self.time_zone);
        let channel = Channel {
            languages: languages.collect(),
            keyword: gather.field("keyword", self.keyword),
            hours: gather
                .field("hours", self.hours)
                .or_else(|| common.hours.cloned()),
            zone: zone
                .or_else(|| common.zone.cloned())
                .unwrap_or_else(|| common.defaults.zone.clone()),
            cost: gather.field("cost", self.cost),
            notes: gather.field("notes", self.notes),
            slot: address.as_ref()?.0,
            address: address?.1,
        };
        if channel.keyword.is_some() && channel.slot != Slot::Text {
            gather.contradiction(
                "keyword",
                "only a text line has a word to send",
                "delete `keyword`",
            );
        }
        Some(channel)
    }

    /// The one field that says where to reach it.
    fn address(&mut self, country: Country, gather: &mut Gather) -> Option<(Slot, Address)> {
        let written = [
            (Slot::Call, self.call.is_some()),
            (Slot::Text, self.text.is_some()),
            (Slot::Chat, self.chat.is_some()),
            (Slot::Videophone, self.videophone.is_some()),
            (Slot::Tty, self.tty.is_some()),
            (Slot::Relay, self.relay.is_some()),
            (Slot::Whatsapp, self.whatsapp.is_some()),
            (Slot::Email, self.email.is_some()),
        ];
        let mut slots = written
            .into_iter()
            .filter(|(_, there)| *there)
            .map(|(slot, _)| slot);
        let Some(slot) = slots.next() else {
            let help = "begin it with one of `call`, `text`, `chat`, `videophone`, `tty`, `relay`, `whatsapp`, `email`";
            gather.missing("", "a channel has no number or address", help);
            return None;
        };
        if let Some(other) = slots.next() {
            let message = format!("one channel cannot be both `{slot}` and `{other}`");
            gather.contradiction(
                other.word(),
                &message,
                "make two channels of it, each with its own `-`",
            );
            return None;
        }
        let dial = gather.field("dial", self.dial.take());
        let address = match slot {
            Slot::Chat => Address::Web(gather.field("chat", self.chat.take())?),
            Slot::Email => Address::Email(gather.field("email", self.email.take())?),
            _ => self.number(slot, country, dial.as_deref(), gather)?,
        };
        Some((slot, address))
    }

    /// A number; for sign language by video an address is as good.
    fn number(
        &mut self,
        slot: Slot,
        country: Country,
        dial: Option<&str>,
        gather: &mut Gather,
    ) -> Option<Address> {
        let field: Field<Line> = match slot {
            Slot::Call => self.call.take(),
            Slot::Text => self.text.take(),
            Slot::Videophone => self.videophone.take(),
            Slot::Tty => self.tty.take(),
            Slot::Relay => self.relay.take(),
            _ => self.whatsapp.take(),
        };
        let web = field
            .as_ref()
            .and_then(|field| field.0.as_ref().ok())
            .is_some_and(|text| text.starts_with("http"));
        if slot == Slot::Videophone && web {
            let text = gather.field(slot.word(), field)?;
            return match text.parse::<WebUrl>() {
                Ok(url) => Some(Address::Web(url)),
                Err(mistake) => {
                    gather.wrong(slot.word(), mistake);
                    None
                }
            };
        }
        gather
            .phone(slot.word(), field, country, dial)
            .map(Address::Phone)
    }
}

/// The key to press for each language.
fn press(
    raw: BTreeMap<String, Field<Line>>,
    languages: &[Lang],
    gather: &mut Gather,
) -> BTreeMap<String, Line> {
    let mut keys = BTreeMap::new();
    for (language, key) in raw {
        if !languages.iter().any(|lang| lang.as_str() == language) {
            let message = format!("`{language}` is not one of the languages of this channel");
            let mistake = Mistake::new(&codes::LANGUAGE, message)
                .help("add it to `languages`, as its tag such as `es`");
            gather.wrong_key(&format!("press/{language}"), mistake);
        }
        if let Some(key) = gather.field(&format!("press/{language}"), key) {
            keys.insert(language, key);
        }
    }
    keys
}
