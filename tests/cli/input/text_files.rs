//! One table, written as Excel, WPS, databases and old Macs write it: the same
//! results, and findings on the same physical lines.

use serde_json::{Value as Json, json};

use crate::cli::harness::{Folder, gdindex};

const LINE_ENDS: [&str; 3] = ["\r\n", "\n", "\r"];
const DELIMITERS: [&str; 3] = [",", "\t", ";"];
const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", targets: { 2020: 90 } }
      - { id: beds, name: 床位数, unit: 张, targets: { 2020: 4000 } }
      - { id: parks, name: 公园数, unit: 个, targets: { 2020: 5 } }
";

/// Rows with a blank line, a cell over three lines, and notes under the table.
const GOOD: &[&[&str]] = &[
    &["官渡区报表", "", "", ""],
    &["年份", "测评点", "数值", "备注"],
    &["2020", "就业率", "81", "\"第一行⏎第二行⏎第三行\""],
    &[],
    &["2020", "床位数", "\"4,000\"", "\"有\"\"引号\"\"\""],
    &["2020", "公园数", "3", ""],
    &["注：年末数", "", "", ""],
];
/// The same with mistakes behind every trap.
const WRONG: &[&[&str]] = &[
    &["年份", "测评点", "数值", "备注"],
    &["2020", "就业律", "81", "\"第一行⏎第二行⏎第三行\""],
    &[],
    &["2020", "床位数", "约4000", "\"一⏎二\""],
    &["二〇二〇", "公园数", "3", ""],
    &["2020", "公园数", "3", ""],
    &["2020", "公园数", "4", ""],
];

#[derive(Debug, Clone, Copy)]
struct Style {
    delimiter: &'static str,
    line_end: &'static str,
    mark: bool,
    /// Whether the last line ends like the others.
    closed: bool,
}

fn styles() -> impl Iterator<Item = Style> {
    let flags = [(false, true), (true, true), (false, false), (true, false)];
    DELIMITERS.into_iter().flat_map(move |delimiter| {
        LINE_ENDS.into_iter().flat_map(move |line_end| {
            flags.map(|(mark, closed)| Style { delimiter, line_end, mark, closed })
        })
    })
}

impl Style {
    fn write(self, rows: &[&[&str]]) -> String {
        let lines: Vec<String> = rows.iter().map(|cells| cells.join(self.delimiter)).collect();
        let text = lines.join("⏎") + if self.closed { "⏎" } else { "" };
        let mark = if self.mark { "\u{FEFF}" } else { "" };
        format!("{mark}{}", text.replace('⏎', self.line_end))
    }
}

/// What a command says of a file, without the fingerprint of its bytes.
fn said(command: &str, text: &str) -> Json {
    let folder = Folder::new().with("data.csv", text).with("catalogue.yaml", CATALOGUE);
    let run = gdindex(command).arg("data.csv").within(folder.path());
    let outcome = run.arg("-c").arg("catalogue.yaml").arg("-f").arg("json").outcome();
    let mut output = outcome.json();
    output["inputs"] = Json::Null;
    json!({ "status": outcome.status, "output": output, "stderr": outcome.stderr })
}

#[test]
fn the_results_do_not_depend_on_how_the_table_is_written() {
    for command in ["score", "gap", "check"] {
        let mut first = None;
        for style in styles() {
            let said = said(command, &style.write(GOOD));
            assert_eq!(said["status"], 0, "{style:?}: {said:#}");
            let first = first.get_or_insert_with(|| said.clone());
            assert_eq!(&said, first, "{command} {style:?}");
        }
    }
}

#[test]
fn values_are_read_and_their_physical_lines_kept_in_every_style() {
    for style in styles() {
        let said = said("score", &style.write(GOOD));
        let points = said["output"]["results"][0]["points"].as_array().unwrap();
        let read: Vec<_> = points
            .iter()
            .map(|point| (point["value"].as_f64().unwrap(), point["origin"]["line"].as_u64()))
            .collect();
        let expected = [(81.0, Some(3)), (4000.0, Some(7)), (3.0, Some(8))];
        assert_eq!(read, expected, "{style:?}");
    }
}

#[test]
fn findings_name_the_same_physical_lines_in_every_style() {
    let expected =
        [("unknown-point", 2), ("unreadable-value", 6), ("bad-year", 8), ("conflict", 10)];
    for style in styles() {
        let said = said("check", &style.write(WRONG));
        assert_eq!(said["status"], 1, "{style:?}");
        let findings = said["output"]["findings"].as_array().unwrap();
        let found: Vec<_> = findings
            .iter()
            .map(|finding| (finding["code"].as_str().unwrap(), finding["line"].as_u64().unwrap()))
            .collect();
        assert_eq!(found, expected, "{style:?}");
        let conflict = findings[3]["message"].as_str().unwrap();
        assert!(conflict.contains("data.csv:9 "), "{conflict}");
    }
}

#[test]
fn line_ends_may_be_mixed_in_one_file() {
    let text = "年份,测评点,数值\r\n2020,就业率,81\r2020,床位数,4000\n\r2020,公园数,3\n\r\n";
    let said = said("score", text);
    let points = said["output"]["results"][0]["points"].as_array().unwrap();
    let lines: Vec<_> = points.iter().map(|point| point["origin"]["line"].as_u64()).collect();
    assert_eq!(lines, [Some(2), Some(3), Some(5)], "{said:#}");
}

#[test]
fn the_shipped_files_give_the_same_in_every_style() {
    let text = crate::cli::harness::shipped("data/2020.csv");
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let score = |text: &str| {
        let folder = Folder::new().with("data.csv", text);
        let run = gdindex("score -f json").arg(folder.path().join("data.csv"));
        let mut result = run.json()["results"][0].take();
        for list in ["points", "monitored"] {
            for point in result[list].as_array_mut().unwrap() {
                point["origin"]["file"] = Json::Null;
            }
        }
        result
    };
    let expected = score(&text);
    for style in styles().filter(|style| style.closed) {
        assert_eq!(score(&style.write(&rows)), expected, "{style:?}");
    }
}

#[test]
fn rows_that_quotes_would_swallow_are_refused_with_the_line_of_the_quote() {
    for style in styles() {
        let rows: &[&[&str]] = &[
            &["年份", "测评点", "数值"],
            &["2020", "就业率", "\"81"],
            &["2020", "床位数", "4000"],
            &["2020", "公园数", "3\""],
        ];
        let said = said("check", &style.write(rows));
        assert_eq!(said["status"], 1, "{style:?}");
        let findings = said["output"]["findings"].as_array().unwrap();
        let first = (&findings[0]["code"], &findings[0]["line"]);
        assert_eq!(first, (&json!("unclosed-quote"), &json!(2)), "{style:?}");
        let unreported = &said["output"]["results"][0]["unreported"];
        assert!(!unreported.as_array().unwrap().contains(&json!("beds")), "{style:?}");
    }
}
