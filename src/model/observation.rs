//! What was said about one point in one area and year.

use super::place::Place;

/// A value: a number, or a label of the point's scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// A number in the point's unit.
    Number(f64),
    /// Index of a label of the point's scale.
    Label(usize),
}

impl Value {
    /// The number, where it is one.
    #[must_use]
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(x) => Some(x),
            Self::Label(_) => None,
        }
    }
}

/// How final a value is (数据状态).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Status {
    /// 正式: as the department stands by it.
    #[default]
    Final,
    /// 初步: may still be revised.
    Provisional,
    /// 估计: estimated, not counted.
    Estimated,
    /// 演示: made up to show what a page looks like.
    Demonstration,
}

impl Status {
    /// All, from the most to the least final.
    pub const ALL: [Self; 4] =
        [Self::Final, Self::Provisional, Self::Estimated, Self::Demonstration];
}

/// What a cell says that has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// 缺报: there is no value yet.
    NotReported,
    /// 不适用: there will be none, as the point does not exist there.
    NotApplicable,
}

impl Absence {
    /// Reads a squeezed text: nothing, dashes, dots, `/`, `NULL`, 暂无, 缺 and
    /// the like are not reported; 不适用 is not applicable.
    #[must_use]
    pub fn read(squeezed: &str) -> Option<Self> {
        const DASHES: [char; 9] = ['-', '‐', '‑', '–', '—', '―', '−', '─', '━'];
        const WORDS: [&str; 11] =
            ["/", "\\", "null", "n/a", "na", "暂无", "未统计", "缺", "缺报", "未报", "⋯⋯"];
        if squeezed == "不适用" {
            return Some(Self::NotApplicable);
        }
        let is_missing = squeezed.chars().all(|c| DASHES.contains(&c))
            || (squeezed.len() >= 3 && squeezed.bytes().all(|byte| byte == b'.'))
            || WORDS.iter().any(|word| word.eq_ignore_ascii_case(squeezed));
        is_missing.then_some(Self::NotReported)
    }
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

/// What was said about a point. Boxed, because most points of most areas have
/// nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Observation {
    /// 缺报: no row at all, or a cell that says so.
    #[default]
    NotReported,
    /// 不适用: the department confirms that the point does not exist there.
    NotApplicable(Box<Place>),
    /// 不适用（按目录）: the catalogue's `applies_to` leaves the point out for this
    /// kind of area, and nobody has to say so.
    ByRule,
    /// A value.
    Reported(Box<Reading>),
}

/// What scoring needs to know of what was said about a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// 缺报: nobody said anything.
    NotReported,
    /// 不适用: the point does not exist there.
    NotApplicable,
    /// A value.
    Reported {
        /// The value.
        value: Value,
        /// How final it is.
        status: Status,
        /// Whether the command line supposed it.
        supposed: bool,
    },
}

impl Figure {
    /// The value that was reported.
    #[must_use]
    pub fn value(self) -> Option<Value> {
        match self {
            Self::Reported { value, .. } => Some(value),
            Self::NotReported | Self::NotApplicable => None,
        }
    }
}

impl Observation {
    /// What scoring needs to know of it.
    #[must_use]
    pub fn figure(&self) -> Figure {
        match self {
            Self::NotReported => Figure::NotReported,
            Self::NotApplicable(_) | Self::ByRule => Figure::NotApplicable,
            Self::Reported(reading) => Figure::Reported {
                value: reading.value,
                status: reading.status,
                supposed: reading.place.is_none(),
            },
        }
    }

    /// The same without its exact place in a text.
    #[must_use]
    pub fn without_spot(mut self) -> Self {
        let place = match &mut self {
            Self::NotReported | Self::ByRule => None,
            Self::NotApplicable(place) => Some(&mut **place),
            Self::Reported(reading) => reading.place.as_mut(),
        };
        if let Some(place) = place {
            place.spot = None;
        }
        self
    }

    /// The value that was reported.
    #[must_use]
    pub fn reading(&self) -> Option<&Reading> {
        match self {
            Self::Reported(reading) => Some(reading),
            Self::NotReported | Self::NotApplicable(_) | Self::ByRule => None,
        }
    }

    /// Where it stands; `None` for what nobody wrote.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::NotReported | Self::ByRule => None,
            Self::NotApplicable(place) => Some(&**place).filter(|place| place.file.is_some()),
            Self::Reported(reading) => reading.place.as_ref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_declared_as_they_are_listed() {
        for (at, status) in Status::ALL.into_iter().enumerate() {
            assert_eq!(status as usize, at);
        }
    }
}
