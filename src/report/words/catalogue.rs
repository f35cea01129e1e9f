//! The words of `catalogue`.

use super::Text;
use super::language::{counted, say};
use crate::report::number::fixed;

pub use super::page::{APPLIES_TO, AREAS, MONITORED};

/// Label of the counts.
pub const COUNTS: Text = Text::new("构成", "Contents");
/// Label of the attributes.
pub const ATTRIBUTES: Text = Text::new("属性", "Attributes");
/// Label of the points without a baseline.
pub const BASELINES: Text = Text::new("基期值", "Baselines");
/// Label of the stages.
pub const STAGES: Text = Text::new("阶段", "Stages");
/// Label of the verdict.
pub const VALID: Text = Text::new("校验", "Validation");
/// No mistake was found.
pub const NO_MISTAKES: Text = Text::new("没有错误", "no mistakes");
/// Label of a doubt.
pub const DOUBT: Text = Text::new("注意", "Caution");
/// Heading of the tree.
pub const TREE: Text = Text::new("指标体系与名义权重", "Indicators and nominal weights");
/// Nominal weights differ widely.
#[must_use]
pub fn uneven(heaviest: &str, lightest: &str, ratio: f64) -> String {
    let ratio = fixed(ratio, 1);
    say!(
        "名义权重悬殊：“{heaviest}”是“{lightest}”的{ratio}倍；附件没有规定权重，可与另一种权重（--weighting）比较",
        "nominal weights differ widely: “{heaviest}” weighs {ratio} times as much as “{lightest}”; the annex \
         sets no weights, so compare with the other weighting (--weighting)"
    )
}

/// How many groups a level has: 4项一级指标.
#[must_use]
pub fn level(count: usize, name: &str) -> String {
    say!("{count}项{name}", "{name}: {count}")
}

/// How many points have an attribute.
#[must_use]
pub fn attribute(name: &str, count: usize) -> String {
    say!("{name}{count}项", "{name}: {count}")
}

/// How many areas of a kind are listed, and how many points they have.
#[must_use]
pub fn areas(kind: &str, count: usize, points: usize) -> String {
    let apply = counted(points, "point applies", "points apply");
    say!("{kind}{count}个（{points}个测评点适用）", "{kind}: {count} ({apply})")
}

/// Points without an attribute.
pub const NO_ATTRIBUTE: Text = Text::new("未分属性", "no attribute");

/// A level without a name.
#[must_use]
pub fn unnamed_level(depth: usize) -> String {
    say!("第{depth}级", "level {depth}")
}

/// How many points have a baseline.
#[must_use]
pub fn baselines(with: usize, without: usize) -> String {
    say!("{with}项有，{without}项没有", "{with} with, {without} without")
}

/// How many monitored points there are.
#[must_use]
pub fn monitored(count: usize) -> String {
    say!("监测承诺{count}项", "monitored commitments: {count}")
}

/// The name of the points' level where the catalogue names none.
pub const POINTS: Text = Text::new("测评点", "points");
