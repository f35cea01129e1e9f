//! 时序进度, by hand: ahead, on schedule, behind; in units and in months.

use gdindex::analysis::trend::standing::{Progress, ScheduleStanding};

use super::Years;
use crate::harness::near;

/// 4 a year from 2017 on, 6 a year from 2020 on.
const TWO_STEPS: &str = "baseline: 60, targets: { 2020: 72, 2025: 102 }";

fn standing(point: &str, at: i32, value: &str) -> Option<ScheduleStanding> {
    Years::alone(point, &[(at, value)]).point().standings.remove(0)
}

/// The months are `None` where nobody can tell.
#[track_caller]
fn stands(
    point: &str,
    (at, value): (i32, &str),
    (progress, milestone): (Progress, f64),
    months: Option<(f64, bool)>,
) {
    let what = format!("{value} in {at}, {point}");
    let found = standing(point, at, value).unwrap_or_else(|| panic!("{what}: no standing"));
    assert_eq!(found.progress, progress, "{what}: {found:?}");
    near(&what, found.milestone, milestone);
    assert_eq!(found.months.map(|own| own.at_least), months.map(|own| own.1), "{what}: {found:?}");
    if let Some((count, _)) = months {
        near(&format!("{what}, months"), found.months.map(|own| own.count), count);
    }
}

#[test]
fn between_the_baseline_and_the_first_target() {
    use Progress::{Ahead, Behind, OnSchedule};
    for (at, value, progress, milestone, months) in [
        (2018, "66", Ahead, 64.0, (6.0, false)),
        (2018, "64", OnSchedule, 64.0, (0.0, false)),
        (2018, "64.25", OnSchedule, 64.0, (0.75, false)), // less than a month
        (2018, "62", Behind, 64.0, (-6.0, false)),
        (2018, "60", Behind, 64.0, (-12.0, false)),
        (2018, "58", Behind, 64.0, (-12.0, true)), // under the baseline
        (2018, "72", Ahead, 64.0, (24.0, false)),
        (2018, "75", Ahead, 64.0, (30.0, false)), // 2020.5, on the stretch after
        (2018, "102", Ahead, 64.0, (84.0, false)),
        (2018, "103", Ahead, 64.0, (84.0, true)), // beyond the last target
        (2017, "60", OnSchedule, 60.0, (0.0, false)),
        (2017, "62", Ahead, 60.0, (6.0, false)),
        (2017, "58", Behind, 60.0, (0.0, true)),
    ] {
        stands(TWO_STEPS, (at, value), (progress, milestone), Some(months));
    }
    near("in units", standing(TWO_STEPS, 2018, "66").unwrap().difference, 2.0);
    near("in units", standing(TWO_STEPS, 2018, "58").unwrap().difference, -6.0);
    assert_eq!(standing(TWO_STEPS, 2016, "60"), None, "before the baseline");
}

#[test]
fn a_month_is_a_month() {
    // One a month from 60 on: 61 is a month ahead of 2017, 73 of 2018.
    let point = "baseline: 60, targets: { 2020: 96 }";
    for (at, value, milestone) in [(2017, "61", 60.0), (2018, "73", 72.0), (2019, "85", 84.0)] {
        stands(point, (at, value), (Progress::Ahead, milestone), Some((1.0, false)));
    }
}

#[test]
fn between_two_targets_and_at_them() {
    use Progress::{Ahead, Behind, OnSchedule};
    for (at, value, progress, milestone, months) in [
        (2020, "72", OnSchedule, 72.0, (0.0, false)),
        (2020, "75", Ahead, 72.0, (6.0, false)), // 2020.5
        (2020, "70", Behind, 72.0, (-6.0, false)),
        (2022, "87", Ahead, 84.0, (6.0, false)),
        (2022, "81", Behind, 84.0, (-6.0, false)),
        (2022, "70", Behind, 84.0, (-30.0, false)), // 2019.5, on the stretch before
        (2022, "59", Behind, 84.0, (-60.0, true)),
        (2022, "102", Ahead, 84.0, (36.0, false)),
        (2022, "110", Ahead, 84.0, (36.0, true)),
        (2025, "102", OnSchedule, 102.0, (0.0, false)),
        (2025, "99", Behind, 102.0, (-6.0, false)),
        (2025, "103", OnSchedule, 102.0, (0.0, true)), // by when it was due, or before
    ] {
        stands(TWO_STEPS, (at, value), (progress, milestone), Some(months));
    }
}

#[test]
fn after_the_last_target_year() {
    // 96 was due in 2024, 60 in 2017.
    stands(TWO_STEPS, (2026, "96"), (Progress::Behind, 102.0), Some((-24.0, false)));
    stands(TWO_STEPS, (2026, "60"), (Progress::Behind, 102.0), Some((-108.0, false)));
    stands(TWO_STEPS, (2026, "50"), (Progress::Behind, 102.0), Some((-108.0, true)));
    // When it met the target nobody can tell.
    stands(TWO_STEPS, (2026, "103"), (Progress::OnSchedule, 102.0), None);
    stands(TWO_STEPS, (2026, "102"), (Progress::OnSchedule, 102.0), None);
    let strict = "baseline: 60, targets: { 2020: 大于72 }";
    stands(strict, (2021, "72"), (Progress::Behind, 72.0), Some((-12.0, false)));
}

#[test]
fn less_is_better_turns_it_round() {
    let point = "direction: lower, baseline: 80, targets: { 2020: 50 }";
    stands(point, (2018, "65"), (Progress::Ahead, 70.0), Some((6.0, false)));
    stands(point, (2018, "75"), (Progress::Behind, 70.0), Some((-6.0, false)));
    stands(point, (2018, "90"), (Progress::Behind, 70.0), Some((-12.0, true)));
    stands(point, (2018, "40"), (Progress::Ahead, 70.0), Some((24.0, true)));
    near("in units", standing(point, 2018, "65").unwrap().difference, 5.0);
}

#[test]
fn logarithms_have_straight_ways_of_growth() {
    let point = "transform: log, floor: 1, baseline: 4, baseline_year: 2018, targets: { 2022: 64 }";
    stands(point, (2019, "16"), (Progress::Ahead, 8.0), Some((12.0, false)));
    stands(point, (2020, "8"), (Progress::Behind, 16.0), Some((-12.0, false)));
    // A quarter of a doubling is three months.
    let value = (8.0 * 2.0_f64.powf(0.25)).to_string();
    stands(point, (2019, &value), (Progress::Ahead, 8.0), Some((3.0, false)));
}

#[test]
fn where_no_way_leads_there_are_no_months() {
    // A baseline that meets the target leaves the target.
    let met = "baseline: 75, targets: { 2020: 72 }";
    stands(met, (2018, "73"), (Progress::OnSchedule, 72.0), None);
    stands(met, (2018, "70"), (Progress::Behind, 72.0), None);
    // Without a baseline nothing is due before the first target year.
    let without = "targets: { 2020: 72, 2025: 102 }";
    assert_eq!(standing(without, 2018, "70"), None);
    stands(without, (2020, "70"), (Progress::Behind, 72.0), None);
    stands(without, (2020, "72"), (Progress::OnSchedule, 72.0), Some((0.0, false)));
    // 6 a year from there on
    stands(without, (2020, "81"), (Progress::Ahead, 72.0), Some((18.0, false)));
    stands(without, (2022, "81"), (Progress::Behind, 84.0), Some((-6.0, false)));
    stands(without, (2022, "60"), (Progress::Behind, 84.0), Some((-24.0, true)));
    // Between two equal targets nothing moves.
    let level = "baseline: 60, targets: { 2020: 72, 2025: 72 }";
    stands(level, (2022, "70"), (Progress::Behind, 72.0), None);
    stands(level, (2022, "72"), (Progress::OnSchedule, 72.0), None);
    stands(level, (2019, "80"), (Progress::Ahead, 68.0), Some((12.0, true)));
}

#[test]
fn a_way_that_leads_against_the_goal_has_no_months() {
    // Less is required in 2025 than in 2020: 74 is under 76, and due by 2023.
    let point = "baseline: 60, targets: { 2020: 80, 2025: 70 }";
    stands(point, (2022, "74"), (Progress::Behind, 76.0), None);
    stands(point, (2022, "50"), (Progress::Behind, 76.0), None);
    stands(point, (2022, "78"), (Progress::OnSchedule, 76.0), None);
}

#[test]
fn labels_and_intervals_have_no_schedule() {
    for (point, at, value) in [
        ("scale: 成效, baseline: 一般, targets: { 2020: 明显 }", 2018, "有效"),
        ("scale: 成效, baseline: 一般, targets: { 2020: 明显 }", 2020, "有效"),
        ("baseline: 20, targets: { 2020: 5至10 }", 2018, "12"),
        ("baseline: 20, targets: { 2020: 5至10 }", 2020, "12"),
        ("baseline: 0, targets: { 2020: 5至10, 2025: 20 }", 2022, "12"),
        // No line leads from an interval, whatever the baseline meets.
        ("baseline: 60, targets: { 2018: 50, 2020: 5至10, 2025: 20 }", 2022, "12"),
    ] {
        assert_eq!(standing(point, at, value), None, "{point}");
    }
}

#[test]
fn a_value_typed_as_the_milestone_meets_it() {
    // A third of the way, rounded up or down as binary fractions have it.
    for (point, value) in [
        ("baseline: 0.1, targets: { 2020: 0.4 }", "0.2"),
        ("baseline: 3.1, targets: { 2020: 3.4 }", "3.2"),
        ("baseline: 58.7, targets: { 2020: 80.9 }", "66.1"),
        ("baseline: 25.6, targets: { 2020: 37 }", "29.4"),
        ("direction: lower, baseline: 3.4, targets: { 2020: 3.1 }", "3.3"),
        ("direction: lower, baseline: 0.4, targets: { 2020: 0.1 }", "0.3"),
    ] {
        let milestone = value.parse().unwrap();
        stands(point, (2018, value), (Progress::OnSchedule, milestone), Some((0.0, false)));
    }
    let half = "targets: { 2020: 43.4, 2022: 72.4 }";
    stands(half, (2021, "57.9"), (Progress::OnSchedule, 57.9), Some((0.0, false)));
    let third = standing("baseline: 60, targets: { 2020: 80 }", 2018, "60").unwrap();
    assert!((third.milestone - 200.0 / 3.0).abs() < 1e-13, "{third:?} has all its digits");
}

#[test]
fn every_year_stands_by_its_own_milestone() {
    let years =
        Years::alone(TWO_STEPS, &[(2018, "66"), (2019, ""), (2020, "不适用"), (2022, "84")]);
    let standings = years.point().standings;
    let progress: Vec<_> = standings.iter().map(|own| own.map(|own| own.progress)).collect();
    assert_eq!(progress, [Some(Progress::Ahead), None, None, Some(Progress::OnSchedule)]);
}
