//! Files of a theme and for other programs.

use super::themed;

/// A file of a theme with a mistake: its text, where the mistake is, its code, and a word of it.
type File = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const FILES: &[File] = &[
    (
        "style.css",
        "a {\n  background: url(https://cdn.example/a.png);\n}\n",
        "2:15",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "style.css",
        "@import \"//cdn.example/a.css\";\n",
        "1:1",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "scripts/own.js",
        "// x\nfetch(\"https://count.example/\");\n",
        "2:7",
        "privacy-request",
        "`count.example`",
    ),
    (
        "scripts/own.js",
        "new WebSocket(`wss://count.example/${1}`);\n",
        "1:15",
        "privacy-request",
        "`count.example`",
    ),
    (
        "scripts/own.js",
        "navigator.sendBeacon(\"/count\");\n",
        "1:11",
        "privacy-request",
        "page is closed",
    ),
    (
        "scripts/own.js",
        "document.cookie = \"a=b\";\n",
        "1:10",
        "privacy-cookie",
        "cookies",
    ),
    (
        "scripts/own.js",
        "eval(location.hash);\n",
        "1:1",
        "privacy-script",
        "as code",
    ),
    (
        "data.json",
        "{\"url\": \"JavaScript:a()\"}\n",
        "1:10",
        "privacy-script",
        "runs",
    ),
    (
        "data.webmanifest",
        "{\"icons\": [{\"src\": \"https://cdn.example/a\"}]}\n",
        "1:21",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.xml",
        "<?xml-stylesheet href=\"https://cdn.example/a\"?>\n<a/>\n",
        "1:1",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.xml",
        "<feed><logo>https://cdn.example/a</logo></feed>\n",
        "1:7",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.ics",
        "BEGIN:VCALENDAR\r\nATTACH:https://cdn.exam\r\n ple/a\r\n",
        "2:1",
        "privacy-request",
        "`cdn.example`",
    ),
    (
        "data.csv",
        "a,b\r\n1,\"=HYPERLINK(\"\"x\"\")\"\r\n",
        "2:4",
        "privacy-script",
        "spreadsheet",
    ),
    (
        "wide.csv",
        "a,b\r\n＋5 5,＝SUM(1;2;3)\r\n",
        "2:6",
        "privacy-script",
        "spreadsheet",
    ),
];

#[test]
fn files_of_a_theme_are_judged_by_their_own_rules() {
    for (file, text, place, code, words) in FILES {
        let path = format!("themes/own/assets/{file}");
        let judged = themed().file(&path, *text).judged();
        let line = format!("{path}:{place}: error[{code}]");
        assert!(
            judged.starts_with(&line) && judged.contains(words),
            "{file}: {judged}"
        );
        assert_eq!(judged.lines().count(), 1, "{file}: {judged}");
    }
}
