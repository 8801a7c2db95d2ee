//! Who serves a group, and how to reach it: only what is public.

use super::Row;
use crate::fields::Contact;
use crate::kinds::Organization;
use crate::kinds::organization::Sort;
use crate::model::{Email, Line, Phone, Ref, Slug, WebUrl};
use crate::site::Site;

/// Who serves a group, and how to reach them.
#[derive(Debug, Default)]
pub(super) struct Serving<'r> {
    /// The district.
    pub(super) district: Option<&'r str>,
    /// The district within it.
    pub(super) sub_district: Option<&'r str>,
    /// The organization behind the record.
    pub(super) entity: Option<&'r Organization>,
    /// How many the group names.
    pub(super) all: usize,
    /// How many of them the record can name.
    pub(super) told: usize,
}

/// An organization with this name, unless it is invented: such go into no file for others.
pub(super) fn organization<'s>(site: &'s Site, slug: &Slug) -> Option<&'s Organization> {
    let found = site.organization(slug);
    found.filter(|one| !one.head.example)
}

impl<'r> Row<'r> {
    /// The organizations that the group says serve it.
    pub(super) fn organizations(&self) -> impl Iterator<Item = &'r Organization> {
        let (site, named) = (self.site, self.group.organizations.iter());
        named.filter_map(|one| organization(site, &one.slug))
    }

    /// Who serves the group: its district, and the first other organization, else who runs the site.
    pub(super) fn serving(&self) -> Serving<'r> {
        let site = self.site;
        let find = |one: &Ref| organization(site, &one.slug);
        let all: Vec<&Organization> = self.organizations().collect();
        let is_district = |one: &&Organization| one.sort == Some(Sort::District);
        let inner = all.iter().copied().find(is_district);
        let outer = inner.and_then(|inner| find(inner.part_of.as_ref()?));
        let (district, sub_district) = match outer.filter(is_district) {
            Some(outer) => (Some(outer), inner),
            None => (inner, None),
        };
        let named = all.iter().copied().find(|one| !is_district(one));
        let above = outer.filter(|outer| !is_district(outer));
        let runs = || organization(site, site.config.run_by.as_ref()?);
        let told = usize::from(named.is_some()) + usize::from(inner.is_some());
        Serving {
            district: district.map(|one| &*one.head.name),
            sub_district: sub_district.map(|one| &*one.head.name),
            entity: named.or(above).or_else(runs),
            all: all.len(),
            told,
        }
    }

    /// The mail address of the group, if it is public.
    pub(super) fn email(&self) -> Option<&'r str> {
        let reach = self.group.contact.as_ref()?.public()?;
        reach.email.as_ref().map(Email::as_str)
    }

    /// The telephone number of the group, if it is public.
    pub(super) fn phone(&self) -> Option<&'r str> {
        let reach = self.group.contact.as_ref()?.public()?;
        reach.phone.as_ref().map(Phone::published)
    }

    /// Where to write about a mistake in the list.
    pub(super) fn feedback_email(&self) -> Option<&'r str> {
        let contact = self.site.config.contact.as_ref()?;
        contact.email.as_ref().map(Email::as_str)
    }

    /// The form for mistakes in the list.
    pub(super) fn feedback_url(&self) -> Option<&'r str> {
        let contact = self.site.config.contact.as_ref()?;
        contact.url.as_ref().map(WebUrl::as_str)
    }
}

/// Names with payment services, in the forms in which readers take them.
#[derive(Debug, Default)]
pub(super) struct Giving<'r> {
    pub(super) venmo: Option<&'r str>,
    pub(super) square: Option<&'r str>,
    pub(super) paypal: Option<&'r str>,
    pub(super) homegroup_online: Option<&'r str>,
    /// Those that no reader would take, by their fields.
    pub(super) odd: Vec<(&'static str, &'r str)>,
}

impl<'r> Row<'r> {
    /// How to give to the group. Readers drop names that are not in the form of the service.
    pub(super) fn giving(&self) -> Giving<'r> {
        let Some(own) = &self.group.contributions else {
            return Giving::default();
        };
        let mut odd = Vec::new();
        let mut take = |field, name: &'r Option<Line>, good: fn(&str) -> bool| {
            let name = name.as_deref()?;
            if good(name) {
                return Some(name);
            }
            odd.push((field, name));
            None
        };
        Giving {
            venmo: take("venmo", &own.venmo, |name| name.starts_with('@')),
            square: take("square", &own.square, |name| name.starts_with('$')),
            paypal: take("paypal", &own.paypal, |name| {
                name.len() <= 20 && name.chars().all(|sign| sign.is_ascii_alphanumeric())
            }),
            homegroup_online: take("homegroup_online", &own.homegroup_online, |name| {
                let sign = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
                name.chars().all(sign)
            }),
            odd,
        }
    }
}

/// The mail address, telephone number and site of an organization, as far as they are public.
pub(super) fn reach<'r>(
    row: &Row<'r>,
    one: &'r Organization,
) -> (Option<&'r str>, Option<&'r str>, Option<&'r str>) {
    let public = one.contact.as_ref().and_then(Contact::public);
    let runs = row.site.config.run_by.as_ref() == Some(&one.head.id.slug);
    let desk = row.site.config.contact.as_ref().filter(|_| runs);
    let email = public.and_then(|reach| reach.email.as_ref());
    let email = email.or(desk.and_then(|desk| desk.email.as_ref()));
    let phone = public.and_then(|reach| reach.phone.as_ref());
    let phone = phone.or(desk.and_then(|desk| desk.phone.as_ref()));
    (
        email.map(Email::as_str),
        phone.map(Phone::published),
        one.website.as_ref().map(WebUrl::as_str),
    )
}
