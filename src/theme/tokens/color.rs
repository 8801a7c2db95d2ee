//! Colors of the screen and how well they can be told apart (WCAG 2.2).

use std::str::FromStr;

/// A color of sRGB without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color([u8; 3]);

impl Color {
    /// The contrast ratio of two colors, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// From 0 for black to 1 for white (WCAG 2.2, "relative luminance").
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl FromStr for Color {
    type Err = ();

    /// Reads `#FFF` and `#0A5A5C`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.strip_prefix('#').ok_or(())?;
        let digit = |letter: char| {
            letter
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        };
        let digits: Vec<u8> = digits.chars().map(digit).collect::<Option<_>>().ok_or(())?;
        match digits[..] {
            [r, g, b] => Ok(Self([r, g, b].map(|digit| digit * 17))),
            [_, _, _, _, _, _] => {
                let parts: Vec<u8> = digits
                    .chunks(2)
                    .map(|two| two.iter().fold(0, |sum, digit| sum * 16 + digit))
                    .collect();
                parts.try_into().map(Self).map_err(|_| ())
            }
            _ => Err(()),
        }
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02X}{green:02X}{blue:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(one: &str, two: &str) -> f64 {
        let (one, two): (Color, Color) = (one.parse().unwrap(), two.parse().unwrap());
        assert!((one.contrast(two) - two.contrast(one)).abs() < 1e-12);
        one.contrast(two)
    }

    #[test]
    fn ratios_are_those_that_other_tools_give() {
        for (one, two, known) in [
            ("#000", "#FFF", 21.0),
            ("#FFF", "#ffffff", 1.0),
            ("#777777", "#FFFFFF", 4.48),
            ("#767676", "#FFFFFF", 4.54),
            ("#0000FF", "#FFFFFF", 8.59),
            ("#1E2A2D", "#FBF8F3", 13.9),
        ] {
            assert!((ratio(one, two) - known).abs() < 0.05, "{one} on {two}");
        }
    }

    #[test]
    fn only_colors_in_digits_are_read() {
        for text in [
            "FFF",
            "#FF",
            "#12345",
            "navy",
            "#GGG",
            "rgb(0,0,0)",
            "#ÄÄÄ",
            "",
        ] {
            assert_eq!(text.parse::<Color>(), Err(()), "{text}");
        }
        assert_eq!("#abc".parse::<Color>().unwrap().to_string(), "#AABBCC");
    }
}
