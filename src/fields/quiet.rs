//! What a text or an entry is known not to hold.

use std::sync::atomic::{AtomicU16, Ordering};

/// Something that a text may hold. Whether it does must depend on the text, its language, its kind of entry and the
/// country of the site alone, not on what else the site says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Sought {
    /// Marks of another language.
    Marks,
    /// Notes of a group's places and meetings.
    Notes,
    /// Links that may be wrong, or pictures.
    Links,
    /// A word of the list that is built in for its language.
    Words,
    /// A person with a surname who is to be asked.
    People,
    /// A link whose words say too little.
    BareLinks,
    /// Headings, to which a link may lead.
    Parts,
    /// Headings that skip a level or are empty.
    Headings,
    /// A column without a name.
    Columns,
    /// A link that holds a passcode.
    Passcodes,
    /// A picture.
    Pictures,
    /// Remarks to rules.
    Remarks,
    /// An address of mail or a phone number.
    Contacts,
}

/// What has been sought in a text and is not there. A preview that judges the same text again and again need not read it
/// for that. Never part of what the text is: a copy knows nothing.
#[derive(Debug, Default)]
pub struct Quiet(AtomicU16);

impl Quiet {
    /// Whether it is known not to be there.
    pub(crate) fn lacks(&self, sought: Sought) -> bool {
        self.0.load(Ordering::Relaxed) & bit(sought) != 0
    }

    /// Remembers that it is not there.
    pub(crate) fn note(&self, sought: Sought) {
        self.0.fetch_or(bit(sought), Ordering::Relaxed);
    }
}

impl Clone for Quiet {
    fn clone(&self) -> Self {
        Self::default()
    }
}

fn bit(sought: Sought) -> u16 {
    1 << sought as u8
}
