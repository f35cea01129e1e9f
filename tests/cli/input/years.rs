//! The year of a row: its column, else the file's name, else its folder's,
//! else `--year`, which selects and never relabels.

use serde_json::Value as Json;

use crate::cli::harness::{Folder, Outcome, gdindex};

const WITHOUT_YEAR: &str = "测评点,数值\n居务公开率,100\n";

/// Checks a file of this name.
fn check(name: &str, text: &str, options: &str) -> Outcome {
    let folder = Folder::new().with(name, text);
    gdindex(&format!("check -f json {options}")).arg(name).within(folder.path()).outcome()
}

fn years(outcome: &Outcome) -> Vec<i64> {
    let output = outcome.json();
    let results = output["results"].as_array().unwrap();
    results.iter().map(|result| result["year"].as_i64().unwrap()).collect()
}

fn codes(outcome: &Outcome) -> Vec<String> {
    let output = outcome.json();
    let findings = output["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_year_is_read_from_the_file_name_or_else_from_its_folder() {
    for (name, year) in [
        ("2020.csv", 2020),
        ("官渡区2020年.csv", 2020),
        ("官渡区_2019_定稿.csv", 2019),
        ("report-1999.v2.csv", 1999),
        ("２０１８.csv", 2018),
        ("2020-2020.csv", 2020),
        ("2019/data.csv", 2019),
        ("官渡区2019年/data.csv", 2019),
        ("2019/2020.csv", 2020),
        ("2018-2019/2020.csv", 2020),
        ("2019/v20201231.csv", 2019),
    ] {
        let outcome = check(name, WITHOUT_YEAR, "");
        assert_eq!((years(&outcome), codes(&outcome)), (vec![year], Vec::new()), "{name}");
    }
}

#[test]
fn the_folder_is_the_one_on_disk_even_where_the_command_line_does_not_name_it() {
    let folder = Folder::new().with("2019/data.csv", WITHOUT_YEAR);
    for name in ["data.csv", "./data.csv", "../2019/data.csv"] {
        let run = gdindex("check -f json").arg(name).within(&folder.path().join("2019"));
        assert_eq!(years(&run.outcome()), [2019], "{name}");
    }
}

#[test]
fn a_year_column_goes_before_the_name() {
    let text = "年份,测评点,数值\n2018,居务公开率,98\n2019年,居务公开率,99\n,居务公开率,100\n";
    let outcome = check("2020.csv", text, "");
    let doubt = vec!["assumed-year".to_owned()];
    assert_eq!((years(&outcome), codes(&outcome)), (vec![2018, 2019, 2020], doubt));
    let text = "年份,测评点,数值\n2018,居务公开率,98\n";
    assert_eq!(years(&check("2016-2017.csv", text, "")), [2018]);
}

#[test]
fn two_years_in_a_name_are_not_guessed() {
    for name in ["2019-2020.csv", "2018至2020年.csv", "2018-2019/data.csv"] {
        let outcome = check(name, WITHOUT_YEAR, "");
        assert_eq!(outcome.status, 1, "{outcome}");
        assert_eq!((years(&outcome), codes(&outcome)), (vec![], vec!["ambiguous-year".to_owned()]));
    }
    let outcome = check("2019-2020.csv", WITHOUT_YEAR, "--year 2020");
    assert_eq!(codes(&outcome), ["ambiguous-year"], "{outcome}");
}

#[test]
fn a_file_without_any_year_needs_the_option() {
    for name in ["data.csv", "20201231.csv", "v2020a.csv", "12020.csv", "1820.csv"] {
        let outcome = check(name, WITHOUT_YEAR, "");
        assert_eq!(outcome.status, 1, "{outcome}");
        assert_eq!((years(&outcome), codes(&outcome)), (vec![], vec!["no-year".to_owned()]));
        assert_eq!(years(&check(name, WITHOUT_YEAR, "--year 2020")), [2020], "{name}");
    }
}

#[test]
fn the_option_selects_and_never_relabels() {
    let text = "年份,测评点,数值\n2019,居务公开率,98\n2020,居务公开率,99\n,居务公开率,97\n";
    let outcome = check("2018.csv", text, "--year 2019");
    assert_eq!((years(&outcome), codes(&outcome)), (vec![2019], vec!["other-year".to_owned(); 2]));
    let one = check("2018.csv", text, "--year 2018");
    assert_eq!(years(&one), [2018]);
    for (name, text) in [
        ("2017.csv", WITHOUT_YEAR),
        ("2017/data.csv", WITHOUT_YEAR),
        ("2018.csv", text),
        ("data.csv", "年份,测评点,数值\n2019,居务公开率,98\n"),
    ] {
        let outcome = check(name, text, "--year 2016");
        assert_eq!(outcome.status, 1, "{outcome}");
        assert_eq!(years(&outcome), Vec::<i64>::new(), "{outcome}");
        assert!(codes(&outcome).contains(&"nothing-selected".to_owned()), "{outcome}");
    }
}

#[test]
fn nothing_is_computed_where_the_option_selects_nothing() {
    let outcome = gdindex("score data/2017.csv --year 2020 -f json").ends(2);
    let output = outcome.json();
    assert_eq!(output["results"], Json::Array(Vec::new()));
    assert!(outcome.stderr.contains("年份2017"), "{outcome}");
}

#[test]
fn several_years_are_a_result_each_and_the_option_picks_one() {
    let files = "data/2017.csv data/2018.csv data/2019.csv data/2020.csv";
    let all = gdindex(&format!("score {files} -f json")).json();
    let all = all["results"].as_array().unwrap();
    let years: Vec<_> = all.iter().map(|result| result["year"].as_i64().unwrap()).collect();
    assert_eq!(years, [2017, 2018, 2019, 2020]);
    for result in all {
        let picked = gdindex(&format!("score {files} -f json --year {}", result["year"])).json();
        assert_eq!(picked["results"], Json::Array(vec![result.clone()]));
    }
}
