//! One file per rule.

pub(super) mod example;
pub(super) mod unknown_code;
