//! Addresses beside each other.

/// An address as one writes it to compare it: lower case, common words short, without what follows a comma. None
/// without a number at its beginning, because then it may be any building of a street.
pub(super) fn door(address: &str) -> Option<String> {
    let street = address.split([',', ';', '(', '#']).next()?.to_lowercase();
    let words = street.split(|sign: char| !sign.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).map(short).collect();
    let numbered = words
        .first()?
        .starts_with(|sign: char| sign.is_ascii_digit());
    (numbered && words.len() > 1).then(|| words.join(" "))
}

/// The short form of what is written in several ways.
fn short(word: &str) -> &str {
    match word {
        "street" => "st",
        "avenue" => "ave",
        "road" => "rd",
        "boulevard" => "blvd",
        "drive" => "dr",
        "lane" => "ln",
        "place" => "pl",
        "court" => "ct",
        "highway" => "hwy",
        "parkway" => "pkwy",
        "north" => "n",
        "south" => "s",
        "east" => "e",
        "west" => "w",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::door;

    #[test]
    fn an_address_is_the_same_however_it_is_shortened() {
        assert_eq!(door("350 Main Street"), door("350 Main St., Room 2"));
        assert_eq!(
            door("1 North Hill Road (rear)").as_deref(),
            Some("1 n hill rd")
        );
        for text in ["Main Street", "12", "", "corner of 5th and Main"] {
            assert_eq!(door(text), None, "{text}");
        }
    }
}
