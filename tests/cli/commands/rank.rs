//! `rank`: areas side by side. Every target is 100 and nothing costs more than
//! its attainment, so that scores are values and everything can be reckoned by
//! hand.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use serde_json::{Value as Json, json};

use crate::cli::harness::{Folder, Run, Table, gdindex};

const CATALOGUE: &str = "\
title: 小目录
index: 小指数
scoring: { min_coverage: 0.5, attributes: { 约束性: { unmet: { slope: 1 }, binding: true } } }
grades: [ { name: 好, min: 90 }, { name: 中, min: 80 }, { name: 差 } ]
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, attribute: 约束性, targets: { 2020: 100 } }
      - { id: beds, name: 床位率, targets: { 2020: 100 } }
  - name: 安全
    points:
      - { id: fire, name: 消防率, attribute: 约束性, targets: { 2020: 100 } }
      - { id: care, name: 关爱率, targets: { 2020: 100 } }
";

/// 甲 and 乙 are equal at 85; 丙 is at 80, between 55 and 80; 丁, complete, is
/// at 75; 戊 has too little.
const IN_2020: &str = "\
地区,年份,就业率,床位率,消防率,关爱率
丁,2020,70,70,80,80
甲,2020,90,90,80,80
戊,2020,70,,,
丙,2020,100,,60,60
乙,2020,80,80,90,90
";

/// 丁 at 90, 乙 at 84, 甲 at 80, and 戊 withheld as in 2020.
const IN_2019: &str = "\
地区,年份,就业率,床位率,消防率,关爱率
甲,2019,80,80,80,80
乙,2019,84,84,84,84
丁,2019,90,90,90,90
戊,2019,70,,,
";

fn folder() -> Folder {
    Folder::new()
        .with("indicators.yaml", CATALOGUE)
        .with("2020.csv", IN_2020)
        .with("2019.csv", IN_2019)
}

fn rank(folder: &Folder, arguments: &str) -> Run {
    gdindex(&format!("rank {arguments}")).within(folder.path())
}

fn json(arguments: &str) -> Json {
    rank(&folder(), arguments).arg("-f").arg("json").json()
}

fn csv(arguments: &str) -> Table {
    rank(&folder(), arguments).arg("-f").arg("csv").ends(0).csv()
}

/// One value of every result, in their order.
fn each(output: &Json, pointer: &str) -> Json {
    let results = output["results"].as_array().unwrap().iter();
    results.map(|result| result.pointer(pointer).unwrap().clone()).collect()
}

const PAGE: &str = "\
小指数 · 2020年地区排名
地区      5个，4个有名次；1个不发布，排在最后
数据状态  全部为正式数据
对比      与2019年比，3个地区两年都有指数
计分      实现程度，逐级加权，算术平均，缺报不计、权重分摊
";

const TABLES: &str = "
排名
名次  地区   指数    下界～上界  可能名次  等级  约束性    比2019年
───────────────────────────────────────────────────────────────────
   1  甲    85.00        无缺报            中       0/2   +5.00 升2
   1  乙    85.00        无缺报            中       0/2   +1.00 升1
   3  丙    80.00  55.00～80.00      3～4  中       1/2           —
   4  丁    75.00        无缺报      3～4  差       0/2  -15.00 降3
   —  戊        —  17.50～92.50            —        0/2           —

数据不足以区分：下列各组内，上下界一个接一个地重叠，缺报的数据补齐后名次可能改变；可能名次有重叠的，不宜据此分先后
  第3～4名：丙、丁

戊：不发布：填报率25.0%，低于50.0%

各一级指标得分（括号内为名次）
名次  地区          民生         安全
─────────────────────────────────────
   1  甲    █  90.00 (2)  ▅ 80.00 (2)
   1  乙    ▅  80.00 (3)  █ 90.00 (1)
   3  丙    █ 100.00 (1)  ▁ 60.00 (4)
   4  丁    ▁  70.00 (4)  ▅ 80.00 (2)
   —  戊    ▁  70.00 (—)            —

得分分档：█ 90及以上　▅ 80～90　▁ 不到80
";

#[test]
fn the_page_shows_ranks_what_they_are_worth_and_the_levels() {
    let page = rank(&folder(), "2020.csv 2019.csv").prints();
    let (head, tables) = page.split_once("目录").unwrap();
    assert_eq!(head, PAGE);
    assert_eq!(tables.split_once('\n').unwrap().1, TABLES);
}

#[test]
fn ranks_groups_and_changes_are_the_same_in_json() {
    let output = json("2020.csv 2019.csv");
    assert_eq!(output["schema"], "gdindex/rank/1");
    assert_eq!((&output["year"], &output["compared_year"]), (&json!(2020), &json!(2019)));
    for (pointer, wanted) in [
        ("/area", json!(["甲", "乙", "丙", "丁", "戊"])),
        ("/rank", json!([1, 1, 3, 4, null])),
        ("/best_rank", json!([1, 1, 3, 3, null])),
        ("/worst_rank", json!([1, 1, 4, 4, null])),
        ("/indistinct", json!([null, null, 1, 1, null])),
        ("/index/score", json!([85.0, 85.0, 80.0, 75.0, null])),
        ("/index/withheld", json!([null, null, null, null, "coverage"])),
        ("/index/grade", json!(["中", "中", "中", "差", null])),
        ("/binding/met", json!([0, 0, 1, 0, 0])),
        ("/binding/unmet", json!([2, 2, 1, 2, 2])),
        ("/nodes/0/rank", json!([2, 3, 1, 4, null])),
        ("/nodes/1/rank", json!([2, 1, 4, 2, null])),
    ] {
        assert_eq!(each(&output, pointer), wanted, "{pointer}");
    }
    let change = |score, places, before, rank| json!({ "score": score, "places": places, "score_before": before, "rank_before": rank });
    let wanted = json!([
        change(5.0, 2, 80.0, 3),
        change(1.0, 1, 84.0, 2),
        null,
        change(-15.0, -3, 90.0, 1),
        null
    ]);
    assert_eq!(each(&output, "/change"), wanted);
}

#[test]
fn csv_and_json_say_the_same() {
    let arguments = "2020.csv 2019.csv --benchmark 丙";
    let (table, output) = (csv(arguments), json(arguments));
    let of = |area: &str| -> Vec<&Vec<String>> {
        table.rows.iter().filter(|row| table.cell(row, "area") == area).collect()
    };
    for result in output["results"].as_array().unwrap() {
        let rows = of(result["area"].as_str().unwrap());
        let nodes = result["nodes"].as_array().unwrap();
        let points = result["points"].as_array().unwrap();
        assert_eq!(rows.len(), 1 + nodes.len() + points.len());
        let index = &result["index"];
        let pairs = [
            ("rank", &result["rank"]),
            ("score", &index["score"]),
            ("low", &index["low"]),
            ("high", &index["high"]),
            ("best_rank", &result["best_rank"]),
            ("indistinct", &result["indistinct"]),
            ("binding_unmet", &result["binding"]["unmet"]),
            ("score_change", result.pointer("/change/score").unwrap_or(&Json::Null)),
            ("places", result.pointer("/change/places").unwrap_or(&Json::Null)),
            ("distance", &result["distance"]),
        ];
        for (key, value) in pairs {
            assert_number(table.cell(rows[0], key), value, key);
        }
        for (row, own) in rows[1..].iter().zip(nodes.iter().chain(points)) {
            for key in ["score", "distance"] {
                assert_number(table.cell(row, key), &own[key], key);
            }
            assert_eq!(table.cell(row, "point"), own["id"].as_str().unwrap_or_default());
        }
    }
}

#[track_caller]
fn assert_number(cell: &str, value: &Json, key: &str) {
    let cell = (!cell.is_empty()).then(|| cell.parse::<f64>().unwrap());
    assert_eq!(cell, value.as_f64(), "{key}");
}

#[test]
fn the_order_of_files_changes_no_rank() {
    let by_area = |arguments: &str| {
        let mut results = json(arguments)["results"].as_array().unwrap().clone();
        results.sort_by_key(|result| result["area"].to_string());
        results
    };
    assert_eq!(by_area("2020.csv 2019.csv"), by_area("2019.csv 2020.csv"));
}

#[test]
fn a_year_that_is_chosen_is_still_compared_with_the_one_before() {
    let chosen = json("2019.csv 2020.csv --year 2020");
    assert_eq!(each(&chosen, "/change")[0]["score"], 5.0);
    let first = json("2019.csv 2020.csv --year 2019");
    assert_eq!((&first["year"], &first["compared_year"]), (&json!(2019), &Json::Null));
    assert_eq!(each(&first, "/area"), json!(["丁", "乙", "甲", "戊"]));
    let outcome = rank(&folder(), "2019.csv --year 2020").ends(2);
    assert!(outcome.stderr.contains("只有2019年"), "{outcome}");
}

#[test]
fn areas_scored_against_each_other_are_compared_with_the_year_before_too() {
    for method in ["minmax", "zscore", "percentile"] {
        let all = json(&format!("2019.csv 2020.csv --method {method}"));
        let chosen = json(&format!("2019.csv 2020.csv --method {method} --year 2020"));
        assert_eq!(all["compared_year"], 2019, "{method}");
        assert!(each(&all, "/change")[0].is_object(), "{method}: {all}");
        assert_eq!(all["compared_year"], chosen["compared_year"], "{method}");
        assert_eq!(all["results"], chosen["results"], "{method}");
        let first = json(&format!("2019.csv 2020.csv --method {method} --year 2019"));
        assert_eq!((&first["year"], &first["compared_year"]), (&json!(2019), &Json::Null));
        let outcome = rank(&folder(), &format!("2019.csv --method {method} --year 2020")).ends(2);
        assert!(outcome.stderr.contains("只有2019年"), "{outcome}");
    }
}

#[test]
fn the_median_is_that_of_each_node_and_point_and_is_called_made_up() {
    let output = json("2020.csv --benchmark @median");
    let benchmark = &output["benchmark"];
    assert_eq!((&benchmark["kind"], &benchmark["area"]), (&json!("median"), &Json::Null));
    assert_eq!(benchmark["index"], 82.5);
    let scores = |of: &Json| -> Json {
        of.as_array().unwrap().iter().map(|own| own["score"].clone()).collect()
    };
    assert_eq!(scores(&benchmark["nodes"]), json!([85.0, 80.0]));
    assert_eq!(scores(&benchmark["points"]), json!([85.0, 80.0, 80.0, 80.0]));
    assert_eq!(each(&output, "/distance"), json!([2.5, 2.5, -2.5, -7.5, null]));
    assert_eq!(each(&output, "/points/0/distance"), json!([5.0, -5.0, 15.0, -15.0, -15.0]));
    let page = rank(&folder(), "2020.csv --benchmark @median").prints();
    assert!(page.contains("中位数，综合指数82.50。虚构的地区"), "{page}");
    assert!(page.contains("   3  丙    -2.50  +15.00  -20.00\n"), "{page}");
}

#[test]
fn the_best_is_the_first_area_and_an_area_may_be_withheld() {
    let best = json("2020.csv --benchmark @best");
    assert_eq!(
        (&best["benchmark"]["kind"], &best["benchmark"]["area"]),
        (&json!("best"), &json!("甲"))
    );
    assert_eq!(each(&best, "/distance"), json!([0.0, 0.0, -5.0, -10.0, null]));
    let withheld = json("2020.csv --benchmark 戊");
    assert_eq!(each(&withheld, "/distance"), json!([null, null, null, null, null]));
    assert_eq!(each(&withheld, "/nodes/0/distance"), json!([20.0, 10.0, 30.0, 0.0, 0.0]));
}

#[test]
fn weighted_distances_of_a_profile_add_up_to_the_difference_of_the_indices() {
    let output = json("2020.csv --profile 甲 --benchmark 丁");
    let profile = &output["profile"];
    let points = profile["points"].as_array().unwrap();
    let weighted: Vec<f64> =
        points.iter().map(|point| point["weighted_distance"].as_f64().unwrap()).collect();
    assert_eq!(weighted, [5.0, 5.0, 0.0, 0.0]);
    assert_eq!(profile["strengths"], json!(["jobs", "beds"]));
    assert_eq!(profile["weaknesses"], json!([]));
    assert_eq!(points[1]["rank"], 1);
    assert_eq!(points[1]["of"], 3);
}

#[test]
fn a_profile_is_compared_with_the_medians_unless_told_otherwise() {
    let page = rank(&folder(), "2020.csv 2019.csv --profile 丙").prints();
    for part in [
        "小指数 · 丙 2020年 · 强项与弱项\n",
        "综合指数  80.00（缺报按最低至最高分计：55.00 ～ 80.00）\n",
        "名次      第3名（共4个地区）；缺报的数据补齐后可能是第3～4名\n",
        "基准      中位数，综合指数82.50。",
        "民生  100.00   1/4  85.00  +15.00  50.0%   +7.50\n",
        "就业率  100.00   1/4  85.00  +15.00  50.0%   +7.50\n",
        "消防率  60.00   4/4  80.00  -20.00  25.0%   -5.00\n",
        "\n缺报\n",
        "床位率",
    ] {
        assert!(page.contains(part), "{part} in\n{page}");
    }
    let table = csv("2020.csv --profile 丙");
    assert!(table.rows.iter().all(|row| table.cell(row, "area") == "丙"));
    assert_eq!(table.cell(table.row("point", "fire"), "weighted_distance"), "-5");
}

#[test]
fn an_area_is_named_by_its_code_its_name_or_both() {
    let rows = "地区,年份,就业率,床位率,消防率,关爱率\n\
                530111001 关上,2020,90,90,90,90\n530111002 太和,2020,80,80,80,80\n\
                530112001 太和,2020,70,70,70,70\n";
    let folder = folder().with("codes.csv", rows);
    for name in ["530111001", "关上", "530111001 关上"] {
        let run = rank(&folder, "codes.csv -f json --benchmark").arg(name);
        assert_eq!(run.json()["benchmark"]["area"], "530111001 关上", "{name}");
    }
    let outcome = rank(&folder, "codes.csv --profile 太和").ends(2);
    assert!(outcome.stderr.contains("“530111002 太和”、“530112001 太和”"), "{outcome}");
}

#[test]
fn an_unknown_area_is_answered_with_the_nearest_names() {
    let folder = folder().with("long.csv", IN_2020.replace('甲', "示例街道甲"));
    for option in ["--benchmark", "--profile"] {
        let run = rank(&folder, "long.csv").arg(option).arg("示例街道申");
        let outcome = run.ends(2);
        assert!(outcome.stderr.contains("没有地区“示例街道申”；是不是“示例街道甲”"), "{outcome}");
        assert_eq!(outcome.stdout, "");
    }
    let outcome = rank(&folder, "2020.csv --benchmark 昆明").ends(2);
    let there = "没有地区“昆明”，只有“甲”、“乙”、“丙”、“丁”、“戊”\n";
    assert!(outcome.stderr.contains(there), "{outcome}");
    let outcome = rank(&folder, "long.csv --benchmark @mean").ends(2);
    assert!(outcome.stderr.contains("@median"), "{outcome}");
}

#[test]
fn a_first_rank_that_is_shared_is_named_as_such_where_it_is_the_benchmark() {
    let page = rank(&folder(), "2020.csv --benchmark @best").prints();
    let shared = "基准      第一名甲（2个并列第一，取数据里靠前的），综合指数85.00\n";
    assert!(page.contains(shared), "{page}");
    let page = rank(&folder(), "2019.csv --benchmark @best").prints();
    assert!(page.contains("基准      第一名丁，综合指数90.00\n"), "{page}");
}

#[test]
fn areas_of_several_kinds_are_ranked_together_with_a_warning() {
    let listed = format!("areas: {{ 甲: 区, 乙: 街道, 丙: 街道, 戊: 社区 }}\n{CATALOGUE}");
    let folder = folder().with("kinds.yaml", &listed);
    for (arguments, wanted) in [
        ("", Some("区1个、街道2个、目录没有列出的1个")),
        ("--area 甲 --area 乙", Some("区1个、街道1个")),
        ("--area 乙 --area 丙 --area 戊", None),
    ] {
        let run = rank(&folder, &format!("2020.csv -c kinds.yaml {arguments}"));
        let page = run.ends(0).stdout;
        let line = wanted.map(|kinds| format!("地区类别  不止一类：{kinds}；"));
        assert_eq!(line.is_some(), page.contains("不止一类"), "{page}");
        assert!(line.is_none_or(|line| page.contains(&line)), "{page}");
    }
}

#[test]
fn where_no_index_can_be_given_the_answer_is_no() {
    let folder = folder();
    for arguments in ["戊.csv", "戊.csv --benchmark @best", "戊.csv --profile 戊"] {
        let only = IN_2020.lines().filter(|line| !line.contains(['甲', '乙', '丙', '丁']));
        let folder = folder_with(&folder, &only.collect::<Vec<_>>().join("\n"));
        for format in ["table", "json", "csv"] {
            rank(&folder, arguments).arg("-f").arg(format).ends(1);
        }
    }
    rank(&folder, "2020.csv --profile 戊").ends(1);
    rank(&folder, "2020.csv --profile 丙").ends(0);
}

fn folder_with(like: &Folder, rows: &str) -> Folder {
    Folder::new().with("indicators.yaml", like.read("indicators.yaml")).with("戊.csv", rows)
}

#[test]
fn an_area_alone_is_ranked_first_of_one_and_told_that_it_means_nothing() {
    let page = rank(&folder(), "2020.csv --area 丙").prints();
    assert!(page.contains("只有1个地区，没有可以比较的；名次没有意义"), "{page}");
    assert!(page.contains("   1  丙    80.00"), "{page}");
    assert!(!page.contains("数据不足以区分"), "{page}");
}

#[test]
fn data_that_are_not_final_and_overrides_are_named_at_the_top() {
    let marked = "地区,年份,测评点,数值,数据状态\n甲,2020,就业率,90,演示\n甲,2020,床位率,80,初步\n\
                  乙,2020,就业率,70,\n乙,2020,床位率,60,\n甲,2019,就业率,60,演示\n\
                  甲,2019,床位率,60,\n";
    let folder = folder().with("long.csv", marked);
    let page = rank(&folder, "long.csv --set 消防率=50").prints();
    let head = page.split_once("\n\n").unwrap().0;
    for part in
        ["4项不是正式数据（初步1，演示1，假设2）", "该年2项不是正式数据", "假设“消防率”= 50"]
    {
        assert!(head.contains(part), "{part} in\n{head}");
    }
    let run = rank(&folder, "long.csv --set 消防率=50 --profile 甲").prints();
    assert!(run.contains("3项不是正式数据（初步1，演示1，假设1）"), "{run}");
}

#[test]
fn colour_shades_the_cells_as_their_symbols_do() {
    let page = rank(&folder(), "2020.csv --color always").prints();
    let shades: Vec<&str> = page
        .split('\u{1b}')
        .filter(|part| part.contains(['█', '▅', '▁']) && part.contains('('))
        .collect();
    assert_eq!(shades.len(), 9, "{page}");
    let colour_of = |symbol: char| -> Vec<&str> {
        let of = shades.iter().filter(|part| part.contains(symbol));
        let mut colours: Vec<&str> = of.map(|part| part.split_once('m').unwrap().0).collect();
        colours.dedup();
        colours
    };
    let colours = ['█', '▅', '▁'].map(colour_of);
    assert!(colours.iter().all(|of| of.len() == 1), "{colours:?}");
    assert_ne!(colours[1], colours[2]);
}

#[test]
fn without_grades_the_heat_map_goes_by_fifths() {
    let grades = CATALOGUE.lines().find(|line| line.starts_with("grades")).unwrap();
    let folder = folder().with("plain.yaml", CATALOGUE.replace(grades, "version: \"1\""));
    let page = rank(&folder, "2020.csv -c plain.yaml").prints();
    assert!(page.contains("前五分之一"), "{page}");
    assert!(page.contains("   3  丙    █ 100.00 (1)  ▃ 60.00 (4)\n"), "{page}");
}

#[test]
fn many_first_level_indicators_go_into_several_tables() {
    let point = |at: usize| {
        format!(
            "  - {{ name: 目标{at}, points: [ {{ id: p{at}, name: 点{at}, targets: {{ 2020: 100 }} }} ] }}\n"
        )
    };
    let catalogue =
        format!("title: 宽目录\ndimensions:\n{}", (1..=17).map(point).collect::<String>());
    let header = (1..=17).map(|at| format!("点{at}")).collect::<Vec<_>>().join(",");
    let rows =
        format!("地区,年份,{header}\n甲,2020{}\n乙,2020{}\n", ",50".repeat(17), ",60".repeat(17));
    let folder = Folder::new().with("indicators.yaml", catalogue).with("2020.csv", rows);
    let page = rank(&folder, "2020.csv --benchmark @best").env("COLUMNS", "80").prints();
    let tables = page.lines().filter(|line| line.starts_with("名次  地区")).count();
    assert_eq!(tables, 1 + 4 + 4, "{page}");
    assert!(page.contains("目标17"), "{page}");
}

#[test]
fn a_workbook_holds_the_page_and_the_flat_table() {
    let folder = folder();
    rank(&folder, "2020.csv 2019.csv -o rank.xlsx").prints();
    let bytes = std::fs::read(folder.path().join("rank.xlsx")).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let page = book.worksheet_range("结果").unwrap();
    let has = |text: &str| page.used_cells().any(|(_, _, cell)| cell.get_string() == Some(text));
    assert!(has("小指数 · 2020年地区排名") && has("█  90.00 (2)"), "{page:?}");
    let flat = book.worksheet_range("数据").unwrap();
    let printed = csv("2020.csv 2019.csv");
    assert_eq!(flat.get_size(), (printed.rows.len() + 1, printed.header.len()));
    assert_eq!(flat.get((1, 6)), Some(&Data::Float(85.0)));
}
