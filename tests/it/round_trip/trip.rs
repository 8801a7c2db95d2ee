//! One feed in and out again, by the commands that people run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use guidepost::import::read::{csv, json};
use guidepost::import::{Record, meeting_guide};
use serde_json::Value;

use super::told::Told;
use crate::site_test::repository;

/// The path of a real feed, if it is there.
pub(super) fn feed(name: &str) -> Option<PathBuf> {
    let path = repository("../shared/data/feeds").join(name);
    path.is_file().then_some(path)
}

/// A new site.
pub(super) struct Site(tempfile::TempDir);

/// What came in, what was said about it, and what went out.
pub(super) struct Trip {
    pub(super) came: Vec<Record>,
    pub(super) went: Vec<Record>,
    /// What was said on the way in.
    pub(super) told: Told,
    /// Slug and field of each loss of the way out.
    pub(super) losses: BTreeSet<(String, String)>,
    /// The slugs of what the way out says that no reader counts as a meeting that one can attend at present.
    pub(super) inactive: BTreeSet<String>,
    /// The bytes that came in, and those that went out.
    pub(super) bytes: [Vec<u8>; 2],
    report: Value,
}

impl Site {
    pub(super) fn new(zone: &str) -> Self {
        let site = Self(tempfile::tempdir().unwrap());
        site.run(&["init", ".", "--yes", "--country", "US", "--time-zone", zone]);
        site
    }

    /// The same site, with these lines at the end of its settings.
    pub(super) fn with(self, settings: &str) -> Self {
        let path = self.0.path().join("content/site.yaml");
        let mut text = std::fs::read_to_string(&path).unwrap();
        text.push_str(settings);
        std::fs::write(path, text).unwrap();
        self
    }

    /// Imports a feed, builds the site, and exports it in the same format.
    pub(super) fn trip(&self, format: &str, feed: &Path, program: &str, country: &str) -> Trip {
        self.trip_of(format, &[feed], program, country)
    }

    /// The same for a feed in several files, of which the first has the records.
    pub(super) fn trip_of(
        &self,
        format: &str,
        feeds: &[&Path],
        program: &str,
        country: &str,
    ) -> Trip {
        let feed = *feeds.first().unwrap();
        let paths = feeds.iter().map(|path| path.to_str().unwrap());
        let told = ["--report", "json", "--report-file", "report.json"];
        let call = ["import", format, "--program", program, "--country", country];
        let call: Vec<&str> = call.into_iter().chain(paths).chain(told).collect();
        self.run(&call);
        self.run(&["build", "--today", "2026-11-22", "--quiet"]);
        let out = "out.feed";
        let call = [
            "export",
            format,
            "--program",
            program,
            "--today",
            "2026-11-22",
        ];
        let lost = self.run(&[&call[..], &["--output", out, "--report", "json"]].concat());
        let lost: Value = serde_json::from_str(&lost).unwrap();
        let lost = lost["remarks"].as_array().unwrap();
        let report: Value = serde_json::from_slice(&self.file("report.json")).unwrap();
        let bytes = [std::fs::read(feed).unwrap(), self.file(out)];
        let of_loss = |loss: &Value| {
            let text = |name: &str| loss[name].as_str().unwrap_or_default().to_owned();
            (text("slug"), text("field"))
        };
        let inactive = |loss: &&Value| {
            let codes = ["export-inactive", "export-not-meeting"];
            codes.iter().any(|code| loss["code"] == *code) && loss["deed"] != "refused"
        };
        Trip {
            came: records(format, &bytes[0]),
            went: records(format, &bytes[1]),
            told: Told::new(report["remarks"].as_array().unwrap()),
            losses: lost.iter().map(of_loss).collect(),
            inactive: lost
                .iter()
                .filter(inactive)
                .map(|loss| of_loss(loss).0)
                .collect(),
            bytes,
            report,
        }
    }

    /// A file that the commands wrote.
    pub(super) fn file(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.0.path().join(path)).unwrap()
    }

    /// Runs a command, and gives what it said beside its output.
    fn run(&self, words: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_guidepost"))
            .args(words)
            .current_dir(self.0.path())
            .env("NO_COLOR", "1")
            .env_remove("SOURCE_DATE_EPOCH")
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{words:?}: {said}");
        said
    }
}

impl Trip {
    pub(super) fn summary(&self) -> String {
        format!("{}", self.report["totals"])
    }

    /// The key under which a record goes out.
    pub(super) fn key(&self, record: &Record, key: &str) -> String {
        let now = self.told.now(u64::from(record.number), key);
        let now = now.map(str::to_owned);
        now.or_else(|| super::compare::text(record, &[key]))
            .unwrap_or_default()
    }

    /// The records that went out, by their key.
    pub(super) fn by_key(&self, key: &str) -> BTreeMap<String, &Record> {
        let keyed = |record| {
            (
                super::compare::text(record, &[key]).unwrap_or_default(),
                record,
            )
        };
        self.went.iter().map(keyed).collect()
    }
}

fn records(format: &str, bytes: &[u8]) -> Vec<Record> {
    match format {
        "tsml-csv" => csv(bytes, &meeting_guide::headings()).unwrap().records,
        "bmlt" => json(bytes).unwrap().take("meetings").unwrap().records,
        _ => json(bytes).unwrap().take("").unwrap().records,
    }
}
