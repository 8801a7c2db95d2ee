//! What can be wrong with a phone number, in words for a volunteer.

use crate::diag::{Mistake, codes};
use crate::model::Country;
use crate::model::suggest::shorten;

/// What is wrong with a number.
#[derive(Debug)]
pub(super) enum Fault {
    /// There are words before, after or between.
    Words,
    /// There are several numbers.
    Several,
    /// The digits in brackets are not those of the letters.
    Brackets,
    /// A `+` stands before a short code, which is this.
    ShortCodeWithPlus(String),
    /// A number with `+` has this many digits.
    International(usize),
    /// A number in North America has this many digits, or ten that cannot be.
    NorthAmerican(usize),
    /// Only the local part is there.
    AreaCode,
    /// The plan of the country has no such number.
    Invalid(Country),
    /// We know no plan of the country.
    Unplanned(Country),
}

impl Fault {
    /// The mistake; `meant` is what to write, where that is known.
    pub(super) fn mistake(&self, published: &str, meant: Option<String>) -> Mistake {
        let help = match (meant, self) {
            (Some(number), _) => format!("write only the number: `{number}`"),
            (None, Self::ShortCodeWithPlus(code)) => format!("write `{code}`"),
            (None, fault) => fault.help().to_owned(),
        };
        Mistake::new(
            &codes::PHONE,
            format!("`{}` is not a phone number", shorten(published)),
        )
        .label(self.label())
        .help(help)
    }

    fn label(&self) -> String {
        match self {
            Self::Words => "there are words beside the number".to_owned(),
            Self::Several => "this is more than one number".to_owned(),
            Self::Brackets => "the digits in brackets are not those of the letters".to_owned(),
            Self::ShortCodeWithPlus(_) => "a short code has no country code".to_owned(),
            Self::International(count) => {
                format!("a number with `+` has 7 to 15 digits, this has {count}")
            }
            Self::NorthAmerican(10) => "there is no such area code or exchange".to_owned(),
            Self::NorthAmerican(count) => {
                format!("a number has ten digits with its area code, this has {count}")
            }
            Self::AreaCode => "the area code is missing".to_owned(),
            Self::Invalid(country) => format!("there is no such number in {}", country.english()),
            Self::Unplanned(country) => {
                format!(
                    "how numbers are written in {} is not known",
                    country.english()
                )
            }
        }
    }

    fn help(&self) -> &'static str {
        match self {
            Self::Several => {
                "write one number here, and the others in fields or channels of their own"
            }
            Self::Words | Self::Brackets => {
                "write only the number, or say with `dial:` what a phone dials"
            }
            Self::AreaCode | Self::NorthAmerican(_) => {
                "write it with its area code, such as `312-555-0143`, or say with `dial:` what a phone dials"
            }
            _ => {
                "write it with its country code, such as `+44 20 7946 0958`, or say with `dial:` what a phone dials"
            }
        }
    }
}
