//! In what unit a table says that a value is: its column of units, the heading
//! of its values, a title. A unit in the cell itself comes before all these.

use super::state::Table;
use crate::intake::header::Long;
use crate::intake::header::unit_words::{are_kin, foreign_sign, wrong_unit};
use crate::intake::rows::Row;
use crate::intake::rows::cell_text::{is_blank_text, shown};
use crate::model::finding::UnitSource;
use crate::model::text::{fold, squeeze};
use crate::model::{Fault, Point, Unit, number};

/// A unit that is stated for a value, and where.
type Stated = (UnitSource, String);

impl Table<'_, '_, '_> {
    /// Reports a unit stated for a value that is not the point's, or two that
    /// contradict each other. Grades have none: only the column of units could
    /// mean them.
    pub(super) fn has_right_unit(
        &mut self,
        row: &Row,
        units: Option<usize>,
        values: usize,
        index: usize,
    ) -> bool {
        let point = &self.run.catalogue.points[index];
        let stated = self.stated(row, units, values, point);
        let cell = row.cells.get(values).map_or("", |cell| &cell.text);
        let fault = match &stated[..] {
            [(_, unit), ..] if !point.unit.matches(unit) && stated.len() == 1 => {
                wrong_unit(point, unit)
            }
            [first, second, ..] if !is_blank_text(cell) => contradiction(point, second, first),
            [(_, unit), _, ..] if !point.unit.matches(unit) => wrong_unit(point, unit),
            _ => return true,
        };
        let is_in_column = matches!(stated[..], [(UnitSource::Column, _), ..]);
        let column = units.filter(|_| is_in_column).unwrap_or(values);
        self.about(column, &row.cells[column], fault);
        false
    }

    /// Reports `%` or `‰` in a name that is of a point without it.
    pub(super) fn has_right_sign(&mut self, row: &Row, long: &Long, index: usize) -> bool {
        let point = &self.run.catalogue.points[index];
        let cell = &row.cells[long.point];
        let has_sign = cell.text.contains(['%', '％', '﹪', '‰', '‱']);
        let sign = if has_sign { foreign_sign(point, &fold(&cell.text)) } else { None };
        let Some(sign) = sign else { return true };
        let fault = wrong_unit(point, sign.encode_utf8(&mut [0; 4]));
        self.about(long.point, cell, fault);
        false
    }

    /// The different units stated for a value, that which is nearest to it
    /// first. A title may leave out what it does not mean.
    fn stated(&self, row: &Row, units: Option<usize>, values: usize, point: &Point) -> Vec<Stated> {
        let own = units.and_then(|column| row.cells.get(column)).map(|cell| &*cell.text);
        let own = own.filter(|text| states_unit(text));
        let mut stated: Vec<Stated> =
            own.map(|text| (UnitSource::Column, text.to_owned())).into_iter().collect();
        if point.scale.is_none() {
            let heading = self.heading_unit(values, &point.unit);
            let title = self.title_unit.clone().filter(|title| {
                let nearer = stated.first().map(|(_, unit)| unit).or(heading.as_ref());
                nearer.is_none_or(|unit| are_kin(unit, title))
            });
            stated.extend(heading.map(|unit| (UnitSource::Heading, unit)));
            stated.extend(title.map(|unit| (UnitSource::Title, unit)));
        }
        let cell = row.cells.get(values).map_or("", |cell| &cell.text);
        if has_unit(&point.unit, cell) {
            stated.retain(|(source, unit)| {
                *source == UnitSource::Column && !are_kin(unit, point.unit.text())
            });
        }
        stated.dedup_by(|other, first| squeeze(&other.1) == squeeze(&first.1));
        stated
    }

    /// The unit in the heading of a column of values.
    fn heading_unit(&self, column: usize, unit: &Unit) -> Option<String> {
        let own = self.layout.has_own_unit(column, unit).then(|| unit.text().to_owned());
        self.layout.stated_unit.clone().or(own)
    }
}

fn contradiction(point: &Point, first: &Stated, second: &Stated) -> Fault {
    let quoted = |(source, unit): &Stated| (*source, shown(unit));
    Fault::ContradictoryUnits {
        point: point.name.clone(),
        unit: point.unit.text().to_owned(),
        stated: [quoted(first), quoted(second)],
    }
}

/// Whether a cell has a number with the unit of its point behind it: `3.5万元`.
fn has_unit(unit: &Unit, text: &str) -> bool {
    let squeezed = squeeze(text);
    number::read(text).is_none()
        && unit.strip(&squeezed).is_some()
        && unit.read(&squeezed).is_some()
}

/// Whether a cell of the unit column names a unit at all.
fn states_unit(text: &str) -> bool {
    !matches!(squeeze(text).as_str(), "" | "无" | "-" | "--" | "–" | "—" | "——" | "/" | "\\")
}
