//! English pages show English names and no Chinese ones; data for machines
//! have those of the catalogue whatever the language, and options take both.

use std::collections::BTreeSet;

use gdindex::catalogue;
use gdindex::model::Catalogue;

use crate::cli::harness::{Folder, gdindex};

/// Pages of the shipped data.
const PAGES: [&str; 24] = [
    "score data/2020.csv",
    "score data/2020.csv -v",
    "score data/2020.csv -f markdown",
    "score data/2017.csv --pace",
    "score data/街道/2020.csv",
    "score data/街道/2020.csv --area 示例街道甲",
    "gap data/2020.csv",
    "gap data/2017.csv",
    "gap data/2020.csv --by department",
    "gap data/2020.csv --attribute 约束性",
    "gap data/2020.csv --department 区民政局 --unmet",
    "gap data/2020.csv --reach 99",
    "gap data/2020.csv --set 加强流动人口、特殊人群的服务管理=一般",
    "explain 加强流动人口、特殊人群的服务管理 data/2020.csv",
    "explain good-air-days data/2020.csv",
    "explain 社会治理创新试点街道",
    "check data/2020.csv --require 约束性 --require 居务公开率",
    "rank data/街道/2020.csv --benchmark @best",
    "rank data/街道/2020.csv --profile 示例街道乙",
    "trend data/2017.csv data/2018.csv data/2019.csv data/2020.csv -v",
    "sensitivity data/街道/2020.csv --draws 50",
    "catalogue show",
    "catalogue list",
    "catalogue validate",
];

fn built_in() -> Catalogue {
    catalogue::built_in().unwrap()
}

/// Everything that the catalogue names and gives an English name.
fn names(catalogue: &Catalogue) -> BTreeSet<String> {
    let groups = catalogue.root.descendants().into_iter().map(|(_, group)| group.name.clone());
    let points = catalogue.points.iter().map(|point| point.name.clone());
    let attributes = catalogue.attributes.iter().map(|own| own.name.clone());
    let grades = catalogue.grades.iter().map(|own| own.name.clone());
    let labels = catalogue.scales.iter().flat_map(|scale| &scale.labels);
    let labels = labels.map(|label| label.text.clone());
    let areas = catalogue.areas.listed().iter().map(|own| own.name.clone());
    let kinds = catalogue.areas.kinds().iter().cloned();
    let units = catalogue.points.iter().map(|point| point.unit.text().to_owned());
    let goals = catalogue.stages.iter().filter_map(|stage| stage.goal.clone());
    let remarks = catalogue.points.iter().flat_map(|point| [&point.note, &point.source]);
    let remarks = remarks.flatten().chain(&catalogue.source).cloned();
    let departments = catalogue.departments().into_iter().map(ToOwned::to_owned);
    let whole = [catalogue.title.clone(), catalogue.index.clone()].into_iter();
    let all = whole.chain(groups).chain(points).chain(attributes).chain(grades).chain(labels);
    let all = all.chain(areas).chain(kinds).chain(units).chain(goals).chain(remarks);
    let all = all.chain(departments).chain(catalogue.levels.iter().cloned());
    all.filter(|name| !name.is_ascii()).collect()
}

/// Whether a page has a name: long ones anywhere, short ones, which other words
/// may contain, in a cell or between brackets of their own.
fn has(page: &str, name: &str) -> bool {
    let is_long = name.chars().count() >= 4;
    let is_mark = |c: char| c.is_whitespace() || "，、（）()，,；;：|".contains(c);
    (is_long && page.contains(name)) || page.split(is_mark).any(|cell| cell == name)
}

#[test]
fn english_pages_have_no_chinese_names() {
    let names = names(&built_in());
    assert!(names.len() > 150, "{}", names.len());
    for command in PAGES {
        let page = gdindex(command).arg("--lang").arg("en").outcome().stdout;
        assert!(!page.is_empty(), "{command}");
        let left: Vec<&String> = names.iter().filter(|name| has(&page, name)).collect();
        assert!(left.is_empty(), "{command}: {left:?}\n{page}");
    }
}

#[test]
fn the_same_pages_in_chinese_have_them_and_no_english_ones() {
    let own = built_in();
    let english: Vec<&str> =
        own.points.iter().filter_map(|point| point.name_en.as_deref()).collect();
    let names = names(&own);
    for command in PAGES {
        let page = gdindex(command).outcome().stdout;
        assert!(names.iter().any(|name| has(&page, name)), "{command}\n{page}");
        assert!(!english.iter().any(|name| page.contains(name)), "{command}\n{page}");
    }
}

#[test]
fn a_page_names_everything_in_english() {
    let page = gdindex("gap data/2020.csv --lang en").prints();
    for shown in [
        "Guandu District Social Governance Index · Guandu District",
        "Indicator System for Assessing Social Governance in Guandu District (Trial)",
        "Certified social workers per 10,000 people",
        "District Civil Affairs Bureau",
        "binding",
        "expected",
    ] {
        assert!(page.contains(shown), "{shown}\n{page}");
    }
    let page = gdindex("explain life-expectancy data/2020.csv --lang en").prints();
    for shown in ["Social vitality › Economic vitality › Development vitality", "80.12 years"] {
        assert!(page.contains(shown), "{shown}\n{page}");
    }
}

#[test]
fn targets_and_labels_are_told_in_english() {
    for (point, shown) in [
        ("engel-coefficient", "≤30%"),
        ("social-organisations-growth", ">6.8%"),
        ("good-air-days", "≥99.45%"),
        ("innovation-pilot-subdistricts", "1–2 units"),
        ("fee-follows-task-pilots", "1–2 units"),
        ("certified-social-workers-growth", "≥3%"),
        ("urban-disposable-income", "35000 yuan"),
        ("public-cultural-facilities", "Intact"),
    ] {
        let page = gdindex(&format!("explain {point} --lang en")).prints();
        assert!(page.contains(shown), "{shown}\n{page}");
    }
}

#[test]
fn data_for_machines_and_blank_sheets_have_the_names_of_the_catalogue() {
    for command in [
        "score data/2020.csv -f json",
        "score data/2020.csv -f csv",
        "score data/街道/2020.csv -f csv",
        "gap data/2020.csv --by department -f json",
        "gap data/2020.csv -f csv",
        "rank data/街道/2020.csv --benchmark @best -f csv",
        "rank data/街道/2020.csv --profile 示例街道乙 -f json",
        "trend data/2019.csv data/2020.csv -f json",
        "trend data/2019.csv data/2020.csv -f csv",
        "sensitivity data/街道/2020.csv --draws 50 -f json",
        "sensitivity data/街道/2020.csv --draws 50 -f csv",
        "catalogue list -f json",
        "catalogue list -f csv",
        "tidy data/2020.csv",
        "template --year 2021",
    ] {
        let chinese = gdindex(command).outcome();
        let english = gdindex(command).arg("--lang").arg("en").outcome();
        assert_eq!((english.status, english.stdout), (chinese.status, chinese.stdout), "{command}");
    }
}

/// A command with an option, and the option's value in both languages.
const OPTIONS: [(&str, &str, &str, &str); 9] = [
    ("score data/街道/2020.csv -f json", "--area", "示例街道甲", "demo sub-district A"),
    ("score data/街道/2020.csv -f csv", "--area", "示例街道甲", "Demo Sub-district A"),
    ("gap data/2020.csv -f json", "--department", "区财政局", "District Finance Bureau"),
    ("gap data/2020.csv -f json", "--attribute", "约束性", "Binding"),
    ("check data/2020.csv -f json", "--require", "预期性", "expected"),
    (
        "check data/2017.csv -f json",
        "--require",
        "engel-coefficient",
        "Engel coefficient of the resident population",
    ),
    ("rank data/街道/2020.csv -f json", "--profile", "示例街道乙", "Demo Sub-district B"),
    ("rank data/街道/2020.csv -f json", "--benchmark", "示例街道乙", "Demo sub-district b"),
    (
        "template --area 示例街道甲 --year 2021",
        "--department",
        "区民政局",
        "District Civil Affairs Bureau",
    ),
];

#[test]
fn options_take_what_english_pages_show() {
    for (command, option, own, english) in OPTIONS {
        let by_own = gdindex(command).arg(option).arg(own).outcome();
        let by_english = gdindex(command).arg(option).arg(english).outcome();
        assert!(!by_own.stdout.is_empty(), "{command} {option} {own}: {by_own}");
        assert_eq!(by_english.stderr, by_own.stderr, "{command} {option} {english}");
        assert_eq!(by_english.stdout, by_own.stdout, "{command} {option} {english}");
        assert_eq!(by_english.status, by_own.status, "{command} {option} {english}");
    }
    let sheet = |area: &str| gdindex("template --year 2021").arg("--area").arg(area).prints();
    assert_eq!(sheet("Demo Sub-district A"), sheet("示例街道甲"));
    let page = |point: &str| gdindex("explain").arg(point).prints();
    assert_eq!(page("average life expectancy"), page("life-expectancy"));
}

#[test]
fn what_if_values_take_english_points_and_labels() {
    let index = |set: &str| {
        let outcome = gdindex("score data/2020.csv -f json").arg("--set").arg(set).ends(0);
        outcome.json()["results"][0]["index"]["score"].as_f64().unwrap()
    };
    for (english, own) in [
        ("turnout in grassroots elections=90", "基层民主参选率=90"),
        (
            "Stronger services and management for the floating population and special groups=moderate",
            "加强流动人口、特殊人群的服务管理=一般",
        ),
    ] {
        assert_eq!(index(english).to_bits(), index(own).to_bits(), "{english}");
    }
}

#[test]
fn a_reminder_says_what_to_write_into_the_table_with_its_english() {
    let page = gdindex("check --by department data/2017.csv --lang en").outcome().stdout;
    for shown in
        ["District Emergency Management Bureau", "社区安防达标率 (Share of communities meeting"]
    {
        assert!(page.contains(shown), "{shown}\n{page}");
    }
    let without_label = "年份,测评点,数值\n2020,居务公开率,100\n";
    let folder = Folder::new().with("2020.csv", without_label);
    let file = folder.path().join("2020.csv");
    let page = gdindex("check --by department --lang en").arg(file).outcome().stdout;
    assert!(page.contains("明显 (Notable)"), "{page}");
}

#[test]
fn a_reminder_knows_who_fell_silent_whatever_the_area_is_called() {
    let command = "check --by department data/街道/2020.csv --against data/街道/2019.csv";
    let lines = |page: &str, area: &str| page.lines().filter(|line| line.contains(area)).count();
    let chinese = gdindex(command).outcome().stdout;
    let english = gdindex(command).arg("--lang").arg("en").outcome().stdout;
    assert!(lines(&chinese, "示例街道丙") > 0);
    assert!(lines(&english, "Demo Sub-district C") > 0, "{english}");
    assert!(!english.contains("示例街道丙"), "{english}");
}

#[test]
fn a_catalogue_without_english_names_shows_its_own() {
    let folder = Folder::new().with(
        "c.yaml",
        "title: 小目录\narea: 某区\nscoring: { attributes: { 约束性: { binding: true } } }\n\
         dimensions:\n  - name: 民生\n    points:\n      - { id: jobs, name: 就业率, unit: 人, \
         attribute: 约束性, departments: [人社局], targets: { 2020: 90以上 } }\n",
    );
    let folder = folder.with("2020.csv", "年份,测评点,数值\n2020,就业率,88\n");
    for command in ["catalogue show c.yaml", "gap 2020.csv -c c.yaml", "explain jobs -c c.yaml"] {
        let page = gdindex(command).within(folder.path()).arg("--lang").arg("en").prints();
        for name in ["就业率", "约束性"] {
            assert!(page.contains(name), "{command} {name}\n{page}");
        }
    }
}
