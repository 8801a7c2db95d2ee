//! Files in the output folder that Guidepost did not make.

use std::fs;
use std::path::PathBuf;

use super::{Project, TWO, files};
use crate::diag::Error;

#[test]
fn foreign_files_are_carried_over_until_somebody_removes_them() {
    let project = Project::new();
    project.build(TWO);
    project.write("CNAME", "help.example.org");
    project.write(".well-known/key", "k");
    let report = project.build(&TWO[..1]);
    assert_eq!(report.carried, [".well-known/key", "CNAME"]);
    let kept = [(".well-known/key", "k"), ("CNAME", "help.example.org")];
    project.assert_published(&[kept[0], kept[1], TWO[0]]);

    fs::remove_file(project.public().join("CNAME")).unwrap();
    for pages in [TWO, &TWO[..1], TWO] {
        assert_eq!(project.build(pages).carried, [".well-known/key"]);
        assert!(!project.public().join("CNAME").exists());
    }
}

#[test]
fn a_foreign_file_changed_later_is_carried_over_as_it_is_now() {
    let project = Project::new();
    project.build(TWO);
    for (text, pages) in [
        ("one", TWO),
        ("two", &TWO[..1]),
        ("three", TWO),
        ("four", &TWO[..1]),
    ] {
        fs::write(project.public().join("next"), text).unwrap();
        fs::rename(
            project.public().join("next"),
            project.public().join("CNAME"),
        )
        .unwrap();
        project.build(pages);
        assert_eq!(
            fs::read_to_string(project.public().join("CNAME")).unwrap(),
            text
        );
    }
}

#[test]
fn a_foreign_file_at_the_path_of_a_page_is_an_error_unless_forced() {
    let project = Project::new();
    project.write("index.html", "mine");
    project.write("notes.txt", "mine too");
    let error = project.try_build(TWO, false).unwrap_err();
    assert!(
        matches!(&error, Error::Foreign { paths, .. } if *paths == ["index.html"]),
        "{error}"
    );
    project.assert_published(&[("index.html", "mine"), ("notes.txt", "mine too")]);

    let report = project.try_build(TWO, true).unwrap();
    assert_eq!(report.carried, ["notes.txt"]);
    project.assert_published(&[TWO[0], TWO[1], ("notes.txt", "mine too")]);
    assert_eq!(
        project.build(&TWO[..1]).carried,
        ["notes.txt"],
        "the page is adopted"
    );
}

#[test]
fn a_foreign_file_with_the_same_bytes_is_adopted() {
    let project = Project::new();
    for (path, text) in TWO {
        project.write(path, text);
    }
    assert_eq!(project.build(TWO).carried, Vec::<String>::new());
    project.assert_published(TWO);
}

#[test]
fn a_foreign_file_where_the_site_needs_a_folder_is_an_error_even_if_forced() {
    for (mine, wanted) in [
        ("groups", "groups/early/index.html"),
        ("index.html/x", "index.html"),
    ] {
        let project = Project::new();
        project.write(mine, "mine");
        for force in [false, true] {
            let error = project.try_build(TWO, force).unwrap_err().to_string();
            assert!(
                error.contains(&format!("`{mine}`")) && error.contains(wanted),
                "{error}"
            );
            project.assert_published(&[(mine, "mine")]);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_sibling_never_leads_a_write_out_of_it() {
    let project = Project::new();
    let outside = project.dir.path().join("outside");
    fs::create_dir(&outside).unwrap();
    project.build(&TWO[..1]);
    std::os::unix::fs::symlink(&outside, project.public().join("groups")).unwrap();
    project.build(&[("index.html", "carries the link over")]);
    project.build(&TWO[..1]);
    assert!(
        project.other().join("groups").is_symlink() && project.public().join("groups").is_symlink()
    );
    fs::remove_file(project.public().join("groups")).unwrap();
    project.build(TWO);
    project.assert_published(TWO);
    assert_eq!(files(&outside), Vec::<PathBuf>::new());
}

#[test]
fn a_restored_copy_of_the_site_is_known_as_written_by_guidepost() {
    let project = Project::new();
    project.build(TWO);
    project.write("CNAME", "help.example.org");
    let copy = project.dir.path().join("copy");
    for path in files(&project.public()) {
        fs::create_dir_all(copy.join(&path).parent().unwrap()).unwrap();
        fs::copy(project.public().join(&path), copy.join(&path)).unwrap();
    }
    fs::rename(project.public(), project.dir.path().join("lost")).unwrap();
    fs::rename(copy, project.public()).unwrap();
    let report = project.build(&[("index.html", "welcome")]);
    assert_eq!(report.carried, ["CNAME"]);
    project.assert_published(&[("CNAME", "help.example.org"), ("index.html", "welcome")]);
}
