//! Surnames of members.

use crate::check::Rule;
use crate::check::people::{full_name, has_surname};
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Contact, Head, Sought};
use crate::model::Kind;
use crate::site::{Site, faults};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "surname",
    Level::Warn,
    "A group or an activity names a person with a surname: as its contact, or in a text after words such as `contact`,
`call`, `ask for` or `host`. Fellowships promise anonymity in public, and a page that search engines keep is as
public as can be. Write a first name, a first name with an initial, or best a role: `the secretary`.

Names of staff on organizations and services are not meant.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let of_members = |kind| matches!(kind, Kind::Group | Kind::Place | Kind::Activity);
    let texts = site.texts_that(|text| of_members(text.head.id.kind));
    let named = faults(texts, Sought::People, |text| {
        let span = full_name(text.markdown);
        let named = span.map(|span| {
            let name = text.markdown.get(span.clone()).unwrap_or_default();
            problem(text.head, name, text.spot(&span))
        });
        named.into_iter().collect()
    });
    problems.extend(named);
    site.lines(|head, field, line| {
        if of_members(head.id.kind)
            && let Some(span) = full_name(line)
        {
            let spot = Spot::Value(head.path(&field.to_string()));
            problems.push(problem(head, line.get(span).unwrap_or_default(), spot));
        }
    });
    let groups = site.groups.iter();
    let groups = groups.map(|group| (&group.head, group.contact.as_deref()));
    let activities = site.activities.iter();
    let activities = activities.map(|activity| (&activity.head, activity.contact.as_ref()));
    for (head, contact) in groups.chain(activities) {
        let name = contact
            .and_then(Contact::public)
            .and_then(|reach| reach.name.as_ref());
        if let Some(name) = name.filter(|name| has_surname(name)) {
            let spot = Spot::Value(head.path("contact/name"));
            problems.push(problem(head, name, spot));
        }
    }
}

fn problem(head: &Head, name: &str, spot: Spot) -> Diagnostic {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = name.split(' ').next().unwrap_or_default();
    let message = format!("`{name}` is named with a surname");
    let help = format!("write `{first}`, an initial after it, or a role such as `the secretary`");
    Diagnostic::new(&CODE, &head.file, message)
        .at(spot)
        .label("members are anonymous in public")
        .help(help)
}
