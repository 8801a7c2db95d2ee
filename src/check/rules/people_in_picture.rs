//! Photographs in which people may be seen.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::fields::Sought;
use crate::model::Kind;
use crate::site::{Site, Text};

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "people-in-picture",
    Level::Warn,
    "A story, a group or an activity shows a photograph, and it is not said whether people are in it. A face tells more
than a surname, and no program can see whether there is one: somebody has to look, and say so in a comment above the
picture, which is not published. `<!-- allow people-in-picture: nobody is in it -->` or
`<!-- allow people-in-picture: two volunteers, who agreed on 2 October 2026 -->`. People in the background count, and so do
name tags, cars with their plates, and the door of somebody's home. Drawings (SVG) are not meant.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let of_members = |kind| matches!(kind, Kind::Story | Kind::Group | Kind::Activity);
    let shows = |text: &Text<'_>| text.holds(Sought::Pictures, |text| text.markdown.contains("!["));
    for text in site.texts_that(|text| of_members(text.head.id.kind) && shows(text)) {
        let found = text.found();
        for link in found
            .links
            .iter()
            .filter(|link| link.picture && is_photograph(site, &link.target))
        {
            problems.push(problem(&text, &link.target).at(text.spot(&link.span)));
        }
    }
}

fn problem(text: &Text<'_>, target: &str) -> Diagnostic {
    let name = target.rsplit('/').next().unwrap_or(target);
    let message = format!("it is not said whether people are in `{name}`");
    Diagnostic::new(&CODE, &text.head.file, message).help(
        "look, and write it in a comment above, such as `<!-- allow people-in-picture: nobody is in it -->`",
    )
}

/// Whether a link leads to a picture of pixels among the site's own files.
fn is_photograph(site: &Site, target: &str) -> bool {
    let path = target
        .split_once("assets/")
        .map(|(_, rest)| format!("content/assets/{rest}"));
    let asset = path.and_then(|path| site.assets.get(&path));
    asset
        .and_then(|asset| asset.picture)
        .is_some_and(|picture| !picture.drawing)
}
