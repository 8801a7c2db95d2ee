//! `outputs: {compressed: ...}`: copies beside the files, for hosts that send them as they are.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::project::{Project, SITE};
use crate::site_test::SiteTest;

const BOTH: &str = "outputs: {compressed: [br, gz]}\n";

/// A site on the disk with copies.
fn project(groups: usize) -> Project {
    let project = Project::new(groups);
    project.write("content/site.yaml", &format!("{SITE}{BOTH}"));
    project
}

/// What is in a copy.
fn whole(file: &Path, copy: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    let read = match file.extension().and_then(|ending| ending.to_str()) {
        Some("br") => brotli::Decompressor::new(copy, 4096).read_to_end(&mut whole),
        _ => flate2::read::GzDecoder::new(copy).read_to_end(&mut whole),
    };
    read.unwrap();
    whole
}

fn is_copy(file: &Path) -> bool {
    file.extension()
        .is_some_and(|ending| ending == "br" || ending == "gz")
}

/// Checks every copy of a site, and gives how many there are.
fn judged(files: &BTreeMap<PathBuf, Vec<u8>>) -> usize {
    let copies = files.iter().filter(|(file, _)| is_copy(file));
    let judge = |(file, copy): (&PathBuf, &Vec<u8>)| {
        let of = &files[&file.with_extension("")];
        assert!(
            copy.len() < of.len() && of.len() >= 1024,
            "{}",
            file.display()
        );
        assert!(whole(file, copy) == *of, "{}", file.display());
    };
    copies.map(judge).count()
}

#[test]
fn every_text_that_is_worth_it_has_its_copies() {
    let built = SiteTest::folder("tests/sites/directory")
        .adding("content/site.yaml", BOTH)
        .file("content/assets/noise.pdf", "%PDF-1.4 ".repeat(500))
        .file("content/assets/short.txt", "short")
        .build_well();
    let files = built.files.into_iter();
    let files: BTreeMap<PathBuf, Vec<u8>> = files.map(|(path, text)| (path.into(), text)).collect();
    assert!(judged(&files) > 200);
    for (file, bytes) in &files {
        let ending = file.extension().unwrap().to_str().unwrap();
        let texts = [
            "html", "css", "js", "json", "geojson", "csv", "xml", "ics", "svg",
        ];
        let copies = ["br", "gz"].map(|form| files.contains_key(&file.with_added(form)));
        if texts.contains(&ending) && bytes.len() > 2000 {
            assert_eq!(copies, [true, true], "{}", file.display());
        }
        if !texts.contains(&ending) && ending != "webmanifest" && ending != "txt" {
            assert_eq!(copies, [false, false], "{}", file.display());
        }
    }
    assert!(!files.contains_key(Path::new("assets/short.txt.gz")));
}

/// A path with an ending more.
trait WithAdded {
    fn with_added(&self, ending: &str) -> PathBuf;
}

impl WithAdded for Path {
    fn with_added(&self, ending: &str) -> PathBuf {
        let mut name = self.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        name.into()
    }
}

#[test]
fn a_site_that_does_not_ask_has_none() {
    let built = SiteTest::folder("tests/sites/directory").build_well();
    assert!(built.files.keys().all(|file| !is_copy(Path::new(file))));
    let one = SiteTest::new().adding("content/site.yaml", "outputs: {compressed: gz}\n");
    let built = one.build_well();
    assert!(built.files.contains_key("index.html.gz"));
    assert!(built.files.keys().all(|file| !file.ends_with(".br")));
}

#[test]
fn a_file_with_the_name_of_a_copy_is_a_mistake() {
    let built = SiteTest::new()
        .adding("content/site.yaml", BOTH)
        .file("content/assets/map.json", "[]")
        .file("content/assets/map.json.gz", "mine")
        .build();
    let told = built.short();
    assert!(told.contains("error[collision]"), "{told}");
    assert!(told.contains("a compressed copy would both be written to `assets/map.json.gz`"));
}

#[test]
fn folder_and_archive_have_the_same_copies_whatever_the_threads() {
    let project = project(300);
    let told = project.build_well(&["--threads", "8"]);
    let folder = project.published();
    assert!(judged(&folder) > 600);
    assert!(
        told.contains(&format!(", {} files in ", folder.len())),
        "{told}"
    );
    project.build_well(&["--threads", "1", "--output", "other"]);
    let other = project.path("other");
    for (file, bytes) in &folder {
        assert!(
            fs::read(other.join(file)).unwrap() == *bytes,
            "{}",
            file.display()
        );
    }
    let told = project.build_well(&["--archive", "site.tar", "--threads", "4"]);
    assert!(
        told.contains(&format!(", {} files in ", folder.len())),
        "{told}"
    );
    assert!(BTreeMap::from_iter(crate::archive::members(&project.path("site.tar"))) == folder);
}

/// When each file was written.
fn written(project: &Project) -> BTreeMap<PathBuf, std::time::SystemTime> {
    let files = project.published().into_keys();
    let time = |file: &PathBuf| {
        let there = fs::metadata(project.path("public").join(file)).unwrap();
        there.modified().unwrap()
    };
    files.map(|file| (file.clone(), time(&file))).collect()
}

#[test]
fn only_the_copies_of_what_changed_are_written() {
    let project = project(40);
    let article = |text: &str| {
        let text = format!("---\ntitle: New\n---\n{}", text.repeat(300));
        project.write("content/articles/new.md", &text);
    };
    article("Words. ");
    project.build_well(&[]);
    let (before, times) = (project.published(), written(&project));
    article("Others. ");
    let told = project.build_well(&[]);
    let (after, again) = (project.published(), written(&project));
    judged(&after);
    let changed = after
        .iter()
        .filter(|(file, bytes)| before.get(*file) != Some(*bytes));
    let changed: Vec<&Path> = changed.map(|(file, _)| file.as_path()).collect();
    let page = Path::new("articles/new/index.html");
    for file in [page, &page.with_added("br"), &page.with_added("gz")] {
        assert!(changed.contains(&file), "{changed:?}");
    }
    assert!(
        told.contains(&format!("({} changed", changed.len())),
        "{told}"
    );
    let kept = after
        .keys()
        .filter(|file| !changed.contains(&file.as_path()));
    let kept: Vec<&PathBuf> = kept.collect();
    assert!(kept.iter().filter(|file| is_copy(file)).count() > 80);
    for file in kept {
        assert_eq!(again[file], times[file], "{}", file.display());
    }
}

#[test]
fn copies_come_and_go_with_the_setting_and_one_that_was_touched_is_mended() {
    let project = project(5);
    project.build_well(&[]);
    let with = project.published();
    let copy = project.path("public/index.html.gz");
    fs::write(&copy, "touched").unwrap();
    project.build_well(&[]);
    assert!(project.published() == with);

    project.write("content/site.yaml", SITE);
    project.build_well(&[]);
    assert!(project.published().keys().all(|file| !is_copy(file)));
    project.write("content/assets/index.txt.gz", "mine");
    project.build_well(&[]);
    fs::remove_file(project.path("content/assets/index.txt.gz")).unwrap();
    project.write("content/assets/index.txt", &"words ".repeat(400));
    project.write("content/site.yaml", &format!("{SITE}{BOTH}"));
    project.build_well(&[]);
    let again = project.published();
    judged(&again);
    assert!(again.contains_key(Path::new("assets/index.txt.gz")));
}
