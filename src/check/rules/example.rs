//! Invented entries on a site for real people.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "example",
    Level::Warn,
    "An entry is marked `example: true`, so it is invented. Its page says \"Example, not real\" and feeds
leave it out. Before the site is published for real people, delete the examples, or say
`demonstration: yes` in `site.yaml` if the whole site is one.

`check` always says so. `build` says so once `base_url` is an address that other people can reach: not for
`localhost`, for addresses of a private network, or for names that are reserved for examples and tests, such as
`example.org` and `.test`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    if site.config.demonstration {
        return;
    }
    for head in site.heads().filter(|head| head.example) {
        let problem = Diagnostic::new(
            &CODE,
            &head.file,
            format!(
                "the {} `{}` is an example, not real",
                head.id.kind, head.id.slug
            ),
        );
        let spot = Spot::Key(head.path("example"));
        problems.push(problem.at(spot).help("delete it before the site is for real people, or set `demonstration: yes` in `content/site.yaml`"));
    }
}
