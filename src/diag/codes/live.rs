//! What `check --live` finds at a host: files that are not as they were built, and headers that tell others of visitors.

use crate::diag::{Code, Level};

/// The published site is another one.
pub static LIVE_OTHER: Code = Code::fixed(
    "live-other",
    "The published site was not made from what is here: its `guidepost.json` names another digest, version of
the program, address or day. Then nearly every page differs, and nobody can tell what the host did to it. So
publish first, and compare then. If the published site should be older than your content, look at what was
changed since, or go back to it (`git stash`, `git checkout`).

The day need not be given: a comparison builds the site as of the day of the published one.",
);

/// A file is not there.
pub static LIVE_MISSING: Code = Code::fixed(
    "live-missing",
    "A file of the site is not at its address: it was not uploaded, or the host does not hand it out. Some hosts
leave out names that begin with a dot or an underscore, some allow only so many files. Whoever follows a
link to it finds nothing.

Publish again, with all files of the folder, and look at what the host says of its limits.",
);

/// A file could not be compared.
pub static LIVE_FAILED: Code = Code::fixed(
    "live-failed",
    "A file could not be compared: the host did not answer, refused, or sent what cannot be read. After some
failures in a row it is left alone. Wait, and compare again; if it stays, open the address in a browser.",
);

/// A file is another one.
pub static LIVE_DIFFERS: Code = Code::fixed(
    "live-differs",
    "The published file says something else than the one that was built, though both come from the same
content. Perhaps an upload was not complete, the host shows an old copy, or somebody changed the file there.
A number or a time may be wrong for visitors and right for you. Publish again, empty the host's cache, and
compare once more.",
);

/// Something was added to a page.
pub static LIVE_ADDED: Code = Code::fixed(
    "live-added",
    "The host put something into a page that nobody here wrote: most often a script that counts visitors, looks
for robots or rewrites the page. It runs before the eyes of people who were promised that nobody else learns
of their visit; only the policy of the page may keep a browser from running it. Hosts switch such things on by
themselves. Turn it off there, or publish where pages are left as they are.",
);

/// A file was rewritten.
pub static LIVE_REWRITTEN: Code = Code::judged(
    "live-rewritten",
    Level::Warn,
    "The host wrote the file anew: white space, ends of lines or quotes are other ones, or pictures were
compressed again. It still says the same, but what is published is no longer what was checked, and a later
change in the host's program can break a page. Turn it off at the host.",
);

/// A cookie.
pub static LIVE_COOKIE: Code = Code::fixed(
    "live-cookie",
    "The host sets a cookie. With one, visits of the same person can be told to belong together, and whoever uses
the same computer later can see that they were made. Pages of a Guidepost site need none; what sets it is a
service of the host, such as its protection against robots, load balancing or statistics. Turn it off there.",
);

/// Browsers are told to report.
pub static LIVE_REPORT: Code = Code::judged(
    "live-report",
    Level::Warn,
    "A header makes browsers tell somebody about a visit later, by themselves: `NEL` and `Report-To` when a
connection was slow or failed, a policy when something was refused. The report goes to the address that the
host names and says which page was read. `Server-Timing` only tells what the host measured to scripts of the
page. Turn it off at the host (at Cloudflare: Network Error Logging).",
);

/// A header is missing or says another thing.
pub static LIVE_HEADER: Code = Code::judged(
    "live-header",
    Level::Warn,
    "A header that pages come with is missing, or says another thing than the page itself. Every page holds the policy
(`Content-Security-Policy`) and `no-referrer` itself, so nothing is lost where a host cannot send headers:
then this is a pointer. It is a warning where the host tells more than the page would, or forbids what pages need: browsers
keep to both policies.

`X-Content-Type-Options: nosniff` and `Strict-Transport-Security` can only be sent by the host.",
);

/// A file has another type.
pub static LIVE_TYPE: Code = Code::judged(
    "live-type",
    Level::Warn,
    "The host sends a file as another type than it is. Then a calendar cannot be subscribed to, an application of a
fellowship does not read the feed, a browser refuses a script, or letters with accents come out wrong. Most
hosts have a setting or a file for types by the ending of names, such as `AddType text/calendar .ics`.",
);

/// An address leads elsewhere.
pub static LIVE_MOVED: Code = Code::judged(
    "live-moved",
    Level::Warn,
    "The address of a file leads to another one. On the same host that costs each visitor a moment, and search
engines know a page by two addresses: set `urls:` in `site.yaml` or the host so that they are one. Another host
is never asked: name the address under which the site stands.",
);

/// The page for what is not there.
pub static LIVE_NOT_FOUND: Code = Code::judged(
    "live-not-found",
    Level::Warn,
    "Where nothing is, the host does not show the site's own page for that (`404.html`) with the status 404. That page
holds the help lines and leads on; whoever comes by an old link needs it most. And where the host says
that all is well, search engines go on listing what is gone. Name `404.html` to the host.",
);

/// How long files are kept, and whether they come compressed.
pub static LIVE_CACHE: Code = Code::judged(
    "live-cache",
    Level::Warn,
    "Browsers keep pages for too long, or other files not long enough. A page that is kept for days shows a number
after it was corrected. Files of the theme have names that change with their bytes, so they may be kept for a year: on a bad
line that is the difference between a page at once and a page too late. So is compression.",
);
