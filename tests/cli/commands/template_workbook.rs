//! `template -f xlsx`: what may be typed where, and that what was typed comes
//! back without a finding.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read, Write as _};

use calamine::{Data, Reader, Xlsx};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::template::{assert_clean, column, once, result, split, values};
use crate::cli::harness::{Folder, gdindex};

const SHEET: &str = "xl/worksheets/sheet1.xml";
const GUIDE: &str = "xl/worksheets/sheet2.xml";

/// The parts of a workbook by name.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let read = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(read).collect()
}

fn packed(parts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The texts of the first sheet's cells.
fn grid(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(workbook.sheet_names(), ["填报表", "填报说明"]);
    let range = workbook.worksheet_range("填报表").unwrap();
    assert_eq!(range.start(), Some((0, 0)), "the header is the first row");
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

fn name(row: usize, column: usize) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(
        u32::try_from(row).unwrap(),
        u16::try_from(column).unwrap(),
    )
}

/// The markup of a cell: `<c r="D2" s="5"/>`.
fn cell<'a>(sheet: &'a str, name: &str) -> &'a str {
    let start = sheet.find(&format!("<c r=\"{name}\"")).unwrap_or_else(|| panic!("no cell {name}"));
    let end = start + sheet[start..].find('>').unwrap() + 1;
    &sheet[start..end]
}

/// Types into a cell: a number, or else a text.
fn typed(sheet: &str, name: &str, text: &str) -> String {
    let blank = cell(sheet, name);
    let open = blank.strip_suffix("/>").unwrap_or_else(|| panic!("{blank} is not blank"));
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let filled = match text.parse::<f64>() {
        Ok(_) => format!("{open}><v>{text}</v></c>"),
        Err(_) => format!("{open} t=\"inlineStr\"><is><t>{escaped}</t></is></c>"),
    };
    sheet.replace(blank, &filled)
}

/// Fills in a workbook as a department would.
fn fill(path: &str, mut value: impl FnMut(&str) -> Option<String>) {
    let bytes = fs::read(path).unwrap();
    let grid = grid(&bytes);
    let at = |heading| column(&grid[0], heading);
    let mut parts = parts(&bytes);
    let mut sheet = parts[SHEET].clone();
    for (row, cells) in grid.iter().enumerate().skip(1) {
        if let Some(value) = value(&cells[at("测评点")]) {
            sheet = typed(&sheet, &name(row, at("数值")), &value);
            sheet = typed(&sheet, &name(row, at("数据状态")), "初步");
            sheet = typed(&sheet, &name(row, at("备注")), "快报数，以后核定");
        }
    }
    parts.insert(SHEET.to_owned(), sheet);
    fs::write(path, packed(&parts)).unwrap();
}

/// A workbook of `template` in a folder.
fn workbook(folder: &Folder, arguments: &str) -> Vec<u8> {
    let run = gdindex(&format!("template {arguments} -o blank.xlsx"));
    run.within(folder.path()).prints();
    fs::read(folder.path().join("blank.xlsx")).unwrap()
}

#[test]
fn every_department_fills_its_workbook_in_and_the_index_is_that_of_one_clean_file() {
    let folder = Folder::new();
    let run = gdindex("template data/2019.csv -f xlsx");
    let paths = split(run, &folder.path().join("表"));
    assert_eq!(paths.len(), 18, "17 departments, and what has none");
    let mut value = once(values("data/2020.csv"));
    for path in &paths {
        fill(path, &mut value);
    }
    assert_clean(&paths, "");
    assert_eq!(result(&paths), result(&["data/2020.csv".to_owned()]));
}

#[test]
fn a_percentage_typed_as_one_is_read_as_one() {
    let folder = Folder::new();
    let mut parts = parts(&workbook(&folder, "--year 2020 --department 区司法局"));
    let sheet = parts[SHEET].clone();
    let blank = cell(&sheet, "C2").to_owned();
    let style: usize =
        blank.split("s=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    let styles = parts["xl/styles.xml"].clone();
    let formats = styles.split("<cellXfs").nth(1).unwrap().split("</cellXfs>").next().unwrap();
    let own = format!("<xf {}", formats.split("<xf ").nth(style + 1).unwrap());
    assert!(own.contains("numFmtId=\"0\""), "{own}");
    let count = formats.matches("<xf ").count();
    let percent = own.replace("numFmtId=\"0\"", "numFmtId=\"10\"");
    let styles = styles.replace("</cellXfs>", &format!("{percent}</cellXfs>"));
    let typed = format!("<c r=\"C2\" s=\"{count}\"><v>0.9985</v></c>");
    parts.insert("xl/styles.xml".to_owned(), styles);
    parts.insert(SHEET.to_owned(), sheet.replace(&blank, &typed));
    let path = folder.path().join("a.xlsx");
    fs::write(&path, packed(&parts)).unwrap();
    let path = path.to_str().unwrap().to_owned();
    assert_clean(std::slice::from_ref(&path), "");
    let json = gdindex("score -f json").arg(path).outcome().json();
    let points = json["results"][0]["points"].as_array().unwrap();
    let value = points.iter().find(|point| point["name"] == "人民调解调处成功率").unwrap();
    assert_eq!(value["value"], 99.85);
}

/// By style, whether cells are locked.
fn locks(styles: &str) -> Vec<bool> {
    let formats = styles.split("<cellXfs").nth(1).unwrap().split("</cellXfs>").next().unwrap();
    formats.split("<xf ").skip(1).map(|format| !format.contains("locked=\"0\"")).collect()
}

#[test]
fn only_what_is_to_be_filled_in_is_unlocked() {
    let folder = Folder::new();
    for (arguments, to_fill) in [
        ("--year 2020", &["数值", "数据状态", "备注"][..]),
        ("--year 2020 --area 甲街道", &["数值", "数据状态", "备注"]),
        ("", &["年份", "数值", "数据状态", "备注"]),
    ] {
        let bytes = workbook(&folder, arguments);
        let (parts, grid) = (parts(&bytes), grid(&bytes));
        let locks = locks(&parts["xl/styles.xml"]);
        for (row, cells) in grid.iter().enumerate() {
            for (at, heading) in grid[0].iter().enumerate().take(cells.len()) {
                let cell = cell(&parts[SHEET], &name(row, at));
                let style = cell.split("s=\"").nth(1).unwrap().split('"').next().unwrap();
                let is_to_fill = row > 0 && to_fill.contains(&heading.as_str());
                let style: usize = style.parse().unwrap();
                assert_eq!(locks[style], !is_to_fill, "{arguments} {heading} {cell}");
            }
        }
        for sheet in [SHEET, GUIDE] {
            let protection = parts[sheet].split("<sheetProtection").nth(1).unwrap();
            let protection = protection.split('>').next().unwrap();
            assert!(protection.contains("sheet=\"1\"") && !protection.contains("password"));
        }
    }
}

/// The checks of a sheet: the cells, the rest of the markup.
fn checks(sheet: &str) -> BTreeMap<String, String> {
    let checks = sheet.split("<dataValidation ").skip(1);
    let check = |text: &str| {
        let cells = text.split("sqref=\"").nth(1).unwrap().split('"').next().unwrap();
        let text = text.split("</dataValidation>").next().unwrap();
        (cells.to_owned(), text.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<"))
    };
    checks.map(check).collect()
}

#[test]
fn every_value_is_checked_by_what_its_point_takes() {
    let folder = Folder::new();
    let bytes = workbook(&folder, "--year 2020");
    let (checks, grid) = (checks(&parts(&bytes)[SHEET]), grid(&bytes));
    assert_eq!(checks.len(), 53 + 1, "one per point, one for all statuses");
    let of = |point: &str| {
        let row = grid.iter().position(|row| row[1] == point).unwrap();
        (format!("C{}", row + 1), checks[&format!("C{}", row + 1)].as_str())
    };
    for (point, formula, said) in [
        ("居务公开率", "OR(TRIM(@)=\"不适用\",AND(ISNUMBER(@),@>=0,@<=100))", "不要填 0.985"),
        (
            "社区居家养老服务中心",
            "OR(TRIM(@)=\"不适用\",AND(ISNUMBER(@),@>=0))",
            "合理范围：0个以上",
        ),
        (
            "登记备案社会组织年增长率",
            "OR(TRIM(@)=\"不适用\",AND(ISNUMBER(@),@>=-100))",
            "不存在请填“不适用”",
        ),
        ("公共文化设施", "\"完好,基本完好,部分损坏,严重损坏,不适用\"", "从下拉列表中选"),
    ] {
        let (cell, check) = of(point);
        let formula = format!("<formula1>{}</formula1>", formula.replace('@', &cell));
        assert!(check.contains(&formula) && check.contains(said), "{point}: {check}");
        assert!(
            check.contains("showErrorMessage=\"1\"") && !check.contains("errorStyle"),
            "{check}"
        );
    }
    let statuses = &checks["G2:G54"];
    assert!(statuses.contains("<formula1>\"正式,初步,估计\"</formula1>"), "{statuses}");
}

#[test]
fn the_year_is_checked_where_it_is_to_be_filled_in() {
    let folder = Folder::new();
    let checks = checks(&parts(&workbook(&folder, ""))[SHEET]);
    assert!(checks["A2:A54"].contains("type=\"whole\""), "{:?}", checks["A2:A54"]);
}

/// Scales and units that have no room in drop-downs and messages.
fn hostile() -> String {
    let mut text = "title: 例\nscales:\n".to_owned();
    for (name, labels) in [
        ("逗号", vec!["好，很好".to_owned(), "好,不坏".to_owned(), "差".to_owned()]),
        ("多", (0..300).map(|at| format!("第{at}档")).collect()),
        ("长", vec!["优".repeat(300), "劣\"引号\"".to_owned()]),
        ("公式", vec!["=1+1优".to_owned(), "-劣".to_owned()]),
    ] {
        let _ = writeln!(text, "  {name}:");
        for (at, label) in labels.iter().enumerate() {
            let label = serde_json::to_string(label).unwrap();
            let _ = writeln!(text, "    - {{ label: {label}, score: {} }}", 1000 - at);
        }
    }
    text += "dimensions:\n  - name: 甲\n    points:\n";
    for (at, (scale, label)) in [
        ("逗号", "好,不坏"),
        ("多", "第7档"),
        ("长", "劣\"引号\""),
        ("公式", "-劣"),
        ("多", "第9档"),
    ]
    .iter()
    .enumerate()
    {
        let label = serde_json::to_string(label).unwrap();
        let _ = writeln!(
            text,
            "      - {{ id: s{at}, name: 评{at}号, scale: {scale}, targets: {{ 2020: {label} }} }}"
        );
    }
    let unit = "元".repeat(400);
    let _ = writeln!(
        text,
        "      - {{ id: n, name: \"<r>&\\\"名\\\"</r>\", unit: {unit}, targets: {{ 2020: 1 }}, plausible: [-1.0e+300, 1.0e+300], note: \"{}\" }}",
        "注".repeat(40_000)
    );
    text +=
        "      - { id: m, name: 小, unit: \"%\", targets: { 2020: 60 }, plausible: [50, 100] }\n";
    text
}

#[test]
fn what_has_no_room_in_a_drop_down_stands_beside_the_explanation() {
    let folder = Folder::new().with("c.yaml", hostile());
    let bytes = workbook(&folder, "-c c.yaml --year 2020");
    let checks = checks(&parts(&bytes)[SHEET]);
    let lists: Vec<&str> = (2..7)
        .map(|row| checks[&format!("C{row}")].split("<formula1>").nth(1).unwrap())
        .map(|rest| rest.split("</formula1>").next().unwrap())
        .collect();
    assert!(lists.iter().all(|list| list.starts_with("'填报说明'!$")), "{lists:?}");
    assert_eq!(lists[1], lists[4], "a list stands there once");
    let mut workbook = Xlsx::new(Cursor::new(&bytes[..])).unwrap();
    let guide = workbook.worksheet_range("填报说明").unwrap();
    let texts: Vec<String> = guide.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
    for label in ["好,不坏", "第299档", "=1+1优"] {
        assert!(texts.contains(&label.to_owned()), "{label}");
    }
    assert!(lists[1].ends_with("$301"), "{lists:?}");
    assert!(checks["C8"].contains(">=0.5,C8<=100"), "50% is 0.5 to Excel: {}", checks["C8"]);
    assert_nothing_is_alive(&folder, "c.yaml");
}

#[test]
fn labels_that_have_no_room_in_a_drop_down_come_back() {
    let folder = Folder::new().with("c.yaml", hostile());
    workbook(&folder, "-c c.yaml --year 2020");
    let path = folder.path().join("blank.xlsx").to_str().unwrap().to_owned();
    fill(&path, |point| {
        Some(match point {
            "评0号" => "好,不坏".to_owned(),
            "评1号" | "评4号" => "第299档".to_owned(),
            "评2号" => "优".repeat(300),
            "评3号" => "-劣".to_owned(),
            "小" => "60".to_owned(),
            _ => "1".to_owned(),
        })
    });
    let run = gdindex("check -c c.yaml -f json blank.xlsx").within(folder.path());
    let json = run.json();
    assert_eq!(json["findings"], serde_json::json!([]));
    assert_eq!(json["coverage"]["reported"], 7);
}

/// The workbook for a catalogue has no formulas and no links.
#[track_caller]
pub(crate) fn assert_nothing_is_alive(folder: &Folder, catalogue: &str) {
    let bytes = workbook(folder, &format!("-c {catalogue} --year 2020"));
    let parts = parts(&bytes);
    for sheet in [SHEET, GUIDE] {
        assert!(!parts[sheet].contains("<f>") && !parts[sheet].contains("<hyperlink"));
    }
    let mut workbook = Xlsx::new(Cursor::new(&bytes[..])).unwrap();
    let range = workbook.worksheet_range("填报表").unwrap();
    assert!(range.rows().skip(1).all(|row| matches!(row[1], Data::String(_))));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = Folder::new();
    let once = workbook(&folder, "--year 2020");
    fs::remove_file(folder.path().join("blank.xlsx")).unwrap();
    assert_eq!(once, workbook(&folder, "--year 2020"));
}

#[test]
fn the_explanation_says_who_reports_what_by_which_catalogue() {
    let folder = Folder::new();
    let bytes = workbook(&folder, "--year 2020 --department 区民政局");
    let mut workbook = Xlsx::new(Cursor::new(&bytes[..])).unwrap();
    let guide = workbook.worksheet_range("填报说明").unwrap();
    let texts: Vec<String> = guide.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
    let sha256 = gdindex("catalogue list -f json").json()["catalogue"]["sha256"].clone();
    for said in [
        "区民政局",
        "官渡区社会治理指数",
        "2020",
        &sha256.as_str().unwrap()[..12],
        "gdindex check",
        "社会助工师",
        "明显、有效",
        "填 98.5",
    ] {
        assert!(texts.iter().any(|text| text.contains(said)), "{said} in {texts:?}");
    }
    assert!(!texts.iter().any(|text| text.contains("民生支出")), "points of others");
}

#[test]
fn the_sheet_prints_on_its_side_with_its_header_on_every_page() {
    let parts = parts(&workbook(&Folder::new(), "--year 2020"));
    let sheet = &parts[SHEET];
    for markup in [
        "orientation=\"landscape\"",
        "paperSize=\"9\"",
        "fitToHeight=\"0\"",
        "state=\"frozen\"",
        "fitToPage=\"1\"",
    ] {
        assert!(sheet.contains(markup), "{markup}");
    }
    assert!(parts["xl/workbook.xml"].contains("填报表!$1:$1"), "{}", parts["xl/workbook.xml"]);
}
