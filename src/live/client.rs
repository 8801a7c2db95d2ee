//! The network: the one place in the program that asks another machine for anything.

use std::time::Duration;

use ureq::http::Response;
use ureq::{Agent, Body};

use super::{Answer, Host, Silence};

/// How long a connection, and a whole request, may take.
const CONNECT: Duration = Duration::from_secs(10);
const WHOLE: Duration = Duration::from_secs(60);

/// Asks over the network, and says who asks.
#[derive(Debug)]
pub struct Client {
    agent: Agent,
}

impl Client {
    /// A client without cookies, which follows no redirect by itself.
    pub fn new() -> Self {
        let config = Agent::config_builder()
            .user_agent(concat!("guidepost/", env!("CARGO_PKG_VERSION")))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(CONNECT))
            .timeout_global(Some(WHOLE))
            .max_idle_connections_per_host(super::AT_ONCE)
            .build();
        Self {
            agent: config.into(),
        }
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}

impl Host for Client {
    fn get(&self, url: &str, encodings: &str, most: u64) -> Result<Answer, Silence> {
        let silent = |error: ureq::Error| Silence(error.to_string());
        let request = self.agent.get(url).header("accept-encoding", encodings);
        let mut response = request.call().map_err(silent)?;
        let headers = headers(&response);
        let status = response.status().as_u16();
        let body = response.body_mut().with_config().limit(most).read_to_vec();
        let (body, cut) = match body {
            Ok(body) => (body, false),
            Err(ureq::Error::BodyExceedsLimit(_)) => (Vec::new(), true),
            Err(error) => return Err(silent(error)),
        };
        Ok(Answer {
            status,
            headers,
            body,
            cut,
        })
    }
}

fn headers(response: &Response<Body>) -> Vec<(String, String)> {
    let headers = response.headers().iter();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    headers
        .map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes())))
        .collect()
}
