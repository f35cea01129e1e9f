//! Whole workbooks, written by `rust_xlsxwriter` where it can, else by hand.

use rust_xlsxwriter::{Chart, ChartType, Format, Formula, Workbook as Writer};

use super::sample::{Sample, archive, cell, shown, written};
use super::*;

#[test]
fn numbers_texts_and_booleans_are_read_as_shown() {
    let cells = written(|sheet| {
        let format = |code: &str| Format::new().set_num_format(code);
        sheet.write(0, 0, "测评点").unwrap();
        sheet.write(0, 1, 98.2 - 0.1).unwrap();
        sheet.write(0, 2, true).unwrap();
        sheet.write(0, 3, " 两 行\n文字 ").unwrap();
        sheet.write_with_format(2, 0, 0.985, &format("0.0%")).unwrap();
        sheet.write_with_format(2, 1, 3.4, &format(r#"0.0"万元""#)).unwrap();
        sheet.write_with_format(2, 2, 44_196, &format("yyyy")).unwrap();
        sheet.write_with_format(2, 3, 44_196, &Format::new().set_num_format_index(14)).unwrap();
        sheet.write_with_format(2, 4, 0.07, &Format::new().set_num_format_index(9)).unwrap();
        sheet.write_with_format(2, 5, 0.985, &Format::new().set_num_format_index(10)).unwrap();
        sheet.write_blank(3, 0, &format("0.0%")).unwrap();
    });
    assert_eq!(
        cells,
        [
            "A1=测评点",
            "B1=98.1",
            "C1=TRUE",
            "D1= 两 行\n文字 ",
            "A3=98.5%",
            "B3=3.4万元",
            "C3=2020",
            "D3=2020-12-31",
            "E3=7%",
            "F3=98.5%"
        ]
    );
}

#[test]
fn built_in_dates_of_a_chinese_excel_are_dates() {
    let cells = written(|sheet| {
        for (column, id) in (0..).zip([27, 31, 32, 57, 58, 45, 46, 22]) {
            let format = Format::new().set_num_format_index(id);
            sheet.write_with_format(0, column, 44_196.437_5, &format).unwrap();
        }
    });
    let day = "2020-12-31";
    assert_eq!(cells[..5].join(" "), format!("A1={day} B1={day} C1=10:30 D1={day} E1={day}"));
    assert_eq!(cells[5..].join(" "), format!("F1=10:30 G1=1060714:30:00 H1={day} 10:30"));
}

#[test]
fn text_is_read_wherever_it_stands() {
    let mut sample = Sample::rows(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1" t="inlineStr"><is><t>社区 &amp; 街道</t></is></c><c r="E1" t="str"><v>是&#65;</v></c>
        <c r="F1" t="s"><v>3</v></c><c r="G1" t="inlineStr"><is/></c></row>"#,
    );
    sample.strings =
        r#"<sst><si><r><t>评</t></r><r><rPr><b/></rPr><t xml:space="preserve">点 </t></r></si>
        <si><t>官渡</t><rPh sb="0" eb="2"><t>GuanDu</t></rPh><phoneticPr fontId="1"/></si>
        <si/><si><t>_x000D_注</t></si></sst>"#
            .to_owned();
    assert_eq!(sample.cells(), ["A1=评点 ", "B1=官渡", "D1=社区 & 街道", "E1=是A", "F1=\r注"]);
}

#[test]
fn a_formula_is_read_by_its_result() {
    assert_eq!(cell(r#"<c r="A1"><f>SUM(C2:C5)</f><v>98.5</v></c>"#), ["A1=98.5"]);
    assert_eq!(cell(r#"<c r="A1" t="str"><f>B1</f><v>有效</v></c>"#), ["A1=有效"]);
    assert_eq!(cell(r#"<c r="A1" t="b"><f>TRUE()</f><v>1</v></c>"#), ["A1=TRUE"]);
    assert_eq!(cell(r#"<c r="A1" t="str"><f>IF(1,"","")</f><v></v></c>"#), [""; 0]);
}

#[test]
fn a_formula_that_nobody_has_calculated_is_not_empty() {
    for (inner, text) in [
        ("<c r=\"A1\"><f>SUM(C2:C5)</f></c>", "A1==SUM(C2:C5)"),
        ("<c r=\"A1\"><f>SUM(C2:C5)</f><v></v></c>", "A1==SUM(C2:C5)"),
        ("<c r=\"A1\"><f>C2&amp;\"%\"</f><v/></c>", "A1==C2&\"%\""),
        ("<c r=\"A1\" t=\"str\"><f>C2</f></c>", "A1==C2"),
        ("<c r=\"A1\"><f t=\"array\" ref=\"A1:A3\">C2:C4*2</f></c>", "A1==C2:C4*2"),
        ("<c r=\"A1\"><f t=\"dataTable\" ref=\"A1:A3\" r1=\"B1\"/></c>", "A1=="),
        ("<c r=\"A1\"><f t=\"shared\" si=\"7\"/></c>", "A1=="),
    ] {
        assert_eq!(cell(inner), [text]);
    }
}

#[test]
fn shared_formulas_are_written_out() {
    let sample = Sample::rows(
        r#"<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f></c></row>
        <row r="2"><c r="A2"><f t="shared" si="0"/></c></row>
        <row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>"#,
    );
    assert_eq!(sample.cells(), ["A1==B1*2", "A2==B2*2", "A3=6"]);
}

#[test]
fn a_stored_0_is_no_result_where_the_workbook_asks_to_be_calculated() {
    let cells = written(|sheet| {
        sheet.write(0, 0, 3).unwrap();
        sheet.write_formula(0, 1, "=A1*2").unwrap();
        sheet.write_formula(0, 2, Formula::new("=A1*3").set_result("9")).unwrap();
    });
    assert_eq!(cells, ["A1=3", "B1==A1*2", "C1=9"]);
    for (settings, text) in [
        (r#"<calcPr calcId="1" fullCalcOnLoad="1"/>"#, "A1==B1"),
        (r"<x:calcPr fullCalcOnLoad='true' />", "A1==B1"),
        (r#"<calcPr calcId="191029" fullCalcOnLoad="0"/>"#, "A1=0"),
        (r#"<calcPr calcId="191029"/>"#, "A1=0"),
        ("<calcPr/>", "A1=0"),
    ] {
        let mut sample = Sample::rows(r#"<row r="1"><c r="A1"><f>B1</f><v>0</v></c></row>"#);
        sample.settings = settings.to_owned();
        assert_eq!(sample.cells(), [text], "{settings}");
    }
}

#[test]
fn a_cell_far_out_costs_nothing() {
    let cells = written(|sheet| {
        sheet.write(1_048_575, 16_383, "角").unwrap();
    });
    assert_eq!(cells, ["XFD1048576=角"]);
}

#[test]
fn cells_and_rows_need_not_say_where_they_are_nor_come_in_order() {
    for (rows, cells) in [
        (
            "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>",
            "A1=1 C1=2 A2=3",
        ),
        ("<row r=\"5\"><c><v>1</v></c></row><row><c><v>2</v></c></row>", "A5=1 A6=2"),
        ("<row r=\"5\"/><row><c><v>2</v></c></row>", "A6=2"),
        (
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>\
          <row r=\"1\"><c r=\"A1\"><v>3</v></c></row>",
            "A1=3 A2=2 B2=1",
        ),
    ] {
        assert_eq!(Sample::rows(rows).cells().join(" "), cells, "{rows}");
    }
}

#[test]
fn what_leaves_doubt_about_a_cell_is_damage() {
    for rows in [
        r#"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#,
        r#"<row r="1"><c r="A1" s="9"><v>0.985</v></c></row>"#,
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#,
        r#"<row r="1"><c r="A1" t="n"><v>x</v></c></row>"#,
        r#"<row r="1048577"><c><v>1</v></c></row>"#,
        r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A4294967297"><v>1</v></c></row>"#,
        r#"<row r="4294967297"><c><v>1</v></c></row>"#,
        r#"<row r="1"><c r="AAAAAAAA1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r=A1><v>1</v></c></row>"#,
    ] {
        assert_eq!(read(&Sample::rows(rows).bytes()), Err(WorkbookFault::Damaged), "{rows}");
    }
}

#[test]
fn parts_that_only_mean_harm_are_damage() {
    let rows = r#"<row r="1"><c r="A1" s="1"><v>0.985</v></c></row>"#;
    let name = "a".repeat(2049);
    for (formats, is_fine) in [
        (vec!["0.0%"], true),
        (vec![name.as_str(), "0.0%"], false),
        (vec!["0"; 131_072], false),
        (vec!["0\0"], false),
    ] {
        let bytes = Sample::rows(rows).with_formats(&formats).bytes();
        assert_eq!(read(&bytes).err(), (!is_fine).then_some(WorkbookFault::Damaged));
    }
}

#[test]
fn hints_that_are_wrong_do_no_harm() {
    let rows = r#"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>"#;
    for dimension in ["", "A1:", "B2:A1", "A1:XFD99999999999", "总"] {
        let mut sample = Sample::sheet(&format!("<dimension ref=\"{dimension}\"/>{rows}"));
        let most = usize::MAX;
        sample.strings =
            format!("<sst count=\"1\" uniqueCount=\"{most}\"><si><t>字</t></si></sst>");
        let bytes = sample.bytes();
        assert_eq!(shown(&read(&bytes).unwrap().sheets[0].rows), ["A1=字"], "{dimension}");
    }
}

#[test]
fn sheets_keep_their_order_and_say_whether_they_are_hidden() {
    let mut workbook = Writer::new();
    workbook.add_worksheet().set_name("公安分局").unwrap();
    workbook.add_worksheet().set_name("旧").unwrap().set_hidden(true);
    workbook.add_worksheet().set_name("参数").unwrap().set_very_hidden(true);
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_values("公安分局!$A$1:$A$2");
    workbook.add_chartsheet().set_name("图").unwrap().insert_chart(0, 0, &chart).unwrap();
    workbook.add_worksheet().set_name("卫健局").unwrap().write(0, 0, 1).unwrap();
    let sheets = read(&workbook.save_to_buffer().unwrap()).unwrap().sheets;
    let told: Vec<_> = sheets.iter().map(|s| (s.name.as_str(), s.hidden, s.rows.len())).collect();
    assert_eq!(
        told,
        [("公安分局", false, 0), ("旧", true, 0), ("参数", true, 0), ("卫健局", false, 1)]
    );
}

#[test]
fn a_workbook_needs_neither_strings_nor_styles_and_may_use_prefixes() {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    let relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"{relations}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let bytes = archive(&[
        ("_rels/.rels", &relation("officeDocument", "/xl/workbook.xml")),
        (
            "xl/workbook.xml",
            &format!(
                "<x:workbook xmlns:x=\"{main}\" xmlns:r=\"{relations}\"><x:workbookPr date1904=\"1\"/>\
                 <x:sheets><x:sheet name=\"S\" sheetId=\"1\" r:id=\"r\"/></x:sheets></x:workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels", &relation("worksheet", "/xl/worksheets/sheet1.xml")),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                "\u{FEFF}<x:worksheet xmlns:x=\"{main}\"><x:sheetData><x:row r=\"2\">\
                 <x:c r=\"B2\"><x:v>5</x:v></x:c><x:c r=\"C2\" t=\"d\"><x:v>2020-12-31T00:00:00</x:v></x:c>\
                 </x:row></x:sheetData></x:worksheet>"
            ),
        ),
    ]);
    assert_eq!(shown(&read(&bytes).unwrap().sheets[0].rows), ["B2=5", "C2=2020-12-31"]);
}

#[test]
fn a_date_counts_from_the_day_the_workbook_says() {
    for (settings, text) in
        [("", "A1=2016-12-30"), ("<workbookPr date1904=\"1\"/>", "A1=2020-12-31")]
    {
        let row = r#"<row r="1"><c r="A1" s="1"><v>42734</v></c></row>"#;
        let mut sample = Sample::rows(row).with_formats(&["yyyy/m/d"]);
        sample.settings = settings.to_owned();
        assert_eq!(sample.cells(), [text]);
    }
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &[0; 504][..], &stream].concat();
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook".to_vec();
    assert!(is_encrypted(&locked));
    assert!(!is_encrypted(&old));
    assert!(!is_encrypted(&stream));
    assert_eq!(read(&locked), Err(WorkbookFault::Encrypted));
    assert_eq!(read(&old), Err(WorkbookFault::Damaged));
    assert_eq!(read(b""), Err(WorkbookFault::Damaged));
    let whole = Sample::rows(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#).bytes();
    assert_eq!(read(&whole[..whole.len() / 2]), Err(WorkbookFault::Damaged));
    let cut = Sample::sheet(r#"<sheetData><row r="1"><c r="A1"><v>1</v></c>"#).bytes();
    assert_eq!(read(&cut), Err(WorkbookFault::Damaged));
    let other = archive(&[("word/document.xml", "<document/>")]);
    assert_eq!(read(&other), Err(WorkbookFault::Damaged));
}
