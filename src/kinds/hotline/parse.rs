//! From what YAML says about a hotline to a hotline.

use super::channel::Common;
use super::raw::{RawConfidentiality, RawHotline};
use super::{Confidentiality, Hotline};
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;

impl RawHotline {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        defaults: &Defaults,
        gather: &mut Gather,
    ) -> Option<Hotline> {
        let head = self.take_head();
        let name = gather.required("name", self.name, "a hotline needs a name", "add `name:`");
        let mut countries = gather.many("countries", self.countries);
        if countries.is_empty() {
            countries.push(defaults.country);
        }
        let languages = gather.many("languages", self.languages);
        let hours = gather.field("hours", self.hours);
        let zone = gather.field("time_zone", self.time_zone);
        let country = countries.first().copied().unwrap_or(defaults.country);
        let common = Common {
            defaults,
            country,
            languages: &languages,
            hours: hours.as_ref(),
            zone: zone.as_ref(),
        };
        if self.channels.is_empty() {
            gather.missing(
                "channels",
                "a hotline needs a way to reach it",
                "add `channels:` with `- {call: \"988\"}`",
            );
        }
        let mut channels = gather.each("channels", self.channels, |gather, raw| {
            raw.parse(&common, gather)
        });
        channels.sort_by_key(|channel| channel.slot);
        let confidentiality = self
            .confidentiality
            .map(|raw| gather.inside("confidentiality", |gather| raw.parse(gather)));
        Some(Hotline {
            also_called: gather.many("also_called", self.also_called),
            summary: gather.field("summary", self.summary),
            offers: gather.many("offers", self.offers),
            audiences: gather.many("for", self.r#for),
            needs: gather.many("needs", self.needs),
            run_by: gather.field("run_by", self.run_by),
            funded_by: gather.field("funded_by", self.funded_by),
            channels,
            countries,
            region: gather.field("region", self.region),
            languages,
            cost: gather.field("cost", self.cost),
            ages: gather.field("ages", self.ages),
            website: gather.field("website", self.website),
            organizations: gather.many("organizations", self.organizations),
            confidentiality: confidentiality.unwrap_or_default(),
            what_happens: gather.many("what_happens", self.what_happens),
            sources: gather.each("sources", self.sources, |gather, raw| raw.parse(gather)),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, name.as_deref(), gather)?,
        })
    }
}

impl RawConfidentiality {
    fn parse(self, gather: &mut Gather) -> Confidentiality {
        Confidentiality {
            anonymous: gather
                .field("anonymous", self.anonymous)
                .unwrap_or_default(),
            confidential: gather
                .field("confidential", self.confidential)
                .unwrap_or_default(),
            shows_on_bill: gather
                .field("shows_on_bill", self.shows_on_bill)
                .unwrap_or_default(),
            number_hidden: gather
                .field("number_hidden", self.number_hidden)
                .unwrap_or_default(),
            recorded: gather.field("recorded", self.recorded).unwrap_or_default(),
            limits: gather.field("limits", self.limits),
        }
    }
}
