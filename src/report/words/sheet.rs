//! Headings of the columns that departments fill in.

/// The year of the value.
pub const YEAR: &str = "年份";
/// The area.
pub const AREA: &str = "地区";
/// The name of the point.
pub const POINT: &str = "测评点";
/// The value.
pub const VALUE: &str = "数值";
/// The unit of the value.
pub const UNIT: &str = "单位";
/// Targets of several years.
pub const TARGET: &str = "目标值";
/// Who supplies it.
pub const SOURCE: &str = "数据来源";
/// How final it is.
pub const STATUS: &str = "数据状态";
/// Whatever else is to be said.
pub const REMARK: &str = "备注";
/// What stands between departments.
pub const AND: &str = "、";
