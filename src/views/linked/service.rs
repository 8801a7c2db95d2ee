//! Services and stories: help that is not a group, and what people tell.

use super::Node;
use crate::kinds::service::Sort;
use crate::kinds::{Service, Story};
use crate::model::{Kind, Name, Phone, Ref, WebUrl};
use crate::views::Views;

impl Views<'_> {
    /// The page of a service.
    pub(super) fn linked_service(&self, service: &Service) -> Vec<Node> {
        let other: Vec<&str> = service.also_called.iter().map(Name::as_str).collect();
        let place = service.place.as_ref();
        let place = place.and_then(|place| self.site.venue(place));
        let run_by = service.run_by.as_ref();
        let run_by = run_by.and_then(|by| by.parse::<Ref>().ok());
        let run_by = run_by.map(|by| by.id(Kind::Organization));
        vec![
            Node::new(kind(&service.sorts))
                .with("name", &*service.head.name)
                .with("alternateName", other)
                .with("description", service.summary.as_deref())
                .with("url", self.whole(&service.head))
                .with("sameAs", service.website.as_ref().map(WebUrl::as_str))
                .with("telephone", service.intake_phone.as_ref().map(Phone::dial))
                .with("areaServed", service.area.as_deref())
                .with(
                    "location",
                    place.and_then(|venue| self.linked_venue(&venue)),
                )
                .with(
                    "parentOrganization",
                    run_by.and_then(|id| self.linked_name(&id)),
                ),
        ]
    }

    /// The page of a story; who tells it is never named to machines.
    pub(super) fn linked_story(&self, story: &Story) -> Vec<Node> {
        let url = self.whole(&story.head);
        let text = self.linked_writing("Article", &story.head, story.summary.as_deref());
        vec![
            text.with("headline", &*story.head.name)
                .with("mainEntityOfPage", &*url)
                .with("publisher", self.linked_publisher()),
        ]
    }
}

fn kind(sorts: &[Sort]) -> &'static str {
    let medical = |sort: &Sort| {
        matches!(
            sort,
            Sort::Detox | Sort::Residential | Sort::Outpatient | Sort::Medication
        )
    };
    if sorts.iter().any(medical) {
        "MedicalOrganization"
    } else {
        "Organization"
    }
}
