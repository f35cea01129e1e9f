//! Workbooks read back: what they show, and that nothing in them is alive.

use std::io::Cursor;

use calamine::{Data, Reader, StyleRange, Xlsx};

use super::Sheets;
use crate::output::terminal;
use crate::report::document::{Block, Column, Document, Fact, Line, Table, Tone};
use crate::report::listing::{Field, Listing};
use crate::report::outcome::run::{Overrides, Run};
use crate::report::{listing, number, pages};
use crate::score::Scorer;
use crate::{catalogue, intake};

/// The page on one sheet, and its flat table.
fn write(document: &Document, listing: &Listing) -> anyhow::Result<Vec<u8>> {
    super::write(document.clone(), listing, Sheets::One)
}

/// A sheet as it was read back.
pub(super) struct Sheet {
    cells: Vec<Vec<Data>>,
    styles: StyleRange,
    pub(super) formulas: usize,
    pub(super) links: usize,
    pub(super) names: Vec<(String, String)>,
}

impl Sheet {
    pub(super) fn read(bytes: &[u8], name: &str) -> Self {
        let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = workbook.worksheet_range(name).unwrap();
        assert!(range.is_empty() || range.start() == Some((0, 0)), "{name} begins at A1");
        let formulas = workbook.worksheet_formula(name).unwrap();
        Self {
            cells: range.rows().map(<[Data]>::to_vec).collect(),
            styles: workbook.worksheet_style(name).unwrap(),
            formulas: formulas.used_cells().filter(|(_, _, text)| !text.is_empty()).count(),
            links: workbook.hyperlinks_by_sheet_name(name).unwrap().len(),
            names: workbook.defined_names().to_vec(),
        }
    }

    /// What every row shows, without the cells that show nothing.
    pub(super) fn texts(&self) -> Vec<Vec<String>> {
        let row = |(row, cells): (u32, &Vec<Data>)| {
            let shown = (0..).zip(cells).map(|(column, cell)| self.shown(row, column, cell));
            shown.filter(|text| !text.is_empty()).collect()
        };
        (0..).zip(&self.cells).map(row).collect()
    }

    fn shown(&self, row: u32, column: u32, cell: &Data) -> String {
        match cell {
            Data::Empty => String::new(),
            Data::String(text) => text.clone(),
            Data::Float(value) => {
                let style = self.styles.get((row, column)).unwrap();
                displayed(*value, &style.number_format.as_ref().unwrap().format_code)
            }
            other => panic!("a cell is neither text nor number: {other:?}"),
        }
    }
}

/// A number as a spreadsheet shows it: the section for its sign, as many
/// decimals as the section has zeros behind the point, `%` shifted.
pub(super) fn displayed(value: f64, format: &str) -> String {
    if format == "General" {
        return number::shortest(value);
    }
    let sections: Vec<&str> = format.split(';').collect();
    let (section, value, sign) = match sections[..] {
        [_, negative, _] if value < 0.0 => (negative, -value, ""),
        [_, _, zero] if value == 0.0 => (zero, value, ""),
        _ => (sections[0], value.abs(), if value < 0.0 { "-" } else { "" }),
    };
    let (before, digits) = section.split_at(section.find('0').unwrap());
    let decimals = digits.split_once('.').map_or(0, |(_, rest)| rest.matches('0').count());
    let percent = if digits.ends_with('%') { "%" } else { "" };
    let shifted = if percent.is_empty() { value } else { value * 100.0 };
    format!("{sign}{before}{}{percent}", number::fixed(shifted, decimals))
}

/// Text without anything that only lays it out.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '─').collect()
}

fn assert_shows_what_the_terminal_shows(document: &Document) {
    let bytes = write(document, &Listing::default()).unwrap();
    let sheet = Sheet::read(&bytes, "结果");
    let style = terminal::Style { width: None, colour: false };
    let wanted = terminal::write(document, style);
    let rows = sheet.texts().into_iter().map(|row| bare(&row.concat()));
    let rows: Vec<String> = rows.filter(|row| !row.is_empty()).collect();
    let lines: Vec<String> = wanted.lines().map(bare).filter(|line| !line.is_empty()).collect();
    assert_eq!(rows, lines);
    assert_eq!((sheet.formulas, sheet.links), (0, 0));
}

/// A page with every kind of part, and cells of every kind.
fn page() -> Document {
    let mut table = Table::new(vec![
        Column::text("测评点"),
        Column::number("得分"),
        Column::number("填报率"),
        Column::word("单位"),
        Column::text("说明"),
    ]);
    let bad = Line::new("-1.50", Tone::Bad);
    table.rows = vec![
        vec!["　甲".into(), "92.28".into(), "85.7%".into(), "12.5".into(), "=1+1".into()],
        vec!["乙".into(), bad, "36/42".into(), "%".into(), "".into()],
        vec![
            "丙".into(),
            "0（须大于）".into(),
            "—".into(),
            "@个".into(),
            "说明。".repeat(99).into(),
        ],
    ];
    let mut document = Document::default();
    document.title(1, "官渡区社会治理指数");
    document.facts(vec![
        Fact::new("综合指数", Line::new("92.28（75.13～95.80）", Tone::Strong)),
        Fact::new("目录", "很长的说明，".repeat(50)),
    ]);
    document.title(9, "没有这么深的标题");
    document.table(table);
    document.text(Line::new("+没有公式", Tone::Good));
    document.blocks.push(Block::List(vec!["甲.csv:2: 错误".into(), "    改成 98.5".into()]));
    document
}

/// The run over the data that come with the project.
fn run() -> Run {
    let catalogue = catalogue::built_in().unwrap();
    let sources = ["2017", "2020"].map(|year| {
        let root = env!("CARGO_MANIFEST_DIR");
        intake::open(&format!("{root}/data/{year}.csv")).unwrap()
    });
    let read = intake::read(&catalogue, &sources, &intake::Selection::default());
    let settings = catalogue.settings.clone();
    let records = read.panel.records.iter();
    let scorer = Scorer::new(&catalogue, &settings);
    let assessments = records.map(|record| scorer.assess(record)).collect();
    let (inputs, findings) = (read.inputs, read.findings);
    Run { catalogue, settings, overrides: Overrides::default(), inputs, findings, assessments }
}

#[test]
fn the_sheet_shows_what_the_terminal_shows() {
    assert_shows_what_the_terminal_shows(&page());
    assert_shows_what_the_terminal_shows(&Document::default());
    let mut run = run();
    assert_shows_what_the_terminal_shows(&pages::score::score(&run, usize::MAX).harmless());
    run.assessments.remove(0);
    assert_shows_what_the_terminal_shows(&pages::score::score(&run, usize::MAX).harmless());
    let choice = crate::report::outcome::gap::Choice::default();
    assert_shows_what_the_terminal_shows(&pages::gap::gap(&run, &choice, &[]).harmless());
}

#[test]
fn numbers_of_number_columns_are_numbers_and_all_else_is_text() {
    let sheet = Sheet::read(&write(&page(), &Listing::default()).unwrap(), "结果");
    let row = |name: &str| {
        let name = Data::String(name.to_owned());
        sheet.cells.iter().find(|cells| cells[0] == name).unwrap()[1..4].to_vec()
    };
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(row("　甲"), [Data::Float(92.28), Data::Float(0.857), text("12.5")]);
    assert_eq!(row("乙"), [Data::Float(-1.5), text("36/42"), text("%")]);
    assert_eq!(row("丙"), [text("0（须大于）"), text("—"), text("@个")]);
}

#[test]
fn tones_are_colours_and_headings_stand_out() {
    let sheet = Sheet::read(&write(&page(), &Listing::default()).unwrap(), "结果");
    let look = |wanted: &str| {
        let shows = |row: u32, column: u32| {
            let cell = sheet.cells.get(row as usize)?.get(column as usize)?;
            (sheet.shown(row, column, cell) == wanted).then_some((row, column))
        };
        let mut at = (0..99).flat_map(|row| (0..9).map(move |column| (row, column)));
        let at = at.find_map(|(row, column)| shows(row, column)).unwrap();
        let style = sheet.styles.get(at).unwrap();
        let font = style.font.as_ref().unwrap();
        let filled = style.fill.as_ref().is_some_and(calamine::Fill::is_visible);
        (font.color.map(|colour| colour.to_argb() & 0x00FF_FFFF), font.is_bold(), filled)
    };
    for (text, colour, bold, filled) in [
        ("-1.50", Some(0x9C_00_06), false, false),
        ("+没有公式", Some(0x00_61_00), false, false),
        ("92.28（75.13～95.80）", None, true, false),
        ("综合指数", Some(0x7F_7F_7F), true, false),
        ("官渡区社会治理指数", None, true, false),
        ("得分", None, true, true),
        ("92.28", None, false, false),
    ] {
        let (seen, is_bold, is_filled) = look(text);
        let seen = seen.filter(|_| colour.is_some());
        assert_eq!((seen, is_bold, is_filled), (colour, bold, filled), "{text}");
    }
}

#[test]
fn the_second_sheet_holds_every_digit() {
    let fields = vec![0.1 + 0.2, 92.276_712_344_837_56, 1e-300, -0.5, 1e21, 0.0];
    let texts = ["=1+1", "-2", "", "<r>&</r>", "甲\u{1b}[31m", "007"];
    let rows = vec![
        fields.iter().copied().map(Field::from).collect(),
        texts.into_iter().map(Field::from).collect(),
        vec![Field::Number(f64::NAN), Field::Number(f64::INFINITY), Field::Empty],
    ];
    let listing = Listing { header: vec!["a", "b", "c", "d", "e", "f"], rows };
    let sheet = Sheet::read(&write(&Document::default(), &listing).unwrap(), "数据");
    let bits = |cell: &Data| match cell {
        Data::Float(number) => number.to_bits(),
        other => panic!("{other:?}"),
    };
    let wanted: Vec<u64> = fields.into_iter().map(f64::to_bits).collect();
    assert_eq!(sheet.cells[1].iter().map(bits).collect::<Vec<_>>(), wanted);
    let texts = &sheet.texts();
    assert_eq!(texts[0], ["a", "b", "c", "d", "e", "f"]);
    assert_eq!(texts[2], ["=1+1", "-2", "<r>&</r> ", "甲\u{FFFD}[31m", "007"]);
    assert_eq!(texts[3], ["NaN", "inf"]);
    assert_eq!((sheet.formulas, sheet.links), (0, 0));
}

#[test]
fn the_second_sheet_filters_all_rows_and_repeats_its_header() {
    let run = run();
    let listing = listing::score::score(&run, usize::MAX);
    let sheet = Sheet::read(&write(&Document::default(), &listing).unwrap(), "数据");
    let last = listing.rows.len() + 1;
    assert_eq!(sheet.cells.len(), last);
    let names: Vec<&str> = sheet.names.iter().map(|(_, place)| place.as_str()).collect();
    assert_eq!(names, [&format!("数据!$A$1:$V${last}"), "数据!$1:$1"]);
}

#[test]
fn the_heading_of_an_only_table_is_printed_on_every_page() {
    let titles = |document: &Document| {
        let bytes = write(document, &Listing::default()).unwrap();
        let names = Sheet::read(&bytes, "结果").names;
        names.into_iter().find(|(name, _)| name.contains("Print_Titles")).map(|(_, rows)| rows)
    };
    let mut document = page();
    assert_eq!(titles(&document).as_deref(), Some("结果!$6:$6"));
    document.blocks.extend(page().blocks);
    assert_eq!(titles(&document), None);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let run = run();
    let bytes = || {
        write(&pages::score::score(&run, usize::MAX), &listing::score::score(&run, usize::MAX))
            .unwrap()
    };
    let first = bytes();
    // The times that a workbook could hold are in whole seconds.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert!(first == bytes());
}

#[test]
fn more_rows_than_a_sheet_holds_are_refused() {
    let rows = vec![Vec::new(); 1_048_576];
    let listing = Listing { header: vec!["a"], rows };
    let error = write(&Document::default(), &listing).unwrap_err().to_string();
    assert_eq!(error, "结果有1048577行，Excel一张工作表最多1048576行；请改用 -f csv");
    let lines = vec![Line::default(); 1_048_577];
    let document = Document { blocks: vec![Block::List(lines)], ..Document::default() };
    assert!(write(&document, &Listing::default()).is_err());
}
