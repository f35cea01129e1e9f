//! The words of `catalogue`.

use super::Text;
use crate::report::number::fixed;

/// Label of the counts.
pub const COUNTS: Text = Text::new("构成", "");
/// Label of the attributes.
pub const ATTRIBUTES: Text = Text::new("属性", "");
/// Label of the areas by kind.
pub const AREAS: Text = Text::new("地区", "");
/// Heading of the kinds of area for which something exists.
pub const APPLIES_TO: Text = Text::new("适用地区", "");
/// Label of the points without a baseline.
pub const BASELINES: Text = Text::new("基期值", "");
/// Label of the stages.
pub const STAGES: Text = Text::new("阶段", "");
/// Label of the source.
pub const SOURCE: Text = Text::new("来源", "");
/// Label of the verdict.
pub const VALID: Text = Text::new("校验", "");
/// No mistake was found.
pub const NO_MISTAKES: Text = Text::new("没有错误", "");
/// Label of a doubt.
pub const DOUBT: Text = Text::new("注意", "");
/// Heading of the tree.
pub const TREE: Text = Text::new("指标体系与名义权重", "");
/// Heading of the monitored points.
pub const MONITORED: Text = Text::new("监测承诺（不计入指数）", "");
/// Nominal weights differ widely.
#[must_use]
pub fn uneven(heaviest: &str, lightest: &str, ratio: f64) -> String {
    format!(
        "名义权重悬殊：“{heaviest}”是“{lightest}”的{}倍；附件没有规定权重，可与另一种权重（--weighting）比较",
        fixed(ratio, 1)
    )
}

/// How many groups a level has: 4项一级指标.
#[must_use]
pub fn level(count: usize, name: &str) -> String {
    format!("{count}项{name}")
}

/// How many points have an attribute.
#[must_use]
pub fn attribute(name: &str, count: usize) -> String {
    format!("{name}{count}项")
}

/// How many areas of a kind are listed, and how many points they have.
#[must_use]
pub fn areas(kind: &str, count: usize, points: usize) -> String {
    format!("{kind}{count}个（{points}个测评点适用）")
}

/// Points without an attribute.
pub const NO_ATTRIBUTE: Text = Text::new("未分属性", "");

/// A level without a name.
#[must_use]
pub fn unnamed_level(depth: usize) -> String {
    format!("第{depth}级")
}

/// How many points have a baseline.
#[must_use]
pub fn baselines(with: usize, without: usize) -> String {
    format!("{with}项有，{without}项没有")
}

/// How many monitored points there are.
#[must_use]
pub fn monitored(count: usize) -> String {
    format!("监测承诺{count}项")
}

/// The name of the points' level where the catalogue names none.
pub const POINTS: Text = Text::new("测评点", "");
