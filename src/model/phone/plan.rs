//! Numbering plans: from the digits people write in a country to what is dialled.

use std::str::FromStr;

use phonenumber::country::Id;

use super::fault::Fault;
use crate::model::Country;

/// The countries of the North American Numbering Plan, whose calling code is 1.
const NORTH_AMERICA: &[&str] = &[
    "AG", "AI", "AS", "BB", "BM", "BS", "CA", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP",
    "MS", "PR", "SX", "TC", "TT", "UM", "US", "VC", "VG", "VI",
];

/// Whether numbers in the country follow the North American Numbering Plan.
pub(super) fn is_north_american(country: Country) -> bool {
    NORTH_AMERICA.contains(&country.code())
}

/// The E.164 number of the digits after a `+`.
pub(super) fn international(digits: &str) -> Result<String, Fault> {
    if let Some(national) = digits.strip_prefix('1') {
        return if is_subscriber(national) {
            Ok(format!("+{digits}"))
        } else if (3..=6).contains(&national.len()) {
            Err(Fault::ShortCodeWithPlus(national.to_owned()))
        } else {
            Err(Fault::NorthAmerican(national.len()))
        };
    }
    if let Some(code) = harmonised(digits) {
        return Err(Fault::ShortCodeWithPlus(code.to_owned()));
    }
    if (7..=15).contains(&digits.len()) && !digits.starts_with('0') {
        return Ok(format!("+{digits}"));
    }
    Err(Fault::International(digits.len()))
}

/// The number of ten digits, or eleven with the 1 in front, in North America. The library is not
/// asked: loading it is slow, and it refuses 555-0143 and the other numbers kept for examples.
///
/// `letters_from` counts the digits before the first letter; a word may be longer than its number,
/// as in `1-800-NEXT-STEP`, and the network ignores what is too much.
pub(super) fn north_american(digits: &str, letters_from: Option<usize>) -> Result<String, Fault> {
    if let Some(abroad) = digits.strip_prefix("011") {
        return international(abroad);
    }
    let with_one = digits.strip_prefix('1').filter(|rest| rest.len() >= 10);
    let national = with_one.unwrap_or(digits);
    let full = digits.len() - national.len() + 10;
    let national = match letters_from {
        Some(from) if from >= full => return Err(Fault::Words),
        Some(_) => national.get(..10).unwrap_or(national),
        None => national,
    };
    match national.len() {
        10 if is_subscriber(national) => Ok(format!("+1{national}")),
        7 => Err(Fault::AreaCode),
        count => Err(Fault::NorthAmerican(count)),
    }
}

/// The number in a country elsewhere, as the library of numbering plans reads it.
pub(super) fn national(digits: &str, country: Country) -> Result<String, Fault> {
    let id = Id::from_str(country.code()).map_err(|_| Fault::Unplanned(country))?;
    let number = phonenumber::parse(Some(id), digits).map_err(|_| Fault::Invalid(country))?;
    if !number.is_valid() {
        return Err(Fault::Invalid(country));
    }
    Ok(number.format().mode(phonenumber::Mode::E164).to_string())
}

/// A North American number in groups: `1-800-662-4357`.
pub(super) fn grouped(dial: &str) -> Option<String> {
    let national = dial
        .strip_prefix("+1")
        .filter(|national| is_subscriber(national))?;
    let (area, local) = national.split_at_checked(3)?;
    let (exchange, line) = local.split_at_checked(3)?;
    Some(format!("1-{area}-{exchange}-{line}"))
}

/// Whether ten digits are NXX-NXX-XXXX with N from 2 to 9, and the area is no service code.
fn is_subscriber(national: &str) -> bool {
    let digits = national.as_bytes();
    let at = |index: usize| digits.get(index).copied().unwrap_or_default();
    digits.len() == 10
        && digits.iter().all(u8::is_ascii_digit)
        && at(0) >= b'2'
        && at(3) >= b'2'
        && !national.get(..3).is_some_and(is_service_code)
}

/// Whether three digits are a service everywhere in North America: 988 or one of 211 to 911.
pub(super) fn is_service_code(digits: &str) -> bool {
    digits == "988" || (digits.len() == 3 && digits.ends_with("11"))
}

/// The European short code `116xxx` at the end of a number that has only a country code before it.
fn harmonised(digits: &str) -> Option<&str> {
    let code = digits.get(digits.len().checked_sub(6)?..)?;
    (digits.len() == 8 && code.starts_with("116")).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_kept_for_examples_are_read_in_north_america() {
        assert_eq!(north_american("3125550143", None).unwrap(), "+13125550143");
        assert_eq!(north_american("13125550143", None).unwrap(), "+13125550143");
    }

    #[test]
    fn what_the_plan_does_not_have_is_refused() {
        for digits in [
            "0125550143",
            "3121550143",
            "9115550143",
            "312555014",
            "31255501430",
            "23125550143",
        ] {
            assert!(north_american(digits, None).is_err(), "{digits}");
        }
        assert!(matches!(
            north_american("5550143", None),
            Err(Fault::AreaCode)
        ));
    }

    #[test]
    fn a_short_code_after_a_country_code_is_refused() {
        for digits in ["1988", "1741741", "44116123"] {
            assert!(
                matches!(international(digits), Err(Fault::ShortCodeWithPlus(_))),
                "{digits}"
            );
        }
    }

    #[test]
    fn numbers_elsewhere_follow_the_plan_of_their_country() {
        let read = |digits, country: &str| national(digits, country.parse().unwrap()).ok();
        assert_eq!(read("02079460958", "GB").as_deref(), Some("+442079460958"));
        assert_eq!(read("0142685300", "FR").as_deref(), Some("+33142685300"));
        assert_eq!(read("5555123456", "MX").as_deref(), Some("+525555123456"));
        assert_eq!(
            read("0612345678", "IT").as_deref(),
            Some("+390612345678"),
            "the zero belongs to it"
        );
        assert_eq!(read("123456789012", "GB"), None);
        assert_eq!(read("12345678", "AQ"), None);
    }
}
