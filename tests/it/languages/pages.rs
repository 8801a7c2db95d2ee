//! What pages say in which language, and how they lead to each other.

use super::bilingual;
use crate::html::tags;
use crate::site_test::SiteTest;

#[test]
fn a_group_has_a_page_in_each_language_with_the_words_of_its_translation() {
    let built = bilingual().build_well();
    let spanish = built.page("es/groups/lights");
    assert!(spanish.contains("<html lang=\"es\""));
    assert!(spanish.contains("Puedes venir solo a escuchar."));
    assert!(spanish.contains("Primero hay sopa"));
    assert!(!spanish.contains("Soup first"));
    // The facts are those of the original.
    assert!(spanish.contains("Cada martes"));
    assert!(spanish.contains("Millbrook"));
    let english = built.page("groups/lights");
    assert!(english.contains("Soup first") && !english.contains("sopa"));
}

#[test]
fn words_that_nobody_translated_say_in_which_language_they_are() {
    let built = bilingual().build_well();
    let spanish = built.page("es/groups/lights");
    assert!(spanish.contains("<span lang=\"en\" dir=\"ltr\">Tuesday Lights</span>"));
    assert!(spanish.contains("<div lang=\"en\" dir=\"ltr\">\n<p>Bring a cup</p>"));
    assert!(spanish.contains("<span lang=\"en\" dir=\"ltr\">A gift, if you like</span>"));
    assert!(spanish.contains("<title>Tuesday Lights · Condado de Prueba</title>"));
    let untranslated = built.page("es/groups/luz");
    assert!(untranslated.contains("<div lang=\"en\" dir=\"ltr\">\n<p>Everybody is welcome.</p>"));
    // On the page of the original's own language nothing is foreign.
    assert!(
        !built
            .page("groups/lights")
            .contains("lang=\"en\" dir=\"ltr\">Tuesday")
    );
}

#[test]
fn no_file_holds_a_mark() {
    let built = bilingual().build_well();
    for (file, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        let mark = text.chars().find(|c| ('\u{FDD0}'..='\u{FDD3}').contains(c));
        assert_eq!(mark, None, "{file}");
        assert!(!text.contains("%EF%B7%9"), "{file}");
    }
}

#[test]
fn an_entry_that_is_written_in_another_language_alone_is_marked_in_the_default_one() {
    let site = bilingual().without("content/groups/luz.yaml").file(
        "content/groups/sol.es.yaml",
        "name: El Sol\nindependent: yes\nplace: {city: Millbrook}\nattendance: in-person\n\
        meetings: [{day: monday, time: 19:00}]\ndescription: Hay café.\n",
    );
    let built = site.build_well();
    assert!(
        built
            .page("groups/sol")
            .contains("<div lang=\"es\" dir=\"ltr\">\n<p>Hay café.</p>")
    );
    assert!(built.page("es/groups/sol").contains("<p>Hay café.</p>"));
    assert!(
        !built
            .page("es/groups/sol")
            .contains("lang=\"es\" dir=\"ltr\">\n<p>Hay")
    );
}

#[test]
fn the_switch_leads_to_the_same_page_or_says_that_it_is_not_there() {
    let built = bilingual().build_well();
    let switch = |page: &str| {
        let all = tags(built.page(page));
        let to = all
            .iter()
            .find(|tag| tag.name == "a" && tag.get("hreflang").is_some());
        to.and_then(|tag| tag.get("href")).unwrap().to_owned()
    };
    assert_eq!(switch("groups/lights"), "/es/groups/lights/");
    assert_eq!(switch("es/groups/lights"), "/groups/lights/");
    assert_eq!(switch(""), "/es/");
    assert_eq!(switch("articles/first"), "/es/articles/first/");
    assert!(
        !built
            .page("articles/first")
            .contains("aún no está en español")
    );
    assert_eq!(switch("articles/second"), "/es/articles/");
    assert!(
        built
            .page("articles/second")
            .contains("aún no está en español")
    );
}

#[test]
fn only_real_translations_are_told_to_search_engines() {
    let built = bilingual().build_well();
    let alternates = |page: &str| {
        built
            .page(page)
            .matches("rel=\"alternate\" hreflang=")
            .count()
    };
    assert_eq!(alternates("groups/lights"), 3);
    assert_eq!(alternates("es/groups/lights"), 3);
    assert_eq!(alternates("articles/first"), 3);
    assert_eq!(alternates("groups"), 3);
    // Its Spanish page shows English words, and the other is not there at all.
    assert_eq!(alternates("groups/luz"), 0);
    assert_eq!(alternates("es/groups/luz"), 0);
    assert_eq!(alternates("articles/second"), 0);
}

#[test]
fn links_in_texts_stay_in_the_language_where_they_can() {
    let built = bilingual().build_well();
    let spanish = built.page("es/articles/first");
    assert!(spanish.contains("href=\"/es/groups/lights/\">el grupo"));
    assert!(spanish.contains("href=\"/articles/second/\">La otra"));
    assert!(spanish.contains("href=\"/articles/first/\">in English"));
    let english = built.page("articles/first");
    assert!(english.contains("href=\"/groups/lights/\">the group"));
}

#[test]
fn who_reads_another_language_finds_meetings_in_it_first() {
    let built = bilingual().build_well();
    let page = built.page("es/groups");
    let first = page.find("class=\"facet\"").unwrap();
    let rest = page.get(first..).unwrap();
    assert!(rest.find("/es/groups/language/es/").unwrap() < rest.find("/es/groups/day/").unwrap());
    assert!(
        built
            .page("es/groups/language/es")
            .contains("<h1>Grupos en español")
    );
    assert!(
        built
            .page("groups/language/es")
            .contains("<span lang=\"es\" dir=\"ltr\">Español</span>")
    );
}

#[test]
fn a_language_of_lists_alone_has_no_pages_of_entries() {
    let site = bilingual().adding("content/site.yaml", "entries: {es: lists-only}\n");
    let built = site.build_well();
    assert!(!built.files.contains_key("es/groups/lights/index.html"));
    let list = built.page("es/groups");
    assert!(list.contains("href=\"/groups/lights/\""));
    assert!(built.page("es/articles/first").contains("Primera"));
    assert!(built.page("groups/lights").contains("href=\"/es/groups/\""));
    let map = built.text("sitemap.xml");
    assert!(map.contains("/es/groups/</loc>") && !map.contains("/es/groups/lights/"));
}

#[test]
fn the_site_map_names_the_pages_of_all_languages() {
    let built = bilingual().build_well();
    let map = built.text("sitemap.xml");
    for address in [
        "/groups/lights/",
        "/es/groups/lights/",
        "/es/articles/first/",
    ] {
        assert!(
            map.contains(&format!("test.example{address}</loc>")),
            "{address}"
        );
    }
}

#[test]
fn files_for_other_programs_and_calendars_are_there_once() {
    let built = bilingual().build_well();
    let twice = |end: &str| {
        built
            .files
            .keys()
            .filter(|file| file.ends_with(end))
            .count()
    };
    assert_eq!(twice("lights.ics"), 1);
    assert_eq!(twice("404.html"), 1);
    assert!(
        built
            .page("es/groups/lights")
            .contains("href=\"/calendars/group/lights.ics\"")
    );
}

/// The site in another language than Spanish, into which nobody has translated anything.
fn untranslated(lang: &str) -> SiteTest {
    let languages = format!("[en, {lang}]");
    bilingual()
        .without("content/site.es.yaml")
        .without("content/groups/lights.es.md")
        .without("content/articles/first.es.md")
        .map(|text| String::from_utf8_lossy(text).replace("[en, es]", &languages))
}

#[test]
fn a_right_to_left_language_is_written_from_right_to_left() {
    let built = untranslated("ar").build_well();
    assert!(
        built
            .page("ar/groups/lights")
            .contains("<html lang=\"ar\" dir=\"rtl\">")
    );
    assert!(built.page("ar/groups/lights").contains("الثلاثاء"));
}

#[test]
fn dates_and_lists_are_written_as_each_language_does() {
    let choir = "name: Choir\nindependent: yes\nplace: {name: Hall, city: Millbrook}\nattendance: in-person\n\
        languages: [en, es]\nmeetings: [{day: monday, time: 19:00}]\nverified: {date: 2026-11-01, by: phone}\n";
    let page = |lang| {
        let built = untranslated(lang)
            .file("content/groups/choir.yaml", choir)
            .build_well();
        built.page(&format!("{lang}/groups/choir")).to_owned()
    };
    let french = page("fr");
    assert!(french.contains("1er novembre 2026"), "{french}");
    let arabic = page("ar");
    assert!(arabic.contains("1 نوفمبر 2026"), "{arabic}");
    assert!(
        arabic.contains("English</span>، <span lang=\"es\">"),
        "{arabic}"
    );
}

#[test]
fn countries_zones_and_hours_are_written_as_each_language_does() {
    let line = "name: Talk\nfor: [self]\ncountries: [US, ES, DE]\n\
        channels: [{call: 212-555-0144, hours: \"Mo-Fr 09:00-17:00; Sa 10:00-12:00\"}]\n";
    let site = |lang| {
        untranslated(lang)
            .map(|text| String::from_utf8_lossy(text).replace("[988-lifeline]", "[talk]"))
            .file(
                "content/hotlines/talk.yaml",
                line.replace("hours:", "time_zone: America/New_York, hours:"),
            )
            .build_well()
    };
    for (lang, countries, hours, within) in [
        (
            "es",
            ["Estados Unidos", "Alemania", "España"],
            "<li>Lunes a viernes: 09:00 a 17:00, sábado: 10:00 a 12:00 (hora de Nueva York)",
            ", lunes a viernes: ",
        ),
        (
            "fr",
            ["États-Unis", "Allemagne", "Espagne"],
            "<li>Lundi à vendredi\u{a0}: ",
            ", lundi à vendredi\u{a0}: ",
        ),
        (
            "ar",
            ["الولايات المتحدة", "إسبانيا", "ألمانيا"],
            "<li>من الاثنين إلى الجمعة: ",
            "، من الاثنين إلى الجمعة: ",
        ),
        (
            "en",
            ["United States", "Germany", "Spain"],
            "<li>Monday to Friday: ",
            ", Monday to Friday: ",
        ),
    ] {
        let built = site(if lang == "en" { "es" } else { lang });
        let at = |page: &str| match lang {
            "en" => page.to_owned(),
            _ => format!("{lang}/{page}"),
        };
        let all = built.page(&at("hotlines"));
        let titles = countries.map(|country| all.find(&format!(">{country}</h2>")));
        assert!(
            titles.iter().all(Option::is_some) && titles.is_sorted(),
            "{all}"
        );
        let page = built.page(&at("hotlines/talk"));
        assert!(page.contains(hours), "{page}");
        let talk = built.page(&at("talk"));
        assert!(talk.contains(within), "{talk}");
    }
}

#[test]
fn an_entry_without_a_text_has_none_in_another_language() {
    let site = bilingual().file(
        "content/groups/quiet.md",
        "---\nname: Quiet\nindependent: yes\nplace: {city: Millbrook}\nattendance: in-person\n\
        meetings: [{day: monday, time: 19:00}]\n---\n\n",
    );
    let built = site.build_well();
    assert!(!built.page("es/groups/quiet").contains("<div lang="));
}

#[test]
fn what_was_withdrawn_is_linked_from_no_language() {
    let story = |more: &str| {
        format!(
            "---\ntitle: Mine\nby: R.\nconsent: {{date: 2026-01-01, kept_by: editor{more}}}\n---\nWords.\n"
        )
    };
    let article = "---\ntitle: Primera\n---\n[Mine](../stories/mine.md)\n";
    let site = bilingual().file("content/articles/first.es.md", article);
    let told = site
        .clone()
        .file("content/stories/mine.md", story(""))
        .build();
    let page = told.page("es/articles/first");
    assert!(page.contains("href=\"/stories/mine/\">Mine"));
    let gone = story(", withdrawn: 2026-11-01");
    let gone = site.file("content/stories/mine.md", gone).build();
    // As in the default language: the link is told to its author, and nothing is published that leads there.
    assert!(gone.denied());
    assert!(
        gone.short().contains("content/articles/first.es.md"),
        "{}",
        gone.short()
    );
}
