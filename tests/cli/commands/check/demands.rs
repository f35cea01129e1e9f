//! What may be asked of data besides having no errors: `--require` and
//! `--strict`. What is asked decides the exit status, in every format alike.

use serde_json::json;

use super::{check, with};
use crate::cli::harness::{FORMATS, Folder, texts_of};

const COMPLETE: &str =
    "测评点,数值\n就业率,91\n人均收入,31000\n床位数,4000\n平安成效,明显\n报警数,20\n公园数,5\n";

fn data() -> Folder {
    with(&[
        ("2020.csv", COMPLETE),
        ("without/2020.csv", &COMPLETE.replace("床位数,4000\n", "")),
        ("wrong/2020.csv", &COMPLETE.replace("4000", "约4000")),
        ("inapplicable/2020.csv", &COMPLETE.replace("4000", "不适用")),
        ("doubtful/2020.csv", &COMPLETE.replace("4000", "40")),
        ("unwatched/2020.csv", &COMPLETE.replace("公园数,5\n", "")),
        ("2019.csv", "测评点,数值\n就业率,80\n"),
    ])
}

#[test]
fn a_required_point_that_is_not_there_is_a_no_in_every_format() {
    let folder = data();
    for (arguments, status) in [
        ("2020.csv --require 床位数", 0),
        ("2020.csv --require 约束性 --require 公园数", 0),
        ("without/2020.csv", 0),
        ("without/2020.csv --require 就业率", 0),
        ("without/2020.csv --require 床位数", 1),
        ("without/2020.csv --require beds", 1),
        ("without/2020.csv --require 养老床位", 1),
        ("without/2020.csv --require 约束性", 1),
        ("without/2020.csv --require 预期性", 0),
        ("without/2020.csv --require 就业率 --require 床位数", 1),
        ("wrong/2020.csv --require 床位数", 1),
        ("inapplicable/2020.csv --require 床位数", 0),
        ("unwatched/2020.csv --require parks", 1),
        ("unwatched/2020.csv --require 约束性", 0),
        ("2019.csv 2020.csv --require 就业率", 0),
        ("2019.csv 2020.csv --require 床位数", 1),
        ("2019.csv 2020.csv --require 床位数 --year 2020", 0),
    ] {
        for format in FORMATS {
            let outcome = check(&folder, &format!("{arguments} -f {format}"));
            assert_eq!(outcome.status, status, "{outcome}");
        }
    }
}

#[test]
fn every_format_says_which_required_points_are_missing_and_who_supplies_them() {
    let folder = data();
    for format in texts_of("check") {
        let arguments =
            format!("2019.csv without/2020.csv --require beds --require pay -f {format}");
        let outcome = check(&folder, &arguments);
        assert!(outcome.stdout.contains("床位数") && outcome.stdout.contains("乙局"), "{outcome}");
    }
    let output =
        check(&folder, "2019.csv without/2020.csv --require beds --require pay -f json").json();
    let missing = |year: i32, id: &str, name: &str, departments: &[&str]| {
        json!({
            "area": "官渡区", "year": year, "id": id, "name": name, "departments": departments,
            "answer": "not-reported",
        })
    };
    assert_eq!(
        output["required_missing"],
        json!([
            missing(2019, "pay", "人均收入", &["甲局", "乙局"]),
            missing(2019, "beds", "床位数", &["乙局"]),
            missing(2020, "beds", "床位数", &["乙局"]),
        ])
    );
    let required = |name: &str, point: &str| json!({ "name": name, "points": [point] });
    assert_eq!(
        output["required"],
        json!([required("床位数", "beds"), required("人均收入", "pay")])
    );
    assert_eq!((&output["passed"], &output["errors"]), (&json!(false), &json!(0)));
}

#[test]
fn an_attribute_requires_all_its_points_and_a_wrong_cell_is_no_answer() {
    let output = check(&data(), "wrong/2020.csv --require 约束性 -f json").json();
    let required = json!([{ "name": "约束性", "points": ["jobs", "beds", "safety"] }]);
    assert_eq!(output["required"], required);
    assert_eq!(output["required_missing"].as_array().unwrap().len(), 1);
    assert_eq!(output["required_missing"][0]["answer"], "invalid");
}

#[test]
fn a_requirement_that_nobody_knows_is_a_wrong_argument_with_the_nearest_names() {
    for (name, suggestion) in
        [("床位", "“床位数”"), ("约束", "“约束性”"), ("乙局", "catalogue list")]
    {
        for format in FORMATS {
            let outcome = check(&data(), &format!("2020.csv --require {name} -f {format}"));
            assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{outcome}");
            assert!(outcome.stderr.contains(&format!("“{name}”")), "{outcome}");
            assert!(outcome.stderr.contains(suggestion), "{outcome}");
        }
    }
}

#[test]
fn a_warning_is_a_no_only_where_that_is_asked_for() {
    for (arguments, status) in [
        ("2020.csv --strict", 0),
        ("doubtful/2020.csv", 0),
        ("doubtful/2020.csv --strict", 1),
        ("wrong/2020.csv", 1),
    ] {
        for format in FORMATS {
            let outcome = check(&data(), &format!("{arguments} -f {format}"));
            assert_eq!(outcome.status, status, "{outcome}");
        }
    }
    for (options, strict) in [("", false), ("--strict", true)] {
        let output = check(&data(), &format!("doubtful/2020.csv -f json {options}")).json();
        assert_eq!((&output["strict"], &output["passed"]), (&json!(strict), &json!(!strict)));
        assert_eq!((&output["warnings"], &output["errors"]), (&json!(1), &json!(0)));
    }
}
