//! A workbook: after a first byte of 0 the raw bytes of a file, else its
//! parts, one behind the other with a NUL between, packed here so that what
//! is changed lies under the archive. Parts left out are plain ones.

#![no_main]

use std::io::{Cursor, Write};

use gdindex::intake::{Selection, Source};
use gdindex::model::{Form, Year};
use gdindex_fuzz::reading::{found, just_read, read, said};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The parts that the input may bring, and what stands in for them.
const PARTS: [(&str, &str); 4] = [
    ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
    ("xl/sharedStrings.xml", "<sst><si><t>测评点</t></si><si><t>数值</t></si></sst>"),
    (
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>\
         <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    ),
];

/// What leads to the parts.
const LEADS: [(&str, &str); 2] = [
    (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
         Target=\"xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
         Target=\"worksheets/sheet1.xml\"/></Relationships>",
    ),
];

fuzz_target!(|data: &[u8]| {
    let Some((mode, rest)) = data.split_first() else { return };
    if *mode == 0 {
        read(&source(rest.to_vec()), &selection());
        return;
    }
    let mut given = rest.split(|byte| *byte == 0).filter(|part| !part.is_empty());
    let own = PARTS.map(|(name, plain)| (name, given.next().unwrap_or(plain.as_bytes())));
    let leads = LEADS.map(|(name, plain)| (name, plain.as_bytes()));
    let mut parts: Vec<(&str, &[u8])> = leads.into_iter().chain(own).collect();
    let intake = read(&source(packed(&parts)), &selection());
    parts.reverse();
    let other = just_read(&source(packed(&parts)), &selection());
    assert_eq!((said(&intake), found(&intake)), (said(&other), found(&other)), "order of parts");
    if let Some(Form::Text(encoding)) = intake.inputs[0].form {
        panic!("a workbook was read as text in {}", encoding.name());
    }
});

fn source(bytes: Vec<u8>) -> Source {
    Source::new("2020.xlsx", bytes)
}

fn selection() -> Selection {
    Selection { year: Year::new(2020), ..Selection::default() }
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        writer.start_file(*name, stored).expect("memory can be written to");
        writer.write_all(content).expect("memory can be written to");
    }
    writer.finish().expect("memory can be written to").into_inner()
}
