//! Mistakes in a single value.

use crate::diag::Code;

/// A word that is none of those allowed, or a value of the wrong sort.
pub static VALUE: Code = Code::fixed(
    "value",
    "A field holds something that cannot stand there: a word that is not one of the few allowed, or
a list where one value belongs.

The help names what may stand there. Words are read in any case, and spaces or underscores may
stand for hyphens: `In person` is `in-person`.",
);

/// A place where the author of a new file has not written yet.
pub static FILL_IN: Code = Code::fixed(
    "fill-in",
    "`<fill in>` stands where a new file waits for something that only you know. Write it in place of
`<fill in>`, or delete the field if it does not apply.",
);

/// Text that is empty, too long, or holds characters nobody can see.
pub static TEXT: Code = Code::fixed(
    "text",
    "A line of text is empty, longer than it may be, or holds control characters.

Names may have 120 characters, other lines 300, and longer texts 20,000. Control characters come
from copying out of other programs: delete the line and type it again.",
);

/// An id that cannot be part of an address.
pub static ID: Code = Code::fixed(
    "id",
    "An id is part of an address, so it is written with lower-case letters, digits and single
hyphens, at most 64 characters: `tuesday-lights`.

The id of an entry is the name of its file without the ending; `id:` in the file overrides it.
Changing an id breaks bookmarks, so add the old one to `aliases:`.",
);

/// A time of day that is none.
pub static MEETING_TIME: Code = Code::fixed(
    "meeting-time",
    "A time is written as 24-hour time, `19:30`, or with am or pm, `7:30 pm`; `noon` is read too.

`midnight` and `24:00` are refused, because people disagree about which day they belong to: a
meeting after midnight belongs to the new day. For Friday night at twelve write
`day: saturday, time: \"00:00\"`.",
);

/// A day of the week that is none.
pub static MEETING_DAY: Code = Code::fixed(
    "meeting-day",
    "A day is written as an English word, `tuesday` or `tue`; several days as a list,
`[monday, thursday]`. Numbers are refused, because 1 means Sunday in some systems and Monday in
others.",
);

/// A rule of repetition that makes no sense.
pub static SCHEDULE: Code = Code::fixed(
    "schedule",
    "The fields that say when a meeting happens contradict each other or leave something out.

A meeting has either `day` (one or several, with `time`), a single `date` with `time`,
`by_appointment: yes` or `round_the_clock: yes`. `weeks: [1, 3, last]` counts the weekday within
the month. `every: 2 weeks` needs `starting:`, a date on which the meeting does happen.",
);

/// A length of time that is none.
pub static DURATION: Code = Code::fixed(
    "duration",
    "A duration is a number of minutes, `90`, or words such as `1 hour 30 minutes`; at least 5
minutes and at most 24 hours. Without one, 60 minutes are assumed.",
);

/// A date that is none.
pub static DATE: Code = Code::fixed(
    "date",
    "A date is written year first, `2026-12-24`, because 03/04 is March in one country and April in
another.",
);

/// A time zone that is none.
pub static TIME_ZONE: Code = Code::fixed(
    "time-zone",
    "A time zone is a name of the IANA time zone database, an area and a city: `America/Chicago`.
Abbreviations such as `CST` and offsets such as `-06:00` are refused, because they are wrong for
half of the year.",
);

/// An address on the web that is none, or of a scheme that is not safe.
pub static URL: Code = Code::fixed(
    "url",
    "A web address starts with `https://` or `http://`. Other schemes are refused, because a browser
could be made to run them.",
);

/// An e-mail address that is none.
pub static EMAIL: Code = Code::fixed(
    "email",
    "An e-mail address has a name, an @ and a domain: `tuesday@example.org`.",
);

/// A number that no phone can dial.
pub static PHONE: Code = Code::fixed(
    "phone",
    "A phone number is kept as published and must be one that can be dialled: with its country code,
`+1 312 555 0143`; as people write it in the site's country, `312-555-0143`; with letters,
`1-800-662-HELP (4357)`; or a short code, `988`. Where a number is printed in a way no rule can
read, `dial:` says what to dial.",
);

/// Opening hours that cannot be read.
pub static HOURS: Code = Code::fixed(
    "hours",
    "Hours are written in the OpenStreetMap syntax: `24/7`, `Mo-Fr 09:00-17:00`,
`Mo-Th 10:00-22:00; Fr 10:00-18:00; PH off`. Days are Mo Tu We Th Fr Sa Su; times have 24 hours.
The syntax is described at https://wiki.openstreetmap.org/wiki/Key:opening_hours.",
);

/// A language that is none.
pub static LANGUAGE: Code = Code::fixed(
    "language",
    "A language is written as its BCP 47 tag: `en`, `es`, `fr-CA`, `ase` (American Sign Language).
English names of common languages are suggested.",
);

/// A country that is none.
pub static COUNTRY: Code = Code::fixed(
    "country",
    "A country is written as its two-letter ISO 3166 code: `US`, `CA`, `GB`.",
);

/// A position on the Earth that is none.
pub static COORDINATES: Code = Code::fixed(
    "coordinates",
    "Coordinates are latitude and longitude in degrees: `[41.8781, -87.6298]`. `0, 0` is refused,
because it is what programs write when they do not know.",
);
