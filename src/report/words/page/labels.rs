//! Labels of facts and headings of sections, and what is said of a part.

use super::Text;
use crate::report::words::language::say;

/// Label of the index.
pub const INDEX: Text = Text::new("综合指数", "Index");
/// Label of the grade.
pub const GRADE: Text = Text::new("等级", "Grade");
/// Label of the binding record.
pub const BINDING: Text = Text::new("约束性", "Binding");
/// Label of coverage.
pub const COVERAGE: Text = Text::new("填报", "Coverage");
/// Label of the kind of an area.
pub const KIND: Text = Text::new("地区类别", "Kind of area");
/// Label of the areas.
pub const AREAS: Text = Text::new("地区", "Areas");
/// Label and heading of the kinds of area for which something exists.
pub const APPLIES_TO: Text = Text::new("适用地区", "Applies to");
/// Label of how final the data are.
pub const DATA_STATUS: Text = Text::new("数据状态", "Data status");
/// Label of the index under the other weighting.
pub const OTHER_WEIGHTING: Text = Text::new("换种权重", "Reweighted");
/// Label of the choices in force.
pub const METHOD: Text = Text::new("计分", "Scoring");
/// Label of what the command line changed.
pub const OVERRIDES: Text = Text::new("本次调整", "Overrides");
/// Label of the catalogue.
pub const CATALOGUE: Text = Text::new("目录", "Catalogue");

/// Heading of the table of levels.
pub const LEVELS: Text = Text::new("各级得分", "Scores by level");
/// Heading of the monitored points.
pub const MONITORED: Text =
    Text::new("监测承诺（不计入指数）", "Monitored commitments (not in the index)");

/// How the rest of a page that shows a part is asked for.
pub const WITH_V: Text = Text::new("；-v 全部", "; -v for all");

/// A table was cut.
#[must_use]
pub fn cut(total: usize, shown: usize) -> String {
    say!("共{total}项，显示前{shown}项", "Showing {shown} of {total}")
}
