//! Remarks on groups of the tree: why they have no score, or a doubtful one.

use super::Text;

/// The remark of a group with too little data.
pub const INSUFFICIENT: Text = Text::new("数据不足", "too little data");
/// The remark of a group that was refused a score.
pub const REFUSED: Text = Text::new("有缺报，不出分", "incomplete, no score");
/// The remark of a group that was dropped.
pub const DROPPED: Text = Text::new("数据不足，未计入", "too little data, left out");
/// The remark of a group of which nothing was reported.
pub const NOTHING: Text = Text::new("全部缺报", "nothing reported");

/// The remark of a group of which nothing can be compared with other areas.
pub const INCOMPARABLE: Text = Text::new("没有可比较的地区", "no areas to compare");

/// The remark of a group whose mean negative scores have not.
pub const NEGATIVE: Text = Text::new("有负分，不能求平均", "negative score, no mean");

/// The remark of a group of which nothing applicable weighs anything.
pub const WEIGHTLESS: Text = Text::new("权重为0", "weight 0");
