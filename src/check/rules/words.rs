//! Words about people that hurt.

use crate::check::Rule;
use crate::check::words::{Finder, Found};
use crate::diag::{Code, Diagnostic, Level};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "words",
    Level::Warn,
    "A text uses a word that makes an illness all that somebody is, or that blames: `addict`, `substance abuse`,
`clean`. Studies show that even doctors judge a person more harshly when they read such words, and people who
read them about themselves look for help later. Write about the person first: `a person with an addiction`.

Nothing is said about names, about quotations (block quotes, words between quotation marks), about code and
addresses, about stories, programs and what comes from a feed, or about words that a fellowship uses of itself:
in entries of its groups, and in a sentence that names it. Whoever speaks of themselves chooses their own words.

To keep a word, write a comment above the paragraph, which is not published:
`<!-- allow words: the law calls it so -->`. In the front matter of one entry say `allow: [words]`, for a whole
site `rules: {words: allow}`. A site adds names, and words of its own, under `words:` in `site.yaml`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    Finder::new(site).find(|found| {
        if !found.word.prefer {
            problems.push(problem(&CODE, "is a word to avoid", found));
        }
    });
}

/// What is said about a word that was found.
pub(super) fn problem(code: &'static Code, what: &str, found: Found<'_>) -> Diagnostic {
    let written = found.written.split_whitespace().collect::<Vec<_>>();
    let message = format!("`{}` {what}", written.join(" "));
    let instead: Vec<String> = found
        .word
        .instead
        .iter()
        .map(|one| format!("`{one}`"))
        .collect();
    let keep = if found.markdown {
        format!("a comment above the paragraph, `<!-- allow {code}: why -->`")
    } else {
        format!("`allow: [{code}]` in the entry")
    };
    let help = format!("write {}; {keep}, keeps it", instead.join(" or "));
    let problem = Diagnostic::new(code, &found.head.file, message);
    let problem = problem.at(found.spot).help(help);
    match &found.word.why {
        Some(why) => problem.label(&**why),
        None => problem,
    }
}
