//! The report as a workbook: a sheet for each section, each with its own columns
//! and with the mark of data that are not official.

use std::fs::File;
use std::io::{BufReader, Read};

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::cli::harness::{Folder, gdindex};

const YEARS: &str = "data/2017.csv data/2018.csv data/2019.csv data/2020.csv";
const AREAS: &str = "data/街道/2019.csv data/街道/2020.csv";
const MARK: &str = "演示数据，不是官方数据";

/// A report as a workbook.
fn written(arguments: &str) -> Folder {
    let folder = Folder::new();
    let path = folder.path().join("x.xlsx");
    let run = gdindex(&format!("report {arguments} --draws 60 -o"));
    run.arg(&path).ends(0);
    folder
}

fn book(folder: &Folder) -> Xlsx<BufReader<File>> {
    open_workbook(folder.path().join("x.xlsx")).unwrap()
}

/// A part of the file as it is stored.
fn stored(folder: &Folder, name: &str) -> String {
    let file = File::open(folder.path().join("x.xlsx")).unwrap();
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The texts of a sheet, from the left and from above.
fn texts(book: &mut Xlsx<BufReader<File>>, sheet: &str) -> Vec<String> {
    let range = book.worksheet_range(sheet).unwrap();
    let filled = range.used_cells().filter(|(_, _, cell)| !matches!(cell, Data::Empty));
    filled.map(|(_, _, cell)| cell.to_string()).filter(|text| !text.is_empty()).collect()
}

/// The titles of the second level of the same report as Markdown.
fn headings(arguments: &str) -> Vec<String> {
    let page = gdindex(&format!("report {arguments} --draws 60 -f markdown")).ends(0).stdout;
    page.lines().filter_map(|line| line.strip_prefix("## ")).map(ToOwned::to_owned).collect()
}

#[test]
fn every_section_is_a_sheet_and_the_flat_table_the_last() {
    for arguments in [YEARS, AREAS] {
        let folder = written(arguments);
        let mut names = book(&folder).sheet_names();
        assert_eq!(names.pop().as_deref(), Some("数据"));
        assert_eq!(names, headings(arguments));
    }
}

#[test]
fn long_names_of_english_sections_are_cut_and_found_again() {
    let folder = written(&format!("{AREAS} --lang en"));
    let mut book = book(&folder);
    let texts = texts(&mut book, "How far the result can be…");
    assert_eq!(texts[0], "How far the result can be trusted");
}

#[test]
fn the_first_sheet_has_the_title_and_what_matters_most() {
    let folder = written(YEARS);
    let texts = texts(&mut book(&folder), "总览");
    assert_eq!(texts[..3], ["官渡区社会治理指数年度报告 · 官渡区 2020年", MARK, "总览"]);
    assert!(texts.contains(&"综合指数".to_owned()), "{texts:?}");
}

#[test]
fn every_sheet_has_the_mark_to_be_seen_and_to_be_printed() {
    let folder = written(YEARS);
    let mut book = book(&folder);
    let names = book.sheet_names();
    let title = "官渡区社会治理指数年度报告 · 官渡区 2020年";
    for (at, name) in (1..).zip(&names) {
        let sheet = stored(&folder, &format!("xl/worksheets/sheet{at}.xml"));
        let is_section = at > 1 && at < names.len();
        let left = if is_section { format!("&amp;L{title}") } else { String::new() };
        let header = format!("<oddHeader>{left}&amp;R{MARK}</oddHeader>");
        assert!(sheet.contains(&header), "{name}: {sheet}");
        let is_page = at < names.len();
        assert_eq!(texts(&mut book, name)[..3].contains(&MARK.to_owned()), is_page, "{name}");
    }
}

#[test]
fn no_sheet_takes_its_columns_or_its_paper_from_another() {
    let folder = written(YEARS);
    let names = book(&folder).sheet_names();
    let sheet = |name: &str| {
        let at = names.iter().position(|own| own == name).unwrap() + 1;
        stored(&folder, &format!("xl/worksheets/sheet{at}.xml"))
    };
    let columns = |sheet: &str| {
        sheet.split("<cols>").nth(1).unwrap().split("</cols>").next().unwrap().to_owned()
    };
    let (levels, points) = (sheet("各级得分与权重"), sheet("各测评点进展"));
    assert_ne!(columns(&levels), columns(&points));
    assert!(levels.contains("orientation=\"portrait\""));
    assert!(points.contains("orientation=\"landscape\""));
    // The only table keeps its headings in sight; of several none does.
    assert!(levels.contains("<pane ySplit=\"4\" topLeftCell=\"A5\""), "{levels}");
    assert!(!points.contains("<pane "));
}

#[test]
fn pages_of_other_commands_stay_on_one_sheet() {
    for command in ["score", "trend", "gap"] {
        let folder = Folder::new();
        let path = folder.path().join("x.xlsx");
        gdindex(&format!("{command} {YEARS} -o")).arg(&path).ends(0);
        assert_eq!(book(&folder).sheet_names(), ["结果", "数据"], "{command}");
    }
}
