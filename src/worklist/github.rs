//! The list as the text of an issue on GitHub: a box to tick for each entry.

use std::fmt::Write;

use super::{Task, Worklist, waiting};

/// The most characters that the text of an issue may have there.
const MOST: usize = 65_536;
/// Room for the line that says how many did not fit.
const REST: usize = 200;

/// The list in GitHub's Markdown, bounded to what an issue holds; empty if nothing waits.
pub fn github(list: &Worklist) -> String {
    let mut text = String::new();
    if list.tasks.is_empty() {
        return text;
    }
    // Writing to a text never fails.
    let _ = writeln!(
        text,
        "{} for a check, those never checked first. Call, write or go there, write the day under `verified:` or `reviewed:`, and tick the box.\n",
        waiting(list.tasks.len())
    );
    // Bytes are never fewer than characters, however those are counted there.
    let mut left = list.tasks.as_slice();
    while let Some((task, rest)) = left.split_first() {
        let line = line(task);
        if text.len() + line.len() + REST > MOST {
            break;
        }
        text += &line;
        left = rest;
    }
    if !left.is_empty() {
        let _ = writeln!(
            text,
            "\n{} more did not fit here: `guidepost check --worklist` lists them all.",
            left.len()
        );
    }
    text
}

fn line(task: &Task) -> String {
    let checked = match (task.last, task.due) {
        (Some(last), Some(due)) => format!("checked {last}, held until {due}"),
        (Some(last), None) => format!("checked {last}"),
        (None, _) => "never checked".to_owned(),
    };
    let ask = task
        .ask
        .as_deref()
        .map(|ask| format!("; ask {}", code(ask)));
    format!(
        "- [ ] [{}]({}) ({}), {checked}{}; {}\n",
        escaped(&task.name),
        task.page,
        task.id,
        ask.unwrap_or_default(),
        code(&task.file)
    )
}

/// A text in which nothing is Markdown, and which calls nobody and no other issue by an `@` or `#`.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' => escaped.push(' '),
            '@' | '#' => {
                escaped.push(sign);
                escaped.push_str("<!-- -->");
            }
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            sign if sign.is_ascii_punctuation() => {
                escaped.push('\\');
                escaped.push(sign);
            }
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// A text as code, in which nothing has a meaning; a backtick in it becomes an apostrophe.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'").replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EntryId, Kind};

    fn task(name: &str, ask: Option<&str>) -> Task {
        Task {
            id: EntryId {
                kind: Kind::Group,
                slug: "lights".parse().unwrap(),
            },
            name: name.into(),
            last: None,
            due: None,
            ask: ask.map(Into::into),
            file: "content/groups/lights.md".into(),
            page: "https://example.org/groups/lights/".into(),
        }
    }

    fn list(tasks: Vec<Task>) -> Worklist {
        Worklist { tasks, next: None }
    }

    #[test]
    fn a_name_stays_a_name() {
        let name = "[x](javascript:1) @everyone #12 <b>";
        let text = github(&list(vec![task(name, Some("@me `now`"))]));
        assert!(
            text.contains(
                "- [ ] [\\[x\\]\\(javascript\\:1\\) @<!-- -->everyone #<!-- -->12 &lt;b\\>]("
            ),
            "{text}"
        );
        assert!(text.contains("; ask `@me 'now'`;"), "{text}");
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let many = || (0..2000).map(|_| task("Kreuzbund Größe 東京", None));
        let text = github(&list(many().collect()));
        assert!(
            text.len() <= MOST && text.len() > MOST - 500,
            "{}",
            text.len()
        );
        let told = text.matches("- [ ]").count();
        let rest = format!("\n{} more did not fit here", 2000 - told);
        assert!(text.contains(&rest) && told > 100, "{told}");
        let few = github(&list(many().take(told).collect()));
        assert!(!few.contains("did not fit"));
    }

    #[test]
    fn nothing_to_do_is_no_issue() {
        assert_eq!(github(&list(Vec::new())), "");
    }
}
