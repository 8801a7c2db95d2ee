//! Every field of every kind, taken from the program's own words: each is shown in a literate test,
//! and each refuses nonsense where it stands.

use crate::site_test::{SiteTest, repository};

/// A kind: its file, what it needs, and the parts of it that have fields of their own. In those, `%`
/// stands where a field is added.
struct Kind {
    /// The literate tests that show its fields.
    shown: &'static [&'static str],
    file: &'static str,
    needs: &'static str,
    parts: &'static [&'static str],
}

const KINDS: &[Kind] = &[
    Kind {
        shown: &["group", "meetings", "hotline"],
        file: "content/groups/x.yaml",
        needs: "name: X\nprogram: aa\nplace: {city: X}\nattendance: in-person\nmeetings: [{day: monday, time: 19:00}]\n",
        parts: &[
            "%",
            "meetings: [{day: monday, time: 19:00, %}]",
            "place: {city: X, %}",
            "online: {join: open, url: \"https://a.example\", %}",
            "access: {%}",
            "contact: {%}",
            "contact: {consent: {date: 2026-01-01, %}}",
            "first_visit: {%}",
            "contributions: {%}",
            "closures: [{from: 2026-12-24, %}]",
            "notices: [{from: 2026-12-24, until: 2026-12-26, text: X, %}]",
            "source: {%}",
            "verified: {date: 2026-01-01, %}",
        ],
    },
    Kind {
        shown: &["hotline", "group"],
        file: "content/hotlines/x.yaml",
        needs: "name: X\nchannels: [{call: \"988\"}]\n",
        parts: &[
            "%",
            "channels: [{call: \"988\", %}]",
            "confidentiality: {%}",
            "sources: [{name: X, %}]",
        ],
    },
    Kind {
        shown: &["place", "group", "hotline"],
        file: "content/places/x.yaml",
        needs: "name: X\ncity: X\n",
        parts: &["%"],
    },
    Kind {
        shown: &["organization", "group", "hotline"],
        file: "content/organizations/x.yaml",
        needs: "name: X\n",
        parts: &["%"],
    },
    Kind {
        shown: &["program", "group", "hotline"],
        file: "content/programs/x.yaml",
        needs: "name: X\n",
        parts: &["%", "stance: [{about: X, text: X, %}]", "codes: {X: {%}}"],
    },
    Kind {
        shown: &["article", "group", "hotline"],
        file: "content/articles/x.yaml",
        needs: "title: X\n",
        parts: &["%", "reviewed: {date: 2026-01-01, %}"],
    },
    Kind {
        shown: &["service", "group", "hotline"],
        file: "content/services/x.yaml",
        needs: "name: X\ntype: detox\nemail: x@example.org\n",
        parts: &["%", "licence: {name: X, %}"],
    },
    Kind {
        shown: &["story", "group", "hotline"],
        file: "content/stories/x.yaml",
        needs: "title: X\nconsent: {date: 2026-01-01}\n",
        parts: &["%", "consent: {date: 2026-01-01, %}"],
    },
    Kind {
        shown: &["activity", "group", "hotline"],
        file: "content/activities/x.yaml",
        needs: "name: X\nplace: {city: X}\nwhen: [{day: monday, time: 19:00}]\n",
        parts: &["%", "when: [{day: monday, time: 19:00, %}]"],
    },
    Kind {
        shown: &["page", "group", "hotline"],
        file: "content/pages/x.yaml",
        needs: "title: X\n",
        parts: &["%", "reviewed: {date: 2026-01-01, %}"],
    },
    Kind {
        shown: &["site", "words"],
        file: "content/site.yaml",
        needs: "title: X\nbase_url: https://a.example\ntime_zone: UTC\ncountry: US\nemergency: {number: \"911\", for: X}\ncrisis_lines: [988-lifeline]\n",
        parts: &[
            "%",
            "emergency: {number: \"911\", for: X, %}",
            "contact: {%}",
            "listing: {%}",
            "licence: {name: X, %}",
            "hosting: {name: X, %}",
            "outputs: {%}",
            "outputs: {calendars: {%}}",
            "words: {%}",
            "words: {avoid: [{word: X, use: X, %}]}",
        ],
    },
    Kind {
        shown: &["site"],
        file: "content/tags.yaml",
        needs: "",
        parts: &["x: {label: X, %}"],
    },
];

impl Kind {
    /// The site with more in one part, which stands at the end of the file.
    fn site(&self, part: &str, more: &str) -> SiteTest {
        let written = part.replace('%', more);
        let part = format!("{}:", written.split(':').next().unwrap());
        let rest = self.needs.lines().filter(|line| !line.starts_with(&part));
        let text: String = rest.map(|line| format!("{line}\n")).collect();
        SiteTest::new().file(self.file, format!("{text}{written}\n"))
    }

    /// A part that holds nothing but fields with nonsense in them, each on a line of its own.
    fn nonsense(&self, part: &str, fields: &[String]) -> SiteTest {
        let line = |field: &String| format!("  {field}: {{zz: {{zz: zz}}}}");
        let lines: Vec<String> = fields.iter().map(line).collect();
        let text = match part.rsplit_once('{') {
            Some((before, after)) => {
                let (_, after) = after.split_once('%').unwrap();
                format!("{before}{{\n{}\n{after}\n", lines.join(",\n"))
            }
            None => lines.join("\n").replace("  ", ""),
        };
        SiteTest::new().file(self.file, text)
    }

    /// The fields of a part, as the help about an unknown one lists them.
    fn fields(&self, part: &str) -> Vec<String> {
        let built = self.site(part, "qqqqqqqq: 1").build();
        let listed = built.problems.iter().find_map(|one| {
            let help = one.problem.help.as_deref()?;
            Some(help.strip_prefix("the fields here are ")?.to_owned())
        });
        let listed = listed.unwrap_or_else(|| panic!("{part}: {}", built.short()));
        let names = listed.split(", ");
        names
            .map(|name| name.trim_matches('`').to_owned())
            .collect()
    }
}

#[test]
fn every_field_stands_in_a_literate_test() {
    let mut missing = Vec::new();
    let mut count = 0;
    for kind in KINDS {
        let shown: String = kind
            .shown
            .iter()
            .map(|name| {
                std::fs::read_to_string(repository(&format!("tests/check/{name}.md"))).unwrap()
            })
            .collect();
        for part in kind.parts {
            for field in kind.fields(part) {
                count += 1;
                let good = shown.lines().any(|line| {
                    let name = format!("{field}:");
                    !line.contains("error:")
                        && line.match_indices(&name).any(|(at, _)| {
                            line.get(..at)
                                .unwrap_or_default()
                                .ends_with(['{', ' ', '-'])
                                || at == 0
                        })
                });
                if !good {
                    missing.push(format!("{}: {part}: {field}", kind.file));
                }
            }
        }
    }
    assert!(count > 200, "only {count} fields were found");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_field_refuses_nonsense_on_its_own_line() {
    let mut silent = Vec::new();
    for kind in KINDS {
        for part in kind.parts {
            let fields = kind.fields(part);
            let site = kind.nonsense(part, &fields);
            let built = site.build();
            let text = site.text(kind.file);
            for field in fields {
                let name = format!("{field}: {{zz");
                let line = text.lines().position(|line| line.trim().starts_with(&name));
                let told = built.problems.iter().any(|one| {
                    let code = one.problem.code.name;
                    Some(one.line_column().0) == line.map(|line| line + 1)
                        && *one.problem.file == *kind.file
                        && (code == "value" || code == "unknown-field")
                });
                if !told {
                    silent.push(format!("{}: {part}: {field}", kind.file));
                }
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}
