//! Values that may be wrong without hiding the next: what was written, beside what it means.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::diag::{Mistake, codes};
use crate::model::Scalar;
use crate::model::tongue::{self, Origin};

/// What stands in a new file where its author has to write something.
pub const FILL_IN: &str = "<fill in>";

/// A scalar that was read, or what was written and why it is wrong.
#[derive(Debug, Clone)]
pub struct Lenient<T>(pub Result<T, Mistake>);

/// A field that may be absent.
pub type Field<T> = Option<Lenient<T>>;

impl<T: Scalar> Lenient<T> {
    fn parse(text: &str) -> Self {
        let (origin, text) = tongue::origin(text);
        Self(match (origin, text.trim()) {
            (Origin::Translation, _) if !T::WORDS => Err(fact()),
            (_, FILL_IN) => Err(not_filled_in(T::EXPECTS, T::CHOICES)),
            (Origin::Original(tag), _) => text.parse().map(|value: T| value.written_in(tag)),
            _ => text.parse(),
        })
    }
}

/// The mistake of a translation that says what is no words.
pub(super) fn fact() -> Mistake {
    Mistake::new(&codes::TRANSLATION, "a translation says words and no facts")
        .label("this is a fact, and stands in the original alone")
        .help("delete it here: one day the two would differ, and one of them would be wrong")
}

/// The mistake of leaving in what stands for something else.
pub(crate) fn not_filled_in(expects: &str, choices: &[&str]) -> Mistake {
    let mistake = Mistake::new(&codes::FILL_IN, "this has not been filled in yet");
    if choices.is_empty() {
        return mistake.help(format!("in its place, write {expects}"));
    }
    let choices: Vec<String> = choices.iter().map(|word| format!("`{word}`")).collect();
    mistake.help(format!("in its place, write one of {}", choices.join(", ")))
}

impl<'de, T: Scalar> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ScalarVisitor(PhantomData))
    }
}

impl<T: Scalar> JsonSchema for Lenient<T> {
    fn schema_name() -> Cow<'static, str> {
        let path = std::any::type_name::<T>();
        let name = path.rsplit("::").next().unwrap_or(path);
        // References to a name with brackets, as a type with a number in it has, would have to be escaped.
        name.replace(['<', '>'], "").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        if T::CHOICES.is_empty() {
            json_schema!({ "type": "string", "title": T::EXPECTS })
        } else {
            json_schema!({ "type": "string", "title": T::EXPECTS, "enum": T::CHOICES })
        }
    }
}

struct ScalarVisitor<T>(PhantomData<T>);

impl<T: Scalar> Visitor<'_> for ScalarVisitor<T> {
    type Value = Lenient<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTS)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Lenient<T>, E> {
        Ok(Lenient::parse(text))
    }
}

/// A list, or the one value that people write instead of a list of one.
#[derive(Debug, Clone)]
pub struct Many<T> {
    /// The values, in order.
    pub items: Vec<Lenient<T>>,
    /// Whether it was written as a list, so that positions can be found.
    pub list: bool,
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            list: true,
        }
    }
}

impl<'de, T: Scalar> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(
            match OneOr::<Lenient<T>, Vec<Lenient<T>>>::deserialize(deserializer)? {
                OneOr::One(item) => Self {
                    items: vec![item],
                    list: false,
                },
                OneOr::Or(items) => Self { items, list: true },
            },
        )
    }
}

impl<T: Scalar> JsonSchema for Many<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Many{}", Lenient::<T>::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let item = generator.subschema_for::<Lenient<T>>();
        json_schema!({ "anyOf": [item, { "type": "array", "items": item }] })
    }
}

/// A scalar, or something with an inside: a reference or a place written in line.
#[derive(Debug, Clone)]
pub enum OneOr<S, C> {
    /// The scalar.
    One(S),
    /// The list or mapping.
    Or(C),
}

impl<'de, T: Scalar, C: Deserialize<'de>> Deserialize<'de> for OneOr<Lenient<T>, C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrVisitor(PhantomData))
    }
}

impl<S: JsonSchema, C: JsonSchema> JsonSchema for OneOr<S, C> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Or{}", S::schema_name(), C::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (one, or) = (
            generator.subschema_for::<S>(),
            generator.subschema_for::<C>(),
        );
        json_schema!({ "anyOf": [one, or] })
    }
}

struct OneOrVisitor<T, C>(PhantomData<(T, C)>);

impl<'de, T: Scalar, C: Deserialize<'de>> Visitor<'de> for OneOrVisitor<T, C> {
    type Value = OneOr<Lenient<T>, C>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTS)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(OneOr::One(Lenient::parse(text)))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(OneOr::One(Lenient::parse(if value { "yes" } else { "no" })))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(OneOr::One(Lenient::parse(&value.to_string())))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(OneOr::One(Lenient::parse(&value.to_string())))
    }

    // A float has lost what was written (`19.30` is 19.3 by now): this error sends the reader to
    // the tree of events, where every scalar is still text.
    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Err(E::custom("a number whose text is needed"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        C::deserialize(SeqAccessDeserializer::new(items)).map(OneOr::Or)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        C::deserialize(MapAccessDeserializer::new(fields)).map(OneOr::Or)
    }
}
