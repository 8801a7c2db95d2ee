//! The media types by which browsers and programs know what a file is.

/// The types that a file may have, by how its name ends, the best first; none where it does not matter.
pub(super) fn expected(file: &str) -> &'static [&'static str] {
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" => &["text/html"],
        "css" => &["text/css"],
        "js" => &[
            "text/javascript",
            "application/javascript",
            "application/x-javascript",
        ],
        "json" => &["application/json"],
        "geojson" => &[
            "application/geo+json",
            "application/json",
            "application/vnd.geo+json",
        ],
        "webmanifest" => &["application/manifest+json", "application/json"],
        "ics" => &["text/calendar"],
        "csv" => &["text/csv"],
        "xml" => &[
            "application/xml",
            "text/xml",
            "application/atom+xml",
            "application/rss+xml",
        ],
        "svg" => &["image/svg+xml"],
        "png" => &["image/png"],
        "jpg" | "jpeg" => &["image/jpeg"],
        "webp" => &["image/webp"],
        "ico" => &["image/vnd.microsoft.icon", "image/x-icon"],
        "pdf" => &["application/pdf"],
        "txt" => &["text/plain"],
        _ => &[],
    }
}

/// The type and the charset that a `Content-Type` names, in lower case.
pub(super) fn read(header: &str) -> (String, Option<String>) {
    let mut parts = header.split(';');
    let kind = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
    let charset = parts.find_map(|part| {
        let (name, value) = part.trim().split_once('=')?;
        let value = value.trim_matches('"').to_ascii_lowercase();
        name.eq_ignore_ascii_case("charset").then_some(value)
    });
    (kind, charset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_read_without_its_case_and_with_its_charset() {
        assert_eq!(
            read("Text/HTML; Charset=\"UTF-8\""),
            ("text/html".to_owned(), Some("utf-8".to_owned()))
        );
        assert_eq!(read("text/calendar"), ("text/calendar".to_owned(), None));
        assert!(expected("a.b/c.ics").contains(&"text/calendar"));
        assert!(expected("LICENSE").is_empty());
    }
}
