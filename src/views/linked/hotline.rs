//! Lines, each channel as a contact point.

use super::schedule::names;
use super::{Node, is_free};
use crate::kinds::Hotline;
use crate::kinds::hotline::{Address, Channel, Slot};
use crate::model::{Hours, Kind, Name, Phone, Ref, Status, TimeOfDay, WebUrl, Weekday};
use crate::views::Views;

/// What closes a day: the same moment for both ends, as search engines read it.
const MIDNIGHT: &str = "00:00";

impl Views<'_> {
    /// The page of a line; nothing of one that does not answer at the moment.
    pub(super) fn linked_hotline(&self, line: &Hotline) -> Vec<Node> {
        if line.head.life.status != Status::Active {
            return Vec::new();
        }
        let run_by = line.run_by.as_ref().and_then(|by| by.parse::<Ref>().ok());
        let run_by = run_by.map(|by| by.id(Kind::Organization));
        let other: Vec<&str> = line.also_called.iter().map(Name::as_str).collect();
        let channels = line.channels.iter();
        let points: Vec<Node> = channels
            .filter_map(|channel| self.point(line, channel))
            .collect();
        vec![
            Node::new("Organization")
                .with("name", &*line.head.name)
                .with("alternateName", other)
                .with("description", line.summary.as_deref())
                .with("url", self.whole(&line.head))
                .with("sameAs", line.website.as_ref().map(WebUrl::as_str))
                .with(
                    "parentOrganization",
                    run_by.and_then(|id| self.linked_name(&id)),
                )
                .with("contactPoint", points),
        ]
    }

    /// One channel. Mailboxes are left out: their addresses would be harvested.
    fn point(&self, line: &Hotline, channel: &Channel) -> Option<Node> {
        let (telephone, url) = match (&channel.address, channel.slot) {
            // A number that only takes texts must not be dialled by a machine that reads "telephone".
            (Address::Phone(phone), Slot::Text) => (None, Some(phone.sms_href())),
            (Address::Phone(phone), Slot::Whatsapp) => (None, phone.whatsapp_href()),
            (Address::Phone(phone), _) => (Some(Phone::dial(phone)), None),
            (Address::Web(url), _) => (None, Some(url.as_str().to_owned())),
            (Address::Email(_), _) => return None,
        };
        let languages = channel.languages.iter();
        let languages: Vec<&str> = languages.map(|(lang, _)| lang.as_str()).collect();
        let offers: Vec<&str> = line.offers.iter().map(|offer| offer.word()).collect();
        let offers = if offers.is_empty() {
            vec!["hotline"]
        } else {
            offers
        };
        Some(
            Node::new("ContactPoint")
                .with("name", self.text(&format!("slot-{}", channel.slot)))
                .with("contactType", offers)
                .with("telephone", telephone)
                .with("url", url)
                .with("description", channel.keyword.as_deref())
                .with("availableLanguage", languages)
                .with("areaServed", area(line))
                .with("contactOption", options(line, channel))
                .with("hoursAvailable", self.open(channel)),
        )
    }

    /// When somebody answers, where that can be said without a zone: schema.org has none for hours, so
    /// those of another zone would be read on the wrong clock.
    fn open(&self, channel: &Channel) -> Vec<Node> {
        let Some(hours) = &channel.hours else {
            return Vec::new();
        };
        let here = hours.always_open() || channel.zone == self.site.config.zone;
        let holidays = !hours.mentions_holidays() || hours.holidays_closed();
        if here && holidays {
            week(hours).unwrap_or_default()
        } else {
            Vec::new()
        }
    }
}

/// The countries it serves, or the part of them.
fn area(line: &Hotline) -> Vec<&str> {
    match &line.region {
        Some(region) => vec![region.as_str()],
        None => line
            .countries
            .iter()
            .map(|country| country.code())
            .collect(),
    }
}

fn options(line: &Hotline, channel: &Channel) -> Vec<&'static str> {
    let spoken = matches!(channel.address, Address::Phone(_))
        && matches!(
            channel.slot,
            Slot::Call | Slot::Tty | Slot::Relay | Slot::Videophone
        );
    let cost = channel.cost.as_ref().or(line.cost.as_ref());
    let free = spoken && cost.is_some_and(is_free);
    let deaf = matches!(channel.slot, Slot::Tty | Slot::Relay | Slot::Videophone);
    let options = [
        (free, "https://schema.org/TollFree"),
        (deaf, "https://schema.org/HearingImpairedSupported"),
    ];
    let known = options.into_iter().filter(|(holds, _)| *holds);
    known.map(|(_, option)| option).collect()
}

/// The hours of a week; none where weeks differ or a span lasts longer than two times of day can say.
fn week(hours: &Hours) -> Option<Vec<Node>> {
    let mut week = Vec::new();
    for (days, spans) in hours.groups() {
        let days: Vec<Weekday> = days
            .iter()
            .filter_map(|day| Weekday::ALL.get(usize::from(*day)).copied())
            .collect();
        for (from, until) in spans {
            if until >= from + 1440 && (from, until) != (0, 1440) {
                return None;
            }
            // The day ends with its last minute: `00:00` as an end would close it.
            let closes = if until == 1440 { 1439 } else { until };
            let time = |minutes| TimeOfDay::wrapping(minutes).iso();
            let open = Node::new("OpeningHoursSpecification");
            let open = open.with("dayOfWeek", names(&days));
            week.push(open.with("opens", time(from)).with("closes", time(closes)));
        }
    }
    if hours.holidays_closed() && !week.is_empty() {
        let closed = Node::new("OpeningHoursSpecification");
        let closed = closed.with("dayOfWeek", "https://schema.org/PublicHolidays");
        week.push(closed.with("opens", MIDNIGHT).with("closes", MIDNIGHT));
    }
    Some(week)
}
