//! The words of `explain`: a point, its formula with its numbers, its way to
//! the index.

mod formula;

pub use super::page::APPLIES_TO;
pub use super::page::column::{
    ATTAINMENT, ATTRIBUTE, BASELINE, DEPARTMENT, GAP, ID, SCORE, UNIT, VALUE,
};
pub use formula::*;

use super::language::say;
use super::{Text, either, phrases};
use crate::model::{Point, Year};
use crate::report::number::score;
use crate::score::normalisation::judged::Judged;

/// Label of the place in the tree.
pub const PATH: Text = Text::new("所属", "Belongs to");
/// Label of the targets.
pub const TARGETS: Text = Text::new("目标", "Targets");
/// Label of the floor.
pub const FLOOR: Text = Text::new("零分值", "Floor");
/// Label of the plausible range.
pub const PLAUSIBLE: Text = Text::new("合理范围", "Plausible");
/// Label of the scale.
pub const SCALE: Text = Text::new("量表", "Scale");
/// Label of the nominal weight.
pub const WEIGHT: Text = Text::new("名义权重", "Nominal weight");
/// Label of the source.
pub const SOURCE: Text = Text::new("出处", "Source");
/// Label of the note.
pub const NOTE: Text = Text::new("说明", "Note");
/// Label of the aliases.
pub const ALIASES: Text = Text::new("又称", "Also called");
/// Label of the origin of a value.
pub const ORIGIN: Text = Text::new("取自", "Taken from");
/// Label of the judged target.
pub const JUDGED: Text = Text::new("评判目标", "Judged target");
/// Label of the share after method and attribute.
pub const SHARE: Text = Text::new("计分比例", "Share scored");
/// Label of the comparison with other areas.
pub const COMPARISON: Text = Text::new("与各地区比较", "Among areas");
/// Label of the gain.
pub const GAIN: Text = Text::new("可增分", "Gain");
/// Heading of the way of a point to the index.
pub const WAY_TO_INDEX: Text = Text::new("到综合指数", "Path to the index");
/// A monitored point.
pub const MONITORED: Text =
    Text::new("监测承诺，不计入指数", "monitored commitment, not part of the index");

/// A heading of a column: the group a share is a share of.
pub const STEP: Text = Text::new("逐级", "Level");
/// A heading of a column: the weight within the group.
pub const WITHIN: Text = Text::new("组内权重", "Weight in group");
/// A heading of a column: the score of the group.
pub const GROUP_SCORE: Text = Text::new("该级得分", "Score");

/// A target by a year.
#[must_use]
pub fn by_year(year: Year, target: &str) -> String {
    say!("{year}年 {target}", "{target} by {year}")
}

/// The judged target in a sentence.
#[must_use]
pub fn judged(point: &Point, judged: &Judged, year: Year) -> String {
    let target = phrases::with_unit(point, &phrases::target(point, judged));
    let target_year = judged.target_year;
    let kind = if judged.wording.is_none() {
        say!(
            "{year}年里程碑，目标年{target_year}",
            "milestone of {year}, target year {target_year}"
        )
    } else {
        say!("{target_year}年目标", "target of {target_year}")
    };
    let due = if judged.due { either("已到期", "due") } else { either("未到期", "not due") };
    say!("{target}（{kind}，{due}）", "{target} ({kind}, {due})")
}

/// The score with its share of the index.
#[must_use]
pub fn points_of_index(value: f64, weight: f64) -> String {
    say!(
        "{} × 权重 {}% = 指数的 {} 分",
        "{} × weight {}% = {} points of the index";
        score(value),
        score(weight * 100.0),
        score(value * weight)
    )
}
