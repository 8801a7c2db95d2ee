//! Links that hold the passcode of a room.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::Sought;
use crate::kinds::Group;
use crate::kinds::group::{Door, Online};
use crate::model::{Join, Kind};
use crate::site::{Site, Text};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "passcode-in-link",
    Level::Warn,
    "A link holds the passcode of a room (`pwd=`), and the group has not said `join: open`. In a text it is
published, and whoever wants to disturb a meeting finds it. In `online.url` it is not shown, since one has to ask or
to register, but it stands in the file, and files and their history may be public. Take the passcode out of the
link. If the group itself publishes it, say `join: open`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for group in &site.groups {
        let meetings = group.meetings.iter().enumerate();
        let meetings = meetings.filter_map(|(at, one)| Some((Some(at), one.online.as_deref()?)));
        let own = group.online.as_deref().map(|online| (None, online));
        for (at, _) in own
            .into_iter()
            .chain(meetings)
            .filter(|(_, online)| is_hidden(online))
        {
            let before = at.map(|at| format!("meetings/{at}/")).unwrap_or_default();
            let spot = Spot::Value(group.head.path(&format!("{before}online/url")));
            let message = "the link holds a passcode, and one has to ask for it";
            let problem = Diagnostic::new(&CODE, &group.head.file, message).at(spot);
            problems.push(
                problem
                    .label("files and their history may be public")
                    .help(HELP),
            );
        }
    }
    let holds = |text: &Text<'_>| text.holds(Sought::Passcodes, |text| has_passcode(text.markdown));
    for text in site.texts_that(holds) {
        if is_open(site, &text) {
            continue;
        }
        for link in text
            .found()
            .links
            .iter()
            .filter(|link| has_passcode(&link.target))
        {
            let message = "the link holds the passcode of a room";
            let problem = Diagnostic::new(&CODE, &text.head.file, message);
            let problem = problem.at(text.spot(&link.span));
            problems.push(
                problem
                    .label("whoever wants to disturb finds it")
                    .help(HELP),
            );
        }
    }
}

const HELP: &str =
    "take the passcode out of the link, or say `join: open` if the group itself publishes it";

/// Whether the group of a text publishes how one gets into its room.
fn is_open(site: &Site, text: &Text<'_>) -> bool {
    let open = |group: &Group| group.rooms().any(|online| online.join == Join::Open);
    text.head.id.kind == Kind::Group && site.group(&text.head.id.slug).is_some_and(open)
}

fn is_hidden(online: &Online) -> bool {
    let holds = |door: &Door| {
        door.url
            .as_ref()
            .is_some_and(|url| has_passcode(url.as_str()))
    };
    online
        .hidden
        .as_ref()
        .is_some_and(|hidden| hidden.inspect(holds))
}

/// Whether an address has a parameter that is a passcode.
fn has_passcode(address: &str) -> bool {
    let lower = address.to_lowercase();
    ["pwd=", "passcode=", "password="]
        .iter()
        .any(|one| lower.contains(one))
}
