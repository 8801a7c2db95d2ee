//! The fields that every entry has.

use std::sync::Arc;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::Gather;
use super::body::Body;
use super::quiet::Quiet;
use super::remembered::Remembered;
use crate::model::{
    Day, EntryId, Flag, Kind, Lang, Line, Method, Prose, Ref, Slug, Status, Verified,
};
use crate::source::{FILL_IN, Field, Many, not_filled_in};

/// Adds to a kind's own fields those that every entry has, and splits them off again.
macro_rules! raw_entry {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident { $( $(#[$fmeta:meta])* $field:ident : $type:ty, )* }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Default, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields, default)]
        $vis struct $name {
            $( $(#[$fmeta])* pub(crate) $field: $type, )*
            /// The id of the entry, if it is not the name of its file; required in a list.
            pub(crate) id: crate::source::Field<crate::model::Slug>,
            /// Markdown, in a `.yaml` file or an item of a list; a `.md` file has its text below the front matter.
            pub(crate) description: crate::source::Field<crate::model::Prose>,
            /// `active`, `paused` or `ended`.
            pub(crate) status: crate::source::Field<crate::model::Status>,
            /// The day on which the status began.
            pub(crate) since: crate::source::Field<crate::model::Day>,
            /// Where to go instead of an entry that is paused or ended.
            pub(crate) instead: crate::source::Many<crate::model::Ref>,
            /// `yes` keeps the entry out of the site unless it is built with `--drafts`.
            pub(crate) draft: crate::source::Field<crate::model::Flag>,
            /// The first day on which the entry is published.
            pub(crate) publish_from: crate::source::Field<crate::model::Day>,
            /// The last day on which the entry is published.
            pub(crate) publish_until: crate::source::Field<crate::model::Day>,
            /// The day of the last real change; never invented.
            pub(crate) updated: crate::source::Field<crate::model::Day>,
            /// When, by which role and how somebody checked the entry last.
            pub(crate) verified: Option<crate::fields::RawVerified>,
            /// Earlier ids of the entry.
            pub(crate) aliases: crate::source::Many<crate::model::Slug>,
            /// `yes` marks an invented entry: it is shown as "Example, not real" and left out of feeds.
            pub(crate) example: crate::source::Field<crate::model::Flag>,
            /// Codes of rules that do not apply to this entry.
            pub(crate) allow: crate::source::Many<crate::model::Line>,
        }

        impl $name {
            /// Takes out the fields that every entry has.
            pub(crate) fn take_head(&mut self) -> crate::fields::RawHead {
                crate::fields::RawHead {
                    id: self.id.take(),
                    description: self.description.take(),
                    status: self.status.take(),
                    since: self.since.take(),
                    instead: std::mem::take(&mut self.instead),
                    draft: self.draft.take(),
                    publish_from: self.publish_from.take(),
                    publish_until: self.publish_until.take(),
                    updated: self.updated.take(),
                    verified: self.verified.take(),
                    aliases: std::mem::take(&mut self.aliases),
                    example: self.example.take(),
                    allow: std::mem::take(&mut self.allow),
                }
            }
        }
    };
}

/// The fields that every entry has, as written.
#[derive(Debug, Default)]
pub(crate) struct RawHead {
    pub(crate) id: Field<Slug>,
    pub(crate) description: Field<Prose>,
    pub(crate) status: Field<Status>,
    pub(crate) since: Field<Day>,
    pub(crate) instead: Many<Ref>,
    pub(crate) draft: Field<Flag>,
    pub(crate) publish_from: Field<Day>,
    pub(crate) publish_until: Field<Day>,
    pub(crate) updated: Field<Day>,
    pub(crate) verified: Option<RawVerified>,
    pub(crate) aliases: Many<Slug>,
    pub(crate) example: Field<Flag>,
    pub(crate) allow: Many<Line>,
}

/// When, by which role and how somebody checked an entry last.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct RawVerified {
    /// The day of the check.
    pub(crate) date: Field<Day>,
    /// The role of who checked, such as `secretary`; never a name.
    pub(crate) by: Field<Line>,
    /// How it was checked.
    pub(crate) how: Field<Method>,
    /// When it is due again.
    pub(crate) next_check: Field<Day>,
}

/// Where an entry comes from: what its fields do not say.
#[derive(Debug, Clone)]
pub(crate) struct Source<'a> {
    /// The file.
    pub(crate) file: &'a Arc<str>,
    /// Its number in a list file.
    pub(crate) item: Option<usize>,
    /// The kind, from the folder.
    pub(crate) kind: Kind,
    /// The slug, from the name of the file.
    pub(crate) stem: &'a str,
    /// The language, from the name of the file or the site.
    pub(crate) lang: &'a Lang,
    /// The Markdown below the front matter, and the byte of the file at which it begins.
    pub(crate) body: Option<(&'a str, usize)>,
}

/// What every entry has.
#[derive(Debug, Clone)]
pub struct Head {
    /// Kind and slug.
    pub id: EntryId,
    /// The language it is written in.
    pub lang: Lang,
    /// Its name or title.
    pub name: Box<str>,
    /// By what its name is sorted in the site, once it was: an entry is part of the site in one language.
    pub order: Remembered<[u8]>,
    /// What it is known not to have beside its text.
    pub quiet: Quiet,
    /// The file it stands in.
    pub file: Arc<str>,
    /// Its number in a list file.
    pub item: Option<usize>,
    /// Its text.
    pub body: Option<Body>,
    /// Where it is in its life.
    pub life: Life,
    /// The last check.
    pub verified: Option<Verified>,
    /// The day of the last real change.
    pub updated: Option<Date>,
    /// Earlier ids.
    pub aliases: Box<[Slug]>,
    /// Whether it is invented.
    pub example: bool,
    /// Codes of rules that do not apply to it.
    pub allow: Box<[Line]>,
}

/// Where an entry is in its life.
#[derive(Debug, Clone)]
pub struct Life {
    /// Active, paused or ended.
    pub status: Status,
    /// Since when.
    pub since: Option<Date>,
    /// Where to go instead.
    pub instead: Box<[Ref]>,
    /// Kept out of the site.
    pub draft: bool,
    /// First day of publication.
    pub from: Option<Date>,
    /// Last day of publication.
    pub until: Option<Date>,
}

impl Life {
    /// Whether the entry has a page on `today`.
    pub fn published(&self, today: Date, drafts: bool) -> bool {
        (drafts || !self.draft)
            && self.from.is_none_or(|from| from <= today)
            && self.until.is_none_or(|until| today <= until)
    }
}

impl Head {
    /// The path of a field of this entry in its file.
    pub fn path(&self, field: &str) -> String {
        match self.item {
            Some(item) => format!("/{item}/{field}"),
            None => format!("/{field}"),
        }
    }
}

impl RawHead {
    /// Parses the head; `name` is the entry's name or title, already parsed.
    pub(crate) fn parse(
        self,
        source: &Source<'_>,
        name: Option<&str>,
        gather: &mut Gather,
    ) -> Option<Head> {
        let slug = self.slug(source, gather);
        let body = self.body(source, gather);
        let life = Life {
            status: gather
                .field("status", self.status)
                .unwrap_or(Status::Active),
            since: gather.field("since", self.since).map(Day::date),
            instead: gather.many("instead", self.instead).into(),
            draft: gather.field("draft", self.draft) == Some(Flag::Yes),
            from: gather
                .field("publish_from", self.publish_from)
                .map(Day::date),
            until: gather
                .field("publish_until", self.publish_until)
                .map(Day::date),
        };
        if life
            .from
            .zip(life.until)
            .is_some_and(|(from, until)| until < from)
        {
            gather.contradiction(
                "publish_until",
                "the last day of publication is before the first",
                "swap the dates",
            );
        }
        Some(Head {
            verified: self
                .verified
                .and_then(|raw| gather.inside("verified", |gather| raw.parse(gather))),
            updated: gather.field("updated", self.updated).map(Day::date),
            aliases: gather.many("aliases", self.aliases).into(),
            example: gather.field("example", self.example) == Some(Flag::Yes),
            allow: gather.many("allow", self.allow).into(),
            id: EntryId {
                kind: source.kind,
                slug: slug?,
            },
            lang: source.lang.clone(),
            // A missing name has been reported; the rest of the entry is read all the same.
            name: name.unwrap_or_default().into(),
            order: Remembered::default(),
            quiet: Quiet::default(),
            file: Arc::clone(source.file),
            item: source.item,
            body,
            life,
        })
    }

    fn slug(&self, source: &Source<'_>, gather: &mut Gather) -> Option<Slug> {
        match (&self.id, source.item) {
            (Some(_), _) => gather.field("id", self.id.clone()),
            (None, Some(_)) => {
                gather.missing(
                    "id",
                    "an item of a list needs an id",
                    "add `id:`, a short name such as `tuesday-lights`",
                );
                None
            }
            (None, None) => match source.stem.parse() {
                Ok(slug) => Some(slug),
                Err(mistake) => {
                    gather.wrong("", mistake.help("rename the file, or add `id:`"));
                    None
                }
            },
        }
    }

    fn body(&self, source: &Source<'_>, gather: &mut Gather) -> Option<Body> {
        let described = gather.field("description", self.description.clone());
        let below = source.body.filter(|(text, _)| !text.trim().is_empty());
        if let Some((text, offset)) = below.filter(|(text, _)| text.trim() == FILL_IN) {
            let from = offset + text.find(FILL_IN).unwrap_or(0);
            gather.wrong_at(from..from + FILL_IN.len(), not_filled_in("the text", &[]));
        }
        if described.is_some() && below.is_some() {
            let help = "keep the text below the front matter, and delete the field";
            gather.contradiction(
                "description",
                "the entry has a text and a `description`",
                help,
            );
        }
        match (below, described) {
            (Some((text, offset)), _) => Some(Body::new(text, Some(offset))),
            (None, Some(prose)) => Some(Body::new(&prose, None)),
            (None, None) => None,
        }
    }
}

impl RawVerified {
    fn parse(self, gather: &mut Gather) -> Option<Verified> {
        let help =
            "add the day of the check, `date: 2026-10-02`; if nobody checked, delete `verified`";
        let date = gather.required("date", self.date, "a check has no date", help);
        Some(Verified {
            by: gather.field("by", self.by).map(|by| by.as_str().into()),
            how: gather.field("how", self.how),
            next: gather.field("next_check", self.next_check).map(Day::date),
            date: date?.date(),
        })
    }
}
