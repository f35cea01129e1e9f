//! The stages of a plan, by hand.

use gdindex::score::Verdict;

use super::Years;
use crate::harness::{as_written, near, year};

const CATALOGUE: &str = "\
title: 三步
scoring: { min_coverage: 0 }
stages: [{ until: 2020, goal: 一 }, { until: 2025, goal: 二 }, { until: 2035, goal: 三 }]
dimensions:
  - name: 甲
    points:
      - { id: p, name: 点一, targets: { 2020: 50, 2025: 100 } }
      - { id: q, name: 点二, targets: { 2020: 80 } }
      - { id: s, name: 点三, targets: { 2025: 大于40 } }
      - { id: t, name: 点四, targets: { 2025: 40 } }
      - { id: u, name: 点五, targets: { 2022: 40 } }
monitored:
  - { id: r, name: 点六, targets: { 2025: 200 } }
";
const DATA: &str = "\
年份,点一,点二,点三,点四,点五,点六
2019,40,80,30,,,
2021,60,90,40,不适用,40,100
2017,1,1,1,1,1,1
";

#[test]
fn a_stage_is_told_by_the_latest_year_up_to_its_end() {
    let years = Years::read(CATALOGUE, DATA, as_written);
    let stages = years.trend().stages;
    let as_of: Vec<_> = stages.iter().map(|stage| stage.as_of).collect();
    assert_eq!(as_of, [Some(year(2019)), Some(year(2021)), Some(year(2021))]);
    let ids: Vec<Vec<usize>> =
        stages.iter().map(|stage| stage.points.iter().map(|own| own.point).collect()).collect();
    let of = |ids: &[&str]| ids.iter().map(|id| years.at(id)).collect::<Vec<_>>();
    assert_eq!(ids, [of(&["p", "q"]), of(&["p", "s", "t", "r"]), vec![]]);
}

#[test]
fn a_stage_is_measured_by_the_targets_at_its_end() {
    let stages = Years::read(CATALOGUE, DATA, as_written).trend().stages;
    // 40/50 and met; in 2019 nothing of 2020 is missed yet
    near("2020", stages[0].attainment, 0.9);
    assert_eq!((stages[0].count(Verdict::Met), stages[0].count(Verdict::Pending)), (1, 1));
    // 60/100, 1 at equality of a strict target, 100/200; not the milestone 60 of 2021
    near("2025", stages[1].attainment, 2.1 / 3.0);
    assert_eq!((stages[1].count(Verdict::Met), stages[1].count(Verdict::Pending)), (0, 3));
    assert_eq!(stages[1].count(Verdict::NotApplicable), 1);
    assert_eq!(stages[2].attainment, None);
}

#[test]
fn at_the_end_of_a_stage_what_is_unmet_is_missed() {
    let years = Years::read(CATALOGUE, "年份,点一,点二\n2020,40,80\n", as_written);
    let first = &years.trend().stages[0];
    assert_eq!((first.count(Verdict::Met), first.count(Verdict::Missed)), (1, 1));
    assert_eq!(first.count(Verdict::Pending), 0);
}

#[test]
fn milestones_and_other_target_years_change_no_stage() {
    let plain = Years::read(CATALOGUE, DATA, as_written);
    let other = Years::read(CATALOGUE, DATA, |settings| {
        (settings.pace, settings.target_year) = (true, Some(year(2022)));
    });
    assert_eq!(plain.trend().stages, other.trend().stages);
}

#[test]
fn of_a_stage_before_all_data_nothing_is_told() {
    let years = Years::read(CATALOGUE, "年份,点一\n2021,60\n", as_written);
    let first = &years.trend().stages[0];
    assert_eq!((first.as_of, first.attainment, first.points.len()), (None, None, 0));
}

#[test]
fn the_last_year_of_a_stage_tells_of_it() {
    let years = Years::read(CATALOGUE, "年份,点一\n2019,40\n2020,45\n2021,60\n", as_written);
    let first = &years.trend().stages[0];
    assert_eq!(first.as_of, Some(year(2020)));
    near("45/50", first.attainment, 0.9);
}
