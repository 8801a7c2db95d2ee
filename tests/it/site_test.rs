//! A small site in memory, built by way of the library: no disk, no clock.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use guidepost::diag::{Checked, Diagnostic, Error, Level, Located, short};
use guidepost::pipeline::{self, Kept, Loaded, Options, Project, Rules};
use guidepost::plan::Memory;
use guidepost::source::{Reader, SourceFile, SourceTree, locate};
use guidepost::theme;

/// The settings of the smallest site there can be.
const SITE: &str = "\
title: Test County
base_url: https://test.example
time_zone: America/Chicago
country: US
emergency: {number: \"911\", for: an overdose}
crisis_lines: [988-lifeline]
";

/// The line that every page of it names.
const HOTLINE: &str = "\
name: Lifeline
channels:
  - {call: \"988\"}
";

/// The year 2001, in nanoseconds since 1970.
const LONG_AGO: i64 = 1_000_000_000_000_000_000;

/// A site about to be built.
#[derive(Clone)]
pub(crate) struct SiteTest {
    files: BTreeMap<String, Vec<u8>>,
    options: Options,
}

/// What came of it.
pub(crate) struct Built {
    /// The finished files; none if something stopped the build.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What was wrong, in the order in which people see it.
    pub(crate) problems: Vec<Located>,
    /// What people should know about the files, a line each.
    pub(crate) told: Vec<String>,
}

impl SiteTest {
    /// The smallest site there can be: settings and one line for a crisis.
    pub(crate) fn new() -> Self {
        Self::empty()
            .file("content/site.yaml", SITE)
            .file("content/hotlines/988-lifeline.yaml", HOTLINE)
    }

    /// Nothing at all.
    pub(crate) fn empty() -> Self {
        let options = Options {
            now: "2026-11-22T18:00:00Z".parse().unwrap(),
            today: None,
            drafts: false,
            base_url: None,
            keep_going: false,
            rules: Rules::Warnings,
        };
        Self {
            files: BTreeMap::new(),
            options,
        }
        .today("2026-11-22")
    }

    /// The folders `content` and `themes` of a folder of this repository.
    pub(crate) fn folder(folder: &str) -> Self {
        let root = repository(folder);
        ["content", "themes"]
            .iter()
            .flat_map(|sub| walk(&root.join(sub)))
            .fold(Self::empty(), |site, path| {
                let bytes = std::fs::read(&path).unwrap();
                site.file(&slashes(path.strip_prefix(&root).unwrap()), bytes)
            })
    }

    /// Adds or replaces a file.
    pub(crate) fn file(mut self, path: &str, text: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), text.into());
        self
    }

    /// Adds lines to the end of a file that is there.
    pub(crate) fn adding(mut self, path: &str, text: &str) -> Self {
        let file = self.files.get_mut(path).expect("the file is there");
        file.extend_from_slice(text.as_bytes());
        self
    }

    /// Switches off a rule that rightly objects to what is shown.
    pub(crate) fn allowing(self, rules: &[&str]) -> Self {
        let rules: Vec<String> = rules.iter().map(|rule| format!("{rule}: allow")).collect();
        let rules = format!("rules: {{{}}}\n", rules.join(", "));
        self.adding("content/site.yaml", &rules)
    }

    /// Changes every file of text.
    pub(crate) fn map(mut self, change: impl Fn(&[u8]) -> String) -> Self {
        for text in self.files.values_mut() {
            *text = change(text).into();
        }
        self
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> &str {
        let file = self.files.get(path).expect("the file is there");
        std::str::from_utf8(file).unwrap()
    }

    /// Takes a file away.
    pub(crate) fn without(mut self, path: &str) -> Self {
        self.files.remove(path).expect("the file was there");
        self
    }

    /// Sets the date of the build.
    pub(crate) fn today(self, date: &str) -> Self {
        let date = date.parse().unwrap();
        self.options(|options| options.today = Some(date))
    }

    /// Changes what the build is asked for.
    pub(crate) fn options(mut self, change: impl FnOnce(&mut Options)) -> Self {
        change(&mut self.options);
        self
    }

    /// Its files, and what a build is asked for.
    pub(crate) fn parts(&self) -> (&BTreeMap<String, Vec<u8>>, &Options) {
        (&self.files, &self.options)
    }

    /// The site that the files make, in which nothing may be wrong.
    pub(crate) fn loaded(&self) -> Loaded {
        let files = self.files.iter().map(|(path, bytes)| SourceFile {
            path: path.as_str().into(),
            len: bytes.len() as u64,
            modified: None,
        });
        let tree = SourceTree::new(files.collect());
        let project = Project {
            tree: &tree,
            reader: &self.files,
        };
        let loaded = pipeline::load(project, &self.options).unwrap();
        loaded.value.expect("this site should have no mistake")
    }

    /// Builds the site as the command does, into memory.
    pub(crate) fn build(&self) -> Built {
        let (mut problems, mut told) = (Vec::new(), Vec::new());
        let loaded = self.read().into_value(&mut problems);
        let files = match loaded {
            Some(loaded) => {
                let sink = Memory::new();
                let summary = pipeline::publish(&loaded, &self.files, &sink, &|_| {})
                    .expect("memory is enough");
                let denied = summary.denied();
                problems.extend(summary.problems);
                told = summary.value.told;
                if denied {
                    BTreeMap::new()
                } else {
                    sink.into_files()
                }
            }
            None => BTreeMap::new(),
        };
        Built {
            files,
            problems: self.locate(problems),
            told,
        }
    }

    /// The site before anything is made of it.
    pub(crate) fn load(&self) -> Loaded {
        self.read().value.expect("the site can be read")
    }

    fn read(&self) -> Checked<Option<Loaded>> {
        let files = self.files.iter().map(|(path, bytes)| SourceFile {
            path: path.as_str().into(),
            len: bytes.len() as u64,
            modified: None,
        });
        let tree = SourceTree::new(files.collect());
        let project = Project {
            tree: &tree,
            reader: &self.files,
        };
        pipeline::load(project, &self.options).unwrap()
    }

    /// Builds a site in which nothing is wrong.
    pub(crate) fn build_well(&self) -> Built {
        let built = self.build();
        assert_eq!(built.short(), "", "this site should have no problem");
        assert!(!built.files.is_empty(), "this site should have files");
        built
    }

    /// What is wrong with its content; what another load has `kept` is not parsed anew.
    pub(crate) fn problems_again(&self, kept: &mut Kept) -> Vec<Diagnostic> {
        self.read_again(kept).problems
    }

    fn read_again(&self, kept: &mut Kept) -> Checked<Option<Loaded>> {
        let files = self.files.iter().map(|(path, bytes)| {
            let mut hasher = DefaultHasher::new();
            bytes.hash(&mut hasher);
            // Another text has another time, long ago.
            let time = i64::try_from(hasher.finish() >> 4).expect("four bits less") % LONG_AGO;
            SourceFile {
                path: path.as_str().into(),
                len: bytes.len() as u64,
                modified: Some(time),
            }
        });
        let tree = SourceTree::new(files.collect());
        let project = Project {
            tree: &tree,
            reader: &self.files,
        };
        pipeline::reload(project, &self.options, kept).unwrap()
    }

    /// What the audit of the finished files says, one line each. Nothing else may be wrong.
    pub(crate) fn judged(&self) -> String {
        self.judged_files().1
    }

    /// The finished files, and what the audit says of them.
    pub(crate) fn judged_files(&self) -> (BTreeMap<String, Vec<u8>>, String) {
        self.judge(self.read())
    }

    /// The same; what another load has `kept` is not parsed anew.
    pub(crate) fn judged_files_again(
        &self,
        kept: &mut Kept,
    ) -> (BTreeMap<String, Vec<u8>>, String) {
        self.judge(self.read_again(kept))
    }

    fn judge(&self, read: Checked<Option<Loaded>>) -> (BTreeMap<String, Vec<u8>>, String) {
        let problems = read.problems;
        let loaded = read.value.unwrap_or_else(|| panic!("{problems:#?}"));
        let audit = pipeline::audit(&loaded);
        let sink = Memory::new();
        let made = pipeline::publish(&loaded, &self.files, &audit.sink(&sink), &|_| {});
        let made = made.expect("memory is enough");
        assert!(!made.denied(), "{:#?}", made.problems);
        let reader = WithBuiltIn {
            own: &self.files,
            built_in: theme::built_in(),
        };
        let mut judged = audit.finish(&reader);
        let problems = std::mem::take(&mut judged.problems);
        let located = locate(problems, &judged.reader(&reader));
        (sink.into_files(), short(&located))
    }

    fn locate(&self, problems: Vec<Diagnostic>) -> Vec<Located> {
        let reader = WithBuiltIn {
            own: &self.files,
            built_in: theme::built_in(),
        };
        locate(problems, &reader)
    }
}

impl Built {
    /// The text of the page at a path such as `groups/x`; the empty path is home.
    pub(crate) fn page(&self, path: &str) -> &str {
        let file = match path {
            "" => "index.html".to_owned(),
            path => format!("{path}/index.html"),
        };
        self.text(&file)
    }

    /// The text of a finished file.
    pub(crate) fn text(&self, file: &str) -> &str {
        let Some(bytes) = self.files.get(file) else {
            let files: Vec<&String> = self.files.keys().collect();
            panic!(
                "there is no file `{file}`, only {files:#?}\n{}",
                self.short()
            );
        };
        std::str::from_utf8(bytes).unwrap()
    }

    /// The files that are pages.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self
            .files
            .iter()
            .filter(|(file, _)| file.ends_with(".html"));
        pages.map(|(file, bytes)| (file.as_str(), std::str::from_utf8(bytes).unwrap()))
    }

    /// All problems, one line each.
    pub(crate) fn short(&self) -> String {
        short(&self.problems)
    }

    /// Whether anything stopped the build.
    pub(crate) fn denied(&self) -> bool {
        self.problems
            .iter()
            .any(|one| one.problem.level == Level::Deny)
    }
}

/// Also knows the theme that is built in, as the command does.
struct WithBuiltIn<'r> {
    own: &'r dyn Reader,
    built_in: BTreeMap<String, Vec<u8>>,
}

impl Reader for WithBuiltIn<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        self.own.read(path).or_else(|_| self.built_in.read(path))
    }
}

/// A path of this repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A path with forward slashes.
pub(crate) fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Every file below a folder, sorted; none if there is no such folder.
pub(crate) fn walk(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let inside = |path: PathBuf| {
        if path.is_dir() {
            walk(&path)
        } else {
            vec![path]
        }
    };
    paths.into_iter().flat_map(inside).collect()
}
