//! What the fellowships' own formats share, for the way in and the way out.
//!
//! Here: how codes of a program and our tags, languages and access facts stand for each other
//! ([`codes`]), addresses on one line ([`address`]), moments
//! ([`moment`]) and the hosts of online rooms ([`hosts`]). Not here: reading or writing any one format.
//!
//! Invariant: what one direction does, the other undoes; each function says what cannot be undone.

pub mod address;
pub mod codes;
pub mod hosts;
pub mod moment;
