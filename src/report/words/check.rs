//! What `check` says besides its findings.

use super::language::{counted, say};
use super::lists::{Counted, first};
use super::separator::PART;
use super::{Text, either, list, page, terms};
use crate::check::Verdict;
use crate::check::comparison::ChangeKind;
use crate::check::completeness::Answer;
use crate::model::Year;
use crate::report::number::percent;

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
#[must_use]
pub fn some_results(names: &[String]) -> String {
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
    say!("{result}填报率{share}，低于{minimum}", "{result}: coverage {share}, under {minimum}")
}

/// The rest of a level, as a title.
#[must_use]
pub fn more_title(count: usize) -> String {
    say!("另有{count}处", "{count} more")
}

/// The rest of a level by code.
#[must_use]
pub fn more(count: usize, by_code: &[(&str, usize)]) -> String {
    let part = |(code, n): &(&str, usize)| say!("{code} {n}处", "{n} {code}");
    let parts = by_code.iter().map(part).collect::<Vec<_>>().join(PART.get());
    say!(
        "另有{count}处没有在这里列出（{parts}），用 gdindex check 看全部",
        "{count} more are not listed here ({parts}); gdindex check shows all"
    )
}

/// A page that was cut.
pub const SUMMARY_CUT: Text = Text::new(
    "内容太长，后面的略去；用 gdindex check -f markdown 看全部。",
    "Too long: the rest is left out; gdindex check -f markdown shows everything.",
);

/// A page that could not be written.
#[must_use]
pub fn no_summary(path: &str, reason: &str) -> String {
    say!(
        "警告: 摘要没有写进“{path}”（GITHUB_STEP_SUMMARY）：{reason}",
        "warning: the summary was not written to “{path}” (GITHUB_STEP_SUMMARY): {reason}"
    )
}

/// The verdict in a line.
#[must_use]
pub fn verdict(verdict: &Verdict) -> String {
    let outcome = if verdict.passed() { page::PASSED } else { page::NOT_PASSED };
    let mut parts = vec![page::finding_counts(verdict.errors, verdict.warnings, verdict.notes)];
    let (short, lacks) = (verdict.shortfalls.len(), verdict.lacks.len());
    if short > 0 {
        let minimum = percent(verdict.demands.min_coverage);
        let results = counted(short, "result", "results");
        parts.push(say!("填报率低于{minimum}的{short}个", "coverage under {minimum} in {results}"));
    }
    if lacks > 0 {
        let points = counted(lacks, "required point", "required points");
        parts.push(say!("缺必报项{lacks}处", "{points} without usable data"));
    }
    let strict = if verdict.demands.strict { &*STRICT } else { "" };
    let parts = parts.join(PART.get());
    say!("gdindex check {outcome}：{parts}{strict}", "gdindex check {outcome}: {parts}{strict}")
}

/// The suite of what belongs to no file.
pub const DATA: Text = Text::new("数据", "Data");
/// A wrong cell that no finding names the point of.
pub const INVALID: Text =
    Text::new("填写有误，见所在文件的问题", "invalid; see the findings about its file");

/// Why a point is not looked at.
#[must_use]
pub fn skipped(departments: &str) -> String {
    let answer = terms::answer(Answer::NotReported);
    say!("{answer}，由{departments}提供", "{answer}; supplied by {departments}")
}

/// What a case is about, and where.
#[must_use]
pub fn case(what: &str, place: &str) -> String {
    say!("{what}（{place}）", "{what} ({place})")
}

/// Label of the data compared with.
pub const AGAINST: Text = Text::new("对比上次", "Compared");
/// Heading of the column of changes.
pub const CHANGE: Text = Text::new("变化", "Change");
/// Heading of the column of values then.
pub const THEN: Text = Text::new("上次", "Before");
/// Heading of the column of values now.
pub const NOW: Text = Text::new("这次", "Now");
/// Nothing changed.
pub const NO_CHANGE: Text = Text::new("没有变化", "No change");
/// Nothing can be compared.
pub const NO_COUNTERPART: Text = Text::new(
    "没有同一地区同年或更早的数据，无法对比",
    "no data of the same area and year, or an earlier one, to compare with",
);

/// How a point changed.
#[must_use]
pub fn change(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Withdrawn => either("撤回", "withdrawn"),
        ChangeKind::Revised => either("改数", "revised"),
        ChangeKind::Status => either("状态", "status changed"),
        ChangeKind::Reported => either("新报", "new"),
    }
}

/// The data compared with, and what came of it.
#[must_use]
pub fn against(files: &[String], outcome: &str, errors: usize) -> String {
    let found = counted(errors, "error", "errors");
    let errors = match errors {
        0 => String::new(),
        _ => say!(
            "；其中{errors}处错误，出错的格子没有参加对比",
            "; {found} in them, whose cells are not compared"
        ),
    };
    let files = list(files);
    say!("{files}：{outcome}{errors}", "with {files}: {outcome}{errors}")
}

/// How many points changed in each way.
#[must_use]
pub fn changes(counts: &[(ChangeKind, usize)], silent: usize) -> String {
    let part = |(kind, count): &(ChangeKind, usize)| {
        let kind = change(*kind);
        say!("{kind}{count}项", "{count} {kind}")
    };
    let counts = counts.iter().filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> = counts.map(part).collect();
    if parts.is_empty() {
        parts.push(either("没有变化", "no change").to_owned());
    }
    if silent > 0 {
        parts.push(say!("没达标就不再报的{silent}项", "{silent} missed and no longer reported"));
    }
    parts.join(PART.get())
}

/// The title of a comparison.
#[must_use]
pub fn comparison(now: &str, then: Year) -> String {
    say!("与上次相比 · {now}（上次{then}年）", "Compared · {now} (before: {then})")
}

/// The title of an area of which nothing is said any more.
#[must_use]
pub fn vanished(then: &str) -> String {
    say!(
        "与上次相比 · {then}（这次没有这个地区的数据）",
        "Compared · {then} (no data for this area now)"
    )
}

/// Errors in the data compared with.
#[must_use]
pub fn errors_before(files: &[String], errors: usize) -> String {
    let (files, found) = (list(files), counted(errors, "error", "errors"));
    say!(
        "警告: 上次的数据（{files}）有{errors}处错误，出错的格子没有参加对比",
        "warning: the data compared with ({files}) have {found}; wrong cells are not compared"
    )
}

/// A value with its status and where it stands.
#[must_use]
pub fn with_origin(value: &str, origin: &[String]) -> String {
    if origin.is_empty() {
        return value.to_owned();
    }
    let origin = origin.join(PART.get());
    say!("{value}（{origin}）", "{value} ({origin})")
}
