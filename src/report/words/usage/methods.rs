//! Methods, means and rules that do not go with the catalogue or with each
//! other.

use super::super::language::{counted, say};
use super::super::{Language, list};
use crate::model::Lack;

/// A mean that needs scores that are not negative.
#[must_use]
pub fn mean_needs_positive(key: &str, low: f64) -> String {
    say!(
        "几何平均、调和平均不能用于负分：{}",
        "geometric and harmonic means are not for negative scores: {}";
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
            "with a mean of {low} in zscore some area has always a score of 0 or less"
        ),
        _ => say!("score_range 的下限是 {low}", "score_range begins at {low}"),
    }
}

/// Points that a method cannot score.
#[must_use]
pub fn unfit_points(method: &str, lack: Lack, points: &[&str]) -> String {
    needs(&format!("--method {method}"), lack, points)
}

/// What a method needs and these points lack.
#[must_use]
pub(in crate::report::words) fn needs(method: &str, lack: Lack, points: &[&str]) -> String {
    let names: Vec<String> = points.iter().map(|name| (*name).to_owned()).collect();
    let (what, count) = (list(&names), points.len());
    match Language::current() {
        Language::Chinese => needs_zh(method, lack, count, &what),
        Language::English => needs_en(method, lack, count, &what),
    }
}

fn needs_zh(method: &str, lack: Lack, count: usize, what: &str) -> String {
    match lack {
        Lack::Target => format!("{method} 需要目标，{count}个测评点没有：{what}"),
        Lack::Floor => {
            format!("{method} 对 transform: log 的测评点需要 floor，{count}个没有：{what}")
        }
        Lack::Direction => {
            format!("{method} 要知道高好还是低好，{count}个测评点的目标是区间，没有方向：{what}")
        }
    }
}

fn needs_en(method: &str, lack: Lack, count: usize, what: &str) -> String {
    match lack {
        Lack::Target => {
            format!("{method} needs a target, which {} not: {what}", points_have(count))
        }
        Lack::Floor => format!(
            "{method} needs a floor for points with transform: log, which {} not: {what}",
            points_have(count)
        ),
        Lack::Direction => format!(
            "{method} must know whether high or low is good, but {} a range as target: {what}",
            points_have(count)
        ),
    }
}

fn points_have(count: usize) -> String {
    counted(count, "point has", "points have")
}
