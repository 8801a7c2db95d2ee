//! One file per rule.

pub(super) mod better_words;
pub(super) mod contact_in_text;
pub(super) mod example;
pub(super) mod heading_order;
pub(super) mod heavy_file;
pub(super) mod language_of_part;
pub(super) mod link_text;
pub(super) mod long_sentence;
pub(super) mod passcode_in_link;
pub(super) mod people_in_picture;
pub(super) mod personal_contact;
pub(super) mod picture_alt;
pub(super) mod private_place;
pub(super) mod site_promise;
pub(super) mod surname;
pub(super) mod table_header;
pub(super) mod unknown_code;
pub(super) mod words;
