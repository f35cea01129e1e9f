//! The index in years to come, by hand.

use gdindex::analysis::trend::outlook::Outlook;
use gdindex::model::Value;
use gdindex::score::Verdict;

use super::{SCALE, Years};
use crate::harness::{as_written, near, year};

/// Seven points of the same weight:
///
/// ```text
///            2016    2019  2020    a year   2025
/// p continued          45    50      5      75             75
/// q kept                     60             60             60
/// r unknown                                  –              –
/// s limited             70    90     20      190 → 100    100
/// t labels  不明显          一般    1/4      9/4 → 有效     75
/// u                        不适用            不适用         –
/// v silent  10          40          10       40 + 60      100
/// ```
const POINTS: &str = "\
dimensions:
  - name: 甲
    points:
      - { id: p, name: 点一, targets: { 2025: 100 } }
      - { id: q, name: 点二, targets: { 2025: 100 } }
      - { id: r, name: 点三, targets: { 2025: 100 } }
      - { id: s, name: 点四, plausible: [0, 100], targets: { 2025: 100 } }
      - { id: t, name: 点五, scale: 成效, targets: { 2025: 明显 } }
      - { id: u, name: 点六, targets: { 2025: 100 } }
      - { id: v, name: 点七, targets: { 2025: 100 } }
";
const DATA: &str = "\
年份,点一,点二,点三,点四,点五,点六,点七
2016,,,,,不明显,10,10
2019,45,,,70,,20,40
2020,50,60,,90,一般,不适用,
";

fn years(scoring: &str, more: &str) -> Years {
    let yaml = format!("title: 展望\nscoring: {{ {scoring} }}\n{SCALE}{more}{POINTS}");
    Years::read(&yaml, DATA, as_written)
}

fn only(years: &Years) -> Outlook {
    let mut outlook = years.trend().outlook;
    assert_eq!(outlook.len(), 1);
    outlook.remove(0)
}

#[test]
fn every_point_goes_on_at_its_pace() {
    let years = years("min_coverage: 0", "");
    let outlook = only(&years);
    assert_eq!((outlook.year, outlook.at_pace.year), (year(2025), year(2025)));
    for (id, score) in [("p", 75.0), ("q", 60.0), ("s", 100.0), ("t", 75.0), ("v", 100.0)] {
        near(id, outlook.at_pace.of_point(years.at(id)).score, score);
    }
    let value = |id: &str| {
        outlook.at_pace.of_point(years.at(id)).observation.reading().map(|own| own.value)
    };
    assert_eq!(value("t"), Some(Value::Label(1)), "有效");
    assert_eq!(value("r"), None);
    assert_eq!(outlook.at_pace.of_point(years.at("u")).verdict, Verdict::NotApplicable);
    // (75 + 60 + 100 + 75 + 100)/5
    near("index", outlook.at_pace.index.score, 82.0);
    near("all met", outlook.all_met, 100.0);
    near("to deliver", outlook.to_deliver, 18.0);
    assert_eq!((outlook.continued, outlook.kept), (4, 1));
    assert_eq!((outlook.limited, outlook.unknown), (1, 1));
}

#[test]
fn what_nobody_reported_is_met_where_all_is_met() {
    let outlook = only(&years("missing: floor", ""));
    // r scores 0: 410/6
    near("index", outlook.at_pace.index.score, 410.0 / 6.0);
    near("all met", outlook.all_met, 100.0);
    near("to deliver", outlook.to_deliver, 190.0 / 6.0);
}

#[test]
fn a_withheld_index_leads_to_none() {
    assert!(years("min_coverage: 0.9", "").trend().outlook.is_empty());
}

#[test]
fn the_years_asked_for_are_the_ends_of_stages_to_come() {
    let stages = "stages: [{ until: 2020, goal: 一 }, { until: 2022, goal: 二 }]\n";
    let outlook = only(&years("min_coverage: 0", stages));
    assert_eq!(outlook.year, year(2022));
    // p 60, q 60, s 100 (130), t 1.5 steps, 一般 is reached: 50; v 40 + 30
    near("index", outlook.at_pace.index.score, (60.0 + 60.0 + 100.0 + 50.0 + 70.0) / 5.0);
}

#[test]
fn a_year_to_come_is_judged_by_its_own_targets() {
    let yaml = "title: 展望\nscoring: { min_coverage: 0 }\ndimensions:\n  - name: 甲\n    points:\n\
                \x20     - { id: p, name: 点一, targets: { 2020: 50, 2022: 80, 2024: 100 } }\n\
                \x20     - { id: q, name: 点二, targets: { 2021: 70 } }\n";
    let csv = "年份,点一,点二\n2019,40,70\n2020,50,70\n";
    let years = Years::read(yaml, csv, as_written);
    let found: Vec<_> =
        years.trend().outlook.iter().map(|own| (own.year.get(), own.at_pace.index.score)).collect();
    // q meets 70. p: 60 by the milestone 65; 70 by 80; 90 by 100.
    let expected = [
        (2021, f64::midpoint(100.0 * 60.0 / 65.0, 100.0)),
        (2022, f64::midpoint(87.5, 100.0)),
        (2024, f64::midpoint(90.0, 100.0)),
    ];
    assert_eq!(found.len(), expected.len());
    for ((at, index), (by, wanted)) in found.into_iter().zip(expected) {
        assert_eq!(at, by);
        near(&at.to_string(), index, wanted);
    }
}

#[test]
fn a_height_between_two_labels_is_the_lower_one() {
    // 3, 0 and 1 steps: −1/2 a year from 1 on: half a step in 2021.
    let stages = "stages: [{ until: 2021, goal: 一 }]\n";
    let points = "dimensions:\n  - name: 甲\n    points:\n      - { id: p, name: 点一, \
                  scale: 成效, targets: { 2025: 明显 } }\n";
    let yaml = format!("title: 展望\n{SCALE}{stages}{points}");
    let csv = "年份,点一\n2017,明显\n2018,不明显\n2020,一般\n";
    let outlook = only(&Years::read(&yaml, csv, as_written));
    let said = &outlook.at_pace.of_point(0).observation;
    assert_eq!(said.reading().map(|own| own.value), Some(Value::Label(3)), "不明显");
}

#[test]
fn what_arrives_at_a_target_meets_it_in_the_outlook() {
    // 12345 · 1.25^5, of which neither logarithm nor power is a short number; and 0.3, 0.2,
    // 0.1, 0, whose last step is 1e-17 off.
    for (point, values, by) in [
        (
            "transform: log, floor: 1, targets: { 2021: 37673.9501953125 }",
            ["12345", "15431.25", "19289.0625"],
            2021,
        ),
        ("direction: lower, targets: { 2019: 0 }", ["0.3", "0.2", "0.1"], 2019),
        ("targets: { 2019: 0.8 }", ["0.2", "0.4", "0.6"], 2019),
        ("targets: { 2019: 12至13 }", ["10.3", "11.2", "12.1"], 2019),
    ] {
        let yaml = format!(
            "title: 单点\ndimensions:\n  - name: 甲\n    points:\n      - {{ id: p, name: 点, {point} }}\n"
        );
        let rows = values.iter().zip(2016..).map(|(value, year)| format!("{year},点,{value}\n"));
        let csv = format!("年份,测评点,数值\n{}", rows.collect::<String>());
        let years = Years::read(&yaml, &csv, as_written);
        let trend = years.trend();
        assert_eq!(trend.points[0].paces[0].arrives, Some(true), "{point}");
        let outlook = trend.outlook.iter().find(|own| own.year == year(by)).unwrap();
        assert_eq!(outlook.at_pace.points[0].verdict, Verdict::Met, "{point}");
        near(point, outlook.at_pace.index.score, 100.0);
    }
}
