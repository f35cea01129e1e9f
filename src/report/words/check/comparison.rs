//! The data beside those of another time.

use crate::check::comparison::ChangeKind;
use crate::model::Year;
use crate::report::words::language::{counted, say};
use crate::report::words::separator::PART;
use crate::report::words::{Text, either, list};

pub use crate::report::words::page::column::CHANGE;

/// Label of the data compared with.
pub const AGAINST: Text = Text::new("对比上次", "Compared");
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
