//! Compressed copies: known without being made where their file is as it was.

use super::{Project, fs};
use crate::disk::Output;
use crate::plan::Sink as _;

const OF: &str = "index.html";
const COPY: &str = "index.html.gz";

/// Puts a file, asks for its copy, and puts `copy` where it has to be made.
fn build(project: &Project, by: &str, text: &str, copy: Option<&str>) -> Option<bool> {
    let mut output: Output = project.open();
    output.copies_by(by);
    output.put(OF, text.as_bytes()).unwrap();
    let known = output.knows_copy(OF, COPY);
    if let (None, Some(copy)) = (known, copy) {
        output.put(COPY, copy.as_bytes()).unwrap();
    }
    output.publish().unwrap();
    known
}

#[test]
fn a_copy_stays_as_long_as_its_file_and_the_way_it_is_made_do() {
    let project = Project::new();
    assert_eq!(build(&project, "gz 1", "one", Some("1")), None);
    assert_eq!(build(&project, "gz 1", "one", Some("1")), Some(true));
    assert_eq!(build(&project, "gz 1", "two", Some("2")), None);
    assert_eq!(build(&project, "gz 1", "two", Some("2")), Some(true));
    assert_eq!(build(&project, "gz 2", "two", Some("2")), None);
    assert_eq!(build(&project, "gz 2", "two", Some("2")), Some(true));
    assert_eq!(
        fs::read_to_string(project.public().join(COPY)).unwrap(),
        "2"
    );
    assert_eq!(build(&project, "", "two", Some("2")), None);
}

#[test]
fn that_a_file_has_no_copy_is_known_as_well() {
    let project = Project::new();
    assert_eq!(build(&project, "gz 1", "one", None), None);
    assert_eq!(build(&project, "gz 1", "one", None), Some(false));
    assert_eq!(build(&project, "gz 1", "two", None), None);
}

#[test]
fn a_copy_that_was_touched_or_whose_file_was_is_made_again() {
    for (path, text) in [(OF, "one"), (COPY, "1")] {
        let project = Project::new();
        build(&project, "gz 1", "one", Some("1"));
        project.write(path, "something else");
        assert_eq!(build(&project, "gz 1", "one", Some("1")), None);
        assert_eq!(
            fs::read_to_string(project.public().join(path)).unwrap(),
            text
        );
    }
}

#[test]
fn a_file_that_only_bears_the_name_of_a_copy_is_not_taken_for_one() {
    let project = Project::new();
    let other = [(OF, "one"), (COPY, "of somebody else")];
    project.build(&other);
    assert_eq!(build(&project, "gz 1", "one", Some("1")), None);
    assert_eq!(
        fs::read_to_string(project.public().join(COPY)).unwrap(),
        "1"
    );
}
