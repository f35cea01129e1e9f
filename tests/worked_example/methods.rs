//! Progress and efficacy by hand, each with its fallbacks, and the rules of
//! attributes.

use gdindex::score::{PointResult, Verdict};

use crate::harness::{alone, as_written, near};

fn of(method: &str, point: &str, value: &str) -> PointResult {
    let scoring =
        format!("method: {method}, attributes: {{ 约束性: {{ unmet: {{ slope: 2 }} }} }}");
    alone(&scoring, point, (2020, value), as_written)
}

const RISING: &str = "attribute: 约束性, baseline: 60, targets: { 2020: 80 }";

#[test]
fn progress_is_the_way_gone_from_the_origin() {
    for (point, value, score, fallback) in [
        // (72 − 60)/(80 − 60); the attribute's slope does not act
        (RISING, "72", 60.0, false),
        (RISING, "50", 0.0, false), // behind the origin
        (RISING, "81", 100.0, false),
        // the floor goes before the baseline: (72 − 40)/(80 − 40)
        ("baseline: 60, floor: 40, targets: { 2020: 80 }", "72", 80.0, false),
        // lower is better: (4 − 5)/(3 − 5)
        ("direction: lower, baseline: 5, targets: { 2020: 3 }", "4", 50.0, false),
        // a zero target: (2 − 8)/(0 − 8)
        ("direction: lower, baseline: 8, targets: { 2020: 0 }", "2", 75.0, false),
        // a scale, by label scores: (75 − 50)/(100 − 50)
        ("scale: 成效, baseline: 一般, targets: { 2020: 明显 }", "有效", 50.0, false),
        // logarithms: ln 8/ln 16
        ("transform: log, floor: 1, targets: { 2020: 16 }", "8", 75.0, false),
        // no origin: attainment 72/80
        ("targets: { 2020: 80 }", "72", 90.0, true),
        // the baseline meets the target
        ("baseline: 85, targets: { 2020: 80 }", "72", 90.0, true),
        // the baseline equals a strict target
        ("baseline: 80, targets: { 2020: 大于80 }", "72", 90.0, true),
        // intervals: 10/16
        ("baseline: 20, targets: { 2020: 5至10 }", "16", 62.5, true),
        // a scale whose baseline is at the target
        ("scale: 成效, baseline: 明显, targets: { 2020: 明显 }", "有效", 75.0, true),
    ] {
        let result = of("progress", point, value);
        near(&format!("{point}: {value}"), result.score, score);
        assert_eq!(result.fallback, fallback, "{point}: {value}");
    }
}

#[test]
fn efficacy_starts_at_sixty_for_the_origin() {
    for (point, value, score) in [
        (RISING, "72", 84.0), // 0.6 + 0.4·0.6
        (RISING, "60", 60.0), // 0.6 + 0.4·0
        (RISING, "50", 40.0), // p = −0.5: 0.6 − 0.2
        (RISING, "20", 0.0),  // p = −2: 0.6 − 0.8, clamped
        (RISING, "80", 100.0),
        (RISING, "99", 100.0),
        ("targets: { 2020: 80 }", "72", 54.0), // no origin: 0.6·0.9
        ("targets: { 2020: 80 }", "80", 100.0),
        ("targets: { 2020: 大于80 }", "80", 60.0), // unmet at equality: 0.6·1
        ("baseline: 20, targets: { 2020: 5至10 }", "16", 37.5), // 0.6·0.625
        ("scale: 成效, baseline: 一般, targets: { 2020: 明显 }", "有效", 80.0), // 0.6 + 0.4·0.5
    ] {
        near(&format!("{point}: {value}"), of("efficacy", point, value).score, score);
    }
}

#[test]
fn a_point_has_its_own_method() {
    let own = format!("{RISING}, method: progress");
    near("own", of("attainment", &own, "72").score, 60.0);
    // Without it: 1 − 2·(1 − 72/80).
    near("default", of("attainment", RISING, "72").score, 80.0);
}

#[test]
fn attributes_bear_on_unmet_points_only() {
    let of = |unmet: &str, target: &str, value: &str| {
        let scoring = format!("attributes: {{ 约束性: {{ unmet: {unmet} }} }}");
        let point = format!("attribute: 约束性, targets: {{ 2020: {target} }}");
        alone(&scoring, &point, (2020, value), as_written)
    };
    for (unmet, target, value, score) in [
        ("{ slope: 2 }", "80", "72", 80.0),
        ("{ slope: 2 }", "80", "32", 0.0), // a = 0.4: 1 − 1.2
        ("{ slope: 0.5 }", "80", "0", 50.0),
        ("{ slope: 2 }", "大于80", "80", 100.0), // a = 1: continuous
        ("{ factor: 0.5 }", "80", "72", 45.0),
        ("{ factor: 0.5 }", "80", "80", 100.0),
        ("{ factor: 0.5 }", "大于80", "80", 50.0), // unmet with a = 1
        ("zero", "80", "79.99", 0.0),
        ("zero", "80", "80", 100.0),
        ("proportional", "80", "72", 90.0),
    ] {
        near(&format!("{unmet} {target} {value}"), of(unmet, target, value).score, score);
    }
    assert_eq!(of("zero", "大于80", "80").verdict, Verdict::Missed);
}
