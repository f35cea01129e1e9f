//! The table of one file: what stands above its header, then row by row. What a
//! row says goes to the panel in the making, all else to the journal.
//!
//! A row that is no damage (`damage`) and no note (`remark`, `total`) has its
//! cells where they belong (`misplaced`) and is about an area and a year that
//! are selected (`scope`: `area`, `area_code`, `year`). Then it says values
//! (`row`: `value`, `date`, `unit`, `status`).

pub(crate) mod above;
pub(crate) mod area;
mod area_code;
mod damage;
mod date;
mod misplaced;
mod remark;
mod row;
mod scope;
mod state;
mod status;
mod total;
mod unit;
mod value;
pub(crate) mod year;

use super::header;
use super::rows::cell_text::has_steering;
use super::rows::{Body, Row, Step};
use super::run::Run;
use crate::model::Fault;

pub(crate) use area_code::Stated;
pub(crate) use scope::report_others;
pub(crate) use state::Table;
pub use value::Entry;
pub(crate) use value::read as read_value;

/// Reads the table of a file.
pub(crate) fn read(run: &mut Run, name: &str, sheet: Option<&str>, body: Body) {
    let header = match header::find(&run.headings, body) {
        Ok(header) => header,
        Err(missing) => return above::report_missing(run, body, missing),
    };
    let mut rows = header.rows.clone();
    let steers = body.any_text(has_steering);
    let Some(above) = above::read(run, &mut rows, &header, steers) else { return };
    if header.layout.is_readable() {
        read_rows(Table::new(run, (name, sheet), &header, above.unit, rows, steers));
    }
}

/// Reads the rows of a table.
fn read_rows(mut table: Table) {
    let width = table.layout.last_needed() + 1;
    let mut rows = table.start.clone();
    let mut row = Row::default();
    loop {
        let step = rows.next(&mut row);
        row.widen(width);
        match step {
            Step::End => break,
            Step::Broken(broken) => damage::report_broken(table.run, table.layout, broken),
            Step::Row => match table.swallowing(&row) {
                Some((column, cell)) => {
                    table.about(column, cell, Fault::UnclosedQuote);
                    rows.rewind(cell);
                }
                None if row.is_blank() => {}
                None => table.row(&row),
            },
        }
    }
    scope::report_others(table.run, table.years, table.areas);
}
