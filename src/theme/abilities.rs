//! What the scripts of a theme can do of which a visitor wants to know.

use serde::Serialize;

use super::files::Asset;
use super::javascript::{Word, words};

/// What the scripts of a theme can do with a visitor's device: found in the scripts themselves, by the names of what a
/// browser offers for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Abilities {
    /// Keep something on the device.
    pub keep: bool,
    /// Keep copies of pages on the device.
    pub copy: bool,
    /// Ask where the device is.
    pub locate: bool,
}

const KEEP: [&str; 3] = ["localStorage", "sessionStorage", "indexedDB"];
const COPY: [&str; 2] = ["caches", "serviceWorker"];
const LOCATE: [&str; 1] = ["geolocation"];

impl Abilities {
    /// Those of all scripts among the files of a theme.
    pub(super) fn of(assets: &[Asset]) -> Self {
        let mut found = Self::default();
        let is_script = |asset: &&Asset| {
            let ending = asset.name.rsplit('.').next().unwrap_or_default();
            ["js", "mjs"].contains(&ending)
        };
        for script in assets.iter().filter(is_script) {
            found.add(&String::from_utf8_lossy(&script.bytes));
        }
        found
    }

    fn add(&mut self, script: &str) {
        for (_, word) in words(script) {
            // `window["localStorage"]` is the same.
            let (Word::Name(name) | Word::Text(name)) = word else {
                continue;
            };
            self.keep |= KEEP.contains(&name);
            self.copy |= COPY.contains(&name);
            self.locate |= LOCATE.contains(&name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(script: &str) -> [bool; 3] {
        let mut found = Abilities::default();
        found.add(script);
        [found.keep, found.copy, found.locate]
    }

    #[test]
    fn what_a_script_names_is_what_it_can_do() {
        assert_eq!(of("localStorage.setItem('a', b)"), [true, false, false]);
        assert_eq!(of("window['indexedDB'].open('a')"), [true, false, false]);
        assert_eq!(of("await caches.open(`x`)"), [false, true, false]);
        assert_eq!(of("navigator.geolocation.watch(f)"), [false, false, true]);
        assert_eq!(of("// localStorage\nconst kept = 1;"), [false; 3]);
    }
}
