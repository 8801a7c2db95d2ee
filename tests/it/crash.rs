//! A build that fails or is killed leaves the published folder as it was, and nothing that Guidepost
//! did not make is lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use crate::project::{Project, SITE, moments};
use crate::site_test::walk;

const GROUPS: usize = 200;

#[test]
fn a_build_killed_at_any_moment_leaves_the_site_whole() {
    let project = Project::new(GROUPS);
    project.build_well(&[]);
    let mut before = project.published();

    // The other site: other times, and fewer groups. What a whole build of it takes is measured.
    let mut next = (GROUPS - 40, "20:00");
    let mut other = (GROUPS, "19:00");
    project.write_groups(next.0, next.1);
    let began = Instant::now();
    project.build_well(&[]);
    let takes = began.elapsed();
    let mut after = project.published();
    assert_ne!(before, after);
    std::mem::swap(&mut before, &mut after);
    std::mem::swap(&mut next, &mut other);

    let mut killed = 0;
    for moment in moments(takes, 20) {
        project.write_groups(next.0, next.1);
        let mut running = project.command(&[]).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(moment);
        running.kill().unwrap();
        killed += usize::from(running.wait().unwrap().code().is_none());

        let found = project.published();
        assert!(
            found == before || found == after,
            "killed after {moment:?}, the site is neither the old nor the new one"
        );
        project.build_well(&[]);
        assert!(project.published() == after, "the build after {moment:?}");
        std::mem::swap(&mut before, &mut after);
        std::mem::swap(&mut next, &mut other);
    }
    assert!(killed > 0, "every build had ended before it was killed");
}

#[test]
fn a_first_build_that_is_killed_publishes_nothing_or_everything() {
    let whole = Project::new(GROUPS);
    let began = Instant::now();
    whole.build_well(&[]);
    let takes = began.elapsed();
    for moment in moments(takes, 5) {
        let project = Project::new(GROUPS);
        let mut running = project.command(&[]).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(moment);
        running.kill().unwrap();
        running.wait().unwrap();
        let found = project.published();
        assert!(found.is_empty() || found == whole.published(), "{moment:?}");
        project.build_well(&[]);
        assert!(project.published() == whole.published(), "{moment:?}");
    }
}

#[cfg(unix)]
#[test]
fn building_twice_touches_no_file() {
    use std::os::unix::fs::MetadataExt;
    let identities = |root: &Path| -> Vec<(PathBuf, u64, i64, i64)> {
        let mut paths = walk(root);
        paths.push(root.to_path_buf());
        let identity = |path: PathBuf| {
            let there = fs::metadata(&path).unwrap();
            (path, there.ino(), there.mtime(), there.mtime_nsec())
        };
        paths.into_iter().map(identity).collect()
    };
    let project = Project::new(20);
    project.build_well(&[]);
    let first = identities(&project.path("public"));
    assert!(first.len() > 30, "only {} files", first.len());
    let told = project.build_well(&[]);
    assert_eq!(identities(&project.path("public")), first);
    assert!(told.contains("nothing changed"), "{told}");
    // All is made anew here, and turns out to be the same.
    project.write("content/site.yaml", &format!("{SITE}# A remark.\n"));
    let told = project.build_well(&[]);
    assert_eq!(identities(&project.path("public")), first);
    assert!(told.contains("nothing changed"), "{told}");
}

#[test]
fn mistakes_in_content_and_in_the_theme_leave_the_folder_as_it_was() {
    let project = Project::new(20);
    project.build_well(&[]);
    let before = project.published();

    project.write("content/groups/broken.yaml", "name: Broken\nprogram: aa\n");
    let done = project.build(&[]);
    assert_eq!(done.status.code(), Some(1));
    assert!(project.published() == before, "after a mistake in content");
    fs::remove_file(project.path("content/groups/broken.yaml")).unwrap();

    let theme = "{% extends \"base.html\" %}{% block main %}{{ nothing.here }}{% endblock %}";
    project.write("themes/mine/templates/talk.html", theme);
    project.write("content/site.yaml", &format!("{SITE}theme: mine\n"));
    project.write_groups(20, "21:00");
    let done = project.build(&[]);
    let told = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(1), "{told}");
    assert!(told.contains("themes/mine/templates/talk.html"), "{told}");
    assert!(
        project.published() == before,
        "after a mistake in the theme"
    );
}

#[test]
fn a_file_that_somebody_else_put_there_is_kept_and_told() {
    let project = Project::new(20);
    project.build_well(&[]);
    project.write("public/CNAME", "guide.example.org\n");
    project.write("public/groups/note.txt", "mine\n");
    for time in ["20:00", "21:00", "22:00"] {
        project.write_groups(20, time);
        let told = project.build_well(&[]);
        assert!(told.contains("CNAME, groups/note.txt"), "{told}");
        let files = project.published();
        assert_eq!(files[Path::new("CNAME")], b"guide.example.org\n");
        assert_eq!(files[Path::new("groups/note.txt")], b"mine\n");
    }
}

#[test]
fn a_file_in_the_way_stops_the_build_unless_it_may_be_replaced() {
    let project = Project::new(20);
    project.build_well(&[]);
    project.write("public/groups/group-20/index.html", "mine\n");
    let before = project.published();
    project.write_groups(21, "19:00");
    let done = project.build(&[]);
    let told = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{told}");
    assert!(told.contains("groups/group-20/index.html"), "{told}");
    assert!(project.published() == before);

    project.build_well(&["--force"]);
    let page = &project.published()[Path::new("groups/group-20/index.html")];
    assert!(String::from_utf8_lossy(page).contains("Group 20"));
}

#[test]
fn a_second_build_is_refused_while_one_runs() {
    let project = Project::new(20);
    project.build_well(&[]);
    let before = project.published();
    project.write_groups(20, "20:00");
    let open = guidepost::disk::Output::open(&project.path("public"), &[], false).unwrap();
    let done = project.build(&[]);
    let told = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{told}");
    assert!(told.contains("another build"), "{told}");
    assert!(project.published() == before);

    drop(open);
    project.build_well(&[]);
    assert!(project.published() != before);
}
