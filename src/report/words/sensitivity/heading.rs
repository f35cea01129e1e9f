//! Titles of the pages and their parts, and labels of facts.

use crate::model::Year;
use crate::report::words::Text;
use crate::report::words::language::say;

/// The label of the spread.
pub const SPREAD: Text = Text::new("换种算法", "Other choices");
/// The label of the distance to other grades.
pub const MARGIN: Text = Text::new("距其他等级", "Other grades");
/// The title of the grades.
pub const GRADES: Text = Text::new("等级占比", "Grades over the draws");
/// The label of the draws.
pub const DRAWS: Text = Text::new("抽取", "Draws");
/// The label of what explains most.
pub const MAIN: Text = Text::new("波动来源", "Source of spread");
/// The label of the ranks.
pub const RANKS: Text = Text::new("名次变动", "Shift in rank");
/// The label of areas without the year.
pub const ABSENT: Text = Text::new("未列入", "Not included");
/// Title of what always holds.
pub const HOLDS: Text = Text::new("试过的做法都成立", "Holds under every choice tried");
/// Title of what does not.
pub const VARIES: Text =
    Text::new("随算法而变，不宜说死", "Depends on the choices; not to be stated as certain");
/// Title of the choices.
pub const CHOICES: Text =
    Text::new("放开了哪些选择，各有多大作用", "Which choices are open, and what each of them does");
/// Title of the distribution.
pub const HISTOGRAM: Text = Text::new("指数的分布", "Distribution of the index");
/// Title of the options one at a time.
pub const ALONE: Text = Text::new("一次只换一项", "One choice changed at a time");
/// Title of the first-level groups.
pub const PARTS: Text =
    Text::new("哪个一级指标最弱、最强", "Which first-level indicator is weakest, which strongest");
/// Title of the indices of areas.
pub const INDICES: Text = Text::new("各地区的指数", "Indices of the areas");
/// Title of the areas.
pub const AREAS: Text = Text::new("各地区的名次", "Ranks of the areas");
/// Title of the wrong values.
pub const WRONG_VALUES: Text =
    Text::new("哪一个数填错会改变等级", "Which single wrong value would change a grade");

/// The title of the page.
#[must_use]
pub fn title(index: &str, area: &str, year: Year) -> String {
    say!("{index} · {area} {year}年敏感性分析", "{index} · {area} {year} · sensitivity")
}

/// The title of the page of several areas.
#[must_use]
pub fn areas_title(index: &str, areas: usize, year: Year) -> String {
    say!(
        "{index} · {areas}个地区 {year}年敏感性分析",
        "{index} · {areas} areas {year} · sensitivity"
    )
}

/// The title of leaving out.
#[must_use]
pub fn left_out(top: Option<usize>) -> String {
    match top {
        Some(top) => say!(
            "去掉一个测评点或分组，影响最大的{top}项",
            "Without one point or group: the {top} that matter most"
        ),
        None => say!("去掉一个测评点或分组", "Without one point or group"),
    }
}
