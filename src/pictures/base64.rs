//! Base64 (RFC 4648), in which drawings carry pictures.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes that a text means; white space in it means nothing. None if it is not Base64.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0_usize);
    let mut letters = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
    for letter in letters.by_ref().take_while(|letter| *letter != b'=') {
        let value = LETTERS.iter().position(|known| *known == letter)?;
        bits = (bits << 6) | u32::try_from(value).ok()?;
        count += 1;
        if count == 4 {
            let [_, three @ ..] = bits.to_be_bytes();
            bytes.extend(three);
            (bits, count) = (0, 0);
        }
    }
    if letters.any(|letter| letter != b'=') || count == 1 {
        return None;
    }
    let [_, one, two, _] = (bits << (6 * (4 - count) % 24)).to_be_bytes();
    bytes.extend([one, two].iter().take(count.saturating_sub(1)));
    Some(bytes)
}

/// The text that means some bytes.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let at = |index: usize| u32::from(group.get(index).copied().unwrap_or_default());
        let bits = (at(0) << 16) | (at(1) << 8) | at(2);
        for place in 0..4_usize {
            let value = (bits >> (18 - 6 * place)) & 0x3F;
            let letter = LETTERS.get(value as usize).copied().unwrap_or(b'A');
            text.push(if place <= group.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_that_is_not_base64_means_nothing() {
        for text in ["A", "AB=C", "A*==", "\u{e9}"] {
            assert_eq!(decode(text), None, "{text}");
        }
        assert_eq!(decode(" Zm9v\n YmE= ").unwrap(), b"fooba");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(bytes: Vec<u8>) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }
    }
}
