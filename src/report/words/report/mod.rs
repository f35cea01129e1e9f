//! The words of the annual report.

pub mod chart;
pub mod method;

use super::language::{counted, say};
use super::{Text, either};
use crate::model::Year;

/// Headings of columns.
pub mod column {
    use super::Text;

    pub use crate::report::words::page::column::BASELINE;

    /// The drawing of a score.
    pub const BAR: Text = Text::new("得分图", "Bar");
    /// The drawing of a value on its way to the target.
    pub const BULLET: Text = Text::new("进展", "Progress");
    /// Points that miss it.
    pub const UNMET: Text = Text::new("未达标", "Unmet");
    /// How final the value is.
    pub const STATUS: Text = Text::new("数据状态", "Status");
    /// Where the value stands.
    pub const ORIGIN: Text = Text::new("出处", "Origin");
    /// The weight of a point in this index.
    pub const EFFECTIVE_WEIGHT: Text = Text::new("实际权重", "Effective weight");
    /// The drawing of an index between its bounds.
    pub const SPAN: Text = Text::new("指数与上下界", "Index and bounds");
    /// The file.
    pub const FILE: Text = Text::new("文件", "File");
    /// Its fingerprint.
    pub const FINGERPRINT: Text = Text::new("SHA-256", "SHA-256");
}

/// Heading of the first section.
pub const SUMMARY: Text = Text::new("总览", "Summary");
/// Heading of the levels.
pub const LEVELS: Text = Text::new("各级得分与权重", "Scores and weights by level");
/// Heading of what to do first.
pub const FIRST: Text = Text::new("先做什么", "What to do first");
/// Heading of the binding points.
pub const BINDING: Text = Text::new("约束性任务", "Binding obligations");
/// Heading of the points.
pub const POINTS: Text = Text::new("各测评点进展", "Progress of every point");
/// Heading of the departments.
pub const DEPARTMENTS: Text = Text::new("各部门", "Departments");
/// Heading of the years.
pub const TREND: Text = Text::new("历年变化与时序进度", "Years and schedule");
/// Heading of the areas.
pub const AREAS: Text = Text::new("各地区比较", "Areas side by side");
/// Heading of the sensitivity.
pub const TRUST: Text = Text::new("结果有多可靠", "How far the result can be trusted");
/// Heading of the method.
pub const METHOD: Text = Text::new("计算方法与依据", "Method and sources");
/// Heading of the data.
pub const DATA: Text = Text::new("全部数据及出处", "All data and their origins");
/// Heading of the inputs.
pub const INPUTS: Text = Text::new("输入文件", "Input files");
/// Heading of the findings.
pub const FINDINGS: Text = Text::new("数据问题", "Findings about the data");
/// Heading of the list of sections.
pub const CONTENTS: Text = Text::new("目录", "Contents");
/// The link that leads past the list of sections.
pub const SKIP: Text = Text::new("跳到正文", "Skip to the report");
/// There is nothing to say against the data.
pub const NO_FINDINGS: Text =
    Text::new("读入数据时没有发现错误或疑问。", "Nothing was found wrong or doubtful in the data.");
/// All binding points are met.
pub const BINDING_MET: Text = Text::new("约束性任务全部达标。", "All binding obligations are met.");
/// There are no binding points.
pub const NO_BINDING: Text =
    Text::new("目录没有约束性测评点。", "The catalogue has no binding obligations.");
/// What departments gain.
pub const DEPARTMENTS_NOTE: Text = Text::new(
    "增分：该部门未达标的测评点逐项达标后，综合指数各增多少，相加；几家共同提供的测评点，各家都计",
    "Gain: what the index would gain if the unmet points of the department met their targets, one by one, added up; points that several supply count for each",
);
/// How the data can be traced.
pub const DATA_NOTE: Text = Text::new(
    "出处：文件、行、列；数值照报送的原文",
    "Origin: file, line and column; values as they were reported",
);

/// The title of the report on an area.
#[must_use]
pub fn title(index: &str, area: &str, year: Year) -> String {
    say!("{index}年度报告 · {area} {year}年", "{index} · {area} {year} · annual report")
}

/// The title of the report on areas side by side.
#[must_use]
pub fn areas_title(index: &str, year: Year) -> String {
    say!("{index}年度报告 · 各地区 {year}年", "{index} · areas {year} · annual report")
}

/// The mark on every sheet of a report that rests on data that are not
/// official.
#[must_use]
pub fn mark(demonstration: usize, not_final: usize, supposed: usize) -> Option<String> {
    let parts = [
        (demonstration, say!("演示数据，不是官方数据", "Demonstration data, not official")),
        (
            not_final,
            say!("含初步或估计数据，不是最终结果", "Provisional or estimated data, not final"),
        ),
        (supposed, say!("含假设值，不是报送数据", "Supposed values, not reported ones")),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    (!parts.is_empty()).then(|| parts.join(super::separator::CLAUSE.get()))
}

/// The heading of an area and year.
#[must_use]
pub fn area_and_year(area: &str, year: Year) -> String {
    say!("{area} {year}年", "{area} {year}")
}

/// A record of so many of so many.
#[must_use]
pub fn met_of(met: usize, of: usize) -> String {
    say!("达标{met}项，共{of}项", "{met} of {of} met")
}

/// How many values are not final.
#[must_use]
pub fn not_final(count: usize) -> String {
    if count == 0 {
        return super::page::ALL_FINAL.to_owned();
    }
    let values = counted(count, "value", "values");
    say!("{count}项非正式", "{values} not final")
}

/// The binding points that are met.
#[must_use]
pub fn binding_met(names: &[String]) -> String {
    // English names have commas.
    let names = names.join(either("、", "; "));
    say!("已达标：{names}", "Met: {names}")
}

/// A year against which nothing can be told apart.
#[must_use]
pub fn draws(count: usize) -> String {
    say!(
        "换用同样说得通的算法重算{count}次；全部选择和更多次数见 gdindex sensitivity",
        "Computed {count} times with other choices that are as reasonable; gdindex sensitivity shows all of them and can draw more"
    )
}
