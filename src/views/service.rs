//! The page of a service.

use serde::Serialize;

use super::Views;
use super::access::{AccessView, LabelView};
use super::common::{
    DateView, LanguageView, LinkView, SourceView, VerifiedView, WordView, text, texts,
};
use super::meeting::HrefView;
use super::open::OpenView;
use super::place::AtView;
use super::reach::{ContactView, contact};
use super::state::{ClosureView, StatusView};
use crate::kinds::Service;
use crate::kinds::service::{Permit, Sort};
use crate::model::{Kind, Ref, Status};
use crate::site::ServiceFacet;

/// The page of a service.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceView {
    name: String,
    also_called: Vec<String>,
    summary: Option<String>,
    sorts: Vec<LinkView>,
    audiences: Vec<WordView>,
    ages: Option<String>,
    getting_in: Option<String>,
    intake_phone: Option<HrefView>,
    email: Option<HrefView>,
    website: Option<String>,
    hours: Vec<String>,
    hours_note: Option<String>,
    open: Option<OpenView>,
    zone: Option<String>,
    how: Vec<WordView>,
    place: Option<AtView>,
    wait: Option<String>,
    cost: Option<String>,
    payment: Vec<String>,
    id_needed: &'static str,
    id_needed_text: String,
    languages: Vec<LanguageView>,
    medicines: Vec<WordView>,
    medication_welcome: Option<String>,
    area: Option<String>,
    permit: Option<PermitView>,
    run_by: Option<LinkView>,
    runs_site: bool,
    funded_by: Option<String>,
    organizations: Vec<LinkView>,
    groups: Vec<LinkView>,
    access: Vec<AccessView>,
    access_notes: Vec<LabelView>,
    contact: Option<ContactView>,
    closures: Vec<ClosureView>,
    notices: Vec<String>,
    paid: bool,
    sources: Vec<SourceView>,
    body_html: Option<String>,
    verified: Option<VerifiedView>,
    report: Option<HrefView>,
    status: Option<StatusView>,
    example: bool,
}

/// A licence to work.
#[derive(Debug, Clone, Serialize)]
struct PermitView {
    name: String,
    number: Option<String>,
    url: Option<String>,
    date: Option<DateView>,
}

impl Views<'_> {
    /// The page of a service.
    pub fn service(&self, service: &Service) -> ServiceView {
        let head = &service.head;
        let venue = service
            .place
            .as_ref()
            .and_then(|place| self.site.venue(place));
        let of_place = venue.and_then(|venue| venue.place);
        let access = match venue {
            Some(venue) => service.access.or(&venue.location.access),
            None => service.access.clone(),
        };
        let closures = of_place.map(|place| place.closures.iter());
        let closures = service
            .closures
            .iter()
            .chain(closures.into_iter().flatten());
        let closures = self.site.coming(closures);
        let notices = of_place.map(|place| place.notices.iter());
        let notices = service.notices.iter().chain(notices.into_iter().flatten());
        let hours = service.hours.as_ref();
        let dated = hours.filter(|hours| !hours.always_open());
        ServiceView {
            name: head.name.to_string(),
            also_called: texts(&service.also_called),
            summary: text(service.summary.as_ref()),
            sorts: service
                .sorts
                .iter()
                .map(|sort| self.sort_link(*sort))
                .collect(),
            audiences: self.words("audience", service.audiences.iter().map(|one| one.word())),
            ages: text(service.ages.as_ref()),
            getting_in: text(service.getting_in.as_ref()),
            intake_phone: service.intake_phone.as_ref().map(HrefView::tel),
            email: service.email.as_ref().map(HrefView::mail),
            website: service.website.as_ref().map(|url| url.as_str().to_owned()),
            hours: hours.map(|hours| self.hours(hours)).unwrap_or_default(),
            hours_note: hours
                .filter(|hours| hours.mentions_holidays())
                .map(|_| self.text("hours-holidays")),
            // Where it is closed for days, hours alone say too little.
            open: hours
                .filter(|_| closures.is_empty() && head.life.status == Status::Active)
                .and_then(|hours| OpenView::of(hours, &service.zone)),
            zone: dated.and_then(|_| self.zone(&service.zone)),
            how: self.words(
                "attendance",
                service.attendance.iter().map(|how| how.word()),
            ),
            place: venue.map(|venue| self.venue(head, &venue)),
            wait: text(service.wait.as_ref()),
            cost: text(service.cost.as_ref()),
            payment: texts(&service.payment),
            id_needed: service.id_needed.word(),
            id_needed_text: self.text(&format!("answer-{}", service.id_needed)),
            languages: Self::languages(&service.languages),
            medicines: self.words("medicine", service.medicines.iter().map(|one| one.word())),
            medication_welcome: service
                .medication_welcome
                .map(|answer| self.text(&format!("medication-{answer}"))),
            area: text(service.area.as_ref()),
            permit: service.permit.as_ref().map(|permit| self.permit(permit)),
            run_by: self.named_organization(service.run_by.as_ref()),
            runs_site: self.runs_site(service),
            funded_by: text(service.funded_by.as_ref()),
            organizations: self
                .other_organizations(service.run_by.as_ref(), &service.organizations),
            groups: self.links(&service.groups, Kind::Group),
            access: self.access(&access, service.place.is_some()),
            access_notes: self.access_notes(&access),
            contact: service
                .contact
                .as_ref()
                .and_then(|by| by.public())
                .map(contact),
            closures: self.closed_days(&closures),
            notices: notices
                .filter(|notice| notice.days.contains(self.site.today))
                .map(|notice| notice.text.to_string())
                .collect(),
            paid: service.paid,
            sources: self.sources(&service.sources),
            body_html: self.body(head).map(|body| body.html),
            verified: self.verified(head.verified.as_ref()),
            report: self.report(head),
            status: self.status(head),
            example: head.example,
        }
    }

    fn permit(&self, permit: &Permit) -> PermitView {
        PermitView {
            name: permit.name.to_string(),
            number: text(permit.number.as_ref()),
            url: permit.url.as_ref().map(|url| url.as_str().to_owned()),
            date: permit.date.map(|date| self.date(date)),
        }
    }

    /// Whether the organization that runs the site runs this service, too: then it says so.
    pub(super) fn runs_site(&self, service: &Service) -> bool {
        let Some(site) = &self.site.config.run_by else {
            return false;
        };
        let by = service.run_by.as_ref();
        by.and_then(|by| by.parse::<Ref>().ok())
            .is_some_and(|by| by.id(Kind::Organization).slug == *site)
    }

    /// A sort of help; a link where the site lists any of it.
    fn sort_link(&self, sort: Sort) -> LinkView {
        let mut lists = self.site.service_lists.iter();
        let list = lists.find(|list| list.facet == ServiceFacet::Sort(sort));
        LinkView {
            text: self.text(&format!("service-{sort}")),
            url: list.map(|list| self.addresses().page(&list.path())),
        }
    }
}
