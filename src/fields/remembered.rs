//! What was worked out from a value, for whoever asks again.

use std::sync::OnceLock;

/// What was worked out once from a value that does not change: a preview that loads the same entries again and again need not
/// do it again. Never part of what the value is: a copy knows nothing.
#[derive(Debug)]
pub struct Remembered<T: ?Sized>(OnceLock<Box<T>>);

impl<T: ?Sized> Remembered<T> {
    /// It, if it was worked out before.
    pub(crate) fn get(&self) -> Option<&T> {
        self.0.get().map(Box::as_ref)
    }

    /// It; `make` works it out if nobody has before.
    pub(crate) fn or_make(&self, make: impl FnOnce() -> Box<T>) -> &T {
        self.0.get_or_init(make)
    }

    /// Gives back the memory that it takes.
    pub(crate) fn forget(&mut self) {
        self.0.take();
    }
}

impl<T: ?Sized> Default for Remembered<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T: ?Sized> Clone for Remembered<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}
