//! The columns of a record of draws: what each is called, and which choice it
//! holds. Whoever writes one and whoever reads one goes by this list.

use std::collections::HashSet;

use super::catalogue::Catalogue;
use super::text::{harmless, squeeze};

/// A column of a record of draws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading; no two columns have the same, however they are typed.
    pub heading: String,
    /// What it holds.
    pub slot: Slot,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The number of the draw, for people.
    Draw,
    /// The method of points that have no own.
    Method,
    /// The mean of groups that have no own.
    Aggregation,
    /// How groups weigh.
    Weighting,
    /// The rule on missing values.
    Missing,
    /// The rule for unmet points of an attribute, by its index.
    Unmet(usize),
    /// The score of a label.
    Label {
        /// Index of the scale.
        scale: usize,
        /// Index of the label.
        label: usize,
    },
    /// The weight of a group among its siblings, by its position.
    Group(usize),
    /// The weight of a scored point among its siblings, that of its attribute
    /// included.
    Point(usize),
}

impl Column {
    /// The columns of a catalogue's draws, in their order. Where two headings
    /// would be the same, as those of the group `a/b` and of a point with that
    /// id, the later one gets `#2`.
    #[must_use]
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        let mut columns = Columns::default();
        columns.add("draw", Slot::Draw);
        columns.add("method", Slot::Method);
        columns.add("aggregation", Slot::Aggregation);
        columns.add("weighting", Slot::Weighting);
        columns.add("missing", Slot::Missing);
        for (at, attribute) in catalogue.attributes.iter().enumerate() {
            columns.add(&format!("unmet:{}", attribute.name), Slot::Unmet(at));
        }
        for (scale, own) in catalogue.scales.iter().enumerate() {
            for (label, of) in own.labels.iter().enumerate() {
                let heading = format!("scale:{}:{}", own.name, of.text);
                columns.add(&heading, Slot::Label { scale, label });
            }
        }
        for (path, group) in catalogue.root.descendants() {
            columns.add(&format!("weight:{}", path.join("/")), Slot::Group(group.position));
        }
        for (at, point) in catalogue.scored_points().iter().enumerate() {
            columns.add(&format!("weight:{}", point.id), Slot::Point(at));
        }
        columns.all
    }
}

/// Columns in the making.
#[derive(Default)]
struct Columns {
    all: Vec<Column>,
    taken: HashSet<String>,
}

impl Columns {
    fn add(&mut self, name: &str, slot: Slot) {
        let name = harmless(name);
        let mut heading = name.clone();
        let mut number = 1;
        while !self.taken.insert(squeeze(&heading)) {
            number += 1;
            heading = format!("{name}#{number}");
        }
        self.all.push(Column { heading, slot });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_would_be_the_same_are_numbered() {
        let mut columns = Columns::default();
        for name in ["weight:a/b", "weight:ａ/b", "weight:a/b#2", "weight:a /b", "weight:c"] {
            columns.add(name, Slot::Draw);
        }
        let headings: Vec<&str> = columns.all.iter().map(|own| own.heading.as_str()).collect();
        let expected =
            ["weight:a/b", "weight:ａ/b#2", "weight:a/b#2#2", "weight:a /b#3", "weight:c"];
        assert_eq!(headings, expected);
    }
}
