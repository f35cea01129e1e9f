//! What methods, means and rules need and do not have: said alike of the
//! command line, of the catalogue and of a record of draws.

use super::language::{counted, say};
use super::list;
use crate::model::Lack;

/// A mean that needs scores that are not negative.
#[must_use]
pub fn mean_needs_positive(key: &str, low: f64) -> String {
    say!(
        "几何平均、调和平均不能用于负分：{}",
        "geometric and harmonic means cannot take negative scores: {}";
        negative_scores(key, &low.to_string())
    )
}

/// A missing value would score no less than the mean one.
#[must_use]
pub fn silence_pays(low: &str, mean: &str) -> String {
    say!(
        "缺报按最低分 {low} 计，不低于 zscore 的平均分 {mean}，缺报反而得利",
        "what is not reported would score {low}, no less than the mean {mean} of zscore: it would pay not to report"
    )
}

/// What lets scores be negative.
#[must_use]
pub fn negative_scores(key: &str, low: &str) -> String {
    match key {
        "zscore.mean" => say!(
            "zscore 的 mean 是 {low}，总有地区的得分不大于0",
            "with a mean of {low} in zscore some area always scores 0 or less"
        ),
        _ => say!("score_range 的下限是 {low}", "score_range begins at {low}"),
    }
}

/// Points that a method cannot score.
#[must_use]
pub fn unfit_points(method: &str, lack: Lack, points: &[&str]) -> String {
    method_needs(&format!("--method {method}"), lack, points)
}

/// What a method needs and these points lack.
pub(super) fn method_needs(method: &str, lack: Lack, points: &[&str]) -> String {
    let names: Vec<String> = points.iter().map(|name| (*name).to_owned()).collect();
    let (what, count) = (list(&names), points.len());
    let points_have = counted(count, "point has", "points have");
    match lack {
        Lack::Target => say!(
            "{method} 需要目标，{count}个测评点没有：{what}",
            "{method} needs targets, and {points_have} none: {what}"
        ),
        Lack::Floor => say!(
            "{method} 对 transform: log 的测评点需要 floor，{count}个没有：{what}",
            "{method} needs a floor where points have transform: log, and {points_have} none: {what}"
        ),
        Lack::Direction => say!(
            "{method} 要知道高好还是低好，{count}个测评点的目标是区间，没有方向：{what}",
            "{method} must know whether higher or lower is better, but {points_have} an interval as target: {what}"
        ),
    }
}
