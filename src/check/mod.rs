//! Judgements about content that can be published: one file per rule, in one ordered table.
//!
//! Here: [`Rule`], the table of rules, every code with its story for `explain`, and [`run`]. Not here:
//! mistakes that leave nothing to publish; those come from where they are made.
//!
//! To add a rule, copy a file of `rules/` and add its row.

mod address;
mod people;
mod reach;
mod remarks;
mod rules;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Level, Spot, codes};
use crate::fields::Head;
use crate::model::suggest::did_you_mean;
use crate::site::Site;

/// A judgement about entries.
#[derive(Debug)]
pub struct Rule {
    /// Its name, level and story.
    pub code: &'static Code,
    /// Finds what it objects to.
    pub check: fn(&Site, &mut Vec<Diagnostic>),
}

/// The rules, in order.
pub const RULES: &[Rule] = &[
    rules::stale_entry::RULE,
    rules::check_due::RULE,
    rules::paused_long::RULE,
    rules::closure_over::RULE,
    rules::activity_past::RULE,
    rules::article_not_reviewed::RULE,
    rules::never_meets::RULE,
    rules::likely_duplicate::RULE,
    rules::open_and_closed::RULE,
    rules::online_no_link::RULE,
    rules::never_open::RULE,
    rules::centroid_pin::RULE,
    rules::pin_far::RULE,
    rules::place_mismatch::RULE,
    rules::dial_differs::RULE,
    rules::short_code_abroad::RULE,
    rules::number_twice::RULE,
    rules::number_forwarding::RULE,
    rules::example::RULE,
    rules::unknown_code::RULE,
    rules::picture_alt::RULE,
    rules::heavy_file::RULE,
    rules::words::RULE,
    rules::better_words::RULE,
    rules::site_promise::RULE,
    rules::surname::RULE,
    rules::personal_contact::RULE,
    rules::contact_in_text::RULE,
    rules::passcode_in_link::RULE,
    rules::private_place::RULE,
    rules::people_in_picture::RULE,
    rules::link_text::RULE,
    rules::heading_order::RULE,
    rules::table_header::RULE,
    rules::long_sentence::RULE,
    rules::language_of_part::RULE,
];

/// The code of an entry that is invented, on a site for real people.
pub const EXAMPLE: &Code = rules::example::RULE.code;

/// Every code there is, in the order in which `explain` lists them.
#[expect(
    clippy::too_many_lines,
    reason = "it is a list, one line for each code"
)]
pub fn all_codes() -> Vec<&'static Code> {
    let fixed = [
        &codes::ENCODING,
        &codes::FRONT_MATTER,
        &codes::YAML,
        &codes::LIMIT,
        &codes::UNKNOWN_FIELD,
        &codes::DUPLICATE_FIELD,
        &codes::MISSING_FIELD,
        &codes::CONTRADICTION,
        &codes::TRANSLATION,
        &codes::UNTRANSLATED,
        &codes::UNKNOWN_FILE,
        &codes::CONSENT,
        &codes::VALUE,
        &codes::FILL_IN,
        &codes::TEXT,
        &codes::ID,
        &codes::MEETING_TIME,
        &codes::MEETING_DAY,
        &codes::SCHEDULE,
        &codes::DURATION,
        &codes::DATE,
        &codes::TIME_ZONE,
        &codes::URL,
        &codes::EMAIL,
        &codes::PHONE,
        &codes::HOURS,
        &codes::LANGUAGE,
        &codes::COUNTRY,
        &codes::COORDINATES,
        &codes::DUPLICATE_ID,
        &codes::REFERENCE,
        &codes::UNKNOWN_TAG,
        &codes::LINK,
        &codes::LINK_SCHEME,
        &codes::COLLISION,
        &codes::REDIRECT,
        &codes::CONFIG,
        &codes::CRISIS_LINE,
        &codes::UNKNOWN_RULE,
        &codes::ALLOW_REASON,
        &codes::UNUSED_ALLOW,
        &codes::TEMPLATE,
        &codes::MESSAGES,
        &codes::THEME,
        &codes::CONTRAST,
        &codes::ASSET,
        &codes::PICTURE,
        &codes::SVG,
        &codes::PRIVACY_REQUEST,
        &codes::PRIVACY_SCRIPT,
        &codes::PRIVACY_COOKIE,
        &codes::PRIVACY_POLICY,
        &codes::PRIVACY_LINK,
        &codes::PRIVACY_LEAK,
        &codes::LIVE_OTHER,
        &codes::LIVE_MISSING,
        &codes::LIVE_FAILED,
        &codes::LIVE_DIFFERS,
        &codes::LIVE_ADDED,
        &codes::LIVE_REWRITTEN,
        &codes::LIVE_COOKIE,
        &codes::LIVE_REPORT,
        &codes::LIVE_HEADER,
        &codes::LIVE_TYPE,
        &codes::LIVE_MOVED,
        &codes::LIVE_NOT_FOUND,
        &codes::LIVE_CACHE,
        &codes::GROUP_FACT,
        &codes::GROUPS_APART,
        &codes::PLACE_TWICE,
        &codes::CONTACT_LEFT,
        &codes::SLUG_TWICE,
        &codes::NOT_WRITTEN,
        &codes::IMPORT_LOST,
        &codes::FEED_DAY,
        &codes::FEED_TIME,
        &codes::FEED_END,
        &codes::FEED_DURATION,
        &codes::FEED_ZONE,
        &codes::FEED_COORDINATES,
        &codes::FEED_APPROXIMATE,
        &codes::FEED_ADDRESS,
        &codes::FEED_POSTAL_CODE,
        &codes::FEED_COUNTRY,
        &codes::FEED_ATTENDANCE,
        &codes::FEED_ATTENDANCE_CODES,
        &codes::FEED_NO_WAY_IN,
        &codes::FEED_NAME_STATUS,
        &codes::FEED_NAME,
        &codes::FEED_TEXT,
        &codes::FEED_TEXT_LENGTH,
        &codes::FEED_URL,
        &codes::FEED_ROOM,
        &codes::FEED_DIAL_IN,
        &codes::FEED_SLUG,
        &codes::FEED_TYPES,
        &codes::FEED_UPDATED,
        &codes::FEED_NOT_KEPT,
        &codes::FEED_UNKNOWN_FIELD,
        &codes::FEED_FIELD_TWICE,
        &codes::FEED_VALUE,
        &codes::CONTACT_LEFT_OUT,
        &codes::FEED_CONTACT,
        &codes::FEED_ORGANIZATION,
        &codes::FEED_CONTRIBUTION,
        &codes::FEED_REGION,
        &codes::FEED_MOVED,
        &codes::FEED_ENCODING,
        &codes::FEED_LIMIT,
        &codes::FEED_FORMAT,
        &codes::FEED_JSON,
        &codes::FEED_CSV,
        &codes::FEED_HEADINGS,
        &codes::FEED_RECORD,
        &codes::FEED_DUPLICATE_KEY,
        &codes::FEED_RECORD_LIMIT,
        &codes::FEED_BROKEN_CHARACTER,
        &codes::FEED_SHORT_ROW,
        &codes::FEED_UNNAMED_COLUMN,
        &codes::BMLT_UNPUBLISHED,
        &codes::BMLT_TWICE,
        &codes::BMLT_VENUE_TYPE,
        &codes::BMLT_VENUE_CONFLICT,
        &codes::BMLT_ROOM_SHUT,
        &codes::BMLT_VIRTUAL_PLACE,
        &codes::BMLT_FORMAT_KEYS,
        &codes::BMLT_FORMAT_NAME,
        &codes::BMLT_FORMAT_BY_NAME,
        &codes::BMLT_FORMAT_SHARED,
        &codes::BMLT_FORMAT_UNKNOWN,
        &codes::BMLT_LANGUAGE,
        &codes::BMLT_PROMPT,
        &codes::BMLT_REGION,
        &codes::BMLT_ADMINISTRATION,
        &codes::BMLT_SERVICE_BODY,
        &codes::BMLT_TRANSIT,
    ];
    fixed
        .into_iter()
        .chain(codes::EXPORTS.iter().copied())
        .chain(RULES.iter().map(|rule| rule.code))
        .collect()
}

/// Runs over a site every rule that it does not switch off; those that only give pointers if `notes` are asked for.
pub fn run(site: &Site, notes: bool) -> Vec<Diagnostic> {
    run_while(&|| true, site, notes).unwrap_or_default()
}

/// The same as long as somebody wants to know it: `wanted` is asked before each rule. Nothing, if it was not.
pub fn run_while(wanted: Wanted<'_>, site: &Site, notes: bool) -> Option<Vec<Diagnostic>> {
    let rules = RULES.par_iter();
    let rules =
        rules.filter(|rule| set(rule.code, site).unwrap_or(rule.code.level) >= least(notes));
    let found = rules.map(|rule| {
        if !wanted() {
            return None;
        }
        let mut problems = Vec::new();
        (rule.check)(site, &mut problems);
        Some(problems)
    });
    let found: Vec<Vec<Diagnostic>> = found.collect::<Option<_>>()?;
    let mut problems: Vec<Diagnostic> = found.into_iter().flatten().collect();
    remarks::hear(site, &mut problems);
    problems.extend(unknown_allows(site));
    Some(problems)
}

/// Whether somebody still wants to know what rules find.
pub type Wanted<'w> = &'w (dyn Fn() -> bool + Sync);

/// Whether nothing that [`run`] finds may stop the site, but for what [`unknown`] finds.
pub fn may_wait(site: &Site) -> bool {
    let levels = site.config.rules.values();
    RULES.iter().all(|rule| rule.code.level < Level::Deny)
        && levels.into_iter().all(|level| *level < Level::Deny)
}

/// The part of [`run`] that stops every site: rules that are named and are none.
pub fn unknown(site: &Site) -> Vec<Diagnostic> {
    let mut problems = unknown_allows(site);
    problems.extend(remarks::unknown(site));
    problems
}

/// Whether it is what [`unknown`] finds.
pub fn is_unknown(problem: &Diagnostic) -> bool {
    problem.code == &codes::UNKNOWN_RULE
}

/// Sets the levels that the site asks for, and drops what it or an entry allows, and notes unless they are asked for.
pub fn levels(problems: Vec<Diagnostic>, site: &Site, notes: bool) -> Vec<Diagnostic> {
    let allowed = allowed(site);
    let level = |problem: &Diagnostic| {
        if !problem.code.adjustable {
            return problem.level;
        }
        let entry = (Arc::clone(&problem.file), item(&problem.spot));
        let whole = (Arc::clone(&problem.file), None);
        let codes = allowed.get(&entry).or_else(|| allowed.get(&whole));
        if codes.is_some_and(|codes| codes.contains(&problem.code.name)) {
            return Level::Allow;
        }
        set(problem.code, site).unwrap_or(problem.level)
    };
    let leveled = problems.into_iter().map(|mut problem| {
        problem.level = level(&problem);
        problem
    });
    leveled
        .filter(|problem| problem.level >= least(notes))
        .collect()
}

/// The level that a site sets for a code.
fn set(code: &Code, site: &Site) -> Option<Level> {
    site.config.rules.get(code.name).copied()
}

/// The lowest level that is told.
fn least(notes: bool) -> Level {
    if notes { Level::Note } else { Level::Warn }
}

type Allowed<'s> = BTreeMap<(Arc<str>, Option<usize>), Vec<&'s str>>;

/// What each entry allows, by its file and its number there.
fn allowed(site: &Site) -> Allowed<'_> {
    let mut allowed = Allowed::new();
    for head in site.heads().filter(|head| !head.allow.is_empty()) {
        let codes = head.allow.iter().map(|code| &**code);
        allowed
            .entry((Arc::clone(&head.file), head.item))
            .or_default()
            .extend(codes);
    }
    allowed
}

/// The number of the entry in a list file that a diagnostic is about.
fn item(spot: &Spot) -> Option<usize> {
    match spot {
        Spot::Value(path) | Spot::Key(path) => path.split('/').nth(1)?.parse().ok(),
        Spot::File | Spot::Span(_) => None,
    }
}

/// Entries that allow what is no rule.
fn unknown_allows(site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for head in site.heads().filter(|head| !head.allow.is_empty()) {
        for (at, code) in head.allow.iter().enumerate() {
            let spot = Spot::Value(head.path(&format!("allow/{at}")));
            problems.extend(unknown_allow(head, code, spot));
        }
    }
    problems
}

/// What is wrong with the name of a rule that is to be allowed, if anything is.
fn unknown_allow(head: &Head, code: &str, spot: Spot) -> Option<Diagnostic> {
    let codes = all_codes();
    let known = codes.iter().filter(|code| code.adjustable);
    let known = known.map(|code| code.name);
    if known.clone().any(|known| known == code) {
        return None;
    }
    let list: Vec<String> = known.clone().map(|code| format!("`{code}`")).collect();
    let problem = Diagnostic::new(
        &codes::UNKNOWN_RULE,
        &head.file,
        format!("there is no rule `{code}` to allow"),
    )
    .at(spot)
    .help(format!("the rules are {}", list.join(", ")));
    Some(match did_you_mean(code, known) {
        Some(near) => problem.label(near),
        None => problem,
    })
}
