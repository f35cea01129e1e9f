//! Findings about values: cells that cannot be read, units, labels and
//! statuses, and values that contradict others or are not plausible.

use super::said::Said;
use crate::model::Fault;
use crate::model::finding::{CellFault, Reference, UnitSource};
use crate::model::unit::has_ten_thousands;
use crate::report::words::language::say;
use crate::report::words::{either, phrases, quoted_list};

/// What is said of a value, where the finding is about one.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::MergedValue { point } => Said::new(
            say!(
                "“{point}”的数值在跨几行的合并单元格里，不知道属于哪一行",
                "the value of “{point}” is in a merged cell of several rows, and nothing says which row it is for"
            ),
            say!("取消合并，每一行各填各的数值", "unmerge it, and give each row its value"),
        ),
        Fault::UnreadableValue { point, text, unit, why } => {
            let fault = cell_fault(why);
            Said::new(
                say!("“{point}”的数值“{text}”{fault}", "the value “{text}” of “{point}” {fault}"),
                cell_hint(why, unit),
            )
        }
        Fault::WrongUnit { point, text, unit } => {
            Said::new(wrong_unit(point, text, unit), unit_hint(unit, text))
        }
        Fault::ContradictoryUnits { point, unit, stated: [first, second] } => Said::new(
            say!(
                "“{point}”的单位写了两处而不一致：{}“{}”，{}“{}”",
                "two units are stated for “{point}”, and they differ: {} says “{}”, {} says “{}”";
                unit_source(first.0),
                first.1,
                unit_source(second.0),
                second.1
            ),
            units_hint(unit),
        ),
        Fault::WrongLabel { point, text, labels } => Said::new(
            say!("“{text}”不是“{point}”的等级", "“{text}” is not a label of “{point}”"),
            say!("填{}之一", "write one of {}"; quoted_list(labels)),
        ),
        Fault::UnknownStatus { text } => Said::new(
            say!("“{text}”不是数据状态", "“{text}” is not a status of data"),
            say!(
                "填正式、初步、估计、演示之一；空白即正式",
                "write “正式” (final), “初步” (provisional), “估计” (estimated) or “演示” \
                 (demonstration); an empty cell is “正式”"
            ),
        ),
        Fault::Conflict { point, text, other, first } => Said::new(
            say!(
                "“{point}”填了两次，这里是“{text}”，{first} 是“{other}”",
                "“{point}” is filled in twice, here as “{text}”, in {first} as “{other}”"
            ),
            say!("核实后只留一个", "find out which is right, and leave only that one"),
        ),
        Fault::Duplicate { point, text, first } => Said::new(
            say!(
                "“{point}”的“{text}”填了两次，{first} 已有相同的值",
                "“{point}” is filled in again as “{text}”; {first} already has the same value"
            ),
            say!(
                "删去一处即可；两处相同，不影响结果",
                "delete one; they are the same, so the result is not affected"
            ),
        ),
        Fault::Implausible { point, text, unit, range } => Said::new(
            say!(
                "“{point}”的数值“{text}”不在合理范围（{}）内",
                "the value “{text}” of “{point}” is outside the plausible range ({})";
                phrases::limits(*range, unit)
            ),
            say!(
                "核实数值和单位；确实无误的，请目录维护人员放宽这个测评点的合理范围（plausible）",
                "check value and unit; if both are right, ask whoever keeps the catalogue to widen \
                 the plausible range of this point (plausible)"
            ),
        ),
        Fault::NotPositive { point, text } => Said::new(
            say!(
                "“{point}”按对数计算，数值必须大于0，这里是“{text}”",
                "“{point}” is computed with logarithms and must be above 0; here it is “{text}”"
            ),
            say!(
                "核实数值；没有数据请留空",
                "check the value; leave the cell empty where there are no data"
            ),
        ),
        Fault::Magnitude { point, text, unit, reference, looks_like_share } => {
            let suspicion = suspicion(reference, *looks_like_share);
            let hint = magnitude_hint(reference, *looks_like_share);
            let reference = reference_text(reference, unit);
            Said::new(
                say!(
                    "“{point}”的数值“{text}”与{reference}相比，{suspicion}",
                    "the value “{text}” of “{point}”, compared with {reference}, {suspicion}"
                ),
                hint,
            )
        }
        Fault::SilentUnmet { point, text, status, area, year, last_year } => {
            let now = phrases::area_and_year(area, *year);
            let text = phrases::with_status(&format!("“{text}”"), *status);
            Said::new(
                say!(
                    "“{point}”上次（{last_year}年）报{text}，没有达标，这次没有报（{now}）",
                    "“{point}” was {text} last time, in {last_year}, and missed its target; this \
                     time it is not reported ({now})"
                ),
                say!(
                    "请补报；不再统计的，请数据来源单位说明",
                    "report it; if it is no longer collected, its department should say so"
                ),
            )
        }
        _ => return None,
    })
}

fn cell_fault(why: &CellFault) -> &'static str {
    match why {
        CellFault::Unreadable => either("读不懂", "cannot be read"),
        CellFault::Approximate => either("不是确数", "is not an exact number"),
        CellFault::Range => either("是一个范围", "is a range"),
        CellFault::SpreadsheetError => {
            either("是表格公式的错误值", "is the error value of a spreadsheet formula")
        }
        CellFault::Formula => either("是公式，没有算出的结果", "is a formula without its result"),
        CellFault::Date => either("是日期", "is a date"),
        CellFault::NotFinite => either("不是有限的数", "is not a finite number"),
        CellFault::Separators => {
            either("的逗号或小数点位置不对", "has a comma or decimal point in the wrong place")
        }
        CellFault::DisguisedDigits => either(
            "里有上下标、分数或带圈的数字",
            "contains superscripts, fractions or circled digits",
        ),
        CellFault::ZeroOrMissing => {
            either("可能指0，也可能指没有数据", "may mean 0, or that there are no data")
        }
        CellFault::Unit => either("带着别的单位", "has another unit"),
        CellFault::Label => either("不是数字", "is not a number"),
        CellFault::NotOnScale => either("不是该点的等级", "is not a label of this point"),
    }
}

/// A number as it may be written with and without its unit.
fn example(unit: &str) -> String {
    match unit {
        "" => "120".to_owned(),
        "%" => say!("98.5 或 98.5%", "98.5 or 98.5%"),
        unit => say!("120 或 120{unit}", "120 or “120{unit}”"),
    }
}

fn cell_hint(why: &CellFault, unit: &str) -> String {
    let example = example(unit);
    match why {
        CellFault::ZeroOrMissing => say!(
            "确为零请填 0，没有数据请留空，该点在此不存在请填“不适用”",
            "write 0 if it is zero; leave it empty if there are no data; write “不适用” (not \
             applicable) if the point does not exist here"
        ),
        CellFault::Formula => say!(
            "在Excel或WPS里打开、算出结果后再保存，或直接填上数值；没有数据请留空",
            "open it in Excel or WPS, let it calculate and save it, or write the value itself; \
             leave it empty if there are no data"
        ),
        CellFault::Date => say!(
            "表格软件会把 1-2 一类的写法变成日期；先把这一格设为“文本”，再填一个数，例如 {example}",
            "spreadsheets turn 1-2 and the like into dates; format the cell as text first, then \
             write a number, e.g. {example}"
        ),
        CellFault::SpreadsheetError => say!(
            "改正公式，填上数值；没有数据请留空",
            "correct the formula or write the value itself; leave it empty if there are no data"
        ),
        CellFault::Separators => say!(
            "小数点用“.”；千位逗号要去掉，或整格加双引号；例如 {example}",
            "the decimal point is “.”; take thousands commas out, or put the whole cell in double \
             quotes; e.g. {example}"
        ),
        CellFault::Label => say!(
            "用阿拉伯数字填一个数，例如 {example}；没有数据请留空",
            "write a number in digits, e.g. {example}; leave it empty if there are no data"
        ),
        CellFault::Approximate | CellFault::Range => inexact_hint(&example),
        _ => say!(
            "填一个数，例如 {example}；没有数据请留空，该点在此不存在请填“不适用”",
            "write a number, e.g. {example}; leave it empty if there are no data; write “不适用” \
             (not applicable) if the point does not exist here"
        ),
    }
}

fn inexact_hint(example: &str) -> String {
    say!(
        "填一个确数，例如 {example}；尚未确定的数可在“数据状态”填 初步 或 估计",
        "write one exact number, e.g. {example}; if it is not settled yet, say so in the \
             column “数据状态” (status) with “初步” (provisional) or “估计” (estimated)"
    )
}

fn wrong_unit(point: &str, text: &str, unit: &str) -> String {
    if unit.is_empty() {
        return say!(
            "“{point}”没有单位，这里写着“{text}”",
            "“{point}” has no unit; here it says “{text}”"
        );
    }
    say!(
        "“{point}”的单位是“{unit}”，这里写着“{text}”",
        "the unit of “{point}” is “{unit}”; here it says “{text}”"
    )
}

fn unit_hint(unit: &str, text: &str) -> String {
    match unit {
        "" => say!("删去单位", "delete the unit"),
        "%" => say!(
            "换算成百分数再填，例如 98.5 或 98.5%",
            "convert it to per cent, e.g. 98.5 or 98.5%"
        ),
        unit if has_ten_thousands(text) => say!(
            "换算成“{unit}”再填，或把数值写成“3.42万{unit}”",
            "convert it to “{unit}”, or write the number like “3.42万{unit}” (for 34,200)"
        ),
        unit => say!(
            "换算成“{unit}”再填，单位写“{unit}”或不写",
            "convert it to “{unit}”; write the unit as “{unit}”, or leave it out"
        ),
    }
}

fn units_hint(unit: &str) -> String {
    if unit.is_empty() {
        return say!("删去单位", "delete the units");
    }
    say!(
        "核实数值是哪一种单位，换算成“{unit}”再填，两处都写“{unit}”或只写一处",
        "find out which unit the value is in and convert it to “{unit}”; write “{unit}” in both \
         places, or in one"
    )
}

fn unit_source(source: UnitSource) -> &'static str {
    match source {
        UnitSource::Title => either("标题", "the title"),
        UnitSource::Heading => either("列名", "the heading"),
        UnitSource::Column => either("单位列", "the column of units"),
    }
}

fn reference_text(reference: &Reference, unit: &str) -> String {
    match reference {
        Reference::Baseline(text) => say!("基期值{text}{unit}", "the baseline “{text}{unit}”"),
        Reference::Target(text) => say!("目标值{text}{unit}", "the target “{text}{unit}”"),
        Reference::Earlier { year, text, place } => {
            say!("{year}年的“{text}”（{place}）", "the “{text}” of {year} ({place})")
        }
    }
}

fn suspicion(reference: &Reference, looks_like_share: bool) -> &'static str {
    match reference {
        _ if looks_like_share => {
            either("像是把百分数写成了小数", "looks like a share where a percentage is expected")
        }
        Reference::Earlier { .. } => either(
            "差10倍以上，像是有一处小数点或单位错了",
            "is off by a factor of 10 or more; in one of the two the decimal point or unit looks wrong",
        ),
        Reference::Baseline(_) | Reference::Target(_) => either(
            "差10倍以上，像是小数点或单位错了",
            "is off by a factor of 10 or more; its decimal point or unit looks wrong",
        ),
    }
}

fn magnitude_hint(reference: &Reference, looks_like_share: bool) -> String {
    match reference {
        _ if looks_like_share => say!(
            "请核实；单位是%，98.2% 应填 98.2",
            "check it; the unit is %, so 98.2% is written 98.2"
        ),
        Reference::Earlier { .. } => say!(
            "请核实两处，改正错的一处；都无误则不必改",
            "check both and correct the one that is wrong; if both are right, leave them"
        ),
        Reference::Baseline(_) | Reference::Target(_) => {
            say!("请核实；数值无误则不必改", "check it; if the value is right, leave it")
        }
    }
}
