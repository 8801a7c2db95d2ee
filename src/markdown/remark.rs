//! What an author says to the rules in a comment: `<!-- allow words: the old name of the clinic -->`.
//!
//! Such a comment leaves no trace in what is published. Every other comment is shown as it was typed, like all HTML.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::options;

/// A comment that lets a rule pass over one block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The code of the rule.
    pub code: String,
    /// Why; empty if nobody said so.
    pub reason: String,
    /// Bytes of the comment.
    pub span: Range<usize>,
    /// Bytes of the block it is for: the one it stands in, or the next; `None` where there is none.
    pub covers: Option<Range<usize>>,
}

/// The remarks of a text, in order.
pub fn remarks(text: &str) -> Vec<Remark> {
    let mut found: Vec<Remark> = Vec::new();
    if !text.contains("<!--") {
        return found;
    }
    let mut open: Vec<Range<usize>> = Vec::new();
    // From this one on they wait for the next block.
    let mut waiting = 0;
    for (event, span) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::HtmlBlock) => found.extend(remark(text, &span, None)),
            Event::InlineHtml(_) => {
                found.extend(remark(text, &span, open.last().cloned()));
            }
            Event::Start(tag) if is_block(&tag) => {
                for remark in found.iter_mut().skip(waiting) {
                    remark.covers.get_or_insert_with(|| span.clone());
                }
                waiting = found.len();
                open.push(span);
            }
            Event::End(tag) if is_end_of_block(tag) => drop(open.pop()),
            _ => {}
        }
    }
    found
}

/// Events without the remarks among them.
pub(super) fn without_remarks<'e>(
    text: &'e str,
    events: impl Iterator<Item = (Event<'e>, Range<usize>)>,
) -> impl Iterator<Item = (Event<'e>, Range<usize>)> {
    let any = text.contains("<!--");
    let mut within = false;
    events.filter_map(move |(event, span)| {
        if !any {
            return Some((event, span));
        }
        match event {
            Event::Start(Tag::HtmlBlock) => within = remark(text, &span, None).is_some(),
            Event::End(TagEnd::HtmlBlock) if within => {
                within = false;
                return None;
            }
            Event::InlineHtml(_) if remark(text, &span, None).is_some() => return None,
            _ => {}
        }
        (!within).then_some((event, span))
    })
}

fn remark(text: &str, span: &Range<usize>, covers: Option<Range<usize>>) -> Option<Remark> {
    let whole = text.get(span.clone())?;
    let comment = whole.trim();
    let said = comment.strip_prefix("<!--")?.strip_suffix("-->")?.trim();
    let said = said.strip_prefix("allow ")?;
    let (code, reason) = said.split_once(':').unwrap_or((said, ""));
    let code = code.trim();
    let is_code = code.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let start = span.start + whole.find("<!--")?;
    (is_code && !code.is_empty()).then(|| Remark {
        code: code.to_owned(),
        reason: reason.split_whitespace().collect::<Vec<_>>().join(" "),
        span: start..start + comment.len(),
        covers,
    })
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
    )
}

fn is_end_of_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(text: &str) -> Vec<(String, String, &str)> {
        let covers = |one: &Remark| one.covers.clone().and_then(|span| text.get(span));
        let found = remarks(text);
        let found = found.into_iter().map(|one| {
            let covers = covers(&one).unwrap_or("nothing").trim();
            (one.code, one.reason, covers)
        });
        found.collect()
    }

    fn one<'t>(code: &str, reason: &str, covers: &'t str) -> Vec<(String, String, &'t str)> {
        vec![(code.to_owned(), reason.to_owned(), covers)]
    }

    #[test]
    fn a_remark_is_for_the_next_block_and_no_other() {
        assert_eq!(
            covered("First.\n\n<!-- allow words: an old name -->\nSecond.\nMore.\n\nThird."),
            one("words", "an old name", "Second.\nMore.")
        );
        assert_eq!(
            covered("<!-- allow words: a\nlong reason -->\n\n- a\n- b\n\nEnd."),
            one("words", "a long reason", "- a\n- b")
        );
        assert_eq!(
            covered("End.\n\n<!-- allow words: x -->"),
            one("words", "x", "nothing")
        );
    }

    #[test]
    fn a_remark_within_a_paragraph_is_for_that_paragraph() {
        assert_eq!(
            covered("One.\n\nTwo <!-- allow words: x --> and more.\n\nThree."),
            one("words", "x", "Two <!-- allow words: x --> and more.")
        );
    }

    #[test]
    fn other_comments_are_no_remarks() {
        for text in [
            "<!-- todo -->",
            "<!-- allowed: x -->",
            "<!-- allow Words, too: x -->",
            "`<!-- allow words: x -->`",
        ] {
            assert_eq!(remarks(text), [], "{text}");
        }
        assert_eq!(covered("<!-- allow words -->\nx"), one("words", "", "x"));
    }
}
