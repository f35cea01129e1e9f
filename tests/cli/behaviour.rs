//! What a run does to the numbers is marked in every output, what it has to
//! say is said where it belongs, and the same input gives the same bytes.

use serde_json::{Value as Json, json};

use super::harness::{Folder, Outcome, formats_of, gdindex, shipped, texts_of};

const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
scoring: { min_coverage: 0.3 }
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", targets: { 2020: 90 } }
      - { id: beds, name: 床位数, unit: 张, targets: { 2020: 4000 } }
      - { id: parks, name: 公园数, unit: 个, targets: { 2020: 5 } }
";

fn small() -> Folder {
    Folder::new()
        .with("catalogue.yaml", CATALOGUE)
        .with("2020.csv", "测评点,数值\n就业率,81\n床位数,4000\n公园数,3\n")
        .with("conflict/2020.csv", "测评点,数值\n就业率,81\n床位数,4000\n公园数,3\n床位数,4100\n")
        .with("doubt/2020.csv", "官渡区报表\n测评点,数值\n就业率,81\n床位数,4000\n床位数,4000\n")
}

fn on_small(folder: &Folder, arguments: &str) -> Outcome {
    gdindex(arguments).arg("-c").arg("catalogue.yaml").within(folder.path()).outcome()
}

const MARKED: [&str; 7] = [
    "score",
    "gap",
    "gap --by department",
    "gap --reach 99",
    "explain beds",
    "rank",
    "rank --profile 官渡区",
];

/// What marks a run in a format, in the first of its data rows at least.
#[track_caller]
fn assert_marked(outcome: &Outcome, format: &str, mark: &str) {
    assert_eq!(outcome.status, 0, "{outcome}");
    match format {
        "csv" if outcome.csv().header.contains(&"overrides".to_owned()) => {
            let csv = outcome.csv();
            if let Some(row) = csv.rows.first() {
                assert!(csv.cell(row, "overrides").contains(mark), "{outcome}");
            }
        }
        "json" => {}
        _ => assert!(outcome.stdout.contains(mark), "{mark} in {outcome}"),
    }
}

#[test]
fn a_supposed_value_is_marked_in_every_format() {
    let folder = small();
    for command in MARKED {
        for format in texts_of(command) {
            let arguments = format!("{command} 2020.csv -f {format} --set 床位数=3000");
            assert_marked(&on_small(&folder, &arguments), format, "假设“床位数”= 3000");
        }
        let json = on_small(&folder, &format!("{command} 2020.csv -f json --set 床位数=3000"));
        let set = json!([{ "id": "beds", "text": "3000" }]);
        assert_eq!(json.json()["overrides"]["set"], set, "{command}");
    }
}

#[test]
fn a_supposed_value_counts_like_a_reported_one_and_says_that_it_is_none() {
    let folder = small().with("other/2020.csv", "测评点,数值\n就业率,81\n床位数,3000\n公园数,3\n");
    let supposed = on_small(&folder, "score 2020.csv -f json --set 床位数=3000").json();
    let reported = on_small(&folder, "score other/2020.csv -f json").json();
    let (supposed, reported) = (&supposed["results"][0], &reported["results"][0]);
    assert_eq!(supposed["index"], reported["index"]);
    assert_eq!(supposed["nodes"], reported["nodes"]);
    let flags = |result: &Json| -> Vec<Json> {
        result["points"].as_array().unwrap().iter().map(|point| point["what_if"].clone()).collect()
    };
    assert_eq!(flags(supposed), [json!(false), json!(true), json!(false)]);
    assert_eq!(flags(reported), [json!(false), json!(false), json!(false)]);
    assert_eq!(supposed["points"][1]["origin"], Json::Null);
}

#[test]
fn a_value_may_be_supposed_missing_or_not_applicable() {
    let folder = small();
    for (text, verdict) in [("缺", "not-reported"), ("不适用", "not-applicable"), ("5000", "met")]
    {
        let run = format!("score 2020.csv -f json --set beds={text}");
        let output = on_small(&folder, &run).json();
        assert_eq!(output["results"][0]["points"][1]["verdict"], verdict, "{text}");
    }
}

#[test]
fn skipped_cells_are_marked_in_every_format() {
    let folder = small();
    for command in MARKED {
        for format in texts_of(command) {
            let arguments = format!("{command} conflict/2020.csv -f {format} --skip-invalid");
            assert_marked(&on_small(&folder, &arguments), format, "跳过1处无效数据");
        }
        let arguments = format!("{command} conflict/2020.csv -f json --skip-invalid");
        let overrides = on_small(&folder, &arguments).json()["overrides"].clone();
        assert_eq!(overrides["skip_invalid"], true);
        assert_eq!(overrides["skipped"], 1);
    }
}

#[test]
fn of_two_conflicting_values_neither_counts() {
    let folder = small().with("without/2020.csv", "测评点,数值\n就业率,81\n床位数,\n公园数,3\n");
    let skipped = on_small(&folder, "score conflict/2020.csv -f json --skip-invalid");
    assert!(skipped.stderr.contains("[conflict]"), "the finding is still shown: {skipped}");
    let without = on_small(&folder, "score without/2020.csv -f json").json();
    let skipped = skipped.json();
    let (skipped, without) = (&skipped["results"][0], &without["results"][0]);
    assert_eq!(skipped["index"], without["index"]);
    assert_eq!(skipped["points"][1], without["points"][1]);
    assert_eq!(skipped["points"][1]["verdict"], "not-reported");
    for order in ["2020.csv conflict/2020.csv", "conflict/2020.csv 2020.csv"] {
        let outcome = on_small(&folder, &format!("score {order} -f json --skip-invalid"));
        let output = outcome.json();
        assert_eq!(output["results"][0]["points"][1]["verdict"], "not-reported", "{outcome}");
    }
}

#[test]
fn an_option_that_changes_nothing_marks_nothing() {
    let folder = small();
    for command in MARKED {
        let plain = on_small(&folder, &format!("{command} 2020.csv"));
        assert!(!plain.stdout.contains("本次调整"), "{plain}");
    }
}

#[test]
fn every_choice_on_the_command_line_is_named_in_every_format() {
    for choice in [
        "--method progress",
        "--weighting by-point",
        "--aggregation geometric",
        "--missing floor",
        "--target-year 2035",
        "--pace",
    ] {
        let words = choice.trim_start_matches('-').split(' ');
        let csv = gdindex(&format!("score data/2017.csv -f csv {choice}")).outcome();
        words.clone().for_each(|word| assert_marked(&csv, "csv", word));
        for format in ["table", "markdown"] {
            let page = gdindex(&format!("score data/2017.csv -f {format} {choice}")).prints();
            let headline = page.lines().find(|line| line.contains("本次调整")).unwrap();
            assert!(words.clone().all(|word| headline.contains(word)), "{headline}");
        }
        let output = gdindex(&format!("score data/2017.csv -f json {choice}")).json();
        let options = output["overrides"]["options"].as_array().unwrap();
        assert_eq!(options.len(), 1, "{options:?}");
        let option = options[0].as_str().unwrap();
        assert!(words.clone().all(|word| option.contains(word)), "{option}");
    }
}

#[test]
fn quiet_keeps_errors_and_what_was_asked_for() {
    let folder = small();
    let doubt = |options: &str| on_small(&folder, &format!("score doubt/2020.csv {options}"));
    assert!(doubt("").stderr.contains("警告[duplicate]"));
    assert!(!doubt("").stderr.contains("提示["));
    assert_eq!(doubt("-q").stderr, "");
    assert_eq!(doubt("-q").stdout, doubt("").stdout);
    let wrong = |options: &str| on_small(&folder, &format!("score conflict/2020.csv {options}"));
    assert!(wrong("-q").stderr.contains("错误[conflict]"));
    assert_eq!(wrong("-q").status, 2);
}

#[test]
fn verbose_adds_notes_and_lower_levels() {
    let folder = small();
    let noted = on_small(&folder, "score doubt/2020.csv -v");
    assert!(noted.stderr.contains("doubt/2020.csv:1: 提示[text-row]: "), "{noted}");
    assert!(noted.stderr.contains("警告[duplicate]"), "{noted}");
    let check = |options: &str| on_small(&folder, &format!("check doubt/2020.csv {options}"));
    assert!(!check("").stdout.contains("提示[text-row]"));
    assert!(check("-v").stdout.contains("提示[text-row]"));
    let score = |options: &str| gdindex(&format!("score data/2020.csv {options}")).ends(0);
    assert!(!score("").stdout.contains("公共服务") && score("").stderr.is_empty());
    assert!(score("-v").stdout.contains("公共服务"));
    assert_eq!(score("-v").stderr, "data/2020.csv：UTF-8编码\n");
}

#[test]
fn remarks_never_mix_with_what_was_asked_for() {
    let folder = small();
    for format in formats_of("score") {
        let doubt = on_small(&folder, &format!("score doubt/2020.csv -f {format} -v"));
        assert_eq!(doubt.status, 0, "{doubt}");
        let quiet = on_small(&folder, &format!("score doubt/2020.csv -f {format} -q"));
        assert_eq!(quiet.stderr, "", "{quiet}");
        if ["csv", "json"].contains(format) {
            assert_eq!(doubt.stdout, quiet.stdout, "{doubt}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for command in [
        "score data/2020.csv -v",
        "score data/2017.csv data/2018.csv data/2019.csv data/2020.csv",
        "gap data/2020.csv",
        "gap data/2020.csv --by department",
        "gap data/2017.csv --reach 97",
        "rank data/2019.csv data/2020.csv --benchmark @median",
        "rank data/2020.csv --profile 官渡区",
        "check data/2020.csv -v",
        "explain 人均公园绿地面积 data/2020.csv",
        "catalogue show",
        "catalogue list",
        "catalogue validate",
    ] {
        for format in formats_of(command) {
            let run = || gdindex(command).arg("-f").arg(format).ends(0).stdout;
            let first = run();
            assert!((0..3).all(|_| run() == first), "{command} -f {format}");
        }
    }
}

#[test]
fn the_order_of_the_rows_changes_no_number() {
    let text = shipped("data/2020.csv");
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].reverse();
    let folder = Folder::new().with("2020.csv", lines.join("\n"));
    for command in ["score", "gap", "rank", "rank --profile 官渡区"] {
        for format in ["table", "markdown"] {
            let run = |file: &str| gdindex(&format!("{command} {file} -f {format}"));
            let backwards = folder.path().join("2020.csv");
            let backwards = run(backwards.to_str().unwrap()).prints();
            assert_eq!(backwards, run("data/2020.csv").prints());
        }
    }
}

#[test]
fn csv_may_begin_with_a_mark_and_do_without_its_header() {
    for command in
        ["score data/2020.csv", "gap data/2020.csv", "rank data/2020.csv", "catalogue list"]
    {
        let run = |options: &str| gdindex(&format!("{command} -f csv {options}")).prints();
        let plain = run("");
        assert_eq!(run("--bom"), format!("\u{FEFF}{plain}"));
        let (_, rows) = plain.split_once('\n').unwrap();
        assert_eq!(run("--no-header"), rows);
        assert_eq!(run("--bom --no-header"), format!("\u{FEFF}{rows}"));
    }
}

#[test]
fn csv_of_hostile_data_has_no_live_formula() {
    let text = "地区,测评点,数值,=1+1\n=1+1,就业率,81,\n=1+1,床位数,4000,\n";
    let folder = small().with("hostile/2020.csv", text);
    for command in ["score", "gap", "check", "rank"] {
        let outcome = on_small(&folder, &format!("{command} hostile/2020.csv -f csv"));
        let cells = outcome.csv().rows.concat();
        assert!(cells.iter().any(|cell| cell.contains("=1+1")), "{outcome}");
        assert!(!cells.iter().any(|cell| cell.starts_with('=')), "{outcome}");
    }
}

#[test]
fn values_that_are_not_final_are_counted_in_the_headline() {
    let folder = small().with(
        "open/2020.csv",
        "测评点,数值,数据状态\n就业率,81,初步\n床位数,4000,估计\n公园数,3,正式\n",
    );
    for command in ["score", "gap", "check", "rank", "rank --profile 官渡区"] {
        for format in ["table", "markdown"] {
            let outcome = on_small(&folder, &format!("{command} open/2020.csv -f {format}"));
            assert!(outcome.stdout.contains("2项不是正式数据（初步1，估计1）"), "{outcome}");
        }
    }
    let score = on_small(&folder, "score open/2020.csv -f json").json();
    assert_eq!(score["results"][0]["not_final"], 2);
    let csv = on_small(&folder, "score open/2020.csv -f csv").csv();
    assert_eq!(csv.cell(&csv.rows[0], "not_final"), "2");
}
