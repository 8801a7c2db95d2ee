//! Who is who: kinds, slugs and references.

use std::fmt;
use std::str::FromStr;

use super::suggest::shorten;
use super::{Scalar, tongue};
use crate::diag::{Mistake, codes};

words! {
    /// A kind of entry.
    pub enum Kind: "a kind" {
        /// A fellowship or method.
        Program = "program",
        /// Who runs a line or service, or serves groups.
        Organization = "organization",
        /// A building or area where things happen.
        Place = "place",
        /// Those who meet.
        Group = "group",
        /// A line one can call, text, chat or sign with.
        Hotline = "hotline",
        /// Help that is not a group.
        Service = "service",
        /// Writing for visitors.
        Article = "article",
        /// Lived experience.
        Story = "story",
        /// Something to do without alcohol or drugs.
        Activity = "activity",
        /// Anything else.
        Page = "page",
    }
}

impl Kind {
    /// Whether entries of this kind are facts above all, so that they exist in every language of a site; the others are
    /// writing, and exist only in languages in which somebody wrote them.
    pub fn is_structured(self) -> bool {
        !matches!(self, Self::Article | Self::Story | Self::Page)
    }
    /// The folder of `content/` that holds entries of this kind, which also starts their address.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Program => "programs",
            Self::Organization => "organizations",
            Self::Place => "places",
            Self::Group => "groups",
            Self::Hotline => "hotlines",
            Self::Service => "services",
            Self::Article => "articles",
            Self::Story => "stories",
            Self::Activity => "activities",
            Self::Page => "pages",
        }
    }

    /// The kind whose entries live in `folder`.
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.folder() == folder)
    }
}

/// The part of an id and of an address that names one entry: lower-case ASCII letters, digits and
/// single hyphens, 1 to 64 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

/// Names that Windows refuses as files (learn.microsoft.com, "Naming Files").
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];

/// A slug is ordered and compared as its text is, so that maps by slug can be asked with text.
impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Slug {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest slug to any text: lower case, ASCII, words joined by hyphens. `None` if nothing
    /// of it can stand in a slug.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = tongue::unmarked(text);
        let mut slug = String::with_capacity(text.len().min(64));
        for c in text.chars().flat_map(char::to_lowercase) {
            match ascii(c) {
                Some(part) => slug.push_str(part),
                None if c.is_ascii_alphanumeric() => slug.push(c),
                None if c == '\'' || c == '’' => {}
                None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                None => {}
            }
        }
        slug.truncate(64);
        let slug = slug.trim_matches('-');
        (!slug.is_empty() && !RESERVED.contains(&slug)).then(|| Self(slug.into()))
    }
}

/// ASCII for the Latin letters that names of places and people carry.
fn ascii(c: char) -> Option<&'static str> {
    Some(match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' => "a",
        'æ' => "ae",
        'ç' | 'č' | 'ć' => "c",
        'ď' | 'ð' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ě' | 'ę' => "e",
        'í' | 'ì' | 'î' | 'ï' | 'ī' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ß' => "ss",
        'š' | 'ś' => "s",
        'ť' | 'þ' => "t",
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        _ => return None,
    })
}

impl FromStr for Slug {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        match Self::from_text(text) {
            Some(slug) if slug.as_str() == text => Ok(slug),
            near => {
                let mistake =
                    Mistake::new(&codes::ID, format!("`{}` cannot be an id", shorten(text)))
                        .label("lower-case letters, digits and single hyphens, at most 64");
                Err(match near {
                    Some(near) => mistake.help(format!("write `{near}`")),
                    None => mistake
                        .help("write a short name in Latin letters, such as `tuesday-lights`"),
                })
            }
        }
    }
}

impl Scalar for Slug {
    const EXPECTS: &'static str = "an id such as `tuesday-lights`";
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The id of an entry: its kind and its slug, unique within the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// The kind.
    pub kind: Kind,
    /// The slug, unique within the kind.
    pub slug: Slug,
}

impl EntryId {
    /// Whether a file of content gives its entry this id by its name, whatever folder below that of the
    /// kind it lies in.
    pub fn is_named_by(&self, file: &str) -> bool {
        let name = file.rsplit('/').next().unwrap_or_default();
        let stem = name.split('.').next();
        let folder = file
            .strip_prefix("content/")
            .and_then(|path| path.split('/').next());
        stem == Some(self.slug.as_str()) && folder == Some(self.kind.folder())
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.slug)
    }
}

/// A reference as written: a slug whose kind the field implies, or `kind:slug`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ref {
    /// The kind, if it was written.
    pub kind: Option<Kind>,
    /// The slug.
    pub slug: Slug,
}

impl Ref {
    /// The id meant, in a field whose entries are of `kind` unless it says otherwise.
    pub fn id(&self, kind: Kind) -> EntryId {
        EntryId {
            kind: self.kind.unwrap_or(kind),
            slug: self.slug.clone(),
        }
    }
}

impl FromStr for Ref {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        match text.split_once(':') {
            Some((kind, slug)) => Ok(Self {
                kind: Some(kind.parse()?),
                slug: slug.trim().parse()?,
            }),
            None => Ok(Self {
                kind: None,
                slug: text.parse()?,
            }),
        }
    }
}

impl Scalar for Ref {
    const EXPECTS: &'static str = "the id of an entry, such as `st-marks`";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_refused_with_the_one_to_write() {
        let mistake = "St. Märk's  Hall".parse::<Slug>().unwrap_err();
        assert_eq!(mistake.help.as_deref(), Some("write `st-marks-hall`"));
    }

    #[test]
    fn a_slug_of_nothing_usable_is_refused() {
        for text in ["", "---", "日本", "nul"] {
            assert!(text.parse::<Slug>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_reference_may_name_its_kind() {
        let reference: Ref = "organization:county".parse().unwrap();
        assert_eq!(reference.id(Kind::Place).to_string(), "organization:county");
        assert_eq!(
            "county".parse::<Ref>().unwrap().id(Kind::Place).to_string(),
            "place:county"
        );
    }
}
