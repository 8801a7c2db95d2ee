//! What is published: one file per output format, in one explicit, ordered table.
//!
//! Here: which pages and files a site has ([`all`]), and how each is made. Not here: where bytes go.
//! To add a format, write a file with an [`Output`] and add its row.

mod articles;
mod assets;
mod calendars;
mod community;
mod entries;
mod exchange;
mod feed;
mod finder;
mod fresh;
mod groups;
mod hotlines;
mod manifest;
mod paged;
mod print;
mod programs;
mod redirects;
mod robots;
mod search;
mod services;
mod single;
mod sitemap;
mod stage;
mod xml;

use crate::plan::Output;
use crate::source::Reader;
use crate::theme::Theme;
use crate::views::Views;

pub use assets::Assets;
pub use stage::Stage;

/// Every output, in the order in which their files are claimed.
pub fn all<'a>(stage: &'a Stage<'a>, assets: &'a Assets<'a>) -> Vec<Box<dyn Output + 'a>> {
    vec![
        Box::new(single::Single { stage }),
        Box::new(entries::Entries { stage }),
        Box::new(groups::Groups { stage }),
        Box::new(hotlines::Hotlines { stage }),
        Box::new(programs::Programs { stage }),
        Box::new(services::Services { stage }),
        Box::new(articles::Articles { stage }),
        Box::new(community::Community { stage }),
        Box::new(print::Print { stage }),
        Box::new(fresh::Fresh::new(stage)),
        Box::new(assets),
        Box::new(sitemap::Sitemap { stage }),
        Box::new(robots::Robots { stage }),
        Box::new(feed::Feed { stage }),
        Box::new(finder::FinderFiles { stage }),
        Box::new(search::Search { stage }),
        Box::new(exchange::Exchanged::new(stage)),
        Box::new(calendars::Calendars { stage }),
        Box::new(manifest::Manifest { stage, assets }),
        // Last, because no redirect may stand where something else does.
        Box::new(redirects::Redirects { stage }),
    ]
}

/// Renders what stands on every page once, and gets the assets ready.
pub fn prepare<'a>(
    views: Views<'a>,
    theme: &'a Theme,
    reader: &'a dyn Reader,
) -> Result<(Stage<'a>, Assets<'a>), Vec<crate::diag::Diagnostic>> {
    let assets = Assets::new(theme, &views.site.assets, reader);
    let stage = Stage::new(views, &theme.engine, &assets)?;
    Ok((stage, assets))
}
