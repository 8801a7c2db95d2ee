//! Runs the literate tests of `tests/check/`: files in fences, with the problems that they have
//! written on the lines where they must be found. `tests/README.md` describes the form.

use std::collections::BTreeMap;

use crate::site_test::{Built, SiteTest, repository, slashes, walk};

/// One heading of a literate test, with the files below it.
#[derive(Debug, Default)]
struct Case {
    heading: String,
    files: Vec<File>,
}

/// A file in a fence.
#[derive(Debug)]
struct File {
    path: String,
    /// Whether its text goes to the end of a file that every site has.
    more: bool,
    text: String,
    expected: Vec<Expected>,
}

/// A problem that must be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Expected {
    file: String,
    line: usize,
    level: String,
    code: String,
    /// What stands in its message, at its caret or in its help.
    words: String,
}

#[test]
fn every_file_in_tests_check_is_as_its_comments_say() {
    let mut wrong = String::new();
    let mut cases = 0;
    for path in walk(&repository("tests/check")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = slashes(path.strip_prefix(repository("")).unwrap());
        for case in parse(&text).unwrap_or_else(|why| panic!("{name}: {why}")) {
            cases += 1;
            for line in case.differences() {
                wrong += &format!("{name}, \"{}\": {line}\n", case.heading);
            }
        }
    }
    assert!(cases > 20, "only {cases} cases were found");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_literate_test_fails_if_an_expected_problem_is_not_found() {
    let found = differences("name: Room\ncity: Fernhill # error: [value] \"a list\"\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("not found"), "{found:?}");
}

#[test]
fn a_literate_test_fails_if_a_problem_is_found_that_nobody_expects() {
    let found = differences("name: Room\ncity: [Fernhill]\n");
    assert!(found.iter().all(|line| line.starts_with("not expected")));
    assert!(!found.is_empty());
}

#[test]
fn a_literate_test_fails_if_words_line_or_level_differ() {
    let right = "name: Room\ncity: X\ncountry: Germany # error: [country] \"write `DE`\"\n";
    assert_eq!(differences(right), [""; 0]);
    for (from, to) in [
        ("`DE`", "`FR`"),
        ("error:", "warning:"),
        ("[country]", "[value]"),
        (" # error", "\n# error"),
    ] {
        assert!(!differences(&right.replace(from, to)).is_empty(), "{to}");
    }
}

fn differences(place: &str) -> Vec<String> {
    let text = format!("# A place\n\n`content/places/room.yaml`:\n\n```yaml\n{place}```\n");
    parse(&text).unwrap().remove(0).differences()
}

impl Case {
    /// What was expected and not found, or found and not expected.
    fn differences(&self) -> Vec<String> {
        let mut site =
            SiteTest::new().options(|options| options.rules = guidepost::pipeline::Rules::Notes);
        // Where the added lines of each file begin.
        let mut before = BTreeMap::new();
        for file in &self.files {
            if file.more {
                let length = site.text(&file.path).lines().count();
                before.insert(file.path.clone(), length);
                site = site.adding(&file.path, &file.text);
            } else {
                site = site.file(&file.path, file.text.as_str());
            }
        }
        let built = site.build();
        let mut expected: Vec<Expected> = self
            .files
            .iter()
            .flat_map(|file| file.expected.iter().cloned())
            .map(|mut one| {
                one.line += before.get(&one.file).copied().unwrap_or(0);
                one
            })
            .collect();
        let mut lines = unexpected(&built, &mut expected);
        let missed = expected.iter().map(|one| {
            let (file, line) = (&one.file, one.line);
            format!(
                "not found: {file}:{line}: {}[{}] \"{}\"",
                one.level, one.code, one.words
            )
        });
        lines.extend(missed);
        if lines.is_empty() && built.denied() != built.files.is_empty() {
            lines.push("there are files beside errors, or neither".to_owned());
        }
        lines
    }
}

/// Takes what was found out of `expected`, and tells the rest.
fn unexpected(built: &Built, expected: &mut Vec<Expected>) -> Vec<String> {
    let mut lines = Vec::new();
    for one in &built.problems {
        let (line, column) = one.line_column();
        let problem = &one.problem;
        let said = [
            Some(&*problem.message),
            problem.label.as_deref(),
            problem.help.as_deref(),
        ];
        let said: Vec<&str> = said.into_iter().flatten().collect();
        let matching = expected.iter().position(|expected| {
            (&*expected.file, expected.line) == (&*problem.file, line)
                && expected.level == problem.level.word()
                && expected.code == problem.code.name
                && said.iter().any(|text| text.contains(&*expected.words))
        });
        match matching {
            Some(at) => drop(expected.remove(at)),
            None => lines.push(format!(
                "not expected: {}:{line}:{column}: {}[{}]: {}",
                problem.file,
                problem.level.word(),
                problem.code,
                said.join(" | ")
            )),
        }
    }
    lines
}

/// Cuts a literate test at its headings and takes out the files in fences.
fn parse(text: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    let mut fence: Option<File> = None;
    let mut announced: Option<(String, bool)> = None;
    for (number, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line)) {
        if let Some(file) = &mut fence {
            if line == "```" {
                let case = cases.last_mut().ok_or("a file stands before any heading")?;
                case.files.extend(fence.take());
            } else {
                file.line(line)
                    .map_err(|why| format!("line {number}: {why}"))?;
            }
        } else if let Some(heading) = line
            .trim_start_matches('#')
            .strip_prefix(' ')
            .filter(|_| line.starts_with('#'))
        {
            cases.push(Case {
                heading: heading.to_owned(),
                files: Vec::new(),
            });
        } else if line.starts_with("```") {
            let (path, more) = announced
                .take()
                .ok_or(format!("line {number}: no line says which file this is"))?;
            fence = Some(File {
                path,
                more,
                text: String::new(),
                expected: Vec::new(),
            });
        } else if let Some(path) = announcement(line) {
            announced = Some(path);
        }
    }
    if fence.is_some() {
        return Err("the last fence is not closed".to_owned());
    }
    cases.retain(|case| !case.files.is_empty());
    Ok(cases)
}

/// The file that a line such as "`content/pages/x.md`:" announces, and whether it only adds to it.
fn announcement(line: &str) -> Option<(String, bool)> {
    let (path, more) = match line.strip_prefix("More in ") {
        Some(path) => (path, true),
        None => (line, false),
    };
    let path = path.strip_prefix('`')?.strip_suffix("`:")?;
    Some((path.to_owned(), more))
}

impl File {
    /// Adds a line, without the comment that says what is wrong with it.
    fn line(&mut self, line: &str) -> Result<(), String> {
        let number = self.text.lines().count() + 1;
        let comment = ["# ", "<!-- ", "/* "]
            .into_iter()
            .flat_map(|mark| ["error", "warning", "note"].map(|level| format!("{mark}{level}: ")))
            .find_map(|mark| line.find(&mark));
        let (kept, comment) = line.split_at(comment.unwrap_or(line.len()));
        let kept = if comment.is_empty() {
            line
        } else {
            kept.trim_end()
        };
        self.text += kept;
        self.text.push('\n');
        if comment.is_empty() {
            return Ok(());
        }
        let comment = comment.trim_start_matches("<!--").trim_end_matches("-->");
        let comment = comment.trim_start_matches("/*").trim_end_matches("*/");
        let (level, mut rest) = comment
            .trim_matches(['#', ' '])
            .split_once(':')
            .ok_or("a comment without a level")?;
        while let Some((one, after)) = expectation(rest) {
            self.expected.push(Expected {
                file: self.path.clone(),
                line: number,
                level: level.to_owned(),
                code: one.0.to_owned(),
                words: one.1.to_owned(),
            });
            rest = after;
        }
        if rest.trim().is_empty() {
            Ok(())
        } else {
            Err(format!("write `[code] \"words\"` instead of `{rest}`"))
        }
    }
}

/// The first `[code] "words"` and what follows it.
fn expectation(text: &str) -> Option<((&str, &str), &str)> {
    let (code, rest) = text.trim_start().strip_prefix('[')?.split_once(']')?;
    let (words, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(((code, words), rest))
}
