//! 时序进度: where values are on the way from baseline to target.

use crate::analysis::trend::standing::{Progress, ScheduleStanding};
use crate::model::Year;
use crate::report::number::{fixed, score};
use crate::report::words::language::say;
use crate::report::words::separator::{CLAUSE, PART};
use crate::report::words::{Text, either};

/// No point has a milestone.
const NO_MILESTONE: Text = Text::new("没有里程碑", "no milestones");

/// Explains the months.
pub const MONTHS_NOTE: Text = Text::new(
    "时序进度是从基期值到目标值的直线。月数＝该值按直线应达到的时间与当年之差，\
     “…”表示不止（超出目标或差于基期值）；相差为正是好于应达到的，为负是不足",
    "The schedule is the straight line from baseline to target. Months: from the year itself to \
     when the line has the value; “…” means more than that (beyond the target, or worse than the \
     baseline). Lead: + is better than needed, - is short of it",
);

/// How the points of a year stand against their schedule.
#[must_use]
pub fn schedule_of(year: Year, counts: &[(Progress, usize)], index: Option<f64>) -> String {
    let count = |(own, count): &(Progress, usize)| {
        let own = progress(*own);
        say!("{own}{count}项", "{count} {own}")
    };
    let counts: Vec<String> = counts.iter().filter(|(_, count)| *count > 0).map(count).collect();
    let counts = if counts.is_empty() { NO_MILESTONE.to_owned() } else { counts.join(PART.get()) };
    let index = index.map(score);
    let index = index.map(|index| say!("按时序进度评判，指数{index}", "index by schedule {index}"));
    let parts: Vec<String> = [counts].into_iter().chain(index).collect();
    let parts = parts.join(CLAUSE.get());
    say!("{year}年：{parts}", "{year}: {parts}")
}

/// Where a value is on the way.
#[must_use]
pub fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Ahead => either("超前", "ahead"),
        Progress::OnSchedule => either("按期", "on schedule"),
        Progress::Behind => either("滞后", "behind"),
    }
}

/// By how many months a value is ahead; without a time whether it is behind.
#[must_use]
pub fn months(standing: &ScheduleStanding) -> String {
    let Some(months) = standing.months else {
        return progress(standing.progress).to_owned();
    };
    let count = fixed(months.count, 1);
    if months.at_least && count == "0.0" {
        return progress(standing.progress).to_owned();
    }
    let sign = if months.count > 0.0 && count != "0.0" { "+" } else { "" };
    let or_more = if months.at_least { "…" } else { "" };
    format!("{sign}{count}{or_more}")
}

/// Nobody is behind.
#[must_use]
pub fn none_behind(year: Year) -> String {
    say!("{year}年没有滞后的测评点", "No point is behind in {year}")
}

/// More points than are shown.
#[must_use]
pub fn only_behind(year: Year) -> String {
    say!("只列{year}年滞后的", "Only those behind in {year}")
}
