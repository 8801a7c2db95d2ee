//! Short codes that the countries of a line do not have.

use crate::check::Rule;
use crate::config;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::kinds::hotline::Address;
use crate::model::{Country, Phone, Status};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "short-code-abroad",
    Level::Warn,
    "A help line, or the site's emergency number, has a short code such as `988`, `911` or `116123`, and the country it is for
has no such code: whoever calls there reaches nobody. Write the number of that country, or the countries that the line
serves under `countries:`. Only codes that are known well are told; the list is in `src/model/phone/short_codes.rs`.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let own = [site.config.country];
    if let Some(message) = elsewhere(&site.config.emergency.number, &own) {
        problems.push(
            Diagnostic::new(&CODE, &config::FILE.into(), message)
                .at(Spot::Value("/emergency/number".to_owned()))
                .help("write the emergency number of the site's own country"),
        );
    }
    for hotline in &site.hotlines {
        let head = &hotline.head;
        if head.life.status == Status::Ended {
            continue;
        }
        for channel in &hotline.channels {
            let Address::Phone(phone) = &channel.address else {
                continue;
            };
            let Some(message) = elsewhere(phone, &hotline.countries) else {
                continue;
            };
            problems.push(
                Diagnostic::new(&CODE, &head.file, message)
                    .at(Spot::Key(head.path("channels")))
                    .help("write the number that people there dial, or the countries of the line under `countries:`"),
            );
        }
    }
}

fn elsewhere(phone: &Phone, countries: &[Country]) -> Option<String> {
    let home = phone.home_elsewhere(countries)?;
    let names: Vec<&str> = countries.iter().map(|country| country.english()).collect();
    Some(format!(
        "`{}` is a short code of {home}, and none of {}",
        phone.published(),
        names.join(" or ")
    ))
}
