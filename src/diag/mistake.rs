//! What is wrong with a value, before anybody knows where it stands.

use super::Code;

/// The error of every `FromStr` in [`model`](crate::model): words for a volunteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Which kind of problem this is.
    pub code: &'static Code,
    /// What is wrong: a phrase in lower case, no full stop, the value in backticks.
    pub message: String,
    /// A few words at the caret.
    pub label: Option<Box<str>>,
    /// What to write instead.
    pub help: Option<Box<str>>,
}

impl Mistake {
    /// A mistake with only its message.
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            label: None,
            help: None,
        }
    }

    /// Adds a few words to stand at the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into().into_boxed_str());
        self
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into().into_boxed_str());
        self
    }
}
