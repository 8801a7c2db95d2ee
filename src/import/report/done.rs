//! What was done, for people: each rule once, under it what was done by it, and what was done alike said once.
//!
//! Invariant: the numbers count remarks, one for each record and field, however few lines they take.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diag::Code;
use crate::import::{Deed, Imported, Position, Remark};

/// How many examples stand where not all are asked for.
const EXAMPLES: usize = 3;

/// Remarks of one feed that differ in nothing but where they stand: the first, and where the others do.
struct Alike<'r> {
    feed: &'r str,
    first: &'r Remark,
    others: Vec<Position>,
}

/// A rule and what was done by it, in the order in which it was done.
struct Sort<'r> {
    code: &'static Code,
    alike: Vec<Alike<'r>>,
    /// Where in `alike` a remark belongs.
    known: BTreeMap<Words<'r>, usize>,
}

/// All that a remark says, but for the position.
type Words<'r> = (&'r str, &'r str, &'r str, Option<&'r str>, Option<&'r str>);

/// Remarks by what was done and why, each sort with its number and examples.
pub(super) fn done(imported: &Imported, all: bool, out: &mut String) {
    let sorts = sorts(imported);
    if sorts.is_empty() {
        let _ = writeln!(out, "\nNothing was changed, guessed or left out.");
        return;
    }
    let _ = writeln!(
        out,
        "\nWhat was done (`guidepost explain` with the word in brackets tells more):"
    );
    for ((deed, name), sort) in sorts {
        let count: usize = sort.alike.iter().map(Alike::count).sum();
        let _ = writeln!(
            out,
            "\n{}, {}: {} [{name}]",
            deed.said(),
            times(count),
            first_sentence(sort.code.docs)
        );
        let most = if all { usize::MAX } else { EXAMPLES };
        let mut rest = count;
        for alike in sort.alike.iter().take(most) {
            rest -= alike.count();
            let _ = writeln!(out, "  {}", alike.line(most));
        }
        if rest > 0 {
            let _ = writeln!(out, "  and {rest} more");
        }
    }
}

fn sorts(imported: &Imported) -> BTreeMap<(Deed, &'static str), Sort<'_>> {
    let mut sorts = BTreeMap::new();
    for told in &imported.told {
        for remark in &told.report.remarks {
            let sort = sorts.entry((remark.deed, remark.code.name));
            let sort = sort.or_insert_with(|| Sort {
                code: remark.code,
                alike: Vec::new(),
                known: BTreeMap::new(),
            });
            sort.add(&told.feed, remark);
        }
    }
    sorts
}

impl<'r> Sort<'r> {
    fn add(&mut self, feed: &'r str, remark: &'r Remark) {
        let (now, why) = (remark.now.as_deref(), remark.why.as_deref());
        let words: Words<'r> = (feed, &remark.field, &remark.was, now, why);
        let at = *self.known.entry(words).or_insert(self.alike.len());
        match self.alike.get_mut(at) {
            Some(alike) => alike.others.push(remark.at),
            None => self.alike.push(Alike {
                feed,
                first: remark,
                others: Vec::new(),
            }),
        }
    }
}

impl Alike<'_> {
    fn count(&self) -> usize {
        self.others.len() + 1
    }

    /// The first of them, and where the others stand, as far as `most` go.
    fn line(&self, most: usize) -> String {
        let mut line = example(self.feed, self.first);
        if self.others.is_empty() {
            return line;
        }
        let known = self.others.iter().filter(|at| at.line > 0);
        let also: Vec<String> = known.take(most).copied().map(place).collect();
        let _ = write!(line, ", {}", times(self.count()));
        if !also.is_empty() {
            let _ = write!(line, ": also at {}", also.join(", "));
        }
        let more = self.others.len() - also.len();
        if more > 0 {
            let _ = write!(line, " and {more} more");
        }
        line
    }
}

fn place(at: Position) -> String {
    format!("{}:{}", at.line, at.column)
}

fn times(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        count => format!("{count} times"),
    }
}

/// The first sentence of a story, on one line, as far as its first long pause.
fn first_sentence(docs: &str) -> String {
    let paragraph = docs.split("\n\n").next().unwrap_or(docs);
    let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    let (mut quoted, mut end) = (false, line.len());
    for (at, sign) in line.char_indices() {
        quoted ^= sign == '`';
        let pause = matches!(sign, '.' | ':' | ';') && !quoted;
        let rest = line.get(at + 1..).unwrap_or_default();
        if pause && (rest.is_empty() || rest.starts_with(' ')) {
            end = at;
            break;
        }
    }
    line.get(..end).unwrap_or(&line).to_owned()
}

/// One remark on one line, which begins like a problem of `check`.
fn example(feed: &str, remark: &Remark) -> String {
    let mut line = match remark.at.line {
        0 => format!("{feed}:"),
        _ => format!("{feed}:{}:", place(remark.at)),
    };
    if !remark.field.is_empty() {
        let _ = write!(line, " {}", remark.field);
    }
    if !remark.was.is_empty() {
        let _ = write!(line, " `{}`", remark.was);
    }
    match &remark.now {
        Some(now) if *now != remark.was => {
            let _ = write!(line, " is now `{now}`");
        }
        _ => {}
    }
    if let Some(why) = &remark.why {
        let _ = write!(line, " ({why})");
    }
    line
}
