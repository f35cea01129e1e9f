//! The columns of a page's sheet: tables of different shape, facts and
//! paragraphs share them.

use super::size::{PADDING, width};
use super::style::Paper;
use crate::report::document::{Block, Column, Document, Fact, Table};

/// Digits across an upright page, printed at full size.
const PORTRAIT: usize = 86;
/// The same printed a little smaller, which still reads well.
const PORTRAIT_SMALLER: usize = 100;
/// Digits across a page on its side, printed a little smaller.
const LANDSCAPE: usize = 145;
/// The most and the least that a column whose cells may be broken is given.
const WIDEST: usize = 42;
const NARROWEST: usize = 16;

/// The columns of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    /// Their widths in digits; the last may be there only to give facts and
    /// paragraphs their room.
    pub(super) widths: Vec<usize>,
}

/// What a column of the sheet needs.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    /// Width with no cell broken.
    whole: usize,
    /// Width that must not be taken from it.
    least: usize,
}

impl Grid {
    /// The columns for a page: each as wide as the widest cell there, those
    /// that may be broken narrower where the paper asks for it.
    pub(super) fn of(document: &Document) -> Self {
        let columns = tables(document).map(|table| table.columns.len()).max().unwrap_or(0).max(2);
        let mut needs = vec![Need::default(); columns];
        for fact in facts(document) {
            needs[0].is_at_least(Need::rigid(width(&fact.label) + PADDING));
        }
        for table in tables(document) {
            for (at, need) in needs.iter_mut().enumerate().take(table.columns.len()) {
                need.is_at_least(Need::of(table, at, columns));
            }
        }
        let mut widths: Vec<usize> = needs.iter().map(|need| need.whole).collect();
        shrink(&mut widths, &needs, LANDSCAPE);
        let total: usize = widths.iter().sum();
        if total < PORTRAIT {
            widths.push(PORTRAIT - total);
        }
        Self { widths }
    }

    /// How the paper must lie.
    pub(super) fn paper(&self) -> Paper {
        let total: usize = self.widths.iter().sum();
        if total > PORTRAIT_SMALLER { Paper::Landscape } else { Paper::Portrait }
    }

    /// The last column.
    pub(super) fn last(&self) -> usize {
        self.widths.len() - 1
    }

    /// The width of columns together.
    pub(super) fn room(&self, first: usize, last: usize) -> usize {
        self.widths[first..=last].iter().sum()
    }

    /// The last column that a cell of a table reaches to: text at the end of
    /// a narrower table takes what is left of the page.
    pub(super) fn reach(&self, table: &Table, at: usize) -> usize {
        if ends_in_text(table, at) { self.last() } else { at }
    }
}

fn ends_in_text(table: &Table, at: usize) -> bool {
    at > 0 && at + 1 == table.columns.len() && table.columns[at].breaks
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

fn facts(document: &Document) -> impl Iterator<Item = &Fact> {
    let lists = document.blocks.iter().filter_map(|block| match block {
        Block::Facts(facts) | Block::KeyFacts(facts) => Some(facts),
        _ => None,
    });
    lists.flatten()
}

impl Need {
    fn rigid(width: usize) -> Self {
        Self { whole: width, least: width }
    }

    /// What column `at` of a table needs on a sheet of so many columns.
    fn of(table: &Table, at: usize, columns: usize) -> Self {
        let column = &table.columns[at];
        let heading = width(&column.heading) + PADDING;
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let widest = cells.map(|line| width(&line.text) + PADDING).max().unwrap_or(0);
        let whole = widest.max(heading);
        match column {
            Column { breaks: false, .. } => Self::rigid(whole),
            _ if ends_in_text(table, at) && table.columns.len() < columns => Self::rigid(heading),
            _ => {
                let whole = whole.min(WIDEST.max(heading));
                Self { whole, least: whole.min(NARROWEST.max(heading)) }
            }
        }
    }

    fn is_at_least(&mut self, other: Self) {
        self.whole = self.whole.max(other.whole);
        self.least = self.least.max(other.least);
    }
}

/// Takes width from the widest columns that can spare it, digit by digit.
fn shrink(widths: &mut [usize], needs: &[Need], room: usize) {
    while widths.iter().sum::<usize>() > room {
        let spare = (0..widths.len()).filter(|at| widths[*at] > needs[*at].least);
        match spare.max_by_key(|at| widths[*at]) {
            Some(at) => widths[at] -= 1,
            None => break,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Line;

    fn table(columns: Vec<Column>, cells: &[&str]) -> Table {
        let mut table = Table::new(columns);
        table.rows.push(cells.iter().map(|cell| Line::from(*cell)).collect());
        table
    }

    fn page(tables: impl IntoIterator<Item = Table>) -> Document {
        let mut document = Document::default();
        tables.into_iter().for_each(|table| document.table(table));
        document
    }

    fn three(cells: &[&str]) -> Table {
        table(vec![Column::text("名"), Column::number("数"), Column::text("部门")], cells)
    }

    #[test]
    fn a_column_is_as_wide_as_the_widest_of_all_tables_there() {
        let one = table(vec![Column::word("名"), Column::number("数")], &["甲乙丙", "1"]);
        let other = table(vec![Column::word("名"), Column::number("数")], &["甲", "1234.56"]);
        let grid = Grid::of(&page([one, other]));
        assert_eq!(grid.widths[..2], [6 + PADDING, 7 + PADDING]);
        assert_eq!(grid.widths.iter().sum::<usize>(), PORTRAIT, "the rest is one column");
    }

    #[test]
    fn text_that_may_be_broken_gives_way_and_nothing_else_does() {
        let long = "甲".repeat(99);
        let grid = Grid::of(&page([three(&[&long, &"9".repeat(30), "乙"])]));
        assert_eq!(grid.widths[..2], [WIDEST, 30 + PADDING]);
        let columns = ["一", "二", "三", "四", "五"];
        let text: Vec<Column> = columns.iter().map(|heading| Column::text(*heading)).collect();
        let wide = table(text, &[long.as_str(); 5]);
        let grid = Grid::of(&page([wide.clone()]));
        assert_eq!(grid.widths.iter().sum::<usize>(), LANDSCAPE);
        assert_eq!(grid.paper(), Paper::Landscape);
        let words = columns.iter().map(|heading| Column::word(*heading)).collect();
        let grid = Grid::of(&page([Table { columns: words, ..wide }]));
        assert_eq!(grid.widths, [198 + PADDING; 5]);
    }

    #[test]
    fn text_at_the_end_of_a_narrower_table_takes_the_rest_of_the_page() {
        let narrow = three(&["甲", "1", &"乙".repeat(99)]);
        let wide = table((0..6).map(|_| Column::number("一列数")).collect(), &["1"; 6]);
        let grid = Grid::of(&page([narrow.clone(), wide.clone()]));
        assert_eq!(grid.widths[2], 6 + PADDING);
        let reaches: Vec<usize> = (0..3).map(|at| grid.reach(&narrow, at)).collect();
        assert_eq!(reaches, [0, 1, grid.last()]);
        assert_eq!(grid.reach(&wide, 5), 5);
    }

    #[test]
    fn a_page_without_tables_has_columns_for_facts() {
        let mut document = Document::default();
        document.facts(vec![Fact::new("综合指数", "92.28")]);
        let grid = Grid::of(&document);
        assert_eq!((grid.widths[0], grid.paper()), (8 + PADDING, Paper::Portrait));
        assert_eq!(grid.room(0, grid.last()), PORTRAIT);
        assert_eq!(Grid::of(&Document::default()).room(0, 2), PORTRAIT);
    }
}
