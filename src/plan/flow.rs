//! Bytes of a large file on their way, so that the file is never in memory as a whole.

use std::ops::{Deref, DerefMut};

use super::tongues;
use crate::diag::Error;

/// How many bytes gather before they are handed on.
const PIECE: usize = 256 << 10;

/// Takes the pieces of a file, in order.
pub type Pieces<'p> = dyn FnMut(&[u8]) -> Result<(), Error> + 'p;

/// A buffer that hands on what it holds whenever that is much. What is written into it is written into the file.
pub struct Flow<'p> {
    bytes: Vec<u8>,
    next: &'p mut Pieces<'p>,
    done: Result<(), Error>,
}

impl<'p> Flow<'p> {
    /// A flow into `next`.
    pub fn into(next: &'p mut Pieces<'p>) -> Self {
        Self {
            bytes: Vec::with_capacity(2 * PIECE),
            next,
            done: Ok(()),
        }
    }

    /// What `make` writes, all of it added to `out`.
    pub fn collect<T>(out: &mut Vec<u8>, make: impl FnOnce(&mut Flow<'_>) -> T) -> T {
        let mut take = |piece: &[u8]| {
            out.extend_from_slice(piece);
            Ok(())
        };
        let mut flow = Flow::into(&mut take);
        let made = make(&mut flow);
        // Memory takes everything.
        let _ = flow.finish();
        made
    }

    /// Between two records: hands on what is there, if it is much.
    pub fn settle(&mut self) {
        if self.bytes.len() >= PIECE {
            self.pass();
        }
    }

    /// Hands on the rest.
    ///
    /// # Errors
    /// The first that whoever takes the pieces had; what came after it is gone.
    pub fn finish(mut self) -> Result<(), Error> {
        self.pass();
        self.done
    }

    fn pass(&mut self) {
        if self.done.is_ok() && !self.bytes.is_empty() {
            // No mark is cut in two: between two records there is none.
            tongues::finish("", &mut self.bytes);
            self.done = (self.next)(&self.bytes);
        }
        self.bytes.clear();
    }
}

impl Deref for Flow<'_> {
    type Target = Vec<u8>;

    fn deref(&self) -> &Vec<u8> {
        &self.bytes
    }
}

impl DerefMut for Flow<'_> {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.bytes
    }
}

impl std::fmt::Debug for Flow<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Flow")
            .field("held", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_out_in_order_and_little_is_held() {
        let (mut all, mut most) = (Vec::new(), 0);
        let mut take = |bytes: &[u8]| {
            most = most.max(bytes.len());
            all.extend_from_slice(bytes);
            Ok(())
        };
        let mut flow = Flow::into(&mut take);
        let mut expected = Vec::new();
        for number in 0..200_000_u32 {
            let text = number.to_string();
            flow.extend_from_slice(text.as_bytes());
            flow.settle();
            expected.extend_from_slice(text.as_bytes());
        }
        flow.finish().unwrap();
        assert_eq!(all, expected);
        assert!(most < 2 * PIECE, "{most}");
    }

    #[test]
    fn after_a_failure_nothing_more_is_handed_on() {
        let mut calls = 0;
        let mut fail = |_: &[u8]| {
            calls += 1;
            Err(Error::BadPath {
                path: String::new(),
            })
        };
        let mut flow = Flow::into(&mut fail);
        for _ in 0..3 {
            flow.resize(PIECE, 0);
            flow.settle();
        }
        assert!(flow.finish().is_err());
        assert_eq!(calls, 1);
    }
}
