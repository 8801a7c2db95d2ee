//! "Talk to someone now": the same on every page.

use serde::Serialize;

use super::frame::EmergencyView;
use super::{ChannelView, LinkView, Views};
use crate::kinds::hotline::Slot;
use crate::model::{EntryId, Kind, Slug};

/// "Talk to someone now".
#[derive(Debug, Clone, Serialize)]
pub struct TalkView {
    heading_id: &'static str,
    emergency: EmergencyView,
    emergency_links: Vec<LinkView>,
    slots: Vec<SlotView>,
    more: LinkView,
}

/// The channels of one sort.
#[derive(Debug, Clone, Serialize)]
struct SlotView {
    slot: &'static str,
    text: String,
    entries: Vec<EntryView>,
}

/// One channel with the line it belongs to.
#[derive(Debug, Clone, Serialize)]
struct EntryView {
    #[serde(flatten)]
    channel: ChannelView,
    line: String,
    line_url: String,
    kinds: String,
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
        let entry = |slot: Slot| {
            lines.iter().flat_map(move |line| {
                line.channels
                    .iter()
                    .filter(move |channel| channel.slot == slot)
                    .map(move |channel| EntryView {
                        channel: self.channel(channel),
                        line: line.head.name.to_string(),
                        line_url: self.addresses().entry(&line.head.id),
                        kinds: self.join(
                            &line
                                .offers
                                .iter()
                                .map(|offer| self.text(&format!("offer-short-{offer}")))
                                .collect::<Vec<_>>(),
                        ),
                    })
            })
        };
        let slot = |slot: &Slot| SlotView {
            slot: slot.word(),
            text: self.text(&format!("slot-{slot}")),
            entries: entry(*slot).collect(),
        };
        TalkView {
            heading_id: "talk-heading",
            emergency: self.emergency(),
            emergency_links: EMERGENCY_PAGES
                .iter()
                .filter_map(|slug| self.emergency_page(slug))
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

    fn emergency_page(&self, slug: &str) -> Option<LinkView> {
        let slug: Slug = slug.parse().ok()?;
        self.entry_link(&EntryId {
            kind: Kind::Page,
            slug,
        })
    }
}
