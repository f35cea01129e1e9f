//! The page of `sensitivity`, to the byte, on narrow and on wide screens.
//!
//! `UPDATE_EXPECTED=1 cargo test --test cli` writes the pages anew; read the
//! difference before you keep it.

use std::fs;

use crate::cli::harness::{Folder, gdindex, repository};

/// Every choice varies but the scores of labels, of which there are none.
const CATALOGUE: &str = "\
title: 小目录
index: 小指数
scoring: { min_coverage: 0.5, attributes: { 约束性: { unmet: { slope: 2 }, binding: true }, 预期性: { unmet: { slope: 1 } } } }
uncertainty: { scales: 0 }
grades: [ { name: 好, min: 85, max_unmet_binding: 2 }, { name: 中, min: 70 }, { name: 差 } ]
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", attribute: 约束性, baseline: 50, targets: { 2020: 100 } }
      - { id: beds, name: 每千名老年人养老机构床位数, unit: 张, attribute: 预期性, targets: { 2020: 40 } }
  - name: 安全
    points:
      - { id: fire, name: 消防率, unit: \"%\", attribute: 约束性, baseline: 60, targets: { 2020: 100 } }
      - { id: care, name: 关爱率, unit: \"%\", attribute: 预期性, targets: { 2020: 100 } }
";

/// 甲 has everything, 乙 a gap, 丙 little, and 丁 too little for an index.
const SEVERAL: &str = "\
地区,年份,就业率,每千名老年人养老机构床位数,消防率,关爱率
示例街道甲,2020,95,38,92,80
示例街道乙,2020,96,,93,85
示例街道丙,2020,80,20,85,60
示例街道丁,2020,90,,,
";

fn folder() -> Folder {
    let one: Vec<&str> = SEVERAL.lines().take(2).collect();
    Folder::new()
        .with("indicators.yaml", CATALOGUE)
        .with("one.csv", one.join("\n"))
        .with("several.csv", SEVERAL)
}

fn page(folder: &Folder, arguments: &str, columns: &str) -> String {
    let run = gdindex(&format!("sensitivity {arguments}")).within(folder.path());
    run.env("COLUMNS", columns).prints()
}

#[test]
fn the_pages_are_what_they_were() {
    let folder = folder();
    let mut different = Vec::new();
    for data in ["one", "several"] {
        for columns in ["80", "120"] {
            let file = repository().join(format!("tests/cli/pages/{data}.{columns}.txt"));
            let said = page(&folder, &format!("{data}.csv --draws 200"), columns);
            if std::env::var_os("UPDATE_EXPECTED").is_some() {
                fs::write(&file, &said).unwrap();
            }
            let expected = fs::read_to_string(&file).unwrap_or_default();
            if said != expected {
                different
                    .push(format!("{}: expected\n{expected}\nbut it is\n{said}", file.display()));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn a_share_that_cannot_be_told_from_nothing_is_a_bound_and_none_is_negative() {
    let page = page(&folder(), "several.csv --draws 64", "120");
    let (_, table) = page.split_once("连同配合").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    assert!(table.contains("不到"), "{table}");
    assert!(!table.contains("  -"), "{table}");
}

/// What stands behind a label of the head of the page, all in one line.
fn fact(page: &str, label: &str) -> String {
    let line = page.lines().find(|line| line.starts_with(label));
    line.unwrap_or_else(|| panic!("no {label}: {page}"))[label.len()..].trim().to_owned()
}

#[test]
fn where_the_spread_comes_from_names_nothing_that_cannot_be_told_from_nothing() {
    let mut unclear = 0;
    for seed in 1..=6 {
        let arguments = format!("sensitivity data/2020.csv --draws 64 --seed {seed}");
        let page = gdindex(&arguments).within(&repository()).env("COLUMNS", "500").prints();
        let main = fact(&page, "波动来源");
        assert!(!main.contains("不到"), "{main}");
        let is_unclear = main.contains("分不出");
        assert_ne!(is_unclear, main.contains('±'), "{main}");
        unclear += usize::from(is_unclear);
    }
    assert!(unclear > 0, "no seed leaves it open");
}

#[test]
fn where_draws_are_withheld_the_remedy_gives_an_index() {
    let little: Vec<&str> = SEVERAL.lines().take(1).chain(SEVERAL.lines().skip(4)).collect();
    let folder = folder().with("little.csv", little.join("\n"));
    let main = |fixed: &str| {
        let arguments = format!("little.csv --draws 100 {fixed} -o page.txt");
        gdindex(&format!("sensitivity {arguments}")).within(folder.path()).outcome();
        fact(&fs::read_to_string(folder.path().join("page.txt")).unwrap(), "波动来源")
    };
    for (fixed, is_hint) in [("", true), ("--fix missing=renormalise", true)] {
        let main = main(fixed);
        assert_eq!(main.contains("--fix missing=floor"), is_hint, "{fixed}: {main}");
    }
    let main = main("--fix missing=floor");
    assert!(!main.contains("不出指数"), "{main}");
}

/// What the page says under a title.
fn under<'p>(page: &'p str, title: &str) -> &'p str {
    let (_, below) = page.split_once(&format!("\n{title}\n")).unwrap_or_else(|| panic!("{page}"));
    below
}

#[test]
fn no_wrong_value_is_said_of_areas_that_were_examined_only() {
    const NONE: &str = "都不改变等级";
    let data =
        |rows: &str| format!("地区,年份,就业率,每千名老年人养老机构床位数,消防率,关爱率\n{rows}");
    let (good, little) = ("甲,2020,95,38,99,97\n", "丁,2020,90,,,\n");
    // No single value lifts these areas to 99.
    let lenient = CATALOGUE
        .replace("min: 85, max_unmet_binding: 2", "min: 99")
        .replace("{ name: 中, min: 70 }, { name: 差 }", "{ name: 中 }");
    let folder = folder()
        .with("lenient.yaml", &lenient)
        .with("both.csv", data(&format!("{good}{little}")))
        .with("good.csv", data(&format!("{good}{}", good.replace('甲', "乙"))));
    for (arguments, said, is_none) in [
        ("-c lenient.yaml both.csv", Some("没有查的：丁（指数不发布，没有等级可变）"), true),
        ("-c lenient.yaml good.csv", None, true),
        ("both.csv", Some("没有查的：丁（指数不发布，没有等级可变）"), false),
    ] {
        let page = page(&folder, &format!("{arguments} --draws 64"), "120");
        let own = under(&page, "哪一个数填错会改变等级");
        assert_eq!(own.contains(NONE), is_none, "{arguments}: {own}");
        assert_eq!(own.lines().find(|line| line.starts_with("没有查的")), said, "{arguments}");
    }
}

#[test]
fn a_share_over_everything_is_shown_as_it_is_with_a_note_that_says_so() {
    let arguments = "sensitivity data/街道/2020.csv --vary missing --draws 500 --seed 2";
    let page = gdindex(arguments).within(&repository()).env("COLUMNS", "500").prints();
    let is_row = |line: &&str| line.starts_with("缺报处理") && line.contains('±');
    let row = page.lines().find(is_row).unwrap();
    let total = row.split_whitespace().last().and_then(|own| own.split('±').next()).unwrap();
    assert!(total.parse::<f64>().unwrap() > 100.0, "{row}");
    assert!(page.contains("略高于100%"), "{page}");
}

#[test]
fn ranks_are_whole_numbers() {
    let page = page(&folder(), "several.csv --draws 64", "120");
    let (_, table) = page.split_once("\n各地区的名次\n").unwrap();
    let (header, rows) = table.split_once('\n').unwrap();
    assert!(header.contains("九成名次"), "{header}");
    let ranks = |row: &str| row.split_whitespace().nth(3).map(ToOwned::to_owned);
    for row in rows.lines().skip(1).take(3) {
        let ranks = ranks(row).unwrap();
        assert!(ranks.split('～').all(|rank| rank.parse::<u32>().is_ok()), "{ranks}: {row}");
    }
}

#[test]
fn what_is_held_is_as_published_and_not_as_in_the_catalogue() {
    let arguments = "one.csv --draws 64 --method progress --vary weights";
    let page = page(&folder(), arguments, "120");
    let row = page.lines().find(|line| line.starts_with("计分方法")).unwrap();
    assert!(row.contains("进度") && row.contains("固定：同公布"), "{row}");
}

#[test]
fn ranks_among_those_that_keep_an_index_are_said_to_be_so() {
    let data = "地区,年份,就业率,每千名老年人养老机构床位数,消防率,关爱率\n\
                东,2020,99,38,不适用,不适用\n西,2020,99,36,80,70\n南,2020,80,20,91,90\n";
    let folder = folder().with("lost.csv", data);
    let said = page(&folder, "lost.csv --draws 64 --top 9", "120");
    let of = |item: &str| said.lines().find(|line| line.starts_with(item)).unwrap_or_default();
    // Without 民生, 东 has nothing left; 西 was before 南, and is behind it now.
    assert!(of("［民生］").contains("去掉后仍有指数的2个地区"), "{said}");
    assert!(!of("关爱率").contains("仍有指数"), "{said}");
}

#[test]
fn a_rule_that_is_held_names_the_attributes_it_holds_for() {
    let page = page(&folder(), "one.csv --draws 64 --fix attributes=slope:3", "120");
    let row = page.lines().find(|line| line.starts_with("未达标扣分")).unwrap();
    assert!(row.contains("固定：约束性每差1%扣3%"), "{row}");
    assert!(!row.contains("预期性每差1%扣3%"), "{row}");
}

#[test]
fn an_attribute_that_no_point_has_is_not_said_to_be_tried_or_held() {
    let uncertain =
        "attributes: { 约束性: { slope: [1, 3] }, 预期性: { slope: [1, 2] } }, scales: 0";
    let catalogue =
        CATALOGUE.replace("scales: 0", uncertain).replace("attribute: 预期性", "attribute: 约束性");
    let folder = folder().with("bound.yaml", catalogue);
    for fixed in ["", "--fix attributes=slope:3"] {
        let page = page(&folder, &format!("one.csv -c bound.yaml --draws 64 {fixed}"), "120");
        let row = page.lines().find(|line| line.starts_with("未达标扣分")).unwrap();
        assert_eq!(row.matches("约束性").count(), 2, "{row}");
        assert_eq!(row.matches("预期性").count(), 1, "in force alone: {row}");
    }
}
