//! `--against`: newly reported, revised, of another status, withdrawn; and
//! who falls silent about a target not met.

use serde_json::{Value as Json, json};

use super::{check, with};
use crate::cli::harness::{FORMATS, Folder, gdindex, texts_of};

const HEADER: &str = "地区,年份,测评点,数值,数据状态\n";

fn data() -> Folder {
    let file = |rows: &str| format!("{HEADER}{rows}");
    with(&[
        (
            "old.csv",
            &file(
                "甲区,2020,就业率,81,初步\n甲区,2020,床位数,4000,初步\n甲区,2020,平安成效,有效,\n\
                 甲区,2020,人均收入,约9,\n甲区,2020,报警数,20,\n乙区,2020,就业率,80,\n\
                 丁区,2019,就业率,70,\n丁区,2018,就业率,95,\n",
            ),
        ),
        (
            "new.csv",
            &file(
                "甲区,2020,就业率,92,正式\n甲区,2020,床位数,\"4,000\",正式\n甲区,2020,人均收入,30000,\n\
                 甲区,2020,报警数,不适用,\n甲区,2020,公园数,3,\n丁区,2020,床位数,9000,\n",
            ),
        ),
        ("wrong.csv", &file("甲区,2020,就业率,约92,\n甲区,2020,床位数,4000,初步\n")),
        ("later.csv", &file("甲区,2021,就业率,92,\n")),
    ])
}

/// Area, year then, id, kind of change, text then and now.
fn changes(output: &Json) -> Vec<[String; 6]> {
    let text = |value: &Json| value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
    let said = |said: &Json| match &said["text"] {
        Json::Null => text(&said["answer"]),
        written => text(written),
    };
    let own = |change: &Json| {
        [
            text(&change["area"]),
            text(&change["against_year"]),
            text(&change["id"]),
            text(&change["change"]),
            said(&change["old"]),
            said(&change["new"]),
        ]
    };
    output["changes"].as_array().unwrap().iter().map(own).collect()
}

#[test]
fn every_change_is_told_with_both_values() {
    let output = check(&data(), "new.csv --against old.csv -f json").json();
    assert_eq!(
        changes(&output),
        [
            ["甲区", "2020", "jobs", "revised", "81", "92"],
            ["甲区", "2020", "beds", "status", "4000", "4,000"],
            ["甲区", "2020", "safety", "withdrawn", "有效", "null"],
            ["甲区", "2020", "alarms", "revised", "20", "not-applicable"],
            ["甲区", "2020", "parks", "reported", "null", "3"],
            ["丁区", "2019", "jobs", "withdrawn", "70", "null"],
            ["丁区", "2019", "beds", "reported", "null", "9000"],
            ["乙区", "2020", "jobs", "withdrawn", "80", "null"],
        ]
    );
    let revised = &output["changes"][0];
    let origin = |file: &str, line: u8| json!({ "file": file, "line": line, "column": "数值", "sheet": null, "cell": null });
    assert_eq!(revised["old"]["origin"], origin("old.csv", 2));
    assert_eq!(revised["new"]["origin"], origin("new.csv", 2));
    assert_eq!(revised["old"]["data_status"], "provisional");
    assert_eq!(output["against"]["inputs"][0]["file"], "old.csv");
}

#[test]
fn the_page_shows_values_with_status_and_origin_and_the_worst_first() {
    let page = check(&data(), "new.csv --against old.csv -f markdown").stdout;
    let rows = [
        "与上次相比 · 甲区2020年（上次2020年）",
        "| 撤回 | 平安成效 | 有效（正式，old.csv:4） | — | 丙局 |",
        "| 改数 | 就业率 | 81%（初步，old.csv:2） | 92%（正式，new.csv:2） | 甲局 |",
        "| 改数 | 报警数 | 20件（正式，old.csv:6） | 不适用（new.csv:5） | 未注明 |",
        "| 状态 | 床位数 | 4000张（初步，old.csv:3） | 4,000张（正式，new.csv:3） | 乙局 |",
        "| 新报 | 公园数 | — | 3个（正式，new.csv:6） | 丙局 |",
        "与上次相比 · 丁区2020年（上次2019年）",
        "与上次相比 · 乙区2020年（这次没有这个地区的数据）",
    ];
    let at = rows.map(|row| page.find(row).unwrap_or_else(|| panic!("{row} in\n{page}")));
    assert!(at.is_sorted(), "{page}");
    assert!(page.contains("撤回3项，改数2项，状态1项，新报2项，没达标就不再报的3项"), "{page}");
}

#[test]
fn silence_about_a_target_not_met_is_a_warning_of_its_own() {
    let folder = data();
    let output = check(&folder, "new.csv --against old.csv -f json --min-coverage 0").json();
    let found: Vec<_> = output["findings"].as_array().unwrap().iter().collect();
    let said = [
        ("old.csv", 4, "“平安成效”上次（2020年）报“有效”，没有达标，这次没有报（甲区2020年）"),
        ("old.csv", 8, "“就业率”上次（2019年）报“70”，没有达标，这次没有报（丁区2020年）"),
        ("old.csv", 7, "“就业率”上次（2020年）报“80”，没有达标，这次没有报（乙区2020年）"),
    ];
    assert_eq!(found.len(), said.len(), "{found:?}");
    for (finding, (file, line, message)) in found.iter().zip(said) {
        assert_eq!(
            (&finding["code"], &finding["severity"]),
            (&json!("silent-unmet"), &json!("warning"))
        );
        assert_eq!((&finding["file"], &finding["line"]), (&json!(file), &json!(line)));
        assert_eq!(finding["message"], message);
    }
    for format in texts_of("check") {
        for (options, status) in [("", 0), ("--strict", 1)] {
            let arguments =
                format!("new.csv --min-coverage 0 {options} -f {format} --against old.csv");
            let outcome = check(&folder, &arguments);
            assert_eq!(outcome.status, status, "{outcome}");
            if format != "junit" {
                assert!(outcome.stdout.contains("silent-unmet"), "{outcome}");
            }
        }
    }
}

#[test]
fn values_of_another_year_are_not_revised() {
    let output = check(&data(), "later.csv --against old.csv --area 甲区 -f json").json();
    let kinds: Vec<_> = changes(&output).into_iter().map(|change| change[3].clone()).collect();
    assert_eq!(kinds, ["withdrawn"; 3]);
    let output = check(&data(), "old.csv --against new.csv --area 丁区 -f json").json();
    assert_eq!(output["changes"], json!([]), "nothing is compared with a later year");
    let page = check(&data(), "old.csv --against new.csv --area 丁区").stdout;
    assert!(page.contains("没有同一地区同年或更早的数据"), "{page}");
}

#[test]
fn a_cell_that_was_refused_is_neither_silence_nor_a_revision() {
    for (new, old) in [("wrong.csv", "old.csv"), ("old.csv", "wrong.csv")] {
        let output = check(&data(), &format!("{new} --against {old} --area 甲区 -f json")).json();
        let about_jobs = |change: &[String; 6]| change[2] == "jobs";
        assert!(!changes(&output).iter().any(about_jobs), "{output}");
    }
}

#[test]
fn errors_of_the_data_compared_with_are_told_in_a_line_and_are_not_findings() {
    for format in FORMATS {
        let outcome =
            check(&data(), &format!("new.csv --min-coverage 0 -f {format} --against old.csv"));
        let said = "警告: 上次的数据（old.csv）有1处错误，出错的格子没有参加对比\n";
        assert_eq!((outcome.status, outcome.stderr.as_str()), (0, said), "{outcome}");
        let outcome =
            check(&data(), &format!("new.csv -q --min-coverage 0 -f {format} --against old.csv"));
        assert_eq!(outcome.stderr, "", "{outcome}");
    }
    let output = check(&data(), "new.csv --against old.csv -f json").json();
    assert_eq!((&output["against"]["errors"], &output["errors"]), (&json!(1), &json!(0)));
}

#[test]
fn several_files_of_another_time_are_one_and_none_is_written_over() {
    let folder = data();
    let output = check(&folder, "later.csv --against old.csv new.csv -f json").json();
    assert_eq!(output["against"]["inputs"].as_array().unwrap().len(), 2);
    let again = check(&folder, "later.csv --against old.csv --against new.csv -f json").json();
    assert_eq!(output, again);
    let outcome = check(&folder, "new.csv --against old.csv -o old.csv");
    assert_eq!(outcome.status, 2, "{outcome}");
    assert!(folder.read("old.csv").starts_with(HEADER));
    assert_eq!(check(&folder, "--against old.csv").status, 2);
    assert_eq!(check(&folder, "new.csv --against nothing.csv").status, 2);
}

#[test]
fn without_another_time_nothing_is_compared() {
    let output = check(&data(), "new.csv -f json").json();
    assert_eq!((&output["against"], &output["changes"]), (&Json::Null, &json!([])));
    let same = check(&data(), "new.csv --against new.csv -f json").json();
    assert_eq!((&same["changes"], &same["warnings"]), (&json!([]), &json!(0)));
}

#[test]
fn a_selected_year_is_compared_with_the_latest_before_it() {
    let check = |options: &str| {
        gdindex(&format!("check data/2020.csv {options} --against data/2019.csv data/2018.csv"))
            .arg("-f")
            .arg("json")
            .json()
    };
    assert_eq!(check("--year 2020")["changes"], check("")["changes"]);
}
