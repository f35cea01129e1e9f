//! Relative methods as their users meet them: which areas are compared, what
//! `--area`, `--year` and `--set` choose, and what is said where nothing can
//! be compared.

use serde_json::Value as Json;

use super::harness::{Folder, Outcome, gdindex};

/// Points compared in three ways, one of them with a target.
const CATALOGUE: &str = "\
title: 街道比较
scoring: { method: minmax, attributes: { 约束性: { binding: true } } }
grades: [{ name: 好, min: 50 }, { name: 差 }]
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", attribute: 约束性, targets: { 2020: 95 } }
      - { id: fires, name: 火灾起数, unit: 起, direction: lower, method: percentile }
      - { id: income, name: 人均收入, unit: 元, transform: log, method: zscore }
";

/// Three areas, 2020 and the year before.
const DATA: &str = "\
地区,年份,就业率,火灾起数,人均收入
甲街道,2020,90,3,1000
乙街道,2020,96,3,10000
丙街道,2020,93,1,100000
甲街道,2019,80,5,1000
乙街道,2019,100,0,2000
";

fn run(catalogue: &str, data: &str, arguments: &str) -> Outcome {
    let folder = Folder::new().with("indicators.yaml", catalogue).with("data.csv", data);
    gdindex(arguments).arg("data.csv").within(folder.path()).outcome()
}

fn json(catalogue: &str, data: &str, arguments: &str) -> Json {
    run(catalogue, data, &format!("score -f json {arguments}")).json()
}

fn in_catalogue(from: &str, to: &str) -> String {
    assert!(CATALOGUE.contains(from));
    CATALOGUE.replace(from, to)
}

/// Scores of the points of a result.
fn scores(result: &Json) -> Vec<Option<f64>> {
    let points = result["points"].as_array().unwrap();
    points.iter().map(|point| point["score"].as_f64()).collect()
}

fn near(found: &[Option<f64>], expected: &[Option<f64>]) {
    let same = found.len() == expected.len()
        && found.iter().zip(expected).all(|pair| match pair {
            (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
            (found, expected) => found == expected,
        });
    assert!(same, "{found:?} instead of {expected:?}");
}

#[test]
fn areas_of_a_year_are_compared_by_hand() {
    let output = json(CATALOGUE, DATA, "--year 2020");
    // jobs: (x − 90)/(96 − 90); fires: worse ones of 2 others, ties the lower
    // rank; income: 50 + 10 z, the logarithms being 3, 4, 5 times ln 10.
    for (at, expected) in
        [[0.0, 0.0, 40.0], [100.0, 0.0, 50.0], [50.0, 100.0, 60.0]].into_iter().enumerate()
    {
        let result = &output["results"][at];
        near(&scores(result), &expected.map(Some));
        let mean = expected.iter().sum::<f64>() / 3.0;
        near(&[result["index"]["score"].as_f64()], &[Some(mean)]);
        assert_eq!(result["index"]["low"], Json::Null);
        assert_eq!(result["index"]["high"], Json::Null);
    }
    assert_eq!(output["settings"]["reference_set"], "year");
    assert_eq!(output["settings"]["zscore"], serde_json::json!({ "mean": 50.0, "sd": 10.0 }));
}

#[test]
fn a_selected_area_is_compared_with_all_of_them() {
    let all = json(CATALOGUE, DATA, "--year 2020");
    for (at, area) in ["甲街道", "乙街道", "丙街道"].into_iter().enumerate() {
        let one = json(CATALOGUE, DATA, &format!("--year 2020 --area {area}"));
        assert_eq!(one["results"].as_array().unwrap().len(), 1);
        assert_eq!(one["results"][0], all["results"][at]);
    }
    let nobody = run(CATALOGUE, DATA, "score --area 戊街道");
    assert_eq!(nobody.status, 2);
    assert!(nobody.stderr.contains("nothing-selected"), "{}", nobody.stderr);
    assert!(nobody.stderr.contains("甲街道"), "{}", nobody.stderr);
}

#[test]
fn all_years_are_compared_where_the_catalogue_says_so_whichever_is_shown() {
    let catalogue = in_catalogue("method: minmax,", "method: minmax, reference_set: all_years,");
    let all = json(&catalogue, DATA, "");
    let years = |year: i64| -> Vec<&Json> {
        let results = all["results"].as_array().unwrap().iter();
        results.filter(|result| result["year"] == year).collect()
    };
    for year in [2019, 2020] {
        let one = json(&catalogue, DATA, &format!("--year {year}"));
        assert_eq!(one["results"].as_array().unwrap().iter().collect::<Vec<_>>(), years(year));
    }
    // jobs run from 80 to 100 over both years; fires: 5, 3, 3, 1, 0.
    near(&scores(years(2020)[0])[..2], &[Some(50.0), Some(25.0)]);
    near(&scores(years(2019)[1])[..2], &[Some(100.0), Some(100.0)]);
    assert_eq!(all["settings"]["reference_set"], "all_years");
}

#[test]
fn a_supposed_value_is_as_if_it_stood_in_the_file() {
    let supposed = json(CATALOGUE, DATA, "--year 2020 --area 甲街道 --set 就业率=99");
    let written = DATA.replace("甲街道,2020,90", "甲街道,2020,99");
    let written = json(CATALOGUE, &written, "--year 2020 --area 甲街道");
    assert_eq!(scores(&supposed["results"][0]), scores(&written["results"][0]));
    near(&scores(&supposed["results"][0])[..1], &[Some(100.0)]);
}

#[test]
fn a_z_score_comes_out_as_the_catalogue_says() {
    let catalogue = in_catalogue("method: minmax,", "method: minmax, zscore: { mean: 10, sd: 2 },");
    let output = json(&catalogue, DATA, "--year 2020");
    near(&scores(&output["results"][0])[2..], &[Some(8.0)]);
}

#[test]
fn an_area_alone_has_no_score_and_is_told_so() {
    let alone: String = DATA.lines().take(2).map(|line| line.to_owned() + "\n").collect();
    let output = json(CATALOGUE, &alone, "");
    let result = &output["results"][0];
    assert_eq!(scores(result), [None, None, None]);
    assert_eq!(result["index"]["withheld"], "incomparable");
    assert_eq!(result["nodes"][0]["flag"], "incomparable");
    assert_eq!(result["coverage"]["share"], 1.0, "it was reported");
    let page = run(CATALOGUE, &alone, "score").stdout;
    assert!(page.contains("相对方法要有两个以上地区"), "{page}");
    assert!(page.contains("3项没有可比较的地区"), "{page}");
    let explained = run(CATALOGUE, &alone, "explain jobs").stdout;
    assert!(explained.contains("没有可比较的地区"), "{explained}");
}

#[test]
fn a_column_of_equal_values_scores_nothing_and_the_others_stay() {
    let same = DATA.replace(",96,", ",90,").replace(",93,", ",90,");
    let output = json(CATALOGUE, &same, "--year 2020");
    near(&scores(&output["results"][2]), &[None, Some(100.0), Some(60.0)]);
    near(&[output["results"][2]["index"]["score"].as_f64()], &[Some(80.0)]);
    let page = run(CATALOGUE, &same, "score --year 2020").stdout;
    assert!(page.contains("3个结果中有测评点没有可比较的地区"), "{page}");
}

#[test]
fn a_point_without_a_target_has_no_gap_and_enters_no_record() {
    let output = json(CATALOGUE, DATA, "--year 2020 --area 甲街道");
    let result = &output["results"][0];
    let (with, without) = (&result["points"][0], &result["points"][1]);
    assert_eq!((&with["verdict"], &with["gap"]), (&"missed".into(), &5.0.into()));
    assert_eq!(with["gain"], Json::Null, "meeting a target moves no relative score");
    assert_eq!(without["verdict"], "no-target");
    for key in ["target", "gap", "attainment", "gain"] {
        assert_eq!(without[key], Json::Null, "{key}");
    }
    assert_eq!(result["binding"]["total"], 1);
    for format in ["table", "markdown", "csv", "json"] {
        let gap = run(CATALOGUE, DATA, &format!("gap --year 2020 --area 甲街道 -f {format}"));
        assert_eq!(gap.status, 0, "{}", gap.stderr);
        for name in ["就业率", "火灾起数", "人均收入"] {
            assert!(gap.stdout.contains(name), "{format}: {}", gap.stdout);
        }
    }
}

#[test]
fn without_any_target_every_year_is_graded_and_the_sheet_has_no_column_for_them() {
    let catalogue = in_catalogue(", targets: { 2020: 95 }", "");
    let output = json(&catalogue, DATA, "--year 2019");
    assert_eq!(output["results"][1]["index"]["grade"], "好");
    assert_eq!(output["results"][1]["binding"]["total"], 0);
    let folder = Folder::new().with("indicators.yaml", &catalogue);
    let sheet = gdindex("template").within(folder.path()).prints();
    assert!(!sheet.contains("目标"), "{sheet}");
}

#[test]
fn a_formula_shows_what_is_compared() {
    let explained = |point: &str| {
        run(CATALOGUE, DATA, &format!("explain {point} --year 2020 --area 乙街道")).stdout
    };
    for (point, formula) in [
        ("jobs", "极差标准化（与同年各地区比较，3个值）：100 ×（96 − 90）÷（96 − 90） = 100.00"),
        ("fires", "百分位（与同年各地区比较，3个值）：劣于本地的0个，100 × 0 ÷（3 − 1） = 0.00"),
        ("income", "50 + 10 ×（9.210340 − 9.210340）÷ 2.302585 = 50.00"),
    ] {
        let page = explained(point);
        assert!(page.contains(formula), "{page}");
    }
}

#[test]
fn a_method_that_a_point_cannot_be_scored_by_is_refused() {
    let bare = CATALOGUE.replace("targets: { 2020: 95 }", "note: 无目标");
    let interval = CATALOGUE
        .replace("method: minmax,", "")
        .replace("2020: 95", "2020: 5至10")
        .replace("method: percentile", "targets: { 2020: 1 }");
    let log = CATALOGUE.replace(", method: zscore", ", targets: { 2020: 9 }");
    for (catalogue, method, said) in [
        (&bare, "attainment", "需要目标，1个测评点没有：就业率"),
        (&interval, "minmax", "1个测评点的目标是区间，没有方向：就业率"),
        (&log, "progress", "需要 floor，1个没有：人均收入"),
    ] {
        let outcome = run(catalogue, DATA, &format!("score --method {method}"));
        assert_eq!(outcome.status, 2, "{}", outcome.stdout);
        assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
    }
}

#[test]
fn negative_scores_have_no_geometric_mean() {
    let catalogue = in_catalogue("method: minmax,", "method: zscore, zscore: { mean: 1, sd: 9 },")
        .replace("method: percentile", "method: zscore");
    let output = json(&catalogue, DATA, "--year 2020 --aggregation geometric");
    let result = &output["results"][0];
    assert!(scores(result)[0].unwrap() < 0.0);
    assert_eq!(result["index"]["withheld"], "negative-scores");
    assert_eq!(result["nodes"][0]["flag"], "negative-scores");
    let zero = catalogue.replace("mean: 1,", "mean: 0,");
    let refused = run(&zero, DATA, "score --aggregation geometric");
    assert_eq!(refused.status, 2);
    assert!(refused.stderr.contains("zscore 的 mean 是 0"), "{}", refused.stderr);
}

#[test]
fn a_mistake_in_another_area_stops_what_is_compared_with_it() {
    let wrong = DATA.replace("乙街道,2020,96", "乙街道,2020,约96");
    assert_eq!(run(CATALOGUE, &wrong, "score --year 2020 --area 甲街道").status, 2);
    let skipped = json(CATALOGUE, &wrong, "--year 2020 --area 甲街道 --skip-invalid");
    assert_eq!(scores(&skipped["results"][0])[0], Some(0.0));
}

#[test]
fn a_missing_value_never_scores_as_much_as_the_mean_one() {
    let catalogue = in_catalogue("method: minmax,", "method: zscore, zscore: { mean: 0, sd: 1 },");
    let refused = run(&catalogue, DATA, "score --missing floor");
    assert_eq!(refused.status, 2);
    assert!(refused.stderr.contains("缺报反而得利"), "{}", refused.stderr);
    let lower = catalogue.replace("method: zscore,", "method: zscore, score_range: [-3, 3],");
    assert_eq!(run(&lower, DATA, "score --missing floor").status, 0);
}
