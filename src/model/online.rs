//! Joining online.

words! {
    /// Who may have the link and passcode of an online meeting.
    pub enum Join: "a way to join" {
        /// The group publishes them itself: both stand on the page and in the fellowship's feed.
        Open = "open",
        /// Neither is published; the page says whom to ask.
        Ask = "ask",
        /// One registers at an address first.
        Registration = "registration" | "register",
    }
}
