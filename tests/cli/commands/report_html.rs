//! The report as a web page: valid, whole in itself, readable by everybody.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use crate::cli::harness::{Folder, gdindex};

pub(super) const YEARS: &str = "data/2017.csv data/2018.csv data/2019.csv data/2020.csv";
pub(super) const AREAS: &str = "data/街道/2019.csv data/街道/2020.csv";

/// A report; few draws are enough here.
pub(super) fn page(arguments: &str) -> String {
    gdindex(&format!("report {arguments} --draws 60")).ends(0).stdout
}

pub(super) fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

pub(super) fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

pub(super) fn text(element: ElementRef<'_>) -> String {
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
