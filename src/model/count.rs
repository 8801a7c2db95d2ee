//! A whole number of things.

use std::str::FromStr;

use super::Scalar;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// A number of things, 1 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u16);

impl Count {
    /// The number.
    pub fn get(self) -> usize {
        usize::from(self.0)
    }
}

impl FromStr for Count {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        match text.trim().parse() {
            Ok(count @ 1..=10_000) => Ok(Self(count)),
            _ => Err(Mistake::new(
                &codes::VALUE,
                format!("`{}` is not a number from 1 to 10,000", shorten(text)),
            )
            .help("write a whole number, such as `100`")),
        }
    }
}

impl Scalar for Count {
    const EXPECTS: &'static str = "a whole number such as `100`";
}
