//! What holds in every draw, and what does not.

use super::estimate::share;
use crate::analysis::sensitivity::estimate::ShareOfDraws;
use crate::analysis::sensitivity::pairs;
use crate::report::number;
use crate::report::words::language::{counted, say};
use crate::report::words::lists::{Counted, and_more};
use crate::report::words::{Text, either, list, phrases};

/// What does not depend on the choices at all.
pub const VERDICTS_HOLD: Text = Text::new(
    "各测评点达标与否、约束性完成情况：由数值和目标决定，与这些选择无关",
    "Which points are met, and the binding record: values and targets decide, whatever is chosen",
);
/// Where nothing always holds.
pub const NOTHING_HOLDS: Text = Text::new(
    "关于指数和名次，没有一条在全部抽取中都成立",
    "Nothing about index and ranks holds in every draw",
);
/// Where nothing is seen to hold always, but not everything was looked at.
pub const NOTHING_SEEN: Text = Text::new(
    "关于指数和名次，没有看出哪一条在全部抽取中都成立",
    "Nothing about index and ranks was seen to hold in every draw",
);

/// A range that holds in every draw.
#[must_use]
pub fn always_between(least: f64, most: f64) -> String {
    let range = phrases::range(&number::score(least), &number::score(most));
    say!("指数在{range}之间", "The index is within {range}")
}

/// A grade that holds in every draw.
#[must_use]
pub fn always_graded(grade: &str) -> String {
    say!("等级为“{grade}”", "The grade is “{grade}”")
}

/// A group that is always the weakest or the strongest.
#[must_use]
pub fn always_part(name: &str, is_weakest: bool) -> String {
    let which =
        if is_weakest { either("最弱", "weakest") } else { either("最强", "strongest") };
    say!("一级指标中“{name}”{which}", "The {which} first-level indicator is “{name}”")
}

/// A rank that holds in every draw.
#[must_use]
pub fn always_ranked(area: &str, best: u32, worst: u32) -> String {
    if best == worst {
        say!("{area}第{best}名", "{area} ranks {best}")
    } else {
        say!("{area}在第{best}至第{worst}名之间", "{area} ranks {best} to {worst}")
    }
}

/// Areas that are always behind one.
#[must_use]
pub fn always_ahead(area: &str, behind: &[String], more: usize) -> String {
    let behind = and_more(&list(behind), more, behind.len() + more, Counted::Areas);
    say!("{area}名次好于{behind}", "{area} is ahead of {behind}")
}

/// Of the areas whose rank never changes only the first are shown.
#[must_use]
pub fn more_fixed(all: usize, shown: usize) -> String {
    say!(
        "名次不变的地区共{all}个，显示前{shown}个",
        "Showing {shown} of {all} areas whose rank never changes"
    )
}

/// Of the areas that are always ahead of others only the first are shown.
#[must_use]
pub fn more_ahead(all: usize, shown: usize) -> String {
    say!(
        "名次总好于某些地区的共{all}个，显示前{shown}个",
        "Showing {shown} of {all} areas that are always ahead of some"
    )
}

/// Of the neighbours whose order is open only the first are shown.
#[must_use]
pub fn more_open(all: usize, shown: usize) -> String {
    say!(
        "先后不定的相邻地区共{all}对，显示前{shown}对",
        "Showing {shown} of {all} neighbouring areas in no certain order"
    )
}

/// Who is ahead of whom is known from ranks only.
#[must_use]
pub fn pairs_uncounted() -> String {
    say!(
        "地区超过{}个，没有两两比较先后：名次总好于某地区，只按一个的最差名次仍好于另一个的最好名次来认，可能不全；相邻地区谁先谁后不列",
        "More than {} areas are not compared in pairs: one is said to be ahead of another only where its worst rank is better than the other's best, so there may be more; the order of neighbours is not listed";
        pairs::MOST_AREAS
    )
}

/// The index moves.
#[must_use]
pub fn index_varies(nominal: f64, p05: f64, p95: f64) -> String {
    let range = phrases::range(&number::score(p05), &number::score(p95));
    let where_it_is = if nominal > p95 {
        either("，比九成五的抽取都高", ", and it is higher than 95% of them")
    } else if nominal < p05 {
        either("，比九成五的抽取都低", ", and it is lower than 95% of them")
    } else {
        ""
    };
    let nominal = number::score(nominal);
    say!(
        "指数{nominal}这个数：九成抽取在{range}之间{where_it_is}",
        "The index of {nominal}: 90% of the draws are within {range}{where_it_is}"
    )
}

/// The grade moves.
#[must_use]
pub fn grade_varies(grade: &str, own: ShareOfDraws) -> String {
    let own = share(own);
    say!("等级“{grade}”：{own}的抽取是这个等级", "The grade “{grade}” (share of the draws: {own})")
}

/// The weakest group moves.
#[must_use]
pub fn weakest_varies(name: &str, own: ShareOfDraws) -> String {
    let own = share(own);
    say!(
        "一级指标中“{name}”最弱：{own}的抽取如此",
        "“{name}” as the weakest first-level indicator (share of the draws: {own})"
    )
}

/// How many ranks move.
#[must_use]
pub fn ranks_vary(moving: usize, of: usize) -> String {
    let areas = counted(of, "area", "areas");
    say!("{of}个地区中{moving}个的名次随算法而变", "The rank of {moving} of {areas}")
}

/// How many areas have no index, and so no rank, in some draws only.
#[must_use]
pub fn sometimes_withheld(withheld: usize, of: usize) -> String {
    let areas = counted(of, "area", "areas");
    say!(
        "{of}个地区中{withheld}个有时不出指数，那时没有名次",
        "The index of {withheld} of {areas}: some draws give none, and no rank"
    )
}

/// Neighbours whose order is open.
#[must_use]
pub fn order_varies(one: &str, other: &str, ahead: ShareOfDraws) -> String {
    let ahead = share(ahead);
    say!(
        "{one}与{other}谁先谁后：{ahead}的抽取{one}领先",
        "{one} ahead of {other} (share of the draws: {ahead})"
    )
}
