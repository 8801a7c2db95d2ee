//! What machines read on pages (JSON-LD): it is right in form, and tells nothing that it must not.

mod entries;

use serde_json::{Value, json};

use crate::html::tags;
use crate::privacy;
use crate::site_test::{Built, SiteTest};

/// What a type needs to be of any use, and what else schema.org lets it have; other properties are a
/// slip here. Of `A|B` one is needed.
const TYPES: &[(&str, &str, &str)] = &[
    (
        "WebSite",
        "@id url name inLanguage",
        "alternateName description license publisher",
    ),
    (
        "WebPage",
        "url name inLanguage isPartOf",
        "@id description datePublished dateModified",
    ),
    (
        "CollectionPage",
        "@id url name inLanguage isPartOf",
        "description",
    ),
    ("MedicalWebPage", "@id url name lastReviewed", "reviewedBy"),
    (
        "Article",
        "url headline inLanguage isPartOf mainEntityOfPage",
        "description datePublished dateModified publisher",
    ),
    ("BreadcrumbList", "itemListElement", ""),
    ("ListItem", "position name item", ""),
    ("Organization", "name", ORGANIZATION),
    ("NGO", "name url", ORGANIZATION),
    ("MedicalOrganization", "name url", ORGANIZATION),
    ("GovernmentOrganization", "name url", ORGANIZATION),
    ("EducationalOrganization", "name url", ORGANIZATION),
    (
        "ContactPoint",
        "name contactType telephone|url areaServed",
        "description availableLanguage contactOption hoursAvailable",
    ),
    ("OpeningHoursSpecification", "dayOfWeek opens closes", ""),
    (
        "Event",
        "name url eventAttendanceMode location eventSchedule|startDate",
        "organizer endDate eventStatus inLanguage isAccessibleForFree",
    ),
    (
        "Schedule",
        "repeatFrequency byDay startTime duration scheduleTimezone",
        "byMonthWeek endTime startDate endDate exceptDate",
    ),
    ("Place", "address", "name url alternateName sameAs geo"),
    (
        "PostalAddress",
        "addressCountry",
        "streetAddress addressLocality addressRegion postalCode",
    ),
    ("GeoCoordinates", "latitude longitude", ""),
    ("VirtualLocation", "url", ""),
];

const ORGANIZATION: &str = "@id url alternateName description sameAs telephone areaServed location \
    parentOrganization memberOf contactPoint";

/// The JSON-LD of a page; none of pages that say that something is not here.
pub(crate) fn linked(page: &str) -> Option<String> {
    let tags = tags(page);
    let mut scripts = tags
        .iter()
        .filter(|tag| tag.name == "script" && tag.get("type") == Some("application/ld+json"));
    let script = scripts.next()?;
    assert!(scripts.next().is_none(), "one script of data is enough");
    Some(script.text.clone())
}

/// The things that a page describes.
fn graph(page: &str) -> Vec<Value> {
    let read: Value = serde_json::from_str(&linked(page).unwrap()).unwrap();
    assert_eq!(read["@context"], "https://schema.org");
    read["@graph"].as_array().unwrap().clone()
}

/// The things of a type among those of a page.
fn of(kind: &str, page: &str) -> Vec<Value> {
    let mut nodes = graph(page);
    nodes.retain(|node| node["@type"] == kind);
    nodes
}

fn group(text: &str) -> SiteTest {
    let head = "name: Lights\nindependent: yes\n";
    SiteTest::new().file("content/groups/lights.yaml", format!("{head}{text}"))
}

const ROOM: &str = "attendance: in-person\nplace: {name: Grange, address: 1 Hill Road, city: Millbrook, state: IL, postal_code: \"60000\", coordinates: [41.8011, -87.6022]}\n";
const TUESDAYS: &str = "meetings: [{day: tuesday, time: \"19:00\"}]\n";

/// Organizations of all sorts.
const SORTS: &str = "\
- {id: a-clinic, name: A clinic, type: clinic}
- {id: a-county, name: A county, type: county, area: The county, contact: {phone: 312-555-0100, public: yes}}
- {id: a-charity, name: A charity, type: charity, part_of: a-county}
- {id: a-school, name: A school, type: school}
";

/// Sites that show everything, none of it invented.
fn sites() -> Vec<Built> {
    let real = |text: &[u8]| {
        let text = std::str::from_utf8(text).unwrap();
        text.replace("example: true", "example: false")
            .replace("example: yes", "example: no")
    };
    let build = |folder: &&str| {
        let site = SiteTest::folder(folder).map(real);
        let built = site.file("content/organizations/sorts.yaml", SORTS).build();
        assert!(!built.files.is_empty(), "{}", built.short());
        built
    };
    let folders = ["", "tests/sites/directory", "tests/sites/tiny"];
    folders.iter().map(build).collect()
}

#[test]
fn all_that_is_told_is_of_a_type_and_has_its_properties() {
    let mut seen = std::collections::BTreeSet::new();
    let mut told = 0;
    for built in sites() {
        for (file, page) in built.pages().filter(|(_, page)| linked(page).is_some()) {
            for node in graph(page) {
                judge(&node, file, &mut seen);
                told += 1;
            }
        }
    }
    assert!(told > 300, "only {told} things are told");
    let missing: Vec<&str> = TYPES
        .iter()
        .map(|(kind, ..)| *kind)
        .filter(|kind| !seen.contains(*kind))
        .collect();
    assert!(missing.is_empty(), "these are never seen: {missing:?}");
}

/// Judges a thing and all that is in it.
fn judge(node: &Value, file: &str, seen: &mut std::collections::BTreeSet<String>) {
    let Value::Object(properties) = node else {
        if let Value::Array(values) = node {
            for value in values {
                judge(value, file, seen);
            }
        }
        return;
    };
    if properties.keys().eq(["@id"]) {
        return;
    }
    let kind = node["@type"]
        .as_str()
        .unwrap_or_else(|| panic!("{file}: {node}"));
    let row = TYPES.iter().find(|(known, ..)| *known == kind);
    let (_, needed, more) = row.unwrap_or_else(|| panic!("{file}: what is a {kind}?"));
    seen.insert(kind.to_owned());
    for need in needed.split(' ') {
        let there = need.split('|').any(|name| properties.contains_key(name));
        assert!(there, "{file}: {kind} has no {need}: {node}");
    }
    for (name, value) in properties {
        let mut known = needed.split([' ', '|']).chain(more.split(' '));
        assert!(
            name == "@type" || known.any(|known| known == name),
            "{file}: {kind} has {name}"
        );
        value_is_right(name, value, file);
        judge(value, file, seen);
    }
}

fn value_is_right(name: &str, value: &Value, file: &str) {
    let values = match value {
        Value::Array(values) => values.clone(),
        value => vec![value.clone()],
    };
    for value in values {
        let text = value.as_str().unwrap_or_default();
        let right = match name {
            "url" => text.starts_with("https://") || text.starts_with("sms:"),
            "item" | "sameAs" | "@id" => text.starts_with("http"),
            "lastReviewed" | "dateModified" | "datePublished" | "exceptDate" => date(text),
            "startDate" | "endDate" => date(text) || text.parse::<jiff::Timestamp>().is_ok(),
            "startTime" | "endTime" | "opens" | "closes" => {
                text.len() == 5 && text.parse::<jiff::civil::Time>().is_ok()
            }
            "duration" | "repeatFrequency" => text.parse::<jiff::Span>().is_ok(),
            "scheduleTimezone" => jiff::tz::TimeZone::get(text).is_ok(),
            "eventAttendanceMode" | "eventStatus" | "dayOfWeek" | "contactOption" => {
                text.starts_with("https://schema.org/")
            }
            _ => !value.is_null() && value != "",
        };
        assert!(right, "{file}: {name} is {value}");
    }
}

fn date(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

#[test]
fn what_a_page_tells_machines_is_small() {
    for built in sites() {
        for (file, page) in built.pages() {
            let size = linked(page).unwrap_or_default().len();
            assert!(size < 4096, "{file}: {size} bytes");
        }
    }
}
