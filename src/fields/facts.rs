//! Which fields of text are facts, and which are words that a translation says anew.

use crate::source::Holding;

/// Fields of text that are facts wherever they stand: names that lists and addresses go by, numbers, codes, and who.
const FACTS: &[&str] = &[
    "address",
    "allow",
    "call",
    "city",
    "codes",
    "consent",
    "coordinates",
    "dial",
    "homegroup_online",
    "intake_phone",
    "keyword",
    "meeting_id",
    "number",
    "passcode",
    "paypal",
    "phone",
    "postal_code",
    "press",
    "refused_numbers",
    "region",
    "relay",
    "rules",
    "short_name",
    "source",
    "sources",
    "square",
    "state",
    "sub_region",
    "tty",
    "venmo",
    "videophone",
    "whatsapp",
    "words",
];

/// Fields that hold a name or a few words: they are not marked as another language, and a translation may say them.
const NAMES: &[&str] = &[
    "funded_by",
    "licence",
    "platform",
    "reviewed",
    "run_by",
    "verified",
];

/// What the field of text at a path such as `channels/0/notes` holds.
pub fn holding(path: &str) -> Holding {
    let mut steps = path.split('/');
    let first = steps.clone().next().unwrap_or_default();
    let last = steps.clone().next_back().unwrap_or_default();
    if NAMES.contains(&first) || NAMES.contains(&last) || (first, last) == ("contact", "name") {
        Holding::Name
    } else if (first, last) == ("channels", "text") || steps.any(|step| FACTS.contains(&step)) {
        Holding::Fact
    } else {
        Holding::Words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_of_places_are_facts_and_notes_are_words() {
        let facts = [
            "channels/0/text",
            "channels/3/call",
            "place/city",
            "sources/0/name",
            "codes/X/label",
        ];
        for fact in facts {
            assert_eq!(holding(fact), Holding::Fact, "{fact}");
        }
        let words = [
            "name",
            "channels/0/notes",
            "stance/0/text",
            "notices/0/text",
            "first_visit/name",
        ];
        assert_eq!(holding("contact/name"), Holding::Name);
        for words in words {
            assert_eq!(holding(words), Holding::Words, "{words}");
        }
    }
}
