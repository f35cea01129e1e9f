//! Leave one out, by hand.
//!
//! ```text
//!            东    西    南    北
//! 甲  a1     100   60    90    –
//!     a2     40    80    90    –
//!     mean   70    70    90
//! 乙  b1     80    50    –     –
//!     b2     60    50    60    10
//!     mean   70    50    60    10
//! index      70    60    75    withheld: 1 of 4
//! rank       2     3     1     –
//! ```

use gdindex::analysis::sensitivity::left_out::{Item, LeftOut, left_out};
use gdindex::analysis::sensitivity::shift::Shift;
use gdindex::model::{Group, Weighting};
use gdindex::score::Assessment;

use super::Areas;
use crate::harness::near;

const CATALOGUE: &str = "\
title: 两级
scoring: { min_coverage: 0.5, attributes: { 预期性: { unmet: { slope: 1 } } } }
dimensions:
  - name: 甲
    points:
      - { id: a1, name: 甲一, attribute: 预期性, targets: { 2020: 100 } }
      - { id: a2, name: 甲二, attribute: 预期性, targets: { 2020: 100 } }
  - name: 乙
    points:
      - { id: b1, name: 乙一, attribute: 预期性, targets: { 2020: 100 } }
      - { id: b2, name: 乙二, attribute: 预期性, targets: { 2020: 100 } }
";
const DATA: &str = "\
地区,年份,甲一,甲二,乙一,乙二
东,2020,100,40,80,60
西,2020,60,80,50,50
南,2020,90,90,—,60
北,2020,—,—,—,10
";
const A1: usize = 0;
const B1: usize = 2;

fn example() -> Areas {
    Areas::read(CATALOGUE, DATA)
}

fn all(areas: &Areas) -> Vec<LeftOut> {
    let results: Vec<&Assessment> = areas.results.iter().collect();
    left_out(&areas.catalogue, &areas.catalogue.settings, &results)
}

fn without(areas: &Areas, item: Item) -> LeftOut {
    all(areas).into_iter().find(|own| own.item == item).unwrap()
}

fn group(areas: &Areas, name: &str) -> Item {
    Item::Group(areas.catalogue.root.groups().find(|group| group.name == name).unwrap().position)
}

#[test]
fn points_and_groups_are_left_out_in_the_order_of_the_catalogue() {
    let items: Vec<Item> = all(&example()).into_iter().map(|own| own.item).collect();
    let points = (0..4).map(Item::Point);
    assert_eq!(items, points.chain([Item::Group(1), Item::Group(2)]).collect::<Vec<_>>());
}

#[test]
fn without_a_point_its_siblings_bear_its_weight() {
    let found = without(&example(), Item::Point(A1));
    // 甲 is a2 alone: (40 + 70)/2, (80 + 50)/2, (90 + 60)/2
    for (area, (index, change)) in [(55.0, -15.0), (65.0, 5.0), (75.0, 0.0)].into_iter().enumerate()
    {
        near("index", found.indices[area], index);
        near("change", found.changes[area], change);
    }
    // 东 and 西 change places
    let shift = found.rank_shift.unwrap();
    near("mean", shift.mean_absolute, 2.0 / 3.0);
    assert_eq!(shift.largest, Some(Shift { area: 0, rank: 2, without: 3 }));
    assert_eq!(shift.largest.unwrap().places(), 1);
}

#[test]
fn without_a_group_the_others_bear_its_weight() {
    let areas = example();
    let found = without(&areas, group(&areas, "甲"));
    // 乙 alone: 南 falls from the first to the second place
    for (area, index) in [70.0, 50.0, 60.0].into_iter().enumerate() {
        near("index", found.indices[area], index);
    }
    assert_eq!(found.rank_shift.unwrap().largest, Some(Shift { area: 0, rank: 2, without: 1 }));
    let found = without(&areas, group(&areas, "乙"));
    // 70, 70, 90: 西 comes up to 东
    let shift = found.rank_shift.unwrap();
    near("mean", shift.mean_absolute, 1.0 / 3.0);
    assert_eq!(shift.largest, Some(Shift { area: 1, rank: 3, without: 2 }));
}

#[test]
fn without_what_was_not_reported_a_renormalised_index_is_the_same_to_the_bit() {
    let areas = example();
    let found = without(&areas, Item::Point(B1));
    assert_eq!(found.indices[2], areas.results[2].index.score);
    assert_eq!(found.changes[2], Some(0.0));
}

#[test]
fn where_no_rank_changes_there_is_no_largest_shift() {
    let shift = without(&example(), Item::Point(B1)).rank_shift.unwrap();
    near("mean", shift.mean_absolute, 0.0);
    assert_eq!(shift.largest, None);
}

#[test]
fn a_withheld_index_has_none_here_either() {
    let areas = example();
    assert_eq!(areas.results[3].index.score, None);
    for own in all(&areas) {
        assert_eq!((own.indices[3], own.changes[3]), (None, None), "{:?}", own.item);
    }
}

#[test]
fn a_single_area_has_no_ranks_to_shift() {
    let areas = example();
    let alone = left_out(&areas.catalogue, &areas.catalogue.settings, &[&areas.results[0]]);
    assert!(alone.iter().all(|own| own.rank_shift.is_none()));
}

#[test]
fn where_nothing_is_left_there_is_no_index_and_nobody_moves_up_for_it() {
    let data = "地区,年份,甲一,甲二,乙一,乙二\n\
                东,2020,90,90,—,—\n西,2020,60,60,50,50\n南,2020,40,40,70,70\n";
    let areas = Areas::read(CATALOGUE, data);
    let found = without(&areas, group(&areas, "甲"));
    assert_eq!((found.indices[0], found.changes[0]), (None, None));
    // 西 and 南 alone: 55 and 55 before, 50 and 70 without
    let shift = found.rank_shift.unwrap();
    assert_eq!(shift.areas, 2);
    near("mean", shift.mean_absolute, 0.5);
    assert_eq!(shift.largest, Some(Shift { area: 1, rank: 1, without: 2 }));
}

#[test]
fn a_group_of_one_point_says_the_same_as_its_point_and_one_that_holds_all_leaves_nothing() {
    let yaml = "title: 单链\ndimensions:\n  - name: 甲\n    children:\n\
                \x20     - { name: 一, points: [{ id: p, name: 点一, targets: { 2020: 100 } }] }\n\
                \x20     - { name: 二, points: [{ id: q, name: 点二, targets: { 2020: 100 } }] }\n";
    let areas = Areas::read(yaml, "地区,年份,点一,点二\n东,2020,50,100\n西,2020,100,70\n");
    let found = all(&areas);
    let [p, _, whole, one, _] = &found[..] else { panic!("{found:#?}") };
    assert_eq!((&p.indices, &p.changes), (&one.indices, &one.changes));
    assert_eq!(p.rank_shift, one.rank_shift);
    assert_eq!((&whole.indices, whole.rank_shift), (&vec![None, None], None));
}

/// The same areas under a catalogue in which an item weighs nothing.
fn weightless(areas: &Areas, item: Item) -> Areas {
    let mut catalogue = areas.catalogue.clone();
    let leaving = match item {
        Item::Point(point) => vec![point],
        Item::Group(position) => {
            let groups = areas.catalogue.root.groups();
            groups.filter(|group| group.position == position).flat_map(Group::points).collect()
        }
    };
    for point in leaving {
        catalogue.points[point].weight = 0.0;
    }
    Areas::of(catalogue, areas.records.clone())
}

#[test]
fn a_weight_of_nothing_comes_to_the_same_indices() {
    for weighting in [Weighting::ByLevel, Weighting::ByPoint] {
        let Areas { mut catalogue, records, .. } = example();
        catalogue.settings.weighting = weighting;
        let areas = Areas::of(catalogue, records);
        for own in all(&areas) {
            let second = weightless(&areas, own.item);
            for (area, result) in second.results.iter().enumerate().take(3) {
                near("index", own.indices[area], result.index.score.unwrap());
            }
        }
    }
}
