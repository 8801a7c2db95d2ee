//! From the bytes of a file to those that are published.

use std::sync::Arc;

use super::Picture;
use super::sort::{Sort, name, renamed};
use crate::diag::{Diagnostic, Spot, codes};
use crate::pictures::{self, Format, Pieces, Unshown, drawing};
use crate::source::text;

/// A file that can be published.
#[derive(Debug)]
pub struct Finished {
    source: Vec<u8>,
    pieces: Pieces,
    /// What is known of it if it is a picture.
    pub picture: Option<Picture>,
}

impl Finished {
    /// How many bytes are published.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Writes what is published behind what `out` holds.
    pub fn write(&self, out: &mut Vec<u8>) {
        self.pieces.write(&self.source, out);
    }

    /// What is published.
    pub fn into_bytes(self) -> Vec<u8> {
        if self.pieces == Pieces::whole(&self.source) {
            return self.source;
        }
        self.pieces.bytes(&self.source)
    }
}

/// Takes out of the bytes of a file what must not be published, or says why all of it must not.
/// Pictures and drawings are looked through; of other files it is only made sure that they are none.
pub fn finish(file: &Arc<str>, bytes: Vec<u8>) -> Result<Finished, Vec<Diagnostic>> {
    let sort = Sort::of(file);
    if sort == Sort::Drawing {
        return drawing(file, bytes);
    }
    if let Sort::Unshown(unshown) = sort {
        return Err(vec![unshowable(file, unshown)]);
    }
    let promised = match sort {
        Sort::Picture(format) => Some(format),
        _ => None,
    };
    let is = Format::of_bytes(&bytes);
    match (promised, is) {
        (Some(promised), Some(is)) if promised == is => picture(file, bytes, is),
        (None, None) => match Unshown::of_bytes(&bytes) {
            Some(unshown) => Err(vec![unshowable(file, unshown)]),
            None => Ok(Finished {
                pieces: Pieces::whole(&bytes),
                source: bytes,
                picture: None,
            }),
        },
        (_, Some(is)) => Err(vec![misnamed(file, promised, is)]),
        (Some(promised), None) => Err(vec![match Unshown::of_bytes(&bytes) {
            Some(unshown) => unshowable(file, unshown),
            None => no_picture(file, promised),
        }]),
    }
}

fn picture(file: &Arc<str>, bytes: Vec<u8>, format: Format) -> Result<Finished, Vec<Diagnostic>> {
    let cleaned = pictures::clean(format, &bytes).map_err(|broken| {
        let message = format!("`{}` is damaged: {}", name(file), broken.0);
        let help = "open it in a picture program and save it again, or copy it once more from where it comes from";
        vec![Diagnostic::new(&codes::PICTURE, file, message).help(help)]
    })?;
    Ok(Finished {
        source: bytes,
        pieces: cleaned.pieces,
        picture: Some(Picture {
            size: Some(cleaned.size),
            drawing: false,
        }),
    })
}

fn drawing(file: &Arc<str>, bytes: Vec<u8>) -> Result<Finished, Vec<Diagnostic>> {
    if bytes.len() > drawing::MOST {
        let message = format!(
            "`{}` is larger than {} MiB",
            name(file),
            drawing::MOST >> 20
        );
        let help = "simplify it in the program that made it, or save it as PNG";
        return Err(vec![Diagnostic::new(&codes::SVG, file, message).help(help)]);
    }
    let text = text(bytes, file).map_err(|problem| vec![problem])?;
    let refused = |one: drawing::Refused| {
        let problem = Diagnostic::new(&codes::SVG, file, one.what);
        problem.at(Spot::Span(one.span)).help(one.help)
    };
    let cleaned =
        drawing::clean(&text).map_err(|all| all.into_iter().map(refused).collect::<Vec<_>>())?;
    Ok(Finished {
        source: text.into_bytes(),
        pieces: cleaned.pieces,
        picture: Some(Picture {
            size: cleaned.size,
            drawing: true,
        }),
    })
}

/// A picture or film that can tell where it was taken, in a format that is not understood here.
pub(super) fn unshowable(file: &Arc<str>, unshown: Unshown) -> Diagnostic {
    let name = name(file);
    let (message, help) = match unshown {
        Unshown::Picture(format) => (
            format!("`{name}` is {format}, which cannot be published"),
            format!(
                "save it as JPEG, as `{}`: it may tell where and when it was taken, and only from JPEG, PNG, WebP and GIF can that be taken out",
                renamed(file, "jpg")
            ),
        ),
        Unshown::Film => (
            format!("`{name}` is a film or recording that may tell where it was taken"),
            "put it where you publish films and link to it, or save a recording as MP3".to_owned(),
        ),
    };
    Diagnostic::new(&codes::PICTURE, file, message).help(help)
}

fn misnamed(file: &Arc<str>, promised: Option<Format>, is: Format) -> Diagnostic {
    let (name, is_name) = (name(file), is.name());
    let message = match promised {
        Some(promised) => format!("`{name}` is no {}, but a {is_name}", promised.name()),
        None => format!("`{name}` is a {is_name}, and its name does not say so"),
    };
    let new = renamed(file, is.ending());
    let help = format!("name it `{new}`, also in the texts that show it");
    Diagnostic::new(&codes::PICTURE, file, message).help(help)
}

fn no_picture(file: &Arc<str>, promised: Format) -> Diagnostic {
    let format = promised.name();
    let message = format!("`{}` is no {format}", name(file));
    let help = format!("open it in a picture program and save it as {format}");
    Diagnostic::new(&codes::PICTURE, file, message).help(help)
}
