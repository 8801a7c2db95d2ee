//! Calendars as they are before their lines are folded.

/// A calendar without the breaks of long lines (RFC 5545, 3.1).
pub(super) struct Unfolded {
    pub(super) bytes: Vec<u8>,
    /// From which byte on how many more stand in the file.
    moved: Vec<(usize, usize)>,
}

impl Unfolded {
    pub(super) fn of(file: &[u8]) -> Self {
        let (mut bytes, mut moved) = (Vec::with_capacity(file.len()), Vec::new());
        let mut at = 0;
        while let Some(byte) = file.get(at) {
            let rest = file.get(at..).unwrap_or_default();
            if rest.starts_with(b"\r\n ") || rest.starts_with(b"\r\n\t") {
                at += 3;
                moved.push((bytes.len(), at - bytes.len()));
            } else {
                bytes.push(*byte);
                at += 1;
            }
        }
        Self { bytes, moved }
    }

    pub(super) fn written(&self, at: usize) -> usize {
        let before = self.moved.partition_point(|(from, _)| *from <= at);
        let last = before.checked_sub(1).and_then(|last| self.moved.get(last));
        at + last.map_or(0, |(_, more)| *more)
    }
}
