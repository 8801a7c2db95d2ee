//! What the published site was made from, and hosts that do not answer as they should.

use guidepost::plan::SEAL;
use snapbox::{assert_data_eq, str};

use super::host::{Published, set};
use super::{of, site, told};

#[test]
fn a_site_from_other_content_is_told_once_and_only_its_headers_are_looked_at() {
    let old = site().file("content/pages/about.md", "---\ntitle: About\n---\nHello.\n");
    let host = Published::new(&old.build_well().files)
        .touch(|_, answer| set(answer, "set-cookie", "id=1"));
    assert_data_eq!(
        told(&site(), &host),
        str![[r#"
error[live-other]: the published site was built from other content (62 files there, 61 here)
--> guidepost.json
 |
help: publish first; until then only headers are compared

error[live-cookie]: the host sets the cookie `id`, here and in 60 other files
--> 404.html
 |
help: turn off what sets it at the host (protection against robots, load balancing, statistics), or publish where nothing is set
"#]]
    );
}

#[test]
fn a_site_of_another_version_address_or_day_is_told() {
    let site = site();
    let with = |from: &'static str, to: &'static str| {
        let mut files = site.build_well().files;
        let text = String::from_utf8(files[SEAL].clone()).unwrap();
        assert!(text.contains(from), "{text}");
        files.insert(SEAL.to_owned(), text.replace(from, to).into());
        let said = told(&site, &Published::new(&files));
        assert_eq!(said.matches("[live-").count(), 1, "{said}");
        said.lines().next().unwrap().to_owned()
    };
    let version = concat!("\"", env!("CARGO_PKG_VERSION"), "\"");
    let said = [
        with(version, "\"9.9.9\""),
        with("https://test.example", "https://other.example"),
        with("2026-11-22", "2026-11-21"),
        with("{", "["),
    ];
    assert_data_eq!(
        said.join("\n"),
        str![[r#"
error[live-other]: the published site was made by guidepost 9.9.9, and this is 0.1.0
error[live-other]: the published site was made for `https://other.example`, and this one for `https://test.example`
error[live-other]: the published site was built as of 2026-11-21, and this one as of 2026-11-22
error[live-other]: what the published site says of itself cannot be read
"#]]
    );
    let mut files = site.build_well().files;
    files.remove(SEAL);
    assert_data_eq!(
        told(&site, &Published::new(&files)),
        str![[r#"
error[live-missing]: the host does not have this file, so nobody knows what the published site was made from
--> guidepost.json
 |
help: publish the site first, then compare
"#]]
    );
}

#[test]
fn a_host_that_stops_answering_is_left_alone() {
    let site = site();
    let host = Published::new(&site.build_well().files).touch(|file, answer| {
        if file != SEAL {
            answer.status = 0;
        }
    });
    let said = told(&site, &host);
    assert!(host.asked().len() < 12, "{:?}", host.asked());
    assert!(
        said.contains("error[live-failed]: the host did not answer: timeout: global"),
        "{said}"
    );
    assert!(
        said.contains("error[live-failed]: the host stopped answering, and was left alone; "),
        "{said}"
    );
}

#[test]
fn where_nothing_is_the_page_of_the_site_has_to_stand() {
    let nothing = "guidepost-asks-where-nothing-is/index.html";
    let said = of(move |file, answer| {
        if file == nothing {
            answer.status = 200;
        }
    });
    assert_data_eq!(
        said,
        str![[r#"
warning[live-not-found]: where nothing is the host answers 200, not 404
--> 404.html
 |
help: name `404.html` to the host as the page for what is not there; otherwise search engines list pages that are gone
"#]]
    );
    let said = of(move |file, answer| {
        if file == nothing {
            answer.body = "<h1>Not found</h1>".into();
        }
    });
    assert!(
        said.contains("warning[live-not-found]: where nothing is the host shows a page of its own"),
        "{said}"
    );
}

#[test]
fn a_file_that_comes_compressed_is_compared_as_it_is() {
    use std::io::Write;
    let said = of(|_, answer| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
        gzip.write_all(&answer.body).unwrap();
        answer.body = gzip.finish().unwrap();
        set(answer, "content-encoding", "gzip");
    });
    assert_eq!(said, "");
}
