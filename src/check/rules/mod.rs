//! One file per rule.

pub(super) mod better_words;
pub(super) mod contact_in_text;
pub(super) mod example;
pub(super) mod heavy_file;
pub(super) mod passcode_in_link;
pub(super) mod personal_contact;
pub(super) mod picture_alt;
pub(super) mod private_place;
pub(super) mod site_promise;
pub(super) mod surname;
pub(super) mod unknown_code;
pub(super) mod words;
