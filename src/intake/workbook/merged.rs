//! Merged regions. A person reads the text of one that goes down over several
//! rows in each of them; what lies under it is not seen.

use std::collections::BTreeMap;

use calamine::Dimensions;

use super::budget::Budget;
use super::fault::WorkbookFault;
use super::sheet::{Merge, SheetCell, SheetRow};

/// A region that the current row crosses.
struct Region {
    rows: (usize, usize),
    last_column: usize,
    /// The text of its first cell, if there is a row below to repeat it in.
    text: Option<String>,
}

/// Repeats the texts of merged regions in each row below that has something
/// of its own, and takes out what they cover.
///
/// # Errors
/// Regions overlap, which Excel does not allow; the repeated texts are too
/// long.
pub(super) fn repeat(
    rows: Vec<SheetRow>,
    mut regions: Vec<Dimensions>,
    budget: &mut Budget,
) -> Result<Vec<SheetRow>, WorkbookFault> {
    regions.sort_unstable();
    regions.dedup();
    let mut coming = regions.into_iter().peekable();
    let mut open = BTreeMap::new();
    let mut seen = Vec::with_capacity(rows.len());
    for mut row in rows {
        open.retain(|_, region: &mut Region| region.rows.1 >= row.number);
        while let Some(region) = coming.next_if(|region| row.number > region.start.0 as usize) {
            if region.end.0 as usize + 1 >= row.number {
                enter(&mut open, region)?;
            }
        }
        uncover(&mut row, &mut open);
        if !row.cells.is_empty() {
            fill(&mut row, &open, budget)?;
            seen.push(row);
        }
    }
    Ok(seen)
}

/// Adds a region to those that are open, by its first column.
fn enter(open: &mut BTreeMap<usize, Region>, region: Dimensions) -> Result<(), WorkbookFault> {
    let (first, last_column) = (region.start.1 as usize, region.end.1 as usize);
    let before = open.range(..=last_column).next_back();
    if before.is_some_and(|(_, before)| before.last_column >= first) {
        return Err(WorkbookFault::Damaged);
    }
    let rows = (region.start.0 as usize + 1, region.end.0 as usize + 1);
    open.insert(first, Region { rows, last_column, text: None });
    Ok(())
}

/// Keeps of a row what no region covers, and the first cells of regions.
fn uncover(row: &mut SheetRow, open: &mut BTreeMap<usize, Region>) {
    let number = row.number;
    row.cells.retain_mut(|cell| {
        let over = open.range_mut(..=cell.column).next_back();
        let Some((first, region)) = over.filter(|(_, region)| region.last_column >= cell.column)
        else {
            return true;
        };
        let is_first = region.rows.0 == number && *first == cell.column;
        if is_first && region.rows.1 > number {
            region.text = Some(cell.text.clone());
            cell.merge = Merge::Start;
        }
        is_first
    });
}

/// Adds the texts of the regions that began above.
fn fill(
    row: &mut SheetRow,
    open: &BTreeMap<usize, Region>,
    budget: &mut Budget,
) -> Result<(), WorkbookFault> {
    let number = row.number;
    for (column, region) in open.iter().filter(|(_, region)| region.rows.0 < number) {
        if let Some(text) = &region.text {
            budget.spend(text)?;
            let cell = SheetCell { column: *column, text: text.clone(), merge: Merge::Continued };
            row.cells.push(cell);
        }
    }
    row.cells.sort_by_key(|cell| cell.column);
    Ok(())
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Format;

    use super::*;
    use crate::intake::workbook::read;
    use crate::intake::workbook::sample::{Sample, written};

    #[test]
    fn a_region_over_several_rows_is_read_in_each() {
        let cells = written(|sheet| {
            let plain = Format::new();
            sheet.merge_range(0, 0, 0, 2, "二〇二四年报表", &plain).unwrap();
            sheet.merge_range(1, 0, 2, 0, "测评点", &plain).unwrap();
            sheet.merge_range(1, 1, 1, 2, "2024年", &plain).unwrap();
            sheet.write(2, 1, "数值").unwrap();
            sheet.write(2, 2, "备注").unwrap();
            sheet.merge_range(3, 0, 5, 1, "失业率", &plain).unwrap();
            sheet.write(3, 2, 1).unwrap();
            sheet.write(5, 2, 3).unwrap();
            sheet.write(6, 0, "尾").unwrap();
        });
        assert_eq!(
            cells,
            [
                "A1=二〇二四年报表",
                "A2=+测评点",
                "B2=2024年",
                "A3=^测评点",
                "B3=数值",
                "C3=备注",
                "A4=+失业率",
                "C4=1",
                "A6=^失业率",
                "C6=3",
                "A7=尾"
            ]
        );
    }

    const THREE_ROWS: &str = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
        <row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>
        <row r="9"><c r="A9"><v>5</v></c><c r="C9"><v>6</v></c></row>"#;

    #[test]
    fn what_lies_under_a_merged_region_is_not_seen() {
        for (regions, cells) in [
            (&["A1:A9"][..], "A1=+1 B1=2 A2=^1 B2=4 A9=^1 C9=6"),
            (&["A1:B1"], "A1=1 A2=3 B2=4 A9=5 C9=6"),
            (&["A1:B2"], "A1=+1 A9=5 C9=6"),
            (&["A1:XFD1048576"], "A1=+1"),
            (&["A2:XFD1048576"], "A1=1 B1=2 A2=+3"),
            (&["A3:A9"], "A1=1 B1=2 A2=3 B2=4 C9=6"),
            (&["A1:A1"], "A1=1 B1=2 A2=3 B2=4 A9=5 C9=6"),
            (&["B1:B9", "A1:A2", "A1:A2"], "A1=+1 B1=+2 A9=5 B9=^2 C9=6"),
        ] {
            assert_eq!(Sample::merged(THREE_ROWS, regions).cells().join(" "), cells, "{regions:?}");
        }
    }

    #[test]
    fn regions_that_overlap_or_run_backwards_are_damage() {
        for regions in [&["A1:B2", "B2:C3"][..], &["A1:C1", "B1:B9"], &["B2:A1"], &["A1:B2:C3"]] {
            let fault = read(&Sample::merged(THREE_ROWS, regions).bytes()).unwrap_err();
            assert_eq!(fault, WorkbookFault::Damaged, "{regions:?}");
        }
    }
}
