//! The pace of every point towards its targets.

use crate::analysis::trend::course::{CONFIDENCE, Measure};
use crate::analysis::trend::pace::{Arrival, Arrow, PaceStatus, Unknown};
use crate::model::Year;
use crate::report::number::{estimate, fixed, percent};
use crate::report::words::language::say;
use crate::report::words::{Text, either};

/// A change in per cent.
pub const GROWTH: Text = Text::new(
    "带%的变化是年增长率（按对数计分的测评点）",
    "A change with % is growth per year (of points scored on logarithms)",
);

/// Explains the bands.
pub const BANDS: Text = Text::new(
    "需变/年＝（目标－末次值）÷剩余年数，实变/年＝各填报年份的最小二乘斜率。\
     实变不小于需变为↑，不小于一半为↗，不到一半或不动为→，反方向为↓（可持续发展目标指数的分档）",
    "Need/yr = (target − last value) ÷ years left; Pace/yr = least-squares slope of the reported \
     years. ↑ the pace is at least the need, ↗ at least half of it, → less or none, ↓ the wrong \
     way (the bands of the SDG Index)",
);

/// The mark of a value that stays at the end of what is possible.
pub const LIMITED: &str = "*";

/// Heading of the paces towards the targets of a year.
#[must_use]
pub fn paces(by: Year, latest: Year) -> String {
    if by > latest {
        say!(
            "到{by}年的目标：按现在的速度能否达到",
            "Targets for {by}: is the present pace enough?"
        )
    } else {
        say!("{by}年的目标（已到期）", "Targets for {by} (due)")
    }
}

/// The symbol of an arrow.
#[must_use]
pub fn arrow(arrow: Arrow) -> &'static str {
    match arrow {
        Arrow::Up => "↑",
        Arrow::Rising => "↗",
        Arrow::Level => "→",
        Arrow::Down => "↓",
    }
}

/// How a point moves, with its arrow.
#[must_use]
pub fn status(status: PaceStatus) -> String {
    let text = status_text(status);
    match status.arrow().map(arrow) {
        Some(arrow) => say!("{arrow}{text}", "{arrow} {text}"),
        None => text.to_owned(),
    }
}

fn status_text(status: PaceStatus) -> &'static str {
    match status {
        PaceStatus::Met => either("已达标", "met"),
        PaceStatus::Slipping => either("将失守", "slipping"),
        PaceStatus::OnTrack => either("够快", "on track"),
        PaceStatus::Moderate => either("偏慢", "slow"),
        PaceStatus::Stalled => either("停滞", "stalled"),
        PaceStatus::Away => either("倒退", "worsening"),
        PaceStatus::Overdue => either("未达标", "missed"),
        PaceStatus::Unknown(Unknown::NeverReported) => either("从未报", "never reported"),
        PaceStatus::Unknown(Unknown::OneYear) => either("仅报1年", "one year only"),
        PaceStatus::Unknown(Unknown::Silent) => either("到期未报", "not reported"),
        PaceStatus::Unknown(Unknown::NotApplicable) => either("不适用", "N/A"),
    }
}

/// What the projections rest on.
#[must_use]
pub fn admission() -> String {
    let confidence = format!("{}%", fixed(CONFIDENCE * 100.0, 0));
    say!(
        "届时预计是从末次值起，照已报各年的速度直线延长，只是算术，不是预测；区间有{confidence}把握，\
         由以往各年偏离直线的程度推出，只有两年的没有区间。*停在合理范围的边上",
        "By then: a straight line from the last value at the pace of the reported years, which is \
         arithmetic and no forecast; the range holds with {confidence} confidence, by how far past \
         years strayed from their line, and needs three of them. * stops at the end of the \
         plausible range"
    )
}

/// A yearly change with its sign; growth as a percentage.
#[must_use]
pub fn yearly(change: f64, measure: Measure) -> String {
    let number = match measure {
        Measure::Unit => estimate(change),
        Measure::Growth => percent(change),
        Measure::Steps => steps(&estimate(change)),
    };
    if change > 0.0 { format!("+{number}") } else { number }
}

fn steps(number: &str) -> String {
    let unit = if matches!(number, "1" | "-1") { "step" } else { "steps" };
    say!("{number}级", "{number} {unit}")
}

/// When a target is met.
#[must_use]
pub fn arrival(arrival: Arrival) -> String {
    let last = Year::LAST;
    match arrival {
        Arrival::In(year) => year.to_string(),
        Arrival::Beyond => say!("{last}年后", "after {last}"),
        Arrival::Never => either("达不到", "never").to_owned(),
    }
}
