//! What the columns of a table are for, from its header row.

use std::sync::Arc;

use super::heading::{Headings, Role, year_of_values};
use super::suspicion::{is_for_text, suspected};
use super::unit_words::{bare_unit, foreign_sign, is_unit, wrong_unit};
use crate::intake::rows::Row;
use crate::intake::rows::cell_text::{is_too_long, shown, split_remark};
use crate::model::text::{fold, key};
use crate::model::{Fault, Unit, Year, number};

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    /// Its heading as it may be shown.
    pub(crate) heading: Arc<str>,
    /// What it is for.
    pub(crate) role: Role,
    /// Its heading as headings are compared.
    folded: String,
}

/// How a table says which point a value belongs to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// A row per value.
    Long(Long),
    /// A column per point: the column and the point.
    Wide(Vec<(usize, usize)>),
}

/// The columns of a table with a row per value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Long {
    /// The column of the points' names.
    pub(crate) point: usize,
    /// The column of the values.
    pub(crate) value: usize,
    /// The column of the units.
    pub(crate) unit: Option<usize>,
    /// Columns of groups with their level, in the annex's own layout.
    pub(crate) levels: Vec<(usize, usize)>,
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Layout {
    /// The columns; those at the end without a heading are left out.
    pub(crate) columns: Vec<Column>,
    /// How values and points come together.
    pub(crate) shape: Shape,
    /// The column of the years.
    pub(crate) year: Option<usize>,
    /// The column of the areas.
    pub(crate) area: Option<usize>,
    /// The column of the areas' codes.
    pub(crate) area_code: Option<usize>,
    /// The column of the statuses.
    pub(crate) status: Option<usize>,
    /// The unit that the value heading states for all rows without one.
    pub(crate) stated_unit: Option<String>,
    /// Columns that are not read and hold values of a year.
    unread: Vec<(usize, Year)>,
    /// What is wrong with headings, by column.
    pub(crate) faults: Vec<(usize, Fault)>,
}

impl Layout {
    /// The layout of a table with a row per value, if `row` is its header.
    pub(crate) fn long(headings: &Headings, row: &Row) -> Option<Self> {
        let (mut columns, stated): (Vec<Column>, Vec<Option<String>>) =
            row.cells.iter().map(|cell| column(headings, &cell.text)).unzip();
        if find(&columns, Role::Point).is_none() {
            name_column_among_levels(&mut columns);
        }
        let (point, value) = (find(&columns, Role::Point)?, find(&columns, Role::Value)?);
        let levels = columns.iter().enumerate().filter_map(|(index, column)| match column.role {
            Role::Level(level) => Some((index, level)),
            _ => None,
        });
        let long =
            Long { point, value, unit: find(&columns, Role::Unit), levels: levels.collect() };
        let unused = columns.iter().enumerate().filter(|(_, column)| column.role == Role::Unknown);
        let faults = unused.map(|(index, column)| (index, unknown(column))).collect();
        let mut stated: Vec<String> = stated.into_iter().flatten().collect();
        stated.dedup();
        let stated_unit = (!stated.is_empty()).then(|| stated.join(" "));
        Some(Self { stated_unit, ..Self::new(columns, Shape::Long(long), faults) })
    }

    /// The layout of a table with a column per point, if `row` is its header.
    pub(crate) fn wide(headings: &Headings, row: &Row) -> Option<Self> {
        let is_data =
            |text: &str| number::read(text).is_some() || is_unit(headings.catalogue(), text);
        if row.cells.iter().any(|cell| is_too_long(&cell.text) || is_data(&fold(&cell.text))) {
            return None;
        }
        let mut columns: Vec<Column> =
            row.cells.iter().map(|cell| column(headings, &cell.text).0).collect();
        let mut faults = Vec::new();
        let mut found = false;
        for (index, column) in columns.iter_mut().enumerate() {
            match measure(headings, column) {
                Some(Ok(role)) => {
                    column.role = role;
                    found |= matches!(role, Role::Measure(_));
                }
                Some(Err(fault)) => {
                    found |= matches!(fault, Fault::WrongUnit { .. });
                    column.role = Role::Remark;
                    faults.push((index, fault));
                }
                None => {}
            }
        }
        let measures = columns.iter().enumerate().filter_map(|(index, column)| match column.role {
            Role::Measure(point) => Some((index, point)),
            _ => None,
        });
        let shape = Shape::Wide(measures.collect());
        found.then(|| Self::new(columns, shape, faults))
    }

    /// How many headings say something.
    pub(crate) fn known(&self) -> usize {
        let is_known = |column: &&Column| !matches!(column.role, Role::Blank | Role::Unknown);
        self.columns.iter().filter(is_known).count()
    }

    /// How many columns have a heading.
    pub(crate) fn headed(&self) -> usize {
        self.columns.iter().filter(|column| column.role != Role::Blank).count()
    }

    /// Whether no two columns are for the same: otherwise nothing can be read.
    pub(crate) fn is_readable(&self) -> bool {
        !self.faults.iter().any(|(_, fault)| matches!(fault, Fault::DuplicateColumn { .. }))
    }

    /// The last column that a row cannot do without.
    pub(crate) fn last_needed(&self) -> usize {
        match &self.shape {
            Shape::Long(long) => long.point.max(long.value),
            Shape::Wide(measures) => measures.last().map_or(0, |(column, _)| *column),
        }
    }

    /// What a column is for; columns beyond the header are blank.
    pub(crate) fn role(&self, column: usize) -> Role {
        self.columns.get(column).map_or(Role::Blank, |column| column.role)
    }

    /// Whether a heading has the unit of its point in brackets.
    pub(crate) fn has_own_unit(&self, column: usize, unit: &Unit) -> bool {
        let remark = self.columns.get(column).and_then(|column| split_remark(&column.folded));
        remark.is_some_and(|(_, remark)| unit.matches(bare_unit(remark)))
    }

    /// Whether a column is not needed.
    pub(crate) fn is_unneeded(&self, column: usize) -> bool {
        matches!(self.role(column), Role::Remark | Role::Unknown)
    }

    /// Whether a column is not needed and holds texts.
    pub(crate) fn is_text(&self, column: usize) -> bool {
        self.is_unneeded(column) && is_for_text(&self.columns[column].folded)
    }

    /// The heading of a column that is not read and holds values of this year.
    pub(crate) fn unread_values(&self, year: Year) -> Option<&Arc<str>> {
        let (column, _) = self.unread.iter().find(|(_, own)| *own == year)?;
        Some(&self.columns[*column].heading)
    }

    /// Whether there are columns that are not read and hold values of a year.
    pub(crate) fn has_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Whether a row is the header once more.
    pub(crate) fn is_repeated_by(&self, row: &Row) -> bool {
        let cells = self.columns.len().max(row.cells.len());
        (0..cells).all(|index| {
            let text = row.cells.get(index).map_or("", |cell| &cell.text);
            let heading = self.columns.get(index).map_or("", |column| &column.folded);
            !is_too_long(text) && fold(text) == heading
        })
    }

    fn new(mut columns: Vec<Column>, shape: Shape, faults: Vec<(usize, Fault)>) -> Self {
        let width = columns
            .iter()
            .rposition(|column| column.role != Role::Blank)
            .map_or(0, |last| last + 1);
        columns.truncate(width);
        let remarks = columns.iter().enumerate().filter(|(_, column)| column.role == Role::Remark);
        let unread =
            remarks.filter_map(|(index, column)| Some((index, year_of_values(&column.folded)?)));
        let mut layout = Self {
            year: find(&columns, Role::Year),
            area: find(&columns, Role::Area),
            area_code: find(&columns, Role::AreaCode),
            status: find(&columns, Role::Status),
            unread: unread.collect(),
            columns,
            shape,
            stated_unit: None,
            faults,
        };
        layout.add_duplicates();
        layout.faults.sort_by_key(|(column, _)| *column);
        layout
    }

    fn add_duplicates(&mut self) {
        for (index, column) in self.columns.iter().enumerate() {
            if matches!(column.role, Role::Remark | Role::Blank | Role::Unknown) {
                continue;
            }
            let first = self.columns[..index].iter().find(|other| other.role == column.role);
            if let Some(first) = first {
                let fault = Fault::DuplicateColumn {
                    heading: column.heading.to_string(),
                    first: first.heading.to_string(),
                };
                self.faults.push((index, fault));
            }
        }
    }
}

fn column(headings: &Headings, text: &str) -> (Column, Option<String>) {
    let (role, unit) = headings.role(text);
    let folded = if is_too_long(text) { String::new() } else { fold(text) };
    (Column { heading: shown(text).into(), role, folded }, unit)
}

fn find(columns: &[Column], role: Role) -> Option<usize> {
    columns.iter().position(|column| column.role == role)
}

/// What is said of a heading of a long table that says nothing to us.
fn unknown(column: &Column) -> Fault {
    let heading = column.heading.to_string();
    match suspected(&column.folded) {
        Some(meant) => Fault::UnknownColumn { heading, nearest: vec![meant.to_owned()] },
        None => Fault::UnusedColumn { heading },
    }
}

/// In a catalogue with a level called 指标, a column of that heading may well
/// be the one of the names: it is where there is no other.
fn name_column_among_levels(columns: &mut [Column]) {
    let is_name = |column: &&mut Column| {
        matches!(column.role, Role::Level(_))
            && Headings::role_beside_levels(&column.folded) == Role::Point
    };
    if let Some(column) = columns.iter_mut().rfind(is_name) {
        column.role = Role::Point;
    }
}

/// What a heading is in a wide table; `None` for what it is in any table.
fn measure(headings: &Headings, column: &Column) -> Option<Result<Role, Fault>> {
    let is_settled = matches!(
        column.role,
        Role::Year | Role::Area | Role::AreaCode | Role::Status | Role::Remark | Role::Blank
    );
    if is_settled {
        return None;
    }
    let catalogue = headings.catalogue();
    let remarked = split_remark(&column.folded)
        .and_then(|(base, remark)| Some((catalogue.names.get(base)?, remark)));
    let whole = catalogue.names.get(&column.folded);
    let named = remarked.map(|(point, _)| point).or(whole).map(|index| &catalogue.points[index]);
    if let Some(point) = named
        && let Some(sign) = foreign_sign(point, &column.folded)
    {
        return Some(Err(wrong_unit(point, sign.encode_utf8(&mut [0; 4]))));
    }
    Some(match remarked.filter(|(_, remark)| whole.is_none() || key(remark).is_empty()) {
        None if let Some(point) = whole => Ok(Role::Measure(point)),
        Some((point, remark)) if catalogue.points[point].unit.matches(bare_unit(remark)) => {
            Ok(Role::Measure(point))
        }
        Some((point, remark)) if is_unit(catalogue, remark) => {
            Err(wrong_unit(&catalogue.points[point], remark))
        }
        _ => Err(Fault::UnknownColumn {
            heading: column.heading.to_string(),
            nearest: headings.nearest(&column.folded),
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::rows::delimited::Rows;
    use crate::intake::sample::catalogue;

    fn layout(header: &str) -> Option<Layout> {
        let catalogue = catalogue();
        let headings = Headings::new(&catalogue);
        let mut row = Row::default();
        Rows::new(header, b',').next(&mut row);
        Layout::long(&headings, &row).or_else(|| Layout::wide(&headings, &row))
    }

    fn roles(header: &str) -> Option<Vec<Role>> {
        layout(header).map(|layout| layout.columns.iter().map(|column| column.role).collect())
    }

    fn faults(header: &str) -> Vec<(usize, Fault)> {
        layout(header).unwrap().faults
    }

    #[test]
    fn shapes_are_told_apart_by_the_header() {
        use Role::{Area, Blank, Level, Measure, Point, Remark, Status, Unit, Value, Year};
        for (header, expected) in [
            ("测评点,数值", vec![Point, Value]),
            (
                "年份,地区,指标,实际值,单位,数据状态,备注,,",
                vec![Year, Area, Point, Value, Unit, Status, Remark],
            ),
            (
                "一级指标,二级指标,三级指标,测评点,当下值,2020年 目标值,单位,指标属性,数据来源",
                vec![Level(0), Level(1), Level(2), Point, Value, Remark, Unit, Remark, Remark],
            ),
            ("街道,年份,城镇登记失业率（%）,pension", vec![Area, Year, Measure(0), Measure(1)]),
            ("城镇登记失业率", vec![Measure(0)]),
            ("“社区营造”试点社区(每年),,备注", vec![Measure(8), Blank, Remark]),
            ("“社区营造”试点社区(每年)(个/年)", vec![Measure(8)]),
        ] {
            assert_eq!(roles(header), Some(expected), "{header}");
        }
    }

    #[test]
    fn rows_that_are_no_header_are_not_taken_for_one() {
        for header in [
            "",
            "官渡区2020年数据",
            "测评点,数植",
            "2020,城镇登记失业率,3.2,%",
            "城镇登记失业率,,%",
            "测评点,2019年值",
            "测评点,上年值,2020年值",
        ] {
            assert_eq!(roles(header), None, "{header}");
        }
    }

    #[test]
    fn two_columns_for_the_same_are_an_error() {
        let duplicate = |heading: &str, first: &str| Fault::DuplicateColumn {
            heading: heading.to_owned(),
            first: first.to_owned(),
        };
        for (header, column, fault) in [
            ("测评点,数值,指标", 2, duplicate("指标", "测评点")),
            ("测评点,数值,数值", 2, duplicate("数值", "数值")),
            ("年份,年度,测评点,数值", 1, duplicate("年度", "年份")),
            ("城镇登记失业率,街道,unemployment", 2, duplicate("unemployment", "城镇登记失业率")),
        ] {
            assert_eq!(faults(header), [(column, fault)], "{header}");
            assert!(!layout(header).unwrap().is_readable(), "{header}");
        }
        assert_eq!(faults("测评点,数值,备注,说明,部门,数据来源"), []);
        assert_eq!(faults("测评点,2019年值,数值,上年值,2020年目标值"), []);
    }

    #[test]
    fn an_unknown_heading_is_noted_in_a_long_table_and_refused_in_a_wide_one() {
        assert_eq!(
            faults("测评点,数值,联系人"),
            [(2, Fault::UnusedColumn { heading: "联系人".into() })]
        );
        for (header, fault) in [
            (
                "pension,城镇登记失业路",
                Fault::UnknownColumn {
                    heading: "城镇登记失业路".into(),
                    nearest: vec!["城镇登记失业率".into()],
                },
            ),
            (
                "pension,城镇登记失业率‰",
                Fault::WrongUnit {
                    point: "城镇登记失业率".into(),
                    text: "‰".into(),
                    unit: "%".into(),
                },
            ),
        ] {
            assert_eq!(faults(header), [(1, fault)], "{header}");
        }
        for (header, code) in [
            ("pension,城镇登记失业率（上年）", "unknown-column"),
            ("pension,城镇登记失业率（‰）", "wrong-unit"),
        ] {
            let codes: Vec<_> =
                faults(header).iter().map(|(_, fault)| fault.code().text()).collect();
            assert_eq!(codes, [code], "{header}");
        }
    }
}
