//! Whole feeds.
