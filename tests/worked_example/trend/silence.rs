//! What silence was worth, by hand.

use gdindex::analysis::trend::silence::Silence;

use super::Years;
use crate::harness::{as_written, near, year};

/// s and t weigh a tenth, so that what does not apply withholds no index.
fn years(scoring: &str, csv: &str) -> Years {
    let point = |(id, own): (&str, &str)| format!("      - {{ id: {id}, name: 点{id}, {own} }}\n");
    let points = [
        ("p", "targets: { 2018: 100 }"),
        ("q", "targets: { 2018: 100 }"),
        ("r", "targets: { 2018: 100 }"),
        ("s", "weight: 0.1, targets: { 2018: 100 }"),
        ("t", "weight: 0.1, targets: { 2018: 50, 2020: 100 }"),
    ];
    let points: String = points.map(point).concat();
    let yaml = format!(
        "title: 缺报\nscoring: {{ {scoring} }}\ndimensions:\n  - name: 甲\n    points:\n{points}"
    );
    Years::read(&yaml, csv, as_written)
}

/// q is silent for one year and r for two; s is said not to apply in between.
const DATA: &str = "\
年份,p,q,r,s,t
2018,100,50,40,30,
2019,90,60,,不适用,
2020,80,暂无,,,
";

#[test]
fn silence_is_worth_the_index_without_less_that_with_the_last_value() {
    let years = years("min_coverage: 0", DATA);
    let silences = years.trend().silences;
    assert_eq!(silences[0], Silence::default());
    // 2019: index (90 + 60)/2, with r = 40 (90 + 60 + 40)/3
    let own: Vec<_> = silences[1].points.iter().map(|own| (own.point, own.last)).collect();
    assert_eq!(own, [(years.at("r"), year(2018))]);
    near("r in 2019", silences[1].points[0].worth, 75.0 - 190.0 / 3.0);
    near("all in 2019", silences[1].index_with, 190.0 / 3.0);
}

#[test]
fn a_point_speaks_with_its_last_value_however_long_ago() {
    let years = years("min_coverage: 0", DATA);
    let last = &years.trend().silences[2];
    let own: Vec<_> = last.points.iter().map(|own| (own.point, own.last)).collect();
    // Not s: since it was reported it was said not to apply.
    assert_eq!(own, [(years.at("q"), year(2019)), (years.at("r"), year(2018))]);
    // index 80, with q (80 + 60)/2, with r (80 + 40)/2, with both (80 + 60 + 40)/3
    near("with q", last.points[0].index_with, 70.0);
    near("q", last.points[0].worth, 10.0);
    near("with r", last.points[1].index_with, 60.0);
    near("r", last.points[1].worth, 20.0);
    near("with all", last.index_with, 60.0);
}

#[test]
fn the_last_value_is_judged_by_the_target_of_the_silent_year() {
    let years = years("min_coverage: 0", "年份,p,t\n2018,80,50\n2020,80,\n");
    let silence = &years.trend().silences[1];
    // t = 50 by ≥ 100: (80 + 0.1·50)/1.1
    near("with t", silence.points[0].index_with, 85.0 / 1.1);
    near("t", silence.points[0].worth, 80.0 - 85.0 / 1.1);
}

#[test]
fn silence_may_cost() {
    let years = years("missing: floor", "年份,p,q,r,s,t\n2018,80,90,70,60,50\n2020,80,,70,60,50\n");
    let silence = &years.trend().silences[1];
    // (80 + 0 + 70 + 0.1·60 + 0.1·50)/3.2, with q = 90 instead of 0
    near("index", silence.points[0].index_with, 251.0 / 3.2);
    near("q", silence.points[0].worth, -90.0 / 3.2);
}

#[test]
fn without_an_index_silence_is_told_and_worth_nothing() {
    let years =
        years("missing: refuse", "年份,p,q,r,s,t\n2018,80,90,70,60,50\n2020,80,,70,60,50\n");
    let silence = &years.trend().silences[1];
    let silent = &silence.points[0];
    assert_eq!((silent.point, silent.last), (years.at("q"), year(2018)));
    assert_eq!((silent.index_with, silent.worth, silence.index_with), (None, None, None));
}
