//! The way out: the codes that say what content says.

use super::{Vocabulary, label};
use crate::kinds::program::Shared;
use crate::model::{AccessFact, Lang, Line, Slug};

/// What a meeting says in the codes of its program, and what it cannot say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The codes: first those of the program in its order, then others as they stand.
    pub codes: Vec<String>,
    /// What has no code in this program.
    pub without: Vec<Shared>,
    /// Languages of which only the language goes out, and not the region: `es-MX` as `S`.
    pub wider: Vec<Lang>,
}

impl Vocabulary<'_> {
    /// The codes for what a meeting says: tags, languages and access facts by the first code that
    /// means them, `codes` as they are. Codes of attendance are left out: they follow from how one
    /// attends.
    pub fn written(
        &self,
        tags: &[Slug],
        languages: &[Lang],
        access: &[AccessFact],
        codes: &[Line],
    ) -> Written {
        let mut out = Written::default();
        let mut found: Vec<&str> = Vec::new();
        let tags = tags.iter().cloned().map(Shared::Tag);
        let access = access.iter().copied().map(Shared::Access);
        for shared in tags.chain(access) {
            match self.first(&shared) {
                Some(code) => found.push(code),
                None => out.without.push(shared),
            }
        }
        for lang in languages {
            match self.language(lang) {
                Some((code, exact)) => {
                    found.push(code);
                    if !exact {
                        out.wider.push(lang.clone());
                    }
                }
                None => out.without.push(Shared::Language(lang.clone())),
            }
        }
        let kept = codes.iter().map(|code| &**code);
        found.extend(kept.filter(|code| !self.is_signal(code)));
        let place = |code: &str| self.place(code).unwrap_or(usize::MAX);
        found.sort_by_cached_key(|code| place(code));
        for code in found {
            if out.codes.iter().all(|known| known != code) {
                out.codes.push(code.to_owned());
            }
        }
        out
    }

    /// The code of a language, and whether it says all of the tag.
    fn language(&self, lang: &Lang) -> Option<(&str, bool)> {
        if let Some(code) = self.first(&Shared::Language(lang.clone())) {
            return Some((code, true));
        }
        let wider = lang.language().parse().ok()?;
        let code = self.first(&Shared::Language(wider))?;
        Some((code, false))
    }

    /// Which code of the program it is.
    fn place(&self, code: &str) -> Option<usize> {
        self.program?.codes.iter().position(|(own, _)| own == code)
    }

    /// Whether a code is about attendance: `ONL` and `TC`, unless this program gives them a meaning.
    fn is_signal(&self, code: &str) -> bool {
        let own = self.program.and_then(|program| program.codes.get(code));
        matches!(code, "ONL" | "TC")
            && label::signal(code).is_some()
            && own.is_none_or(|meaning| meaning.shared.is_none())
    }
}
