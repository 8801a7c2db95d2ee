//! A whole number of things.

use std::str::FromStr;

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// A number of things, from 1 to so many: 10,000 unless said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count<const MOST: u32 = 10_000>(u32);

impl<const MOST: u32> Count<MOST> {
    /// The number.
    pub fn get(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

impl<const MOST: u32> FromStr for Count<MOST> {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        match text.trim().parse() {
            Ok(count) if (1..=MOST).contains(&count) => Ok(Self(count)),
            _ => Err(Mistake::new(
                &codes::VALUE,
                format!(
                    "`{}` is not a number from 1 to {}",
                    shorten(text),
                    in_thousands(MOST)
                ),
            )
            .help("write a whole number, such as `100`")),
        }
    }
}

/// A number as people write it: `10,000`.
fn in_thousands(number: u32) -> String {
    let rest = number % 1000;
    match number / 1000 {
        0 => rest.to_string(),
        thousands => format!("{},{rest:03}", in_thousands(thousands)),
    }
}

impl<const MOST: u32> Scalar for Count<MOST> {
    const EXPECTS: &'static str = "a whole number such as `100`";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_out_of_bounds_is_told_with_the_bounds() {
        assert_eq!("10000".parse::<Count>().map(Count::get), Ok(10_000));
        for (text, most) in [("0", "10,000"), ("10001", "10,000"), ("many", "10,000")] {
            let mistake = text.parse::<Count>().unwrap_err();
            assert!(mistake.message.ends_with(&format!("from 1 to {most}")));
        }
        let mistake = "2000001".parse::<Count<2_000_000>>().unwrap_err();
        assert!(mistake.message.ends_with("from 1 to 2,000,000"));
    }
}
