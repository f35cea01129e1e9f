//! `--by department`: to each department what is missing, wrong or suspicious
//! and how to fill it in; what belongs to nobody; who has nothing to do.

use serde_json::{Value as Json, json};

use super::{check, with};
use crate::cli::harness::{Folder, gdindex};

fn data() -> Folder {
    with(&[
        ("2020/甲局.csv", "测评点,数值\n就业率,0.91\n就业律,3\n"),
        ("2020/乙局.csv", "测评点,数值\n床位数,约4000\n"),
        ("2020/丙局.csv", "测评点,数值\n平安成效,明显\n"),
        ("2019.csv", "测评点,数值\n人均收入,29000\n平安成效,有效\n"),
        (
            "complete/2020.csv",
            "测评点,数值\n就业率,91\n人均收入,31000\n床位数,4000\n平安成效,不适用\n报警数,20\n",
        ),
    ])
}

const FILES: &str = "2020/甲局.csv 2020/乙局.csv 2020/丙局.csv";

/// The part of a page under the title of a department.
#[track_caller]
fn part<'a>(page: &'a str, title: &str) -> &'a str {
    let heading = format!("\n## {title}\n");
    let start = page.find(&heading).unwrap_or_else(|| panic!("no {title} in\n{page}"));
    let rest = &page[start + heading.len()..];
    rest.split("\n## ").next().unwrap()
}

#[track_caller]
fn assert_says(part: &str, texts: &[&str]) {
    for text in texts {
        assert!(part.contains(text), "{text} in\n{part}");
    }
}

#[test]
fn a_department_is_told_what_is_missing_wrong_and_suspicious_and_how_to_fill_it_in() {
    let outcome =
        check(&data(), &format!("{FILES} --by department -f markdown --against 2019.csv"));
    assert_eq!(outcome.status, 1, "{outcome}");
    let page = outcome.stdout;
    assert_says(
        part(&page, "甲局"),
        &[
            "甲局：小目录需要的官渡区2020年数据，贵单位还有缺报1项、待核实1处，请补正后发回。",
            "### 缺报（1项）\n\n- 人均收入\n  - 填一个数，单位“元”；2020年目标30000元；\
             上次（2019年）报29000元，没有达标；与乙局共同提供，一家填报即可\n",
            "### 待核实（1处）\n\n- 2020/甲局.csv:2 “就业率”的数值“0.91”与目标值90%相比，",
            "  - 请核实；单位是%，98.2% 应填 98.2\n",
            "不适用",
            "  - gdindex check 2020/甲局.csv -c catalogue.yaml --year 2020 --min-coverage 0\n",
        ],
    );
    assert_says(
        part(&page, "乙局"),
        &[
            "缺报1项、填错1处",
            "与甲局共同提供",
            "### 填错（1处）\n\n- 2020/乙局.csv:2 “床位数”的数值“约4000”不是确数\n  - 填一个确数",
        ],
    );
    assert_says(part(&page, "未注明"), &["请先确定部门", "- 报警数\n", "30件以下"]);
    let others = part(&page, "不能归到部门的问题（请汇总人处理）");
    assert_says(others, &["2020/甲局.csv:3: 错误\\[unknown-point\\]: "]);
    assert_eq!(part(&page, "已报齐，没有要补正的").trim(), "丙局");
    assert!(!part(&page, "甲局").contains("床位数") && !part(&page, "乙局").contains("就业率"));
}

#[test]
fn a_scale_is_asked_for_by_its_labels() {
    let page = check(&data(), "2020/甲局.csv --by department -f markdown").stdout;
    assert_says(part(&page, "丙局"), &["填“明显”、“有效”之一；2020年目标明显"]);
    assert_says(part(&page, "丙局"), &["gdindex check 文件.csv -c catalogue.yaml"]);
}

#[test]
fn every_command_that_a_department_is_told_runs_and_judges_only_what_is_wrong() {
    let folder = data();
    let page = check(&folder, &format!("{FILES} --by department -f markdown")).stdout;
    for (department, status) in [("甲局", 1), ("乙局", 1)] {
        let part = part(&page, department);
        let command = part.lines().find_map(|line| line.trim().strip_prefix("- gdindex ")).unwrap();
        gdindex(command).within(folder.path()).ends(status);
    }
    std::fs::write(folder.path().join("2020/乙局.csv"), "测评点,数值\n床位数,4000\n").unwrap();
    gdindex("check 2020/乙局.csv -c catalogue.yaml --year 2020 --min-coverage 0")
        .within(folder.path())
        .ends(0);
}

#[test]
fn where_everything_is_there_nobody_is_asked_for_anything() {
    let outcome = check(&data(), "complete/2020.csv --by department -f markdown");
    assert_eq!(outcome.status, 0, "{outcome}");
    assert_eq!(part(&outcome.stdout, "已报齐，没有要补正的").trim(), "甲局、乙局、丙局、未注明");
    assert!(!outcome.stdout.contains("缺报"), "{outcome}");
}

#[test]
fn a_point_that_several_years_lack_is_named_once_with_the_years() {
    let page =
        check(&data(), "2019.csv complete/2020.csv 2020/丙局.csv --by department -f markdown");
    assert_says(part(&page.stdout, "甲局"), &["- 就业率（官渡区2019年）\n", "小目录需要的数据，"]);
}

#[test]
fn a_required_monitored_point_is_asked_for_and_a_cell_without_a_finding_of_its_own_is_named() {
    let page =
        check(&data(), "complete/2020.csv --require parks --by department -f markdown").stdout;
    assert_says(part(&page, "丙局"), &["- 公园数\n", "单位“个”"]);
    let folder = with(&[("2020.csv", "测评点,数值,数据状态\n就业率,91,待定\n")]);
    let page = check(&folder, "2020.csv --by department -f markdown").stdout;
    assert_says(part(&page, "甲局"), &["- 就业率\n", "已填，但有错误，见文末"]);
    assert_says(part(&page, "不能归到部门的问题（请汇总人处理）"), &["unknown-status"]);
}

#[test]
fn json_says_the_same_to_each_department() {
    let folder = data();
    let output = check(&folder, &format!("{FILES} --by department -f json")).json();
    let reminders = &output["reminders"];
    let departments = reminders["departments"].as_array().unwrap();
    let names: Vec<&Json> = departments.iter().map(|own| &own["name"]).collect();
    assert_eq!(names, [&json!("甲局"), &json!("乙局"), &Json::Null]);
    let missing = json!({
        "area": "官渡区", "year": 2020, "id": "pay", "name": "人均收入", "unit": "元",
        "departments": ["甲局", "乙局"], "target": "30000", "answer": "not-reported",
        "last": null,
    });
    assert_eq!(departments[1]["missing"], json!([missing]));
    assert_eq!(departments[1]["wrong"][0]["code"], "unreadable-value");
    assert_eq!(departments[0]["suspicious"][0]["code"], "magnitude");
    assert_eq!(departments[0]["files"], json!(["2020/甲局.csv"]));
    assert_eq!(reminders["complete"], json!(["丙局"]));
    assert_eq!(reminders["others"][0]["code"], "unknown-point");
    let output = check(&folder, &format!("{FILES} --by department -f json --against 2019.csv"));
    let last = &output.json()["reminders"]["departments"][1]["missing"][0]["last"];
    assert_eq!((&last["year"], &last["value"]["text"]), (&json!(2019), &json!("29000")));
    let output = check(&folder, &format!("{FILES} -f json")).json();
    assert!(output.get("reminders").is_none());
}

#[test]
fn a_value_in_a_merged_cell_is_asked_back_from_who_supplies_it() {
    let file = "tests/findings/merged-value/2020.xlsx";
    let catalogue = "tests/findings/merged-value/catalogue.yaml";
    let page = format!("check {file} -c {catalogue} --by department -f json");
    let reminders = &gdindex(&page).ends(1).json()["reminders"];
    let wrong = reminders["departments"][0]["wrong"].as_array().unwrap();
    let codes: Vec<&Json> = wrong.iter().map(|own| &own["code"]).collect();
    assert_eq!(codes, [&json!("merged-value"), &json!("merged-value")]);
    assert_eq!(reminders["others"], json!([]));
}

#[test]
fn other_formats_do_not_depend_on_it() {
    for format in ["csv", "github", "junit"] {
        let plain = check(&data(), &format!("{FILES} -f {format}"));
        let by = check(&data(), &format!("{FILES} --by department -f {format}"));
        assert_eq!((plain.stdout, plain.status), (by.stdout, by.status));
    }
}
