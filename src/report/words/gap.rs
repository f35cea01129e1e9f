//! Words of `gap`, and of the gap tables of `score`: what they leave out, the
//! way to a score, departments.

use super::language::{counted, say};
use super::{Text, either, list, separator};
use crate::report::number::{score, shortest};

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
/// Heading of the way to a score.
pub const REACH: Text = Text::new("最少补哪几项", "Fewest points to get there");

/// How many points are met, which do not apply, and how many of these by rule.
#[must_use]
pub fn met_line(
    met: usize,
    untargeted: usize,
    not_applicable: &[String],
    by_rule: usize,
) -> String {
    let (count, names) = (not_applicable.len(), list(not_applicable));
    let some = |count: usize, text: String| (count > 0).then_some(text);
    let points = counted(met, "point", "points");
    let parts = [
        Some(say!("已达标{met}项", "{points} met")),
        some(untargeted, say!("无目标{untargeted}项", "{untargeted} without a target")),
        some(count, say!("不适用{count}项：{names}", "{count} not applicable: {names}")),
        some(by_rule, say!("按目录不适用{by_rule}项", "{by_rule} not applicable by the catalogue")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(separator::CLAUSE.get())
}

/// Nothing that was reported is unmet.
pub const ALL_MET: Text = Text::new("已报的测评点全部达标", "All reported points are met");

/// Monitored points without data.
#[must_use]
pub fn monitored_without_data(count: usize) -> String {
    let have = counted(count, "more monitored commitment has", "more monitored commitments have");
    say!("另有{count}项监测承诺没有数据", "{have} no data")
}

/// The index is at the score already.
#[must_use]
pub fn reach_done(wanted: f64) -> String {
    say!("综合指数已达到{}", "The index has already reached {}"; score(wanted))
}

/// The score is out of reach.
#[must_use]
pub fn reach_impossible(wanted: f64, best: f64) -> String {
    let (best, wanted) = (score(best), shortest(wanted));
    say!(
        "未达标的测评点全部达标，综合指数也只有{best}，到不了{wanted}；先补数据",
        "Even with every unmet point met the index would be {best}, short of {wanted}; report what is missing first"
    )
}

/// The index is withheld, so nothing can be said.
pub const REACH_WITHHELD: Text =
    Text::new("综合指数不发布，无法计算", "The index is withheld: there is nothing to compute");

/// How many points bring the index to the score.
#[must_use]
pub fn reach(points: usize, wanted: f64, shortest: bool) -> String {
    let wanted = score(wanted);
    let doubt = if shortest {
        ""
    } else {
        either("（逐项选取，未必最少）", " (chosen one by one, perhaps not the fewest)")
    };
    let these = match points {
        1 => "this point".to_owned(),
        _ => format!("these {points} points"),
    };
    say!(
        "下列{points}项达标，综合指数即达到{wanted}{doubt}",
        "With {these} met, the index reaches {wanted}{doubt}"
    )
}

/// The heading of a department.
#[must_use]
pub fn department(name: &str, points: usize, gain: Option<f64>) -> String {
    let gain = gain.filter(|gain| *gain > 0.0).map(score);
    let gain = gain
        .map(|gain| say!("，逐项达标合计可增{gain}分", ", gains add up to {gain}"))
        .unwrap_or_default();
    let some_points = counted(points, "point", "points");
    say!("{name}（{points}项{gain}）", "{name} ({some_points}{gain})")
}
