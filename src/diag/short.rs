//! One line each: `path:line:column: level[code]: message`, for editors.

use std::fmt::Write;

use super::Located;

/// The problems, one line each.
pub fn short(problems: &[Located]) -> String {
    let mut out = String::new();
    for located in problems {
        let (line, column) = located.line_column();
        let problem = &located.problem;
        let help = problem
            .help
            .as_ref()
            .map(|help| format!(" ({help})"))
            .unwrap_or_default();
        let level = problem.level.word();
        let _ = writeln!(
            out,
            "{}:{line}:{column}: {level}[{}]: {}{help}",
            problem.file, problem.code, problem.message
        );
    }
    out
}
