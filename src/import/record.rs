//! What a feed says, before anybody knows what it means.

/// Where something stands in the file of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

/// One record: an object of a JSON feed or a row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Which one it is, from 1.
    pub number: u32,
    /// Where it begins.
    pub at: Position,
    /// What it says, in its order. No name stands twice.
    pub cells: Vec<Cell>,
}

/// One named value of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The name as the feed writes it: a JSON key, or the heading of a column.
    pub name: Box<str>,
    /// Where the value begins.
    pub at: Position,
    /// The value.
    pub value: Value,
}

/// A value as the feed writes it. Text is not cleaned yet.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`, or an empty field of a table.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, with the digits of the feed.
    Number(Box<str>),
    /// Text.
    Text(Box<str>),
    /// A list.
    List(Vec<Value>),
    /// An object, which no field of a known format is: its text, shortened.
    Object(Box<str>),
}

impl Record {
    /// The cell with this name.
    pub fn cell(&self, name: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| &*cell.name == name)
    }
}
