//! The words of the page that explains the sheet.

use crate::report::template::Kind;
use crate::report::words::language::{counted, say};
use crate::report::words::{Text, either, list};

/// Label of who fills it in.
pub const SUPPLIER: Text = Text::new("填报部门", "Department");
/// Label of the area.
pub const AREA: Text = Text::new("地区", "Area");
/// Label of the year.
pub const YEAR: Text = Text::new("数据年份", "Year of the data");
/// The year is left to be filled in.
pub const YEAR_TO_FILL: Text =
    Text::new("由填报部门在“年份”列填写", "to be filled in by the department under “年份” (year)");
/// Label of the number of points.
pub const POINTS: Text = Text::new("填报内容", "To report");
/// Label of the index.
pub const INDEX: Text = Text::new("用于", "Used for");
/// All who supply points.
pub const EVERYBODY: Text = Text::new("全部数据来源", "all departments");
/// Heading of how columns are filled in.
pub const COLUMNS: Text = Text::new("各列怎样填", "How to fill in the columns");
/// Heading of how values are written.
pub const VALUES: Text = Text::new("数值怎样写", "How to write values");
/// Heading of the remarks on points.
pub const NOTES: Text = Text::new("单项说明", "Remarks on single points");
/// Heading of how it is sent back.
pub const RETURN: Text = Text::new("怎样交回", "How to return it");
/// Heading of the column of columns.
pub const COLUMN: Text = Text::new("列", "Column");
/// Heading of the column of cases.
pub const CASE: Text = Text::new("情形", "Case");
/// Heading of the column of what to do.
pub const HOW: Text = Text::new("填法", "How to write it");
/// Heading of what columns are for.
pub const MEANING: Text = Text::new("说明", "Meaning");
/// Heading of the column of points.
pub const POINT: Text = Text::new("测评点", "Point");
/// Heading of the column of remarks.
pub const NOTE: Text = Text::new("说明", "Remark");

/// Title of the page.
#[must_use]
pub fn title(index: &str) -> String {
    say!("{index}填报说明", "{index}: how to fill it in")
}

/// How many points there are, and which cells are theirs.
#[must_use]
pub fn points(count: usize) -> String {
    let points = counted(count, "point", "points");
    say!(
        "{count}个测评点；只填浅黄色的格子，其余已锁定",
        "{points}; fill in the pale yellow cells only, the others are locked"
    )
}

/// What a column is for.
#[must_use]
pub fn column(kind: Kind) -> &'static str {
    match kind {
        Kind::Year => either("数据所属的年份，四位数字", "The year of the data, four digits"),
        Kind::Area => either("数据所属的地区，已填好", "The area of the data, filled in already"),
        Kind::Point => either(
            "要填报的内容，已填好，请勿改动",
            "The point to report, filled in already; please do not change it",
        ),
        Kind::Value => {
            either("填报的数，写法见下", "The value to report; how to write it, see below")
        }
        Kind::Unit => either(
            "数值的单位，已填好；按这个单位填数",
            "The unit, filled in already; report the value in this unit",
        ),
        Kind::Target => {
            either("目标值，供对照，不用填", "The target, to compare with; nothing to fill in")
        }
        Kind::Earlier => either(
            "以前年份填报的数，供对照，不用填",
            "The value of an earlier year, to compare with; nothing to fill in",
        ),
        Kind::Source => either(
            "提供数据的部门；有几个部门的，商定由一个部门填，其余留空",
            "The department that supplies it; where there are several, agree which one fills \
             it in, and the others leave it empty",
        ),
        Kind::Status => either(
            "正式：最终数；初步：以后还会核定的快报数；估计：推算的数。留空即正式",
            "“正式”: final; “初步”: provisional, to be confirmed later; “估计”: estimated. Empty \
             means final",
        ),
        Kind::Remark => {
            either("需要说明的情况，可以不填", "Whatever needs to be explained; may stay empty")
        }
    }
}

/// How a number is written.
pub const NUMBER: [Text; 2] = [
    Text::new("数字", "A number"),
    Text::new(
        "按“单位”列的单位填数字，例如 98.5；不写“约”“以上”“左右”",
        "In the unit under “单位” (unit), such as 98.5; without “约”, “以上” or “左右” (about, or \
         more, around)",
    ),
];
/// How a percentage is written.
pub const PERCENT: [Text; 2] = [
    Text::new("单位是%的", "The unit is %"),
    Text::new("98.5%填 98.5 或 98.5%，不要填 0.985", "For 98.5% write 98.5 or 98.5%, not 0.985"),
];
/// How a large number is written.
pub const LARGE: [Text; 2] = [
    Text::new("有万、亿的", "With “万” (ten thousand) or “亿” (hundred million)"),
    Text::new(
        "换算成“单位”列的单位，例如单位是元的，3.421万元填 34210",
        "Convert it to the unit under “单位” (unit): where that is “元”, write 34210 for “3.421万元”",
    ),
];
/// How a value that is not there is written.
pub const MISSING: [Text; 2] = [
    Text::new("没有数据", "No data"),
    Text::new(
        "留空，按缺报处理；请勿填 0",
        "Leave it empty, which counts as not reported; please do not write 0",
    ),
];
/// How nought is written.
pub const ZERO: [Text; 2] =
    [Text::new("数就是零", "The number is zero"), Text::new("填 0", "Write 0")];
/// How a value that cannot be is written.
pub const NOT_APPLICABLE: [Text; 2] = [
    Text::new("本地区没有这项工作或事物", "There is no such thing in the area"),
    Text::new("填 不适用", "Write “不适用” (not applicable)"),
];

/// What is said in labels of a scale.
#[must_use]
pub fn scale(name: &str) -> String {
    say!("评定“{name}”的", "Rated on “{name}”")
}

/// Which labels there are.
#[must_use]
pub fn labels(labels: &[String]) -> String {
    let labels = list(labels);
    say!("从下拉列表中选：{labels}", "Choose from the list: {labels}")
}

/// How it is sent back.
pub const STEPS: [Text; 3] = [
    Text::new(
        "1. 填完保存为Excel工作簿（*.xlsx），原样交回；请勿改动表头、增删列或在表头上方加行。",
        "1. Save it as an Excel workbook (*.xlsx) and return it as it is; please do not change \
         the headings, add or delete columns, or put rows above the headings.",
    ),
    Text::new(
        "2. 表格已锁定，没有密码，只为防止误改；“撤销工作表保护”即可解除。",
        "2. The sheet is locked without a password, only against mistakes; “Unprotect Sheet” \
         unlocks it.",
    ),
    Text::new(
        "3. 收表后（装有gdindex的也可以在交表前）用 gdindex check 文件名 检查，有问题的格子会逐一列出。",
        "3. When the sheets are in (or before you return yours, if you have gdindex), \
         gdindex check FILE lists every cell with a problem.",
    ),
];
