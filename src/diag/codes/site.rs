//! Mistakes between entries, in the site's own settings, in themes and in addresses.

use crate::diag::{Code, Level};

/// Two entries or meetings with one id.
pub static DUPLICATE_ID: Code = Code::fixed(
    "duplicate-id",
    "Two entries of one kind have the same id, so they would share an address. The id is the name of
the file unless `id:` says otherwise, whatever folder it lies in.

Or two meetings have the same `id:`, so calendars and apps would take them for one.",
);

/// A reference to nothing.
pub static REFERENCE: Code = Code::fixed(
    "reference",
    "A field names an entry that does not exist. An entry is named by its id, which is the name of
its file without the ending: `place: st-marks` means `content/places/st-marks.yaml`. In fields that
may name several kinds, the kind stands before it: `hotline:988-lifeline`.",
);

/// A tag nobody knows.
pub static UNKNOWN_TAG: Code = Code::fixed(
    "unknown-tag",
    "A tag is neither built in nor in the site's `tags.yaml`. Tags are shared by all programs, so that
visitors can filter across them; a new one is added to `content/tags.yaml` with its label. Languages
and access are no tags: they have fields of their own.",
);

/// A link in a text to something that is not there.
pub static LINK: Code = Code::fixed(
    "link",
    "A link in a text leads nowhere. A link to another entry is the relative path of its file, such as
`../groups/tuesday-lights.md`, which also works where the files are read; a part after `#` names a
heading there. A picture comes from `content/assets/`, because another site would learn who reads
the page.",
);

/// A link with a scheme that is not safe.
pub static LINK_SCHEME: Code = Code::fixed(
    "link-scheme",
    "A link in a text uses a scheme other than https, http, mailto, tel, sms, geo or webcal. Browsers
can be made to run some of the others, so they are refused.",
);

/// Two files at one address.
pub static COLLISION: Code = Code::fixed(
    "collision",
    "Two pages would be written to the same address. Give one of them another `id:`.",
);

/// An old address that cannot lead on.
pub static REDIRECT: Code = Code::fixed(
    "redirect",
    "An old address does not lead anywhere that it could. Each line of `content/redirects.csv` has an old
address and a new one:

    old path,new path
    /meetings/tuesday.html,/groups/tuesday-lights/
    /news/,articles/news.md
    /shop/,https://shop.example.org/

The old one is a path of this site at which nothing stands any more; the new one is a path of it, a file
of content, or an `https://` address. Earlier ids of an entry under `aliases:` lead to its page by
themselves. An address that leads to another old one is led on to the end at once; a circle is refused.",
);

/// A mistake in the site's own settings.
pub static CONFIG: Code = Code::fixed(
    "config",
    "The site's settings in `content/site.yaml` leave out something that a site needs, or contradict
themselves. Needed are `title`, `base_url`, `time_zone`, `country`, `emergency` and `crisis_lines`.",
);

/// A site nobody in need could call from.
pub static CRISIS_LINE: Code = Code::fixed(
    "crisis-line",
    "The site names no line that people in a crisis can reach in its country. Every page begins with
\"Talk to someone now\", so there must be at least one: list the ids of hotlines under
`crisis_lines:` in `content/site.yaml`.",
);

/// A code that a setting names and nobody knows.
pub static UNKNOWN_RULE: Code = Code::fixed(
    "unknown-rule",
    "`rules:` in `site.yaml` or `allow:` in an entry names a code that does not exist, or one whose
level is fixed because nothing could be built from such a mistake.",
);

/// A remark to a rule that does not say why.
pub static ALLOW_REASON: Code = Code::rule(
    "allow-reason",
    Level::Warn,
    "A comment in a text lets a rule pass over a paragraph and does not say why: `<!-- allow words -->`. The next
person who reads the file then cannot know whether it still holds. Write the reason after a colon:
`<!-- allow words: the law calls it so -->`. The comment is not published.",
);

/// A remark to a rule that has nothing to say.
pub static UNUSED_ALLOW: Code = Code::rule(
    "unused-allow",
    Level::Note,
    "A comment such as `<!-- allow words: why -->` stands in a text, and the rule it names finds nothing in the
paragraph after it. Perhaps the words have changed, or something came between the two. Delete the comment, or
move it to right above what it is about.",
);

/// A template that cannot be used.
pub static TEMPLATE: Code = Code::fixed(
    "template",
    "A template of the theme cannot be read or rendered. The message names the template, line and
column, and the entry whose page was being made. A field that does not exist is an error, so that a
misspelled one is not an empty place on the page.",
);

/// A message that the catalogue lacks.
pub static MESSAGES: Code = Code::fixed(
    "messages",
    "A file of messages (`messages/en.ftl` in a theme) cannot be read. Messages are written in the
syntax of Project Fluent: `key = Text with { $value }`.",
);

/// A theme that is not there.
pub static THEME: Code = Code::fixed(
    "theme",
    "`theme:` in `site.yaml` names a theme that has no folder in `themes/`. The theme `base` is built in;
whatever a site's own theme leaves out comes from it.",
);

/// Two colors of a theme that are too much alike.
pub static CONTRAST: Code = Code::fixed(
    "contrast",
    "Two colors of the theme that stand on each other are so much alike that many people could not read
the text, above all outdoors, on an old screen, or with eyes that are not young. WCAG 2.2 asks of text a
contrast of 4.5 to 1 (level AA, 1.4.3), and of the edges of what one presses 3 to 1 (1.4.11).

The colors are tokens such as `--link`, in `assets/tokens.css` of the theme. A site's own file needs to
name only those that it changes, but for light and for dark: what stands below `:root` alone holds in both.
Colors are written as `#0A5A5C` or as another token, such as `var(--ink)`, so that the contrast can be
computed.",
);
