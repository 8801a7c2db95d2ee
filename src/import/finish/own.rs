//! What is put right before records are joined: zone and country that hold for the whole feed, slugs that stand twice,
//! and organizations whose names are taken.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checker, Ground};
use crate::diag::codes;
use crate::import::gather::{Heard, Remarks, free, joined};
use crate::import::incoming::IncomingOrganization;
use crate::import::write::Seal;
use crate::import::{Deed, Position, Remark};
use crate::model::{Kind, Slug};

/// Zone and country where they are not the site's, and slugs that stand twice.
pub(super) fn records(records: &mut [Heard], ground: &Ground<'_>, remarks: &mut Remarks) {
    let defaults = ground.defaults;
    let other_zone = (*ground.zone != defaults.zone).then_some(ground.zone);
    let other_country = (ground.country != defaults.country).then_some(ground.country);
    for heard in records.iter_mut() {
        let said = &mut heard.incoming;
        if said.zone.is_none() {
            said.zone = other_zone.cloned();
        }
        if let Some(place) = &mut said.place {
            place.country = place.country.or(other_country);
        }
    }
    let mut seen = BTreeSet::new();
    for heard in records
        .iter()
        .filter(|heard| !seen.insert(heard.slug.clone()))
    {
        let slug = heard.slug.to_string();
        remarks.add(
            heard,
            &codes::SLUG_TWICE,
            Deed::Doubtful,
            "slug",
            &slug,
            None,
        );
    }
}

/// The organizations that can be written, each once, under names that are free. References follow.
pub(super) fn organizations(
    all: Vec<IncomingOrganization>,
    records: &mut [Heard],
    ground: &Ground<'_>,
    checker: &Checker<'_>,
    remarks: &mut Remarks,
) -> Vec<IncomingOrganization> {
    let mut named: BTreeMap<Slug, Slug> = BTreeMap::new();
    let mut taken = ground.there.taken(Kind::Organization);
    let mut kept: Vec<IncomingOrganization> = Vec::new();
    for mut one in all {
        if named.contains_key(&one.key) {
            continue;
        }
        if let Some(wrong) = checker.organization(&one) {
            remarks.0.push((0, left_out(&one, &wrong)));
            continue;
        }
        let key = one.key.clone();
        if is_anothers(&one, ground) {
            let name = [joined(key.as_str(), ground.program.head.id.slug.as_str())];
            let Some(other) = free(name.into_iter().flatten(), &mut taken) else {
                continue;
            };
            one.key = other;
        }
        named.insert(key, one.key.clone());
        kept.push(one);
    }
    let renamed = |slug: &Option<Slug>| slug.as_ref().and_then(|slug| named.get(slug).cloned());
    for one in &mut kept {
        one.part_of = renamed(&one.part_of).filter(|above| *above != one.key);
    }
    for heard in records.iter_mut() {
        heard.incoming.organization = renamed(&heard.incoming.organization);
    }
    kept
}

/// Whether the site has another organization of this id, which no import made.
fn is_anothers(one: &IncomingOrganization, ground: &Ground<'_>) -> bool {
    let there = ground.there.of(Kind::Organization, &one.key);
    there.is_some_and(|there| there.seal == Seal::None && there.name() != one.name.as_str())
}

fn left_out(one: &IncomingOrganization, wrong: &str) -> Remark {
    Remark {
        code: &codes::NOT_WRITTEN,
        deed: Deed::Dropped,
        record: 0,
        at: Position::default(),
        field: "organization".into(),
        was: one.name.as_str().into(),
        now: None,
        why: Some(wrong.into()),
    }
}
