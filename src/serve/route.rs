//! From the path of a request to a file of the plan.

/// Where a path leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// To a file that is planned.
    File(String),
    /// To another address, as plain hosts send visitors on.
    Elsewhere(String),
    /// Nowhere.
    Nowhere,
}

/// Where `path` leads on a site that begins at `root`. Only files that are planned are ever found, so
/// there is nothing to climb out of.
pub(super) fn route(path: &str, root: &str, planned: &dyn Fn(&str) -> bool) -> Route {
    let Some(path) = decoded(path) else {
        return Route::Nowhere;
    };
    // Below a folder, the site begins there.
    if root != "/" && (path == "/" || format!("{path}/") == root) {
        return Route::Elsewhere(encoded(root));
    }
    let Some(rest) = path.strip_prefix(root) else {
        return Route::Nowhere;
    };
    let index = |folder: &str| format!("{folder}index.html");
    if rest.is_empty() || rest.ends_with('/') {
        let file = index(rest);
        return if planned(&file) {
            Route::File(file)
        } else {
            Route::Nowhere
        };
    }
    if planned(rest) {
        return Route::File(rest.to_owned());
    }
    if planned(&index(&format!("{rest}/"))) {
        return Route::Elsewhere(encoded(&format!("{path}/")));
    }
    Route::Nowhere
}

/// A path with its escapes undone (RFC 3986, 2.1); `None` if they are none or are no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        bytes.push(match byte {
            b'%' => {
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                u8::try_from(high * 16 + low).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// A path with everything escaped that may not stand in an address.
fn encoded(path: &str) -> String {
    let one = |byte: u8| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    path.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &[&str] = &[
        "index.html",
        "groups/index.html",
        "groups/x.html",
        "assets/a b.pdf",
        "robots.txt",
    ];

    fn leads(path: &str, root: &str) -> Route {
        route(path, root, &|file| FILES.contains(&file))
    }

    fn file(name: &str) -> Route {
        Route::File(name.to_owned())
    }

    fn elsewhere(address: &str) -> Route {
        Route::Elsewhere(address.to_owned())
    }

    #[test]
    fn paths_lead_to_planned_files() {
        assert_eq!(leads("/", "/"), file("index.html"));
        assert_eq!(leads("/groups/", "/"), file("groups/index.html"));
        assert_eq!(leads("/groups/x.html", "/"), file("groups/x.html"));
        assert_eq!(leads("/%67roups/", "/"), file("groups/index.html"));
        assert_eq!(leads("/assets/a%20b.pdf", "/"), file("assets/a b.pdf"));
        assert_eq!(leads("/groups", "/"), elsewhere("/groups/"));
    }

    #[test]
    fn a_site_below_a_folder_begins_there() {
        assert_eq!(leads("/", "/guide/"), elsewhere("/guide/"));
        assert_eq!(leads("/guide", "/guide/"), elsewhere("/guide/"));
        assert_eq!(leads("/guide/", "/guide/"), file("index.html"));
        assert_eq!(leads("/guide/robots.txt", "/guide/"), file("robots.txt"));
        assert_eq!(leads("/robots.txt", "/guide/"), Route::Nowhere);
    }

    #[test]
    fn all_else_leads_nowhere() {
        for path in [
            "",
            "*",
            "/groups/x",
            "/groups/x/",
            "/../robots.txt",
            "/groups/../robots.txt",
            "/groups/%2e%2e/robots.txt",
            "//robots.txt",
            "/robots.txt/",
            "/robots.txt%00",
            "/%",
            "/%ff",
            "/%zz",
        ] {
            assert_eq!(leads(path, "/"), Route::Nowhere, "{path}");
        }
    }
}
