//! The ranking: ranks, how certain they are, and how they changed.

use crate::analysis::rank::{RankChange, Span, YearBefore};
use crate::model::Year;
use crate::report::number::signed;
use crate::report::words::language::{counted, say};
use crate::report::words::lists::{self, Counted};
use crate::report::words::{Text, list, phrases};

pub use crate::report::words::page::AREAS;

/// Label of the year before.
pub const BEFORE: Text = Text::new("对比", "Compared");
/// Heading of the ranks.
pub const RANKS: Text = Text::new("排名", "Ranking");

/// Instead of bounds where everything is reported.
pub const COMPLETE: Text = Text::new("无缺报", "complete");

/// The title of a ranking.
#[must_use]
pub fn title(index: &str, year: Year) -> String {
    say!("{index} · {year}年地区排名", "{index} · {year} · ranking of areas")
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

/// A range of ranks.
#[must_use]
pub fn span(span: Span) -> String {
    ranks(span.best, span.worst)
}

fn ranks(best: usize, worst: usize) -> String {
    if best == worst {
        best.to_string()
    } else {
        phrases::range(&best.to_string(), &worst.to_string())
    }
}

/// What changed since the year before.
#[must_use]
pub fn change(change: RankChange) -> String {
    let score = signed(change.score);
    let by = change.places.unsigned_abs();
    match change.places {
        0 => say!("{score} 平", "{score}, same"),
        places if places > 0 => say!("{score} 升{by}", "{score}, up {by}"),
        _ => say!("{score} 降{by}", "{score}, down {by}"),
    }
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
