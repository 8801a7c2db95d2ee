//! Texts whose review is due, or never happened.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Head, Review};
use crate::model::Status;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "article-not-reviewed",
    Level::Warn,
    "The day under `reviewed: {next: ...}` of an article or page is past; or an article has no review at all, on a site
whose other articles have one. What is said about health, numbers and the law changes. Read the text again beside its
sources, mend it, and write `reviewed: {date: ..., by: editor, next: ...}`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let articles = || {
        let articles = site.articles.iter();
        articles.map(|article| (&article.head, article.reviewed.as_ref()))
    };
    let pages = site.pages.iter();
    let pages = pages.map(|page| (&page.head, page.reviewed.as_ref()));
    for (head, review) in articles().chain(pages).filter(|(head, _)| goes_on(head)) {
        problems.extend(review.and_then(|review| due(site, head, review)));
    }
    if articles().any(|(_, review)| review.is_some()) {
        let never = articles().filter(|(head, review)| review.is_none() && goes_on(head));
        problems.extend(never.map(|(head, _)| unread(head)));
    }
}

fn goes_on(head: &Head) -> bool {
    !head.example && head.life.status != Status::Ended
}

fn due(site: &Site, head: &Head, review: &Review) -> Option<Diagnostic> {
    let next = review.next.filter(|next| *next < site.today)?;
    let message = format!(
        "the review of the {} `{}` was due on `{next}`",
        head.id.kind, head.id.slug
    );
    let problem = Diagnostic::new(&CODE, &head.file, message)
        .at(Spot::Value(head.path("reviewed/next")))
        .help("read it again beside its sources, and write the day and the next one");
    Some(problem)
}

fn unread(head: &Head) -> Diagnostic {
    let message = format!(
        "the article `{}` says no review, while others do",
        head.id.slug
    );
    Diagnostic::new(&CODE, &head.file, message)
        .at(Spot::Key(head.path("title")))
        .help("read it beside its sources, and write `reviewed: {date: ..., by: editor}`")
}
