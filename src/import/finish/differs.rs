//! What a feed says differently from a file that somebody changed.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::suggest::shorten;
use crate::source::{Node, NodeKind, documents};

/// What is of no interest to anybody here, or must stand in no report.
const LEFT_OUT: &[&str] = &["source", "contact", "id"];

/// Fields that the feed says otherwise: a line with `-` for what the file says, if it does, then one with `+` for what
/// the feed says. What only the file says is its own, but for meetings that the feed no longer has.
pub(super) fn differs(path: &Arc<str>, own: &str, feed: &str) -> Vec<String> {
    let (own, feed) = (Said::of(path, own), Said::of(path, feed));
    let mut lines = Vec::new();
    for (field, value) in &feed.fields {
        let written = own.find(field);
        if written == Some(value) {
            continue;
        }
        lines.extend(written.map(|written| format!("- {field}: {}", shorten(written))));
        lines.push(format!("+ {field}: {}", shorten(value)));
    }
    for meeting in own
        .meetings
        .iter()
        .filter(|one| !feed.meetings.contains(one))
    {
        lines.push(format!("- meetings/{meeting}: the feed no longer has it"));
    }
    lines
}

/// The fields of an entry, by their paths and in their order.
#[derive(Default)]
struct Said {
    fields: Vec<(String, String)>,
    by_path: BTreeMap<String, usize>,
    /// The slugs of the records of its meetings.
    meetings: Vec<String>,
}

impl Said {
    fn of(path: &Arc<str>, text: &str) -> Self {
        let mut said = Self::default();
        let document = documents(text.into(), path).value;
        let Some(part) = document.parts.first() else {
            return said;
        };
        if let Ok(node) = Node::parse(&document.yaml(part)) {
            said.map("", &node);
        }
        let body = part.body.clone().and_then(|body| text.get(body));
        if let Some(body) = body.map(str::trim).filter(|body| !body.is_empty()) {
            said.add("text".to_owned(), body.to_owned());
        }
        said
    }

    fn find(&self, path: &str) -> Option<&String> {
        let (_, value) = self.fields.get(*self.by_path.get(path)?)?;
        Some(value)
    }

    fn add(&mut self, path: String, value: String) {
        self.by_path.insert(path.clone(), self.fields.len());
        self.fields.push((path, value));
    }

    fn map(&mut self, above: &str, node: &Node) {
        let NodeKind::Map(fields) = &node.kind else {
            return;
        };
        for (key, _, value) in fields {
            if LEFT_OUT.contains(&key.as_str()) {
                continue;
            }
            match &value.kind {
                NodeKind::Map(_) => self.map(&format!("{above}{key}/"), value),
                NodeKind::List(items) if key == "meetings" => self.items(items),
                _ => self.add(format!("{above}{key}"), words(value)),
            }
        }
    }

    /// Meetings, each by the slug of its record.
    fn items(&mut self, items: &[Node]) {
        for item in items {
            let source = item.field("source").map(|(_, source)| source);
            let slug = source.and_then(|source| source.field("slug"));
            let Some((_, slug)) = slug else { continue };
            let slug = words(slug);
            self.map(&format!("meetings/{slug}/"), item);
            self.meetings.push(slug);
        }
    }
}

/// A value on one line. The order of a list makes no difference to anybody.
fn words(node: &Node) -> String {
    match &node.kind {
        NodeKind::Null | NodeKind::Map(_) => String::new(),
        NodeKind::Scalar(text) => text.clone(),
        NodeKind::List(items) => {
            let mut items: Vec<String> = items.iter().map(words).collect();
            items.sort();
            items.join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "---\nname: A\nattendance: hybrid\ntags: [b, a]\nverified: {date: 2026-10-02}\ncontact: {phone: \"1\"}\n\
        meetings:\n- {day: monday, time: \"19:00\", source: {slug: a, date: 2026-01-01}}\n- {day: sunday, source: {slug: b}}\n---\nOurs\n";

    fn told(feed: &str) -> Vec<String> {
        differs(&"content/groups/x.md".into(), OWN, feed)
    }

    #[test]
    fn another_layout_is_no_difference_and_what_is_added_by_hand_is_ones_own() {
        let feed = "---\nattendance: hybrid\nname: A\nmeetings:\n- day: monday\n  time: \"19:00\"\n  source:\n    slug: a\n\
            - day: sunday\n  source: {slug: b}\ntags:\n- a\n- b\ncontact: {phone: \"2\"}\n---\n";
        assert_eq!(told(feed), Vec::<String>::new());
    }

    #[test]
    fn what_the_feed_says_otherwise_is_told_with_what_the_file_says() {
        let feed = "---\nname: B\nmeetings:\n- {day: monday, time: \"20:00\", notes: New, source: {slug: a}}\n---\nTheirs\n";
        let expected = [
            "- name: A",
            "+ name: B",
            "- meetings/a/time: 19:00",
            "+ meetings/a/time: 20:00",
            "+ meetings/a/notes: New",
            "- text: Ours",
            "+ text: Theirs",
            "- meetings/b: the feed no longer has it",
        ];
        assert_eq!(told(feed), expected);
    }
}
