//! The media types of files, by how their names end.

/// The media type of a file (IANA's list), with the encoding for text.
pub(super) fn type_of(name: &str) -> &'static str {
    let file = name.rsplit('/').next().unwrap_or(name);
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        // What has no ending is for the host, such as `_headers`.
        "txt" | "" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::type_of;

    #[test]
    fn a_type_is_told_by_the_end_of_a_name() {
        assert_eq!(type_of("groups/x/index.html"), "text/html; charset=utf-8");
        assert_eq!(type_of("assets/Flyer.PDF"), "application/pdf");
        assert_eq!(type_of("v1.2/_headers"), "text/plain; charset=utf-8");
        assert_eq!(type_of("a.zip"), "application/octet-stream");
    }
}
