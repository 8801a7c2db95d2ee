//! Lines of a calendar file: names, escaped values, and folding (RFC 5545 sections 3.1 and 3.3.11).

/// The most octets of one line, without its end.
const MOST: usize = 75;

/// A calendar file, line by line.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value has a form of its own, such as a date: it holds no sign that means something else.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        let mut width = 0;
        let letters = name.chars().chain([':']).chain(value.chars());
        for letter in letters.filter(|letter| !letter.is_control()) {
            if width + letter.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(letter);
            width += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A line of text that people wrote.
    pub(super) fn words(&mut self, name: &str, text: &str) {
        self.plain(name, &escape(text));
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Text that cannot end its value (RFC 5545 section 3.3.11). Signs that no text may hold are left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(' '),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(text: &str) -> String {
        let mut lines = Lines::default();
        lines.words("SUMMARY", text);
        lines.finish()
    }

    /// What a reader of the file makes of one line: unfolded, and its value as people wrote it.
    fn read(file: &str) -> String {
        let unfolded = file.replace("\r\n ", "");
        let value = unfolded.strip_suffix("\r\n").unwrap();
        let mut letters = value.strip_prefix("SUMMARY:").unwrap().chars();
        let mut text = String::new();
        while let Some(letter) = letters.next() {
            assert!(!";,".contains(letter), "`{letter}` is not escaped: {value}");
            match letter {
                '\\' => match letters.next() {
                    Some('n') => text.push('\n'),
                    Some(letter @ ('\\' | ';' | ',')) => text.push(letter),
                    other => panic!("a backslash before {other:?}: {value}"),
                },
                letter => text.push(letter),
            }
        }
        text
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(
            line("a,b;c\\d\ne\u{7}\tf"),
            "SUMMARY:a\\,b\\;c\\\\d\\ne f\r\n"
        );
    }

    #[test]
    fn a_line_is_folded_between_letters_and_not_before_it_must_be() {
        // Seventy-five octets fit, and one more begins the next line.
        assert_eq!(line(&"x".repeat(67)).matches("\r\n").count(), 1);
        assert_eq!(
            line(&"x".repeat(68)),
            format!("SUMMARY:{}\r\n x\r\n", "x".repeat(67))
        );
        // The last octet of the line would be the first of a letter of two.
        assert_eq!(
            line(&format!("{}é", "x".repeat(66))),
            format!("SUMMARY:{}\r\n é\r\n", "x".repeat(66))
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

        #[test]
        fn any_text_is_read_again_as_it_was_written(text in "(\\PC|[\\\\;,\n 😀é漢]){0,200}") {
            let file = line(&text);
            prop_assert_eq!(read(&file), text);
            for line in file.split_terminator("\r\n") {
                prop_assert!(line.len() <= MOST, "{} octets: {line}", line.len());
                prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
            }
        }

        #[test]
        fn no_text_at_all_breaks_out_of_its_line(text in any::<String>()) {
            let file = line(&text);
            prop_assert!(file.split_terminator("\r\n").skip(1).all(|line| line.starts_with(' ')));
            prop_assert!(!file.replace("\r\n", "").contains(char::is_control));
        }
    }
}
