//! YAML as a tree in which every key and value knows its line: read from a text,
//! mended, and written as one.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::mistakes::Step;

/// A place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    /// Line, from 1.
    pub(crate) line: usize,
    /// Characters before it on the line.
    pub(crate) column: usize,
}

/// A value with the place where it begins.
#[derive(Debug, Clone)]
pub(crate) struct Positioned {
    pub(crate) position: Position,
    pub(crate) value: Yaml,
}

/// A YAML value.
#[derive(Debug, Clone)]
pub(crate) enum Yaml {
    /// A scalar; `plain` where it is not quoted, so that `69` is a number.
    Scalar { text: String, plain: bool },
    /// A list.
    List(Vec<Positioned>),
    /// A mapping with all its keys, repeated ones too.
    Map(Vec<Entry>),
}

/// A key of a mapping with its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) line: usize,
    pub(crate) value: Positioned,
}

impl Positioned {
    /// Whether this is an empty value.
    pub(crate) fn is_null(&self) -> bool {
        matches!(&self.value, Yaml::Scalar { text, plain: true } if is_null(text))
    }

    /// Line of the place at the end of the steps, or of the last one before
    /// it that exists.
    pub(crate) fn line_at(&self, steps: &[Step]) -> usize {
        let Some((step, rest)) = steps.split_first() else {
            return self.position.line;
        };
        match (step, &self.value) {
            (Step::Index(index), Yaml::List(items)) => {
                items.get(*index).map_or(self.position.line, |item| item.line_at(rest))
            }
            (Step::Key(key), Yaml::Map(entries)) => {
                entries.iter().find(|entry| entry.key == *key).map_or(self.position.line, |entry| {
                    if rest.is_empty() {
                        entry.line
                    } else {
                        entry.value.line_at_or(rest, entry.line)
                    }
                })
            }
            _ => self.position.line,
        }
    }

    /// The value at the end of the steps.
    pub(crate) fn at(&self, steps: &[Step]) -> Option<&Self> {
        let Some((step, rest)) = steps.split_first() else {
            return Some(self);
        };
        let inner = match (step, &self.value) {
            (Step::Index(index), Yaml::List(items)) => items.get(*index),
            (Step::Key(key), Yaml::Map(entries)) => {
                entries.iter().find(|entry| entry.key == *key).map(|entry| &entry.value)
            }
            _ => None,
        };
        inner.and_then(|inner| inner.at(rest))
    }

    /// Whether a text is a key or a scalar somewhere in it.
    pub(crate) fn says(&self, wanted: &str) -> bool {
        match &self.value {
            Yaml::Scalar { text, .. } => text == wanted,
            Yaml::List(items) => items.iter().any(|item| item.says(wanted)),
            Yaml::Map(entries) => {
                entries.iter().any(|own| own.key == wanted || own.value.says(wanted))
            }
        }
    }

    /// Writes it on one line, every scalar with its own text.
    pub(crate) fn write(&self, out: &mut String) {
        match &self.value {
            Yaml::Scalar { text, plain: true } if is_null(text) => out.push_str("null"),
            Yaml::Scalar { text, plain: true } if is_bare(text) => out.push_str(text),
            Yaml::Scalar { text, .. } => out.push_str(&quoted(text)),
            Yaml::List(items) => {
                out.push('[');
                for item in items {
                    item.write(out);
                    out.push_str(", ");
                }
                out.push(']');
            }
            Yaml::Map(entries) => {
                out.push('{');
                for entry in entries {
                    out.push_str(&quoted(&entry.key));
                    out.push_str(": ");
                    entry.value.write(out);
                    out.push_str(", ");
                }
                out.push('}');
            }
        }
    }

    /// [`line_at`](Self::line_at), with the line of the key above for what
    /// does not exist.
    fn line_at_or(&self, steps: &[Step], above: usize) -> usize {
        let exists = match (&steps[0], &self.value) {
            (Step::Index(index), Yaml::List(items)) => *index < items.len(),
            (Step::Key(key), Yaml::Map(entries)) => entries.iter().any(|e| e.key == *key),
            _ => false,
        };
        if exists { self.line_at(steps) } else { above }
    }
}

/// Whether a plain scalar says that there is no value.
pub(crate) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Whether the YAML library reads a plain scalar as a value of this type.
pub(crate) fn is_yaml<T: serde::de::DeserializeOwned>(text: &str) -> bool {
    serde_yaml::from_str::<T>(text).is_ok()
}

/// Whether a plain scalar is a number or a flag and so must stay unquoted.
fn is_bare(text: &str) -> bool {
    is_yaml::<f64>(text) || is_yaml::<bool>(text)
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A place where the text is no YAML.
#[derive(Debug)]
pub(crate) struct SyntaxError {
    pub(crate) line: usize,
    pub(crate) message: String,
}

/// Deeper nesting is refused, before it costs the stack.
const DEEPEST: usize = 100;
/// More values, with all aliases written out, are refused.
const MOST_VALUES: usize = 500_000;

/// Parses a text of one document.
pub(crate) fn parse(text: &str) -> Result<Option<Positioned>, SyntaxError> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| SyntaxError {
            line: error.marker().line(),
            message: error.info().to_owned(),
        })?;
        let position = Position { line: span.start.line(), column: span.start.col() };
        let line = position.line;
        builder.take(event, position);
        if builder.open.len() > DEEPEST || builder.values > MOST_VALUES {
            return Err(SyntaxError { line, message: "too deep or too large".to_owned() });
        }
    }
    match builder.documents.len() {
        0 | 1 => Ok(builder.documents.pop()),
        _ => Err(SyntaxError {
            line: builder.documents[1].position.line,
            message: "more than one document".to_owned(),
        }),
    }
}

#[derive(Default)]
struct Builder {
    open: Vec<Frame>,
    anchors: HashMap<usize, (Positioned, usize)>,
    documents: Vec<Positioned>,
    values: usize,
}

struct Frame {
    position: Position,
    anchor: usize,
    /// How many values there were before it.
    before: usize,
    content: Content,
}

enum Content {
    List(Vec<Positioned>),
    Map(Vec<Entry>, Option<(String, usize)>),
}

impl Builder {
    fn take(&mut self, event: Event<'_>, position: Position) {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let value = Yaml::Scalar { text: text.into_owned(), plain };
                self.put(anchor, Positioned { position, value }, 1);
            }
            Event::SequenceStart(anchor, _) => {
                self.open(position, anchor, Content::List(Vec::new()));
            }
            Event::MappingStart(anchor, _) => {
                self.open(position, anchor, Content::Map(Vec::new(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(anchor) => self.repeat(anchor, position),
            _ => {}
        }
    }

    fn open(&mut self, position: Position, anchor: usize, content: Content) {
        self.open.push(Frame { position, anchor, before: self.values, content });
    }

    fn close(&mut self) {
        if let Some(frame) = self.open.pop() {
            let value = match frame.content {
                Content::List(items) => Yaml::List(items),
                Content::Map(entries, _) => Yaml::Map(entries),
            };
            let size = self.values - frame.before + 1;
            self.values = frame.before;
            self.put(frame.anchor, Positioned { position: frame.position, value }, size);
        }
    }

    /// Writes out an alias, unless that would be too large.
    fn repeat(&mut self, anchor: usize, position: Position) {
        let Some((node, size)) = self.anchors.get(&anchor) else {
            return;
        };
        if self.values + size > MOST_VALUES {
            self.values = MOST_VALUES + 1;
            return;
        }
        let (node, size) = (Positioned { position, ..node.clone() }, *size);
        self.put(0, node, size);
    }

    fn put(&mut self, anchor: usize, node: Positioned, size: usize) {
        self.values += size;
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), size));
        }
        match self.open.last_mut().map(|frame| &mut frame.content) {
            None => self.documents.push(node),
            Some(Content::List(items)) => items.push(node),
            Some(Content::Map(entries, key)) => match key.take() {
                Some((key, line)) => entries.push(Entry { key, line, value: node }),
                None => *key = Some((key_text(&node), node.position.line)),
            },
        }
    }
}

fn key_text(node: &Positioned) -> String {
    match &node.value {
        Yaml::Scalar { text, .. } => text.clone(),
        Yaml::List(_) | Yaml::Map(_) => "[…]".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_item_knows_its_line() {
        let tree = parse("a: 1\nb:\n  - x: 2\n    y: 3\n  - { x: 4 }\n").unwrap().unwrap();
        let key = |k: &str| Step::Key(k.into());
        for (steps, line) in [
            (vec![key("a")], 1),
            (vec![key("b")], 2),
            (vec![key("b"), Step::Index(0)], 3),
            (vec![key("b"), Step::Index(0), key("y")], 4),
            (vec![key("b"), Step::Index(1), key("x")], 5),
            (vec![key("b"), Step::Index(1), key("missing")], 5),
            (vec![key("b"), Step::Index(9)], 2),
        ] {
            assert_eq!(tree.line_at(&steps), line, "{steps:?}");
        }
    }

    #[test]
    fn a_second_document_and_broken_text_name_their_line() {
        assert_eq!(parse("a: 1\n---\nb: 2\n").unwrap_err().line, 3);
        assert_eq!(parse("a: 1\nb: [1\n").unwrap_err().line, 3);
        assert!(parse("").unwrap().is_none());
    }

    #[test]
    fn nothing_too_deep_or_too_large_is_unfolded() {
        assert!(parse(&"[".repeat(5000)).is_err());
        let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for (name, before) in ('b'..='z').zip('a'..) {
            let copies = vec![format!("*{before}"); 9].join(", ");
            bomb = format!("{bomb}{name}: &{name} [{copies}]\n");
        }
        assert!(parse(&bomb).is_err());
    }
}
