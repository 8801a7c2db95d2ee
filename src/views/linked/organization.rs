//! Organizations.

use super::Node;
use crate::kinds::Organization;
use crate::kinds::organization::Sort;
use crate::model::{Kind, Name, Phone, WebUrl};
use crate::views::Views;

impl Views<'_> {
    /// The page of an organization.
    pub(super) fn linked_organization(&self, organization: &Organization) -> Vec<Node> {
        let other = organization.also_called.iter();
        let other: Vec<&str> = other.map(Name::as_str).collect();
        let part_of = organization.part_of.as_ref();
        let part_of = part_of.map(|part| part.id(Kind::Organization));
        let office = organization.place.as_ref();
        let office = office.and_then(|place| self.site.venue(place));
        let website = organization.website.as_ref();
        vec![
            Node::new(kind(organization.sort))
                .with("name", &*organization.head.name)
                .with("alternateName", other)
                .with("description", organization.summary.as_deref())
                .with("url", self.whole(&organization.head))
                .with("sameAs", website.map(WebUrl::as_str))
                .with("telephone", phone(organization).map(Phone::dial))
                .with("areaServed", organization.area.as_deref())
                .with(
                    "location",
                    office.and_then(|venue| self.linked_venue(&venue)),
                )
                .with(
                    "parentOrganization",
                    part_of.and_then(|id| self.linked_name(&id)),
                ),
        ]
    }
}

/// The number of the organization itself: one with a name beside it, or for which somebody had to
/// agree, may be a person's.
fn phone(organization: &Organization) -> Option<&Phone> {
    let reach = organization.contact.as_ref()?.public()?;
    let own = reach.name.is_none() && reach.consent.is_none();
    reach.phone.as_ref().filter(|_| own)
}

fn kind(sort: Option<Sort>) -> &'static str {
    match sort {
        Some(Sort::Clinic) => "MedicalOrganization",
        Some(Sort::Government) => "GovernmentOrganization",
        Some(Sort::Charity) => "NGO",
        Some(Sort::School) => "EducationalOrganization",
        Some(Sort::Intergroup | Sort::District | Sort::Area | Sort::Region | Sort::Other)
        | None => "Organization",
    }
}
