//! From what YAML says about a service to a service.

use super::raw::{RawPermit, RawService};
use super::{Permit, Service, Sort};
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;
use crate::model::{Day, Flag};

impl RawService {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        defaults: &Defaults,
        gather: &mut Gather,
    ) -> Option<Service> {
        let head = self.take_head();
        let country = defaults.country;
        let name = gather.required(
            "name",
            self.name.take(),
            "a service needs a name",
            "add `name:`",
        );
        let sorts = self.sorts(gather);
        self.way_in(gather);
        let zone = gather.field("time_zone", self.time_zone);
        Some(Service {
            also_called: gather.many("also_called", self.also_called),
            summary: gather.field("summary", self.summary),
            sorts,
            audiences: gather.many("for", self.r#for),
            ages: gather.field("ages", self.ages),
            getting_in: gather.field("getting_in", self.getting_in),
            intake_phone: gather.phone("intake_phone", self.intake_phone, country, None),
            email: gather.field("email", self.email),
            website: gather.field("website", self.website),
            hours: gather.field("hours", self.hours),
            zone: zone.unwrap_or_else(|| defaults.zone.clone()),
            attendance: gather.many("attendance", self.attendance),
            place: gather.whereabouts("place", self.place),
            wait: gather.field("wait", self.wait),
            cost: gather.field("cost", self.cost),
            payment: gather.many("payment", self.payment),
            id_needed: gather
                .field("id_needed", self.id_needed)
                .unwrap_or_default(),
            languages: gather.many("languages", self.languages),
            medicines: gather.many("medication", self.medication),
            medication_welcome: gather.field("medication_welcome", self.medication_welcome),
            area: gather.field("area_served", self.area_served),
            region: gather.field("region", self.region),
            permit: self
                .licence
                .and_then(|raw| gather.inside("licence", |gather| raw.parse(gather))),
            run_by: gather.field("run_by", self.run_by),
            funded_by: gather.field("funded_by", self.funded_by),
            organizations: gather.many("organizations", self.organizations),
            groups: gather.many("groups", self.groups),
            access: self
                .access
                .map(|raw| gather.inside("access", |gather| raw.parse(gather)))
                .unwrap_or_default(),
            contact: self
                .contact
                .map(|raw| gather.inside("contact", |gather| raw.parse(country, gather))),
            closures: gather.each("closures", self.closures, |gather, raw| raw.parse(gather)),
            notices: gather.each("notices", self.notices, |gather, raw| raw.parse(gather)),
            paid: gather.field("paid_placement", self.paid_placement) == Some(Flag::Yes),
            sources: gather.each("sources", self.sources, |gather, raw| raw.parse(gather)),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, name.as_deref(), gather)?,
        })
    }

    /// What sorts of help it is, in the order of lists.
    fn sorts(&mut self, gather: &mut Gather) -> Vec<Sort> {
        if self.r#type.items.is_empty() {
            gather.missing(
                "type",
                "it is not said what sort of help this is",
                "add `type:`, such as `outpatient` or `housing`",
            );
        }
        let mut sorts = gather.many("type", std::mem::take(&mut self.r#type));
        sorts.sort_unstable();
        sorts.dedup();
        sorts
    }

    /// Says so where nobody could find out how to get help.
    fn way_in(&self, gather: &mut Gather) {
        let ways = self.intake_phone.is_some()
            || self.email.is_some()
            || self.website.is_some()
            || self.place.is_some();
        if !ways {
            gather.missing(
                "intake_phone",
                "a service needs a way to reach it",
                "add `intake_phone:`, `email:`, `website:` or `place:`",
            );
        }
    }
}

impl RawPermit {
    fn parse(self, gather: &mut Gather) -> Option<Permit> {
        let help = "add `name:`, what the licence is and who gave it";
        let name = gather.required("name", self.name, "a licence has no name", help);
        let permit = Permit {
            number: gather.field("number", self.number),
            url: gather.field("url", self.url),
            date: gather.field("date", self.date).map(Day::date),
            name: name?,
        };
        Some(permit)
    }
}
