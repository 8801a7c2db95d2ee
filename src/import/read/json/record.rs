//! Objects in a list: the records.

use super::super::cursor::Fault;
use super::super::table::{Refusal, shown, too_many};
use super::super::{Part, limits};
use super::{Parser, wrapper};
use crate::diag::codes;
use crate::import::{Cell, Position, Record, Value};
use crate::model::suggest::shorten;

impl Parser<'_> {
    /// One element of a list: a record, or something that is none.
    pub(super) fn element(&mut self, part: &mut Part) -> Result<(), Fault> {
        self.count_record()?;
        let number = part.count();
        let at = self.position();
        if self.cursor.peek() != Some(b'{') {
            let value = self.value("")?;
            self.refusal = None;
            self.remarks.clear();
            part.refuse(number, no_object(at, &value));
            return Ok(());
        }
        let cells = self.cells(true)?;
        match self.refusal.take() {
            None => {
                part.records.push(Record { number, at, cells });
                self.say(part, number);
            }
            Some(refusal) => {
                part.refuse(number, refusal);
                self.remarks.clear();
            }
        }
        Ok(())
    }

    /// The cells of an object; of one that may wrap a record, also those of the record.
    fn cells(&mut self, wraps: bool) -> Result<Vec<Cell>, Fault> {
        let mut cells = Vec::new();
        let mut wrapped = Vec::new();
        let opened = self.open()?;
        let mut more = self.first(b'}')?;
        while more {
            let name = self.key()?;
            if wraps && wrapper::is_one(&name) && self.cursor.peek() == Some(b'{') {
                let inner = self.cells(false)?;
                wrapped.extend(wrapper::fields(&name, inner));
            } else if cells.len() < limits::CELLS {
                cells.push(self.cell(name)?);
            } else {
                self.cell(name)?;
                self.refuse(too_many(opened.position));
            }
            more = self.more(b'}', opened)?;
        }
        if !wrapped.is_empty() {
            cells = wrapper::unwrapped(cells, wrapped);
        }
        if let Some(second) = twice(&cells) {
            self.refuse(second);
        }
        Ok(cells)
    }

    /// A value under its name, which was read already.
    pub(super) fn cell(&mut self, name: Box<str>) -> Result<Cell, Fault> {
        let at = self.position();
        let value = self.value(&name)?;
        Ok(Cell { name, at, value })
    }
}

/// The refusal of a name that stands twice.
fn twice(cells: &[Cell]) -> Option<Refusal> {
    let mut sorted: Vec<&Cell> = cells.iter().collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name).then(a.at.cmp(&b.at)));
    let pairs = sorted.windows(2).filter_map(|pair| match pair {
        [first, second] if first.name == second.name => Some((*first, *second)),
        _ => None,
    });
    let (first, second) = pairs.min_by_key(|(_, second)| second.at)?;
    Some(Refusal {
        code: &codes::FEED_DUPLICATE_KEY,
        at: second.at,
        field: shorten(&second.name).into(),
        was: shown(&second.value),
        why: format!(
            "it stands at line {}, column {} too, as {}",
            first.at.line,
            first.at.column,
            shown(&first.value)
        )
        .into(),
    })
}

fn no_object(at: Position, value: &Value) -> Refusal {
    let what = match value {
        Value::Null => "null",
        Value::Flag(_) => "true or false",
        Value::Number(_) => "a number",
        Value::Text(_) => "a text",
        Value::List(_) => "a list",
        Value::Object(_) => "something nested",
    };
    Refusal {
        code: &codes::FEED_RECORD,
        at,
        field: "".into(),
        was: shown(value),
        why: format!("this is {what} where an object should stand").into(),
    }
}
