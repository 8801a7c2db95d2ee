//! Feeds of other systems into content files that a volunteer can edit.
//!
//! ```text
//! bytes ── read ──▶ Record ── one module per format ──▶ Incoming ── gather ──▶ group, place, organization
//!                   cells with positions                one meeting,          ── write ──▶ content files
//!                                                       understood
//! ```
//!
//! Here: reading, understanding, joining, and the [`Report`] of all that was done. Not here: the disk
//! and the terminal. What a feed says is hostile until it was checked.
//!
//! Invariant: records in = meetings out + refused, and every fact of a record that the content does not
//! say as the feed does has a [`Remark`].

pub mod bmlt;
pub mod clean;
pub mod context;
pub mod convert;
mod finish;
mod gather;
mod imported;
pub mod incoming;
pub mod meeting_guide;
pub mod notes;
pub mod read;
pub mod record;
pub mod report;
mod run;
pub mod there;
mod write;

pub use context::Context;
pub use finish::{FeedRead, Ground, finish};
pub use imported::{ContentFile, Fate, Gone, Imported, Told, Totals};
pub use incoming::{Incoming, Understood};
pub use notes::Notes;
pub use record::{Cell, Position, Record, Value};
pub use report::{Deed, Remark, Report};
pub use run::{Feed, Format, import};
pub use there::{There, ThereFile};
pub use write::{Seal, seal};
