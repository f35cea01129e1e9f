//! Rows that are no data but text around a table: notes, signatures.

use super::date::is_date;
use crate::intake::rows::Row;
use crate::intake::rows::cell_text::is_blank_text;
use crate::model::text::fold;

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

/// Whether a row is such a text: it begins like one, and where a value would
/// stand there is nothing, a date, or more of it.
pub(super) fn is_remark_row(row: &Row, is_value: impl Fn(usize) -> bool) -> bool {
    let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !is_blank_text(&cell.text));
    let Some((_, first)) = filled.next() else { return false };
    is_remark(&first.text)
        && filled
            .all(|(index, cell)| !is_value(index) || is_remark(&cell.text) || is_date(&cell.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::sample::{findings, intake};

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
    fn a_note_beside_a_name_swallows_no_row() {
        let text = "备注,测评点,数值\n注：x,pensoin,98\n审核：x,pensoin,\n注：快报数,,\n填报人：张三,审核人：李四,\n填报日期：,2021-01-05,\n";
        let expected = ["-:2:测评点:unknown-point", "-:3:测评点:unknown-point"];
        let others = ["-:4:text-row", "-:5:text-row", "-:6:text-row"];
        assert_eq!(findings(&intake(&[("-", text)])), [&expected[..], &others].concat());
        let text = "序号,测评点,数值\n填报人：,张三,\n";
        assert_eq!(findings(&intake(&[("-", text)]))[0], "-:2:text-row");
    }
}
