//! Addresses on the web: pages, and rooms for meetings.

use crate::diag::codes;
use crate::import::Notes;
use crate::import::clean;
use crate::model::WebUrl;

/// The services that rooms are usually on; their subdomains count too.
const ROOMS: &[&str] = &[
    "8x8.vc",
    "bluejeans.com",
    "chat.whatsapp.com",
    "dialpad.com",
    "discord.com",
    "discord.gg",
    "freeconference.com",
    "freeconferencecall.com",
    "goto.com",
    "gotomeet.me",
    "gotomeeting.com",
    "horizon.meta.com",
    "jit.si",
    "maps.secondlife.com",
    "meet.google.com",
    "meeting.zoho.com",
    "meeting.zoho.eu",
    "meta.com",
    "secondlife.com",
    "signal.group",
    "signal.org",
    "skype.com",
    "t.me",
    "teams.live.com",
    "teams.microsoft.com",
    "vrchat.com",
    "webex.com",
    "whereby.com",
    "zoom.com",
    "zoom.us",
    "zoomgov.com",
];

/// The address of a page.
pub fn web(text: &str, notes: &mut Notes<'_>) -> Option<WebUrl> {
    let url = read(text);
    match &url {
        None => notes.dropped(&codes::FEED_URL, &shown(text), "not a web address"),
        Some(url) if url.as_str() != text => {
            notes.changed(&codes::FEED_URL, &shown(text), &shown(url.as_str()), "");
        }
        Some(_) => {}
    }
    url
}

/// The address of a room for meetings. Its path and query are not printed, and nothing at all of what is no
/// address: they hold passcodes.
pub fn room(text: &str, notes: &mut Notes<'_>) -> Option<WebUrl> {
    let mended = mended_host(text);
    if read(mended.as_deref().unwrap_or(text)).is_none() {
        notes.dropped(&codes::FEED_URL, HIDDEN, "not a web address");
        return None;
    }
    if let Some(mended) = &mended {
        let why = "the host was misspelt";
        notes.changed(&codes::FEED_ROOM, &shown(text), &shown(mended), why);
    }
    let url = web(mended.as_deref().unwrap_or(text), notes)?;
    if !is_usual(url.host()) {
        let why = "not a known service for meetings: try whether it works";
        notes.doubtful(&codes::FEED_ROOM, &shown(url.as_str()), why);
    }
    Some(url)
}

/// The address, perhaps with its scheme and entities put right.
fn read(text: &str) -> Option<WebUrl> {
    // Some feeds write `&amp;` in an address, which leads elsewhere.
    let decoded = clean::decode(text);
    let text = decoded.trim();
    text.parse().ok().or_else(|| {
        let scheme = text
            .split_once(':')
            .map(|(scheme, _)| scheme.to_lowercase());
        let other = [
            "javascript",
            "data",
            "file",
            "mailto",
            "tel",
            "vbscript",
            "ftp",
        ];
        // Something with a scheme of its own is not a web address with a slip.
        if scheme.is_some_and(|scheme| other.contains(&scheme.as_str())) || text.contains('@') {
            return None;
        }
        WebUrl::likely(text)
    })
}

/// The address with `zoom.us` for a host such as `us02web.zoomus`.
fn mended_host(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let lower = host.to_lowercase();
    let before = lower
        .strip_suffix("zoomus")
        .or_else(|| lower.strip_suffix("zoom,us"))
        .or_else(|| lower.strip_suffix("zoom.us."))
        .or_else(|| lower.strip_suffix("zoom..us"))?;
    (before.is_empty() || before.ends_with('.'))
        .then(|| format!("{}://{before}zoom.us{path}", scheme.trim()))
}

fn is_usual(host: &str) -> bool {
    let host = host.to_lowercase();
    let host = host.strip_suffix('.').unwrap_or(&host);
    ROOMS.iter().any(|room| {
        host.strip_suffix(room)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// What a report shows of a text that was to be a link to a room.
const HIDDEN: &str = "text";

/// The address as far as a report may show it: scheme and host.
fn shown(text: &str) -> String {
    let start = text.find("://").map_or(0, |at| at + 3);
    let rest = text.get(start..).unwrap_or_default();
    match rest.find(['/', '?', '#']) {
        Some(end) => format!("{}/…", text.get(..start + end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Deed;
    use crate::import::convert::tests::noting;

    fn read_room(text: &str) -> (Option<String>, Vec<Deed>) {
        let (url, report) = noting(|notes| room(text, notes));
        for remark in &report.remarks {
            assert!(!remark.was.contains("pwd"), "{}", remark.was);
        }
        let deeds = report.remarks.iter().map(|remark| remark.deed).collect();
        (url.map(|url| url.as_str().to_owned()), deeds)
    }

    #[test]
    fn a_room_on_a_usual_service_is_kept_as_published() {
        for url in [
            "https://us02web.zoom.us/j/1?pwd=abc",
            "http://zoom.us/j/1",
            "https://meet.google.com/abc",
            "https://Zoom.us/j/1",
        ] {
            assert_eq!(read_room(url), (Some(url.to_owned()), vec![]));
        }
    }

    #[test]
    fn a_room_on_an_unknown_host_is_kept_and_said() {
        let url = "https://meetings.example.org/friday";
        assert_eq!(read_room(url), (Some(url.to_owned()), vec![Deed::Doubtful]));
        let url = "https://notzoom.us.example.org/j/1";
        assert_eq!(read_room(url).1, [Deed::Doubtful]);
    }

    #[test]
    fn slips_are_mended_and_said() {
        for (text, url) in [
            (
                " https://zoom.us/j/1?pwd=abc",
                "https://zoom.us/j/1?pwd=abc",
            ),
            ("zoom.us/j/1", "https://zoom.us/j/1"),
            (
                "https://zoom.us/j/1?a=b&amp;c=d",
                "https://zoom.us/j/1?a=b&c=d",
            ),
            ("https//zoom.us/j/1", "https://zoom.us/j/1"),
            (
                "https://us02web.zoomus/j/1?pwd=abc",
                "https://us02web.zoom.us/j/1?pwd=abc",
            ),
        ] {
            assert_eq!(
                read_room(text),
                (Some(url.to_owned()), vec![Deed::Changed]),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_web_address_is_left_out() {
        for text in [
            "javascript:alert(1)",
            "mailto:a@example.org",
            "Ask for the link",
            "https://user:secret@example.org/",
            "Passcode:12345",
        ] {
            let (url, report) = noting(|notes| room(text, notes));
            let [remark] = report.remarks.as_slice() else {
                panic!("{text}");
            };
            assert_eq!((url, remark.deed), (None, Deed::Dropped), "{text}");
            assert_eq!(&*remark.was, HIDDEN, "{text}");
        }
    }
}
