//! Lists of services: all, by sort, by region.

use std::sync::Arc;

use serde::Serialize;

use super::Views;
use super::common::{CountView, text};
use super::meeting::HrefView;
use super::pager::PagerView;
use crate::kinds::Service;
use crate::model::Status;
use crate::site::{ServiceFacet, ServiceList};

/// A list of services.
#[derive(Debug, Clone, Serialize)]
pub struct ServicesView {
    title: String,
    total: usize,
    sorts: Vec<CountView>,
    regions: Vec<CountView>,
    items: Vec<OfferView>,
    pager: Option<PagerView>,
}

/// A service in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct OfferView {
    name: String,
    url: String,
    summary: Option<String>,
    sorts: Vec<String>,
    phone: Option<HrefView>,
    website: Option<String>,
    place: Option<String>,
    cost: Option<String>,
    paused: Option<String>,
    paid: bool,
    runs_site: bool,
    example: bool,
}

impl<'s> Views<'s> {
    /// Services that go on, in the order of their names.
    pub(super) fn services_on(&self) -> Vec<&'s Service> {
        let all = self.site.service_lists.first();
        all.map(|all| self.in_list(&all.rows)).unwrap_or_default()
    }

    fn in_list(&self, rows: &[u32]) -> Vec<&'s Service> {
        let services = rows.iter();
        let services = services.map(|row| self.site.services.get(*row as usize));
        services.flatten().map(Arc::as_ref).collect()
    }

    /// How many pages a list of services takes.
    pub fn service_pages(&self, list: &ServiceList) -> usize {
        list.rows.len().div_ceil(self.site.config.per_page).max(1)
    }

    /// The title of a list of services.
    pub fn service_title(&self, list: &ServiceList) -> String {
        match &list.facet {
            ServiceFacet::All => self.text("page-services"),
            ServiceFacet::Sort(sort) => self.text(&format!("service-{sort}")),
            ServiceFacet::Region(_, region) => {
                self.format("services-region", &[("region", region)])
            }
        }
    }

    /// One page of a list of services.
    pub fn services(&self, list: &ServiceList, page: usize) -> ServicesView {
        let all = &self.site.service_lists;
        let count = |list: &ServiceList| CountView {
            text: match &list.facet {
                ServiceFacet::Region(_, region) => region.clone(),
                _ => self.service_title(list),
            },
            url: self.addresses().page(&list.path()),
            count: list.rows.len(),
        };
        let sorts = all
            .iter()
            .filter(|list| matches!(list.facet, ServiceFacet::Sort(_)));
        let regions = all
            .iter()
            .filter(|list| matches!(list.facet, ServiceFacet::Region(..)));
        let items = self.in_list(self.on_page(&list.rows, page)).into_iter();
        ServicesView {
            title: self.service_title(list),
            total: list.rows.len(),
            sorts: sorts.map(count).collect(),
            regions: regions.map(count).collect(),
            items: items.map(|service| self.offer(service)).collect(),
            pager: self.pager(&list.path(), page, list.rows.len()),
        }
    }

    /// A service in a list.
    pub(super) fn offer(&self, service: &'s Service) -> OfferView {
        let place = service
            .place
            .as_ref()
            .and_then(|place| self.site.venue(place));
        let paused = service.head.life.status == Status::Paused;
        OfferView {
            name: service.head.name.to_string(),
            url: self.addresses().entry(&service.head.id),
            summary: text(service.summary.as_ref()),
            sorts: service
                .sorts
                .iter()
                .map(|sort| self.text(&format!("service-{sort}")))
                .collect(),
            phone: service.intake_phone.as_ref().map(HrefView::tel),
            website: service.website.as_ref().map(|url| url.as_str().to_owned()),
            place: place
                .map(|venue| self.area(venue.location))
                .or_else(|| text(service.area.as_ref())),
            cost: text(service.cost.as_ref()),
            paused: paused.then(|| self.text("status-paused-offer")),
            paid: service.paid,
            runs_site: self.runs_site(service),
            example: service.head.example,
        }
    }

    /// Services for those who care about somebody.
    pub(super) fn family_services(&self) -> Vec<OfferView> {
        let mut services = self.services_on();
        services.retain(|service| {
            use crate::model::Audience::{Family, Friends};
            let mut audiences = service.audiences.iter();
            audiences.any(|audience| matches!(audience, Family | Friends))
        });
        let offers = services.into_iter().map(|service| self.offer(service));
        offers.collect()
    }
}
