//! `guidepost explain`.

use std::process::ExitCode;

use super::Failure;
use super::args;
use super::terminal::say;
use crate::check::all_codes;
use crate::diag::Code;
use crate::model::suggest::did_you_mean;

/// Tells the story behind a message.
pub(super) fn run(explain: &args::Explain) -> Result<ExitCode, Failure> {
    let codes = all_codes();
    let Some(name) = &explain.code else {
        for code in codes {
            say(&format!("{:<18} {}", code.name, first_sentence(code)));
        }
        return Ok(ExitCode::SUCCESS);
    };
    let Some(code) = codes.iter().find(|code| code.name == name) else {
        let near = did_you_mean(name, codes.iter().map(|code| code.name));
        let help = near.unwrap_or_else(|| "`guidepost explain` lists them all".to_owned());
        return Err(Failure::Call(format!("there is no code `{name}`; {help}")));
    };
    let level = if code.adjustable {
        "Its level can be set under `rules:` in `site.yaml`."
    } else {
        "Its level is fixed."
    };
    say(&format!(
        "{} ({})\n\n{}\n\n{level}",
        code.name,
        code.level.word(),
        code.docs
    ));
    Ok(ExitCode::SUCCESS)
}

fn first_sentence(code: &Code) -> String {
    let docs = code.docs.split("\n\n").next().unwrap_or_default();
    let docs = docs.replace('\n', " ");
    let end = docs.find(". ").map_or(docs.len(), |at| at + 1);
    docs.get(..end).unwrap_or_default().to_owned()
}
