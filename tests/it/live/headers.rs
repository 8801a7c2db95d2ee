//! What hosts add to pages and send with them.

use snapbox::{assert_data_eq, str};

use super::host::{is_page, set};
use super::of;

#[test]
fn scripts_that_hosts_add_are_named_with_the_way_to_turn_them_off() {
    let said = of(|file, answer| {
        if is_page(file) {
            let page = String::from_utf8(answer.body.clone()).unwrap();
            let beacon = "<script defer src=\"https://static.cloudflareinsights.com/beacon.min.js\" data-cf-beacon='{}'></script>\n</body>";
            answer.body = page.replace("</body>", beacon).into();
        }
        if file == "index.html" {
            let page = String::from_utf8(answer.body.clone()).unwrap();
            answer.body = page.replace("<body", "<style>p{}</style><body").into();
        }
    });
    assert_data_eq!(
        said,
        str![[r#"
error[live-added]: the host added `<script>` with `https://static.cloudflareinsights.com/beacon.min.js` (Cloudflare Web Analytics), here and in 22 other files
--> 404.html
 |
help: turn it off under Analytics & logs, Web analytics, in the Cloudflare dashboard

error[live-added]: the host added `<style>` with `p{}`
--> index.html
 |
help: turn it off at the host, or publish where pages are left as they are
"#]]
    );
}

#[test]
fn cookies_and_headers_that_report_are_told() {
    let said = of(|file, answer| {
        set(
            answer,
            "nel",
            "{\"report_to\":\"cf-nel\",\"max_age\":604800}",
        );
        set(
            answer,
            "report-to",
            "{\"endpoints\":[{\"url\":\"https://a.nel.cloudflare.com/report/v4?s=x\"}],\"group\":\"cf-nel\"}",
        );
        set(answer, "server-timing", "cfL4;desc=\"?proto=TCP\"");
        if is_page(file) {
            set(
                answer,
                "set-cookie",
                "__cf_bm=secret.value; path=/; HttpOnly",
            );
        }
    });
    assert!(!said.contains("secret"), "{said}");
    assert_data_eq!(
        said,
        str![[r#"
error[live-cookie]: the host sets the cookie `__cf_bm`, here and in 22 other files
--> 404.html
 |
help: turn off what sets it at the host (protection against robots, load balancing, statistics), or publish where nothing is set

warning[live-report]: `NEL` makes browsers report to others, here and in 60 other files
--> 404.html
 |
help: turn it off at the host, or publish where nothing is added

warning[live-report]: `Report-To` makes browsers report to others, here and in 60 other files: to `a.nel.cloudflare.com`
--> 404.html
 |
help: turn it off at the host, or publish where nothing is added

note[live-report]: `Server-Timing` tells scripts of the page what the host measured of this visit, here and in 60 other files
--> 404.html
"#]]
    );
}

#[test]
fn headers_that_are_missing_are_pointers_and_those_that_tell_more_or_forbid_are_warnings() {
    let said = of(|_, answer| {
        answer
            .headers
            .retain(|(name, _)| ["content-type", "cache-control"].contains(&&**name));
    });
    assert!(
        !said.contains("warning") && !said.contains("error"),
        "{said}"
    );
    assert_data_eq!(
        said,
        str![[r#"
note[live-header]: pages come without `X-Content-Type-Options: nosniff`, here and in 22 other files
--> 404.html
 |
help: with it no browser takes a file for something that it is not

note[live-header]: pages come without `Strict-Transport-Security`, here and in 22 other files
--> 404.html
 |
help: with it browsers never ask for the site without encryption again

note[live-header]: pages come without `Referrer-Policy: no-referrer`, here and in 22 other files
--> 404.html
 |
help: each page says so itself; with the header its files do, too

note[live-header]: pages come without `Content-Security-Policy`, here and in 22 other files
--> 404.html
 |
help: each page holds the policy itself; the header can also say `frame-ancestors 'none'`
"#]]
    );
    let said = of(|file, answer| {
        set(answer, "referrer-policy", "strict-origin-when-cross-origin");
        set(
            answer,
            "content-security-policy",
            "default-src 'self' https:; script-src 'none'; report-uri https://reports.example/x",
        );
        set(answer, "access-control-allow-origin", "*");
        set(answer, "x-content-type-options", "none");
        set(
            answer,
            "cache-control",
            if is_page(file) {
                "max-age=2592000"
            } else {
                "max-age=600"
            },
        );
    });
    assert_data_eq!(
        said,
        str![[r#"
note[live-header]: `Access-Control-Allow-Origin: *` lets pages of other sites read this one, here and in 22 other files
--> 404.html
 |
help: what is public may be read; take the header away if the site stands behind a password

warning[live-cache]: browsers keep pages for 30 days before they ask again, here and in 22 other files
--> 404.html
 |
help: a number that was corrected stays wrong so long; send `Cache-Control: no-cache` or a few minutes

warning[live-header]: `X-Content-Type-Options: none` means nothing, here and in 22 other files
--> 404.html
 |
help: send `nosniff`

warning[live-header]: `Referrer-Policy: strict-origin-when-cross-origin` tells other sites where visitors come from, here and in 22 other files
--> 404.html
 |
help: send `no-referrer`: pages say so themselves, and their files do not

warning[live-header]: the host's `Content-Security-Policy` forbids what pages need: `script-src`, `img-src`, here and in 22 other files
--> 404.html
 |
help: send the policy that stands in each page, or none: browsers keep to both

note[live-header]: the host's `Content-Security-Policy` is weaker than that of the pages: `style-src`, `img-src`, `font-src`, `connect-src`, `manifest-src`, `base-uri`, `form-action`, `trusted-types`, `require-trusted-types-for`, here and in 22 other files
--> 404.html
 |
help: that of the pages holds, too; send the same

warning[live-report]: `Content-Security-Policy` makes browsers report to others, here and in 22 other files
--> 404.html
 |
help: turn it off at the host, or publish where nothing is added

note[live-cache]: files that are named after their bytes are not kept for long, here and in 26 other files
--> finder/all.7eafa8317a.json
 |
help: send `Cache-Control: public, max-age=31536000, immutable` for them: they never change under their name
"#]]
    );
}

#[test]
fn types_by_which_programs_take_a_file_for_another_are_told() {
    let said = of(|file, answer| {
        if file.ends_with(".ics") {
            set(answer, "content-type", "text/plain");
        } else if file.ends_with(".json") {
            answer.headers.retain(|(name, _)| name != "content-type");
        } else if is_page(file) {
            set(answer, "content-type", "text/html; charset=iso-8859-1");
        }
    });
    assert_data_eq!(
        said,
        str![[r#"
warning[live-type]: files that end in `.html` are sent as `iso-8859-1`, and are UTF-8, here and in 22 other files
--> 404.html
 |
help: set the type of such files at the host

warning[live-type]: files that end in `.json` are sent without a type, which should be `application/json`, here and in 4 other files
--> build.json
 |
help: set the type of such files at the host

warning[live-type]: files that end in `.ics` are sent as `text/plain`, not as `text/calendar`, here and in 2 other files
--> calendars/all.ics
 |
help: set the type of such files at the host
"#]]
    );
}
