//! People to ask about a meeting. What stands here is never printed.

use super::fields::Row;
use crate::diag::codes;
use crate::import::incoming::IncomingContact;
use crate::import::{Context, convert};

/// Fields with names of people. Some servers write them without the line before the number.
const NAMES: &[&str] = &[
    "contact_name_1",
    "contact_name1",
    "contact_name_2",
    "contact_name2",
];

/// Fields with their numbers.
const PHONES: &[&str] = &[
    "contact_phone_1",
    "contact_phone1",
    "contact_phone_2",
    "contact_phone2",
];

/// Fields with their addresses.
const EMAILS: &[&str] = &[
    "email_contact",
    "contact_email_1",
    "contact_email1",
    "contact_email_2",
    "contact_email2",
];

/// Whether a field is about people.
pub(super) fn is_about_people(field: &str) -> bool {
    [NAMES, PHONES, EMAILS]
        .iter()
        .any(|fields| fields.contains(&field))
}

/// Whom to ask, if people are imported.
pub(super) fn contact(row: &mut Row<'_>, context: &Context<'_>) -> Option<IncomingContact> {
    if !context.with_contacts {
        for field in NAMES.iter().chain(PHONES).chain(EMAILS) {
            if row.private(field).is_some() {
                row.notes.dropped(&codes::CONTACT_LEFT_OUT, "something", "");
            }
        }
        return None;
    }
    let mut contact = IncomingContact::default();
    for field in NAMES {
        let name = row.private(field);
        contact
            .names
            .extend(name.and_then(|name| convert::line(&name, &mut row.notes)));
    }
    for field in PHONES {
        let phone = row.private(field);
        contact
            .phones
            .extend(phone.and_then(|phone| convert::line(&phone, &mut row.notes)));
    }
    for field in EMAILS {
        let Some(text) = row.private(field) else {
            continue;
        };
        match text.parse() {
            Ok(email) if !contact.emails.contains(&email) => contact.emails.push(email),
            Ok(_) => {}
            Err(_) => row
                .notes
                .dropped(&codes::FEED_CONTACT, &text, "not an address for mail"),
        }
    }
    (contact != IncomingContact::default()).then_some(contact)
}

#[cfg(test)]
mod tests {
    use super::super::fields::tests::{in_new_york, record};
    use super::*;
    use crate::import::Report;

    fn read(with_contacts: bool) -> (Option<IncomingContact>, Report) {
        let record = record(&[
            ("email_contact", "area@example.org"),
            ("contact_name_1", "Robin"),
            ("contact_phone1", "312-555-0143"),
            ("contact_email_1", "area@example.org"),
            ("contact_email_2", "robin at example"),
            ("contact_name_2", ""),
        ]);
        let mut report = Report::default();
        let contact = in_new_york(|context| {
            let context = Context {
                with_contacts,
                ..*context
            };
            contact(&mut Row::new(&record, &mut report), &context)
        });
        (contact, report)
    }

    #[test]
    fn people_are_imported_only_if_somebody_asks_for_it() {
        let (contact, report) = read(false);
        assert_eq!((contact, report.remarks.len()), (None, 5));
        let contact = read(true).0.unwrap();
        assert_eq!(contact.names.len(), 1);
        assert_eq!(contact.phones.len(), 1);
        assert_eq!(contact.emails.len(), 1);
    }

    #[test]
    fn what_stands_there_is_never_printed() {
        for with_contacts in [false, true] {
            for remark in read(with_contacts).1.remarks {
                assert_eq!(&*remark.was, "(not shown)");
                assert_eq!(remark.now, None);
            }
        }
    }
}
