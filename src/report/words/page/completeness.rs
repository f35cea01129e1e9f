//! How much was reported, whether that is enough, and what was found.

use super::super::language::{counted, say};
use super::super::{Text, check, terms};
use crate::check::completeness::Tally;
use crate::model::Place;
use crate::report::number::percent;
use crate::score::tree::Coverage;

/// Coverage in a sentence.
#[must_use]
pub fn coverage(coverage: Coverage) -> String {
    let applicable = coverage.points - coverage.not_applicable;
    let reported = coverage.reported;
    let share = coverage.share().map_or_else(|| terms::NONE.to_owned(), percent);
    let rest = match coverage.not_applicable {
        0 => String::new(),
        count => say!("，另有{count}项不适用", ", {count} more not applicable"),
    };
    say!(
        "应报{applicable}项，已报{reported}项（{share}）{rest}",
        "{reported} of {applicable} reported ({share}){rest}"
    )
}

/// [`coverage`] with what is lacking.
#[must_use]
pub fn completeness(tally: Tally) -> String {
    let lacking = [
        (Text::new("缺报", "not reported"), tally.not_reported),
        (Text::new("有误", "invalid"), tally.invalid),
    ];
    let lacking = lacking.iter().filter(|(_, count)| *count > 0);
    let parts = lacking.map(|(name, count)| say!("，{name}{count}项", ", {count} {name}"));
    coverage(tally.coverage()) + &parts.collect::<String>()
}

/// The check is passed.
pub const PASSED: Text = Text::new("通过", "passed");
/// The check is not passed.
pub const NOT_PASSED: Text = Text::new("不通过", "not passed");

/// How many findings there are.
#[must_use]
pub fn finding_counts(errors: usize, warnings: usize, notes: usize) -> String {
    let some_notes = counted(notes, "note", "notes");
    let notes = match notes {
        0 => String::new(),
        _ => say!("，提示{notes}条", ", {some_notes}"),
    };
    let some_errors = counted(errors, "error", "errors");
    let some_warnings = counted(warnings, "warning", "warnings");
    say!("错误{errors}处，警告{warnings}处{notes}", "{some_errors}, {some_warnings}{notes}")
}

/// The coverage that is required.
#[must_use]
pub fn required(share: f64, shortfalls: &[String]) -> String {
    let share = percent(share);
    if shortfalls.is_empty() {
        return say!("填报率不低于{share}，符合", "coverage of at least {share}: satisfied");
    }
    let short = check::some_results(shortfalls);
    say!(
        "填报率不低于{share}，不符合：{short}",
        "coverage of at least {share}: not satisfied by {short}"
    )
}

/// The line of a remark on standard error.
#[must_use]
pub fn finding_line(place: &Place, severity: &str, code: &str, message: &str) -> String {
    match &place.file {
        Some(_) => format!("{place}: {severity}[{code}]: {message}"),
        None => format!("{severity}[{code}]: {message}"),
    }
}

/// A list of findings that was cut.
#[must_use]
pub fn cut_findings(all: usize, shown: usize) -> String {
    say!(
        "共{all}处，显示前{shown}处；全部请加 -v，或用 gdindex check -f csv",
        "Showing {shown} of {all}; for all add -v, or use gdindex check -f csv"
    )
}
