//! From what YAML says about a program to a program.

use super::raw::{RawCodeMeaning, RawProgram, RawStance};
use super::{Admission, CodeMeaning, Codes, Comparison, Medication, Program, Shared, Stance};
use crate::fields::{Gather, Source};
use crate::kinds::Defaults;
use crate::model::Day;
use crate::source::InOrder;

impl RawProgram {
    pub(crate) fn parse(
        mut self,
        source: &Source<'_>,
        defaults: &Defaults,
        gather: &mut Gather,
    ) -> Option<Program> {
        let head = self.take_head();
        let id = head
            .id
            .as_ref()
            .and_then(|id| id.0.as_ref().ok())
            .map_or(source.stem, |slug| slug.as_str());
        let built_in = defaults
            .programs(source.lang)
            .iter()
            .find(|(slug, _)| slug.as_str() == id)
            .map(|(_, program)| program);
        if self.name.is_none() && built_in.is_none() {
            gather.missing(
                "name",
                "a program needs a name",
                "add `name:`, the full name",
            );
        }
        let own = gather.field("name", self.name);
        let name = own
            .as_deref()
            .or(built_in.map(|program| &*program.head.name));
        let comparison = Comparison {
            aim: gather.field("aim", self.aim),
            outlook: gather.field("outlook", self.outlook),
            who_leads: gather.field("who_leads", self.who_leads),
            how_a_meeting_runs: gather.field("how_a_meeting_runs", self.how_a_meeting_runs),
            cost: gather.field("cost", self.cost),
            for_whom: gather.field("for_whom", self.for_whom),
        };
        let admission = Admission {
            open: gather.field("open_means", self.open_means),
            closed: gather.field("closed_means", self.closed_means),
            otherwise: gather.field("who_can_come", self.who_can_come),
        };
        let first_visit = self
            .first_visit
            .map(|raw| gather.inside("first_visit", |gather| raw.parse(gather)));
        let program = Program {
            short_name: gather.field("short_name", self.short_name),
            also_called: gather.many("also_called", self.also_called),
            summary: gather.field("summary", self.summary),
            approach: gather.many("approach", self.approach),
            goal: gather.many("goal", self.goal),
            audiences: gather.many("for", self.r#for),
            about: gather.many("about", self.about),
            medication: gather
                .field("medication_welcome", self.medication_welcome)
                .unwrap_or(Medication::Unknown),
            comparison,
            website: gather.field("website", self.website),
            finder: gather.field("finder", self.finder),
            online_meetings: gather.field("online_meetings", self.online_meetings),
            stance: gather.each("stance", self.stance, |gather, raw| raw.parse(gather)),
            admission,
            first_visit: first_visit.unwrap_or_default(),
            codes: codes(self.codes, gather),
            sources: gather.each("sources", self.sources, |gather, raw| raw.parse(gather)),
            // Last, so that an entry without a name or id still hears about its other fields.
            head: head.parse(source, name, gather)?,
        };
        Some(match built_in {
            Some(below) => program.over(below),
            None => program,
        })
    }
}

impl RawStance {
    fn parse(self, gather: &mut Gather) -> Option<Stance> {
        let about = gather.required(
            "about",
            self.about,
            "a position does not say what it is about",
            "add `about: medication`",
        );
        let text = gather.required(
            "text",
            self.text,
            "a position has no text",
            "add `text:`, the position in plain words",
        );
        Some(Stance {
            source: gather.field("source", self.source),
            url: gather.field("url", self.url),
            as_of: gather.field("as_of", self.as_of).map(Day::date),
            about: about?,
            text: text?,
        })
    }
}

fn codes(raw: InOrder<RawCodeMeaning>, gather: &mut Gather) -> Codes {
    gather.inside("codes", |gather| {
        let codes = raw.0.into_iter();
        codes
            .map(|(code, raw)| {
                let meaning = gather.inside(&code, |gather| raw.parse(gather));
                (code.into_boxed_str(), meaning)
            })
            .collect()
    })
}

impl RawCodeMeaning {
    fn parse(self, gather: &mut Gather) -> CodeMeaning {
        let said = [
            gather.field("tag", self.tag).map(Shared::Tag),
            gather
                .field("language", self.language)
                .map(Shared::Language),
            gather.field("access", self.access).map(Shared::Access),
        ];
        let mut said = said.into_iter().flatten();
        let shared = said.next();
        if said.next().is_some() {
            gather.contradiction(
                "",
                "a code stands for two things",
                "keep one of `tag`, `language` and `access`",
            );
        }
        CodeMeaning {
            label: gather.field("label", self.label),
            also_called: gather.many("also_called", self.also_called),
            shared,
        }
    }
}
