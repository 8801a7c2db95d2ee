//! Opening hours of years that are past.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::Head;
use crate::model::{Hours, Status};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "never-open",
    Level::Warn,
    "The opening hours of a help line or service name years, and the last of them is past: so it is never open again, and
whoever reads them thinks so or does not know. Write the hours of today, or say `status: ended`. Hours that never open at all
are an error (`hours`).",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut look = |head: &Head, field: &str, hours: Option<&Hours>| {
        let goes_on = head.life.status == Status::Active;
        let Some(hours) = hours.filter(|hours| goes_on && hours.are_over(site.today)) else {
            return;
        };
        let message = format!("`{hours}` is not open any more from this year on");
        problems.push(
            Diagnostic::new(&CODE, &head.file, message)
                .at(Spot::Key(head.path(field)))
                .help("write the hours of today, or `status: ended`"),
        );
    };
    for hotline in &site.hotlines {
        // Hours that all channels share are told once.
        let hours = hotline
            .channels
            .iter()
            .map(|channel| channel.hours.as_ref());
        let over = hours.flatten().find(|hours| hours.are_over(site.today));
        look(&hotline.head, "channels", over);
    }
    for service in &site.services {
        look(&service.head, "hours", service.hours.as_ref());
    }
}
