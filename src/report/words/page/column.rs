//! Headings of columns.

use super::Text;

/// A group.
pub const GROUP: Text = Text::new("指标", "Indicator");
/// A rank.
pub const RANK: Text = Text::new("名次", "Rank");
/// A change.
pub const CHANGE: Text = Text::new("变化", "Change");
/// A score.
pub const SCORE: Text = Text::new("得分", "Score");
/// A weight.
pub const WEIGHT: Text = Text::new("权重", "Weight");
/// Points of the index lost.
pub const LOST: Text = Text::new("失分", "Lost");
/// Reported of applicable points.
pub const REPORTED: Text = Text::new("已报/应报", "Reported");
/// A remark.
pub const REMARK: Text = Text::new("提示", "Remark");
/// A point.
pub const POINT: Text = Text::new("测评点", "Point");
/// An attribute.
pub const ATTRIBUTE: Text = Text::new("属性", "Attribute");
/// A verdict.
pub const VERDICT: Text = Text::new("判定", "Verdict");
/// Points that meet their target.
pub const MET: Text = Text::new("达标", "Met");
/// Points that miss their target.
pub const MISSED: Text = Text::new("未达标", "Missed");
/// A value.
pub const VALUE: Text = Text::new("现值", "Value");
/// The value at the baseline year.
pub const BASELINE: Text = Text::new("基期值", "Baseline");
/// A target.
pub const TARGET: Text = Text::new("目标", "Target");
/// A gap.
pub const GAP: Text = Text::new("差距", "Gap");
/// A unit.
pub const UNIT: Text = Text::new("单位", "Unit");
/// A gain.
pub const GAIN: Text = Text::new("增分", "Gain");
/// A range of gains.
pub const GAIN_SPAN: Text = Text::new("补报后指数变化", "Gain if reported");
/// A department.
pub const DEPARTMENT: Text = Text::new("数据来源", "Department");
/// An area.
pub const AREA: Text = Text::new("地区", "Area");
/// A kind of area.
pub const KIND: Text = Text::new("类别", "Kind");
/// Why there is no index.
pub const REASON: Text = Text::new("原因", "Reason");
/// A year.
pub const YEAR: Text = Text::new("年份", "Year");
/// An index.
pub const INDEX: Text = Text::new("指数", "Index");
/// Bounds of an index.
pub const BOUNDS: Text = Text::new("下界～上界", "Bounds");
/// A grade.
pub const GRADE: Text = Text::new("等级", "Grade");
/// Coverage.
pub const COVERAGE: Text = Text::new("填报率", "Coverage");
/// Binding points met.
pub const BINDING: Text = Text::new("约束性达标", "Binding");
/// Values that are not final.
pub const NOT_FINAL: Text = Text::new("非正式", "Not final");
/// The index after a step.
pub const INDEX_AFTER: Text = Text::new("达标后指数", "Index then");
/// Points of a department.
pub const POINTS: Text = Text::new("测评点", "Points");
/// Points that exist there.
pub const APPLICABLE: Text = Text::new("应报", "Due");
/// Points not reported.
pub const UNREPORTED: Text = Text::new("缺报", "Not reported");
/// Points with a value.
pub const REPORTED_POINTS: Text = Text::new("已报", "Reported");
/// Points that do not exist there.
pub const NOT_APPLICABLE: Text = Text::new("不适用", "N/A");
/// Points of which nothing usable was said.
pub const INVALID: Text = Text::new("有误", "Invalid");
/// What came of a point.
pub const ANSWER: Text = Text::new("情况", "Answer");
/// An identifier.
pub const ID: Text = Text::new("编号", "ID");
/// An attainment.
pub const ATTAINMENT: Text = Text::new("实现程度", "Attainment");
