//! The order of names, as readers of a language expect it (Unicode Technical Standard 10, with CLDR's tailoring of the
//! language): capitals and accents make no difference at first, and 2 stands before 10.

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::Locale;

use super::Site;
use crate::fields::Head;
use crate::model::{Lang, tongue};

/// The order of names in a language.
#[derive(Debug)]
pub struct Alphabet(Option<CollatorBorrowed<'static>>);

/// By what a name is sorted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey(Vec<u8>);

impl Alphabet {
    /// That of a language; that of all languages where nothing is known of it.
    pub(super) fn of(lang: &Lang) -> Self {
        let numeric = |tag: &str| format!("{tag}-u-kn").parse::<Locale>().ok();
        let locale = numeric(lang.as_str()).or_else(|| numeric("und"));
        Self(locale.and_then(|locale| {
            CollatorBorrowed::try_new((&locale).into(), CollatorOptions::default()).ok()
        }))
    }

    fn key(&self, name: &str) -> NameKey {
        let name = tongue::unmarked(name);
        let mut key = Vec::with_capacity(name.len() * 2);
        match &self.0 {
            // Writing into memory never fails.
            Some(collator) => drop(collator.write_sort_key_to(&name, &mut key)),
            None => key.extend(name.to_lowercase().bytes()),
        }
        NameKey(key)
    }
}

impl Site {
    /// By what the name of an entry of this site is sorted. It is remembered, since it takes far longer to make than a name
    /// takes to read.
    pub(super) fn name_key<'h>(&self, head: &'h Head) -> &'h [u8] {
        let make = || self.alphabet.key(&head.name).0.into_boxed_slice();
        head.order.or_make(make)
    }

    /// Brings entries of this site in the order of their names.
    pub fn sort_by_name<T>(&self, entries: &mut [T], head: impl Fn(&T) -> &Head) {
        entries.sort_by(|one, two| {
            let (one, two) = (head(one), head(two));
            self.name_key(one).cmp(self.name_key(two))
        });
    }

    /// By what a name is sorted in the site's language.
    pub fn alphabetical(&self, name: &str) -> NameKey {
        self.alphabet.key(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'n>(lang: &str, mut names: Vec<&'n str>) -> Vec<&'n str> {
        let alphabet = Alphabet::of(&lang.parse().unwrap());
        names.sort_by_key(|name| alphabet.key(name));
        names
    }

    #[test]
    fn capitals_and_accents_and_numbers_stand_where_readers_look_for_them() {
        let names = vec!["Zoe", "écoute", "Group 10", "group 2", "Eden", "Apple"];
        assert_eq!(
            sorted("en", names),
            ["Apple", "écoute", "Eden", "group 2", "Group 10", "Zoe"]
        );
    }

    #[test]
    fn a_letter_of_its_own_comes_after_the_one_it_looks_like() {
        assert_eq!(
            sorted("es", vec!["Ñandú", "Oro", "Nube"]),
            ["Nube", "Ñandú", "Oro"]
        );
        assert_eq!(
            sorted("sv", vec!["Ära", "Zoo", "Arv"]),
            ["Arv", "Zoo", "Ära"]
        );
    }

    #[test]
    fn marks_of_languages_change_no_order() {
        let marked = tongue::mark("Nube", "en");
        let alphabet = Alphabet::of(&"es".parse().unwrap());
        assert_eq!(alphabet.key(&marked), alphabet.key("Nube"));
    }
}
