//! The way in: what a code or a label of a feed says.

use super::{How, Meaning, Understood, Vocabulary, label};
use crate::kinds::program::{CodeMeaning, Shared};
use crate::model::Lang;

impl Vocabulary<'_> {
    /// What a feed says by `written`: a code as it stands, else a label, else a code in another case.
    pub fn understand(&self, written: &str) -> Understood {
        let said = written.trim();
        if said.is_empty() {
            return Understood::new(Meaning::Nothing, How::NotAtAll);
        }
        let exact = if said == written {
            How::Code
        } else {
            How::OtherForm
        };
        if let Some((code, meaning)) = self.code(|code| code == said) {
            return self.meaning(code, meaning, exact);
        }
        let by_label = self.labels.get(&label::core(said));
        let named = |wanted: &str| self.code(|code| code == wanted);
        if let Some(((code, meaning), how)) =
            by_label.and_then(|(code, how)| Some((named(code)?, how)))
        {
            return self.meaning(code, meaning, *how);
        }
        if let Some((code, meaning)) = self.code(|code| code.eq_ignore_ascii_case(said)) {
            return self.meaning(code, meaning, How::OtherForm);
        }
        if let Some(signal) = label::signal(said) {
            let how = match said {
                "ONL" | "TC" => exact,
                _ if said.len() <= 3 => How::OtherForm,
                _ => How::Label,
            };
            return Understood::new(Meaning::Signal(signal), how);
        }
        // Languages are written in themselves too: `Español`.
        let lang = Lang::of_name(said).map(Shared::Language);
        match lang.filter(|lang| self.first(lang).is_some()) {
            Some(lang) => Understood::new(Meaning::Shared(lang), How::Alias),
            None => Understood::unknown(),
        }
    }

    /// The code that is written for what content says.
    pub(super) fn first(&self, shared: &Shared) -> Option<&str> {
        self.program?.codes.first(shared)
    }

    fn code(&self, is: impl Fn(&str) -> bool) -> Option<(&str, &CodeMeaning)> {
        self.program?.codes.iter().find(|(code, _)| is(code))
    }

    /// What a code of the program says. One that means nothing in the words of content may still be
    /// about attendance: `ONL` and `TC` stand in the tables for the sake of their labels.
    fn meaning(&self, code: &str, meaning: &CodeMeaning, how: How) -> Understood {
        if let Some(shared) = &meaning.shared {
            if self.first(shared) == Some(code) {
                return Understood::new(Meaning::Shared(shared.clone()), how);
            }
        } else if let Some(signal) = label::signal(code) {
            return Understood::new(Meaning::Signal(signal), how);
        }
        match code.parse() {
            Ok(code) => Understood::new(Meaning::Code(code), how),
            Err(_) => Understood::unknown(),
        }
    }
}

impl Understood {
    fn new(meaning: Meaning, how: How) -> Self {
        Self { meaning, how }
    }

    fn unknown() -> Self {
        Self::new(Meaning::Unknown, How::NotAtAll)
    }
}
