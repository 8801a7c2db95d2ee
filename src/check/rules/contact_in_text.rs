//! Phone numbers and e-mail addresses in the texts of groups.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::Rule;
use crate::check::reach::{Public, Way, is_own, ways};
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Head, Sought};
use crate::model::Kind;
use crate::site::{Site, Text};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "contact-in-text",
    Level::Warn,
    "A phone number or an e-mail address stands in the text or the notes of a group. There nobody knows whose it is,
whether they agreed, and when that was, and it stays when they have moved on. Put it under `contact:` with `public:
yes` and the consent of whose it is, or, to ask for the link of a room, under `online: {join: ask, ask: ...}`.

Numbers that are free to call, those of lines, services, organizations and the site itself, the group's own
contact, and numbers that open a room are not meant. Each is told once for a group.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let public = Public::of(site);
    let mut told = BTreeSet::new();
    let mut judge = |head: &Head, text: &str, spot: &dyn Fn(Range<usize>) -> Spot| {
        for (span, way) in ways(text, site.config.country) {
            let own = || {
                site.group(&head.id.slug)
                    .is_some_and(|group| is_own(group, &way))
            };
            if !public.knows(&way) && !own() && told.insert((head.id.slug.clone(), way.clone())) {
                let written = text.get(span.clone()).unwrap_or_default();
                problems.push(problem(head, written, &way, spot(span)));
            }
        }
    };
    let has_way = |text: &Text<'_>| {
        text.holds(Sought::Contacts, |text| {
            !ways(text.markdown, site.config.country).is_empty()
        })
    };
    let of_group = |text: &Text<'_>| text.head.id.kind == Kind::Group;
    for text in site.texts_that(|text| of_group(text) && has_way(text)) {
        judge(text.head, text.markdown, &|span| text.spot(&span));
    }
    site.lines(|head, field, line| {
        if head.id.kind != Kind::Group || !line.contains(|c: char| c == '@' || c.is_ascii_digit()) {
            return;
        }
        let path = field.to_string();
        // These are the places for them.
        if !path.ends_with("online/ask") && !path.ends_with("online/phone_notes") {
            judge(head, line, &|_| Spot::Value(head.path(&path)));
        }
    });
}

fn problem(head: &Head, written: &str, way: &Way, spot: Spot) -> Diagnostic {
    let what = match way {
        Way::Phone(_) => "phone number",
        Way::Email(_) => "e-mail address",
    };
    Diagnostic::new(
        &CODE,
        &head.file,
        format!("the {what} `{written}` stands in a text"),
    )
    .at(spot)
    .label("nobody knows whose it is, and whether they agreed")
    .help("move it to `contact:`, or to `online: {ask: ...}`, or leave it out")
}
