//! Enumerations that people write as one word.

/// Defines an enum read from and written as one lower-case word each, with "did you mean".
///
/// `words! { /// docs pub enum Attendance: "attendance", codes::VALUE { /// docs Online = "online", } }`
/// gives `ALL`, `word`, `Display`, `FromStr`, [`Scalar`](super::Scalar) and `Serialize`. More words
/// for the same variant follow the first, separated by `|`.
macro_rules! words {
    (
        $(#[$meta:meta])* $vis:vis enum $name:ident : $what:literal {
            $( $(#[$vmeta:meta])* $variant:ident = $word:literal $(| $other:literal)* , )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $( $(#[$vmeta])* $variant, )+ }

        impl $name {
            /// Every variant, in the order that people see.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The word that content, addresses and message keys use.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::diag::Mistake;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                // Spaces, hyphens and underscores are one and the same to a person.
                let plain = |text: &str| text.trim().to_lowercase().replace([' ', '_'], "-");
                let word = plain(text);
                $( if word == plain($word) $(|| word == plain($other))* { return Ok(Self::$variant); } )+
                Err($crate::model::suggest::not_a_word(text, $what, <Self as $crate::model::Scalar>::CHOICES))
            }
        }

        impl $crate::model::Scalar for $name {
            const EXPECTS: &'static str = $what;
            const CHOICES: &'static [&'static str] = &[$( $word, )+];
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}
