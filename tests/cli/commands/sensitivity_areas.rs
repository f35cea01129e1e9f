//! The page of `sensitivity` of several areas, some of which have too little
//! data for an index unless missing values count as the lowest score: that is
//! the only open choice, and half of the draws make it.

use crate::cli::harness::{Folder, gdindex};

const CATALOGUE: &str = "\
title: 小目录
index: 小指数
scoring: { min_coverage: 0.65 }
uncertainty: { weights: 0, method: [attainment], weighting: [by-level], aggregation: [arithmetic] }
grades: [ { name: 好, min: 80 }, { name: 中, min: 40 }, { name: 差 } ]
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, targets: { 2020: 100 } }
      - { id: beds, name: 床位率, targets: { 2020: 100 } }
";

/// The weights of two first-level groups move by nine tenths.
const WEIGHTS: &str = "\
title: 小目录
index: 小指数
uncertainty: { weights: 0.9, method: [attainment], weighting: [by-level], aggregation: [arithmetic], missing: [renormalise] }
dimensions:
  - name: 民生
    points: [ { id: jobs, name: 就业率, targets: { 2020: 100 } } ]
  - name: 安全
    points: [ { id: beds, name: 床位率, targets: { 2020: 100 } } ]
";

const HEADER: &str = "地区,年份,就业率,床位率\n";

/// The page of these rows, on a screen of 120 columns.
fn page(rows: &str, arguments: &str) -> String {
    let folder = Folder::new()
        .with("indicators.yaml", CATALOGUE)
        .with("weights.yaml", WEIGHTS)
        .with("data.csv", format!("{HEADER}{rows}"));
    let run = gdindex(&format!("sensitivity data.csv --draws 64 {arguments}"));
    run.within(folder.path()).env("COLUMNS", "120").outcome().stdout
}

/// Areas of so many numbers, each with two values.
fn rows(numbers: std::ops::Range<u32>, values: impl Fn(u32) -> [u32; 2]) -> String {
    let row = |at| (at, values(at));
    let rows = numbers.map(row).map(|(at, [jobs, beds])| format!("区{at},2020,{jobs},{beds}\n"));
    rows.collect::<Vec<_>>().concat()
}

/// The line that begins with this.
#[track_caller]
fn line<'p>(page: &'p str, start: &str) -> &'p str {
    page.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{page}"))
}

#[test]
fn no_rank_to_compare_with_is_not_no_rank_in_any_draw() {
    // As published both have too little; where a missing value counts as the
    // lowest score they have an index.
    let unpublished = page("甲,2020,90,\n乙,2020,80,\n", "");
    let fact = line(&unpublished, "名次变动");
    assert!(fact.contains("没有一个地区既有公布的名次"), "{fact}");
    let never = page("甲,2020,90,\n乙,2020,80,\n", "--fix missing=renormalise");
    assert_eq!(line(&never, "名次变动"), "名次变动  每次抽取都不出指数");
}

#[test]
fn an_area_that_is_withheld_now_and_then_keeps_its_rank_all_the_same() {
    // With 100 丙 is first wherever it has an index, which moves 甲 and 乙; with
    // 5 it is the last, and moves nobody.
    for (score, moving) in [("100", Some("3个地区中2个的名次随算法而变")), ("5", None)]
    {
        let page = page(&format!("甲,2020,30,30\n乙,2020,20,20\n丙,2020,{score},\n"), "");
        let said = page.lines().find(|line| line.contains("随算法而变") && line.contains('个'));
        assert_eq!(said, moving, "{page}");
        line(&page, "3个地区中1个有时不出指数");
    }
    assert!(!page("甲,2020,30,30\n乙,2020,20,20\n", "").contains("有时不出指数"));
}

#[test]
fn nothing_is_most_influential_where_there_is_nothing_to_influence() {
    let (little, enough) = ("甲,2020,90,\n", "丙,2020,90,80\n");
    for (rows, said) in [
        (little.to_owned(), "指数不发布"),
        (format!("{little}乙,2020,80,\n"), "指数不发布"),
        (format!("{little}{enough}"), "只有1个地区公布指数"),
    ] {
        let page = page(&rows, "");
        let (_, below) = page.split_once("\n去掉一个测评点或分组\n").expect(&page);
        assert!(below.starts_with(said) && !below.contains("变动最大的地区"), "{page}");
    }
    let page = page(&format!("{enough}乙,2020,80,70\n"), "");
    assert!(page.contains("变动最大的地区") && !page.contains("指数不发布"), "{page}");
}

#[test]
fn lists_that_are_cut_say_of_how_many() {
    let steady = rows(50..90, |at| [at, at]);
    let said = ["名次不变的地区共40个，显示前10个", "名次总好于某些地区的共39个，显示前10个"];
    let (short, long) = (page(&steady, ""), page(&steady, "-v"));
    for start in said {
        line(&short, start);
    }
    assert!(!long.contains("显示前"), "{long}");
    let is_fixed = |line: &&str| line.starts_with('区') && line.ends_with('名');
    let fixed = |page: &str| page.lines().filter(is_fixed).count();
    assert_eq!((fixed(&short), fixed(&long)), (10, 40), "{short}");
}

#[test]
fn neighbours_that_are_cut_are_counted() {
    let crossing = rows(0..12, |at| [90 - at, at]);
    let (short, long) = (page(&crossing, "-c weights.yaml"), page(&crossing, "-c weights.yaml -v"));
    line(&short, "先后不定的相邻地区共11对，显示前10对；-v 全部");
    assert_eq!(long.matches("谁先谁后").count(), 11, "{long}");
    assert!(!long.contains("显示前"), "{long}");
}

#[test]
fn of_very_many_areas_it_is_said_that_pairs_were_not_counted() {
    // By one group the first area is the last, by the other it is the first.
    let crossing = |at| [60 + at, 470 - at];
    let file = |rows: String| format!("{HEADER}{rows}");
    let folder = Folder::new()
        .with("indicators.yaml", WEIGHTS.replace("2020: 100", "2020: 500"))
        .with("apart.csv", file(rows(0..402, |at| [60 + at, 60 + at])))
        .with("cross.csv", file(rows(0..402, crossing)))
        .with("few.csv", file(rows(0..2, crossing)));
    let page = |file: &str| {
        let run = gdindex(&format!("sensitivity {file} --draws 64")).within(folder.path());
        run.env("COLUMNS", "200").prints()
    };
    let apart = page("apart.csv");
    line(&apart, "区401名次好于区400、区399、区398等401个地区");
    line(&apart, "名次总好于某些地区的共401个，显示前10个");
    let cross = page("cross.csv");
    line(&cross, "关于指数和名次，没有看出哪一条在全部抽取中都成立");
    for page in [&apart, &cross] {
        line(page, "地区超过400个，没有两两比较先后");
        assert!(!page.contains("领先下一名"), "{page}");
    }
    let few = page("few.csv");
    line(&few, "关于指数和名次，没有一条在全部抽取中都成立");
    assert!(!few.contains("没有两两比较") && few.contains("领先下一名"), "{few}");
}

/// The rows of the table of indices, cell by cell, the headings first.
#[track_caller]
fn indices(page: &str) -> Vec<Vec<&str>> {
    let (_, table) = page.split_once("\n各地区的指数\n").expect(page);
    let rows = table.lines().take_while(|line| !line.is_empty());
    let rows = rows.filter(|line| !line.starts_with('─'));
    rows.map(|line| line.split_whitespace().collect()).collect()
}

#[test]
fn the_published_grade_stands_beside_how_often_it_comes_out_and_the_draws_without_an_index() {
    // 乙 is 60 as published, and 30 where what is missing counts as nothing.
    let rows = "甲,2020,90,90\n乙,2020,60,\n丙,2020,,\n";
    let catalogue = CATALOGUE.replace("min_coverage: 0.65", "min_coverage: 0.5");
    let folder = Folder::new()
        .with("indicators.yaml", catalogue)
        .with("data.csv", format!("{HEADER}{rows}"));
    let page = |arguments: &str| {
        let run = gdindex(&format!("sensitivity data.csv --draws 64 {arguments}"));
        run.within(folder.path()).env("COLUMNS", "120").prints()
    };
    let said = page("");
    let [heading, first, second, third] = &indices(&said)[..] else { panic!("{said}") };
    let columns = ["地区", "指数", "中位数", "九成指数", "等级", "本等级占比", "不出指数"];
    assert_eq!(heading[..], columns);
    assert_eq!(first[..3], ["甲", "90.00", "90.00±0.00"]);
    assert_eq!(first[4..], ["好", "95.3%以上", "不到4.7%"]);
    assert_eq!((second[0], second[1], second[4]), ("乙", "60.00", "中"));
    assert!(second[5].contains('±'), "{second:?}");
    assert_eq!((third[0], third[1], third[4], third[5]), ("丙", "—", "—", "—"));
    assert!(third[6].contains('±'), "{third:?}");
    // Where every draw has an index, as published, no column says how often.
    let held = page("--fix missing=floor --missing floor");
    assert!(!indices(&held)[0].contains(&"不出指数"), "{held}");
}
