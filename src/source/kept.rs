//! What is left of a tree of YAML, in the order of its author, as serde reads it.

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// A value of which every scalar is still text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Kept {
    /// Nothing.
    #[default]
    Nothing,
    /// A scalar.
    Text(String),
    /// A list.
    List(Vec<Kept>),
    /// Named values. No name stands twice.
    Map(Vec<(String, Kept)>),
}

impl IntoDeserializer<'_, Error> for Kept {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Kept {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Nothing => visitor.visit_unit(),
            Self::Text(text) => visitor.visit_string(text),
            Self::List(items) => SeqDeserializer::new(items.into_iter()).deserialize_any(visitor),
            Self::Map(fields) => MapDeserializer::new(fields.into_iter()).deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Nothing => visitor.visit_none(),
            there => visitor.visit_some(there),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
