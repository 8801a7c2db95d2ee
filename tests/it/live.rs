//! `check --live`: a published site beside the one that would be published, on hosts that leave it alone and on others.

use std::collections::BTreeMap;
use std::sync::Mutex;

use guidepost::audit::POLICY;
use guidepost::diag::{Located, human};
use guidepost::live::{Answer, Compared, Host, Live, MOST, Silence};
use guidepost::pipeline;
use guidepost::plan::{SEAL, Sealed};
use snapbox::{assert_data_eq, str};

use crate::site_test::SiteTest;

const HOME: &str = "https://guide.example.org/";

type Touch = dyn Fn(&str, &mut Answer) + Send + Sync;

/// A host in memory.
pub(crate) struct Published {
    files: BTreeMap<String, Vec<u8>>,
    /// What the host does to the answer for a file.
    touch: Box<Touch>,
    asked: Mutex<Vec<String>>,
}

impl Published {
    pub(crate) fn new(files: &BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            files: files.clone(),
            touch: Box::new(|_, _| {}),
            asked: Mutex::default(),
        }
    }

    pub(crate) fn touch(
        mut self,
        touch: impl Fn(&str, &mut Answer) + Send + Sync + 'static,
    ) -> Self {
        self.touch = Box::new(touch);
        self
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// The answer to a path below the site, such as `talk/`.
    pub(crate) fn answer(&self, path: &str) -> Answer {
        let file = match path {
            path if path.is_empty() || path.ends_with('/') => format!("{path}index.html"),
            path => path.to_owned(),
        };
        let (status, body) = match self.files.get(&file) {
            Some(body) => (200, body),
            None => (404, &self.files["404.html"]),
        };
        let kind = match file.rsplit('.').next().unwrap() {
            "css" => "text/css",
            "js" => "text/javascript",
            "json" => "application/json",
            "geojson" => "application/geo+json",
            "webmanifest" => "application/manifest+json",
            "ics" => "text/calendar; charset=utf-8",
            "csv" => "text/csv",
            "xml" => "application/xml",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "ico" => "image/x-icon",
            "txt" => "text/plain",
            _ => "text/html; charset=UTF-8",
        };
        let named_after_bytes = ["theme/", "finder/", "search."]
            .iter()
            .any(|begin| file.starts_with(begin));
        let keep = if named_after_bytes {
            "max-age=31536000"
        } else {
            "max-age=600"
        };
        let policy = format!("{POLICY}; frame-ancestors 'none'");
        let headers = [
            ("content-type", kind),
            ("cache-control", keep),
            ("content-security-policy", &policy),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("strict-transport-security", "max-age=31536000"),
        ];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut answer = Answer {
            status,
            headers: headers.to_vec(),
            body: body.clone(),
            cut: false,
        };
        (self.touch)(&file, &mut answer);
        answer
    }
}

impl Host for Published {
    fn get(&self, url: &str, encodings: &str, _: u64) -> Result<Answer, Silence> {
        self.asked.lock().unwrap().push(url.to_owned());
        let path = url.strip_prefix(HOME).expect("nobody else is asked");
        let mut answer = self.answer(path);
        if answer.status == 0 {
            return Err(Silence("timeout: global".to_owned()));
        }
        if encodings.contains("gzip") {
            set(&mut answer, "content-encoding", "gzip");
        }
        Ok(answer)
    }
}

/// Sets a header.
fn set(answer: &mut Answer, name: &str, value: &str) {
    answer.headers.retain(|(other, _)| other != name);
    answer.headers.push((name.to_owned(), value.to_owned()));
}

fn is_page(file: &str) -> bool {
    file.ends_with(".html")
}

fn site() -> SiteTest {
    SiteTest::new().file(
        "content/groups/lights.yaml",
        "name: Lights\nindependent: yes\nattendance: in-person\n\
         place: {name: Hall, address: 1 Hill Road, city: Millbrook}\n\
         meetings: [{day: monday, time: 7 pm}]\n",
    )
}

/// Compares what is published on a host with a site.
fn compare(site: &SiteTest, host: &Published, all: bool) -> Compared {
    let files = site.build_well().files;
    let own: Sealed = serde_json::from_slice(&files[SEAL]).unwrap();
    let loaded = site.loaded();
    let live = Live::ask(host, HOME.parse().unwrap()).unwrap();
    let compared = pipeline::plan(&loaded, site.parts().0, |planned| {
        live.compare(&planned.value, &own, all, &|_, _| {})
    });
    compared.unwrap()
}

/// What is told of it, as people read it.
fn told(site: &SiteTest, host: &Published) -> String {
    let problems = compare(site, host, false).problems.into_iter();
    let located: Vec<Located> = problems
        .map(|problem| Located {
            problem,
            text: None,
            span: None,
        })
        .collect();
    human(&located, false)
}

/// What is told of a host that does this to a site.
fn of(touch: impl Fn(&str, &mut Answer) + Send + Sync + 'static) -> String {
    let site = site();
    told(
        &site,
        &Published::new(&site.build_well().files).touch(touch),
    )
}

#[test]
fn a_copy_that_was_left_alone_gives_no_finding_and_every_file_was_asked_for_once() {
    let site = SiteTest::folder("tests/sites/directory")
        .adding("content/site.yaml", "outputs: {compressed: [br, gz]}\n");
    let files = site.build_well().files;
    let host = Published::new(&files);
    let compared = compare(&site, &host, true);
    assert_eq!(compared.problems, []);
    assert!(compared.files > 100 && compared.asked == compared.files);
    let mut asked = host.asked();
    // A page that is not there, and the home page compressed; the seal was read first.
    assert_eq!(asked.len(), compared.files + 3);
    assert!(
        !asked
            .iter()
            .any(|url| url.ends_with(".br") || url.ends_with(".gz"))
    );
    asked.sort();
    asked.dedup();
    assert!(asked.len() > compared.files);
}

#[test]
fn of_a_large_site_some_of_each_kind_are_asked_for() {
    let mut groups = String::new();
    for number in 0..300 {
        groups += &format!(
            "- {{id: g{number}, name: Group {number}, independent: yes, attendance: in-person, \
             place: {{name: Hall, address: {number} Hill Road, city: Millbrook}}, meetings: [{{day: monday, time: 7 pm}}]}}\n"
        );
    }
    let site = SiteTest::folder("tests/sites/directory").file("content/groups/many.yaml", groups);
    let host = Published::new(&site.build_well().files);
    let compared = compare(&site, &host, false);
    assert!(
        compared.files > MOST && compared.asked == MOST,
        "{compared:?}"
    );
    assert!(host.asked().len() <= MOST + 3);
    for page in ["groups/", "talk/", "hotlines/", "robots.txt"] {
        assert!(host.asked().contains(&format!("{HOME}{page}")), "{page}");
    }
    assert_eq!(compared.problems, []);
}

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
error[live-added]: the host added `<script>` with `https://static.cloudflareinsights.com/beacon.min.js` (Cloudflare Web Analytics), here and in 21 other files
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
error[live-cookie]: the host sets the cookie `__cf_bm`, here and in 21 other files
--> 404.html
 |
help: turn off what sets it at the host (protection against robots, load balancing, statistics), or publish where nothing is set

warning[live-report]: `NEL` makes browsers report to others, here and in 59 other files
--> 404.html
 |
help: turn it off at the host, or publish where nothing is added

warning[live-report]: `Report-To` makes browsers report to others, here and in 59 other files: to `a.nel.cloudflare.com`
--> 404.html
 |
help: turn it off at the host, or publish where nothing is added

note[live-report]: `Server-Timing` tells scripts of the page what the host measured of this visit, here and in 59 other files
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
note[live-header]: pages come without `X-Content-Type-Options: nosniff`, here and in 21 other files
--> 404.html
 |
help: with it no browser takes a file for something that it is not

note[live-header]: pages come without `Strict-Transport-Security`, here and in 21 other files
--> 404.html
 |
help: with it browsers never ask for the site without encryption again

note[live-header]: pages come without `Referrer-Policy: no-referrer`, here and in 21 other files
--> 404.html
 |
help: each page says so itself; with the header its files do, too

note[live-header]: pages come without `Content-Security-Policy`, here and in 21 other files
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
note[live-header]: `Access-Control-Allow-Origin: *` lets pages of other sites read this one, here and in 21 other files
--> 404.html
 |
help: what is public may be read; take the header away if the site stands behind a password

warning[live-cache]: browsers keep pages for 30 days before they ask again, here and in 21 other files
--> 404.html
 |
help: a number that was corrected stays wrong so long; send `Cache-Control: no-cache` or a few minutes

warning[live-header]: `X-Content-Type-Options: none` means nothing, here and in 21 other files
--> 404.html
 |
help: send `nosniff`

warning[live-header]: `Referrer-Policy: strict-origin-when-cross-origin` tells other sites where visitors come from, here and in 21 other files
--> 404.html
 |
help: send `no-referrer`: pages say so themselves, and their files do not

warning[live-header]: the host's `Content-Security-Policy` forbids what pages need: `script-src`, `img-src`, here and in 21 other files
--> 404.html
 |
help: send the policy that stands in each page, or none: browsers keep to both

note[live-header]: the host's `Content-Security-Policy` is weaker than that of the pages: `style-src`, `img-src`, `font-src`, `connect-src`, `manifest-src`, `base-uri`, `form-action`, `trusted-types`, `require-trusted-types-for`, here and in 21 other files
--> 404.html
 |
help: that of the pages holds, too; send the same

warning[live-report]: `Content-Security-Policy` makes browsers report to others, here and in 21 other files
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
warning[live-type]: files that end in `.html` are sent as `iso-8859-1`, and are UTF-8, here and in 21 other files
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

#[test]
fn files_that_are_missing_moved_or_refused_are_told() {
    let said = of(|file, answer| match file {
        "talk/index.html" => answer.status = 404,
        "family/index.html" => answer.status = 403,
        "hotlines/index.html" => {
            answer.status = 301;
            set(answer, "location", "https://elsewhere.example/hotlines/");
        }
        "groups/index.html" => {
            answer.status = 308;
            set(answer, "location", "/groups");
        }
        // Where `/groups` leads.
        "groups" => {
            answer.status = 301;
            set(answer, "location", "/groups/index.html?");
        }
        _ => {}
    });
    assert_data_eq!(
        said,
        str![[r#"
error[live-failed]: the host answered 403 in place of the file
--> family/index.html
 |
help: the host lets only some in; compare from where it lets you

warning[live-moved]: its address leads to another one of the same host: `/groups/` leads to `https://guide.example.org/groups/index.html?`
--> groups/index.html
 |
help: links and search engines use the first; the setting `urls:` of the site or of the host can make them one

error[live-missing]: the host does not have this file (404)
--> groups/index.html
 |
help: publish again, all files of the folder

error[live-moved]: its address leads to another host, which was not asked: `https://elsewhere.example/hotlines/`
--> hotlines/index.html
 |
help: name the address with `--live` under which the site really stands

error[live-missing]: the host does not have this file (404)
--> talk/index.html
 |
help: publish again, all files of the folder
"#]]
    );
}

#[test]
fn what_was_written_anew_is_told_apart_from_what_says_something_else() {
    let said = of(|file, answer| {
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let changed = match file {
            "index.html" => text.lines().map(str::trim).collect(),
            "talk/index.html" => text.replace("988", "911"),
            "robots.txt" => text.replace('\n', "\r\n"),
            "family/index.html" => String::new(),
            _ => return,
        };
        answer.body = changed.into();
    });
    assert_data_eq!(
        said,
        str![[r#"
error[live-differs]: the published file is not the one that was built: it is empty
--> family/index.html
 |
help: publish again; if it stays, the host changes the file, or keeps an old one

warning[live-rewritten]: white space was changed, as programs do that make files smaller
--> index.html
 |
help: turn off at the host what rewrites files (minifying, optimizing), so that what is published is what was checked

warning[live-rewritten]: the ends of lines were changed
--> robots.txt
 |
help: turn off at the host what rewrites files (minifying, optimizing), so that what is published is what was checked

error[live-differs]: the published file is not the one that was built: in line 53, ` href="tel:911"><span class="act">Call <b class="num" translate="no">911</b></sp...` in place of ` href="tel:988"><span class="act">Call <b class="num" translate="no">988</b></sp...`
--> talk/index.html
 |
help: publish again; if it stays, the host changes the file, or keeps an old one
"#]]
    );
}

#[test]
fn a_site_from_other_content_is_told_once_and_only_its_headers_are_looked_at() {
    let old = site().file("content/pages/about.md", "---\ntitle: About\n---\nHello.\n");
    let host = Published::new(&old.build_well().files)
        .touch(|_, answer| set(answer, "set-cookie", "id=1"));
    assert_data_eq!(
        told(&site(), &host),
        str![[r#"
error[live-other]: the published site was built from other content (61 files there, 60 here)
--> guidepost.json
 |
help: publish first; until then only headers are compared

error[live-cookie]: the host sets the cookie `id`, here and in 59 other files
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

/// Over a real connection, by the program itself.
#[cfg(feature = "live")]
mod network {
    use std::io::{BufRead, BufReader, Write};
    use std::net::{TcpListener, TcpStream};
    use std::process::{Command, Output};
    use std::sync::Arc;

    use super::*;
    use crate::project::Project;

    /// Serves on this machine, as long as the program runs, and gives the address.
    fn serve(host: Published) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let home = format!("http://{}/", listener.local_addr().unwrap());
        let host = Arc::new(host);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let host = Arc::clone(&host);
                std::thread::spawn(move || answer(&host, stream.unwrap()));
            }
        });
        home
    }

    fn answer(host: &Published, mut stream: TcpStream) {
        let lines = BufReader::new(stream.try_clone().unwrap()).lines();
        let lines = lines
            .map_while(Result::ok)
            .take_while(|line| !line.is_empty());
        let head: Vec<String> = lines.collect();
        let path = head[0].split(' ').nth(1).unwrap().trim_start_matches('/');
        let said = head.join("\n").to_lowercase();
        assert!(
            said.contains(concat!("user-agent: guidepost/", env!("CARGO_PKG_VERSION"))),
            "{said}"
        );
        assert!(!said.contains("cookie"), "{said}");
        let answer = host.answer(path);
        let mut head = format!(
            "HTTP/1.1 {} X\r\nConnection: close\r\nContent-Length: {}\r\n",
            answer.status,
            answer.body.len()
        );
        for (name, value) in &answer.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let _ = stream.write_all(&[head.as_bytes(), b"\r\n", &answer.body].concat());
    }

    fn check(project: &Project, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidepost"));
        let command = command
            .current_dir(project.path(""))
            .env_remove("SOURCE_DATE_EPOCH");
        for proxy in [
            "http_proxy",
            "HTTP_PROXY",
            "https_proxy",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "all_proxy",
        ] {
            command.env_remove(proxy);
        }
        command.arg("check").args(arguments).output().unwrap()
    }

    /// What the program said, without notes, which differ from site to site.
    fn said(done: &Output) -> (Option<i32>, String, String) {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (done.status.code(), text(&done.stdout), text(&done.stderr))
    }

    fn published(project: &Project) -> Published {
        project.build_well(&[]);
        let files = project.published().into_iter();
        let files = files.map(|(path, bytes)| (crate::site_test::slashes(&path), bytes));
        Published::new(&files.collect())
    }

    #[test]
    fn a_copy_is_found_to_be_one_on_whatever_day_it_is_compared() {
        let project = Project::new(5);
        let home = serve(published(&project));
        let (code, out, told) = said(&check(&project, &["--live", &home]));
        assert_eq!(code, Some(0), "{out}{told}");
        assert!(told.contains(" files with the published site\n"), "{told}");
        // Only what every comparison over plain HTTP has to say.
        assert_eq!(told.matches("[live-").count(), 1, "{told}");
        assert!(
            told.contains("note[live-cache]: pages are not sent compressed"),
            "{told}"
        );
    }

    #[test]
    fn what_a_host_does_ends_with_1_and_is_told_in_every_form() {
        let project = Project::new(5);
        let host = published(&project).touch(|file, answer| match file {
            "talk/index.html" => answer.status = 404,
            _ => set(answer, "set-cookie", "id=1"),
        });
        let home = serve(host);
        let (code, out, _) = said(&check(&project, &["--live", &home, "--format", "short"]));
        assert_eq!(code, Some(1), "{out}");
        assert!(
            out.contains(
                "talk/index.html:1:1: error[live-missing]: the host does not have this file (404)"
            ),
            "{out}"
        );
        assert!(
            out.contains("error[live-cookie]: the host sets the cookie `id`, here and in "),
            "{out}"
        );
    }

    #[test]
    fn a_host_that_is_not_there_ends_with_2() {
        let project = Project::new(1);
        let free = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let (code, _, told) = said(&check(&project, &["--live", &format!("http://{free}/")]));
        assert_eq!(code, Some(2), "{told}");
        assert!(told.contains("does not answer"), "{told}");
        let (code, _, told) = said(&check(&project, &["--live", "ftp://a.example/"]));
        assert_eq!(code, Some(2), "{told}");
        assert!(
            told.contains("--live: `ftp://a.example/` is not a web address"),
            "{told}"
        );
    }
}

/// The program as most people have it.
#[cfg(not(feature = "live"))]
#[test]
fn a_program_without_the_network_says_how_to_get_it() {
    let project = crate::project::Project::new(1);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_guidepost"));
    let command = command.current_dir(project.path(""));
    let done = command.args(["check", "--live", HOME]).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{said}");
    assert!(
        said.contains("`cargo install --path . --features live`"),
        "{said}"
    );
}
