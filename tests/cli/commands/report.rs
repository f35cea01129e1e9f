//! `report`: which area it is about, its formats, its exit status.

use crate::cli::harness::{Folder, gdindex};

const AREAS: &str = "data/街道/2019.csv data/街道/2020.csv";

fn title(arguments: &str) -> String {
    let page = gdindex(&format!("report -f markdown --draws 60 {arguments}")).ends(0).stdout;
    page.lines().next().unwrap().trim_start_matches("# ").to_owned()
}

#[test]
fn the_only_area_is_reported_on_and_several_stand_side_by_side() {
    assert_eq!(title("data/2020.csv"), "官渡区社会治理指数年度报告 · 官渡区 2020年");
    assert_eq!(title(AREAS), "官渡区社会治理指数年度报告 · 各地区 2020年");
    let one = format!("{AREAS} --area 示例街道丙");
    assert_eq!(title(&one), "官渡区社会治理指数年度报告 · 示例街道丙 2020年");
    let earlier = format!("{AREAS} --year 2019");
    assert_eq!(title(&earlier), "官渡区社会治理指数年度报告 · 各地区 2019年");
}

#[test]
fn the_catalogues_own_area_is_reported_on_with_its_parts_beside_it() {
    let arguments = format!("data/2019.csv data/2020.csv {AREAS}");
    assert_eq!(title(&arguments), "官渡区社会治理指数年度报告 · 官渡区 2020年");
    let page = gdindex(&format!("report -f markdown --draws 60 {arguments}")).ends(0).stdout;
    let ranks = page.split("### 排名").nth(1).unwrap().split("###").next().unwrap();
    assert!(ranks.contains("示例街道丁"));
    // A district is not ranked among its own sub-districts.
    assert!(!ranks.contains("官渡区"), "{ranks}");
}

#[test]
fn the_name_of_the_output_says_the_format() {
    let folder = Folder::new();
    for (name, begins) in [("a.html", "<!DOCTYPE html>"), ("b.md", "# 官渡区"), ("c.xlsx", "PK")]
    {
        let path = folder.path().join(name);
        let run = gdindex("report data/2017.csv --draws 60 -o").arg(&path);
        assert_eq!(run.ends(0).stdout, "");
        let bytes = std::fs::read(path).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{name}");
    }
    let piped = gdindex("report data/2017.csv --draws 60").ends(0).stdout;
    assert_eq!(piped, folder.read("a.html"));
}

#[test]
fn data_are_asked_for_elsewhere() {
    for format in ["csv", "json", "github", "junit"] {
        let refused = gdindex(&format!("report data/2017.csv -f {format}")).ends(2);
        assert_eq!(refused.stdout, "");
        assert!(refused.stderr.contains("html"), "{refused}");
    }
}

#[test]
fn other_formats_have_no_drawings_and_the_mark_under_the_title() {
    for format in ["table", "markdown"] {
        let page = gdindex(&format!("report data/2020.csv --draws 60 -f {format}")).ends(0).stdout;
        let mark = page.lines().skip(1).find(|line| !line.is_empty()).unwrap();
        assert_eq!(mark, "演示数据，不是官方数据", "{format}");
        assert!(!page.contains("得分图") && !page.contains("进展图"), "{format}");
        assert!(!page.contains('<'), "{format}");
    }
}

#[test]
fn every_value_of_every_area_is_in_the_data() {
    let arguments = format!("report data/2020.csv {AREAS} --draws 60 -f markdown");
    let page = gdindex(&arguments).ends(0).stdout;
    let data = page.split("## 全部数据及出处").nth(1).unwrap();
    for area in ["官渡区 2020年", "示例街道甲 2019年", "示例街道辛 2020年"] {
        assert!(data.contains(&format!("### {area}\n")), "{area}");
    }
}

#[test]
fn a_withheld_index_is_reported_and_answers_no() {
    let few: String = "年份,测评点,数值\n2020,城镇登记失业率,3\n".to_owned();
    let folder = Folder::new().with("2020.csv", few);
    let path = folder.path().join("2020.csv");
    let said = gdindex("report").arg(path).ends(1);
    assert!(said.stdout.contains("不发布"), "{said}");
}

#[test]
fn a_year_without_data_is_not_replaced_by_another() {
    let refused = gdindex("report data/2019.csv data/2020.csv --year 2035").ends(2);
    assert_eq!(refused.stdout, "");
    assert!(refused.stderr.contains("2019") && refused.stderr.contains("2020"), "{refused}");
}

#[test]
fn nothing_is_written_of_invalid_data() {
    let folder = Folder::new().with("2020.csv", "年份,测评点,数值\n2020,城镇登记失业率,很多\n");
    let output = folder.path().join("a.html");
    let run = gdindex("report").arg(folder.path().join("2020.csv")).arg("-o").arg(&output);
    let refused = run.ends(2);
    assert!(refused.stderr.contains("unreadable-value"), "{refused}");
    assert_eq!(folder.names(), ["2020.csv"]);
}

#[test]
fn choices_that_draws_cannot_put_together_are_named_in_the_report() {
    let arguments = format!("{AREAS} --method zscore -f markdown --draws 60");
    let page = gdindex(&format!("report {arguments}")).ends(0).stdout;
    let trust = page.split("## 结果有多可靠").nth(1).unwrap();
    assert!(!trust.trim_start().starts_with("##"), "{trust}");
}

#[test]
fn seed_and_draws_are_those_asked_for() {
    let said = gdindex("report data/2020.csv -f markdown --draws 300 --seed 7").ends(0).stdout;
    assert!(said.contains("300次，种子7"), "{said}");
}

#[test]
fn every_page_can_be_html() {
    for command in ["score", "gap", "trend", "check", "sensitivity --draws 100", "catalogue show"] {
        let files = if command.starts_with("catalogue") { "" } else { "data/2017.csv" };
        let run = gdindex(&format!("{command} {files} -f html"));
        let outcome = run.outcome();
        assert!(outcome.status < 2, "{outcome}");
        let html = scraper::Html::parse_document(&outcome.stdout);
        assert_eq!(html.errors, Vec::<String>::new(), "{command}");
    }
}
