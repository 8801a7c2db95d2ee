//! Closures, notices and dates without a meeting that are long over.

use std::sync::Arc;

use jiff::civil::Date;

use crate::check::Rule;
use crate::config;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Closure, Head, Notice, When};
use crate::model::{Months, Schedule, Status};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "closure-over",
    Level::Note,
    "A closure or notice has been over for more than a month, or every date under `except:` for more than a year. It does no
harm, since it has ended by itself, but whoever edits the file has to read around it: it may be deleted. An entry is told
once, at the first.",
);

/// What is over in one file, or one entry of a list.
struct Over {
    closures: Date,
    exceptions: Date,
    found: Vec<(String, &'static str, Date)>,
}

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let over = || Over {
        closures: Months::ONE.before(site.today),
        exceptions: Months::YEAR.before(site.today),
        found: Vec::new(),
    };
    let mut all = over();
    all.dated("", &site.config.closures, &site.config.notices);
    problems.extend(all.told(&config::FILE.into(), |path| format!("/{path}")));
    let mut told = |head: &Head, look: &dyn Fn(&mut Over)| {
        let told = head.example || head.life.status == Status::Ended;
        if told {
            return;
        }
        let mut over = over();
        look(&mut over);
        problems.extend(over.told(&head.file, |path| head.path(path)));
    };
    for place in &site.places {
        told(&place.head, &|over| {
            over.dated("", &place.closures, &place.notices);
        });
    }
    for service in &site.services {
        told(&service.head, &|over| {
            over.dated("", &service.closures, &service.notices);
        });
    }
    for group in &site.groups {
        told(&group.head, &|over| {
            over.dated("", &group.closures, &group.notices);
            for (at, meeting) in group.meetings.iter().enumerate() {
                let path = format_args!("meetings/{at}/");
                over.dated(path, &meeting.closures, &meeting.notices);
                over.excepted(path, &meeting.when);
            }
        });
    }
    for activity in &site.activities {
        told(&activity.head, &|over| {
            over.dated("", &activity.closures, &activity.notices);
            for (at, when) in activity.when.iter().enumerate() {
                over.excepted(format_args!("when/{at}/"), when);
            }
        });
    }
}

impl Over {
    fn dated(&mut self, path: impl std::fmt::Display, closures: &[Closure], notices: &[Notice]) {
        for (at, closure) in closures.iter().enumerate() {
            if closure.days.is_over(self.closures) {
                let path = format!("{path}closures/{at}");
                self.found.push((path, "closure", closure.days.until()));
            }
        }
        for (at, notice) in notices.iter().enumerate() {
            if notice.days.is_over(self.closures) {
                let path = format!("{path}notices/{at}");
                self.found.push((path, "notice", notice.days.until()));
            }
        }
    }

    fn excepted(&mut self, path: impl std::fmt::Display, when: &When) {
        let dates = when.schedules.iter().flat_map(Schedule::except);
        if let Some(last) = dates.max().filter(|last| **last < self.exceptions) {
            self.found
                .push((format!("{path}except"), "list of exceptions", *last));
        }
    }

    fn told(self, file: &Arc<str>, path: impl Fn(&str) -> String) -> Option<Diagnostic> {
        let (first, what, last) = self.found.first()?;
        let message = match self.found.len() {
            1 => format!("this {what} has been over since `{last}`"),
            count => format!("{count} closures, notices or exceptions here have long been over"),
        };
        let problem = Diagnostic::new(&CODE, file, message)
            .at(Spot::Key(path(first)))
            .help("it does no harm, and may be deleted");
        Some(problem)
    }
}
