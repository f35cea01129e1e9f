//! Words of `rank`: areas side by side.

use super::Text;
use super::{list, terms};
use crate::analysis::benchmark::{Benchmark, Wanted};
use crate::analysis::rank::{Change, Span, YearBefore};
use crate::model::Year;
use crate::report::document::Shade;
use crate::report::number::{score, shortest, signed};

/// Label of how many areas are ranked.
pub const AREAS: Text = Text::new("地区", "");
/// Label of the year before.
pub const BEFORE: Text = Text::new("对比", "");
/// Label of the benchmark.
pub const BENCHMARK: Text = Text::new("基准", "");
/// Label of the rank of one area.
pub const RANK: Text = Text::new("名次", "");
/// Heading of the ranks.
pub const RANKS: Text = Text::new("排名", "");
/// Heading of the heat map.
pub const DIMENSIONS: Text = Text::new("各一级指标得分（括号内为名次）", "");
/// Heading of the distances to the benchmark.
pub const DISTANCES: Text = Text::new("与基准之差", "");
/// Heading of the levels of one area.
pub const LEVELS: Text = Text::new("各级得分与基准", "");
/// Heading of the points above the benchmark.
pub const STRENGTHS: Text = Text::new("强项（高于基准，按加权差从大到小）", "");
/// Heading of the points below the benchmark.
pub const WEAKNESSES: Text = Text::new("弱项（低于基准，按加权差从大到小）", "");
/// Heading of the points that were not reported.
pub const UNREPORTED: Text = Text::new("缺报", "");

/// Instead of bounds where everything is reported.
pub const COMPLETE: Text = Text::new("无缺报", "");

/// Headings of columns.
pub mod column {
    use super::Text;

    /// A rank.
    pub const RANK: Text = Text::new("名次", "");
    /// The ranks that are possible.
    pub const SPAN: Text = Text::new("可能名次", "");
    /// The record of binding points.
    pub const BINDING: Text = Text::new("约束性", "");
    /// The score of the benchmark.
    pub const BENCHMARK: Text = Text::new("基准", "");
    /// A distance to the benchmark.
    pub const DISTANCE: Text = Text::new("之差", "");
    /// A weighted distance.
    pub const WEIGHTED: Text = Text::new("加权差", "");
}

/// The title of a ranking.
#[must_use]
pub fn title(index: &str, year: Year) -> String {
    format!("{index} · {year}年地区排名")
}

/// The title of the profile of an area, which comes with its year.
#[must_use]
pub fn profile_title(title: &str) -> String {
    format!("{title} · 强项与弱项")
}

/// The heading of the change against a year.
#[must_use]
pub fn since(year: Year) -> String {
    format!("比{year}年")
}

/// How many areas are ranked.
#[must_use]
pub fn areas(ranked: usize, withheld: usize) -> String {
    match (ranked, withheld) {
        (1, 0) => "1个".to_owned(),
        (_, 0) => format!("{ranked}个，都有名次"),
        (0, 1) => "1个，指数不发布，没有名次".to_owned(),
        (0, _) => format!("{withheld}个，指数都不发布，没有名次"),
        _ => format!("{}个，{ranked}个有名次；{withheld}个不发布，排在最后", ranked + withheld),
    }
}

/// Areas of more than one kind are ranked together.
#[must_use]
pub fn mixed(kinds: &[(&str, usize)]) -> String {
    let counted: Vec<String> =
        kinds.iter().map(|(kind, count)| format!("{kind}{count}个")).collect();
    format!("不止一类：{}；适用的测评点不同，名次只供参考", list(&counted))
}

/// Areas that the catalogue does not list.
pub const UNLISTED: Text = Text::new("目录没有列出的", "");

/// One area alone.
pub const ALONE: Text = Text::new("只有1个地区，没有可以比较的；名次没有意义", "");

/// The only ranked area of several.
pub const ALONE_RANKED: Text = Text::new("只有1个地区有名次，没有可以比较的", "");

/// The year with which is compared.
#[must_use]
pub fn before(before: YearBefore) -> String {
    let YearBefore { year, in_both, not_final } = before;
    let status = match not_final {
        0 => String::new(),
        count => format!("；该年{count}项不是正式数据"),
    };
    format!("与{year}年比，{in_both}个地区两年都有指数{status}")
}

/// An area's rank.
#[must_use]
pub fn rank_of(rank: usize, of: usize, span: Option<Span>) -> String {
    let span = span.filter(|span| span.best < span.worst).map(possible);
    format!("第{rank}名（共{of}个地区）{}", span.unwrap_or_default())
}

fn possible(span: Span) -> String {
    format!("；缺报的数据补齐后可能是第{}名", self::span(span))
}

/// Without an index there is no rank.
pub const NO_RANK: Text = Text::new("不发布，没有名次", "");

/// A range of ranks.
#[must_use]
pub fn span(span: Span) -> String {
    if span.best == span.worst {
        span.best.to_string()
    } else {
        format!("{}～{}", span.best, span.worst)
    }
}

/// What changed since the year before.
#[must_use]
pub fn change(change: Change) -> String {
    let places = match change.places {
        0 => "平".to_owned(),
        places if places > 0 => format!("升{places}"),
        places => format!("降{}", places.unsigned_abs()),
    };
    format!("{} {places}", signed(change.score))
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
    "",
);

/// One of these groups, below [`INDISTINCT`].
#[must_use]
pub fn indistinct(first: usize, last: usize, areas: &[String]) -> String {
    const SHOWN: usize = 8;
    let shown = list(&areas[..areas.len().min(SHOWN)]);
    let rest =
        if areas.len() > SHOWN { format!("等{}个地区", areas.len()) } else { String::new() };
    let ranks = if first == last { first.to_string() } else { format!("{first}～{last}") };
    format!("  第{ranks}名：{shown}{rest}")
}

/// Areas without bounds.
#[must_use]
pub fn without_bounds(count: usize) -> String {
    format!("{count}个地区不给上下界，不能判断其名次是否可靠")
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
    let range = match (from, to) {
        (Some(from), None) => format!("{}及以上", shortest(from)),
        (Some(from), Some(to)) => format!("{}～{}", shortest(from), shortest(to)),
        (None, Some(to)) => format!("不到{}", shortest(to)),
        (None, None) => terms::NONE.to_owned(),
    };
    format!("{} {range}", symbol(shade))
}

/// Shades by the fifth of the areas to which a rank belongs.
#[must_use]
pub fn fifths() -> String {
    let [highest, high, middle, low, lowest] = Shade::FALLING.map(symbol);
    format!("{highest} 前五分之一，依次 {high} {middle} {low}，{lowest} 后五分之一")
}

/// Explains the heat map.
#[must_use]
pub fn legend(bands: &str, insufficient: bool) -> String {
    let mark = if insufficient { "；* 填报率低，数据不足" } else { "" };
    format!("得分分档：{bands}{mark}")
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
    let index = match benchmark.index {
        Some(index) => format!("综合指数{}", score(index)),
        None => "综合指数不发布".to_owned(),
    };
    match benchmark.area {
        Some(_) => format!("{name}，{index}"),
        None => format!(
            "{name}，{index}。虚构的地区：每一项各取有名次的地区的中位数（偶数个时取中间两个的平均），\
             各项不能加总成综合指数"
        ),
    }
}

fn benchmark_name(wanted: &Wanted, benchmark: &Benchmark, first: usize) -> String {
    match (wanted, &benchmark.area) {
        (Wanted::Best, Some(area)) if first > 1 => {
            format!("第一名{area}（{first}个并列第一，取数据里靠前的）")
        }
        (Wanted::Best, Some(area)) => format!("第一名{area}"),
        (_, Some(area)) => area.clone(),
        (_, None) => "中位数".to_owned(),
    }
}

/// Every index is withheld, so there is neither a first nor a middle.
pub const NO_BENCHMARK: Text = Text::new("所有地区的指数都不发布，没有基准", "");

/// Explains weighted distances.
#[must_use]
pub fn weighted_note(adds_up: bool) -> String {
    let meaning = if adds_up {
        "各级都是算术平均，两地区计分的测评点又相同时，各测评点的加权差合计为指数之差"
    } else {
        "各级不全是算术平均，只用来比较轻重，不能加总"
    };
    format!("加权差＝与基准之差×在本地区指数中的权重；{meaning}")
}

/// No point is above, or below, the benchmark.
#[must_use]
pub fn none_above() -> &'static str {
    "没有高于基准的测评点"
}

/// No point is below the benchmark.
#[must_use]
pub fn none_below() -> &'static str {
    "没有低于基准的测评点"
}

/// What is neither above nor below.
#[must_use]
pub fn rest(equal: usize, without_benchmark: &[String]) -> String {
    let alone = match without_benchmark.len() {
        0 => String::new(),
        count => format!("；{count}项基准没有得分，不能比：{}", list(without_benchmark)),
    };
    format!("与基准相同{equal}项{alone}")
}
