//! The numbers that were agreed before the program was written, and what the
//! annex says of itself.

use std::fs;

use serde_json::{Value as Json, json};

use super::harness::{Folder, Run, gdindex, repository, shipped};
use gdindex::model::text::squeeze;

/// The six unmet binding points that would gain most: who withholds them
/// looks best.
const WITHHELD: [&str; 6] = [
    "社会服务事业费占财政支出比重",
    "家庭医生签约服务覆盖率",
    "教育支出占财政支出比重",
    "注册志愿者人数占城市建成区常住人口比例",
    "食品药品投诉举报办结率",
    "人均公园绿地面积",
];

/// The lines of the annex whose cells stand in wrong columns, each with the
/// cells where they belong.
const SHIFTED: [(usize, &str); 4] = [
    (10, "\t社会保障\t社会保险\t基本养老保险覆盖率\t98\t98\t%\t约束性\t"),
    (11, "\t\t养老事业\t每千人口养老机构床位数\t39\t40\t张/千人\t预期性\t区民政局"),
    (19, "\t\t\t城镇居民人均可支配收入\t31295\t35000\t元\t预期性\t国家统计局 官渡调查队"),
    (42, "\t\t安全感\t群众安全感满意度\t88.98\t92\t%\t预期性\t区委政法委"),
];

#[track_caller]
fn assert_close(number: &Json, expected: f64) {
    let number = number.as_f64().unwrap_or_else(|| panic!("{number} where {expected} is expected"));
    assert!((number - expected).abs() <= 1e-9, "{number} is not {expected}");
}

/// The values of the annex in a file that states no year, without those of
/// some points.
fn annex_values(without: &[&str]) -> String {
    let file = shipped("data/2017.csv");
    let rows = file.lines().map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let value = if without.contains(&cells[1]) { "" } else { cells[2] };
        format!("{},{value}\n", cells[1])
    });
    rows.collect()
}

/// The only result of scoring the annex's values as those of 2020.
fn judged_at_2020(without: &[&str], options: &str) -> Json {
    let folder = Folder::new().with("values.csv", annex_values(without));
    let run = gdindex(&format!("score --year 2020 -f json {options}"));
    only(run.arg(folder.path().join("values.csv")).json())
}

fn only(mut output: Json) -> Json {
    assert_eq!(output["results"].as_array().map(Vec::len), Some(1));
    output["results"][0].take()
}

fn assert_index_and_bounds_of_the_annex(index: &Json) {
    assert_close(&index["score"], 92.276_712_344_837_56);
    assert_close(&index["low"], 75.126_735_321_342_1);
    assert_close(&index["high"], 92.835_068_654_675_41);
    assert_close(&index["other_weighting"], 90.022_447_366_535_7);
    assert_eq!(index["withheld"], Json::Null);
}

#[test]
fn the_annex_values_judged_at_2020_give_the_agreed_index_bounds_and_grade() {
    let result = judged_at_2020(&[], "");
    let index = &result["index"];
    assert_index_and_bounds_of_the_annex(index);
    assert_eq!(index["grade"], "合格");
    assert_eq!(index["barred"], "良好");
    let binding = &result["binding"];
    for (key, count) in [("total", 26), ("met", 8), ("missed", 11), ("pending", 0)] {
        assert_eq!(binding[key], count, "{key} of {binding}");
    }
    assert_eq!(binding["unreported"], 7);
    assert_eq!(binding["not_applicable"], 0);
    assert_eq!(result["coverage"]["reported"], 34);
    assert_eq!(result["not_final"], 0);
}

#[test]
fn the_annex_values_as_those_of_2017_give_the_same_index_and_no_grade_yet() {
    let result = only(gdindex("score data/2017.csv -f json").json());
    let index = &result["index"];
    assert_index_and_bounds_of_the_annex(index);
    for key in ["grade", "grade_low", "barred"] {
        assert_eq!(index[key], Json::Null, "{key}");
    }
    let binding = &result["binding"];
    for (key, count) in [("met", 8), ("missed", 0), ("pending", 11), ("unreported", 7)] {
        assert_eq!(binding[key], count, "{key} of {binding}");
    }
}

#[test]
fn every_choice_on_the_command_line_gives_the_agreed_index() {
    for (options, expected) in [
        ("--weighting by-point", 90.022_447_366_535_7),
        ("--method progress", 37.673_611_111_111),
        ("--method efficacy", 75.069_444_444_444),
        ("--aggregation geometric", 91.020_778_319_425),
        ("--aggregation harmonic", 88.889_938_053_978),
        ("--missing floor", 75.126_735_321_342),
    ] {
        assert_close(&judged_at_2020(&[], options)["index"]["score"], expected);
        let as_2017 = gdindex(&format!("score data/2017.csv -f json {options}")).json();
        assert_close(&only(as_2017)["index"]["score"], expected);
    }
}

#[test]
fn refusing_gaps_withholds_the_index_of_the_annex() {
    let outcome = gdindex("score data/2017.csv -f json --missing refuse").ends(1);
    let index = only(outcome.json())["index"].take();
    assert_eq!(index["score"], Json::Null);
    assert_eq!(index["withheld"], "refused");
    assert_close(&index["low"], 75.126_735_321_342_1);
    assert_close(&index["high"], 92.835_068_654_675_41);
}

#[test]
fn withholding_six_unmet_values_lifts_the_index_but_neither_grade_nor_lower_bound() {
    let full = judged_at_2020(&[], "");
    let unmet = full["points"].as_array().unwrap().iter().filter(|point| {
        point["verdict"] == "missed" && WITHHELD.contains(&point["name"].as_str().unwrap())
    });
    assert_eq!(unmet.filter(|point| point["attribute"] == "约束性").count(), WITHHELD.len());
    let silent = judged_at_2020(&WITHHELD, "");
    let rounded = |index: &Json, key: &str| format!("{:.2}", index[key].as_f64().unwrap());
    assert_eq!(rounded(&full["index"], "score"), "92.28");
    assert_eq!(rounded(&silent["index"], "score"), "95.58");
    assert_eq!(silent["index"]["grade"], full["index"]["grade"]);
    assert_eq!(silent["index"]["barred"], full["index"]["barred"]);
    assert_eq!(rounded(&silent["index"], "low"), "65.71");
    assert_close(&silent["coverage"]["share"], 28.0 / 42.0);
    assert_eq!(silent["binding"]["missed"], 5);
    assert_eq!(silent["binding"]["unreported"], 13);
}

#[test]
fn the_catalogue_has_the_counts_that_the_annex_states() {
    let page = gdindex("catalogue validate").prints();
    for count in ["4项一级指标", "11项二级指标", "27项三级指标", "42项测评点"] {
        assert!(page.contains(count), "{count} in\n{page}");
    }
    assert!(page.contains("约束性26项，预期性16项"), "{page}");
    assert!(page.contains("34项有，8项没有"), "{page}");
    let output = gdindex("catalogue validate -f json").json();
    let nodes = output["nodes"].as_array().unwrap();
    let on_level =
        |level| nodes.iter().filter(move |n| n["path"].as_array().unwrap().len() == level);
    assert_eq!([1, 2, 3].map(|level| on_level(level).count()), [4, 11, 27]);
    let points = output["points"].as_array().unwrap();
    let scored = || points.iter().filter(|point| point["monitored"] == false);
    assert_eq!(scored().count(), 42);
    assert_eq!(scored().filter(|point| point["attribute"] == "约束性").count(), 26);
    assert_eq!(scored().filter(|point| point["attribute"] == "预期性").count(), 16);
}

#[test]
fn the_catalogue_has_the_three_steps_of_the_outline() {
    let page = gdindex("catalogue validate").prints();
    assert!(page.contains("阶段    2018～2020年，2021～2030年，2031～2035年\n"), "{page}");
    let output = gdindex("catalogue validate -f json").json();
    let stages = output["stages"].as_array().unwrap();
    let years: Vec<_> = stages.iter().map(|s| (s["from"].as_i64(), s["until"].as_i64())).collect();
    let expected = [(2018, 2020), (2021, 2030), (2031, 2035)];
    assert_eq!(years, expected.map(|(from, until)| (Some(from), Some(until))));
    let goals = ["全国社会治理示范区", "社会治理体系和治理能力现代化基本实现", "展示、示范窗口"];
    for (stage, end) in stages.iter().zip(goals) {
        assert!(stage["goal"].as_str().unwrap().ends_with(end), "{stage}");
    }
}

#[test]
fn a_stage_shows_its_years_whether_or_not_it_says_where_it_begins() {
    let points = "    points: [{ id: a, name: A, targets: { 2020: 1 } }]\n";
    let stages = "[{ until: 2020 }, { until: 2021, goal: 好 }, { from: 2025, until: 2030 }]";
    let catalogue = format!("title: 例\nstages: {stages}\ndimensions:\n  - name: 甲\n{points}");
    let folder = Folder::new().with("indicators.yaml", catalogue);
    for command in ["show", "validate"] {
        let run = || gdindex(&format!("catalogue {command}")).within(folder.path());
        let page = run().prints();
        assert!(page.contains("阶段    至2020年，2021年，2025～2030年\n"), "{page}");
        let stages = run().arg("-f").arg("json").json()["stages"].take();
        assert_eq!(stages[0], json!({ "from": null, "until": 2020, "goal": null }));
        assert_eq!(stages[1], json!({ "from": 2021, "until": 2021, "goal": "好" }));
    }
    let plain = Folder::new()
        .with("indicators.yaml", "title: 例\ndimensions:\n  - name: 甲\n".to_owned() + points);
    let page = gdindex("catalogue show").within(plain.path()).prints();
    assert!(!page.contains("阶段"), "{page}");
}

#[test]
fn the_built_in_catalogue_is_the_shipped_file() {
    let elsewhere = Folder::new();
    let built_in = gdindex("catalogue validate -f json").within(elsewhere.path()).json();
    let shipped = gdindex("catalogue validate -f json").json();
    assert_eq!(built_in["catalogue"]["file"], Json::Null);
    assert_eq!(shipped["catalogue"]["file"], "indicators.yaml");
    for key in ["title", "version", "sha256"] {
        assert_eq!(built_in["catalogue"][key], shipped["catalogue"][key]);
    }
    assert_eq!(built_in["points"], shipped["points"]);
    assert_eq!(built_in["nodes"], shipped["nodes"]);
}

fn annex_as_printed() -> String {
    shipped("tests/cli/annex.tsv")
}

fn annex_with_cells_where_they_belong() -> String {
    let printed = annex_as_printed();
    let lines = printed.lines().enumerate().map(|(at, line)| {
        let mended = SHIFTED.iter().find(|(number, _)| *number == at + 1);
        mended.map_or(line, |(_, mended)| mended).to_owned() + "\n"
    });
    lines.collect()
}

#[test]
fn the_annex_in_its_own_layout_gives_the_numbers_of_2017() {
    let folder = Folder::new().with("2017.tsv", annex_with_cells_where_they_belong());
    let run = gdindex("score -f json").arg(folder.path().join("2017.tsv"));
    let mut annex = only(run.json());
    let mut long = only(gdindex("score data/2017.csv -f json").json());
    forget_origins(&mut annex);
    forget_origins(&mut long);
    assert_eq!(annex, long);
}

#[test]
fn the_four_shifted_rows_of_the_annex_are_refused_and_not_guessed() {
    let folder = Folder::new().with("2017.tsv", annex_as_printed());
    let run = gdindex("score 2017.tsv -f json").within(folder.path());
    let outcome = run.ends(2);
    let output = outcome.json();
    assert_eq!(output["results"], Json::Array(Vec::new()));
    let findings = output["findings"].as_array().unwrap();
    let found: Vec<_> = findings
        .iter()
        .map(|finding| {
            (finding["code"].as_str(), finding["severity"].as_str(), finding["line"].as_u64())
        })
        .collect();
    let lines = SHIFTED.map(|(line, _)| line as u64);
    assert_eq!(found, lines.map(|line| (Some("shifted-row"), Some("error"), Some(line))));
    for line in lines {
        assert!(outcome.stderr.contains(&format!("2017.tsv:{line}: ")), "{outcome}");
    }
}

/// Takes out where values come from.
fn forget_origins(result: &mut Json) {
    for list in ["points", "monitored"] {
        for point in result[list].as_array_mut().into_iter().flatten() {
            point["origin"] = Json::Null;
            if let Some(text) = point["text"].as_str() {
                point["text"] = squeeze(text).replace('%', "").into();
            }
        }
    }
}

/// Values are shown as they were written: in full width by one department, with
/// their per cent by another.
fn plain(page: &str) -> String {
    squeeze(page).replace(['─', '-', '%'], "")
}

/// The departments' files of 2020, in the order of their names.
fn by_department() -> Vec<String> {
    let entries = fs::read_dir(repository().join("data/2020")).unwrap();
    let mut files: Vec<String> = entries
        .map(|entry| format!("data/2020/{}", entry.unwrap().file_name().to_str().unwrap()))
        .collect();
    files.sort();
    assert!(files.len() > 10);
    files
}

fn of_departments(arguments: &str, files: &[String]) -> String {
    files.iter().fold(gdindex(arguments), Run::arg).ends(0).stdout
}

#[test]
fn the_departments_files_together_give_the_results_of_the_whole_file() {
    let mut files = by_department();
    for order in ["by name", "backwards"] {
        for command in ["score", "gap"] {
            let pages = ["table", "markdown"].map(|format| format!("{command} -f {format}"));
            for page in pages {
                let whole = gdindex(&format!("{page} data/2020.csv")).ends(0).stdout;
                assert_eq!(plain(&of_departments(&page, &files)), plain(&whole), "{page} {order}");
            }
            let json = format!("{command} -f json");
            let parts = of_departments(&json, &files);
            let mut parts = only(serde_json::from_str(&parts).unwrap());
            let mut whole = only(gdindex(&format!("{json} data/2020.csv")).json());
            forget_origins(&mut parts);
            forget_origins(&mut whole);
            assert_eq!(parts.to_string(), whole.to_string(), "{json} {order}");
        }
        let csv = of_departments("score -f csv", &files);
        assert_eq!(csv, gdindex("score -f csv data/2020.csv").prints(), "{order}");
        files.reverse();
    }
}
