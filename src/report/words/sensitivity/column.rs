//! Headings of columns.

use crate::report::words::Text;

pub use crate::report::words::page::column::{CHANGE, GRADE, INDEX, RANK};

/// A choice.
pub const CHOICE: Text = Text::new("选择", "Choice");
/// What is published.
pub const IN_FORCE: Text = Text::new("公布的做法", "Published");
/// What was tried.
pub const TRIED: Text = Text::new("试过的做法", "Tried");
/// What the index is if only this choice is made otherwise.
pub const ALONE: Text = Text::new("只换此项指数", "Alone");
/// The greatest average shift in rank if only this choice is made otherwise.
pub const ALONE_SHIFT: Text = Text::new("只换此项变动", "Alone");
/// First-order share.
pub const FIRST: Text = Text::new("单独解释", "First order");
/// Total share.
pub const TOTAL: Text = Text::new("连同配合", "Total");
/// A range of scores.
pub const BIN: Text = Text::new("指数", "Index");
/// A share of the draws.
pub const SHARE: Text = Text::new("占比", "Share");
/// A bar.
pub const BAR: &str = "";
/// A first-level group.
pub const PART: Text = Text::new("一级指标", "First level");
/// How often it is the weakest.
pub const WEAKEST: Text = Text::new("最弱", "Weakest");
/// How often it is the strongest.
pub const STRONGEST: Text = Text::new("最强", "Strongest");
/// What is left out.
pub const ITEM: Text = Text::new("去掉", "Left out");
/// The index without it.
pub const WITHOUT: Text = Text::new("去掉后指数", "Index without");
/// The mean absolute change of ranks.
pub const SHIFT: Text = Text::new("名次平均变动", "Mean shift");
/// The greatest change of a rank.
pub const LARGEST: Text = Text::new("变动最大的地区", "Largest shift");
/// A slip.
pub const SLIP: Text = Text::new("填错", "Slip");
/// The wrong value.
pub const WRONG: Text = Text::new("错值", "Value");
/// The grade with it.
pub const BECOMES: Text = Text::new("等级变为", "New grade");
/// Whether a check would notice.
pub const CAUGHT: Text = Text::new("检查时", "Check");
/// An option of a choice.
pub const OPTION: Text = Text::new("做法", "Option");
/// The middle nine tenths of the ranks.
pub const RANKS: Text = Text::new("九成名次", "90% of ranks");
/// The best and the worst rank.
pub const RANK_ENDS: Text = Text::new("全部名次", "All ranks");
/// How often first.
pub const FIRST_RANK: Text = Text::new("第1名", "First");
/// The middle nine tenths of the index.
pub const SPREAD: Text = Text::new("九成指数", "90% of indices");
/// The median of the index.
pub const MEDIAN: Text = Text::new("中位数", "Median");
/// How often the published grade comes out.
pub const SAME_GRADE: Text = Text::new("本等级占比", "Same grade");
/// How often ahead of the next.
pub const AHEAD: Text = Text::new("领先下一名", "Ahead of next");
