//! Named values whose order means something.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Named values in the order in which their author wrote them. No name stands twice.
#[derive(Debug, Clone)]
pub struct InOrder<T>(pub Vec<(String, T)>);

impl<T> Default for InOrder<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for InOrder<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrderVisitor(PhantomData))
    }
}

/// For a schema, order means nothing: names, each with a value.
impl<T: JsonSchema> JsonSchema for InOrder<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        std::collections::BTreeMap::<String, T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}

struct InOrderVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrderVisitor<T> {
    type Value = InOrder<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names, each with its value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<InOrder<T>, A::Error> {
        let mut all: Vec<(String, T)> =
            Vec::with_capacity(fields.size_hint().unwrap_or(0).min(256));
        while let Some((name, value)) = fields.next_entry::<String, T>()? {
            // This error sends the reader to the tree of events, which shows where both stand.
            if all.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom("a name stands twice"));
            }
            all.push((name, value));
        }
        Ok(InOrder(all))
    }
}
