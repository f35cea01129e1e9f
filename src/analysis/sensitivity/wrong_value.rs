//! Which single wrong value would change the grade of an area: a slip of a few
//! per cent, or of the decimal point.

use super::margin::{Ungraded, grade_of};
use crate::model::{Catalogue, Observation, Reading, Record, Settings, Status, Value, number};
use crate::score::bulk::{Detail, Workspace};
use crate::score::index::Index;
use crate::score::normalisation::reference::Reference;
use crate::score::{Assessment, Scorer};

/// How a number may come out wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// 5 % too small.
    FivePercentLess,
    /// 1 % too small.
    OnePercentLess,
    /// 1 % too large.
    OnePercentMore,
    /// 5 % too large.
    FivePercentMore,
    /// Its decimal point one place too far to the left.
    PointToTheLeft,
    /// Its decimal point one place too far to the right.
    PointToTheRight,
}

impl Slip {
    /// All slips, in the order in which they are tried.
    pub const ALL: [Self; 6] = [
        Self::FivePercentLess,
        Self::OnePercentLess,
        Self::OnePercentMore,
        Self::FivePercentMore,
        Self::PointToTheLeft,
        Self::PointToTheRight,
    ];

    /// What a number becomes, negative ones in size; `None` where that is the
    /// same number, as of 0, or beyond the range of a double. The decimal
    /// point moves exactly; a per cent is taken at the 15 digits that a person
    /// would read.
    #[must_use]
    pub fn of(self, x: f64) -> Option<f64> {
        let slipped = match self {
            Self::FivePercentLess => at_fifteen_digits(x * 0.95),
            Self::OnePercentLess => at_fifteen_digits(x * 0.99),
            Self::OnePercentMore => at_fifteen_digits(x * 1.01),
            Self::FivePercentMore => at_fifteen_digits(x * 1.05),
            Self::PointToTheLeft => number::read_shifted(&x.to_string(), -1),
            Self::PointToTheRight => number::read_shifted(&x.to_string(), 1),
        };
        slipped.filter(|slipped| slipped.is_finite() && (slipped - x).abs() > 0.0)
    }
}

fn at_fifteen_digits(x: f64) -> Option<f64> {
    format!("{x:.14e}").parse().ok()
}

/// A wrong value that would change the grade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WrongValue {
    /// The point, by its index in [`Catalogue::points`].
    pub point: usize,
    /// What went wrong.
    pub slip: Slip,
    /// The wrong value, in the point's unit.
    pub value: f64,
    /// The index with it; `None` where it would be withheld.
    pub index: Option<f64>,
    /// Index of the grade with it; `None` without an index, and where no grade
    /// fits.
    pub grade: Option<usize>,
    /// Whether it lies in the plausible range of the point. If not, a check of
    /// the data refuses it, and it cannot pass unseen.
    pub plausible: bool,
}

/// Every slip of a single number that changes the grade of an area and year,
/// in the order of the catalogue and of [`Slip::ALL`]. Labels of a scale do
/// not slip.
///
/// The whole is scored again with the wrong value: its verdict counts for the
/// bars, and where areas are compared, the reference set that `records` make
/// up holds the wrong value in the place of the area's own.
///
/// # Errors
/// Where there is no grade that could change.
pub fn wrong_values(
    catalogue: &Catalogue,
    settings: &Settings,
    assessment: &Assessment,
    records: &[Record],
) -> Result<Vec<WrongValue>, Ungraded> {
    let grade = grade_of(catalogue, assessment)?;
    let reference = Reference::of(catalogue, settings, records);
    let scorer = Scorer::new(catalogue, settings).with_reference(&reference);
    let mut again = Again { catalogue, settings, records, scorer, work: Workspace::default() };
    let mut record = assessment.record();
    let mut found = Vec::new();
    for (point, x) in numbers(assessment) {
        let kept = record.observations[point].clone();
        for (slip, value) in Slip::ALL.into_iter().filter_map(|slip| Some((slip, slip.of(x)?))) {
            record.observations[point] = reported(value);
            let index = again.index(&record, point);
            let wrong = WrongValue {
                point,
                slip,
                value,
                index: index.score,
                grade: index.graded.and_then(|graded| graded.grade),
                plausible: catalogue.points[point].is_plausible(value),
            };
            found.extend(Some(wrong).filter(|wrong| wrong.grade != grade));
        }
        record.observations[point] = kept;
    }
    Ok(found)
}

/// The scored points with a number.
fn numbers(assessment: &Assessment) -> impl Iterator<Item = (usize, f64)> {
    assessment
        .points
        .iter()
        .filter_map(|result| Some((result.point, result.observation.reading()?.value.number()?)))
}

/// A number as if it had been reported. Nothing but the value counts here.
fn reported(value: f64) -> Observation {
    Observation::Reported(Box::new(Reading {
        value: Value::Number(value),
        text: value.to_string(),
        status: Status::Final,
        place: None,
    }))
}

/// What it takes to score an area once more.
struct Again<'a> {
    catalogue: &'a Catalogue,
    settings: &'a Settings,
    records: &'a [Record],
    /// With the reference set as it was reported.
    scorer: Scorer<'a>,
    work: Workspace<'a>,
}

impl Again<'_> {
    /// The index of a record in which one point is otherwise than reported.
    fn index(&mut self, record: &Record, point: usize) -> Index {
        let method = self.settings.method_of(&self.catalogue.points[point]);
        if method.relative().is_none() {
            return index_of(&self.scorer, record, &mut self.work);
        }
        let is_same = |own: &Record| own.area == record.area && own.year == record.year;
        let records = self.records.iter().map(|own| if is_same(own) { record } else { own });
        let reference = Reference::of(self.catalogue, self.settings, records);
        let scorer = Scorer::new(self.catalogue, self.settings).with_reference(&reference);
        index_of(&scorer, record, &mut Workspace::default())
    }
}

fn index_of<'a>(scorer: &Scorer<'a>, record: &Record, work: &mut Workspace<'a>) -> Index {
    let figures = record.observations.iter().map(Observation::figure);
    scorer.summarise((&record.area, record.year), figures, Detail::Index, work).index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_slips_are_those_of_paper() {
        for (x, slipped) in [
            (98.2, [93.29, 97.218, 99.182, 103.11, 9.82, 982.0]),
            (0.07, [0.0665, 0.0693, 0.0707, 0.0735, 0.007, 0.7]),
            (-5.0, [-4.75, -4.95, -5.05, -5.25, -0.5, -50.0]),
            (31295.0, [29730.25, 30982.05, 31607.95, 32859.75, 3129.5, 312_950.0]),
            (1e15, [9.5e14, 9.9e14, 1.01e15, 1.05e15, 1e14, 1e16]),
        ] {
            let found = Slip::ALL.map(|slip| slip.of(x));
            assert_eq!(found, slipped.map(Some), "{x}");
        }
    }

    #[test]
    fn what_cannot_be_another_number_does_not_slip() {
        for x in [0.0, -0.0] {
            assert_eq!(Slip::ALL.map(|slip| slip.of(x)), [None; 6], "{x}");
        }
        assert_eq!(Slip::PointToTheRight.of(f64::MAX), None);
        assert_eq!(Slip::FivePercentMore.of(f64::MAX), None);
        assert_eq!(Slip::PointToTheLeft.of(5e-324), None);
        assert_eq!(Slip::OnePercentMore.of(5e-324), None);
    }
}
