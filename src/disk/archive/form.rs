//! Which form an archive has, by the ending of its name.

use std::path::Path;

/// The form of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// POSIX.1-1988 ustar.
    Tar,
    /// The same, compressed (RFC 1952).
    TarGz,
    /// A zip file (PKWARE's APPNOTE).
    Zip,
}

/// The endings, each with its form.
const ENDINGS: [(&str, Form); 4] = [
    (".tar", Form::Tar),
    (".tar.gz", Form::TarGz),
    (".tgz", Form::TarGz),
    (".zip", Form::Zip),
];

impl Form {
    /// The form that the name of `file` says, in capitals or not.
    ///
    /// # Errors
    /// If it says none, as words that name the endings.
    pub fn of(file: &Path) -> Result<Self, &'static str> {
        let name = file.file_name().unwrap_or_default();
        let name = name.to_string_lossy().to_ascii_lowercase();
        let ends = |(ending, _): &&(&str, Form)| {
            name.strip_suffix(ending)
                .is_some_and(|stem| !stem.is_empty())
        };
        let found = ENDINGS.iter().find(ends).map(|(_, form)| *form);
        found.ok_or("the name of an archive ends in `.tar`, `.tar.gz`, `.tgz` or `.zip`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_name_says_the_form() {
        let of = |name: &str| Form::of(Path::new(name)).ok();
        assert_eq!(of("site.tar"), Some(Form::Tar));
        assert_eq!(of("a.b/site.2026.tar.gz"), Some(Form::TarGz));
        assert_eq!(of("SITE.TGZ"), Some(Form::TarGz));
        assert_eq!(of("site.zip"), Some(Form::Zip));
        for name in [
            "site",
            "site.tar.xz",
            "site.gz",
            ".zip",
            "tar",
            "site.tar/..",
            "site.tar.part",
            "",
        ] {
            assert_eq!(of(name), None, "{name}");
        }
    }

    #[test]
    fn the_words_name_every_ending() {
        let words = Form::of(Path::new("site.rar")).unwrap_err();
        for (ending, _) in ENDINGS {
            assert!(words.contains(&format!("`{ending}`")), "{ending}");
        }
    }
}
