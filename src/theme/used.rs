//! Which dear fields the templates of a theme name, so that nothing is made for pages that no template would show.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;

use super::files::{BASE, Template};

/// Fields that cost so much that they are made only for templates that name them.
const DEAR: [&str; 3] = ["first_visit", "linked", "nearby"];

/// For each template that pages are made by, the dear fields that it names, itself or in what it includes.
#[derive(Debug)]
pub(super) struct Used(HashMap<String, BTreeSet<&'static str>>);

/// What is in one template.
struct Within<'t> {
    /// Dear fields, as often as it names them.
    fields: Vec<&'static str>,
    /// Texts in quotation marks: among them are the names of the templates that it includes.
    quoted: Vec<&'t str>,
}

impl Used {
    /// The fields of a theme's templates. Built-in ones that it has replaced do not count.
    pub(super) fn of(templates: &[Template]) -> Self {
        let within: BTreeMap<&str, Within<'_>> = templates
            .iter()
            .map(|template| (&*template.name, Within::of(&template.text)))
            .collect();
        let built_in = format!("{BASE}/");
        let find = |name: &str| {
            let own = within.get_key_value(name);
            own.or_else(|| within.get_key_value(&*format!("{built_in}{name}")))
        };
        let names = within.keys();
        let names = names.map(|name| name.strip_prefix(&built_in).unwrap_or(name));
        // Components are called without the name of their file: they may stand in any page.
        let (components, names): (Vec<&str>, Vec<&str>) =
            names.partition(|name| name.starts_with("components/"));
        let pages = names.into_iter().filter(|name| !name.contains('/'));
        let fields = pages.map(|page| {
            let (mut seen, mut fields) = (BTreeSet::new(), BTreeSet::new());
            let mut waiting: Vec<&str> = components.iter().copied().chain([page]).collect();
            while let Some(name) = waiting.pop() {
                if let Some((_, within)) = find(name).filter(|(name, _)| seen.insert(**name)) {
                    fields.extend(&within.fields);
                    waiting.extend(&within.quoted);
                }
            }
            (page.to_owned(), fields)
        });
        Self(fields.collect())
    }

    /// Whether the field stands in the template of a page, or in what it includes; every field that is not dear is
    /// taken to.
    pub(super) fn has(&self, template: &str, field: &str) -> bool {
        let known = self.0.get(template).filter(|_| DEAR.contains(&field));
        known.is_none_or(|fields| fields.contains(field))
    }
}

impl<'t> Within<'t> {
    fn of(text: &'t str) -> Self {
        let other = |letter: char| !letter.is_alphanumeric() && letter != '_';
        let dear = |word: &str| DEAR.into_iter().find(|field| *field == word);
        let template = |name: &&str| name.contains(".html");
        Self {
            fields: text.split(other).filter_map(dear).collect(),
            quoted: text.split('"').filter(template).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_those_of_a_page_and_of_what_it_includes() {
        let templates = [
            (
                "base/group.html",
                "{{ group.nearby }} {% include \"partials/a.html\" %}",
            ),
            (
                "base/place.html",
                "{{ nearby_not }}{% extends \"base.html\" %}",
            ),
            ("base/base.html", "{% include \"partials/b.html\" %}"),
            ("base/list.html", "{{ list.title }}"),
            ("base/partials/a.html", "{{ group.first_visit }}"),
            ("base/partials/b.html", "{{ page.linked }}"),
            (
                "group.html",
                "{{ group.name }}{% include \"partials/b.html\" %}",
            ),
        ];
        let templates = templates.map(|(name, text)| Template {
            name: name.to_owned(),
            path: name.into(),
            text: text.to_owned(),
        });
        let used = Used::of(&templates);
        for (page, fields) in [
            ("group.html", vec!["linked"]),
            ("place.html", vec!["linked"]),
            ("list.html", vec![]),
        ] {
            let found = DEAR.into_iter().filter(|field| used.has(page, field));
            assert_eq!(found.collect::<Vec<_>>(), fields, "{page}");
        }
        assert!(used.has("list.html", "anything"));
        assert!(used.has("unknown.html", "linked"));
    }

    #[test]
    fn a_component_may_stand_in_any_page() {
        let template = |name: &str, text: &str| Template {
            name: name.to_owned(),
            path: name.into(),
            text: text.to_owned(),
        };
        let templates = [
            template("base/list.html", "{{ <near /> }}"),
            template("base/components/near.html", "{{ group.nearby }}"),
        ];
        assert!(Used::of(&templates).has("list.html", "nearby"));
    }
}
