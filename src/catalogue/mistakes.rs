//! Collects every mistake of a catalogue with the way to its place.

use crate::model::Fault;

/// A step from a value of the catalogue to one inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// Under a key.
    Key(String),
    /// At a position of a list.
    Index(usize),
}

/// The way from the top of the catalogue to a place, held on the stack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way<'a> {
    before: Option<&'a Way<'a>>,
    step: Option<Piece<'a>>,
}

#[derive(Debug, Clone, Copy)]
enum Piece<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Way<'a> {
    /// The top of the catalogue.
    pub(crate) const TOP: Way<'static> = Way { before: None, step: None };

    /// One step further, under a key.
    pub(crate) fn key(&'a self, key: &'a str) -> Way<'a> {
        Way { before: Some(self), step: Some(Piece::Key(key)) }
    }

    /// One step further, to a position of a list.
    pub(crate) fn index(&'a self, index: usize) -> Way<'a> {
        Way { before: Some(self), step: Some(Piece::Index(index)) }
    }

    /// The last key on the way.
    pub(crate) fn last(&self) -> &'a str {
        match (self.step, self.before) {
            (Some(Piece::Key(key)), _) => key,
            (_, Some(before)) => before.last(),
            _ => "",
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = self.before.map_or_else(Vec::new, Way::steps);
        match self.step {
            Some(Piece::Key(key)) => steps.push(Step::Key(key.to_owned())),
            Some(Piece::Index(index)) => steps.push(Step::Index(index)),
            None => {}
        }
        steps
    }
}

/// A mistake with its place: the way to it, and the line where the way does
/// not tell it.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) way: Vec<Step>,
    pub(crate) line: Option<usize>,
    pub(crate) fault: Fault,
}

/// All mistakes found so far.
#[derive(Debug, Default)]
pub(crate) struct Mistakes {
    /// In the order in which they were found.
    pub(crate) found: Vec<Mistake>,
}

impl Mistakes {
    /// Adds a mistake.
    pub(crate) fn add(&mut self, way: &Way<'_>, fault: Fault) {
        self.found.push(Mistake { way: way.steps(), line: None, fault });
    }

    /// Adds a mistake whose line is known.
    pub(crate) fn add_at(&mut self, way: &Way<'_>, line: usize, fault: Fault) {
        self.found.push(Mistake { way: way.steps(), line: Some(line), fault });
    }

    /// Adds a mistake where a name says nothing.
    pub(crate) fn check_name(&mut self, name: &str, way: &Way<'_>) {
        if is_nothing(name) {
            self.add(way, Fault::MissingKey { key: way.last().to_owned() });
        }
    }
}

/// Whether a text has no letter and no digit, or is YAML's null.
fn is_nothing(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric) || text == "null"
}
