//! What is written to be read: programs, articles, stories and pages.

use super::Tables;
use crate::starter::row::{fill, set, spare};

pub(super) const TABLES: Tables = &[
    (
        "program",
        &[
            fill("name", "County Recovery Circles"),
            spare("short_name", "Circles"),
            spare(
                "summary",
                "\"Circles of people who help each other, led by members\"",
            ),
            spare("approach", "[secular, conversation]"),
            spare("goal", "[own-choice]"),
            spare("for", "[self]"),
            spare("about", "[alcohol, drugs]"),
            spare("medication_welcome", "yes"),
            spare("aim", "\"Less harm, or none; each person decides\""),
            spare("outlook", "Secular"),
            spare("who_leads", "Members take turns"),
            spare(
                "how_a_meeting_runs",
                "Everybody says how they are; nobody has to",
            ),
            spare("cost", "Free"),
            spare("for_whom", "Anybody who wants a change"),
            spare("website", "https://circles.example.org/"),
            spare("finder", "https://circles.example.org/meetings"),
            spare("online_meetings", "https://circles.example.org/online"),
            spare("stance", ""),
            spare("open_means", "Anybody may come"),
            spare("closed_means", "For those who want a change themselves"),
            spare("who_can_come", "Anybody who wants a change"),
            spare("first_visit", ""),
            spare("codes", "B"),
            spare("sources", ""),
            spare("also_called", "[The Circles]"),
        ],
    ),
    (
        "stance",
        &[
            set("about", "medication"),
            set(
                "text",
                "Prescribed medication is between you and your doctor.",
            ),
            set("source", "\"County Recovery Circles, Questions\""),
            set("url", "https://circles.example.org/questions"),
            set("as_of", "2026-10-02"),
        ],
    ),
    (
        "program/codes",
        &[
            set("label", "Beginners"),
            spare("also_called", "[Newcomer]"),
            set("tag", "beginners"),
            spare("language", "es").instead_of(&["tag"]),
            spare("access", "wheelchair").instead_of(&["tag"]),
        ],
    ),
    (
        "article",
        &[
            fill("title", "Your first meeting"),
            spare(
                "summary",
                "\"What happens, and what you do not have to do\"",
            ),
            spare("topics", "[first-steps, coping]"),
            spare("for", "[self, family, friends]"),
            spare("author", "County Recovery Network"),
            spare("reviewed", ""),
            spare(
                "related",
                "[finding-the-group-that-fits, \"group:thursday-hope\"]",
            ),
            spare("sources", ""),
        ],
    ),
    (
        "reviewed",
        &[
            set("date", "2026-10-02"),
            set("by", "editor"),
            set("next", "2027-10-02"),
        ],
    ),
    (
        "story",
        &[
            fill("title", "The second try"),
            spare(
                "summary",
                "\"Two groups that did not fit, and one that did\"",
            ),
            spare("by", "\"A member, 34\"").note("Never a name."),
            set("consent", ""),
            spare("topics", "[first-steps, families]"),
            spare("for", "[self]"),
            spare("programs", "[all-recovery]"),
            spare("content_note", "Speaks of an overdose"),
            spare("related", "[\"article:your-first-meeting\"]"),
        ],
    ),
    (
        "story/consent",
        &[
            fill("date", "2026-10-02"),
            fill("kept_by", "secretary"),
            spare("until", "2027-10-02"),
            spare("withdrawn", "2026-12-01"),
        ],
    ),
    (
        "page",
        &[
            fill("title", "How to help"),
            spare("summary", "What volunteers do here"),
            spare("sources", ""),
        ],
    ),
];
