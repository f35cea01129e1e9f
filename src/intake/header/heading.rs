//! What a column is for, by its heading.

use super::suggest::Suggestions;
use super::unit_words::{SIGNS, bare_unit, is_unit};
use crate::intake::rows::cell_text::{is_too_long, split_remark};
use crate::model::text::{fold, key};
use crate::model::{Catalogue, Year};

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The name of the point.
    Point,
    /// The value of the row's point.
    Value,
    /// The year.
    Year,
    /// The area.
    Area,
    /// The code of the area.
    AreaCode,
    /// The unit of the value.
    Unit,
    /// How final the value is.
    Status,
    /// The group of the point on this level, from 0.
    Level(usize),
    /// The values of this point, in a wide table.
    Measure(usize),
    /// Known, and not needed: remarks, departments, targets, attributes,
    /// values of another year.
    Remark,
    /// No heading.
    Blank,
    /// A heading that says nothing to us.
    Unknown,
}

/// The headings of every role, those that SPEC lists first.
const ALIASES: [(Role, &[&str]); 8] = [
    (Role::Point, &["测评点", "指标", "指标名称", "测评指标", "point", "indicator", "id"]),
    (Role::Value, &["数值", "当下值", "实际值", "完成值", "指标值", "value"]),
    (
        Role::Year,
        &[
            "年份",
            "年度",
            "year",
            "统计年度",
            "统计年份",
            "数据年份",
            "填报年份",
            "所属年份",
            "所属年度",
        ],
    ),
    (
        Role::Area,
        &[
            "地区",
            "区域",
            "街道",
            "社区",
            "area",
            "地区名称",
            "区域名称",
            "街道名称",
            "社区名称",
            "行政区",
            "行政区划",
        ],
    ),
    (
        Role::AreaCode,
        &[
            "地区代码",
            "行政区划代码",
            "区划代码",
            "统计用区划代码",
            "areacode",
            "街道代码",
            "社区代码",
        ],
    ),
    (Role::Unit, &["单位", "unit", "计量单位"]),
    (Role::Status, &["数据状态", "status", "状态", "数据质量"]),
    (Role::Remark, &REMARKS),
];

const REMARKS: [&str; 18] = [
    "备注",
    "说明",
    "note",
    "数据来源",
    "责任部门",
    "部门",
    "department",
    "序号",
    "no",
    "指标属性",
    "属性",
    "attribute",
    "目标值",
    "目标",
    "上年值",
    "去年值",
    "上年",
    "去年",
];

/// Remarks in brackets behind a value heading that change nothing.
pub(super) const HARMLESS_REMARKS: [&str; 5] = ["必填", "请填写", "填报", "本年", "当年"];

/// The headings that are known in tables for a catalogue.
#[derive(Debug)]
pub(crate) struct Headings<'c> {
    catalogue: &'c Catalogue,
    suggestions: Suggestions<'c>,
    levels: Vec<String>,
}

impl<'c> Headings<'c> {
    /// The headings for a catalogue.
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        let suggestions = Suggestions::new(&catalogue.names);
        Self {
            catalogue,
            suggestions,
            levels: catalogue.levels.iter().map(|level| key(level)).collect(),
        }
    }

    /// The catalogue they are for.
    pub(crate) fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// Names of points near to a text.
    pub(crate) fn nearest(&self, text: &str) -> Vec<String> {
        self.suggestions.nearest(text)
    }

    /// The role of a heading in any table, and the unit that it states. The
    /// names of points are not looked at.
    pub(crate) fn role(&self, heading: &str) -> (Role, Option<String>) {
        if is_too_long(heading) {
            return (Role::Unknown, None);
        }
        let folded = fold(heading);
        if folded.is_empty() {
            return (Role::Blank, None);
        }
        if split_remark(&folded).is_none() && !folded.contains(SIGNS) {
            return (self.plain_role(&folded), None);
        }
        self.remarked_role(&folded)
    }

    /// The role that a heading has apart from naming a level.
    pub(super) fn role_beside_levels(heading: &str) -> Role {
        alias_role(&key(heading))
    }

    /// The headings and names that could be meant by a heading.
    pub(crate) fn known(&self) -> impl Iterator<Item = &str> {
        let aliases = ALIASES.iter().flat_map(|(_, aliases)| aliases.iter().copied());
        let levels = self.catalogue.levels.iter().map(String::as_str);
        aliases.chain(levels).chain(self.catalogue.points.iter().map(|point| point.name.as_str()))
    }

    fn plain_role(&self, folded: &str) -> Role {
        let key = key(folded);
        match self.levels.iter().position(|level| *level == key) {
            Some(level) if level + 1 == self.levels.len() => Role::Point,
            Some(level) => Role::Level(level),
            None if is_of_a_year(&key) || folded == "#" => Role::Remark,
            None => alias_role(&key),
        }
    }

    /// A unit in brackets behind a value heading holds for the column, as does
    /// a sign anywhere in it; a remark that could say anything else makes the
    /// heading unknown. Two units are one that no point has.
    fn remarked_role(&self, folded: &str) -> (Role, Option<String>) {
        let (mut base, mut units, mut is_clear) = (folded, Vec::new(), true);
        while let Some((rest, remark)) = split_remark(base) {
            if is_unit(self.catalogue, remark) {
                units.push(bare_unit(remark).to_owned());
            } else {
                is_clear &= HARMLESS_REMARKS.contains(&remark);
            }
            base = rest;
        }
        units.extend(SIGNS.iter().filter(|sign| base.contains(**sign)).map(char::to_string));
        let role = self.plain_role(base);
        match role {
            Role::Value if !is_clear => return (Role::Unknown, None),
            Role::Value | Role::Unit => {}
            Role::Point => units.retain(|unit| unit.contains(SIGNS)),
            _ => units.clear(),
        }
        units.dedup();
        (role, (!units.is_empty()).then(|| units.join(" ")))
    }
}

fn alias_role(key: &str) -> Role {
    let named = ALIASES.iter().find(|(_, aliases)| aliases.contains(&key));
    named.map_or(Role::Unknown, |(role, _)| *role)
}

/// A column with a year's target or values to look at: `2020年目标值`,
/// `2020目标`, `2019年值`. It is never the column of values, whose heading
/// states no year.
fn is_of_a_year(key: &str) -> bool {
    split_year(key).is_some_and(|(_, rest)| matches!(rest, "目标值" | "目标" | "值"))
}

/// The year of the values in a column that is not the column of values.
pub(super) fn year_of_values(folded: &str) -> Option<Year> {
    let key = key(folded);
    let (digits, rest) = split_year(&key)?;
    Year::read(digits).filter(|_| rest == "值")
}

/// Four digits, and what stands behind them and 年.
fn split_year(key: &str) -> Option<(&str, &str)> {
    let rest = key.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &key[..key.len() - rest.len()];
    (digits.len() == 4).then(|| (digits, rest.strip_prefix('年').unwrap_or(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::catalogue;

    #[test]
    fn headings_are_known_in_every_spelling() {
        let catalogue = catalogue();
        let headings = Headings::new(&catalogue);
        for (heading, role) in [
            ("测评点", Role::Point),
            (" 指标名称 ", Role::Point),
            ("\u{FEFF}测 评 点", Role::Point),
            ("Ｉｎｄｉｃａｔｏｒ", Role::Point),
            ("ID", Role::Point),
            ("数值", Role::Value),
            ("当下值", Role::Value),
            ("数值（必填）", Role::Value),
            ("年份", Role::Year),
            ("年份（四位）", Role::Year),
            ("街道", Role::Area),
            ("单位", Role::Unit),
            ("数据状态", Role::Status),
            ("一级指标", Role::Level(0)),
            ("三级\n指标", Role::Level(2)),
            ("2020年 目标值", Role::Remark),
            ("2020年\n目标值", Role::Remark),
            ("2019年值", Role::Remark),
            ("2019 年\n值", Role::Remark),
            ("２０１９年值", Role::Remark),
            ("上年值", Role::Remark),
            ("去年", Role::Remark),
            ("2019年数值", Role::Unknown),
            ("19年值", Role::Unknown),
            ("年值", Role::Unknown),
            ("指标属性", Role::Remark),
            ("责任部门", Role::Remark),
            ("序号", Role::Remark),
            ("", Role::Blank),
            ("　", Role::Blank),
            ("数植", Role::Unknown),
            ("数值（2019年）", Role::Unknown),
            ("完成值（上年）", Role::Unknown),
            ("城镇登记失业率", Role::Unknown),
        ] {
            assert_eq!(headings.role(heading), (role, None), "{heading}");
        }
    }

    #[test]
    fn headings_of_codes_of_areas_are_known() {
        let catalogue = catalogue();
        let headings = Headings::new(&catalogue);
        for heading in
            ["地区代码", "行政区划代码", "区划代码", "统计用区划代码", "area_code", "Area Code"]
        {
            assert_eq!(headings.role(heading), (Role::AreaCode, None), "{heading}");
        }
    }

    #[test]
    fn a_unit_behind_the_value_heading_is_a_statement() {
        let catalogue = catalogue();
        let headings = Headings::new(&catalogue);
        for (heading, unit) in [
            ("数值（%）", "%"),
            ("数值 ‰", "‰"),
            ("数值（单位：万元）", "万元"),
            ("指标值[张/千人]", "张/千人"),
            ("数值（万）", "万"),
        ] {
            assert_eq!(headings.role(heading), (Role::Value, Some(unit.to_owned())), "{heading}");
        }
    }
}
