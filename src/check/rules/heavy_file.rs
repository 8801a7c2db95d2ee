//! Files that take long to load.

use crate::assets::SiteAsset;
use crate::check::Rule;
use crate::diag::{Code, Diagnostic, Level};
use crate::site::Site;

pub(in crate::check) const RULE: Rule = Rule { code: &CODE, check };

static CODE: Code = Code::rule(
    "heavy-file",
    Level::Warn,
    "A file of `content/assets/` has more than 300 KB. On an old telephone and a bad line that is many
seconds, and it may be paid for by the megabyte: a whole page without it has at most 60 KB. Pictures
are best 1600 pixels wide at most, as JPEG or WebP of quality 75; PDF is best exported anew with the
smallest file size. What is counted is what is published. A site that needs large files sets
`rules: {heavy-file: allow}` in `site.yaml`.",
);

/// 300 KB.
const HEAVY: u64 = 300_000;

fn check(site: &Site, problems: &mut Vec<Diagnostic>) {
    for asset in site.assets.iter().filter(|asset| asset.len > HEAVY) {
        let name = asset.path.rsplit('/').next().unwrap_or(&asset.path);
        let message = format!(
            "`{name}` has {}, which takes long on a bad line",
            size(asset.len)
        );
        problems.push(Diagnostic::new(&CODE, &asset.path, message).help(help(asset)));
    }
}

fn help(asset: &SiteAsset) -> &'static str {
    match asset.picture {
        Some(picture) if picture.drawing => {
            "simplify it in the program that made it, or save it as PNG"
        }
        Some(_) => "make it at most 1600 pixels wide, and save it as JPEG or WebP of quality 75",
        None => "save it anew for the web, with the smallest file size, or split it",
    }
}

/// "340 KB" or "1.2 MB".
fn size(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    if bytes < 1_000_000 {
        format!("{} KB", bytes.div_ceil(1000))
    } else {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_as_people_do() {
        for (bytes, told) in [
            (300_001, "301 KB"),
            (999_001, "1000 KB"),
            (1_200_001, "1.3 MB"),
        ] {
            assert_eq!(size(bytes), told);
        }
    }
}
