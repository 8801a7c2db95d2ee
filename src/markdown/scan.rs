//! One pass over a text that finds what can be wrong with it before it is rendered.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::headings::Ids;
use super::{has_scheme, options};
use crate::model::safe_scheme;

/// What a text holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Links and pictures.
    pub links: Vec<Link>,
    /// Ids of headings, in order.
    pub headings: Vec<String>,
}

/// A link or picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written.
    pub target: String,
    /// Whether it is a picture.
    pub picture: bool,
    /// Whether there are words for it: those of a link, or what a picture shows.
    pub words: bool,
    /// Bytes of the text.
    pub span: Range<usize>,
}

/// Finds links and headings.
pub fn scan(text: &str) -> Found {
    let mut found = Found::default();
    let mut ids = Ids::default();
    let mut heading: Option<String> = None;
    // The links and pictures that are open, by their number.
    let mut open: Vec<usize> = Vec::new();
    for (event, span) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(
                ref tag @ (Tag::Link { ref dest_url, .. } | Tag::Image { ref dest_url, .. }),
            ) => {
                let span = written(text, &span, dest_url);
                open.push(found.links.len());
                // A mail address between `<` and `>` has no scheme.
                let mail = matches!(
                    tag,
                    Tag::Link {
                        link_type: LinkType::Email,
                        ..
                    }
                );
                let scheme = if mail { "mailto:" } else { "" };
                found.links.push(Link {
                    target: format!("{scheme}{dest_url}"),
                    picture: matches!(tag, Tag::Image { .. }),
                    words: false,
                    span,
                });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => drop(open.pop()),
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => found
                .headings
                .extend(heading.take().map(|text| ids.next(&text))),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
                if !text.trim().is_empty() {
                    found.worded(&open);
                }
            }
            _ => {}
        }
    }
    found
}

impl Link {
    /// Whether it is right on any site: it leads to a good address elsewhere.
    pub fn leads_elsewhere(&self) -> bool {
        let target = self.target.as_str();
        has_scheme(target) && safe_scheme(target) && !self.picture
    }
}

impl Found {
    /// Whether there is nothing to look at: no heading, and no link that could be wrong on some site.
    pub fn is_plain(&self) -> bool {
        self.headings.is_empty() && self.links.iter().all(Link::leads_elsewhere)
    }

    /// The links with these numbers have words.
    fn worded(&mut self, open: &[usize]) {
        for at in open {
            if let Some(link) = self.links.get_mut(*at) {
                link.words = true;
            }
        }
    }
}

/// The bytes of the address within a link, or of the whole link where it is defined elsewhere.
fn written(text: &str, link: &Range<usize>, target: &str) -> Range<usize> {
    let within = text
        .get(link.clone())
        .and_then(|whole| whole.rfind(target).filter(|_| !target.is_empty()));
    within.map_or_else(
        || link.clone(),
        |at| link.start + at..link.start + at + target.len(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_at_its_address() {
        let text = "See [the group](../groups/x.md#times).";
        let found = scan(text);
        assert_eq!(
            text.get(found.links[0].span.clone()).unwrap(),
            "../groups/x.md#times"
        );
    }

    #[test]
    fn a_picture_without_words_is_known() {
        let found =
            scan("![](a.png) ![ ](b.png) ![The *door*](c.png) [![](d.png)](e.md) ![`x`](f.png)");
        let words: Vec<bool> = found.links.iter().map(|link| link.words).collect();
        assert_eq!(words, [false, false, true, false, false, true]);
    }

    #[test]
    fn headings_of_the_same_text_have_different_ids() {
        assert_eq!(
            scan("# What *happens*?\n\n# What happens?\n").headings,
            ["what-happens", "what-happens-2"]
        );
    }
}
