//! English names of what a catalogue names.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::text::{caseless, fold};

/// The glossary of a catalogue: its names, each with the English one. Points
/// and groups have their own.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    /// Names as they are written, each with its English, in the order in which
    /// they were added.
    names: Vec<(String, String)>,
    /// Positions by name.
    exact: HashMap<String, usize>,
    /// Positions by folded name: made when a name is asked for that is written
    /// otherwise. A Chinese run asks for none.
    folded: OnceLock<HashMap<String, usize>>,
}

impl PartialEq for Glossary {
    fn eq(&self, other: &Self) -> bool {
        self.names == other.names
    }
}

impl Glossary {
    /// Adds a name, in the place of the English that it has already.
    pub fn add(&mut self, name: &str, english: &str) {
        self.exact.insert(name.to_owned(), self.names.len());
        self.names.push((name.to_owned(), english.trim().to_owned()));
        self.folded = OnceLock::new();
    }

    /// Whether it has no names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The English of a name; widths and spaces matter only where names differ
    /// in nothing else.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let at = self.exact.get(name).or_else(|| self.written_otherwise(name))?;
        Some(&self.names[*at].1)
    }

    fn written_otherwise(&self, name: &str) -> Option<&usize> {
        if self.is_empty() {
            return None;
        }
        let positions = || (0..).zip(&self.names).map(|(at, (own, _))| (fold(own), at)).collect();
        self.folded.get_or_init(positions).get(&fold(name))
    }

    /// The English of a name, else the name itself.
    #[must_use]
    pub fn tell<'a>(&'a self, name: &'a str) -> &'a str {
        self.get(name).unwrap_or(name)
    }

    /// The one of several names that somebody means: by the name itself, else
    /// by its English.
    pub fn find<'a>(
        &self,
        typed: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let names: Vec<&str> = names.into_iter().collect();
        let is_english = |name: &&&str| self.get(name).is_some_and(|own| is_same(own, typed));
        names.iter().find(|name| **name == typed).or(names.iter().find(is_english)).copied()
    }
}

/// Whether two names are the same to whoever types them: in either case, with
/// spaces of any kind.
#[must_use]
pub fn is_same(name: &str, typed: &str) -> bool {
    caseless(name) == caseless(typed)
}
