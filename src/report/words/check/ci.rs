//! What only machines that check data show: annotations that are cut, suites
//! of cases, a summary that is too long.

use crate::check::completeness::Answer;
use crate::report::words::language::say;
use crate::report::words::separator::PART;
use crate::report::words::{Text, terms};

/// A page that was cut.
pub const SUMMARY_CUT: Text = Text::new(
    "内容太长，后面的略去；用 gdindex check -f markdown 看全部。",
    "Too long: the rest is left out; gdindex check -f markdown shows everything.",
);
/// The suite of what belongs to no file.
pub const DATA: Text = Text::new("数据", "Data");
/// A wrong cell that no finding names the point of.
pub const INVALID: Text =
    Text::new("填写有误，见所在文件的问题", "invalid; see the findings about its file");

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

/// A page that could not be written.
#[must_use]
pub fn no_summary(path: &str, reason: &str) -> String {
    say!(
        "警告: 摘要没有写进“{path}”（GITHUB_STEP_SUMMARY）：{reason}",
        "warning: the summary was not written to “{path}” (GITHUB_STEP_SUMMARY): {reason}"
    )
}

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
