//! What the arguments of an import mean in this site.

use std::path::Component;

use crate::cli::Failure;
use crate::cli::args;
use crate::cli::build::call;
use crate::feeds::codes::program_id;
use crate::import::Format;
use crate::kinds::Program;
use crate::model::{Country, Kind, Lang, Scalar, Slug, Zone};
use crate::pipeline::Standing;

/// What the arguments mean.
pub(super) struct Asked<'s> {
    pub(super) program: &'s Program,
    /// The folder of new groups, such as `content/groups/aa`.
    pub(super) folder: String,
    pub(super) zone: Zone,
    pub(super) country: Country,
    pub(super) language: Lang,
}

impl<'s> Asked<'s> {
    pub(super) fn new(import: &args::Import, standing: &'s Standing) -> Result<Self, Failure> {
        let program = program(import, standing)?;
        let config = &standing.config;
        Ok(Self {
            folder: folder(import, program)?,
            zone: read("--time-zone", import.time_zone.as_deref())?
                .unwrap_or_else(|| config.zone.clone()),
            country: read("--country", import.country.as_deref())?.unwrap_or(config.country),
            language: config.languages.first().cloned().unwrap_or_else(Lang::en),
            program,
        })
    }
}

/// The value of an option, if it was given.
fn read<T: Scalar>(option: &str, text: Option<&str>) -> Result<Option<T>, Failure> {
    let read = |text: &str| text.parse().map_err(|mistake| call(option, &mistake));
    text.map(read).transpose()
}

/// The program whose meetings they are.
fn program<'s>(import: &args::Import, standing: &'s Standing) -> Result<&'s Program, Failure> {
    let written = match (&import.program, import.format_of_files) {
        (Some(written), _) => written.as_str(),
        (None, Format::Bmlt) => "na",
        (None, _) => {
            let message = "add `--program` with the id of the program whose meetings these are, such as \
                           `--program aa`: codes mean something else in each";
            return Err(Failure::Call(message.to_owned()));
        }
    };
    let id = program_id(&standing.programs, written);
    id.and_then(|id| standing.programs.get(&id))
        .map(|program| &**program)
        .ok_or_else(|| {
            let known: Vec<&str> = standing.programs.keys().map(Slug::as_str).collect();
            Failure::Call(format!(
                "--program: there is no program `{written}`; there are {}. For another, write \
             `content/programs/{written}.md` first (`guidepost new program`)",
                known.join(", ")
            ))
        })
}

/// The folder of new groups: `content/groups/` and the program, or one that was given.
fn folder(import: &args::Import, program: &Program) -> Result<String, Failure> {
    let groups = format!("content/{}", Kind::Group.folder());
    let Some(into) = &import.into else {
        return Ok(format!("{groups}/{}", program.head.id.slug));
    };
    // People also write it as it is seen from outside.
    let within = into.strip_prefix(&groups).unwrap_or(into);
    let mut folder = groups.clone();
    for part in within.components() {
        match part {
            Component::Normal(part) if part.to_str().is_some_and(fit) => {
                folder = format!("{folder}/{}", part.to_string_lossy());
            }
            Component::CurDir => {}
            _ => {
                let into = into.display();
                return Err(Failure::Call(format!(
                    "--into: `{into}` is no folder in `{groups}`; write its name alone, such as `north`"
                )));
            }
        }
    }
    Ok(folder)
}

/// Whether content is read from a folder of this name.
fn fit(name: &str) -> bool {
    !name.starts_with('.') && !name.contains(['\\', '\n'])
}
