//! The short texts of entries that visitors read, beside their names and their Markdown. Titles of articles and pages are
//! texts, too; other names are those of others.

use std::fmt;
use std::ops::Deref;

use super::Site;
use crate::fields::{Access, Closure, Head, Notice};
use crate::kinds::group::Online;
use crate::kinds::{Activity, Group, Hotline, Organization, Program, Service};
use crate::model::tongue;

/// Who hears of a short text: its entry, the path of its field, and the text.
type Hear<'h, 's> = &'h mut dyn FnMut(&'s Head, fmt::Arguments<'_>, &'s str);

impl Site {
    /// Tells every short text of every entry in the language of the site: what is written as a line and shown as it is
    /// written. What is only shown in another language is told of the site in that language.
    pub(crate) fn lines<'s>(&'s self, mut hear: impl FnMut(&'s Head, fmt::Arguments<'_>, &'s str)) {
        let mut own = |head: &'s Head, field: fmt::Arguments<'_>, text: &'s str| {
            if !tongue::has_marks(text.as_bytes()) {
                hear(head, field, text);
            }
        };
        let hear: Hear<'_, 's> = &mut own;
        self.programs.iter().for_each(|one| program(one, hear));
        self.organizations
            .iter()
            .for_each(|one| organization(one, hear));
        for place in &self.places {
            access(&place.head, "", &place.location.access, hear);
            dated(&place.head, "", &place.closures, &place.notices, hear);
        }
        self.groups.iter().for_each(|one| group(one, hear));
        self.hotlines.iter().for_each(|one| hotline(one, hear));
        self.services.iter().for_each(|one| service(one, hear));
        self.activities.iter().for_each(|one| activity(one, hear));
        for article in &self.articles {
            hear(&article.head, format_args!("title"), &article.head.name);
            one(&article.head, "summary", article.summary.as_ref(), hear);
        }
        for page in &self.pages {
            hear(&page.head, format_args!("title"), &page.head.name);
            one(&page.head, "summary", page.summary.as_ref(), hear);
        }
        for story in &self.stories {
            one(&story.head, "summary", story.summary.as_ref(), hear);
            one(
                &story.head,
                "content_note",
                story.content_note.as_ref(),
                hear,
            );
        }
    }
}

/// A field, if it is there.
fn one<'s, T: Deref<Target = str>>(
    head: &'s Head,
    field: &str,
    text: Option<&'s T>,
    hear: Hear<'_, 's>,
) {
    if let Some(text) = text {
        hear(head, format_args!("{field}"), text);
    }
}

fn dated<'s>(
    head: &'s Head,
    before: &str,
    closures: &'s [Closure],
    notices: &'s [Notice],
    hear: Hear<'_, 's>,
) {
    for (at, closure) in closures.iter().enumerate() {
        if let Some(reason) = &closure.reason {
            hear(head, format_args!("{before}closures/{at}/reason"), reason);
        }
        if let Some(instead) = &closure.instead {
            hear(head, format_args!("{before}closures/{at}/instead"), instead);
        }
    }
    for (at, notice) in notices.iter().enumerate() {
        hear(
            head,
            format_args!("{before}notices/{at}/text"),
            &notice.text,
        );
    }
}

fn access<'s>(head: &'s Head, before: &str, access: &'s Access, hear: Hear<'_, 's>) {
    for (field, text) in access.words() {
        hear(head, format_args!("{before}access/{field}"), text);
    }
}

fn online<'s>(head: &'s Head, before: &str, online: Option<&'s Online>, hear: Hear<'_, 's>) {
    let Some(online) = online else { return };
    let fields = [
        ("ask", online.ask.as_deref()),
        ("notes", online.notes.as_deref()),
        ("phone_notes", online.phone_notes.as_deref()),
    ];
    for (field, text) in fields {
        if let Some(text) = text {
            hear(head, format_args!("{before}online/{field}"), text);
        }
    }
}

fn group<'s>(group: &'s Group, hear: Hear<'_, 's>) {
    let head = &group.head;
    one(head, "who_can_come", group.who.as_ref(), hear);
    one(head, "cost", group.cost.as_ref(), hear);
    for (question, answer) in group.first_visit.iter() {
        hear(
            head,
            format_args!("first_visit/{}", question.word()),
            answer,
        );
    }
    access(head, "", &group.access, hear);
    online(head, "", group.online.as_deref(), hear);
    dated(head, "", &group.closures, &group.notices, hear);
    for (at, meeting) in group.meetings.iter().enumerate() {
        let bare = meeting.online.is_none() && meeting.closures.is_empty();
        if bare && meeting.notices.is_empty() && meeting.access.is_unknown() {
            continue;
        }
        let before = format!("meetings/{at}/");
        access(head, &before, &meeting.access, hear);
        online(head, &before, meeting.online.as_deref(), hear);
        dated(head, &before, &meeting.closures, &meeting.notices, hear);
    }
}

fn program<'s>(program: &'s Program, hear: Hear<'_, 's>) {
    let (head, lines, admission) = (&program.head, &program.comparison, &program.admission);
    let fields = [
        ("summary", &program.summary),
        ("aim", &lines.aim),
        ("outlook", &lines.outlook),
        ("who_leads", &lines.who_leads),
        ("how_a_meeting_runs", &lines.how_a_meeting_runs),
        ("cost", &lines.cost),
        ("for_whom", &lines.for_whom),
        ("open_means", &admission.open),
        ("closed_means", &admission.closed),
        ("who_can_come", &admission.otherwise),
    ];
    for (field, text) in fields {
        one(head, field, text.as_ref(), hear);
    }
    for (at, stance) in program.stance.iter().enumerate() {
        hear(head, format_args!("stance/{at}/text"), &stance.text);
    }
    for (question, answer) in program.first_visit.iter() {
        hear(
            head,
            format_args!("first_visit/{}", question.word()),
            answer,
        );
    }
}

fn organization<'s>(organization: &'s Organization, hear: Hear<'_, 's>) {
    let head = &organization.head;
    one(head, "summary", organization.summary.as_ref(), hear);
    one(head, "area", organization.area.as_ref(), hear);
}

fn hotline<'s>(line: &'s Hotline, hear: Hear<'_, 's>) {
    let head = &line.head;
    one(head, "summary", line.summary.as_ref(), hear);
    one(head, "cost", line.cost.as_ref(), hear);
    one(head, "ages", line.ages.as_ref(), hear);
    let limits = line.confidentiality.limits.as_ref();
    one(head, "confidentiality/limits", limits, hear);
    for (at, text) in line.what_happens.iter().enumerate() {
        hear(head, format_args!("what_happens/{at}"), text);
    }
    for (at, channel) in line.channels.iter().enumerate() {
        for (field, text) in [("cost", &channel.cost), ("notes", &channel.notes)] {
            if let Some(text) = text {
                hear(head, format_args!("channels/{at}/{field}"), text);
            }
        }
    }
}

fn service<'s>(service: &'s Service, hear: Hear<'_, 's>) {
    let head = &service.head;
    let fields = [
        ("summary", &service.summary),
        ("ages", &service.ages),
        ("getting_in", &service.getting_in),
        ("wait", &service.wait),
        ("cost", &service.cost),
        ("area_served", &service.area),
    ];
    for (field, text) in fields {
        one(head, field, text.as_ref(), hear);
    }
    for (at, text) in service.payment.iter().enumerate() {
        hear(head, format_args!("payment/{at}"), text);
    }
    access(head, "", &service.access, hear);
    dated(head, "", &service.closures, &service.notices, hear);
}

fn activity<'s>(activity: &'s Activity, hear: Hear<'_, 's>) {
    let head = &activity.head;
    let fields = [
        ("summary", &activity.summary),
        ("ages", &activity.ages),
        ("cost", &activity.cost),
        ("sign_up", &activity.sign_up),
        ("children", &activity.children),
        ("what_to_bring", &activity.what_to_bring),
    ];
    for (field, text) in fields {
        one(head, field, text.as_ref(), hear);
    }
    online(head, "", activity.online.as_ref(), hear);
    access(head, "", &activity.access, hear);
    dated(head, "", &activity.closures, &activity.notices, hear);
}
