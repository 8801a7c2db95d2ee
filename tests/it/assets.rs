//! Files beside pages: what is published of them, and how pages show them.

use std::path::PathBuf;

use guidepost::disk::{Files, TEXT_LIMIT};
use guidepost::source::Reader;

use crate::html::tags;
use crate::site_test::{Built, SiteTest, repository};

/// A picture as a telephone makes it: 8 by 16 pixels once it is turned.
pub(crate) fn picture(name: &str) -> Vec<u8> {
    std::fs::read(repository("tests/pictures").join(name)).unwrap()
}

const DOOR: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>";

fn shows(text: &str) -> SiteTest {
    SiteTest::new()
        .file("content/assets/door.jpg", picture("telephone.jpg"))
        .file("content/assets/in/door.svg", DOOR)
        .file("content/assets/flyer.pdf", "%PDF-1.7")
        .file(
            "content/pages/way.md",
            format!("---\ntitle: Way\n---\n{text}\n"),
        )
}

#[test]
fn pictures_have_width_height_and_words_and_only_the_first_is_loaded_at_once() {
    let text = "![The \"red\" door](/assets/door.jpg 'At night') ![Plan](../assets/in/door.svg)\n\n![Again](/assets/door.jpg)";
    let built = shows(text).build_well();
    let images: Vec<_> = tags(built.page("way"))
        .into_iter()
        .filter(|tag| tag.name == "img")
        .collect();
    let values = |name: &str| -> Vec<Option<String>> {
        let value = |tag: &crate::html::Tag| tag.get(name).map(ToOwned::to_owned);
        images.iter().map(value).collect()
    };
    let some = |values: [&str; 3]| values.map(|value| Some(value.to_owned()));
    assert_eq!(
        values("src"),
        some([
            "/assets/door.jpg",
            "/assets/in/door.svg",
            "/assets/door.jpg"
        ])
    );
    assert_eq!(values("width"), some(["8", "40", "8"]));
    assert_eq!(values("height"), some(["16", "30", "16"]));
    assert_eq!(
        values("loading"),
        [None, Some("lazy".into()), Some("lazy".into())]
    );
    assert_eq!(values("title")[1..], [None, None]);
    assert!(
        built
            .page("way")
            .contains("alt=\"The “red” door\" title=\"At night\"")
    );
}

#[test]
fn a_link_to_a_file_keeps_its_part_after_the_sign() {
    let built =
        shows("[Page two](/assets/flyer.pdf#page=2) and [the door](/assets/door.jpg)").build_well();
    assert!(
        built
            .page("way")
            .contains("href=\"/assets/flyer.pdf#page=2\"")
    );
    assert!(built.page("way").contains("href=\"/assets/door.jpg\""));
}

#[test]
fn a_site_below_a_folder_finds_its_pictures() {
    let site = shows("![Door](/assets/door.jpg)");
    let settings = site
        .text("content/site.yaml")
        .replace("https://test.example", "https://test.example/guide");
    let built = site.file("content/site.yaml", settings).build_well();
    assert!(built.page("way").contains("src=\"/guide/assets/door.jpg\""));
    assert!(built.files.contains_key("assets/door.jpg"));
}

#[test]
fn other_files_are_published_byte_for_byte_under_their_own_names() {
    let built = shows("")
        .file("content/assets/a/list.csv", "day\n")
        .build_well();
    assert_eq!(built.text("assets/a/list.csv"), "day\n");
    assert_eq!(built.text("assets/flyer.pdf"), "%PDF-1.7");
    assert_eq!(built.text("assets/in/door.svg"), DOOR);
}

fn told(path: &str, bytes: impl Into<Vec<u8>>) -> Built {
    SiteTest::new().file(path, bytes).build()
}

#[test]
fn pictures_that_cannot_be_cleaned_stop_the_build_and_say_what_to_do() {
    let jpeg = picture("telephone.jpg");
    let cut = jpeg[..200].to_vec();
    let cases: [(&str, Vec<u8>, &str); 9] = [
        (
            "a.png",
            jpeg.clone(),
            "error[picture]: `a.png` is no PNG, but a JPEG (name it `a.jpg`, also in the texts that show it)",
        ),
        (
            "photo",
            jpeg.clone(),
            "error[picture]: `photo` is a JPEG, and its name does not say so (name it `photo.jpg`",
        ),
        ("a.pdf", jpeg, "error[picture]: `a.pdf` is a JPEG"),
        (
            "a.jpg",
            cut,
            "error[picture]: `a.jpg` is damaged: its end is missing (open it in a picture program",
        ),
        (
            "a.jpg",
            Vec::new(),
            "error[picture]: `a.jpg` is no JPEG (open it",
        ),
        (
            "a.jpg",
            b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(),
            "error[picture]: `a.jpg` is HEIC, which cannot be published (save it as JPEG",
        ),
        (
            "a.dat",
            b"\0\0\0\x18ftypqt  \0\0\0\0".to_vec(),
            "error[picture]: `a.dat` is a film",
        ),
        (
            "a.TIF",
            b"II\x2a\0".to_vec(),
            "error[picture]: `a.TIF` is TIFF",
        ),
        ("a.svg", b"\xFF".to_vec(), "error[encoding]"),
    ];
    for (name, bytes, said) in cases {
        let path = format!("content/assets/{name}");
        let built = told(&path, bytes);
        assert!(built.files.is_empty(), "{name}");
        assert_eq!(built.problems.len(), 1, "{}", built.short());
        assert!(built.short().contains(said), "{name}: {}", built.short());
        assert!(
            built.short().starts_with(&format!("{path}:1:1: ")),
            "{name}: {}",
            built.short()
        );
    }
}

#[test]
fn with_keep_going_a_damaged_picture_is_left_out_whole() {
    let site = shows("![The door](/assets/door.jpg) and ![the plan](/assets/in/door.svg)")
        .file("content/assets/door.jpg", "damaged")
        .options(|options| options.keep_going = true);
    let built = site.build();
    assert_eq!(built.problems.len(), 1, "{}", built.short());
    assert!(!built.files.contains_key("assets/door.jpg"));
    let page = built.page("way");
    assert!(
        page.contains("<p>The door and <img src=\"/assets/in/door.svg\""),
        "{page}"
    );
}

#[test]
fn whether_people_are_in_a_photograph_of_members_has_to_be_said() {
    let story = |text: &str| {
        let head = "title: Mine\nconsent: {date: 2026-10-02}\n";
        shows("")
            .file(
                "content/stories/mine.md",
                format!("---\n{head}---\n{text}\n"),
            )
            .build()
            .short()
    };
    let found = story("![A door](/assets/in/door.svg) ![Another](/assets/door.jpg)");
    assert!(
        found.contains("mine.md:5:43: warning[people-in-picture]"),
        "{found}"
    );
    assert_eq!(found.matches("people-in-picture]").count(), 1, "{found}");
    let said = "<!-- allow people-in-picture: nobody is in it -->\n![Another](/assets/door.jpg)";
    assert_eq!(story(said), "");
}

#[test]
fn a_heavy_file_is_a_warning_measured_as_it_is_published() {
    let told = |name: &str, bytes: Vec<u8>| told(&format!("content/assets/{name}"), bytes).short();
    assert_eq!(told("a.pdf", vec![b'x'; 300_000]), "");
    let heavy = told("a.pdf", vec![b'x'; 1_234_567]);
    assert!(
        heavy.contains("a.pdf:1:1: warning[heavy-file]: `a.pdf` has 1.3 MB"),
        "{heavy}"
    );
    let trailing = [picture("telephone.jpg"), vec![0; 400_000]].concat();
    assert_eq!(told("a.jpg", trailing), "");
    let adding = "rules: {heavy-file: deny}\n";
    let site = SiteTest::new().file("content/assets/a.pdf", vec![b'x'; 300_001]);
    assert!(site.adding("content/site.yaml", adding).build().denied());
}

#[test]
fn files_that_are_too_large_to_be_read_are_refused() {
    let large = told("content/assets/a.pdf", vec![b'x'; (40 << 20) + 1]).short();
    assert!(
        large.contains("error[asset]: `a.pdf` is larger than 40 MiB"),
        "{large}"
    );
    let drawing = [DOOR.as_bytes(), &vec![b' '; 2 << 20]].concat();
    let large = told("content/assets/a.svg", drawing).short();
    assert!(
        large.contains("error[svg]: `a.svg` is larger than 2 MiB"),
        "{large}"
    );
}

#[test]
fn pictures_of_a_theme_are_cleaned_too_and_templates_know_their_addresses() {
    let template = "{% extends \"base/page.html\" %}{% block main %}[{{ site.assets[\"a/door.jpg\"] }}]{% endblock main %}";
    let site = shows("")
        .adding("content/site.yaml", "theme: own\n")
        .file("themes/own/assets/a/door.jpg", picture("telephone.jpg"))
        .file("themes/own/templates/page.html", template);
    let built = site.build_well();
    let files = built.files.keys();
    let theme: Vec<&String> = files
        .filter(|file| file.starts_with("theme/a/door."))
        .collect();
    let [file] = theme.as_slice() else {
        panic!("{theme:?}")
    };
    assert_eq!(built.files[*file], built.files["assets/door.jpg"]);
    assert!(
        built.page("way").contains(&format!("[/{file}]")),
        "{}",
        built.page("way")
    );
    let wrong = site.file("themes/own/assets/b.jpg", "damaged").build();
    assert!(
        wrong.denied()
            && wrong
                .short()
                .contains("themes/own/assets/b.jpg:1:1: error[picture]")
    );
}

#[test]
fn the_files_themselves_are_never_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("door.jpg");
    std::fs::write(&path, picture("telephone.jpg")).unwrap();
    let bytes = Files::new(folder.path(), TEXT_LIMIT)
        .start("door.jpg", 1 << 20)
        .unwrap();
    let finished = guidepost::assets::finish(&"content/assets/door.jpg".into(), bytes).unwrap();
    assert!(finished.into_bytes().len() < 2000);
    assert_eq!(std::fs::read(&path).unwrap(), picture("telephone.jpg"));
}
