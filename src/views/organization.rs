//! The page of an organization.

use serde::Serialize;

use super::Views;
use super::activities::OutingView;
use super::common::{LinkView, VerifiedView, WordView};
use super::place::AtView;
use super::program::MOST_ROWS;
use super::reach::{ContactView, contact};
use super::services::OfferView;
use super::state::StatusView;
use crate::diag::Diagnostic;
use crate::kinds::Organization;
use crate::model::{Kind, Line, Ref};
use crate::site::FacetKind;

/// The page of an organization.
#[derive(Debug, Clone, Serialize)]
pub struct OrganizationView {
    name: String,
    sort: Option<WordView>,
    also_called: Vec<String>,
    summary: Option<String>,
    part_of: Option<LinkView>,
    programs: Vec<LinkView>,
    area: Option<String>,
    place: Option<AtView>,
    website: Option<String>,
    contact: Option<ContactView>,
    funded_by: Option<String>,
    runs_site: bool,
    parts: Vec<LinkView>,
    /// Rows as HTML.
    rows: String,
    count: usize,
    count_url: Option<String>,
    lines: Vec<LinkView>,
    services: Vec<OfferView>,
    activities: Vec<OutingView>,
    body_html: Option<String>,
    verified: Option<VerifiedView>,
    status: Option<StatusView>,
    example: bool,
}

impl Views<'_> {
    /// The page of an organization.
    ///
    /// # Errors
    /// The mistake in the template of rows.
    pub fn organization(
        &self,
        organization: &Organization,
    ) -> Result<OrganizationView, Diagnostic> {
        let id = &organization.head.id;
        let facet = self
            .site
            .facets
            .get(FacetKind::Organization, id.slug.as_str());
        let rows = facet
            .map(|facet| facet.rows.as_slice())
            .unwrap_or_default()
            .iter()
            .take(MOST_ROWS);
        let runs = |by: Option<&Line>, with: &[Ref]| {
            let is = |reference: &Ref| reference.id(Kind::Organization) == *id;
            let by = by.and_then(|by| by.parse::<Ref>().ok());
            by.is_some_and(|by| is(&by)) || with.iter().any(is)
        };
        Ok(OrganizationView {
            name: organization.head.name.to_string(),
            sort: organization.sort.map(|sort| self.word("sort", sort.word())),
            also_called: organization
                .also_called
                .iter()
                .map(ToString::to_string)
                .collect(),
            summary: organization.summary.as_ref().map(ToString::to_string),
            part_of: organization
                .part_of
                .as_ref()
                .and_then(|part| self.entry_link(&part.id(Kind::Organization))),
            programs: self.links(&organization.programs, Kind::Program),
            area: organization.area.as_ref().map(ToString::to_string),
            place: organization
                .place
                .as_ref()
                .and_then(|place| self.site.venue(place))
                .map(|venue| self.venue(&organization.head, &venue)),
            website: organization
                .website
                .as_ref()
                .map(|url| url.as_str().to_owned()),
            contact: organization
                .contact
                .as_ref()
                .and_then(|by| by.public())
                .map(contact),
            funded_by: organization.funded_by.as_ref().map(ToString::to_string),
            runs_site: self.site.config.run_by.as_ref() == Some(&id.slug),
            parts: self.parts(organization),
            rows: self.rows(rows.copied(), false)?,
            count: facet.map_or(0, |facet| facet.groups),
            count_url: facet
                .map(|facet| self.addresses().list(FacetKind::Organization, &facet.slug)),
            lines: self
                .lines()
                .into_iter()
                .filter(|line| runs(line.run_by.as_ref(), &line.organizations))
                .filter_map(|line| self.entry_link(&line.head.id))
                .collect(),
            services: self
                .services_on()
                .into_iter()
                .filter(|service| runs(service.run_by.as_ref(), &service.organizations))
                .map(|service| self.offer(service))
                .collect(),
            activities: self
                .outings_of(|activity| runs(activity.run_by.as_ref(), &activity.organizations)),
            body_html: self.body(&organization.head).map(|body| body.html),
            verified: self.verified(organization.head.verified.as_ref()),
            status: self.status(&organization.head),
            example: organization.head.example,
        })
    }
}
