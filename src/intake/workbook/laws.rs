//! Laws of the reader of workbooks.

use proptest::prelude::*;

use super::number_format::NumberFormat;
use super::sample::Sample;
use super::shown::{self, Epoch};
use super::*;
use crate::intake::source::archive::archive_kind;
use crate::model::number;

fn text(value: f64, code: &str) -> String {
    shown::number(value, &NumberFormat::parse(code), Epoch::Year1900)
}

/// Doubles that have at most 15 significant digits.
fn short_numbers() -> impl Strategy<Value = f64> {
    let whole = -999_999_999_999_999_i64..=999_999_999_999_999;
    (whole, -40..40).prop_map(|(digits, exponent)| format!("{digits}e{exponent}").parse().unwrap())
}

/// A workbook with a little of everything.
fn sample() -> Vec<u8> {
    let mut sample = Sample::sheet(
        r#"<dimension ref="A1:C3"/><sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>a&amp;b</t></is></c></row>
        <row r="2"><c r="A2" s="1"><v>0.985</v></c><c r="B2" s="2"><v>44196.5</v></c><c r="C2" t="b"><v>1</v></c>
        <c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="e"><v>#CALC!</v></c></row>
        <row r="3"><c r="A3"><f t="shared" ref="A3:B3" si="0">SUM(A1:$B2)</f></c><c r="B3"><f t="shared" si="0"/></c>
        <c r="C3" t="str"><f>A1</f><v>x</v></c></row></sheetData>
        <mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="E1:F9"/></mergeCells>"#,
    )
    .with_formats(&["0.0%", "yyyy-mm-dd h:mm"]);
    sample.strings = "<sst><si><r><t>字</t></r><r><rPr><strike/><vertAlign val='superscript'/></rPr><t>1&amp;</t></r><rPh><t>zi</t></rPh></si></sst>".to_owned();
    sample.settings = r#"<workbookPr date1904="0"/><calcPr calcId="1"/>"#.to_owned();
    sample.bytes()
}

/// The parts of an archive, to be changed under the compression.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).unwrap();
        std::io::Write::write_all(&mut writer, content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What to write over a place of a file, or how much to take out there.
fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, Vec<u8>, usize)>> {
    let pieces: Vec<Vec<u8>> = [
        &b"<"[..],
        b">",
        b"\"",
        b"/>",
        b"&",
        b"&#0;",
        b"99999999999",
        b"-",
        b"0",
        b"",
        b"<c>",
        b"<v>",
        b"</c>",
        b"<row r=\"4294967296\">",
        b"ZZZZZZZZ",
        b"A0",
        b"B1:A1",
        b"\0",
        b"\xFF",
        b"<!--",
        b"<![CDATA[",
        b" si=\"18446744073709551615\"",
        b"1e999",
        b"nan",
        b"_xD800_",
        b"'",
    ]
    .map(<[u8]>::to_vec)
    .to_vec();
    let piece =
        prop_oneof![prop::sample::select(pieces), prop::collection::vec(any::<u8>(), 1..4),];
    prop::collection::vec((any::<prop::sample::Index>(), piece, 0..8_usize), 1..4)
}

fn change(bytes: &mut Vec<u8>, changes: Vec<(prop::sample::Index, Vec<u8>, usize)>) {
    for (place, piece, taken) in
        changes.into_iter().filter(|_| !bytes.is_empty()).collect::<Vec<_>>()
    {
        let at = place.index(bytes.len().max(1));
        let end = (at + taken).min(bytes.len());
        bytes.splice(at.min(end)..end, piece);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_text_of_a_number_reads_back(value in short_numbers()) {
        prop_assert_eq!(number::read(&text(value, "General")), Some(value));
    }

    #[test]
    fn a_percentage_is_the_number_two_places_on(value in short_numbers()) {
        let percentage = text(value, "0.0%");
        let digits = percentage.strip_suffix('%').unwrap();
        prop_assert_eq!(number::read(digits), number::read_shifted(&text(value, "0.0"), 2));
        prop_assert_eq!(number::read_shifted(digits, -2), Some(value));
    }

    #[test]
    fn any_number_has_a_text_in_any_format(bits in any::<u64>(), code in "[0#?.,%;@\"\\\\!_*\\[\\]hmsyed<>=万$E+/G A-]{0,12}") {
        let shown = text(f64::from_bits(bits), &code);
        prop_assert!(!shown.is_empty());
    }

    #[test]
    fn arbitrary_bytes_are_no_workbook(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(&bytes).is_err());
        let _ = (archive_kind(&bytes), is_encrypted(&bytes));
    }

    #[test]
    fn a_changed_archive_never_stops_the_program(changes in changes()) {
        let mut bytes = sample();
        change(&mut bytes, changes);
        let _ = (read(&bytes), archive_kind(&bytes));
    }

    #[test]
    fn a_changed_part_never_stops_the_program(which in any::<prop::sample::Index>(), changes in changes()) {
        let mut parts = parts(&sample());
        let which = which.index(parts.len());
        change(&mut parts[which].1, changes);
        let _ = read(&packed(&parts));
    }
}
