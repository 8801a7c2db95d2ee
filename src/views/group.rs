//! The page of a group: everything a newcomer wants to know.

use serde::Serialize;

use super::Views;
use super::access::{AccessView, LabelView};
use super::common::{DateView, LanguageView, LinkView, VerifiedView, WordView};
use super::meeting::{HrefView, MeetingView, OnlineView};
use super::place::AtView;
use super::reach::{ContactView, GivingView, contact};
use super::state::{ClosureView, StatusView};
use crate::diag::Diagnostic;
use crate::fields::Closure;
use crate::kinds::program::{Medication, Question};
use crate::kinds::{Group, Program};
use crate::model::{Attendance, Kind, Line};
use crate::site::{FacetKind, Facts};

/// The page of a group.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    name: String,
    also_called: Vec<String>,
    program: Option<LinkView>,
    program_short: Option<String>,
    independent: bool,
    organizations: Vec<LinkView>,
    body_html: Option<String>,
    how: Vec<WordView>,
    meetings: Vec<MeetingView>,
    place: Option<AtView>,
    online: Option<OnlineView>,
    tags: Vec<LinkView>,
    codes: Vec<String>,
    languages: Vec<LanguageView>,
    access: Vec<AccessView>,
    access_notes: Vec<LabelView>,
    contact: Option<ContactView>,
    website: Option<String>,
    who: Option<String>,
    medication: Option<String>,
    cost: Option<String>,
    first_visit: Vec<AnswerView>,
    contributions: Vec<GivingView>,
    closures: Vec<ClosureView>,
    notices: Vec<String>,
    verified: Option<VerifiedView>,
    status: Option<StatusView>,
    report: Option<HrefView>,
    /// Rows as HTML.
    nearby: String,
    updated: Option<DateView>,
    example: bool,
    /// What the script of the page reads: JSON that can stand in a `script` element as it is; empty where nothing is to come or
    /// no script is wanted.
    rows: String,
}

/// A question before a first visit, with its answer.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AnswerView {
    id: &'static str,
    question: String,
    answer: String,
}

impl Views<'_> {
    /// The page of a group; its script reads `rows`.
    ///
    /// # Errors
    /// The mistake in the template of the rows of groups nearby.
    pub fn group(&self, group: &Group, rows: String) -> Result<GroupView, Diagnostic> {
        let program = group
            .program
            .as_ref()
            .and_then(|slug| self.site.program(slug));
        let facts: Vec<Facts<'_>> = group
            .meetings
            .iter()
            .map(|meeting| self.site.facts(group, meeting))
            .collect();
        let shared = shared_closures(&facts);
        let first = facts.first();
        let access = first.map(|facts| facts.access.clone()).unwrap_or_default();
        let mut how: Vec<Attendance> = facts
            .iter()
            .flat_map(|facts| facts.attendance.ways())
            .copied()
            .collect();
        how.sort_unstable();
        how.dedup();
        let rooms = facts
            .iter()
            .any(|facts| facts.attendance.has_room() && facts.meeting.place.is_none());
        let place = group
            .place
            .as_ref()
            .filter(|_| rooms)
            .and_then(|place| self.site.venue(place));
        let elsewhere = facts.iter().any(|facts| {
            facts.attendance != Attendance::InPerson && facts.meeting.online.is_none()
        });
        Ok(GroupView {
            name: group.head.name.to_string(),
            also_called: group.also_called.iter().map(ToString::to_string).collect(),
            program: program.and_then(|program| self.entry_link(&program.head.id)),
            program_short: program.map(|program| program.short().to_owned()),
            independent: group.program.is_none(),
            organizations: self.links(&group.organizations, Kind::Organization),
            body_html: self.body(&group.head).map(|body| body.html),
            how: how
                .iter()
                .map(|how| self.word("attendance", how.word()))
                .collect(),
            meetings: self.meetings(group, &shared),
            place: place.map(|venue| self.venue(&group.head, &venue)),
            online: group
                .online
                .as_deref()
                .filter(|_| elsewhere)
                .map(Self::online),
            tags: self.tags(group, &facts),
            codes: first
                .map(|facts| facts.codes.iter().map(ToString::to_string).collect())
                .unwrap_or_default(),
            languages: first
                .map(|facts| Self::languages(facts.languages.iter().copied()))
                .unwrap_or_default(),
            access: self.access(
                &access,
                facts.iter().any(|facts| facts.attendance.has_room()),
            ),
            access_notes: self.access_notes(&access),
            contact: group
                .contact
                .as_ref()
                .and_then(|contact| contact.public())
                .map(contact),
            website: group.website.as_ref().map(|url| url.as_str().to_owned()),
            who: self.who(group, program, first),
            medication: self.medication(group, program),
            cost: cost(group, program).map(ToString::to_string),
            first_visit: self.first_visit(group, program),
            contributions: self.contributions(group),
            closures: self.closures(&shared),
            notices: Self::group_notices(first),
            verified: self.verified(group.head.verified.as_ref()),
            status: self.status(&group.head),
            report: self.report(&group.head),
            nearby: self.nearby(group, &facts)?,
            updated: group.head.updated.map(|date| self.date(date)),
            example: group.head.example,
            rows,
        })
    }

    /// Tags with the lists of who else has them.
    fn tags(&self, group: &Group, facts: &[Facts<'_>]) -> Vec<LinkView> {
        let shared = facts
            .first()
            .map(|facts| facts.tags.clone())
            .unwrap_or_default();
        let only_some = |slug: &crate::model::Slug| {
            facts
                .first()
                .is_some_and(|facts| facts.meeting.tags.contains(slug))
                && !group.tags.contains(slug)
                && facts.len() > 1
        };
        let link = |tag: &&crate::config::Tag| {
            let listed = self.site.facets.get(FacetKind::Tag, tag.slug.as_str());
            LinkView {
                text: tag.label.to_string(),
                url: listed.map(|facet| self.addresses().list(FacetKind::Tag, &facet.slug)),
            }
        };
        shared
            .iter()
            .filter(|tag| !only_some(&tag.slug))
            .map(link)
            .collect()
    }

    /// Who may come: in the group's own words, else in its program's own rule.
    fn who(
        &self,
        group: &Group,
        program: Option<&Program>,
        facts: Option<&Facts<'_>>,
    ) -> Option<String> {
        if let Some(who) = &group.who {
            return Some(who.to_string());
        }
        let has = |tag: &str| {
            facts.is_some_and(|facts| facts.tags.iter().any(|own| own.slug.as_str() == tag))
        };
        let rule = program.map(|program| &program.admission);
        let said = match (has("open"), has("closed")) {
            (true, _) => rule
                .and_then(|rule| rule.open.as_ref())
                .map(ToString::to_string)
                .or_else(|| Some(self.text("who-open"))),
            (_, true) => rule
                .and_then(|rule| rule.closed.as_ref())
                .map(ToString::to_string)
                .or_else(|| Some(self.text("who-closed"))),
            _ => None,
        };
        said.or_else(|| {
            rule.and_then(|rule| rule.otherwise.as_ref())
                .map(ToString::to_string)
        })
    }

    fn medication(&self, group: &Group, program: Option<&Program>) -> Option<String> {
        let known = group
            .medication
            .or(program.map(|program| program.medication))?;
        (known != Medication::Unknown).then(|| self.text(&format!("medication-{known}")))
    }

    fn first_visit(&self, group: &Group, program: Option<&Program>) -> Vec<AnswerView> {
        if !self.fragments.wants("group.html", "first_visit") {
            return Vec::new();
        }
        let answers = program.map_or_else(
            || group.first_visit.clone(),
            |program| group.first_visit.over(&program.first_visit),
        );
        let view = |(question, answer): (Question, &Line)| self.answer(question, answer);
        answers.iter().map(view).collect()
    }

    pub(super) fn answer(&self, question: Question, answer: &Line) -> AnswerView {
        AnswerView {
            id: question.word(),
            question: self.text(&format!("question-{question}")),
            answer: answer.to_string(),
        }
    }

    /// Notices of the group, its place and its region; those of single meetings stand with them.
    fn group_notices(facts: Option<&Facts<'_>>) -> Vec<String> {
        let Some(facts) = facts else {
            return Vec::new();
        };
        let own = |notice: &&&crate::fields::Notice| {
            !facts
                .meeting
                .notices
                .iter()
                .any(|meeting| meeting == **notice)
        };
        let notices = facts
            .notices
            .iter()
            .filter(own)
            .map(|notice| notice.text.to_string());
        notices.collect()
    }
}

/// Closures that hold for every meeting of a group: its page shows them once.
fn shared_closures<'a>(facts: &[Facts<'a>]) -> Vec<&'a Closure> {
    let Some((first, rest)) = facts.split_first() else {
        return Vec::new();
    };
    let everywhere =
        |closure: &&&Closure| rest.iter().all(|facts| facts.closures.contains(closure));
    first.closures.iter().filter(everywhere).copied().collect()
}

fn cost<'a>(group: &'a Group, program: Option<&'a Program>) -> Option<&'a Line> {
    group
        .cost
        .as_ref()
        .or_else(|| program.and_then(|program| program.comparison.cost.as_ref()))
}
