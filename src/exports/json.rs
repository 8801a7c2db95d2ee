//! Lists of JSON objects, written one after the other and never held as a whole.

use serde::Serialize;

use crate::plan::Flow;

/// A list that is being written: one object on each line, so that a change moves one line.
#[derive(Debug)]
pub(super) struct List<'o, 'f> {
    out: &'o mut Flow<'f>,
    object: Vec<u8>,
    empty: bool,
}

impl<'o, 'f> List<'o, 'f> {
    /// Begins a list.
    pub(super) fn begin(out: &'o mut Flow<'f>) -> Self {
        out.push(b'[');
        Self {
            out,
            object: Vec::new(),
            empty: true,
        }
    }

    /// Adds an object.
    pub(super) fn add(&mut self, object: &impl Serialize) {
        self.out
            .extend_from_slice(if self.empty { b"\n" } else { b",\n" });
        self.empty = false;
        // Structs of strings, numbers and lists always become JSON, and memory does not refuse it.
        self.object.clear();
        let _ = serde_json::to_writer(&mut self.object, object);
        if !self.object.contains(&b'<') {
            self.out.append(&mut self.object);
            return self.out.settle();
        }
        // Only texts hold this sign; so no file can be taken for a page, whatever is sent with it.
        let mut parts = self.object.split(|byte| *byte == b'<');
        self.out.extend_from_slice(parts.next().unwrap_or_default());
        for part in parts {
            self.out.extend_from_slice(b"\\u003c");
            self.out.extend_from_slice(part);
        }
        self.out.settle();
    }

    /// Ends the list.
    pub(super) fn end(self) {
        self.out
            .extend_from_slice(if self.empty { b"]" } else { b"\n]" });
    }
}
