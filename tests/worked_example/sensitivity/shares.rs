//! Variance shares through the whole way from the text of a catalogue, against
//! those of paper.

use gdindex::analysis::sensitivity::NoShares;
use gdindex::analysis::sensitivity::space::Held;
use gdindex::analysis::sensitivity::variance::{BootstrapEstimate, SobolIndices, Undecomposed};
use gdindex::model::{Aggregation, Choice};

use super::{Asked, catalogue};
use crate::influence::Areas;

/// 甲 100 − 10·s and 乙 t, of which the index is the mean.
const TREE: &str = "\
\x20 - name: 甲
    points:
      - { id: p, name: 甲一, attribute: 约束性, targets: { 2020: 100 } }
  - name: 乙
    points:
      - { id: q, name: 乙一, attribute: 预期性, scale: 成效, targets: { 2020: 明显 } }
";
/// One point, and one that nobody reports.
const HALF: &str = "\
\x20 - name: 甲
    points:
      - { id: p, name: 甲一, attribute: 约束性, targets: { 2020: 100 } }
      - { id: q, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
";

fn shares(yaml: &str, csv: &str, seed: u64) -> Vec<(Choice, SobolIndices)> {
    let found = Asked::draws(1024, seed).of(&Areas::read(yaml, csv));
    let shares = found.shares.unwrap();
    assert_eq!(shares.evaluations, 1024 * (found.open.len() + 2));
    found.open.into_iter().zip(shares.inputs).collect()
}

fn is(what: &str, found: BootstrapEstimate, paper: f64) {
    let slack = 4.0 * found.se + 1e-12;
    assert!((found.value - paper).abs() <= slack, "{what}: {found:?} instead of {paper}");
    assert!(found.se < 0.1, "{what}: {found:?}");
}

#[test]
fn two_choices_that_add_up_have_the_shares_of_paper() {
    // Uniform over 10 and over 12.5: variances as 100 to 156.25. Every group
    // has one point, so that how they weigh does nothing.
    let open = "  attributes: { 约束性: { slope: [1, 3] } }\n  scales: 0.5\n  \
                weighting: [by-level, by-point]\n";
    let csv = "年份,测评点,数值\n2020,甲一,90\n2020,乙一,有效\n";
    for seed in [1, 2] {
        let found = shares(&catalogue("", open, TREE), csv, seed);
        let [(weighting, none), (attributes, slope), (scales, label)] = found[..] else { panic!() };
        assert_eq!(
            [weighting, attributes, scales],
            [Choice::Weighting, Choice::Attributes, Choice::Scales]
        );
        assert_eq!(none.total.value.to_bits(), 0);
        is("weighting", none.first, 0.0);
        for (what, own, paper) in [("slope", slope, 100.0), ("label", label, 156.25)] {
            is(what, own.first, paper / 256.25);
            is(what, own.total, paper / 256.25);
        }
    }
}

#[test]
fn two_choices_that_multiply_have_the_shares_of_paper() {
    // m·a with m = 1 or 1/2 and a = 100 − 10·s: E m = 3/4, V m = 1/16, E a = 80,
    // V a = 100/3, and V(m·a) = E m²·E a² − (E m·E a)².
    let open = "  attributes: { 约束性: { slope: [1, 3] } }\n  missing: [renormalise, floor]\n";
    let csv = "年份,测评点,数值\n2020,甲一,90\n";
    let whole = (5.0 / 8.0) * (6400.0 + 100.0 / 3.0) - 3600.0;
    let interaction = (100.0 / 3.0) / 16.0 / whole;
    let alone = [(9.0 / 16.0) * (100.0 / 3.0) / whole, 6400.0 / 16.0 / whole];
    for seed in [1, 2] {
        let found = shares(&catalogue("", open, HALF), csv, seed);
        for ((choice, own), first) in found.iter().zip(alone) {
            is(choice.key(), own.first, first);
            is(choice.key(), own.total, first + interaction);
        }
    }
}

#[test]
fn of_several_areas_it_is_the_shift_in_rank_that_is_shared_out() {
    // 东 50, 50 and 西 90, 5: arithmetically 47.5 is behind 50, and with s = 1
    // nothing else moves; geometrically 21 is too. 南 0, 100 is level with 东
    // arithmetically (ranks 1, 3, 1) and last geometrically (1, 2, 3).
    let open = "  aggregation: [arithmetic, geometric]\n  missing: [renormalise, floor]\n";
    let tree = HALF.replace("约束性", "预期性");
    let csv = "地区,年份,甲一,甲二\n东,2020,50,50\n西,2020,90,5\n南,2020,0,100\n";
    let areas = Areas::read(&catalogue("", open, &tree), csv);
    let found = Asked::draws(256, 1).of(&areas);
    let ranks = found.ranks.unwrap();
    assert_eq!(ranks.nominal, [Some(1), Some(3), Some(1)]);
    // 1 of 3 places by 1, 1 of 3 by 2, in half of the draws.
    let shift = ranks.shift.unwrap();
    assert!((shift.value - 0.5).abs() < 4.0 * shift.se.unwrap(), "{shift:?}");
    let shares = found.shares.unwrap().inputs;
    is("aggregation", shares[0].first, 1.0);
    is("aggregation", shares[0].total, 1.0);
    assert_eq!(shares[1].total.value.to_bits(), 0);
}

#[test]
fn a_choice_held_at_what_is_not_published_is_held_in_the_whole_design() {
    // Two points of 90 and 100: their geometric mean is no arithmetic one.
    let open = "  attributes: { 约束性: { slope: [1, 3] } }\n  \
                aggregation: [arithmetic, geometric]\n";
    let csv = "年份,测评点,数值\n2020,甲一,90\n2020,甲二,100\n";
    let areas = Areas::read(&catalogue("", open, HALF), csv);
    let mut asked = Asked::draws(256, 1);
    asked.wishes.fixed = vec![(Choice::Aggregation, Held::Aggregation(Aggregation::Geometric))];
    let found = asked.of(&areas);
    assert_eq!(found.open, [Choice::Attributes]);
    let [share] = found.shares.unwrap().inputs[..] else { panic!() };
    // What varies alone explains everything: A with its input from B is B.
    assert_eq!(share.first.value.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn where_there_is_nothing_to_share_out_it_is_said_why() {
    let slope = "  attributes: { 约束性: { slope: [1, 3] } }\n";
    let missing = "  missing: [renormalise, floor]\n";
    let (met, unmet) = ("甲一,100", "甲一,90");
    for (scoring, open, value, draws, why) in [
        ("", "", unmet, 100, NoShares::NothingOpen),
        ("", slope, unmet, 63, NoShares::Undecomposed(Undecomposed::TooFew)),
        ("", slope, met, 100, NoShares::Undecomposed(Undecomposed::Constant)),
        ("missing: refuse,", slope, unmet, 64, {
            let count = 64 * 3;
            NoShares::Undecomposed(Undecomposed::Missing { count })
        }),
    ] {
        let scoring_open = if scoring.is_empty() {
            open.to_owned()
        } else {
            format!("{open}  missing: [refuse]\n")
        };
        let yaml = catalogue(scoring, &scoring_open, HALF);
        let areas = Areas::read(&yaml, &format!("年份,测评点,数值\n2020,{value}\n"));
        assert_eq!(Asked::draws(draws, 1).of(&areas).shares, Err(why), "{scoring}{open}{value}");
    }
    // 1 of 4 is too little, unless the rest scores the lowest.
    let tree = HALF.to_owned()
        + "      - { id: r, name: 甲三, targets: { 2020: 1 } }\n      - { id: s, name: 甲四, targets: { 2020: 1 } }\n      - { id: t, name: 甲五, targets: { 2020: 1 } }\n";
    let areas = Areas::read(&catalogue("", missing, &tree), "年份,测评点,数值\n2020,甲一,90\n");
    let found = Asked::draws(100, 1).of(&areas);
    assert!(matches!(found.shares, Err(NoShares::Undecomposed(Undecomposed::Missing { .. }))));
    let spread = found.areas[0].spread.unwrap();
    assert!((30..70).contains(&spread.withheld), "{spread:?}");
    assert_eq!(spread.count + spread.withheld, 100);
    assert!((spread.mean.value - 16.0).abs() < 1e-12, "{spread:?}");
}
