//! One file per rule.

pub(super) mod example;
pub(super) mod heavy_file;
pub(super) mod picture_alt;
pub(super) mod unknown_code;
