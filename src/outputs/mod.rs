//! What is published: one file per output format, in one explicit, ordered table.
//!
//! Here: which pages and files a site has ([`all`]), and how each is made. Not here: where bytes go.
//! To add a format, write a file with an [`Output`] and add its row.

mod assets;
mod entries;
mod feed;
mod lists;
mod manifest;
mod redirects;
mod robots;
mod single;
mod sitemap;
mod stage;
mod xml;

use crate::plan::Output;
use crate::source::Reader;
use crate::theme::Theme;
use crate::views::Views;

pub use assets::{Assets, SiteAsset};
pub use stage::Stage;

/// Every output, in the order in which their files are claimed.
pub fn all<'a>(stage: &'a Stage<'a>, assets: &'a Assets<'a>) -> Vec<Box<dyn Output + 'a>> {
    vec![
        Box::new(single::Single { stage }),
        Box::new(entries::Entries { stage }),
        Box::new(lists::Lists { stage }),
        Box::new(assets),
        Box::new(sitemap::Sitemap { stage }),
        Box::new(robots::Robots { stage }),
        Box::new(feed::Feed { stage }),
        Box::new(manifest::Manifest { stage, assets }),
        // Last, because no redirect may stand where something else does.
        Box::new(redirects::Redirects { stage }),
    ]
}

/// Renders what stands on every page once, and gets the assets ready.
pub fn prepare<'a>(
    views: Views<'a>,
    theme: &'a Theme,
    own: Vec<SiteAsset>,
    reader: &'a dyn Reader,
) -> Result<(Stage<'a>, Assets<'a>), Vec<crate::diag::Diagnostic>> {
    let assets = Assets::new(theme, own, reader);
    let stage = Stage::new(views, &theme.engine, &assets)?;
    Ok((stage, assets))
}
