//! The report as a web page: valid, whole in itself, readable by everybody, and
//! every number the one that `score -f json` has.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value as Json;

use super::harness::{Folder, gdindex};

const YEARS: &str = "data/2017.csv data/2018.csv data/2019.csv data/2020.csv";
const AREAS: &str = "data/街道/2019.csv data/街道/2020.csv";

/// A report; few draws are enough here.
fn page(arguments: &str) -> String {
    gdindex(&format!("report {arguments} --draws 60")).ends(0).stdout
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// Pages of every shape.
fn pages() -> Vec<(&'static str, String)> {
    let lone = "data/2017.csv";
    [
        YEARS,
        AREAS,
        lone,
        "data/街道/2020.csv --area 示例街道丙",
        "data/2020.csv --method progress --pace",
    ]
    .into_iter()
    .flat_map(|arguments| {
        let english = format!("{arguments} --lang en");
        [(arguments, page(arguments)), (arguments, page(&english))]
    })
    .collect()
}

#[test]
fn every_page_is_valid_html() {
    for (arguments, page) in pages() {
        let html = Html::parse_document(&page);
        assert_eq!(html.errors, Vec::<String>::new(), "{arguments}");
        let ids: Vec<&str> =
            select(&html, "[id]").iter().filter_map(|own| own.value().id()).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "an id twice: {arguments}");
        for link in select(&html, "a[href]") {
            let target = link.attr("href").unwrap().strip_prefix('#').unwrap();
            assert!(unique.contains(target), "{target}: {arguments}");
        }
        for named in select(&html, "[aria-labelledby]") {
            assert!(unique.contains(named.attr("aria-labelledby").unwrap()), "{arguments}");
        }
    }
}

#[test]
fn a_page_needs_nothing_but_itself() {
    for (arguments, page) in pages() {
        assert!(page.len() < 1_000_000, "{} bytes: {arguments}", page.len());
        let html = Html::parse_document(&page);
        for tag in ["script", "link", "img", "iframe", "object", "form"] {
            assert!(select(&html, tag).is_empty(), "{tag}: {arguments}");
        }
        for sign in ["http:", "https:", "url(", "@import", "onload", "onclick"] {
            assert!(!page.contains(sign), "{sign}: {arguments}");
        }
    }
}

#[test]
fn a_page_can_be_read_without_seeing_it() {
    for (arguments, page) in pages() {
        let html = Html::parse_document(&page);
        let language = select(&html, "html")[0].attr("lang").unwrap();
        assert!(["zh-CN", "en"].contains(&language));
        assert_eq!(select(&html, "h1").len(), 1, "{arguments}");
        assert_eq!(select(&html, "main").len(), 1, "{arguments}");
        let mut before = 1;
        for heading in select(&html, "h1, h2, h3, h4, h5, h6") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            assert!(level <= before + 1, "h{before}, then h{level} {}", text(heading));
            assert!(!text(heading).is_empty());
            before = level;
        }
        for drawing in select(&html, "svg") {
            assert_eq!(drawing.attr("role"), Some("img"));
            assert!(!drawing.attr("aria-label").unwrap().is_empty(), "{arguments}");
        }
        for table in select(&html, "table") {
            let columns = within(table, "thead th[scope=col], thead td").len();
            for row in within(table, "tbody tr") {
                assert_eq!(within(row, "th[scope=row]").len(), 1);
                assert_eq!(within(row, "th, td").len(), columns);
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(page(YEARS), page(YEARS));
    assert_eq!(page(AREAS), page(AREAS));
}

/// The table of a section that has these headings.
fn table<'a>(html: &'a Html, section: &str, after: Option<&str>) -> ElementRef<'a> {
    let sections = select(html, "section");
    let is_it = |own: &&ElementRef<'_>| text(within(**own, "h2")[0]) == section;
    let section = sections.iter().find(is_it).unwrap_or_else(|| panic!("no {section}"));
    let mut seen = after.is_none();
    for element in within(*section, "h3, table") {
        match element.value().name() {
            "h3" => seen |= after == Some(text(element).as_str()),
            _ if seen => return element,
            _ => {}
        }
    }
    panic!("no table after {after:?}")
}

/// The rows of a table, each a map of headings to texts.
fn rows(table: ElementRef<'_>) -> Vec<Vec<(String, String)>> {
    let headings: Vec<String> = within(table, "thead th, thead td").into_iter().map(text).collect();
    let row = |row: ElementRef<'_>| {
        headings.iter().cloned().zip(within(row, "th, td").into_iter().map(text)).collect()
    };
    within(table, "tbody tr").into_iter().map(row).collect()
}

fn cell<'r>(row: &'r [(String, String)], heading: &str) -> &'r str {
    let found = row.iter().find(|(own, _)| own == heading);
    &found.unwrap_or_else(|| panic!("no {heading} in {row:?}")).1
}

/// A number of the data as people read it: half away from zero on its decimal
/// text, by another road than the program's.
fn shown(value: &Json, decimals: usize, factor: f64, unit: &str) -> String {
    let Some(value) = value.as_f64() else { return "—".to_owned() };
    let digits = format!("{:.12}", value * factor);
    let (whole, fraction) = digits.split_once('.').unwrap();
    let scaled: i128 = format!("{whole}{}", &fraction[..decimals]).parse().unwrap();
    let up = i128::from(fraction.as_bytes()[decimals] >= b'5');
    let rounded = if value < 0.0 { scaled - up } else { scaled + up };
    let sign = if rounded < 0 { "-" } else { "" };
    let text = format!("{:0>width$}", rounded.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = text.split_at(text.len() - decimals);
    format!("{sign}{whole}.{fraction}{unit}")
}

fn score(value: &Json) -> String {
    shown(value, 2, 1.0, "")
}

fn percent(value: &Json) -> String {
    shown(value, 1, 100.0, "%")
}

#[test]
fn every_number_of_the_index_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = gdindex("score data/2020.csv -f json").json();
    let result = &data["results"][0];
    let index = &result["index"];
    let keys: Vec<String> = select(&html, "dl.key dd").into_iter().map(text).collect();
    assert_eq!(keys[0], score(&index["score"]));
    assert_eq!(keys[1], index["grade"].as_str().unwrap());
    let binding = &result["binding"];
    let of = binding["total"].as_u64().unwrap() - binding["not_applicable"].as_u64().unwrap();
    assert_eq!(keys[2], format!("达标{}项，共{of}项", binding["met"]));
    assert_eq!(keys[3], percent(&result["coverage"]["share"]));
    assert_eq!(keys[4], format!("{}项非正式", result["not_final"]));
    let nodes = result["nodes"].as_array().unwrap();
    let levels = rows(table(&html, "各级得分与权重", None));
    assert_eq!(levels.len(), nodes.len());
    for (row, node) in levels.iter().zip(nodes) {
        assert_eq!(cell(row, "指标"), node["path"].as_array().unwrap().last().unwrap());
        assert_eq!(cell(row, "得分"), score(&node["score"]));
        assert_eq!(cell(row, "权重"), percent(&node["effective_weight"]));
    }
}

#[test]
fn every_number_of_every_point_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    for year in ["2017", "2018", "2019", "2020"] {
        let data = gdindex(&format!("score data/{year}.csv -f json")).json();
        let result = &data["results"][0];
        let with_data = |own: &&Json| !own["text"].is_null() && own["verdict"] != "not-reported";
        let monitored = result["monitored"].as_array().unwrap().iter().filter(with_data);
        let points: Vec<&Json> =
            result["points"].as_array().unwrap().iter().chain(monitored).collect();
        let shown = rows(table(&html, "全部数据及出处", Some(&format!("官渡区 {year}年"))));
        assert_eq!(shown.len(), points.len(), "{year}");
        for (row, point) in shown.iter().zip(points) {
            let name = point["name"].as_str().unwrap();
            assert_eq!(cell(row, "测评点"), name);
            let verdict = point["verdict"].as_str().unwrap();
            if !["not-reported", "not-applicable"].contains(&verdict) {
                assert_eq!(cell(row, "现值"), point["text"].as_str().unwrap(), "{name}");
                let line = format!(":{} ", point["origin"]["line"]);
                assert!(format!("{} ", cell(row, "出处")).contains(&line), "{row:?}");
            }
            assert_eq!(cell(row, "得分"), score(&point["score"]), "{year} {name}");
            assert_eq!(cell(row, "实现程度"), percent(&point["attainment"]), "{name}");
            assert_eq!(cell(row, "实际权重"), percent(&point["effective_weight"]), "{name}");
        }
    }
}

#[test]
fn every_gain_and_gap_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = gdindex("gap data/2020.csv -f json").json();
    let points = data["results"][0]["points"].as_array().unwrap();
    let first = rows(table(&html, "先做什么", Some("差距（按可增分从大到小）")));
    let unmet = points.iter().filter(|own| own["verdict"] == "missed").count();
    assert_eq!(first.len(), unmet);
    for row in &first {
        let name = cell(row, "测评点");
        let point = points.iter().find(|own| own["name"] == name).unwrap();
        assert_eq!(cell(row, "增分"), format!("+{}", score(&point["gain"])), "{name}");
        assert_eq!(cell(row, "现值"), point["text"].as_str().unwrap(), "{name}");
    }
    let departments = rows(table(&html, "各部门", None));
    for row in &departments {
        let name = cell(row, "数据来源");
        let supplies = |own: &&Json| {
            let names = own["departments"].as_array().unwrap();
            names.iter().any(|own| own == name) || (names.is_empty() && name == "未注明")
        };
        let own: Vec<&Json> = points.iter().filter(supplies).collect();
        let count = |verdict: &str| own.iter().filter(|own| own["verdict"] == verdict).count();
        assert_eq!(cell(row, "测评点"), own.len().to_string(), "{name}");
        assert_eq!(cell(row, "达标"), count("met").to_string(), "{name}");
        assert_eq!(cell(row, "未达标"), count("missed").to_string(), "{name}");
        assert_eq!(cell(row, "缺报"), count("not-reported").to_string(), "{name}");
        let gain: f64 = own.iter().filter_map(|own| own["gain"].as_f64()).sum();
        let gain = score(&Json::from(gain));
        let sign = if gain == "0.00" { "" } else { "+" };
        assert_eq!(cell(row, "增分"), format!("{sign}{gain}"), "{name}");
    }
}

#[test]
fn every_number_of_the_years_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = gdindex(&format!("trend {YEARS} -f json")).json();
    let years = data["results"][0]["index"].as_array().unwrap();
    let shown = rows(table(&html, "历年变化与时序进度", Some("各年指数")));
    assert_eq!(shown.len(), years.len());
    for (row, year) in shown.iter().zip(years) {
        assert_eq!(cell(row, "年份"), year["year"].to_string());
        assert_eq!(cell(row, "指数"), score(&year["score"]));
        assert_eq!(cell(row, "按时序"), score(&year["on_schedule"]));
        let bounds = format!("{}～{}", score(&year["low"]), score(&year["high"]));
        assert_eq!(cell(row, "下界～上界"), bounds);
        assert_eq!(cell(row, "填报率"), percent(&year["coverage"]["share"]));
    }
}

#[test]
fn every_number_of_the_ranking_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(AREAS));
    let data = gdindex(&format!("rank {AREAS} -f json")).json();
    let areas = data["results"].as_array().unwrap();
    let ranks = rows(table(&html, "各地区比较", Some("排名")));
    assert_eq!(ranks.len(), areas.len());
    for (row, area) in ranks.iter().zip(areas) {
        assert_eq!(cell(row, "地区"), area["area"].as_str().unwrap());
        assert_eq!(cell(row, "指数"), score(&area["index"]["score"]));
        let rank = area["rank"].as_u64().map_or("—".to_owned(), |rank| rank.to_string());
        assert_eq!(cell(row, "名次"), rank);
    }
}

#[test]
fn names_from_catalogue_and_data_are_text_and_never_markup() {
    let name = "<script>alert(1)</script>&amp;\"'";
    let yaml = serde_json::to_string(name).unwrap();
    let catalogue = format!(
        "title: {yaml}\nindex: {yaml}\ndimensions:\n  - name: {yaml}\n    points:\n      \
         - {{ id: a, name: 甲, unit: \"<b>\", baseline: 1, targets: {{ 2020: 10 }}, \
         departments: [{yaml}] }}\n"
    );
    let data = format!("年份,地区,测评点,数值\n2020,\"{}\",甲,5\n", name.replace('"', "\"\""));
    let folder = Folder::new().with("indicators.yaml", catalogue).with("2020.csv", data);
    let page = gdindex("report 2020.csv").within(folder.path()).ends(0).stdout;
    let html = Html::parse_document(&page);
    assert_eq!(html.errors, Vec::<String>::new());
    assert!(select(&html, "script, b").is_empty());
    assert!(text(select(&html, "h1")[0]).contains(name), "{}", text(select(&html, "h1")[0]));
}

#[test]
fn what_is_not_official_is_marked() {
    let mark = |arguments: &str| {
        let page = page(arguments);
        let html = Html::parse_document(&page);
        let mark = select(&html, "aside.mark").into_iter().map(text).next();
        if let Some(mark) = &mark {
            assert!(page.contains(&format!("@top-right {{ content: \"{mark}\" }}")));
        }
        mark
    };
    assert_eq!(mark("data/2017.csv"), None);
    assert_eq!(mark("data/2020.csv").unwrap(), "演示数据，不是官方数据");
    assert_eq!(mark("data/2017.csv --set 城镇登记失业率=2").unwrap(), "含假设值，不是报送数据");
}
