//! Draws that a run of `sensitivity` records, and another one computes again.

use crate::cli::harness::{Folder, gdindex};

const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
scoring:
  missing: { 约束性: floor }
  attributes: { 约束性: { unmet: { slope: 2 } }, 预期性: { unmet: zero } }
scales: { 成效: [{ label: 明显, score: 100 }, { label: 有效, score: 75 }, { label: 差, score: 0 }] }
dimensions:
  - name: 民生
    children:
      - name: 就业
        points:
          - { id: jobs, name: 就业率, unit: \"%\", attribute: 约束性, targets: { 2020: 90 } }
          - { id: staff, name: 社工数, weight: 2, targets: { 2020: 10 } }
  - name: 治理
    points:
      - { id: order, name: 治安, scale: 成效, attribute: 预期性, targets: { 2020: 明显 } }
      - { id: 民生/就业, name: 满意率, unit: \"%\", targets: { 2020: 90 } }
";
const DATA: &str = "测评点,数值\n就业率,81\n社工数,8\n治安,有效\n满意率,88\n";

fn folder() -> Folder {
    Folder::new().with("2020.csv", DATA).with("c.yaml", CATALOGUE)
}

const HEADER: &str = "draw,method,aggregation,weighting,missing,unmet:约束性,unmet:预期性,\
                      scale:成效:明显,scale:成效:有效,scale:成效:差,weight:民生,weight:民生/就业,\
                      weight:治理,weight:jobs,weight:staff,weight:order,weight:民生/就业#2";

#[test]
fn a_record_has_a_row_per_draw_and_a_column_per_choice() {
    let folder = folder();
    let run = "sensitivity 2020.csv -c c.yaml --draws 3 --write-draws d.csv";
    gdindex(run).within(folder.path()).ends(0);
    let record = folder.read("d.csv");
    let lines: Vec<&str> = record.lines().collect();
    assert_eq!(lines[0], HEADER);
    assert_eq!(lines.len(), 4);
    for (draw, line) in lines.iter().enumerate().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), HEADER.split(',').count(), "{line}");
        assert_eq!(cells[0], draw.to_string());
        let staff: f64 = cells[14].parse().unwrap();
        assert!((1.5..2.5).contains(&staff), "{line}");
    }
}

#[test]
fn what_is_fixed_is_recorded_too() {
    let folder = folder();
    let fixes = ["method=attainment", "aggregation=geometric", "weighting=by-point"];
    let rest = ["missing=refuse", "attributes=factor:0.8", "weights=nominal", "scales=nominal"];
    let run = gdindex("sensitivity 2020.csv -c c.yaml --draws 2 --write-draws d.csv");
    let run = fixes.iter().chain(&rest).fold(run, |run, fix| run.arg("--fix").arg(fix));
    run.within(folder.path()).outcome();
    let row = "attainment,geometric,by-point,refuse,factor:0.8,factor:0.8,100,75,0,1,1,1,1,2,1,1";
    assert_eq!(folder.read("d.csv"), format!("{HEADER}\n1,{row}\n2,{row}\n"));
}

#[test]
fn the_nominal_rules_on_missing_values_are_recorded_by_attribute() {
    let folder = folder();
    let run = "sensitivity 2020.csv -c c.yaml --draws 1 --fix missing=nominal --write-draws d.csv";
    gdindex(run).within(folder.path()).ends(0);
    let record = folder.read("d.csv");
    assert!(record.contains(",约束性=floor,"), "{record}");
}

#[test]
fn draws_are_never_written_over_an_input_or_the_output() {
    let folder = folder().with("sub/empty", "");
    for (arguments, said) in [
        ("--write-draws ./2020.csv", "--write-draws 不能写到输入文件“./2020.csv”上"),
        ("--write-draws sub/../c.yaml", "--write-draws 不能写到输入文件"),
        ("--write-draws o.csv -o ./o.csv", "--write-draws 和 -o 都要写“o.csv”"),
        ("--write-draws -", "--write-draws - 和结果都要写到标准输出"),
        ("--write-draws sub", "“sub”是文件夹；请在 --write-draws 后写文件名"),
        ("--write-draws none/d.csv", "d.csv"),
    ] {
        let names = folder.names();
        let run = gdindex(&format!("sensitivity 2020.csv -c c.yaml --draws 2 {arguments}"));
        let outcome = run.within(folder.path()).ends(2);
        assert!(outcome.stderr.contains(said), "{outcome}");
        assert_eq!(folder.names(), names, "{outcome}");
        assert_eq!(
            (folder.read("2020.csv"), folder.read("c.yaml")),
            (DATA.into(), CATALOGUE.into())
        );
    }
}

#[test]
fn draws_may_go_to_standard_output_where_the_output_goes_elsewhere() {
    let folder = folder();
    let run = "sensitivity 2020.csv -c c.yaml --draws 2 --write-draws - -o o.json";
    let printed = gdindex(run).within(folder.path()).prints();
    assert!(printed.starts_with(HEADER), "{printed}");
    assert_eq!(printed.lines().count(), 3);
}

#[test]
fn data_with_mistakes_leave_no_record() {
    let folder = folder().with("bad.csv", "测评点,数值\n就业率,约81\n");
    let run = "sensitivity bad.csv --year 2020 -c c.yaml --draws 2 --write-draws d.csv";
    gdindex(run).within(folder.path()).ends(2);
    assert!(!folder.names().iter().any(|name| name.contains("d.csv") && !name.contains("bad")));
}

#[test]
fn a_replay_refuses_a_record_with_mistakes_with_those_of_the_data_in_every_format() {
    let folder = folder()
        .with("bad.csv", "年份,测评点,数值\n2020,就业率,约81\n")
        .with("d.csv", "draw,weight:jobs\n1,一\n");
    for format in ["table", "markdown", "csv", "json"] {
        let run = format!("sensitivity bad.csv -c c.yaml --replay d.csv -f {format}");
        let outcome = gdindex(&run).within(folder.path()).ends(2);
        for said in ["bad.csv:2: 错误[unreadable-value]", "d.csv:2: 错误[draws-file]"] {
            assert!(outcome.stderr.contains(said), "{outcome}");
        }
        if format == "json" {
            assert_eq!(outcome.json()["findings"].as_array().unwrap().len(), 2);
        } else {
            assert_eq!(outcome.stdout, "");
        }
    }
}

#[test]
fn mistakes_of_a_record_cannot_be_skipped() {
    let folder = folder().with("d.csv", "draw,weight:jobs\n1,一\n");
    let run = "sensitivity 2020.csv -c c.yaml --replay d.csv --skip-invalid";
    let outcome = gdindex(run).within(folder.path()).ends(2);
    assert!(!outcome.stderr.contains("--skip-invalid"), "{outcome}");
}

#[test]
fn a_record_that_is_not_there_is_named() {
    let run = gdindex("sensitivity 2020.csv -c c.yaml --replay none.csv");
    let outcome = run.within(folder().path()).ends(2);
    assert!(outcome.stderr.contains("none.csv"), "{outcome}");
}

#[test]
fn a_record_is_never_written_over() {
    let folder = folder();
    let record = "draw,weight:jobs\n1,2\n";
    let folder = folder.with("d.csv", record);
    for format in ["table", "csv", "json"] {
        let run = format!("sensitivity 2020.csv -c c.yaml --replay d.csv -o ./d.csv -f {format}");
        let outcome = gdindex(&run).within(folder.path()).ends(2);
        assert!(outcome.stderr.contains("-o 不能写到输入文件"), "{outcome}");
        assert_eq!(folder.read("d.csv"), record);
    }
}

#[test]
fn draws_are_not_asked_for_and_replayed_at_once() {
    let folder = folder().with("d.csv", "draw\n1\n");
    for option in
        ["--draws 5", "--seed 5", "--fix method=nominal", "--vary method", "--write-draws e.csv"]
    {
        let run = format!("sensitivity 2020.csv -c c.yaml --replay d.csv {option}");
        gdindex(&run).within(folder.path()).ends(2);
        assert!(!folder.names().contains(&"e.csv".to_owned()));
    }
}
