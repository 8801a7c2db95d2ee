//! From what YAML says about an organization to an organization.

use super::Organization;
use super::raw::RawOrganization;
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;

impl RawOrganization {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        defaults: &Defaults,
        gather: &mut Gather,
    ) -> Option<Organization> {
        let head = self.take_head();
        let name = gather.required(
            "name",
            self.name,
            "an organization needs a name",
            "add `name:`",
        );
        let country = defaults.country;
        Some(Organization {
            also_called: gather.many("also_called", self.also_called),
            sort: gather.field("type", self.r#type),
            summary: gather.field("summary", self.summary),
            part_of: gather.field("part_of", self.part_of),
            programs: gather.many("programs", self.programs),
            area: gather.field("area", self.area),
            place: gather.whereabouts("place", self.place),
            website: gather.field("website", self.website),
            contact: self
                .contact
                .map(|raw| gather.inside("contact", |gather| raw.parse(country, gather))),
            funded_by: gather.field("funded_by", self.funded_by),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, name.as_deref(), gather)?,
        })
    }
}
