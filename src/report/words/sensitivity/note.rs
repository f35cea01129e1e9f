//! What the columns mean, under their tables.

use crate::report::number;
use crate::report::words::Text;
use crate::report::words::language::{counted, say};

/// What the wrong values are.
pub const WRONG_NOTE: Text = Text::new(
    "每次只改一个数，其余照旧；拦下：错值超出目录的合理范围，检查时算错误；至多提醒：在合理范围内，检查时最多给一个警告",
    "One value is changed at a time; stopped: it is outside the catalogue's plausible range and an error in a check; let through: it is inside, where a check warns at most",
);
/// What the shares are.
pub const SHARES_NOTE: Text = Text::new(
    "单独解释：定下这一项，波动平均能减少几成；连同配合：还算上它与别项共同造成的波动，比前者大得多的，要和别项一起看；都是估计，偶然会略低于0（写作“不到”）或略高于100%",
    "First order: share of the variance that would go on average if this choice were settled; Total: with what it causes together with others; where Total is much the greater, look at them together. Both are estimates that may by chance be a little below 0 (shown as <) or above 100%",
);
/// What a choice alone is.
pub const ALONE_NOTE: Text = Text::new(
    "只换此项指数：其余照公布的做法，只换这一项，指数最低多少、最高多少",
    "Alone: the lowest and the highest index if only this choice is made otherwise",
);
/// What a choice alone is for ranks.
pub const ALONE_SHIFT_NOTE: Text = Text::new(
    "只换此项变动：其余照公布的做法，只换这一项，每个地区平均最多变动几名",
    "Alone: by how many ranks an area moves at most, on average, if only this choice is made otherwise",
);
/// What leaving out is.
pub const LEFT_OUT_NOTE: Text = Text::new(
    "去掉的一项按不适用计，权重分给同组其他项",
    "What is left out counts as not applicable; its siblings share its weight",
);
/// What the median and the middle nine tenths of an index are.
pub const INDEX_NOTE: Text = Text::new(
    "中位数、九成指数：只算有指数的抽取，九成指数去掉两头各5%",
    "Median, 90% of indices: of the draws with an index, without the 5% at each end",
);
/// What the share of the published grade is.
pub const SAME_GRADE_NOTE: Text = Text::new(
    "本等级占比：全部抽取中，等级与公布的相同的占多少",
    "Same grade: share of all draws that give the published grade",
);
/// What the share of draws without an index is.
pub const WITHHELD_NOTE: Text = Text::new(
    "不出指数：全部抽取中，不出指数的占多少",
    "No index: share of all draws that give none",
);
/// What a rank is.
pub const RANK_NOTE: Text = Text::new(
    "九成：去掉两头各5%的抽取以后的范围；全部名次：最好到最差",
    "90% of ranks: without the 5% of draws at each end; All ranks: from best to worst",
);
/// What being ahead of the next is.
pub const AHEAD_NOTE: Text = Text::new(
    "领先下一名：两个地区都有名次的抽取中，名次好于下一行的占多少",
    "Ahead of next: ranked better than the row below, as a share of the draws that rank both",
);

/// Of how many draws the ends of a choice without a list are.
#[must_use]
pub fn alone_draws(draws: usize) -> String {
    say!(
        "权重、量表分值列不尽：“只换此项”看的是{draws}次抽取",
        "Weights and label scores have too many values to list: Alone looks at {draws} drawn ones"
    )
}

/// The least score that enters a mean that the catalogue does not use.
#[must_use]
pub fn least(least: f64) -> String {
    let least = number::shortest(least);
    say!(
        "抽到公布时没有采用的几何、调和平均时，低于{least}分的按{least}分计，否则一个0分会使整个指数为0",
        "In a geometric or harmonic mean that the published index does not use, scores below {least} count as {least}: a single 0 would make the whole index 0"
    )
}

/// What is not shown of what was left out.
#[must_use]
pub fn more_left_out(hidden: usize) -> String {
    say!("另有{hidden}项影响更小", "{hidden} more matter less")
}

/// On what the statements rest.
#[must_use]
pub fn holds_in(draws: usize) -> String {
    let count = counted(draws, "draw", "draws");
    say!(
        "以上在全部{draws}次抽取中都成立；没有抽到的做法不在此列",
        "All this held in each of {count}; choices that were not drawn are not covered"
    )
}
