//! Numbers, however they are divided.

use std::ops::Range;

/// The most signs between two digits of one number.
const MOST_BETWEEN: usize = 3;

/// The digits of a file, those of a divided number together.
pub(super) struct Digits {
    /// All of them; `\n` stands where numbers end.
    pub(super) digits: Vec<u8>,
    /// Where each stands in the file.
    places: Vec<usize>,
}

impl Digits {
    pub(super) fn of(text: &[u8]) -> Self {
        let (mut digits, mut places) = (Vec::new(), Vec::new());
        let mut last = None;
        for (at, byte) in text.iter().enumerate() {
            if !byte.is_ascii_digit() {
                continue;
            }
            let between = last
                .and_then(|last| text.get(last + 1..at))
                .unwrap_or_default();
            let divides = |byte: &u8| b" -.()/\xC2\xA0".contains(byte);
            if last.is_some() && (between.len() > MOST_BETWEEN || !between.iter().all(divides)) {
                digits.push(b'\n');
                places.push(at);
            }
            digits.push(*byte);
            places.push(at);
            last = Some(at);
        }
        Self { digits, places }
    }

    /// The place in the file of what was found, if it is the end of a number, before which only a country may stand.
    pub(super) fn number(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let start = *self.places.get(span.start)?;
        let end = self.places.get(span.end.checked_sub(1)?)? + 1;
        if self.digits.get(span.end) != Some(&b'\n') && self.places.get(span.end) == Some(&end) {
            return None;
        }
        // How many digits stand directly before it.
        let before = (0..span.start).rev().zip(1..).take_while(|(at, back)| {
            self.digits.get(*at) != Some(&b'\n')
                && self.places.get(*at) == start.checked_sub(*back).as_ref()
        });
        (before.count() <= 3).then_some(start..end)
    }
}
