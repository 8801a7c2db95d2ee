//! `guidepost.json` of the published site beside the one that would be published.

use super::Stamp;
use super::finding::Finding;
use super::headers::short;
use crate::diag::codes;
use crate::plan::{SEAL, Sealed};

/// What tells that the published site is another one.
pub(super) fn judge(stamp: &Stamp, own: &Sealed) -> Vec<Finding> {
    let other =
        |message: String, help| vec![Finding::new(&codes::LIVE_OTHER, SEAL, message).help(help)];
    let live = match stamp {
        Stamp::Sealed(live) => live,
        Stamp::Unread => {
            let message = "what the published site says of itself cannot be read".to_owned();
            return other(message, "publish the site first, then compare");
        }
        Stamp::Missing => {
            let message = "the host does not have this file, so nobody knows what the published site was made from";
            return vec![
                Finding::new(&codes::LIVE_MISSING, SEAL, message)
                    .help("publish the site first, then compare"),
            ];
        }
    };
    if live.guidepost != own.guidepost {
        let message = format!(
            "the published site was made by guidepost {}, and this is {}",
            short(&live.guidepost),
            own.guidepost
        );
        return other(
            message,
            "publish it with this version first, or compare with the other",
        );
    }
    if live.base_url != own.base_url {
        let message = format!(
            "the published site was made for `{}`, and this one for `{}`",
            short(&live.base_url),
            own.base_url
        );
        return other(
            message,
            "say with `--base-url` for which address the published site was made",
        );
    }
    if live.today != own.today {
        let message = format!(
            "the published site was built as of {}, and this one as of {}",
            short(&live.today),
            own.today
        );
        return other(
            message,
            "leave out `--today`: then both are of the same day",
        );
    }
    if live.content != own.content {
        let message = format!(
            "the published site was built from other content ({} files there, {} here)",
            live.files, own.files
        );
        return other(
            message,
            "publish first; until then only headers are compared",
        );
    }
    Vec::new()
}
