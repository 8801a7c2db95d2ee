//! How long browsers may keep a file.

use super::Answer;
use super::finding::Finding;
use super::headers::is_page;
use crate::diag::codes;

const DAY: u64 = 24 * 60 * 60;

/// Judges how long a file is kept: what is named after its bytes may be kept forever, pages not for long.
pub(super) fn judge(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    let age = max_age(answer);
    if is_page(file) && age.is_some_and(|age| age > DAY) {
        let message = format!(
            "browsers keep pages for {} days before they ask again",
            age.unwrap_or_default() / DAY
        );
        let help = "a number that was corrected stays wrong so long; send `Cache-Control: no-cache` or a few minutes";
        found.push(Finding::new(&codes::LIVE_CACHE, file, message).help(help));
    }
    if is_named_after_its_bytes(file) && age.is_none_or(|age| age < 30 * DAY) {
        let message = "files that are named after their bytes are not kept for long";
        let help = "send `Cache-Control: public, max-age=31536000, immutable` for them: they never change under their name";
        found.push(
            Finding::new(&codes::LIVE_CACHE, file, message)
                .help(help)
                .note(),
        );
    }
}

/// For how many seconds a browser need not ask again (RFC 9111, 5.2.2.1), if it is said.
fn max_age(answer: &Answer) -> Option<u64> {
    let directives = || {
        let values = answer.all("cache-control");
        values.flat_map(|value| value.split(',')).map(str::trim)
    };
    let asks =
        |one: &str| one.eq_ignore_ascii_case("no-store") || one.eq_ignore_ascii_case("no-cache");
    if directives().any(asks) {
        return Some(0);
    }
    directives().find_map(|one| {
        let (name, value) = one.split_once('=')?;
        let named = name.eq_ignore_ascii_case("max-age");
        named.then(|| value.trim_matches('"').parse().ok())?
    })
}

/// Whether a name holds the digest of the file, or its folder's: `theme/style.1a2b3c4d.css`.
fn is_named_after_its_bytes(file: &str) -> bool {
    let digest = |part: &str| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    file.split('/')
        .any(|name| name.split('.').skip(1).any(digest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(file: &str, cache: &str) -> usize {
        let headers = vec![("cache-control".to_owned(), cache.to_owned())];
        let answer = Answer {
            headers,
            ..Answer::default()
        };
        let mut found = Vec::new();
        judge(file, &answer, &mut found);
        found.len()
    }

    #[test]
    fn pages_are_kept_for_a_day_at_most_and_what_never_changes_for_long() {
        assert_eq!(told("index.html", "max-age=600"), 0);
        assert_eq!(told("index.html", "public, max-age=864000"), 1);
        assert_eq!(told("index.html", "max-age=864000, no-cache"), 0);
        assert_eq!(told("theme/style.1a2b3c4d.css", "max-age=600"), 1);
        assert_eq!(
            told(
                "theme/scripts.1a2b3c4d/site.js",
                "Max-Age=31536000, immutable"
            ),
            0
        );
        assert_eq!(told("robots.txt", ""), 0);
    }
}
