//! Files: which are asked for, and which are missing, moved or written anew.

use guidepost::live::MOST;
use snapbox::{assert_data_eq, str};

use super::host::{HOME, Published, set};
use super::{compare, of};
use crate::site_test::SiteTest;

#[test]
fn a_copy_that_was_left_alone_gives_no_finding_and_every_file_was_asked_for_once() {
    let site = SiteTest::folder("tests/sites/directory")
        .adding("content/site.yaml", "outputs: {compressed: [br, gz]}\n");
    let files = site.build_well().files;
    let host = Published::new(&files);
    let compared = compare(&site, &host, true);
    assert_eq!(compared.problems, []);
    assert!(compared.files > 100 && compared.asked == compared.files);
    let mut asked = host.asked();
    // A page that is not there, and the home page compressed; the seal was read first.
    assert_eq!(asked.len(), compared.files + 3);
    assert!(
        !asked
            .iter()
            .any(|url| url.ends_with(".br") || url.ends_with(".gz"))
    );
    asked.sort();
    asked.dedup();
    assert!(asked.len() > compared.files);
}

#[test]
fn of_a_large_site_some_of_each_kind_are_asked_for() {
    let mut groups = String::new();
    for number in 0..300 {
        groups += &format!(
            "- {{id: g{number}, name: Group {number}, independent: yes, attendance: in-person, \
             place: {{name: Hall, address: {number} Hill Road, city: Millbrook}}, meetings: [{{day: monday, time: 7 pm}}]}}\n"
        );
    }
    let site = SiteTest::folder("tests/sites/directory").file("content/groups/many.yaml", groups);
    let host = Published::new(&site.build_well().files);
    let compared = compare(&site, &host, false);
    assert!(
        compared.files > MOST && compared.asked == MOST,
        "{compared:?}"
    );
    assert!(host.asked().len() <= MOST + 3);
    for page in ["groups/", "talk/", "hotlines/", "robots.txt"] {
        assert!(host.asked().contains(&format!("{HOME}{page}")), "{page}");
    }
    assert_eq!(compared.problems, []);
}

#[test]
fn files_that_are_missing_moved_or_refused_are_told() {
    let said = of(|file, answer| match file {
        "talk/index.html" => answer.status = 404,
        "family/index.html" => answer.status = 403,
        "hotlines/index.html" => {
            answer.status = 301;
            set(answer, "location", "https://elsewhere.example/hotlines/");
        }
        "groups/index.html" => {
            answer.status = 308;
            set(answer, "location", "/groups");
        }
        // Where `/groups` leads.
        "groups" => {
            answer.status = 301;
            set(answer, "location", "/groups/index.html?");
        }
        _ => {}
    });
    assert_data_eq!(
        said,
        str![[r#"
error[live-failed]: the host answered 403 in place of the file
--> family/index.html
 |
help: the host lets only some in; compare from where it lets you

warning[live-moved]: its address leads to another one of the same host: `/groups/` leads to `https://guide.example.org/groups/index.html?`
--> groups/index.html
 |
help: links and search engines use the first; the setting `urls:` of the site or of the host can make them one

error[live-missing]: the host does not have this file (404)
--> groups/index.html
 |
help: publish again, all files of the folder

error[live-moved]: its address leads to another host, which was not asked: `https://elsewhere.example/hotlines/`
--> hotlines/index.html
 |
help: name the address with `--live` under which the site really stands

error[live-missing]: the host does not have this file (404)
--> talk/index.html
 |
help: publish again, all files of the folder
"#]]
    );
}

#[test]
fn what_was_written_anew_is_told_apart_from_what_says_something_else() {
    let said = of(|file, answer| {
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let changed = match file {
            "index.html" => text.lines().map(str::trim).collect(),
            "talk/index.html" => text.replace("988", "911"),
            "robots.txt" => text.replace('\n', "\r\n"),
            "family/index.html" => String::new(),
            _ => return,
        };
        answer.body = changed.into();
    });
    assert_data_eq!(
        said,
        str![[r#"
error[live-differs]: the published file is not the one that was built: it is empty
--> family/index.html
 |
help: publish again; if it stays, the host changes the file, or keeps an old one

warning[live-rewritten]: white space was changed, as programs do that make files smaller
--> index.html
 |
help: turn off at the host what rewrites files (minifying, optimizing), so that what is published is what was checked

warning[live-rewritten]: the ends of lines were changed
--> robots.txt
 |
help: turn off at the host what rewrites files (minifying, optimizing), so that what is published is what was checked

error[live-differs]: the published file is not the one that was built: in line 53, ` href="tel:911"><span class="act">Call <b class="num" translate="no">911</b></sp...` in place of ` href="tel:988"><span class="act">Call <b class="num" translate="no">988</b></sp...`
--> talk/index.html
 |
help: publish again; if it stays, the host changes the file, or keeps an old one
"#]]
    );
}
