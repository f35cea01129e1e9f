//! The terms of the field.

use super::{Text, either};
use crate::check::completeness::Answer;
use crate::model::{
    Aggregation, Encoding, Method, MissingRule, ReferenceSet, Relative, Severity, Status, Weighting,
};
use crate::score::Verdict;

/// Not there: a cell without a value.
pub const NONE: &str = "—";
/// The department of points for which the document names none.
pub const NO_DEPARTMENT: Text = Text::new("未注明", "not stated");
/// The area of data that name none, under a catalogue that names none.
pub const NO_AREA: Text = Text::new("未注明地区", "area not stated");
/// The mark of a value that the command line supposed.
pub const WHAT_IF: Text = Text::new("假设", "supposed");

/// Does not apply, by the catalogue.
pub const BY_RULE: Text = Text::new("不适用（按目录）", "not applicable (by the catalogue)");

/// Whether this stands for the department that is not named, in whichever
/// language it was typed.
#[must_use]
pub fn is_no_department(typed: &str) -> bool {
    NO_DEPARTMENT.is(typed)
}

/// Whether this stands for the area that is not named, in whichever language
/// it was typed.
#[must_use]
pub fn is_no_area(typed: &str) -> bool {
    NO_AREA.is(typed)
}

/// How a point stands.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => either("达标", "met"),
        Verdict::Missed => either("未达标", "missed"),
        Verdict::Pending => either("未到期", "not due"),
        Verdict::NoTarget => either("无目标", "no target"),
        Verdict::NotReported => either("缺报", "not reported"),
        Verdict::NotApplicable => either("不适用", "not applicable"),
    }
}

/// What came of a point.
#[must_use]
pub fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Reported => either("已报", "reported"),
        Answer::NotApplicable => either("不适用", "not applicable"),
        Answer::NotReported => either("缺报", "not reported"),
        Answer::Invalid => either("有误", "invalid"),
    }
}

/// How final a value is. In cells it is written as [`super::sheet::status`].
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Final => either("正式", "final"),
        Status::Provisional => either("初步", "provisional"),
        Status::Estimated => either("估计", "estimated"),
        Status::Demonstration => either("演示", "demonstration"),
    }
}

/// How grave a finding is.
#[must_use]
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => either("错误", "error"),
        Severity::Warning => either("警告", "warning"),
        Severity::Note => either("提示", "note"),
    }
}

/// An encoding of text.
#[must_use]
pub fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Gb18030 => either("GB18030（GBK）", "GB18030 (GBK)"),
    }
}

/// A method.
#[must_use]
pub fn method(method: Method) -> &'static str {
    match method {
        Method::Attainment => either("实现程度", "attainment"),
        Method::Progress => either("进度", "progress"),
        Method::Efficacy => either("功效系数法", "efficacy coefficient"),
        Method::Relative(Relative::MinMax) => either("极差标准化", "min-max"),
        Method::Relative(Relative::ZScore) => either("标准分", "z-score"),
        Method::Relative(Relative::Percentile) => either("百分位", "percentile"),
    }
}

/// What relative methods compare with.
#[must_use]
pub fn reference_set(set: ReferenceSet) -> &'static str {
    match set {
        ReferenceSet::Year => either("与同年各地区比较", "compared with the areas of the year"),
        ReferenceSet::AllYears => {
            either("与各年各地区比较", "compared with the areas of all years")
        }
    }
}

/// A weighting.
#[must_use]
pub fn weighting(weighting: Weighting) -> &'static str {
    match weighting {
        Weighting::ByLevel => either("逐级加权", "weighted by level"),
        Weighting::ByPoint => either("按测评点加权", "weighted by point"),
    }
}

/// A mean.
#[must_use]
pub fn aggregation(aggregation: Aggregation) -> &'static str {
    match aggregation {
        Aggregation::Arithmetic => either("算术平均", "arithmetic mean"),
        Aggregation::Geometric => either("几何平均", "geometric mean"),
        Aggregation::Harmonic => either("调和平均", "harmonic mean"),
    }
}

/// A rule on missing values.
#[must_use]
pub fn missing(rule: MissingRule) -> &'static str {
    match rule {
        MissingRule::Renormalise => either("缺报不计、权重分摊", "not reported: renormalised"),
        MissingRule::Floor => either("缺报按最低分", "not reported: lowest score"),
        MissingRule::Refuse => either("有缺报不出分", "not reported: no score"),
    }
}
