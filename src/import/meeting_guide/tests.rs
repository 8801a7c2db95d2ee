//! Records made by hand, one rule each.
