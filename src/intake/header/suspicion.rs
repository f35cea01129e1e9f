//! Headings of a long table that are none of ours and yet seem to say when,
//! where, in what unit or how final: they must not be ignored in silence.

use super::heading::HARMLESS_REMARKS;
use super::unit_words::SIGNS;
use crate::model::text::{fold, key};

/// What a heading may be about: words in it, and the heading it stands for.
const SUSPECTS: [(&[&str], &str); 4] = [
    (&["年份", "年度", "日期", "时间", "截至", "year", "date"], "年份"),
    (&["地区", "区域", "街道", "社区", "area", "community"], "地区"),
    (&["计量单位", "unit"], "单位"),
    (&["状态", "status"], "数据状态"),
];
/// Words of what was done with the sheet, not of what it is about.
const HANDLING: [&str; 15] = [
    "填报", "填表", "填写", "制表", "上报", "报送", "提交", "录入", "审核", "复核", "校核", "审批",
    "更新", "修改", "update",
];
/// Words of columns that hold other values than the one reported.
const OTHER_VALUES: [&str; 4] = ["目标", "值", "上年", "去年"];
/// Words of an organisation's heading, with `单位` or `unit` in it.
const ORGANISATIONS: [&str; 3] = ["填报", "责任", "主管"];
/// Words of headings whose columns hold numbers.
const NUMBERS: [&str; 22] = [
    "值", "数", "率", "比", "额", "分", "序", "号", "排名", "权重", "增", "减", "幅", "上年",
    "去年", "基期", "目标", "年", "no", "code", "rank", "target",
];

/// The heading that one which is unknown could stand for.
pub(super) fn suspected(heading: &str) -> Option<&'static str> {
    let key = key(heading);
    let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
    let is_sign = fold(heading).contains(SIGNS)
        && (key.is_empty() || HARMLESS_REMARKS.contains(&key.as_str()));
    if is_sign {
        return Some("单位");
    }
    if has(&OTHER_VALUES) || (has(&ORGANISATIONS) && has(&["单位", "unit"])) {
        return None;
    }
    let is_when_handled =
        has(&HANDLING) && has(&["日期", "时间", "date"]) && !has(&["年份", "年度", "year"]);
    let mut suspects = SUSPECTS.iter().filter(|(_, meant)| *meant != "年份" || !is_when_handled);
    suspects.find(|(words, _)| has(words)).map(|(_, meant)| *meant)
}

/// Whether the column of a heading that is not needed holds texts, not
/// numbers.
pub(super) fn is_for_text(heading: &str) -> bool {
    let key = key(heading);
    let says = key.strip_prefix("数据").unwrap_or(&key);
    let is_in = |word: &str| if word.is_ascii() { says == word } else { says.contains(word) };
    !says.is_empty() && !NUMBERS.iter().any(|word| is_in(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Selection;
    use crate::intake::sample::{findings, intake, owned, select, values};
    use crate::model::Status;

    #[test]
    fn what_could_change_the_meaning_of_a_value_is_suspected() {
        for (heading, meant) in [
            ("考核年度", Some("年份")),
            ("数据截至", Some("年份")),
            ("完成 时间", Some("年份")),
            ("Fiscal Ｙear", Some("年份")),
            ("填报年度", Some("年份")),
            ("所属街道", Some("地区")),
            ("community", Some("地区")),
            ("计量单位名", Some("单位")),
            ("审批状态", Some("数据状态")),
            ("‰", Some("单位")),
            ("【‰】（填报）", Some("单位")),
            ("完成率（‰）", None),
            ("2020年度目标", None),
            ("上年度完成值", None),
            ("填报日期", None),
            ("上报时间", None),
            ("更新时间", None),
            ("主管单位", None),
            ("责任单位所在社区", None),
            ("联系人", None),
        ] {
            assert_eq!(suspected(heading), meant, "{heading}");
        }
    }

    #[test]
    fn columns_of_text_are_told_from_columns_of_numbers() {
        for heading in
            ["备注", "说明", "Note", "数据来源", "责任部门", "部门", "指标属性", "联系人"]
        {
            assert!(is_for_text(heading), "{heading}");
        }
        for heading in ["序号", "目标值", "2020年目标值", "上年", "增速排名", "权重", "#", ""]
        {
            assert!(!is_for_text(heading), "{heading}");
        }
    }

    #[test]
    fn headings_that_carry_meaning_are_never_ignored() {
        for (heading, expected) in [
            ("统计时间", &["-:1:统计时间:unknown-column"][..]),
            ("所属社区名", &["-:1:所属社区名:unknown-column"]),
            ("计量单位名", &["-:1:计量单位名:unknown-column"]),
            ("审批状态", &["-:1:审批状态:unknown-column"]),
            ("【‰】（填报）", &["-:1:【‰】（填报）:unknown-column"]),
            ("年度目标数", &["-:1:年度目标数:unused-column"]),
            ("填报日期", &["-:1:填报日期:unused-column"]),
            ("联系人", &["-:1:联系人:unused-column"]),
        ] {
            let intake = intake(&[("-", &format!("测评点,数值,{heading}\npension,98,\n"))]);
            assert_eq!(findings(&intake), expected, "{heading}");
        }
        let text = "统计年度,街道名称,测评点,数值,计量单位,状态\n2019,甲,pension,98,%,快报\n";
        let intake = select(&[("-", text)], &Selection::default());
        assert_eq!((findings(&intake), values(&intake)), (vec![], owned(&[("pension", "98")])));
        let record = &intake.panel.records[0];
        assert_eq!((record.area.as_str(), record.year.get()), ("甲", 2019));
        assert_eq!(record.observations[1].reading().unwrap().status, Status::Provisional);
    }
}
