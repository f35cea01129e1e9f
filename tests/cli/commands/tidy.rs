//! `tidy`: whatever can be read, as clean CSV that says the same.

use crate::cli::harness::{Folder, Run, gdindex, repository};

const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
scales: { 成效: [{ label: 明显, score: 100, aliases: [显著] }, { label: \"+优\", score: 50 }] }
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", departments: [人社局, 统计局], targets: { 2020: 90 } }
      - { id: income, name: \"收入，人均\", unit: 元, targets: { 2020: 30000 } }
      - { id: safe, name: 成效, scale: 成效, targets: { 2020: 明显 } }
";

fn tidy(folder: &Folder, files: &[&str]) -> String {
    let run = gdindex("tidy -c catalogue.yaml").within(folder.path());
    files.iter().fold(run, Run::arg).ends(0).stdout
}

#[test]
fn every_way_to_write_a_value_becomes_one() {
    let sheet = "填报表,,,\n年度;指标;完成值;数据质量;街道\n";
    let rows = "２０２０年；就业率；８１．５％；快报；甲";
    let text = format!(
        "{}{}\n2020;收入 人均;3.421万元;;=乙\n2020;成效;显著;;甲\n2019;jobs;不适用;;甲\n2019;成效;+优;演示;甲\n",
        sheet,
        rows.replace('；', ";")
    );
    let folder = Folder::new().with("catalogue.yaml", CATALOGUE).with("data.csv", text);
    let expected = "\
年份,地区,测评点,数值,单位,数据来源,数据状态
2019,甲,就业率,不适用,%,人社局、统计局,
2019,甲,成效,'+优,,,演示
2020,甲,就业率,81.5,%,人社局、统计局,初步
2020,甲,成效,明显,,,正式
2020,'=乙,收入，人均,34210,元,,正式
";
    let once = tidy(&folder, &["data.csv"]);
    assert_eq!(once, expected);
    let folder = folder.with("tidy.csv", &once);
    assert_eq!(tidy(&folder, &["tidy.csv"]), expected);
}

#[test]
fn the_departments_files_become_one_that_scores_the_same() {
    let folder = Folder::new();
    let entries = std::fs::read_dir(repository().join("data/2020")).unwrap();
    let files = entries.map(|entry| entry.unwrap().path());
    let tidied = files.fold(gdindex("tidy"), Run::arg).prints();
    let folder = folder.with("tidy.csv", &tidied);
    let score = |file: &str| gdindex("score -c indicators.yaml").arg(file).prints();
    let own = folder.path().join("tidy.csv");
    assert_eq!(score(own.to_str().unwrap()), score("data/2020.csv"));
}

#[test]
fn a_year_in_which_nothing_was_reported_stays_in_the_data() {
    let folder = Folder::new()
        .with("catalogue.yaml", CATALOGUE)
        .with("2019.csv", "测评点,数值\n成效,—\n")
        .with("2020.csv", "测评点,数值\n就业率,90\n");
    let expected = "\
年份,地区,测评点,数值,单位,数据来源,数据状态
2019,官渡区,就业率,,%,人社局、统计局,
2020,官渡区,就业率,90,%,人社局、统计局,正式
";
    assert_eq!(tidy(&folder, &["2019.csv", "2020.csv"]), expected);
}

#[test]
fn nothing_is_written_of_invalid_data_unless_asked_for() {
    let folder = Folder::new()
        .with("catalogue.yaml", CATALOGUE)
        .with("2020.csv", "测评点,数值\n就业率,约90\n成效,明显\n");
    let run = |options: &str| {
        gdindex(&format!("tidy 2020.csv -c catalogue.yaml {options}")).within(folder.path())
    };
    let refused = run("").ends(2);
    assert_eq!(refused.stdout, "");
    assert!(refused.stderr.contains("2020.csv:2: 错误[unreadable-value]"), "{refused}");
    let skipped = run("--skip-invalid").ends(0);
    assert_eq!(skipped.stdout.lines().count(), 2, "{skipped}");
    for options in ["-f json", "-f table", "-o out.xlsx"] {
        assert!(run(options).ends(2).stderr.contains("tidy 只写CSV"), "{options}");
    }
    run("--skip-invalid --bom --no-header -o out.csv").ends(0);
    let written = std::fs::read_to_string(folder.path().join("out.csv")).unwrap();
    assert!(written.starts_with("\u{FEFF}2020,官渡区,成效,明显"), "{written}");
}
