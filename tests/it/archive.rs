//! `build --archive`: the site in one file.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use guidepost::plan::SEAL;

use crate::project::{Project, SITE, moments};

const NAMES: [&str; 3] = ["site.tar", "site.tar.gz", "site.zip"];

/// Enough for several of the portions in which files are made and written.
const GROUPS: usize = 300;

/// A picture of no use whose path is so long.
fn long_path(project: &Project, len: usize) -> String {
    let folder = "a-rather-long-name-of-a-folder/";
    let path = folder.repeat(len / folder.len());
    let path = format!("assets/{path}{}.txt", "x".repeat(20));
    project.write(&format!("content/{path}"), "long\n");
    path
}

/// What is in an archive, in its order.
pub(crate) fn members(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let bytes = fs::read(path).unwrap();
    match path.extension().unwrap().to_str().unwrap() {
        "tar" => of_tar(&*bytes),
        "zip" => of_zip(&bytes),
        _ => of_tar(flate2::read::GzDecoder::new(&*bytes)),
    }
}

fn of_tar(tar: impl Read) -> Vec<(PathBuf, Vec<u8>)> {
    let mut archive = tar::Archive::new(tar);
    let entries = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.path().unwrap().into_owned(), bytes)
    });
    entries.collect()
}

fn of_zip(zip: &[u8]) -> Vec<(PathBuf, Vec<u8>)> {
    let archive = rawzip::ZipArchive::from_slice(zip).unwrap();
    let entries = archive.entries().map(|entry| {
        let entry = entry.unwrap();
        let name = entry
            .file_path()
            .try_normalize()
            .unwrap()
            .as_str()
            .to_owned();
        let data = archive.get_entry(entry.wayfinder()).unwrap();
        let mut bytes = Vec::new();
        let mut plain = flate2::read::DeflateDecoder::new(data.data());
        plain.read_to_end(&mut bytes).unwrap();
        (PathBuf::from(name), bytes)
    });
    entries.collect()
}

#[test]
fn every_archive_holds_the_files_of_the_folder_in_order_whatever_the_threads() {
    let project = Project::new(GROUPS);
    let long = [100, 200, 300].map(|len| long_path(&project, len));
    project.build_well(&[]);
    let folder = project.published();
    assert!(folder.len() > 600, "{}", folder.len());
    for path in &long {
        assert_eq!(folder[Path::new(path)], b"long\n");
    }
    let mut paths: Vec<&str> = folder.keys().map(|path| path.to_str().unwrap()).collect();
    // What is about all files stands behind them.
    paths.sort_unstable_by_key(|path| (*path == SEAL, *path));
    for name in NAMES {
        project.build_well(&["--archive", name, "--threads", "4"]);
        let found = members(&project.path(name));
        let order: Vec<&str> = found
            .iter()
            .map(|(path, _)| path.to_str().unwrap())
            .collect();
        assert_eq!(order, paths, "{name}");
        assert!(BTreeMap::from_iter(found) == folder, "{name}");

        let first = fs::read(project.path(name)).unwrap();
        project.build_well(&["--archive", name, "--threads", "1"]);
        assert!(fs::read(project.path(name)).unwrap() == first, "{name}");
        judged(&project, name);
    }
}

#[test]
fn two_thousand_groups_fit_into_a_tar() {
    let project = Project::new(2000);
    project.build_well(&[]);
    let told = project.build_well(&["--archive", "site.tar"]);
    assert!(told.contains(" in `site.tar` ("), "{told}");
    let folder = project.published();
    assert!(folder.len() > 4000, "{}", folder.len());
    assert!(BTreeMap::from_iter(members(&project.path("site.tar"))) == folder);
}

/// Lets Python read an archive, which is compared with the folder.
fn judged(project: &Project, name: &str) {
    let judge = Command::new("python3")
        .args(["-c", JUDGE])
        .arg(project.path(name))
        .arg(project.path("public"))
        .output();
    match judge {
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr);
            assert!(done.status.success(), "{name}: {said}");
        }
        Err(error) => println!("skipped: python3 cannot be run: {error}"),
    }
}

const JUDGE: &str = r#"
import pathlib, sys, tarfile, zipfile
archive, folder = sys.argv[1], pathlib.Path(sys.argv[2])
found = []
if archive.endswith(".zip"):
    with zipfile.ZipFile(archive) as file:
        assert file.testzip() is None
        for one in file.infolist():
            assert one.external_attr >> 16 == 0o100644, one
            assert one.date_time == (2026, 11, 22, 0, 0, 0), one
            found.append((one.filename, file.read(one)))
else:
    with tarfile.open(archive) as file:
        for one in file:
            assert one.isfile() and one.mode == 0o644, one
            assert (one.uid, one.gid, one.uname, one.gname) == (0, 0, "", ""), one
            assert one.mtime == 1795305600, one
            found.append((one.name, file.extractfile(one).read()))
expected = [path for path in folder.rglob("*") if path.is_file()]
expected = sorted((path.relative_to(folder).as_posix(), path.read_bytes()) for path in expected)
assert len(found) > 600, len(found)
assert found[-1][0] == "guidepost.json", found[-1]
assert sorted(found) == expected, [one[0] for one in found if one not in expected]
"#;

#[test]
fn mistakes_leave_the_old_archive_and_nothing_beside_it() {
    let project = Project::new(20);
    for name in NAMES {
        project.build_well(&["--archive", name]);
        let before = fs::read(project.path(name)).unwrap();

        let theme = "{% extends \"base.html\" %}{% block main %}{{ nothing.here }}{% endblock %}";
        project.write("themes/mine/templates/talk.html", theme);
        project.write("content/site.yaml", &format!("{SITE}theme: mine\n"));
        let done = project.build(&["--archive", name]);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{told}");
        assert!(told.contains("themes/mine/templates/talk.html"), "{told}");
        assert!(fs::read(project.path(name)).unwrap() == before, "{name}");
        assert!(!project.path(&format!(".{name}.part")).exists());
        project.write("content/site.yaml", SITE);
    }
    assert!(!project.path("public").exists() && !project.path(".guidepost").exists());
}

#[test]
fn a_build_killed_at_any_moment_leaves_the_old_archive_or_the_new() {
    let project = Project::new(100);
    let build = ["--archive", "site.tar.gz"];
    let archive = || fs::read(project.path("site.tar.gz")).unwrap();
    let began = Instant::now();
    project.build_well(&build);
    let takes = began.elapsed();
    let before = archive();
    project.write_groups(100, "20:00");
    project.build_well(&build);
    let after = archive();
    assert!(before != after);
    let mut killed = 0;
    for moment in moments(takes, 8) {
        fs::write(project.path("site.tar.gz"), &before).unwrap();
        let mut running = project
            .command(&build)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(moment);
        running.kill().unwrap();
        killed += usize::from(running.wait().unwrap().code().is_none());
        assert!(
            archive() == before || archive() == after,
            "after {moment:?}"
        );
        project.build_well(&build);
        assert!(archive() == after, "the build after {moment:?}");
        assert!(!project.path(".site.tar.gz.part").exists());
    }
    assert!(killed > 0, "every build had ended before it was killed");
}

#[test]
fn a_name_that_says_no_form_or_a_place_for_no_file_is_refused() {
    let project = Project::new(1);
    fs::create_dir(project.path("folder.zip")).unwrap();
    for (name, words) in [
        ("site.rar", "`.tar`, `.tar.gz`, `.tgz` or `.zip`"),
        ("folder.zip", "it is a folder"),
        ("content/site.tar", "lies inside what the site is made from"),
        ("themes/site.tar", ""),
    ] {
        fs::create_dir_all(project.path("themes")).unwrap();
        let done = project.build(&["--archive", name]);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{name}: {told}");
        assert!(told.contains(words) && told.contains(name), "{told}");
        assert!(!project.path(name).is_file(), "{name}");
    }
    for other in ["--force", "--output=public"] {
        let done = project.build(&["--archive", "site.tar", other]);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{told}");
        assert!(told.contains("cannot be used with"), "{told}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed_and_what_is_beyond_stays() {
    let project = Project::new(1);
    project.write("mine.tar", "mine");
    std::os::unix::fs::symlink("mine.tar", project.path("site.tar")).unwrap();
    let done = project.build(&["--archive", "site.tar"]);
    let told = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{told}");
    assert!(
        told.contains("`site.tar` cannot be the archive: it is a link"),
        "{told}"
    );
    assert_eq!(fs::read(project.path("mine.tar")).unwrap(), b"mine");
}

#[test]
fn the_archive_stands_where_the_folder_would() {
    let project = Project::new(1);
    let above = project.path("").parent().unwrap().to_path_buf();
    let root = project.path("").file_name().unwrap().to_owned();
    let mut command = project.command(&["--archive", "out/site.tgz", "--root"]);
    let done = command.arg(&root).current_dir(&above).output().unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert!(!members(&project.path("out/site.tgz")).is_empty());
}
