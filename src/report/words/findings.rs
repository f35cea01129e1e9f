//! What each finding says, and what to write instead.

use super::Text;
use super::separator;
use super::{draws, files, list, phrases, quoted_list, uncertainty};
use crate::model::Fault;
use crate::model::finding::{CellFault, Expected, Limit, Reference, StageFault, UnitSource};
use crate::model::target::TargetFault;
use crate::model::text::harmless;
use crate::report::number::shortest;

/// The forms in which a target may be written.
pub const TARGET_FORMS: Text = Text::new(
    "69、30以下、30以内、大于6.8、99.45%以上、不低于3、不超过5、低于5、高于5、≥69、<= 30、1至2、5-10，或量表的等级（如 明显）",
    "",
);

/// What a finding says.
#[must_use]
pub fn message(fault: &Fault) -> String {
    harmless(
        &files::message(fault)
            .or_else(|| data_message(fault))
            .unwrap_or_else(|| catalogue_message(fault)),
    )
}

/// What to write instead; empty where there is nothing to do.
#[must_use]
pub fn hint(fault: &Fault) -> String {
    harmless(
        &files::hint(fault).or_else(|| data_hint(fault)).unwrap_or_else(|| catalogue_hint(fault)),
    )
}

#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
fn data_message(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::NoHeader { .. } => {
            "找不到表头：没有一行同时有“测评点”和“数值”列，也没有以测评点为列的表头".to_owned()
        }
        Fault::DuplicateColumn { heading, first } if heading == first => {
            format!("有两列都是“{heading}”，不知道用哪一列")
        }
        Fault::DuplicateColumn { heading, first } => {
            format!("“{heading}”和“{first}”是同一种列，不知道用哪一列")
        }
        Fault::UnknownColumn { heading, .. } => format!("不认识列名“{heading}”"),
        Fault::UnusedColumn { heading } => format!("列“{heading}”没有使用"),
        Fault::UnclosedQuote => "这里的双引号没有配对，后面的行会被吞进同一格".to_owned(),
        Fault::StrayQuote { text } => format!("格子“{text}”里有多余的双引号"),
        Fault::ControlCharacter { text } => format!("格子“{text}”里有看不见的控制字符"),
        Fault::ExtraCells { expected, found } => {
            format!("这一行有{found}格，表头只有{expected}列，多出来的格子有内容")
        }
        Fault::TooWide { found, most } => format!("这一行有{found}格，一张表最多{most}列"),
        Fault::StrayCell { text } => format!("这一格没有表头，却有内容“{text}”"),
        Fault::MissingCells { expected, found } => {
            format!("这一行只有{found}格，到数值列应有{expected}格")
        }
        Fault::ShiftedRow { text, found_in, belongs_in } if belongs_in.is_empty() => {
            format!("整行错位：“{found_in}”列的“{text}”不是这个测评点的上级指标")
        }
        Fault::ShiftedRow { text, found_in, belongs_in } => {
            format!("整行错位：“{text}”在“{found_in}”列，应在“{belongs_in}”列")
        }
        Fault::MissingName { text } => format!("这一行有内容“{text}”，没有测评点名称"),
        Fault::UnknownPoint { name, .. } | Fault::TotalPoint { name } => {
            format!("目录里没有测评点“{name}”")
        }
        Fault::NoYear => {
            "不知道是哪一年的数据：没有年份列，文件名和文件夹名里也没有年份".to_owned()
        }
        Fault::AmbiguousYear { years, name } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!("名称“{name}”里有几个年份（{}），不知道是哪一年的数据", list(&years))
        }
        Fault::BadYear { text } => format!("“{text}”不是年份"),
        Fault::MissingArea => "这一行没有写地区，而其他行写了".to_owned(),
        Fault::TotalRow { text } => format!("这一行的地区是“{text}”，不是一个地区"),
        Fault::DamagedCode { text, is_exponent: true } => {
            format!("地区代码“{text}”是科学计数，后面的数字已经丢失，不知道是哪个地区")
        }
        Fault::DamagedCode { text, .. } => {
            let digits = text.chars().count();
            format!("地区代码“{text}”是{digits}位，应是6、9或12位，像是丢了开头的0")
        }
        Fault::MergedValue { point } => {
            format!("“{point}”的数值在跨几行的合并单元格里，不知道属于哪一行")
        }
        Fault::UnreadableValue { point, text, why, .. } => {
            format!("“{point}”的数值“{text}”{}", cell_fault(why))
        }
        Fault::WrongUnit { point, text, unit } if unit.is_empty() => {
            format!("“{point}”没有单位，这里写着“{text}”")
        }
        Fault::WrongUnit { point, text, unit } => {
            format!("“{point}”的单位是“{unit}”，这里写着“{text}”")
        }
        Fault::ContradictoryUnits { point, stated: [first, second], .. } => format!(
            "“{point}”的单位写了两处而不一致：{}“{}”，{}“{}”",
            unit_source(first.0),
            first.1,
            unit_source(second.0),
            second.1
        ),
        Fault::WrongLabel { point, text, .. } => format!("“{text}”不是“{point}”的等级"),
        Fault::UnknownStatus { text } => format!("“{text}”不是数据状态"),
        Fault::Conflict { point, text, other, first } => {
            format!("“{point}”填了两次，这里是“{text}”，{first} 是“{other}”")
        }
        Fault::Implausible { point, text, unit, range } => {
            format!("“{point}”的数值“{text}”不在合理范围（{}）内", span(*range, unit))
        }
        Fault::NotPositive { point, text } => {
            format!("“{point}”按对数计算，数值必须大于0，这里是“{text}”")
        }
        Fault::NothingSelected { years, areas } => nothing_selected(years, areas),
        Fault::AbsentArea { area, .. } => format!("选用的文件和年份里没有地区“{area}”"),
        Fault::AssumedYear { year } => {
            format!("这一行没有写年份，按文件名等当作{year}年，而其他行写的是别的年份")
        }
        Fault::Duplicate { point, text, first } => {
            format!("“{point}”的“{text}”填了两次，{first} 已有相同的值")
        }
        Fault::Magnitude { point, text, unit, reference, looks_like_share } => {
            let suspicion = suspicion(reference, *looks_like_share);
            let reference = reference_text(reference, unit);
            format!("“{point}”的数值“{text}”与{reference}相比，{suspicion}")
        }
        Fault::SilentUnmet { point, text, status, area, year, last_year } => {
            let now = phrases::area_and_year(area, *year);
            let text = phrases::with_status(&format!("“{text}”"), *status);
            format!("“{point}”上次（{last_year}年）报{text}，没有达标，这次没有报（{now}）")
        }
        Fault::NotApplicableByRule { point, text, area, kind } => format!(
            "“{point}”对{area}（{kind}）不适用（目录的 applies_to），报来的“{text}”没有计入"
        ),
        Fault::UnlistedArea { first, count, .. } => unlisted(first, *count),
        Fault::OtherYear { year, rows } => format!("{year}年的{rows}行没有选用"),
        Fault::OtherArea { area, rows } => format!("地区“{area}”的{rows}行没有选用"),
        Fault::TextRow { text } => format!("这一行是说明文字，没有当作数据：“{text}”"),
        Fault::RepeatedHeader => "这一行是重复的表头，没有当作数据".to_owned(),
        Fault::DrawsFile(fault) => draws::message(fault),
        _ => return None,
    })
}

#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
fn data_hint(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::NoHeader { has_wide_commas: true, .. } => {
            "这里的逗号是全角的（，），各格之间要用半角逗号（,），例如：年份,测评点,数值".to_owned()
        }
        Fault::NoHeader { nearest, .. } if nearest.is_empty() => {
            "加一行表头（要在前30个非空行之内），例如：年份,测评点,数值,单位,数据来源,数据状态,备注"
                .to_owned()
        }
        Fault::NoHeader { nearest, .. } => format!(
            "加一行表头（要在前30个非空行之内），例如：年份,测评点,数值；或检查列名，相近的列名或测评点有{}",
            quoted_list(nearest)
        ),
        Fault::DuplicateColumn { .. } => "删去或改名其中一列".to_owned(),
        Fault::UnknownColumn { nearest, .. } if nearest.is_empty() => {
            "改成测评点的名称或编号；不是数据的列请删去".to_owned()
        }
        Fault::UnknownColumn { nearest, .. } => {
            format!("是不是{}？改正列名；不是数据的列请删去", quoted_list(nearest))
        }
        Fault::UnclosedQuote => {
            "补上另一半双引号，或删去这个双引号；格子里的双引号要写成两个".to_owned()
        }
        Fault::StrayQuote { .. } => "整格用双引号括起来，里面的双引号写成两个，或删去它".to_owned(),
        Fault::ControlCharacter { .. } => "重新键入这一格".to_owned(),
        Fault::DrawsFile(fault) => draws::hint(fault),
        Fault::TooWide { .. } => "检查文件是不是表格；删去多余的分隔符".to_owned(),
        Fault::ExtraCells { .. } => {
            "删去多余的格子；数值里的千位逗号要去掉，或整格加双引号（\"31,295\"）".to_owned()
        }
        Fault::StrayCell { .. } => "删去这一格，或给这一列写上表头".to_owned(),
        Fault::MissingCells { .. } => "补全这一行；没有数据的格子也要留出逗号".to_owned(),
        Fault::ShiftedRow { .. } => "取消合并单元格，把这一行各格移回各自的列".to_owned(),
        Fault::MissingName { .. } => "填上测评点名称；说明文字请以“注：”开头".to_owned(),
        Fault::UnknownPoint { nearest, .. } if nearest.is_empty() => {
            "用 gdindex catalogue list 查看全部名称".to_owned()
        }
        Fault::AbsentArea { nearest, .. } if nearest.is_empty() => "检查 --area".to_owned(),
        Fault::UnknownPoint { nearest, .. } | Fault::AbsentArea { nearest, .. } => {
            format!("是不是{}？", quoted_list(nearest))
        }
        Fault::TotalPoint { .. } => "合计一类的行请删去".to_owned(),
        Fault::NoYear => {
            "加一列“年份”，或在文件名里写明（如 2020.csv），或用 --year 2020 指定".to_owned()
        }
        Fault::AmbiguousYear { .. } => "加一列“年份”，或在文件名里只留一个年份".to_owned(),
        Fault::BadYear { .. } => "写成四位数字，如 2020 或 2020年".to_owned(),
        Fault::MissingArea => "填上地区；同一文件里每行都要写".to_owned(),
        Fault::TotalRow { .. } => "合计、平均、目标一类的行请删去".to_owned(),
        Fault::DamagedCode { .. } => {
            "先把这一列设为“文本”，再重新填上完整的代码，例如 530111001".to_owned()
        }
        Fault::MergedValue { .. } => "取消合并，每一行各填各的数值".to_owned(),
        Fault::UnreadableValue { unit, why, .. } => cell_hint(why, unit),
        Fault::WrongUnit { unit, .. } if unit.is_empty() => "删去单位".to_owned(),
        Fault::WrongUnit { unit, .. } if unit == "%" => {
            "换算成百分数再填，例如 98.5 或 98.5%".to_owned()
        }
        Fault::WrongUnit { unit, text, .. } if text.contains(['万', '亿']) => {
            format!("换算成“{unit}”再填，或把数值写成“3.42万{unit}”")
        }
        Fault::WrongUnit { unit, .. } => format!("换算成“{unit}”再填，单位写“{unit}”或不写"),
        Fault::ContradictoryUnits { unit, .. } if unit.is_empty() => "删去单位".to_owned(),
        Fault::ContradictoryUnits { unit, .. } => {
            format!("核实数值是哪一种单位，换算成“{unit}”再填，两处都写“{unit}”或只写一处")
        }
        Fault::WrongLabel { labels, .. } => format!("填{}之一", quoted_list(labels)),
        Fault::UnknownStatus { .. } => "填正式、初步、估计、演示之一；空白即正式".to_owned(),
        Fault::Conflict { .. } => "核实后只留一个".to_owned(),
        Fault::Implausible { .. } => {
            "核实数值和单位；确实无误的，请目录维护人员放宽这个测评点的合理范围（plausible）"
                .to_owned()
        }
        Fault::NotPositive { .. } => "核实数值；没有数据请留空".to_owned(),
        Fault::NothingSelected { .. } => "检查 --year 和 --area，或在表头下填上数据行".to_owned(),
        Fault::AssumedYear { .. } => "请核实；合并过的单元格要逐行填上年份".to_owned(),
        Fault::Duplicate { .. } => "删去一处即可；两处相同，不影响结果".to_owned(),
        Fault::Magnitude { looks_like_share: true, .. } => {
            "请核实；单位是%，98.2% 应填 98.2".to_owned()
        }
        Fault::Magnitude { reference: Reference::Earlier { .. }, .. } => {
            "请核实两处，改正错的一处；都无误则不必改".to_owned()
        }
        Fault::Magnitude { .. } => "请核实；数值无误则不必改".to_owned(),
        Fault::SilentUnmet { .. } => "请补报；不再统计的，请数据来源单位说明".to_owned(),
        Fault::NotApplicableByRule { .. } => {
            "请核实；不该报的请删去；应当计入的，请目录维护人员改 applies_to".to_owned()
        }
        Fault::UnlistedArea { first, nearest, .. } => listing_hint(first, nearest),
        Fault::OtherYear { .. }
        | Fault::OtherArea { .. }
        | Fault::TextRow { .. }
        | Fault::RepeatedHeader
        | Fault::UnusedColumn { .. } => String::new(),
        _ => return None,
    })
}

fn unlisted(first: &[String], count: usize) -> String {
    let names: Vec<String> = first.iter().map(|area| phrases::area(area)).collect();
    let rest = if count > names.len() { format!("等{count}个地区") } else { String::new() };
    format!(
        "目录的 areas 里没有{}{rest}，不知道是哪一类地区，全部测评点都按适用计",
        quoted_list(&names)
    )
}

fn listing_hint(first: &[String], nearest: &[String]) -> String {
    let own = first.first().map(|area| phrases::area(area)).unwrap_or_default();
    let listing = format!("在目录的 areas 里写上，例如“{own}”: 街道");
    if nearest.is_empty() {
        return listing;
    }
    format!("“{own}”是不是{}？改正名称，或{listing}", quoted_list(nearest))
}

fn nothing_selected(years: &[crate::model::Year], areas: &[String]) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    if years.is_empty() && areas.is_empty() {
        return "没有数据行".to_owned();
    }
    let mut known = Vec::new();
    if !years.is_empty() {
        known.push(format!("年份{}", list(&years)));
    }
    let areas: Vec<String> = areas.iter().filter(|area| !area.is_empty()).cloned().collect();
    if !areas.is_empty() {
        known.push(format!("地区{}", list(&areas)));
    }
    format!("没有选中任何数据；文件里有{}", known.join(separator::PART.get()))
}

fn cell_fault(why: &CellFault) -> &'static str {
    match why {
        CellFault::Unreadable => "读不懂",
        CellFault::Approximate => "不是确数",
        CellFault::Range => "是一个范围",
        CellFault::SpreadsheetError => "是表格公式的错误值",
        CellFault::Formula => "是公式，没有算出的结果",
        CellFault::Date => "是日期",
        CellFault::NotFinite => "不是有限的数",
        CellFault::Separators => "的逗号或小数点位置不对",
        CellFault::DisguisedDigits => "里有上下标、分数或带圈的数字",
        CellFault::ZeroOrMissing => "可能指0，也可能指没有数据",
        CellFault::Unit => "带着别的单位",
        CellFault::Label => "不是数字",
        CellFault::NotOnScale => "不是该点的等级",
    }
}

fn cell_hint(why: &CellFault, unit: &str) -> String {
    let number = if unit == "%" { "98.5" } else { "120" };
    let example = format!("{number} 或 {number}{unit}");
    let example = if unit.is_empty() { number } else { &example };
    match why {
        CellFault::ZeroOrMissing => {
            "确为零请填 0，没有数据请留空，该点在此不存在请填“不适用”".to_owned()
        }
        CellFault::Formula => {
            "在Excel或WPS里打开、算出结果后再保存，或直接填上数值；没有数据请留空".to_owned()
        }
        CellFault::Date => {
            format!(
                "表格软件会把 1-2 一类的写法变成日期；先把这一格设为“文本”，再填一个数，例如 {example}"
            )
        }
        CellFault::SpreadsheetError => "改正公式，填上数值；没有数据请留空".to_owned(),
        CellFault::Separators => {
            format!("小数点用“.”；千位逗号要去掉，或整格加双引号；例如 {example}")
        }
        CellFault::Label => {
            format!("用阿拉伯数字填一个数，例如 {example}；没有数据请留空")
        }
        CellFault::Approximate | CellFault::Range => {
            format!("填一个确数，例如 {example}；尚未确定的数可在“数据状态”填 初步 或 估计")
        }
        _ => format!("填一个数，例如 {example}；没有数据请留空，该点在此不存在请填“不适用”"),
    }
}

fn unit_source(source: UnitSource) -> &'static str {
    match source {
        UnitSource::Title => "标题",
        UnitSource::Heading => "列名",
        UnitSource::Column => "单位列",
    }
}

fn suspicion(reference: &Reference, looks_like_share: bool) -> &'static str {
    match reference {
        _ if looks_like_share => "像是把百分数写成了小数",
        Reference::Earlier { .. } => "差10倍以上，像是有一处小数点或单位错了",
        Reference::Baseline(_) | Reference::Target(_) => "差10倍以上，像是小数点或单位错了",
    }
}

fn reference_text(reference: &Reference, unit: &str) -> String {
    match reference {
        Reference::Baseline(text) => format!("基期值{text}{unit}"),
        Reference::Target(text) => format!("目标值{text}{unit}"),
        Reference::Earlier { year, text, place } => format!("{year}年的“{text}”（{place}）"),
    }
}

/// A range in words: `0～100%`, `0以上`.
#[must_use]
pub fn span(range: (Option<f64>, Option<f64>), unit: &str) -> String {
    match range {
        (Some(low), Some(high)) => format!("{}～{}{unit}", shortest(low), shortest(high)),
        (Some(low), None) => format!("{}{unit}以上", shortest(low)),
        (None, Some(high)) => format!("{}{unit}以下", shortest(high)),
        (None, None) => "不限".to_owned(),
    }
}

#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
fn catalogue_message(fault: &Fault) -> String {
    match fault {
        Fault::CatalogueSyntax { message } => format!("不是正确的YAML（{message}）"),
        Fault::UnknownKey { key, .. } => format!("没有“{key}”这个键"),
        Fault::RepeatedKey { key, first_line } => format!("键“{key}”重复，第{first_line}行已有"),
        Fault::MissingKey { key } => format!("缺少“{key}”"),
        Fault::WrongType { key, expected, .. } if key.is_empty() => {
            format!("这个文件不是指标目录：最外层应是{}", expectation(expected))
        }
        Fault::WrongType { key, text, expected } if text.is_empty() => {
            format!("“{key}”后面没有值，应是{}", expectation(expected))
        }
        Fault::WrongType { key, text, expected } => {
            format!("“{key}”不能是 {text}，应是{}", expectation(expected))
        }
        Fault::DuplicateId { id, by } => format!("编号“{id}”已被测评点“{by}”使用"),
        Fault::DuplicateName { name, by } if by.is_empty() => {
            format!("同一上级已有名为“{name}”的指标")
        }
        Fault::DuplicateName { name, by } => format!("名称“{name}”已被测评点“{by}”使用"),
        Fault::UnknownScale { name, .. } => format!("没有名为“{name}”的量表"),
        Fault::UnknownAttribute { name, .. } => format!("scoring.attributes 里没有“{name}”"),
        Fault::NotOnScale { text, .. } => format!("“{text}”不是该量表的等级"),
        Fault::EmptyScale { name } => format!("量表“{name}”没有等级"),
        Fault::BadLabel { text } => {
            format!("“{text}”不能作等级：空白、重复，或是表示没有数据的写法")
        }
        Fault::ZeroScaleTarget { text } => format!("目标等级“{text}”的分值是0，无法计算实现程度"),
        Fault::UnreadableTarget { text, why } => match why {
            TargetFault::Approximate => format!("目标“{text}”不是确数"),
            TargetFault::AgainstDirection => format!("目标“{text}”与 direction 矛盾"),
            TargetFault::Reversed => format!("目标“{text}”的下限大于上限"),
            TargetFault::MixedDirections => {
                format!("目标“{text}”的方向与该点最早的目标相反")
            }
            TargetFault::Unreadable | TargetFault::NotOnScale => format!("读不懂目标“{text}”"),
        },
        Fault::UnreadableBaseline { text } => format!("读不懂基期值“{text}”"),
        Fault::NoTarget { point } => format!("测评点“{point}”没有目标"),
        Fault::NoDirection { point } => {
            format!("测评点“{point}”的目标是区间，与其他地区相比时不知道高好还是低好")
        }
        Fault::TargetYear { text } => format!("“{text}”不是1900至2199之间的年份"),
        Fault::TargetNotPositive { text } => {
            format!("目标“{text}”不大于0，实现程度是与目标之比，无法计算")
        }
        Fault::FloorBeyondTarget { floor, target } => {
            format!("零分值 {} 不劣于目标“{target}”", shortest(*floor))
        }
        Fault::FloorShape { has_scale: true, .. } => "有量表的测评点不能有 floor".to_owned(),
        Fault::FloorShape { expects_pair: true, .. } => "区间目标的 floor 要写成两个数".to_owned(),
        Fault::FloorShape { .. } => "只有区间目标的 floor 才写成两个数".to_owned(),
        Fault::LogDomain { what } if what == "floor" => {
            "transform: log 需要 floor（区间目标需要两个）".to_owned()
        }
        Fault::LogDomain { what } => format!("transform: log 不能用于 {what}"),
        Fault::OutOfRange { key, value, limit } => {
            format!("“{key}”是 {}，{}", shortest(*value), limitation(*value, *limit))
        }
        Fault::ZeroWeights { group } => format!("{}的下级权重全是0", group_name(group)),
        Fault::EmptyGroup { group } => format!("{}没有下级，也没有测评点", group_name(group)),
        Fault::PlausibleExcludesTarget { target, range } => {
            format!("目标“{target}”不在合理范围（{}）内", span(*range, ""))
        }
        Fault::RangeReversed { key, low, high } => {
            format!("“{key}”的下限 {} 应小于上限 {}", shortest(*low), shortest(*high))
        }
        Fault::DuplicateArea { name, by } => {
            format!("areas 里“{name}”和“{by}”是同一个地区")
        }
        Fault::UnknownKind { name, .. } => format!("areas 里没有“{name}”一类的地区"),
        Fault::AppliesNowhere { name, is_empty: true } => {
            format!("“{name}”的 applies_to 是空的，对哪里都不适用")
        }
        Fault::AppliesNowhere { name, .. } => {
            format!("“{name}”的 applies_to 与上级的没有共同之处，对哪里都不适用")
        }
        Fault::GradesNotFalling { grade, above } => {
            format!("等级“{grade}”的 min 没有低于前一等级“{above}”")
        }
        Fault::StagesNotRising(fault) => match fault {
            StageFault::Overlaps { from, before } => {
                format!("from 是{from}，而前一阶段到{before}年才结束")
            }
            StageFault::Reversed { from, until } => {
                format!("from 是{from}，晚于本阶段的 until {until}")
            }
            StageFault::Falls { until, before } => {
                format!("until 是{until}，没有晚于前一阶段的 until {before}")
            }
        },
        Fault::UncertaintyList { key, fault } => uncertainty::message(key, fault),
        Fault::SilencePays { low, mean } => {
            super::usage::silence_pays(&shortest(*low), &shortest(*mean))
        }
        Fault::MeanNeedsPositiveScores { key, low } => {
            let low = shortest(*low);
            format!("几何平均、调和平均不能用于负分，{}", super::usage::negative_scores(key, &low))
        }
        _ => String::new(),
    }
}

#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
fn catalogue_hint(fault: &Fault) -> String {
    match fault {
        Fault::CatalogueSyntax { .. } => {
            "检查缩进（用空格）、冒号后的空格、引号和括号；冒号要用半角".to_owned()
        }
        Fault::UnknownKey { nearest, allowed, .. } if nearest.is_empty() => {
            format!("这里可用的键：{}", allowed.join(", "))
        }
        Fault::UnknownKey { nearest, allowed, .. } => {
            format!("是不是 {}？这里可用的键：{}", nearest[0], allowed.join(", "))
        }
        Fault::RepeatedKey { .. } => "只留一个".to_owned(),
        Fault::MissingKey { key } => format!("补上 {key}: …"),
        Fault::WrongType { text, .. } if text.is_empty() => {
            "写出值；冒号要用半角并加空格（2035: 84），数里不要写逗号".to_owned()
        }
        Fault::WrongType { key, .. } if key == "unmet" => {
            "例如 unmet: { slope: 2 }、unmet: { factor: 0.5 }、unmet: zero".to_owned()
        }
        Fault::WrongType { .. } => {
            "对照 gdindex catalogue schema 或内置的 indicators.yaml 改正".to_owned()
        }
        Fault::DuplicateId { .. } => "每个测评点的编号要唯一".to_owned(),
        Fault::DuplicateName { .. } => {
            "测评点的名称、别名、编号之间，以及同一上级的指标之间不能重名".to_owned()
        }
        Fault::UnknownScale { known, .. } if known.is_empty() => {
            "先在 scales 里写出这个量表".to_owned()
        }
        Fault::UnknownScale { known, .. } | Fault::UnknownAttribute { known, .. }
            if !known.is_empty() =>
        {
            format!("已有{}", quoted_list(known))
        }
        Fault::UnknownAttribute { .. } => "先在 scoring.attributes 里写出这个属性".to_owned(),
        Fault::NotOnScale { labels, .. } => format!("填{}之一", quoted_list(labels)),
        Fault::EmptyScale { .. } => "写出等级，例如 - { label: 明显, score: 100 }".to_owned(),
        Fault::BadLabel { .. } => "每个等级写一个不同的词，例如 明显、有效、一般".to_owned(),
        Fault::ZeroScaleTarget { .. } => "目标等级的分值要大于0".to_owned(),
        Fault::UnreadableTarget { text, why: TargetFault::Approximate } => {
            let number = text.replace(['左', '右', '约', '大'], "");
            format!("写确数 {number}，把原文“{text}”记在 note 里")
        }
        Fault::UnreadableTarget { why: TargetFault::AgainstDirection, .. } => {
            "原文已说明方向，删去 direction".to_owned()
        }
        Fault::UnreadableTarget { why: TargetFault::MixedDirections, .. } => {
            "同一测评点各年目标的方向要一致；拆成两个测评点，或改正".to_owned()
        }
        Fault::UnreadableTarget { why: TargetFault::Reversed, .. } => "把小的数写在前面".to_owned(),
        Fault::UnreadableTarget { .. } => format!("可用的写法：{TARGET_FORMS}"),
        Fault::UnreadableBaseline { .. } => {
            "写一个数（可带该点的单位）；没有基期值就不写".to_owned()
        }
        Fault::NoTarget { .. } => "写出目标年份和目标值，例如 targets: { 2020: 69 }".to_owned(),
        Fault::NoDirection { .. } => {
            "给该点 method: attainment，或不写目标（越低越好的写 direction: lower）".to_owned()
        }
        Fault::TargetYear { .. } => "写成四位数字的年份，例如 2020".to_owned(),
        Fault::TargetNotPositive { .. } => {
            "给出 floor（得零分的值）；越低越好的目标可以是0，要写 direction: lower".to_owned()
        }
        Fault::FloorBeyondTarget { .. } => "floor 是得零分的值，要比目标差".to_owned(),
        Fault::FloorShape { has_scale: true, .. } => "删去 floor".to_owned(),
        Fault::FloorShape { expects_pair: true, .. } => {
            "例如 floor: [0, 10]；某一侧不设就写 null".to_owned()
        }
        Fault::FloorShape { .. } => "例如 floor: 40".to_owned(),
        Fault::LogDomain { what } if what == "floor" => {
            "给出大于0的 floor（得零分的值；区间目标写两个数），或删去 transform".to_owned()
        }
        Fault::LogDomain { .. } => "对数只能用于大于0的数；改数值，或删去 transform".to_owned(),
        Fault::OutOfRange { limit: Limit::Share, .. } => {
            "写成0至1之间的数，例如65%写成 0.65".to_owned()
        }
        Fault::OutOfRange { limit: Limit::UpTo(low, high), .. } => {
            format!("写成{}至{}之间的数", shortest(*low), shortest(*high))
        }
        Fault::OutOfRange { key, limit: Limit::Below(..), .. } if key == "weights" => {
            "写成小于1的份额，例如上下25%写成 0.25；不变写 0".to_owned()
        }
        Fault::OutOfRange { limit: Limit::Below(low, high), .. } => {
            format!("写成不小于{}、小于{}的数", shortest(*low), shortest(*high))
        }
        Fault::OutOfRange { limit: Limit::Positive, .. } => "写成大于0的数".to_owned(),
        Fault::OutOfRange { limit: Limit::NotNegative, .. } => "写成0或大于0的数".to_owned(),
        Fault::OutOfRange { limit: Limit::Finite, .. } => {
            "写成有限的数；plausible 不设限的一端写 null".to_owned()
        }
        Fault::ZeroWeights { .. } => "至少一个下级的权重要大于0".to_owned(),
        Fault::EmptyGroup { .. } => "加上 children 或 points，或删去它".to_owned(),
        Fault::PlausibleExcludesTarget { .. } => {
            "改 plausible 或目标；不设限的一端写 null".to_owned()
        }
        Fault::RangeReversed { .. } => "小的数在前".to_owned(),
        Fault::DuplicateArea { .. } => "每个地区只写一次".to_owned(),
        Fault::UnknownKind { known, .. } if known.is_empty() => {
            "先在 areas 里写出地区和类别，例如 areas: { 官渡区: 区 }".to_owned()
        }
        Fault::UnknownKind { known, .. } => format!("已有{}", quoted_list(known)),
        Fault::AppliesNowhere { is_empty: true, .. } => {
            "写出适用的地区类别，例如 applies_to: [区]；处处适用的不写 applies_to".to_owned()
        }
        Fault::AppliesNowhere { .. } => "只写上级的 applies_to 里也有的类别".to_owned(),
        Fault::GradesNotFalling { .. } => {
            "等级从好到差排列，min 逐级降低；只有最后一级可以不写 min".to_owned()
        }
        Fault::StagesNotRising(fault) => match fault {
            StageFault::Overlaps { before, .. } => {
                format!("写晚于{before}的年份；紧接前一阶段的不必写 from")
            }
            StageFault::Reversed { until, .. } => {
                format!("from 写不晚于{until}的年份，或把 until 改晚")
            }
            StageFault::Falls { before, .. } => {
                format!("各阶段从早到晚排列：写晚于{before}的年份，或改前一阶段的 until")
            }
        },
        Fault::UncertaintyList { key, fault } => uncertainty::hint(key, fault),
        Fault::SilencePays { .. } => {
            "把 score_range 的下限改到远低于 zscore 的 mean，或用 renormalise、refuse".to_owned()
        }
        Fault::MeanNeedsPositiveScores { key: "zscore.mean", .. } => {
            "把 zscore 的 mean 改为离0足够远的正数，或用 arithmetic".to_owned()
        }
        Fault::MeanNeedsPositiveScores { .. } => {
            "把 score_range 的下限改为0以上，或用 arithmetic".to_owned()
        }
        _ => String::new(),
    }
}

fn limitation(value: f64, limit: Limit) -> String {
    let limitation = match limit {
        Limit::Finite => "应是有限的数",
        Limit::NotNegative | Limit::Positive if !value.is_finite() => "应是有限的数",
        Limit::Positive => "应大于0",
        Limit::NotNegative => "不能小于0",
        Limit::Share => "应在0与1之间",
        Limit::UpTo(low, high) => {
            return format!("应在{}与{}之间", shortest(low), shortest(high));
        }
        Limit::Below(low, high) => {
            return format!("应不小于{}，小于{}", shortest(low), shortest(high));
        }
    };
    limitation.to_owned()
}

fn group_name(group: &str) -> String {
    if group.is_empty() { "目录（dimensions）".to_owned() } else { format!("“{group}”") }
}

fn expectation(expected: &[Expected]) -> String {
    let words: Vec<String> = expected
        .iter()
        .map(|expected| match expected {
            Expected::Text => "文字".to_owned(),
            Expected::Number => "数".to_owned(),
            Expected::WholeNumber => "整数".to_owned(),
            Expected::Flag => "true 或 false".to_owned(),
            Expected::List => "列表".to_owned(),
            Expected::Pair => "两个数 [下限, 上限]".to_owned(),
            Expected::Mapping => "“键: 值”的对照".to_owned(),
            Expected::Word(words) => format!("{}之一", words.join(separator::LIST.get())),
        })
        .collect();
    words.join("，或")
}
