//! Text in XML.

/// A text as it can stand between tags and in attributes. Characters that XML 1.0 cannot hold at all are
/// left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\'' => out.push_str("&apos;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() && !letter.is_whitespace() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_a_tag_or_end_an_attribute() {
        assert_eq!(
            escape("<a b='c' d=\"e\">&\u{1}\u{ffff}é"),
            "&lt;a b=&apos;c&apos; d=&quot;e&quot;&gt;&amp;é"
        );
    }
}
