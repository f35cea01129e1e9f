//! Several areas in one data set: kinds of area, areas by name or by code, and
//! what every command makes of many of them.

use serde_json::Value as Json;

use super::harness::{Folder, Outcome, gdindex, shipped};

const CATALOGUE: &str = "\
title: 小目录
area: 示例区
areas:
  示例区: 区
  \"530111001\": 街道
  示例街道乙: 街道
dimensions:
  - name: 财政
    applies_to: [区]
    points:
      - { id: spending, name: 民生支出, unit: \"%\", departments: [财政局], targets: { 2020: 70 } }
  - name: 民生
    weight: 3
    points:
      - { id: jobs, name: 就业率, unit: \"%\", departments: [人社局], targets: { 2020: 90 } }
      - { id: beds, name: 床位数, unit: 张, targets: { 2020: 40 }, applies_to: [区, 街道] }
      - { id: air, name: 优良天数, departments: [财政局], targets: { 2020: 300 }, applies_to: [区] }
";

/// A run over one file, in its folder beside the small catalogue.
fn over(text: &str, arguments: &str) -> Outcome {
    let folder = Folder::new().with("indicators.yaml", CATALOGUE).with("2020.csv", text);
    gdindex(arguments).within(folder.path()).outcome()
}

fn found<'j>(json: &'j Json, list: &str, key: &str) -> Vec<&'j str> {
    let items = json[list].as_array().unwrap();
    items.iter().map(|item| item[key].as_str().unwrap()).collect()
}

#[test]
fn what_does_not_exist_for_a_kind_needs_no_row() {
    let text = "街道,测评点,数值\n示例街道乙,就业率,95\n示例街道乙,床位数,40\n";
    let json = over(text, "score 2020.csv -f json").json();
    let result = &json["results"][0];
    assert_eq!(result["kind"], "街道");
    assert_eq!(result["index"]["score"], 100.0, "half of the index is enough");
    assert_eq!(result["coverage"]["reported"], 2);
    assert_eq!(result["coverage"]["not_applicable"], 2);
    assert_eq!(result["coverage"]["share"], 1.0);
    let points = result["points"].as_array().unwrap();
    let ruled: Vec<&Json> = points.iter().filter(|point| point["by_rule"] == true).collect();
    assert_eq!(ruled.len(), 2);
    for point in ruled {
        assert_eq!((&point["verdict"], &point["origin"]), (&"not-applicable".into(), &Json::Null));
    }
    let page = over(text, "score 2020.csv").stdout;
    assert!(page.contains("地区类别  街道；按目录有2个测评点不适用，不必填报\n"), "{page}");
    let gaps = over(text, "gap 2020.csv").stdout;
    assert!(gaps.contains("不适用（按目录）"), "{gaps}");
    let rows = over(text, "gap 2020.csv -f csv").csv();
    let row = rows.row("id", "air");
    assert_eq!(
        ["verdict", "by_rule", "value", "line"].map(|key| rows.cell(row, key)),
        ["not-applicable", "true", "", ""]
    );
}

#[test]
fn a_value_for_what_does_not_exist_there_is_reported_and_not_counted() {
    let rows = "街道,测评点,数值\n示例街道乙,就业率,95\n示例街道乙,床位数,40\n";
    let text = format!("{rows}示例街道乙,民生支出,1\n示例街道乙,优良天数,不适用\n");
    let outcome = over(&text, "score 2020.csv -f json");
    assert!(outcome.stderr.starts_with("2020.csv:4: 警告[not-applicable-by-rule]: "), "{outcome}");
    let (json, without) = (outcome.json(), over(rows, "score 2020.csv -f json").json());
    assert_eq!(json["results"][0]["index"], without["results"][0]["index"]);
    let air = &json["results"][0]["points"][3];
    assert_eq!((&air["by_rule"], &air["origin"]["line"]), (&false.into(), &5.into()));
    let tidy = over(&text, "tidy 2020.csv -q").stdout;
    assert!(!tidy.contains("民生支出") && tidy.contains("优良天数,不适用"), "{tidy}");
}

#[test]
fn a_district_is_asked_for_everything_and_an_unlisted_area_too_with_one_warning() {
    let text = "地区,测评点,数值\n示例区,就业率,95\n示例街甲,就业率,95\n示例街丙,就业率,95\n";
    let outcome = over(text, "check 2020.csv --min-coverage 0 -f json");
    let json = outcome.json();
    assert_eq!(found(&json, "findings", "code"), ["unlisted-area"]);
    let message = json["findings"][0]["message"].as_str().unwrap();
    assert!(message.contains("“示例街甲”、“示例街丙”，"), "{message}");
    for result in json["results"].as_array().unwrap() {
        assert_eq!(result["coverage"]["not_applicable"], 0, "{result}");
    }
}

#[test]
fn an_index_of_which_too_little_exists_is_withheld_though_all_was_reported() {
    let light = CATALOGUE.replace("  - name: 财政\n", "  - name: 财政\n    weight: 2\n");
    let text = "街道,测评点,数值\n示例街道乙,就业率,95\n示例街道乙,床位数,40\n";
    let folder = Folder::new().with("indicators.yaml", light).with("2020.csv", text);
    for options in ["", "--missing floor"] {
        let run = gdindex(&format!("score 2020.csv {options}")).within(folder.path());
        let page = run.ends(1).stdout;
        let line = "综合指数  不发布：有得分的测评点只占指数权重的40.0%，不到一半";
        assert!(page.contains(line), "{page}");
    }
    let json = gdindex("score 2020.csv -f json").within(folder.path()).ends(1).json();
    assert_eq!(json["results"][0]["index"]["withheld"], "weight");
}

#[test]
fn a_blank_sheet_asks_an_area_only_for_what_exists_there() {
    let points = |options: &str| {
        let outcome = over("", &format!("template --year 2021 {options}"));
        let text = outcome.stdout.trim_start_matches('\u{FEFF}').to_owned();
        let rows = text.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
        let at = if options.contains("--area") { 2 } else { 1 };
        rows.map(|row| row[at].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(points("--area 示例街道乙"), ["就业率", "床位数"]);
    assert_eq!(points("--area 530111001"), ["就业率", "床位数"]);
    assert_eq!(points(""), ["民生支出", "就业率", "床位数", "优良天数"]);
    assert_eq!(points("--area 别处"), ["民生支出", "就业率", "床位数", "优良天数"]);
    let refused = over("", "template --area 示例街道乙 --department 财政局");
    assert_eq!(refused.status, 2);
    assert!(refused.stderr.contains("“财政局”没有对“示例街道乙”适用的测评点"), "{refused}");
    let folder = Folder::new().with("indicators.yaml", CATALOGUE);
    gdindex("template --area 示例街道乙 --split out").within(folder.path()).ends(0);
    let mut names: Vec<_> = std::fs::read_dir(folder.path().join("out")).unwrap().collect();
    names.sort_by_key(|entry| entry.as_ref().unwrap().file_name());
    let names: Vec<_> = names.into_iter().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["人社局.csv", "未注明.csv"]);
}

#[test]
fn nothing_is_supposed_of_what_does_not_exist() {
    let text = "地区,测评点,数值\n示例区,就业率,95\n示例街道乙,就业率,95\n";
    let json = over(text, "score 2020.csv --set 民生支出=70 -f json").json();
    let values: Vec<&Json> =
        json["results"].as_array().unwrap().iter().map(|own| &own["points"][0]["value"]).collect();
    assert_eq!(values, [&Json::from(70.0), &Json::Null]);
    let refused = over(text, "score 2020.csv --area 示例街道乙 --set 民生支出=70");
    assert_eq!(refused.status, 2);
    assert!(refused.stderr.contains("“民生支出”对这些地区都不适用"), "{refused}");
}

#[test]
fn several_areas_may_be_selected_each_by_name_or_by_code() {
    let text = "地区代码,地区,测评点,数值\n\
                530111001,甲,就业率,95\n530111002,甲,就业率,94\n530111003,丙,就业率,93\n";
    for (options, areas) in [
        ("", &["530111001 甲", "530111002 甲", "530111003 丙"][..]),
        ("--area 甲", &["530111001 甲", "530111002 甲"]),
        ("--area 530111002", &["530111002 甲"]),
        ("--area 530111001甲 --area 丙", &["530111001 甲", "530111003 丙"]),
    ] {
        let rows = over(text, &format!("tidy 2020.csv -q {options}")).stdout;
        for area in ["530111001 甲", "530111002 甲", "530111003 丙"] {
            assert_eq!(rows.contains(area), areas.contains(&area), "{options} {rows}");
        }
    }
    let json = over(text, "check 2020.csv --min-coverage 0 -f json").json();
    let kinds: Vec<&Json> =
        json["results"].as_array().unwrap().iter().map(|result| &result["kind"]).collect();
    assert_eq!(kinds, [&Json::from("街道"), &Json::Null, &Json::Null], "by the code");
}

#[test]
fn an_area_that_was_asked_for_and_is_not_there_is_an_error() {
    let text = "地区,测评点,数值\n示例区,就业率,95\n示例街道乙,就业率,93\n";
    let outcome = over(text, "score 2020.csv --area 示例区 --area 示例街乙");
    assert_eq!(outcome.status, 2);
    let said =
        "错误[nothing-selected]: 选用的文件和年份里没有地区“示例街乙”\n    是不是“示例街道乙”？";
    assert!(outcome.stderr.contains(said), "{outcome}");
}

#[test]
fn codes_that_a_spreadsheet_damaged_stop_the_run() {
    let text =
        "area_code,area,id,value\n5.30111E+08,甲,jobs,95\n10101,乙,jobs,95\n010102,丙,jobs,95\n";
    let json = over(text, "check 2020.csv --min-coverage 0 -f json");
    let json: Json = json.json();
    let damaged =
        json["findings"].as_array().unwrap().iter().filter(|f| f["code"] == "damaged-code");
    assert_eq!(damaged.map(|f| f["line"].as_u64().unwrap()).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(found(&json, "results", "area"), ["010102 丙"], "its leading zero is kept");
    assert_eq!(over(text, "score 2020.csv").status, 2);
}

#[test]
fn codes_are_columns_of_wide_tables_too() {
    let text =
        "统计用区划代码,街道,就业率,床位数\n530111001,甲,95,40\n530111002,示例街道乙,91,41\n";
    let json = over(text, "score 2020.csv -f json").json();
    assert_eq!(found(&json, "results", "area"), ["530111001 甲", "530111002 示例街道乙"]);
    assert_eq!(found(&json, "results", "kind"), ["街道", "街道"]);
}

#[test]
fn a_catalogue_shows_for_whom_its_points_are() {
    let folder = Folder::new().with("indicators.yaml", CATALOGUE);
    let show = gdindex("catalogue show").within(folder.path()).prints();
    assert!(show.contains("区1个（4个测评点适用），街道2个（2个测评点适用）"), "{show}");
    let list = gdindex("catalogue list -f csv").within(folder.path()).ends(0).csv();
    let of = |id| list.cell(list.row("id", id), "applies_to").to_owned();
    assert_eq!(["spending", "jobs", "beds", "air"].map(of), ["区", "", "区、街道", "区"]);
    let explain = gdindex("explain air").within(folder.path()).prints();
    assert!(explain.contains("适用地区  区\n"), "{explain}");
}

#[test]
fn every_mistake_about_areas_is_reported_at_once() {
    let bad = CATALOGUE
        .replace("  示例街道乙: 街道\n", "  示例街道乙: 街道\n  示例 街道乙: 社区\n  空: \"\"\n")
        .replace("applies_to: [区, 街道]", "applies_to: []")
        .replace("    applies_to: [区]\n", "    applies_to: [县]\n");
    let folder = Folder::new().with("indicators.yaml", bad);
    let said = gdindex("catalogue validate").within(folder.path()).ends(2).stderr;
    let places: Vec<&str> =
        said.lines().filter_map(|line| Some(line.split_once("]: ")?.0)).collect();
    let expected = [
        "indicators.yaml:7: 错误[duplicate-area",
        "indicators.yaml:8: 错误[missing-key",
        "indicators.yaml:11: 错误[unknown-kind",
        "indicators.yaml:18: 错误[applies-nowhere",
    ];
    assert_eq!(places, expected, "{said}");
}

#[test]
fn the_demonstration_shows_what_it_is_for() {
    for text in ["data/街道/2019.csv", "data/街道/2020.csv"].map(shipped) {
        assert!(text.lines().skip(1).all(|row| !row.contains(",正式,")), "made up");
        assert!(
            text.lines().skip(1).all(|row| row.split(',').nth(1).unwrap().starts_with("示例街道"))
        );
    }
    let json = gdindex("score data/街道/2019.csv data/街道/2020.csv -f json").json();
    let results = json["results"].as_array().unwrap();
    assert_eq!(results.len(), 16);
    let withheld = results.iter().filter(|result| !result["index"]["withheld"].is_null());
    let withheld: Vec<&Json> = withheld.map(|result| &result["area"]).collect();
    assert_eq!(withheld, ["示例街道辛", "示例街道辛"]);
    assert!(results.iter().all(|result| result["kind"] == "街道" && result["not_final"] != 0));
    let index = |at: usize, key: &str| results[at]["index"][key].as_f64().unwrap();
    assert!(index(5, "low") < index(3, "high") && index(3, "low") < index(5, "high"), "close");
}

/// Rows of areas under the small catalogue, each with one point reported.
fn rows(areas: &[&str]) -> String {
    let row = |area: &&str| format!("{area},就业率,95\n");
    format!("地区,测评点,数值\n{}", areas.iter().map(row).collect::<String>())
}

#[test]
fn many_areas_are_checked_at_a_glance_and_a_few_one_by_one() {
    let few = rows(&["示例区", "530111001", "示例街道乙"]);
    let page = over(&few, "check 2020.csv").stdout;
    assert!(
        page.contains("小目录 · 示例街道乙 2020年") && !page.contains("每个地区的明细"),
        "{page}"
    );
    let many = few + "示例街道丙,就业率,约95\n";
    let page = over(&many, "check 2020.csv").stdout;
    for line in [
        "地区        类别  年份  应报  已报  缺报  有误  非正式  填报率",
        "示例区      区    2020     4     1     3     0       0   25.0%",
        "示例街道乙  街道  2020     2     1     1     0       0   50.0%",
        "示例街道丙  —     2020     4     0     3     1       0    0.0%",
        "床位数       4     0  未注明",
        "就业率       0     1  人社局",
        "每个地区的明细：加 -v，或用 --area、--year 选一个",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    assert!(!page.contains("小目录 · 示例街道乙 2020年"), "{page}");
    let detailed = over(&many, "check 2020.csv -v").stdout;
    assert!(detailed.contains("小目录 · 示例街道丙 2020年"), "{detailed}");
}

#[test]
fn areas_that_handed_in_nothing_are_named() {
    for (areas, options, absent) in [
        (&["530111001"][..], "", &["示例街道乙"][..]),
        (&["示例区", "示例街道乙"], "", &["530111001"]),
        (&["示例区"], "", &[]),
        (&["530111001", "示例街道乙"], "", &[]),
        (&["530111001", "示例区"], "--area 示例区", &[]),
    ] {
        let text = rows(areas);
        let json = over(&text, &format!("check 2020.csv {options} -f json")).json();
        assert_eq!(json["absent_areas"], serde_json::json!(absent), "{areas:?} {options}");
        let page = over(&text, &format!("check 2020.csv {options}")).stdout;
        let line = format!("没有数据  {}\n", absent.join("、"));
        assert_eq!(page.contains(&line), !absent.is_empty(), "{page}");
    }
}

#[test]
fn a_page_of_a_city_fits_a_terminal() {
    let areas: Vec<String> =
        (1..=139).map(|at| format!("530111{at:03},示例第{at}街道,就业率,95")).collect();
    let text = format!("地区代码,地区,测评点,数值\n{}\n", areas.join("\n"));
    for command in ["check 2020.csv -q", "score 2020.csv -q"] {
        let page = over(&text, command).stdout;
        let wide = page
            .lines()
            .filter(|line| line.starts_with("530111"))
            .map(unicode_width::UnicodeWidthStr::width);
        assert!(wide.max().unwrap() <= 120, "{page}");
        assert!(page.lines().count() < 139 * 2 + 30, "a line or two per area: {page}");
    }
}

#[test]
fn codes_of_a_workbook_may_be_numbers() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["统计用区划代码", "社区", "测评点", "数值"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (row, code) in (1..).zip([530_111_001_001.0, 530_111_001.0, 530_111.0]) {
        sheet.write_number(row, 0, code).unwrap();
        sheet.write_string(row, 1, "甲").unwrap();
        sheet.write_string(row, 2, "就业率").unwrap();
        sheet.write_number(row, 3, 95).unwrap();
    }
    let folder = Folder::new()
        .with("indicators.yaml", CATALOGUE)
        .with("2020.xlsx", workbook.save_to_buffer().unwrap());
    let outcome =
        gdindex("check 2020.xlsx -f json --min-coverage 0").within(folder.path()).outcome();
    let json = outcome.json();
    let areas = ["530111001001 甲", "530111001 甲", "530111 甲"];
    assert_eq!(found(&json, "results", "area"), areas, "{outcome}");
}
