//! Workbooks as departments send them, and texts in their encodings: the same
//! results as from clean UTF-8, and places that a person finds.

use rust_xlsxwriter::{Format, FormatScript, Formula, Workbook, Worksheet};

use crate::cli::harness::{Folder, gdindex};

const CATALOGUE: &str = "\
title: 小目录
area: 官渡区
dimensions:
  - name: 民生
    points:
      - { id: jobs, name: 就业率, unit: \"%\", baseline: 95, targets: { 2020: 99 }, plausible: [0, 100] }
      - { id: income, name: 人均收入, unit: 元, targets: { 2020: 40000 } }
";
const CLEAN: &str = "年份,测评点,数值\n2020,就业率,98.5\n2020,人均收入,34210\n";

fn book(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

fn header(sheet: &mut Worksheet, row: u32) {
    for (column, heading) in (0..).zip(["年份", "测评点", "数值"]) {
        sheet.write_string(row, column, heading).unwrap();
    }
}

/// A title over merged cells, per cent as a format, 万 as a format.
fn departments_book() -> Vec<u8> {
    book(|workbook| {
        let sheet = workbook.add_worksheet().set_name("一季度 报表").unwrap();
        sheet.merge_range(0, 0, 0, 2, "官渡区2020年数据", &Format::new()).unwrap();
        header(sheet, 1);
        sheet.write_number(2, 0, 2020).unwrap();
        sheet.write_string(2, 1, "就业率").unwrap();
        let percent = Format::new().set_num_format("0.0%");
        sheet.write_number_with_format(2, 2, 0.985, &percent).unwrap();
        sheet.write_number(4, 0, 2020).unwrap();
        sheet.write_string(4, 1, "人均 收入").unwrap();
        let wan = Format::new().set_num_format("0.000\"万元\"");
        sheet.write_number_with_format(4, 2, 3.421, &wan).unwrap();
    })
}

fn folder() -> Folder {
    Folder::new().with("catalogue.yaml", CATALOGUE).with("clean.csv", CLEAN)
}

fn tidy(folder: &Folder, file: &str) -> String {
    gdindex("tidy -c catalogue.yaml").arg(file).within(folder.path()).ends(0).stdout
}

#[test]
fn a_cell_under_no_heading_is_named_as_the_sheet_names_it() {
    for (column, cell) in [(4, "E3"), (16383, "XFD3")] {
        let bytes = book(|workbook| {
            let sheet = workbook.add_worksheet().set_name("表").unwrap();
            header(sheet, 0);
            sheet.write_string(2, 1, "就业率").unwrap();
            sheet.write_string(2, column, "x").unwrap();
        });
        let folder = folder().with("2020.xlsx", bytes);
        let outcome = gdindex("score 2020.xlsx -c catalogue.yaml").within(folder.path()).ends(2);
        let expected = format!(
            "2020.xlsx#表:{cell}: 错误[extra-cells]: 这一格没有表头，却有内容“x”\n    删去这一格，或给这一列写上表头\n"
        );
        assert!(outcome.stderr.contains(&expected), "{}", outcome.stderr);
    }
}

#[test]
fn a_workbook_says_what_the_person_sees() {
    let folder = folder().with("表.xlsx", departments_book());
    assert_eq!(tidy(&folder, "表.xlsx"), tidy(&folder, "clean.csv"));
    let gap = gdindex("gap 表.xlsx -c catalogue.yaml --sort catalogue -f json")
        .within(folder.path())
        .json();
    let origin = &gap["results"][0]["points"][0]["origin"];
    let expected = serde_json::json!(
        { "file": "表.xlsx", "line": 3, "column": "数值", "sheet": "一季度 报表", "cell": "C3" }
    );
    assert_eq!(*origin, expected, "{gap}");
    assert_eq!(gap["inputs"][0]["encoding"], "xlsx");
    assert_eq!(gap["inputs"][0]["sheet"], "一季度 报表");
}

#[test]
fn formulas_count_by_their_results_and_never_without() {
    let file = |formula: Formula| {
        book(|workbook| {
            let sheet = workbook.add_worksheet();
            header(sheet, 0);
            sheet.write_number(1, 0, 2020).unwrap();
            sheet.write_string(1, 1, "就业率").unwrap();
            sheet.write_formula(1, 2, formula).unwrap();
        })
    };
    for (result, expected) in [
        (Some("98.10000000000001"), Ok("2020,官渡区,就业率,98.1,%,,正式")),
        (Some("#DIV/0!"), Err("x.xlsx#Sheet1:C2: 错误[unreadable-value]: “就业率”的数值“#DIV/0!”")),
        (None, Err("x.xlsx#Sheet1:C2: 错误[unreadable-value]: “就业率”的数值“=A2+1”")),
    ] {
        let formula = Formula::new("=A2+1");
        let formula = match result {
            Some(result) => formula.set_result(result),
            None => formula,
        };
        let folder = folder().with("x.xlsx", file(formula));
        let run = gdindex("tidy x.xlsx -c catalogue.yaml").within(folder.path());
        match expected {
            Ok(row) => assert_eq!(run.ends(0).stdout.lines().nth(1), Some(row)),
            Err(message) => {
                let refused = run.ends(2);
                assert!(refused.stderr.starts_with(message), "{refused}");
            }
        }
    }
}

#[test]
fn a_footnote_or_struck_out_text_never_enters_a_number() {
    let (plain, raised) = (Format::new(), Format::new().set_font_script(FormatScript::Superscript));
    let struck = Format::new().set_font_strikethrough();
    for (runs, shown) in [
        ([(&plain, "98.5"), (&raised, "1")], "98.5¹"),
        ([(&struck, "11"), (&plain, ".9")], "~~11~~.9"),
    ] {
        let bytes = book(|workbook| {
            let sheet = workbook.add_worksheet();
            header(sheet, 0);
            sheet.write_number(1, 0, 2020).unwrap();
            sheet.write_string(1, 1, "就业率").unwrap();
            sheet.write_rich_string(1, 2, &runs).unwrap();
        });
        let folder = folder().with("x.xlsx", bytes);
        let refused = gdindex("tidy x.xlsx -c catalogue.yaml").within(folder.path()).ends(2);
        let expected = format!("x.xlsx#Sheet1:C2: 错误[unreadable-value]: “就业率”的数值“{shown}”");
        assert!(refused.stderr.starts_with(&expected), "{refused}");
    }
}

#[test]
fn names_units_and_remarks_may_be_raised_or_struck_out_in_part() {
    let (plain, raised) = (Format::new(), Format::new().set_font_script(FormatScript::Superscript));
    let struck = Format::new().set_font_strikethrough();
    let bytes = book(|workbook| {
        let sheet = workbook.add_worksheet();
        header(sheet, 0);
        sheet.write_string(0, 3, "备注").unwrap();
        sheet.write_number(1, 0, 2020).unwrap();
        sheet.write_rich_string(1, 1, &[(&plain, "绿"), (&struck, "地")]).unwrap();
        sheet.write_rich_string(1, 2, &[(&plain, "34m"), (&raised, "2")]).unwrap();
        sheet.write_rich_string(1, 3, &[(&plain, "见注"), (&raised, "1")]).unwrap();
    });
    let green = CATALOGUE.replace("人均收入, unit: 元", "绿地, unit: m2");
    let folder = folder().with("catalogue.yaml", green).with("x.xlsx", bytes);
    let row = tidy(&folder, "x.xlsx").lines().nth(1).unwrap().to_owned();
    assert_eq!(row, "2020,官渡区,绿地,34,m2,,正式");
}

#[test]
fn a_workbook_cut_short_is_damaged_and_no_archive() {
    let whole = departments_book();
    for kept in [whole.len() / 8, whole.len() / 2, whole.len() - 30] {
        let folder = folder().with("x.xlsx", &whole[..kept]);
        let refused = gdindex("tidy x.xlsx -c catalogue.yaml").within(folder.path()).ends(2);
        assert!(refused.stderr.contains("文件不完整或损坏了"), "{refused}");
    }
}

#[test]
fn the_sheet_asked_for_is_read_and_no_other() {
    let bytes = book(|workbook| {
        for (name, value) in [("甲", 96), ("乙 #2", 97)] {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            header(sheet, 0);
            sheet.write_number(1, 0, 2020).unwrap();
            sheet.write_string(1, 1, "就业率").unwrap();
            sheet.write_number(1, 2, value).unwrap();
        }
    });
    let folder = folder().with("x.xlsx", bytes);
    let value = |file: &str| tidy(&folder, file).lines().nth(1).unwrap().to_owned();
    assert_eq!(value("x.xlsx"), "2020,官渡区,就业率,96,%,,正式");
    assert_eq!(value("x.xlsx#甲"), "2020,官渡区,就业率,96,%,,正式");
    assert_eq!(value("x.xlsx#乙 #2"), "2020,官渡区,就业率,97,%,,正式");
    let over = gdindex("score -c catalogue.yaml -o x.xlsx").arg("x.xlsx#甲").within(folder.path());
    assert!(over.ends(2).stderr.contains("不能写到输入文件"));
}

#[test]
fn the_name_of_a_sheet_may_state_the_year_and_must_not_contradict_the_file() {
    let bytes = || {
        book(|workbook| {
            let sheet = workbook.add_worksheet().set_name("2019年").unwrap();
            for (column, heading) in (0..).zip(["测评点", "数值"]) {
                sheet.write_string(0, column, heading).unwrap();
            }
            sheet.write_string(1, 0, "就业率").unwrap();
            sheet.write_number(1, 1, 97).unwrap();
        })
    };
    let folder = folder().with("表.xlsx", bytes()).with("2020.xlsx", bytes());
    assert_eq!(tidy(&folder, "表.xlsx").lines().nth(1), Some("2019,官渡区,就业率,97,%,,正式"));
    let refused = gdindex("score 2020.xlsx -c catalogue.yaml").within(folder.path()).ends(2);
    assert!(refused.stderr.contains("错误[ambiguous-year]"), "{refused}");
}

#[test]
fn a_file_is_taken_for_what_it_is_whatever_its_name() {
    let folder = folder().with("2020.csv", departments_book()).with("2020.xlsx", CLEAN);
    for (file, found) in [("2020.csv", "其实是XLSX工作簿"), ("2020.xlsx", "其实是文本")]
    {
        let score = gdindex(&format!("score {file} -c catalogue.yaml")).within(folder.path());
        let score = score.ends(0);
        assert!(score.stderr.contains("警告[misnamed-file]"), "{score}");
        assert!(score.stderr.contains(found), "{score}");
        assert_eq!(tidy(&folder, file), tidy(&folder, "clean.csv"));
    }
}

#[test]
fn the_encoding_is_found_out_or_taken_as_told() {
    let utf_16 = |text: &str| -> Vec<u8> {
        let marked = format!("\u{FEFF}{text}");
        marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    let gbk = encoding_rs::GBK.encode(CLEAN).0.into_owned();
    let folder = folder().with("a.csv", utf_16(CLEAN)).with("b.csv", gbk);
    for (file, name) in [("a.csv", "utf-16le"), ("b.csv", "gb18030"), ("clean.csv", "utf-8")] {
        assert_eq!(tidy(&folder, file), tidy(&folder, "clean.csv"));
        let run = gdindex(&format!("score {file} -c catalogue.yaml -f json"));
        assert_eq!(run.within(folder.path()).json()["inputs"][0]["encoding"], name);
    }
    for (options, message) in [
        ("b.csv --encoding utf-8", "b.csv:1: 错误[encoding]: 从这一行起不是UTF-8编码的文字"),
        ("clean.csv --encoding utf-16", "clean.csv:1: 错误[no-header]"),
    ] {
        let run = gdindex(&format!("score {options} -c catalogue.yaml")).within(folder.path());
        let refused = run.ends(2);
        assert!(refused.stderr.starts_with(message), "{refused}");
    }
    let told = gdindex("tidy b.csv --encoding gbk -c catalogue.yaml").within(folder.path());
    assert_eq!(told.prints(), tidy(&folder, "clean.csv"));
}
