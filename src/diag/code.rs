//! The name, level and story of a kind of problem.

use std::fmt;
use std::str::FromStr;

/// How a problem is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not reported.
    Allow,
    /// A pointer for whoever asks: `check` shows it, `build` does not, and it is no problem.
    Note,
    /// Reported; the site is still published.
    Warn,
    /// Reported; nothing is published.
    Deny,
}

impl Level {
    /// The word that people see before the code.
    pub fn word(self) -> &'static str {
        match self {
            Self::Allow => "allowed",
            Self::Note => "note",
            Self::Warn => "warning",
            Self::Deny => "error",
        }
    }
}

impl FromStr for Level {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "allow" => Ok(Self::Allow),
            "note" => Ok(Self::Note),
            "warn" => Ok(Self::Warn),
            "deny" => Ok(Self::Deny),
            _ => Err(()),
        }
    }
}

/// A kind of problem: what `explain` prints and what `rules:` in `site.yaml` names.
#[derive(Debug)]
pub struct Code {
    /// Lower case words with hyphens, such as `meeting-time`.
    pub name: &'static str,
    /// The level unless the site or the entry says otherwise.
    pub level: Level,
    /// Whether a site may change the level: true for judgements, false for what cannot be built.
    pub adjustable: bool,
    /// What it means, why it matters, and how to mend it: Markdown for `guidepost explain`.
    pub docs: &'static str,
}

impl Code {
    /// A mistake that leaves nothing to build from; its level is fixed.
    pub const fn fixed(name: &'static str, docs: &'static str) -> Self {
        Self {
            name,
            level: Level::Deny,
            adjustable: false,
            docs,
        }
    }

    /// A rule by which a feed of another system is read into content or written out of it.
    pub const fn conversion(name: &'static str, docs: &'static str) -> Self {
        Self {
            name,
            level: Level::Warn,
            adjustable: false,
            docs,
        }
    }

    /// A judgement about what is no part of the content, at the level that is right for all sites.
    pub const fn judged(name: &'static str, level: Level, docs: &'static str) -> Self {
        Self {
            name,
            level,
            adjustable: false,
            docs,
        }
    }

    /// A judgement whose level a site may change.
    pub const fn rule(name: &'static str, level: Level, docs: &'static str) -> Self {
        Self {
            name,
            level,
            adjustable: true,
            docs,
        }
    }
}

/// Two codes are the same if they have the same name.
impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Code {}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
