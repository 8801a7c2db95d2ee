//! The headers of an answer: what they tell others, what they keep on a device, and what the site promises.

use super::finding::Finding;
use super::{Address, Answer, cache, policy, types};
use crate::diag::codes;

const ASK_HOST: &str = "turn it off at the host, or publish where nothing is added";

/// Judges what comes with every answer, whatever it is.
pub(super) fn judge_always(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    cookies(file, answer, found);
    reports(file, answer, found);
}

/// Judges the other headers of the answer with a file.
pub(super) fn judge(file: &str, answer: &Answer, address: &Address, found: &mut Vec<Finding>) {
    kind(file, answer, found);
    shared(file, answer, found);
    cache::judge(file, answer, found);
    if is_page(file) {
        promises(file, answer, address, found);
        referrer(file, answer, found);
        policies(file, answer, found);
    }
}

/// Whether a file is a page.
pub(super) fn is_page(file: &str) -> bool {
    file.rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "html")
}

/// Cookies, by their names: their values may be secret.
fn cookies(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    for cookie in answer.all("set-cookie") {
        let name = cookie.split(['=', ';']).next().unwrap_or_default().trim();
        let message = format!("the host sets the cookie `{}`", short(name));
        let help = "turn off what sets it at the host (protection against robots, load balancing, statistics), or publish where nothing is set";
        found.push(Finding::new(&codes::LIVE_COOKIE, file, message).help(help));
    }
}

/// Headers that make browsers tell somebody that they were here.
fn reports(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    for name in [
        "nel",
        "report-to",
        "reporting-endpoints",
        "content-security-policy-report-only",
    ] {
        if let Some(value) = answer.header(name) {
            let message = format!("`{}` makes browsers report to others", shown(name));
            let to = hosts(value);
            let to = if to.is_empty() {
                String::new()
            } else {
                format!(": to {to}")
            };
            found.push(
                Finding::new(&codes::LIVE_REPORT, file, message)
                    .detail(to)
                    .help(ASK_HOST),
            );
        }
    }
    if answer.header("server-timing").is_some() {
        let message =
            "`Server-Timing` tells scripts of the page what the host measured of this visit";
        found.push(Finding::new(&codes::LIVE_REPORT, file, message).note());
    }
}

/// What programs take the file for.
fn kind(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    let expected = types::expected(file);
    let Some(best) = expected.first() else {
        return;
    };
    let (kind, charset) = types::read(answer.header("content-type").unwrap_or_default());
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    let help = "set the type of such files at the host";
    if !expected.contains(&kind.as_str()) {
        let message = if kind.is_empty() {
            format!(
                "files that end in `.{ending}` are sent without a type, which should be `{best}`"
            )
        } else {
            format!(
                "files that end in `.{ending}` are sent as `{}`, not as `{best}`",
                short(&kind)
            )
        };
        found.push(Finding::new(&codes::LIVE_TYPE, file, message).help(help));
    } else if let Some(charset) = charset.filter(|charset| charset != "utf-8") {
        let message = format!(
            "files that end in `.{ending}` are sent as `{}`, and are UTF-8",
            short(&charset)
        );
        found.push(Finding::new(&codes::LIVE_TYPE, file, message).help(help));
    }
}

/// Whether pages of other sites may read the file.
fn shared(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    let Some(value) = answer.header("access-control-allow-origin") else {
        return;
    };
    let credentials = answer.header("access-control-allow-credentials");
    if credentials.is_some_and(|value| value.eq_ignore_ascii_case("true")) {
        let message = "`Access-Control-Allow-Credentials` lets pages of other sites read this one as its visitor sees it";
        found.push(Finding::new(&codes::LIVE_HEADER, file, message).help("take the header away"));
    } else if is_page(file) {
        let message = format!(
            "`Access-Control-Allow-Origin: {}` lets pages of other sites read this one",
            short(value)
        );
        let help =
            "what is public may be read; take the header away if the site stands behind a password";
        found.push(
            Finding::new(&codes::LIVE_HEADER, file, message)
                .help(help)
                .note(),
        );
    }
}

/// A header that pages come without: a pointer, since not every host can send it.
fn missing(file: &str, name: &str, help: &'static str) -> Finding {
    let message = format!("pages come without `{name}`");
    let finding = Finding::new(&codes::LIVE_HEADER, file, message);
    finding.help(help).note()
}

/// What only the host can say for a page.
fn promises(file: &str, answer: &Answer, address: &Address, found: &mut Vec<Finding>) {
    let name = "X-Content-Type-Options: nosniff";
    match answer.header("x-content-type-options") {
        None => {
            let help = "with it no browser takes a file for something that it is not";
            found.push(missing(file, name, help));
        }
        Some(value) if !value.eq_ignore_ascii_case("nosniff") => {
            let message = format!("`X-Content-Type-Options: {}` means nothing", short(value));
            let finding = Finding::new(&codes::LIVE_HEADER, file, message);
            found.push(finding.help("send `nosniff`"));
        }
        Some(_) => {}
    }
    if address.is_https() && answer.header("strict-transport-security").is_none() {
        let help = "with it browsers never ask for the site without encryption again";
        found.push(missing(file, "Strict-Transport-Security", help));
    }
}

/// Whether other sites learn where a visitor comes from; of several policies the last counts.
fn referrer(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    let values = answer.all("referrer-policy");
    let Some(last) = values.flat_map(|value| value.split(',')).last() else {
        let help = "each page says so itself; with the header its files do, too";
        found.push(missing(file, "Referrer-Policy: no-referrer", help));
        return;
    };
    let last = last.trim();
    let tells_nobody = ["no-referrer", "same-origin"];
    if !tells_nobody
        .iter()
        .any(|good| last.eq_ignore_ascii_case(good))
    {
        let message = format!(
            "`Referrer-Policy: {}` tells other sites where visitors come from",
            short(last)
        );
        let help = "send `no-referrer`: pages say so themselves, and their files do not";
        found.push(Finding::new(&codes::LIVE_HEADER, file, message).help(help));
    }
}

/// The policy that the host sends beside the one in the page.
fn policies(file: &str, answer: &Answer, found: &mut Vec<Finding>) {
    let mut any = false;
    for header in answer.all("content-security-policy") {
        any = true;
        let relation = policy::relation(header);
        if !relation.forbids.is_empty() {
            let message = format!(
                "the host's `Content-Security-Policy` forbids what pages need: `{}`",
                relation.forbids.join("`, `")
            );
            let help = "send the policy that stands in each page, or none: browsers keep to both";
            found.push(Finding::new(&codes::LIVE_HEADER, file, message).help(help));
        }
        if !relation.allows.is_empty() {
            let message = format!(
                "the host's `Content-Security-Policy` is weaker than that of the pages: `{}`",
                relation.allows.join("`, `")
            );
            let help = "that of the pages holds, too; send the same";
            found.push(
                Finding::new(&codes::LIVE_HEADER, file, message)
                    .help(help)
                    .note(),
            );
        }
        if relation.reports {
            let message = "`Content-Security-Policy` makes browsers report to others";
            found.push(Finding::new(&codes::LIVE_REPORT, file, message).help(ASK_HOST));
        }
    }
    if !any {
        let message = "pages come without `Content-Security-Policy`";
        let help =
            "each page holds the policy itself; the header can also say `frame-ancestors 'none'`";
        found.push(
            Finding::new(&codes::LIVE_HEADER, file, message)
                .help(help)
                .note(),
        );
    }
}

/// A header as it is usually written.
fn shown(name: &str) -> String {
    if name == "nel" {
        return "NEL".to_owned();
    }
    let words = name.split('-').map(|word| match word {
        "content" => "Content",
        "security" => "Security",
        "policy" => "Policy",
        "report" => "Report",
        "reporting" => "Reporting",
        "endpoints" => "Endpoints",
        "only" => "Only",
        "to" => "To",
        other => other,
    });
    words.collect::<Vec<_>>().join("-")
}

/// The hosts of the addresses in a header.
fn hosts(value: &str) -> String {
    let mut hosts: Vec<&str> = value
        .split("://")
        .skip(1)
        .filter_map(|rest| rest.split(['/', '"', ' ', ',', ';', '\\', '?']).next())
        .collect();
    hosts.sort_unstable();
    hosts.dedup();
    let hosts: Vec<String> = hosts
        .into_iter()
        .take(3)
        .map(|host| format!("`{}`", short(host)))
        .collect();
    hosts.join(", ")
}

/// What others wrote, for a line: without what a terminal would obey, and not long.
pub(super) fn short(text: &str) -> String {
    let plain = text
        .chars()
        .map(|c| if c.is_control() || c == '`' { ' ' } else { c });
    let mut plain: String = plain.take(81).collect();
    if plain.chars().count() > 80 {
        plain.pop();
        plain.push_str("...");
    }
    plain
}
