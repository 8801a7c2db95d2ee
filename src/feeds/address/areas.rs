//! States, provinces and postal codes: what tells the end of an address from its street.

use crate::model::Country;

/// The states of the United States, with the areas that the post treats alike.
const STATES: &[(&str, &str)] = &[
    ("AA", "Armed Forces Americas"),
    ("AE", "Armed Forces Europe"),
    ("AK", "Alaska"),
    ("AL", "Alabama"),
    ("AP", "Armed Forces Pacific"),
    ("AR", "Arkansas"),
    ("AS", "American Samoa"),
    ("AZ", "Arizona"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DC", "District of Columbia"),
    ("DE", "Delaware"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("GU", "Guam"),
    ("HI", "Hawaii"),
    ("IA", "Iowa"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("MA", "Massachusetts"),
    ("MD", "Maryland"),
    ("ME", "Maine"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MO", "Missouri"),
    ("MP", "Northern Mariana Islands"),
    ("MS", "Mississippi"),
    ("MT", "Montana"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("NE", "Nebraska"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NV", "Nevada"),
    ("NY", "New York"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("PR", "Puerto Rico"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VA", "Virginia"),
    ("VI", "U.S. Virgin Islands"),
    ("VT", "Vermont"),
    ("WA", "Washington"),
    ("WI", "Wisconsin"),
    ("WV", "West Virginia"),
    ("WY", "Wyoming"),
];

/// The provinces and territories of Canada.
const PROVINCES: &[(&str, &str)] = &[
    ("AB", "Alberta"),
    ("BC", "British Columbia"),
    ("MB", "Manitoba"),
    ("NB", "New Brunswick"),
    ("NL", "Newfoundland and Labrador"),
    ("NS", "Nova Scotia"),
    ("NT", "Northwest Territories"),
    ("NU", "Nunavut"),
    ("ON", "Ontario"),
    ("PE", "Prince Edward Island"),
    ("QC", "Quebec"),
    ("QC", "Québec"),
    ("SK", "Saskatchewan"),
    ("YT", "Yukon"),
];

/// Whether a text is a state or province of a country whose addresses have them.
pub(super) fn is_state(text: &str, country: Country) -> bool {
    let table = match country.code() {
        "US" | "PR" | "GU" | "VI" => STATES,
        "CA" => PROVINCES,
        _ => return false,
    };
    table
        .iter()
        .any(|(code, name)| text == *code || text.eq_ignore_ascii_case(name))
}

/// Whether a text is a postal code in a country; one of the United States may have lost its zeros.
pub(super) fn is_postal_code(text: &str, country: Country) -> bool {
    match country.code() {
        "US" | "PR" | "GU" | "VI" => is_zip(text),
        "CA" => is_canadian(text),
        "GB" => is_british(text),
        _ => is_figures(text),
    }
}

/// `95112`, `95112-1234`, and `2134` for `02134`.
fn is_zip(text: &str) -> bool {
    let (zip, more) = text
        .split_once('-')
        .map_or((text, None), |(zip, more)| (zip, Some(more)));
    let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    (3..=5).contains(&zip.len())
        && figures(zip)
        && more.is_none_or(|more| more.len() == 4 && figures(more))
}

/// `T6E 4E8`, `T6E4E8`.
fn is_canadian(text: &str) -> bool {
    let plain: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    plain.len() == 6
        && plain.iter().enumerate().all(|(at, c)| {
            if at % 2 == 0 {
                c.is_ascii_alphabetic()
            } else {
                c.is_ascii_digit()
            }
        })
}

/// `SW1A 1AA`, `M1 1AE`: the outward code, a space, a figure and two letters.
pub(super) fn is_british(text: &str) -> bool {
    let Some((outward, inward)) = text.split_once(' ') else {
        return false;
    };
    let letters = outward
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .count();
    let inward: Vec<char> = inward.chars().collect();
    (2..=4).contains(&outward.len())
        && (1..=2).contains(&letters)
        && outward
            .chars()
            .nth(letters)
            .is_some_and(|c| c.is_ascii_digit())
        && outward.chars().all(|c| c.is_ascii_alphanumeric())
        && matches!(inward.as_slice(), [figure, one, other]
            if figure.is_ascii_digit() && one.is_ascii_alphabetic() && other.is_ascii_alphabetic())
}

/// `10115`, `113 30`, `1012`.
pub(super) fn is_figures(text: &str) -> bool {
    let count = text.bytes().filter(u8::is_ascii_digit).count();
    (4..=6).contains(&count)
        && text.bytes().all(|b| b.is_ascii_digit() || b == b' ')
        && text.split(' ').count() <= 2
}
