//! Rows of sums, averages and targets: about no area, and of no point.

use crate::intake::rows::cell_text::split_remark;
use crate::model::text::{fold, key};

/// Words with which the name of a row of sums ends, or which are all of it.
const SUMS: [&str; 6] = ["合计", "总计", "小计", "共计", "total", "汇总"];
/// Such words of other rows that are about no area.
const FIGURES: [&str; 15] = [
    "平均",
    "平均值",
    "平均数",
    "均值",
    "目标",
    "目标值",
    "中位数",
    "中位值",
    "众数",
    "最大值",
    "最小值",
    "最高值",
    "最低值",
    "标准差",
    "极差",
];
/// Words that are about no area where they are all there is.
const BESIDES: [&str; 25] = [
    "总和",
    "标准",
    "标准值",
    "上年",
    "上年值",
    "去年",
    "去年值",
    "基期",
    "基期值",
    "单位",
    "备注",
    "注",
    "其中",
    "最大",
    "最小",
    "最高",
    "最低",
    "名次",
    "排名",
    "总分",
    "sum",
    "average",
    "mean",
    "median",
    "max",
];

/// Whether a text names a row of sums: `合计`, `全区小计：`, `总计（万元）`.
pub(super) fn is_sum(text: &str) -> bool {
    ends_with_any(text, &SUMS)
}

/// Whether a text in the area column is that of a row about no area: sums,
/// averages, targets. No place is called `…合计` or `…平均`.
pub(super) fn is_no_area(text: &str) -> bool {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    ends_with_any(text, &SUMS)
        || ends_with_any(text, &FIGURES)
        || BESIDES.contains(&key(text).as_str())
}

/// Whether a text, with or without the remark in brackets behind it, ends with
/// one of these words.
fn ends_with_any(text: &str, words: &[&str]) -> bool {
    let folded = fold(text);
    let base = split_remark(&folded).map_or("", |(base, _)| base);
    [key(&folded), key(base)].iter().any(|name| words.iter().any(|word| name.ends_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::{findings, intake, owned, values};
    use crate::model::Fault;

    #[test]
    fn rows_about_no_area_are_told_from_places() {
        let none = "合计|合 计：|总计|小计|共计|全区合计|全市平均|平均值|均值|总和|汇总|合计（2个街道）|关上街道（小计）|\
             目标|2020年目标值|中位数|全区最高值|最低|标准差|排名：|Median|标准|标准值|上年值|基期值|单位|备注:|其中：|Total|Grand total|sum|Average|mean";
        for text in none.split('|') {
            assert!(is_no_area(text), "{text}");
        }
        let places = "|全区|官渡区|总医院社区|平均街|合计村|\
             小计路社区|目标社区|单位大院社区|其中：关上街道|最高村|排名街道|Maxwell|Sumner|Meaning|汇总街道（关上）";
        for text in places.split('|') {
            assert!(!is_no_area(text), "{text}");
        }
        assert!(is_sum("全区合计") && !is_sum("全市平均") && !is_sum("合计生育率"));
    }

    #[test]
    fn a_row_of_sums_or_averages_is_no_area() {
        for (text, expected) in [
            ("街道,年份,pension\n甲,2020,98\n合计,2020,68\n", &["-:3:total-row"][..]),
            ("街道,年份,pension\n甲,2020,98\n全区平均：,,约5\n", &["-:3:total-row"]),
            ("街道,测评点,数值\n甲,pension,98\nTotal,pension,68\n", &["-:3:total-row"]),
            ("街道,pension,income\n单位,%,元\n甲,98,\n", &["-:2:total-row"]),
            ("街道,pension\n甲,98\n备注：快报数,\n", &["-:3:text-row"]),
        ] {
            let intake = intake(&[("-", text)]);
            assert_eq!(findings(&intake), expected, "{text}");
            assert_eq!(values(&intake), owned(&[("pension", "98")]), "{text}");
        }
    }

    #[test]
    fn a_point_called_sum_has_no_near_names() {
        let intake = intake(&[("-", "测评点,数值\npension,98\n城镇登记失业率合计,3\n")]);
        let name = "城镇登记失业率合计".to_owned();
        assert_eq!(intake.findings[0].fault, Fault::TotalPoint { name });
    }
}
