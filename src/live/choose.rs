//! Which files of a large site are compared: as many as show most, always the same of the same site.

use std::collections::BTreeSet;

use crate::plan::{SEAL, is_copy};

/// How many files are compared, unless all are asked for.
pub const MOST: usize = 200;

/// The files that a host hands out: not compressed copies, which it may send in the place of their files, nor what it
/// reads itself, such as `_headers`; and not the seal, which was read before.
pub(super) fn published<'p>(files: impl Iterator<Item = &'p str>) -> Vec<&'p str> {
    let wanted = |file: &&str| {
        let hidden = |part: &str| part.starts_with(['_', '.']) && part != ".well-known";
        !is_copy(file) && *file != SEAL && !file.split('/').any(hidden)
    };
    files.filter(wanted).collect()
}

/// At most `most` of the files, in order: all if they are so few. Else first one of each kind, which is the folder at the top, how
/// deep it stands and how its name ends; then others in even steps.
pub(super) fn choose<'p>(files: &[&'p str], most: usize) -> Vec<&'p str> {
    if files.len() <= most {
        return files.to_vec();
    }
    let mut kinds = BTreeSet::new();
    let firsts = files.iter().filter(|file| kinds.insert(kind(file)));
    let mut chosen: BTreeSet<&str> = firsts.take(most).copied().collect();
    let rest: Vec<&str> = files
        .iter()
        .filter(|file| !chosen.contains(**file))
        .copied()
        .collect();
    let room = most - chosen.len();
    chosen.extend((0..room).filter_map(|step| rest.get(step * rest.len() / room)));
    chosen.into_iter().collect()
}

/// What files of the same template have in common.
fn kind(file: &str) -> (&str, usize, &str) {
    let (folder, _) = file.split_once('/').unwrap_or(("", file));
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    // At the root each page is one of its own.
    let folder = if folder.is_empty() { file } else { folder };
    (folder, file.matches('/').count(), ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_files_each_kind_is_there_and_always_the_same() {
        let mut files: Vec<String> = (0..5000)
            .map(|at| format!("groups/g{at}/index.html"))
            .collect();
        files.extend((0..300).map(|at| format!("calendars/c{at}.ics")));
        files.extend(
            [
                "index.html",
                "robots.txt",
                "theme/style.12345678.css",
                "groups/index.html",
            ]
            .map(str::to_owned),
        );
        files.sort();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let chosen = choose(&files, MOST);
        assert_eq!(chosen.len(), MOST);
        assert!(chosen.is_sorted());
        for file in [
            "index.html",
            "robots.txt",
            "theme/style.12345678.css",
            "groups/index.html",
        ] {
            assert!(chosen.contains(&file), "{file}");
        }
        let calendars = chosen.iter().filter(|file| file.contains(".ics")).count();
        assert!((5..40).contains(&calendars), "{calendars}");
        assert_eq!(choose(&files, MOST), chosen);
        assert_eq!(choose(&files, usize::MAX), files);
    }

    #[test]
    fn what_hosts_keep_to_themselves_is_not_asked_for() {
        let files = [
            "_headers",
            ".well-known/security.txt",
            ".htaccess",
            "guidepost.json",
            "a/index.html",
            "a/index.html.br",
            "x.gz",
        ];
        assert_eq!(
            published(files.into_iter()),
            [".well-known/security.txt", "a/index.html"]
        );
    }
}
