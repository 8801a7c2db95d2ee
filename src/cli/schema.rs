//! `guidepost schema`.

use std::process::ExitCode;

use super::Failure;
use super::args::{self, Common};
use super::terminal::say;
use crate::disk;
use crate::starter::{schema_file, schema_text, schemas};

/// Prints or writes the JSON Schemas.
pub(super) fn run(schema: &args::Schema, common: &Common) -> Result<ExitCode, Failure> {
    let mut all = schemas();
    if let Some(name) = &schema.kind {
        all.retain(|(known, _)| known == name);
    }
    let Some(folder) = &schema.output else {
        for (name, one) in &all {
            // All of them together are no JSON: without a name, only the names are told.
            let text = if schema.kind.is_some() {
                schema_text(one)
            } else {
                (*name).to_owned()
            };
            say(text.trim_end());
        }
        return Ok(ExitCode::SUCCESS);
    };
    for (name, one) in &all {
        let file = schema_file(name);
        // A schema that another version wrote says so in its first lines.
        let ours = |bytes: &[u8]| {
            let known = serde_json::from_slice::<serde_json::Value>(bytes).ok();
            known.is_some_and(|known| known["$comment"] == one["$comment"])
        };
        let written = disk::replace(folder, &file, &schema_text(one), ours)?;
        if !common.quiet {
            let what = if written { "made" } else { "is as it was:" };
            say(&format!("{what} `{}`", folder.join(&file).display()));
        }
    }
    Ok(ExitCode::SUCCESS)
}
