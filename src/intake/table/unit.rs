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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::{findings, intake, owned, values};

    #[test]
    fn a_unit_in_the_value_heading_holds_for_every_row() {
        let text = "测评点,数值（万元）\nincome,3.5\npension,98\nmigrants,有效\n";
        let intake = intake(&[("-", text)]);
        let expected = ["-:2:数值（万元）:wrong-unit", "-:3:数值（万元）:wrong-unit"];
        assert_eq!(findings(&intake), expected);
        assert_eq!(values(&intake), owned(&[("migrants", "有效")]));
    }

    #[test]
    fn a_unit_above_the_table_holds_for_every_row_without_one() {
        let text = "单位：万元,,\n测评点,数值,单位\nincome,3.5,\ndebtors,0,人\nmigrants,有效,\n";
        let long = intake(&[("-", text)]);
        assert_eq!(findings(&long), ["-:1:text-row", "-:3:数值:wrong-unit"]);
        let text = "（单位：万元）,\n地区,income,城镇登记失业率（%）\n甲,3.5,3\n";
        let wide = intake(&[("-", text)]);
        assert_eq!(findings(&wide), ["-:1:text-row", "-:3:income:wrong-unit"]);
        let text = "单位：区人社局\n测评点,数值\npension,98\n";
        assert_eq!(findings(&intake(&[("-", text)])), ["-:1:text-row"]);
    }

    #[test]
    fn a_per_mille_sign_anywhere_counts() {
        for heading in
            ["数值（‰）（必填）", "数值‰（必填）", "‰数值", "数值【‰】（填报）", "数值（‰）（%）"]
        {
            let intake = intake(&[("-", &format!("测评点,{heading}\nunemployment,32\n"))]);
            assert_eq!(findings(&intake), [format!("-:2:{heading}:wrong-unit")]);
        }
        for name in ["‰城镇登记失业率", "城镇登记(‰)失业率", "城镇登记失业率（‰）（%）"]
        {
            let wide = intake(&[("-", &format!("地区,{name}\n甲,32\n"))]);
            assert_eq!(findings(&wide), [format!("-:1:{name}:wrong-unit")]);
            let long = intake(&[("-", &format!("测评点,数值\n{name},32\n"))]);
            assert_eq!(findings(&long), ["-:2:测评点:wrong-unit"], "{name}");
        }
        let point = intake(&[("-", "指标（‰）,数值\nunemployment,32\n")]);
        assert_eq!(findings(&point), ["-:2:数值:wrong-unit"]);
        let own = intake(&[("-", "测评点,数值（%）（必填）\nunemployment,3\n")]);
        assert_eq!(findings(&own), [""; 0]);
    }

    #[test]
    fn two_units_that_contradict_each_other_are_named() {
        use crate::model::finding::UnitSource::{Column, Heading, Title};
        for (text, expected) in [
            ("测评点,数值（万元）,单位\nincome,3.528,元\n", Some((Heading, "万元", Column, "元"))),
            ("测评点,数值（元）,单位\nincome,35280,万元\n", Some((Heading, "元", Column, "万元"))),
            (
                "单位：万元\n测评点,数值,单位\nincome,3.528,元\n",
                Some((Title, "万元", Column, "元")),
            ),
            ("表（万元）\n测评点,数值（元）\nincome,3.528\n", Some((Title, "万元", Heading, "元"))),
            ("表（万元）\n地区,income（元）\n甲,3.528\n", Some((Title, "万元", Heading, "元"))),
            ("单位：‰\n地区,pension（%）\n甲,98\n", Some((Title, "‰", Heading, "%"))),
            ("测评点,数值（万元）,单位\nincome,3.528万元,元\n", None),
            ("单位：万元\n测评点,数值,单位\nincome,3.528万元,万元\n", None),
            ("单位：万元\n测评点,数值,单位\npension,98,%\n", None),
            ("单位：万元\n地区,income（元）\n甲,\n", None),
            ("测评点,数值（元）,单位\nincome,35280, 元\n", None),
        ] {
            let intake = intake(&[("-", text)]);
            let errors = intake.findings.iter().filter(|finding| finding.is_error());
            let faults: Vec<&Fault> = errors.map(|finding| &finding.fault).collect();
            let stated = expected.map(|(first, one, second, other)| Fault::ContradictoryUnits {
                point: if text.contains("pension") {
                    "基本养老保险覆盖率"
                } else {
                    "城镇居民人均可支配收入"
                }
                .into(),
                unit: if text.contains("pension") { "%" } else { "元" }.into(),
                stated: [(first, one.to_owned()), (second, other.to_owned())],
            });
            assert_eq!(faults, stated.iter().collect::<Vec<_>>(), "{text}");
        }
        let other = intake(&[("-", "测评点,数值,单位\nincome,3.5万元,%\n")]);
        assert_eq!(findings(&other), ["-:2:单位:wrong-unit"]);
    }
}
