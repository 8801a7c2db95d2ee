//! The contract between views, templates and messages: what is named is there.

use std::collections::BTreeSet;

use guidepost::config::Exchange;
use guidepost::kinds::hotline::{Offer, Slot};
use guidepost::kinds::program::{Approach, Goal, Medication, Question};
use guidepost::kinds::{activity, organization, service};
use guidepost::messages::{Messages, built_in};
use guidepost::model::{
    AccessFact, Answer, Attendance, Audience, Kind, Lang, Method, Status, Weekday,
};
use guidepost::site::{Age, FacetKind};

use crate::html::{Tag, tags};
use crate::linked::linked;
use crate::site_test::{SiteTest, repository, slashes, walk};

/// A site that shows every template: entries of all kinds, many pages of lists, an entry left out.
fn every_page() -> SiteTest {
    SiteTest::folder("tests/sites/directory")
        .adding("content/site.yaml", "per_page: 1\n")
        .file("content/articles/wrong.md", "No fields.\n")
        // With a second kind of group there is something to choose.
        .file(
            "content/groups/second-kind.yaml",
            "name: Second Kind\nprogram: smart-recovery\nattendance: in-person\nplace: {city: Fernhill}\n\
             meetings: [{day: friday, time: \"18:00\"}]\n",
        )
        .options(|options| options.keep_going = true)
}

#[test]
fn every_template_is_rendered_and_refuses_fields_that_do_not_exist() {
    let site = every_page().adding("content/site.yaml", "theme: own\n");
    let folder = repository("themes/base/templates");
    let mut silent = Vec::new();
    let templates = walk(&folder);
    assert!(templates.len() > 40);
    for path in &templates {
        let name = slashes(path.strip_prefix(&folder).unwrap());
        let text = std::fs::read_to_string(path).unwrap();
        // There is no way to another language where there is none.
        let site = match name.as_str() {
            "partials/languages.html" => site.clone().map(|text| {
                let text = String::from_utf8_lossy(text);
                text.replace("\nlanguages: [en]\n", "\nlanguages: [en, es]\n")
            }),
            _ => site.clone(),
        };
        for (number, spoilt) in spoil(&text).into_iter().enumerate() {
            let file = format!("themes/own/templates/{name}");
            let built = site.clone().file(&file, spoilt).build();
            let told = built.problems.iter().any(|one| {
                *one.problem.file == *file && one.problem.message.contains("no_such_field")
            });
            if !told {
                silent.push(format!("{name}, part {number}: {}", built.short()));
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

/// The template with a field that does not exist, once in each part of it that is rendered.
fn spoil(text: &str) -> Vec<String> {
    let tags: &[&str] = match (text.contains("{% component "), text.contains("{% extends ")) {
        (true, _) => &["{% component "],
        (_, true) => &["{% block "],
        _ => &[],
    };
    let inside = |at: usize| at + text.get(at..).unwrap().find("%}").unwrap() + 2;
    let starts = tags.iter().flat_map(|tag| text.match_indices(tag));
    let mut starts: Vec<usize> = starts.map(|(at, _)| inside(at)).collect();
    if starts.is_empty() {
        starts.push(0);
    }
    starts
        .into_iter()
        .map(|at| {
            let (before, after) = text.split_at(at);
            format!("{before}{{{{ no_such_field }}}}{after}")
        })
        .collect()
}

#[test]
fn no_page_shows_the_name_of_a_message_instead_of_its_words() {
    for site in [SiteTest::folder(""), every_page()] {
        for (file, text) in site.build().pages() {
            let data = |tag: &Tag| tag.get("type") == Some("application/json");
            let rows = tags(text).into_iter().find(data).map(|tag| tag.text);
            let text = text.replace(&linked(text).unwrap_or_default(), "");
            let text = text.replace(&rows.unwrap_or_default(), "");
            let braces = text.find('{').map(|at| text.get(at..).unwrap());
            assert!(
                braces.is_none(),
                "{file}: {:.60}",
                braces.unwrap_or_default()
            );
        }
    }
}

#[test]
fn every_message_that_is_named_exists() {
    let messages = catalogue();
    let mut named = 0;
    for (place, key) in literal_keys() {
        assert!(messages.has(&key), "{place} names the message `{key}`");
        named += 1;
    }
    assert!(named > 150, "only {named} names were found");
}

#[test]
fn every_word_of_the_vocabulary_has_a_message() {
    macro_rules! families {
        ($($prefix:literal $type:ty),+ $(,)?) => {{
            let mut keys = Vec::new();
            $( keys.extend(<$type>::ALL.iter().map(|word| format!("{}-{}", $prefix, word.word()))); )+
            keys
        }};
    }
    let mut keys = families!(
        "weekday" Weekday, "weekday-short" Weekday, "attendance" Attendance, "slot" Slot,
        "offer" Offer, "audience" Audience, "method" Method, "access" AccessFact,
        "answer" Answer, "status" Status, "kind" Kind, "sort" organization::Sort, "service" service::Sort, "medicine" service::Medicine,
        "activity" activity::Sort, "approach" Approach,
        "goal" Goal, "medication" Medication, "question" Question, "facet" FacetKind,
        "exchange" Exchange, "exchange-about" Exchange, "hotlines-for" Audience, "kinds" Kind, "age" Age,
    );
    keys.extend((1..=12).map(|month| format!("month-{month}")));
    let weeks = ["1", "2", "3", "4", "5", "last"];
    keys.extend(weeks.map(|week| format!("week-{week}")));
    keys.extend(weeks.map(|week| format!("week-first-{week}")));
    // An active entry says nothing about its status.
    keys.retain(|key| key != "status-active");
    keys.extend(["paused", "ended"].map(|word| format!("status-{word}-offer")));
    let messages = catalogue();
    let missing: Vec<String> = keys.into_iter().filter(|key| !messages.has(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_message_is_used() {
    let used: BTreeSet<String> = literal_keys().into_iter().map(|(_, key)| key).collect();
    let mut families: Vec<String> = prefixes();
    families.push("week-".to_owned());
    let sources: String = sources_of_words().map(|(_, text)| text).collect();
    let unused: Vec<String> = keys()
        .into_iter()
        .filter(|key| {
            !used.contains(key)
                && !families.iter().any(|prefix| key.starts_with(prefix))
                && !sources.contains(&format!("\"{key}\""))
        })
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// The code that puts words together.
fn sources_of_words() -> impl Iterator<Item = (String, String)> {
    let rooms = ["src/views", "src/outputs", "src/exports"];
    rooms.into_iter().flat_map(texts)
}

/// The texts of all files below a folder, with their paths.
fn texts(folder: &str) -> impl Iterator<Item = (String, String)> {
    let paths = walk(&repository(folder)).into_iter();
    paths.map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        (slashes(path.strip_prefix(repository("")).unwrap()), text)
    })
}

/// The messages of the built-in theme in a language.
fn messages_of_base(tag: &str) -> String {
    let name = format!("/{tag}.ftl");
    let mut files = texts("themes/base/messages");
    files.find(|(path, _)| path.ends_with(&name)).unwrap().1
}

fn catalogue() -> Messages {
    let base = messages_of_base("en");
    let files = [built_in("en").unwrap(), ("base".into(), &*base)];
    Messages::new(&Lang::en(), &files).value
}

/// The keys of all messages.
fn keys() -> BTreeSet<String> {
    let (_, built_in) = built_in("en").unwrap();
    let text = format!("{built_in}\n{}", messages_of_base("en"));
    let lines = text.lines().filter_map(|line| line.split_once(" ="));
    lines
        .filter(|(key, _)| key.starts_with(|first: char| first.is_ascii_lowercase()))
        .map(|(key, _)| key.to_owned())
        .collect()
}

/// Every key that a template or a view names in full.
fn literal_keys() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (file, text) in texts("themes/base/templates") {
        for mark in ["key=\"", "unit=\""] {
            found.extend(after(&text, mark).map(|key| (file.clone(), key)));
        }
    }
    for (file, text) in sources_of_words() {
        let text: String = text
            .split("#[cfg(test)]")
            .next()
            .unwrap()
            .split_whitespace()
            .collect();
        for mark in [".text(\"", ".format(\"", ".crumb(\"", "text(\"", "(\"page-"] {
            let start = if mark == "(\"page-" { "page-" } else { "" };
            found.extend(after(&text, mark).map(|key| (file.clone(), format!("{start}{key}"))));
        }
    }
    found
}

/// The beginnings of keys that views complete.
fn prefixes() -> Vec<String> {
    let mut found = Vec::new();
    for (_, text) in sources_of_words() {
        let text: String = text.split_whitespace().collect();
        found.extend(after(&text, "&format!(\"").filter_map(|key| {
            let (prefix, _) = key.split_once('{')?;
            (!prefix.is_empty()).then(|| prefix.to_owned())
        }));
        for mark in [".word(\"", ".words(\""] {
            found.extend(after(&text, mark).map(|group| format!("{group}-")));
        }
    }
    found
}

/// What stands between each `mark` and the next quotation mark.
fn after<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = String> + 't {
    text.split(mark)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
}
