//! Words of `check`: its verdict, what is demanded of the data and how far they
//! meet it.

mod ci;
mod comparison;

pub use ci::*;
pub use comparison::*;

use super::language::{counted, say};
use super::lists::{Counted, first};
use super::separator::PART;
use super::{Text, list, page, terms};
use crate::check::Verdict;
use crate::check::completeness::{Answer, Tally};
use crate::report::number::percent;

/// Label of the result of a check.
pub const CHECK: Text = Text::new("检查", "Check");
/// Label of the findings.
pub const FINDINGS: Text = Text::new("问题", "Findings");
/// Label of the required coverage.
pub const REQUIRED_COVERAGE: Text = Text::new("填报要求", "Required");
/// Heading of the findings.
pub const FINDINGS_LIST: Text = Text::new("问题清单", "List of findings");
/// Heading of coverage by level.
pub const COVERAGE_BY_LEVEL: Text =
    Text::new("填报情况（按一级指标）", "Coverage by first-level indicator");
/// Heading of coverage by groups of every level.
pub const COVERAGE_BY_GROUP: Text = Text::new("填报情况（按各级指标）", "Coverage by indicator");
/// Heading of the points of which nothing usable was said.
pub const LACKING: Text = Text::new("缺报和有误的测评点", "Points not reported or invalid");
/// Heading of coverage by department.
pub const COVERAGE_BY_DEPARTMENT: Text =
    Text::new("填报情况（按数据来源）", "Coverage by department");
/// Label of the required points.
pub const REQUIRED: Text = Text::new("必报项", "Required points");
/// Heading of the required points that are not there.
pub const LACKS: Text =
    Text::new("必报而没有可用数据的测评点", "Required points without usable data");
/// Heading of the column of results.
pub const RESULT: Text = Text::new("地区年份", "Area, year");

/// Heading of the completeness of several results.
pub const BY_AREA: Text = Text::new("填报情况（按地区和年份）", "Coverage by area and year");
/// How to see every result.
pub const ONE_BY_ONE: Text = Text::new(
    "每个地区的明细：加 -v，或用 --area、--year 选一个",
    "For every area in detail add -v; for one, --area and --year",
);
/// Label of the areas of which nothing was handed in.
pub const ABSENT: Text = Text::new("没有数据", "Without data");

/// Results of which only the first are shown where there are many.
fn some_results(names: &[String]) -> String {
    first(names, SHOWN, Counted::Results)
}

/// Areas of which only the first are shown where there are many.
#[must_use]
pub fn some_areas(names: &[String]) -> String {
    first(names, SHOWN, Counted::Areas)
}

/// How many names are shown.
const SHOWN: usize = 10;

/// Warnings count.
pub const STRICT: Text =
    Text::new("（--strict：有警告也不通过）", " (--strict: warnings count as failures)");

/// How many points are required, and whether they are there.
#[must_use]
pub fn required(names: &[&str], points: usize, lacks: usize) -> String {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    let (names, count) = (list(&names), counted(points, "point", "points"));
    match lacks {
        0 => say!("{names}，共{points}项，符合", "{names}, {count} in all: satisfied"),
        _ => say!(
            "{names}，共{points}项，不符合：{lacks}处没有可用数据",
            "{names}, {count} in all: not satisfied, {lacks} without usable data"
        ),
    }
}

/// A required point that is not there.
#[must_use]
pub fn lack(result: &str, point: &str, answer: Answer) -> String {
    let answer = terms::answer(answer);
    say!("必报的“{point}”{answer}（{result}）", "required point “{point}”: {answer} ({result})")
}

/// Who has to supply it.
#[must_use]
pub fn supplied_by(departments: &str) -> String {
    say!(
        "由{departments}提供；该点在此不存在请填“不适用”",
        "supplied by {departments}; write “不适用” (not applicable) if the point does not exist here"
    )
}

/// A result with its coverage.
#[must_use]
pub fn covered(result: &str, share: &str) -> String {
    say!("{result}{share}", "{result}: {share}")
}

/// Too little coverage.
#[must_use]
pub fn shortfall(result: &str, share: &str, minimum: f64) -> String {
    let minimum = percent(minimum);
    say!("{result}填报率{share}，低于{minimum}", "{result}: coverage {share}, below {minimum}")
}

/// The verdict in a line.
#[must_use]
pub fn verdict(verdict: &Verdict) -> String {
    let outcome = if verdict.passed() { PASSED } else { NOT_PASSED };
    let mut parts = vec![finding_counts(verdict.errors, verdict.warnings, verdict.notes)];
    let (short, lacks) = (verdict.shortfalls.len(), verdict.lacks.len());
    if short > 0 {
        let minimum = percent(verdict.demands.min_coverage);
        let results = counted(short, "result", "results");
        parts.push(say!("填报率低于{minimum}的{short}个", "coverage below {minimum} in {results}"));
    }
    if lacks > 0 {
        let points = counted(lacks, "required point", "required points");
        parts.push(say!("缺必报项{lacks}处", "{points} without usable data"));
    }
    let strict = if verdict.demands.strict { &*STRICT } else { "" };
    let parts = parts.join(PART.get());
    say!("gdindex check {outcome}：{parts}{strict}", "gdindex check {outcome}: {parts}{strict}")
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
pub fn required_coverage(share: f64, shortfalls: &[String]) -> String {
    let share = percent(share);
    if shortfalls.is_empty() {
        return say!("填报率不低于{share}，符合", "coverage of at least {share}: satisfied");
    }
    let short = some_results(shortfalls);
    say!(
        "填报率不低于{share}，不符合：{short}",
        "coverage of at least {share}: not satisfied by {short}"
    )
}

/// Coverage with what is lacking.
#[must_use]
pub fn completeness(tally: Tally) -> String {
    let lacking = [(Answer::NotReported, tally.not_reported), (Answer::Invalid, tally.invalid)];
    let lacking = lacking.into_iter().filter(|(_, count)| *count > 0);
    let parts = lacking.map(|(answer, count)| {
        let name = terms::answer(answer);
        say!("，{name}{count}项", ", {count} {name}")
    });
    page::coverage(tally.coverage()) + &parts.collect::<String>()
}
