//! The facts of mistakes in a catalogue.

use crate::model::aggregation::{Aggregation, Weighting};
use crate::model::attribute::UnmetRule;
use crate::model::method::Method;
use crate::model::missing::MissingRule;
use crate::model::point::Lack;
use crate::model::year::Year;

/// What may stand in a place of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    Flag,
    /// A list.
    List,
    /// Two entries in brackets.
    Pair,
    /// Keys with values.
    Mapping,
    /// One of these words.
    Word(Vec<String>),
}

/// A number of the catalogue that has to lie in a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// Finite.
    Finite,
    /// 0 or more.
    NotNegative,
    /// More than 0.
    Positive,
    /// 0 to 1.
    Share,
    /// From the first to the second.
    UpTo(f64, f64),
    /// From the first to less than the second.
    Below(f64, f64),
}

/// What the catalogue itself does in a choice that its `uncertainty` opens.
#[derive(Debug, Clone, PartialEq)]
pub enum Own {
    /// Its method.
    Method(Method),
    /// Its mean.
    Aggregation(Aggregation),
    /// Its weighting.
    Weighting(Weighting),
    /// Its one rule on missing values.
    Missing(MissingRule),
    /// Its rules on missing values, by the name of the attribute.
    MissingBy(Vec<(String, MissingRule)>),
    /// What it lets unmet points of an attribute keep.
    Unmet(UnmetRule),
}

/// Why what a list of the catalogue's `uncertainty` says cannot be tried.
#[derive(Debug, Clone, PartialEq)]
pub enum ListFault {
    /// There is nothing on it.
    Empty {
        /// What should be.
        own: Own,
    },
    /// It says the same twice; places are counted from 1.
    Repeated {
        /// Place of the first.
        first: usize,
        /// Place of the second.
        again: usize,
    },
    /// It leaves out what the catalogue itself does, so that the index itself
    /// would be none of those tried.
    LacksOwn {
        /// What should be on it.
        own: Own,
    },
    /// A method cannot score these points.
    Unfit {
        /// The method.
        method: Method,
        /// What the points would need.
        lack: Lack,
        /// Their names.
        points: Vec<String>,
    },
}

/// Why the years of a stage do not rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageFault {
    /// It begins while the stage before still lasts.
    Overlaps {
        /// Its first year.
        from: Year,
        /// Last year of the stage before.
        before: Year,
    },
    /// It begins after its own end.
    Reversed {
        /// Its first year.
        from: Year,
        /// Its last year.
        until: Year,
    },
    /// It ends no later than the stage before.
    Falls {
        /// Its last year.
        until: Year,
        /// Last year of the stage before.
        before: Year,
    },
}
