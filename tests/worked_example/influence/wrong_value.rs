//! Wrong values that change a grade, by hand.
//!
//! ```text
//!                 value  score       5 % less  1 % less  ×0.1
//! a  约束性 k=2   100    100, met    95 → 90   99 → 98   10 → 0
//! b  预期性 k=1   90     90          85.5      89.1      9
//! index           95     优秀        by a: 90 and 94, barred; 45; by b: 54.5
//! ```

use gdindex::analysis::sensitivity::margin::{Border, Margin, Ungraded};
use gdindex::analysis::sensitivity::wrong_value::{Slip, WrongValue, wrong_values};

use super::Areas;
use crate::harness::near;

const SCORING: &str = "\
title: 等级
scoring: { attributes: { 约束性: { unmet: { slope: 2 }, binding: true }, 预期性: { unmet: { slope: 1 } } } }
";
const GRADES: &str = "\
grades: [{ name: 优秀, min: 90, max_unmet_binding: 0 }, { name: 良好, min: 80 }, { name: 合格, min: 60 }, { name: 不合格 }]
";
const POINTS: &str = "\
dimensions:
  - name: 甲
    points:
      - { id: a, name: 甲一, attribute: 约束性, plausible: [50, 2000], targets: { 2020: 100 } }
      - { id: b, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
";
const DATA: &str = "年份,甲一,甲二\n2020,100,90\n";
const GOOD: Option<usize> = Some(1);
const POOR: Option<usize> = Some(3);

fn graded(csv: &str) -> Areas {
    Areas::read(&[SCORING, GRADES, POINTS].concat(), csv)
}

fn found(areas: &Areas, at: usize) -> Result<Vec<WrongValue>, Ungraded> {
    let Areas { catalogue, records, results } = areas;
    wrong_values(catalogue, &catalogue.settings, &results[at], records)
}

fn slips(areas: &Areas, at: usize) -> Vec<Slip> {
    found(areas, at).unwrap().iter().map(|wrong| wrong.slip).collect()
}

#[test]
fn the_wrong_values_that_change_the_grade_are_those_of_paper() {
    let found = found(&graded(DATA), 0).unwrap();
    let expected = [
        (0, Slip::FivePercentLess, 95.0, 90.0, GOOD, true), // reaches 90, and is barred
        (0, Slip::OnePercentLess, 99.0, 94.0, GOOD, true),
        (0, Slip::PointToTheLeft, 10.0, 45.0, POOR, false), // under 50: refused
        (1, Slip::PointToTheLeft, 9.0, 54.5, POOR, true),
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (wrong, (point, slip, value, index, grade, plausible)) in found.iter().zip(expected) {
        assert_eq!((wrong.point, wrong.slip, wrong.grade), (point, slip, grade));
        assert_eq!(wrong.plausible, plausible, "{wrong:?}");
        near("value", wrong.value, value);
        near("index", wrong.index, index);
    }
}

#[test]
fn every_wrong_value_read_from_data_has_the_grade_that_is_told() {
    let right = graded(DATA);
    let found = found(&right, 0).unwrap();
    for (point, x) in [(0, 100.0), (1, 90.0)] {
        for slip in Slip::ALL {
            let value = slip.of(x).unwrap();
            if !right.catalogue.points[point].is_plausible(value) {
                continue;
            }
            let cells = if point == 0 { format!("{value},90") } else { format!("100,{value}") };
            let wrong = graded(&format!("年份,甲一,甲二\n2020,{cells}\n"));
            let index = wrong.results[0].index;
            let grade = index.graded.unwrap().grade;
            let told = found.iter().find(|own| (own.point, own.slip) == (point, slip));
            let told = told.map_or(right.results[0].index.graded.unwrap().grade, |own| own.grade);
            assert_eq!(grade, told, "{point} {slip:?}");
        }
    }
}

#[test]
fn where_areas_are_compared_the_wrong_value_is_among_the_compared() {
    let yaml = "title: 比较\nscoring: { method: minmax }\n\
                grades: [{ name: 甲等, min: 95 }, { name: 乙等 }]\n\
                dimensions:\n  - { name: 甲, points: [{ id: p, name: 点 }] }\n";
    let areas = Areas::read(yaml, "地区,年份,点\n东,2020,10\n西,2020,20\n南,2020,30\n");
    // 东 and 西 come to the top with 100 and 200.
    assert_eq!(slips(&areas, 0), [Slip::PointToTheRight]);
    assert_eq!(slips(&areas, 1), [Slip::PointToTheRight]);
    // 28.5 among 10 and 30 would be 92.5, but it is the most there is: 100.
    // Only 3 among 10 and 20 falls.
    assert_eq!(slips(&areas, 2), [Slip::PointToTheLeft]);
}

#[test]
fn a_wrong_value_can_take_the_index_away() {
    let yaml = "title: 比较\nscoring: { method: minmax }\n\
                grades: [{ name: 甲等, min: 95 }, { name: 乙等 }]\n\
                dimensions:\n  - { name: 甲, points: [{ id: p, name: 点 }] }\n";
    let areas = Areas::read(yaml, "地区,年份,点\n东,2020,10\n西,2020,100\n");
    let found = found(&areas, 0).unwrap();
    // 100 and 100: nothing to compare
    let [only] = &found[..] else { panic!("{found:#?}") };
    assert_eq!((only.slip, only.index, only.grade), (Slip::PointToTheRight, None, None));
}

#[test]
fn without_a_grade_the_reason_is_told() {
    let ungraded = Areas::read(&[SCORING, POINTS].concat(), DATA);
    let withheld = graded("年份,甲一,甲二\n2020,100,—\n");
    let not_due = graded("年份,甲一,甲二\n2019,100,90\n");
    for (areas, reason) in [
        (ungraded, Ungraded::NoGrades),
        (withheld, Ungraded::Withheld),
        (not_due, Ungraded::NotDue),
    ] {
        assert_eq!(found(&areas, 0), Err(reason));
        assert_eq!(Margin::of(&areas.catalogue, &areas.results[0]), Err(reason));
    }
}

#[test]
fn the_margin_is_that_of_index_and_binding_record() {
    let margin = |csv: &str| {
        let areas = graded(csv);
        Margin::of(&areas.catalogue, &areas.results[0]).unwrap()
    };
    // (100 + 90)/2 = 95
    let below = Some(Border { grade: GOOD, distance: 5.0 });
    assert_eq!(margin(DATA), Margin { above: None, below });
    // (96 + 60)/2 = 78 with 1 unmet: 2 more for 良好, 18 less for 不合格
    let above = Some(Border { grade: GOOD, distance: 2.0 });
    let below = Some(Border { grade: POOR, distance: 18.0 });
    assert_eq!(margin("年份,甲一,甲二\n2020,98,60\n"), Margin { above, below });
}
