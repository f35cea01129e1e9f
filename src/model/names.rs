//! Finds points by what people write: id, name or alias.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::nearest::nearest;
use super::point::Point;
use super::text::{fold, key};

/// An index from what people write to points.
#[derive(Debug, Clone, Default)]
pub struct Names {
    exact: HashMap<String, usize>,
    repeated: bool,
    known: Vec<Known>,
    keys: OnceLock<Vec<String>>,
    by_key: OnceLock<HashMap<String, Option<usize>>>,
}

/// What a point is called.
#[derive(Debug, Clone)]
struct Known {
    name: String,
    aliases: Vec<String>,
}

/// What a search for a name gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// The index of the point.
    Found(usize),
    /// No point; the names nearest to it, best first.
    Unknown(Vec<String>),
}

impl Names {
    /// Indexes points. Where two have the same text the first one wins;
    /// catalogue validation reports the other.
    #[must_use]
    pub fn new(points: &[Point]) -> Self {
        let mut names = Self::default();
        names.exact.reserve(points.len() * 3);
        for (index, point) in points.iter().enumerate() {
            for text in [&point.id, &point.name].into_iter().chain(&point.aliases) {
                let holder = *names.exact.entry(fold(text)).or_insert(index);
                names.repeated |= holder != index;
            }
            let (name, aliases) = (point.name.clone(), point.aliases.clone());
            names.known.push(Known { name, aliases });
        }
        names
    }

    /// Whether two points share an id, a name or an alias.
    #[must_use]
    pub fn has_repeated(&self) -> bool {
        self.repeated
    }

    /// Points by the key of name or alias, made when a text is not exact for
    /// the first time; `None` where two points share a key: then only the
    /// exact text counts.
    fn by_key(&self) -> &HashMap<String, Option<usize>> {
        self.by_key.get_or_init(|| {
            let mut by_key: HashMap<String, Option<usize>> = HashMap::new();
            for (index, known) in self.known.iter().enumerate() {
                for text in std::iter::once(&known.name).chain(&known.aliases) {
                    by_key
                        .entry(key(text))
                        .and_modify(|held| *held = held.filter(|other| *other == index))
                        .or_insert(Some(index));
                }
            }
            by_key
        })
    }

    /// The point with this id, name or alias. Width of characters, spaces,
    /// punctuation and brackets do not matter.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<usize> {
        if let Some(index) = self.exact.get(text) {
            return Some(*index);
        }
        let folded = fold(text);
        if let Some(index) = self.exact.get(&folded) {
            return Some(*index);
        }
        self.by_key().get(&key(&folded)).copied().flatten()
    }

    /// [`get`](Self::get), with suggestions where there is no such point.
    #[must_use]
    pub fn find(&self, text: &str) -> Lookup {
        self.get(text).map_or_else(|| Lookup::Unknown(self.nearest(text)), Lookup::Found)
    }

    /// Names similar to `text`, best first.
    #[must_use]
    pub fn nearest(&self, text: &str) -> Vec<String> {
        let keys =
            self.keys.get_or_init(|| self.known.iter().map(|known| key(&known.name)).collect());
        let names = self.known.iter().map(|known| known.name.as_str());
        nearest(&key(text), names.zip(keys.iter().map(String::as_str)))
    }
}
