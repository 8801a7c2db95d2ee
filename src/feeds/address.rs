//! Postal addresses on one line, as Meeting Guide's `formatted_address` and spreadsheets have them.

/// The parts of an address, as a place in content has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Street and number, or whatever could not be told apart.
    pub street: Option<String>,
    /// The town or city.
    pub city: Option<String>,
    /// State or province.
    pub state: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The country, as written.
    pub country: Option<String>,
}

impl Address {
    /// The address on one line: `1555 S 7th St, San Jose, CA 95112, USA`.
    pub fn one_line(&self) -> String {
        let area = [self.state.as_deref(), self.postal_code.as_deref()];
        let area = area.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let parts = [
            self.street.as_deref(),
            self.city.as_deref(),
            Some(area.as_str()).filter(|area| !area.is_empty()),
            self.country.as_deref(),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
