//! Files that are published beside pages: those of the theme under a name that changes with their
//! bytes, or in a folder with such a name, so that browsers may keep them; those of the site under
//! their own, so that links to them last.

use std::collections::BTreeMap;

use crate::assets::{MOST, SiteAsset, SiteAssets, finish};
use crate::diag::{Diagnostic, Error, codes};
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;
use crate::source::Reader;
use crate::theme::{Abilities, Asset, Theme, Tokens};
use crate::views::Views;

/// Files that are published beside pages.
pub struct Assets<'a> {
    theme: Vec<(&'a Asset, String)>,
    own: Vec<&'a SiteAsset>,
    tokens: &'a Tokens,
    abilities: Abilities,
    reader: &'a dyn Reader,
}

const THEME: u16 = 0;
const OWN: u16 = 1;

impl<'a> Assets<'a> {
    pub(super) fn new(theme: &'a Theme, own: &'a SiteAssets, reader: &'a dyn Reader) -> Self {
        let scripts = digest_of_scripts(theme);
        let files = theme.assets.iter();
        let files = files.map(|asset| (asset, published(asset, &scripts)));
        let files = files.collect();
        Self {
            theme: files,
            own: own.iter().collect(),
            tokens: &theme.tokens,
            abilities: theme.abilities,
            reader,
        }
    }

    /// The address of a file of the theme, or `None` if the theme has none of this name.
    pub(super) fn find(&self, name: &str, views: &Views<'_>) -> Option<String> {
        let (_, file) = self.theme.iter().find(|(asset, _)| asset.name == name)?;
        Some(views.site.addresses().file(file))
    }

    /// The address of every file of the theme, by name.
    pub(super) fn all(&self, views: &Views<'_>) -> BTreeMap<String, String> {
        let addresses = views.site.addresses();
        let files = self.theme.iter();
        files
            .map(|(asset, file)| (asset.name.clone(), addresses.file(file)))
            .collect()
    }

    /// The color of a token of the theme in light, such as `paper`.
    pub(super) fn color(&self, token: &str) -> Option<String> {
        self.tokens.light(token).map(|color| color.to_string())
    }

    /// What the scripts of the theme can do.
    pub(super) fn abilities(&self) -> Abilities {
        self.abilities
    }

    /// The address of a file that every theme has, from the theme or the base below it.
    pub(super) fn address(&self, name: &str, views: &Views<'_>) -> String {
        self.find(name, views)
            .unwrap_or_else(|| views.site.addresses().file(&format!("theme/{name}")))
    }
}

/// The folder of a theme's scripts, below its `assets/`.
const SCRIPTS: &str = "scripts/";

/// The script that answers from a copy where there is no network.
const OFFLINE: &str = "offline.js";

fn is_script(asset: &Asset) -> bool {
    asset.name.starts_with(SCRIPTS)
}

/// Where a file of the theme is published. Scripts keep their names, because they import each other by them: it is
/// the folder that is named after all of them, `theme/scripts.1a2b3c4d/finder.js`.
fn published(asset: &Asset, scripts: &str) -> String {
    // What answers without a network answers for all that stands below it, so it stands at the root.
    if asset.name == OFFLINE {
        return asset.name.clone();
    }
    match asset.name.strip_prefix(SCRIPTS) {
        Some(name) => format!("theme/scripts.{scripts}/{name}"),
        None => fingerprinted(asset),
    }
}

/// `theme/style.1a2b3c4d.css`: the digest of its bytes before the ending.
fn fingerprinted(asset: &Asset) -> String {
    let digest = short(blake3::hash(&asset.bytes));
    match asset.name.rsplit_once('.') {
        Some((stem, ending)) => format!("theme/{stem}.{digest}.{ending}"),
        None => format!("theme/{}.{digest}", asset.name),
    }
}

/// The digest of all scripts, with their names.
fn digest_of_scripts(theme: &Theme) -> String {
    let mut scripts: Vec<&Asset> = theme
        .assets
        .iter()
        .filter(|asset| is_script(asset))
        .collect();
    scripts.sort_unstable_by_key(|asset| &asset.name);
    let mut hasher = blake3::Hasher::new();
    for script in scripts {
        hasher.update(script.name.as_bytes());
        hasher.update(blake3::hash(&script.bytes).as_bytes());
    }
    short(hasher.finalize())
}

/// The first eight digits.
fn short(digest: blake3::Hash) -> String {
    digest
        .to_hex()
        .as_str()
        .get(..8)
        .unwrap_or_default()
        .to_owned()
}

impl Output for &Assets<'_> {
    fn plan<'s>(&self, _: &'s Site, routes: &mut Routes<'s>) {
        let job = |part, item: usize| Job {
            part,
            item: u32::try_from(item).unwrap_or(u32::MAX),
            page: 1,
        };
        for (item, (_, file)) in self.theme.iter().enumerate() {
            routes.add(
                file.clone(),
                job(THEME, item),
                Owner::Site("a file of the theme"),
            );
        }
        for (item, asset) in self.own.iter().enumerate() {
            let file = asset.path.strip_prefix("content/").unwrap_or(&asset.path);
            routes.add(
                file.to_owned(),
                job(OWN, item),
                Owner::Site("a file of `content/assets/`"),
            );
        }
    }

    fn render(&self, job: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let item = job.item as usize;
        if job.part == THEME {
            out.extend_from_slice(
                self.theme
                    .get(item)
                    .map(|(asset, _)| asset.bytes.as_slice())
                    .unwrap_or_default(),
            );
            return Ok(());
        }
        let Some(asset) = self.own.get(item) else {
            return Ok(());
        };
        let unread = |error: Error| {
            let message = format!("this file cannot be published: {error}");
            Diagnostic::new(&codes::ASSET, &asset.path, message)
        };
        let bytes = self.reader.start(&asset.path, MOST).map_err(unread)?;
        // It was looked through before: a problem is new only if the file was changed since.
        let finished = finish(&asset.path, bytes).map_err(|found| first(found, asset))?;
        finished.write(out);
        Ok(())
    }
}

fn first(found: Vec<Diagnostic>, asset: &SiteAsset) -> Diagnostic {
    let changed = || Diagnostic::new(&codes::ASSET, &asset.path, "this file has changed");
    found.into_iter().next().unwrap_or_else(changed)
}

impl std::fmt::Debug for Assets<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Assets")
            .field("theme", &self.theme.len())
            .field("own", &self.own.len())
            .finish_non_exhaustive()
    }
}
