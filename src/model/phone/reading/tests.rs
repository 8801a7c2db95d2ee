use super::*;
use proptest::prelude::*;

fn in_country(text: &str, code: &str) -> Result<String, Mistake> {
    dial(text, code.parse().unwrap())
}

fn us(text: &str) -> String {
    in_country(text, "US").unwrap()
}

fn refused(text: &str) -> (String, String) {
    let mistake = in_country(text, "US").unwrap_err();
    (mistake.label.unwrap().into(), mistake.help.unwrap().into())
}

#[test]
fn short_codes_are_dialled_as_they_are() {
    for (text, code, dialled) in [
        ("988", "US", "988"),
        ("116 123", "GB", "116123"),
        ("1-1-2", "DE", "112"),
        ("13 11 14", "AU", "131114"),
        ("13YARN", "AU", "139276"),
        ("13 YARN", "AU", "139276"),
        ("741741", "US", "741741"),
        ("*55", "US", "*55"),
        ("#77", "US", "#77"),
    ] {
        assert_eq!(in_country(text, code).unwrap(), dialled, "{text}");
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for text in [
        "+1 312 555 0143",
        "312-555-0143",
        "(312) 555-0143",
        "1.312.555.0143",
        "312/555-0143",
        "312\u{A0}555\u{2011}0143",
        "+1 (312) 555\u{2013}0143",
    ] {
        assert_eq!(us(text), "+13125550143", "{text}");
    }
    assert_eq!(us("011 44 20 7946 0958"), "+442079460958");
    assert_eq!(us("+44 (0)20 7946 0958"), "+442079460958");
    assert_eq!(in_country("020 7946 0958", "GB").unwrap(), "+442079460958");
    assert_eq!(in_country("0800 1111", "GB").unwrap(), "+448001111");
    assert_eq!(in_country("(312) 555-0143", "CA").unwrap(), "+13125550143");
    assert_eq!(in_country("030/901820", "DE").unwrap(), "+4930901820");
}

#[test]
fn letters_stand_for_digits() {
    assert_eq!(us("1-800-662-HELP (4357)"), "+18006624357");
    assert_eq!(us("1-800-662-HELP (1-800-662-4357)"), "+18006624357");
    assert_eq!(us("1-800-662-4357 (HELP)"), "+18006624357");
    assert_eq!(us("800-QUIT-NOW"), "+18007848669");
    assert_eq!(us("1-800-Quit-Now"), "+18007848669");
    assert_eq!(us("+1-800-NEXT-STEP"), "+18006398783");
    assert_eq!(us("1-800-NEXT-STEP"), "+18006398783");
    assert_eq!(in_country("1800 RESPECT", "AU").unwrap(), "+611800737732");
}

#[test]
fn extensions_and_pauses_are_kept() {
    for text in [
        "312-555-0143 ext. 12",
        "312-555-0143 ext 12",
        "312-555-0143 x12",
        "312-555-0143x12",
        "(312) 555-0143, Extension: 12",
        "+1 312 555 0143;ext=12",
    ] {
        assert_eq!(us(text), "+13125550143;ext=12", "{text}");
    }
    assert_eq!(
        us("+1-669-900-9128,,123456789#"),
        "+16699009128,,123456789#"
    );
    assert_eq!(us("669-900-9128;123 456 789#"), "+16699009128,123456789#");
}

#[test]
fn words_beside_a_number_are_refused_with_the_number_to_write() {
    for (text, number) in [
        ("TTY 1-800-487-4889", "1-800-487-4889"),
        ("TTY: (800) 487-4889", "(800) 487-4889"),
        ("988 Lifeline", "988"),
        ("Text HOME to 741741", "741741"),
        ("1-800-662-4357 (toll free)", "1-800-662-4357"),
        ("1-800-662-4357 toll free", "1-800-662-4357"),
        ("tel:+13125550143", "+13125550143"),
        ("911 NOW", "911"),
    ] {
        assert_eq!(
            refused(text).1,
            format!("write only the number: `{number}`"),
            "{text}"
        );
    }
}

#[test]
fn several_numbers_are_refused() {
    for text in [
        "988, 911",
        "312-555-0143, 312-555-0144",
        "+1 312 555 0143 / +1 312 555 0144",
    ] {
        assert_eq!(refused(text).0, "this is more than one number", "{text}");
    }
}

#[test]
fn what_cannot_be_dialled_is_refused_with_its_reason() {
    assert_eq!(refused("555-0143").0, "the area code is missing");
    assert_eq!(
        refused("312-555-014").0,
        "a number has ten digits with its area code, this has 9"
    );
    assert_eq!(
        refused("+1 988"),
        (
            "a short code has no country code".into(),
            "write `988`".into()
        )
    );
    assert_eq!(refused("+44116123").1, "write `116123`");
    assert_eq!(
        refused("1-800-662-HELP (4358)").0,
        "the digits in brackets are not those of the letters"
    );
    for text in [
        "",
        "12",
        "HELP",
        "()",
        "+",
        "3125550143;ext=",
        "٣١٢-555-0143",
        "0800 000",
    ] {
        assert!(in_country(text, "US").is_err(), "{text}");
    }
    assert!(
        in_country("0999 99", "GB").is_ok(),
        "five and six digits are short codes anywhere"
    );
    assert!(in_country("0999 999 99", "GB").is_err());
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), near in "[+(0-9A-Zextp)., ;#*-]{0,25}") {
        for code in ["US", "GB", "DE", "MX", "AQ"] {
            let country = code.parse().unwrap();
            let _ = dial(&text, country);
            if let Ok(dialled) = dial(&near, country) {
                let signs = dialled.trim_start_matches('+').replacen(";ext=", "", 1);
                prop_assert!(signs.chars().all(|c| c.is_ascii_digit() || ",#*".contains(c)), "{}", dialled);
                prop_assert!(dialled.chars().filter(char::is_ascii_digit).count() >= 2, "{}", dialled);
            }
        }
    }

    #[test]
    fn ten_digits_of_the_plan_are_always_read(number in "[2-8][02-9][0-9][2-9][0-9]{6}") {
        prop_assert_eq!(us(&number), format!("+1{number}"));
    }
}
