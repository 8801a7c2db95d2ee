//! What several kinds have.

use super::Tables;
use crate::starter::row::{fill, set, spare};

pub(super) const TABLES: Tables = &[
    (
        "place",
        &[
            spare("name", "Community Hall"),
            fill("address", "12 Mill Lane"),
            fill("city", "Millbrook"),
            spare("region", "East County"),
            spare("sub_region", "Old Town"),
            spare("state", "IL"),
            spare("postal_code", "\"60601\""),
            spare("country", "US"),
            spare("coordinates", "[41.8781, -87.6298]"),
            spare("notes", "Use the blue door on the side"),
            spare("private", "yes"),
            spare("approximate", "yes"),
            spare("access", "{step_free: yes}"),
        ],
    ),
    (
        "online",
        &[
            set("url", "https://meet.example.org/tuesday"),
            set("join", "open"),
            spare("phone", "\"+1 312 555 0143\""),
            spare("passcode", "lamp"),
            spare("meeting_id", "\"555 0143\""),
            spare("ask", "tuesday@example.org").instead_of(&["url", "join"]),
            spare("registration", "https://forms.example.org/tuesday").instead_of(&["url", "join"]),
            spare("platform", "Zoom"),
            spare("notes", "Your camera may stay off"),
            spare("phone_notes", "Press the star key to speak"),
        ],
    ),
    (
        "access",
        &[
            set("wheelchair", "unknown"),
            set("step_free", "unknown"),
            set("lift", "unknown"),
            set("toilet", "unknown"),
            set("parking", "unknown"),
            set("hearing_loop", "unknown"),
            set("captions", "unknown"),
            set("sign_language", "unknown"),
            set("quiet", "unknown"),
            set("fragrance_free", "unknown"),
            set("service_animals", "unknown"),
            set("literature_formats", "unknown"),
            set("met_at_door", "unknown"),
            spare("transit", "\"Bus 12, stop Mill Lane\""),
            spare("walking", "Two minutes from the stop, flat"),
            spare("notes", "The door is heavy; ring and somebody opens it"),
        ],
    ),
    (
        "contact",
        &[
            set("email", "tuesday@example.org"),
            set("public", "yes"),
            spare("name", "Greeter"),
            spare("phone", "\"+1 312 555 0143\""),
            spare("url", "https://example.org/questions"),
            spare("consent", ""),
        ],
    ),
    (
        "contact/consent",
        &[set("date", "2026-10-02"), set("by", "secretary")],
    ),
    (
        "closures",
        &[
            set("from", "2026-12-24"),
            set("until", "2027-01-02"),
            set("reason", "The hall is closed for the holidays"),
            spare("instead", "\"Same time, at the library\""),
            spare("instead_place", "library"),
            spare("instead_online", "yes"),
        ],
    ),
    (
        "notices",
        &[
            set("from", "2026-12-01"),
            set("until", "2026-12-31"),
            set("text", "We meet in room 4 this month"),
            spare("region", "East County"),
        ],
    ),
    (
        "sources",
        &[
            set("name", "County Health Department"),
            set("url", "https://health.example.org/help"),
            set("date", "2026-10-02"),
        ],
    ),
    (
        "source",
        &[
            set("feed", "https://intergroup.example.org/meetings.json"),
            set("id", "\"1234\""),
            spare("slug", "tuesday-lights"),
            spare("date", "2026-10-02"),
            spare("updated", "\"2026-09-30 18:00:00\""),
        ],
    ),
    (
        "verified",
        &[
            set("date", "2026-10-02"),
            set("by", "secretary"),
            set("how", "visited"),
            spare("next_check", "2027-04-02"),
        ],
    ),
    (
        "licence",
        &[
            set("name", "State licence for outpatient treatment"),
            set("number", "\"A-1234\""),
            set("url", "https://licences.example.org/a-1234"),
            set("date", "2026-10-02"),
        ],
    ),
];
