//! A preview parses only what changed: whatever is edited, what it shows is what a fresh build would make.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use guidepost::diag::Error;
use guidepost::disk::{Files, TEXT_LIMIT, sources};
use guidepost::pipeline::{Kept, Options, Project, Rules, judge, load, publish, reload};
use guidepost::plan::Memory;
use guidepost::source::Reader;
use jiff::civil::date;

use crate::project;

/// Words of the site's own.
const MESSAGES: &str = "themes/base/messages/en.ftl";

/// How many edits are made.
const EDITS: u32 = 120;

/// The files of a site, or what is wrong with it.
type Made = (BTreeMap<String, Vec<u8>>, Vec<String>);

/// Counts how often files of groups are read.
struct Counting {
    files: Files,
    groups: AtomicUsize,
}

impl Reader for Counting {
    fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        let group = path.starts_with("content/groups/");
        self.groups.fetch_add(usize::from(group), Ordering::Relaxed);
        self.files.read(path)
    }
}

struct Preview {
    project: project::Project,
    kept: Kept,
    /// Numbers that look random, the same in each run.
    seed: u32,
    /// How many files of groups were read at the last load.
    read: usize,
    /// The file that the last edit spoiled.
    spoiled: Option<u32>,
    /// The time that the next file gets: long ago, and later than all before.
    clock: SystemTime,
}

impl Preview {
    fn new() -> Self {
        let preview = Self {
            project: project::Project::new(5),
            kept: Kept::default(),
            seed: 7,
            read: 0,
            spoiled: None,
            clock: SystemTime::now() - Duration::from_secs(24 * 60 * 60),
        };
        for number in 0..8 {
            preview.write(number, &group(number, 0));
        }
        preview
    }

    fn below(&mut self, limit: u32) -> u32 {
        self.seed = self
            .seed
            .wrapping_mul(1_664_525)
            .wrapping_add(1_013_904_223);
        (self.seed >> 8) % limit
    }

    fn path(&self, number: u32) -> PathBuf {
        self.project
            .path(&format!("content/groups/own-{number}.yaml"))
    }

    fn write(&self, number: u32, text: &str) {
        self.project
            .write(&format!("content/groups/own-{number}.yaml"), text);
    }

    fn spoil(&mut self, number: u32, text: &str) {
        self.write(number, text);
        self.spoiled = Some(number);
    }

    /// One edit of somebody who is not careful.
    fn edit(&mut self, turn: u32) {
        let mended = self.spoiled.take();
        let number = mended.unwrap_or_else(|| self.below(8));
        let what = if mended.is_some() { 7 } else { self.below(10) };
        match what {
            0 if self.path(number).exists() => fs::remove_file(self.path(number)).unwrap(),
            1 if self.path(number).exists() => {
                let other = self.below(8);
                fs::rename(self.path(number), self.path(other)).unwrap();
            }
            2 => self.spoil(number, "name: [half of a\n"),
            3 => self.spoil(number, &format!("{}nmae: x\n", group(number, turn))),
            4 => {
                let zone = ["America/Chicago", "America/Denver"][turn as usize % 2];
                self.set("time_zone", zone);
            }
            8 => self.spoil(number, &saying(UNKNOWN, number, turn)),
            9 => {
                let level = ["warn", "allow", "warn", "deny", "warn"][turn as usize % 5];
                self.set("rules", &format!("{{words: {level}}}"));
                let avoided = ["Peace", "Quiet"][turn as usize % 2];
                let own = format!("{{avoid: [{{word: {avoided}, use: [calm]}}]}}");
                self.set("words", &own);
            }
            5 => {
                let words = format!("page-groups = Groups of turn {turn:03}\n");
                self.project.write(MESSAGES, &words);
                self.settle(&self.project.path(MESSAGES));
            }
            _ => self.write(number, &group(number, turn)),
        }
        // As if time had passed: what has just been written is never believed to be settled.
        self.clock += Duration::from_secs(1);
        self.settle(&self.path(number));
    }

    /// Gives a setting of the site another value.
    fn set(&self, setting: &str, value: &str) {
        let settings = fs::read_to_string(self.project.path("content/site.yaml")).unwrap();
        let others = settings
            .lines()
            .filter(|line| line.split(':').next() != Some(setting));
        let lines = others.map(|line| format!("{line}\n"));
        let settings = format!("{}{setting}: {value}\n", lines.collect::<String>());
        self.project.write("content/site.yaml", &settings);
    }

    /// Gives a file a time that is long past.
    fn settle(&self, path: &Path) {
        if path.exists() {
            let file = File::options().write(true).open(path).unwrap();
            file.set_modified(self.clock).unwrap();
        }
    }

    fn made(&mut self, again: bool) -> Made {
        let root = self.project.path(".");
        let sources = sources(&root).unwrap();
        let files = Counting {
            files: Files::new(&root, TEXT_LIMIT),
            groups: AtomicUsize::new(0),
        };
        let project = Project {
            tree: &sources.tree,
            reader: &files,
        };
        let options = Options {
            now: jiff::Timestamp::now(),
            today: Some(date(2026, 11, 22)),
            drafts: false,
            base_url: None,
            keep_going: false,
            rules: if again { Rules::Later } else { Rules::Warnings },
        };
        let loaded = if again {
            reload(project, &options, &mut self.kept)
        } else {
            load(project, &options)
        };
        let loaded = loaded.unwrap();
        let mut problems = loaded.problems;
        if let Some(loaded) = loaded.value.as_ref().filter(|_| again) {
            assert!(judge(loaded, &files, &|| false).is_none());
            problems.extend(judge(loaded, &files, &|| true).unwrap());
        }
        let told = problems.iter().map(|one| format!("{one:?}"));
        let mut told: Vec<String> = told.collect();
        told.sort();
        self.read = files.groups.load(Ordering::Relaxed);
        let memory = Memory::new();
        if let Some(loaded) = loaded.value {
            let published = publish(&loaded, &files, &memory, &|_| {}).unwrap();
            assert!(!published.denied());
        }
        (memory.into_files(), told)
    }
}

/// Texts to which rules object, and one to which none does.
const TEXTS: [&str; 6] = [
    "Peace and coffee.",
    "Ask any addict here.",
    "<!-- allow words: it is our name -->\\n\\nAsk any addict here.",
    "Contact Maria Gonzales.",
    "## Here\\n\\n#### There\\n\\nLook [here](https://example.org/).",
    "Write to somebody@example.org.",
];

/// A text that names a rule that is none, which stops the site.
const UNKNOWN: &str = "<!-- allow manners: there is no such rule -->\\n\\nQuiet.";

/// A group whose text has the same length in every turn.
fn group(number: u32, turn: u32) -> String {
    let text = TEXTS[(number + turn) as usize % TEXTS.len()];
    saying(text, number, turn)
}

fn saying(text: &str, number: u32, turn: u32) -> String {
    format!(
        "name: Own {number} in turn {turn:03}\nprogram: aa\nattendance: in-person\nplace: {{city: City {}}}\n\
         meetings: [{{day: friday, time: \"18:{:02}\"}}]\n\
         description: \"{text:<80}\"\n",
        turn % 5,
        turn % 60
    )
}

#[test]
fn after_every_edit_it_is_what_a_fresh_build_makes() {
    let mut preview = Preview::new();
    let (mut whole, mut refused, mut judged) = (0, 0, BTreeSet::new());
    for turn in 0..EDITS {
        preview.edit(turn);
        let (again, fresh) = (preview.made(true), preview.made(false));
        assert_eq!(again.1, fresh.1, "turn {turn}");
        assert!(again.0 == fresh.0, "turn {turn} makes another site");
        if fresh.0.is_empty() {
            refused += 1;
        } else {
            whole += 1;
            judged.extend(fresh.1);
        }
    }
    assert!(
        whole > 20 && refused > 5,
        "{whole} whole, {refused} refused"
    );
    let codes = [
        "words",
        "surname",
        "link-text",
        "heading-order",
        "contact-in-text",
    ];
    let told = |code| {
        judged
            .iter()
            .any(|one: &String| one.contains(&format!("name: \"{code}\"")))
    };
    assert_eq!(codes.map(told), [true; 5]);
    // A word of the site's own, in a text in which none of the list is.
    assert!(judged.iter().any(|one| one.contains("`Peace`")));
}

#[test]
fn only_what_changed_is_read_again() {
    let mut preview = Preview::new();
    let long_ago = preview.clock;
    for file in fs::read_dir(preview.project.path("content/groups")).unwrap() {
        let file = File::options().write(true).open(file.unwrap().path());
        file.unwrap().set_modified(long_ago).unwrap();
    }
    preview.made(true);
    let all = preview.read;
    assert_eq!(all, 9);
    preview.made(true);
    assert_eq!(preview.read, 0);
    preview.write(3, &group(3, 1));
    // What has just been written may be written once more within the same tick of the clock: it is read each time.
    for _ in 0..2 {
        preview.made(true);
        assert_eq!(preview.read, 1);
    }
}

#[test]
fn what_takes_the_place_of_a_file_is_read_though_it_has_its_length_and_its_time() {
    let mut preview = Preview::new();
    for number in 0..8 {
        preview.settle(&preview.path(number));
    }
    preview.made(true);
    fs::rename(preview.path(3), preview.path(5)).unwrap();
    let changed = [3, 5].map(|number| format!("content/groups/own-{number}.yaml"));
    preview.kept.forget(&changed);
    let (again, fresh) = (preview.made(true), preview.made(false));
    assert!(again == fresh, "an old file is kept");
    // The folder of them all.
    preview.made(true);
    preview.kept.forget(&["content/groups".to_owned()]);
    preview.made(true);
    assert_eq!(preview.read, 8);
}
