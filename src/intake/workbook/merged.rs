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
