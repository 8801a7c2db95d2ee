//! How one attends.

words! {
    /// How one attends a meeting: always written, never guessed from a map pin.
    pub enum Attendance: "a way to attend" {
        /// In a room.
        InPerson = "in-person" | "in person",
        /// By video or in a virtual room.
        Online = "online",
        /// In a room and online at the same time.
        Hybrid = "hybrid",
        /// By telephone only.
        Phone = "phone",
    }
}

impl Attendance {
    /// Whether there is a room to go to.
    pub fn has_room(self) -> bool {
        matches!(self, Self::InPerson | Self::Hybrid)
    }

    /// Whether one can take part from elsewhere by video.
    pub fn has_link(self) -> bool {
        matches!(self, Self::Online | Self::Hybrid)
    }

    /// Under which ways to attend it is listed: a hybrid meeting under both of its own.
    pub fn ways(self) -> &'static [Self] {
        match self {
            Self::InPerson => &[Self::InPerson],
            Self::Online => &[Self::Online],
            Self::Hybrid => &[Self::InPerson, Self::Online],
            Self::Phone => &[Self::Phone],
        }
    }
}
