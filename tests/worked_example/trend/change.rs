//! The change of an index in its parts, by hand.
//!
//! ```text
//!                    2020          2022          moved         reported     judged later
//! 甲  a1  ≥ 100       60  →  60     80  →  80     80            80           80
//!     a2  ≥ 100       –             50  →  50     –             50           50
//!     mean                60            65        80            65           65
//! 乙  b1  ≥ 50 (2020) 40  →  80     42  →  60     42/50  →  84  84           42/70 → 60
//!     b2  ≥ 100       90  →  90     –             90            –            –
//!     b3  ≥ 100       50  →  50     不适用        50            –            –
//!     mean             220/3            60        224/3         84           60
//! index                200/3          62.5        232/3         74.5         62.5
//! ```

use gdindex::analysis::trend::change::{Change, Turnover};
use gdindex::model::Value;

use super::Years;
use crate::harness::{as_written, near, year};

const CATALOGUE: &str = "\
title: 两年
scoring: { min_coverage: 0 }
dimensions:
  - name: 甲
    points:
      - { id: a1, name: 甲一, targets: { 2020: 100 } }
      - { id: a2, name: 甲二, targets: { 2020: 100 } }
  - name: 乙
    points:
      - { id: b1, name: 乙一, targets: { 2020: 50, 2025: 100 } }
      - { id: b2, name: 乙二, targets: { 2020: 100 } }
      - { id: b3, name: 乙三, targets: { 2020: 100 } }
";
const DATA: &str = "\
年份,甲一,甲二,乙一,乙二,乙三
2020,60,,40,90,50
2022,80,50,42,—,不适用
";
const TWO: &str = "\
dimensions:
  - name: 甲
    points:
      - { id: p, name: 甲一, targets: { 2020: 100 } }
      - { id: q, name: 甲二, targets: { 2020: 100 } }
";

fn two(scoring: &str, csv: &str) -> Years {
    let yaml = format!("title: 两点\nscoring: {{ {scoring} }}\n{TWO}");
    Years::read(&yaml, csv, as_written)
}

fn only(years: &Years) -> Change {
    let mut changes = years.trend().changes;
    assert_eq!(changes.len(), 1);
    changes.remove(0)
}

#[test]
fn the_change_of_an_index_is_split_in_order() {
    let change = only(&Years::read(CATALOGUE, DATA, as_written));
    assert_eq!((change.from, change.to), (year(2020), year(2022)));
    near("total", change.total, 62.5 - 200.0 / 3.0);
    let parts = change.parts.unwrap();
    near("values", parts.values, 232.0 / 3.0 - 200.0 / 3.0);
    near("coverage", parts.coverage, 74.5 - 232.0 / 3.0);
    near("targets", parts.targets, 62.5 - 74.5);
    near("joint", parts.joint, 0.0);
    near("sum", parts.values + parts.coverage + parts.targets, -25.0 / 6.0);
}

#[test]
fn movers_are_judged_by_the_targets_of_the_earlier_year() {
    let years = Years::read(CATALOGUE, DATA, as_written);
    let movers = only(&years).movers;
    let ids: Vec<usize> = movers.iter().map(|mover| mover.point).collect();
    assert_eq!(ids, [years.at("a1"), years.at("b1")]);
    assert_eq!((movers[0].from, movers[0].to), (Value::Number(60.0), Value::Number(80.0)));
    // 甲 from 60 to 80: half of 20
    near("a1", movers[0].contribution, 10.0);
    // b1 from 80 to 84, a third of a half of it, though its score falls to 60
    near("b1", movers[1].contribution, 4.0 / 6.0);
}

#[test]
fn what_comes_and_goes_contributes_after_the_values() {
    let years = Years::read(CATALOGUE, DATA, as_written);
    let change = only(&years);
    let of = |turnover: &[Turnover]| -> Vec<(usize, Value)> {
        turnover.iter().map(|own| (own.point, own.value)).collect()
    };
    assert_eq!(of(&change.new), [(years.at("a2"), Value::Number(50.0))]);
    let (b2, b3) = (years.at("b2"), years.at("b3"));
    assert_eq!(of(&change.gone), [(b2, Value::Number(90.0)), (b3, Value::Number(50.0))]);
    // 甲 from 80 to (80 + 50)/2
    near("a2", change.new[0].contribution, (65.0 - 80.0) / 2.0);
    // 乙 from 224/3 to (84 + 50)/2, and to (84 + 90)/2
    near("b2", change.gone[0].contribution, (67.0 - 224.0 / 3.0) / 2.0);
    near("b3", change.gone[1].contribution, (87.0 - 224.0 / 3.0) / 2.0);
}

#[test]
fn as_of_one_target_year_no_target_changes() {
    let years = Years::read(CATALOGUE, DATA, |settings| settings.target_year = Some(year(2025)));
    // b1 by 100 in both years: 乙 2020 = (40 + 90 + 50)/3, moved = 182/3, 2022 = 42.
    let parts = only(&years).parts.unwrap();
    near("values", parts.values, (80.0 + 182.0 / 3.0 - 60.0 - 60.0) / 2.0);
    near("coverage", parts.coverage, (65.0 + 42.0 - 80.0 - 182.0 / 3.0) / 2.0);
    assert_eq!(parts.targets.to_bits(), 0.0_f64.to_bits());
}

#[test]
fn what_points_move_together_under_a_geometric_mean_is_joint() {
    let years = two("aggregation: geometric", "年份,甲一,甲二\n2020,25,64\n2021,100,100\n");
    let change = only(&years);
    let parts = change.parts.unwrap();
    // √(25·64) = 40, √(100·64) = 80, √(25·100) = 50
    near("total", change.total, 60.0);
    near("values", parts.values, 60.0);
    near("p", change.movers[0].contribution, 40.0);
    near("q", change.movers[1].contribution, 10.0);
    near("joint", parts.joint, 10.0);
}

#[test]
fn silence_under_floor_moves_the_coverage() {
    let years = two("missing: floor", "年份,甲一,甲二\n2020,80,60\n2021,90,\n");
    let change = only(&years);
    let parts = change.parts.unwrap();
    // (80 + 60)/2 = 70, moved (90 + 60)/2 = 75, reported (90 + 0)/2 = 45
    near("values", parts.values, 5.0);
    near("coverage", parts.coverage, -30.0);
    near("targets", parts.targets, 0.0);
    near("q", change.gone[0].contribution, -30.0);
}

#[test]
fn a_withheld_index_has_no_parts_and_its_points_still_move() {
    let csv = "年份,甲一,甲二\n2020,80,60\n2021,90,\n";
    for scoring in ["missing: refuse", "min_coverage: 0.9"] {
        let change = only(&two(scoring, csv));
        assert_eq!((change.total, change.parts), (None, None), "{scoring}");
        assert_eq!((change.movers.len(), change.gone.len()), (1, 1), "{scoring}");
        assert_eq!(change.movers[0].contribution, None, "{scoring}");
        assert_eq!(change.gone[0].contribution, None, "{scoring}");
    }
}

#[test]
fn every_pair_of_years_changes_on_its_own() {
    let csv = "年份,甲一,甲二\n2017,10,10\n2021,30,10\n2018,20,10\n";
    let years = two("min_coverage: 0", csv);
    let trend = years.trend();
    let pairs: Vec<(i32, i32)> =
        trend.changes.iter().map(|change| (change.from.get(), change.to.get())).collect();
    assert_eq!(pairs, [(2017, 2018), (2018, 2021)]);
    assert_eq!(trend.gaps(), [year(2019), year(2020)]);
    // Judged by ≥ 100 in all years: a half of 10.
    trend.changes.iter().for_each(|change| near("total", change.total, 5.0));
}
