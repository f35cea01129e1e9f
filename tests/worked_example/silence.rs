//! What silence does, by hand: the rules on missing values, coverage,
//! dropping and withholding.
//!
//! 甲 has a 约束性 point with 100 and a silent one, 乙 a 预期性 point with 50
//! and a silent one; everything weighs the same.

use std::fmt::Write;

use gdindex::score::Withheld;
use gdindex::score::aggregation::group::Outcome;

use crate::harness::{Run, as_written, near, run};
use crate::influence::Areas;

/// The four points under a rule for all, with a line of its own for 甲 and
/// more groups behind.
fn silent(scoring: &str, first: &str, more: &str) -> Run {
    let yaml = format!(
        "title: 缺报\nscoring: {{ {scoring}, attributes: {{ 约束性: {{ binding: true }}, 预期性: {{}} }} }}\n\
         grades: [{{ name: 好, min: 60, max_unmet_binding: 0 }}, {{ name: 差 }}]\n\
         dimensions:\n\
         \x20 - name: 甲\n{first}\
         \x20   points:\n\
         \x20     - {{ id: p1, name: 甲甲, attribute: 约束性, targets: {{ 2020: 10 }} }}\n\
         \x20     - {{ id: p2, name: 甲乙, attribute: 约束性, targets: {{ 2020: 10 }} }}\n\
         \x20 - name: 乙\n\
         \x20   points:\n\
         \x20     - {{ id: q1, name: 乙甲, attribute: 预期性, targets: {{ 2020: 10 }} }}\n\
         \x20     - {{ id: q2, name: 乙乙, attribute: 预期性, targets: {{ 2020: 10 }} }}\n{more}"
    );
    let more = if more.is_empty() { "" } else { "2020,丙甲,8\n" };
    run(&yaml, &format!("年份,测评点,数值\n2020,甲甲,10\n2020,乙甲,5\n{more}"), as_written)
}

const THIRD: &str =
    "  - name: 丙\n    points:\n      - { id: r, name: 丙甲, targets: { 2020: 10 } }\n";

#[test]
fn renormalise_leaves_silence_out() {
    let run = silent("missing: renormalise, min_coverage: 0.5", "", "");
    // 甲 = 100, 乙 = 50
    near("index", run.assessment.index.score, 75.0);
    // (100 + 0)/2 = 50 and (50 + 0)/2 = 25; (100 + 100)/2 and (50 + 100)/2 = 75
    near("low", run.assessment.index.low, 37.5);
    near("high", run.assessment.index.high, 87.5);
    assert_eq!(run.assessment.index.withheld, None, "2 of 4 are not under 0.5");
    // p2 alone at 0: 甲 = 50; at 100: 甲 = 100
    near("p2 low", run.point("p2").gain.low, 50.0 - 75.0);
    near("p2 high", run.point("p2").gain.high, 0.0);
}

#[test]
fn floor_scores_silence_with_the_lowest() {
    let run = silent("missing: floor, min_coverage: 0.9", "", "");
    near("index", run.assessment.index.score, 37.5);
    near("low", run.assessment.index.low, 37.5);
    assert_eq!(run.assessment.index.withheld, None, "never under floor");
    near("weight of silence", run.point("p2").effective_weight, 0.25);
}

#[test]
fn refuse_withholds_the_index_with_any_gap() {
    let run = silent("missing: refuse, min_coverage: 0", "", "");
    let index = run.assessment.index;
    assert_eq!((index.score, index.withheld), (None, Some(Withheld::Refused)));
    assert_eq!((index.graded, index.other_weighting), (None, None));
    near("low", index.low, 37.5);
    near("high", index.high, 87.5);
    assert_eq!(run.point("p2").gain, gdindex::score::gap::Gain::default());
    assert_eq!(run.point("q1").gain.met, None, "no gain without an index");
}

#[test]
fn under_the_other_weighting_too_an_index_needs_half_of_its_weight() {
    let catalogue = "title: 试\nindex: 试\nversion: \"1\"\nscoring: { min_coverage: 0.1 }\n\
        dimensions:\n  - name: 甲\n    points: [{ id: a, name: 甲一, targets: { 2020: 100 } }]\n  \
        - name: 乙\n    points:\n      \
        - { id: b, name: 乙一, targets: { 2020: 100 } }\n      \
        - { id: c, name: 乙二, targets: { 2020: 100 } }\n      \
        - { id: d, name: 乙三, targets: { 2020: 100 } }\n";
    let row = |b| format!("地区,年份,甲一,乙一,乙二,乙三\n东,2020,90,{b},—,—\n");
    let of = |b| Areas::read(catalogue, &row(b)).results[0].index;
    // By level 甲一 carries a half, by point a quarter. 乙一 does not apply.
    let index = of("不适用");
    near("by level", index.score, 90.0);
    assert_eq!((index.withheld, index.other_weighting), (None, None));
    // Where it applies and is not reported, coverage decides.
    near("by point", of("—").other_weighting, 90.0);
}

#[test]
fn each_attribute_may_have_its_own_rule() {
    let run = silent("missing: { 约束性: floor, 预期性: renormalise }, min_coverage: 0.5", "", "");
    // 甲 = (100 + 0)/2, 乙 = 50
    near("index", run.assessment.index.score, 50.0);
    let run = silent("missing: { 约束性: renormalise, 预期性: floor }, min_coverage: 0.5", "", "");
    // 甲 = 100, 乙 = (50 + 0)/2
    near("index", run.assessment.index.score, 62.5);
    let run = silent("missing: { 约束性: refuse, 预期性: renormalise }, min_coverage: 0.5", "", "");
    assert_eq!(run.assessment.index.withheld, Some(Withheld::Refused));
    assert_eq!(run.group(&["甲"]).outcome, Outcome::Refused);
    near("乙", run.group(&["乙"]).outcome.score(), 50.0);
}

#[test]
fn a_group_may_refuse_for_itself() {
    let run = silent("missing: renormalise, min_coverage: 0.5", "    missing: refuse\n", "");
    assert_eq!(run.group(&["甲"]).outcome, Outcome::Refused);
    // Only 乙 is left; 100 was reported and left out, so that there are no bounds.
    let index = run.assessment.index;
    near("index", index.score, 50.0);
    assert_eq!((index.low, index.high), (None, None));
    let run = silent("missing: floor", "    missing: refuse\n", "");
    // What refuses a score is scored with the lowest by its parent: (0 + 25)/2
    near("under floor", run.assessment.index.score, 12.5);
}

#[test]
fn an_index_with_too_little_data_is_withheld_and_says_why() {
    let run = silent("missing: renormalise, min_coverage: 0.6", "", "");
    let index = run.assessment.index;
    assert_eq!(index.score, None);
    assert_eq!(index.withheld, Some(Withheld::Coverage { share: 0.5, minimum: 0.6 }));
    near("low", index.low, 37.5);
    near("high", index.high, 87.5);
    assert!(run.group(&["甲"]).insufficient && run.group(&["乙"]).insufficient);
}

#[test]
fn drop_leaves_out_groups_with_too_few_scores() {
    let run = silent("below_coverage: drop, min_coverage: 0.6", "    min_coverage: 0.5\n", THIRD);
    // 甲: 1 of 2 is not under its own 0.5; 乙: 1 of 2 is under 0.6; 丙 = 80.
    // Of the three groups 2/3 have a score: (100 + 80)/2. Coverage 3/5.
    assert_eq!(run.group(&["乙"]).outcome, Outcome::Dropped);
    near("index", run.assessment.index.score, 90.0);
    assert_eq!((run.assessment.index.low, run.assessment.index.high), (None, None));
    let run = silent("below_coverage: drop, min_coverage: 0.6", "", THIRD);
    // Only 1/3 of the groups has a score.
    assert_eq!(run.assessment.index.withheld, Some(Withheld::Dropped));
}

#[test]
fn a_group_with_just_enough_scores_is_not_dropped() {
    // 7 of 25 is 0.28 and not under it.
    let mut points = String::new();
    for at in 0..25 {
        let _ = writeln!(points, "      - {{ id: s{at}, name: 点{at}, targets: {{ 2020: 10 }} }}");
    }
    let yaml = format!(
        "title: 刚好\nscoring: {{ below_coverage: drop, min_coverage: 0.28 }}\n\
         dimensions:\n  - name: 甲\n    points:\n{points}"
    );
    let mut csv = "年份,测评点,数值\n".to_owned();
    for at in 0..7 {
        let _ = writeln!(csv, "2020,点{at},5");
    }
    let run = run(&yaml, &csv, as_written);
    assert!(!run.group(&["甲"]).insufficient);
    near("甲", run.group(&["甲"]).outcome.score(), 50.0);
    near("index", run.assessment.index.score, 50.0);
}

#[test]
fn silence_about_a_binding_point_bars_a_grade() {
    let run = silent("missing: renormalise, min_coverage: 0.5", "", "");
    let graded = run.assessment.index.graded.unwrap();
    assert_eq!((run.grade(graded.grade), run.grade(graded.barred)), (Some("差"), Some("好")));
}
