//! How large and how deep a feed may be: far beyond any real one, far below what stops a machine.
//!
//! The largest feeds known have about 40,000 records of 1 KB with 40 fields each.

/// The most bytes of a file: 128 MiB.
pub const FILE: u64 = 128 << 20;

/// The most records of a file.
pub const RECORDS: u32 = 250_000;

/// The most values of a file, those in lists counted too. Each takes up to 80 bytes of memory.
pub const VALUES: u32 = 10_000_000;

/// How many brackets may be open at once.
pub const DEPTH: u32 = 8;

/// The most values of one record.
pub const CELLS: usize = 300;

/// The most values of a list in a record.
pub const LIST: usize = 1_000;

/// The most bytes of a text: 64 KiB.
pub const TEXT: usize = 64 << 10;

/// The most characters of a number.
pub const NUMBER: usize = 64;

/// The most columns of a table. Spreadsheets have 16,384, and some write all of them.
pub const COLUMNS: usize = 20_000;

/// In how many lines headings are looked for.
pub const LINES_ABOVE: usize = 20;
