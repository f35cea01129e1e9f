//! The words of `sensitivity`.

use super::Text;
use super::separator;
use super::terms;
use crate::analysis::sensitivity::estimate::{Estimate, Share};
use crate::analysis::sensitivity::margin::Ungraded;
use crate::analysis::sensitivity::variance::Undecomposed;
use crate::analysis::sensitivity::wrong_value::Slip;
use crate::analysis::sensitivity::{NoShares, pairs, variance};
use crate::model::{Choice, MissingPolicy, MissingRule, UnmetRange, UnmetRule, Year};
use crate::report::number;
use crate::score::grade::at_ten_digits;

/// Headings of columns.
pub mod column {
    use super::Text;

    /// A choice.
    pub const CHOICE: Text = Text::new("选择", "");
    /// What is published.
    pub const IN_FORCE: Text = Text::new("公布的做法", "");
    /// What was tried.
    pub const TRIED: Text = Text::new("试过的做法", "");
    /// What the index is if only this choice is made otherwise.
    pub const ALONE: Text = Text::new("只换此项指数", "");
    /// The greatest average shift in rank if only this choice is made otherwise.
    pub const ALONE_SHIFT: Text = Text::new("只换此项变动", "");
    /// First-order share.
    pub const FIRST: Text = Text::new("单独解释", "");
    /// Total share.
    pub const TOTAL: Text = Text::new("连同配合", "");
    /// A range of scores.
    pub const BIN: Text = Text::new("指数", "");
    /// A share of the draws.
    pub const SHARE: Text = Text::new("占比", "");
    /// A bar.
    pub const BAR: &str = "";
    /// A grade.
    pub const GRADE: Text = Text::new("等级", "");
    /// A first-level group.
    pub const PART: Text = Text::new("一级指标", "");
    /// How often it is the weakest.
    pub const WEAKEST: Text = Text::new("最弱", "");
    /// How often it is the strongest.
    pub const STRONGEST: Text = Text::new("最强", "");
    /// What is left out.
    pub const ITEM: Text = Text::new("去掉", "");
    /// The index without it.
    pub const WITHOUT: Text = Text::new("去掉后指数", "");
    /// The change.
    pub const CHANGE: Text = Text::new("变化", "");
    /// The mean absolute change of ranks.
    pub const SHIFT: Text = Text::new("名次平均变动", "");
    /// The greatest change of a rank.
    pub const LARGEST: Text = Text::new("变动最大的地区", "");
    /// A slip.
    pub const SLIP: Text = Text::new("填错", "");
    /// The wrong value.
    pub const WRONG: Text = Text::new("错值", "");
    /// The index with it.
    pub const INDEX: Text = Text::new("指数", "");
    /// The grade with it.
    pub const BECOMES: Text = Text::new("等级变为", "");
    /// Whether a check would notice.
    pub const CAUGHT: Text = Text::new("检查时", "");
    /// An option of a choice.
    pub const OPTION: Text = Text::new("做法", "");
    /// A rank.
    pub const RANK: Text = Text::new("名次", "");
    /// The middle nine tenths of the ranks.
    pub const RANKS: Text = Text::new("九成名次", "");
    /// The best and the worst rank.
    pub const RANK_ENDS: Text = Text::new("全部名次", "");
    /// How often first.
    pub const FIRST_RANK: Text = Text::new("第1名", "");
    /// The middle nine tenths of the index.
    pub const SPREAD: Text = Text::new("九成指数", "");
    /// The median of the index.
    pub const MEDIAN: Text = Text::new("中位数", "");
    /// How often the published grade comes out.
    pub const SAME_GRADE: Text = Text::new("本等级占比", "");
    /// How often ahead of the next.
    pub const AHEAD: Text = Text::new("领先下一名", "");
}

/// The label of the spread.
pub const SPREAD: Text = Text::new("换种算法", "");
/// The label of the distance to other grades.
pub const MARGIN: Text = Text::new("距其他等级", "");
/// The label of the grades.
pub const GRADES: Text = Text::new("等级占比", "");
/// The label of the draws.
pub const DRAWS: Text = Text::new("抽取", "");
/// The label of what explains most.
pub const MAIN: Text = Text::new("波动来源", "");
/// The label of the ranks.
pub const RANKS: Text = Text::new("名次变动", "");
/// The label of areas without the year.
pub const ABSENT: Text = Text::new("未列入", "");
/// Title of what always holds.
pub const HOLDS: Text = Text::new("试过的做法都成立", "");
/// Title of what does not.
pub const VARIES: Text = Text::new("随算法而变，不宜说死", "");
/// Title of the choices.
pub const CHOICES: Text = Text::new("放开了哪些选择，各有多大作用", "");
/// Title of the distribution.
pub const HISTOGRAM: Text = Text::new("指数的分布", "");
/// Title of the options one at a time.
pub const ALONE: Text = Text::new("一次只换一项", "");
/// Title of the first-level groups.
pub const PARTS: Text = Text::new("哪个一级指标最弱、最强", "");
/// Title of the indices of areas.
pub const INDICES: Text = Text::new("各地区的指数", "");
/// Title of the areas.
pub const AREAS: Text = Text::new("各地区的名次", "");
/// Title of the wrong values.
pub const WRONG_VALUES: Text = Text::new("哪一个数填错会改变等级", "");
/// No wrong value changes the grade.
pub const NO_WRONG_VALUE: Text =
    Text::new("任何一个数多报、少报1%或5%，或小数点错一位，都不改变等级", "");
/// What the wrong values are.
pub const WRONG_NOTE: Text = Text::new(
    "每次只改一个数，其余照旧；拦下：错值超出目录的合理范围，检查时算错误；至多提醒：在合理范围内，检查时最多给一个警告",
    "",
);
/// What the shares are.
pub const SHARES_NOTE: Text = Text::new(
    "单独解释：定下这一项，波动平均能减少几成；连同配合：还算上它与别项共同造成的波动，比前者大得多的，要和别项一起看；都是估计，偶然会略低于0（写作“不到”）或略高于100%",
    "",
);
/// What a choice alone is.
pub const ALONE_NOTE: Text =
    Text::new("只换此项指数：其余照公布的做法，只换这一项，指数最低多少、最高多少", "");
/// What a choice alone is for ranks.
pub const ALONE_SHIFT_NOTE: Text =
    Text::new("只换此项变动：其余照公布的做法，只换这一项，每个地区平均最多变动几名", "");
/// Of how many draws the ends of a choice without a list are.
#[must_use]
pub fn alone_draws(draws: usize) -> String {
    format!("权重、量表分值列不尽：“只换此项”看的是{draws}次抽取")
}
/// What leaving out is.
pub const LEFT_OUT_NOTE: Text = Text::new("去掉的一项按不适用计，权重分给同组其他项", "");
/// Without an index nothing can be left out of it.
pub const LEFT_OUT_WITHHELD: Text = Text::new("指数不公布，去掉哪一项都没有变化可比", "");
/// With a single index there are no ranks that could change.
pub const LEFT_OUT_UNRANKED: Text = Text::new("只有1个地区公布指数，去掉哪一项都没有名次可比", "");
/// What the median and the middle nine tenths of an index are.
pub const INDEX_NOTE: Text =
    Text::new("中位数、九成指数：只算有指数的抽取，九成指数去掉两头各5%", "");
/// What the share of the published grade is.
pub const SAME_GRADE_NOTE: Text = Text::new("本等级占比：全部抽取中，等级与公布的相同的占多少", "");
/// What the share of draws without an index is.
pub const WITHHELD_NOTE: Text = Text::new("不出指数：全部抽取中，不出指数的占多少", "");
/// What a rank is.
pub const RANK_NOTE: Text =
    Text::new("九成：去掉两头各5%的抽取以后的范围；全部名次：最好到最差", "");
/// What being ahead of the next is.
pub const AHEAD_NOTE: Text =
    Text::new("领先下一名：两个地区都有名次的抽取中，名次好于下一行的占多少", "");
/// A check notices.
pub const CAUGHT: Text = Text::new("拦下", "");
/// It does not.
pub const UNSEEN: Text = Text::new("至多提醒", "");
/// Nothing.
pub const NOTHING: Text = Text::new("没有", "");

/// The title of the page.
#[must_use]
pub fn title(index: &str, area: &str, year: Year) -> String {
    format!("{index} · {area} {year}年敏感性分析")
}

/// The title of the page of several areas.
#[must_use]
pub fn areas_title(index: &str, areas: usize, year: Year) -> String {
    format!("{index} · {areas}个地区 {year}年敏感性分析")
}

/// What a choice is called.
#[must_use]
pub fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::Weights => "权重大小",
        Choice::Method => "计分方法",
        Choice::Aggregation => "平均方法",
        Choice::Weighting => "加权方式",
        Choice::Attributes => "未达标扣分",
        Choice::Missing => "缺报处理",
        Choice::Scales => "量表分值",
    }
}

/// A rule on missing values.
#[must_use]
pub fn missing(missing: &MissingPolicy) -> &'static str {
    match missing {
        MissingPolicy::Uniform(rule) => terms::missing(*rule),
        MissingPolicy::ByAttribute(_) => "缺报按属性处理",
    }
}

/// A rule for unmet points, at 10 significant digits: tenths of a factor and
/// the ends of a range are computed.
fn unmet(rule: UnmetRule) -> String {
    let text = |own: f64| number::shortest(at_ten_digits(own));
    match rule {
        UnmetRule::Slope(slope) => format!("每差1%扣{}%", text(slope)),
        UnmetRule::Factor(factor) => format!("打{}折", text(factor * 10.0)),
        UnmetRule::Zero => "不得分".to_owned(),
    }
}

/// A range of rules for the unmet points of an attribute.
#[must_use]
pub fn unmet_range(attribute: &str, range: UnmetRange) -> String {
    let (least, most) = (unmet(range.at(0.0)), unmet(range.at(1.0)));
    format!("{attribute}{least}至{most}")
}

/// The rule of an attribute.
#[must_use]
pub fn unmet_of(attribute: &str, rule: UnmetRule) -> String {
    format!("{attribute}{}", unmet(rule))
}

/// How far weights move.
#[must_use]
pub fn weights(share: f64) -> String {
    format!("各项权重±{}", percent(share))
}

/// How far the scores of labels move.
#[must_use]
pub fn scales(share: f64) -> String {
    format!("中间各档至多移间距的{}", percent(share))
}

/// As the catalogue has it.
pub const AS_GIVEN: Text = Text::new("照目录", "");

/// As what is published has it.
pub const AS_PUBLISHED: Text = Text::new("同公布", "");

/// What is held.
#[must_use]
pub fn held(value: &str) -> String {
    format!("固定：{value}")
}

/// What the catalogue leaves closed.
pub const CLOSED: Text = Text::new("未放开", "");

/// The spread of an index.
#[must_use]
pub fn spread(median: Estimate, ends: (f64, f64), extremes: (f64, f64)) -> String {
    format!(
        "中位数{}；九成在{}之间；最低{}，最高{}",
        estimate(median),
        super::phrases::range(&number::score(ends.0), &number::score(ends.1)),
        number::score(extremes.0),
        number::score(extremes.1),
    )
}

/// Draws that give no index.
#[must_use]
pub fn withheld(count: usize, of: usize) -> String {
    format!("另有{count}次不出指数（共{of}次）")
}

/// No draw gives an index.
pub const ALL_WITHHELD: Text = Text::new("每次抽取都不出指数", "");

/// Draws rank areas, but none that has a published rank too.
pub const NOTHING_COMPARED: Text =
    Text::new("没有一个地区既有公布的名次、又在抽取中有名次，无从比较；抽取中的名次见下表", "");

/// What stands behind the numbers.
const ERRORS: Text = Text::new("±为标准误，“不到”“以上”为九成五把握的界", "");

/// How many draws there were, and from which seed.
#[must_use]
pub fn seeded(draws: usize, seed: u64) -> String {
    format!("{draws}次，种子{seed}（种子相同，结果逐位相同）；{ERRORS}")
}

/// How many draws there were, and from which file.
#[must_use]
pub fn replayed(draws: usize, file: &str) -> String {
    let file = if file == "-" { "标准输入" } else { file };
    format!("{draws}次，照{file}重算；{ERRORS}")
}

/// The choices that explain most of the spread.
#[must_use]
pub fn main_choices(shares: &[(Choice, variance::Estimate)], of_ranks: bool) -> String {
    let of = if of_ranks { "名次波动" } else { "指数波动" };
    let parts: Vec<String> = shares
        .iter()
        .map(|(own, share)| {
            format!("{}（单独解释{of}的{}）", choice(*own), share_of_variance(*share))
        })
        .collect();
    parts.join(separator::LIST.get())
}

/// That no choice alone explains much.
#[must_use]
pub fn no_main_choice(of_ranks: bool) -> String {
    let what = if of_ranks { "名次波动" } else { "指数波动" };
    format!("没有一项单独解释{what}的两成以上，多由几项共同造成")
}

/// That shares are too uncertain to name a choice.
pub const UNCLEAR_CHOICES: Text = Text::new("还分不出主要来自哪一项，各项的界见“单独解释”", "");

/// Why there are no variance shares; `missing` is the rule on missing values
/// that all draws have, if it does not vary.
#[must_use]
pub fn no_shares(why: NoShares, missing: Option<&MissingPolicy>) -> String {
    match why {
        NoShares::Replayed => "照记录重算时不分解波动".to_owned(),
        NoShares::NothingOpen => "没有放开的选择".to_owned(),
        NoShares::Undecomposed(Undecomposed::Constant) => "怎样抽取结果都一样，没有波动".to_owned(),
        NoShares::Undecomposed(Undecomposed::Missing { count }) => {
            let is_floor = missing == Some(&MissingPolicy::Uniform(MissingRule::Floor));
            let hint = if is_floor { "" } else { "；用 --fix missing=floor 固定后再看" };
            format!("分解时有{count}次不出指数，无法分解{hint}")
        }
        NoShares::Undecomposed(Undecomposed::TooFew) => {
            format!("抽取太少，无法分解波动；用 --draws {} 或更多", variance::LEAST_ROWS)
        }
    }
}

/// A number with its standard error.
#[must_use]
pub fn estimate(estimate: Estimate) -> String {
    let value = number::score(estimate.value);
    estimate.se.map_or(value.clone(), |se| format!("{value}±{}", number::score(se)))
}

/// A share of the draws with its standard error; of what never or always
/// happened, the bound of its probability.
#[must_use]
pub fn share(share: Share) -> String {
    match share.unseen {
        // The bound says nothing yet.
        Some(bound) if bound >= 1.0 => format!("{}次中{}次", share.of, share.count),
        Some(bound) if share.count == 0 => format!("不到{}", percent(outward(bound))),
        Some(bound) => format!("{}以上", percent(1.0 - outward(bound))),
        None => with_error(share.share, share.se),
    }
}

/// A share of the variance with its standard error; of what cannot be told
/// from nothing, the upper end of its interval, for no share is below 0.
#[must_use]
pub fn share_of_variance(share: variance::Estimate) -> String {
    const LEAST: f64 = 0.01;
    if share.low > 0.0 && share.value >= LEAST {
        return with_error(share.value, share.se);
    }
    format!("不到{}", percent(((share.high * 100.0).floor() + 1.0).max(1.0) / 100.0))
}

/// A bound above 0 at two significant digits, rounded up so that it still holds.
fn outward(bound: f64) -> f64 {
    let unit = 10.0_f64.powf(bound.log10().floor() - 1.0);
    (bound / unit - 1e-9).ceil() * unit
}

fn with_error(share: f64, se: f64) -> String {
    let value = number::percent(share);
    format!("{}±{}", value.trim_end_matches('%'), number::percent(se))
}

/// A share that is round.
fn percent(share: f64) -> String {
    format!("{}%", number::amount(share * 100.0))
}

/// The distance to the next grade up.
#[must_use]
pub fn margin_above(grade: &str, distance: f64) -> String {
    format!("离“{grade}”还差{}分", number::score(distance))
}

/// The distance to the next grade down.
#[must_use]
pub fn margin_below(grade: &str, distance: f64) -> String {
    format!("再低{}分为“{grade}”", number::score(distance))
}

/// A range that holds in every draw.
#[must_use]
pub fn always_between(least: f64, most: f64) -> String {
    format!("指数在{}之间", super::phrases::range(&number::score(least), &number::score(most)))
}

/// A grade that holds in every draw.
#[must_use]
pub fn always_graded(grade: &str) -> String {
    format!("等级为“{grade}”")
}

/// A group that is always the weakest or the strongest.
#[must_use]
pub fn always_part(name: &str, is_weakest: bool) -> String {
    format!("一级指标中“{name}”{}", if is_weakest { "最弱" } else { "最强" })
}

/// A rank that holds in every draw.
#[must_use]
pub fn always_ranked(area: &str, best: u32, worst: u32) -> String {
    if best == worst {
        format!("{area}第{best}名")
    } else {
        format!("{area}在第{best}至第{worst}名之间")
    }
}

/// Areas that are always behind one.
#[must_use]
pub fn always_ahead(area: &str, behind: &[String], more: usize) -> String {
    let more =
        if more > 0 { format!("等{}个地区", behind.len() + more) } else { String::new() };
    format!("{area}名次好于{}{more}", behind.join(separator::LIST.get()))
}

/// Of the areas whose rank never changes only the first are shown.
#[must_use]
pub fn more_fixed(all: usize, shown: usize) -> String {
    format!("名次不变的地区共{all}个，显示前{shown}个；-v 全部")
}

/// Of the areas that are always ahead of others only the first are shown.
#[must_use]
pub fn more_ahead(all: usize, shown: usize) -> String {
    format!("名次总好于某些地区的共{all}个，显示前{shown}个；-v 全部")
}

/// Of the neighbours whose order is open only the first are shown.
#[must_use]
pub fn more_open(all: usize, shown: usize) -> String {
    format!("先后不定的相邻地区共{all}对，显示前{shown}对；-v 全部")
}

/// What does not depend on the choices at all.
pub const VERDICTS_HOLD: Text =
    Text::new("各测评点达标与否、约束性完成情况：由数值和目标决定，与这些选择无关", "");

/// Where nothing always holds.
pub const NOTHING_HOLDS: Text = Text::new("关于指数和名次，没有一条在全部抽取中都成立", "");

/// Where nothing is seen to hold always, but not everything was looked at.
pub const NOTHING_SEEN: Text = Text::new("关于指数和名次，没有看出哪一条在全部抽取中都成立", "");

/// Who is ahead of whom is known from ranks only.
#[must_use]
pub fn pairs_uncounted() -> String {
    format!(
        "地区超过{}个，没有两两比较先后：名次总好于某地区，只按一个的最差名次仍好于另一个的最好名次来认，可能不全；相邻地区谁先谁后不列",
        pairs::MOST_AREAS
    )
}

/// On what the statements rest.
#[must_use]
pub fn holds_in(draws: usize) -> String {
    format!("以上在全部{draws}次抽取中都成立；没有抽到的做法不在此列")
}

/// The index moves.
#[must_use]
pub fn index_varies(nominal: f64, p05: f64, p95: f64) -> String {
    let range = super::phrases::range(&number::score(p05), &number::score(p95));
    let where_it_is = if nominal > p95 {
        "，比九成五的抽取都高"
    } else if nominal < p05 {
        "，比九成五的抽取都低"
    } else {
        ""
    };
    format!("指数{}这个数：九成抽取在{range}之间{where_it_is}", number::score(nominal))
}

/// The grade moves.
#[must_use]
pub fn grade_varies(grade: &str, own: Share) -> String {
    format!("等级“{grade}”：{}的抽取是这个等级", share(own))
}

/// The weakest group moves.
#[must_use]
pub fn weakest_varies(name: &str, own: Share) -> String {
    format!("一级指标中“{name}”最弱：{}的抽取如此", share(own))
}

/// How many ranks move.
#[must_use]
pub fn ranks_vary(moving: usize, of: usize) -> String {
    format!("{of}个地区中{moving}个的名次随算法而变")
}

/// How many areas have no index, and so no rank, in some draws only.
#[must_use]
pub fn sometimes_withheld(withheld: usize, of: usize) -> String {
    format!("{of}个地区中{withheld}个有时不出指数，那时没有名次")
}

/// Neighbours whose order is open.
#[must_use]
pub fn order_varies(one: &str, other: &str, ahead: Share) -> String {
    format!("{one}与{other}谁先谁后：{}的抽取{one}领先", share(ahead))
}

/// The title of leaving out.
#[must_use]
pub fn left_out(top: Option<usize>) -> String {
    match top {
        Some(top) => format!("去掉一个测评点或分组，影响最大的{top}项"),
        None => "去掉一个测评点或分组".to_owned(),
    }
}

/// What is not shown.
#[must_use]
pub fn more_left_out(hidden: usize) -> String {
    format!("另有{hidden}项影响更小，-v 全部")
}

/// A group.
#[must_use]
pub fn group(path: &str) -> String {
    format!("［{path}］")
}

/// The greatest shift of a rank.
#[must_use]
pub fn shift(area: &str, from: usize, to: usize) -> String {
    format!("{area} {from}→{to}")
}

/// The same among those that have an index with an item and without it, where
/// others lose theirs.
#[must_use]
pub fn among(shift: &str, areas: usize) -> String {
    format!("{shift}（只在去掉后仍有指数的{areas}个地区中排）")
}

/// The average shift in rank.
#[must_use]
pub fn average_shift(shift: Estimate) -> String {
    format!("平均每个地区变动{}名", estimate(shift))
}

/// Areas with other years only.
#[must_use]
pub fn absent(areas: &[String], year: Year) -> String {
    format!("没有{year}年数据：{}", areas.join(separator::LIST.get()))
}

/// A slip.
#[must_use]
pub fn slip(slip: Slip) -> &'static str {
    match slip {
        Slip::FivePercentLess => "少报5%",
        Slip::OnePercentLess => "少报1%",
        Slip::OnePercentMore => "多报1%",
        Slip::FivePercentMore => "多报5%",
        Slip::PointToTheLeft => "小数点左移一位",
        Slip::PointToTheRight => "小数点右移一位",
    }
}

/// Why there is no grade to change.
#[must_use]
pub fn ungraded(why: Ungraded) -> &'static str {
    match why {
        Ungraded::NoGrades => "目录没有等级，不作此项分析",
        Ungraded::Withheld => "指数不公布，没有等级可变",
        Ungraded::NotDue => "未到考核年，没有等级可变",
    }
}

/// Areas in which no wrong value was tried.
#[must_use]
pub fn unexamined(areas: &[String], why: &str) -> String {
    format!("没有查的：{}（{why}）", areas.join(separator::LIST.get()))
}

/// The least score that enters a mean that the catalogue does not use.
#[must_use]
pub fn least(least: f64) -> String {
    let least = number::shortest(least);
    format!(
        "抽到公布时没有采用的几何、调和平均时，低于{least}分的按{least}分计，否则一个0分会使整个指数为0"
    )
}

/// Without an index.
pub const NO_INDEX: Text = Text::new("不出指数", "");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remedy_already_in_force_is_not_told_again() {
        let withheld = NoShares::Undecomposed(Undecomposed::Missing { count: 7 });
        for (held, is_told) in [
            (None, true),
            (Some(MissingPolicy::Uniform(MissingRule::Renormalise)), true),
            (Some(MissingPolicy::Uniform(MissingRule::Refuse)), true),
            // Points without an attribute are renormalised.
            (Some(MissingPolicy::ByAttribute([(0, MissingRule::Floor)].into())), true),
            (Some(MissingPolicy::Uniform(MissingRule::Floor)), false),
        ] {
            let text = no_shares(withheld, held.as_ref());
            assert_eq!(text.contains("--fix missing=floor"), is_told, "{held:?}: {text}");
        }
    }

    #[test]
    fn rules_are_told_without_what_binary_fractions_add() {
        for (range, text) in [
            (UnmetRange::Factor(0.3, 0.9), "甲打3折至打9折"),
            (UnmetRange::Factor(0.07, 0.875), "甲打0.7折至打8.75折"),
            (UnmetRange::Slope(0.1, 0.7), "甲每差1%扣0.1%至每差1%扣0.7%"),
            (UnmetRange::Slope(0.0, 1.0 / 3.0), "甲每差1%扣0%至每差1%扣0.3333333333%"),
        ] {
            assert_eq!(unmet_range("甲", range), text);
        }
        assert_eq!(unmet_of("甲", UnmetRule::Factor(0.29)), "甲打2.9折");
    }

    #[test]
    fn what_never_or_always_happened_is_a_bound_that_holds() {
        for (count, of, text) in [
            (0, 10_000, "不到0.03%"),
            (10_000, 10_000, "99.97%以上"),
            (0, 96, "不到3.2%"),
            (96, 96, "96.8%以上"),
            (0, 300, "不到1%"),
            (0, 2, "2次中0次"),
            (1, 1, "1次中1次"),
            (1, 4, "25.0±21.7%"),
        ] {
            assert_eq!(share(Share::new(count, of).unwrap()), text, "{count} of {of}");
        }
    }

    #[test]
    fn a_share_of_the_variance_is_a_number_only_where_it_is_above_nothing() {
        for (value, low, high, text) in [
            (0.369, 0.3, 0.43, "36.9±3.5%"),
            (-0.08, -0.15, 0.014, "不到2%"),
            (0.03, -0.01, 0.07, "不到8%"),
            (-0.2, -0.3, -0.1, "不到1%"),
            (0.0001, 0.000_05, 0.0002, "不到1%"),
        ] {
            let own = variance::Estimate { value, se: 0.035, low, high };
            assert_eq!(share_of_variance(own), text);
        }
    }
}
