//! Workflow commands, which GitHub shows beside the lines of a pull request.

use std::fmt::Write;

use super::{Level, Located};

/// The problems as workflow commands (docs.github.com, "Workflow commands").
pub fn github(problems: &[Located]) -> String {
    let mut out = String::new();
    for located in problems {
        let ((line, column), (end_line, end_column)) =
            (located.line_column(), located.end_line_column());
        let problem = &located.problem;
        let command = match problem.level {
            Level::Deny => "error",
            Level::Warn => "warning",
            Level::Note | Level::Allow => "notice",
        };
        let text = [
            Some(problem.message.as_str()),
            problem.label.as_deref(),
            problem.help.as_deref(),
        ];
        let text = text.into_iter().flatten().collect::<Vec<_>>().join("\n");
        let _ = writeln!(
            out,
            "::{command} file={},line={line},col={column},endLine={end_line},endColumn={end_column},title={}::{}",
            property(&problem.file),
            property(problem.code.name),
            data(&text),
        );
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
