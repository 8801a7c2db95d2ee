//! From what YAML says about an activity to an activity.

use super::Activity;
use super::raw::RawActivity;
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;
use crate::model::Attendance;

impl RawActivity {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        defaults: &Defaults,
        gather: &mut Gather,
    ) -> Option<Activity> {
        let head = self.take_head();
        let country = defaults.country;
        let name = gather.required(
            "name",
            self.name.take(),
            "an activity needs a name",
            "add `name:`",
        );
        let attendance = gather.field("attendance", self.attendance.take());
        let attendance = attendance.unwrap_or(Attendance::InPerson);
        self.complete(attendance, gather);
        let mut sorts = gather.many("type", self.r#type);
        sorts.sort_unstable();
        sorts.dedup();
        Some(Activity {
            summary: gather.field("summary", self.summary),
            sorts,
            audiences: gather.many("for", self.r#for),
            ages: gather.field("ages", self.ages),
            when: gather.each("when", self.when, |gather, raw| {
                Some(raw.parse(&defaults.zone, gather))
            }),
            attendance,
            place: gather.whereabouts("place", self.place),
            online: self
                .online
                .and_then(|raw| gather.inside("online", |gather| raw.parse(country, gather))),
            cost: gather.field("cost", self.cost),
            sign_up: gather.field("sign_up", self.sign_up),
            children: gather.field("children", self.children),
            what_to_bring: gather.field("what_to_bring", self.what_to_bring),
            languages: gather.many("languages", self.languages),
            access: self
                .access
                .map(|raw| gather.inside("access", |gather| raw.parse(gather)))
                .unwrap_or_default(),
            contact: self
                .contact
                .map(|raw| gather.inside("contact", |gather| raw.parse(country, gather))),
            website: gather.field("website", self.website),
            run_by: gather.field("run_by", self.run_by),
            organizations: gather.many("organizations", self.organizations),
            programs: gather.many("programs", self.programs),
            groups: gather.many("groups", self.groups),
            region: gather.field("region", self.region),
            closures: gather.each("closures", self.closures, |gather, raw| raw.parse(gather)),
            notices: gather.each("notices", self.notices, |gather, raw| raw.parse(gather)),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, name.as_deref(), gather)?,
        })
    }

    /// Says what is missing for people to come.
    fn complete(&self, attendance: Attendance, gather: &mut Gather) {
        if self.when.is_empty() {
            gather.missing(
                "when",
                "it is not said when it happens",
                "add `when:` with `- {date: 2026-12-31, time: \"20:00\"}` or `- {day: saturday, time: \"9:00\"}`",
            );
        }
        if attendance.has_room() && self.place.is_none() {
            gather.missing(
                "place",
                "it is not said where it happens",
                "add `place:` with the id of a place, or in line: `place: {name: ..., address: ..., city: ...}`",
            );
        }
        if attendance != Attendance::InPerson && self.online.is_none() {
            gather.missing(
                "online",
                "people join from elsewhere, and it is not said how",
                "add `online: {url: \"https://...\", join: open}`, or `online: {join: ask, ask: \"...\"}`",
            );
        }
    }
}
