//! How a feed of the Basic Meeting List Toolbox (BMLT) is read into content: one code for each rule.
//!
//! Here: the rules of BMLT alone. Not here: those that all feeds share (`feeds.rs`).

use crate::diag::Code;

/// A meeting that its service body took off the list.
pub static BMLT_UNPUBLISHED: Code = Code::conversion(
    "bmlt-unpublished",
    "The service body has unpublished this meeting: it moved, ended, or its facts are in doubt. A visitor
sent there could stand before a closed door, so the record is refused. Once it is published at the
source, the next import brings it.",
);

/// A record of BMLT that is in the feed twice.
pub static BMLT_TWICE: Code = Code::conversion(
    "bmlt-twice",
    "A meeting with this id stands in the feed before, as when answers of one server to several questions
are put together. The first is taken and the second refused.",
);

/// How one attends a meeting whose `venue_type` is not set.
pub static BMLT_VENUE_TYPE: Code = Code::conversion(
    "bmlt-venue-type",
    "Content always says how one attends. `venue_type` does so in BMLT (1 in person, 2 virtual, 3 hybrid),
but older servers leave it empty. Then the formats HY and VM are read; if there are none, what there is:
a room is in person, a link or a number is online or by phone, both are hybrid. Set `venue_type` at
the source to be sure.",
);

/// Something that contradicts `venue_type`.
pub static BMLT_VENUE_CONFLICT: Code = Code::conversion(
    "bmlt-venue-conflict",
    "BMLT says in two places how one attends: in `venue_type` and with the formats VM (virtual), HY
(hybrid) and TC (facility closed for now), and then there are link, number and address. Where they
contradict each other, `venue_type` wins, as long as one can attend like that: nobody is sent to a
room that is closed or not told, or to a link that is not there.",
);

/// A meeting whose room is closed for now.
pub static BMLT_ROOM_SHUT: Code = Code::conversion(
    "bmlt-room-shut",
    "The format TC says that the room is closed for now. If there is a link or a number, the meeting is
online or by phone, and its room stays written for later. If there is none, it is paused.",
);

/// The address of a meeting that is online only.
pub static BMLT_VIRTUAL_PLACE: Code = Code::conversion(
    "bmlt-virtual-place",
    "An online meeting has an address, and nothing says that its room is closed for now. BMLT wants a
location for every meeting, so this is mostly the town that the group is from. It is kept as roughly
right, so that the meeting is listed there and nobody is led to a door.",
);

/// The formats of a meeting, read without the list of formats.
pub static BMLT_FORMAT_KEYS: Code = Code::conversion(
    "bmlt-format-keys",
    "The feed comes without its formats, so the keys of this meeting are read as servers have them at the
start. Servers may rename keys and add their own, and upper and lower case differ (`St` is step,
`ST` is not). Give the answer to GetFormats on the command line too, and nothing needs to be guessed.",
);

/// A format that has no world id.
pub static BMLT_FORMAT_NAME: Code = Code::conversion(
    "bmlt-format-name",
    "A format has no id that is the same on all servers (its `world_id` is empty or not known), so nobody
can tell which tag it is. It is kept among the codes of the meeting under its name, which visitors can
read; the key goes with the feed.",
);

/// A format without a world id, with a name that has one on most servers.
pub static BMLT_FORMAT_BY_NAME: Code = Code::conversion(
    "bmlt-format-by-name",
    "A format has no world id, and its name is one of those that servers start with. It is read as that
one: `No Smoking` is NS, `Closed Holidays` is CH. Older servers left these ids out.",
);

/// Two formats of a server that mean the same all over the world.
pub static BMLT_FORMAT_SHARED: Code = Code::conversion(
    "bmlt-format-shared",
    "Two or more formats of the server have the same world id. Those that servers start with are told
apart by their keys, such as `Tradition` and `Traditions Workshop`, and where one of them has a world
id of its own by now, as `Speaker/Discussion` has, that one goes out. Of others, content keeps what the
world id says; which of them it was is not kept.",
);

/// A format that is not described anywhere.
pub static BMLT_FORMAT_UNKNOWN: Code = Code::conversion(
    "bmlt-format-unknown",
    "A meeting has a format that nothing in the feed explains. Its key is kept among the codes of the
meeting; an id alone says nothing to anybody and is left out.",
);

/// A language that a format stands for.
pub static BMLT_LANGUAGE: Code = Code::conversion(
    "bmlt-language",
    "The world id `LANG` stands for any language; which one, only the name of the format says. If the
name is that of a language, or of several, they are the languages of the meeting; so is the language
whose code its key is (`uk`). Otherwise the name is kept among its codes.",
);

/// The question of a form within its answer.
pub static BMLT_PROMPT: Code = Code::conversion(
    "bmlt-prompt",
    "Old BMLT servers write the question of their form in front of the answer: `Train
Lines#@-@#A, C, E`. What stands behind the last `#@-@#` is taken. A field that still holds the
question of the form itself (`Enter Neighborhood`) is empty.",
);

/// Borough, county and town: by which of them lists are sorted.
pub static BMLT_REGION: Code = Code::conversion(
    "bmlt-region",
    "People look for meetings by borough or county, then by neighborhood. So the region of a place is its
borough (`location_city_subsection`), else its county (`location_sub_province`), else its town, and
the neighborhood is the region within it. It is said where a town or a neighborhood has to do. The county of a place that has a borough is not kept. Where
counties of two states have the same name, the state is added.",
);

/// Facts about the database, not about the meeting.
pub static BMLT_ADMINISTRATION: Code = Code::conversion(
    "bmlt-administration",
    "A field for those who keep the list, which tells visitors nothing: the id that NA World Services
knows the meeting by, ids of shared groups, zones, notes of the administrators. It is not kept. What
administrators wrote is never printed.",
);

/// Who serves a meeting, where the feed does not describe the service body.
pub static BMLT_SERVICE_BODY: Code = Code::conversion(
    "bmlt-service-body",
    "Meetings name the service body that looks after them by its number. Give the answer to
GetServiceBodies on the command line too, and service bodies become organizations, each part of the
one above it. Bodies that serve no meeting of the feed are left out, as servers list all they know.
Numbers that nothing explains, and bodies that are said to be part of themselves, are left out too.",
);

/// Buses and trains, put together.
pub static BMLT_TRANSIT: Code = Code::conversion(
    "bmlt-transit",
    "Content has one line for buses and trains, BMLT has a field for each. They are put together, with
`Train:` or `Bus:` in front where the text does not say which of them it is about.",
);
