//! How many points were reported, do not apply, were not reported, could not
//! be used, are not final: in all, by group and by department.

use serde_json::{Value as Json, json};

use super::{check, with};

/// One point of each kind: reported and not final, shared and reported, with
/// an error, not applicable, silent.
const MIXED: &str = "\
测评点,数值,数据状态
就业率,91,初步
人均收入,31000,正式
床位数,约4000,正式
平安成效,不适用,
";

fn tally(counts: [usize; 6], share: &Json) -> Json {
    let [points, reported, not_applicable, not_reported, invalid, not_final] = counts;
    json!({
        "points": points, "reported": reported, "not_applicable": not_applicable,
        "not_reported": not_reported, "invalid": invalid, "not_final": not_final, "share": share,
    })
}

#[test]
fn json_counts_what_came_of_every_point_in_all_and_by_group_and_department() {
    let output = check(&with(&[("2020.csv", MIXED)]), "2020.csv -f json").json();
    let all = tally([5, 2, 1, 1, 1, 1], &json!(0.5));
    let result = &output["results"][0];
    assert_eq!((&output["coverage"], &result["coverage"]), (&all, &all));
    let own = |list: &Json, key: &str, name: Json| {
        let found = list.as_array().unwrap().iter().find(|item| item[key] == name);
        found.unwrap_or_else(|| panic!("{name} in {list}"))["coverage"].clone()
    };
    for (path, counts, share) in [
        (json!(["民生"]), [3, 2, 0, 0, 1, 1], json!(2.0 / 3.0)),
        (json!(["民生", "就业"]), [2, 2, 0, 0, 0, 1], json!(1.0)),
        (json!(["民生", "养老"]), [1, 0, 0, 0, 1, 0], json!(0.0)),
        (json!(["平安"]), [2, 0, 1, 1, 0, 0], json!(0.0)),
    ] {
        assert_eq!(own(&result["nodes"], "path", path), tally(counts, &share));
    }
    for (name, counts, share) in [
        (json!("甲局"), [2, 2, 0, 0, 0, 1], json!(1.0)),
        (json!("乙局"), [2, 1, 0, 0, 1, 0], json!(0.5)),
        (json!("丙局"), [1, 0, 1, 0, 0, 0], Json::Null),
        (Json::Null, [1, 0, 0, 1, 0, 0], json!(0.0)),
    ] {
        for list in [&output["departments"], &result["departments"]] {
            assert_eq!(own(list, "name", name.clone()), tally(counts, &share));
        }
    }
    assert_eq!(result["unreported"], json!(["beds", "alarms"]));
    assert_eq!(result["invalid"], json!(["beds"]));
}

#[test]
fn totals_are_over_all_results() {
    let folder = with(&[("2019.csv", "测评点,数值\n就业率,80\n"), ("2020.csv", MIXED)]);
    let output = check(&folder, "2019.csv 2020.csv -f json").json();
    assert_eq!(output["coverage"], tally([10, 3, 1, 5, 1, 1], &json!(3.0 / 9.0)));
    let first = &output["departments"][0];
    assert_eq!(first["name"], "甲局");
    assert_eq!(first["coverage"], tally([4, 3, 0, 1, 0, 1], &json!(0.75)));
}

#[test]
fn a_cell_that_another_file_makes_good_is_no_longer_lacking() {
    let folder = with(&[("2020.csv", MIXED), ("2020b.csv", "测评点,数值\n床位数,4000\n")]);
    let output = check(&folder, "2020.csv 2020b.csv --year 2020 -f json").json();
    assert_eq!(output["coverage"], tally([5, 3, 1, 1, 0, 1], &json!(0.75)));
    assert_eq!((output["errors"].as_u64(), &output["passed"]), (Some(1), &json!(false)));
}

#[test]
fn the_page_shows_the_same_counts_and_names_what_is_lacking() {
    let folder = with(&[("2020.csv", MIXED)]);
    let page = check(&folder, "2020.csv -f markdown").stdout;
    for row in [
        "应报4项，已报2项（50.0%），另有1项不适用，缺报1项，有误1项",
        "| 民生 | 3 | 2 | 0 | 0 | 1 | 1 | 66.7% |",
        "| 平安 | 2 | 0 | 1 | 1 | 0 | 0 | 0.0% | 数据不足 |",
        "| 丙局 | 1 | 0 | 1 | 0 | 0 | 0 | — |",
        "| 床位数 | 有误 | 乙局 |",
        "| 报警数 | 缺报 | 未注明 |",
    ] {
        assert!(page.contains(row.trim_end_matches(" |")), "{row} in\n{page}");
    }
    assert!(!page.contains("| 　就业 |"), "{page}");
    let page = check(&folder, "2020.csv -f markdown -v").stdout;
    assert!(page.contains("| 　养老 | 1 | 0 | 0 | 0 | 1 | 0 | 0.0% |"), "{page}");
}
