//! Strange catalogues, data and questions: nothing is lost, and nothing is
//! made up.

use gdindex::analysis::sensitivity::AreaSensitivity;
use gdindex::analysis::sensitivity::estimate::ShareOfDraws;
use gdindex::analysis::sensitivity::{NoShares, Sensitivity};

use super::{Asked, catalogue};
use crate::harness::near;
use crate::influence::Areas;

const OPEN: &str = "  weights: 0.25
  method: [attainment, progress, efficacy]
  aggregation: [arithmetic, geometric]
  weighting: [by-level, by-point]
  missing: [renormalise, floor]
  attributes: { 约束性: { slope: [1, 3] } }
  scales: 0.5
";
const TREE: &str = "\
\x20 - name: 甲
    points:
      - { id: p, name: 甲一, attribute: 约束性, baseline: 80, targets: { 2020: 100 } }
      - { id: q, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
      - { id: r, name: 甲三, attribute: 预期性, targets: { 2020: 100 } }
  - name: 乙
    points:
      - { id: s, name: 乙一, attribute: 预期性, targets: { 2020: 100 } }
";
const GRADES: &str = "grades: [{ name: 良好, min: 70 }, { name: 合格, min: 60 }]\n";

fn answer(yaml: &str, csv: &str, draws: usize) -> Sensitivity {
    let areas = Areas::read(yaml, csv);
    let found = Asked::draws(draws, 1).of(&areas);
    assert_eq!((found.draws, found.areas.len()), (draws, areas.results.len()));
    for own in &found.areas {
        is_whole(own, draws);
    }
    found
}

/// Nothing is lost: every draw is counted, somewhere and once.
fn is_whole(own: &AreaSensitivity, draws: usize) {
    let scored = own.spread.map_or(0, |spread| {
        assert_eq!(spread.count + spread.withheld, draws);
        spread.count
    });
    if let Some(grades) = &own.grades {
        let all = || grades.grades.iter().chain([&grades.ungraded, &grades.withheld]);
        assert_eq!(all().map(|share| share.count).sum::<usize>(), draws);
        near("shares", all().map(|share| share.share).sum::<f64>(), 1.0);
        assert_eq!(grades.withheld.count, draws - scored);
    }
    let binned = own.histogram.as_ref().map_or(0, |histogram| histogram.counts.iter().sum());
    assert_eq!(binned, scored);
}

fn counts(shares: &[ShareOfDraws]) -> Vec<usize> {
    shares.iter().map(|share| share.count).collect()
}

#[test]
fn one_draw_and_two_say_what_they_can() {
    let yaml = GRADES.to_owned() + &catalogue("", OPEN, TREE);
    let csv = "地区,年份,甲一,甲二,甲三,乙一\n东,2020,90,60,70,80\n西,2020,70,88,—,50\n";
    for draws in [1, 2] {
        let found = answer(&yaml, csv, draws);
        assert!(matches!(found.shares, Err(NoShares::Undecomposed(_))));
        let spread = found.areas[0].spread.unwrap();
        assert_eq!(spread.sd.is_some(), draws > 1);
        let ranks = found.ranks.unwrap();
        assert_eq!(ranks.spreads[0].unwrap().ranked, draws);
        assert_eq!(ranks.pairs.unwrap().both(0, 1), draws);
    }
}

#[test]
fn groups_that_are_level_share_the_first_place_whatever_rounding_does() {
    // 甲 is the mean of three scores of 70, whose weights are drawn.
    let tree = TREE.replace("约束性", "预期性");
    for (open, score) in [("  weights: 0.25\n", 70), ("  weights: 0.25\n", 100), (OPEN, 100)] {
        let csv = format!("年份,甲一,甲二,甲三,乙一\n2020,{score},{score},{score},{score}\n");
        let found = answer(&catalogue("", open, &tree), &csv, 200);
        for own in &found.dimensions {
            assert_eq!((own.weakest.count, own.strongest.count), (200, 200), "{open}{score}");
        }
        let spread = found.areas[0].spread.unwrap();
        near("least", spread.min, f64::from(score));
        near("greatest", spread.max, f64::from(score));
    }
}

#[test]
fn areas_that_say_the_same_are_level_in_every_draw() {
    let csv = "地区,年份,甲一,甲二,甲三,乙一\n东,2020,90,60,70,80\n西,2020,90,60,70,80\n";
    let found = answer(&catalogue("", OPEN, TREE), csv, 200);
    let ranks = found.ranks.unwrap();
    assert_eq!(ranks.nominal, [Some(1), Some(1)]);
    for own in ranks.spreads.iter().flatten() {
        assert_eq!((own.min, own.max, own.first.count), (1, 1, 200));
    }
    assert_eq!(ranks.pairs.unwrap().ties(0, 1), 200);
    near("shift", ranks.shift.unwrap().value, 0.0);
    assert!(found.shares.is_err());
}

#[test]
fn where_all_but_one_point_weigh_nothing_it_is_the_index() {
    let tree = TREE
        .replace("甲一, ", "甲一, weight: 0, ")
        .replace("甲二, ", "甲二, weight: 0, ")
        .replace("甲三, ", "甲三, weight: 0, ");
    let tree = tree.replace("name: 甲\n", "name: 甲\n    weight: 0\n");
    let whole = "年份,甲一,甲二,甲三,乙一\n2020,90,60,70,80\n";
    for open in ["  weights: 0.25\n", "  weights: 0.25\n  weighting: [by-level, by-point]\n"] {
        // A group has to weigh something within.
        let tree = tree.replacen("weight: 0, ", "", 1);
        let found = answer(&catalogue("", open, &tree), whole, 100);
        let spread = found.areas[0].spread.unwrap();
        near("least", spread.min, 80.0);
        near("greatest", spread.max, 80.0);
    }
}

#[test]
fn an_area_that_reports_nothing_has_no_index_but_the_lowest() {
    let yaml = GRADES.to_owned() + &catalogue("", OPEN, TREE);
    let csv = "地区,年份,甲一,甲二,甲三,乙一\n东,2020,90,60,70,80\n西,2020,—,—,—,—\n";
    let found = answer(&yaml, csv, 200);
    let spread = found.areas[1].spread.unwrap();
    // Under `floor` it scores the lowest, and what is lifted in a geometric mean
    // is as low as that mean goes.
    assert!((60..140).contains(&spread.withheld), "{spread:?}");
    assert!(spread.min >= 0.0 && spread.max <= 1.0 + 1e-9, "{spread:?}");
    let ranks = found.ranks.unwrap();
    assert_eq!(ranks.nominal, [Some(1), None]);
    assert_eq!(ranks.spreads[1].unwrap().ranked, spread.count);
    assert_eq!(ranks.pairs.unwrap().ahead(1, 0), 0);
    assert_eq!(found.areas[1].robust.score, None);
    // Without a rule that scores silence it has none at all.
    let open = OPEN.replace("[renormalise, floor]", "[renormalise]");
    let found = answer(&catalogue("", &open, TREE), csv, 100);
    assert_eq!(found.areas[1].spread, None);
    assert_eq!(found.ranks.unwrap().spreads[1], None);
}

#[test]
fn under_refuse_a_gap_withholds_every_draw() {
    let open = OPEN.replace("[renormalise, floor]", "[refuse]");
    let yaml = catalogue("missing: refuse,", &open, TREE);
    let csv = "地区,年份,甲一,甲二,甲三,乙一\n东,2020,90,60,70,80\n西,2020,99,99,99,—\n";
    let found = answer(&yaml, csv, 100);
    assert_eq!(found.areas[0].spread.unwrap().count, 100);
    assert_eq!(found.areas[1].spread, None);
}

#[test]
fn a_dropped_group_is_left_out_of_every_draw() {
    // 甲 has 1 of 3 and is dropped under a half; of the index 1 of 2 is left.
    let yaml = catalogue("below_coverage: drop,", "  weights: 0.25\n", TREE)
        .replace("min_coverage: 0.25", "min_coverage: 0.5");
    let csv = "年份,甲一,甲二,甲三,乙一\n2020,90,—,—,80\n";
    let spread = answer(&yaml, csv, 100).areas[0].spread.unwrap();
    near("least", spread.min, 80.0);
    near("greatest", spread.max, 80.0);
}

#[test]
fn a_single_point_is_the_index_whatever_weighs_how_much() {
    let tree = "  - name: 甲\n    points: [{ id: p, name: 甲一, targets: { 2020: 100 } }]\n";
    let open = OPEN.replace("[attainment, progress, efficacy]", "[attainment]");
    let found = answer(&catalogue("", &open, tree), "年份,甲一\n2020,90\n", 100);
    let spread = found.areas[0].spread.unwrap();
    near("least", spread.min, 90.0);
    near("greatest", spread.max, 90.0);
    assert!(found.dimensions.is_empty() && found.areas[0].grades.is_none());
    assert_eq!(found.areas[0].histogram.as_ref().unwrap().counts, [100]);
}

#[test]
fn before_the_first_year_of_assessment_there_is_a_spread_and_no_grade() {
    let yaml = GRADES.to_owned() + &catalogue("", OPEN, TREE);
    let found = answer(&yaml, "年份,甲一,甲二,甲三,乙一\n2019,90,60,70,80\n", 100);
    assert!(found.areas[0].spread.is_some());
    assert_eq!(found.areas[0].grades, None);
    assert_eq!(found.areas[0].robust.grade, None);
}

#[test]
fn under_a_relative_method_one_area_has_no_index_and_two_have_opposite_ones() {
    let open = "  weights: 0.25\n  method: [minmax, percentile]\n";
    let tree = TREE.replace(", baseline: 80", "");
    let yaml = catalogue("method: minmax,", open, &tree);
    let found = answer(&yaml, "年份,甲一,甲二,甲三,乙一\n2020,90,60,70,80\n", 100);
    assert_eq!(found.areas[0].spread, None);
    let csv = "地区,年份,甲一,甲二,甲三,乙一\n东,2020,90,60,70,80\n西,2020,80,50,60,70\n";
    let found = answer(&yaml, csv, 100);
    let [one, other] = &found.areas[..] else { panic!() };
    near("东", one.spread.unwrap().max, 100.0);
    near("西", other.spread.unwrap().min, 0.0);
    let first: Vec<ShareOfDraws> =
        found.ranks.unwrap().spreads.iter().flatten().map(|own| own.first).collect();
    assert_eq!(counts(&first), [100, 0]);
}
