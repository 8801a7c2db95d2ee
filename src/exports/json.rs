//! Lists of JSON objects, written one after the other and never held as a whole.

use serde::Serialize;

/// A list that is being written: one object on each line, so that a change moves one line.
#[derive(Debug)]
pub(super) struct List<'o> {
    out: &'o mut Vec<u8>,
    empty: bool,
}

impl<'o> List<'o> {
    /// Begins a list.
    pub(super) fn begin(out: &'o mut Vec<u8>) -> Self {
        out.push(b'[');
        Self { out, empty: true }
    }

    /// Adds an object.
    pub(super) fn add(&mut self, object: &impl Serialize) {
        self.out
            .extend_from_slice(if self.empty { b"\n" } else { b",\n" });
        self.empty = false;
        // Structs of strings, numbers and lists always become JSON, and memory does not refuse it.
        let _ = serde_json::to_writer(&mut *self.out, object);
    }

    /// Ends the list.
    pub(super) fn end(self) {
        self.out
            .extend_from_slice(if self.empty { b"]" } else { b"\n]" });
    }
}
