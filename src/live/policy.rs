//! The policy that a host sends (Content-Security-Policy, Level 3), held against the one that stands in every page. A browser
//! keeps to both: so what a host sends can take something away from pages, and can never allow them more.

use std::collections::{BTreeMap, BTreeSet};

use crate::audit::POLICY;

/// How a policy relates to that of the pages.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Relation {
    /// Directives by which something is forbidden that pages need.
    pub(super) forbids: Vec<String>,
    /// Directives by which something is allowed that pages do not allow.
    pub(super) allows: Vec<String>,
    /// Whether browsers are told to report to somebody.
    pub(super) reports: bool,
}

type Directives = BTreeMap<String, BTreeSet<String>>;

/// Directives that fall back to `default-src`, of those that pages have.
const FETCH: [&str; 6] = [
    "script-src",
    "style-src",
    "img-src",
    "font-src",
    "connect-src",
    "manifest-src",
];

/// Directives of which nothing is forbidden where they are not named.
const OTHERS: [&str; 4] = [
    "base-uri",
    "form-action",
    "trusted-types",
    "require-trusted-types-for",
];

/// How the policies in one header, which are divided by commas, relate to that of the pages.
pub(super) fn relation(header: &str) -> Relation {
    let own = read(POLICY);
    let mut relation = Relation::default();
    for policy in header.split(',') {
        let sent = read(policy);
        relation.reports |= sent.contains_key("report-uri") || sent.contains_key("report-to");
        for name in FETCH {
            compare(
                name,
                effective(&own, name),
                effective(&sent, name),
                &mut relation,
            );
        }
        for name in OTHERS.into_iter().take(3) {
            compare(name, own.get(name), sent.get(name), &mut relation);
        }
        let [.., last] = OTHERS;
        if own.contains_key(last) && !sent.contains_key(last) {
            relation.allows.push(last.to_owned());
        }
    }
    relation.forbids.dedup();
    relation.allows.dedup();
    relation
}

/// Compares what a directive of each allows; `None` is everything.
fn compare(
    name: &str,
    own: Option<&BTreeSet<String>>,
    sent: Option<&BTreeSet<String>>,
    relation: &mut Relation,
) {
    let Some(sent) = sent else {
        relation.allows.push(name.to_owned());
        return;
    };
    let none = BTreeSet::new();
    let own = own.unwrap_or(&none);
    let covers = |source: &String| {
        sent.contains(source)
            || source == "'self'" && (sent.contains("*") || sent.contains("https:"))
    };
    if !own.iter().filter(|source| *source != "'none'").all(covers) {
        relation.forbids.push(name.to_owned());
    }
    if sent
        .iter()
        .any(|source| source != "'none'" && !own.contains(source))
    {
        relation.allows.push(name.to_owned());
    }
}

fn effective<'d>(policy: &'d Directives, name: &str) -> Option<&'d BTreeSet<String>> {
    policy.get(name).or_else(|| policy.get("default-src"))
}

/// The directives of a policy; the first of a name counts.
fn read(policy: &str) -> Directives {
    let mut directives = Directives::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace();
        if let Some(name) = words.next() {
            let sources = words.map(str::to_ascii_lowercase).collect();
            directives
                .entry(name.to_ascii_lowercase())
                .or_insert(sources);
        }
    }
    directives
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_policy_and_one_with_more_that_no_page_can_say_are_good() {
        assert_eq!(relation(POLICY), Relation::default());
        let more = format!("{POLICY}; frame-ancestors 'none'; upgrade-insecure-requests");
        assert_eq!(relation(&more), Relation::default());
    }

    #[test]
    fn what_pages_need_and_what_they_do_not_is_told_apart() {
        let strict = relation("default-src 'none'; img-src 'self' data:");
        assert!(strict.forbids.contains(&"script-src".to_owned()));
        assert!(!strict.forbids.contains(&"img-src".to_owned()));
        let weak = relation("script-src * 'unsafe-inline'");
        assert_eq!(weak.forbids, [""; 0]);
        assert!(weak.allows.contains(&"script-src".to_owned()));
        assert!(weak.allows.contains(&"style-src".to_owned()));
        let typed = relation(&POLICY.replace("trusted-types offline", "trusted-types other"));
        assert_eq!(typed.forbids, ["trusted-types"]);
    }

    #[test]
    fn reports_are_seen() {
        assert!(relation(&format!("{POLICY}; report-uri https://a.example/")).reports);
        assert!(relation(&format!("{POLICY}, default-src 'self'; report-to x")).reports);
    }
}
