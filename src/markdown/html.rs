//! Markdown into HTML.

use std::collections::VecDeque;

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::{escape_href, escape_html};

use super::headings::Ids;
use super::options;
use super::picture::Picture;
use super::remark::without_remarks;
use crate::model::safe_scheme;
use crate::model::tongue::{self, Origin};

/// Where a link leads once it is known what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To this address.
    Url(String),
    /// To the picture at this address, of this width and height.
    Picture(String, Option<(u32, u32)>),
    /// Nowhere now: its words stay, the link goes.
    Text,
}

/// A rendered text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// HTML that holds no script, style or element of the author's own.
    pub html: String,
    /// Headings of the second level: id and text.
    pub outline: Vec<(String, String)>,
    /// Words, for the reading time.
    pub words: usize,
}

/// Renders a text. `resolve` says where a relative link leads. The page has its own first heading,
/// so those of the text begin at the second level.
///
/// A text that is marked as one of another language stands in an element that says so.
pub fn render(text: &str, resolve: &dyn Fn(&str) -> Target) -> Rendered {
    match tongue::origin(text) {
        (Origin::Original(tag), words) => {
            let mut rendered = render_own(words, resolve);
            let attributes = tongue::attributes(tag);
            rendered.html = format!("<div {attributes}>\n{}</div>\n", rendered.html);
            for (_, heading) in &mut rendered.outline {
                *heading = tongue::mark(heading, tag);
            }
            rendered
        }
        (_, words) => render_own(words, resolve),
    }
}

/// Renders a text of the page's language.
fn render_own(text: &str, resolve: &dyn Fn(&str) -> Target) -> Rendered {
    let events = Parser::new_ext(text, options()).into_offset_iter();
    let events = without_remarks(text, events).map(|(event, _)| event);
    let events: Vec<Event<'_>> = events.collect();
    let mut walk = Walk::new(resolve, &events);
    let mut html = String::with_capacity(text.len() + text.len() / 4);
    let safe = events.into_iter().filter_map(|event| walk.event(event));
    html::push_html(&mut html, safe);
    Rendered {
        html,
        outline: walk.outline,
        words: walk.words,
    }
}

/// The words of each heading, in order.
fn heading_texts(events: &[Event<'_>]) -> VecDeque<String> {
    let mut texts = VecDeque::new();
    let mut open = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => open = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => texts.extend(open.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(open) = &mut open {
                    open.push_str(text);
                }
            }
            _ => {}
        }
    }
    texts
}

/// How many words there are in a text.
fn words(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    let mut between = true;
    let begins = |byte: u8| {
        let was_between = between;
        between = matches!(byte, b'\t'..=b'\r' | b' ');
        was_between && !between
    };
    text.bytes().map(begins).filter(|begins| *begins).count()
}

struct Walk<'r> {
    resolve: &'r dyn Fn(&str) -> Target,
    ids: Ids,
    /// By how many levels headings move down.
    shift: usize,
    /// The words of the headings that are still to come.
    headings: VecDeque<String>,
    outline: Vec<(String, String)>,
    words: usize,
    /// Whether each open link or picture is kept.
    open: Vec<bool>,
    /// The picture whose words are being read.
    picture: Option<Picture>,
    /// How many pictures there were.
    pictures: usize,
}

impl<'r> Walk<'r> {
    /// Begins a walk over `events`.
    fn new(resolve: &'r dyn Fn(&str) -> Target, events: &[Event<'_>]) -> Self {
        let first = |event: &Event<'_>| {
            let level = HeadingLevel::H1;
            matches!(event, Event::Start(Tag::Heading { level: own, .. }) if *own == level)
        };
        Self {
            resolve,
            ids: Ids::default(),
            shift: usize::from(events.iter().any(first)),
            headings: heading_texts(events),
            outline: Vec::new(),
            words: 0,
            open: Vec::new(),
            picture: None,
            pictures: 0,
        }
    }

    /// What is written for an event, if anything is.
    fn event<'e>(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        if let Event::Text(text) = &event {
            self.words += words(text);
        }
        if let Some(picture) = &mut self.picture {
            if !picture.hear(&event) {
                return None;
            }
            let html = picture.html(self.pictures > 0);
            self.pictures += 1;
            self.picture = None;
            return Some(Event::InlineHtml(html.into()));
        }
        match event {
            // Contributors write Markdown; HTML among it is shown as it was typed.
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(tag) => self.start(tag),
            Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                self.open.pop().unwrap_or(true).then_some(event)
            }
            Event::End(TagEnd::Heading(level)) => {
                Some(Event::End(TagEnd::Heading(self.lower(level))))
            }
            other => Some(other),
        }
    }

    fn start<'e>(&mut self, tag: Tag<'e>) -> Option<Event<'e>> {
        Some(match tag {
            Tag::HtmlBlock => Event::Start(Tag::Paragraph),
            // A mail address between `<` and `>`: the scheme is put before it when it is written.
            Tag::Link {
                link_type: LinkType::Email,
                ..
            } => {
                self.open.push(true);
                Event::Start(tag)
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => {
                let dest_url = self.target(dest_url)?;
                if leaves(&dest_url) {
                    return Some(Event::InlineHtml(away(&dest_url, &title).into()));
                }
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                })
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                self.picture = self.picture(&dest_url, &title);
                return None;
            }
            // How a column is aligned would be style within the page, which its policy forbids.
            Tag::Table(columns) => Event::Start(Tag::Table(vec![Alignment::None; columns.len()])),
            Tag::Heading { level, .. } => self.heading(level),
            other => Event::Start(other),
        })
    }

    /// Where a link may lead, or `None` if only its words stay.
    fn target<'e>(&mut self, written: CowStr<'e>) -> Option<CowStr<'e>> {
        let target = if !safe_scheme(&written) {
            None
        } else if has_scheme(&written) || written.starts_with('#') {
            Some(written)
        } else {
            match (self.resolve)(&written) {
                Target::Url(url) | Target::Picture(url, _) => Some(url.into()),
                Target::Text => None,
            }
        };
        self.open.push(target.is_some());
        target
    }

    /// A picture, or none if only its words stay: a picture of another site would tell that site who
    /// reads the page.
    fn picture(&mut self, written: &str, title: &str) -> Option<Picture> {
        let target = if has_scheme(written) || !safe_scheme(written) {
            Target::Text
        } else {
            (self.resolve)(written)
        };
        if let Target::Picture(url, size) = target {
            return Some(Picture::new(url, size, title));
        }
        self.open.push(false);
        None
    }

    fn heading<'e>(&mut self, level: HeadingLevel) -> Event<'e> {
        let words = self.headings.pop_front().unwrap_or_default();
        let id = self.ids.next(&words);
        let level = self.lower(level);
        if level == HeadingLevel::H2 {
            self.outline.push((id.clone(), words));
        }
        Event::Start(Tag::Heading {
            level,
            id: Some(id.into()),
            classes: Vec::new(),
            attrs: Vec::new(),
        })
    }

    fn lower(&self, level: HeadingLevel) -> HeadingLevel {
        HeadingLevel::try_from((level as usize + self.shift).min(6)).unwrap_or(HeadingLevel::H6)
    }
}

/// Whether a link leads to a page of another site.
fn leaves(target: &str) -> bool {
    let scheme = target.split_once("://").map_or("", |(scheme, _)| scheme);
    ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web))
}

/// The start of a link to another site, which is not told on which page it stood.
fn away(target: &str, title: &str) -> String {
    let mut html = "<a href=\"".to_owned();
    // Writing to a text cannot fail.
    let _ = escape_href(&mut html, target);
    html += "\" rel=\"noreferrer noopener";
    if !title.is_empty() {
        html += "\" title=\"";
        let _ = escape_html(&mut html, title);
    }
    html + "\">"
}

/// Whether a link names its scheme; otherwise it is relative.
pub fn has_scheme(target: &str) -> bool {
    target
        .split(['/', '?', '#'])
        .next()
        .is_some_and(|start| start.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        render(text, &|target| match target {
            "gone.md" => Target::Text,
            "door.jpg" => Target::Picture("/at/door.jpg".to_owned(), Some((40, 30))),
            other => Target::Url(format!("/at/{other}")),
        })
        .html
    }

    #[test]
    fn html_in_a_text_is_shown_as_text() {
        assert_eq!(
            html("a <script>alert(1)</script> b"),
            "<p>a &lt;script&gt;alert(1)&lt;/script&gt; b</p>\n"
        );
        assert!(!html("<div onclick=x>\n<b>hi</b>\n</div>").contains("<div"));
    }

    #[test]
    fn remarks_to_the_rules_leave_no_trace() {
        assert_eq!(
            html(
                "<!-- allow words: x -->\na\n\nb <!-- allow words: x -->c\n\n- <!-- allow words -->\n  d"
            ),
            "<p>a</p>\n<p>b c</p>\n<ul>\n<li>d</li>\n</ul>\n"
        );
        assert_eq!(html("<!-- x -->"), "<p>&lt;!-- x --&gt;</p>\n");
    }

    #[test]
    fn a_link_with_an_unsafe_scheme_loses_its_link() {
        for target in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "&#106;avascript:x",
        ] {
            assert_eq!(html(&format!("[x]({target})")), "<p>x</p>\n", "{target}");
            assert!(
                !html(&format!("![x]({target})")).contains("src"),
                "{target}"
            );
        }
    }

    #[test]
    fn a_table_has_no_style_of_its_own() {
        let table = html("| a | b |\n|:-|-:|\n| c | d |\n");
        assert!(
            table.contains("<td>c</td>") && !table.contains("style"),
            "{table}"
        );
    }

    #[test]
    fn a_picture_of_another_site_is_only_its_words() {
        assert_eq!(html("![x](https://a.example/x.png)"), "<p>x</p>\n");
    }

    #[test]
    fn pictures_say_how_large_they_are_and_all_but_the_first_can_wait() {
        assert_eq!(
            html("![The \"red\" *door*](door.jpg 'x<y') ![a![b](c)](door.jpg)"),
            "<p><img src=\"/at/door.jpg\" alt=\"The “red” door\" title=\"x&lt;y\" width=\"40\" height=\"30\"> \
            <img src=\"/at/door.jpg\" alt=\"ab\" width=\"40\" height=\"30\" loading=\"lazy\"></p>\n"
        );
        assert_eq!(html("[![x](door.jpg)](a.md)").matches("</a>").count(), 1);
        assert_eq!(html("![x](flyer.pdf)"), "<p>x</p>\n");
    }

    #[test]
    fn a_relative_link_goes_where_it_is_resolved_to() {
        assert_eq!(html("[x](a.md)"), "<p><a href=\"/at/a.md\">x</a></p>\n");
        assert_eq!(html("[x](gone.md)"), "<p>x</p>\n");
    }

    #[test]
    fn a_link_to_another_site_does_not_tell_where_it_stood() {
        let rel = "rel=\"noreferrer noopener\"";
        for (text, link) in [
            (
                "[x](https://a.example/?a&b)",
                format!("<a href=\"https://a.example/?a&amp;b\" {rel}>x</a>"),
            ),
            (
                "<https://a.example/>",
                format!("<a href=\"https://a.example/\" {rel}>https://a.example/</a>"),
            ),
            (
                "[x](HTTP://a.example/ 'say \"hi\"')",
                format!("<a href=\"HTTP://a.example/\" {rel} title=\"say &quot;hi&quot;\">x</a>"),
            ),
            ("[x](tel:988)", "<a href=\"tel:988\">x</a>".to_owned()),
            (
                "<a@b.example>",
                "<a href=\"mailto:a@b.example\">a@b.example</a>".to_owned(),
            ),
        ] {
            assert_eq!(html(text), format!("<p>{link}</p>\n"));
        }
    }

    #[test]
    fn headings_have_ids_and_begin_at_the_second_level() {
        assert_eq!(
            html("# One\n\n## Two\n"),
            "<h2 id=\"one\">One</h2>\n<h3 id=\"two\">Two</h3>\n"
        );
        assert_eq!(
            render("## A *b*\n", &|_| Target::Text).outline,
            [("a-b".to_owned(), "A b".to_owned())]
        );
    }
}
