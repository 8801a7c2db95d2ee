//! `guidepost init`.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use super::Failure;
use super::args::{self, Common, Workflow};
use super::ask::ask;
use super::build::call;
use super::terminal::{say, tell};
use crate::diag::Error;
use crate::disk;
use crate::model::{Country, Scalar, Zone};
use crate::starter::site::{self, Answers};

/// The country of a site whose machine says none: the one that this repository's own content is for.
const HOME: &str = "US";
/// The zone of a site whose machine says none: better none at all than a guess.
const NOBODYS_ZONE: &str = "Etc/UTC";

/// Makes a new site.
pub(super) fn run(init: &args::Init, common: &Common) -> Result<ExitCode, Failure> {
    let usual = usual(init)?;
    let answers = if io::stdin().is_terminal() && !init.yes {
        let failed = |error| Failure::from(Error::read("the terminal", error));
        questions(init, usual, &mut io::stdin().lock(), &mut io::stderr()).map_err(failed)?
    } else {
        usual
    };
    let files = site::files(&answers);
    // `.` is where people stand: they know the folder by its name alone.
    let here = common.root.as_os_str() == ".";
    let root = if here {
        init.folder.clone()
    } else {
        common.root.join(&init.folder)
    };
    let there = in_the_way(&root, &files);
    if !there.is_empty() {
        for path in &there {
            tell(&format!("there already: {}", shown(&root, path)));
        }
        tell("nothing was written; move these away, or choose another folder");
        return Ok(ExitCode::from(1));
    }
    for (path, text) in &files {
        disk::create(&root, path, text)?;
    }
    if !common.quiet {
        say(&told(&root, &answers, files.len()));
    }
    Ok(ExitCode::SUCCESS)
}

fn in_the_way(root: &Path, files: &[site::File]) -> Vec<String> {
    if root.is_file() {
        return vec![String::new()];
    }
    disk::in_the_way(root, files.iter().map(|(path, _)| path.as_str()))
}

/// What holds if nobody is asked: the options, then what the machine is set to.
fn usual(init: &args::Init) -> Result<Answers, Failure> {
    let or = |text: &Option<String>, usual: &str| text.as_deref().unwrap_or(usual).to_owned();
    let address = or(&init.base_url, site::ADDRESS);
    Ok(Answers {
        title: read("--title", &or(&init.title, site::TITLE))?,
        country: match &init.country {
            Some(text) => read("--country", text)?,
            None => country_of_locale(locale().as_deref()).unwrap_or(read("--country", HOME)?),
        },
        zone: match &init.time_zone {
            Some(text) => read("--time-zone", text)?,
            None => zone_of_machine().unwrap_or(read("--time-zone", NOBODYS_ZONE)?),
        },
        language: read("--language", &init.language)?,
        runner: read("--run-by", &or(&init.run_by, site::RUNNER))?,
        base_url: read("--base-url", &address)?,
        github: init.workflow == Some(Workflow::Github),
    })
}

/// The value of an option.
fn read<T: Scalar>(option: &str, text: &str) -> Result<T, Failure> {
    text.parse().map_err(|mistake| call(option, &mistake))
}

/// Asks what no option says.
fn questions(
    init: &args::Init,
    usual: Answers,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<Answers> {
    let mut answers = usual.clone();
    if init.title.is_none() {
        let shown = usual.title.to_string();
        answers.title = ask("Name of the site", usual.title, &shown, input, output)?;
    }
    if init.country.is_none() {
        let shown = usual.country.code();
        answers.country = ask(
            "Country, as two letters",
            usual.country,
            shown,
            input,
            output,
        )?;
    }
    if init.time_zone.is_none() {
        let shown = usual.zone.name().to_owned();
        answers.zone = ask("Time zone", usual.zone, &shown, input, output)?;
    }
    if init.run_by.is_none() {
        let shown = format!("{}, invented", usual.runner);
        answers.runner = ask("Who runs it", usual.runner, &shown, input, output)?;
    }
    if init.base_url.is_none() {
        let shown = format!("not known yet: {}", usual.base_url.absolute());
        let question = "Its address on the web";
        answers.base_url = ask(question, usual.base_url, &shown, input, output)?;
    }
    Ok(answers)
}

/// What was made, and what to do next.
fn told(root: &Path, answers: &Answers, count: usize) -> String {
    let folder = root.display();
    let mut told = vec![format!(
        "made {count} files in `{folder}`; times are meant in {}",
        answers.zone.name()
    )];
    if answers.language.language() != "en" {
        let language = answers.language.english();
        told.push(format!(
            "its pages and its article are in English: translate them into {language}"
        ));
    }
    if answers.waits_for_a_line() {
        told.push(format!(
            "no crisis line for {} is known here: before the first build, write one that people there can reach \
             into `{}`, and the emergency number into `{}`",
            answers.country.english(),
            shown(root, site::CRISIS_LINE),
            shown(root, crate::config::FILE),
        ));
    }
    let named = match folder.to_string() {
        here if here == "." => String::new(),
        folder if folder.contains(char::is_whitespace) => format!(" --root \"{folder}\""),
        folder => format!(" --root {folder}"),
    };
    told.push(format!("1. make the site:         guidepost build{named}"));
    told.push(format!(
        "2. add a group:           guidepost new group \"Its name\"{named}"
    ));
    told.push(format!(
        "3. before it goes public: guidepost check --strict{named}"
    ));
    told.join("\n")
}

/// A file as people who stand in this folder write it.
fn shown(root: &Path, path: &str) -> String {
    let path = if path.is_empty() {
        root.to_path_buf()
    } else {
        root.join(path)
    };
    let shown = path.display().to_string();
    shown.strip_prefix("./").unwrap_or(&shown).to_owned()
}

fn locale() -> Option<String> {
    ["LC_ALL", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var_os(name)?.into_string().ok())
        .find(|value| !value.is_empty())
}

/// The country in a locale such as `en_GB.UTF-8`.
fn country_of_locale(locale: Option<&str>) -> Option<Country> {
    let (_, rest) = locale?.split_once('_')?;
    rest.get(..2)?.parse().ok()
}

/// The zone that the machine is set to.
fn zone_of_machine() -> Option<Zone> {
    let set = std::env::var_os("TZ").and_then(|zone| zone.into_string().ok());
    let named = set
        .filter(|zone| !zone.is_empty())
        .or_else(disk::local_zone);
    named?.parse().ok()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::args::{Args, Command};
    use super::*;

    fn init(options: &[&str]) -> args::Init {
        let words = [
            "guidepost",
            "init",
            "x",
            "--time-zone",
            "America/Chicago",
            "--country",
            "US",
        ];
        match Args::try_parse_from(words.iter().chain(options))
            .unwrap()
            .command
        {
            Command::Init(init) => init,
            other => panic!("{other:?}"),
        }
    }

    fn asked(mut init: args::Init, typed: &str) -> (Answers, String) {
        let usual = usual(&init).unwrap();
        init.country = None;
        init.time_zone = None;
        let mut said = Vec::new();
        let answers = questions(&init, usual, &mut typed.as_bytes(), &mut said).unwrap();
        (answers, String::from_utf8(said).unwrap())
    }

    #[test]
    fn at_most_five_questions_are_asked_and_each_has_an_answer() {
        let (answers, said) = asked(init(&[]), "");
        assert_eq!(said.matches("]: ").count(), 5, "{said}");
        assert_eq!(answers.title.as_str(), site::TITLE);
        let (answers, _) = asked(
            init(&[]),
            "Mill County\nie\nEurope/Dublin\nMill Network\nhttps://mill.example\n",
        );
        assert_eq!(answers.title.as_str(), "Mill County");
        assert_eq!(answers.country.code(), "IE");
        assert_eq!(answers.zone.name(), "Europe/Dublin");
        assert_eq!(answers.runner.as_str(), "Mill Network");
        assert_eq!(answers.base_url.absolute(), "https://mill.example");
    }

    #[test]
    fn what_an_option_says_is_not_asked() {
        let (answers, said) = asked(init(&["--title", "Ours", "--run-by", "Us"]), "");
        assert_eq!(said.matches("]: ").count(), 3, "{said}");
        assert_eq!(answers.title.as_str(), "Ours");
    }

    #[test]
    fn the_country_is_that_of_the_locale() {
        let code = |locale| country_of_locale(Some(locale)).map(Country::code);
        assert_eq!(code("en_GB.UTF-8"), Some("GB"));
        assert_eq!(code("C.UTF-8"), None);
        assert_eq!(code("en"), None);
    }
}
