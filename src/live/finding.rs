//! What was found in one answer, and how many files have the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Level, number};

/// Something that is not as it should be, in the answer for one file.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) code: &'static Code,
    level: Level,
    file: String,
    /// What is wrong: the same in every file that has it.
    message: String,
    /// What is told of the first file alone.
    detail: String,
    help: &'static str,
    /// Whether people have to know in which files it is.
    each: bool,
}

impl Finding {
    pub(super) fn new(code: &'static Code, file: &str, message: impl Into<String>) -> Self {
        Self {
            code,
            level: code.level,
            file: file.to_owned(),
            message: message.into(),
            detail: String::new(),
            help: "",
            each: false,
        }
    }

    pub(super) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    pub(super) fn help(mut self, help: &'static str) -> Self {
        self.help = help;
        self
    }

    /// Something that is another thing in each file that has it.
    pub(super) fn each(mut self) -> Self {
        self.each = true;
        self
    }

    /// Something that cannot be left so, though others of its code can.
    pub(super) fn denied(mut self) -> Self {
        self.level = Level::Deny;
        self
    }

    /// Only a pointer: nothing is wrong with it.
    pub(super) fn note(mut self) -> Self {
        self.level = Level::Note;
        self
    }
}

/// How many files are named that have the same, where it matters which.
const NAMED: usize = 10;

/// Each thing once, in the first file that has it, with how many others do; what has to be mended file by file, in several.
pub(super) fn gather(findings: Vec<Finding>) -> Vec<Diagnostic> {
    let mut told: Vec<(Finding, usize)> = Vec::new();
    // Where the last of each is told, and how many are.
    let mut known: BTreeMap<(&str, String), (usize, usize)> = BTreeMap::new();
    for finding in findings {
        let most = if finding.each { NAMED } else { 1 };
        let key = (finding.code.name, finding.message.clone());
        let (last, named) = known.entry(key).or_default();
        if *named < most {
            (*last, *named) = (told.len(), *named + 1);
            told.push((finding, 0));
        } else if let Some((_, others)) = told.get_mut(*last) {
            *others += 1;
        }
    }
    told.into_iter().map(diagnostic).collect()
}

fn diagnostic((finding, others): (Finding, usize)) -> Diagnostic {
    let more = match others {
        0 => String::new(),
        _ => format!(", here and in {}", number(others, "other file")),
    };
    let message = format!("{}{more}{}", finding.message, finding.detail);
    let file: Arc<str> = finding.file.into();
    let mut told = Diagnostic::new(finding.code, &file, message);
    told.level = finding.level;
    match finding.help {
        "" => told,
        help => told.help(help),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes;

    #[test]
    fn what_a_host_does_everywhere_is_told_once_and_what_is_missing_by_its_name() {
        let files: Vec<String> = (0..30).map(|at| format!("{at}.html")).collect();
        let cookies = files
            .iter()
            .map(|file| Finding::new(&codes::LIVE_COOKIE, file, "a cookie").detail(": x"));
        let told = gather(cookies.collect());
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].message, "a cookie, here and in 29 other files: x");
        let missing = files
            .iter()
            .map(|file| Finding::new(&codes::LIVE_MISSING, file, "missing").each());
        let told = gather(missing.collect());
        assert_eq!(told.len(), NAMED);
        assert_eq!(told[0].message, "missing");
        assert_eq!(&*told[9].file, "9.html");
        assert_eq!(told[9].message, "missing, here and in 20 other files");
    }
}
