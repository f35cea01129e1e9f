//! An index computed by hand, every intermediate number, and again by another
//! road. The catalogue and the data are in `tests/worked_example/`.
//!
//! ```text
//! point      w  attribute    target       value   a                     a'             score
//! 甲 (weight 3)
//!   甲一 (weight 3, arithmetic)
//!   coverage  3  约束性 k=2   ≥ 80         72      72/80 = 0.9           1−2·0.1 = 0.8   80
//!   pilots    2  预期性 k=1   5至10        16      10/16 = 0.625         0.625           62.5
//!   silent    5  预期性 k=1   ≥ 1          –       –                     –               –
//!   甲二 (weight 1, geometric)
//!   accidents 1  约束性 k=2   0, floor 50  9       (50−9)/50 = 0.82      1−2·0.18 = 0.64 64
//!   years     1  预期性 k=1   > 6.8        6.8     1, unmet: strict      1               100
//! 乙 (weight 1)
//!   effect    1  预期性 k=1   明显 (2022)  有效    75/100 = 0.75         0.75            75
//!   volume    2  约束性 k=2   16, floor 1  8       ln 8/ln 16 = 3/4      1−2·0.25 = 0.5  50
//!   absent    4  约束性 k=2   ≥ 1          不适用  –                     –               –
//!   debtors   1  约束性 k=2   0            0       1, met                1               100
//! ```

#![allow(clippy::unwrap_used, reason = "a test stops where it must")]

#[path = "worked_example/harness.rs"]
mod harness;
#[path = "worked_example/influence.rs"]
mod influence;
#[path = "worked_example/methods.rs"]
mod methods;
#[path = "worked_example/milestones.rs"]
mod milestones;
#[path = "worked_example/sensitivity.rs"]
mod sensitivity;
#[path = "worked_example/short_way.rs"]
mod short_way;
#[path = "worked_example/silence.rs"]
mod silence;
#[path = "worked_example/trend.rs"]
mod trend;

use gdindex::model::{Aggregation, Weighting};
use gdindex::score::Verdict;
use gdindex::score::aggregation::group::Outcome;

use harness::{Run, as_written, near, run};

const CATALOGUE: &str = include_str!("worked_example/catalogue.yaml");
const DATA: &str = include_str!("worked_example/data.csv");

fn example() -> Run {
    run(CATALOGUE, DATA, as_written)
}

#[test]
fn attainments_are_those_of_paper() {
    let run = example();
    for (id, attainment) in [
        ("coverage", 0.9),   // 72/80
        ("pilots", 0.625),   // above the interval: 10/16
        ("accidents", 0.82), // zero target, floor 50: (50 − 9)/50
        ("years", 1.0),      // strict, at equality: unmet with a = 1
        ("effect", 0.75),    // scale: 75/100
        ("volume", 0.75),    // logarithms, floor 1: ln 8/ln 16 = 3/4
        ("debtors", 1.0),    // zero target without floor: 1 where x ≤ 0
    ] {
        near(id, run.point(id).attainment, attainment);
    }
    assert_eq!(run.point("silent").attainment, None);
    assert_eq!(run.point("absent").attainment, None);
}

#[test]
fn scores_are_what_the_attribute_leaves() {
    let run = example();
    for (id, score) in [
        ("coverage", 80.0),  // 约束性: 1 − 2·(1 − 0.9) = 0.8
        ("pilots", 62.5),    // 预期性: 1 − 1·(1 − 0.625)
        ("accidents", 64.0), // 约束性: 1 − 2·(1 − 0.82) = 0.64
        ("years", 100.0),    // 预期性: continuous at the target
        ("effect", 75.0),    // 预期性
        ("volume", 50.0),    // 约束性: 1 − 2·(1 − 0.75) = 0.5
        ("debtors", 100.0),  // met
    ] {
        near(id, run.point(id).score, score);
    }
    assert_eq!(run.point("silent").score, None);
    assert_eq!(run.point("absent").score, None);
}

#[test]
fn groups_and_index_are_those_of_paper() {
    let run = example();
    for (path, score) in [
        // (3·80 + 2·62.5)/(3 + 2) = (240 + 125)/5; silent is left out
        (&["甲", "甲一"][..], 73.0),
        // √(64·100)
        (&["甲", "甲二"], 80.0),
        // (3·73 + 1·80)/(3 + 1) = 299/4
        (&["甲"], 74.75),
        // (1·75 + 2·50 + 1·100)/(1 + 2 + 1) = 275/4; absent is left out
        (&["乙"], 68.75),
    ] {
        near(&path.join("/"), run.group(path).outcome.score(), score);
    }
    // (3·74.75 + 1·68.75)/(3 + 1) = (224.25 + 68.75)/4 = 293/4
    near("index", run.assessment.index.score, 73.25);
    assert_eq!(run.assessment.index.withheld, None);
}

#[test]
fn bounds_set_the_silent_point_to_both_ends() {
    let index = example().assessment.index;
    // silent = 0:   甲一 = 365/10 = 36.5; 甲 = (3·36.5 + 80)/4 = 47.375;
    //               (3·47.375 + 68.75)/4 = 210.875/4
    near("low", index.low, 52.71875);
    // silent = 100: 甲一 = (365 + 500)/10 = 86.5; 甲 = (3·86.5 + 80)/4 = 84.875;
    //               (3·84.875 + 68.75)/4 = 323.375/4
    near("high", index.high, 80.84375);
}

#[test]
fn the_other_weighting_counts_points() {
    let run = example();
    assert_eq!(run.settings.weighting, Weighting::ByLevel);
    // 甲一 weighs 3·(3 + 2 + 5) = 30 (silent counts), 甲二 1·(1 + 1) = 2:
    //   甲 = (30·73 + 2·80)/32 = 2350/32 = 73.4375
    // 甲 weighs 3·(10 + 2) = 36, 乙 1·(1 + 2 + 1) = 4 (absent does not count):
    //   (36·73.4375 + 4·68.75)/40 = (2643.75 + 275)/40
    near("other weighting", run.assessment.index.other_weighting, 72.96875);
    let turned = harness::run(CATALOGUE, DATA, |s| s.weighting = Weighting::ByPoint);
    near("by point", turned.assessment.index.score, 72.96875);
    near("甲 by point", turned.group(&["甲"]).outcome.score(), 73.4375);
    near("other of by-point", turned.assessment.index.other_weighting, 73.25);
}

#[test]
fn coverage_counts_what_applies() {
    let run = example();
    // 9 points, 1 not applicable, 7 reported.
    near("index", run.assessment.coverage.share(), 7.0 / 8.0);
    for (path, share, insufficient) in [
        (&["甲"][..], 4.0 / 5.0, false),
        (&["甲", "甲一"], 2.0 / 3.0, true), // under 0.7: flagged, and keeps its score
        (&["甲", "甲二"], 1.0, false),
        (&["乙"], 1.0, false),
    ] {
        near(&path.join("/"), run.group(path).coverage.share(), share);
        assert_eq!(run.group(path).insufficient, insufficient, "{path:?}");
    }
    assert_eq!(run.assessment.not_final(), 2, "one 初步, one 演示");
}

#[test]
fn verdicts_know_what_is_due() {
    let run = example();
    for (id, verdict) in [
        ("coverage", Verdict::Missed),
        ("pilots", Verdict::Missed),
        ("silent", Verdict::NotReported),
        ("accidents", Verdict::Missed),
        ("years", Verdict::Missed),   // 6.8 is not more than 6.8
        ("effect", Verdict::Pending), // due in 2022
        ("volume", Verdict::Missed),
        ("absent", Verdict::NotApplicable),
        ("debtors", Verdict::Met),
    ] {
        assert_eq!(run.point(id).verdict, verdict, "{id}");
    }
    let binding = run.assessment.binding;
    assert_eq!((binding.total, binding.met, binding.missed), (5, 1, 3));
    assert_eq!((binding.pending, binding.unreported, binding.not_applicable), (0, 0, 1));
}

#[test]
fn gaps_are_in_the_unit_of_the_point() {
    let run = example();
    for (id, gap) in [
        ("coverage", 8.0),  // 80 − 72
        ("pilots", 6.0),    // 16 − 10, the nearest border
        ("accidents", 9.0), // 9 − 0
        ("years", 0.0),     // 0（须大于）
        ("effect", 1.0),    // one step: 有效 → 明显
        ("volume", 8.0),    // 16 − 8, not in logarithms
        ("debtors", 0.0),
    ] {
        near(id, run.point(id).gap, gap);
    }
    assert_eq!(run.point("silent").gap, None);
    assert_eq!(run.point("absent").gap, None);
}

#[test]
fn effective_weights_spread_what_is_left_out() {
    let run = example();
    // 甲 3/4 · 甲一 3/4 = 0.5625; 甲 3/4 · 甲二 1/4 = 0.1875; 乙 1/4.
    for (id, effective, nominal) in [
        ("coverage", 0.3375, 0.16875),   // 0.5625·3/5, 0.5625·3/10
        ("pilots", 0.225, 0.1125),       // 0.5625·2/5, 0.5625·2/10
        ("silent", 0.0, 0.28125),        //             0.5625·5/10
        ("accidents", 0.09375, 0.09375), // 0.1875/2
        ("years", 0.09375, 0.09375),
        ("effect", 0.0625, 0.03125), // 0.25·1/4, 0.25·1/8
        ("volume", 0.125, 0.0625),   // 0.25·2/4, 0.25·2/8
        ("absent", 0.0, 0.125),      //           0.25·4/8
        ("debtors", 0.0625, 0.03125),
    ] {
        near(&format!("{id}, effective"), run.point(id).effective_weight, effective);
        near(&format!("{id}, nominal"), run.point(id).weight, nominal);
    }
    near("甲一", run.group(&["甲", "甲一"]).effective_weight, 0.5625);
    near("甲一, nominal", run.group(&["甲", "甲一"]).weight, 0.5625);
}

#[test]
fn gains_are_exact_and_add_up() {
    let run = example();
    let mut sum = 0.0;
    for (id, gain) in [
        ("coverage", 6.75),  // 0.3375·(100 − 80)
        ("pilots", 8.4375),  // 0.225·(100 − 62.5)
        ("accidents", 3.75), // 甲二 becomes √(100·100) = 100: 0.1875·(100 − 80)
        ("years", 0.0),      // scores 100 already
        ("effect", 1.5625),  // 0.0625·(100 − 75)
        ("volume", 6.25),    // 0.125·(100 − 50)
    ] {
        near(id, run.point(id).gain.met, gain);
        sum += gain;
    }
    // With all of them met every group is at 100. (The one geometric group has
    // only one score under 100, so that gains add up here too.)
    near("all met", sum, 100.0 - 73.25);
    let silent = run.point("silent").gain;
    assert_eq!(silent.met, None);
    near("silent, low", silent.low, -20.53125); // 0.5625·(36.5 − 73)
    near("silent, high", silent.high, 7.59375); // 0.5625·(86.5 − 73)
    for id in ["absent", "debtors"] {
        assert_eq!(run.point(id).gain, gdindex::score::gap::Gain::default(), "{id}");
    }
}

#[test]
fn the_grade_is_barred_by_three_binding_misses() {
    let run = example();
    let index = run.assessment.index;
    assert!(index.grade_due);
    // 73.25 reaches 良好 (70), but 3 of the 约束性 points are unmet and 2 are allowed.
    let graded = index.graded.unwrap();
    assert_eq!(run.grade(graded.grade), Some("合格"));
    assert_eq!(run.grade(graded.barred), Some("良好"));
    // 52.71875 reaches nothing but the last.
    let graded = index.graded_low.unwrap();
    assert_eq!(run.grade(graded.grade), Some("不合格"));
    assert_eq!(graded.barred, None);
}

#[test]
fn another_road_leads_to_the_same_index() {
    let binding = |a: f64| 1.0 - 2.0 * (1.0 - a);
    let coverage = binding(72.0 / 80.0);
    let pilots = 10.0 / 16.0;
    let accidents = binding((50.0 - 9.0) / 50.0);
    let years = 1.0_f64;
    let effect = 75.0 / 100.0;
    let volume = binding(8.0_f64.log2() / 16.0_f64.log2());
    let debtors = 1.0;
    let second = 100.0 * (accidents * years).sqrt();
    let last = 100.0 * (effect + 2.0 * volume + debtors) / 4.0;
    let with = |first: f64| (3.0 * (3.0 * first + second) / 4.0 + last) / 4.0;
    let sum = 3.0 * coverage + 2.0 * pilots;
    let index = example().assessment.index;
    near("index", index.score, with(100.0 * sum / 5.0));
    near("low", index.low, with(100.0 * sum / 10.0));
    near("high", index.high, with(100.0 * (sum + 5.0) / 10.0));
}

#[test]
fn harmonic_means_by_hand() {
    let run = run(CATALOGUE, DATA, |settings| settings.aggregation = Aggregation::Harmonic);
    // 甲一: 5/(3/80 + 2/62.5) = 5/(0.0375 + 0.032) = 5/0.0695
    let first = 5.0 / 0.0695;
    near("甲一", run.group(&["甲", "甲一"]).outcome.score(), first);
    // 甲二 keeps its own geometric mean.
    near("甲二", run.group(&["甲", "甲二"]).outcome.score(), 80.0);
    // 甲: 4/(3·0.0139 + 1/80) = 4/(0.0417 + 0.0125) = 4/0.0542
    near("甲", run.group(&["甲"]).outcome.score(), 4.0 / 0.0542);
    // 乙: 4/(1/75 + 2/50 + 1/100) = 4/(19/300) = 1200/19
    near("乙", run.group(&["乙"]).outcome.score(), 1200.0 / 19.0);
    // 4/(3·0.01355 + 19/1200) = 4/(0.04065 + 0.0158333…) = 4800/67.78
    near("index", run.assessment.index.score, 4800.0 / 67.78);
    // A zero leaves nothing of a harmonic mean: silent at 0.
    near("low", run.assessment.index.low, 0.0);
}

#[test]
fn a_score_range_is_applied_last() {
    let yaml = CATALOGUE.replace("score_range: [0, 100]", "score_range: [20, 120]");
    let run = run(&yaml, DATA, as_written);
    // coverage: 20 + (120 − 20)·0.8; 甲一: (3·100 + 2·82.5)/5
    near("coverage", run.point("coverage").score, 100.0);
    near("甲一", run.group(&["甲", "甲一"]).outcome.score(), 93.0);
    // 甲二: √(84·120)
    let second = (84.0_f64 * 120.0).sqrt();
    near("甲二", run.group(&["甲", "甲二"]).outcome.score(), second);
    // 乙: (95 + 2·70 + 120)/4; index: (3·(3·93 + 甲二)/4 + 88.75)/4
    near("乙", run.group(&["乙"]).outcome.score(), 88.75);
    near("index", run.assessment.index.score, (0.75 * (279.0 + second) + 88.75) / 4.0);
    assert_eq!(run.group(&["乙"]).outcome, Outcome::Score(88.75));
}
