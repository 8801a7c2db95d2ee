//! Over a real connection, by the program itself.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Output};
use std::sync::Arc;

use super::host::{Published, set};
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
