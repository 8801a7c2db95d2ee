//! `site.webmanifest` (W3C Web Application Manifest): how the site stands on the screen of a phone, for
//! those who put it there. It keeps nothing on the phone and works in the browser with its own controls.

use serde::Serialize;

use super::{Assets, Stage};
use crate::config::{Config, MOST_SHORT_TITLE};
use crate::diag::Diagnostic;
use crate::plan::{Job, Output, Owner, Routes};
use crate::site::Site;
use crate::views::{MANIFEST, harmless};

/// `site.webmanifest`.
pub(super) struct Manifest<'a> {
    pub(super) stage: &'a Stage<'a>,
    pub(super) assets: &'a Assets<'a>,
}

/// The members of the manifest that are used here.
#[derive(Serialize)]
struct Members<'m> {
    id: &'m str,
    name: &'m str,
    short_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'m str>,
    lang: &'m str,
    dir: &'static str,
    start_url: &'m str,
    scope: &'m str,
    /// With the browser's way back and its address: nobody should wonder where they are.
    display: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    background_color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme_color: Option<String>,
    icons: Vec<Icon>,
    shortcuts: Vec<Shortcut>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    r#type: &'static str,
    purpose: &'static str,
}

#[derive(Serialize)]
struct Shortcut {
    name: String,
    url: String,
}

impl Output for Manifest<'_> {
    fn plan<'s>(&self, _: &'s Site, routes: &mut Routes<'s>) {
        let owner = Owner::Site("the web app manifest");
        routes.add(MANIFEST.to_owned(), Job::default(), owner);
    }

    fn render(&self, _: Job, out: &mut Vec<u8>) -> Result<(), Diagnostic> {
        let views = &self.stage.views;
        let site = views.site;
        let root = site.config.base_url.root();
        let icon = self.assets.find("icon.svg", views).map(|src| Icon {
            src,
            sizes: "any",
            r#type: "image/svg+xml",
            purpose: "any",
        });
        let shortcut = |key: &str, path: &str| Shortcut {
            name: site.messages.text(key),
            url: site.addresses().page(path),
        };
        let members = Members {
            id: root,
            name: &site.config.title,
            short_name: short_name(&site.config),
            description: site.config.tagline.as_deref(),
            lang: site.lang().as_str(),
            dir: if site.lang().right_to_left() {
                "rtl"
            } else {
                "ltr"
            },
            start_url: root,
            scope: root,
            display: "minimal-ui",
            background_color: self.assets.color("paper"),
            theme_color: self.assets.color("talk"),
            icons: icon.into_iter().collect(),
            shortcuts: vec![
                shortcut("shortcut-talk", "talk"),
                shortcut("shortcut-groups", "groups"),
            ],
        };
        // Strings and lists alone always become JSON.
        let text = serde_json::to_string(&members).unwrap_or_default();
        out.extend_from_slice(harmless(&text).as_bytes());
        out.push(b'\n');
        Ok(())
    }
}

/// The name below the picture: the site's own short title, or as many words of its title as are shown.
fn short_name(config: &Config) -> String {
    if let Some(short) = &config.short_title {
        return short.to_string();
    }
    let mut short = String::new();
    for word in config.title.split(' ') {
        let length = short.chars().count() + usize::from(!short.is_empty());
        if length + word.chars().count() > MOST_SHORT_TITLE {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    if short.is_empty() {
        config.title.to_string()
    } else {
        short
    }
}
