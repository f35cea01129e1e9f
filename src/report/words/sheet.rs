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
/// Who supplies it.
pub const DEPARTMENT: &str = "数据来源";
/// How final it is.
pub const STATUS: &str = "数据状态";
