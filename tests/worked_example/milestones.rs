//! Judged targets by hand: before the first target year, between two target
//! years, after the last.

use gdindex::model::Settings;
use gdindex::score::{PointResult, Verdict};

use crate::harness::{alone, as_written, at_pace, bound, near, year};

const TWO_STEPS: &str = "baseline: 60, targets: { 2020: 72, 2025: 92 }";

fn of(point: &str, at: i32, value: &str, change: impl FnOnce(&mut Settings)) -> PointResult {
    alone("method: attainment", point, (at, value), change)
}

#[test]
fn milestones_lie_on_the_straight_line() {
    for (at, pace, judged, due) in [
        (2016, true, 60.0, false), // before the baseline year: B
        (2017, true, 60.0, false), // at it: B
        (2018, true, 64.0, false), // 60 + 12·1/3
        (2019, true, 68.0, false), // 60 + 12·2/3
        (2020, true, 72.0, true),
        (2018, false, 72.0, false), // without pace the first target
        (2020, false, 72.0, true),
        (2022, false, 80.0, false), // 72 + 20·2/5, with or without pace
        (2022, true, 80.0, false),
        (2025, false, 92.0, true),
        (2030, false, 92.0, true), // after the last the last
        (2030, true, 92.0, true),
    ] {
        let result = of(TWO_STEPS, at, "50", |settings| settings.pace = pace);
        near(&format!("{at} {pace}"), bound(&result), judged);
        let verdict = if due { Verdict::Missed } else { Verdict::Pending };
        assert_eq!(result.verdict, verdict, "{at} {pace}");
        near(&format!("{at} {pace}, score"), result.score, 100.0 * 50.0 / judged);
    }
}

#[test]
fn a_value_at_the_milestone_meets_it() {
    assert_eq!(of(TWO_STEPS, 2018, "64", at_pace).verdict, Verdict::Met);
    assert_eq!(of(TWO_STEPS, 2018, "64", as_written).verdict, Verdict::Pending);
    assert_eq!(of(TWO_STEPS, 2022, "80", as_written).verdict, Verdict::Met);
}

#[test]
fn milestones_of_logarithms_lie_on_the_logarithmic_line() {
    let point = "transform: log, floor: 1, baseline: 4, baseline_year: 2018, \
                 targets: { 2022: 64, 2024: 1024 }";
    // 4 → 64 in four years is a doubling every year; 64 → 1024 in two is × 4.
    for (at, judged) in [(2018, 4.0), (2019, 8.0), (2020, 16.0), (2021, 32.0), (2023, 256.0)] {
        near(&at.to_string(), bound(&of(point, at, "2", at_pace)), judged);
    }
    // ln 2/ln 16 and ln 2/ln 256
    near("2020", of(point, 2020, "2", at_pace).attainment, 0.25);
    near("2023", of(point, 2023, "2", at_pace).attainment, 0.125);
}

#[test]
fn a_milestone_between_two_equal_targets_is_that_target() {
    for transform in ["", "transform: log, "] {
        let point = format!("{transform}floor: 1, targets: {{ 2020: 3, 2025: 3 }}");
        let result = of(&point, 2022, "3", as_written);
        assert_eq!(result.verdict, Verdict::Met, "{transform}: {:?}", result.judged);
        assert_eq!(result.gap, Some(0.0), "{transform}");
    }
}

#[test]
fn what_has_no_line_is_judged_by_the_target() {
    for (point, value, counted) in [
        ("targets: { 2020: 72 }", "50", true), // no baseline
        ("baseline: 75, targets: { 2020: 72 }", "50", false), // it meets the target
        ("baseline: 20, targets: { 2020: 5至10 }", "12", true), // an interval
        ("scale: 成效, baseline: 一般, targets: { 2020: 明显 }", "有效", true), // a scale
    ] {
        let result = of(point, 2018, value, at_pace);
        let judged = result.judged.unwrap();
        assert!(judged.wording.is_some(), "{point}: the target's own words");
        assert_eq!(judged.without_milestone, counted, "{point}");
        assert_eq!(result.verdict, Verdict::Pending, "{point}");
    }
    near("no baseline", bound(&of("targets: { 2020: 72 }", 2018, "50", at_pace)), 72.0);
}

#[test]
fn the_comparison_is_that_of_the_later_target() {
    let point = "targets: { 2020: 70, 2022: 大于80 }";
    assert_eq!(of(point, 2020, "70", as_written).verdict, Verdict::Met);
    let between = of(point, 2021, "75", as_written);
    assert_eq!(between.verdict, Verdict::Pending, "75 is not more than 75");
    near("gap", between.gap, 0.0);
    near("attainment", between.attainment, 1.0);
}

#[test]
fn a_target_year_judges_as_if_it_were_that_year() {
    let later = |settings: &mut Settings| settings.target_year = Some(year(2025));
    let result = of(TWO_STEPS, 2018, "69", later);
    near("judged", bound(&result), 92.0);
    assert_eq!(result.verdict, Verdict::Missed);
    near("score", result.score, 75.0);
}
