//! Words of `rank`: areas side by side.

use super::language::{counted, say};
use super::lists::{self, Counted};
use super::{Text, either, list, terms};
use crate::analysis::benchmark::{Benchmark, Wanted};
use crate::analysis::rank::{Change, Span, YearBefore};
use crate::model::Year;
use crate::report::document::Shade;
use crate::report::number::{score, shortest, signed};

/// Label of how many areas are ranked.
pub const AREAS: Text = Text::new("地区", "Areas");
/// Label of the year before.
pub const BEFORE: Text = Text::new("对比", "Compared");
/// Label of the benchmark.
pub const BENCHMARK: Text = Text::new("基准", "Benchmark");
/// Label of the rank of one area.
pub const RANK: Text = Text::new("名次", "Rank");
/// Heading of the ranks.
pub const RANKS: Text = Text::new("排名", "Ranking");
/// Heading of the heat map.
pub const DIMENSIONS: Text =
    Text::new("各一级指标得分（括号内为名次）", "First-level scores (with ranks)");
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
/// Heading of the points that were not reported.
pub const UNREPORTED: Text = Text::new("缺报", "Not reported");

/// Instead of bounds where everything is reported.
pub const COMPLETE: Text = Text::new("无缺报", "complete");

/// Headings of columns.
pub mod column {
    use super::Text;

    /// A rank.
    pub const RANK: Text = Text::new("名次", "Rank");
    /// The ranks that are possible.
    pub const SPAN: Text = Text::new("可能名次", "Possible");
    /// The record of binding points.
    pub const BINDING: Text = Text::new("约束性", "Binding");
    /// The score of the benchmark.
    pub const BENCHMARK: Text = Text::new("基准", "Benchmark");
    /// A distance to the benchmark.
    pub const DISTANCE: Text = Text::new("之差", "Distance");
    /// A weighted distance.
    pub const WEIGHTED: Text = Text::new("加权差", "Weighted");
}

/// The title of a ranking.
#[must_use]
pub fn title(index: &str, year: Year) -> String {
    say!("{index} · {year}年地区排名", "{index} · {year} · ranking of areas")
}

/// The title of the profile of an area, which comes with its year.
#[must_use]
pub fn profile_title(title: &str) -> String {
    say!("{title} · 强项与弱项", "{title} · strengths and weaknesses")
}

/// The heading of the change against a year.
#[must_use]
pub fn since(year: Year) -> String {
    say!("比{year}年", "vs {year}")
}

/// How many areas are ranked.
#[must_use]
pub fn areas(ranked: usize, withheld: usize) -> String {
    let all = ranked + withheld;
    match (ranked, withheld) {
        (1, 0) => say!("1个", "1"),
        (_, 0) => say!("{ranked}个，都有名次", "{ranked}, all ranked"),
        (0, 1) => say!("1个，指数不发布，没有名次", "1, not ranked: its index is withheld"),
        (0, _) => say!(
            "{withheld}个，指数都不发布，没有名次",
            "{withheld}, none ranked: their indices are withheld"
        ),
        _ => say!(
            "{all}个，{ranked}个有名次；{withheld}个不发布，排在最后",
            "{all}, of which {ranked} ranked; {withheld} withheld, shown last"
        ),
    }
}

/// Areas of more than one kind are ranked together.
#[must_use]
pub fn mixed(kinds: &[(&str, usize)]) -> String {
    let count = |(kind, count): &(&str, usize)| say!("{kind}{count}个", "{count} {kind}");
    let kinds = list(&kinds.iter().map(count).collect::<Vec<_>>());
    say!(
        "不止一类：{kinds}；适用的测评点不同，名次只供参考",
        "of more than one kind: {kinds}; their points differ, so ranks are only a rough guide"
    )
}

/// Areas that the catalogue does not list.
pub const UNLISTED: Text = Text::new("目录没有列出的", "not in the catalogue");

/// One area alone.
pub const ALONE: Text = Text::new(
    "只有1个地区，没有可以比较的；名次没有意义",
    "Only 1 area: there is nothing to compare it with, and its rank means nothing",
);

/// The only ranked area of several.
pub const ALONE_RANKED: Text = Text::new(
    "只有1个地区有名次，没有可以比较的",
    "Only 1 area is ranked: there is nothing to compare it with",
);

/// The year with which is compared.
#[must_use]
pub fn before(before: YearBefore) -> String {
    let YearBefore { year, in_both, not_final } = before;
    let values = counted(not_final, "value of that year is", "values of that year are");
    let status = match not_final {
        0 => String::new(),
        _ => say!("；该年{not_final}项不是正式数据", "; {values} not final"),
    };
    let areas = counted(in_both, "area has", "areas have");
    say!(
        "与{year}年比，{in_both}个地区两年都有指数{status}",
        "with {year}; {areas} an index in both years{status}"
    )
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
pub fn changed_since(year: Year, change: Change) -> String {
    let change = self::change(change);
    say!("比{year}年 {change}", "vs {year}: {change}")
}

/// Without an index there is no rank.
pub const NO_RANK: Text = Text::new("不发布，没有名次", "not ranked: the index is withheld");

/// A range of ranks.
#[must_use]
pub fn span(span: Span) -> String {
    ranks(span.best, span.worst)
}

fn ranks(best: usize, worst: usize) -> String {
    if best == worst { best.to_string() } else { say!("{best}～{worst}", "{best}–{worst}") }
}

/// What changed since the year before.
#[must_use]
pub fn change(change: Change) -> String {
    let score = signed(change.score);
    let by = change.places.unsigned_abs();
    match change.places {
        0 => say!("{score} 平", "{score}, same"),
        places if places > 0 => say!("{score} 升{by}", "{score}, up {by}"),
        _ => say!("{score} 降{by}", "{score}, down {by}"),
    }
}

/// A rank among several, within one indicator.
#[must_use]
pub fn rank_among(rank: Option<usize>, of: usize) -> String {
    rank.map_or_else(|| terms::NONE.to_owned(), |rank| format!("{rank}/{of}"))
}

/// The groups that the data do not suffice to tell apart.
pub const INDISTINCT: Text = Text::new(
    "数据不足以区分：下列各组内，上下界一个接一个地重叠，缺报的数据补齐后名次可能改变；\
     可能名次有重叠的，不宜据此分先后",
    "The data do not suffice to tell these areas apart: within each group below, bounds overlap \
     from one area to the next, and ranks may change once everything is reported; where possible \
     ranks overlap, do not put one area before another",
);

/// One of these groups, below [`INDISTINCT`].
#[must_use]
pub fn indistinct(first: usize, last: usize, areas: &[String]) -> String {
    const SHOWN: usize = 8;
    let shown = lists::first(areas, SHOWN, Counted::Areas);
    let ranks = ranks(first, last);
    say!("  第{ranks}名：{shown}", "  Ranks {ranks}: {shown}")
}

/// Areas without bounds.
#[must_use]
pub fn without_bounds(count: usize) -> String {
    let areas = counted(count, "area has", "areas have");
    say!(
        "{count}个地区不给上下界，不能判断其名次是否可靠",
        "{areas} no bounds, so there is no telling how safe the rank is"
    )
}

/// The symbol of a shade; it says what colour says.
#[must_use]
pub fn symbol(shade: Shade) -> &'static str {
    match shade {
        Shade::Lowest => "▁",
        Shade::Low => "▃",
        Shade::Middle => "▅",
        Shade::High => "▇",
        Shade::Highest => "█",
    }
}

/// The band of scores at a shade: not under `from`, under `to`.
#[must_use]
pub fn band(shade: Shade, from: Option<f64>, to: Option<f64>) -> String {
    let (shade, range) = (symbol(shade), band_range(from.map(shortest), to.map(shortest)));
    format!("{shade} {range}")
}

fn band_range(from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), None) => say!("{from}及以上", "{from} or more"),
        (Some(from), Some(to)) => say!("{from}～{to}", "{from}–{to}"),
        (None, Some(to)) => say!("不到{to}", "under {to}"),
        (None, None) => terms::NONE.to_owned(),
    }
}

/// Shades by the fifth of the areas to which a rank belongs.
#[must_use]
pub fn fifths() -> String {
    let [highest, high, middle, low, lowest] = Shade::FALLING.map(symbol);
    say!(
        "{highest} 前五分之一，依次 {high} {middle} {low}，{lowest} 后五分之一",
        "{highest} first fifth, then {high} {middle} {low}, {lowest} last fifth"
    )
}

/// Explains the heat map.
#[must_use]
pub fn legend(bands: &str, insufficient: bool) -> String {
    let too_little = either("；* 填报率低，数据不足", "; * too little reported");
    let mark = if insufficient { too_little } else { "" };
    say!("得分分档：{bands}{mark}", "Scores: {bands}{mark}")
}

/// A cell of the heat map before it is brought to one width.
#[must_use]
pub fn rank_in_brackets(rank: Option<usize>) -> String {
    format!("({})", rank.map_or_else(|| terms::NONE.to_owned(), |rank| rank.to_string()))
}

/// The mark of a score that rests on too little data.
pub const INSUFFICIENT: &str = "*";

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

/// Every index is withheld, so there is neither a first nor a middle.
pub const NO_BENCHMARK: Text =
    Text::new("所有地区的指数都不发布，没有基准", "none: the indices of all areas are withheld");

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
