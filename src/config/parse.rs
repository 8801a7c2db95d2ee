//! From what `site.yaml` says to settings.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

use super::outputs::{Outputs, RawOutputs};
use super::raw::{RawConfig, RawEmergency, RawHosting, RawLicence, RawListing, RawSiteContact};
use super::words::{OwnWords, RawOwnWords};
use super::{
    BaseUrl, Clock, Config, Emergency, Extent, FILE, Hosting, Licence, Listing, MOST_SHORT_TITLE,
    MenuItem, MenuWord, SiteContact, Urls,
};
use crate::diag::{Checked, Code, Diagnostic, Level, Mistake, codes};
use crate::fields::{Gather, holding};
use crate::model::suggest::did_you_mean;
use crate::model::{Country, Flag, Lang, Line, Name, Slug, Weekday, tongue};
use crate::source::{Field, Reading, Words, read, read_translated};

/// Parses the text of `site.yaml`. `known` are the codes whose levels a site may set; `base_url`
/// stands instead of the one in the file.
pub fn parse(
    text: &str,
    known: &[&'static Code],
    base_url: Option<BaseUrl>,
) -> Checked<Option<Config>> {
    let file: Arc<str> = FILE.into();
    finished(read(text, &file, 0), &file, known, base_url)
}

/// The settings in another language: those of `text`, which are right and in the language `from`, with other `words`.
pub fn translated(
    text: &str,
    words: Option<Words<'_>>,
    from: &Lang,
    known: &[&'static Code],
    base_url: Option<BaseUrl>,
) -> Checked<Option<Config>> {
    let file = words.map_or_else(|| FILE.into(), |words| Arc::clone(words.file));
    let read = read_translated(text, words, from.as_str(), holding);
    finished(read, &file, known, base_url)
}

fn finished(
    read: Checked<Reading<RawConfig>>,
    file: &Arc<str>,
    known: &[&'static Code],
    base_url: Option<BaseUrl>,
) -> Checked<Option<Config>> {
    let mut problems: Vec<Diagnostic> = Vec::new();
    let read = read.into_value(&mut problems);
    let Some(raw) = read.value else {
        return Checked::new(None, problems);
    };
    let mut gather = Gather::new(file, None, read.spoiled);
    let config = raw.parse(known, base_url, &mut gather);
    let config = gather.finish(config).into_value(&mut problems);
    let checked = Checked::new(config, problems);
    if checked.denied() {
        Checked::new(None, checked.problems)
    } else {
        checked
    }
}

/// The mistake of leaving out what a site needs.
fn needed(name: &str, message: &str, help: &str, gather: &mut Gather) {
    gather.wrong_key(name, Mistake::new(&codes::CONFIG, message).help(help));
}

fn require<T>(
    name: &str,
    field: Field<T>,
    message: &str,
    help: &str,
    gather: &mut Gather,
) -> Option<T> {
    if field.is_none() {
        needed(name, message, help, gather);
    }
    gather.field(name, field)
}

impl RawConfig {
    fn parse(
        self,
        known: &[&'static Code],
        base_url: Option<BaseUrl>,
        gather: &mut Gather,
    ) -> Option<Config> {
        let title = require(
            "title",
            self.title,
            "the site has no title",
            "add `title:`",
            gather,
        );
        let help = "add `base_url: https://example.org/`, where the site will stand";
        let written = match base_url {
            Some(_) => gather.field("base_url", self.base_url),
            None => require(
                "base_url",
                self.base_url,
                "the site does not say where it will stand",
                help,
                gather,
            ),
        };
        let help = "add `time_zone:`, such as `America/Chicago`";
        let zone = require(
            "time_zone",
            self.time_zone,
            "the site has no time zone",
            help,
            gather,
        );
        let help = "add `country:`, such as `US`";
        let country = require(
            "country",
            self.country,
            "the site has no country",
            help,
            gather,
        );
        let crisis_lines = gather.many("crisis_lines", self.crisis_lines);
        if crisis_lines.is_empty() {
            let help = "list the ids of hotlines: `crisis_lines: [988-lifeline]`";
            let mistake = Mistake::new(
                &codes::CRISIS_LINE,
                "the site names no line for people in a crisis",
            );
            gather.wrong_key("crisis_lines", mistake.help(help));
        }
        let help = "add `emergency: {number: \"911\", for: ...}`";
        if self.emergency.is_none() {
            needed(
                "emergency",
                "the site has no emergency number",
                help,
                gather,
            );
        }
        let emergency = self.emergency.zip(country);
        let emergency = emergency.and_then(|(raw, country)| {
            gather.inside("emergency", |gather| raw.parse(country, gather))
        });
        let contact = self.contact.zip(country);
        let contact = contact
            .map(|(raw, country)| gather.inside("contact", |gather| raw.parse(country, gather)));
        let languages = gather.many("languages", self.languages);
        Some(with_language(Config {
            lists_only: lists_only(self.entries, &languages, gather),
            short_title: short_title(self.short_title, gather),
            tagline: gather.field("tagline", self.tagline),
            languages,
            crisis_lines,
            run_by: gather.field("run_by", self.run_by),
            contact,
            menu: menu(gather.many("menu", self.menu)),
            start_here: gather.many("start_here", self.start_here),
            listing: listing(self.listing, gather),
            programs: gather.many("programs", self.programs),
            licence: licence(self.licence, gather),
            hosting: hosting(self.hosting, gather),
            theme: theme(self.theme, gather)?,
            demonstration: gather.field("demonstration", self.demonstration) == Some(Flag::Yes),
            quick_exit: gather.field("quick_exit", self.quick_exit),
            clock: gather
                .field("clock", self.clock)
                .unwrap_or(Clock::TwentyFour),
            week_starts: gather
                .field("week_starts", self.week_starts)
                .unwrap_or(Weekday::Monday),
            per_page: gather
                .field("per_page", self.per_page)
                .map_or(100, crate::model::Count::get),
            urls: gather.field("urls", self.urls).unwrap_or(Urls::Pretty),
            closures: gather.each("closures", self.closures, |gather, raw| raw.parse(gather)),
            notices: gather.each("notices", self.notices, |gather, raw| raw.parse(gather)),
            outputs: outputs(self.outputs, gather),
            rules: rules(self.rules, known, gather),
            words: words(self.words, gather),
            id: id(self.id, title.as_ref(), gather)?,
            title: title?,
            base_url: base_url.or(written)?,
            zone: zone?,
            country: country?,
            emergency: emergency?,
        }))
    }
}

/// The languages in which entries have no pages.
fn lists_only(
    raw: BTreeMap<String, Field<Extent>>,
    languages: &[Lang],
    gather: &mut Gather,
) -> Vec<Lang> {
    let mut found = Vec::new();
    for (tag, extent) in raw {
        let others = languages.iter().skip(1);
        let lang = others.clone().find(|lang| lang.as_str() == tag);
        let extent = gather.inside("entries", |gather| gather.field(&tag, extent));
        match (lang, extent) {
            (Some(lang), Some(Extent::ListsOnly)) => found.push(lang.clone()),
            (Some(_), _) => {}
            (None, _) => {
                let message = format!("`{tag}` is no other language of the site");
                let known: Vec<String> = others.map(|lang| format!("`{lang}`")).collect();
                let help = if known.is_empty() {
                    "list the languages first: `languages: [en, es]`".to_owned()
                } else {
                    format!("write one of {}", known.join(", "))
                };
                let mistake = Mistake::new(&codes::CONFIG, message).help(help);
                gather.wrong_key(&format!("entries/{tag}"), mistake);
            }
        }
    }
    found
}

/// What phones show below a picture: they cut longer names off.
fn short_title(field: Field<Name>, gather: &mut Gather) -> Option<Name> {
    let name = gather.field("short_title", field)?;
    let count = tongue::unmarked(&name).chars().count();
    if count <= MOST_SHORT_TITLE {
        return Some(name);
    }
    let mistake = Mistake::new(&codes::TEXT, format!("`{name}` has {count} characters"))
        .label(format!("at most {MOST_SHORT_TITLE} fit below a picture"));
    let help = "shorten it, or leave `short_title` out: then the first words of `title` are taken";
    gather.wrong("short_title", mistake.help(help));
    None
}

fn licence(raw: Option<RawLicence>, gather: &mut Gather) -> Option<Licence> {
    gather.inside("licence", |gather| raw?.parse(gather))
}

fn hosting(raw: Option<RawHosting>, gather: &mut Gather) -> Option<Hosting> {
    gather.inside("hosting", |gather| raw?.parse(gather))
}

fn outputs(raw: Option<RawOutputs>, gather: &mut Gather) -> Outputs {
    let read = |raw: RawOutputs| gather.inside("outputs", |gather| raw.parse(gather));
    raw.map(read).unwrap_or_default()
}

fn listing(raw: Option<RawListing>, gather: &mut Gather) -> Listing {
    let read = |raw: RawListing| gather.inside("listing", |gather| raw.parse(gather));
    raw.map(read).unwrap_or_default()
}

fn words(raw: Option<RawOwnWords>, gather: &mut Gather) -> OwnWords {
    let read = |raw: RawOwnWords| gather.inside("words", |gather| raw.parse(gather));
    raw.map(read).unwrap_or_default()
}

fn theme(field: Field<Slug>, gather: &mut Gather) -> Option<Slug> {
    let own = gather.field("theme", field);
    own.or_else(|| Slug::from_text("base"))
}

/// The name by which calendars know the site: its own word, or else its title.
fn id(field: Field<Slug>, title: Option<&Name>, gather: &mut Gather) -> Option<Slug> {
    gather
        .field("id", field)
        .or_else(|| Slug::from_text(title?))
        .or_else(|| Slug::from_text("site"))
}

/// A site that says no language is in English.
fn with_language(mut config: Config) -> Config {
    if config.languages.is_empty() {
        config.languages.extend("en".parse().ok());
    }
    config
}

fn menu(written: Vec<Slug>) -> Vec<MenuItem> {
    if written.is_empty() {
        let usual = [
            MenuWord::Groups,
            MenuWord::Talk,
            MenuWord::Programs,
            MenuWord::Articles,
        ];
        return usual.into_iter().map(MenuItem::List).collect();
    }
    let item = |slug: Slug| match MenuWord::from_str(slug.as_str()) {
        Ok(word) => MenuItem::List(word),
        Err(_) => MenuItem::Entry(slug),
    };
    written.into_iter().map(item).collect()
}

fn rules(
    raw: BTreeMap<String, Field<Line>>,
    known: &[&'static Code],
    gather: &mut Gather,
) -> BTreeMap<String, Level> {
    let mut levels = BTreeMap::new();
    for (name, written) in raw {
        let path = format!("rules/{name}");
        let adjustable = || {
            known
                .iter()
                .filter(|code| code.adjustable)
                .map(|code| code.name)
        };
        if !adjustable().any(|code| code == name) {
            let message = format!("there is no rule `{name}` whose level can be set");
            let mistake = Mistake::new(&codes::UNKNOWN_RULE, message);
            let help = did_you_mean(&name, adjustable())
                .unwrap_or_else(|| "see `guidepost explain` for the list".into());
            gather.wrong_key(&path, mistake.help(help));
        }
        let Some(word) = gather.field(&path, written) else {
            continue;
        };
        if let Ok(level) = word.parse() {
            levels.insert(name, level);
        } else {
            let mistake = Mistake::new(&codes::VALUE, format!("`{}` is not a level", &*word));
            gather.wrong(
                &path,
                mistake.help("write one of `allow`, `note`, `warn`, `deny`"),
            );
        }
    }
    levels
}

impl RawEmergency {
    fn parse(self, country: Country, gather: &mut Gather) -> Option<Emergency> {
        let help = "add `number:`, such as `\"911\"`";
        if self.number.is_none() {
            needed("number", "the emergency number is missing", help, gather);
        }
        let number = gather.phone("number", self.number, country, None);
        let help = "add `for:`, such as `an overdose, a seizure, somebody who cannot be woken`";
        let purpose = require(
            "for",
            self.r#for,
            "it is not said what the emergency number is for",
            help,
            gather,
        );
        Some(Emergency {
            number: number?,
            purpose: purpose?,
        })
    }
}

impl RawSiteContact {
    fn parse(self, country: Country, gather: &mut Gather) -> SiteContact {
        SiteContact {
            who_answers: gather.field("who_answers", self.who_answers),
            audiences: gather.many("for", self.r#for),
            email: gather.field("email", self.email),
            phone: gather.phone("phone", self.phone, country, None),
            url: gather.field("url", self.url),
            hours: gather.field("hours", self.hours),
            languages: gather.many("languages", self.languages),
            what_happens_next: gather.field("what_happens_next", self.what_happens_next),
        }
    }
}

impl RawListing {
    fn parse(self, gather: &mut Gather) -> Listing {
        Listing {
            includes: gather.many("includes", self.includes),
            excludes: gather.many("excludes", self.excludes),
            how_checked: gather.field("how_checked", self.how_checked),
            check_every: self
                .check_every
                .map(|raw| gather.inside("check_every", |gather| raw.parse(gather)))
                .unwrap_or_default(),
            refused_numbers: gather.many("refused_numbers", self.refused_numbers),
            corrections: gather.field("corrections", self.corrections),
        }
    }
}

impl RawHosting {
    fn parse(self, gather: &mut Gather) -> Option<Hosting> {
        let name = gather.required(
            "name",
            self.name,
            "it is not said who sends the site to visitors",
            "add `name:`, such as `Codeberg Pages`",
        );
        let url = gather.field("url", self.url);
        let logs = gather.field("logs", self.logs);
        Some(Hosting {
            name: name?,
            url,
            logs,
        })
    }
}

impl RawLicence {
    fn parse(self, gather: &mut Gather) -> Option<Licence> {
        let name = gather.required(
            "name",
            self.name,
            "the licence has no name",
            "add `name:`, such as `CC BY 4.0`",
        );
        let url = gather.field("url", self.url);
        Some(Licence { name: name?, url })
    }
}
