//! One run tells everything that is wrong, each at its line and column.

use snapbox::{assert_data_eq, str};

use crate::site_test::SiteTest;

#[test]
#[expect(clippy::too_many_lines, reason = "it is the list of all mistakes")]
fn one_run_tells_all_mistakes_of_a_folder_of_content() {
    let built = SiteTest::folder("tests/sites/thirty-mistakes").build();
    let found: String = built
        .problems
        .iter()
        .map(|one| {
            let (line, column) = one.line_column();
            let problem = &one.problem;
            format!("{}:{line}:{column}: {}\n", problem.file, problem.code)
        })
        .collect();
    assert_data_eq!(
        found,
        str![[r#"
content/articles/anchor.md:2:8: yaml
content/articles/colon.md:2:12: yaml
content/articles/deep.md:2:40: limit
content/articles/latin.md:2:11: encoding
content/articles/links.md:3:29: reference
content/articles/links.md:8:9: link-scheme
content/articles/links.md:8:37: link
content/articles/links.md:8:66: link-scheme
content/articles/never-ends.md:1:1: front-matter
content/articles/no-front-matter.md:1:1: front-matter
content/articles/syntax.md:2:8: yaml
content/articles/two-texts.md:2:8: text
content/articles/two-texts.md:3:1: contradiction
content/articles/two-texts.md:4:1: missing-field
content/groups/dangling.md:3:10: reference
content/groups/dangling.md:4:8: reference
content/groups/dangling.md:7:42: unknown-tag
content/groups/dangling.md:8:14: unknown-tag
content/groups/dangling.md:9:9: unknown-rule
content/groups/dangling.md:10:11: reference
content/groups/dangling.md:12:16: link
content/groups/dangling.md:12:45: link
content/groups/dangling.md:12:84: link
content/groups/east/dangling.md:2:1: duplicate-id
content/groups/fields.yaml:1:3: missing-field
content/groups/fields.yaml:1:3: missing-field
content/groups/fields.yaml:1:3: missing-field
content/groups/fields.yaml:3:3: unknown-field
content/groups/fields.yaml:7:43: unknown-field
content/groups/fields.yaml:10:3: duplicate-field
content/groups/fields.yaml:18:3: contradiction
content/groups/fields.yaml:20:15: value
content/groups/fields.yaml:22:3: missing-field
content/groups/fields.yaml:31:46: value
content/groups/fields.yaml:33:3: missing-field
content/groups/fields.yaml:37:3: missing-field
content/groups/fields.yaml:39:3: missing-field
content/groups/fields.yaml:44:20: email
content/groups/fields.yaml:44:50: value
content/groups/fields.yaml:45:3: missing-field
content/groups/fields.yaml:46:7: id
content/groups/fields.yaml:53:3: contradiction
content/groups/references.md:3:10: reference
content/groups/references.md:4:8: reference
content/groups/references.md:5:17: reference
content/groups/references.md:8:58: reference
content/groups/references.md:9:14: unknown-tag
content/groups/references.md:10:21: value
content/groups/times.yaml:7:27: meeting-time
content/groups/times.yaml:8:27: meeting-time
content/groups/times.yaml:9:13: meeting-day
content/groups/times.yaml:10:13: meeting-day
content/groups/times.yaml:11:34: meeting-time
content/groups/times.yaml:18:47: schedule
content/groups/times.yaml:19:55: schedule
content/groups/times.yaml:20:43: schedule
content/groups/times.yaml:21:65: schedule
content/groups/times.yaml:22:44: schedule
content/groups/times.yaml:23:46: duration
content/groups/times.yaml:24:60: schedule
content/groups/times.yaml:25:13: schedule
content/groups/times.yaml:26:14: schedule
content/groups/times.yaml:27:14: date
content/groups/times.yaml:28:13: schedule
content/groups/times.yaml:28:27: schedule
content/groups/times.yaml:29:52: time-zone
content/groups/times.yaml:30:3: missing-field
content/hotlines/deaf-line.yaml:1:1: missing-field
content/hotlines/deaf-line.yaml:2:1: missing-field
content/hotlines/deaf-line.yaml:4:5: missing-field
content/hotlines/warm-line.yaml:2:10: value
content/hotlines/warm-line.yaml:3:13: country
content/hotlines/warm-line.yaml:4:13: language
content/hotlines/warm-line.yaml:6:12: phone
content/hotlines/warm-line.yaml:6:31: hours
content/hotlines/warm-line.yaml:7:19: contradiction
content/hotlines/warm-line.yaml:8:5: missing-field
content/hotlines/warm-line.yaml:9:19: contradiction
content/hotlines/warm-line.yaml:10:10: url
content/notes/todo.md:1:1: unknown-file
content/organizations/club.yaml:2:7: value
content/organizations/club.yaml:3:10: reference
content/organizations/club.yaml:4:12: reference
content/pages/untitled.md:2:1: missing-field
content/pages/über uns.md:2:1: id
content/places/field.yaml:3:14: coordinates
content/places/field.yaml:5:5: missing-field
content/places/field.yaml:6:31: date
content/places/field.yaml:8:23: date
content/places/hall.yaml:2:14: coordinates
content/places/hall.yaml:3:7: value
content/places/hall.yaml:4:12: time-zone
content/places/hall.yaml:5:10: url
content/places/list.xlsx:1:1: unknown-file
content/places/nowhere.yaml:1:1: missing-field
content/places/nowhere.yaml:2:10: country
content/programs/own.yaml:1:1: missing-field
content/programs/own.yaml:2:12: value
content/programs/own.yaml:4:5: missing-field
content/programs/own.yaml:6:3: contradiction
content/readme.txt:1:1: unknown-file
content/site.yaml:7:30: reference
content/site.yaml:8:9: reference
content/site.yaml:9:22: reference
content/tags.yaml:2:3: unknown-field
content/tags.yaml:3:1: missing-field
content/tags.yaml:4:10: value

"#]]
    );
}

#[test]
fn every_mistake_tells_what_to_write_instead() {
    let built = SiteTest::folder("tests/sites/thirty-mistakes").build();
    for one in &built.problems {
        let problem = &one.problem;
        let place = format!("{}: {}", problem.file, problem.message);
        assert!(
            problem.help.is_some() || problem.label.is_some(),
            "this says only what is wrong: {place}"
        );
        let first = problem.message.chars().next().unwrap_or('.');
        assert!(
            !first.is_uppercase() && !problem.message.ends_with('.'),
            "{place}"
        );
        assert!(problem.message.len() < 200, "{place}");
    }
}

#[test]
fn nothing_is_published_while_anything_is_wrong() {
    let built = SiteTest::folder("tests/sites/thirty-mistakes").build();
    assert!(built.denied() && built.files.is_empty());
}

#[test]
fn mistakes_in_the_settings_are_told_all_at_once() {
    let built = SiteTest::new().file("content/site.yaml", SETTINGS).build();
    assert_data_eq!(
        built.short(),
        str![[r#"
content/site.yaml:1:1: error[config]: the site has no title (add `title:`)
content/site.yaml:1:1: error[crisis-line]: the site names no line for people in a crisis (list the ids of hotlines: `crisis_lines: [988-lifeline]`)
content/site.yaml:1:10: error[value]: `tagline` cannot be a list (write a line of text)
content/site.yaml:2:11: error[url]: `test.example/?page=1` is not a web address (write `https://test.example/?page=1`)
content/site.yaml:3:1: error[unknown-field]: there is no field `langauges` here (write `languages:`)
content/site.yaml:4:12: error[time-zone]: `CST` is not the name of a time zone (write area and city, such as `America/Chicago`)
content/site.yaml:6:1: error[config]: it is not said what the emergency number is for (add `for:`, such as `an overdose, a seizure, somebody who cannot be woken`)
content/site.yaml:6:21: error[phone]: `0` is not a phone number (write it with its area code, such as `312-555-0143`, or say with `dial:` what a phone dials)
content/site.yaml:7:8: error[value]: `13` is not a clock (write one of `12`, `24`)
content/site.yaml:8:14: error[meeting-day]: `someday` is not a day of the week (write an English day such as `tuesday`, or several as a list: `[monday, thursday]`)
content/site.yaml:9:11: error[value]: `many` is not a number from 1 to 10,000 (write a whole number, such as `100`)
content/site.yaml:10:7: error[value]: `short` is not a form of addresses (write one of `pretty`, `flat`)
content/site.yaml:11:1: error[missing-field]: the licence has no name (add `name:`, such as `CC BY 4.0`)
content/site.yaml:12:18: error[email]: `nobody` is not an e-mail address (write an address such as `tuesday@example.org`)
content/site.yaml:12:33: error[hours]: `often` cannot be read as opening hours (write `24/7`, or days and 24-hour times such as `Mo-Fr 09:00-17:00; Sa 10:00-14:00; PH off`)
content/site.yaml:14:5: error[missing-field]: a notice does not say when it begins (add the first day, `from: 2026-12-01`, and the last, `until: 2026-12-31`)
content/site.yaml:14:5: error[missing-field]: a notice does not say when it ends (add the first day, `from: 2026-12-01`, and the last, `until: 2026-12-31`)
content/site.yaml:16:3: error[unknown-rule]: there is no rule `exmaple` whose level can be set (did you mean `example`?)
content/site.yaml:17:17: error[value]: `shout` is not a level (write one of `allow`, `note`, `warn`, `deny`)
content/site.yaml:18:3: error[unknown-rule]: there is no rule `yaml` whose level can be set (see `guidepost explain` for the list)

"#]]
    );
}

/// Settings in which each line is wrong.
const SETTINGS: &str = "\
tagline: [two, lines]
base_url: test.example/?page=1
langauges: [en]
time_zone: CST
country: US
emergency: {number: \"0\"}
clock: 13
week_starts: someday
per_page: many
urls: short
licence: {url: \"https://example.org\"}
contact: {email: nobody, hours: often}
notices:
  - {text: A notice without days}
rules:
  exmaple: deny
  unknown-code: shout
  yaml: allow
";

#[test]
fn a_folder_without_settings_says_what_is_missing() {
    assert_data_eq!(
        SiteTest::empty().build().short(),
        str![[r#"
content/site.yaml:1:1: error[config]: there is no `content/site.yaml` here (a project has a folder `content` with a file `site.yaml`: run the command where that folder is, or name it with `--root`)

"#]]
    );
}

#[test]
fn settings_that_are_empty_name_each_thing_a_site_needs() {
    let built = SiteTest::new().file("content/site.yaml", "").build();
    assert_data_eq!(
        built.short(),
        str![[r#"
content/site.yaml:1:1: error[config]: the site does not say where it will stand (add `base_url: https://example.org/`, where the site will stand)
content/site.yaml:1:1: error[config]: the site has no country (add `country:`, such as `US`)
content/site.yaml:1:1: error[config]: the site has no emergency number (add `emergency: {number: "911", for: ...}`)
content/site.yaml:1:1: error[config]: the site has no time zone (add `time_zone:`, such as `America/Chicago`)
content/site.yaml:1:1: error[config]: the site has no title (add `title:`)
content/site.yaml:1:1: error[crisis-line]: the site names no line for people in a crisis (list the ids of hotlines: `crisis_lines: [988-lifeline]`)

"#]]
    );
}

#[test]
fn a_crisis_line_that_is_not_there_is_refused() {
    let site = SiteTest::new().without("content/hotlines/988-lifeline.yaml");
    assert_data_eq!(
        site.build().short(),
        str![[r#"
content/site.yaml:6:16: error[reference]: there is no hotline `988-lifeline` (write the id of an entry in `content/hotlines/`, or add that entry)

"#]]
    );
}

#[test]
fn a_site_whose_lines_serve_another_country_is_refused() {
    let site = SiteTest::new().file(
        "content/hotlines/988-lifeline.yaml",
        "name: Lifeline\ncountries: [CA]\nchannels:\n  - {call: \"988\"}\n",
    );
    assert_data_eq!(
        site.build().short(),
        str![[r#"
content/site.yaml:6:1: error[crisis-line]: none of these lines serves `US`, the country of the site (name at least one hotline that people here can call)

"#]]
    );
}

#[test]
fn two_files_at_one_address_are_refused_at_the_entry_that_can_move() {
    let site = SiteTest::new()
        .file("content/pages/talk.md", "---\ntitle: Talk\n---\n")
        .file("content/pages/groups.md", "---\ntitle: Groups\n---\n");
    let built = site.build();
    assert_data_eq!(
        built.short(),
        str![[r#"
content/pages/groups.md:2:1: error[collision]: the page `groups` and a list that Guidepost makes itself would both be written to `groups/index.html` (give the entry another `id:`)
content/pages/talk.md:2:1: error[collision]: the page `talk` and a page that Guidepost makes itself would both be written to `talk/index.html` (give the entry another `id:`)

"#]]
    );
    assert!(built.files.is_empty());
}

#[test]
fn mistakes_in_templates_stand_in_the_template() {
    let site = own_theme()
        .file("themes/own/templates/home.html", "<p>\n{{ page.titel }}\n")
        .file(
            "themes/own/templates/talk.html",
            "{{ t(key=\"no-such-message\") }}\n",
        );
    let built = site.build();
    assert_data_eq!(
        built.short(),
        str![[r#"
themes/own/templates/home.html:2:9: error[template]: field `titel` is not defined. Available fields: alternates, calendar, canonical, crumbs, description, example, kind, lang, languages, leads_to, leaves, linked, meetings_feed, menu, noindex, title, url (this came up while making the page of home)
themes/own/templates/talk.html:1:4: error[template]: there is no message `no-such-message` (this came up while making the page of `/talk/`)

"#]]
    );
    assert!(built.files.is_empty());
}

#[test]
fn a_template_that_cannot_be_read_is_told_with_the_content_that_is_wrong() {
    let site = own_theme()
        .file("themes/own/templates/home.html", "<p>\n{% if %}\n")
        .file("content/pages/about.md", "---\n---\n");
    assert_data_eq!(
        site.build().short(),
        str![[r#"
content/pages/about.md:2:1: error[missing-field]: a page needs a title (add `title:`)
themes/own/templates/home.html:2:7: error[template]: found `%}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`

"#]]
    );
}

#[test]
fn messages_that_cannot_be_read_are_told_where_they_stand() {
    let site = own_theme().file(
        "themes/own/messages/en.ftl",
        "page-home = Home\nno equals sign\n",
    );
    assert_data_eq!(
        site.build().short(),
        str![[r#"
themes/own/messages/en.ftl:2:4: error[messages]: this is not a message (write `key = Text`, and indent the lines that go on)

"#]]
    );
}

#[test]
fn a_theme_that_is_not_there_is_told_with_the_nearest_name() {
    let site = SiteTest::new().adding("content/site.yaml", "theme: bas\n");
    assert_data_eq!(
        site.build().short(),
        str![[r#"
content/site.yaml:7:8: error[theme]: there is no theme `bas` (put it into `themes/bas/`, or write `theme: base`)

"#]]
    );
}

/// A site with a theme of its own, in which only one file stands.
fn own_theme() -> SiteTest {
    SiteTest::new()
        .adding("content/site.yaml", "theme: own\n")
        .file("themes/own/templates/corrected.html", "")
}
