//! Activities that are over.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::model::{Months, Status};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "activity-past",
    Level::Note,
    "Every date of an activity is more than a month past. It has left the lists by itself, and its page says that it is
over; so nothing is wrong, but the file is of no use any more. Give it new dates, say `status: ended`, or delete it.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let lately = Months::ONE.before(site.today);
    for activity in &site.activities {
        let head = &activity.head;
        let told = head.example || head.life.status == Status::Ended;
        if told || !activity.is_over(lately) {
            continue;
        }
        let message = format!("the activity `{}` is over", head.id.slug);
        problems.push(
            Diagnostic::new(&CODE, &head.file, message)
                .at(Spot::Key(head.path("when")))
                .help("give it new dates, say `status: ended`, or delete the file"),
        );
    }
}
