//! What is written beside the pages: files in which other programs read the list.

use schemars::JsonSchema;
use serde::Deserialize;

use super::calendars::{Calendars, RawCalendars};
use crate::fields::Gather;
use crate::model::{Count, Flag};
use crate::source::{Field, Many};

words! {
    /// A format in which other programs read the list of meetings.
    pub enum Exchange: "a format" {
        /// Meeting Guide JSON, which the fellowships' apps and TSML UI read.
        MeetingGuide = "meeting-guide",
        /// The table of the WordPress plugin 12 Step Meeting List.
        TsmlCsv = "tsml-csv",
        /// JSON in the shape of a BMLT server's answer, for tools such as crouton.
        Bmlt = "bmlt",
        /// Points for maps (RFC 7946).
        Geojson = "geojson",
        /// A table for people, one row for each meeting.
        Csv = "csv",
    }
}

words! {
    /// A form in which files are compressed, by the ending of their names.
    pub enum Compression: "a form of compression" {
        /// Brotli (RFC 7932).
        Brotli = "br" | "brotli",
        /// gzip (RFC 1952).
        Gzip = "gz" | "gzip",
    }
}

impl Exchange {
    /// The name of its files, without ending.
    pub const fn stem(self) -> &'static str {
        match self {
            Self::MeetingGuide => "meeting-guide",
            Self::TsmlCsv => "tsml",
            Self::Bmlt => "bmlt",
            Self::Geojson | Self::Csv => "meetings",
        }
    }

    /// How the names of its files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::MeetingGuide | Self::Bmlt => "json",
            Self::TsmlCsv | Self::Csv => "csv",
            Self::Geojson => "geojson",
        }
    }

    /// Whether a site has it unless it says otherwise.
    const fn usual(self) -> bool {
        matches!(self, Self::MeetingGuide | Self::Geojson | Self::Csv)
    }
}

/// What is written beside the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outputs {
    /// The formats for other programs, each once.
    pub exchange: Vec<Exchange>,
    /// Which files there are of each.
    pub feeds: Feeds,
    /// How calendars are made.
    pub calendars: Calendars,
    /// Whether the script of `/groups/` finds its data.
    pub finder: bool,
    /// Whether there are lists for paper.
    pub print: bool,
    /// Whether there are pages of all entries by their last check.
    pub fresh: bool,
    /// The forms in which a compressed copy stands beside each text, each once.
    pub compressed: Vec<Compression>,
}

/// Which files a format has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feeds {
    /// Whether each program has one of its own.
    pub by_program: bool,
    /// The most meetings that one holds. A list with more has none: half a list would be taken for the whole.
    pub most_meetings: usize,
}

/// A meeting takes 1.6 KB as Meeting Guide JSON, so that this many make 79 MB. The largest feeds known have about
/// 40,000; our own import reads 128 MiB.
const MOST_MEETINGS: usize = 50_000;

impl Default for Feeds {
    fn default() -> Self {
        Self {
            by_program: true,
            most_meetings: MOST_MEETINGS,
        }
    }
}

impl Default for Outputs {
    fn default() -> Self {
        let all = Exchange::ALL.iter().copied();
        Self {
            exchange: all.filter(|format| format.usual()).collect(),
            feeds: Feeds::default(),
            calendars: Calendars::default(),
            finder: true,
            print: true,
            fresh: true,
            compressed: Vec::new(),
        }
    }
}

/// What is written beside the pages.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawOutputs {
    /// `yes` or `no`: Meeting Guide JSON, which the fellowships' apps read; yes unless said.
    meeting_guide: Field<Flag>,
    /// `yes` or `no`: the table of the WordPress plugin 12 Step Meeting List; no unless said.
    tsml_csv: Field<Flag>,
    /// `yes` or `no`: JSON in the shape of a BMLT server's answer; no unless said.
    bmlt: Field<Flag>,
    /// `yes` or `no`: points for maps; yes unless said.
    geojson: Field<Flag>,
    /// `yes` or `no`: a table for people, one row for each meeting; yes unless said.
    csv: Field<Flag>,
    /// `yes` or `no`: each of these once more for every kind of groups, beside the file of all; yes unless said.
    by_program: Field<Flag>,
    /// The most meetings that one of these files holds; 50,000 unless said, which is 79 MB as Meeting Guide JSON. A file is whole or not there: where all groups have more, there are only the files of single kinds, and none of a kind that has more by itself.
    most_meetings: Field<Count<1_000_000>>,
    /// Calendars that people put into their own.
    calendars: Option<RawCalendars>,
    /// `yes` or `no`: what the finder at `/groups/` reads, so that people can filter the list and search by place; yes unless said.
    finder: Field<Flag>,
    /// `yes` or `no`: lists for paper, of the week, each day and each region, in normal and in large print; yes unless said.
    print: Field<Flag>,
    /// `yes` or `no`: the page "How fresh is this list", which shows all entries by their last check; yes unless said.
    fresh: Field<Flag>,
    /// `br`, `gz` or both: compressed copies beside pages and other texts (`index.html.br`), for hosts that send them as they are, such as GitLab Pages, nginx, Apache and Caddy; none unless said.
    compressed: Many<Compression>,
}

impl RawOutputs {
    pub(super) fn parse(self, gather: &mut Gather) -> Outputs {
        let written = [
            (Exchange::MeetingGuide, "meeting_guide", self.meeting_guide),
            (Exchange::TsmlCsv, "tsml_csv", self.tsml_csv),
            (Exchange::Bmlt, "bmlt", self.bmlt),
            (Exchange::Geojson, "geojson", self.geojson),
            (Exchange::Csv, "csv", self.csv),
        ];
        let wanted = written.into_iter().filter_map(|(format, name, field)| {
            let said = gather.field(name, field).map(|flag| flag == Flag::Yes);
            said.unwrap_or(format.usual()).then_some(format)
        });
        let exchange = wanted.collect();
        let calendars = self.calendars.unwrap_or_default();
        let mut wanted = |name, field| gather.field(name, field) != Some(Flag::No);
        let by_program = wanted("by_program", self.by_program);
        let finder = wanted("finder", self.finder);
        let (print, fresh) = (wanted("print", self.print), wanted("fresh", self.fresh));
        let most = gather.field("most_meetings", self.most_meetings);
        let compressed = gather.many("compressed", self.compressed);
        let forms = Compression::ALL.iter().copied();
        Outputs {
            exchange,
            feeds: Feeds {
                by_program,
                most_meetings: most.map_or(MOST_MEETINGS, Count::get),
            },
            finder,
            print,
            fresh,
            compressed: forms.filter(|form| compressed.contains(form)).collect(),
            calendars: gather.inside("calendars", |gather| calendars.parse(gather)),
        }
    }
}
