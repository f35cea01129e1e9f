//! Pages of areas, years, choices, checks and catalogues in English, to the
//! byte; and that what programs read is the same in both languages.
//!
//! `UPDATE_EXPECTED=1 cargo test --test cli` writes the pages anew; read the
//! difference before you keep it.

use std::fs;
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use serde_json::Value as Json;

use crate::cli::harness::{Folder, Outcome, Run, gdindex, repository};

/// A little of everything that there are words for: kinds of area, stages,
/// monitored points, labels, a milestone that must be exceeded.
const CATALOGUE: &str = "\
title: 小目录
index: 小指数
version: '1'
area: 甲街道
areas: { 甲街道: 街道, 乙街道: 街道, 丙社区: 社区, 丁社区: 社区 }
baseline_year: 2018
scoring: { min_coverage: 0.5, attributes: { 约束性: { unmet: { slope: 2 }, binding: true }, 预期性: { unmet: { factor: 0.8 } } } }
grades: [ { name: 好, min: 90, max_unmet_binding: 0 }, { name: 中, min: 70 }, { name: 差 } ]
scales: { 成效: [ { label: 明显, score: 100 }, { label: 有效, score: 60 }, { label: 不明显, score: 0 } ] }
stages: [ { until: 2020, goal: 打好基础 }, { until: 2025, goal: 全面建成 } ]
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", attribute: 约束性, departments: [人社局], baseline: 50, targets: { 2020: 100 }, plausible: [0, 100] }
      - { id: beds, name: 每千名老年人养老机构床位数, unit: 张, attribute: 预期性, departments: [民政局, 卫健局], baseline: 20, targets: { 2019: 30, 2025: 60 } }
      - { id: work, name: 见义勇为工作成效, scale: 成效, targets: { 2020: 明显 } }
  - name: 安全
    points:
      - { id: fire, name: 消防率, unit: \"%\", attribute: 约束性, departments: [消防站], baseline: 60, targets: { 2020: 100 }, plausible: [0, 100], note: 含微型站。 }
      - { id: care, name: 关爱率, unit: \"%\", attribute: 预期性, departments: [民政局], baseline: 40, targets: { 2019: 大于50, 2025: 大于80 }, applies_to: [街道, 社区] }
      - { id: alarms, name: 报警数, unit: 起, departments: [消防站], targets: { 2020: 30以下 }, applies_to: [街道] }
monitored:
  - { id: pilots, name: 试点数, unit: 个, departments: [民政局], targets: { 2025: 5至10 } }
";

/// 甲 has everything, 乙 a gap, 丙 little, and 丁 too little for an index.
const IN_2020: &str = "\
地区,年份,就业率,每千名老年人养老机构床位数,见义勇为工作成效,消防率,关爱率,报警数,试点数,数据状态
甲街道,2020,95,38,有效,92,62,25,6,初步
乙街道,2020,96,,明显,93,55,41,,演示
丙社区,2020,80,20,不适用,85,50,,,演示
丁社区,2020,90,,,,,,,演示
";

const IN_2019: &str = "\
地区,年份,就业率,每千名老年人养老机构床位数,见义勇为工作成效,消防率,关爱率,报警数,试点数
甲街道,2019,90,31,不明显,94,58,33,3
乙街道,2019,91,22,有效,90,49,45,
丙社区,2019,82,19,不适用,80,46,,
丁社区,2019,88,,,,,,
";

const IN_2018: &str = "\
地区,年份,就业率,每千名老年人养老机构床位数,见义勇为工作成效,消防率,关爱率,报警数
甲街道,2018,85,29,不明显,90,,38
";

/// A row of each kind of trouble.
const BROKEN: &str = "\
测评点,数值,单位
就业率,约95,%
消防律,92,%
关爱率,0.62,%
见义勇为工作成效,良好,
";

fn folder() -> Folder {
    Folder::new()
        .with("indicators.yaml", CATALOGUE)
        .with("2018.csv", IN_2018)
        .with("2019.csv", IN_2019)
        .with("2020.csv", IN_2020)
        .with("broken2020.csv", BROKEN)
}

fn run(folder: &Folder, arguments: &str) -> Run {
    gdindex(arguments).within(folder.path())
}

/// Compares a page with the one that is kept, or keeps it.
fn kept(name: &str, said: &str) -> Result<(), String> {
    let file = repository().join(format!("tests/cli/pages/english/{name}.txt"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, said).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    let different = || format!("{}: expected\n{expected}\nbut it is\n{said}", file.display());
    if said == expected { Ok(()) } else { Err(different()) }
}

/// The pages with their arguments and exit status.
const PAGES: [(&str, &str, i32); 19] = [
    ("rank", "rank 2019.csv 2020.csv --benchmark @best", 0),
    ("rank.median", "rank 2020.csv --benchmark @median", 0),
    ("rank.profile", "rank 2019.csv 2020.csv --profile 甲街道 --benchmark 乙街道", 0),
    ("rank.alone", "rank 2020.csv --area 甲街道", 0),
    ("trend", "trend 2018.csv 2019.csv 2020.csv --area 甲街道", 0),
    ("trend.all", "trend 2018.csv 2020.csv --area 甲街道 -v", 0),
    ("trend.areas", "trend 2019.csv 2020.csv", 0),
    ("sensitivity", "sensitivity 2020.csv --area 甲街道 --draws 100", 0),
    ("sensitivity.areas", "sensitivity 2018.csv 2020.csv --draws 100 --fix missing=floor", 0),
    ("check", "check 2020.csv --require 约束性", 1),
    ("check.broken", "check broken2020.csv --strict", 1),
    ("check.against", "check 2020.csv --area 乙街道 --against 2019.csv", 0),
    ("check.departments", "check broken2020.csv --against 2019.csv --by department", 1),
    ("check.github", "check broken2020.csv --require 约束性 -f github", 1),
    ("check.junit", "check broken2020.csv --require 约束性 -f junit", 1),
    ("catalogue.show", "catalogue show", 0),
    ("catalogue.list", "catalogue list", 0),
    ("catalogue.validate", "catalogue validate", 0),
    ("catalogue.mistakes", "catalogue validate 2020.csv", 2),
];

#[test]
fn the_pages_are_what_they_were() {
    let folder = folder();
    let page = |(name, arguments, status): (&str, &str, i32)| {
        let run = run(&folder, arguments).arg("--lang").arg("en").env("COLUMNS", "80");
        let Outcome { stdout, stderr, .. } = run.ends(status);
        let rest = if stderr.is_empty() {
            String::new()
        } else {
            format!("── stderr ──\n{stderr}")
        };
        kept(name, &(stdout + &rest)).err()
    };
    let different: Vec<String> = PAGES.into_iter().filter_map(page).collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// The sheets of a workbook, a line per row.
fn sheets(bytes: &[u8]) -> Vec<(String, String)> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let line = |row: &[calamine::Data]| {
        let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
        cells.join(" | ").trim_end_matches([' ', '|']).to_owned() + "\n"
    };
    let sheets = workbook.worksheets().into_iter();
    sheets.map(|(name, range)| (name, range.rows().map(line).collect())).collect()
}

/// The sheets of a blank workbook in a language.
fn blank(folder: &Folder, lang: &str) -> [(String, String); 2] {
    let arguments = format!("template 2019.csv --area 甲街道 -o {lang}.xlsx --lang {lang}");
    run(folder, &arguments).prints();
    let bytes = fs::read(folder.path().join(format!("{lang}.xlsx"))).unwrap();
    sheets(&bytes).try_into().unwrap()
}

#[test]
fn only_the_guide_of_a_blank_workbook_is_translated() {
    let folder = folder();
    let ([sheet, guide], [chinese, guide_in_chinese]) =
        (blank(&folder, "en"), blank(&folder, "zh"));
    assert_eq!(sheet, chinese);
    assert_eq!(guide.0, guide_in_chinese.0);
    assert_ne!(guide.1, guide_in_chinese.1);
    if let Err(different) = kept("template", &guide.1) {
        panic!("{different}");
    }
}

#[test]
fn a_workbook_with_a_guide_in_english_is_read_without_a_finding() {
    let folder = folder();
    blank(&folder, "en");
    let json = run(&folder, "check en.xlsx --min-coverage 0 -f json").json();
    assert_eq!(json["findings"], Json::Array(Vec::new()));
}

/// Commands whose data must not depend on the language.
const COMMANDS: [&str; 17] = [
    "score 2018.csv 2019.csv 2020.csv",
    "gap 2020.csv",
    "gap 2020.csv --area 甲街道 --reach 95",
    "rank 2019.csv 2020.csv --benchmark @median",
    "rank 2019.csv 2020.csv --profile 甲街道 --benchmark 乙街道",
    "trend 2018.csv 2019.csv 2020.csv",
    "trend 2018.csv 2019.csv 2020.csv --area 甲街道",
    "sensitivity 2020.csv --draws 100",
    "sensitivity 2020.csv --draws 100 --area 甲街道",
    "check 2020.csv --require 约束性 --against 2019.csv",
    "check 2020.csv --by department",
    "check broken2020.csv 2020.csv",
    "catalogue list",
    "catalogue show",
    "tidy 2020.csv",
    "template 2019.csv --area 甲街道",
    "template",
];

/// What a finding says is for people, in their language.
const SENTENCES: [&str; 2] = ["message", "hint"];

fn in_language(folder: &Folder, command: &str, format: &str, lang: &str) -> Outcome {
    run(folder, &format!("{command} -f {format} --lang {lang}")).outcome()
}

/// JSON without sentences.
fn without_sentences(json: &mut Json) {
    match json {
        Json::Array(items) => items.iter_mut().for_each(without_sentences),
        Json::Object(fields) => {
            fields.retain(|key, _| !SENTENCES.contains(&key.as_str()));
            fields.values_mut().for_each(without_sentences);
        }
        _ => {}
    }
}

#[test]
fn json_is_the_same_in_both_languages_but_for_its_sentences() {
    let folder = folder();
    for command in COMMANDS {
        let [chinese, english] =
            ["zh", "en"].map(|lang| in_language(&folder, command, "json", lang));
        assert_eq!(chinese.status, english.status, "{english}");
        if chinese.stdout.is_empty() {
            assert_eq!(english.stdout, "", "{english}");
            continue;
        }
        let (mut one, mut other) = (chinese.json(), english.json());
        without_sentences(&mut one);
        without_sentences(&mut other);
        assert_eq!(one.to_string(), other.to_string(), "{english}");
        let has_findings = chinese.stdout.contains("\"message\"");
        assert!(has_findings || chinese.stdout == english.stdout, "{english}");
    }
}

#[test]
fn csv_is_the_same_in_both_languages_but_for_its_sentences() {
    let folder = folder();
    for command in COMMANDS {
        let [chinese, english] =
            ["zh", "en"].map(|lang| in_language(&folder, command, "csv", lang));
        assert_eq!(chinese.status, english.status, "{english}");
        let is_of_findings = command.starts_with("check ");
        assert!(is_of_findings || chinese.stdout == english.stdout, "{chinese}{english}");
        if is_of_findings {
            assert_eq!(data_of(&chinese), data_of(&english), "{english}");
        }
    }
}

/// The columns of a table that are no sentences.
fn data_of(outcome: &Outcome) -> Vec<Vec<String>> {
    let table = outcome.csv();
    let columns: Vec<usize> = (0..table.header.len())
        .filter(|at| !SENTENCES.contains(&table.header[*at].as_str()))
        .collect();
    assert_eq!(columns.len() + SENTENCES.len(), table.header.len(), "{:?}", table.header);
    let rows = [&table.header].into_iter().chain(&table.rows);
    rows.map(|row| columns.iter().map(|at| row[*at].clone()).collect()).collect()
}
