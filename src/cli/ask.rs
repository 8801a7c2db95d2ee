//! Questions to a person, each with an answer that stands if nothing is typed.

use std::io::{self, BufRead, Write};

use crate::model::Scalar;

/// Asks until the answer can be read. Where nothing more can be typed, `usual` is the answer.
pub(super) fn ask<T: Scalar>(
    question: &str,
    usual: T,
    shown: &str,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<T> {
    loop {
        write!(output, "{question} [{shown}]: ")?;
        output.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            writeln!(output)?;
            return Ok(usual);
        }
        let line = line.trim();
        if line.is_empty() {
            return Ok(usual);
        }
        match line.parse::<T>() {
            Ok(answer) => return Ok(answer),
            Err(mistake) => {
                let help = mistake.help.unwrap_or_default();
                writeln!(output, "  {}; {help}", mistake.message)?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Country;

    fn asked(typed: &str) -> (Country, String) {
        let mut said = Vec::new();
        let usual = "US".parse().unwrap();
        let answer = ask("Country", usual, "US", &mut typed.as_bytes(), &mut said).unwrap();
        (answer, String::from_utf8(said).unwrap())
    }

    #[test]
    fn an_empty_answer_and_the_end_of_the_input_are_the_usual_answer() {
        for typed in ["\n", "  \r\n", ""] {
            let (answer, said) = asked(typed);
            assert_eq!(answer.code(), "US");
            assert!(said.starts_with("Country [US]: "), "{said}");
        }
    }

    #[test]
    fn a_wrong_answer_is_asked_again_with_what_to_write() {
        let (answer, said) = asked("Germany\nde\n");
        assert_eq!(answer.code(), "DE");
        assert_eq!(said.matches("Country [US]: ").count(), 2);
        assert!(
            said.contains("`Germany` is not a country code; write `DE`"),
            "{said}"
        );
    }
}
