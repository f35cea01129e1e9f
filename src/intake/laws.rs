//! Laws of the reader: how a file is written down does not change what it says.

use proptest::prelude::*;

use super::sample::catalogue;
use super::source::encoding::tests::{ALL as ENCODINGS, encode};
use super::*;
use crate::model::finding::Reference;
use crate::model::{Encoding, Observation, number};

/// How a table is written down.
#[derive(Debug, Clone)]
struct Style {
    end: &'static str,
    mark: bool,
    delimiter: char,
    quotes: Quotes,
    /// Empty columns behind the last.
    spare: usize,
    last_end: bool,
    encoding: Encoding,
}

/// As most tables of the laws are written.
const PLAIN: Style = Style {
    end: "\n",
    mark: false,
    delimiter: ',',
    quotes: Quotes::Needed,
    spare: 0,
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
    (ends, any::<bool>(), delimiters, quotes, 0..3_usize, any::<bool>(), encodings).prop_map(
        |(end, mark, delimiter, quotes, spare, last_end, encoding)| {
            let mark = mark && encoding != Encoding::Gb18030;
            Style { end, mark, delimiter, quotes, spare, last_end, encoding }
        },
    )
}

/// The header of the tables of [`rows`].
const HEADER: [&str; 4] = ["年份", "测评点", "数值", "备注"];

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
    let header = HEADER.map(str::to_owned).to_vec();
    let lines: Vec<String> =
        std::iter::once(&header).chain(rows).map(|row| line(row, style)).collect();
    let mark = if style.mark { "\u{FEFF}" } else { "" };
    let last = if style.last_end { style.end } else { "" };
    encode(&format!("{mark}{}{last}", lines.join(style.end)), style.encoding)
}

fn line(row: &[String], style: &Style) -> String {
    let cell = |text: &str| {
        let text = text.replace('\n', style.end);
        let needed = text.contains([style.delimiter, '"', '\n', '\r']);
        if needed || style.quotes == Quotes::Always { format!("\"{text}\"") } else { text }
    };
    let spare = std::iter::repeat_n("", style.spare);
    let cells: Vec<String> = row.iter().map(String::as_str).chain(spare).map(cell).collect();
    cells.join(&style.delimiter.to_string())
}

fn taken(bytes: &[u8]) -> Intake {
    let mut intake = read(&catalogue(), &[Source::new("2020", bytes)], &Selection::default());
    intake.inputs.clear();
    forget_bytes(&mut intake);
    intake
}

/// The bytes at which cells stand are the file's own.
fn forget_bytes(intake: &mut Intake) {
    change_places(intake, |place| place.spot = None);
}

/// Names other lines, as a function gives them for those named.
fn move_lines(intake: &mut Intake, to: impl Fn(usize) -> usize) {
    change_places(intake, |place| place.line = place.line.map(&to));
}

fn change_places(intake: &mut Intake, change: impl Fn(&mut Place)) {
    let observations = intake.panel.records.iter_mut().flat_map(|record| &mut record.observations);
    for observation in observations {
        match observation {
            Observation::Reported(reading) => reading.place.iter_mut().for_each(&change),
            Observation::NotApplicable(place) => change(place),
            Observation::NotReported | Observation::ByRule => {}
        }
    }
    for finding in &mut intake.findings {
        change(&mut finding.place);
        other_place(&mut finding.fault).map(&change);
    }
}

/// The second place that a finding names.
fn other_place(fault: &mut Fault) -> Option<&mut Place> {
    match fault {
        Fault::Conflict { first: place, .. }
        | Fault::Duplicate { first: place, .. }
        | Fault::Magnitude { reference: Reference::Earlier { place, .. }, .. } => Some(place),
        _ => None,
    }
}

/// For each physical line of a plain table the number of its row, from 1.
fn rows_of_lines(rows: &[Vec<String>]) -> Vec<usize> {
    let lines = |row: &Vec<String>| 1 + row[3].matches('\n').count();
    let counts = std::iter::once(1).chain(rows.iter().map(lines));
    (1..).zip(counts).flat_map(|(number, count)| std::iter::repeat_n(number, count)).collect()
}

/// What an intake says whatever the writing of its texts: the values, and
/// line, column and code of the findings.
fn gist(intake: &Intake) -> (Vec<String>, Vec<String>) {
    let observations = intake.panel.records.iter().map(|record| {
        let said = record.observations.iter().map(|observation| match observation {
            Observation::Reported(reading) => format!("{:?} {:?}", reading.value, reading.status),
            Observation::NotApplicable(_) => "-".to_owned(),
            Observation::NotReported | Observation::ByRule => String::new(),
        });
        format!("{} {} {:?}", record.area, record.year, said.collect::<Vec<_>>())
    });
    let findings = intake.findings.iter().map(|finding| {
        let Place { line, column, .. } = &finding.place;
        format!("{line:?}:{column:?}:{}", finding.fault.code().text())
    });
    (observations.collect(), findings.collect())
}

/// How the text of a cell is typed.
#[derive(Debug, Clone)]
struct Typing {
    before: &'static str,
    after: &'static str,
    full_width: bool,
}

fn typings() -> impl Strategy<Value = Vec<Typing>> {
    let blanks = vec!["", "", " ", "　", "\u{A0}", "\u{200B}", " \u{FEFF} ", "\u{2009}"];
    let blank = prop::sample::select(blanks);
    let typing = (blank.clone(), blank, any::<bool>())
        .prop_map(|(before, after, full_width)| Typing { before, after, full_width });
    proptest::collection::vec(typing, 1..20)
}

fn typed(text: &str, typing: &Typing) -> String {
    let widened = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
        other => other,
    };
    let text: String =
        text.chars().map(|c| if typing.full_width { widened(c) } else { c }).collect();
    format!("{}{text}{}", typing.before, typing.after)
}

/// Rows that are no data.
#[derive(Debug, Clone)]
struct Strangers {
    /// Above the header.
    above: Vec<&'static str>,
    /// Among the rows: before which one, the header being 0.
    among: Vec<(usize, &'static str)>,
}

fn strangers(rows: usize) -> impl Strategy<Value = Strangers> {
    let titles = vec!["官渡区指标数据", "表一,,", "（填报单位：区财政局）", "", "　,,"];
    let notes =
        vec!["", ",,,", "\u{200B}", "注：本表为快报数", "填报人：张三,,审核：李四", "（说明：略）"];
    let above = proptest::collection::vec(prop::sample::select(titles), 0..4);
    let among = proptest::collection::vec((1..=rows + 1, prop::sample::select(notes)), 0..6);
    (above, among).prop_map(|(above, among)| Strangers { above, among })
}

fn rows_and_strangers() -> impl Strategy<Value = (Vec<Vec<String>>, Strangers)> {
    rows().prop_flat_map(|rows| {
        let strangers = strangers(rows.len());
        strangers.prop_map(move |strangers| (rows.clone(), strangers))
    })
}

/// The table among strangers, and where each physical line of the plain one
/// stands in it.
fn surrounded(rows: &[Vec<String>], strangers: &Strangers) -> (Vec<u8>, Vec<usize>) {
    let header = HEADER.map(str::to_owned).to_vec();
    let mut lines: Vec<String> = strangers.above.iter().map(ToString::to_string).collect();
    let mut next = lines.len() + 1;
    let mut places = Vec::new();
    for (at, row) in std::iter::once(&header).chain(rows).map(Some).chain([None]).enumerate() {
        for (_, stranger) in strangers.among.iter().filter(|(before, _)| *before == at) {
            lines.push((*stranger).to_owned());
            next += 1;
        }
        if let Some(row) = row {
            lines.push(line(row, &PLAIN));
            let first = next;
            next += 1 + row[3].matches('\n').count();
            places.extend(first..next);
        }
    }
    ((lines.join("\n") + "\n").into_bytes(), places)
}

/// How the cells of a workbook hold what looks like a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Stored {
    Text,
    Number,
}

fn workbook(rows: &[Vec<String>], stored: Stored) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let header = HEADER.map(str::to_owned).to_vec();
    for (at, row) in (0..).zip(std::iter::once(&header).chain(rows)) {
        for (column, text) in (0..).zip(row).filter(|(_, text)| !text.is_empty()) {
            write_cell(sheet, (at, column), text, stored);
        }
    }
    book.save_to_buffer().unwrap()
}

fn write_cell(
    sheet: &mut rust_xlsxwriter::Worksheet,
    (row, column): (u32, u16),
    text: &str,
    stored: Stored,
) {
    let number = |text: &str| number::read(text).filter(|_| stored == Stored::Number);
    let percentage = text.strip_suffix('%').and_then(number);
    let format = |code: &str| rust_xlsxwriter::Format::new().set_num_format(code);
    if let Some(value) = percentage {
        let format = format("0.0%");
        sheet.write_number_with_format(row, column, value / 100.0, &format).unwrap();
    } else if let Some(value) = number(text) {
        let format = format(if text.contains(',') { "#,##0" } else { "General" });
        sheet.write_number_with_format(row, column, value, &format).unwrap();
    } else {
        sheet.write_string(row, column, text).unwrap();
    }
}

/// What a plain table says, by the rows of a sheet.
fn taken_by_row(rows: &[Vec<String>]) -> Intake {
    let mut intake = taken(&written(rows, &PLAIN));
    let numbers = rows_of_lines(rows);
    move_lines(&mut intake, |line| numbers[line - 1]);
    intake
}

/// Values of points by year, no two of one point in one year.
fn years() -> impl Strategy<Value = Vec<(u16, &'static str, u32)>> {
    let years = prop::sample::subsequence(vec![2012, 2015, 2017, 2018, 2020], 1..=5);
    years.prop_flat_map(|years| {
        let values = proptest::collection::vec((any::<bool>(), 1..100_u32), years.len() * 3);
        values.prop_map(move |values| {
            let names = ["城镇登记失业率", "失信执行人名单", "“社区营造”试点社区（每年）"];
            let all = years.iter().flat_map(|year| names.map(|name| (*year, name)));
            let said = all.zip(values).filter(|(_, (is_said, _))| *is_said);
            said.map(|((year, name), (_, value))| (year, name, value)).collect()
        })
    })
}

/// A file per year, and for each the rows it has, by their numbers.
fn file_per_year(rows: &[(u16, &'static str, u32)]) -> Vec<(Source, Vec<usize>)> {
    let numbered: Vec<(usize, &(u16, &str, u32))> = rows.iter().enumerate().collect();
    let files = numbered.chunk_by(|one, next| one.1.0 == next.1.0).map(|rows| {
        let lines = rows.iter().map(|(_, (_, name, value))| format!("{name},{value}\n"));
        let text = format!("测评点,数值\n{}", lines.collect::<String>());
        let numbers = rows.iter().map(|(number, _)| *number).collect();
        (Source::new(format!("{}.csv", rows[0].1.0), text), numbers)
    });
    files.collect()
}

/// What is found, with the numbers of the rows that are named.
fn found(files: &[(Source, Vec<usize>)]) -> Vec<String> {
    let sources: Vec<Source> = files.iter().map(|(source, _)| source.clone()).collect();
    let number = |place: &Place| {
        let is_own = |file: &&(Source, _)| Some(file.0.name.as_str()) == place.file.as_deref();
        files.iter().find(is_own)?.1.get(place.line? - 2)
    };
    let mut intake = read(&catalogue(), &sources, &Selection::default());
    let findings = intake.findings.iter_mut().map(|finding| {
        let (own, code) = (number(&finding.place), finding.fault.code().text());
        let before = match &finding.fault {
            Fault::Magnitude { reference: Reference::Earlier { year, text, .. }, .. } => {
                format!("{year} {text}")
            }
            _ => String::new(),
        };
        let other = other_place(&mut finding.fault).map(|place| number(place));
        format!("{own:?} {code} {other:?} {before}")
    });
    let mut findings: Vec<String> = findings.collect();
    findings.sort();
    findings
}

proptest! {
    #[test]
    fn years_in_one_file_or_in_several_in_any_order_jump_alike(rows in years()) {
        let lines = rows.iter().map(|(year, name, value)| format!("{year},{name},{value}\n"));
        let text = format!("年份,测评点,数值\n{}", lines.collect::<String>());
        let one = found(&[(Source::new("x.csv", text), (0..rows.len()).collect())]);
        let mut files = file_per_year(&rows);
        prop_assert_eq!(&found(&files), &one);
        files.reverse();
        prop_assert_eq!(&found(&files), &one);
    }
}

proptest! {
    #[test]
    fn line_ends_marks_delimiters_quotes_and_encodings_change_nothing(rows in rows(), style in styles()) {
        let (plain, other) = (written(&rows, &PLAIN), written(&rows, &style));
        prop_assert_eq!(taken(&plain), taken(&other));
    }

    #[test]
    fn widths_and_blanks_around_cells_change_no_value(rows in rows(), typings in typings()) {
        let mut typings = typings.iter().cycle();
        let mut retype = |text: &String| typed(text, typings.next().unwrap());
        let other: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(&mut retype).collect()).collect();
        let (plain, other) = (written(&rows, &PLAIN), written(&other, &PLAIN));
        prop_assert_eq!(gist(&taken(&plain)), gist(&taken(&other)));
    }

    #[test]
    fn titles_notes_and_blank_lines_only_move_lines((rows, strangers) in rows_and_strangers()) {
        let (bytes, places) = surrounded(&rows, &strangers);
        let mut plain = taken(&written(&rows, &PLAIN));
        move_lines(&mut plain, |line| places[line - 1]);
        let mut other = taken(&bytes);
        let about_strangers = other.findings.extract_if(.., |finding| {
            finding.place.line.is_some_and(|line| !places.contains(&line))
        });
        for finding in about_strangers {
            prop_assert!(matches!(finding.fault, Fault::TextRow { .. }), "{finding:?}");
        }
        prop_assert_eq!(plain, other);
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
                Observation::Reported(reading) => reading.place.as_ref().is_some_and(is_said),
                Observation::NotApplicable(place) => is_said(place),
                Observation::NotReported | Observation::ByRule => false,
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

proptest! {
    // Writing a workbook takes longer than all else.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_workbook_of_texts_says_what_the_text_says(rows in rows()) {
        prop_assert_eq!(taken_by_row(&rows), taken(&workbook(&rows, Stored::Text)));
    }

    #[test]
    fn a_workbook_of_numbers_says_what_the_text_says(rows in rows()) {
        let (text, book) = (taken_by_row(&rows), taken(&workbook(&rows, Stored::Number)));
        prop_assert_eq!(gist(&text), gist(&book));
    }
}
