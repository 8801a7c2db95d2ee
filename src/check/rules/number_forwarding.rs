//! Numbers that the site has found to pass callers on.

use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Contact, Head};
use crate::kinds::hotline::Address;
use crate::model::Phone;
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "number-forwarding",
    Level::Warn,
    "An entry has a number that the site's own settings refuse: one that was found to sell its callers to whoever pays,
or to stand for many businesses under other names. None is built in, since such numbers change hands and a wrong accusation
does harm; a site writes down those that it has found, with `*` for any digits at the end:

    listing:
      refused_numbers: [\"+1 888 555 0142\", \"+1 888 555 02*\"]

Take the entry off the list, or write the number at which the service itself answers.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let refused = &site.config.listing.refused_numbers;
    if refused.is_empty() {
        return;
    }
    let mut look = |head: &Head, field: &str, phone: Option<&Phone>| {
        let Some(phone) = phone else { return };
        let Some(pattern) = refused.iter().find(|one| one.is_of(phone.dial())) else {
            return;
        };
        let message = format!(
            "`{}` is a number that this site refuses, by `{pattern}`",
            phone.published()
        );
        problems.push(
            Diagnostic::new(&CODE, &head.file, message)
                .at(Spot::Key(head.path(field)))
                .help("take the entry off the list, or write where the service itself answers"),
        );
    };
    for hotline in &site.hotlines {
        for channel in &hotline.channels {
            if let Address::Phone(phone) = &channel.address {
                look(&hotline.head, "channels", Some(phone));
            }
        }
    }
    for service in &site.services {
        look(&service.head, "intake_phone", service.intake_phone.as_ref());
        look(&service.head, "contact", of(service.contact.as_ref()));
    }
    for organization in &site.organizations {
        look(
            &organization.head,
            "contact",
            of(organization.contact.as_ref()),
        );
    }
    for activity in &site.activities {
        look(&activity.head, "contact", of(activity.contact.as_ref()));
    }
    for group in &site.groups {
        look(&group.head, "contact", of(group.contact.as_deref()));
        let online = group.online.as_deref();
        look(
            &group.head,
            "online",
            online.and_then(|online| online.door.phone.as_ref()),
        );
    }
}

fn of(contact: Option<&Contact>) -> Option<&Phone> {
    contact?.public()?.phone.as_ref()
}
