//! Arguments.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::builder::{PathBufValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::config::Exchange;
use crate::disk::ArchiveForm;
use crate::import::Format as Imports;
use crate::model::Kind;

/// A static site generator for recovery resource directories.
#[derive(Debug, Parser)]
#[command(name = "guidepost", version, about, max_term_width = 100)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) common: Common,
}

/// What every command takes.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Common {
    /// The folder that holds `content/` and `themes/`
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub(super) root: PathBuf,
    /// When to color what is printed
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "auto",
        value_name = "WHEN"
    )]
    pub(super) color: Color,
    /// How problems are printed
    #[arg(
        long,
        global = true,
        value_enum,
        default_value = "human",
        value_name = "FORM"
    )]
    pub(super) format: Format,
    /// Print only problems
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
}

/// When to color what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// If a person is watching
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the lines they are about
    Human,
    /// One line each: path:line:column
    Short,
    /// One JSON object a line
    Json,
    /// As GitHub shows them beside changed lines
    Github,
    /// A table; for `check --worklist`
    Csv,
    /// The text of an issue on GitHub; for `check --worklist`
    GithubIssue,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a new site to start from; nothing that is there is changed
    Init(Init),
    /// Write a file for a new entry, with every field in it, to be filled in
    New(New),
    /// Turn feeds of other systems into content files
    Import(Import),
    /// Make the site from `content/` and `themes/`
    Build(Build),
    /// Say everything that `build` would say, judge every finished file, and write nothing
    Check(Check),
    /// Show the site while it is being edited
    Serve(Serve),
    /// Write the list of meetings in the format of another program
    Export(Export),
    /// Tell the story behind a message
    Explain(Explain),
    /// Print what editors need to check files while you write: JSON Schemas
    Schema(Schema),
    /// Print what makes a shell complete commands and options
    Completions(Completions),
    /// Print the man page
    Man(Man),
}

/// What decides what the site holds.
#[derive(Debug, clap::Args)]
pub(super) struct Choices {
    /// Where the site will stand, instead of `base_url` in site.yaml
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Show drafts
    #[arg(long)]
    pub(super) drafts: bool,
    /// Build as if on this day (also `SOURCE_DATE_EPOCH`); lists leave out what is over
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<String>,
    /// Treat warnings as errors
    #[arg(long)]
    pub(super) strict: bool,
    /// Leave out entries with mistakes instead of stopping
    #[arg(long)]
    pub(super) keep_going: bool,
    /// How many threads to use; as many as there are cores unless said
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<usize>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Build {
    /// The folder to publish into
    #[arg(short, long, default_value = "public", value_name = "DIR")]
    pub(super) output: PathBuf,
    /// Publish into one file instead, replacing it: .tar, .tar.gz, .tgz or .zip
    #[arg(
        long,
        conflicts_with_all = ["output", "force"],
        value_name = "FILE",
        value_parser = archive()
    )]
    pub(super) archive: Option<PathBuf>,
    /// Replace files in the output folder that Guidepost did not make and the site now has
    #[arg(long)]
    pub(super) force: bool,
    /// Judge every finished file as `check` does, and publish nothing that would tell others about visitors
    #[arg(long)]
    pub(super) verify: bool,
    #[command(flatten)]
    pub(super) choices: Choices,
}

/// Reads the name of an archive, whose ending says its form.
fn archive() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| ArchiveForm::of(&path).map(|_| path))
}

#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// List what is not translated yet into the other languages of the site instead
    #[arg(long, conflicts_with = "worklist")]
    pub(super) untranslated: bool,
    /// List the entries that wait for a check instead, the oldest check first
    #[arg(long)]
    pub(super) worklist: bool,
    /// Also ask the published site for its files: says what its host added, rewrote or left out
    #[arg(long, value_name = "URL", conflicts_with_all = ["worklist", "untranslated"])]
    pub(super) live: Option<String>,
    /// Compare every file of a large site, not only some of each kind
    #[arg(long, requires = "live")]
    pub(super) all: bool,
    #[command(flatten)]
    pub(super) choices: Choices,
}

#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// The port to answer on; 1111 or the next that is free unless said, 0 for any
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// The address to answer on; with 0.0.0.0, others in the same network can look
    #[arg(long, default_value = "127.0.0.1", value_name = "ADDRESS", value_parser = address)]
    pub(super) bind: IpAddr,
    /// Answer in the local network too, to look at the site on a phone: shows the address, also as a QR code
    #[arg(long, conflicts_with_all = ["bind", "base_url"])]
    pub(super) lan: bool,
    /// Open the site in the browser
    #[arg(
        long,
        value_enum,
        default_value = "no",
        default_missing_value = "yes",
        num_args = 0..=1,
        value_name = "WHETHER"
    )]
    pub(super) open: Whether,
    /// The address that pages say they have, instead of this computer's
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Show drafts
    #[arg(long)]
    pub(super) drafts: bool,
    /// Show the site as if on this day (also `SOURCE_DATE_EPOCH`); lists leave out what is over
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<String>,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Whether {
    /// Yes
    Yes,
    /// No
    No,
}

fn address(text: &str) -> Result<IpAddr, String> {
    match text {
        "localhost" => Ok(IpAddr::from([127, 0, 0, 1])),
        text => text.parse().map_err(|_| {
            "an address is written `127.0.0.1` for this computer alone, `0.0.0.0` for the network"
                .to_owned()
        }),
    }
}

#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The format
    #[arg(value_parser = exchange())]
    pub(super) to: Exchange,
    /// Only the meetings of one program, by its id
    #[arg(long, value_name = "ID")]
    pub(super) program: Option<String>,
    /// The file to write; `-` is the screen
    #[arg(short, long, default_value = "-", value_name = "FILE")]
    pub(super) output: PathBuf,
    /// Replace the file if it is there
    #[arg(long)]
    pub(super) force: bool,
    /// How it is told what the format cannot say
    #[arg(long, value_enum, default_value = "text", value_name = "FORM")]
    pub(super) report: ReportForm,
    #[command(flatten)]
    pub(super) choices: Choices,
}

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportForm {
    /// For people
    Text,
    /// One JSON object with everything
    Json,
}

/// Reads the word of a format of other programs.
fn exchange() -> impl TypedValueParser<Value = Exchange> {
    let words = Exchange::ALL.iter().map(|format| format.word());
    let format = |word: String| word.parse::<Exchange>().map_err(|mistake| mistake.message);
    PossibleValuesParser::new(words).try_map(format)
}

#[derive(Debug, clap::Args)]
pub(super) struct Explain {
    /// The code in brackets of a message; all of them are listed without one
    pub(super) code: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Init {
    /// The folder of the new site
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// The name of the site
    #[arg(long)]
    pub(super) title: Option<String>,
    /// The country it is for, as two letters
    #[arg(long, value_name = "CODE")]
    pub(super) country: Option<String>,
    /// The time zone of its meetings, such as America/Chicago
    #[arg(long, value_name = "ZONE")]
    pub(super) time_zone: Option<String>,
    /// Its language
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub(super) language: String,
    /// Who runs it
    #[arg(long, value_name = "NAME")]
    pub(super) run_by: Option<String>,
    /// Where it will stand
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Also write what publishes it after each change
    #[arg(long, value_enum, value_name = "HOST")]
    pub(super) workflow: Option<Workflow>,
    /// Ask nothing
    #[arg(short, long)]
    pub(super) yes: bool,
}

/// What publishes a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Workflow {
    /// GitHub Actions, on GitHub Pages
    Github,
}

#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// What it is
    #[arg(value_parser = kinds())]
    pub(super) kind: Kind,
    /// Its name or title
    pub(super) name: String,
    /// A folder of your own in the folder of the kind
    #[arg(long, value_name = "FOLDER")]
    pub(super) into: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Import {
    /// The format of the files
    #[arg(value_name = "FORMAT", value_parser = formats())]
    pub(super) format_of_files: Imports,
    /// The files; several of a BMLT server are one feed, others a feed each
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// The program whose meetings they list, such as aa; na for bmlt unless said
    #[arg(long, value_name = "ID")]
    pub(super) program: Option<String>,
    /// The folder of new groups; `content/groups/` and the program unless said
    #[arg(long, value_name = "FOLDER")]
    pub(super) into: Option<PathBuf>,
    /// The time zone of records that say none; the site's unless said
    #[arg(long, value_name = "ZONE")]
    pub(super) time_zone: Option<String>,
    /// The country of places that say none, as two letters; the site's unless said
    #[arg(long, value_name = "CODE")]
    pub(super) country: Option<String>,
    /// Also take people to ask; they are never published unless you say so in the files
    #[arg(long)]
    pub(super) with_contacts: bool,
    /// Write nothing, and say what would be written
    #[arg(long)]
    pub(super) dry_run: bool,
    /// How the report is printed
    #[arg(long, value_enum, default_value = "text", value_name = "FORM")]
    pub(super) report: ReportForm,
    /// Write the whole report into this file, as JSON if its name ends in .json
    #[arg(long, value_name = "FILE")]
    pub(super) report_file: Option<PathBuf>,
}

/// Reads the word of a format.
fn formats() -> impl TypedValueParser<Value = Imports> {
    let words = Imports::ALL.iter().map(|format| format.word());
    let format = |word: String| word.parse::<Imports>().map_err(|mistake| mistake.message);
    PossibleValuesParser::new(words).try_map(format)
}

/// Reads the word of a kind.
fn kinds() -> impl TypedValueParser<Value = Kind> {
    let words = Kind::ALL.iter().map(|kind| kind.word());
    let kind = |word: String| word.parse::<Kind>().map_err(|mistake| mistake.message);
    PossibleValuesParser::new(words).try_map(kind)
}

#[derive(Debug, clap::Args)]
pub(super) struct Schema {
    /// Which one; their names are listed without it
    #[arg(value_parser = schemas())]
    pub(super) kind: Option<String>,
    /// Write them into this folder
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}

/// The names of the schemas.
fn schemas() -> PossibleValuesParser {
    let words = Kind::ALL.iter().map(|kind| kind.word());
    PossibleValuesParser::new(words.chain(["site", "tags"]))
}

#[derive(Debug, clap::Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}

#[derive(Debug, clap::Args)]
pub(super) struct Man {
    /// Write a page for each command into this folder
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}
