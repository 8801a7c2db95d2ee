//! "Talk to someone now": the same on every page.

use serde::Serialize;

use super::frame::EmergencyView;
use super::{ChannelView, LinkView, Views};
use crate::kinds::Hotline;
use crate::kinds::hotline::{Channel, Slot};
use crate::model::{EntryId, Kind, Slug};

/// "Talk to someone now".
#[derive(Debug, Clone, Serialize)]
pub struct TalkView {
    heading_id: &'static str,
    emergency: EmergencyView,
    emergency_links: Vec<EmergencyLink>,
    slots: Vec<SlotView>,
    more: LinkView,
}

/// A page for emergencies.
#[derive(Debug, Clone, Serialize)]
struct EmergencyLink {
    id: &'static str,
    text: String,
    url: Option<String>,
}

/// The channels of one sort.
#[derive(Debug, Clone, Serialize)]
struct SlotView {
    slot: &'static str,
    text: String,
    entries: Vec<EntryView>,
}

/// One channel with the line it belongs to. Of its languages only those are named that are not the page's.
#[derive(Debug, Clone, Serialize)]
struct EntryView {
    #[serde(flatten)]
    channel: ChannelView,
    line: String,
    line_url: String,
    kinds: String,
    /// Whether the language of the page is among those it speaks; true where nobody has said.
    own: bool,
}

/// The pages for emergencies, linked where they exist.
const EMERGENCY_PAGES: [&str; 2] = ["overdose", "stopping-suddenly"];

impl Views<'_> {
    /// "Talk to someone now": the same slots in the same order on each page, empty ones left out.
    pub fn talk(&self) -> TalkView {
        let lines: Vec<_> = self
            .site
            .config
            .crisis_lines
            .iter()
            .filter_map(|slug| self.site.hotline(slug))
            .collect();
        let slot = |slot: &Slot| SlotView {
            slot: slot.word(),
            text: self.text(&format!("slot-{slot}")),
            entries: self.talk_entries(&lines, *slot),
        };
        TalkView {
            heading_id: "talk-heading",
            emergency: self.emergency(),
            emergency_links: EMERGENCY_PAGES
                .iter()
                .filter_map(|id| {
                    let LinkView { text, url } = self.page_link(id)?;
                    Some(EmergencyLink { id, text, url })
                })
                .collect(),
            slots: Slot::ALL
                .iter()
                .map(slot)
                .filter(|slot| !slot.entries.is_empty())
                .collect(),
            more: LinkView {
                text: self.text("page-hotlines"),
                url: Some(self.addresses().page("hotlines")),
            },
        }
    }

    /// The channels of one sort, those in the language of the page first.
    fn talk_entries(&self, lines: &[&Hotline], slot: Slot) -> Vec<EntryView> {
        let of_line = |line: &&Hotline| {
            let channels = line.channels.iter();
            let channels = channels.filter(|channel| channel.slot == slot);
            let entries = channels.map(|channel| self.talk_entry(line, channel));
            entries.collect::<Vec<_>>()
        };
        let mut entries: Vec<EntryView> = lines.iter().flat_map(of_line).collect();
        entries.sort_by_key(|entry| !entry.own);
        entries
    }

    fn talk_entry(&self, line: &Hotline, channel: &Channel) -> EntryView {
        let offers = line.offers.iter();
        let kinds: Vec<String> = offers
            .map(|offer| self.text(&format!("offer-short-{offer}")))
            .collect();
        let lang = self.site.lang();
        let speaks = &channel.languages;
        let mut view = self.channel(channel);
        view.leave_out(lang);
        EntryView {
            channel: view,
            line: line.head.name.to_string(),
            line_url: self.addresses().entry(&line.head.id),
            kinds: self.join(&kinds),
            own: speaks.is_empty() || speaks.iter().any(|(spoken, _)| spoken == lang),
        }
    }

    /// A link to a page of the site's own content, if there is one.
    pub(super) fn page_link(&self, slug: &str) -> Option<LinkView> {
        let slug: Slug = slug.parse().ok()?;
        self.entry_link(&EntryId {
            kind: Kind::Page,
            slug,
        })
    }
}
