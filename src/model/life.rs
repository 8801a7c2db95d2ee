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

words! {
    /// Whether a meeting of a group happens; a whole group has a `status:` of its own.
    pub enum MeetingStatus: "a status of a meeting" {
        /// It does.
        Active = "active",
        /// It does not, for a while.
        Paused = "paused",
    }
}
