//! How long the parts of a build take, and how often they ask for memory: `cargo bench --bench parts`.
//!
//! Each bench does once what a build does for every group, or for the whole of an invented site.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a bench that cannot be prepared has nothing to measure"
)]

use std::collections::BTreeMap;

use divan::counter::ItemsCount;
use divan::{AllocProfiler, Bencher, black_box};
use guidepost::finder::Finder;
use guidepost::kinds::{Defaults, Draft, discover};
use guidepost::markdown::scan;
use guidepost::model::Lang;
use guidepost::pipeline::{Loaded, Options, Project, Rules, load, plan};
use guidepost::source::{SourceFile, SourceTree};
use jiff::civil::date;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// How many groups the invented site has.
const GROUPS: usize = 500;

const TEXT: &str = "We begin with a minute of silence. Somebody reads, then whoever likes shares for three minutes.\n\n\
                    ## The door\n\nRing the *left* bell, or [write to us](https://example.org/write).\n";

fn main() {
    divan::main();
}

/// A site in memory.
struct Site {
    tree: SourceTree,
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    fn new(groups: usize) -> Self {
        let mut files = BTreeMap::new();
        let mut add = |path: String, text: String| drop(files.insert(path, text.into_bytes()));
        add("content/site.yaml".into(), SETTINGS.into());
        add("content/hotlines/line.yaml".into(), HOTLINE.into());
        for number in 0..groups {
            add(format!("content/groups/group-{number}.md"), group(number));
        }
        let source = |(path, bytes): (&String, &Vec<u8>)| SourceFile {
            path: path.as_str().into(),
            len: bytes.len() as u64,
            modified: None,
        };
        let tree = SourceTree::new(files.iter().map(source).collect());
        Self { tree, files }
    }

    fn project(&self) -> Project<'_> {
        Project {
            tree: &self.tree,
            reader: &self.files,
        }
    }

    fn loaded(&self) -> Loaded {
        let options = Options {
            now: jiff::Timestamp::UNIX_EPOCH,
            today: Some(date(2026, 11, 22)),
            drafts: false,
            base_url: None,
            keep_going: false,
            rules: Rules::Warnings,
        };
        let loaded = load(self.project(), &options).unwrap();
        loaded.value.expect("the site has no mistakes")
    }
}

const SETTINGS: &str = "title: Test County\nbase_url: https://test.example\ntime_zone: America/Chicago\ncountry: US\n\
                        emergency: {number: \"911\", for: an overdose}\ncrisis_lines: [line]\n";
const HOTLINE: &str = "name: Line\nchannels: [{call: \"+1 312 555 0100\", hours: \"24/7\"}]\n";

fn group(number: usize) -> String {
    let days = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let day = days.get(number % 7).copied().unwrap_or("monday");
    let (city, north, west) = (number % 40, number % 50, number % 90);
    format!(
        "---\nname: Group {number}\nprogram: aa\nattendance: in-person\n\
         place: {{name: Hall, address: {number} Hill Road, city: Town {city}, region: North, \
         coordinates: [40.{north:02}, -89.{west:02}]}}\n\
         meetings:\n  - {{day: {day}, time: \"19:00\", duration: 60}}\n\
         tags: [open, beginners, discussion]\nlanguages: [en]\n\
         verified: {{date: 2026-10-02, by: editor, how: website}}\n---\n\n{TEXT}"
    )
}

/// The front matter of a group, its fields and its text.
#[divan::bench]
fn parse_a_group(bencher: Bencher<'_, '_>) {
    let site = Site::new(1);
    let english = "en".parse().unwrap();
    let drafts = discover(&site.tree, &[english]).value;
    let is_group = |draft: &&Draft| draft.file.contains("groups");
    let draft = drafts.iter().find(is_group).unwrap();
    let zone = "America/Chicago".parse().unwrap();
    let defaults = Defaults::of("US".parse().unwrap(), &zone, &[Lang::en()]);
    bencher.bench(|| draft.parse(&site.files, black_box(&defaults)).unwrap());
}

/// Links and headings of a text.
#[divan::bench]
fn scan_a_text() -> guidepost::markdown::Found {
    scan(black_box(TEXT))
}

/// The next ten times of a meeting on the first and third Tuesday.
#[divan::bench]
fn ten_times_of_a_schedule(bencher: Bencher<'_, '_>) {
    let mut site = Site::new(1);
    let monthly = group(0).replace("time:", "weeks: [1, 3], time:");
    let path = "content/groups/group-0.md".to_owned();
    site.files.insert(path, monthly.into_bytes());
    let loaded = site.loaded();
    let meeting = loaded
        .site
        .groups
        .first()
        .and_then(|group| group.meetings.first());
    let schedule = meeting
        .and_then(|meeting| meeting.when.schedules.first())
        .unwrap();
    bencher.bench(|| {
        schedule
            .occurrences(date(2026, 11, 22), &|_| false)
            .take(10)
            .count()
    });
}

/// A page of a group, its row not yet made.
#[divan::bench]
fn render_a_group(bencher: Bencher<'_, '_>) {
    render(bencher, "groups/group-7/index.html");
}

/// A page of a list: fifty rows, made before.
#[divan::bench]
fn render_a_list(bencher: Bencher<'_, '_>) {
    render(bencher, "groups/day/monday/index.html");
}

fn render(bencher: Bencher<'_, '_>, file: &str) {
    let site = Site::new(GROUPS);
    let loaded = site.loaded();
    let planned = plan(&loaded, &site.files, |planned| {
        let mut out = Vec::new();
        bencher.bench_local(|| {
            out.clear();
            planned.value.make(file, &mut out).unwrap().unwrap();
        });
    });
    planned.expect("the site can be planned");
}

/// All data of the finder: divided, written, named.
#[divan::bench]
fn the_finder_of_all_groups(bencher: Bencher<'_, '_>) {
    let site = Site::new(GROUPS);
    let loaded = site.loaded();
    let finder = || Finder::of(black_box(&loaded.site));
    bencher.counter(ItemsCount::new(GROUPS)).bench(finder);
}

/// From parsed entries to a site with its lists is part of this, and so is parsing.
#[divan::bench]
fn load_all_groups(bencher: Bencher<'_, '_>) {
    let site = Site::new(GROUPS);
    bencher
        .counter(ItemsCount::new(GROUPS))
        .bench(|| site.loaded());
}
