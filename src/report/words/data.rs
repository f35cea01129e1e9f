//! What is said of rows and cells of data.

use super::findings::span;
use super::language::{counted, say};
use super::{draws, either, list, phrases, quoted_list};
use crate::model::finding::{CellFault, Reference, UnitSource};
use crate::model::unit::has_ten_thousands;
use crate::model::{Fault, Year};

/// What is wrong, where it is about data.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn message(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::NoHeader { .. } => say!(
            "找不到表头：没有一行同时有“测评点”和“数值”列，也没有以测评点为列的表头",
            "no header found: no row has the columns “测评点” (point) and “数值” (value), and none \
             has points as its headings"
        ),
        Fault::DuplicateColumn { heading, first } if heading == first => say!(
            "有两列都是“{heading}”，不知道用哪一列",
            "there are two columns “{heading}”, and nothing says which to use"
        ),
        Fault::DuplicateColumn { heading, first } => say!(
            "“{heading}”和“{first}”是同一种列，不知道用哪一列",
            "“{heading}” and “{first}” are columns of the same kind, and nothing says which to use"
        ),
        Fault::UnknownColumn { heading, .. } => {
            say!("不认识列名“{heading}”", "unknown heading “{heading}”")
        }
        Fault::UnusedColumn { heading } => {
            say!("列“{heading}”没有使用", "the column “{heading}” is not used")
        }
        Fault::UnclosedQuote => say!(
            "这里的双引号没有配对，后面的行会被吞进同一格",
            "this double quote has no partner; the rows below would be swallowed into its cell"
        ),
        Fault::StrayQuote { text } => {
            say!("格子“{text}”里有多余的双引号", "the cell “{text}” has a double quote too many")
        }
        Fault::ControlCharacter { text } => say!(
            "格子“{text}”里有看不见的控制字符",
            "the cell “{text}” contains an invisible control character"
        ),
        Fault::ExtraCells { expected, found } => extra_cells(*expected, *found),
        Fault::TooWide { found, most } => {
            say!(
                "这一行有{found}格，一张表最多{most}列",
                "this row has {found} cells; a table can have {most} columns"
            )
        }
        Fault::StrayCell { text } => say!(
            "这一格没有表头，却有内容“{text}”",
            "this cell has no heading over it, but contains “{text}”"
        ),
        Fault::MissingCells { expected, found } => {
            let cells = counted(*found, "cell", "cells");
            say!(
                "这一行只有{found}格，到数值列应有{expected}格",
                "this row has only {cells}; up to the column of values there should be {expected}"
            )
        }
        Fault::ShiftedRow { text, found_in, belongs_in } if belongs_in.is_empty() => say!(
            "整行错位：“{found_in}”列的“{text}”不是这个测评点的上级指标",
            "the row slid into other columns: “{text}” in the column “{found_in}” is not an \
             indicator above this point"
        ),
        Fault::ShiftedRow { text, found_in, belongs_in } => say!(
            "整行错位：“{text}”在“{found_in}”列，应在“{belongs_in}”列",
            "the row slid into other columns: “{text}” is in the column “{found_in}” and belongs \
             in “{belongs_in}”"
        ),
        Fault::MissingName { text } => say!(
            "这一行有内容“{text}”，没有测评点名称",
            "this row contains “{text}” but names no point"
        ),
        Fault::UnknownPoint { name, .. } | Fault::TotalPoint { name } => {
            say!("目录里没有测评点“{name}”", "the catalogue has no point “{name}”")
        }
        Fault::NoYear => say!(
            "不知道是哪一年的数据：没有年份列，文件名和文件夹名里也没有年份",
            "the year of the data is not known: there is no year column, and no year in the name \
             of the file or its folder"
        ),
        Fault::AmbiguousYear { years, name } => say!(
            "名称“{name}”里有几个年份（{}），不知道是哪一年的数据",
            "the name “{name}” has several years in it ({}), and nothing says which one the data \
             are of";
            list_of_years(years)
        ),
        Fault::BadYear { text } => say!("“{text}”不是年份", "“{text}” is not a year"),
        Fault::MissingArea => {
            say!("这一行没有写地区，而其他行写了", "this row names no area while others do")
        }
        Fault::TotalRow { text } => say!(
            "这一行的地区是“{text}”，不是一个地区",
            "the area of this row is “{text}”, which is not an area"
        ),
        Fault::DamagedCode { text, is_exponent } => damaged_code(text, *is_exponent),
        Fault::MergedValue { point } => say!(
            "“{point}”的数值在跨几行的合并单元格里，不知道属于哪一行",
            "the value of “{point}” is in a merged cell of several rows, and nothing says which row it is for"
        ),
        Fault::UnreadableValue { point, text, why, .. } => {
            let fault = cell_fault(why);
            say!("“{point}”的数值“{text}”{fault}", "the value “{text}” of “{point}” {fault}")
        }
        Fault::WrongUnit { point, text, unit } if unit.is_empty() => {
            say!(
                "“{point}”没有单位，这里写着“{text}”",
                "“{point}” has no unit; here it says “{text}”"
            )
        }
        Fault::WrongUnit { point, text, unit } => say!(
            "“{point}”的单位是“{unit}”，这里写着“{text}”",
            "the unit of “{point}” is “{unit}”; here it says “{text}”"
        ),
        Fault::ContradictoryUnits { point, stated: [first, second], .. } => say!(
            "“{point}”的单位写了两处而不一致：{}“{}”，{}“{}”",
            "two units are stated for “{point}”, and they differ: {} says “{}”, {} says “{}”";
            unit_source(first.0),
            first.1,
            unit_source(second.0),
            second.1
        ),
        Fault::WrongLabel { point, text, .. } => {
            say!("“{text}”不是“{point}”的等级", "“{text}” is not a label of “{point}”")
        }
        Fault::UnknownStatus { text } => {
            say!("“{text}”不是数据状态", "“{text}” is not a status of data")
        }
        Fault::Conflict { point, text, other, first } => say!(
            "“{point}”填了两次，这里是“{text}”，{first} 是“{other}”",
            "“{point}” is filled in twice, here as “{text}”, in {first} as “{other}”"
        ),
        Fault::Implausible { point, text, unit, range } => say!(
            "“{point}”的数值“{text}”不在合理范围（{}）内",
            "the value “{text}” of “{point}” is outside the plausible range ({})";
            span(*range, unit)
        ),
        Fault::NotPositive { point, text } => say!(
            "“{point}”按对数计算，数值必须大于0，这里是“{text}”",
            "“{point}” is computed with logarithms and must be above 0; here it is “{text}”"
        ),
        Fault::NothingSelected { years, areas } => nothing_selected(years, areas),
        Fault::AbsentArea { area, .. } => say!(
            "选用的文件和年份里没有地区“{area}”",
            "the files and years selected have no area “{area}”"
        ),
        Fault::AssumedYear { year } => say!(
            "这一行没有写年份，按文件名等当作{year}年，而其他行写的是别的年份",
            "this row states no year and was taken for {year}, from the file's name or the like, \
             while other rows state another year"
        ),
        Fault::Duplicate { point, text, first } => say!(
            "“{point}”的“{text}”填了两次，{first} 已有相同的值",
            "“{point}” is filled in again as “{text}”; {first} already has the same value"
        ),
        Fault::Magnitude { point, text, unit, reference, looks_like_share } => {
            let suspicion = suspicion(reference, *looks_like_share);
            let reference = reference_text(reference, unit);
            say!(
                "“{point}”的数值“{text}”与{reference}相比，{suspicion}",
                "the value “{text}” of “{point}”, compared with {reference}, {suspicion}"
            )
        }
        Fault::SilentUnmet { point, text, status, area, year, last_year } => {
            let now = phrases::area_and_year(area, *year);
            let text = phrases::with_status(&format!("“{text}”"), *status);
            say!(
                "“{point}”上次（{last_year}年）报{text}，没有达标，这次没有报（{now}）",
                "“{point}” was {text} last time, in {last_year}, and missed its target; this time \
                 it is not reported ({now})"
            )
        }
        Fault::NotApplicableByRule { point, text, area, kind } => say!(
            "“{point}”对{area}（{kind}）不适用（目录的 applies_to），报来的“{text}”没有计入",
            "by applies_to in the catalogue, “{point}” does not apply to “{area}” (“{kind}”); the \
             “{text}” reported for it does not count"
        ),
        Fault::UnlistedArea { first, count, .. } => unlisted(first, *count),
        Fault::OtherYear { year, rows } => {
            let counted = counted(*rows, "row", "rows");
            say!("{year}年的{rows}行没有选用", "not selected: {counted} of {year}")
        }
        Fault::OtherArea { area, rows } => {
            let counted = counted(*rows, "row", "rows");
            say!("地区“{area}”的{rows}行没有选用", "not selected: {counted} of the area “{area}”")
        }
        Fault::TextRow { text } => say!(
            "这一行是说明文字，没有当作数据：“{text}”",
            "this row is text and was not taken for data: “{text}”"
        ),
        Fault::RepeatedHeader => say!(
            "这一行是重复的表头，没有当作数据",
            "this row repeats the header and was not taken for data"
        ),
        Fault::DrawsFile(fault) => draws::message(fault),
        _ => return None,
    })
}

fn extra_cells(expected: usize, found: usize) -> String {
    let (cells, columns) =
        (counted(found, "cell", "cells"), counted(expected, "column", "columns"));
    say!(
        "这一行有{found}格，表头只有{expected}列，多出来的格子有内容",
        "this row has {cells}, but the header only {columns}; the cells beyond them are not empty"
    )
}

fn damaged_code(text: &str, is_exponent: bool) -> String {
    if is_exponent {
        return say!(
            "地区代码“{text}”是科学计数，后面的数字已经丢失，不知道是哪个地区",
            "the area code “{text}” is in scientific notation; its last digits are lost, and \
             nothing says which area it is"
        );
    }
    let count = text.chars().count();
    let digits = counted(count, "digit", "digits");
    say!(
        "地区代码“{text}”是{count}位，应是6、9或12位，像是丢了开头的0",
        "the area code “{text}” has {digits} and should have 6, 9 or 12; a leading 0 seems to be \
         lost"
    )
}

fn list_of_years(years: &[Year]) -> String {
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    list(&years)
}

fn nothing_selected(years: &[Year], areas: &[String]) -> String {
    if years.is_empty() && areas.is_empty() {
        return say!("没有数据行", "there are no rows of data");
    }
    let mut known = Vec::new();
    if !years.is_empty() {
        known.push(say!("年份{}", "data of {}"; list_of_years(years)));
    }
    let areas: Vec<String> = areas.iter().filter(|area| !area.is_empty()).cloned().collect();
    if !areas.is_empty() {
        let (plain, quoted) = (list(&areas), quoted_list(&areas));
        let noun = if areas.len() == 1 { "the area" } else { "the areas" };
        known.push(say!("地区{plain}", "{noun} {quoted}"));
    }
    let known = known.join(either("，", " and "));
    say!("没有选中任何数据；文件里有{known}", "no data were selected; the files have {known}")
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

fn unit_source(source: UnitSource) -> &'static str {
    match source {
        UnitSource::Title => either("标题", "the title"),
        UnitSource::Heading => either("列名", "the heading"),
        UnitSource::Column => either("单位列", "the column of units"),
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

fn reference_text(reference: &Reference, unit: &str) -> String {
    match reference {
        Reference::Baseline(text) => say!("基期值{text}{unit}", "the baseline “{text}{unit}”"),
        Reference::Target(text) => say!("目标值{text}{unit}", "the target “{text}{unit}”"),
        Reference::Earlier { year, text, place } => {
            say!("{year}年的“{text}”（{place}）", "the “{text}” of {year} ({place})")
        }
    }
}

fn unlisted(first: &[String], count: usize) -> String {
    let names: Vec<String> = first.iter().map(|area| phrases::area(area)).collect();
    let (more, names) = (count.saturating_sub(names.len()), quoted_list(&names));
    let names = if more > 0 {
        say!("{names}等{count}个地区", "{names} and {more} more")
    } else {
        names
    };
    say!(
        "目录的 areas 里没有{names}，不知道是哪一类地区，全部测评点都按适用计",
        "areas in the catalogue does not list {names}; their kind is not known, so all points are \
         taken to apply"
    )
}

/// What to write instead, where it is about data.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn hint(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::NoHeader { nearest, has_wide_commas } => header_hint(nearest, *has_wide_commas),
        Fault::DuplicateColumn { .. } => say!("删去或改名其中一列", "delete or rename one of them"),
        Fault::UnknownColumn { nearest, .. } if nearest.is_empty() => say!(
            "改成测评点的名称或编号；不是数据的列请删去",
            "write the name or ID of a point; delete a column that is not data"
        ),
        Fault::UnknownColumn { nearest, .. } => say!(
            "是不是{}？改正列名；不是数据的列请删去",
            "did you mean {}? correct the heading; delete a column that is not data";
            quoted_list(nearest)
        ),
        Fault::UnclosedQuote => say!(
            "补上另一半双引号，或删去这个双引号；格子里的双引号要写成两个",
            "add the other double quote, or delete this one; within a cell a double quote is \
             written twice"
        ),
        Fault::StrayQuote { .. } => say!(
            "整格用双引号括起来，里面的双引号写成两个，或删去它",
            "put the whole cell in double quotes and write those within twice, or delete this one"
        ),
        Fault::ControlCharacter { .. } => say!("重新键入这一格", "type the cell again"),
        Fault::DrawsFile(fault) => draws::hint(fault),
        Fault::TooWide { .. } => say!(
            "检查文件是不是表格；删去多余的分隔符",
            "check whether the file is a table; delete separators that are not needed"
        ),
        Fault::ExtraCells { .. } => say!(
            "删去多余的格子；数值里的千位逗号要去掉，或整格加双引号（\"31,295\"）",
            "delete the extra cells; take thousands commas out of numbers, or put the whole cell \
             in double quotes (\"31,295\")"
        ),
        Fault::StrayCell { .. } => say!(
            "删去这一格，或给这一列写上表头",
            "delete the cell, or write a heading over its column"
        ),
        Fault::MissingCells { .. } => say!(
            "补全这一行；没有数据的格子也要留出逗号",
            "complete the row; cells without data need their commas, too"
        ),
        Fault::ShiftedRow { .. } => say!(
            "取消合并单元格，把这一行各格移回各自的列",
            "unmerge the cells and move each cell of this row back into its column"
        ),
        Fault::MissingName { .. } => say!(
            "填上测评点名称；说明文字请以“注：”开头",
            "fill in the name of the point; begin notes with “注：”"
        ),
        Fault::UnknownPoint { nearest, .. } if nearest.is_empty() => {
            say!("用 gdindex catalogue list 查看全部名称", "gdindex catalogue list shows all names")
        }
        Fault::AbsentArea { nearest, .. } if nearest.is_empty() => {
            say!("检查 --area", "check --area")
        }
        Fault::UnknownPoint { nearest, .. } | Fault::AbsentArea { nearest, .. } => {
            say!("是不是{}？", "did you mean {}?"; quoted_list(nearest))
        }
        Fault::TotalPoint { .. } => {
            say!("合计一类的行请删去", "delete rows of totals and the like")
        }
        Fault::NoYear => say!(
            "加一列“年份”，或在文件名里写明（如 2020.csv），或用 --year 2020 指定",
            "add a column “年份” (year), or put the year in the file's name (e.g. 2020.csv), or \
             give it with --year 2020"
        ),
        Fault::AmbiguousYear { .. } => say!(
            "加一列“年份”，或在文件名里只留一个年份",
            "add a column “年份” (year), or leave one year in the file's name"
        ),
        Fault::BadYear { .. } => {
            say!("写成四位数字，如 2020 或 2020年", "write four digits, e.g. 2020 or “2020年”")
        }
        Fault::MissingArea => {
            say!("填上地区；同一文件里每行都要写", "fill in the area, in every row of the file")
        }
        Fault::TotalRow { .. } => say!(
            "合计、平均、目标一类的行请删去",
            "delete rows of totals, averages, targets and the like"
        ),
        Fault::DamagedCode { .. } => say!(
            "先把这一列设为“文本”，再重新填上完整的代码，例如 530111001",
            "format the column as text first, then fill in the whole code again, e.g. 530111001"
        ),
        Fault::MergedValue { .. } => {
            say!("取消合并，每一行各填各的数值", "unmerge it, and give each row its value")
        }
        Fault::UnreadableValue { unit, why, .. } => cell_hint(why, unit),
        Fault::WrongUnit { unit, text, .. } => unit_hint(unit, text),
        Fault::ContradictoryUnits { unit, .. } if unit.is_empty() => {
            say!("删去单位", "delete the units")
        }
        Fault::ContradictoryUnits { unit, .. } => say!(
            "核实数值是哪一种单位，换算成“{unit}”再填，两处都写“{unit}”或只写一处",
            "find out which unit the value is in and convert it to “{unit}”; write “{unit}” in \
             both places, or in one"
        ),
        Fault::WrongLabel { labels, .. } => {
            say!("填{}之一", "write one of {}"; quoted_list(labels))
        }
        Fault::UnknownStatus { .. } => say!(
            "填正式、初步、估计、演示之一；空白即正式",
            "write “正式” (final), “初步” (provisional), “估计” (estimated) or “演示” \
             (demonstration); an empty cell is “正式”"
        ),
        Fault::Conflict { .. } => {
            say!("核实后只留一个", "find out which is right, and leave only that one")
        }
        Fault::Implausible { .. } => say!(
            "核实数值和单位；确实无误的，请目录维护人员放宽这个测评点的合理范围（plausible）",
            "check value and unit; if both are right, ask whoever keeps the catalogue to widen \
             the plausible range of this point (plausible)"
        ),
        Fault::NotPositive { .. } => say!(
            "核实数值；没有数据请留空",
            "check the value; leave the cell empty where there are no data"
        ),
        Fault::NothingSelected { .. } => say!(
            "检查 --year 和 --area，或在表头下填上数据行",
            "check --year and --area, or fill in rows of data under the header"
        ),
        Fault::AssumedYear { .. } => say!(
            "请核实；合并过的单元格要逐行填上年份",
            "check it; where cells were merged, write the year into every row"
        ),
        Fault::Duplicate { .. } => say!(
            "删去一处即可；两处相同，不影响结果",
            "delete one; they are the same, so the result is not affected"
        ),
        Fault::Magnitude { looks_like_share: true, .. } => say!(
            "请核实；单位是%，98.2% 应填 98.2",
            "check it; the unit is %, so 98.2% is written 98.2"
        ),
        Fault::Magnitude { reference: Reference::Earlier { .. }, .. } => say!(
            "请核实两处，改正错的一处；都无误则不必改",
            "check both and correct the one that is wrong; if both are right, leave them"
        ),
        Fault::Magnitude { .. } => {
            say!("请核实；数值无误则不必改", "check it; if the value is right, leave it")
        }
        Fault::SilentUnmet { .. } => say!(
            "请补报；不再统计的，请数据来源单位说明",
            "report it; if it is no longer collected, its department should say so"
        ),
        Fault::NotApplicableByRule { .. } => say!(
            "请核实；不该报的请删去；应当计入的，请目录维护人员改 applies_to",
            "check it; delete it if it should not be reported; if it should count, ask whoever \
             keeps the catalogue to change applies_to"
        ),
        Fault::UnlistedArea { first, nearest, .. } => listing_hint(first, nearest),
        Fault::OtherYear { .. }
        | Fault::OtherArea { .. }
        | Fault::TextRow { .. }
        | Fault::RepeatedHeader
        | Fault::UnusedColumn { .. } => String::new(),
        _ => return None,
    })
}

fn header_hint(nearest: &[String], has_wide_commas: bool) -> String {
    if has_wide_commas {
        return say!(
            "这里的逗号是全角的（，），各格之间要用半角逗号（,），例如：年份,测评点,数值",
            "the commas here are full-width (“，”); between cells write half-width commas (,), \
             e.g. “年份,测评点,数值” (year, point, value)"
        );
    }
    if nearest.is_empty() {
        return say!(
            "加一行表头（要在前30个非空行之内），例如：年份,测评点,数值,单位,数据来源,数据状态,备注",
            "add a header (within the first 30 rows that are not blank), e.g. \
             “年份,测评点,数值,单位,数据来源,数据状态,备注” (year, point, value, unit, department, \
             status, remark)"
        );
    }
    let nearest = quoted_list(nearest);
    say!(
        "加一行表头（要在前30个非空行之内），例如：年份,测评点,数值；或检查列名，相近的列名或测评点有{nearest}",
        "add a header (within the first 30 rows that are not blank), e.g. “年份,测评点,数值” \
         (year, point, value); or check the headings: headings or points like them are {nearest}"
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

fn listing_hint(first: &[String], nearest: &[String]) -> String {
    let own = first.first().map(|area| phrases::area(area)).unwrap_or_default();
    let listing = say!(
        "在目录的 areas 里写上，例如“{own}”: 街道",
        "list it under areas in the catalogue, e.g. “\"{own}\": 街道”"
    );
    if nearest.is_empty() {
        return listing;
    }
    let nearest = quoted_list(nearest);
    say!(
        "“{own}”是不是{nearest}？改正名称，或{listing}",
        "did you mean {nearest} by “{own}”? correct the name, or {listing}"
    )
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
