//! The small shapes that many views share.

use jiff::civil::Date;
use serde::Serialize;

use super::Views;
use super::meeting::HrefView;
use super::place::encode;
use crate::fields::{Access, Citation, Closure, Head};
use crate::messages::Value;
use crate::model::{EntryId, Kind, Lang, Line, Ref, Status, Verified};

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

/// The pages of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct PagerView {
    /// This page, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The pages to offer: the first, the last, and those around this one.
    pub all: Vec<NumberView>,
}

/// One page of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct NumberView {
    /// Its number.
    pub number: usize,
    /// Where it is.
    pub url: String,
    /// Whether it is this one.
    pub current: bool,
    /// Whether pages are left out before it.
    pub gap: bool,
}

/// How many pages on each side of its own a page of a list offers, beside the first and the last: with
/// a link to each, long lists would grow with the square of their length.
const NEAR_PAGES: usize = 3;

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

/// One fact about access.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AccessView {
    fact: &'static str,
    text: String,
    answer: &'static str,
    answer_text: String,
}

/// Words with a label before them.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LabelView {
    label: String,
    text: String,
}

/// A language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LanguageView {
    code: String,
    name: String,
}

/// A closure.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ClosureView {
    text: String,
    reason: Option<String>,
    instead: Option<String>,
    instead_place: Option<LinkView>,
}

/// A status other than active.
#[derive(Debug, Clone, Serialize)]
pub(super) struct StatusView {
    word: &'static str,
    text: String,
    since: Option<DateView>,
    instead: Vec<LinkView>,
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

    /// A link to an entry; only its words where it has no page.
    pub(super) fn entry_link(&self, id: &EntryId) -> Option<LinkView> {
        let head = self.site.head(id)?;
        let url = self.site.has_page(id).then(|| self.addresses().entry(id));
        Some(LinkView {
            text: head.name.to_string(),
            url,
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
            Some(by) => self.format("verified-by", &[("date", &date.text), ("by", by)]),
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

    /// Access facts: all of them once anything is known, so that what is unknown shows. Without a
    /// `room` only those that mean something from afar.
    pub(super) fn access(&self, access: &Access, room: bool) -> Vec<AccessView> {
        if access.is_unknown() {
            return Vec::new();
        }
        let view = |(fact, answer): (crate::model::AccessFact, crate::model::Answer)| AccessView {
            fact: fact.word(),
            text: self.text(&format!("access-{fact}")),
            answer: answer.word(),
            answer_text: self.text(&format!("answer-{answer}")),
        };
        let facts = access
            .answers()
            .filter(|(fact, _)| room || !fact.of_a_room());
        facts.map(view).collect()
    }

    pub(super) fn access_notes(&self, access: &Access) -> Vec<LabelView> {
        let notes = [
            ("transit", &access.transit),
            ("walking", &access.walking),
            ("notes", &access.notes),
        ];
        let view = |(key, text): (&str, &Option<Line>)| {
            Some(LabelView {
                label: self.text(&format!("access-{key}")),
                text: text.as_ref()?.to_string(),
            })
        };
        notes.into_iter().filter_map(view).collect()
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

    pub(super) fn closures(&self, closures: &[&Closure]) -> Vec<ClosureView> {
        self.closures_as(closures, "closure-days")
    }

    /// The same for what is open and does not meet.
    pub(super) fn closed_days(&self, closures: &[&Closure]) -> Vec<ClosureView> {
        self.closures_as(closures, "closure-not-open")
    }

    fn closures_as(&self, closures: &[&Closure], plain: &str) -> Vec<ClosureView> {
        let view = |closure: &&Closure| ClosureView {
            text: self.closure_words(closure, plain),
            reason: closure.reason.as_ref().map(ToString::to_string),
            instead: closure.instead.as_ref().map(ToString::to_string),
            instead_place: closure
                .instead_place
                .as_ref()
                .and_then(|place| self.entry_link(&place.id(Kind::Place))),
        };
        closures.iter().map(view).collect()
    }

    pub(super) fn closure_text(&self, closure: &Closure) -> String {
        self.closure_words(closure, "closure-days")
    }

    /// `plain` is the message where nothing happens instead.
    fn closure_words(&self, closure: &Closure, plain: &str) -> String {
        let (from, until) = (closure.days.from(), closure.days.until());
        let days = if from == until {
            self.date_text(from)
        } else {
            self.format(
                "date-range",
                &[
                    ("from", &self.date_text(from)),
                    ("until", &self.date_text(until)),
                ],
            )
        };
        let key = match closure {
            Closure {
                instead_place: Some(_),
                ..
            } => "closure-moved",
            Closure {
                instead_online: true,
                ..
            } => "closure-online",
            _ => plain,
        };
        self.format(key, &[("days", &days)])
    }

    pub(super) fn status(&self, head: &Head) -> Option<StatusView> {
        let life = &head.life;
        // Groups and activities meet; all else is offered.
        let offer = match head.id.kind {
            Kind::Group | Kind::Activity => "",
            _ => "-offer",
        };
        (life.status != Status::Active).then(|| StatusView {
            word: life.status.word(),
            text: self.text(&format!("status-{}{offer}", life.status)),
            since: life.since.map(|since| self.date(since)),
            instead: self.links(&life.instead, head.id.kind),
        })
    }

    /// The pages of a list of `total` rows whose first page has the path `path`.
    pub(super) fn pager(&self, path: &str, page: usize, total: usize) -> Option<PagerView> {
        let pages = total.div_ceil(self.site.config.per_page);
        let url = |number: usize| self.addresses().page(&crate::site::numbered(path, number));
        let near = |number: &usize| {
            *number == 1 || *number == pages || number.abs_diff(page) <= NEAR_PAGES
        };
        let number = |number: usize| NumberView {
            number,
            url: url(number),
            current: number == page,
            gap: number > 1 && !near(&(number - 1)),
        };
        (pages > 1).then(|| PagerView {
            page,
            pages,
            previous: (page > 1).then(|| url(page - 1)),
            next: (page < pages).then(|| url(page + 1)),
            all: (1..=pages).filter(near).map(number).collect(),
        })
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
