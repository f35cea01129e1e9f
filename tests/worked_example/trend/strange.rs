//! Years that hold little, or numbers at the ends of what there is.

use gdindex::analysis::trend::Trend;
use gdindex::analysis::trend::pace::{PaceStatus, Unknown};
use gdindex::model::Settings;

use super::Years;
use crate::harness::{as_written, near, year};

const CATALOGUE: &str = "\
title: 少
scoring: { min_coverage: 0 }
stages: [{ until: 2020, goal: 一 }, { until: 2025, goal: 二 }]
dimensions:
  - name: 甲
    points:
      - { id: p, name: 点一, baseline: 1, baseline_year: 2017, targets: { 2020: 50, 2025: 100 } }
      - { id: q, name: 点二, targets: { 2020: 80 } }
";

fn years(csv: &str, change: impl FnOnce(&mut Settings)) -> Years {
    Years::read(CATALOGUE, csv, change)
}

#[test]
fn one_year_has_no_changes_and_no_course() {
    let years = years("年份,点一,点二\n2019,40,70\n", as_written);
    let trend = years.trend();
    assert_eq!((trend.changes.len(), trend.silences.len(), trend.gaps().len()), (0, 1, 0));
    assert_eq!(trend.latest().year, year(2019));
    assert!(trend.points.iter().all(|point| point.course.is_none() && point.last.is_some()));
    assert!(trend.outlook.is_empty(), "nothing moves, so nothing is looked ahead to");
}

#[test]
fn a_point_of_one_year_is_kept_beside_one_that_moves() {
    let years = years("年份,点一,点二\n2018,30,\n2019,40,70\n", as_written);
    let outlook = &years.trend().outlook;
    // 点一 goes on by 10 a year to 50 of 50 and 100 of 100; 点二 stays at 70/80.
    near("2020", outlook[0].at_pace.index.score, 93.75);
    near("2025", outlook[1].at_pace.index.score, 93.75);
    assert_eq!((outlook[0].kept, outlook[0].continued), (1, 1));
}

#[test]
fn years_of_silence_and_of_what_does_not_apply_say_nothing() {
    for (said, why) in [("暂无", Unknown::NeverReported), ("不适用", Unknown::NotApplicable)] {
        let csv = format!("年份,点一,点二\n2019,{said},{said}\n2020,{said},{said}\n");
        let years = years(&csv, as_written);
        let trend = years.trend();
        let change = &trend.changes[0];
        assert_eq!((change.total, change.parts), (None, None), "{said}");
        assert_eq!((change.movers.len(), change.new.len(), change.gone.len()), (0, 0, 0));
        assert!(trend.silences.iter().all(|silence| silence.points.is_empty()), "{said}");
        for pace in trend.points.iter().flat_map(|point| &point.paces) {
            assert_eq!(pace.status, PaceStatus::Unknown(why), "{said}");
        }
        assert!(trend.outlook.is_empty(), "{said}");
    }
}

#[test]
fn relative_scores_have_changes_without_parts_and_no_years_to_come() {
    let yaml = CATALOGUE.replace("min_coverage: 0", "min_coverage: 0, method: percentile");
    let years = Years::read(&yaml, "年份,点一,点二\n2019,40,70\n2020,50,\n", as_written);
    let trend = years.trend();
    assert!(trend.on_schedule.is_empty() && trend.outlook.is_empty());
    assert_eq!((trend.changes[0].parts, trend.changes[0].movers.len()), (None, 1));
    assert_eq!(trend.silences[1].points.len(), 1);
    assert_eq!(trend.silences[1].index_with, None);
    assert_eq!(trend.points[0].paces[0].status, PaceStatus::Met);
}

#[test]
fn years_to_come_are_judged_as_of_themselves_under_any_target_year() {
    let csv = "年份,点一,点二\n2018,40,70\n2019,45,75\n";
    for target_year in [2018, 2025, 2030] {
        let years = years(csv, |settings| settings.target_year = Some(year(target_year)));
        let outlook = years.trend().outlook;
        // 50 of 50 and 80 of 80 in 2020; 75 of 100 and 105 of 80 in 2025
        near("2020", outlook[0].at_pace.index.score, 100.0);
        near("2025", outlook[1].at_pace.index.score, 87.5);
        near("to deliver in 2025", outlook[1].to_deliver, 12.5);
    }
}

#[test]
fn another_target_year_leaves_the_paces() {
    let csv = "年份,点一,点二\n2019,40,70\n2020,50,75\n";
    let later = |settings: &mut Settings| settings.target_year = Some(year(2025));
    let (plain, other) = (years(csv, as_written), years(csv, later));
    assert_eq!(plain.trend().points, other.trend().points);
    // By 100 in both years: (40/100 + 70/80)/2, (50/100 + 75/80)/2
    near("2020", other.results[1].index.score, 71.875);
    near("total", other.trend().changes[0].total, 71.875 - 63.75);
}

#[test]
fn the_first_and_the_last_year_are_years() {
    let yaml = CATALOGUE.replace("baseline_year: 2017", "baseline_year: 1900");
    let yaml = yaml.replace("2025", "2199").replace("2020", "1999");
    let years = Years::read(&yaml, "年份,点一,点二\n1900,1,2\n2198,99.7,80\n", as_written);
    let trend = years.trend();
    assert_eq!(trend.gaps().len(), 297);
    let last = trend.points[0].paces.last().unwrap();
    near("required", last.required, 0.3);
    let slope = 98.7 / 298.0;
    near("2199", last.projection.unwrap().value, 99.7 + slope);
    assert_eq!(last.status, PaceStatus::OnTrack);
    let years = Years::read(&yaml, "年份,点一,点二\n2198,99.7,80\n2199,99.8,81\n", as_written);
    assert!(years.trend().outlook.is_empty());
}

fn all_finite(trend: &Trend<'_>, what: &str) {
    let points = trend.points.iter().map(|own| {
        (own.course.map(|course| (course.slope, course.level)), &own.standings, &own.paces)
    });
    let points: Vec<_> = points.collect();
    let said = format!("{points:?} {:?} {:?}", trend.changes, trend.outlook);
    for word in ["NaN", "inf"] {
        let at = said.find(word).map(|at| &said[at.saturating_sub(120)..(at + 20).min(said.len())]);
        assert_eq!(at, None, "{what}");
    }
}

#[test]
fn huge_and_tiny_values_leave_finite_numbers() {
    for [first, second, third] in [
        ["1e-300", "1e300", "1e-300"],
        ["1e-300", "1", "1e300"],
        ["-1e308", "0", "1e308"],
        ["1e308", "-1e308", "1e308"],
        ["1e-320", "2e-320", "3e-320"],
        ["0", "0", "1e-310"],
    ] {
        for point in [
            "baseline: 1, targets: { 2025: 2 }",
            "transform: log, floor: 0.5, targets: { 2025: 2 }",
        ] {
            if point.contains("log")
                && [first, second, third].iter().any(|own| own.starts_with(['-', '0']))
            {
                continue;
            }
            let years = Years::alone(point, &[(2018, first), (2019, second), (2020, third)]);
            all_finite(&years.trend(), &format!("{point} {first} {second} {third}"));
        }
    }
}
