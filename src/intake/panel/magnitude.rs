//! Values of a magnitude that fits nothing known: what the area reported last
//! before, else the baseline or the target.

use super::plausible::{number, place};
use crate::intake::journal::Journal;
use crate::intake::rows::cell_text::shown;
use crate::model::finding::Reference;
use crate::model::{
    Catalogue, Fault, Goal, Panel, Place, Point, Reading, Record, Target, Value, Year,
};

/// From this factor on a magnitude looks wrong.
pub(crate) const FACTOR: f64 = 10.0;

/// Reports every value that looks wrong.
pub(super) fn check(catalogue: &Catalogue, panel: &Panel, journal: &mut Journal) {
    let mut earlier = vec![None; catalogue.points.len()];
    for years in panel.records.chunk_by(|one, next| one.area == next.area) {
        earlier.fill(None);
        for record in years {
            report_unlikely(catalogue, record, &mut earlier, journal);
        }
    }
}

/// Compares a year with what the area reported last before, point by point.
fn report_unlikely<'p>(
    catalogue: &Catalogue,
    record: &'p Record,
    earlier: &mut [Option<Reported<'p>>],
    journal: &mut Journal,
) {
    let said = record.observations.iter().zip(earlier);
    for (point, (observation, earlier)) in catalogue.points.iter().zip(said) {
        let Some((reading, x)) = number(observation) else { continue };
        let reported = Reported { year: record.year, reading, x };
        if let Some((place, fault)) = unlikely(point, reported, *earlier) {
            journal.add(place, fault);
        }
        *earlier = Some(reported);
    }
}

/// A number that an area reported for a point.
#[derive(Debug, Clone, Copy)]
struct Reported<'p> {
    year: Year,
    reading: &'p Reading,
    x: f64,
}

/// A value at least [`FACTOR`] times as large or as small as something it
/// should resemble: what was reported last before, however long ago, else
/// baseline or target, unless it lies between these two.
fn unlikely(
    point: &Point,
    reported: Reported<'_>,
    before: Option<Reported<'_>>,
) -> Option<(Place, Fault)> {
    let Reported { year, reading, x } = reported;
    let (reference, value) = before
        .filter(|before| is_far(x, before.x))
        .map(|before| (earlier(before), before.x))
        .or_else(|| far_from_known(point, year, x))?;
    let fault = Fault::Magnitude {
        point: point.name.clone(),
        text: shown(&reading.text),
        unit: point.unit.text().to_owned(),
        reference,
        looks_like_share: is_share(point, x, value),
    };
    Some((place(reading), fault))
}

fn earlier(reported: Reported<'_>) -> Reference {
    let Reported { year, reading, .. } = reported;
    Reference::Earlier { year, text: shown(&reading.text), place: Box::new(place(reading)) }
}

/// The baseline or the target, where a number is far from it and not between
/// the two.
pub(crate) fn far_from_known(point: &Point, year: Year, x: f64) -> Option<(Reference, f64)> {
    let target = target(point, year);
    let baseline = point.baseline.and_then(Value::number);
    let bound = target.and_then(|target| nearest_bound(target.goal, x));
    let known = || baseline.into_iter().chain(bound);
    if known().any(|value| value <= x) && known().any(|value| value >= x) {
        return None;
    }
    let is_far = |value: &f64| is_far(x, *value);
    let of_baseline = |value: f64| (Reference::Baseline(value.to_string()), value);
    let of_target = |(target, value)| (Reference::Target(target_text(target)), value);
    let bound = target.zip(bound.filter(is_far));
    baseline.filter(is_far).map(of_baseline).or_else(|| bound.map(of_target))
}

/// Whether a value looks like a share of 1 where per cent are expected.
fn is_share(point: &Point, x: f64, reference: f64) -> bool {
    point.unit.is_percent() && 0.0 < x && x <= 1.0 && (50.0..=200.0).contains(&(reference / x))
}

/// The target for the values of a year.
fn target(point: &Point, year: Year) -> Option<&Target> {
    point.target_for(year).map(|at| &point.targets[at].1)
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
pub(crate) fn has_known_size(point: &Point, x: f64) -> Option<bool> {
    let bound = |goal| match goal {
        Goal::Label(_) => None,
        Goal::Bound(..) | Goal::Interval(..) => Some(nearest_bound(goal, x).unwrap_or(x)),
    };
    let bounds = point.targets.iter().filter_map(|(_, target)| bound(target.goal));
    let known = point.baseline.and_then(Value::number).into_iter().chain(bounds);
    known.filter(|known| *known != 0.0).map(|known| !is_far(x, known)).reduce(|any, is| any || is)
}

/// Whether one number is at least [`FACTOR`] times the other in size; nothing
/// is so many times zero.
pub(crate) fn is_far(x: f64, reference: f64) -> bool {
    let (small, large) = (x.abs().min(reference.abs()), x.abs().max(reference.abs()));
    small > 0.0 && large / small >= FACTOR
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::panel::tests::{checked, checked_in};
    use crate::intake::sample::catalogue;

    /// What a value is compared with, in few words, and whether it looks like
    /// a share.
    fn compared(fault: &Fault) -> (String, bool) {
        let Fault::Magnitude { reference, looks_like_share, .. } = fault else {
            panic!("{fault:?}")
        };
        let reference = match reference {
            Reference::Baseline(text) => format!("baseline {text}"),
            Reference::Target(text) => format!("target {text}"),
            Reference::Earlier { year, text, place } => format!("{year} {text} {place}"),
        };
        (reference, *looks_like_share)
    }

    #[test]
    fn a_magnitude_is_compared_with_what_was_reported_last_then_baseline_then_target() {
        for (values, expected) in [
            (&[("income", 2020, 3.4)][..], Some(("baseline 31295", false))),
            (&[("pension", 2020, 0.982)], Some(("baseline 98", true))),
            (&[("pension", 2020, 0.09)], Some(("baseline 98", false))),
            (&[("income", 2019, 32000.0), ("income", 2020, 3.2)], Some(("2019 32000 x:1", false))),
            (&[("pension", 2019, 97.0), ("pension", 2020, 0.98)], Some(("2019 97 x:1", true))),
            (&[("pilots", 2020, 40.0)], Some(("target 2至3", false))),
            (&[("pilots", 2020, 2.0)], None),
            (&[("income", 2019, 32000.0), ("income", 2020, 34000.0)], None),
            (&[("debtors", 2020, 50.0)], None),
            (&[("unemployment", 2020, 29.0)], None),
            (&[("unemployment", 2020, 31.0)], Some(("baseline 3.01", false))),
        ] {
            let (_, findings) = checked(values);
            let found = findings.first().map(|(_, fault)| compared(fault));
            let found = found.as_ref().map(|(reference, is_share)| (reference.as_str(), *is_share));
            assert_eq!(found, expected, "{values:?}");
            assert!(findings.len() <= 1, "{values:?}");
        }
    }

    /// The lines of what is found, each with what it is compared with.
    fn lines(values: &[(&str, i64, f64)]) -> Vec<(usize, String)> {
        let (_, findings) = checked(values);
        findings.iter().map(|(line, fault)| (*line, compared(fault).0)).collect()
    }

    #[test]
    fn what_was_reported_last_always_counts() {
        let found = lines(&[("pilots", 2019, 100.0), ("pilots", 2020, 5.0)]);
        assert_eq!(found, [(1, "target 2至3".into()), (2, "2019 100 x:1".into())]);
        let found = lines(&[("income", 2019, 3200.0), ("income", 2020, 32000.0)]);
        assert_eq!(found, [(1, "target 35000".into()), (2, "2019 3200 x:1".into())]);
        assert_eq!(lines(&[("income", 2020, 32000.0)]), [], "between baseline and target");
    }

    #[test]
    fn what_was_reported_last_is_that_of_the_latest_earlier_year_however_long_ago() {
        let own = |year, x| ("debtors", year, x);
        for (values, expected) in [
            (&[own(2017, 5.0), own(2020, 50.0)][..], Some((2, "2017 5 x:1"))),
            (&[own(2020, 50.0), own(2017, 5.0)], Some((1, "2017 5 x:2"))),
            (&[own(1990, 5.0), own(2020, 50.0)], Some((2, "1990 5 x:1"))),
            (&[own(2017, 5.0), own(2018, 20.0), own(2020, 50.0)], None),
            (&[own(2020, 50.0), own(2018, 20.0), own(2017, 5.0)], None),
            (&[own(2017, 5.0), ("pension", 2018, 97.0), own(2020, 50.0)], Some((3, "2017 5 x:1"))),
            (&[own(2017, 5.0), own(2018, 0.0), own(2020, 50.0)], None),
            (&[own(2017, 5.0), own(2018, 6.0), own(2020, 60.0)], Some((3, "2018 6 x:2"))),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|(line, text)| (line, text.to_owned())).collect();
            assert_eq!(lines(values), expected, "{values:?}");
        }
    }

    #[test]
    fn what_cannot_be_right_is_nothing_to_compare_with() {
        let (_, findings) = checked(&[
            ("volunteers", 2017, 70.0),
            ("volunteers", 2018, 7000.0),
            ("volunteers", 2019, 71.0),
        ]);
        let codes: Vec<_> =
            findings.iter().map(|(line, fault)| (*line, fault.code().text())).collect();
        assert_eq!(codes, [(2, "implausible")]);
    }

    #[test]
    fn areas_are_not_compared_with_each_other() {
        let own = |area, year, x| (area, "debtors", year, x);
        let (_, findings) =
            checked_in(&[own("a", 2017, 5.0), own("b", 2018, 60.0), own("a", 2020, 50.0)]);
        let found: Vec<_> =
            findings.iter().map(|(line, fault)| (*line, compared(fault).0)).collect();
        assert_eq!(found, [(3, "2017 5 x:1".to_owned())]);
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
    fn a_baseline_is_quoted_as_it_stands_before_its_unit() {
        let catalogue = catalogue();
        let mut point = catalogue.points[catalogue.names.get("income").unwrap()].clone();
        for written in [None, Some("31295"), Some("31,295元"), Some("3.1295万元")] {
            point.baseline_text = written.map(str::to_owned);
            let found = far_from_known(&point, Year::new(2020).unwrap(), 3.5);
            assert_eq!(found, Some((Reference::Baseline("31295".to_owned()), 31295.0)));
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
