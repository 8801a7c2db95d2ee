//! By what calendars know an event: its `UID`, which stays when title, time of build or address of the site
//! change.
//!
//! It is made from the name of the site (`id:` in `site.yaml`) and the key of the meeting, and written as a
//! UUID of our own making (RFC 9562 section 5.8), since the key of a meeting names its group and RFC 7986
//! section 5.3 asks for ids that tell nothing.

use crate::model::Slug;

/// The `UID` of an event; `kind` is the word for what has it.
pub(super) fn uid(site: &Slug, kind: &str, key: &str) -> String {
    let digest = blake3::hash(format!("{site}/{kind}/{key}").as_bytes());
    let mut bytes = [0; 16];
    for (byte, from) in bytes.iter_mut().zip(digest.as_bytes()) {
        *byte = *from;
    }
    let value = u128::from_be_bytes(bytes);
    // Version 8, variant 2.
    let value = value & !(0xF << 76) | (0x8 << 76);
    let value = value & !(0x3 << 62) | (0x2 << 62);
    let text = format!("{value:032x}");
    let letters = text.chars().enumerate();
    letters.fold(String::new(), |mut uid, (at, letter)| {
        if [8, 12, 16, 20].contains(&at) {
            uid.push('-');
        }
        uid.push(letter);
        uid
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_depends_on_site_kind_and_key_alone_and_has_the_form_of_a_uuid() {
        let site = |name: &str| Slug::from_text(name).unwrap();
        let one = uid(&site("alder"), "group", "lights-tue-1900");
        assert_eq!(one, uid(&site("alder"), "group", "lights-tue-1900"));
        for other in [
            uid(&site("birch"), "group", "lights-tue-1900"),
            uid(&site("alder"), "activity", "lights-tue-1900"),
            uid(&site("alder"), "group", "lights-tue-1930"),
        ] {
            assert_ne!(one, other);
        }
        let lengths: Vec<usize> = one.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(one.chars().nth(14), Some('8'), "the version");
        assert!(
            matches!(one.chars().nth(19), Some('8'..='b')),
            "the variant"
        );
    }
}
