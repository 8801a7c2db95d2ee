//! When, by which role and how somebody checked an entry last.

use jiff::civil::Date;

words! {
    /// How an entry was checked.
    pub enum Method: "a way of checking" {
        /// Somebody went there.
        Visited = "visited",
        /// Somebody called, and somebody answered.
        Called = "called",
        /// Somebody wrote, and somebody answered.
        Emailed = "emailed",
        /// Somebody looked at the group's or service's own website.
        Website = "website",
        /// The same fact stood in two independent sources, named in the file.
        Sources = "sources",
        /// The group or service said so itself.
        SelfReported = "self-reported",
    }
}

/// A check that happened; never derived from a source's "updated", never from today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The day of the check.
    pub date: Date,
    /// The role of who checked, such as "secretary"; never a name.
    pub by: Option<Box<str>>,
    /// How it was checked.
    pub how: Option<Method>,
    /// When it is due again.
    pub next: Option<Date>,
}
