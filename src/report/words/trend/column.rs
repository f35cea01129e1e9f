//! Headings of columns.

use crate::report::words::Text;

pub use crate::report::words::page::COVERAGE;
pub use crate::report::words::page::column::{CHANGE, MET, MISSED, NOT_APPLICABLE, UNREPORTED};

/// A series as a small drawing.
pub const SERIES: Text = Text::new("走势", "Course");
/// The index under pace.
pub const ON_SCHEDULE: Text = Text::new("按时序", "Schedule");
/// What values moved.
pub const VALUES: Text = Text::new("数值", "Values");
/// What targets moved.
pub const TARGETS: Text = Text::new("目标", "Targets");
/// Two years.
pub const YEARS: Text = Text::new("年份", "Years");
/// What a point moved the index by.
pub const CONTRIBUTION: Text = Text::new("指数变化", "Index change");
/// Newly reported, or not any more.
pub const TURNOVER: Text = Text::new("情况", "Reported");
/// The last reported value.
pub const LAST: Text = Text::new("上次填报", "Last value");
/// The index with that value.
pub const WITH: Text = Text::new("计入后指数", "With it");
/// What silence is worth.
pub const WORTH: Text = Text::new("停报使指数", "Worth");
/// An arrow.
pub const STATUS: Text = Text::new("进度", "Pace");
/// By which year a target is due.
pub const BY: Text = Text::new("目标年", "By");
/// What is required in a year.
pub const REQUIRED: Text = Text::new("需变/年", "Need/yr");
/// What changes in a year.
pub const ACTUAL: Text = Text::new("实变/年", "Pace/yr");
/// The value in the target year.
pub const PROJECTED: Text = Text::new("届时预计", "By then");
/// Its range.
pub const RANGE: Text = Text::new("区间", "Range");
/// The year of arrival.
pub const ARRIVAL: Text = Text::new("达标年", "Met in");
/// What is due.
pub const MILESTONE: Text = Text::new("应达到", "Needed");
/// How far it is from that.
pub const DIFFERENCE: Text = Text::new("相差", "Lead");
/// A stage.
pub const STAGE: Text = Text::new("阶段", "Stage");
/// How many points.
pub const POINTS: Text = Text::new("有目标", "Targets");
/// Points that were not reported when they had to be.
pub const SILENT: Text = Text::new("未报", "Not reported");
/// Points that do not meet the target, due or not.
pub const UNMET: Text = Text::new("未达到", "Unmet");
/// By which year.
pub const AS_OF: Text = Text::new("截至", "As of");
/// The mean attainment.
pub const ATTAINMENT: Text = Text::new("已报实现程度", "Attainment");
/// The index at pace.
pub const AT_PACE: Text = Text::new("按现速度", "At this pace");
/// The index with all targets met.
pub const ALL_MET: Text = Text::new("目标全达标", "All met");
/// What is left to deliver.
pub const TO_DELIVER: Text = Text::new("尚需", "Shortfall");
