//! The steps of the plan, and the index at their ends.

use super::heading::year;
use crate::analysis::trend::outlook::Outlook;
use crate::model::Year;
use crate::report::words::language::{counted, say};
use crate::report::words::separator::CLAUSE;
use crate::report::words::{Text, terms};

/// What the outlook is.
pub const OUTLOOK_NOTE: Text = Text::new(
    "按现速度＝每个测评点照现在的速度走到那一年，按那一年的目标计分；\
     两者之差是要靠工作补上的。照直延长的算术，不是预测，越远越不可靠",
    "At this pace: every point goes on as it does until that year and is scored by its targets; \
     Shortfall: what work still has to add. Straight lines, no forecast, and the less reliable \
     the further ahead",
);

/// Why there is no outlook.
pub const NO_OUTLOOK: Text = Text::new(
    "得分取决于其他地区，不能展望",
    "Scores depend on the other areas, so there is no outlook",
);
/// The same.
pub const NO_OUTLOOK_WITHHELD: Text = Text::new(
    "最近一年的指数不发布，不展望",
    "The index of the latest year is withheld, so there is no outlook",
);

/// How many points have a target, and how many of these are not scored.
#[must_use]
pub fn points(all: usize, monitored: usize) -> String {
    match monitored {
        0 => all.to_string(),
        _ => say!("{all}（监测{monitored}）", "{all} ({monitored} monitored)"),
    }
}

/// Years of the data in which the end of a stage can be seen.
#[must_use]
pub fn as_of(seen: Option<Year>) -> String {
    seen.map_or_else(|| terms::NONE.to_owned(), year)
}

/// What the outlook rests on.
#[must_use]
pub fn outlook_note(outlook: &Outlook) -> String {
    let Outlook { year, continued, limited, kept, silent, unknown, .. } = *outlook;
    let some = |count: usize, text: String| (count > 0).then_some(text);
    let limited = some(
        limited,
        say!(
            "（其中{limited}项停在合理范围的边上）",
            " ({limited} stopped at the end of the plausible range)"
        ),
    );
    let limited = limited.unwrap_or_default();
    let points = counted(continued, "point", "points");
    let parts = [
        Some(say!("{continued}项按速度延长{limited}", "{points} continued at their pace{limited}")),
        some(
            kept,
            say!(
                "{kept}项只报过1年，按原值不变",
                "{kept} reported in one year only, held at that value"
            ),
        ),
        some(
            silent,
            say!(
                "最近一年没有报的{silent}项从上次的值算起",
                "{silent} not reported in the latest year, continued from the last value"
            ),
        ),
        some(
            unknown,
            say!("{unknown}项没有数据，仍按缺报", "{unknown} without data, still not reported"),
        ),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let parts = parts.join(CLAUSE.get());
    say!("{year}年：{parts}", "{year}: {parts}")
}

/// Heading of what is to be delivered.
#[must_use]
pub fn to_deliver(year: Year) -> String {
    say!("{year}年差在哪（按可增分从大到小）", "What falls short in {year} (largest gain first)")
}
