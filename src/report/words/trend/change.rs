//! What moved the index: values, and what was or was not reported.

use crate::analysis::trend::change::Instead;
use crate::model::Year;
use crate::report::number::{score, signed};
use crate::report::words::language::say;
use crate::report::words::{Text, either};

/// Explains the parts.
pub const PARTS_NOTE: Text = Text::new(
    "依次计算：先换两年都报的数值，再换填报范围（新报、停报、不适用），最后换评判目标；\
     三部分之和等于指数变化（各数分别四舍五入）",
    "Computed one after another: first the values reported in both years, then what is reported \
     (newly, no longer, not applicable), last the judged targets; the three add up to the change \
     of the index (each is rounded by itself)",
);

/// Why there are no parts.
pub const NO_PARTS: Text = Text::new(
    "得分取决于其他地区，指数变化不能分解到数值、填报和目标",
    "Scores depend on the other areas, so the change of the index cannot be split into values, \
     coverage and targets",
);

/// Why a change is not told.
pub const NO_CHANGE: Text =
    Text::new("—：两年中有一年的指数不发布", "—: the index of one of the two years is withheld");

/// No value changed.
pub const NO_MOVERS: Text = Text::new(
    "两年都报的计分测评点，数值都没有变",
    "No scored point that both years report has changed its value",
);

/// Values changed, and nobody can say what each moved.
pub const NO_CONTRIBUTIONS: Text = Text::new(
    "有一年的指数不发布，或得分取决于其他地区，算不出各测评点的影响；按目录次序列出",
    "The index of one year is withheld, or scores depend on the other areas, so what each point \
     moved cannot be told; in the order of the catalogue",
);

/// Explains the changes by coming and going.
pub const TURNOVER_NOTE: Text = Text::new(
    "指数变化＝数值变了以后，只计入或去掉这一项的影响",
    "Index change: what this point alone does by coming in or dropping out, after the values \
     have changed",
);

/// A change from one year to another.
#[must_use]
pub fn from_to(from: Year, to: Year) -> String {
    format!("{from}→{to}")
}

/// What no point moved alone.
#[must_use]
pub fn joint(from: Year, to: Year, joint: f64) -> String {
    let (years, joint) = (from_to(from, to), signed(joint));
    say!(
        "{years}：各测评点单独的影响之外，共同影响{joint}",
        "{years}: beyond what each point does alone, all together {joint}"
    )
}

/// Heading of the movers.
#[must_use]
pub fn movers(from: Year, to: Year) -> String {
    say!("{to}年比{from}年升降最大的测评点", "What moved the index most, {from} to {to}")
}

/// More movers than are shown.
#[must_use]
pub fn movers_cut(up: usize, down: usize, still: usize, shown: usize) -> String {
    let still = match still {
        0 => String::new(),
        _ => say!("，不影响指数{still}项", ", {still} not at all"),
    };
    say!(
        "数值有变的：指数因此上升{up}项、下降{down}项{still}；升降各显示前{shown}项",
        "Changed values moved the index: {up} up, {down} down{still}; showing the first {shown} \
         up and down"
    )
}

/// Heading of the points that came and went.
#[must_use]
pub fn turnover(from: Year, to: Year) -> String {
    say!(
        "只在一年填报的测评点（{from}年、{to}年）",
        "Points reported in one year only ({from}, {to})"
    )
}

/// Why a point has a value in one of two years only: what there is in the other.
#[must_use]
pub fn only_in(year: Year, other: Year, instead: Instead) -> String {
    match instead {
        Instead::NotReported => say!("只报{year}年", "only in {year}"),
        Instead::NotApplicable => say!("{other}年不适用", "N/A in {other}"),
        Instead::Invalid => say!("{other}年有误", "invalid in {other}"),
    }
}

/// Heading of the silence.
#[must_use]
pub fn silence(year: Year) -> String {
    say!(
        "停报的作用（{year}年没有报、以前报过）",
        "What silence is worth (not reported in {year}, but before)"
    )
}

/// What silence is worth in all.
#[must_use]
pub fn silence_in_all(index_with: f64, worth: f64) -> String {
    let why = if worth > 0.0 {
        either("停报抬高了指数", "silence has raised it")
    } else {
        either("停报没有抬高指数", "silence has not raised it")
    };
    let (index, change) = (score(index_with), signed(-worth));
    say!(
        "都按上次填报的值计，指数为{index}，变化{change}：{why}",
        "With all last values the index would be {index}, a change of {change}: {why}"
    )
}
