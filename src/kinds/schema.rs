//! The JSON Schema of each kind, from the definitions that parse.

use serde_json::Value;

use super::{
    activity, article, group, hotline, organization, page, place, program, service, story,
};
use crate::model::Kind;
use crate::source::{Holds, schema as of};

/// The JSON Schema of files in the folder of `kind`.
pub fn schema(kind: Kind) -> Value {
    match kind {
        Kind::Program => of::<program::raw::RawProgram>("A program", Holds::OneOrList),
        Kind::Organization => {
            of::<organization::raw::RawOrganization>("An organization", Holds::OneOrList)
        }
        Kind::Place => of::<place::raw::RawPlaceEntry>("A place", Holds::OneOrList),
        Kind::Group => of::<group::raw::RawGroup>("A group", Holds::OneOrList),
        Kind::Hotline => of::<hotline::raw::RawHotline>("A hotline", Holds::OneOrList),
        Kind::Service => of::<service::raw::RawService>("A service", Holds::OneOrList),
        Kind::Article => of::<article::raw::RawArticle>("An article", Holds::OneOrList),
        Kind::Story => of::<story::raw::RawStory>("A story", Holds::OneOrList),
        Kind::Activity => of::<activity::raw::RawActivity>("An activity", Holds::OneOrList),
        Kind::Page => of::<page::raw::RawPage>("A page", Holds::OneOrList),
    }
}
