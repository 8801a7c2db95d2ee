//! The life of an entry.

words! {
    /// Where an entry is in its life.
    pub enum Status: "a status" {
        /// Going on.
        Active = "active",
        /// Stopped for a while.
        Paused = "paused",
        /// Over; the page stays for twelve months and names alternatives.
        Ended = "ended",
    }
}
