//! What was said about one point in one area and year.

use super::finding::Place;

/// A value: a number, or a label of the point's scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// A number in the point's unit.
    Number(f64),
    /// Index of a label of the point's scale.
    Label(usize),
}

/// How final a value is (数据状态).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Status {
    /// 正式
    #[default]
    Final,
    /// 初步
    Provisional,
    /// 估计
    Estimated,
    /// 演示
    Demonstration,
}

impl Status {
    /// All, from the most to the least final.
    pub const ALL: [Self; 4] =
        [Self::Final, Self::Provisional, Self::Estimated, Self::Demonstration];
}

/// A value that was reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The value.
    pub value: Value,
    /// Its text as it was written.
    pub text: String,
    /// How final it is.
    pub status: Status,
    /// Where it stands; `None` for a what-if value of the command line.
    pub place: Option<Place>,
}

/// What was said about a point.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Observation {
    /// 缺报: no row at all, or a cell that says so.
    #[default]
    NotReported,
    /// 不适用: the department confirms that the point does not exist there.
    NotApplicable(Place),
    /// A value.
    Reported(Reading),
}

impl Observation {
    /// The value that was reported.
    #[must_use]
    pub fn reading(&self) -> Option<&Reading> {
        match self {
            Self::Reported(reading) => Some(reading),
            Self::NotReported | Self::NotApplicable(_) => None,
        }
    }
}
