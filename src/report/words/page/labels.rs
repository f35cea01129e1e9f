//! Labels of facts and headings of sections.

use super::Text;

/// Labels of the headline.
pub const INDEX: Text = Text::new("综合指数", "Index");
/// Label of the grade.
pub const GRADE: Text = Text::new("等级", "Grade");
/// Label of the binding record.
pub const BINDING: Text = Text::new("约束性", "Binding");
/// Label of coverage.
pub const COVERAGE: Text = Text::new("填报", "Coverage");
/// Label of the kind of an area.
pub const KIND: Text = Text::new("地区类别", "Kind of area");
/// Label of how final the data are.
pub const DATA_STATUS: Text = Text::new("数据状态", "Data status");
/// Label of the index under the other weighting.
pub const OTHER_WEIGHTING: Text = Text::new("换种权重", "Reweighted");
/// Label of the choices in force.
pub const METHOD: Text = Text::new("计分", "Scoring");
/// Label of what the command line changed.
pub const OVERRIDES: Text = Text::new("本次调整", "Overrides");
/// Label of the catalogue.
pub const CATALOGUE: Text = Text::new("目录", "Catalogue");
/// Label of the result of a check.
pub const CHECK: Text = Text::new("检查", "Check");
/// Label of the findings.
pub const FINDINGS: Text = Text::new("问题", "Findings");
/// Label of the required coverage.
pub const REQUIRED: Text = Text::new("填报要求", "Required");

/// Heading of the table of levels.
pub const LEVELS: Text = Text::new("各级得分", "Scores by level");
/// Heading of the gap table.
pub const GAPS: Text = Text::new("差距（按可增分从大到小）", "Gaps (largest gain first)");
/// Heading of gap tables in other orders.
pub const GAPS_PLAIN: Text = Text::new("差距", "Gaps");
/// Heading of the points not reported.
pub const DATA_FIRST: Text = Text::new("先补数据（缺报）", "Report first (not reported)");
/// Heading of the points that are met.
pub const MET: Text = Text::new("已达标", "Met");
/// Heading of the points without a target.
pub const NO_TARGET: Text =
    Text::new("无目标（与其他地区比较计分）", "No target (scored against other areas)");
/// Heading of the points that do not apply.
pub const NOT_APPLICABLE: Text = Text::new("不适用", "Not applicable");
/// Heading of the monitored points.
pub const MONITORED: Text =
    Text::new("监测承诺（不计入指数）", "Monitored commitments (not in the index)");
/// Heading of the way to a score.
pub const REACH: Text = Text::new("最少补哪几项", "Fewest points to get there");
/// Heading of the findings.
pub const FINDINGS_LIST: Text = Text::new("问题清单", "List of findings");
/// Heading of coverage by level.
pub const COVERAGE_BY_LEVEL: Text =
    Text::new("填报情况（按一级指标）", "Coverage by first-level indicator");
/// Heading of coverage by groups of every level.
pub const COVERAGE_BY_GROUP: Text = Text::new("填报情况（按各级指标）", "Coverage by indicator");
/// Heading of the points of which nothing usable was said.
pub const LACKING: Text = Text::new("缺报和有误的测评点", "Points not reported or invalid");
/// Heading of coverage by department.
pub const COVERAGE_BY_DEPARTMENT: Text =
    Text::new("填报情况（按数据来源）", "Coverage by department");
/// Heading of the way of a point to the index.
pub const WAY_TO_INDEX: Text = Text::new("到综合指数", "Path to the index");

/// How the rest of a page that shows a part is asked for.
pub const WITH_V: Text = Text::new("；-v 全部", "; -v for all");
