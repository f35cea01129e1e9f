//! One choice at a time, by hand.
//!
//! ```text
//!                       东           西
//! 甲一 约束性, 80→100   90           70
//! 甲二 预期性, →100     60           88
//! published (slope 2)   80, 60: 70   40, 88: 64
//! slope 1               90, 60: 75   70, 88: 79
//! slope 3               70, 60: 65   10, 88: 49
//! progress              50, 60: 55    0, 88: 44
//! geometric             √4800        √3520
//! ```

use gdindex::analysis::sensitivity::alone::{Alone, Tried};
use gdindex::analysis::sensitivity::space::{Held, Wishes};
use gdindex::model::{Aggregation, Choice, Method, UnmetRule};

use super::{Asked, catalogue};
use crate::harness::near;
use crate::influence::Areas;

const TREE: &str = "\
\x20 - name: 甲
    points:
      - { id: p, name: 甲一, attribute: 约束性, baseline: 80, targets: { 2020: 100 } }
      - { id: q, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
";
const OPEN: &str = "  weights: 0.25
  method: [attainment, progress]
  aggregation: [arithmetic, geometric]
  missing: [renormalise, floor]
  attributes: { 约束性: { slope: [1, 3] } }
";
const DATA: &str = "地区,年份,甲一,甲二\n东,2020,90,60\n西,2020,70,88\n";

fn all(scoring: &str, data: &str, wishes: Wishes) -> Vec<Alone> {
    let areas = Areas::read(&catalogue(scoring, OPEN, TREE), data);
    Asked { seed: 1, draws: 50, wishes }.of(&areas).alone
}

fn alone(choice: Choice) -> Alone {
    let found = all("", DATA, Wishes::default());
    found.into_iter().find(|own| own.choice == choice).unwrap()
}

/// Fails where the indices under a value are not those of paper.
fn comes_to(own: &Alone, tried: &Tried, paper: [f64; 2], shift: f64) {
    let trial = own.trials.iter().find(|trial| trial.tried == *tried).unwrap();
    for (found, paper) in trial.indices.iter().zip(paper) {
        near(&format!("{tried:?}"), *found, paper);
    }
    near("shift", trial.shift, shift);
}

fn ends(own: &Alone, paper: [(f64, f64); 2]) {
    for (found, (least, most)) in own.ends.iter().zip(paper) {
        near("least", found.map(|ends| ends.0), least);
        near("most", found.map(|ends| ends.1), most);
    }
}

#[test]
fn each_value_of_a_choice_comes_to_what_paper_says() {
    let method = alone(Choice::Method);
    comes_to(&method, &Tried::Method(Method::Attainment), [70.0, 64.0], 0.0);
    comes_to(&method, &Tried::Method(Method::Progress), [55.0, 44.0], 0.0);
    ends(&method, [(55.0, 70.0), (44.0, 64.0)]);
    near("shift", method.shift, 0.0);

    let slope = alone(Choice::Attributes);
    comes_to(&slope, &Tried::Unmet(0, UnmetRule::Slope(1.0)), [75.0, 79.0], 1.0);
    comes_to(&slope, &Tried::Unmet(0, UnmetRule::Slope(3.0)), [65.0, 49.0], 0.0);
    ends(&slope, [(65.0, 75.0), (49.0, 79.0)]);
    near("shift", slope.shift, 1.0);
    assert_eq!(slope.trials.len(), 2);

    let mean = alone(Choice::Aggregation);
    let geometric = [4800.0_f64.sqrt(), 3520.0_f64.sqrt()];
    comes_to(&mean, &Tried::Aggregation(Aggregation::Geometric), geometric, 0.0);
    ends(&mean, [(geometric[0], 70.0), (geometric[1], 64.0)]);

    let missing = alone(Choice::Missing);
    ends(&missing, [(70.0, 70.0), (64.0, 64.0)]);
    near("shift", missing.shift, 0.0);
}

#[test]
fn rules_of_several_attributes_are_tried_at_all_their_ends_together() {
    let open = OPEN.replace("[1, 3] }", "[1, 3] }, 预期性: { slope: [1, 2] }");
    let areas = Areas::read(&catalogue("", &open, TREE), DATA);
    let found = Asked { seed: 1, draws: 50, wishes: Wishes::default() }.of(&areas).alone;
    let rules = found.iter().find(|own| own.choice == Choice::Attributes).unwrap();
    // 东 (100 − 10·1 + 100 − 40·1)/2 = 75 and (100 − 10·3 + 100 − 40·2)/2 = 45;
    // 西 (100 − 30·1 + 100 − 12·1)/2 = 79 and (100 − 30·3 + 100 − 12·2)/2 = 43
    ends(rules, [(45.0, 75.0), (43.0, 79.0)]);
    // Each alone, and all four together.
    assert_eq!((rules.trials.len(), rules.draws()), (2 + 2 + 4, 0));
}

#[test]
fn weights_alone_are_those_of_the_draws_and_nothing_else_moves() {
    let weights = alone(Choice::Weights);
    assert_eq!((weights.trials.len(), weights.draws()), (50, 50));
    // r = w₁/(w₁ + w₂) lies in 3/8…5/8; 东 60 + 20·r, 西 88 − 48·r.
    for trial in &weights.trials {
        let [Some(one), Some(other)] = trial.indices[..] else { panic!("{trial:?}") };
        let share = (one - 60.0) / 20.0;
        assert!((0.375..=0.625).contains(&share), "{trial:?}");
        near("西", other, 88.0 - 48.0 * share);
        near("shift", trial.shift, f64::from(u8::from(other > one)));
    }
    near("shift", weights.shift, 1.0);
    let [Some((least, most)), _] = weights.ends[..] else { panic!() };
    assert!((67.5..69.0).contains(&least) && (71.0..=72.5).contains(&most), "{least} {most}");
}

#[test]
fn what_is_held_is_not_tried_and_the_rest_starts_from_what_is_published() {
    let wishes = Wishes {
        fixed: vec![(Choice::Method, Held::Method(Method::Progress))],
        varied: Vec::new(),
    };
    let found = all("", DATA, wishes);
    assert!(found.iter().all(|own| own.choice != Choice::Method));
    ends(
        found.iter().find(|own| own.choice == Choice::Attributes).unwrap(),
        [(65.0, 75.0), (49.0, 79.0)],
    );
}

#[test]
fn a_single_area_has_no_shift() {
    let found = all("", "地区,年份,甲一,甲二\n东,2020,90,60\n", Wishes::default());
    for own in found {
        assert_eq!(own.shift, None, "{:?}", own.choice);
        assert!(own.trials.iter().all(|trial| trial.shift.is_none()));
    }
}

#[test]
fn where_every_index_is_withheld_there_are_no_ends() {
    let found = all("", "地区,年份,甲一,甲二\n东,2020,—,—\n", Wishes::default());
    for own in found.iter().filter(|own| own.choice != Choice::Missing) {
        assert_eq!((&own.ends, own.shift), (&vec![None], None), "{:?}", own.choice);
    }
    // Silence scores the lowest.
    let missing = found.iter().find(|own| own.choice == Choice::Missing).unwrap();
    assert_eq!(missing.ends, [Some((0.0, 0.0))]);
}
