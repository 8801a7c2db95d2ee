//! Codes of a program, and what they say in the words of content.
//!
//! Here: [`Vocabulary`], which reads a code or a label of a feed by the table of one program
//! ([`Vocabulary::understand`]) and writes codes back ([`Vocabulary::written`]); the [`formats`] of
//! BMLT, which have world ids; and [`program_id`], which knows a program by its abbreviation. Not here:
//! what an importer remarks about it.
//!
//! Invariants: a code is read by the table of its program and by no other, because `Y` is "Young
//! people" in one, Alateen in the next, and a workbook in a third. For every code of a program's table
//! but those of attendance, `written` gives back what `understand` took.

pub mod formats;
mod label;
mod programs;
mod understand;
mod written;

use std::collections::BTreeMap;

use crate::kinds::Program;
use crate::kinds::program::Shared;
use crate::model::Line;

pub use programs::program_id;
pub use written::Written;

/// The codes of one program, ready to read a feed and to write one.
#[derive(Debug)]
pub struct Vocabulary<'p> {
    program: Option<&'p Program>,
    /// From what is left of a label to its code, and whether it is the code's own label.
    labels: BTreeMap<String, (&'p str, How)>,
}

/// What a code or a label of a feed says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// What it says.
    pub meaning: Meaning,
    /// How it was recognised.
    pub how: How,
}

/// What a code or a label says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A tag, a language or an access fact, from which [`Vocabulary::written`] makes this code again.
    Shared(Shared),
    /// A code of the program, spelled as in its table, that has to be kept under `codes:`: nothing
    /// that content says in other words would give it back.
    Code(Line),
    /// How one attends.
    Signal(Signal),
    /// Nothing that this program knows. What was written is kept.
    Unknown,
    /// Nothing was written.
    Nothing,
}

/// What a code says about how one attends. It is never kept as a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// One can join from elsewhere: `ONL`.
    Online,
    /// One can come, and join from elsewhere.
    Hybrid,
    /// One comes in person.
    InPerson,
    /// Its room is shut for now: `TC`.
    Shut,
}

/// How something was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It is the code, as its table spells it.
    Code,
    /// It is the code in another case, or with space around it.
    OtherForm,
    /// It is the label of the code, give or take punctuation and small words.
    Label,
    /// It is another name for it.
    Alias,
    /// It was not.
    NotAtAll,
}

impl<'p> Vocabulary<'p> {
    /// Of a program; none where a meeting belongs to no program, so that no code means anything.
    pub fn of(program: Option<&'p Program>) -> Self {
        let mut labels = BTreeMap::new();
        let codes = || program.into_iter().flat_map(|program| program.codes.iter());
        let own =
            codes().filter_map(|(code, meaning)| Some((code, meaning.label.as_ref()?, How::Label)));
        let others = codes().flat_map(|(code, meaning)| {
            let names = meaning.also_called.iter();
            names.map(move |name| (code, name, How::Alias))
        });
        for (code, name, how) in own.chain(others) {
            let core = label::core(name);
            if !core.is_empty() {
                labels.entry(core).or_insert((code, how));
            }
        }
        Self { program, labels }
    }

    /// The program.
    pub fn program(&self) -> Option<&'p Program> {
        self.program
    }
}
