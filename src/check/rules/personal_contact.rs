//! Contacts of groups that are somebody's own.

use jiff::ToSpan;

use crate::check::Rule;
use crate::check::reach::{Public, Way, is_free};
use crate::diag::{Code, Diagnostic, Level, Spot};
use crate::fields::{Contact, Head, Reach};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "personal-contact",
    Level::Warn,
    "A group publishes a phone number, or an e-mail address of a kind that people have for themselves, and it is not
said that whoever it belongs to agreed, or they agreed more than twelve months ago. People change, numbers are
passed on, and a page stays. Best is an address of a role at the group's or intergroup's own domain. If it has to be
a person's, ask them, and write down who and when: `consent: {by: secretary, date: 2026-10-02}`.

Numbers and addresses of lines, services, organizations and the site itself are not meant.",
);

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    let mut public = None;
    for group in &site.groups {
        let contact = group.contact.as_deref().and_then(Contact::public);
        let Some(reach) = contact.filter(|reach| reach.phone.is_some() || reach.email.is_some())
        else {
            continue;
        };
        let public = public.get_or_insert_with(|| Public::of(site));
        problems.extend(judge(&group.head, reach, site, public));
    }
}

fn judge(head: &Head, reach: &Reach, site: &Site, public: &Public) -> Option<Diagnostic> {
    let email = reach
        .email
        .as_ref()
        .map(|email| email.as_str().to_lowercase());
    let email = email.filter(|email| is_free(email));
    let email = email.map(|email| ("contact/email", email.clone(), Way::Email(email)));
    let phone = reach.phone.as_ref().map(|phone| {
        let way = Way::Phone(phone.dial().to_owned());
        ("contact/phone", phone.published().to_owned(), way)
    });
    let ways = email.into_iter().chain(phone);
    let (field, written, _) = ways.into_iter().find(|(_, _, way)| !public.knows(way))?;
    let oldest = site.today.checked_sub(12.months()).ok()?;
    let label = match reach.consent {
        None => "nobody has said that they agreed".to_owned(),
        Some(date) if date < oldest => format!("they agreed on {date}, more than 12 months ago"),
        Some(_) => return None,
    };
    let message = format!("`{written}` may be a person's own");
    let today = site.today;
    let help = format!(
        "use an address of a role, or ask them and write `consent: {{by: secretary, date: {today}}}`"
    );
    let problem = Diagnostic::new(&CODE, &head.file, message);
    Some(
        problem
            .at(Spot::Value(head.path(field)))
            .label(label)
            .help(help),
    )
}
