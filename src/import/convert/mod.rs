//! Single values of feeds, as every format has them, into the types of content.
//!
//! Here: days, times, lengths, zones, positions, numbers to dial, web addresses, texts, and how one
//! attends. Each function takes what the feed wrote, gives what content says, and takes down in
//! [`Notes`](super::Notes) whatever is not the same. Not here: which field of which format holds what.
//!
//! Invariant: no function guesses in silence, and none fails: what cannot be kept is left out and said.

mod attendance;
mod coordinates;
mod country;
mod dial_in;
mod duration;
mod status;
mod text;
mod time;
mod updated;
mod url;
mod value;
mod weekday;
mod zone;

pub use attendance::{Attends, Said, Ways, attends};
pub use coordinates::{middle, position};
pub use country::{country, postal_code};
pub use dial_in::{DialIn, dial_in};
pub use duration::duration;
pub use status::{InName, in_name};
pub use text::{joined, line, name, prose};
pub use time::{end, length, start};
pub use updated::updated;
pub use url::{room, web};
pub use value::{number, text, texts, yes};
pub use weekday::{Weekdays, days};
pub use zone::zone;

#[cfg(test)]
mod tests {
    use crate::import::{Notes, Position, Record, Report};

    /// Calls `convert` with notes of an empty record, and gives the report beside what it gives.
    pub(in crate::import) fn noting<T>(convert: impl FnOnce(&mut Notes<'_>) -> T) -> (T, Report) {
        let mut report = Report::default();
        let record = Record {
            number: 1,
            at: Position::default(),
            cells: Vec::new(),
        };
        let value = convert(&mut Notes::new(&mut report, &record));
        (value, report)
    }
}
