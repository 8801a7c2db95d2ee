//! The small shapes that many views share.

use jiff::civil::Date;
use serde::Serialize;

use super::Views;
use super::meeting::HrefView;
use super::place::encode;
use crate::fields::{Citation, Head};
use crate::messages::Value;
use crate::model::{EntryId, Kind, Lang, Line, Ref, Verified};

/// A link.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Its words.
    pub text: String,
    /// Where it leads; none where there is no page.
    pub url: Option<String>,
}

/// A date.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// `2026-12-24`.
    pub iso: String,
    /// As people write it.
    pub text: String,
}

/// A word of content with what visitors read for it.
#[derive(Debug, Clone, Serialize)]
pub struct WordView {
    /// As content writes it.
    pub word: &'static str,
    /// As visitors read it.
    pub text: String,
}

/// A link to a list with how many stand there.
#[derive(Debug, Clone, Serialize)]
pub struct CountView {
    /// Its words.
    pub text: String,
    /// Where it leads.
    pub url: String,
    /// How many groups.
    pub count: usize,
}

/// Where a fact was read.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    name: String,
    url: Option<String>,
    date: Option<DateView>,
}

/// The last check.
#[derive(Debug, Clone, Serialize)]
pub struct VerifiedView {
    date: DateView,
    text: String,
}

/// A language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LanguageView {
    code: String,
    name: String,
}

impl Views<'_> {
    pub(super) fn text(&self, key: &str) -> String {
        self.site.messages.text(key)
    }

    pub(super) fn format(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = values
            .iter()
            .map(|(name, text)| (*name, Value::Text(text)))
            .collect();
        self.site.messages.format(key, &values)
    }

    pub(super) fn word(&self, group: &str, word: &'static str) -> WordView {
        WordView {
            word,
            text: self.text(&format!("{group}-{word}")),
        }
    }

    /// Words of content of one group of messages.
    pub(super) fn words(
        &self,
        group: &str,
        words: impl Iterator<Item = &'static str>,
    ) -> Vec<WordView> {
        words.map(|word| self.word(group, word)).collect()
    }

    pub(super) fn date(&self, date: Date) -> DateView {
        DateView {
            iso: date.to_string(),
            text: self.date_text(date),
        }
    }

    /// A link to an entry; of a private place only the area, since its name tells where it is.
    pub(super) fn entry_link(&self, id: &EntryId) -> Option<LinkView> {
        let place = || self.site.place(&id.slug);
        let hidden = match id.kind {
            Kind::Place => place().filter(|place| place.location.private),
            _ => None,
        };
        if let Some(place) = hidden {
            return Some(LinkView {
                text: self.area(&place.location),
                url: None,
            });
        }
        let head = self.site.head(id)?;
        Some(LinkView {
            text: head.name.to_string(),
            url: Some(self.addresses().entry(id)),
        })
    }

    pub(super) fn links(&self, references: &[Ref], kind: Kind) -> Vec<LinkView> {
        references
            .iter()
            .filter_map(|reference| self.entry_link(&reference.id(kind)))
            .collect()
    }

    /// Who runs something: a link where it is an organization of the site.
    pub(super) fn named_organization(&self, written: Option<&Line>) -> Option<LinkView> {
        let written = written?;
        let known = written
            .parse::<Ref>()
            .ok()
            .and_then(|reference| self.entry_link(&reference.id(Kind::Organization)));
        Some(known.unwrap_or_else(|| LinkView {
            text: written.to_string(),
            url: None,
        }))
    }

    /// Organizations that something belongs to, without the one that runs it, which is named apart.
    pub(super) fn other_organizations(
        &self,
        run_by: Option<&Line>,
        organizations: &[Ref],
    ) -> Vec<LinkView> {
        let runs = run_by.and_then(|by| by.parse::<Ref>().ok());
        let others = organizations.iter();
        let others = others.filter(|one| runs.as_ref().is_none_or(|by| by.slug != one.slug));
        let links = others.map(|one| self.entry_link(&one.id(Kind::Organization)));
        links.flatten().collect()
    }

    /// A letter to the site's own people about an entry.
    pub(super) fn report(&self, head: &Head) -> Option<HrefView> {
        let email = self.site.config.contact.as_ref()?.email.as_ref()?;
        let subject = self.format("report-subject", &[("name", &head.name)]);
        let page = self.addresses().entry(&head.id);
        let page = self.site.config.base_url.join(&page);
        let body = format!("{}\n\n{page}", self.text("report-body"));
        let (to, subject, body) = (email.mailto(), encode(&subject), encode(&body));
        Some(HrefView {
            text: email.as_str().to_owned(),
            href: format!("{to}?subject={subject}&body={body}"),
        })
    }

    pub(super) fn sources(&self, sources: &[Citation]) -> Vec<SourceView> {
        let view = |source: &Citation| SourceView {
            name: source.name.to_string(),
            url: source.url.as_ref().map(|url| url.as_str().to_owned()),
            date: source.date.map(|date| self.date(date)),
        };
        sources.iter().map(view).collect()
    }

    pub(super) fn verified(&self, verified: Option<&Verified>) -> Option<VerifiedView> {
        Some(VerifiedView {
            date: self.date(verified?.date),
            text: self.checked_text(verified)?,
        })
    }

    /// "Checked on 2 October 2026 by the secretary, by visiting".
    pub(super) fn checked_text(&self, verified: Option<&Verified>) -> Option<String> {
        let verified = verified?;
        let date = self.date(verified.date);
        let checked = match &verified.by {
            Some(by) => {
                let by = self.role(by);
                self.format("verified-by", &[("date", &date.text), ("by", &by)])
            }
            None => self.format("verified", &[("date", &date.text)]),
        };
        Some(match verified.how {
            Some(how) => {
                let how = self.text(&format!("method-{how}"));
                self.format("verified-how", &[("checked", &checked), ("how", &how)])
            }
            None => checked,
        })
    }

    /// A role in the site's language, where it is one of those that are usual; else as it is written.
    fn role(&self, written: &str) -> String {
        let key = written.to_lowercase().replace(' ', "-");
        let known = self.site.messages.plain(&format!("role-{key}"));
        known.unwrap_or(written).to_owned()
    }

    pub(super) fn languages<'l>(
        languages: impl IntoIterator<Item = &'l Lang>,
    ) -> Vec<LanguageView> {
        let view = |lang: &Lang| LanguageView {
            code: lang.as_str().to_owned(),
            name: lang.autonym().to_owned(),
        };
        languages.into_iter().map(view).collect()
    }
}

/// The text of what may be said.
pub(super) fn text(line: Option<&impl ToString>) -> Option<String> {
    line.map(ToString::to_string)
}

/// The text of each line.
pub(super) fn texts(lines: &[impl ToString]) -> Vec<String> {
    lines.iter().map(ToString::to_string).collect()
}
