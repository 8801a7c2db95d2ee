//! What is done where records of a feed are joined into entries and written as content.

use crate::diag::Code;

/// A fact of some meetings of a group that holds for all of them now.
pub static GROUP_FACT: Code = Code::conversion(
    "import-group-fact",
    "Some meetings of a group say something that only a whole group can have, such as its website, how to
give to it, what it says of itself or who serves it, and others say nothing. It stands in the file of the
group now and holds for all its meetings.

There is nothing to do, unless these are two groups: then make a second file and move those meetings there.",
);

/// Two groups of one name at one place.
pub static GROUPS_APART: Code = Code::conversion(
    "import-groups-apart",
    "Records with the same group name and the same place become one group, with a meeting each. These contradict each
other in what only a whole group can have: its website, how to give to it, what it says of itself or who serves
it. They are kept as two groups, so that nothing of either is lost.

If they are one group, say so at the source. Or move the meetings from one file to the other, decide what holds, and
delete the empty file.",
);

/// Two places that differ only in how to find the door.
pub static PLACE_TWICE: Code = Code::conversion(
    "import-place-twice",
    "Groups that meet in one building share a file of `content/places/`, so that a closure written there reaches all of
them. Of this building the feed says two different things about how to find the door, or how to get there, and both
are kept, in two files. A closure of the building has to be written in both.

If one of the two is right for all, say so at the source, or let all groups name the same place.",
);

/// Something of a contact that content has no room for.
pub static CONTACT_LEFT: Code = Code::conversion(
    "import-contact-left",
    "A group has one contact: a name or role, an e-mail address and a telephone number. The feed has more, or another
one for another meeting of the group. The first was kept, not to be shown, and the others left out.

This report never prints what they are. Look them up at the source if you need them.",
);

/// A slug that two records have.
pub static SLUG_TWICE: Code = Code::conversion(
    "import-slug-twice",
    "Programs that read meetings know each by its slug: bookmarks hang on it. Two records have the same one, most likely
because they come from two feeds. Both meetings are kept.

If they are the same meeting, delete one of the two. If not, change the slug of one at the source.",
);

/// What was written could not be read again.
pub static NOT_WRITTEN: Code = Code::conversion(
    "import-not-written",
    "Everything that an import writes is read again by the program's own parser before it is kept. What this record
says could not be, so it was left out, with all meetings of the same file.

This is a mistake of the program or a limit of content files. Please report it, with the record.",
);

/// A file of an earlier import that can no longer be read.
pub static IMPORT_LOST: Code = Code::fixed(
    "import-lost",
    "A file that an earlier import wrote was changed so that it is no entry any longer: the text between the two lines
`---` is no YAML. An import has to know which meetings are in it, or it would write them a second time.

`guidepost check` says what is wrong with the file. Mend it, or delete it: then the import writes it anew.",
);
