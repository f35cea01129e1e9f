//! How tables write units: known words, their sizes, signs, what stands behind
//! `单位：`; and what is said of a unit that is not the point's.

use crate::intake::rows::cell_text::shown;
use crate::model::text::{fold, squeeze};
use crate::model::{Catalogue, Fault, Point};

/// Signs that are units wherever they stand.
pub(crate) const SIGNS: [char; 3] = ['‰', '‱', '%'];

/// Sizes that stand before a unit.
const SIZES: [char; 4] = ['百', '千', '万', '亿'];

/// Words for units that departments write, apart from the catalogue's own.
const UNITS: [&str; 36] = [
    "%",
    "‰",
    "元",
    "人",
    "个",
    "户",
    "次",
    "件",
    "起",
    "岁",
    "张",
    "天",
    "家",
    "处",
    "所",
    "名",
    "人次",
    "套",
    "条",
    "项",
    "宗",
    "辆",
    "台",
    "吨",
    "亩",
    "公顷",
    "平方米",
    "平方公里",
    "公里",
    "千米",
    "m2",
    "km2",
    "km",
    "美元",
    "小时",
    "分",
];

/// Whether a folded text names a unit, with or without `单位:` before it.
pub(crate) fn is_unit(catalogue: &Catalogue, folded: &str) -> bool {
    let is_known = |unit: &str| {
        UNITS.contains(&unit)
            || catalogue.points.iter().any(|point| !unit.is_empty() && point.unit.matches(unit))
    };
    let unit = bare_unit(folded);
    let base = unit.trim_start_matches(SIZES);
    is_known(unit) || (base.len() < unit.len() && (base.is_empty() || is_known(base)))
}

/// Whether two units are the same but for their size: 元 and 万元, % and ‰.
pub(crate) fn are_kin(one: &str, other: &str) -> bool {
    let (one, other) = (squeeze(one), squeeze(other));
    let (base, other_base) = (one.trim_start_matches(SIZES), other.trim_start_matches(SIZES));
    let are_signs = base.starts_with(SIGNS) && other_base.starts_with(SIGNS);
    let is_bare_size = [base, other_base].contains(&"");
    base == other_base
        || are_signs
        || (is_bare_size && !one.starts_with(SIGNS) && !other.starts_with(SIGNS))
}

/// A folded text without `单位:` before it.
pub(super) fn bare_unit(folded: &str) -> &str {
    let named = folded.strip_prefix("计量").unwrap_or(folded);
    let rest = named.strip_prefix("单位").map(str::trim_start);
    rest.and_then(|rest| rest.strip_prefix(':')).map_or(folded, str::trim)
}

/// What stands behind `单位：` in a folded title, where that is not about an
/// organisation.
pub(crate) fn unit_said(folded: &str) -> Option<&str> {
    const WORD: &str = "单位";
    const ORGANISATIONS: [&str; 12] = [
        "填报", "责任", "主管", "上报", "报送", "编制", "制表", "填表", "牵头", "负责", "联系",
        "审核",
    ];
    folded.match_indices(WORD).find_map(|(at, _)| {
        let before = folded[..at].trim_end();
        if ORGANISATIONS.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        let rest = &folded[at + WORD.len()..];
        (rest.is_empty() || rest.starts_with([':', ' ']))
            .then(|| rest.trim_start_matches([':', ' ']))
    })
}

/// The sign in a folded text, as a name or in a heading, that is neither the
/// unit of a point nor part of its name: names are compared without signs.
pub(crate) fn foreign_sign(point: &Point, folded: &str) -> Option<char> {
    let own = || point.aliases.iter().map(String::as_str).chain([&*point.name, point.unit.text()]);
    let is_own = |sign: char| own().any(|text| fold(text).contains(sign));
    SIGNS.into_iter().find(|sign| folded.contains(*sign) && !is_own(*sign))
}

/// A unit that is not the point's.
pub(crate) fn wrong_unit(point: &Point, unit: &str) -> Fault {
    Fault::WrongUnit {
        point: point.name.clone(),
        text: shown(unit),
        unit: point.unit.text().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_that_differ_in_size_are_kin() {
        for (one, other) in
            [("元", "万元"), ("亿元", "万 元"), ("%", "‰"), ("万", "元"), ("人", "人")]
        {
            assert!(are_kin(one, other) && are_kin(other, one), "{one} {other}");
        }
        for (one, other) in [("元", "人"), ("%", "万元"), ("‰", "万"), ("张/千人", "人")]
        {
            assert!(!are_kin(one, other) && !are_kin(other, one), "{one} {other}");
        }
    }
}
