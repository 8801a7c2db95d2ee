//! Markdown of contributors into HTML that cannot harm visitors.
//!
//! Here: one cheap pass that finds links and headings with their bytes ([`scan()`]), and rendering with
//! a resolver for links passed in ([`render()`]), plain text both ways ([`from_plain()`], [`to_plain()`]), what authors say to the
//! rules ([`remarks()`]), and where they quote ([`quiet()`]), and what a reader meets ([`parts()`]). Not here: addresses of the site.
//!
//! Invariants: HTML in the text is shown as text, but for remarks to the rules, which leave no trace; a link or picture leaves only with a scheme of the
//! list in [`model`](crate::model); every heading has an id that is unique in its text.

mod headings;
mod html;
mod parts;
mod picture;
mod plain;
mod quiet;
mod remark;
mod scan;

pub use html::{Rendered, Target, has_scheme, render};
pub use parts::{Heading, Part, Parts, WordedLink, parts};
pub use plain::{from_plain, to_plain};
pub use quiet::{quiet, quoted};
pub use remark::{Remark, remarks};
pub use scan::{Found, Link, scan};

use pulldown_cmark::Options;

/// What is read beside `CommonMark`: tables, footnotes are not, since pages are short.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SMART_PUNCTUATION
}
