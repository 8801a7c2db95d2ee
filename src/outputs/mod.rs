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

use crate::assets::SiteAssets;
use crate::diag::Diagnostic;
use crate::plan::Output;
use crate::site::Site;
use crate::source::Reader;
use crate::theme::Theme;
use crate::views::Views;

pub use assets::Assets;
pub use stage::Stage;

/// An output, and the site of which it makes files.
pub type Claimant<'a> = (&'a Site, Box<dyn Output + 'a>);

/// Every output, in the order in which their files are claimed. `stages` are those of the site in each of its languages,
/// the default one first.
pub fn all<'a>(stages: &'a [Stage<'a>], assets: &'a Assets<'a>) -> Vec<Claimant<'a>> {
    let mut all = Vec::new();
    for stage in stages {
        let site = stage.views.site;
        let own = if site.is_default() {
            files(stages, stage, assets)
        } else {
            pages(stage)
        };
        all.extend(own.into_iter().map(|output| (site, output)));
    }
    // Last, because no redirect may stand where something else does.
    let last = stages.iter().map(|stage| -> Claimant<'a> {
        (stage.views.site, Box::new(redirects::Redirects { stage }))
    });
    all.extend(last);
    all
}

/// The pages of a site in one language.
fn pages<'a>(stage: &'a Stage<'a>) -> Vec<Box<dyn Output + 'a>> {
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
        Box::new(search::Search { stage }),
        Box::new(finder::FinderFiles { stage }),
    ]
}

/// The pages of the site in its default language, and the files that are the same in every language.
fn files<'a>(
    stages: &'a [Stage<'a>],
    stage: &'a Stage<'a>,
    assets: &'a Assets<'a>,
) -> Vec<Box<dyn Output + 'a>> {
    let mut all = pages(stage);
    all.extend::<[Box<dyn Output + 'a>; 7]>([
        Box::new(assets),
        Box::new(sitemap::Sitemap { stages }),
        Box::new(robots::Robots { stage }),
        Box::new(feed::Feed { stage }),
        Box::new(exchange::Exchanged::new(stage)),
        Box::new(calendars::Calendars { stage }),
        Box::new(manifest::Manifest { stage, assets }),
    ]);
    all
}

/// Renders what stands on every page once, in each language of the site, and gets the assets ready.
pub fn prepare<'a>(
    views: &[Views<'a>],
    theme: &'a Theme,
    assets: &'a SiteAssets,
    reader: &'a dyn Reader,
) -> Result<(Vec<Stage<'a>>, Assets<'a>), Vec<Diagnostic>> {
    let assets = Assets::new(theme, assets, reader);
    let stages = views.iter().zip(&theme.engines);
    let stages = stages.map(|(views, engine)| Stage::new(*views, engine, &assets));
    Ok((stages.collect::<Result<_, _>>()?, assets))
}
