//! Which meeting a record is: its name, its id, and the key by which apps know it.

use std::collections::BTreeSet;

use super::fields::{Row, raw};
use crate::diag::codes;
use crate::import::Record;
use crate::import::convert::{InName, in_name};
use crate::model::{Line, Name, Slug};

/// The meetings of a feed that were met.
#[derive(Debug, Default)]
pub(super) struct Seen {
    slugs: BTreeSet<Box<str>>,
    ids: BTreeSet<(Box<str>, Box<str>)>,
}

/// What a name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The whole name.
    pub(super) name: Name,
    /// What it says beside the name, and the name without it.
    pub(super) status: Option<(InName, Name)>,
}

impl Seen {
    /// Whether a meeting with the id of this record was met before, on the same server.
    pub(super) fn is_double(&mut self, record: &Record) -> bool {
        let id = raw(record, "id_bigint").trim();
        let server = ["root_server_id", "root_server_uri"].map(|field| raw(record, field).trim());
        !id.is_empty() && !self.ids.insert((server.join(" ").into(), id.into()))
    }

    /// The slug that the server itself gives the meeting in its feed for the Meeting Guide app: the name
    /// and the id. It stays the same as long as the name does.
    pub(super) fn slug(&mut self, row: &mut Row<'_>, name: &Name) -> Option<Line> {
        let own = raw(row.record, "meeting_name");
        let words = slug(if own.trim().is_empty() { name } else { own });
        let id = raw(row.record, "id_bigint").trim();
        // A name in other letters than Latin ones has none to give.
        let words = if words.is_empty() { "meeting" } else { &words };
        let slug: Line = match (words, id) {
            (words, "") => words.to_owned(),
            (words, id) => format!("{words}-{id}"),
        }
        .parse()
        .ok()?;
        if id.is_empty() {
            row.about("id_bigint")
                .guessed(&codes::FEED_SLUG, "", &slug, "the record has no id");
        }
        if self.slugs.insert(slug.as_str().into()) {
            return Some(slug);
        }
        let numbered = (2_u32..).map(|number| format!("{slug}-{number}"));
        let mut free = numbered.filter(|slug| !self.slugs.contains(slug.as_str()));
        let free: Line = free.next()?.parse().ok()?;
        self.slugs.insert(free.as_str().into());
        row.about("id_bigint")
            .guessed(&codes::FEED_SLUG, &slug, &free, "another record has it");
        Some(free)
    }
}

/// The name of a meeting: its own, else that of its location.
pub(super) fn named(row: &mut Row<'_>, location: Option<&Name>) -> Option<Named> {
    let name = row.name("meeting_name").or_else(|| {
        let name = location?.clone();
        let why = "the record has none: that of its location";
        row.about("meeting_name")
            .guessed(&codes::FEED_NAME, "", &name, why);
        Some(name)
    })?;
    let status = in_name(&name).and_then(|(status, bare)| Some((status, bare.parse().ok()?)));
    Some(Named { name, status })
}

/// A name as BMLT servers write it into slugs: letters and digits in lower case, hyphens for spaces, and
/// other signs left out.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.replace('@', " at ").chars() {
        if c.is_whitespace() || matches!(c, '-' | '_') {
            if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        } else if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if let Some(letters) = Slug::from_text(c.encode_utf8(&mut [0; 4])) {
            slug.push_str(letters.as_str());
        }
    }
    // A line holds 300 characters, and the id comes behind.
    slug.truncate(200);
    slug.trim_end_matches('-').to_owned()
}

/// Takes a status out of a name if the rest of the record agrees, and says which it was.
pub(super) fn lift(row: &mut Row<'_>, named: Named, agrees: bool) -> Name {
    let Some((_, bare)) = named.status else {
        return named.name;
    };
    let notes = row.about("meeting_name");
    if agrees {
        notes.changed(&codes::FEED_NAME_STATUS, &named.name, &bare, "");
        return bare;
    }
    let why = "the record says another way to attend";
    notes.doubtful(&codes::FEED_NAME_STATUS, &named.name, why);
    named.name
}

#[cfg(test)]
mod tests {
    use super::super::fields::tests::record;
    use super::*;
    use crate::import::Report;

    fn slug_of(seen: &mut Seen, name: &str, id: &str) -> String {
        let record = record(&[("meeting_name", name), ("id_bigint", id)]);
        let mut report = Report::default();
        let name = name.parse().unwrap_or_else(|_| "x".parse().unwrap());
        let slug = seen.slug(&mut Row::new(&record, &mut report), &name);
        slug.unwrap().to_string()
    }

    #[test]
    fn slugs_are_those_of_the_feed_for_the_app() {
        let mut seen = Seen::default();
        for (name, id, slug) in [
            ("Nothing Macho", "2", "nothing-macho-2"),
            (
                "S.O.S. (Serenity On Saturday)",
                "3",
                "sos-serenity-on-saturday-3",
            ),
            ("Sunday @ 2:30", "4", "sunday-at-230-4"),
            ("Día a Día", "5", "dia-a-dia-5"),
            ("Don't  Give_Up -- Now", "6", "dont-give-up-now-6"),
        ] {
            assert_eq!(slug_of(&mut seen, name, id), slug);
        }
    }

    #[test]
    fn no_slug_goes_out_twice() {
        let mut seen = Seen::default();
        assert_eq!(slug_of(&mut seen, "One", ""), "one");
        assert_eq!(slug_of(&mut seen, "One", ""), "one-2");
        assert_eq!(slug_of(&mut seen, "One", "7"), "one-7");
        assert_eq!(slug_of(&mut seen, "One", "7"), "one-7-2");
    }

    #[test]
    fn a_record_is_known_by_server_and_id() {
        let mut seen = Seen::default();
        let meeting = |id, server| record(&[("id_bigint", id), ("root_server_id", server)]);
        assert!(!seen.is_double(&meeting("1", "a")));
        assert!(!seen.is_double(&meeting("1", "b")));
        assert!(seen.is_double(&meeting("1", "a")));
        assert!(!seen.is_double(&meeting("", "a")) && !seen.is_double(&meeting("", "a")));
    }
}
