//! Pictures in a text.

use std::fmt::Write;

use pulldown_cmark::{Event, Tag, TagEnd};

/// A picture whose words are being read.
pub(super) struct Picture {
    url: String,
    size: Option<(u32, u32)>,
    title: String,
    words: String,
    /// Pictures that stand among its words.
    inner: usize,
}

impl Picture {
    pub(super) fn new(url: String, size: Option<(u32, u32)>, title: &str) -> Self {
        Self {
            url,
            size,
            title: title.to_owned(),
            words: String::new(),
            inner: 0,
        }
    }

    /// Takes what stands between its brackets; whether it is over.
    pub(super) fn hear(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                self.words.push_str(text);
            }
            Event::SoftBreak | Event::HardBreak => self.words.push(' '),
            Event::Start(Tag::Image { .. }) => self.inner += 1,
            Event::End(TagEnd::Image) if self.inner == 0 => return true,
            Event::End(TagEnd::Image) => self.inner -= 1,
            _ => {}
        }
        false
    }

    /// The element. With its size, nothing moves on the page when it comes; a later one is only
    /// loaded when it is about to be seen.
    pub(super) fn html(&self, later: bool) -> String {
        let mut html = format!(
            "<img src=\"{}\" alt=\"{}\"",
            escaped(&self.url),
            escaped(self.words.trim())
        );
        if !self.title.is_empty() {
            let _ = write!(html, " title=\"{}\"", escaped(&self.title));
        }
        if let Some((width, height)) = self.size {
            let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
        }
        if later {
            html += " loading=\"lazy\"";
        }
        html + ">"
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            other => escaped.push(other),
        }
    }
    escaped
}
