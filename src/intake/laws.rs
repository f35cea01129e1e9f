//! Laws of the reader: how a file is written down does not change what it says.

use proptest::prelude::*;

use super::encoding::tests::{ALL as ENCODINGS, encode};
use super::sample::catalogue;
use super::*;
use crate::model::{Observation, Reading};

/// How a table is written down.
#[derive(Debug, Clone)]
struct Style {
    end: &'static str,
    mark: bool,
    delimiter: char,
    quotes: Quotes,
    last_end: bool,
    encoding: Encoding,
}

/// As most tables of the laws are written.
const PLAIN: Style = Style {
    end: "\n",
    mark: false,
    delimiter: ',',
    quotes: Quotes::Needed,
    last_end: true,
    encoding: Encoding::Utf8,
};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Quotes {
    Needed,
    Always,
}

fn styles() -> impl Strategy<Value = Style> {
    let ends = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let delimiters = prop::sample::select(vec![',', '\t', ';']);
    let quotes = prop::sample::select(vec![Quotes::Needed, Quotes::Always]);
    let encodings = prop::sample::select(ENCODINGS.to_vec());
    (ends, any::<bool>(), delimiters, quotes, any::<bool>(), encodings).prop_map(
        |(end, mark, delimiter, quotes, last_end, encoding)| {
            let mark = mark && encoding != Encoding::Gb18030;
            Style { end, mark, delimiter, quotes, last_end, encoding }
        },
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

fn written(rows: &[Vec<String>], style: &Style) -> Vec<u8> {
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
    encode(&format!("{mark}{}{last}", lines.join(style.end)), style.encoding)
}

fn taken(bytes: &[u8]) -> Intake {
    let mut intake = read(&catalogue(), &[Source::new("2020.csv", bytes)], &Selection::default());
    intake.inputs.clear();
    forget_bytes(&mut intake);
    intake
}

/// The bytes at which cells stand are the file's own.
fn forget_bytes(intake: &mut Intake) {
    let readings = intake.panel.records.iter_mut().flat_map(|record| &mut record.observations);
    for observation in readings {
        match observation {
            Observation::Reported(Reading { place: Some(place), .. })
            | Observation::NotApplicable(place) => place.spot = None,
            _ => {}
        }
    }
    for finding in &mut intake.findings {
        finding.place.spot = None;
        if let Fault::Conflict { first, .. } | Fault::Duplicate { first, .. } = &mut finding.fault {
            first.spot = None;
        }
    }
}

proptest! {
    #[test]
    fn line_ends_marks_delimiters_quotes_and_encodings_change_nothing(rows in rows(), style in styles()) {
        let (plain, other) = (written(&rows, &PLAIN), written(&rows, &style));
        prop_assert_eq!(taken(&plain), taken(&other));
    }

    #[test]
    fn every_row_is_a_value_or_a_finding(rows in rows()) {
        let intake = taken(&written(&rows, &PLAIN));
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
