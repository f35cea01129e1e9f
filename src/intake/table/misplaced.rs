//! Cells that are not where they belong: too many or too few, under the heading
//! of others, or two that were one number before it was split.

use super::state::Table;
use crate::intake::header::{Long, Role};
use crate::intake::panel::magnitude::has_known_size;
use crate::intake::rows::cell_text::{is_blank_text, shown};
use crate::intake::rows::{Cell, Row};
use crate::model::finding::CellFault;
use crate::model::text::{key, squeeze};
use crate::model::{Fault, number};

impl Table<'_, '_, '_> {
    /// Reports cells that stand under no heading: of a sheet the first,
    /// of a text the row, for there one delimiter too many may have shifted it.
    pub(super) fn has_extra_cells(&mut self, row: &Row) -> bool {
        let (width, headed) = (self.layout.columns.len(), self.layout.headed());
        let is_extra = |(column, cell): &(usize, &Cell)| {
            self.layout.role(*column) == Role::Blank && !is_blank_text(&cell.text)
        };
        let extra = || row.cells.iter().enumerate().filter(is_extra);
        let (Some((_, first)), Some((last, _))) = (extra().next(), extra().next_back()) else {
            return false;
        };
        if self.delimiter().is_none() {
            let fault = Fault::StrayCell { text: shown(&first.text) };
            self.run.journal.about_cell(&first.position, None, fault);
            return true;
        }
        let fault = if last >= width {
            Fault::ExtraCells { expected: width, found: last + 1 }
        } else {
            Fault::ExtraCells { expected: headed, found: headed + extra().count() }
        };
        self.run.journal.about_row(row.line, fault);
        true
    }

    /// Reports a row that ends before its last value.
    pub(super) fn is_too_short(&mut self, row: &Row) -> bool {
        let (expected, found) = (self.layout.columns.len(), row.cells.len());
        let is_short = found <= self.layout.last_needed();
        if is_short {
            self.run.journal.about_row(row.line, Fault::MissingCells { expected, found });
        }
        is_short
    }

    /// The name of a point in another column than the one for names.
    pub(super) fn misplaced_name<'x, 't>(
        &self,
        row: &'x Row<'t>,
        long: &Long,
    ) -> Option<(usize, &'x Cell<'t>)> {
        row.cells.iter().enumerate().find(|(column, cell)| {
            *column != long.point
                && !matches!(self.layout.role(*column), Role::Remark | Role::Unknown)
                && self.run.point(&cell.text).is_some()
        })
    }

    /// Reports a row of the annex with a group's name that is not the point's
    /// on that level.
    pub(super) fn is_shifted(&mut self, row: &Row, long: &Long, index: usize) -> bool {
        let point = &self.run.catalogue.points[index];
        let is_group = |level: usize, text: &str| {
            point.path.get(level).is_some_and(|own| key(own) == key(text))
        };
        let wrong = long.levels.iter().find_map(|(column, level)| {
            let cell = row.cells.get(*column).filter(|cell| !is_blank_text(&cell.text))?;
            (!is_group(*level, &cell.text)).then_some((*column, cell))
        });
        let Some((column, cell)) = wrong else { return false };
        let level = (0..point.path.len()).find(|level| is_group(*level, &cell.text));
        let belongs_in = level.and_then(|level| self.run.catalogue.levels.get(level)).cloned();
        let fault = Fault::ShiftedRow {
            text: shown(&cell.text),
            found_in: self.heading(column),
            belongs_in: belongs_in.unwrap_or_default(),
        };
        self.about(column, cell, fault);
        true
    }

    /// Reports a value whose thousands separator made two cells of it: `31`
    /// and `295` of an unquoted `31,295`.
    pub(super) fn is_split(&mut self, row: &Row, long: &Long, index: usize) -> bool {
        let Some(text) = self.joined(row, long.value, index) else { return false };
        let point = &self.run.catalogue.points[index];
        let fault = Fault::UnreadableValue {
            point: point.name.clone(),
            text: shown(&text),
            unit: point.unit.text().to_owned(),
            why: CellFault::Separators,
        };
        self.about(long.value, &row.cells[long.value], fault);
        true
    }

    /// The number that a value and the cells after it were before they were
    /// split. Where these are in a column of numbers, the number must have the
    /// size of its point, and the value alone must not.
    fn joined(&self, row: &Row, value: usize, index: usize) -> Option<String> {
        let (first, point) = (&row.cells[value].text, &self.run.catalogue.points[index]);
        let fits = |text: &str| has_known_size(point, number::read(text)?);
        let mut text = first.trim().to_owned();
        for (column, after) in row.cells.iter().enumerate().skip(value + 1) {
            let is_part = self.layout.is_unneeded(column) && are_thousands(first, &after.text);
            if self.delimiter() != Some(',') || !is_part {
                return None;
            }
            text = format!("{text},{}", after.text.trim());
            let is_mended = || fits(first) == Some(false) && fits(&text) == Some(true);
            if self.layout.is_text(column) || is_mended() {
                return Some(text);
            }
        }
        None
    }
}

/// Whether two cells read like the first two parts of a number with a
/// thousands separator: `-31` and `295.5`.
fn are_thousands(first: &str, second: &str) -> bool {
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, second) = (squeeze(first), squeeze(second));
    let first = first.strip_prefix(['+', '-', '−']).unwrap_or(&first);
    let (whole, fraction) = second.split_once('.').unwrap_or((&second, ""));
    (1..=3).contains(&first.len())
        && are_digits(first)
        && whole.len() == 3
        && are_digits(whole)
        && are_digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::{intake, owned, values};

    #[test]
    fn the_shifted_rows_of_the_annex_are_refused_not_guessed() {
        let annex =
            "一级指标\t二级指标\t三级指标\t测评点\t当下值\t2020年 目标值\t单位\t指标属性\t数据来源
    \t\t社会保障\t社会保险\t基本养老保险覆盖率\t98\t98\t%\t约束性
    \t养老事业\t\t每千人口养老机构床位数\t39\t40\t张/千人\t预期性\t区民政局

    \t\t城镇居民人均可支配收入\t31295\t35000\t元\t预期性\t国家统计局 官渡调查队\t
    \t\t流动人口\t加强流动人口、特殊人群的服务管理\t有效\t明显\t无\t预期性\t区民政局
    \t安全感\t群众安全感满意度\t88.98\t92\t%\t预期性\t区委政法委\t
    ";
        let intake = intake(&[("2020.tsv", annex)]);
        let shifted = |text: &str, found_in: &str, belongs_in: &str| Fault::ShiftedRow {
            text: text.into(),
            found_in: found_in.into(),
            belongs_in: belongs_in.into(),
        };
        let faults: Vec<(Option<usize>, Fault)> = intake
            .findings
            .iter()
            .map(|finding| (finding.place.line, finding.fault.clone()))
            .collect();
        let expected = vec![
            (Some(2), shifted("基本养老保险覆盖率", "当下值", "测评点")),
            (Some(3), shifted("养老事业", "二级指标", "三级指标")),
            (Some(5), shifted("城镇居民人均可支配收入", "三级指标", "测评点")),
            (Some(7), shifted("群众安全感满意度", "三级指标", "测评点")),
        ];
        assert_eq!(faults, expected);
        assert_eq!(values(&intake), owned(&[("migrants", "有效")]));
    }

    #[test]
    fn an_unquoted_thousands_separator_is_seen() {
        for (heading, row, code) in [
            ("备注", "income,31,295", Some("unreadable-value")),
            ("部门", "income,-31,295.5", Some("unreadable-value")),
            ("联系人", "income,31,295", Some("unreadable-value")),
            ("备注", "pension,98,2951", None),
            ("备注", "pension,98,x295", None),
            ("目标值", "pension,98,100", None),
            ("上年值", "pension,98,100", None),
            ("目标值", "income,31,295", Some("unreadable-value")),
            ("2020年目标值,备注", "income,31,295,35000", Some("unreadable-value")),
            ("排名", "income,31,295", Some("unreadable-value")),
            ("增长数", "income,31,295.5", Some("unreadable-value")),
            ("目标值", "income,35000,350", None),
            ("目标值", "pension,9,800", None),
            ("目标值", "debtors,1,068", None),
        ] {
            let intake = intake(&[("-", &format!("测评点,数值,{heading}\n{row}\n"))]);
            let last = intake.findings.last().filter(|finding| finding.is_error());
            assert_eq!(last.map(|finding| finding.fault.code().text()), code, "{heading} {row}");
            if let Some(Fault::UnreadableValue { text, .. }) = last.map(|finding| &finding.fault) {
                assert!(text.contains("31,295"), "{text}");
            }
        }
    }
}
