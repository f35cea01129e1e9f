//! `trend`: years side by side. Nothing costs more than its attainment, so that
//! every number on the page can be reckoned by hand; the paper is at
//! [`PARTS`] and below.

use serde_json::{Value as Json, json};

use crate::cli::harness::{Folder, Run, Table, gdindex};

const CATALOGUE: &str = "\
title: 小目录
index: 小指数
area: 某区
baseline_year: 2016
scoring: { min_coverage: 0.5 }
stages: [ { from: 2017, until: 2020, goal: 打好基础 }, { until: 2030, goal: 全面完成 } ]
scales:
  成效: [ { label: 明显, score: 100 }, { label: 一般, score: 50 }, { label: 不明显, score: 0 } ]
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", baseline: 60, targets: { 2020: 80, 2030: 100 }, plausible: [0, 100] }
      - { id: beds, name: 床位数, unit: 张, departments: [卫生局], baseline: 20, targets: { 2020: 100 } }
  - name: 安全
    points:
      - { id: fires, name: 火灾起数, unit: 起, baseline: 50, targets: { 2030: 25以下 } }
      - { id: effect, name: 治理成效, scale: 成效, targets: { 2030: 明显 } }
";

const HEADER: &str = "年份,就业率,床位数,火灾起数,治理成效";
const IN_2017: &str = "2017,64,40,50,一般";
const IN_2018: &str = "2018,68,60,,一般";
/// 2019 is missing.
const IN_2020: &str = "2020,76,,48,明显";

fn folder() -> Folder {
    let of = |row: &str| format!("{HEADER}\n{row}\n");
    Folder::new()
        .with("indicators.yaml", CATALOGUE)
        .with("2017.csv", of(IN_2017))
        .with("2018.csv", of(IN_2018))
        .with("2020.csv", of(IN_2020))
        .with("all.csv", format!("{HEADER}\n{IN_2020}\n{IN_2017}\n{IN_2018}\n"))
}

const ALL: &str = "2017.csv 2018.csv 2020.csv";

fn trend(folder: &Folder, arguments: &str) -> Run {
    gdindex(&format!("trend {arguments}")).within(folder.path())
}

fn json(arguments: &str) -> Json {
    trend(&folder(), arguments).arg("-f").arg("json").json()
}

fn csv(arguments: &str) -> Table {
    trend(&folder(), arguments).arg("-f").arg("csv").ends(0).csv()
}

/// The part of a page from a heading to the next empty line but one.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let start = page.find(heading).unwrap_or_else(|| panic!("no {heading} in\n{page}"));
    let body = &page[start..];
    body.find("\n\n").map_or(body, |end| &body[..=end])
}

const HEAD: &str = "\
小指数 · 某区 2017～2020年趋势
综合指数      85.52（2020年），比2018年+24.27，比2017年+30.52　▁▂·█
所处阶段      2017～2020年属第1步（2017～2020年）：打好基础
数据状态      全部为正式数据
缺数据的年份  2019年；不补数，速度按实际间隔的年数计算
计分          实现程度，逐级加权，算术平均，缺报不计、权重分摊
";

/// 2017: jobs 64/80, beds 40/100: 60; fires 25/50, effect 50/100: 50; together 55.
/// 2018: jobs 85, beds 60: 72.5; effect 50; together 61.25.
/// 2020: jobs 95; fires 25/48 = 52.08…, effect 100: 76.04…; together 85.52….
const INDICES: &str = "\
各年指数
年份   指数    变化    下界～上界  按时序  填报率  非正式
─────────────────────────────────────────────────────────
2017  55.00       —  55.00～55.00   86.22  100.0%       0
2018  61.25   +6.25  48.75～73.75   74.29   75.0%       0
2020  85.52  +24.27  61.77～86.77   94.82   75.0%       0
";

/// 2017 → 2018: values: jobs 85, beds 60, fires still 50: (72.5 + 50)/2 = 61.25; then
/// fires goes: 安全 stays 50.
/// 2018 → 2020: values: jobs 95, effect 100, beds still 60: (77.5 + 100)/2 = 88.75; then
/// beds goes and fires comes: 85.5208….
const PARTS: &str = "\
指数为什么变
年份         变化    数值   填报  目标
──────────────────────────────────────
2017→2018   +6.25   +6.25   0.00  0.00
2018→2020  +24.27  +27.50  -3.23  0.00
";

/// jobs 85 → 95 is 5 of 民生 and 2.5 of the index, effect 50 → 100 is 25.
const MOVERS: &str = "\
2020年比2018年升降最大的测评点
测评点    2018年  2020年  单位  指数变化
────────────────────────────────────────
治理成效    一般    明显          +25.00
就业率        68      76  %        +2.50
";

/// fires alone: (77.5 + 76.04…)/2 − 88.75; beds alone: (95 + 100)/2 − 88.75.
const TURNOVER: &str = "\
只在一年填报的测评点（2018年、2020年）
测评点    情况        现值  指数变化
────────────────────────────────────
火灾起数  只报2020年  48起    -11.98
床位数    只报2018年  60张     +8.75
";

/// With beds at 60: (77.5 + 76.04…)/2 = 76.77…, which is 8.75 less.
const SILENCE: &str = "\
停报的作用（2020年没有报、以前报过）
测评点  属性        上次填报  计入后指数  停报使指数  数据来源
──────────────────────────────────────────────────────────────
床位数  —     60张（2018年）       76.77       +8.75  卫生局
";

/// 2020: jobs 76/80. 2030: jobs 76/100, fires 25/48, effect 1: mean 0.7603….
const STAGES: &str = "\
各阶段末的目标
阶段                   有目标    截至  达标  未达到  缺报  不适用  已报实现程度
───────────────────────────────────────────────────────────────────────────────
第1步（2017～2020年）       2  2020年     0       1     1       0         95.0%
第2步（2021～2030年）       3  2020年     1       2     0       0         76.0%
";

/// jobs: 4 a year over 2017, 2018, 2020, on one line; required (100 − 76)/10; there in six
/// years. fires: (48 − 50)/3 a year; required (25 − 48)/10; 48 − 20/3 in 2030; 34.5 years.
/// effect: heights 1, 1, 2: b = (4/3 + 1/3)/(14/3) = 0.357….
const PACES: &str = "\
到2030年的目标：按现在的速度能否达到
测评点          进度     现值    目标  需变/年    实变/年  届时预计  区间        达标年
───────────────────────────────────────────────────────────────────────────────────────
火灾起数（起）  →停滞      48  25以下     -2.3    -0.6667     41.33  —             2055
就业率（%）     ↑够快      76     100     +2.4         +4      100*  —             2026
治理成效        ↑已达标  明显    明显        —  +0.3571级     明显*  一般～明显       —
";

/// jobs: 60 → 80 in four years is 5 a year: 64 is due at 2016.8, 68 at 2017.6, 76 at 2019.2.
/// beds: 20 a year: on time. fires: 50 → 25 in 14 years: 48 is due at 2017.12; the milestone
/// of 2020 is 50 − 25·4/14, and 42.857/48 of it is reached.
const SCHEDULE: &str = "\
时序进度（月数：正为超前，负为滞后）
2017年：按期1项，滞后2项；按时序进度评判，指数86.22
2018年：按期1项，滞后1项；按时序进度评判，指数74.29
2020年：滞后2项；按时序进度评判，指数94.82
";
const SCHEDULE_TABLE: &str = "\
测评点     2017  2018   2020  现值   应达到     相差  单位   得分
─────────────────────────────────────────────────────────────────
就业率     -2.4  -4.8   -9.6    76       80       -4  %     95.00
床位数      0.0   0.0      —  缺报        —        —  张        —
火灾起数  -12.0     —  -34.6    48  42.8571  -5.1429  起    89.29
";

/// 2030: jobs, beds and effect at 100; fires 25/41.33 = 60.48: (100 + 80.24…)/2.
const OUTLOOK: &str = "\
指数展望
年份  按现速度  目标全达标  尚需  达标
──────────────────────────────────────
2030     90.12      100.00  9.88   3/4
";

#[test]
fn the_page_says_what_paper_says() {
    let page = trend(&folder(), &format!("{ALL} -v")).ends(0).stdout;
    assert_eq!(page.split_once("目录  ").unwrap().0, HEAD);
    for part in [
        INDICES,
        PARTS,
        MOVERS,
        TURNOVER,
        SILENCE,
        STAGES,
        PACES,
        SCHEDULE,
        SCHEDULE_TABLE,
        OUTLOOK,
    ] {
        let heading = part.lines().next().unwrap();
        assert_eq!(section(&page, heading), part, "{page}");
    }
    assert!(page.contains("都按上次填报的值计，指数为76.77，变化-8.75：停报抬高了指数"), "{page}");
}

#[test]
fn what_is_in_order_is_left_out_unless_asked_for() {
    let page = trend(&folder(), ALL).prints();
    assert!(!page.contains("2018年比2017年升降"), "only the last two years\n{page}");
    let paces = section(&page, "到2030年的目标");
    assert!(paces.contains("就业率") && !paces.contains("治理成效"), "met and staying so\n{paces}");
    let schedule = section(&page, "测评点     2017");
    assert!(!schedule.contains("床位数"), "not behind in 2020\n{schedule}");
    assert!(page.contains("只列2020年滞后的；-v 全部"), "{page}");
}

#[test]
fn the_order_of_files_and_years_changes_nothing() {
    for format in ["table", "markdown", "csv"] {
        let of = |files: &str| trend(&folder(), &format!("{files} -v -f {format}")).ends(0).stdout;
        let page = of(ALL);
        for files in ["2020.csv 2018.csv 2017.csv", "2018.csv 2020.csv 2017.csv", "all.csv"] {
            assert_eq!(of(files), page, "{files} as {format}");
        }
    }
    let results = |files: &str| {
        let mut results = json(files)["results"].clone();
        for point in results[0]["points"].as_array_mut().unwrap() {
            assert_ne!(point["origins"][0], Json::Null, "each value keeps its own origin");
            point["origins"] = Json::Null;
        }
        results
    };
    for files in ["2020.csv 2017.csv 2018.csv", "all.csv"] {
        assert_eq!(results(files), results(ALL), "{files}");
    }
}

#[test]
fn years_without_data_stay_gaps() {
    let result = &json(ALL)["results"][0];
    assert_eq!(result["years"], json!([2017, 2018, 2020]));
    assert_eq!(result["missing_years"], json!([2019]));
    let scores: Vec<&Json> = result["index"].as_array().unwrap().iter().collect();
    assert_eq!(scores.len(), 3, "no year is made up");
    let beds = &result["points"][1];
    assert_eq!(beds["values"], json!([40.0, 60.0, null]), "silence is no zero");
}

#[test]
fn the_year_option_is_the_last_year_that_is_seen() {
    let page = trend(&folder(), &format!("{ALL} --year 2018")).prints();
    assert!(page.starts_with("小指数 · 某区 2017～2018年趋势\n"), "{page}");
    let between = trend(&folder(), &format!("{ALL} --year 2019")).prints();
    assert_eq!(between, page, "up to 2019 there is 2018");
    let before = trend(&folder(), &format!("{ALL} --year 2016")).ends(2);
    assert!(before.stderr.contains("nothing-selected"), "{before}");
    let alone = trend(&folder(), "all.csv --year 2017").prints();
    assert!(alone.contains("只有2017年一年的数据，看不出变化和速度"), "{alone}");
}

#[test]
fn one_year_says_that_it_is_one_and_guesses_nothing() {
    let page = trend(&folder(), "2018.csv -v").ends(0).stdout;
    for absent in ["指数为什么变", "升降最大", "停报的作用", "各级得分", "指数展望", "照直线延长"]
    {
        assert!(!page.contains(absent), "{absent}\n{page}");
    }
    let result = &json("2018.csv")["results"][0];
    for point in result["points"].as_array().unwrap() {
        assert_eq!(point["course"], Json::Null);
        for pace in point["paces"].as_array().unwrap() {
            assert_eq!((&pace["actual"], &pace["projected"]), (&Json::Null, &Json::Null));
            assert_eq!(pace["arrow"], Json::Null, "{pace}");
        }
    }
}

#[test]
fn what_the_command_line_changes_stands_on_every_output() {
    let page = trend(&folder(), &format!("{ALL} --set 就业率=100 --weighting by-point")).prints();
    assert!(page.contains("本次调整      weighting=by-point；假设“就业率”= 100\n"), "{page}");
    assert!(page.contains("数据状态      2020年1项；共1项不是正式数据（假设1）\n"), "{page}");
    let movers = section(&page, "2020年比2018年升降");
    assert!(movers.contains("就业率        68  100（假设）"), "the years before stay\n{movers}");
    let table = csv(&format!("{ALL} --set 就业率=100"));
    assert!(
        table.rows.iter().all(|row| table.cell(row, "overrides").contains("假设“就业率”= 100"))
    );
    let paced = trend(&folder(), &format!("{ALL} --pace")).prints();
    assert!(paced.contains("本次调整      pace\n") && !paced.contains("按时序  填报率"), "{paced}");
}

#[test]
fn invalid_data_are_refused_in_every_format() {
    let folder = folder().with("2019.csv", format!("{HEADER}\n2019,约70,80,49,一般\n"));
    let files = format!("{ALL} 2019.csv");
    for format in ["table", "markdown", "csv", "json"] {
        let outcome = trend(&folder, &format!("{files} -f {format}")).ends(2);
        assert!(outcome.stderr.contains("2019.csv:2: 错误[unreadable-value]"), "{outcome}");
        if format == "json" {
            assert_eq!(outcome.json()["results"], json!([]));
            assert_eq!(outcome.json()["findings"][0]["code"], "unreadable-value");
        } else {
            assert_eq!(outcome.stdout, "");
        }
    }
    let page = trend(&folder, &format!("{files} --skip-invalid -q")).ends(0).stdout;
    assert!(page.contains("本次调整  跳过1处无效数据，按缺报处理\n"), "{page}");
}

#[test]
fn several_areas_are_a_row_each_and_one_can_be_picked() {
    let wide = "年份,地区,就业率,床位数,火灾起数,治理成效\n";
    let rows = "2017,甲,64,40,50,一般\n2018,甲,68,60,,一般\n2018,乙,80,100,25,明显\n\
                2017,丙,64,,,\n2018,丙,70,,,\n";
    let folder = folder().with("areas.csv", format!("{wide}{rows}"));
    let page = trend(&folder, "areas.csv -q").ends(0).stdout;
    let table = "\
地区   2017    2018   变化  走势  达标  未达标  未报  ↑  ↗  →  ↓
────────────────────────────────────────────────────────────────
甲    55.00   61.25  +6.25  ▁█       0       0     0  1  1  1  0
乙        —  100.00      —  ·▅       0       0     0  4  0  0  0
丙        —       —      —  ··       0       0     0  1  0  0  0
";
    assert_eq!(section(&page, "地区   2017"), table, "{page}");
    assert!(page.contains("丙2018年：不发布：填报率25.0%，低于50.0%"), "{page}");
    let one = trend(&folder, "areas.csv --area 甲 -q").ends(0).stdout;
    assert!(one.starts_with("小指数 · 甲 2017～2018年趋势\n"), "{one}");
    let results = trend(&folder, "areas.csv -q -f json").json()["results"].clone();
    let areas: Vec<&Json> = results.as_array().unwrap().iter().map(|own| &own["area"]).collect();
    assert_eq!(areas, ["甲", "乙", "丙"]);
}

#[test]
fn an_index_that_is_withheld_has_no_change_and_no_parts() {
    let folder = folder().with("2021.csv", format!("{HEADER}\n2021,80,,,\n"));
    let page = trend(&folder, "2017.csv 2018.csv 2021.csv").prints();
    assert!(page.contains("综合指数      不发布：填报率25.0%，低于50.0%\n"), "{page}");
    assert!(section(&page, "各年指数").contains("2021      —      —"), "{page}");
    assert!(page.contains("2021年：不发布：填报率25.0%，低于50.0%\n"), "{page}");
    assert!(
        section(&page, "指数为什么变").contains("2018→2021      —      —     —     —\n"),
        "{page}"
    );
    assert!(page.contains("—：两年中有一年的指数不发布\n"), "{page}");
    assert!(page.contains("指数展望\n最近一年的指数不发布，不展望\n"), "{page}");
    let movers = section(&page, "2021年比2018年升降");
    assert!(movers.contains("就业率      68      80  %            —"), "{movers}");
    assert!(page.contains("算不出各测评点的影响"), "{page}");
}

#[test]
fn scores_against_other_areas_are_not_taken_apart() {
    let wide = "年份,地区,就业率,床位数,火灾起数,治理成效\n";
    let rows = "2017,甲,64,40,50,一般\n2018,甲,68,60,40,明显\n\
                2017,乙,60,50,45,明显\n2018,乙,70,55,45,一般\n";
    let folder = folder().with("areas.csv", format!("{wide}{rows}"));
    let page = trend(&folder, "areas.csv --area 甲 --method minmax -q").ends(0).stdout;
    assert!(page.contains("得分取决于其他地区，指数变化不能分解到数值、填报和目标"), "{page}");
    assert!(page.contains("指数展望\n得分取决于其他地区，不能展望\n"), "{page}");
    assert!(page.contains("各目标年的进度"), "paces need no scores\n{page}");
    let result = trend(&folder, "areas.csv --area 甲 --method minmax -q -f json").json();
    let change = &result["results"][0]["changes"][0];
    assert_ne!(change["total"], Json::Null);
    assert_eq!(change["values"], Json::Null);
}

#[test]
fn what_does_not_apply_or_was_refused_is_not_silent() {
    let folder = folder().with("2019.csv", format!("{HEADER}\n2019,约70,不适用,49,一般\n"));
    let page = trend(&folder, "2018.csv 2019.csv --skip-invalid -q").ends(0).stdout;
    let turnover = section(&page, "只在一年填报的测评点");
    assert!(turnover.contains("就业率    2019年有误 "), "{turnover}");
    assert!(turnover.contains("床位数    2019年不适用 "), "{turnover}");
    assert!(!page.contains("停报的作用"), "{page}");
    // What is supposed of a cell stands in its place.
    let silent = "2018.csv 2019.csv --skip-invalid -q --set 就业率=缺";
    let page = trend(&folder, silent).ends(0).stdout;
    assert!(section(&page, "停报的作用").contains("就业率"), "{page}");
}

#[test]
fn a_met_target_that_will_not_be_kept_is_told_apart() {
    let rows = "2017,64,40,10,一般\n2018,68,60,20,一般\n";
    let folder = folder().with("rising.csv", format!("{HEADER}\n{rows}"));
    let page = trend(&folder, "rising.csv").prints();
    assert!(section(&page, "到2030年的目标").contains("火灾起数（起）  ↑将失守"), "{page}");
    let result = &trend(&folder, "rising.csv -f json").json()["results"][0];
    let fires = &result["points"][2]["paces"][0];
    assert_eq!((&fires["status"], &fires["arrow"]), (&json!("slipping"), &json!("up")));
    assert_eq!((&fires["arrives"], &fires["projected"]["value"]), (&json!(false), &json!(140.0)));
}

#[test]
fn what_was_not_reported_lately_has_not_arrived() {
    let folder = folder().with("2021.csv", format!("{HEADER}\n2021,,80,40,明显\n"));
    // jobs: 68, 76, 80 is due by its last report in 2023; nobody reported 2021.
    let result = &trend(&folder, "2018.csv 2020.csv 2021.csv -f json").json()["results"][0];
    let pace = &result["points"][0]["paces"][0];
    assert_eq!(pace["target"]["year"], 2030);
    assert_eq!(pace["arrival"], 2026, "76 + 4 a year reaches 100 six years after 2020");
    let folder = folder.with("2027.csv", format!("{HEADER}\n2027,,80,40,明显\n"));
    let result = &trend(&folder, "2018.csv 2020.csv 2027.csv -f json").json()["results"][0];
    assert_eq!(result["points"][0]["paces"][0]["arrival"], 2028, "after the latest year");
}
