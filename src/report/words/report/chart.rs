//! What drawings show, in words.

use crate::model::Year;
use crate::report::document::chart::Sign;
use crate::report::number;
use crate::report::words::language::say;
use crate::report::words::{Text, either, phrases, separator};

/// The line of the index by milestones.
pub const ON_SCHEDULE: Text = Text::new("按时序进度", "By schedule");

/// How the drawings of points are read.
pub const KEY: Text = Text::new(
    "各测评点从基期值到目标的进展，各图按自己的数轴画",
    "Every point on its way from the baseline to the target; each drawing has its own axis",
);

/// What a mark of these drawings stands for.
#[must_use]
pub fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Baseline => either("基期值", "baseline"),
        Sign::Met => either("现值，达标", "value, met"),
        Sign::Unmet => either("现值，未达标", "value, unmet"),
        Sign::Milestone => either("当年里程碑", "milestone of the year"),
        Sign::Target => either("目标", "target"),
        Sign::Goal => either("达标区间", "target met here"),
    }
}

/// An index on the scale of grades.
#[must_use]
pub fn gauge(
    value: Option<&str>,
    bounds: Option<(f64, f64)>,
    grades: &[(String, String)],
) -> String {
    let value = match value {
        Some(value) => say!("综合指数{value}", "Index {value}"),
        None => say!("没有综合指数", "No index"),
    };
    let bounds = bounds.map(|(low, high)| {
        let (low, high) = (number::score(low), number::score(high));
        say!("下界{low}，上界{high}", "bounds {low} to {high}")
    });
    let named = grades.iter().map(|(name, from)| say!("{name}自{from}分起", "{name} from {from}"));
    let grades = named.collect::<Vec<_>>().join(separator::LIST.get());
    let grades = (!grades.is_empty()).then(|| say!("等级：{grades}", "grades: {grades}"));
    let parts = [Some(value), bounds, grades].into_iter().flatten();
    parts.collect::<Vec<_>>().join(separator::CLAUSE.get())
}

/// A score as a bar.
#[must_use]
pub fn bar(score: &str) -> String {
    say!("得分{score}", "score {score}")
}

/// A value on its way from the baseline to the target, each with its unit.
#[must_use]
pub fn bullet(
    value: Option<&str>,
    baseline: Option<&str>,
    milestone: Option<&str>,
    target: &str,
) -> String {
    let value = match value {
        Some(value) => say!("现值{value}", "value {value}"),
        None => say!("缺报", "not reported"),
    };
    let parts = [
        Some(value),
        baseline.map(|own| say!("基期{own}", "baseline {own}")),
        milestone.map(|own| say!("里程碑{own}", "milestone {own}")),
        Some(say!("目标{target}", "target {target}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(separator::PART.get())
}

/// An index between its bounds.
#[must_use]
pub fn span(value: &str, bounds: Option<(f64, f64)>) -> String {
    let Some((low, high)) = bounds else { return value.to_owned() };
    let bounds = phrases::range(&number::score(low), &number::score(high));
    say!("{value}（{bounds}）", "{value} ({bounds})")
}

/// Scores over years.
#[must_use]
pub fn years(name: &str, scores: &[(Year, String)]) -> String {
    let scores = scores.iter().map(|(year, score)| say!("{year}年{score}", "{year} {score}"));
    let scores = scores.collect::<Vec<_>>().join(separator::LIST.get());
    say!("{name}：{scores}", "{name}: {scores}")
}

/// How the index is distributed over the draws.
#[must_use]
pub fn bins(count: usize, first: &str, last: &str) -> String {
    say!(
        "指数的分布：{count}段，自{first}至{last}",
        "Distribution of the index: {count} bins, from {first} to {last}"
    )
}
