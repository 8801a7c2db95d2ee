//! The preview, as a browser and an editor meet it.

use std::fs;
use std::net::{TcpListener, TcpStream, UdpSocket};

use crate::preview::{GROUP, PAGE, Project, SITE, Server, command, group, line, shows};
use crate::site_test::{SiteTest, repository};

/// Compares every file of a preview with what `build` makes of the same site for the same address.
fn compare(server: &Server, site: &SiteTest) {
    let base = server.home.parse().unwrap();
    let built = site
        .clone()
        .options(|options| options.base_url = Some(base))
        .build_well();
    let root = server
        .home
        .split_once(server.address())
        .unwrap()
        .1
        .to_owned();
    for (file, bytes) in &built.files {
        let address = format!("{root}{file}");
        let address = address.strip_suffix("index.html").unwrap_or(&address);
        let served = server.get(&address.replace(' ', "%20"));
        if file == guidepost::plan::SEAL {
            // It is about all files, and a preview makes those that it is asked for.
            assert_eq!(served.status, 404);
            continue;
        }
        assert_eq!(served.status, 200, "{address}");
        assert_eq!(served.header("cache-control"), Some("no-store"));
        if file.ends_with(".html") {
            assert_eq!(
                served.header("content-type"),
                Some("text/html; charset=utf-8")
            );
            let page = served.text();
            let without = page.replacen(&line(&page), "", 1);
            assert!(without.as_bytes() == *bytes, "{file}");
        } else {
            assert!(served.body == *bytes, "{file}");
        }
    }
}

#[test]
fn every_file_is_the_one_that_build_writes_but_for_one_line_in_pages() {
    let server = Server::start(&repository(""), &[]);
    compare(&server, &SiteTest::folder(""));
}

#[test]
fn a_site_below_a_folder_is_served_there_with_flat_addresses_too() {
    let project = Project::new();
    let site = SITE.replace("test.example", "test.example/guide/") + "urls: flat\n";
    project.write("content/site.yaml", &site);
    let server = project.serve();
    assert!(server.home.ends_with("/guide/"), "{}", server.home);
    let on_disk = project.files().into_iter();
    let site = on_disk.fold(SiteTest::empty(), |site, (path, bytes)| {
        site.file(&path, bytes)
    });
    compare(&server, &site);

    for (path, to) in [("/", "/guide/"), ("/guide?x=1", "/guide/?x=1")] {
        let moved = server.get(path);
        assert_eq!((moved.status, moved.header("location")), (302, Some(to)));
    }
    assert_eq!(server.get("/guide/groups/early.html").status, 200);
    assert_eq!(server.get("/groups/early.html").status, 404);
    assert_eq!(server.get("/guide/groups/early/").status, 404);
}

#[test]
fn build_writes_nothing_of_the_preview() {
    let built = SiteTest::folder("").build_well();
    for (file, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!file.contains("__guidepost"), "{file}");
        assert!(!text.contains("__guidepost"), "{file}");
        assert!(!text.contains("guidepost-ahead"), "{file}");
    }
    // A preview of the same site does have it.
    let server = Server::start(&repository(""), &[]);
    let home = server.get("/").text();
    let script = line(&home);
    assert!(
        script.contains(" data-zone=\"America/Chicago\""),
        "{script}"
    );
    // It runs before all other scripts, so that they are told its time: those are modules, which wait.
    let scripts = home.split_once(&script).unwrap().1.split("<script").skip(1);
    assert!(scripts.clone().count() > 0);
    assert!(scripts.clone().all(|one| one.contains("type=\"")), "{home}");
    let script = server.get("/__guidepost/preview.js");
    assert!(script.text().contains("guidepost-ahead"));
    assert_eq!(
        script.header("content-type"),
        Some("text/javascript; charset=utf-8")
    );
    let style = server.get("/__guidepost/preview.css");
    assert_eq!(
        style.header("content-type"),
        Some("text/css; charset=utf-8")
    );
}

/// How the line about an edit of the group begins.
const CHANGED: &str = "`content/groups/early.yaml` changed, read in ";

#[test]
fn an_edit_is_told_and_shown_and_nothing_is_written() {
    let project = Project::new();
    project.write("public/index.html", "published\n");
    let server = project.serve();
    let mut events = server.events();
    let before = server.get(PAGE);
    assert!(before.text().contains("Early Birds"));

    project.write(GROUP, &group("Late Birds"));
    let files = project.files();
    let told = events.after(&before);
    let page = server.get(PAGE);
    assert!(page.text().contains("Late Birds"));
    assert_eq!(told["generation"], shows(&page.text()));
    while !server.until(CHANGED).contains("1 group, 1 hotline; ") {}
    assert!(project.files() == files, "something was written");
}

#[test]
fn what_rules_say_of_an_edit_is_told_once_its_page_is_shown() {
    let project = Project::new();
    let server = project.serve();
    let mut events = server.events();
    let before = server.get(PAGE);
    let text = "description: Any addict may come.\n";
    project.write(GROUP, &format!("{}{text}", group("Late Birds")));
    events.after(&before);
    assert!(server.get(PAGE).text().contains("Any addict may come."));
    // A load that met the file half written says something else.
    while !server.until(CHANGED).contains("(1 warning: see above)") {}
}

#[test]
fn a_mistake_keeps_the_last_good_page_and_is_told_until_it_is_mended() {
    let project = Project::new();
    let server = project.serve();
    let mut events = server.events();
    let good = server.get(PAGE);

    project.write(GROUP, &group("Early <b>Birds").replace("7 pm", "25:00"));
    let told = events.trouble("25:00");
    assert_eq!(told["generation"], shows(&good.text()));
    assert_eq!(told["trouble"]["heading"], "1 error");
    let problem = told["trouble"]["problems"][0].as_str().unwrap();
    for words in [
        "error[meeting-time]",
        "content/groups/early.yaml:5:",
        "^^^^^",
        "help: ",
    ] {
        assert!(problem.contains(words), "{problem}");
    }
    assert_eq!(server.get(PAGE).body, good.body);
    server.until("error[meeting-time]");
    server.until("1 error, so the version before is still shown");

    project.write(GROUP, &group("Mended Birds"));
    events.after(&good);
    assert!(server.get(PAGE).text().contains("Mended Birds"));
}

#[test]
fn entries_that_come_move_and_go_are_seen() {
    let project = Project::new();
    let server = project.serve();
    let mut events = server.events();
    let first = server.get(PAGE);

    project.write("content/groups/east/late.yaml", &group("Late Birds"));
    events.until(|_| server.get("/groups/late/").status == 200);
    fs::rename(
        project.path("content/groups/east"),
        project.path("content/groups/west"),
    )
    .unwrap();
    fs::rename(
        project.path("content/groups/west/late.yaml"),
        project.path("content/groups/west/owls.yaml"),
    )
    .unwrap();
    events.until(|_| server.get("/groups/owls/").status == 200);
    assert_eq!(server.get("/groups/late/").status, 404);

    fs::remove_file(project.path(GROUP)).unwrap();
    events.until(|_| server.get(PAGE).status == 404);
    let missing = server.get(PAGE).text();
    assert!(missing.contains("class=\"is-not-found\""), "{missing}");
    assert_ne!(shows(&missing), shows(&first.text()));
}

#[test]
fn a_theme_that_comes_later_is_used_and_its_mistakes_are_shown_on_its_pages() {
    let project = Project::new();
    let server = project.serve();
    let mut events = server.events();
    let talk = server.get("/talk/");
    project.write("themes/own/templates/talk.html", "<p>\n{{ page.titel }}\n");
    project.write("content/site.yaml", &format!("{SITE}theme: own\n"));
    events.until(|_| server.get("/talk/").status == 500);

    let page = server.get("/talk/").text();
    for words in [
        "themes/own/templates/talk.html:2:9",
        "error[template]",
        "page.titel",
    ] {
        assert!(page.contains(words), "{page}");
    }
    assert_ne!(shows(&page), shows(&talk.text()));
    assert_eq!(server.get(PAGE).status, 200);
    server.until("error[template]");

    let head = "<head lang=\"en\"><title>Mine</title></head>";
    project.write("themes/own/templates/talk.html", head);
    events.until(|_| server.get("/talk/").status == 200);
    assert!(
        server
            .get("/talk/")
            .text()
            .starts_with("<head lang=\"en\">\n<script ")
    );
}

#[test]
fn a_project_that_begins_with_mistakes_is_shown_when_they_are_mended() {
    let project = Project::new();
    project.write(GROUP, &group("\"<i>Early\"").replace("7 pm", "\"<i>\""));
    let server = project.serve();
    server.until("1 error, so there is nothing to show yet");
    let mut events = server.events();
    let page = server.get("/anything");
    assert_eq!(page.status, 500);
    assert!(page.text().contains("&lt;i&gt;"), "{}", page.text());
    assert!(!page.text().contains("<i>"), "{}", page.text());
    assert_eq!(events.trouble("early.yaml")["state"], shows(&page.text()));

    project.write(GROUP, &group("Early Birds"));
    events.after(&page);
    assert_eq!(server.get(PAGE).status, 200);
}

#[test]
fn content_may_come_later_and_go_for_a_while() {
    let project = Project::new();
    fs::rename(project.path("content"), project.path("elsewhere")).unwrap();
    let server = project.serve();
    server.until("error: there is no folder `");
    assert_eq!(server.get("/").status, 500);
    let mut events = server.events();
    for time in ["one", "two"] {
        events.trouble("there is no folder");
        fs::rename(project.path("elsewhere"), project.path("content")).unwrap();
        events.until(|told| told["trouble"].is_null());
        project.write(GROUP, &group(&format!("Birds {time}")));
        events.until(|_| server.get(PAGE).text().contains(&format!("Birds {time}")));
        fs::rename(project.path("content"), project.path("elsewhere")).unwrap();
    }
    events.trouble("there is no folder");
    assert_eq!(server.get(PAGE).status, 200);
}

#[test]
fn what_editors_leave_behind_is_no_change() {
    let project = Project::new();
    let server = project.serve();
    let mut events = server.events();
    let first = server.get(PAGE);
    for name in [
        "early.yaml~",
        ".#early.yaml",
        ".early.yaml.swp",
        "4913",
        "#early.yaml#",
    ] {
        project.write(&format!("content/groups/{name}"), "x");
    }
    fs::remove_file(project.path("content/groups/4913")).unwrap();
    // As many editors save: a new file takes the place of the old.
    project.write("content/groups/early.yaml.tmp", &group("Late Birds"));
    fs::rename(
        project.path("content/groups/early.yaml.tmp"),
        project.path(GROUP),
    )
    .unwrap();
    events.after(&first);
    let own = "`content/groups/early.yaml` changed, ";
    server.until(own);
    let others = server.said.borrow();
    let mut others = others.iter().filter(|line| line.contains(" changed, "));
    assert!(others.all(|line| line.starts_with(own)), "{others:?}");
    assert!(server.get(PAGE).text().contains("Late Birds"));
}

#[test]
fn only_planned_files_are_found_and_only_by_own_names() {
    let project = Project::new();
    project.write("secret.txt", "secret");
    project.write("public/secret.txt", "secret");
    let server = project.serve();
    for path in [
        "/secret.txt",
        "/../secret.txt",
        "/groups/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/content/site.yaml",
        "/__guidepost/",
        "/__guidepost/../secret.txt",
        "//secret.txt",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("is-not-found"), "{path}");
    }
    let own = server.address().to_owned();
    let port = own.rsplit(':').next().unwrap();
    for host in [&own, &format!("localhost:{port}"), "[::1]"] {
        assert_eq!(server.ask("GET", PAGE, host).status, 200, "{host}");
    }
    for host in ["evil.example", "192.168.1.7", "127.0.0.1.evil.example", ""] {
        let refused = server.ask("GET", PAGE, host);
        assert_eq!(refused.status, 403, "{host}");
        assert!(!refused.text().contains("Early Birds"), "{host}");
    }
    let foreign = server.ask("GET", "http://evil.example/groups/early/", &own);
    assert_eq!(foreign.status, 403);
    assert_eq!(
        server
            .ask("GET", "/__guidepost/events", "evil.example")
            .status,
        403
    );
}

#[test]
fn head_is_get_without_the_bytes_and_nothing_else_is_allowed() {
    let project = Project::new();
    let server = project.serve();
    let (head, get) = (server.ask("HEAD", PAGE, "localhost"), server.get(PAGE));
    assert_eq!((head.status, head.body.len()), (200, 0));
    let length = get.body.len().to_string();
    assert_eq!(head.header("content-length"), Some(length.as_str()));
    assert_eq!(head.header("content-type"), get.header("content-type"));
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let refused = server.ask(method, PAGE, "localhost");
        assert_eq!(
            (refused.status, refused.header("allow")),
            (405, Some("get, head"))
        );
    }
}

#[test]
fn drafts_and_another_address_are_shown_when_asked_for() {
    let project = Project::new();
    project.write(
        "content/groups/draft.yaml",
        &(group("Draft") + "draft: true\n"),
    );
    assert_eq!(project.serve().get("/groups/draft/").status, 404);
    let options = ["--drafts", "--base-url", "https://preview.example/sub/"];
    let server = Server::start(project.0.path(), &options);
    let page = server.ask("GET", "/sub/groups/draft/", "preview.example");
    assert_eq!(page.status, 200);
    let canonical = "<link rel=\"canonical\" href=\"https://preview.example/sub/groups/draft/\">";
    assert!(page.text().contains(canonical), "{}", page.text());
}

#[test]
fn in_the_local_network_it_answers_to_addresses_and_to_this_computer_and_to_no_other_name() {
    let project = Project::new();
    // The address on the way out of this computer. Nothing is sent, and where the tests run there may be no way.
    let socket = UdpSocket::bind("0.0.0.0:0").unwrap();
    if socket.connect("192.0.2.1:9").is_err() {
        println!("skipped: this computer is in no network");
        return;
    }
    let own = socket.local_addr().unwrap().ip();
    let server = Server::start(project.0.path(), &["--lan"]);
    let (address, port) = server.address().rsplit_once(':').unwrap();
    assert_eq!(address, own.to_string());
    let note =
        format!("note: on {own} everybody who can reach this computer sees the site, drafts");
    server.until(&note);

    let page = server.get(PAGE).text();
    let canonical = format!(
        "<link rel=\"canonical\" href=\"{}groups/early/\">",
        server.home
    );
    assert!(page.contains(&canonical), "{page}");
    for host in [&format!("localhost:{port}"), "127.0.0.1", "192.168.1.7"] {
        assert_eq!(server.ask("GET", PAGE, host).status, 200, "{host}");
    }
    for host in ["evil.example", &format!("{own}.evil.example:{port}"), ""] {
        assert_eq!(server.ask("GET", PAGE, host).status, 403, "{host}");
    }
    TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    // Nobody watches, so there is no picture.
    let said = server.said.borrow();
    assert!(!said.iter().any(|line| line.contains('▀')), "{said:?}");
}

#[test]
fn a_port_that_was_asked_for_and_is_taken_is_an_error_that_says_what_to_do() {
    let project = Project::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ended = command(project.0.path(), &["--port", &port])
        .output()
        .unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert_eq!(
        said,
        format!(
            "error: --port: {port} is taken by another program; give another one, or leave `--port` out and \
             the next free one is used\n"
        )
    );
}

#[test]
fn without_a_port_the_next_that_is_free_is_used_and_said() {
    let project = Project::new();
    // Somebody holds the port: this test, or whoever had it before.
    let _taken = TcpListener::bind("127.0.0.1:1111");
    let server = Server::start(project.0.path(), &["--any"]);
    assert!(!server.home.contains(":1111/"), "{}", server.home);
    assert_eq!(server.get("/").status, 200);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_well_even_with_pages_open() {
    let project = Project::new();
    let server = project.serve();
    let mut events = server.events();
    events.until(|_| true);
    assert_eq!(server.stop().code(), Some(0));
}
