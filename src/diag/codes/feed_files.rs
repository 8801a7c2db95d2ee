//! Files of feeds: what cannot be read, and what was done to records and texts while reading.

use crate::diag::Code;

/// A feed whose bytes are not the text it should be.
pub static FEED_ENCODING: Code = Code::fixed(
    "feed-encoding",
    "The file of a feed is not UTF-8 text, so letters such as `é` would come out wrong. Nothing is
imported until it is saved again: in Excel choose `CSV UTF-8 (Comma delimited)`, in LibreOffice the
character set `Unicode (UTF-8)`, in a text editor the encoding UTF-8. UTF-16 is read if the file
begins with its byte order mark.

If a character is cut at the very end, the download broke off: get the feed again.",
);

/// A feed that is larger, deeper or longer than any real one.
pub static FEED_LIMIT: Code = Code::fixed(
    "feed-limit",
    "A feed is larger or nested deeper than any real one is, and reading on could take the machine
down. Read are files up to 128 MiB with 250,000 records and 10,000,000 values, 8 brackets open at
once, and tables with fields up to 64 KiB. Nothing is imported.

In a table, a field that seems to have no end mostly has a quotation mark that is never closed.",
);

/// A feed that is something else.
pub static FEED_FORMAT: Code = Code::fixed(
    "feed-format",
    "The file is not of the format that was named: a web page, an Excel file, a packed file, JSON where
a table is read or a table where JSON is read. A web page often comes in place of a feed when its
address asks for a login, or does not exist any more. Nothing is imported.",
);

/// JSON that is not JSON.
pub static FEED_JSON: Code = Code::fixed(
    "feed-json",
    "The file is not JSON (RFC 8259) from beginning to end, so nobody can be sure what the rest of it
means. Nothing is imported. The usual reasons:

* something stands after the end of the list, such as a message of the server;
* the download broke off, so that the end is missing;
* it was edited by hand: a comma too much or too few, a quotation mark that is not closed, a line
  break within a text (written `\\n` in JSON), `'` in place of `\"`.",
);

/// A table whose quotation marks do not fit together.
pub static FEED_CSV: Code = Code::fixed(
    "feed-csv",
    "A field of a table begins with a quotation mark that is never closed, or goes on after it was
closed, so nobody can be sure where the next field begins. Nothing is imported. A quotation mark
within a quoted field is written twice (RFC 4180): `\"the \"\"old\"\" church\"`. Saving the table from
a spreadsheet does that.",
);

/// A table without headings, or with the same one twice.
pub static FEED_HEADINGS: Code = Code::fixed(
    "feed-headings",
    "The columns of a table are known by their headings, in any order. Lines above them are passed
over: the headings are the first of the first 20 lines that has at least three headings that
Guidepost knows. No two columns may have the same heading, also if they differ in case, spaces or
signs only: delete one or rename it. Nothing is imported.",
);

/// A record that is none.
pub static FEED_RECORD: Code = Code::conversion(
    "feed-record",
    "A record is not what its neighbors are: in JSON a text, number or list where an object should
stand; in a table a row with more fields than there are headings, as when a field with a comma in it
is not quoted. Which value belongs to which field is not sure, so the record is refused. A row that
says the headings again is no meeting, and refused likewise.",
);

/// A record that names a field twice.
pub static FEED_DUPLICATE_KEY: Code = Code::conversion(
    "feed-duplicate-key",
    "A record names the same field twice, and programs differ in which of the two they take. It is
refused, because Guidepost does not guess at which time or place people would stand before a door.
Delete one of the two at the source.",
);

/// A record larger than any real one.
pub static FEED_RECORD_LIMIT: Code = Code::conversion(
    "feed-record-limit",
    "A record has more than 300 fields, a text of more than 64 KiB, a number of more than 64 signs or a
list of more than 1,000 values. It is refused; the others are read.",
);

/// Half of a character.
pub static FEED_BROKEN_CHARACTER: Code = Code::conversion(
    "feed-broken-character",
    "A text holds half of a character, as when a program cuts a text within an emoji. The sign `\u{FFFD}`
stands in its place.",
);

/// A row with fewer fields than headings.
pub static FEED_SHORT_ROW: Code = Code::conversion(
    "feed-short-row",
    "A row of a table has fewer fields than there are headings. The fields at its end are taken to be
empty, as spreadsheets mean it; if it is the last row, see whether the download broke off.",
);

/// A column without a heading.
pub static FEED_UNNAMED_COLUMN: Code = Code::conversion(
    "feed-unnamed-column",
    "A field stands in a column that has no heading, so nobody knows what it means. It is left out.
Give the column a heading to have it read.",
);
