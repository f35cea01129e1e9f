//! Words of the blank sheets that departments fill in.

use super::Text;
use crate::model::{Status, Year};

/// Name of the sheet to fill in.
pub const SHEET: Text = Text::new("填报表", "");
/// Name of the sheet that explains it; the reader passes over sheets whose
/// names end like this.
pub const GUIDE: Text = Text::new("填报说明", "");

/// What stands between targets of several years.
pub const THEN: Text = Text::new("；", "");
/// The word for a value that does not exist.
pub const NOT_APPLICABLE: Text = Text::new("不适用", "");
/// The statuses that departments may state.
pub const STATUSES: [Status; 3] = [Status::Final, Status::Provisional, Status::Estimated];

/// Heading of the targets of a year.
#[must_use]
pub fn target_of(year: Year) -> String {
    format!("{year}年目标值")
}

/// Heading of the values of an earlier year.
#[must_use]
pub fn value_of(year: Year) -> String {
    format!("{year}年值")
}

/// A target with its year.
#[must_use]
pub fn dated(target: &str, year: Year) -> String {
    format!("{target}（{year}年）")
}

/// A number on the way to a later target.
#[must_use]
pub fn milestone(number: &str, target_year: Year) -> String {
    format!("{number}，按{target_year}年目标推算")
}

/// The words of drop-downs and messages in the sheet.
pub mod entry {
    use super::Text;
    use crate::report::template::Numbers;
    use crate::report::words::findings::span;

    /// Title of the message that says what to choose.
    pub const CHOOSE_TITLE: Text = Text::new("请选择", "");
    /// What to choose.
    pub const CHOOSE: Text =
        Text::new("从下拉列表中选一项。没有数据请留空，不存在请选“不适用”。", "");
    /// Title of what is said of another text.
    pub const NOT_LISTED_TITLE: Text = Text::new("不在列表中", "");
    /// What is said of another text.
    pub const NOT_LISTED: Text =
        Text::new("请从下拉列表中选一项；没有数据请留空，不存在请选“不适用”。", "");
    /// Title of what is said of a text that is no such number.
    pub const NO_NUMBER_TITLE: Text = Text::new("不能这样填", "");
    /// Title of the message about the status.
    pub const STATUS_TITLE: Text = Text::new("数据状态", "");
    /// What to choose as a status.
    pub const STATUS: Text = Text::new("正式、初步或估计；留空即正式。", "");
    /// What is said of another status.
    pub const NO_STATUS: Text = Text::new("请填正式、初步或估计；留空即正式。", "");
    /// Title of the message about the year.
    pub const YEAR_TITLE: Text = Text::new("年份", "");
    /// What to fill in as a year.
    pub const YEAR: Text = Text::new("填数据所属的年份，四位数字，例如 2020。", "");

    /// Title of the message that says what number to fill in.
    #[must_use]
    pub fn number_title(numbers: &Numbers) -> String {
        match numbers.unit.as_str() {
            "" => "填数字".to_owned(),
            unit => format!("填数字，单位：{unit}"),
        }
    }

    /// What number to fill in.
    #[must_use]
    pub fn number(numbers: &Numbers) -> String {
        let percent = if numbers.are_percent { "98.5%填 98.5，不要填 0.985。" } else { "" };
        format!("{percent}{}没有数据请留空，不存在请填“不适用”。", range(numbers))
    }

    /// What is said of a text that is no such number.
    #[must_use]
    pub fn no_number(numbers: &Numbers) -> String {
        let range = range(numbers);
        format!("只填数字，不带单位和其他文字。{range}没有数据请留空，不存在请填“不适用”。")
    }

    fn range(numbers: &Numbers) -> String {
        match numbers.range {
            (None, None) if numbers.are_positive => "须大于0。".to_owned(),
            (None, None) => String::new(),
            range => format!("合理范围：{}。", span(range, &numbers.unit)),
        }
    }
}

/// The words of the page that explains the sheet.
pub mod guide {
    use super::super::separator;
    use super::Text;
    use crate::report::template::Kind;

    /// Label of who fills it in.
    pub const SUPPLIER: Text = Text::new("填报部门", "");
    /// Label of the year.
    pub const YEAR: Text = Text::new("数据年份", "");
    /// The year is left to be filled in.
    pub const YEAR_TO_FILL: Text = Text::new("由填报部门在“年份”列填写", "");
    /// Label of the number of points.
    pub const POINTS: Text = Text::new("填报内容", "");
    /// Label of the index.
    pub const INDEX: Text = Text::new("用于", "");
    /// All who supply points.
    pub const EVERYBODY: Text = Text::new("全部数据来源", "");
    /// Heading of how columns are filled in.
    pub const COLUMNS: Text = Text::new("各列怎样填", "");
    /// Heading of how values are written.
    pub const VALUES: Text = Text::new("数值怎样写", "");
    /// Heading of the remarks on points.
    pub const NOTES: Text = Text::new("单项说明", "");
    /// Heading of how it is sent back.
    pub const RETURN: Text = Text::new("怎样交回", "");
    /// Heading of the column of columns.
    pub const COLUMN: Text = Text::new("列", "");
    /// Heading of the column of cases.
    pub const CASE: Text = Text::new("情形", "");
    /// Heading of the column of what to do.
    pub const HOW: Text = Text::new("填法", "");
    /// Heading of the column of remarks.
    pub const NOTE: Text = Text::new("说明", "");

    /// Title of the page.
    #[must_use]
    pub fn title(index: &str) -> String {
        format!("{index}填报说明")
    }

    /// How many points there are, and which cells are theirs.
    #[must_use]
    pub fn points(count: usize) -> String {
        format!("{count}个测评点；只填浅黄色的格子，其余已锁定")
    }

    /// What a column is for.
    #[must_use]
    pub fn column(kind: Kind) -> &'static str {
        match kind {
            Kind::Year => "数据所属的年份，四位数字",
            Kind::Area => "数据所属的地区，已填好",
            Kind::Point => "要填报的内容，已填好，请勿改动",
            Kind::Value => "填报的数，写法见下",
            Kind::Unit => "数值的单位，已填好；按这个单位填数",
            Kind::Target => "目标值，供对照，不用填",
            Kind::Earlier => "以前年份填报的数，供对照，不用填",
            Kind::Source => "提供数据的部门；有几个部门的，商定由一个部门填，其余留空",
            Kind::Status => "正式：最终数；初步：以后还会核定的快报数；估计：推算的数。留空即正式",
            Kind::Remark => "需要说明的情况，可以不填",
        }
    }

    /// How a number is written.
    pub const NUMBER: [&str; 2] =
        ["数字", "按“单位”列的单位填数字，例如 98.5；不写“约”“以上”“左右”"];
    /// How a percentage is written.
    pub const PERCENT: [&str; 2] = ["单位是%的", "98.5%填 98.5 或 98.5%，不要填 0.985"];
    /// How a large number is written.
    pub const LARGE: [&str; 2] =
        ["有万、亿的", "换算成“单位”列的单位，例如单位是元的，3.421万元填 34210"];
    /// How a value that is not there is written.
    pub const MISSING: [&str; 2] = ["没有数据", "留空，按缺报处理；请勿填 0"];
    /// How nought is written.
    pub const ZERO: [&str; 2] = ["数就是零", "填 0"];
    /// How a value that cannot be is written.
    pub const NOT_APPLICABLE: [&str; 2] = ["本地区没有这项工作或事物", "填 不适用"];

    /// What is said in labels of a scale.
    #[must_use]
    pub fn scale(name: &str) -> String {
        format!("评定“{name}”的")
    }

    /// Which labels there are.
    #[must_use]
    pub fn labels(labels: &[String]) -> String {
        format!("从下拉列表中选：{}", labels.join(separator::LIST.get()))
    }

    /// How it is sent back.
    pub const STEPS: [&str; 3] = [
        "1. 填完保存为Excel工作簿（*.xlsx），原样交回；请勿改动表头、增删列或在表头上方加行。",
        "2. 表格已锁定，没有密码，只为防止误改；“撤销工作表保护”即可解除。",
        "3. 收表后（装有gdindex的也可以在交表前）用 gdindex check 文件名 检查，有问题的格子会逐一列出。",
    ];
}
