//! What every entry has.

use crate::starter::row::{Row, spare};

pub(super) const ENTRY: &[Row] = &[
    spare("verified", ""),
    spare("updated", "2026-10-02"),
    spare("status", "paused"),
    spare("since", "2026-10-01"),
    spare("instead", "[thursday-hope]"),
    spare("draft", "yes"),
    spare("publish_from", "2026-12-01"),
    spare("publish_until", "2027-06-30"),
    spare("id", "tuesday-lights"),
    spare("aliases", "[old-name]"),
    spare("description", "Somebody stands at the door. *Come in.*"),
    spare("example", "yes"),
    spare("allow", "[example]"),
];
