//! Workbooks for the tests, from the markup of their parts.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Workbook as Writer, Worksheet};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::read;
use super::sheet::{SheetRow, Workbook};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// An archive of these parts.
pub(crate) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of one sheet, in markup.
pub(crate) struct Sample {
    /// The content of `<worksheet>`.
    pub(crate) sheet: String,
    /// `<sst>` with its items.
    pub(crate) strings: String,
    /// The number formats 164, 165, …; the cell style n has the nth, from 1.
    pub(super) formats: Vec<String>,
    /// What the workbook has besides its sheets.
    pub(crate) settings: String,
}

impl Sample {
    /// With these rows.
    pub(crate) fn rows(rows: &str) -> Self {
        Self::sheet(&format!("<sheetData>{rows}</sheetData>"))
    }

    pub(crate) fn sheet(sheet: &str) -> Self {
        let strings = "<sst/>".to_owned();
        let settings = String::new();
        Self { sheet: sheet.to_owned(), strings, formats: Vec::new(), settings }
    }

    /// With these rows, and merged regions.
    pub(super) fn merged(rows: &str, regions: &[&str]) -> Self {
        let regions = regions.join("\"/><mergeCell ref=\"");
        let regions = format!("<mergeCells><mergeCell ref=\"{regions}\"/></mergeCells>");
        Self::sheet(&format!("<sheetData>{rows}</sheetData>{regions}"))
    }

    pub(super) fn with_formats(mut self, formats: &[&str]) -> Self {
        self.formats = formats.iter().map(|format| escaped(format)).collect();
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let relation = |kind: &str, target: &str| {
            format!("<Relationship Id=\"r\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
        };
        let relations =
            |list: String| format!("<Relationships xmlns=\"{PACKAGE}\">{list}</Relationships>");
        let workbook = format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\">{}\
             <sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>",
            self.settings
        );
        archive(&[
            ("_rels/.rels", &relations(relation("officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", &workbook),
            (
                "xl/_rels/workbook.xml.rels",
                &relations(relation("worksheet", "worksheets/sheet1.xml")),
            ),
            ("xl/sharedStrings.xml", &self.strings),
            ("xl/styles.xml", &self.styles()),
            (
                "xl/worksheets/sheet1.xml",
                &format!("<worksheet xmlns=\"{MAIN}\">{}</worksheet>", self.sheet),
            ),
        ])
    }

    fn styles(&self) -> String {
        let formats = self.formats.iter().enumerate();
        let (formats, styles): (String, String) = formats
            .map(|(index, code)| {
                let id = 164 + index;
                (
                    format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>"),
                    format!("<xf numFmtId=\"{id}\"/>"),
                )
            })
            .unzip();
        format!(
            "<styleSheet xmlns=\"{MAIN}\"><numFmts>{formats}</numFmts>\
             <cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>"
        )
    }

    pub(crate) fn read(&self) -> Workbook {
        read(&self.bytes()).unwrap()
    }

    /// The cells of its sheet as `A1=text`, with `+` before a merged region's
    /// first text and `^` before its repetitions.
    pub(crate) fn cells(&self) -> Vec<String> {
        shown(&self.read().sheets[0].rows)
    }
}

/// The cells of the only sheet that is written so.
pub(crate) fn written(write: impl FnOnce(&mut Worksheet)) -> Vec<String> {
    let mut workbook = Writer::new();
    write(workbook.add_worksheet());
    shown(&read(&workbook.save_to_buffer().unwrap()).unwrap().sheets[0].rows)
}

/// A cell of a row 1.
pub(crate) fn cell(inner: &str) -> Vec<String> {
    Sample::rows(&format!("<row r=\"1\">{inner}</row>")).cells()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Rows as `A1=text`.
pub(crate) fn shown(rows: &[SheetRow]) -> Vec<String> {
    let cells = rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell)));
    cells
        .map(|(row, cell)| {
            let mark = match cell.merge {
                super::Merge::None => "",
                super::Merge::Start => "+",
                super::Merge::Continued => "^",
            };
            format!("{}{row}={mark}{}", column_name(cell.column), cell.text)
        })
        .collect()
}

fn column_name(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap());
    let left = if column < 26 { String::new() } else { column_name(column / 26 - 1) };
    format!("{left}{letter}")
}
