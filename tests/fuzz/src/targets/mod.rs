//! One function for each reader and importer, and for what people write. Each is given any bytes and panics if a promise is
//! broken.

mod content;
mod imports;
mod markdown;
mod texts;
mod values;

use guidepost::import::Remark;

pub use content::{front_matter, hours, phone, schedule};
pub use imports::{bmlt, meeting_guide, tsml_csv};
pub use markdown::markdown;
pub use texts::clean;
pub use values::{csv, json};

/// One target: it is given any bytes.
pub type Target = fn(&[u8]);

/// The targets by name.
pub const ALL: &[(&str, Target)] = &[
    ("json", json),
    ("csv", csv),
    ("clean", clean),
    ("meeting_guide", meeting_guide),
    ("tsml_csv", tsml_csv),
    ("bmlt", bmlt),
    ("front_matter", front_matter),
    ("schedule", schedule),
    ("hours", hours),
    ("phone", phone),
    ("markdown", markdown),
];

/// Every text of a remark, as a report prints it.
fn texts(remark: &Remark) -> impl Iterator<Item = &str> {
    let own = [&remark.was, &remark.field].into_iter();
    let more = remark.now.iter().chain(&remark.why);
    own.chain(more).map(|text| &**text)
}

/// Whether a character may come out of an importer: no controls but a line break, nothing that turns text around.
fn is_tidy(c: char) -> bool {
    let control = c.is_control() && c != '\n';
    !control && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
