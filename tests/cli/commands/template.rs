//! `template`: what is handed out comes back, filled in, without a finding.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value as Json;

use super::template_workbook;
use crate::cli::harness::{Folder, Run, gdindex, shipped};

/// The points of data that are shipped, with what was reported.
pub(crate) fn values(data: &str) -> BTreeMap<String, String> {
    let rows = grid(&shipped(data), b',').into_iter().skip(1);
    rows.map(|row| (row[1].clone(), row[2].clone())).collect()
}

/// The cells of a CSV text, its byte order mark taken off.
fn grid(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
    let own = |record: csv::StringRecord| record.iter().map(ToOwned::to_owned).collect();
    reader.records().map(|record| own(record.unwrap())).collect()
}

fn text(grid: &[Vec<String>], writer: &mut csv::WriterBuilder) -> String {
    let mut writer = writer.from_writer(Vec::new());
    for row in grid {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

pub(crate) fn column(header: &[String], heading: &str) -> usize {
    let found = header.iter().position(|own| own == heading);
    found.unwrap_or_else(|| panic!("no column {heading} in {header:?}"))
}

/// Fills in a sheet as a department would: what `value` says of each point.
fn filled(
    mut grid: Vec<Vec<String>>,
    mut value: impl FnMut(&str) -> Option<String>,
) -> Vec<Vec<String>> {
    let header = grid[0].clone();
    let at = |heading| column(&header, heading);
    for row in &mut grid[1..] {
        if let Some(value) = value(&row[at("测评点")]) {
            row[at("数值")] = value;
            row[at("数据状态")] = "初步".into();
            row[at("备注")] = "快报数，以后核定;\"甲\"".into();
        }
    }
    grid
}

/// Each value once: of two departments that share a point the first fills it in.
pub(crate) fn once(values: BTreeMap<String, String>) -> impl FnMut(&str) -> Option<String> {
    let mut values = values;
    move |point| values.remove(point).filter(|value| !value.is_empty())
}

/// The paths that `--split` prints, all of them in the folder.
#[track_caller]
pub(crate) fn split(run: Run, folder: &Path) -> Vec<String> {
    let printed = run.arg("--split").arg(folder).prints();
    let paths: Vec<String> = printed.lines().map(ToOwned::to_owned).collect();
    let there: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(paths.iter().cloned().collect::<BTreeSet<_>>(), there);
    paths
}

/// The check of these files finds nothing at all, not even a note.
#[track_caller]
pub(crate) fn assert_clean(paths: &[String], options: &str) -> Json {
    let run = gdindex(&format!("check --min-coverage 0 -f json {options}"));
    let json = paths.iter().fold(run, Run::arg).json();
    assert_eq!(json["findings"], Json::Array(Vec::new()));
    json
}

#[track_caller]
pub(crate) fn result(paths: &[String]) -> Json {
    let run = paths.iter().fold(gdindex("score -f json"), Run::arg);
    let json = run.json();
    assert_eq!(json["results"].as_array().unwrap().len(), 1);
    let result = &json["results"][0];
    let [year, index, coverage] = ["year", "index", "coverage"].map(|key| result[key].clone());
    serde_json::json!([year, index, coverage])
}

#[test]
fn every_department_fills_its_sheet_in_and_the_index_is_that_of_one_clean_file() {
    let folder = Folder::new();
    let paths = split(gdindex("template data/2019.csv"), &folder.path().join("2020年表"));
    assert_eq!(paths.len(), 18, "17 departments, and what has none");
    let mut value = once(values("data/2020.csv"));
    for path in &paths {
        let blank = fs::read_to_string(path).unwrap();
        assert!(blank.starts_with('\u{FEFF}') && blank.ends_with("\r\n"), "{path}");
        assert!(!blank.replace("\r\n", "").contains(['\r', '\n']), "{path}");
        let grid = filled(grid(&blank, b','), &mut value);
        fs::write(path, text(&grid, &mut csv::WriterBuilder::new())).unwrap();
    }
    assert_clean(&paths, "");
    assert_eq!(result(&paths), result(&["data/2020.csv".to_owned()]));
}

#[test]
fn a_blank_sheet_is_read_without_a_finding_and_reports_nothing() {
    let folder = Folder::new();
    for (format, options) in
        [("csv", ""), ("xlsx", ""), ("csv", "--year 2020"), ("xlsx", "--year 2020")]
    {
        let path = folder.path().join("表").with_extension(format);
        let years = if options.is_empty() { "--year 2021" } else { "" };
        gdindex(&format!("template {years} -o")).arg(&path).prints();
        let json = assert_clean(&[path.to_str().unwrap().to_owned()], options);
        assert_eq!(json["coverage"]["reported"], 0);
        assert_eq!(json["results"][0]["year"], if options.is_empty() { 2021 } else { 2020 });
    }
}

#[test]
fn what_excel_and_wps_make_of_a_filled_sheet_is_read_without_a_finding() {
    let blank = gdindex("template data/2019.csv").prints();
    let grid = filled(grid(&blank, b','), once(values("data/2020.csv")));
    let clean = result(&["data/2020.csv".to_owned()]);
    let wide: Vec<Vec<String>> =
        grid.iter().map(|row| [row.clone(), vec![String::new(); 4]].concat()).collect();
    let plain = |delimiter| text(&grid, csv::WriterBuilder::new().delimiter(delimiter));
    let quoted = text(&grid, csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always));
    let gbk = encoding_rs::GBK.encode(&plain(b',')).0.into_owned();
    assert!(std::str::from_utf8(&gbk).is_err());
    for (name, bytes) in [
        ("semicolons", plain(b';').into_bytes()),
        ("tabs", plain(b'\t').into_bytes()),
        ("gbk", gbk),
        ("quoted", quoted.into_bytes()),
        ("crlf", plain(b',').replace('\n', "\r\n").into_bytes()),
        ("wide", text(&wide, &mut csv::WriterBuilder::new()).into_bytes()),
        ("year", plain(b',').replace("2020,", "2020年,").into_bytes()),
    ] {
        let folder = Folder::new().with(&format!("{name}.csv"), bytes);
        let path = folder.path().join(format!("{name}.csv")).to_str().unwrap().to_owned();
        assert_clean(std::slice::from_ref(&path), "");
        assert_eq!(result(&[path]), clean, "{name}");
    }
}

#[test]
fn the_sheet_shows_the_year_to_report_its_target_and_the_latest_value_before() {
    let row = |arguments: &str, point: &str| {
        let grid = grid(&gdindex(arguments).prints(), b',');
        let row = grid.iter().find(|row| row.iter().any(|cell| cell == point));
        [grid[0].join("|"), row.unwrap().join("|")]
    };
    let point = "城镇居民人均可支配收入";
    let only = "--department 国家统计局官渡调查队";
    for (arguments, header, cells) in [
        (
            format!("template {only}"),
            "年份|测评点|数值|单位|2020年目标值|数据来源|数据状态|备注",
            "|城镇居民人均可支配收入||元|35000（2020年）；90000（2035年）|国家统计局官渡调查队||",
        ),
        (
            format!("template {only} data/2017.csv data/2019.csv"),
            "年份|测评点|数值|单位|2020年目标值|2019年值|数据来源|数据状态|备注",
            "2020|城镇居民人均可支配收入||元|35000|33910（演示）|国家统计局官渡调查队||",
        ),
        (
            format!("template {only} data/2017.csv data/2019.csv --year 2019"),
            "年份|测评点|数值|单位|2020年目标值|2017年值|数据来源|数据状态|备注",
            "2019|城镇居民人均可支配收入||元|35000|31295|国家统计局官渡调查队||",
        ),
        (
            format!("template {only} --year 2026"),
            "年份|测评点|数值|单位|2026年目标值|数据来源|数据状态|备注",
            "2026|城镇居民人均可支配收入||元|57000，按2035年目标推算|国家统计局官渡调查队||",
        ),
        (
            format!("template {only} --area 官渡区 --year 2040"),
            "年份|地区|测评点|数值|单位|2035年目标值|数据来源|数据状态|备注",
            "2040|官渡区|城镇居民人均可支配收入||元|90000|国家统计局官渡调查队||",
        ),
    ] {
        let header =
            if cells.contains('；') { header.replace("2020年", "") } else { header.into() };
        assert_eq!(row(&arguments, point), [header, cells.to_owned()], "{arguments}");
    }
}

#[test]
fn only_the_points_of_the_departments_asked_for_are_there() {
    let points = |arguments: &str| -> Vec<String> {
        let grid = grid(&gdindex(&format!("template {arguments}")).prints(), b',');
        grid[1..].iter().map(|row| row[1].clone()).collect()
    };
    let all = points("");
    assert_eq!(all.len(), 53);
    let shared = "城市社区网格化管理服务率";
    assert_eq!(points("--department 区网格中心"), [shared]);
    let city = points("--department 区城管局");
    assert!(city.contains(&shared.to_owned()) && city.len() == 3, "{city:?}");
    let both = points("--department 区网格中心 --department 区城管局 --department 区城管局");
    assert_eq!(both, city, "in the order of the catalogue, each once");
    let nobody = points("--department 未注明");
    assert_eq!(nobody.len(), 12);
    assert!(nobody.contains(&"基本养老保险覆盖率".to_owned()));
    let message = |command: &str| gdindex(command).arg("财政局").ends(2).stderr;
    assert_eq!(message("template --department"), message("gap data/2020.csv --department"));
}

#[test]
fn the_sheet_of_an_area_comes_back_as_that_area() {
    let folder = Folder::new();
    let blank = gdindex("template --year 2020 --area 示例街道甲").prints();
    let grid = filled(grid(&blank, b','), once(values("data/2020.csv")));
    let path = folder.path().join("表.csv");
    fs::write(&path, text(&grid, &mut csv::WriterBuilder::new())).unwrap();
    let json = assert_clean(&[path.to_str().unwrap().to_owned()], "");
    assert_eq!(json["results"][0]["area"], "示例街道甲");
    let other = gdindex("template").arg(&path).ends(2);
    assert!(other.stderr.contains("“示例街道甲”") && other.stdout.is_empty(), "{other}");
    gdindex("template --area 示例街道甲").arg(&path).ends(0);
}

/// A catalogue whose departments have these names, a point each.
fn catalogue(departments: &[&str]) -> String {
    let mut text = "title: 例\nindex: 指/数\ndimensions:\n  - name: 甲\n    points:\n".to_owned();
    for (at, department) in departments.iter().enumerate() {
        let department = serde_json::to_string(department).unwrap();
        let _ = writeln!(
            text,
            "      - {{ id: p{at}, name: \"点{at}号\", departments: [{department}], targets: {{ 2020: 1 }} }}"
        );
    }
    text
}

#[test]
fn files_are_named_after_departments_and_stay_in_their_folder() {
    let names = ["../x", "a/b", "a:b", "CON", "/etc/甲", "..", "甲\u{1}局", "乙局", "乙局."];
    let folder = Folder::new().with("c.yaml", catalogue(&names)).with("in/it", "");
    let run = gdindex("template -c c.yaml --split in/deep/er").within(folder.path());
    let expected = ["_._x", "a_b", "a_b-2", "CON_", "_etc_甲", "_", "甲_局", "乙局", "乙局-2"];
    let lines = expected.map(|name| format!("in/deep/er/{name}.csv\n"));
    assert_eq!(run.prints(), lines.concat());
    assert_eq!(folder.names(), ["c.yaml", "in"]);
    assert_eq!(fs::read_dir(folder.path().join("in/deep/er")).unwrap().count(), names.len());
}

#[test]
fn without_any_department_there_is_one_file_named_after_the_index() {
    let text = catalogue(&["甲"]).replace("departments: [\"甲\"], ", "");
    let folder = Folder::new().with("c.yaml", text);
    let run = gdindex("template -c c.yaml --split out -f xlsx").within(folder.path());
    assert_eq!(run.prints(), "out/指_数.xlsx\n");
}

#[test]
fn no_file_is_written_over_another() {
    let folder = Folder::new().with("c.yaml", catalogue(&["甲", "乙"]));
    let run = || gdindex("template -c c.yaml --split .").within(folder.path());
    run().prints();
    let written = folder.read("甲.csv");
    run().prints();
    assert_eq!(folder.read("甲.csv"), written);
    fs::remove_file(folder.path().join("甲.csv")).unwrap();
    fs::write(folder.path().join("乙.csv"), "年份,测评点,数值\n2019,点1号,1\n").unwrap();
    for run in [run(), run().arg("乙.csv")] {
        let outcome = run.ends(2);
        assert!(outcome.stderr.contains("乙.csv”") && outcome.stdout.is_empty(), "{outcome}");
        assert_eq!(folder.names(), ["c.yaml", "乙.csv"]);
        assert!(folder.read("乙.csv").contains("点1号,1"));
    }
    for output in ["乙.csv", "c.yaml"] {
        let run = gdindex("template -c c.yaml 乙.csv -f csv -o").arg(output);
        let outcome = run.within(folder.path()).ends(2);
        assert!(outcome.stderr.contains("-o 不能写到输入文件"), "{outcome}");
    }
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    let folder = Folder::new()
        .with("bad2019.csv", "")
        .with("bad/2019.csv", "测评点,数值\n居务公开率,约98\n基层民主参选率,95\n")
        .with("file", "");
    let names = folder.names();
    for (arguments, said) in [
        ("-f json", "-f csv 和 -f xlsx"),
        ("-f table", "-f csv 和 -f xlsx"),
        ("-o 表.md", "-f csv 和 -f xlsx"),
        ("-o 表.csv --split out", "--split"),
        ("--split file", "“file”"),
        ("--split file/out", "“file/out”"),
        ("--year 20", "20"),
        ("nowhere.csv --split out", "nowhere.csv"),
        ("bad/2019.csv --split out", "unreadable-value"),
        ("bad/2019.csv --year 2019 --skip-invalid --split out", "2019年以前"),
        ("--split= -f csv", "--split"),
    ] {
        let outcome = gdindex(&format!("template {arguments}")).within(folder.path()).ends(2);
        assert!(outcome.stderr.contains(said), "{said} in {outcome}");
        assert_eq!((outcome.stdout.as_str(), folder.names()), ("", names.clone()), "{arguments}");
    }
    let skipped = gdindex("template bad/2019.csv --skip-invalid --department 区民政局");
    let outcome = skipped.within(folder.path()).ends(0);
    assert!(outcome.stdout.contains("2019年值") && outcome.stderr.contains("跳过"), "{outcome}");
}

#[test]
fn the_help_says_what_there_is_in_chinese() {
    let help = gdindex("template --help").prints();
    for option in ["--department", "--split", "--year", "--area", "--format", "csv、xlsx"] {
        assert!(help.contains(option), "{option} in {help}");
    }
    assert!(!help.contains("Usage") && !help.contains("possible values"), "{help}");
}

#[test]
fn names_that_begin_like_formulas_stay_text_and_come_back() {
    let text = catalogue(&["=甲"]).replace("点0号", "=SUM(A1)，点0号");
    let folder = Folder::new().with("c.yaml", text);
    let blank = gdindex("template -c c.yaml --year 2020").within(folder.path()).prints();
    assert!(blank.contains(",'=SUM(A1)，点0号,") && blank.contains(",'=甲,"), "{blank}");
    let grid = filled(grid(&blank, b','), |_| Some("1".to_owned()));
    fs::write(folder.path().join("a.csv"), text_of(&grid)).unwrap();
    let run = gdindex("check a.csv -c c.yaml -f json").within(folder.path());
    let json = run.json();
    assert_eq!(
        (&json["findings"], &json["coverage"]["reported"]),
        (&Json::Array(vec![]), &Json::from(1))
    );
    template_workbook::assert_nothing_is_alive(&folder, "c.yaml");
}

fn text_of(grid: &[Vec<String>]) -> String {
    text(grid, &mut csv::WriterBuilder::new())
}
