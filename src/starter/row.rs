//! How one field stands in a new file.

/// Whether a field is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is needed, and only the author knows what to write.
    Fill,
    /// It is in force with its example, as part of what stands around it.
    Set,
    /// It is commented out.
    Spare,
}

/// A field, an example of it, and how it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// The field.
    pub(super) name: &'static str,
    /// An example, as YAML on one line; empty where the fields below it have their own. For a mapping
    /// with keys of one's own, such a key.
    pub(super) example: &'static str,
    /// Whether it is in force.
    pub(super) standing: Standing,
    /// What to know beside what the field means.
    pub(super) note: &'static str,
    /// Fields beside it that it stands instead of.
    pub(super) instead_of: &'static [&'static str],
    /// Fields beside it that it does not stand without.
    pub(super) with: &'static [&'static str],
}

const fn row(name: &'static str, example: &'static str, standing: Standing) -> Row {
    Row {
        name,
        example,
        standing,
        note: "",
        instead_of: &[],
        with: &[],
    }
}

/// A field that the author has to fill in.
pub(super) const fn fill(name: &'static str, example: &'static str) -> Row {
    row(name, example, Standing::Fill)
}

/// A field in force.
pub(super) const fn set(name: &'static str, example: &'static str) -> Row {
    row(name, example, Standing::Set)
}

/// A field that may be left out.
pub(super) const fn spare(name: &'static str, example: &'static str) -> Row {
    row(name, example, Standing::Spare)
}

impl Row {
    pub(super) const fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    pub(super) const fn instead_of(mut self, fields: &'static [&'static str]) -> Self {
        self.instead_of = fields;
        self
    }

    pub(super) const fn with(mut self, fields: &'static [&'static str]) -> Self {
        self.with = fields;
        self
    }
}
