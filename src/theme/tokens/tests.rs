use super::*;

fn problems(own: &str) -> Vec<String> {
    let built_in = crate::theme::built_in();
    let base = std::str::from_utf8(&built_in["themes/base/assets/tokens.css"]).unwrap();
    let mut tokens = Tokens::default();
    tokens.add(&"base".into(), base);
    tokens.add(&"own".into(), own);
    let said = tokens.problems().into_iter();
    said.map(|one| {
        let Spot::Span(span) = one.spot else { panic!() };
        let css = if &*one.file == "own" { own } else { base };
        format!(
            "{}: {} ({})",
            css.get(span).unwrap(),
            one.message,
            one.label.unwrap_or_default()
        )
    })
    .collect()
}

#[test]
fn the_built_in_tokens_can_be_told_apart() {
    assert_eq!(problems(""), [""; 0]);
}

#[test]
fn every_color_of_the_built_in_theme_is_in_a_pair_or_says_nothing() {
    let built_in = crate::theme::built_in();
    let base = std::str::from_utf8(&built_in["themes/base/assets/tokens.css"]).unwrap();
    let mut tokens = Tokens::default();
    tokens.add(&"base".into(), base);
    // Lines between rows, and the edge of the talk block, tell nothing that is not told otherwise.
    let plain = ["hair", "talk-line"];
    let paired = PAIRS.iter().flat_map(|pair| [pair.over, pair.ground]);
    let known: Vec<&str> = paired.chain(plain).collect();
    for one in &tokens.all {
        let is_color = one.value.starts_with('#');
        assert!(!is_color || known.contains(&&*one.name), "--{}", one.name);
    }
    for pair in PAIRS {
        assert!(tokens.light(pair.over).is_some() && tokens.light(pair.ground).is_some());
    }
}

#[test]
fn a_color_for_light_alone_is_found_wanting_in_dark() {
    assert_eq!(
        problems(":root { --link: #7A1F5C; }"),
        [
            "#7A1F5C: `--link` and `--paper` are too much alike in dark colors (1.86 to 1, and text needs 4.5 to 1)"
        ]
    );
    assert_eq!(
        problems(
            ":root { --link: #7A1F5C; }\n@media (prefers-color-scheme: dark) { :root { --link: #F0A6D6; } }"
        ),
        [""; 0]
    );
}

#[test]
fn a_pale_ground_and_a_color_in_words_are_told_once() {
    let said = problems(":root { --muted: #AAA; --talk: navy; }");
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(
        said[0].starts_with("#AAA: `--muted` and `--paper` are too much alike in light colors")
    );
    assert_eq!(
        said[1],
        "navy: the contrast of `--talk` cannot be computed ()"
    );
}

#[test]
fn tokens_may_name_each_other() {
    assert_eq!(problems(":root { --muted: var(--ink); }"), [""; 0]);
    let circle = problems(":root { --muted: var(--line); --line: var(--muted); }");
    assert_eq!(circle.len(), 2, "{circle:?}");
}
