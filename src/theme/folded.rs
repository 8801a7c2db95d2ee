//! Templates with the words that are the same on every page already in them.
//!
//! Most of what a template asks for by `{{ t(key="...") }}` has no variables: it is put into the text once,
//! when the theme is loaded, instead of being looked for on each of a hundred thousand pages. Mistakes are
//! still shown where their author wrote them.

use std::ops::Range;

use crate::messages::Messages;

const START: &str = "{{ t(key=\"";
const END: &str = "\") }}";

/// A template as it is rendered, and where its pieces stand in what its author wrote.
#[derive(Debug)]
pub(super) struct Folded {
    /// What is rendered.
    pub(super) text: String,
    /// Every message that was put in: where it stands in `text`, and in the author's.
    put_in: Vec<(Range<usize>, Range<usize>)>,
}

impl Folded {
    /// Puts messages into a template whose output is escaped as HTML.
    pub(super) fn new(written: &str, messages: &Messages) -> Self {
        let mut folded = Self {
            text: String::with_capacity(written.len()),
            put_in: Vec::new(),
        };
        let (mut rest, mut at) = (written, 0);
        // What stands in `raw` is shown as it is.
        let raw = written.contains("endraw");
        while let Some((before, call)) = rest.split_once(START).filter(|_| !raw) {
            let Some((key, after)) = call.split_once(END) else {
                break;
            };
            folded.text.push_str(before);
            let from = at + before.len();
            at = from + START.len() + key.len() + END.len();
            let start = folded.text.len();
            match plain(messages, key) {
                Some(words) => folded.text.push_str(&words),
                None => folded.text.extend([START, key, END]),
            }
            folded.put_in.push((start..folded.text.len(), from..at));
            rest = after;
        }
        folded.text.push_str(rest);
        folded
    }

    /// Where a piece of `text` stands in what the author wrote.
    pub(super) fn written(&self, span: &Range<usize>) -> Range<usize> {
        self.place(span.start).start..self.place(span.end).end
    }

    /// A place in the author's text; the whole call where a message was put in.
    fn place(&self, at: usize) -> Range<usize> {
        let before = self.put_in.partition_point(|(here, _)| here.end <= at);
        if let Some((here, there)) = self.put_in.get(before)
            && here.start < at
            && here.len() != there.len()
        {
            return there.clone();
        }
        let last = before.checked_sub(1).and_then(|last| self.put_in.get(last));
        let place = match last {
            Some((here, there)) => there.end + (at - here.end),
            None => at,
        };
        place..place
    }
}

/// A message without variables, escaped; none where it could be taken for a piece of a template.
fn plain(messages: &Messages, key: &str) -> Option<String> {
    let words = messages.plain(key)?;
    if words.contains(['{', '}']) || words.trim() != words {
        return None;
    }
    let mut escaped = Vec::with_capacity(words.len());
    tera::escape_html(words, &mut escaped).ok()?;
    String::from_utf8(escaped).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn messages() -> Messages {
        let text = "a = A & \"B\"\nlong = a long, long message without any variables\nwith = { $x }\nbrace = {\"{{\"}\nend = A #{\"}\"}\n";
        Messages::new(&Lang::en(), &[("en.ftl".into(), text)]).value
    }

    #[test]
    fn messages_without_variables_are_put_in_escaped() {
        let folded = Folded::new("<p>{{ t(key=\"a\") }}</p>", &messages());
        assert_eq!(folded.text, "<p>A &amp; &quot;B&quot;</p>");
    }

    #[test]
    fn all_else_stays_as_it_is() {
        let texts = [
            "{{ t(key=\"with\", x=y) }} {{ t(key=\"with\") }}",
            "{{ t(key=\"nothing\") }}",
            "{{ t(key=\"brace\") }}",
            "{% raw %}{{ t(key=\"a\") }}{% endraw %}",
            "{%raw%}{{ t(key=\"a\") }}{%endraw%}",
            "{# {{ t(key=\"end\") }} #}",
            "{{ t(key=\"a",
            "{% if t(key=\"a\") %}{% endif %}",
        ];
        for text in texts {
            assert_eq!(Folded::new(text, &messages()).text, text);
        }
    }

    #[test]
    fn places_are_those_in_what_the_author_wrote() {
        let written = "1{{ t(key=\"a\") }}2{{ t(key=\"long\") }}3{{ t(key=\"with\") }}4{{ x }}";
        let folded = Folded::new(written, &messages());
        for mark in ["1", "2", "3", "4", "{{ x }}", "t(key=\"with\")"] {
            let at = folded.text.find(mark).unwrap();
            let found = folded.written(&(at..at + mark.len()));
            assert_eq!(written.get(found), Some(mark));
        }
        let within = folded.text.find("long message").unwrap();
        let found = folded.written(&(within..within + 4));
        assert_eq!(written.get(found), Some("{{ t(key=\"long\") }}"));
    }
}
