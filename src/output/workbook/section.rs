//! A page as several sheets, one for each title of its second level, so that
//! no table shares its columns with those of another section.

use rust_xlsxwriter::{Workbook, Worksheet};

use super::cell::cut;
use super::{page, style};
use crate::report::document::{Block, Document};
use crate::report::words::workbook as words;

/// More sheets than this nobody leafs through: such a page stays on one.
const MOST_SHEETS: usize = 100;
/// Points of height that may stay in sight while the rest of a sheet moves: a
/// third of a small screen.
const HIGHEST_FROZEN: f64 = 180.0;
/// UTF-16 units of a sheet's name, by the file format.
const LONGEST_NAME: usize = 31;

/// Adds the sheets. What stands before the first title of the second level
/// stands on the first sheet.
pub(super) fn write(document: Document, workbook: &mut Workbook) -> anyhow::Result<()> {
    let sections = sections(&document);
    if sections.len() > MOST_SHEETS {
        page::write(&document.undrawn(), words::PAGE.get(), workbook.add_worksheet())?;
        return Ok(());
    }
    let headings: Vec<&str> =
        sections.iter().map(|section| heading(section, 2).unwrap_or_default()).collect();
    let names = names(&headings);
    for (at, (section, name)) in sections.iter().zip(&names).enumerate() {
        let blocks = section.clone();
        let own = Document { blocks, mark: document.mark.clone() }.undrawn();
        // On the first sheet it stands in large letters.
        let title = heading(&document.blocks, 1).filter(|_| at > 0);
        write_one(&own, name, title, workbook.add_worksheet())?;
    }
    Ok(())
}

fn write_one(
    section: &Document,
    name: &str,
    title: Option<&str>,
    sheet: &mut Worksheet,
) -> anyhow::Result<()> {
    let written = page::write(section, name, sheet)?;
    if let Some(header) = written.header.filter(|header| header.bottom <= HIGHEST_FROZEN) {
        sheet.set_freeze_panes(header.row + 1, 0)?;
    }
    style::head(sheet, title, section.mark.as_deref());
    Ok(())
}

/// The parts of each section, its title first; the first has what stands
/// before, too.
fn sections(document: &Document) -> Vec<Vec<Block>> {
    let is_title = |block: &Block| matches!(block, Block::Title(2, _));
    let first = document.blocks.iter().position(is_title).unwrap_or(0);
    let (before, rest) = document.blocks.split_at(first);
    let cut = rest.chunk_by(|_, next| !is_title(next));
    let mut sections: Vec<Vec<Block>> = cut.map(<[Block]>::to_vec).collect();
    match sections.first_mut() {
        Some(section) => drop(section.splice(0..0, before.iter().cloned())),
        None => sections.push(Vec::new()),
    }
    sections
}

/// The first title of this level.
fn heading(blocks: &[Block], wanted: u8) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::Title(level, text) if *level == wanted => Some(text.as_str()),
        _ => None,
    })
}

/// For each heading a name that a sheet may have: no two of them, nor that of
/// the flat table, the same where capitals and small letters are.
fn names(headings: &[&str]) -> Vec<String> {
    let mut taken = vec![words::LISTING.to_lowercase()];
    let mut unique = |heading: &str| {
        let numbered = |number: usize| {
            let ending = if number == 1 { String::new() } else { format!(" ({number})") };
            short(heading, LONGEST_NAME - ending.len()) + &ending
        };
        let mut names = (1..=taken.len() + 1).map(numbered);
        let free = names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
        taken.push(free.to_lowercase());
        free
    };
    headings.iter().map(|heading| unique(&allowed(heading))).collect()
}

/// A heading without the characters that no name of a sheet may have.
fn allowed(heading: &str) -> String {
    let is_forbidden = |c: char| c.is_control() || "[]:*?/\\".contains(c);
    let kept: String = heading.chars().map(|c| if is_forbidden(c) { '_' } else { c }).collect();
    // A quotation mark is forbidden at the ends only.
    match kept.trim_matches(['\'', ' ']) {
        "" => words::PAGE.get().to_owned(),
        // Excel keeps this name for itself.
        kept if kept.eq_ignore_ascii_case("history") => format!("{kept}_"),
        kept => kept.to_owned(),
    }
}

/// A name of at most so many UTF-16 units, cut behind a whole word where it
/// has several.
fn short(name: &str, most: usize) -> String {
    let cut = cut(name, most);
    match cut.rsplit_once(' ') {
        Some((words, _)) if cut != name => format!("{}…", words.trim_end()),
        _ => cut,
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::utility::check_sheet_name;

    use super::*;
    use crate::output::workbook::tests::Sheet;
    use crate::report::document::{Column, Line, Table};

    fn table(cell: &str) -> Table {
        let mut table = Table::new(vec![Column::word("名"), Column::number("数")]);
        table.rows.push(vec![Line::from(cell), Line::from("1")]);
        table
    }

    fn report() -> Document {
        let mut document =
            Document { mark: Some("演示数据".to_owned()), ..Document::default() };
        document.title(1, "年报");
        document.title(2, "总览");
        document.text("好");
        document.title(2, "各部门");
        document.table(table("甲"));
        document.title(2, "各部门");
        document.title(3, "其一");
        document.table(table(&"乙".repeat(30)));
        document.table(table("丙"));
        document
    }

    fn write_all(document: Document) -> Vec<u8> {
        let mut workbook = style::workbook().unwrap();
        write(document, &mut workbook).unwrap();
        workbook.save_to_buffer().unwrap()
    }

    #[test]
    fn each_section_has_a_sheet_with_the_mark_under_its_title() {
        let bytes = write_all(report());
        let sheet = |name: &str| Sheet::read(&bytes, name).texts();
        assert_eq!(sheet("总览").concat(), ["年报", "演示数据", "总览", "好"]);
        let second = sheet("各部门");
        assert_eq!(second[..2], [["各部门"], ["演示数据"]]);
        assert_eq!(second.last().unwrap(), &["甲", "1"]);
        assert_eq!(sheet("各部门 (2)").last().unwrap(), &["丙", "1"]);
    }

    #[test]
    fn what_stands_before_all_sections_is_on_the_first_sheet() {
        let blocks = sections(&report());
        let counts: Vec<usize> = blocks.iter().map(Vec::len).collect();
        assert_eq!(counts, [3, 2, 4]);
        assert_eq!(sections(&Document::default()), [[]]);
        let mut lone = Document::default();
        lone.title(1, "页");
        assert_eq!(sections(&lone), [lone.blocks.clone()]);
    }

    #[test]
    fn a_page_of_too_many_sections_stays_on_one_sheet() {
        let mut document = Document::default();
        (0..=MOST_SHEETS).for_each(|at| document.title(2, at.to_string()));
        let sheet = Sheet::read(&write_all(document), words::PAGE.get());
        assert_eq!(sheet.texts().concat().len(), MOST_SHEETS + 1);
    }

    #[test]
    fn every_name_is_one_that_a_sheet_may_have_and_no_two_are_the_same() {
        let long = "甲".repeat(40);
        let headings = ["A/B:*?", "a_b___", "数据", "", "'引用'", "History", "'", &long, &long];
        let names = names(&headings);
        let cut = |left: usize| format!("{}…", "甲".repeat(left));
        let expected = [
            "A_B___",
            "a_b___ (2)",
            "数据 (2)",
            "结果",
            "引用",
            "History_",
            "结果 (2)",
            &cut(30),
            &(cut(26) + " (2)"),
        ];
        assert_eq!(names, expected);
        for name in names.iter().chain(&super::names(&["😀".repeat(40).as_str(); 12])) {
            assert!(check_sheet_name(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn a_long_name_is_cut_behind_a_whole_word() {
        let name = "How far the result can be trusted";
        assert_eq!(short(name, LONGEST_NAME), "How far the result can be…");
        assert_eq!(short("All data", LONGEST_NAME), "All data");
    }
}
