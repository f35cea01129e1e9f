//! Rows that are no data but text around a table: notes, signatures.

use super::rows::Row;
use super::rows::cell_text::{is_blank_text, split_remark};
use crate::model::Year;
use crate::model::text::{fold, key, squeeze};

/// Words with which such a text begins.
const WORDS: [&str; 16] = [
    "备注",
    "附注",
    "说明",
    "填报",
    "填表",
    "制表",
    "审核",
    "复核",
    "校核",
    "联系",
    "单位负责人",
    "负责人",
    "经办人",
    "分管领导",
    "数据来源",
    "资料来源",
];
/// What may stand between such a word and the colon, bracket, space or end
/// that has to follow.
const TAILS: [&str; 13] = [
    "",
    "人",
    "员",
    "者",
    "单位",
    "部门",
    "机构",
    "日期",
    "时间",
    "电话",
    "方式",
    "负责人",
    "人员",
];

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

/// Whether a text reads like a note under a table: `注：`, `注1.`, `填报人：`.
pub(super) fn is_remark(text: &str) -> bool {
    let start: String = text.chars().take(40).collect();
    let folded = fold(&start);
    let opened = folded.trim_start_matches(['(', '[', '【', '*', '※', ' ']);
    let squeezed: String = opened.chars().filter(|c| *c != ' ').collect();
    if let Some(rest) = squeezed.strip_prefix('注') {
        return rest.starts_with(|c: char| c.is_ascii_digit() || ":;.、,(".contains(c));
    }
    begins_like_remark(&squeezed) || begins_like_remark(opened)
}

fn begins_like_remark(text: &str) -> bool {
    WORDS.iter().filter_map(|word| text.strip_prefix(word)).any(|rest| {
        let tail = rest.split([':', '(', ' ']).next().unwrap_or_default();
        TAILS.contains(&tail)
    })
}

/// Whether a sheet is called an explanation: 说明, 填报说明.
pub(super) fn is_explanation(sheet: &str) -> bool {
    squeeze(sheet).ends_with("说明")
}

/// Whether a row is such a text: it begins like one, and where a value would
/// stand there is nothing, a date, or more of it.
pub(super) fn is_remark_row(row: &Row, is_value: impl Fn(usize) -> bool) -> bool {
    let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !is_blank_text(&cell.text));
    let Some((_, first)) = filled.next() else { return false };
    is_remark(&first.text)
        && filled
            .all(|(index, cell)| !is_value(index) || is_remark(&cell.text) || is_date(&cell.text))
}

/// Whether a text is a date: `2021-01-05`, `2021年1月5日`, `2021/1/5`, `1月5日`.
pub(super) fn is_date(text: &str) -> bool {
    let start: String = text.chars().take(40).collect();
    let squeezed = squeeze(&start);
    let is_day = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_no_year = squeezed.strip_suffix('日').and_then(|date| date.split_once('月'));
    if has_no_year.is_some_and(|(month, day)| is_day(month) && is_day(day)) {
        return true;
    }
    let mut parts = squeezed.split(['-', '/', '年', '月', '.']);
    let year = parts.next().and_then(Year::read);
    year.is_some()
        && squeezed.contains(['-', '/', '年'])
        && parts.all(|part| is_day(part.trim_end_matches('日')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_names() {
        for text in [
            "注：本表为快报数",
            "注1.按常住人口计算",
            "注:",
            "备注：无",
            "说 明",
            "填报人：张三",
            "填 表 人: 李四",
            "制表单位：区统计局",
            "审核人",
            "联系电话：0871-123",
            "单位负责人：王五",
            "数据来源：区财政局",
            "填报日期：2021年1月5日",
            "填报单位（盖章）",
            "填表人 张三",
            "（注：快报数）",
            "※ 注：快报数",
            "经办人：",
        ] {
            assert!(is_remark(text), "{text}");
        }
        for text in [
            "",
            "注册志愿者人数占城市建成区常住人口比例",
            "注册志愿者",
            "合计",
            "联系群众满意度",
            "审核通过率",
            "负责人培训率",
            "说明书备案率",
            "98",
            "区财政局",
        ] {
            assert!(!is_remark(text), "{text}");
        }
    }

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
    fn dates_are_told_from_values() {
        for text in ["2021-01-05", "2021年1月5日", "2021/1/5", "2021 年 1 月", "2021年", "1月5日"]
        {
            assert!(is_date(text), "{text}");
        }
        for text in ["2021", "98", "2021.5", "98-99", "2021-2022", "31295", ""] {
            assert!(!is_date(text), "{text}");
        }
    }
}
