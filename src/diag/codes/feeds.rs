//! How a feed of another system is read into content: one code for each rule.
//!
//! Here: the rules that all formats share, and those of Meeting Guide and its spreadsheets.

use crate::diag::Code;

/// A day of the week that the feed writes in another way.
pub static FEED_DAY: Code = Code::conversion(
    "feed-day",
    "The day of a meeting in a feed. Numbers are read by the convention of the format, never guessed:
0 to 6 from Sunday in Meeting Guide, 1 to 7 from Sunday in BMLT. Names are read in English and in eight other
languages of Europe, also several in a list. A slip such as `Thursay` is read as the nearest day, and said here.

What is no day is left out. A record with a time and no day is by appointment, as the format says,
and its time is left out.",
);

/// A time of day that the feed writes in another way.
pub static FEED_TIME: Code = Code::conversion(
    "feed-time",
    "The time at which a meeting of a feed begins. `19:30`, `19:30:00`, `7:30 PM` and `noon` mean one
thing only and are read without a word. `midnight`, `24:00` and `12:00 AM` are read as the first
minute of the day that the feed names, because that is how the programs behind feeds store it; have
a look whether the group means the night before.

What is no time is left out, and the meeting is by appointment until somebody writes it in.",
);

/// An end that does not follow the start.
pub static FEED_END: Code = Code::conversion(
    "feed-end",
    "Content says how long a meeting takes, feeds say when it ends. An end before the start means the
next day if the meeting starts at 18:00 or later, ends by 06:00 and takes no more than six hours.
Otherwise am and pm were most likely mixed up: if the other half of the day gives a meeting of at
most six hours, that is taken, else the end is left out and an hour is assumed.

`23:59` as an end means the end of the day. An end equal to the start, or less than five minutes
after it, is left out.",
);

/// A length of time that the feed writes in another way.
pub static FEED_DURATION: Code = Code::conversion(
    "feed-duration",
    "How long a meeting of a feed takes. `01:30:00`, `1:30` and `90` are read. A meeting takes from 5
minutes to 24 hours; what is less, more, or no time is left out, and an hour is assumed.",
);

/// A time zone that is none.
pub static FEED_ZONE: Code = Code::conversion(
    "feed-zone",
    "A time zone in a feed is a name of the IANA time zone database, such as `America/Chicago`. Names
that are no zone, abbreviations such as `CST` and offsets are left out, and the meeting has the zone
of the site or the one given with `--time-zone`. So have records that name none, which is said once
for the feed.",
);

/// A position that is none.
pub static FEED_COORDINATES: Code = Code::conversion(
    "feed-coordinates",
    "A position in a feed that leads nobody to the door is left out: `0, 0`; the middle of a state or
of the country, which is what a map service answers when it does not find an address; a place off
the Earth. If latitude and longitude stand in each other's place, and only the other order lies on
the side of the Earth where the country is, they are exchanged.

Four numbers are the corners of an area: its middle is kept, as approximate. Positions are kept to
five decimals, which is about one metre; it is said where that changes a number.",
);

/// Whether a place is only roughly right, in other words than yes and no.
pub static FEED_APPROXIMATE: Code = Code::conversion(
    "feed-approximate",
    "`approximate` in a feed is `yes` or `no`. Other words that mean the same are read; what means
neither is taken for `yes`, so that nobody is sent to a door that is not there. Where the feed does not
say it, a position without a street and without the name of a place is that of a town or an area:
`yes`.",
);

/// An address whose parts are written in another form.
pub static FEED_ADDRESS: Code = Code::conversion(
    "feed-address",
    "An address on one line is taken apart into street, city, state and postal code, so that lists
can be made by city. Where the feed writes the parts in an unusual form, such as a comma between
state and postal code, exports write the usual one. What cannot be told apart stays with the street.",
);

/// A postal code that lost its zeros.
pub static FEED_POSTAL_CODE: Code = Code::conversion(
    "feed-postal-code",
    "A postal code in the United States has five digits. Spreadsheets take it for a number and lose
the zeros in front, so that Boston's `02134` becomes `2134`. The zeros are put back where the address
is in the United States; a code that is too short elsewhere is kept as it is.",
);

/// A country that is written out.
pub static FEED_COUNTRY: Code = Code::conversion(
    "feed-country",
    "Content writes a country as its two-letter code. Names and longer codes are read, and exports
write `USA`, `UK` or the English name of the country. What is no country is left out.",
);

/// How one attends, where the feed contradicts itself or does not say it.
pub static FEED_ATTENDANCE: Code = Code::conversion(
    "feed-attendance",
    "Content always says how one attends; feeds often leave it to be worked out. What the feed says
outright (`attendance_option`, `venue_type`) is taken where there is a way to attend like that.
Otherwise: a link or a number, and a street: hybrid, unless the location is said to be closed (`TC`)
or the address is approximate: online, or by phone if there is only a number. A place only: in
person. A location that is closed, and no way to join from elsewhere: in person, and paused.

An online meeting whose link is on a host that nobody knows stays an online meeting. A meeting that
says to ask for its link is online, and the page says whom to ask.",
);

/// Codes for how one attends, which exports write as they follow from content.
pub static FEED_ATTENDANCE_CODES: Code = Code::conversion(
    "feed-attendance-codes",
    "`ONL` (online) and `TC` (location temporarily closed) say how one attends, so content has them as
`attendance:` and `status: paused`, not as codes. Exports write `ONL` for every meeting that one can
join from elsewhere, and `TC` for one that is paused, and for one that is online only and has the
street or the exact position of a room. This says where that differs from what the feed wrote.",
);

/// A record without any way to attend.
pub static FEED_NO_WAY_IN: Code = Code::conversion(
    "feed-no-way-in",
    "A record has no address, no name of a place, no link, no number and nobody to ask. Where it names a
city or a region, it is kept there, paused, so that somebody can find out. A record that names not
even that is refused: there is nothing that a visitor could do with it.",
);

/// A status written into a name.
pub static FEED_NAME_STATUS: Code = Code::conversion(
    "feed-name-status",
    "`Suspended: Olive Street` or `Olive Street (ONLINE)`: a status in the name of a meeting. It is
lifted into the field where it belongs (`status: paused`, `attendance:`), and the name is kept
without it. Where the rest of the record contradicts it, the name stays as it is.",
);

/// A meeting without a name.
pub static FEED_NAME: Code = Code::conversion(
    "feed-name",
    "A record has no name. The name of the group is taken, or of the location, else place, day and
time are put together.",
);

/// Text that is not plain text.
pub static FEED_TEXT: Code = Code::conversion(
    "feed-text",
    "Texts in feeds often hold HTML: `<br>`, `&amp;`, links. Line breaks and paragraphs become line
breaks, entities the characters that they stand for, and all other markup is left out; its words
stay. Runs of spaces become one space, and characters that nobody sees are left out.",
);

/// Text that is longer than it may be.
pub static FEED_TEXT_LENGTH: Code = Code::conversion(
    "feed-text-length",
    "Names may have 120 characters, other lines 300 and longer texts 20,000. What is longer is cut at
the end of a word, with `…` behind it.",
);

/// An address on the web that is none.
pub static FEED_URL: Code = Code::conversion(
    "feed-url",
    "A web address starts with `https://` or `http://`. White space around it is taken away, a missing
or misspelt scheme is put right, and `&amp;` becomes `&`. What is no web address, or has a scheme that a browser could be made
to run, is left out.",
);

/// A room for meetings on a host that is not known.
pub static FEED_ROOM: Code = Code::conversion(
    "feed-room",
    "The link to an online meeting leads to a host that is none of the usual services for meetings.
It is kept, because groups meet on their own sites and behind short links too; try it. A host that is
misspelt, such as `us02web.zoomus`, is put right. A link without `https` is kept as published.",
);

/// A number for dialling in that cannot be dialled as it is written.
pub static FEED_DIAL_IN: Code = Code::conversion(
    "feed-dial-in",
    "The number to dial into a meeting is kept as published, with its pauses and codes. Where a phone
cannot dial all of it, the part up to there is kept, and what the feed published stands in the notes
about the number. A number of fewer than ten digits is kept if it can be dialled; have a look at it.",
);

/// A slug that is missing or stands twice.
pub static FEED_SLUG: Code = Code::conversion(
    "feed-slug",
    "The slug is the key of a meeting: the bookmarks of the fellowships' apps hang on it, and it goes
out as it came in. If it is missing, the id is taken, or the name, the group or the location. If it
stands twice, the second record gets a number behind it; ask the feed's keeper which bookmarks are meant.",
);

/// A kind of meeting that the program's table does not know, or that contradicts another.
pub static FEED_TYPES: Code = Code::conversion(
    "feed-types",
    "The kinds of a meeting are codes or names out of the program's own table; `C` means closed in one
program and candlelight in another. A code that the table does not know is kept as it came, in
`codes:`, and goes out again. A name that is no kind of the program is kept in the same way.

A meeting that is said to be both open and closed is closed. An empty code is left out.",
);

/// When a record was changed, in a form that nobody can read.
pub static FEED_UPDATED: Code = Code::conversion(
    "feed-updated",
    "When the source says that a record was changed is kept as the source writes it, under `source:`. It
never counts as a check of the facts. This one cannot be read as a date.",
);

/// A field that content has no place for.
pub static FEED_NOT_KEPT: Code = Code::conversion(
    "feed-not-kept",
    "A field of the feed that content has no place for: keys of the database that made the feed, pages of
its own site, who edited a record, things that repeat another field. Said once for each field where
it is the same for all records.",
);

/// A field that no version of the format has.
pub static FEED_UNKNOWN_FIELD: Code = Code::conversion(
    "feed-unknown-field",
    "A field that is not part of the format, nor of what programs are known to add to it. It is left
out. If it holds something that visitors need, write it into the notes of the meeting.",
);

/// One fact in two fields.
pub static FEED_FIELD_TWICE: Code = Code::conversion(
    "feed-field-twice",
    "Two fields of a record say the same thing under two names, and differ. The first is taken.",
);

/// A value of another sort than the field has.
pub static FEED_VALUE: Code = Code::conversion(
    "feed-value",
    "A field holds a value of another sort than the format has there, such as a list where one text
belongs. Where it can mean only one thing it is read, else it is left out.",
);

/// People to ask, who were not imported.
pub static CONTACT_LEFT_OUT: Code = Code::conversion(
    "contact-left-out",
    "Names, mail addresses and telephone numbers of people are not imported, because repositories are
often public and content lives long. `--with-contacts` imports them; even then they are not shown
on any page until somebody writes `public: true`. They are never printed in a report.",
);

/// A contact that cannot be kept.
pub static FEED_CONTACT: Code = Code::conversion(
    "feed-contact",
    "A mail address or telephone number of a contact that is none. It is left out.",
);

/// Who serves a meeting, with something odd.
pub static FEED_ORGANIZATION: Code = Code::conversion(
    "feed-organization",
    "Districts, the entity behind a feed and service bodies become organizations. Where records say
different things about one of them, what the first record says is taken. A district that is only a
number gets the word `District` in front.",
);

/// How to give, in another form than the services use.
pub static FEED_CONTRIBUTION: Code = Code::conversion(
    "feed-contribution",
    "A Venmo name begins with `@`, a Cash App name with `$`, and a PayPal.Me name is a name and no mail
address. What has another form is kept as published; the fellowships' apps may leave it out.",
);

/// Regions in an unusual form.
pub static FEED_REGION: Code = Code::conversion(
    "feed-region",
    "Regions lead from the larger to the smaller. The first is the region by which lists are sorted, and
the others are kept as one line with ` > ` between them. Said where the feed writes the same regions
in two fields that differ, or a smaller region without a larger one.",
);

/// A fact that was moved to another field.
pub static FEED_MOVED: Code = Code::conversion(
    "feed-moved",
    "A fact stands in another field than in the feed, because content has no such field for a meeting of
this sort: notes about a location that the record does not have, for example.",
);
