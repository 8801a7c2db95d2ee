//! A host in memory.

use std::collections::BTreeMap;
use std::sync::Mutex;

use guidepost::audit::POLICY;
use guidepost::live::{Answer, Host, Silence};

pub(super) const HOME: &str = "https://guide.example.org/";

pub(super) type Touch = dyn Fn(&str, &mut Answer) + Send + Sync;

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

    pub(super) fn asked(&self) -> Vec<String> {
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
pub(super) fn set(answer: &mut Answer, name: &str, value: &str) {
    answer.headers.retain(|(other, _)| other != name);
    answer.headers.push((name.to_owned(), value.to_owned()));
}

pub(super) fn is_page(file: &str) -> bool {
    file.ends_with(".html")
}
