//! What the site does with a visit, gathered from what it is made of: its settings, its content, and what the scripts of
//! its theme can do.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::Views;
use super::common::LinkView;
use super::place::{MAPS, leads_there};
use crate::fields::{Contact, Head};
use crate::kinds::group::Group;
use crate::kinds::hotline::Address;
use crate::model::{Status, WebUrl};
use crate::theme::Abilities;

/// The page about privacy.
#[derive(Debug, Clone, Serialize)]
pub struct PrivacyView {
    scripts: Abilities,
    in_parts: bool,
    links: Vec<LeadsView>,
    sent_by: Option<LinkView>,
    logs: Option<String>,
}

/// Where links of one sort lead.
#[derive(Debug, Clone, Serialize)]
struct LeadsView {
    text: String,
    /// Other sites, those to which most entries lead first.
    hosts: Vec<String>,
    /// How many more there are.
    more: usize,
}

/// The most sites of one sort that are named.
const MOST: usize = 8;

/// Other sites, each with how many entries lead there.
#[derive(Default)]
struct Hosts(BTreeMap<String, usize>);

impl Hosts {
    fn add(&mut self, host: &str) {
        let host = host.strip_prefix("www.").unwrap_or(host);
        *self.0.entry(host.to_owned()).or_default() += 1;
    }

    fn url(&mut self, url: Option<&WebUrl>) {
        if let Some(url) = url {
            self.add(url.host());
        }
    }
}

impl Views<'_> {
    /// What the page about privacy says. `scripts` is what those of the theme can do; with `in_parts`, the finder
    /// loads only the parts of the list in which a visitor looks for something.
    pub fn privacy(&self, scripts: Abilities, in_parts: bool) -> PrivacyView {
        let hosting = self.site.config.hosting.as_ref();
        let sorts = [
            ("rooms", self.rooms()),
            ("chats", self.chats()),
            ("forms", self.forms()),
            ("giving", self.giving()),
            ("maps", self.maps()),
            ("exit", self.exit()),
        ];
        PrivacyView {
            scripts,
            in_parts,
            links: sorts
                .into_iter()
                .filter_map(|(sort, hosts)| self.leads(sort, hosts))
                .collect(),
            sent_by: hosting.map(|hosting| LinkView {
                text: hosting.name.to_string(),
                url: hosting.url.as_ref().map(ToString::to_string),
            }),
            logs: hosting.and_then(|hosting| hosting.logs.as_ref().map(ToString::to_string)),
        }
    }

    /// Where links of a sort lead: to where most entries do first.
    fn leads(&self, sort: &str, hosts: Hosts) -> Option<LeadsView> {
        let mut hosts: Vec<(String, usize)> = hosts.0.into_iter().collect();
        hosts.sort_by(|(a, many), (b, few)| few.cmp(many).then_with(|| a.cmp(b)));
        let more = hosts.len().saturating_sub(MOST);
        hosts.truncate(MOST);
        (!hosts.is_empty()).then(|| LeadsView {
            text: self.text(&format!("privacy-{sort}")),
            hosts: hosts.into_iter().map(|(host, _)| host).collect(),
            more,
        })
    }

    fn running(&self) -> impl Iterator<Item = &Group> {
        let groups = self.site.groups.iter().map(Arc::as_ref);
        groups.filter(|group| runs(&group.head))
    }

    /// Rooms of online meetings.
    fn rooms(&self) -> Hosts {
        let mut hosts = Hosts::default();
        for online in self.running().flat_map(Group::rooms) {
            hosts.url(online.door.url.as_ref());
        }
        hosts
    }

    /// Chats of help lines.
    fn chats(&self) -> Hosts {
        let mut hosts = Hosts::default();
        let lines = self.site.hotlines.iter().filter(|line| runs(&line.head));
        for channel in lines.flat_map(|line| &line.channels) {
            if let Address::Web(url) = &channel.address {
                hosts.url(Some(url));
            }
        }
        hosts
    }

    /// Forms in which one writes to the site, to a group or to others, and those in which one registers.
    fn forms(&self) -> Hosts {
        let mut hosts = Hosts::default();
        let own = self.site.config.contact.as_ref();
        hosts.url(own.and_then(|contact| contact.url.as_ref()));
        for online in self.running().flat_map(Group::rooms) {
            hosts.url(online.registration.as_ref());
        }
        let site = self.site;
        let groups = site.groups.iter();
        let groups = groups.map(|one| (&one.head, one.contact.as_deref()));
        let organizations = site.organizations.iter();
        let organizations = organizations.map(|one| (&one.head, one.contact.as_ref()));
        let services = site.services.iter();
        let services = services.map(|one| (&one.head, one.contact.as_ref()));
        let activities = site.activities.iter();
        let activities = activities.map(|one| (&one.head, one.contact.as_ref()));
        let all = groups
            .chain(organizations)
            .chain(services)
            .chain(activities);
        for (_, contact) in all.filter(|(head, _)| runs(head)) {
            let reach = contact.and_then(Contact::public);
            hosts.url(reach.and_then(|reach| reach.url.as_ref()));
        }
        hosts
    }

    /// Ways to give to groups.
    fn giving(&self) -> Hosts {
        let mut hosts = Hosts::default();
        for way in self.running().flat_map(|group| self.contributions(group)) {
            hosts.url(way.leads().as_ref());
        }
        hosts
    }

    /// Maps that show the way to a place.
    fn maps(&self) -> Hosts {
        let mut hosts = Hosts::default();
        let buildings = self.site.buildings();
        if buildings.iter().any(|one| leads_there(one.location)) {
            for map in MAPS {
                hosts.add(map);
            }
        }
        hosts
    }

    /// The button that leaves the site.
    fn exit(&self) -> Hosts {
        let mut hosts = Hosts::default();
        hosts.url(self.site.config.quick_exit.as_ref());
        hosts
    }
}

/// Whether an entry still has links for visitors.
fn runs(head: &Head) -> bool {
    head.life.status != Status::Ended
}
