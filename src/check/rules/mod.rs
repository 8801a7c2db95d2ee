//! One file per rule.

pub(super) mod activity_past;
pub(super) mod article_not_reviewed;
pub(super) mod centroid_pin;
pub(super) mod check_due;
pub(super) mod closure_over;
pub(super) mod dial_differs;
pub(super) mod example;
pub(super) mod heavy_file;
pub(super) mod likely_duplicate;
pub(super) mod never_meets;
pub(super) mod never_open;
pub(super) mod number_forwarding;
pub(super) mod number_twice;
pub(super) mod online_no_link;
pub(super) mod open_and_closed;
pub(super) mod paused_long;
pub(super) mod picture_alt;
pub(super) mod pin_far;
pub(super) mod place_mismatch;
pub(super) mod short_code_abroad;
pub(super) mod stale_entry;
pub(super) mod unknown_code;
