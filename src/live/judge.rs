//! The answer for one file.

use super::finding::Finding;
use super::follow::Landed;
use super::headers::short;
use super::{Address, Answer, Silence, body, decode, headers};
use crate::diag::codes;

/// What is taken at most of an answer for a file of so many bytes: enough to say what was added to it.
pub(super) fn limit(len: usize) -> u64 {
    (len as u64).saturating_mul(2).saturating_add(1 << 20)
}

/// Judges where a request for a file ended; its bytes only if the site was made from the same (`same`).
pub(super) fn judge(
    file: &str,
    own: &[u8],
    landed: Result<Landed, Silence>,
    address: &Address,
    same: bool,
) -> Vec<Finding> {
    let mut found = Vec::new();
    match landed {
        Err(silence) => {
            let detail = format!(": {}", short(&silence.0));
            let message = "the host did not answer";
            found.push(
                Finding::new(&codes::LIVE_FAILED, file, message)
                    .each()
                    .detail(detail),
            );
        }
        Ok(Landed::Around) => {
            let message = "its address leads to another one, and on and on";
            found.push(Finding::new(&codes::LIVE_FAILED, file, message).each());
        }
        Ok(Landed::Elsewhere(to)) => {
            let message = "its address leads to another host, which was not asked";
            let finding = Finding::new(&codes::LIVE_MOVED, file, message)
                .detail(format!(": `{}`", short(&to)));
            let help = "name the address with `--live` under which the site really stands";
            found.push(finding.help(help).denied());
        }
        Ok(Landed::Here { answer, moved }) => {
            if let Some(to) = moved {
                found.push(moved_to(file, &to, address));
            }
            here(file, own, &answer, address, same, &mut found);
        }
    }
    found
}

fn moved_to(file: &str, to: &str, address: &Address) -> Finding {
    let detail = format!(
        ": `{}` leads to `{}`",
        short(&address.path_of(file)),
        short(to)
    );
    let help = "links and search engines use the first; the setting `urls:` of the site or of the host can make them one";
    let message = "its address leads to another one of the same host";
    Finding::new(&codes::LIVE_MOVED, file, message)
        .detail(detail)
        .help(help)
}

fn here(
    file: &str,
    own: &[u8],
    answer: &Answer,
    address: &Address,
    same: bool,
    found: &mut Vec<Finding>,
) {
    headers::judge_always(file, answer, found);
    match answer.status {
        200 | 203 => {}
        404 | 410 => {
            if same {
                let message = format!("the host does not have this file ({})", answer.status);
                let help = "publish again, all files of the folder";
                found.push(
                    Finding::new(&codes::LIVE_MISSING, file, message)
                        .each()
                        .help(help),
                );
            }
            return;
        }
        status => {
            let message = format!("the host answered {status} in place of the file");
            found.push(
                Finding::new(&codes::LIVE_FAILED, file, message)
                    .each()
                    .help(refused(status)),
            );
            return;
        }
    }
    headers::judge(file, answer, address, found);
    if !same {
        return;
    }
    match decode::plain(answer, limit(own.len())) {
        Err(how) => {
            let message = format!("what the host sent {how}");
            found.push(Finding::new(&codes::LIVE_FAILED, file, message).each());
        }
        Ok(_) if answer.cut => {
            let message = "the published file is far larger than the one that was built";
            found.push(Finding::new(&codes::LIVE_DIFFERS, file, message).each());
        }
        Ok(live) => body::judge(file, own, &live, found),
    }
}

/// What to do about a status.
fn refused(status: u16) -> &'static str {
    match status {
        401 | 403 => "the host lets only some in; compare from where it lets you",
        429 => "the host was asked too often; wait, and compare again",
        500.. => "the host has a problem; wait, and compare again",
        _ => "look at the address in a browser",
    }
}
