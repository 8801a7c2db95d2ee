//! A preview in a test: the real program, a real folder, a plain socket.
//!
//! Nothing here sleeps: a test waits for the server to tell what it shows.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::site_test::{slashes, walk};

/// Far more than anything here takes, also on a machine that is busy.
pub(crate) const LIMIT: Duration = Duration::from_secs(120);

pub(crate) const SITE: &str = "\
title: Test County
base_url: https://test.example
time_zone: America/Chicago
country: US
emergency: {number: \"911\", for: an overdose}
crisis_lines: [988-lifeline]
";
pub(crate) const HOTLINE: &str = "name: Lifeline\nchannels: [{call: \"988\"}]\n";
pub(crate) const GROUP: &str = "content/groups/early.yaml";
pub(crate) const PAGE: &str = "/groups/early/";

pub(crate) fn group(name: &str) -> String {
    format!(
        "name: {name}\nindependent: yes\nattendance: in-person\n\
         place: {{name: Hall, address: 1 Hill Road, city: Millbrook}}\n\
         meetings: [{{day: monday, time: 7 pm}}]\n"
    )
}

/// A project on the disk.
pub(crate) struct Project(pub(crate) tempfile::TempDir);

impl Project {
    pub(crate) fn new() -> Self {
        let project = Self(tempfile::tempdir().unwrap());
        project.write("content/site.yaml", SITE);
        project.write("content/hotlines/988-lifeline.yaml", HOTLINE);
        project.write(GROUP, &group("Early Birds"));
        project
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn serve(&self) -> Server {
        Server::start(self.0.path(), &[])
    }

    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let files = walk(self.0.path()).into_iter().map(|path| {
            let name = slashes(path.strip_prefix(self.0.path()).unwrap());
            (name, fs::read(path).unwrap())
        });
        files.collect()
    }
}

pub(crate) fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidepost"));
    command
        .current_dir(root)
        .env_remove("SOURCE_DATE_EPOCH")
        .args(["serve", "--today", "2026-11-22", "--color", "never"])
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A preview that runs.
pub(crate) struct Server {
    child: Child,
    lines: Receiver<String>,
    pub(crate) said: RefCell<Vec<String>>,
    pub(crate) home: String,
}

impl Server {
    /// Starts it on any port that is free, unless the arguments name one.
    pub(crate) fn start(root: &Path, arguments: &[&str]) -> Self {
        let port: &[&str] = if arguments.contains(&"--any") {
            &[]
        } else {
            &["--port", "0"]
        };
        let arguments: Vec<&str> = arguments
            .iter()
            .copied()
            .filter(|one| *one != "--any")
            .collect();
        let mut child = command(root, &[port, &arguments].concat()).spawn().unwrap();
        let (tell, lines) = channel();
        let outputs: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().unwrap()),
            Box::new(child.stderr.take().unwrap()),
        ];
        for output in outputs {
            let tell = tell.clone();
            std::thread::spawn(move || {
                let lines = BufReader::new(output).lines().map_while(Result::ok);
                lines.for_each(|line| drop(tell.send(line)));
            });
        }
        let mut server = Self {
            child,
            lines,
            said: RefCell::default(),
            home: String::new(),
        };
        let said = server.until("Ctrl-C ends it");
        said.split(' ').next().unwrap().clone_into(&mut server.home);
        server
    }

    /// The first line with these words. Those before it are kept: results and all else are said in two
    /// places, and may come in any order.
    pub(crate) fn until(&self, words: &str) -> String {
        let mut said = self.said.borrow_mut();
        let known = said.iter().position(|line| line.contains(words));
        if let Some(at) = known {
            return said.remove(at);
        }
        loop {
            let Ok(line) = self.lines.recv_timeout(LIMIT) else {
                panic!("`{words}` is never said, only {said:#?}");
            };
            if line.contains(words) {
                return line;
            }
            said.push(line);
        }
    }

    pub(crate) fn address(&self) -> &str {
        let after = self.home.strip_prefix("http://").unwrap();
        after.split('/').next().unwrap()
    }

    pub(crate) fn send(&self, method: &str, path: &str, host: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address()).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    pub(crate) fn ask(&self, method: &str, path: &str, host: &str) -> Response {
        let mut bytes = Vec::new();
        self.send(method, path, host)
            .read_to_end(&mut bytes)
            .unwrap();
        Response::parse(&bytes)
    }

    pub(crate) fn get(&self, path: &str) -> Response {
        self.ask("GET", path, self.address())
    }

    pub(crate) fn events(&self) -> Events {
        let stream = self.send("GET", "/__guidepost/events", self.address());
        Events(BufReader::new(stream))
    }

    /// Stops it as Ctrl-C does.
    #[cfg(unix)]
    pub(crate) fn stop(mut self) -> ExitStatus {
        let kill = format!("kill -INT {}", self.child.id());
        assert!(
            Command::new("sh")
                .args(["-c", &kill])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) struct Response {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Response {
    pub(crate) fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = bytes.split_at(end.unwrap() + 4);
        let head = String::from_utf8(head.to_vec()).unwrap().to_lowercase();
        Self {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head,
            body: body.to_vec(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// What an open page hears.
pub(crate) struct Events(BufReader<TcpStream>);

impl Events {
    /// The first state that is so.
    pub(crate) fn until(&mut self, so: impl Fn(&Value) -> bool) -> Value {
        let began = Instant::now();
        let mut all = Vec::new();
        let mut line = String::new();
        // Comments keep the connection alive, so there is always a line to come.
        while began.elapsed() < LIMIT {
            line.clear();
            assert!(
                self.0.read_line(&mut line).unwrap() > 0,
                "the server hung up"
            );
            if let Some(told) = line.strip_prefix("data: ") {
                let told: Value = serde_json::from_str(told).unwrap();
                if so(&told) {
                    return told;
                }
                all.push(told);
            }
        }
        panic!("no state is so: {all:#?}");
    }

    /// The next version of the site, after the one that a page shows.
    pub(crate) fn after(&mut self, page: &Response) -> Value {
        let shows = shows(&page.text());
        self.until(|told| told["trouble"].is_null() && told["generation"] != *shows)
    }

    /// What is wrong, if these words are said of it.
    pub(crate) fn trouble(&mut self, words: &str) -> Value {
        self.until(|told| told["trouble"].to_string().contains(words))
    }
}

/// The line that only a preview adds.
pub(crate) fn line(page: &str) -> String {
    const BEGIN: &str = "\n<script src=\"/__guidepost/preview.js\" data-shows=\"";
    let (_, rest) = page.split_once(BEGIN).unwrap();
    let (shows, _) = rest.split_once("\"></script>").unwrap();
    format!("{BEGIN}{shows}\"></script>")
}

pub(crate) fn shows(page: &str) -> String {
    line(page).split('"').nth(3).unwrap().to_owned()
}
