//! For people: the excerpt with a caret, as compilers show it.

use annotate_snippets::{AnnotationKind, Group, Level as Title, Renderer, Snippet};

use super::{Level, Located};

/// The problems with excerpts; `color` for a terminal that shows it.
pub fn human(problems: &[Located], color: bool) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let shown: Vec<String> = problems
        .iter()
        .map(|located| one(located, &renderer))
        .collect();
    shown.join("\n\n")
}

fn one(located: &Located, renderer: &Renderer) -> String {
    let problem = &located.problem;
    let level = match problem.level {
        Level::Deny => Title::ERROR,
        Level::Warn => Title::WARNING,
        Level::Note | Level::Allow => Title::NOTE,
    };
    let title = level
        .primary_title(problem.message.as_str())
        .id(problem.code.name);
    let mut report = vec![match (&located.text, &located.span) {
        (Some(text), Some(span)) => {
            let label = problem.label.as_deref();
            title.element(
                Snippet::source(text.as_ref())
                    .path(problem.file.as_ref())
                    .annotation(AnnotationKind::Primary.span(span.clone()).label(label)),
            )
        }
        _ => title.element(annotate_snippets::Origin::path(problem.file.as_ref())),
    }];
    if let Some(help) = &problem.help {
        report.push(Group::with_title(
            Title::HELP.secondary_title(help.as_ref()),
        ));
    }
    renderer.render(&report)
}
