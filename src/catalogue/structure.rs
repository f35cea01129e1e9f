//! Finds every mistake of structure in a catalogue (unknown, repeated and missing
//! keys, wrong types) by walking its YAML along the schema, and mends it so far
//! that the mistakes of meaning can be found as well.

use std::collections::HashMap;

use serde_json::Value as Schema;

use super::mistakes::{Mistakes, Way};
use super::yaml::{Entry, Position, Positioned, Yaml, is_null, is_yaml};
use crate::model::Fault;
use crate::model::finding::Expected;
use crate::model::nearest::nearest;

/// Walks a tree along the schema, collects what does not fit and takes it out
/// or fills it in.
pub(crate) struct Walker<'a> {
    definitions: &'a Schema,
    placeholders: usize,
    /// What was taken out or filled in: place of the mapping and key, or of the
    /// list and no key. Nothing more needs to be said about it.
    pub(crate) mended: Vec<(Position, String)>,
    /// What was found.
    pub(crate) mistakes: Mistakes,
}

impl<'a> Walker<'a> {
    /// A walker along a schema made by schemars.
    pub(crate) fn new(schema: &'a Schema) -> Self {
        Self {
            definitions: &schema["$defs"],
            placeholders: 0,
            mended: Vec::new(),
            mistakes: Mistakes::default(),
        }
    }

    /// Whether `node` fits after mending; where not, its parent takes it out.
    pub(crate) fn walk(
        &mut self,
        node: &mut Positioned,
        schema: &'a Schema,
        way: &Way<'_>,
    ) -> bool {
        let schema = self.choose(node, self.resolve(schema));
        match &mut node.value {
            Yaml::Map(entries) if accepts(schema, "object") => {
                self.walk_map(entries, node.position, schema, way);
                true
            }
            Yaml::List(items) if accepts(schema, "array") => {
                self.walk_list(items, node.position, schema, way)
            }
            Yaml::Scalar { text, plain } if fits(text, *plain, schema) => true,
            value => {
                let fault = Fault::WrongType {
                    key: way.last().to_owned(),
                    text: shown(value),
                    expected: self.expected(schema),
                };
                self.mistakes.add(way, fault);
                false
            }
        }
    }

    fn walk_map(
        &mut self,
        entries: &mut Vec<Entry>,
        position: Position,
        schema: &'a Schema,
        way: &Way<'_>,
    ) {
        self.take_out_repeated(entries, way);
        let properties = &schema["properties"];
        entries.retain_mut(|entry| {
            let way = way.key(&entry.key);
            match properties.get(&entry.key).or(schema.get("additionalProperties")) {
                Some(inner) if inner.is_object() => {
                    let absent = entry.value.is_null() && properties.get(&entry.key).is_some();
                    let absent = absent && !requires(schema, &entry.key);
                    let fits = absent || self.walk(&mut entry.value, inner, &way);
                    if !fits {
                        self.mended.push((position, entry.key.clone()));
                    }
                    fits && !absent
                }
                _ => {
                    self.mistakes.add(&way, unknown_key(&entry.key, properties));
                    false
                }
            }
        });
        self.fill_in_missing(entries, position, schema, way);
    }

    /// Keeps the first of each key.
    fn take_out_repeated(&mut self, entries: &mut Vec<Entry>, way: &Way<'_>) {
        let mut seen: HashMap<String, usize> = HashMap::new();
        entries.retain(|entry| {
            let Some(first_line) = seen.get(&entry.key) else {
                seen.insert(entry.key.clone(), entry.line);
                return true;
            };
            let fault = Fault::RepeatedKey { key: entry.key.clone(), first_line: *first_line };
            self.mistakes.add_at(&way.key(&entry.key), entry.line, fault);
            false
        });
    }

    /// Reports required keys that are absent, and puts something harmless in
    /// their place. A key taken out above has been reported already.
    fn fill_in_missing(
        &mut self,
        entries: &mut Vec<Entry>,
        position: Position,
        schema: &'a Schema,
        way: &Way<'_>,
    ) {
        let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
        for key in required.iter().filter_map(Schema::as_str) {
            if entries.iter().any(|entry| entry.key == key) {
                continue;
            }
            let taken_out = (position, key.to_owned());
            if !self.mended.contains(&taken_out) {
                let fault = Fault::MissingKey { key: key.to_owned() };
                self.mistakes.add_at(&way.key(key), position.line, fault);
                self.mended.push(taken_out);
            }
            let value = self.placeholder(self.resolve(&schema["properties"][key]), position);
            let value = Positioned { position, value };
            entries.push(Entry { key: key.to_owned(), line: position.line, value });
        }
    }

    fn placeholder(&mut self, schema: &Schema, position: Position) -> Yaml {
        if let Some(pair) = schema["prefixItems"].as_array() {
            let values = pair.iter().map(|inner| self.placeholder(inner, position));
            return Yaml::List(values.map(|value| Positioned { position, value }).collect());
        }
        if accepts(schema, "array") {
            return Yaml::List(Vec::new());
        }
        if accepts(schema, "object") {
            return Yaml::Map(Vec::new());
        }
        self.placeholders += 1;
        let text = match schema["type"].as_str() {
            Some("number") => "1".to_owned(),
            // No year, so that no other year is compared with it.
            Some("integer") => "0".to_owned(),
            _ => format!("?{}", self.placeholders),
        };
        Yaml::Scalar { text, plain: schema["type"] != "string" }
    }

    /// Items that do not fit are taken out; what is left keeps its line.
    fn walk_list(
        &mut self,
        items: &mut Vec<Positioned>,
        position: Position,
        schema: &'a Schema,
        way: &Way<'_>,
    ) -> bool {
        if let Some(pair) = schema["prefixItems"].as_array() {
            let long_enough = items.len() == pair.len();
            let fit = long_enough
                && items
                    .iter_mut()
                    .zip(pair)
                    .enumerate()
                    .all(|(at, (item, inner))| self.walk(item, inner, &way.index(at)));
            if !long_enough {
                let key = way.last().to_owned();
                let text = shown(&Yaml::List(std::mem::take(items)));
                let fault = Fault::WrongType { key, text, expected: vec![Expected::Pair] };
                self.mistakes.add(way, fault);
            }
            return fit;
        }
        let (mut at, written) = (0, items.len());
        items.retain_mut(|item| {
            at += 1;
            self.walk(item, &schema["items"], &way.index(at - 1))
        });
        if items.len() < written {
            self.mended.push((position, String::new()));
        }
        true
    }

    fn resolve(&self, schema: &'a Schema) -> &'a Schema {
        match schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
            Some(name) => &self.definitions[name],
            None => schema,
        }
    }

    /// The alternative that fits the kind of the value, so that what is wrong
    /// inside it can be named; the schema itself where there is none. The only
    /// alternative for a mapping fits whatever keys it has.
    fn choose(&self, node: &Positioned, schema: &'a Schema) -> &'a Schema {
        let alternatives = self.alternatives(schema);
        let is_only = alternatives.iter().filter(|option| accepts(option, "object")).count() == 1;
        let suits = |schema: &&'a Schema| match &node.value {
            Yaml::Map(entries) => {
                accepts(schema, "object")
                    && (is_only
                        || schema["properties"].is_null()
                        || entries.iter().any(|e| schema["properties"].get(&e.key).is_some()))
            }
            Yaml::List(_) => accepts(schema, "array"),
            Yaml::Scalar { text, plain } => fits(text, *plain, schema),
        };
        alternatives.into_iter().find(suits).unwrap_or(schema)
    }

    fn alternatives(&self, schema: &'a Schema) -> Vec<&'a Schema> {
        let options = schema["anyOf"].as_array().or(schema["oneOf"].as_array());
        let mut found = Vec::new();
        for option in options.into_iter().flatten().map(|option| self.resolve(option)) {
            match self.alternatives(option) {
                inner if inner.is_empty() || !words(option).is_empty() => found.push(option),
                inner => found.extend(inner),
            }
        }
        found
    }

    fn expected(&self, schema: &'a Schema) -> Vec<Expected> {
        let mut found: Vec<Expected> = Vec::new();
        let alternatives = self.alternatives(schema);
        let options = if alternatives.is_empty() { vec![schema] } else { alternatives };
        for option in options {
            for expected in expected_of(option) {
                if !found.contains(&expected) {
                    found.push(expected);
                }
            }
        }
        found
    }
}

fn expected_of(schema: &Schema) -> Vec<Expected> {
    let words = words(schema);
    if !words.is_empty() {
        return vec![Expected::Word(words)];
    }
    let of_type = |name: &str| match name {
        "string" => Some(Expected::Text),
        "number" => Some(Expected::Number),
        "integer" => Some(Expected::WholeNumber),
        "boolean" => Some(Expected::Flag),
        "array" if schema.get("prefixItems").is_some() => Some(Expected::Pair),
        "array" => Some(Expected::List),
        "object" => Some(Expected::Mapping),
        _ => None,
    };
    types(schema).into_iter().filter_map(of_type).collect()
}

fn types(schema: &Schema) -> Vec<&str> {
    match &schema["type"] {
        Schema::String(name) => vec![name],
        Schema::Array(names) => names.iter().filter_map(Schema::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The words of an enumeration.
fn words(schema: &Schema) -> Vec<String> {
    let listed = schema["enum"].as_array().into_iter().flatten();
    let single = schema["oneOf"].as_array().into_iter().flatten().map(|option| &option["const"]);
    listed.chain(single).filter_map(|word| word.as_str().map(ToOwned::to_owned)).collect()
}

fn accepts(schema: &Schema, kind: &str) -> bool {
    types(schema).contains(&kind)
}

fn requires(schema: &Schema, key: &str) -> bool {
    schema["required"].as_array().is_some_and(|keys| keys.iter().any(|k| k == key))
}

/// Whether a scalar fits, by the rules of the YAML library: plain numbers may
/// stand for text, quoted text may not stand for a number.
fn fits(text: &str, plain: bool, schema: &Schema) -> bool {
    let words = words(schema);
    if !words.is_empty() {
        return words.iter().any(|word| word == text);
    }
    let null = plain && is_null(text);
    types(schema).iter().any(|kind| match *kind {
        "null" => null,
        "string" => !null,
        "number" => plain && is_yaml::<f64>(text),
        "integer" if schema["minimum"] == 0 => plain && is_yaml::<u64>(text),
        "integer" => plain && is_yaml::<i64>(text),
        "boolean" => plain && is_yaml::<bool>(text),
        _ => false,
    })
}

fn unknown_key(key: &str, properties: &Schema) -> Fault {
    let allowed: Vec<String> =
        properties.as_object().map(|known| known.keys().cloned().collect()).unwrap_or_default();
    let near = nearest(key, allowed.iter().map(|name| (name.as_str(), name.as_str())));
    Fault::UnknownKey { key: key.to_owned(), nearest: near, allowed }
}

/// How much of a value is shown.
const LONGEST_SHOWN: usize = 40;

fn shown(value: &Yaml) -> String {
    match value {
        Yaml::Scalar { text, .. } if text.chars().nth(LONGEST_SHOWN).is_some() => {
            text.chars().take(LONGEST_SHOWN).chain(['…']).collect()
        }
        Yaml::Scalar { text, .. } => text.clone(),
        Yaml::List(_) => "[…]".to_owned(),
        Yaml::Map(_) => "{…}".to_owned(),
    }
}
