//! Mistakes in a file of content.

use crate::diag::{Code, Level};

/// Bytes that are not text.
pub static ENCODING: Code = Code::fixed(
    "encoding",
    "A file is not UTF-8 text. Spreadsheets and old editors save in other encodings; open the file in
a text editor and save it with the encoding UTF-8.",
);

/// Front matter that is missing or never ends.
pub static FRONT_MATTER: Code = Code::fixed(
    "front-matter",
    "A Markdown file begins with its fields between two lines of three hyphens, and the text follows:

    ---
    name: Tuesday Night Lights
    ---
    New here? You are welcome to just listen.",
);

/// YAML that cannot be read.
pub static YAML: Code = Code::fixed(
    "yaml",
    "The fields cannot be read as YAML. Most often a quotation mark or bracket is not closed, a line
is indented differently from its neighbours, or text with a colon in it stands without quotation
marks: write `name: \"Hope: a meeting\"`.",
);

/// Something larger or deeper than is read.
pub static LIMIT: Code = Code::fixed(
    "limit",
    "A file is larger or nested deeper than any real entry is. The limits keep a broken or hostile
file from taking the whole build down: 256 KiB of fields for one entry, 16 MiB for a file, 32
brackets open at once.",
);

/// A field nobody knows.
pub static UNKNOWN_FIELD: Code = Code::fixed(
    "unknown-field",
    "A field is not one of those that an entry of this kind has, so nothing would come of it. Mostly
it is a slip of the keyboard, and the right name is suggested.",
);

/// A field that stands twice.
pub static DUPLICATE_FIELD: Code = Code::fixed(
    "duplicate-field",
    "The same field stands twice in one entry, and only one of the two can be meant.",
);

/// A field that must be there.
pub static MISSING_FIELD: Code = Code::fixed(
    "missing-field",
    "A field that an entry of this kind cannot do without is missing. A group, for instance, needs a
name, a program (or `independent: yes`), at least one meeting, and where or how one attends.",
);

/// A translation that does not fit its original.
pub static TRANSLATION: Code = Code::fixed(
    "translation",
    "A translation of a group, place, hotline, service, activity, organization or program stands beside
its original, with the language before the ending: `lights.md` and `lights.es.md`. It says words in the
same shape as the original, and no facts: days, times, numbers and addresses stand in the original
alone, so that a change reaches every language at once.

    ---
    summary: Una reunión tranquila para empezar la semana
    meetings: [{notes: La entrada está en el patio}, {}]
    ---
    Puedes venir solo a escuchar.

Where words stand in a list of several facts, write an item for each of the original's, `{}` for those
without words. Articles, stories and pages are translated whole.",
);

/// Words that nobody has translated.
pub static UNTRANSLATED: Code = Code {
    level: Level::Note,
    ..Code::conversion(
        "untranslated",
        "`guidepost check --untranslated` lists what is not said in the other languages of the site yet. Nothing is wrong
with it: the words are shown in their own language and marked as such.",
    )
};

/// Fields that contradict each other.
pub static CONTRADICTION: Code = Code::fixed(
    "contradiction",
    "Two fields say things that cannot both be true, such as a program together with
`independent: yes`, or `attendance: online` without any way to join.",
);

/// A file whose place says nothing about its kind.
pub static UNKNOWN_FILE: Code = Code::fixed(
    "unknown-file",
    "A file lies where Guidepost does not look, so nothing would come of it. Entries live in the
folder of their kind: `content/groups/`, `content/hotlines/`, and so on, as `.md` or `.yaml`; other
files belong in `content/assets/`.",
);

/// A story whose consent is over.
pub static CONSENT: Code = Code::rule(
    "consent",
    Level::Warn,
    "Somebody told a story and agreed to its publication, and that consent was withdrawn, or was given
only until a day that is past. The story is left out of the site at once. Delete the file, so that
it does not come back by accident; who told it can also ask you to delete it from the history of
the repository.",
);
