//! For whom something is.

words! {
    /// For whom a line, a program or an article is.
    pub enum Audience: "whom it is for" {
        /// Those who drink, use or gamble themselves.
        Myself = "self" | "myself",
        /// Their family.
        Family = "family",
        /// Their friends.
        Friends = "friends",
        /// Those who help by profession.
        Professionals = "professionals",
        /// Young people.
        Youth = "youth",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// People of the LGBTQ+ communities.
        Lgbtq = "lgbtq",
        /// Veterans and people in service.
        Veterans = "veterans",
        /// Native and Indigenous people.
        Native = "native",
        /// Everybody.
        Everybody = "everybody" | "everyone",
    }
}
