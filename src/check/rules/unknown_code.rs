//! Codes that a program's own table does not have.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::kinds::group::Meeting;
use crate::kinds::{Group, Program};
use crate::model::{Line, suggest::did_you_mean};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "unknown-code",
    Level::Warn,
    "A code under `codes:` is not one of the program's own. It is kept and shown as written, but nobody
can tell visitors what it means. Codes stand in the program's file, under `codes:`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for group in &site.groups {
        let coded = |meeting: &Meeting| !meeting.codes.is_empty();
        if group.codes.is_empty() && !group.meetings.iter().any(coded) {
            continue;
        }
        let Some(program) = group.program.as_ref().and_then(|slug| site.program(slug)) else {
            continue;
        };
        unknown(group, program, "", &group.codes, problems);
        for (at, meeting) in group.meetings.iter().enumerate() {
            if !meeting.codes.is_empty() {
                let prefix = format!("meetings/{at}/");
                unknown(group, program, &prefix, &meeting.codes, problems);
            }
        }
    }
}

fn unknown(
    group: &Group,
    program: &Program,
    prefix: &str,
    codes: &[Line],
    problems: &mut Vec<Diagnostic>,
) {
    for (at, code) in codes
        .iter()
        .enumerate()
        .filter(|(_, code)| program.codes.get(code).is_none())
    {
        let message = format!("`{}` is not a code of {}", &**code, program.short());
        let spot = Spot::Value(group.head.path(&format!("{prefix}codes/{at}")));
        let problem = Diagnostic::new(&CODE, &group.head.file, message).at(spot);
        let known = did_you_mean(code, program.codes.iter().map(|(code, _)| code));
        problems.push(match known {
            Some(near) => problem.label(near),
            None => problem.help("write it as a tag, or add it to the program's `codes:`"),
        });
    }
}
