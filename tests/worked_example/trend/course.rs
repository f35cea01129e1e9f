//! The course of a point, by hand.

use std::f64::consts::{LN_2, PI};

use gdindex::analysis::trend::course::{Course, Measure};
use gdindex::model::Value;

use super::Years;
use crate::harness::{near, year};

const POINT: &str = "targets: { 2030: 1000 }";
const LOG: &str = "transform: log, floor: 1, targets: { 2030: 1000 }";
const LABELS: &str = "scale: 成效, targets: { 2030: 明显 }";
/// Student's t, 0.9, one degree of freedom: tan(0.4π); two: 0.8/√0.18.
const QUANTILE_1: f64 = 3.077_683_537_175_253;

fn course(point: &str, values: &[(i32, &str)]) -> Course {
    Years::alone(point, values).point().course.unwrap()
}

#[test]
fn slopes_are_those_of_least_squares_over_true_years() {
    for (values, slope) in [
        // the difference over the years between
        (&[(2017, "10"), (2020, "16")][..], 2.0),
        // t̄ = 5/3: (−5·10 − 2·14 + 7·18)/3 = 16, Σ(t − t̄)² = 78/9: 16·9/78
        (&[(2016, "10"), (2017, "14"), (2020, "18")], 24.0 / 13.0),
        // t̄ = 3: −3·3 − 2·5 + 1·4 + 4·12 = 33, Σ(t − t̄)² = 9 + 4 + 1 + 16
        (&[(2015, "3"), (2016, "5"), (2019, "4"), (2022, "12")], 1.1),
        // a year without a value is a gap, not a zero
        (&[(2017, "10"), (2018, "—"), (2019, "不适用"), (2020, "16")], 2.0),
    ] {
        let course = course(POINT, values);
        assert_eq!(course.measure, Measure::Unit);
        near(&format!("{values:?}"), course.slope, slope);
        near(&format!("{values:?}, a year"), course.change(), slope);
    }
}

#[test]
fn a_course_goes_on_from_the_last_value() {
    let course = course(POINT, &[(2016, "10"), (2017, "14"), (2020, "18")]);
    assert_eq!((course.first, course.last, course.years), (year(2016), year(2020), 3));
    near("2020", course.level_in(year(2020)), 18.0);
    near("2033", course.level_in(year(2033)), 18.0 + 13.0 * 24.0 / 13.0);
}

#[test]
fn logarithms_make_growth() {
    for values in [
        // 2 to 16 in three years is a doubling every year
        &[(2018, "2"), (2021, "16")][..],
        &[(2018, "2"), (2019, "4"), (2021, "16")],
    ] {
        let course = course(LOG, values);
        assert_eq!(course.measure, Measure::Growth);
        near("slope", course.slope, LN_2);
        near("change", course.change(), 1.0);
        near("2024", course.level_in(year(2024)).exp(), 128.0);
    }
}

#[test]
fn labels_are_counted_in_steps() {
    // 0, 1 and 3 steps: t̄ = 5/3; (−5·0 − 2·1 + 7·3)/3 = 19/3 over 78/9
    let course = course(LABELS, &[(2016, "不明显"), (2017, "一般"), (2020, "明显")]);
    assert_eq!(course.measure, Measure::Steps);
    near("slope", course.slope, 19.0 * 3.0 / 78.0);
    near("level", course.level, 3.0);
}

#[test]
fn a_constant_has_a_slope_of_exactly_0() {
    for (point, values) in [
        (POINT, ["0.3", "0.30000000000000004", "0.3"]),
        (POINT, ["0.30000000000000004", "0.3", "0.3"]),
        (POINT, ["-7.1", "-7.1", "-7.1"]),
        (POINT, ["0", "0", "0"]),
        (LOG, ["70000.1", "70000.1", "70000.1"]),
        (LOG, ["1", "1", "1"]),
        (LOG, ["1", "1", "0.9999999999999999"]),
        (LOG, ["1.0000000000000002", "1", "1"]),
        (LABELS, ["有效", "有效", "有效"]),
    ] {
        let course = course(point, &[(2015, values[0]), (2016, values[1]), (2019, values[2])]);
        assert_eq!(course.slope.to_bits(), 0.0_f64.to_bits(), "{values:?}: {}", course.slope);
    }
}

#[test]
fn fewer_than_two_years_have_no_course() {
    for values in [&[(2019, "5"), (2020, "")][..], &[(2020, "不适用")]] {
        assert_eq!(Years::alone(POINT, values).point().course, None, "{values:?}");
    }
}

#[test]
fn the_margin_is_that_of_a_new_value_about_the_line() {
    assert!((QUANTILE_1 - (0.4 * PI).tan()).abs() < 1e-14);
    // slope 1 about 35/3: residuals −2/3, 4/3, −2/3; s = √(8/3)
    let three = course(POINT, &[(2018, "10"), (2019, "13"), (2020, "12")]);
    let spread = (8.0_f64 / 3.0).sqrt();
    near("slope", three.slope, 1.0);
    // h = 1: 2 + 1·(1 + 2·1)/2; h = 3: 2 + 3·(3 + 2·1)/2
    near("2021", three.margin(year(2021)), QUANTILE_1 * spread * 3.5_f64.sqrt());
    near("2023", three.margin(year(2023)), QUANTILE_1 * spread * 9.5_f64.sqrt());
    // slope 4/5 about 3/2: residuals −0.3, 0.9, −0.9, 0.3; s = √0.9;
    // h = 2: 2 + 2·(2 + 2·1.5)/5 = 4
    let four = course(POINT, &[(2017, "0"), (2018, "2"), (2019, "1"), (2020, "3")]);
    near("slope", four.slope, 0.8);
    near("2022", four.margin(year(2022)), 0.8 / 0.18_f64.sqrt() * 0.9_f64.sqrt() * 2.0);
}

#[test]
fn margins_know_of_gaps() {
    // t = 0, 1, 5: t̄ = 2, Σ(t − t̄)² = 14; Σ(t − t̄)z = −2·0 − 1·4 + 3·6 = 14: slope 1,
    // z̄ = 10/3; residuals −10/3 + 2 = −4/3, 4 − 10/3 + 1 = 5/3, 6 − 10/3 − 3 = −1/3:
    // s² = (16 + 25 + 1)/9 = 14/3; h = 2: 2 + 2·(2 + 2·3)/14 = 22/7
    let course = course(POINT, &[(2015, "0"), (2016, "4"), (2020, "6")]);
    near("slope", course.slope, 1.0);
    let error = (14.0_f64 / 3.0 * 22.0 / 7.0).sqrt();
    near("2022", course.margin(year(2022)), QUANTILE_1 * error);
}

#[test]
fn two_years_do_not_scatter_and_three_on_a_line_do_not_either() {
    let two = course(POINT, &[(2018, "10"), (2020, "12")]);
    assert_eq!(two.margin(year(2025)), None);
    let three = course(POINT, &[(2018, "10"), (2019, "11"), (2020, "12")]);
    near("margin", three.margin(year(2025)), 0.0);
}

#[test]
fn a_range_of_growth_is_a_factor() {
    let years = Years::alone(LOG, &[(2018, "10"), (2019, "20"), (2020, "20")]);
    let (course, trend) = (years.point().course.unwrap(), years.trend());
    // ln 10, ln 20, ln 20: slope ln 2/2; residuals −1/6, 1/3, −1/6 of ln 2: s = ln 2/√6
    near("slope", course.slope, LN_2 / 2.0);
    let margin = QUANTILE_1 * LN_2 / 6.0_f64.sqrt() * (2.0_f64 + 10.0 * 12.0 / 2.0).sqrt();
    near("margin", course.margin(year(2030)), margin);
    let projection = trend.points[0].paces[0].projection.unwrap();
    let near_share = |what, found: f64, expected: f64| near(what, found / expected, 1.0);
    near_share("2030", projection.value, 20.0 * 32.0);
    near_share("low", projection.low.unwrap(), 640.0 * (-margin).exp());
    near_share("high", projection.high.unwrap(), 640.0 * margin.exp());
}

#[test]
fn the_last_value_is_that_of_the_last_reported_year() {
    let point = Years::alone(POINT, &[(2018, "10"), (2019, "11"), (2020, "")]).point();
    assert_eq!(point.last, Some((year(2019), Value::Number(11.0))));
    near("2021", point.course.unwrap().level_in(year(2021)), 13.0);
}
