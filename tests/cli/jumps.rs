//! A value that jumps against the last one before it: the warning names the
//! year and the places of both, however the years are filed.

use rust_xlsxwriter::Workbook;
use serde_json::Value as Json;

use super::harness::{Folder, gdindex};

const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
dimensions:
  - name: 民生
    points:
      - { id: homes, name: 养老机构, unit: 家, departments: [区民政局], targets: { 2020: 30 } }
      - { id: income, name: 人均收入, unit: 元, departments: [区统计局], baseline: 31295, targets: { 2020: 40000 } }
";

/// 养老机构 jumps from 2017 to 2020, 人均收入 from 2018 to 2020; 2018 has no word of
/// the one and 2019 nothing at all.
const YEARS: [(&str, &str); 3] = [
    ("2017.csv", "测评点,数值\n人均收入,31295\n养老机构,4\n"),
    ("2018.csv", "测评点,数值\n养老机构,—\n人均收入,3.3万元\n"),
    ("2020.csv", "测评点,数值\n养老机构,40\n人均收入,3.5\n"),
];
const FILES: &str = "2017.csv 2018.csv 2020.csv";
const HOMES: &str = "“养老机构”的数值“40”与2017年的“4”（2017.csv:3）相比，\
                     差10倍以上，像是有一处小数点或单位错了";
const INCOME: &str = "“人均收入”的数值“3.5”与2018年的“3.3万元”（2018.csv:3）相比，\
                      差10倍以上，像是有一处小数点或单位错了";
const HINT: &str = "请核实两处，改正错的一处；都无误则不必改";

fn folder() -> Folder {
    let folder = Folder::new().with("catalogue.yaml", CATALOGUE);
    YEARS.iter().fold(folder, |folder, (name, text)| folder.with(name, text))
}

fn check(folder: &Folder, files: &str, format: &str) -> String {
    let check = format!("check {files} -c catalogue.yaml --min-coverage 0 -f {format}");
    gdindex(&check).within(folder.path()).prints()
}

/// The findings as `FILE:LINE: message`, sorted.
fn findings(folder: &Folder, files: &str) -> Vec<String> {
    let output: Json = serde_json::from_str(&check(folder, files, "json")).unwrap();
    let line = |finding: &Json| {
        assert_eq!((&finding["code"], &finding["hint"]), (&"magnitude".into(), &HINT.into()));
        let place = format!("{}:{}", finding["file"].as_str().unwrap(), finding["line"]);
        format!("{place}: {}", finding["message"].as_str().unwrap())
    };
    let mut lines: Vec<String> = output["findings"].as_array().unwrap().iter().map(line).collect();
    lines.sort();
    lines
}

fn expected() -> [String; 2] {
    [format!("2020.csv:2: {HOMES}"), format!("2020.csv:3: {INCOME}")]
}

#[test]
fn a_jump_over_missing_years_names_the_year_and_the_places_of_both_values() {
    assert_eq!(findings(&folder(), FILES), expected());
}

#[test]
fn files_in_any_order_say_the_same() {
    for files in [
        "2017.csv 2020.csv 2018.csv",
        "2018.csv 2017.csv 2020.csv",
        "2018.csv 2020.csv 2017.csv",
        "2020.csv 2017.csv 2018.csv",
        "2020.csv 2018.csv 2017.csv",
    ] {
        assert_eq!(findings(&folder(), files), expected(), "{files}");
    }
}

#[test]
fn years_in_one_file_say_the_same_as_a_file_per_year() {
    let rows = |(name, text): &(&str, &str)| {
        let year = name.trim_end_matches(".csv");
        let rows = text.lines().skip(1).map(|row| format!("{year},{row}\n"));
        rows.collect::<Vec<_>>().concat()
    };
    let rising: Vec<String> = YEARS.iter().map(rows).collect();
    let falling: Vec<String> = YEARS.iter().rev().map(rows).collect();
    for (rows, lines) in [(rising.concat(), [3, 5, 6, 7]), (falling.concat(), [7, 5, 2, 3])] {
        let folder = folder().with("all.csv", format!("年份,测评点,数值\n{rows}"));
        let places = ["2017.csv:3", "2018.csv:3", "2020.csv:2", "2020.csv:3"];
        let own = |text: String| {
            places
                .iter()
                .zip(lines)
                .fold(text, |text, (place, line)| text.replace(place, &format!("all.csv:{line}")))
        };
        let expected = expected().map(own);
        assert_eq!(findings(&folder, "all.csv"), expected);
    }
}

#[test]
fn every_format_names_both_places() {
    let folder = folder();
    for (format, own) in [
        ("table", "2020.csv:2: 警告[magnitude]: "),
        ("markdown", "- 2020.csv:2: 警告\\[magnitude\\]: "),
        ("csv", "warning,magnitude,2020.csv,2,数值,,,"),
        ("github", "::warning file=2020.csv,line=2,title=magnitude::"),
        ("junit", "2020.csv:2: 警告[magnitude]: "),
    ] {
        let said = check(&folder, FILES, format);
        assert!(said.contains(&format!("{own}{HOMES}")), "{format}: {said}");
        assert!(said.contains(HINT), "{format}: {said}");
    }
    let said = check(&folder, &format!("{FILES} --by department"), "table");
    assert!(said.contains(&format!("待核实（1处）\n2020.csv:2 {HOMES}\n    {HINT}\n")), "{said}");
}

#[test]
fn a_junit_case_of_the_later_year_has_the_remark() {
    let said = check(&folder(), FILES, "junit");
    let cases: Vec<&str> = said.split("<testcase ").filter(|case| case.contains(HOMES)).collect();
    let [case] = cases[..] else { panic!("{said}") };
    assert!(case.starts_with("name=\"养老机构（官渡区2020年）\""), "{said}");
}

#[test]
fn a_cell_of_a_workbook_is_named_as_the_sheet_names_it() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("年报").unwrap();
    sheet.write_row(1, 1, ["测评点", "数值"]).unwrap();
    sheet.write_string(2, 1, "养老机构").unwrap();
    sheet.write_number(2, 2, 4).unwrap();
    let folder = folder().with("2017.xlsx", workbook.save_to_buffer().unwrap());
    let [homes, income] = expected();
    let expected = [homes.replace("2017.csv:3", "2017.xlsx#年报:C3"), income];
    for files in ["2017.xlsx 2018.csv 2020.csv", "2020.csv 2018.csv 2017.xlsx"] {
        assert_eq!(findings(&folder, files), expected, "{files}");
    }
}

#[test]
fn a_share_of_1_after_per_cent_is_called_one() {
    let catalogue = CATALOGUE.replace("unit: 家", "unit: \"%\"").replace("2020: 30", "2020: 90");
    let folder = Folder::new()
        .with("catalogue.yaml", catalogue)
        .with("2017.csv", "测评点,数值\n养老机构,95%\n")
        .with("2020.csv", "测评点,数值\n养老机构,0.96\n");
    let said = check(&folder, "2017.csv 2020.csv", "table");
    let expected = "2020.csv:2: 警告[magnitude]: “养老机构”的数值“0.96”与2017年的“95%”（2017.csv:2）\
                    相比，像是把百分数写成了小数\n    请核实；单位是%，98.2% 应填 98.2\n";
    assert!(said.contains(expected), "{said}");
}
