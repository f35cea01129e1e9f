//! Areas beside a benchmark: the distances to it, and the strengths and
//! weaknesses of one area.

use super::ranking::{change, span};
use crate::analysis::benchmark::{Benchmark, Wanted};
use crate::analysis::rank::{RankChange, Span};
use crate::model::Year;
use crate::report::number::score;
use crate::report::words::language::{counted, say};
use crate::report::words::{Text, either, list, terms};

pub use super::column::{BENCHMARK, RANK};
pub use crate::report::words::page::column::UNREPORTED;

/// Heading of the distances to the benchmark.
pub const DISTANCES: Text = Text::new("与基准之差", "Distance to the benchmark");
/// Heading of the levels of one area.
pub const LEVELS: Text = Text::new("各级得分与基准", "Scores by level, and the benchmark");
/// Heading of the points above the benchmark.
pub const STRENGTHS: Text = Text::new(
    "强项（高于基准，按加权差从大到小）",
    "Strengths (above the benchmark, largest weighted distance first)",
);
/// Heading of the points below the benchmark.
pub const WEAKNESSES: Text = Text::new(
    "弱项（低于基准，按加权差从大到小）",
    "Weaknesses (below the benchmark, largest weighted distance first)",
);
/// Every index is withheld, so there is neither a first nor a middle.
pub const NO_BENCHMARK: Text =
    Text::new("所有地区的指数都不发布，没有基准", "none: the indices of all areas are withheld");

/// The title of the profile of an area, which comes with its year.
#[must_use]
pub fn profile_title(title: &str) -> String {
    say!("{title} · 强项与弱项", "{title} · strengths and weaknesses")
}

/// An area's rank.
#[must_use]
pub fn rank_of(rank: usize, of: usize, span: Option<Span>) -> String {
    let span = span.filter(|span| span.best < span.worst).map(possible).unwrap_or_default();
    say!("第{rank}名（共{of}个地区）{span}", "{rank} of {of}{span}")
}

fn possible(span: Span) -> String {
    let span = self::span(span);
    say!("；缺报的数据补齐后可能是第{span}名", "; could be {span} once everything is reported")
}

/// How an area's index and rank changed, in a sentence.
#[must_use]
pub fn changed_since(year: Year, change: RankChange) -> String {
    let change = self::change(change);
    say!("比{year}年 {change}", "vs {year}: {change}")
}

/// Without an index there is no rank.
pub const NO_RANK: Text = Text::new("不发布，没有名次", "not ranked: the index is withheld");

/// A rank among several, within one indicator.
#[must_use]
pub fn rank_among(rank: Option<usize>, of: usize) -> String {
    rank.map_or_else(|| terms::NONE.to_owned(), |rank| format!("{rank}/{of}"))
}

/// What the areas are compared with; `first` is how many share the first rank.
#[must_use]
pub fn benchmark(wanted: &Wanted, benchmark: &Benchmark, first: usize) -> String {
    let name = benchmark_name(wanted, benchmark, first);
    let index = match benchmark.index.map(score) {
        Some(index) => say!("综合指数{index}", "index {index}"),
        None => say!("综合指数不发布", "index withheld"),
    };
    match benchmark.area {
        Some(_) => say!("{name}，{index}", "{name}, {index}"),
        None => say!(
            "{name}，{index}。虚构的地区：每一项各取有名次的地区的中位数（偶数个时取中间两个的平均），\
             各项不能加总成综合指数",
            "{name}, {index}. No real area: each item is the median of the ranked areas (of an even \
             number the mean of the middle two), so the items do not add up to the index"
        ),
    }
}

fn benchmark_name(wanted: &Wanted, benchmark: &Benchmark, first: usize) -> String {
    match (wanted, &benchmark.area) {
        (Wanted::Best, Some(area)) if first > 1 => say!(
            "第一名{area}（{first}个并列第一，取数据里靠前的）",
            "{area}, the first ({first} share the first rank; the one that the data name first)"
        ),
        (Wanted::Best, Some(area)) => say!("第一名{area}", "{area}, the first"),
        (_, Some(area)) => area.clone(),
        (_, None) => either("中位数", "median").to_owned(),
    }
}

/// Explains weighted distances.
#[must_use]
pub fn weighted_note(adds_up: bool) -> String {
    let meaning = if adds_up {
        either(
            "各级都是算术平均，两地区计分的测评点又相同时，各测评点的加权差合计为指数之差",
            "all means are arithmetic, so where both areas are scored on the same points those of \
             the points add up to the distance of the indices",
        )
    } else {
        either(
            "各级不全是算术平均，只用来比较轻重，不能加总",
            "not all means are arithmetic, so they show what matters more and do not add up",
        )
    };
    say!(
        "加权差＝与基准之差×在本地区指数中的权重；{meaning}",
        "Weighted = distance to the benchmark × weight in the area's index; {meaning}"
    )
}

/// No point is above the benchmark.
#[must_use]
pub fn none_above() -> &'static str {
    either("没有高于基准的测评点", "No point is above the benchmark")
}

/// No point is below the benchmark.
#[must_use]
pub fn none_below() -> &'static str {
    either("没有低于基准的测评点", "No point is below the benchmark")
}

/// What is neither above nor below.
#[must_use]
pub fn rest(equal: usize, without_benchmark: &[String]) -> String {
    let (count, alone) = (without_benchmark.len(), list(without_benchmark));
    let alone = match count {
        0 => String::new(),
        _ => say!(
            "；{count}项基准没有得分，不能比：{alone}",
            "; {count} not compared, the benchmark has no score: {alone}"
        ),
    };
    let points = counted(equal, "point", "points");
    say!("与基准相同{equal}项{alone}", "Equal to the benchmark: {points}{alone}")
}
