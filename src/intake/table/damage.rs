//! Rows that are damaged: quotes that swallow rows, characters that steer.

use super::state::Table;
use crate::intake::header::{Layout, Role, Shape};
use crate::intake::rows::cell_text::{is_control, is_steering, shown};
use crate::intake::rows::{Broken, Cell, Row, Rows};
use crate::intake::run::Run;
use crate::model::Fault;

/// Reports a row whose quotes are wrong.
pub(super) fn report_broken(run: &mut Run, layout: &Layout, broken: Broken) {
    let heading = layout.columns.get(broken.column).map(|column| &column.heading);
    run.journal.about_cell(&broken.position, heading, broken.fault);
}

/// Reports characters that steer; `true` where the row cannot be read for
/// them. In remarks marks of the direction of text do no harm.
pub(super) fn report_control(run: &mut Run, layout: &Layout, row: &Row) -> bool {
    let mut is_broken = false;
    for (column, cell) in row.cells.iter().enumerate() {
        let role = layout.role(column);
        let is_remark = matches!(role, Role::Remark | Role::Unknown);
        if !cell.text.contains(if is_remark { is_control } else { is_steering }) {
            continue;
        }
        let fault = Fault::ControlCharacter { text: shown(&cell.text) };
        report_broken(run, layout, Broken { position: cell.position.clone(), column, fault });
        is_broken |= !is_remark && !matches!(role, Role::Value | Role::Measure(_));
    }
    is_broken
}

/// Reports a cell at or above the header that goes on over a delimiter.
pub(super) fn report_swallowing(run: &mut Run, row: &Row, rows: &Rows) -> bool {
    let Some(delimiter) = rows.delimiter() else { return false };
    let goes_on = |cell: &&Cell| cell.further_lines().any(|line| line.contains(delimiter));
    let found = row.cells.iter().find(goes_on);
    if let Some(cell) = found {
        run.journal.about_cell(&cell.position, None, Fault::UnclosedQuote);
    }
    found.is_some()
}

impl Table<'_, '_, '_> {
    /// A cell of several lines that has swallowed rows: its opening quote is
    /// one too many. Only in remarks may a further line hold a delimiter, as
    /// long as it does not look like a row.
    pub(crate) fn swallowing<'x, 't>(&self, row: &'x Row<'t>) -> Option<(usize, &'x Cell<'t>)> {
        if !row.multi_line {
            return None;
        }
        let delimiter = self.delimiter()?;
        row.cells.iter().enumerate().find(|(column, cell)| {
            let is_free = matches!(self.layout.role(*column), Role::Remark | Role::Unknown);
            let mut lines = cell.further_lines().filter(|line| line.contains(delimiter));
            lines.any(|line| !is_free || self.is_row_like(line, delimiter))
        })
    }

    fn is_row_like(&self, line: &str, delimiter: char) -> bool {
        let cells = line.matches(delimiter).count() + 1;
        let names_point = || match &self.layout.shape {
            Shape::Long(long) => {
                let name = line.split(delimiter).nth(long.point).unwrap_or_default();
                self.run.point(name).is_some()
            }
            Shape::Wide(_) => true,
        };
        cells >= self.layout.columns.len() || (cells > self.layout.last_needed() && names_point())
    }
}

#[cfg(test)]
mod tests {
    use crate::intake::sample::{findings, intake, owned, values};

    #[test]
    fn an_unbalanced_quote_swallows_no_row() {
        let text = "测评点,数值,备注\npension,98,\"说明\nincome,31000,\ndebtors,0,说明\"\nunemployment,3,\n";
        let swallowing = intake(&[("-", text)]);
        assert_eq!(findings(&swallowing), ["-:2:备注:unclosed-quote", "-:4:备注:stray-quote"]);
        assert_eq!(values(&swallowing), owned(&[("unemployment", "3"), ("income", "31000")]));
        let text =
            "测评点,数值,备注\npension,98,\"第一行, 见表1\r\n第二行\"\n\"unemp\nloyment\",3,\n";
        let harmless = intake(&[("-", text)]);
        assert_eq!(findings(&harmless), ["-:4:测评点:unknown-point"]);
        let text = "测评点,数值,\"2020年\n目标值\"\n\"城镇登记\n失业率\",\"3.2\n\",3\n";
        let wrapped = intake(&[("-", text)]);
        assert_eq!(
            (findings(&wrapped), values(&wrapped)),
            (vec![], owned(&[("unemployment", "3.2")]))
        );
        assert_eq!(
            wrapped.panel.records[0].observations[0]
                .reading()
                .unwrap()
                .place
                .as_ref()
                .unwrap()
                .line,
            Some(4)
        );
    }
}
