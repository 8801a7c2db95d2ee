//! Texts with blanks between `«` and `»`.

/// Files that every new site has: where they stand, and their text.
pub(super) const FILES: &[(&str, &str)] = &[
    (".gitignore", include_str!("files/gitignore")),
    ("README.md", include_str!("files/README.md")),
    ("content/site.yaml", include_str!("files/site.yaml")),
    (
        "content/groups/example-candlelight.md",
        include_str!("files/groups/example-candlelight.md"),
    ),
    (
        "content/groups/example-evening-tools.md",
        include_str!("files/groups/example-evening-tools.md"),
    ),
    (
        "content/groups/example-family-line.md",
        include_str!("files/groups/example-family-line.md"),
    ),
    (
        "content/groups/example-lunch-break.md",
        include_str!("files/groups/example-lunch-break.md"),
    ),
    (
        "content/places/example-hall.yaml",
        include_str!("files/places/example-hall.yaml"),
    ),
    (
        "content/organizations/example-network.yaml",
        include_str!("files/organizations/example-network.yaml"),
    ),
    (
        "content/articles/your-first-meeting.md",
        include_str!("files/articles/your-first-meeting.md"),
    ),
    (
        "content/pages/about.md",
        include_str!("files/pages/about.md"),
    ),
    (
        "content/pages/safety.md",
        include_str!("files/pages/safety.md"),
    ),
];

/// The organization of a site whose people have said who they are.
pub(super) const OWN_ORGANIZATION: &str = include_str!("files/organizations/own.yaml");

/// The workflow that publishes on GitHub Pages.
pub(super) const WORKFLOW: &str = include_str!("files/publish.yaml");

/// A text with its blanks filled. What is put in is not looked at again.
pub(super) fn filled(text: &str, values: &[(&str, String)]) -> String {
    let mut parts = text.split('«');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('»').unwrap_or((part, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        filled.push_str(rest);
    }
    filled
}

/// A line of text as Markdown that shows it as it is.
pub(super) fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() && !"'.,-".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_looked_at_again() {
        let values = [("a", "«b»".to_owned()), ("b", "x".to_owned())];
        assert_eq!(filled("1 «a» 2 «b»", &values), "1 «b» 2 x");
    }

    #[test]
    fn markdown_shows_a_name_as_it_is() {
        assert_eq!(markdown("A *B* [c](d)"), "A \\*B\\* \\[c\\]\\(d\\)");
    }
}
