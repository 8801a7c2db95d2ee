//! The list for somebody who reads it in a terminal.

use std::fmt::Write;

use super::{Task, Worklist, waiting};

/// The list in lines, an empty line between entries, a line of numbers at its end.
pub fn text(list: &Worklist) -> String {
    let mut text = String::new();
    for task in &list.tasks {
        add(&mut text, task);
    }
    let next = match list.next {
        Some(next) if list.tasks.is_empty() => format!("; the next is due on {next}"),
        _ => String::new(),
    };
    // Writing to a text never fails.
    let _ = match list.tasks.len() {
        0 => write!(text, "nothing waits for a check{next}"),
        count => write!(text, "{} for a check", waiting(count)),
    };
    text
}

fn add(text: &mut String, task: &Task) {
    let checked = match (task.last, task.due) {
        (Some(last), Some(due)) => format!("{last}, which held until {due}"),
        (Some(last), None) => last.to_string(),
        (None, _) => "never".to_owned(),
    };
    let ask = task.ask.as_deref().unwrap_or("nobody is named");
    let _ = writeln!(text, "{} ({})", task.name, task.id);
    for (what, value) in [
        ("checked", checked.as_str()),
        ("ask", ask),
        ("file", &task.file),
        ("page", &task.page),
    ] {
        let _ = writeln!(text, "  {what:<7}  {value}");
    }
    text.push('\n');
}
