//! What a foreign format cannot say: one code for each sort of loss.

use crate::diag::Code;

/// All of them.
pub static EXPORTS: &[&Code] = &[
    &EXPORT_EXAMPLE,
    &EXPORT_NOT_MEETING,
    &EXPORT_NOT_WEEKLY,
    &EXPORT_NO_DAY,
    &EXPORT_NO_POINT,
    &EXPORT_CLOSURE,
    &EXPORT_NOTICE,
    &EXPORT_LAST_DATE,
    &EXPORT_ACCESS,
    &EXPORT_WHO_MAY_COME,
    &EXPORT_TYPE,
    &EXPORT_WAY_IN,
    &EXPORT_GIVING,
    &EXPORT_CONTACT,
    &EXPORT_TEXT,
    &EXPORT_CHECKED,
    &EXPORT_ORGANIZATION,
    &EXPORT_SLUG,
    &EXPORT_ROUND_THE_CLOCK,
    &EXPORT_ADDRESS,
    &EXPORT_PHONE,
    &EXPORT_FORMULA,
    &EXPORT_INACTIVE,
];

/// An invented entry.
pub static EXPORT_EXAMPLE: Code = Code::conversion(
    "export-example",
    "A group that is marked `example: true`, or that meets in a place with that mark, is in none of the files for
other programs, not even where the whole site is a demonstration. Those programs have no place for the words \"Example, not real\", so
somebody would stand before a door that does not exist. When group and place are real, delete the mark.",
);

/// A meeting that does not happen at present.
pub static EXPORT_NOT_MEETING: Code = Code::conversion(
    "export-not-meeting",
    "A meeting that does not happen at present is left out: its group has ended, its last day is over, or its
first day is still to come. Other programs would show it as if it met this week. It comes
back under the same slug when it meets again, so bookmarks in apps find it.

A group or meeting with `status: paused` is written as one whose place is closed for now (`TC`), without a way to
join, because the fellowships' formats can say that: apps show it as inactive. GeoJSON and the plain table have
no word for it, and leave it out.",
);

/// A meeting that is not every week.
pub static EXPORT_NOT_WEEKLY: Code = Code::conversion(
    "export-not-weekly",
    "A meeting in some weeks of the month, every other week or on a single date is left out of formats that
know only a day of the week: Meeting Guide, the table of the WordPress plugin, and BMLT. In an app it would
stand in every week, and whoever came in the wrong one would find a closed door. The site itself, the
calendars, the map file and the plain table have it. The Meeting Guide standard asks for such meetings to
stand on a page of their own.",
);

/// A meeting without a day in a format that needs one.
pub static EXPORT_NO_DAY: Code = Code::conversion(
    "export-no-day",
    "A meeting by appointment or round the clock has no day and time, and a BMLT file has no way to say so. It
is left out of that file.",
);

/// A meeting that has no place on a map.
pub static EXPORT_NO_POINT: Code = Code::conversion(
    "export-no-point",
    "A map file holds points, and this meeting has none that may be shown: it is online or by phone, its place
is private or only roughly known, or nobody wrote down its coordinates. No point is made up from a town.",
);

/// Dates on which it does not meet.
pub static EXPORT_CLOSURE: Code = Code::conversion(
    "export-closure",
    "Other programs cannot be told that a meeting does not happen on some dates, or happens elsewhere. Where
the format has notes, closures that are not over are written at the end of them in words; dates under
`except:` are lost.",
);

/// A notice.
pub static EXPORT_NOTICE: Code = Code::conversion(
    "export-notice",
    "The format has no place for a message that is shown for some days only. It would stay in an app until the
file is read again.",
);

/// The last date.
pub static EXPORT_LAST_DATE: Code = Code::conversion(
    "export-last-date",
    "The format cannot say that a meeting has a last date (`until:`). The meeting is in the file until that
day, if the site is built again on the next.",
);

/// Facts about getting in.
pub static EXPORT_ACCESS: Code = Code::conversion(
    "export-access",
    "A fact about getting in has no code in this program, or is a `no`, or is said in words: steps, a lift,
which bus. Codes only ever say that something is there.",
);

/// Who may come, and what a first visit is like.
pub static EXPORT_WHO_MAY_COME: Code = Code::conversion(
    "export-who-may-come",
    "What the group says about who may come, about cost and medication, or to those who come for the first
time, is in words of its own, and the format has no field for them. The page of the group has them, and
the file leads there.",
);

/// A tag, a language or a code that cannot be written.
pub static EXPORT_TYPE: Code = Code::conversion(
    "export-type",
    "A tag or language has no code in the table that this file is written with, so it is left out; or a code
of one program means something else in the table of a file that holds several programs. In the file of one
program its own codes are used. To give a tag a code, add it under `codes:` in the file of the program.",
);

/// A way in that is not published.
pub static EXPORT_WAY_IN: Code = Code::conversion(
    "export-way-in",
    "One asks or registers before one can join (`join: ask` or `registration`). The link and the passcode are in
no file. An address to register at is written in place of the link, and whom to ask stands in the notes.",
);

/// A way to give.
pub static EXPORT_GIVING: Code = Code::conversion(
    "export-giving",
    "The format has no field for this way to give to the group, or the name is not in the form of the service, so
that readers would drop it: a Venmo name begins with `@`, a Cash App name with `$`, a PayPal.Me name has
letters and digits alone, at most 20.",
);

/// How to reach the group.
pub static EXPORT_CONTACT: Code = Code::conversion(
    "export-contact",
    "The format has no field for this way to reach the group, or it is a name: names of contacts are on the
page of the group and in no file. What is not `public: yes` is in none of them anyway.",
);

/// Text.
pub static EXPORT_TEXT: Code = Code::conversion(
    "export-text",
    "The format has no field for this text: what the group says about itself, its other names, or notes about
a place or about joining. The page of the group has it, and the file leads there.",
);

/// Who checked it.
pub static EXPORT_CHECKED: Code = Code::conversion(
    "export-checked",
    "When somebody checked the entry, by which role and how, has no field. Its date is written as the last
change only where no change is dated.",
);

/// Who serves the group.
pub static EXPORT_ORGANIZATION: Code = Code::conversion(
    "export-organization",
    "The format names one organization for each meeting, and the group is served by several, or it has no field
for them at all.",
);

/// A slug that had to be changed.
pub static EXPORT_SLUG: Code = Code::conversion(
    "export-slug",
    "Two meetings would go out under the same slug, and readers drop the second. It got a number at its end.
Give one of the two another `id:`, or correct its `source:`.

Or a slug that came from a feed, or an `id:`, is longer than the 64 characters that Meeting Guide allows. It goes out as it is,
since bookmarks hang on it.",
);

/// Round the clock.
pub static EXPORT_ROUND_THE_CLOCK: Code = Code::conversion(
    "export-round-the-clock",
    "The format has no word for a meeting that never stops. It is written as one without day and time, which
apps show under \"by appointment\", and its notes begin with the right words.",
);

/// An address that is only a country.
pub static EXPORT_ADDRESS: Code = Code::conversion(
    "export-address",
    "A record without any address is dropped by the programs that read this format. The meeting has no place,
so the country of the site is written, marked as approximate.",
);

/// A number in another form.
pub static EXPORT_PHONE: Code = Code::conversion(
    "export-phone",
    "The number to dial in is written in the form of the standard: digits, `+`, `,`, `*` and `#`. Letters and
extensions are turned into what a phone dials.",
);

/// A cell that a spreadsheet would run.
pub static EXPORT_FORMULA: Code = Code::conversion(
    "export-formula",
    "A text begins with `=`, `+`, `-` or `@` in a way that a spreadsheet would take for a formula, which could
be made to run commands. An apostrophe stands before it now. Phone numbers, names that begin with `@` and
lists with hyphens stay as they are.",
);

/// A record that an app will not show as active.
pub static EXPORT_INACTIVE: Code = Code::conversion(
    "export-inactive",
    "Apps count a meeting as active if it has an exact address, a link to a known meeting service, or a number
to dial. This one has none of these: its place is private or only roughly known, one asks for the link,
or the link leads to a host that they do not know. It is in the file all the same; apps show it under
\"inactive\", or only when somebody searches for it.",
);
