//! The terms of the field.

use super::Text;
use crate::check::completeness::Answer;
use crate::model::{
    Aggregation, Method, MissingRule, ReferenceSet, Relative, Severity, Status, Weighting,
};
use crate::score::Verdict;

/// Not there: a cell without a value.
pub const NONE: &str = "—";
/// The department of points for which the document names none.
pub const NO_DEPARTMENT: Text = Text::new("未注明", "");
/// The area of data that name none, under a catalogue that names none.
pub const NO_AREA: Text = Text::new("未注明地区", "");
/// The mark of a value that the command line supposed.
pub const WHAT_IF: Text = Text::new("假设", "");

/// Does not apply, by the catalogue.
pub const BY_RULE: Text = Text::new("不适用（按目录）", "");

/// How a point stands.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "达标",
        Verdict::Missed => "未达标",
        Verdict::Pending => "未到期",
        Verdict::NoTarget => "无目标",
        Verdict::NotReported => "缺报",
        Verdict::NotApplicable => "不适用",
    }
}

/// What came of a point.
#[must_use]
pub fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Reported => "已报",
        Answer::NotApplicable => "不适用",
        Answer::NotReported => "缺报",
        Answer::Invalid => "有误",
    }
}

/// How final a value is.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Final => "正式",
        Status::Provisional => "初步",
        Status::Estimated => "估计",
        Status::Demonstration => "演示",
    }
}

/// How grave a finding is.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
        Severity::Note => "提示",
    }
}

/// A method.
#[must_use]
pub fn method(method: Method) -> &'static str {
    match method {
        Method::Attainment => "实现程度",
        Method::Progress => "进度",
        Method::Efficacy => "功效系数法",
        Method::Relative(Relative::MinMax) => "极差标准化",
        Method::Relative(Relative::ZScore) => "标准分",
        Method::Relative(Relative::Percentile) => "百分位",
    }
}

/// What relative methods compare with.
#[must_use]
pub fn reference_set(set: ReferenceSet) -> &'static str {
    match set {
        ReferenceSet::Year => "与同年各地区比较",
        ReferenceSet::AllYears => "与各年各地区比较",
    }
}

/// A weighting.
#[must_use]
pub fn weighting(weighting: Weighting) -> &'static str {
    match weighting {
        Weighting::ByLevel => "逐级加权",
        Weighting::ByPoint => "按测评点加权",
    }
}

/// A mean.
#[must_use]
pub fn aggregation(aggregation: Aggregation) -> &'static str {
    match aggregation {
        Aggregation::Arithmetic => "算术平均",
        Aggregation::Geometric => "几何平均",
        Aggregation::Harmonic => "调和平均",
    }
}

/// A rule on missing values.
#[must_use]
pub fn missing(rule: MissingRule) -> &'static str {
    match rule {
        MissingRule::Renormalise => "缺报不计、权重分摊",
        MissingRule::Floor => "缺报按最低分",
        MissingRule::Refuse => "有缺报不出分",
    }
}
