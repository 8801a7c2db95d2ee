//! What is nested deeper than any field of a known format: gone over, with its text kept in short.

use super::super::cursor::{Fault, Mark};
use super::Parser;
use crate::import::Value;
use crate::model::suggest::shorten;

impl Parser<'_> {
    /// A list or object of any depth that the limits allow, without recursion.
    pub(super) fn nested(&mut self) -> Result<Value, Fault> {
        let start = self.cursor.mark();
        // What is open, from the outside in: the bracket that closes it, and where it was opened.
        let mut open: Vec<(u8, Mark)> = Vec::new();
        loop {
            match self.cursor.peek() {
                Some(bracket @ (b'[' | b'{')) => {
                    let close = if bracket == b'[' { b']' } else { b'}' };
                    let opened = self.open()?;
                    if self.first(close)? {
                        open.push((close, opened));
                        self.key_within(close)?;
                        continue;
                    }
                }
                _ => drop(self.scalar("")?),
            }
            if !self.next_within(&mut open)? {
                let text = shorten(self.cursor.since(start));
                return Ok(Value::Object(text.into()));
            }
        }
    }

    /// After a value: closes what ends here, and says whether another value follows.
    fn next_within(&mut self, open: &mut Vec<(u8, Mark)>) -> Result<bool, Fault> {
        while let Some((close, opened)) = open.last().copied() {
            if self.more(close, opened)? {
                self.key_within(close)?;
                return Ok(true);
            }
            open.pop();
        }
        Ok(false)
    }

    /// The key before a value of an object.
    fn key_within(&mut self, close: u8) -> Result<(), Fault> {
        if close == b'}' {
            self.key()?;
        }
        Ok(())
    }
}
