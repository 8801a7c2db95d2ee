//! Facts that must not reach any output.

use std::fmt;

/// A fact known to the content but never published: an exact private place, a link one must ask
/// for, a contact without consent.
///
/// It cannot be serialised, and its `Debug` does not show it, so no template, feed or log can leak
/// it. Only a check that must judge the fact itself may look, through [`Private::inspect`].
#[derive(Clone, PartialEq, Eq)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Locks a fact away.
    pub fn new(fact: T) -> Self {
        Self(fact)
    }

    /// Looks at the fact in order to judge it, never to publish it.
    pub fn inspect<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0)
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(..)")
    }
}
