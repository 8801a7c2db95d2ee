//! The emergency number and the help lines of a country, as far as this repository's own content has them.

use crate::model::Country;

/// What people in a country call.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines {
    country: &'static str,
    /// The emergency number.
    pub(super) emergency: &'static str,
    /// Help lines: id and file, in the order in which they are shown.
    pub(super) hotlines: &'static [(&'static str, &'static str)],
}

/// To add a country, put its lines into `content/hotlines/`, each number found alike in two
/// independent sources that are named there, and add a row.
const COUNTRIES: &[Lines] = &[Lines {
    country: "US",
    emergency: "911",
    hotlines: &[
        (
            "988-lifeline",
            include_str!("../../../content/hotlines/988-lifeline.yaml"),
        ),
        (
            "crisis-text-line",
            include_str!("../../../content/hotlines/crisis-text-line.yaml"),
        ),
        (
            "samhsa-national-helpline",
            include_str!("../../../content/hotlines/samhsa-national-helpline.yaml"),
        ),
    ],
}];

impl Lines {
    /// Those of a country, if we know them.
    pub(super) fn of(country: Country) -> Option<&'static Self> {
        let known = |lines: &&Self| lines.country == country.code();
        COUNTRIES.iter().find(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_emergency_number_is_the_one_of_the_repositorys_own_site() {
        let own = include_str!("../../../content/site.yaml");
        let lines = Lines::of("US".parse().unwrap()).unwrap();
        assert!(own.contains(&format!("number: \"{}\"", lines.emergency)));
        for (id, text) in lines.hotlines {
            let sources = text.matches("{name:").count();
            assert!(sources >= 2, "{id} has {sources} sources");
        }
        assert!(Lines::of("DE".parse().unwrap()).is_none());
    }
}
