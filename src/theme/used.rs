//! Which words the templates of a theme use, so that nothing is made for pages that no template would show.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::files::{BASE, Template};

/// The words of each template that pages are made by, with those of all that it includes.
#[derive(Debug)]
pub(super) struct Words(HashMap<String, HashSet<String>>);

impl Words {
    /// The words of a theme's templates. Those of built-in ones that it has replaced are not among them.
    pub(super) fn of(templates: &[Template]) -> Self {
        let by_name: BTreeMap<&str, &Template> = templates
            .iter()
            .map(|template| (&*template.name, template))
            .collect();
        let built_in = format!("{BASE}/");
        let find = |name: &str| {
            let own = by_name.get(name).copied();
            own.or_else(|| by_name.get(&*format!("{built_in}{name}")).copied())
        };
        let names = by_name.keys();
        let names = names.map(|name| name.strip_prefix(&built_in).unwrap_or(name));
        // Components are called without the name of their file: they may stand in any page.
        let (components, names): (Vec<&str>, _) =
            names.partition(|name| name.starts_with("components/"));
        let pages: BTreeSet<&str> = names
            .into_iter()
            .filter(|name| !name.contains('/'))
            .collect();
        let words = pages.into_iter().map(|page| {
            let start = components.iter().chain([&page]);
            let words = reached(start.filter_map(|name| find(name)).collect(), find);
            (page.to_owned(), words)
        });
        Self(words.collect())
    }

    /// Whether the word stands in the template of a page, or in what it includes.
    pub(super) fn has(&self, template: &str, word: &str) -> bool {
        let known = self.0.get(template);
        known.is_none_or(|words| words.contains(word))
    }
}

/// The words of some templates and of all that they name.
fn reached<'t>(
    mut waiting: Vec<&'t Template>,
    find: impl Fn(&str) -> Option<&'t Template>,
) -> HashSet<String> {
    let (mut seen, mut words) = (BTreeSet::new(), HashSet::new());
    while let Some(template) = waiting.pop() {
        if !seen.insert(&*template.name) {
            continue;
        }
        waiting.extend(template.text.split('"').filter_map(&find));
        let other = |letter: char| !letter.is_alphanumeric() && letter != '_';
        let found = template.text.split(other).filter(|word| !word.is_empty());
        words.extend(found.map(str::to_owned));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_a_page_and_of_what_it_includes() {
        let templates = [
            (
                "base/group.html",
                "{{ group.nearby }} {% include \"partials/a.html\" %}",
            ),
            (
                "base/place.html",
                "{{ place.street }}{% extends \"base.html\" %}",
            ),
            ("base/base.html", "{{ page.title }}"),
            ("base/partials/a.html", "{{ hidden }}"),
            ("base/partials/b.html", "{{ shown }}"),
            (
                "base/components/c.html",
                "{% component c(x) %}{{ x.y_z }}{% endcomponent c %}",
            ),
            (
                "group.html",
                "{{ group.body_html }}{% include \"partials/b.html\" %}",
            ),
        ];
        let templates = templates.map(|(name, text)| Template {
            name: name.to_owned(),
            path: name.into(),
            text: text.to_owned(),
        });
        let words = Words::of(&templates);
        for used in ["body_html", "shown", "y_z"] {
            assert!(words.has("group.html", used), "{used}");
        }
        for unused in ["nearby", "hidden", "street"] {
            assert!(!words.has("group.html", unused), "{unused}");
        }
        assert!(words.has("place.html", "street") && words.has("place.html", "title"));
    }
}
