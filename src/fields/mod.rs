//! The shapes that several kinds share: what YAML may say, and what it means.
//!
//! Here: the fields that every entry has ([`Head`]), places, access, contacts, closures, notices and
//! citations, each as a `Raw` struct beside the type it is parsed into; and `Gather`, which parses
//! and remembers what was wrong. Not here: what one kind alone has.
//!
//! Invariant: the `Raw` structs are the one definition of the format. They give parsing, the JSON
//! Schemas, the field reference and the words of messages. Every field in them is optional; what is
//! required is said where they are parsed, so that one missing field does not hide the next.

mod access;
mod body;
mod citation;
mod contact;
mod dated;
mod facts;
mod gather;
#[macro_use]
mod head;
mod location;
mod quiet;
mod remembered;
mod review;
#[macro_use]
mod when;

pub use access::Access;
pub(crate) use access::RawAccess;
pub use body::Body;
pub use citation::{Citation, Origin};
pub(crate) use citation::{RawCitation, RawOrigin};
pub(crate) use contact::RawContact;
pub use contact::{Contact, Reach};
pub use dated::{Closure, Notice};
pub(crate) use dated::{RawClosure, RawNotice};
pub use facts::holding;
pub(crate) use gather::Gather;
pub use head::{Head, Life};
pub(crate) use head::{RawHead, RawVerified, Source};
pub use location::{Exact, Hidden, Location, Whereabouts};
pub(crate) use location::{RawCoordinates, RawPlace, RawWhereabouts};
pub use quiet::{Quiet, Sought};
pub use remembered::Remembered;
pub(crate) use review::RawReview;
pub use review::Review;
pub(crate) use when::RawWhen;
pub use when::When;
