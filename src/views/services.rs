//! Lists of services: all, by sort, by region.

use serde::Serialize;

use super::Views;
use super::common::{CountView, text};
use super::meeting::HrefView;
use super::pager::PagerView;
use crate::kinds::Service;
use crate::kinds::service::Sort;
use crate::model::{Slug, Status};

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
    lang: Option<String>,
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

/// Which services a list holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceList {
    /// All of them.
    All,
    /// Those of one sort.
    Sort(Sort),
    /// Those of one region: its slug and its name.
    Region(Slug, String),
}

impl ServiceList {
    /// The path of its first page.
    pub fn path(&self) -> String {
        match self {
            Self::All => "services".to_owned(),
            Self::Sort(sort) => format!("services/type/{sort}"),
            Self::Region(slug, _) => format!("services/region/{slug}"),
        }
    }
}

impl<'s> Views<'s> {
    /// Services that go on, in the order of their names.
    pub(super) fn services_on(&self) -> Vec<&'s Service> {
        let lang = self.site.lang();
        let on = |service: &&Service| {
            service.head.life.status != Status::Ended && service.head.lang == *lang
        };
        let mut services: Vec<&Service> = self.site.services.iter().filter(on).collect();
        services.sort_by_cached_key(|service| service.head.name.to_lowercase());
        services
    }

    /// Every list of services that holds any: all, by sort, by region.
    pub fn service_lists(&self) -> Vec<ServiceList> {
        let services = self.services_on();
        if services.is_empty() {
            return Vec::new();
        }
        let mut regions: Vec<(Slug, String)> = services
            .iter()
            .filter_map(|service| self.service_region(service))
            .collect();
        regions.sort_by_cached_key(|(_, name)| name.to_lowercase());
        regions.dedup_by(|a, b| a.0 == b.0);
        let sorts = Sort::ALL.iter().copied();
        let sorts =
            sorts.filter(|sort| services.iter().any(|service| service.sorts.contains(sort)));
        std::iter::once(ServiceList::All)
            .chain(sorts.map(ServiceList::Sort))
            .chain(
                regions
                    .into_iter()
                    .map(|(slug, name)| ServiceList::Region(slug, name)),
            )
            .collect()
    }

    fn service_region(&self, service: &'s Service) -> Option<(Slug, String)> {
        let place = service
            .place
            .as_ref()
            .and_then(|place| self.site.venue(place));
        let place = place.and_then(|venue| venue.location.region.as_deref());
        let name = place.or(service.region.as_deref())?;
        Some((Slug::from_text(name)?, name.to_owned()))
    }

    fn in_list(&self, list: &ServiceList) -> Vec<&'s Service> {
        let in_region = |service: &'s Service, slug: &Slug| {
            self.service_region(service)
                .is_some_and(|(of, _)| of == *slug)
        };
        let mut services = self.services_on();
        services.retain(|service| match list {
            ServiceList::All => true,
            ServiceList::Sort(sort) => service.sorts.contains(sort),
            ServiceList::Region(slug, _) => in_region(service, slug),
        });
        services
    }

    /// How many pages a list of services takes.
    pub fn service_pages(&self, list: &ServiceList) -> usize {
        self.in_list(list)
            .len()
            .div_ceil(self.site.config.per_page)
            .max(1)
    }

    /// The title of a list of services.
    pub fn service_title(&self, list: &ServiceList) -> String {
        match list {
            ServiceList::All => self.text("page-services"),
            ServiceList::Sort(sort) => self.text(&format!("service-{sort}")),
            ServiceList::Region(_, region) => self.format("services-region", &[("region", region)]),
        }
    }

    /// One page of a list of services.
    pub fn services(&self, list: &ServiceList, page: usize) -> ServicesView {
        let found = self.in_list(list);
        let all = self.service_lists();
        let count = |list: &ServiceList| CountView {
            text: match list {
                ServiceList::Region(_, region) => region.clone(),
                list => self.service_title(list),
            },
            url: self.addresses().page(&list.path()),
            count: self.in_list(list).len(),
        };
        let sorts = all
            .iter()
            .filter(|list| matches!(list, ServiceList::Sort(_)));
        let regions = all
            .iter()
            .filter(|list| matches!(list, ServiceList::Region(..)));
        let items = self.on_page(&found, page).iter();
        ServicesView {
            title: self.service_title(list),
            total: found.len(),
            sorts: sorts.map(count).collect(),
            regions: regions.map(count).collect(),
            items: items.map(|service| self.offer(service)).collect(),
            pager: self.pager(&list.path(), page, found.len()),
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
            lang: self.foreign(&service.head),
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
