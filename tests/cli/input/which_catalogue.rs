//! Which catalogue is used: `--catalogue`, else `$GDINDEX_CATALOGUE`, else
//! `./indicators.yaml`, else the built-in one; every output names it.

use serde_json::Value as Json;

use crate::cli::harness::{Folder, Run, gdindex};

const VARIABLE: &str = "GDINDEX_CATALOGUE";
const FORMATS: [&str; 2] = ["table", "markdown"];

fn catalogue(title: &str) -> String {
    format!(
        "title: {title}\nversion: \"7\"\ndimensions:\n  - name: 民生\n    points:\n      - \
         {{ id: jobs, name: 就业率, targets: {{ 2020: 90 }} }}\n"
    )
}

fn folder() -> Folder {
    Folder::new()
        .with("2020.csv", "测评点,数值\n就业率,81\n")
        .with("named.yaml", catalogue("选项目录"))
        .with("variable.yaml", catalogue("变量目录"))
        .with("broken.yaml", catalogue("坏目录").replace("title", "titel"))
}

fn title(run: Run) -> String {
    run.json()["catalogue"]["title"].as_str().unwrap().to_owned()
}

#[test]
fn option_goes_before_variable_before_this_folder_before_the_built_in_one() {
    let folder = folder();
    for command in ["score 2020.csv -f json", "gap 2020.csv -f json", "check 2020.csv -f json"] {
        let run = || gdindex(command).within(folder.path());
        let named = || run().arg("-c").arg("named.yaml");
        assert_eq!(title(named()), "选项目录");
        assert_eq!(title(named().env(VARIABLE, "variable.yaml")), "选项目录");
        assert_eq!(title(run().env(VARIABLE, "variable.yaml")), "变量目录");
    }
    let built_in = gdindex("catalogue show -f json").within(folder.path());
    assert_eq!(title(built_in), "官渡区社会治理测评指标体系（试行）");
    let folder = folder.with("indicators.yaml", catalogue("此处目录"));
    let run = || gdindex("catalogue show -f json").within(folder.path());
    assert_eq!(title(run()), "此处目录");
    assert_eq!(title(run().env(VARIABLE, "variable.yaml")), "变量目录");
    assert_eq!(title(run().arg("named.yaml").env(VARIABLE, "variable.yaml")), "选项目录");
    assert_eq!(title(run().arg("--catalogue").arg("named.yaml")), "选项目录");
}

#[test]
fn the_catalogues_not_used_are_not_looked_at() {
    let broken = folder().read("broken.yaml");
    let folder = folder().with("indicators.yaml", broken);
    let run = || gdindex("score 2020.csv").within(folder.path());
    run().env(VARIABLE, "variable.yaml").prints();
    run().arg("-c").arg("named.yaml").env(VARIABLE, "broken.yaml").prints();
    let outcome = run().ends(2);
    assert!(outcome.stderr.contains("indicators.yaml:1: "), "{outcome}");
    let outcome = run().env(VARIABLE, "broken.yaml").ends(2);
    assert!(outcome.stderr.contains("broken.yaml:1: "), "{outcome}");
}

#[test]
fn a_catalogue_that_is_not_there_is_never_replaced_by_another() {
    let folder = folder().with("indicators.yaml", catalogue("此处目录"));
    let run = || gdindex("score 2020.csv").within(folder.path());
    for run in [run().env(VARIABLE, "gone.yaml"), run().arg("-c").arg("gone.yaml")] {
        let outcome = run.ends(2);
        assert!(outcome.stderr.contains("gone.yaml") && outcome.stdout.is_empty(), "{outcome}");
    }
}

#[test]
fn every_page_names_its_catalogue() {
    let folder = folder();
    let show = gdindex("catalogue show named.yaml -f json").within(folder.path()).json();
    let sha = show["catalogue"]["sha256"].as_str().unwrap().to_owned();
    assert_eq!(sha.len(), 64);
    for command in [
        "score 2020.csv -c named.yaml",
        "gap 2020.csv -c named.yaml",
        "gap 2020.csv --by department -c named.yaml",
        "gap 2020.csv --reach 95 -c named.yaml",
        "check 2020.csv -c named.yaml",
        "explain jobs -c named.yaml",
        "explain jobs 2020.csv -c named.yaml",
        "catalogue show named.yaml",
        "catalogue list named.yaml",
        "catalogue validate named.yaml",
    ] {
        for format in FORMATS {
            let page = gdindex(command).arg("-f").arg(format).within(folder.path()).prints();
            let label = format!("选项目录 7（named.yaml，{}）", &sha[..12]);
            assert!(page.contains(&label), "{command}\n{page}");
        }
        let output = gdindex(command).arg("-f").arg("json").within(folder.path()).json();
        let expected = serde_json::json!({
            "title": "选项目录", "version": "7", "sha256": sha, "file": "named.yaml",
        });
        assert_eq!(output["catalogue"], expected, "{command}");
    }
}

#[test]
fn the_built_in_catalogue_has_no_file() {
    let folder = folder();
    let page = gdindex("catalogue validate").within(folder.path()).prints();
    assert!(page.contains("（内置，"), "{page}");
    let output = gdindex("catalogue validate -f json").within(folder.path()).json();
    assert_eq!(output["catalogue"]["file"], Json::Null);
}
