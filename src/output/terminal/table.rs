//! Tables on a terminal: columns as wide as they need, or as the terminal
//! leaves them.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use super::colour::tinted;
use crate::output::line_break::break_at;
use crate::report::document::{Side, Table};

/// The narrowest width for which tables are laid out.
pub(super) const NARROWEST: usize = 40;
/// Columns between two columns of a table, and behind the labels of facts.
pub(super) const GUTTER: usize = 2;
/// The least a column that may be broken is given.
const NARROWEST_COLUMN: usize = 8;
/// The part of the [`GUTTER`] that belongs to a table's column; the rest is
/// where other styles would draw a line.
const PADDING: u16 = 1;

/// Lays a table out.
pub(super) fn push_table(text: &mut String, table: &Table, width: Option<usize>, colour: bool) {
    let mut drawn = comfy_table::Table::new();
    drawn
        .load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .force_no_tty();
    if colour {
        drawn.enforce_styling();
    }
    drawn.set_header(
        table
            .columns
            .iter()
            .map(|column| Cell::new(&column.heading).set_alignment(alignment(column.side))),
    );
    let widths = widths(table, width);
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns).zip(&widths);
        drawn.add_row(cells.map(|((line, column), width)| {
            let text = break_at(&line.text, *width, 0).join("\n");
            tinted(Cell::new(text), line.tone).set_alignment(alignment(column.side))
        }));
    }
    let last = widths.len().saturating_sub(1);
    for (at, (column, width)) in drawn.column_iter_mut().zip(widths).enumerate() {
        let padding = if at == last { 0 } else { PADDING };
        let width = u16::try_from(width).unwrap_or(u16::MAX).saturating_add(padding);
        column.set_padding((0, padding));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
    }
    for line in drawn.lines() {
        text.push_str(&without_trailing_blanks(&line));
        text.push('\n');
    }
}

/// A line without the blanks at its end, also where a colour ends behind them.
fn without_trailing_blanks(line: &str) -> String {
    let mut kept = line.trim_end_matches(' ');
    let mut closing = Vec::new();
    while let Some((before, code)) = kept.rsplit_once('\u{1b}')
        && code.strip_prefix('[').and_then(|code| code.strip_suffix('m')).is_some_and(is_code)
    {
        closing.push(&kept[before.len()..]);
        kept = before.trim_end_matches(' ');
    }
    closing.into_iter().rev().fold(kept.to_owned(), |line, code| line + code)
}

fn is_code(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b';')
}

/// The width of each column: what it needs, or for those that may be broken
/// a fair share of what the others leave.
fn widths(table: &Table, width: Option<usize>) -> Vec<usize> {
    let mut widths: Vec<usize> = (0..table.columns.len()).map(|at| need(table, at)).collect();
    if let Some(width) = width {
        let room = width.max(NARROWEST).saturating_sub(GUTTER * (table.columns.len() - 1));
        shrink(table, &mut widths, room);
    }
    widths
}

fn need(table: &Table, at: usize) -> usize {
    let heading = table.columns[at].heading.width();
    let cells = table.rows.iter().map(|row| row[at].text.width());
    cells.chain([heading]).max().unwrap_or(0).max(1)
}

/// Takes width from the widest columns: from those that may be broken first,
/// from all where that does not do.
fn shrink(table: &Table, widths: &mut [usize], room: usize) {
    for only_breakable in [true, false] {
        while widths.iter().sum::<usize>() > room {
            let widest = (0..widths.len())
                .filter(|at| !only_breakable || table.columns[*at].breaks)
                .filter(|at| widths[*at] > NARROWEST_COLUMN)
                .max_by_key(|at| widths[*at]);
            match widest {
                Some(at) => widths[at] -= 1,
                None => break,
            }
        }
    }
}

fn alignment(side: Side) -> CellAlignment {
    match side {
        Side::Left => CellAlignment::Left,
        Side::Right => CellAlignment::Right,
    }
}
