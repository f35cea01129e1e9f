//! Laws of the reader: how a file is written down does not change what it says.

use proptest::prelude::*;

use super::sample::catalogue;
use super::*;

/// How a table is written down.
#[derive(Debug, Clone)]
struct Style {
    end: &'static str,
    mark: bool,
    delimiter: char,
    quotes: Quotes,
    last_end: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Quotes {
    Needed,
    Always,
}

fn styles() -> impl Strategy<Value = Style> {
    let ends = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let delimiters = prop::sample::select(vec![',', '\t', ';']);
    let quotes = prop::sample::select(vec![Quotes::Needed, Quotes::Always]);
    (ends, any::<bool>(), delimiters, quotes, any::<bool>()).prop_map(
        |(end, mark, delimiter, quotes, last_end)| Style { end, mark, delimiter, quotes, last_end },
    )
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let names = vec![
        "城镇登记失业率",
        "基本养老保险覆盖率",
        "城镇居民人均可支配收入",
        "加强流动人口、特殊人群的服务管理",
        "beds",
        "没有的测评点",
        "",
        "注：快报数",
    ];
    let values = vec![
        "3.2",
        "98%",
        "31,295",
        "3.421万元",
        "有效",
        "不适用",
        "",
        "—",
        "约98",
        "55-58",
        "10²",
        "980",
        "0.98",
        "无",
    ];
    let notes = vec!["", "第一行\n第二行", "他说“好”", "a;b", "x, y"];
    let row = (
        prop::sample::select(vec!["2019", "2020", "", "去年"]),
        prop::sample::select(names),
        prop::sample::select(values),
        prop::sample::select(notes),
    );
    let row = row.prop_map(|(year, name, value, note)| {
        [year, name, value, note].map(str::to_owned).to_vec()
    });
    proptest::collection::vec(row, 0..12)
}

fn written(rows: &[Vec<String>], style: &Style) -> String {
    let header = ["年份", "测评点", "数值", "备注"].map(str::to_owned).to_vec();
    let cell = |text: &String| {
        let text = text.replace('\n', style.end);
        let needed = text.contains([style.delimiter, '"', '\n', '\r']);
        if needed || style.quotes == Quotes::Always { format!("\"{text}\"") } else { text }
    };
    let line = |row: &Vec<String>| {
        row.iter().map(cell).collect::<Vec<_>>().join(&style.delimiter.to_string())
    };
    let lines: Vec<String> = std::iter::once(&header).chain(rows).map(line).collect();
    let mark = if style.mark { "\u{FEFF}" } else { "" };
    let last = if style.last_end { style.end } else { "" };
    format!("{mark}{}{last}", lines.join(style.end))
}

fn taken(bytes: &[u8]) -> Intake {
    let mut intake = read(
        &catalogue(),
        &[Source { name: "2020.csv".into(), bytes: bytes.to_vec() }],
        &Selection::default(),
    );
    intake.inputs.clear();
    intake
}

proptest! {
    #[test]
    fn line_ends_marks_delimiters_and_quotes_change_nothing(rows in rows(), style in styles()) {
        let plain =
            Style { end: "\n", mark: false, delimiter: ',', quotes: Quotes::Needed, last_end: true };
        let (plain, other) = (written(&rows, &plain), written(&rows, &style));
        prop_assert_eq!(taken(plain.as_bytes()), taken(other.as_bytes()));
    }

    #[test]
    fn every_row_is_a_value_or_a_finding(rows in rows()) {
        let style = Style { end: "\n", mark: false, delimiter: ',', quotes: Quotes::Needed, last_end: true };
        let intake = taken(written(&rows, &style).as_bytes());
        let mut line = 2;
        for row in &rows {
            let is_said = |place: &Place| place.line.is_some_and(|at| (line..=line + 1).contains(&at));
            let by_finding = intake.findings.iter().any(|finding| is_said(&finding.place));
            let is_blank = row.iter().all(String::is_empty);
            let is_missing = matches!(row[2].as_str(), "" | "—");
            let observations = || intake.panel.records.iter().flat_map(|record| &record.observations);
            let by_value = observations().any(|said| match said {
                crate::model::Observation::Reported(reading) => reading.place.as_ref().is_some_and(is_said),
                crate::model::Observation::NotApplicable(place) => is_said(place),
                crate::model::Observation::NotReported => false,
            });
            let in_conflict = intake.findings.iter().any(|finding| match &finding.fault {
                Fault::Conflict { first, .. } => is_said(first),
                _ => false,
            });
            prop_assert!(by_finding || is_blank || is_missing || by_value || in_conflict, "{row:?} on {line}");
            line += 1 + row[3].matches('\n').count();
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = taken(&bytes);
    }

    #[test]
    fn no_text_under_a_header_makes_it_panic(text in "([,;\t\"\n\r 0-9a-z测点%万注：#\u{FEFF}²]|pension|migrants){0,60}") {
        for header in ["测评点,数值,单位,备注\n", "地区;年份;pension;beds\n", "一级指标\t测评点\t当下值\n", ""] {
            let _ = taken(format!("{header}{text}").as_bytes());
        }
    }
}
