//! What is wrong with finished files: things that would tell somebody else who reads them.

use crate::diag::Code;

/// Something that makes a browser ask another host.
pub static PRIVACY_REQUEST: Code = Code::fixed(
    "privacy-request",
    "A finished file would make a browser ask another host by itself: for a picture, a script, a style
sheet, a font, a frame, a connection made ahead, a form, a `ping` of a link, or by leading on to another
site without a click. That host would learn that somebody reads this page, and most keep it for years. In
several countries that is against the law for a site about recovery.

Put the file below `assets/` of your theme (for pictures in texts: `content/assets/`) and name it there.
Instead of a film, a map or a form of another site, write a link to it: then the visitor decides.",
);

/// Code where no code may be.
pub static PRIVACY_SCRIPT: Code = Code::fixed(
    "privacy-script",
    "A finished file holds something that runs and is no file of the theme: a script or style within the
page, an attribute such as `onclick` or `style`, an address that begins with `javascript:` or holds a page
(`data:text/html`), text that is run as code, or a cell that a spreadsheet would run. The policy of the
pages forbids browsers to run it, so that nothing which an editor or a feed brings in can run.

Put scripts into `assets/scripts/` of your theme and style into `assets/style.css`; give the element a
class, and let the script listen to it.",
);

/// A cookie.
pub static PRIVACY_COOKIE: Code = Code::fixed(
    "privacy-cookie",
    "A finished file sets or reads a cookie. With one, visits of the same person can be told to belong
together, and whoever uses the same computer later can see that they were made. Guidepost promises on every
site that there is none. What a visitor asks to be kept belongs into the storage of the browser, which no
host sees (`kept.js` of the theme does so).",
);

/// The policy of pages is missing or is another.
pub static PRIVACY_POLICY: Code = Code::fixed(
    "privacy-policy",
    "A page does not begin with the two lines that hold browsers to what is promised: the policy of what
may be loaded (`Content-Security-Policy`), and `no-referrer`, by which other sites do not learn which page
a visitor comes from. Templates of a theme get both with `{% include \"partials/head.html\" %}`. A policy
that allows more would let a single mistake in a template tell others who reads the page.",
);

/// A link that tells where its visitor comes from.
pub static PRIVACY_LINK: Code = Code::fixed(
    "privacy-link",
    "A link to another site has no `rel=\"noreferrer\"`, so that site could learn which page of yours a
visitor comes from, such as that of a group. Write `rel=\"noreferrer noopener\"` at each link that may lead
away; the component `away` does it.",
);

/// A private fact in a finished file.
pub static PRIVACY_LEAK: Code = Code::fixed(
    "privacy-leak",
    "Something that an entry says is private stands in a finished file: the exact address of a private
place, the link, number or passcode of a room for which one has to ask, or a contact who has not agreed to
be published. Most often the same fact stands in a text, a note or another field, too. Take it out there.
Or, if it may be known, say so: `private: no`, `join: open` or `public: yes`.

What is looked for are the words as they were written, and numbers however they are divided. Facts of fewer
than five letters or digits are not looked for, nor facts that a public field of the site says as well.",
);
