//! The real feed, read by the importer and by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use guidepost::feeds::codes::{Vocabulary, formats};
use guidepost::import::{Context, Incoming, Report, Understood, bmlt, read};
use guidepost::kinds::program;
use guidepost::model::{Lang, Minutes, Slug, Weekday, Zone};

/// The fields of a record, as any JSON reader sees them.
pub(super) type Fields = serde_json::Map<String, serde_json::Value>;

/// A feed, its records, and what was made of them.
pub(super) struct Feed {
    pub(super) records: Vec<Fields>,
    pub(super) formats: Vec<Fields>,
    pub(super) understood: Understood,
    pub(super) report: Report,
    programs: BTreeMap<Slug, Arc<program::Program>>,
}

/// What a field says; empty if it is not there.
pub(super) fn text(record: &Fields, field: &str) -> String {
    let value = record.get(field).and_then(|value| value.as_str());
    value.unwrap_or_default().to_owned()
}

impl Feed {
    /// The feed, if it is there.
    pub(super) fn read() -> Option<Self> {
        let files = ["GetSearchResults", "GetFormats", "GetServiceBodies"].map(|what| {
            let name = format!("../shared/data/feeds/bmlt/nyc-region-{what}.derived.json");
            std::fs::read(repository(&name)).ok()
        });
        let [Some(meetings), Some(formats), Some(bodies)] = files else {
            println!("skipped: the feed of a BMLT server is not in ../shared/data/feeds");
            return None;
        };
        let zone: Zone = "America/New_York".parse().unwrap();
        let programs = program::built_in("US".parse().unwrap(), &zone, &Lang::en()).value;
        let context = Context {
            program: programs.get("na").map(|one| &**one),
            zone: &zone,
            country: "US".parse().unwrap(),
            with_contacts: false,
            feed: "nyc",
        };
        let files = [
            ("bodies", &bodies),
            ("nyc", &meetings),
            ("formats", &formats),
        ];
        let documents =
            files.map(|(name, bytes)| (name.parse().unwrap(), read::json(bytes).unwrap()));
        let read = bmlt::understand(documents.into(), &context);
        let (understood, mut report) = read[1].clone();
        let beside = [&read[0].1, &read[2].1].into_iter();
        report
            .remarks
            .extend(beside.flat_map(|other| other.remarks.clone()));
        Some(Self {
            records: serde_json::from_slice(&meetings).unwrap(),
            formats: serde_json::from_slice(&formats).unwrap(),
            understood,
            report,
            programs,
        })
    }

    /// Prints how many remarks there are of each code.
    pub(super) fn print(&self) {
        println!(
            "records {}, meetings {}, refused {}, organizations {}, remarks {}",
            self.report.records,
            self.understood.meetings.len(),
            self.report.refused(),
            self.understood.organizations.len(),
            self.report.remarks.len(),
        );
        let mut counts: BTreeMap<(&str, String, &str), usize> = BTreeMap::new();
        for remark in &self.report.remarks {
            let deed = format!("{:?}", remark.deed).to_lowercase();
            *counts
                .entry((remark.code.name, deed, of_all(&remark.field)))
                .or_default() += 1;
        }
        for ((code, deed, field), count) in counts {
            println!("{count:6} {code} {deed} {field}");
        }
    }

    /// Whether a remark explains why a field of a record is not what it was.
    pub(super) fn is_explained(&self, record: u32, field: &str) -> bool {
        let about = |name: &str| match field {
            // One remark is about both numbers of a position.
            "latitude" | "longitude" => name == "latitude",
            _ => name == field,
        };
        let mut remarks = self.report.remarks.iter();
        remarks.any(|remark| remark.record == record && about(&remark.field))
    }

    /// The formats of a record by the words of NA: what each says that has a world id or a known name,
    /// else its name.
    pub(super) fn formats_of(&self, record: &Fields) -> BTreeSet<String> {
        let ids = text(record, "format_shared_id_list");
        let ids = ids.split(',').filter(|id| !id.is_empty());
        let english = |id: &str| {
            let mut own = self.formats.iter();
            own.find(|one| text(one, "id") == id && text(one, "lang") == "en")
                .unwrap()
        };
        ids.flat_map(|id| {
            let format = english(id);
            let [world_id, key, name] =
                ["world_id", "key_string", "name_string"].map(|field| text(format, field));
            match formats::understand(&world_id, &key, &name) {
                Some(formats::Meaning::Code(code)) => vec![code.to_owned()],
                Some(formats::Meaning::Languages(langs)) => langs
                    .iter()
                    .map(|lang| lang.to_string().to_uppercase())
                    .collect(),
                Some(formats::Meaning::Signal(signal)) => vec![format!("{signal:?}")],
                None => vec![name],
            }
        })
        .collect()
    }

    /// What a meeting says by its tags, languages, access and codes, in the codes of its program.
    pub(super) fn said(&self, meeting: &Incoming) -> BTreeSet<String> {
        let codes = Vocabulary::of(self.programs.get("na").map(|one| &**one));
        let written = codes.written(
            &meeting.tags,
            &meeting.languages,
            &meeting.access,
            &meeting.codes,
        );
        assert!(written.without.is_empty() && written.wider.is_empty());
        written.codes.into_iter().collect()
    }
}

/// The field without the number of a service body in front.
fn of_all(field: &str) -> &str {
    match field.rsplit_once(": ") {
        Some((_, field)) => field,
        None => field,
    }
}

/// A text without white space that no page shows.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A day as BMLT counts it.
pub(super) fn number(day: Weekday) -> String {
    let days = [
        Weekday::Sunday,
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
    ];
    let at = days.iter().position(|other| other == &day).unwrap();
    (at + 1).to_string()
}

/// A length as BMLT writes it.
pub(super) fn clock(length: Minutes) -> String {
    format!("{:02}:{:02}:00", length.get() / 60, length.get() % 60)
}

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
