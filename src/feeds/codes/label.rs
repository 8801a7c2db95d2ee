//! Labels that people write in place of codes, compared by what matters in them.

use super::Signal;

/// What is left of a label for a comparison: lower case, letters and digits alone, no plural `s`, and
/// without the word "meeting". `Men's Meetings` and `men` are the same.
pub(super) fn core(label: &str) -> String {
    let text = label.to_lowercase().replace('&', " and ");
    let text = text.replace(['\'', '\u{2019}'], "");
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.map(singular).filter(|word| *word != "meeting");
    words.collect()
}

/// What a code or a label says about attendance, whatever the program.
pub(super) fn signal(written: &str) -> Option<Signal> {
    if written.eq_ignore_ascii_case("ONL") {
        return Some(Signal::Online);
    }
    if written.eq_ignore_ascii_case("TC") {
        return Some(Signal::Shut);
    }
    match core(written).as_str() {
        "online" | "virtual" | "onlineonly" | "onlinevirtual" => Some(Signal::Online),
        "hybrid" | "inpersonandonline" => Some(Signal::Hybrid),
        "inperson" | "inpersononly" | "facetoface" => Some(Signal::InPerson),
        "locationtemporarilyclosed"
        | "temporarilyclosed"
        | "temporaryclosure"
        | "temporarilyclosedfacility"
        | "temporarilyclosedlocation"
        | "closedtemporarily"
        | "ubicacióntemporalmentecerrada" => Some(Signal::Shut),
        _ => None,
    }
}

fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(one) if one.len() >= 3 && !one.ends_with('s') => one,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_compared_by_what_matters_in_them() {
        for (one, other) in [
            ("Men's Meetings", "men"),
            ("12 Steps & 12 Traditions", "12 steps and 12 tradition"),
            ("LGBTQ+", "lgbtq"),
            ("Child-Friendly", "child friendly"),
            ("Q & A", "q and a"),
        ] {
            assert_eq!(core(one), core(other));
        }
        assert_ne!(core("Gay"), core("Gay/Lesbian"));
        assert_eq!(core("Cross Talk"), "crosstalk");
        assert_eq!(core("Newcomers"), "newcomer");
        assert_eq!(core(" - "), "");
        assert_eq!(core("AS"), "as", "short words keep their s");
    }

    #[test]
    fn attendance_is_known_in_any_program() {
        assert_eq!(signal("onl"), Some(Signal::Online));
        assert_eq!(signal("Online Meeting"), Some(Signal::Online));
        assert_eq!(signal("Temporary Closure"), Some(Signal::Shut));
        assert_eq!(signal("Location Temporarily Closed"), Some(Signal::Shut));
        assert_eq!(signal("Hybrid"), Some(Signal::Hybrid));
        assert_eq!(signal("C"), None);
        assert_eq!(signal("Closed"), None);
    }
}
