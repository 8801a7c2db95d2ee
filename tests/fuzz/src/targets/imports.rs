//! The importers: whatever a feed says, what is written can be read, and importing it again changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use guidepost::diag::Level;
use guidepost::import::{
    ContentFile, Deed, Fate, Feed, Format, Ground, Imported, Seal, There, ThereFile, import, seal,
};
use guidepost::kinds::{Defaults, Draft, Entry};
use guidepost::model::{Country, Kind, Lang, Slug, Zone};

use super::{is_tidy, texts};

/// Meeting Guide JSON, as a feed of AA.
pub fn meeting_guide(data: &[u8]) {
    of(Format::MeetingGuide, data, "aa");
}

/// A spreadsheet with the columns of 12 Step Meeting List, as a feed of Al-Anon.
pub fn tsml_csv(data: &[u8]) {
    of(Format::TsmlCsv, data, "al-anon");
}

/// What a BMLT server answers, as a feed of NA.
pub fn bmlt(data: &[u8]) {
    of(Format::Bmlt, data, "na");
}

/// The site into which everything is imported.
struct Site {
    defaults: Defaults,
    zone: Zone,
    country: Country,
    language: Lang,
}

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let zone: Zone = "America/Chicago".parse().expect("a zone");
    let country: Country = "US".parse().expect("a country");
    let language = Lang::en();
    let defaults = Defaults::of(country, &zone, std::slice::from_ref(&language));
    Site {
        defaults,
        zone,
        country,
        language,
    }
});

fn of(format: Format, data: &[u8], program: &str) {
    let Some(first) = once(format, data, program, &There::default()) else {
        return;
    };
    adds_up(&first);
    let there: Vec<ThereFile> = first.files.iter().map(read_again).collect();
    let again = once(format, data, program, &There::new(there, BTreeSet::new()))
        .expect("it was read before");
    for file in &again.files {
        assert_eq!(
            file.fate,
            Fate::Unchanged,
            "{}\n{}\n{:?}",
            file.path,
            file.text,
            file.was
        );
    }
    assert_eq!(again.files.len(), first.files.len());
    assert!(again.gone.is_empty(), "{:?}", again.gone);
}

/// Imports it; none if the file is refused.
fn once(format: Format, data: &[u8], program: &str, there: &There) -> Option<Imported> {
    let slug: Slug = program.parse().expect("a slug");
    let folder = format!("content/groups/{program}");
    let ground = Ground {
        there,
        defaults: &SITE.defaults,
        language: &SITE.language,
        folder: &folder,
        program: SITE
            .defaults
            .programs(&SITE.language)
            .get(&slug)
            .expect("a built-in program"),
        zone: &SITE.zone,
        country: SITE.country,
        today: "2026-11-25".parse().expect("a day"),
    };
    let feed = Feed {
        name: "feed".parse().expect("a name"),
        bytes: data.to_vec(),
    };
    import(format, vec![feed], &ground, false).ok()
}

/// No record is lost, and each that is refused is so once.
fn adds_up(imported: &Imported) {
    let totals = imported.totals();
    assert_eq!(
        totals.records,
        totals.meetings + totals.refused,
        "{totals:?}"
    );
    for told in &imported.told {
        let mut refused = BTreeSet::new();
        for remark in &told.report.remarks {
            assert!(remark.record <= told.report.records, "{remark:?}");
            assert_ne!(remark.code.name, "import-not-written", "{remark:?}");
            if remark.deed == Deed::Refused {
                assert!(refused.insert(remark.record), "refused twice: {remark:?}");
            }
            for text in texts(remark) {
                assert!(!text.contains(char::is_control), "{remark:?}");
            }
        }
    }
    let mut paths = BTreeSet::new();
    for file in &imported.files {
        assert!(
            paths.insert(&file.path),
            "two files have one path: {}",
            file.path
        );
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "/-.".contains(c);
        assert!(
            file.path.starts_with("content/") && file.path.chars().all(plain),
            "{}",
            file.path
        );
        assert!(
            !file.path.contains("..") && !file.path.contains("//"),
            "{}",
            file.path
        );
        assert!(file.text.chars().all(is_tidy), "{:?}", file.text);
    }
}

/// A file as the next import finds it, read by the program's own parser.
fn read_again(file: &ContentFile) -> ThereFile {
    let path: Arc<str> = file.path.as_str().into();
    let stem = file.slug.to_string();
    let draft = Draft {
        translations: Vec::new(),
        file: Arc::clone(&path),
        kind: file.kind,
        stem,
        lang: SITE.language.clone(),
    };
    let reader = BTreeMap::from([(file.path.clone(), file.text.clone().into_bytes())]);
    let parsed = draft.parse(&reader, &SITE.defaults).expect("it is there");
    let stops = parsed
        .problems
        .iter()
        .find(|problem| problem.level == Level::Deny);
    assert!(stops.is_none(), "{stops:?}\n{}", file.text);
    assert_eq!(seal(&file.text), Seal::Whole, "{}", file.text);
    let entries: Vec<Entry> = parsed.value.entries;
    assert_eq!(entries.len(), 1);
    if file.kind == Kind::Group
        && let Entry::Group(group) = &entries[0]
    {
        assert_eq!(group.meetings.len(), file.records.len(), "{}", file.text);
    }
    ThereFile {
        path,
        text: file.text.clone(),
        seal: Seal::Whole,
        entries,
    }
}
