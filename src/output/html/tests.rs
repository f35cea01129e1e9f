//! Pages as HTML, part by part.

use scraper::{ElementRef, Html, Selector};

use super::write;
use crate::report::document::chart::{Axis, Bar, Chart, Drawing, Mark, Series, Years};
use crate::report::document::{Column, Document, Fact, Line, Table, Tone};

fn read(document: &Document) -> Html {
    let html = Html::parse_document(&write(document).unwrap());
    assert_eq!(html.errors, Vec::<String>::new());
    html
}

fn all(html: &Html, selector: &str) -> Vec<String> {
    let text = |own: ElementRef<'_>| own.text().collect::<String>();
    html.select(&Selector::parse(selector).unwrap()).map(text).collect()
}

/// A page with one of everything.
fn page() -> Document {
    let mut document = Document::default();
    document.title(1, "A <b> & \"c\"");
    document.text(Line::new("before", Tone::Faint));
    document.title(2, "first");
    document.key_facts(vec![Fact::new("index", Line::new("98.30", Tone::Strong))]);
    document.facts(vec![Fact::verbatim("lines", vec!["one".into(), "two".into()])]);
    document.title(3, "table");
    let mut table = Table::new(vec![
        Column::text("name"),
        Column::drawing("bar"),
        Column::number("score"),
        Column::word(""),
    ]);
    let axis = Axis::new(0.0, 100.0).unwrap();
    let bar =
        Chart { words: "score 45".to_owned(), drawing: Drawing::Bar(Bar { axis, value: 45.0 }) };
    table.rows.push(vec![
        "\u{3000}\u{3000}deep".into(),
        Line::drawn(Some(bar)),
        "45.00".into(),
        Line::new("bad", Tone::Bad),
    ]);
    table.rows.push(vec!["none".into(), Line::drawn(None), "—".into(), "".into()]);
    document.table(table);
    document.title(2, "second");
    document.list(vec!["a finding".into(), "    its remedy".into(), "another".into()]);
    document
}

#[test]
fn every_part_has_its_element() {
    let html = read(&page());
    assert_eq!(all(&html, "title"), ["A <b> & \"c\""]);
    assert_eq!(all(&html, "h1"), ["A <b> & \"c\""]);
    assert_eq!(all(&html, "main > p.faint"), ["before"]);
    assert_eq!(all(&html, "section > h2"), ["first", "second"]);
    assert_eq!(all(&html, "nav a"), ["first", "second"]);
    assert_eq!(all(&html, "dl.key dd.strong"), ["98.30"]);
    assert_eq!(all(&html, "dl.facts dd.verbatim"), ["one", "two"]);
    assert_eq!(all(&html, "h3"), ["table"]);
    assert_eq!(all(&html, "thead th[scope=col]"), ["name", "bar", "score"]);
    assert_eq!(all(&html, "tbody th[scope=row].t.d2"), ["deep"]);
    assert_eq!(all(&html, "td.n"), ["45.00", "—"]);
    assert_eq!(all(&html, "td.w.bad"), ["bad"]);
    assert_eq!(all(&html, "td svg[aria-label='score 45']").len(), 1);
    assert_eq!(all(&html, "ul > li"), ["a findingits remedy", "another"]);
    assert_eq!(all(&html, "ul > li > br").len(), 1);
}

#[test]
fn a_page_of_one_section_has_no_contents_and_one_without_a_mark_none() {
    let mut document = Document::default();
    document.title(1, "short");
    document.title(2, "only");
    let html = read(&document);
    assert_eq!(all(&html, "nav"), Vec::<String>::new());
    assert_eq!(all(&html, ".mark"), Vec::<String>::new());
    let marked = Document { mark: Some("not \"official\"".to_owned()), ..document };
    assert_eq!(all(&read(&marked), "aside.mark"), ["not \"official\""]);
    // Within the style a quote would end the text.
    assert!(!write(&marked).unwrap().contains("content: \"not \"official"));
}

#[test]
fn years_without_a_score_interrupt_the_line() {
    let mark = |at: f64| Some(Mark { at, text: at.to_string() });
    let series =
        Series { name: "index".to_owned(), marks: vec![mark(10.0), mark(20.0), None, mark(30.0)] };
    let years = Years {
        axis: Axis::new(0.0, 40.0).unwrap(),
        ticks: vec![Mark { at: 20.0, text: "20".to_owned() }],
        years: vec![2017, 2018, 2019, 2020],
        lines: vec![series],
        bounds: vec![Some((5.0, 15.0)), Some((10.0, 30.0)), None, None],
    };
    let mut document = Document::default();
    document.chart(Some(Chart { words: "years".to_owned(), drawing: Drawing::Years(years) }));
    let html = read(&document);
    let count = |selector: &str| html.select(&Selector::parse(selector).unwrap()).count();
    assert_eq!(count("svg circle"), 3);
    assert_eq!(count("svg path[stroke='#0b4f9e'][d*='L']"), 1);
    assert_eq!(count("svg polygon"), 1);
    assert_eq!(all(&html, "figcaption"), ["years"]);
}
