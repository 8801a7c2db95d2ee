//! One feed in and out again, by the commands that people run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use guidepost::import::read::{csv, json};
use guidepost::import::{Record, meeting_guide};
use serde_json::Value;

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
    /// Record and field of each remark.
    pub(super) remarks: BTreeSet<(u64, String)>,
    /// The records that were refused.
    pub(super) refused: BTreeSet<u64>,
    report: Value,
}

impl Site {
    pub(super) fn new(zone: &str) -> Self {
        let site = Self(tempfile::tempdir().unwrap());
        site.run(&["init", ".", "--yes", "--country", "US", "--time-zone", zone]);
        site
    }

    /// Imports a feed, builds the site, and exports it in the same format.
    pub(super) fn trip(&self, format: &str, feed: &Path, program: &str, country: &str) -> Trip {
        let path = feed.to_str().unwrap();
        let told = ["--report", "json", "--report-file", "report.json"];
        let call = [
            "import",
            format,
            path,
            "--program",
            program,
            "--country",
            country,
        ];
        self.run(&[&call[..], &told].concat());
        self.run(&["build", "--today", "2026-11-22", "--quiet"]);
        let out = "out.feed";
        self.run(&[
            "export",
            format,
            "--program",
            program,
            "--today",
            "2026-11-22",
            "--output",
            out,
            "--quiet",
        ]);
        let bytes = |path: &Path| std::fs::read(path).unwrap();
        let report: Value =
            serde_json::from_slice(&bytes(&self.0.path().join("report.json"))).unwrap();
        let remarks = report["remarks"].as_array().unwrap();
        let of = |remark: &Value| {
            let field = remark["field"].as_str().unwrap_or_default().to_owned();
            (remark["record"].as_u64().unwrap(), field)
        };
        let refused = remarks.iter().filter(|remark| remark["deed"] == "refused");
        Trip {
            came: records(format, &bytes(feed)),
            went: records(format, &bytes(&self.0.path().join(out))),
            remarks: remarks.iter().map(of).collect(),
            refused: refused.map(|remark| of(remark).0).collect(),
            report,
        }
    }

    fn run(&self, words: &[&str]) {
        let output = Command::new(env!("CARGO_BIN_EXE_guidepost"))
            .args(words)
            .current_dir(self.0.path())
            .env("NO_COLOR", "1")
            .env_remove("SOURCE_DATE_EPOCH")
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {said}");
    }
}

impl Trip {
    pub(super) fn summary(&self) -> String {
        format!("{}", self.report["totals"])
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
        _ => json(bytes).unwrap().take("").unwrap().records,
    }
}
