//! One JSON object a line, for programs.

use serde_json::json;

use super::Located;

/// The problems, one JSON object a line; lines and columns from 1, bytes from 0.
pub fn json(problems: &[Located]) -> String {
    let mut out = String::new();
    for located in problems {
        let ((line, column), (end_line, end_column)) =
            (located.line_column(), located.end_line_column());
        let problem = &located.problem;
        let object = json!({
            "code": problem.code.name,
            "level": problem.level.word(),
            "file": &*problem.file,
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "span": located.span.as_ref().map(|span| [span.start, span.end]),
            "message": problem.message,
            "label": problem.label,
            "help": problem.help,
        });
        out.push_str(&object.to_string());
        out.push('\n');
    }
    out
}
