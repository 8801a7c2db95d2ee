//! Numbers of which something else is dialled than is read.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::kinds::hotline::Address;
use crate::model::Status;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "dial-differs",
    Level::Warn,
    "A channel of a help line says with `dial:` what a phone dials, and those are other digits than the number that people
read; or no phone can dial them in its country. Whoever taps the number reaches somebody else, or nobody, than whoever types it.
`dial:` is only needed where a number is published with words around it: mostly it can be deleted.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for hotline in &site.hotlines {
        let head = &hotline.head;
        let country = hotline.countries.first().copied();
        let country = country.unwrap_or(site.config.country);
        if head.life.status == Status::Ended {
            continue;
        }
        for channel in &hotline.channels {
            let Address::Phone(phone) = &channel.address else {
                continue;
            };
            let Some(read) = phone.read_otherwise(country) else {
                continue;
            };
            let message = format!(
                "`{}` reads `{read}`, but a phone dials `{}`",
                phone.published(),
                phone.dial()
            );
            problems.push(
                Diagnostic::new(&CODE, &head.file, message)
                    .at(Spot::Key(head.path("channels")))
                    .help("delete `dial:`, or write there the digits that people read"),
            );
        }
    }
}
