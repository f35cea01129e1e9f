//! What stands above the rows of a table: titles, and the header itself.

use super::damage::{report_control, report_swallowing};
use crate::intake::header::unit_words::{SIGNS, is_unit, unit_said};
use crate::intake::header::{self, Header, Layout, Missing, Role, Shape};
use crate::intake::rows::cell_text::{is_blank_text, is_too_long, split_remark};
use crate::intake::rows::{Body, Cell, Row, Rows, Step};
use crate::intake::run::Run;
use crate::model::text::fold;
use crate::model::{Catalogue, Fault, number};

/// What is said above a header about all that stands below.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Above {
    /// `单位：万元`.
    pub(crate) unit: Option<String>,
}

/// Reads up to the header and it; `None` where what follows makes no sense.
pub(crate) fn read(run: &mut Run, rows: &mut Rows, header: &Header, steers: bool) -> Option<Above> {
    let mut above = Above::default();
    let mut row = Row::default();
    loop {
        match rows.next(&mut row) {
            Step::End => return None,
            Step::Broken(broken) => run.journal.about_cell(&broken.position, None, broken.fault),
            Step::Row => {
                if row.multi_line && report_swallowing(run, &row, rows) {
                    return None;
                }
                if steers {
                    report_control(run, &header.layout, &row);
                }
                if row.line == header.line {
                    report_headings(run, &header.layout, &row);
                    return Some(above);
                }
                if !row.is_blank() && !is_title(run, &header.layout, &row) {
                    return None;
                }
                above.unit = above.unit.or_else(|| stated_unit(run.catalogue, &row));
            }
        }
    }
}

/// The unit that a title row states for the whole table: `单位：万元` anywhere
/// in a cell, or in two cells, or a unit in brackets at the end of one.
fn stated_unit(catalogue: &Catalogue, row: &Row) -> Option<String> {
    let cells = row.cells.iter().filter(|cell| !is_blank_text(&cell.text));
    let texts: Vec<String> = cells
        .map(|cell| if is_too_long(&cell.text) { String::new() } else { fold(&cell.text) })
        .collect();
    let stated = |(index, text): (usize, &String)| {
        let Some(said) = unit_said(text) else { return bracketed_unit(catalogue, text) };
        let unit = if said.is_empty() { texts.get(index + 1)?.as_str() } else { said };
        let end = |c: char| matches!(c, ')' | ']' | '】' | '〕' | ' ');
        let first = unit.split(end).next().filter(|first| !first.is_empty());
        first.filter(|unit| is_unit(catalogue, unit)).map(str::to_owned)
    };
    texts.iter().enumerate().find_map(stated)
}

/// The unit in brackets at the end of a folded title.
fn bracketed_unit(catalogue: &Catalogue, text: &str) -> Option<String> {
    let (base, remark) = split_remark(text).filter(|_| !text.ends_with(SIGNS))?;
    (!base.is_empty() && is_unit(catalogue, remark)).then(|| remark.to_owned())
}

/// Notes a row above the header; one with data in it means that the header
/// stands in the wrong place.
fn is_title(run: &mut Run, layout: &Layout, row: &Row) -> bool {
    let text = |column: usize| row.cells.get(column).map_or("", |cell| &cell.text);
    let is_number = |column: usize| number::read(&fold(text(column))).is_some();
    let filled: Vec<&Cell> = row.cells.iter().filter(|cell| !is_blank_text(&cell.text)).collect();
    let names_point = filled.len() > 1 && filled.iter().any(|cell| run.point(&cell.text).is_some());
    let has_value = match &layout.shape {
        Shape::Long(long) => is_number(long.value) && !is_blank_text(text(long.point)),
        Shape::Wide(measures) => measures.iter().any(|(column, _)| is_number(*column)),
    };
    let is_data = names_point || has_value;
    let fault = if is_data {
        Fault::NoHeader { nearest: Vec::new(), has_wide_commas: false }
    } else {
        Fault::TextRow { text: row.shown() }
    };
    run.journal.about_row(row.line, fault);
    !is_data
}

fn report_headings(run: &mut Run, layout: &Layout, row: &Row) {
    for (column, fault) in &layout.faults {
        let heading = &layout.columns[*column].heading;
        run.journal.about_cell(&row.cells[*column].position, Some(heading), fault.clone());
    }
}

/// The line of what would be a header if its commas were not of full width.
fn wide_commas(run: &Run, mut rows: Rows) -> Option<usize> {
    let says = |text: &str| !matches!(run.headings.role(text).0, Role::Blank | Role::Unknown);
    let is_named = |text: &&str| says(text) || run.point(text).is_some();
    let is_header = |cell: &Cell| cell.text.split('\u{FF0C}').filter(is_named).nth(1).is_some();
    let mut row = Row::default();
    (0..header::SEARCHED).find_map(|_| {
        let is_row = rows.next(&mut row) == Step::Row;
        (is_row && row.cells.iter().any(is_header)).then_some(row.line)
    })
}

/// Reports that a table has no header.
pub(super) fn report_missing(run: &mut Run, body: Body, missing: Missing) {
    let (line, reading, nearest) = match missing {
        Missing::Everything => return run.journal.about_file(Fault::EmptyFile),
        Missing::Header { line, reading, nearest } => (line, reading, nearest),
    };
    let Some(mut rows) = body.readings().into_iter().nth(reading) else { return };
    let wide = wide_commas(run, rows.clone());
    let fault = Fault::NoHeader { nearest, has_wide_commas: wide.is_some() };
    run.journal.about_row(wide.unwrap_or(line), fault);
    let mut row = Row::default();
    for _ in 0..header::SEARCHED {
        if let Step::Broken(broken) = rows.next(&mut row) {
            run.journal.about_cell(&broken.position, None, broken.fault);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::{findings, intake, owned, values};

    #[test]
    fn a_header_with_commas_of_full_width_is_told_so() {
        for (text, line, expected) in [
            ("2020年，快报\n年份，测评点，数值\n2020，pension，98\n", 2, true),
            ("pension，城镇登记失业率\n98，3\n", 1, true),
            ("请各单位填写，数值\npension,98\n", 1, false),
        ] {
            let intake = intake(&[("-", text)]);
            let [finding] = &intake.findings[..] else { panic!("{:?}", intake.findings) };
            let Fault::NoHeader { has_wide_commas, .. } = finding.fault else { panic!("{text}") };
            assert_eq!((finding.place.line, has_wide_commas), (Some(line), expected), "{text}");
        }
    }

    #[test]
    fn titles_and_notes_around_a_table_are_noted() {
        let text = "官渡区2020年统计表,,\n\n填报单位：区人社局,,\n测评点,数值,备注\npension,98,\n注：快报数,,\n";
        let intake = intake(&[("-", text)]);
        assert_eq!(findings(&intake), ["-:1:text-row", "-:3:text-row", "-:6:text-row"]);
        assert_eq!(values(&intake), owned(&[("pension", "98")]));
    }

    #[test]
    fn a_unit_is_seen_wherever_a_title_states_it() {
        for (title, expected) in [
            ("官渡区数据（单位：‰）", true),
            ("表一 单位：万元", true),
            ("表一单位：万元 2020年", true),
            ("计量单位：万元", true),
            ("单位:,万元", true),
            ("单位：,,万元", true),
            ("填报单位：区民政局", false),
            ("责任单位：,万元", false),
            ("单位：区人社局", false),
            ("单位：%", false),
        ] {
            let intake = intake(&[("-", &format!("{title}\n测评点,数值\nunemployment,3\n"))]);
            let wrong = findings(&intake).contains(&"-:3:数值:wrong-unit".to_owned());
            assert_eq!(wrong, expected, "{title}");
        }
        let text = "单位：万元,\n地区,“社区营造”试点社区（每年）\n甲,2\n";
        assert_eq!(findings(&intake(&[("-", text)])).len(), 2, "每年 is no unit of its own");
    }

    #[test]
    fn a_unit_in_brackets_behind_a_title_holds_for_the_table() {
        for (title, expected) in [
            ("收入情况表（万元）", true),
            ("收入情况表(单位:万元)", true),
            ("收入情况表（2020年）", false),
            ("收入情况表（演示）", false),
            ("收入情况表（区民政局）", false),
            ("收入情况表（一）", false),
            ("收入增长98%", false),
            ("收入情况表（元）", false),
        ] {
            let intake = intake(&[("-", &format!("{title}\n测评点,数值\nincome,35000\n"))]);
            let wrong = findings(&intake).contains(&"-:3:数值:wrong-unit".to_owned());
            assert_eq!(wrong, expected, "{title}");
        }
    }
}
