//! Whether values can be right: outside the plausible range is an error, a
//! magnitude that fits nothing known is a warning.

use super::journal::{Journal, shown};
use crate::model::finding::Reference;
use crate::model::{
    Catalogue, Fault, Goal, Observation, Panel, Place, Point, Reading, Record, Target, Value, Year,
};

/// From this factor on a magnitude looks wrong.
const FACTOR: f64 = 10.0;

/// Checks every value of the panel; what cannot be right is taken out.
pub(super) fn check(catalogue: &Catalogue, panel: &mut Panel, journal: &mut Journal) {
    for record in &mut panel.records {
        let observations = catalogue.points.iter().zip(&mut record.observations);
        for (index, (point, observation)) in observations.enumerate() {
            if let Some((place, fault)) = impossible(point, observation) {
                journal.add(place, fault);
                *observation = Observation::NotReported;
                record.invalid.insert(index);
            }
        }
    }
    for (index, record) in panel.records.iter().enumerate() {
        let before = index
            .checked_sub(1)
            .map(|before| &panel.records[before])
            .filter(|before| before.area == record.area && before.year == record.year.previous());
        for (number, point) in catalogue.points.iter().enumerate() {
            if let Some((place, fault)) = unlikely(point, number, record, before) {
                journal.add(place, fault);
            }
        }
    }
}

fn impossible(point: &Point, observation: &Observation) -> Option<(Place, Fault)> {
    let (reading, x) = number(observation)?;
    let fault = judge(point, &reading.text, x)?;
    Some((reading.place.clone().unwrap_or_default(), fault))
}

/// Why a value cannot be right; `None` where it can.
pub(super) fn judge(point: &Point, text: &str, x: f64) -> Option<Fault> {
    let is_outside = is_outside(point, x);
    if !(is_outside || is_beyond_log(point, x)) {
        return None;
    }
    let (name, text) = (point.name.clone(), shown(text));
    Some(if is_outside {
        let unit = point.unit.text().to_owned();
        Fault::Implausible { point: name, text, unit, range: point.plausible }
    } else {
        Fault::NotPositive { point: name, text }
    })
}

fn is_outside(point: &Point, x: f64) -> bool {
    let (low, high) = point.plausible;
    low.is_some_and(|low| x < low) || high.is_some_and(|high| x > high)
}

fn is_beyond_log(point: &Point, x: f64) -> bool {
    point.log && x <= 0.0
}

/// The numbers of a point about which nothing is to be said, as long as there
/// is none of the year before. There may be others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calm {
    /// From which to which.
    range: (f64, f64),
    /// Between which sizes, or 0.
    sizes: (f64, f64),
}

impl Calm {
    /// Those of a point: in its plausible range, and near in size to baseline
    /// and all targets.
    pub(super) fn of(point: &Point) -> Self {
        const MARGIN: f64 = 1e-9;
        let baseline = point.baseline.and_then(plain);
        let bounds = point.targets.iter().flat_map(|(_, target)| match target.goal {
            Goal::Bound(_, bound) => [Some(bound), None],
            Goal::Interval(low, high) => [Some(low), Some(high)],
            Goal::Label(_) => [None, None],
        });
        let known = baseline.into_iter().chain(bounds.flatten()).map(f64::abs);
        let known = || known.clone().filter(|known| *known > 0.0);
        let largest = known().fold(0.0, f64::max);
        let smallest = known().fold(f64::INFINITY, f64::min);
        let low = if point.log { f64::MIN_POSITIVE } else { f64::NEG_INFINITY };
        Self {
            range: (
                point.plausible.0.unwrap_or(f64::NEG_INFINITY).max(low),
                point.plausible.1.unwrap_or(f64::INFINITY),
            ),
            sizes: (largest / FACTOR * (1.0 + MARGIN), smallest * FACTOR * (1.0 - MARGIN)),
        }
    }

    /// Whether a number is one of them.
    pub(super) fn holds(&self, x: f64) -> bool {
        let size = x.abs();
        let is_like_others = size == 0.0 || (self.sizes.0 < size && size < self.sizes.1);
        is_like_others && self.range.0 <= x && x <= self.range.1
    }
}

/// Whether anything is to be said about a number, by the number and that of
/// the year before.
pub(super) fn is_doubtful(point: &Point, year: Year, x: f64, before: Option<f64>) -> bool {
    is_outside(point, x) || is_beyond_log(point, x) || far_from(point, year, x, before).is_some()
}

/// A value at least [`FACTOR`] times as large or as small as something it
/// should resemble: the year before, else baseline or target, unless it lies
/// between these two.
fn unlikely(
    point: &Point,
    index: usize,
    record: &Record,
    before: Option<&Record>,
) -> Option<(Place, Fault)> {
    let (reading, x) = number(&record.observations[index])?;
    let before = before.and_then(|before| number(&before.observations[index]));
    let (reference, value) = far_from(point, record.year, x, before.map(|(_, value)| value))?;
    let reference_text = match reference {
        Reference::YearBefore => before.map(|(reading, _)| shown(&reading.text)),
        Reference::Baseline => point.baseline_text.clone(),
        Reference::Target => target(point, record.year).map(target_text),
    };
    let fault = Fault::Magnitude {
        point: point.name.clone(),
        text: shown(&reading.text),
        unit: point.unit.text().to_owned(),
        reference,
        reference_text: reference_text.unwrap_or_else(|| value.to_string()),
        looks_like_share: is_share(point, x, value),
    };
    Some((reading.place.clone().unwrap_or_default(), fault))
}

/// What a number is far from, though it should resemble it.
fn far_from(point: &Point, year: Year, x: f64, before: Option<f64>) -> Option<(Reference, f64)> {
    let bound = target(point, year).and_then(|target| nearest_bound(target.goal, x));
    let references = [
        (Reference::YearBefore, before),
        (Reference::Baseline, point.baseline.and_then(plain)),
        (Reference::Target, bound),
    ];
    let values = || references[1..].iter().filter_map(|(_, value)| *value);
    let is_between = values().any(|value| value <= x) && values().any(|value| value >= x);
    let compared = if is_between { &references[..1] } else { &references[..] };
    compared
        .iter()
        .find_map(|(reference, value)| Some((*reference, value.filter(|value| is_far(x, *value))?)))
}

/// Whether a value looks like a share of 1 where per cent are expected.
fn is_share(point: &Point, x: f64, reference: f64) -> bool {
    point.unit.is_percent() && 0.0 < x && x <= 1.0 && (50.0..=200.0).contains(&(reference / x))
}

/// The first target not before a year, else the last.
fn target(point: &Point, year: Year) -> Option<&Target> {
    let first = point.targets.iter().find(|(by, _)| *by >= year).or(point.targets.last());
    first.map(|(_, target)| target)
}

/// A target as it stands before its unit: `30` of `30以下`.
fn target_text(target: &Target) -> String {
    match target.goal {
        Goal::Bound(_, bound) => bound.to_string(),
        Goal::Interval(..) | Goal::Label(_) => target.text.clone(),
    }
}

fn nearest_bound(goal: Goal, x: f64) -> Option<f64> {
    match goal {
        Goal::Bound(_, bound) => Some(bound),
        Goal::Interval(low, _) if x < low => Some(low),
        Goal::Interval(_, high) if x > high => Some(high),
        Goal::Interval(..) | Goal::Label(_) => None,
    }
}

/// Whether a number is less than [`FACTOR`] times as large or as small as the
/// baseline or any target of a point; `None` where all there is are labels and
/// zeros.
pub(super) fn has_known_size(point: &Point, x: f64) -> Option<bool> {
    let bound = |goal| match goal {
        Goal::Label(_) => None,
        Goal::Bound(..) | Goal::Interval(..) => Some(nearest_bound(goal, x).unwrap_or(x)),
    };
    let bounds = point.targets.iter().filter_map(|(_, target)| bound(target.goal));
    let known = point.baseline.and_then(plain).into_iter().chain(bounds);
    known.filter(|known| *known != 0.0).map(|known| !is_far(x, known)).reduce(|any, is| any || is)
}

fn is_far(x: f64, reference: f64) -> bool {
    let (small, large) = (x.abs().min(reference.abs()), x.abs().max(reference.abs()));
    small > 0.0 && large / small >= FACTOR
}

fn number(observation: &Observation) -> Option<(&Reading, f64)> {
    let reading = observation.reading()?;
    Some((reading, plain(reading.value)?))
}

fn plain(value: Value) -> Option<f64> {
    match value {
        Value::Number(x) => Some(x),
        Value::Label(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::merge::{Merge, reported};
    use crate::intake::sample::catalogue;
    use crate::model::Status;

    fn checked(values: &[(&str, i64, f64)]) -> (Panel, Vec<(usize, Fault)>) {
        let catalogue = catalogue();
        let mut journal = Journal::default();
        journal.open("x");
        let mut merge = Merge::new(&catalogue);
        for (line, (id, year, x)) in values.iter().enumerate() {
            let record = merge.record("a", Year::new(*year).unwrap());
            let place = journal.row_place(Some(line + 1));
            let said = reported(Value::Number(*x), &x.to_string(), Status::Final, place);
            merge.put(record, catalogue.names.get(id).unwrap(), said, &mut journal);
        }
        let mut panel = merge.finish();
        check(&catalogue, &mut panel, &mut journal);
        let findings = journal.finish().into_iter();
        (panel, findings.map(|finding| (finding.place.line.unwrap(), finding.fault)).collect())
    }

    #[test]
    fn what_cannot_be_right_is_taken_out() {
        for (id, x, code) in [
            ("pension", 100.5, "implausible"),
            ("pension", -1.0, "implausible"),
            ("income", 0.0, "not-positive"),
            ("income", -5.0, "not-positive"),
        ] {
            let (panel, findings) = checked(&[(id, 2020, x)]);
            let codes: Vec<_> = findings.iter().map(|(_, fault)| fault.code().text()).collect();
            assert_eq!(codes, [code], "{id} {x}");
            assert!(panel.records[0].observations.iter().all(|o| *o == Observation::NotReported));
        }
        let (panel, findings) = checked(&[("pension", 2020, 100.0), ("debtors", 2020, -1.0)]);
        assert_eq!(findings, []);
        assert_eq!(
            panel.records[0].observations.iter().filter_map(Observation::reading).count(),
            2
        );
    }

    #[test]
    fn a_magnitude_is_compared_with_the_year_before_then_baseline_then_target() {
        use Reference::{Baseline, Target, YearBefore};
        for (values, expected) in [
            (&[("income", 2020, 3.4)][..], Some((Baseline, false))),
            (&[("pension", 2020, 0.982)], Some((Baseline, true))),
            (&[("pension", 2020, 0.09)], Some((Baseline, false))),
            (&[("income", 2019, 32000.0), ("income", 2020, 3.2)], Some((YearBefore, false))),
            (&[("pilots", 2020, 40.0)], Some((Target, false))),
            (&[("pilots", 2020, 2.0)], None),
            (&[("income", 2019, 32000.0), ("income", 2020, 34000.0)], None),
            (&[("debtors", 2020, 50.0)], None),
            (&[("unemployment", 2020, 29.0)], None),
            (&[("unemployment", 2020, 31.0)], Some((Baseline, false))),
        ] {
            let (_, findings) = checked(values);
            let found = findings.first().map(|(_, fault)| match fault {
                Fault::Magnitude { reference, looks_like_share, .. } => {
                    (*reference, *looks_like_share)
                }
                other => panic!("{other:?}"),
            });
            assert_eq!(found, expected, "{values:?}");
            assert!(findings.len() <= 1, "{values:?}");
        }
    }

    #[test]
    fn the_year_before_always_counts() {
        let lines = |values| {
            let (_, findings) = checked(values);
            findings.iter().map(|(line, _)| *line).collect::<Vec<_>>()
        };
        assert_eq!(lines(&[("pilots", 2019, 100.0), ("pilots", 2020, 5.0)]), [1, 2]);
        assert_eq!(lines(&[("income", 2019, 3200.0), ("income", 2020, 32000.0)]), [1, 2]);
        assert_eq!(lines(&[("income", 2020, 32000.0)]), [0; 0], "between baseline and target");
    }

    #[test]
    fn nothing_is_to_be_said_about_calm_numbers() {
        let catalogue = catalogue();
        for point in &catalogue.points {
            let calm = Calm::of(point);
            let mut held = 0;
            for exponent in -60..120 {
                let x = 1.2_f64.powi(exponent);
                for x in [x, -x, 0.0, x.round()] {
                    let years = [2017, 2019, 2020, 2021].map(|year| Year::new(year).unwrap());
                    let is_doubtful = |year| is_doubtful(point, year, x, None);
                    assert!(!calm.holds(x) || !years.into_iter().any(is_doubtful), "{x} {calm:?}");
                    held += usize::from(calm.holds(x));
                }
            }
            assert!(held > 0 || point.scale.is_some(), "{}", point.name);
        }
    }

    #[test]
    fn a_size_is_known_from_baseline_and_targets() {
        let catalogue = catalogue();
        for (id, x, expected) in [
            ("income", 35.0, Some(false)),
            ("income", 35280.0, Some(true)),
            ("income", 312_950.0, Some(true)),
            ("income", 350_000.0, Some(false)),
            ("pilots", 2.5, Some(true)),
            ("pilots", 0.2, Some(false)),
            ("debtors", 1.0, None),
            ("migrants", 1.0, None),
        ] {
            let point = &catalogue.points[catalogue.names.get(id).unwrap()];
            assert_eq!(has_known_size(point, x), expected, "{id} {x}");
        }
    }

    #[test]
    fn a_target_is_quoted_as_it_stands_before_its_unit() {
        let catalogue = catalogue();
        let point = &catalogue.points[0];
        let read = |text| Target::read(text, None, &point.unit, None).unwrap();
        assert_eq!(target_text(&read("30以下")), "30");
        assert_eq!(target_text(&read("99.45%以上")), "99.45");
        assert_eq!(target_text(&read("2至3")), "2至3");
    }
}
