//! Phone numbers: as published, and what to dial (here), read from what people write (`reading`)
//! by the plan of a country (`plan`), with words for what is wrong (`fault`).

mod fault;
mod plan;
mod reading;
mod short_codes;

use std::fmt;

use super::lang::Country;
use super::line::is_forbidden;
use super::suggest::shorten;
use crate::diag::{Mistake, codes};

/// A number exactly as it was published, and separately what a phone dials for it.
///
/// What is dialled is an E.164 number (`+13125550143`), or a short code or other digits as they are
/// (`988`); perhaps with an extension (`;ext=12`, RFC 3966) or with pauses (`,,123#`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    published: Box<str>,
    dial: Box<str>,
}

impl Phone {
    /// Reads a number as `published` in `country`. `dial` says what to dial instead of what follows
    /// from the text: digits, `*`, `#`, `,` for a pause, and `+` in front of a country code.
    pub fn read(published: &str, country: Country, dial: Option<&str>) -> Result<Self, Mistake> {
        let published = published.trim();
        if published.is_empty() || published.chars().count() > 80 {
            return Err(
                Mistake::new(&codes::PHONE, "a phone number has 1 to 80 characters")
                    .help("write the number as it is published, such as `312-555-0143` or `988`"),
            );
        }
        if published.chars().any(is_forbidden) || published.contains(['\n', '\t']) {
            let seen: String = published
                .chars()
                .filter(|c| !c.is_control() && !is_forbidden(*c))
                .collect();
            return Err(
                Mistake::new(&codes::PHONE, "this phone number holds a hidden character")
                    .help(format!("type it again: `{}`", shorten(&seen))),
            );
        }
        let dial = match dial {
            Some(dial) => written(dial)?,
            None => reading::dial(published, country)?,
        };
        Ok(Self {
            published: published.into(),
            dial: dial.into(),
        })
    }

    /// The number exactly as it was published.
    pub fn published(&self) -> &str {
        &self.published
    }

    /// What a phone dials: `988`, `+18006624357`, `+13125550143;ext=12`, `+16699009128,,123#`.
    pub fn dial(&self) -> &str {
        &self.dial
    }

    /// A `tel:` address (RFC 3966) for links; pauses stay commas, which phones understand.
    pub fn tel_href(&self) -> String {
        format!("tel:{}", self.dial.replace('#', "%23"))
    }

    /// An `sms:` address (RFC 5724) for links, without a text, extension or pauses.
    pub fn sms_href(&self) -> String {
        format!("sms:{}", self.subscriber().replace('#', "%23"))
    }

    /// The address that opens a chat on WhatsApp; only for numbers with their country code.
    pub fn whatsapp_href(&self) -> Option<String> {
        let digits = self.dial.strip_prefix('+')?;
        let plain = digits.chars().all(|c| c.is_ascii_digit());
        plain.then(|| format!("https://wa.me/{digits}"))
    }

    /// The number in digits for people, where it was published with letters: `1-800-662-4357` for
    /// `1-800-662-HELP`; otherwise as published.
    pub fn digits(&self) -> String {
        let spelled = reading::without_extension(&self.published);
        if !spelled.chars().any(char::is_alphabetic) {
            return self.published.to_string();
        }
        let rest = self
            .dial
            .strip_prefix(self.subscriber())
            .unwrap_or_default();
        let rest = rest.replace(";ext=", " ext. ");
        match plan::grouped(self.subscriber()) {
            Some(number) => format!("{number}{rest}"),
            None => format!("{}{rest}", self.subscriber()),
        }
    }

    /// Whether it is a short code such as `988` or `741741`, which only works inside its country.
    pub fn is_short_code(&self) -> bool {
        self.dial.len() <= 6 && self.dial.chars().all(|c| c.is_ascii_digit())
    }

    /// What people read in the published number, if a phone dials other digits for it, because somebody wrote those
    /// down; `country` is that of the number. None where nothing can be read, or a short code.
    pub fn read_otherwise(&self, country: Country) -> Option<String> {
        let read = Self::read(&self.published, country, None).ok()?;
        let digits = |phone: &Self| phone.subscriber().trim_start_matches('+').to_owned();
        let (shown, dialled) = (digits(&read), digits(self));
        // A number may be dialled with or without the code of its country.
        let same = shown.ends_with(&dialled) || dialled.ends_with(&shown);
        (!same && !read.is_short_code()).then_some(shown)
    }

    /// What is dialled, without extension and pauses.
    fn subscriber(&self) -> &str {
        self.dial.split([',', ';']).next().unwrap_or_default()
    }
}

/// The number as published.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.published)
    }
}

/// What to dial as somebody wrote it, if a phone can dial it.
fn written(dial: &str) -> Result<String, Mistake> {
    let dial = dial.trim();
    let kept: String = dial
        .chars()
        .filter(|c| c.is_ascii_digit() || "+,#*".contains(*c))
        .collect();
    let after_first = kept.strip_prefix('+').unwrap_or(&kept);
    let count = after_first.chars().filter(char::is_ascii_digit).count();
    let can_be_dialled = (2..=40).contains(&count)
        && after_first.len() <= 60
        && !after_first.contains('+')
        && !after_first.starts_with(',');
    if can_be_dialled && kept == dial {
        return Ok(kept);
    }
    let mistake = Mistake::new(
        &codes::PHONE,
        format!("`{}` cannot be dialled", shorten(dial)),
    )
    .label("only digits, `*`, `#`, `,` for a pause, and `+` in front");
    Err(if can_be_dialled {
        mistake.help(format!("write `{}`", shorten(&kept)))
    } else {
        mistake.help("write the digits that a phone dials, such as `+13125550143` or `988`")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(published: &str) -> Phone {
        Phone::read(published, "US".parse().unwrap(), None).unwrap()
    }

    #[test]
    fn a_number_is_kept_as_published_beside_what_is_dialled() {
        let line = phone(" 1-800-662-HELP (4357) ");
        assert_eq!(line.published(), "1-800-662-HELP (4357)");
        assert_eq!(line.tel_href(), "tel:+18006624357");
        assert_eq!(line.sms_href(), "sms:+18006624357");
        assert_eq!(line.digits(), "1-800-662-4357");
        assert_eq!(
            line.whatsapp_href().as_deref(),
            Some("https://wa.me/18006624357")
        );
        assert!(!line.is_short_code());
    }

    #[test]
    fn a_short_code_never_gets_a_country_code() {
        for code in ["988", "911", "741741", "435748"] {
            let line = phone(code);
            assert_eq!(line.tel_href(), format!("tel:{code}"));
            assert_eq!(line.sms_href(), format!("sms:{code}"));
            assert_eq!(line.digits(), code);
            assert_eq!(line.whatsapp_href(), None);
            assert!(line.is_short_code());
        }
    }

    #[test]
    fn an_extension_is_dialled_but_not_texted() {
        let line = phone("1-800-662-HELP ext. 12");
        assert_eq!(line.tel_href(), "tel:+18006624357;ext=12");
        assert_eq!(line.sms_href(), "sms:+18006624357");
        assert_eq!(line.digits(), "1-800-662-4357 ext. 12");
        assert_eq!(line.whatsapp_href(), None);
        assert_eq!(
            phone("(312) 555-0143 ext. 12").digits(),
            "(312) 555-0143 ext. 12"
        );
    }

    #[test]
    fn pauses_stay_and_number_signs_are_encoded() {
        let line = phone("+1-669-900-9128,,123456789#");
        assert_eq!(line.tel_href(), "tel:+16699009128,,123456789%23");
        assert_eq!(line.sms_href(), "sms:+16699009128");
    }

    #[test]
    fn what_to_dial_can_be_written() {
        let read = |dial| Phone::read("ask for Ruth, 0143", "US".parse().unwrap(), Some(dial));
        assert_eq!(read("+13125550143").unwrap().tel_href(), "tel:+13125550143");
        assert_eq!(read("*67,988#").unwrap().tel_href(), "tel:*67,988%23");
        assert_eq!(read("+13125550143").unwrap().digits(), "1-312-555-0143");
        assert_eq!(
            read("(312) 555-0143").unwrap_err().help.as_deref(),
            Some("write `3125550143`")
        );
        for dial in ["", "+", "HELP", "5", "1+2", "+,12", "988;ext=2", "9\n8"] {
            assert!(read(dial).is_err(), "{dial}");
        }
    }

    #[test]
    fn a_hidden_character_is_refused_with_the_number_to_type() {
        let mistake = Phone::read("\u{202A}988\u{202C}", "US".parse().unwrap(), None).unwrap_err();
        assert_eq!(mistake.help.as_deref(), Some("type it again: `988`"));
    }
}
