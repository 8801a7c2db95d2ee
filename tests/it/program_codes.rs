//! The code tables of built-in programs, and reading and writing feeds by them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use guidepost::feeds::codes::{How, Meaning, Signal, Vocabulary, formats, program_id};
use guidepost::kinds::Program;
use guidepost::kinds::program::{self, Shared};
use guidepost::model::{AccessFact, Lang, Line, Slug};

use crate::site_test::repository;

/// The 27 programs of the `WordPress` plugin, with our ids. `sg`, support groups, is no program.
const PLUGIN: &[(&str, &str)] = &[
    ("aca", "aca"),
    ("al-anon", "al-anon"),
    ("aa", "aa"),
    ("cma", "cma"),
    ("coda", "coda"),
    ("ca", "ca"),
    ("cea-how", "cea-how"),
    ("da", "da"),
    ("daa", "daa"),
    ("eda", "eda"),
    ("ga", "ga"),
    ("ha", "ha"),
    ("ma", "ma"),
    ("na", "na"),
    ("oa", "oa"),
    ("pal", "pal"),
    ("rca", "rca"),
    ("rd", "recovery-dharma"),
    ("rr", "refuge-recovery"),
    ("saa", "saa"),
    ("sa", "sa"),
    ("sca", "sca"),
    ("slaa", "slaa"),
    ("sia", "sia"),
    ("ua", "ua"),
    ("va", "va"),
];

/// The codes of the Meeting Guide specification, of 6 March 2026.
pub(crate) const SPECIFICATION: &str = "11 12x12 ABSI B BE D DR GR H LIT LS MED SP ST TR AF AM AR BG DA DE EL EN FA FI FR HE HI \
    HR HU IS ITA JA KA KOR LT ML MT NE NL NO POL POR PUN RUS S SK SL SV TH TL TUR UK ASL C O A AL AL-AN DB DD POA XT \
    BI G L LGBTQ M N NB NDG P POC SEN T W Y TC BA BRK CAN CF FF OUT SM X XB";

pub(crate) fn programs() -> BTreeMap<Slug, Arc<Program>> {
    program::built_in(
        "US".parse().unwrap(),
        &"America/Chicago".parse().unwrap(),
        &Lang::en(),
    )
    .value
}

/// What a code or label means in a program, in one word: `tag:open`, `code:HOW`, `signal:Online`.
fn said(programs: &BTreeMap<Slug, Arc<Program>>, id: &str, written: &str) -> (String, How) {
    let understood = Vocabulary::of(programs.get(id).map(|one| &**one)).understand(written);
    let word = match understood.meaning {
        Meaning::Shared(Shared::Tag(tag)) => format!("tag:{tag}"),
        Meaning::Shared(Shared::Language(lang)) => format!("language:{lang}"),
        Meaning::Shared(Shared::Access(fact)) => format!("access:{fact}"),
        Meaning::Code(code) => format!("code:{code}"),
        Meaning::Signal(signal) => format!("signal:{signal:?}"),
        Meaning::Unknown => "unknown".to_owned(),
        Meaning::Nothing => "nothing".to_owned(),
    };
    (word, understood.how)
}

/// What a meeting of a program says that was read from these codes, in codes again.
fn again(program: &Program, codes: &[&str]) -> Vec<String> {
    let vocabulary = Vocabulary::of(Some(program));
    let (mut tags, mut languages, mut access, mut kept) =
        <(Vec<Slug>, Vec<Lang>, Vec<AccessFact>, Vec<Line>)>::default();
    for code in codes {
        match vocabulary.understand(code).meaning {
            Meaning::Shared(Shared::Tag(tag)) => tags.push(tag),
            Meaning::Shared(Shared::Language(lang)) => languages.push(lang),
            Meaning::Shared(Shared::Access(fact)) => access.push(fact),
            Meaning::Code(code) => kept.push(code),
            Meaning::Unknown => kept.push(code.parse().unwrap()),
            Meaning::Signal(_) | Meaning::Nothing => {}
        }
    }
    let written = vocabulary.written(&tags, &languages, &access, &kept);
    assert!(written.without.is_empty() && written.wider.is_empty());
    written.codes
}

#[test]
fn every_code_of_every_program_comes_back_as_it_went_in() {
    let mut codes = 0;
    for (id, program) in &programs() {
        for (code, _) in program.codes.iter() {
            codes += 1;
            let signal = matches!(code, "ONL" | "TC");
            let expected = if signal { vec![] } else { vec![code] };
            assert_eq!(again(program, &[code]), expected, "{id}: {code}");
        }
    }
    assert!(codes > 1_000, "only {codes} codes");
}

#[test]
fn all_codes_of_a_program_at_once_come_back_in_its_order() {
    for (id, program) in &programs() {
        let all: Vec<&str> = program.codes.iter().map(|(code, _)| code).collect();
        let mut turned = all.clone();
        turned.reverse();
        let mut expected = all;
        expected.retain(|code| !matches!(*code, "ONL" | "TC"));
        assert_eq!(again(program, &turned), expected, "{id}");
    }
}

#[test]
fn every_label_leads_to_the_code_that_carries_it() {
    for (id, program) in &programs() {
        let vocabulary = Vocabulary::of(Some(program));
        for (code, meaning) in program.codes.iter() {
            let own = vocabulary.understand(code).meaning;
            for label in meaning.label.iter().chain(&meaning.also_called) {
                let by_label = vocabulary.understand(label).meaning;
                assert_eq!(by_label, own, "{id}: {code} is called `{label}`");
            }
        }
    }
}

#[test]
fn a_code_means_what_its_program_says() {
    let programs = programs();
    for (code, id, expected) in [
        ("GL", "na", "tag:lgbtq"),
        ("GL", "ha", "tag:lgbtq"),
        ("GL", "sca", "code:GL"),
        ("Y", "aa", "tag:young-people"),
        ("Y", "al-anon", "tag:teens"),
        ("Y", "aca", "tag:workbook"),
        ("POA", "aa", "tag:court-slip"),
        ("POA", "slaa", "tag:court-slip"),
        ("POA", "al-anon", "tag:parents"),
        ("C", "aa", "tag:closed"),
        ("C", "al-anon", "tag:closed"),
        ("S", "aa", "language:es"),
        ("S", "aca", "tag:speaker"),
        ("SP", "aca", "language:es"),
        ("SP", "aa", "tag:speaker"),
        ("ES", "na", "language:es"),
        ("ES", "aa", "unknown"),
        ("ST", "aa", "tag:step-study"),
        ("A", "aca", "tag:adults-only"),
        ("A", "aa", "tag:secular"),
        ("A", "na", "unknown"),
        ("T", "aa", "tag:transgender"),
        ("T", "aca", "code:T"),
        ("T", "ua", "tag:tools-and-skills"),
        ("NS", "na", "tag:no-smoking"),
        ("NS", "aca", "code:NS"),
        ("B", "da", "code:B"),
        ("B", "aa", "tag:big-book"),
        ("TR", "na", "language:tr"),
        ("TR", "aa", "tag:tradition-study"),
        ("X", "aa", "access:wheelchair"),
        ("WA", "recovery-dharma", "access:wheelchair"),
        ("UA", "sia", "language:uk"),
        ("AR", "da", "code:AR"),
    ] {
        assert_eq!(said(&programs, id, code).0, expected, "{id}: {code}");
    }
    // The same words about who may come, but each in the program's own rule.
    let label = |id: &str| {
        let meaning = programs.get(id).and_then(|program| program.codes.get("C"));
        meaning.and_then(|meaning| meaning.label.clone()).unwrap()
    };
    assert_ne!(label("aa"), label("al-anon"));
}

#[test]
fn labels_cases_and_other_names_are_told_apart() {
    let programs = programs();
    for (written, expected, how) in [
        ("O", "tag:open", How::Code),
        (" O ", "tag:open", How::OtherForm),
        ("o", "tag:open", How::OtherForm),
        ("Open", "tag:open", How::Alias),
        ("anyone may come", "tag:open", How::Label),
        ("Wheelchair Access", "access:wheelchair", How::Label),
        ("wheelchair-access", "access:wheelchair", How::Label),
        ("Step Meeting", "tag:step-study", How::Alias),
        ("Outdoor Meeting", "tag:outdoor", How::Label),
        ("Sign Language", "access:sign_language", How::Alias),
        ("Grapevine", "code:GR", How::Label),
        ("abs i", "unknown", How::NotAtAll),
        ("Español", "language:es", How::Alias),
        ("Spanish", "language:es", How::Label),
        ("ONL", "signal:Online", How::Code),
        ("onl", "signal:Online", How::OtherForm),
        ("Online Meeting", "signal:Online", How::Label),
        ("Temporary Closure", "signal:Shut", How::Label),
        ("Location Temporarily Closed", "signal:Shut", How::Label),
        ("ASBI", "unknown", How::NotAtAll),
        ("BS", "unknown", How::NotAtAll),
        ("", "nothing", How::NotAtAll),
        ("...", "unknown", How::NotAtAll),
    ] {
        let found = said(&programs, "aa", written);
        assert_eq!(found, (expected.to_owned(), how), "`{written}`");
    }
}

#[test]
fn without_a_program_only_attendance_is_known() {
    let none = Vocabulary::of(None);
    assert_eq!(none.understand("O").meaning, Meaning::Unknown);
    let online = Meaning::Signal(Signal::Online);
    assert_eq!(none.understand("ONL").meaning, online);
    let tag: Slug = "open".parse().unwrap();
    let code: Line = "X".parse().unwrap();
    let written = none.written(std::slice::from_ref(&tag), &[], &[], &[code]);
    assert_eq!(written.codes, ["X"]);
    assert_eq!(written.without, [Shared::Tag(tag)]);
}

#[test]
fn what_has_no_code_is_named() {
    let programs = programs();
    let aa = Vocabulary::of(programs.get("aa").map(|one| &**one));
    let langs: Vec<Lang> = ["es-MX", "cy"].iter().map(|l| l.parse().unwrap()).collect();
    let tags: Vec<Slug> = ["varied", "women"]
        .iter()
        .map(|t| t.parse().unwrap())
        .collect();
    let written = aa.written(&tags, &langs, &[AccessFact::HearingLoop], &[]);
    assert_eq!(written.codes, ["W", "S"]);
    assert_eq!(written.wider, langs[..1]);
    let without = [
        Shared::Tag(tags[0].clone()),
        Shared::Access(AccessFact::HearingLoop),
        Shared::Language(langs[1].clone()),
    ];
    assert_eq!(written.without, without);
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "a test that did not look at anything says so"
)]
fn tables_have_exactly_the_codes_of_the_plugin() {
    let file = repository("../shared/data/feeds/tsml-csv/programs-types.extracted.json");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("skipped: the plugin's tables are not in ../shared/data/feeds");
        return;
    };
    let tables: serde_json::Value = serde_json::from_str(&text).unwrap();
    let tables = tables.as_object().unwrap();
    let programs = programs();
    let own = formats_without_a_plugin_code();
    let known: BTreeSet<&str> = PLUGIN.iter().map(|(theirs, _)| *theirs).collect();
    for (theirs, table) in tables {
        let types = table["types"].as_object().unwrap();
        if theirs == "sg" {
            assert!(types.is_empty());
            continue;
        }
        assert!(known.contains(theirs.as_str()), "{theirs} is new");
        let id = program_id(&programs, theirs).unwrap();
        let codes = &programs[&id].codes;
        for (code, label) in types {
            let meaning = codes.get(code);
            assert!(meaning.is_some(), "{id} has no `{code}`, {label}");
            let (by_code, _) = said(&programs, id.as_str(), code);
            let (by_label, _) = said(&programs, id.as_str(), label.as_str().unwrap());
            assert_eq!(by_code, by_label, "{id}: {code} is called {label}");
        }
        for (code, meaning) in codes.iter() {
            let language = matches!(meaning.shared, Some(Shared::Language(_)));
            let added = matches!(code, "ONL" | "TC") || (id.as_str() == "na" && own.contains(code));
            assert!(
                types.contains_key(code) || language || added,
                "{id} has `{code}`, which the plugin does not have"
            );
        }
    }
    assert_eq!(tables.len(), 27);
}

/// Codes of NA that only BMLT has.
fn formats_without_a_plugin_code() -> BTreeSet<&'static str> {
    "AB Ag ASL BL CH CS FD GP ID IL NC OE Pi Rr S-D SC Ti TW"
        .split(' ')
        .collect()
}

#[test]
fn aa_has_the_codes_of_the_specification() {
    let programs = programs();
    let aa = &programs["aa"];
    let spec: BTreeSet<&str> = SPECIFICATION.split_whitespace().collect();
    assert_eq!(spec.len(), 87);
    let mut own: BTreeSet<&str> = aa.codes.iter().map(|(code, _)| code).collect();
    assert!(own.remove("ONL"), "the plugin adds it");
    assert_eq!(own, spec);
}

#[test]
fn every_format_of_bmlt_says_something_that_na_knows() {
    let programs = programs();
    let na = &programs["na"];
    for format in formats::all() {
        match format.meaning() {
            formats::Meaning::Code(code) => {
                assert!(na.codes.get(code).is_some(), "NA has no `{code}`");
                assert_eq!(again(na, &[code]), [code]);
            }
            formats::Meaning::Languages(langs) => {
                let written = Vocabulary::of(Some(na)).written(&[], &langs, &[], &[]);
                assert_eq!(written.codes.len(), langs.len());
                assert!(!langs.is_empty());
            }
            formats::Meaning::Signal(_) => {}
        }
    }
    // And each code of NA goes out as a format, but for languages and attendance.
    for (code, meaning) in na.codes.iter() {
        let language = matches!(meaning.shared, Some(Shared::Language(_)));
        let signal = matches!(code, "ONL" | "TC");
        assert!(
            language || signal || formats::of_code(code).is_some(),
            "`{code}` is no format"
        );
    }
}

#[test]
fn programs_are_found_by_the_names_that_feeds_use() {
    let programs = programs();
    for (theirs, ours) in PLUGIN {
        let found = program_id(&programs, theirs);
        assert_eq!(found.as_ref().map(Slug::as_str), Some(*ours));
    }
    for (name, id) in [
        ("A.A.", "aa"),
        ("Alcoholics Anonymous", "aa"),
        ("CODA", "coda"),
        ("Recovery Dharma", "recovery-dharma"),
        ("Al Anon", "al-anon"),
        ("Adult Children of Alcoholics", "aca"),
    ] {
        let found = program_id(&programs, name);
        assert_eq!(found.as_ref().map(Slug::as_str), Some(id), "{name}");
    }
    assert_eq!(program_id(&programs, "sg"), None);
    assert_eq!(program_id(&programs, "..."), None);
}

#[test]
fn no_two_programs_go_by_the_same_name() {
    let mut seen: BTreeMap<String, Slug> = BTreeMap::new();
    let programs = programs();
    for (id, program) in &programs {
        let names = std::iter::once(program.head.name.to_string());
        let names = names.chain(program.short_name.iter().map(ToString::to_string));
        for name in names.chain(program.also_called.iter().map(ToString::to_string)) {
            let found = program_id(&programs, &name);
            assert_eq!(found.as_ref(), Some(id), "`{name}`");
            seen.insert(name, id.clone());
        }
    }
    assert!(seen.len() > 60);
}
