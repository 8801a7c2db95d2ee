//! Mistakes in the files that are published beside pages.

use crate::diag::Code;

/// A file of `content/assets/` that cannot be published.
pub static ASSET: Code = Code::fixed(
    "asset",
    "A file of `content/assets/` cannot be published: its name could not be part of an address (names
are letters, digits, `-`, `_` and `.`), it is larger than 40 MiB, or it belongs elsewhere. Style sheets
and scripts belong to `assets/` of a theme, where each version gets a name of its own, so that browsers
can keep it. Web pages are written as Markdown in `content/pages/`.

Guidepost takes out of pictures where, when and by whom they were made. It does not look into PDF,
office documents, archives and sound: they are published as they are, with the name of their author,
the dates and the pictures in them. Look at their properties before you put them here, and delete what
nobody should know.",
);

/// A picture that is damaged, misnamed, or of a format that is not published.
pub static PICTURE: Code = Code::fixed(
    "picture",
    "A picture cannot be published, because it is damaged, its ending does not match what it is, or it
is of a format from which the place where it was taken cannot be taken out here. Save it as JPEG
(`.jpg`), PNG or WebP.

Telephones write into each picture where and when it was taken, and with which device. A visitor of a
group could be found by that. So from JPEG, PNG, WebP and GIF all of it is left out when they are
published: EXIF, XMP, IPTC, comments, small copies, second pictures. The file itself is not changed,
and no pixel is. What stays are the color profile and which way up the picture is.

HEIC, AVIF, TIFF, raw files of cameras and films are refused: either browsers do not show them, or what
they tell is spread over the whole file.",
);

/// A drawing that could run something or ask another host.
pub static SVG: Code = Code::fixed(
    "svg",
    "A drawing (SVG) holds something that could run in the browser of a visitor or tell another site who
reads the page: a script, an attribute such as `onclick`, a part of a web page, a link, a picture or
font that lies elsewhere, a style sheet, a document type. Save it as plain SVG in the program that made
it, with pictures embedded and text turned into outlines, or save it as PNG.

Drawings may be 2 MiB large. Pictures within them lose what they tell, as others do. Names and notes
that the drawing program wrote into the file stay: look through the file with a text editor.",
);
