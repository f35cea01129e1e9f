//! Every number of the report is the one that the commands which it draws on
//! have in their JSON.

use scraper::{ElementRef, Html};
use serde_json::Value as Json;

use super::report_html::{AREAS, YEARS, page, select, text, within};
use crate::cli::harness::gdindex;

/// The section under a heading.
fn section<'a>(html: &'a Html, heading: &str) -> ElementRef<'a> {
    let sections = select(html, "section").into_iter();
    let mut found = sections.filter(|own| text(within(*own, "h2")[0]) == heading);
    found.next().unwrap_or_else(|| panic!("no {heading}"))
}

/// The table of a section that has these headings.
fn table<'a>(html: &'a Html, heading: &str, after: Option<&str>) -> ElementRef<'a> {
    let mut seen = after.is_none();
    for element in within(section(html, heading), "h3, h4, table") {
        match element.value().name() {
            "h3" | "h4" => seen |= after == Some(text(element).as_str()),
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

/// The same with its sign.
fn signed(value: &Json) -> String {
    plus(score(value))
}

/// A number that is shown with a sign: none at nothing.
fn plus(text: String) -> String {
    let is_more = text.starts_with(|c: char| c.is_ascii_digit())
        && text.contains(|c: char| ('1'..='9').contains(&c));
    if is_more { format!("+{text}") } else { text }
}

/// A number that is reckoned: four significant digits, and all digits before the
/// decimal point.
fn reckoned(value: &Json) -> String {
    let size = value.as_f64().map_or(1.0, f64::abs);
    let before = (0..12).take_while(|power| size >= 10_f64.powi(*power)).count();
    let zeros = (1..9).take_while(|power| 0.0 < size && size < 10_f64.powi(-power)).count();
    trimmed(shown(value, (4 + zeros).saturating_sub(before), 1.0, ""))
}

/// A distance or a milestone: at most four decimals.
fn amount(value: &Json) -> String {
    let is_small = value.as_f64().is_some_and(|own| own != 0.0 && own.abs() < 0.1);
    if is_small { reckoned(value) } else { trimmed(shown(value, 4, 1.0, "")) }
}

/// Decimals without the zeros at their end.
fn trimmed(text: String) -> String {
    let is_decimal = text.contains('.');
    if is_decimal { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

fn range(low: &str, high: &str) -> String {
    if low == "—" || high == "—" { "—".to_owned() } else { format!("{low}～{high}") }
}

fn array(value: &Json) -> &[Json] {
    value.as_array().unwrap()
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

/// The years of the district, as `trend` gives them.
fn years() -> Json {
    gdindex(&format!("trend {YEARS} -f json")).json()["results"][0].take()
}

const TREND: &str = "历年变化与时序进度";

#[test]
fn every_number_of_the_changes_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = years();
    let changes = array(&data["changes"]);
    let parts = rows(table(&html, TREND, Some("指数为什么变")));
    assert_eq!(parts.len(), changes.len());
    for (row, change) in parts.iter().zip(changes) {
        assert_eq!(cell(row, "年份"), format!("{}→{}", change["from"], change["to"]));
        for (heading, key) in
            [("变化", "total"), ("数值", "values"), ("填报", "coverage"), ("目标", "targets")]
        {
            assert_eq!(cell(row, heading), signed(&change[key]), "{heading}");
        }
    }
    let movers = array(&changes.last().unwrap()["movers"]);
    let largest = rows(table(&html, TREND, Some("2020年比2019年升降最大的测评点")));
    assert_eq!(largest.len(), 6, "five up, and the only one down");
    for row in &largest {
        let name = cell(row, "测评点");
        let mover = movers.iter().find(|own| own["name"] == name).unwrap();
        assert_eq!(cell(row, "指数变化"), signed(&mover["contribution"]), "{name}");
    }
}

#[test]
fn every_number_of_the_schedule_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = years();
    let points = array(&data["points"]);
    let is_behind = |own: &&Json| array(&own["schedule"]).last().unwrap()["progress"] == "behind";
    let behind: Vec<&Json> = points.iter().filter(is_behind).collect();
    let heading = "时序进度（月数：正为超前，负为滞后）";
    let shown_rows = rows(table(&html, TREND, Some(heading)));
    assert_eq!(shown_rows.len(), behind.len());
    for (row, point) in shown_rows.iter().zip(behind) {
        assert_eq!(cell(row, "测评点"), point["name"].as_str().unwrap());
        let schedule = array(&point["schedule"]);
        for (year, own) in array(&data["years"]).iter().zip(schedule) {
            let more = if own["at_least"] == true { "…" } else { "" };
            let months = plus(shown(&own["months"], 1, 1.0, ""));
            assert_eq!(cell(row, &year.to_string()), format!("{months}{more}"), "{row:?}");
        }
        let latest = schedule.last().unwrap();
        assert_eq!(cell(row, "应达到"), amount(&latest["milestone"]), "{row:?}");
        assert_eq!(cell(row, "相差"), amount(&latest["difference"]), "{row:?}");
        let by_schedule = array(&point["scores_on_schedule"]).last().unwrap();
        assert_eq!(cell(row, "得分"), score(by_schedule), "{row:?}");
    }
    let lines: Vec<String> = within(section(&html, TREND), "li").into_iter().map(text).collect();
    for (at, index) in array(&data["index"]).iter().enumerate() {
        let line = lines.iter().find(|line| line.starts_with(&format!("{}年：", index["year"])));
        let line = line.unwrap();
        assert!(line.ends_with(&score(&index["on_schedule"])), "{line}");
        for (word, progress) in [("超前", "ahead"), ("按期", "on-schedule"), ("滞后", "behind")]
        {
            let own = points.iter().filter(|own| own["schedule"][at]["progress"] == progress);
            let count = own.count();
            assert_eq!(line.contains(&format!("{word}{count}项")), count > 0, "{line}");
        }
    }
}

/// What the statuses of paces are called.
const STATUSES: [(&str, &str); 11] = [
    ("met", "↑已达标"),
    ("slipping", "↓将失守"),
    ("on-track", "↑够快"),
    ("moderate", "↗偏慢"),
    ("stalled", "→停滞"),
    ("away", "↓倒退"),
    ("overdue", "未达标"),
    ("never-reported", "从未报"),
    ("one-year", "仅报1年"),
    ("not-reported", "到期未报"),
    ("not-applicable", "不适用"),
];

fn status(key: &Json) -> &'static str {
    STATUSES.iter().find(|(own, _)| key == own).unwrap().1
}

/// A change in a year.
fn yearly(pace: &Json, key: &str) -> String {
    if pace[key].is_null() {
        return "—".to_owned();
    }
    let unit = if pace["measure"] == "steps" { "级" } else { "" };
    format!("{}{unit}", plus(reckoned(&pace[key])))
}

/// Every pace with its point.
fn paces(data: &Json) -> Vec<(&Json, &Json)> {
    let points = array(&data["points"]).iter();
    points.flat_map(|own| array(&own["paces"]).iter().map(move |pace| (own, pace))).collect()
}

#[test]
fn as_many_points_move_at_each_pace_as_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = years();
    let paces = paces(&data);
    let counts = rows(table(&html, TREND, Some("各目标年的进度")));
    let mut counted = 0;
    for row in &counts {
        let by: i64 = cell(row, "目标年").parse().unwrap();
        for (heading, cell) in &row[1..] {
            let is_it = |(_, pace): &&(&Json, &Json)| {
                pace["target"]["year"] == by && status(&pace["status"]) == heading
            };
            let count = paces.iter().filter(is_it).count();
            let shown = if count == 0 { String::new() } else { count.to_string() };
            assert_eq!(*cell, shown, "{by} {heading}");
            counted += count;
        }
    }
    assert_eq!(counted, paces.len());
}

#[test]
fn every_number_of_the_paces_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = years();
    let paces = paces(&data);
    for (by, heading) in
        [(2020, "2020年的目标（已到期）"), (2035, "到2035年的目标：按现在的速度能否达到")]
    {
        let of_year = paces.iter().filter(|(_, pace)| pace["target"]["year"] == by);
        let of_year: Vec<&(&Json, &Json)> = of_year.collect();
        let shown = rows(table(&html, TREND, Some(heading)));
        assert!(!shown.is_empty(), "{by}");
        for row in &shown {
            let named = cell(row, "测评点");
            let is_it = |own: &&&(&Json, &Json)| {
                let rest = named.strip_prefix(own.0["name"].as_str().unwrap());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('（'))
            };
            let (_, pace) = of_year.iter().find(is_it).unwrap();
            assert_eq!(cell(row, "进度"), status(&pace["status"]), "{named}");
            assert_eq!(cell(row, "实变/年"), yearly(pace, "actual"), "{named}");
            let arrival = match pace["arrival_status"].as_str() {
                Some("in") => pace["arrival"].to_string(),
                Some("never") => "达不到".to_owned(),
                _ => "—".to_owned(),
            };
            assert_eq!(cell(row, "达标年"), arrival, "{named}");
            if by == 2035 {
                let own = &pace["projected"];
                assert_eq!(cell(row, "需变/年"), yearly(pace, "required"), "{named}");
                let mark = if own["limited"] == true { "*" } else { "" };
                assert_eq!(cell(row, "届时预计"), reckoned(&own["value"]) + mark, "{named}");
                let ends = range(&reckoned(&own["low"]), &reckoned(&own["high"]));
                assert_eq!(cell(row, "区间"), ends, "{named}");
            }
        }
    }
}

#[test]
fn every_number_of_the_outlook_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = years();
    let outlook = array(&data["outlook"]);
    let shown = rows(table(&html, TREND, Some("指数展望")));
    assert_eq!(shown.len(), outlook.len());
    for (row, own) in shown.iter().zip(outlook) {
        assert_eq!(cell(row, "年份"), own["year"].to_string());
        assert_eq!(cell(row, "按现速度"), score(&own["score"]));
        assert_eq!(cell(row, "目标全达标"), score(&own["all_met"]));
        assert_eq!(cell(row, "尚需"), score(&own["to_deliver"]));
        let met = array(&own["points"]).iter().filter(|own| own["verdict"] == "met").count();
        assert_eq!(cell(row, "达标"), format!("{met}/{}", existing(&own["coverage"], "points")));
        let binding = &own["binding"];
        let record = format!("{}/{}", binding["met"], existing(binding, "total"));
        assert_eq!(cell(row, "约束性达标"), record);
    }
}

/// How many points there are of all, without those that do not apply.
fn existing(record: &Json, all: &str) -> u64 {
    record[all].as_u64().unwrap() - record["not_applicable"].as_u64().unwrap()
}

#[test]
fn what_each_point_falls_short_of_in_years_to_come_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    for own in array(&years()["outlook"]) {
        let points = array(&own["points"]);
        let heading = format!("{}年差在哪（按可增分从大到小）", own["year"]);
        let short = rows(table(&html, TREND, Some(&heading)));
        assert_eq!(short.len(), 5, "{heading}");
        for row in &short {
            let name = cell(row, "测评点");
            let point = points.iter().find(|own| own["name"] == name).unwrap();
            assert_eq!(cell(row, "增分"), signed(&point["gain"]), "{name}");
            let label = point["label"].as_str().map(ToOwned::to_owned);
            let value = label.unwrap_or_else(|| reckoned(&point["value"]));
            assert_eq!(cell(row, "届时预计"), value, "{name}");
        }
    }
}

#[test]
fn every_number_of_the_stages_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = years();
    let shown = rows(table(&html, TREND, Some("各阶段末的目标")));
    let stages = array(&data["stages"]);
    assert_eq!(shown.len(), stages.len());
    let planned = shown.iter().zip(stages).filter(|(_, own)| !array(&own["points"]).is_empty());
    for (row, stage) in planned {
        let count = |key: &str| stage[key].as_u64().unwrap();
        assert_eq!(cell(row, "达标"), count("met").to_string());
        assert_eq!(cell(row, "未达到"), (count("missed") + count("pending")).to_string());
        assert_eq!(cell(row, "缺报"), count("unreported").to_string());
        assert_eq!(cell(row, "不适用"), count("not_applicable").to_string());
        assert_eq!(cell(row, "已报实现程度"), percent(&stage["attainment"]));
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

const TRUST: &str = "结果有多可靠";

/// What many choices make of the same data, with as many draws.
fn tried(files: &str) -> Json {
    gdindex(&format!("sensitivity {files} --draws 60 -f json")).json()
}

/// The text of a fact of a section.
fn fact(html: &Html, heading: &str, label: &str) -> String {
    let own = section(html, heading);
    let labels = within(own, "dt").into_iter().map(text);
    let facts: Vec<(String, String)> =
        labels.zip(within(own, "dd").into_iter().map(text)).collect();
    cell(&facts, label).to_owned()
}

/// A number with its standard error.
fn estimate(value: &Json) -> String {
    format!("{}±{}", score(&value["value"]), score(&value["se"]))
}

/// In how many of so many draws something holds; what never or always held is
/// given by the bound of its probability, which 60 draws put at 5 %.
fn share(count: u64, of: u64) -> String {
    let [count, of] = [count, of].map(|own| u32::try_from(own).unwrap());
    if count == 0 || count == of {
        assert_eq!(of, 60, "the bound is that of 60 draws");
        return if count == 0 { "不到5%" } else { "95%以上" }.to_owned();
    }
    let own = f64::from(count) / f64::from(of);
    let error = (own * (1.0 - own) / f64::from(of)).sqrt();
    let own = shown(&Json::from(own), 1, 100.0, "");
    format!("{own}±{}", percent(&Json::from(error)))
}

fn share_of(own: &Json) -> String {
    share(own["count"].as_u64().unwrap(), own["of"].as_u64().unwrap())
}

#[test]
fn every_number_of_the_trust_in_an_area_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(YEARS));
    let data = tried(YEARS);
    let area = &data["results"][0];
    let spread = &area["spread"];
    let ends = range(&score(&spread["p05"]["value"]), &score(&spread["p95"]["value"]));
    let said = format!(
        "中位数{}；九成在{ends}之间；最低{}，最高{}",
        estimate(&spread["median"]),
        score(&spread["min"]),
        score(&spread["max"]),
    );
    assert_eq!(fact(&html, TRUST, "换种算法"), said);
    let below = &area["margin"]["below"];
    let margin = fact(&html, TRUST, "距其他等级");
    assert!(margin.contains(&format!("{}分", score(&below["distance"]))), "{margin}");
    assert!(fact(&html, TRUST, "抽取").starts_with("60次，种子1"));
    let robust = &area["robust"]["score"];
    let always = format!("指数在{}之间", range(&score(&robust["min"]), &score(&robust["max"])));
    let lines: Vec<String> = within(section(&html, TRUST), "li").into_iter().map(text).collect();
    assert!(lines.contains(&always), "{always}: {lines:?}");
    let grades = rows(table(&html, TRUST, Some("等级占比")));
    let shares = array(&area["grades"]);
    assert_eq!(grades.len(), shares.len());
    for (row, own) in grades.iter().zip(shares) {
        assert_eq!(cell(row, "等级"), own["grade"].as_str().unwrap());
        assert_eq!(cell(row, "占比"), share_of(own));
    }
}

#[test]
fn every_number_of_the_trust_in_ranks_is_the_one_in_the_data() {
    let html = Html::parse_document(&page(AREAS));
    let data = tried(AREAS);
    let shift = estimate(&data["ranking"]["average_shift"]);
    assert_eq!(fact(&html, TRUST, "名次变动"), format!("平均每个地区变动{shift}名"));
    let areas = array(&data["results"]);
    let pairs = &data["ranking"]["pairs"];
    let shown = rows(table(&html, TRUST, Some("各地区的名次")));
    assert_eq!(shown.len(), areas.len());
    let places: Vec<usize> = shown.iter().map(|row| place(areas, cell(row, "地区"))).collect();
    for (at, row) in shown.iter().enumerate() {
        let own = &areas[places[at]];
        let rank = own["rank"].as_u64().map_or("—".to_owned(), |rank| rank.to_string());
        assert_eq!(cell(row, "名次"), rank);
        assert_eq!(cell(row, "指数"), score(&own["index"]["score"]));
        let ranks = &own["ranks"];
        let (best, worst) = (&ranks["p05"]["value"], &ranks["p95"]["value"]);
        let [best, worst] = [best.as_f64().unwrap().floor(), worst.as_f64().unwrap().ceil()];
        assert_eq!(cell(row, "九成名次"), range(&best.to_string(), &worst.to_string()));
        let all = range(&ranks["min"].to_string(), &ranks["max"].to_string());
        assert_eq!(cell(row, "全部名次"), all);
        assert_eq!(cell(row, "第1名"), share_of(&ranks["first"]));
        let ahead = places.get(at + 1).map_or("—".to_owned(), |next| {
            let count = |table: &str, one: usize, other: usize| pairs[table][one][other].as_u64();
            let before = count("ahead", places[at], *next).unwrap();
            let after = count("ahead", *next, places[at]).unwrap();
            share(before, before + after + count("ties", places[at], *next).unwrap())
        });
        assert_eq!(cell(row, "领先下一名"), ahead, "{row:?}");
    }
}

/// Where an area stands among the results.
fn place(areas: &[Json], name: &str) -> usize {
    areas.iter().position(|own| own["area"] == name).unwrap()
}
