//! Data and catalogues that are refused for what is wrong in them.

use crate::report::words::language::{counted, say};

/// The findings that stop a run.
#[must_use]
pub fn refused(errors: usize) -> String {
    let (some_errors, them) = (counted(errors, "error", "errors"), it_or_them(errors));
    say!(
        "数据有{errors}处错误，没有计算；改正后重试，或用 --skip-invalid 跳过（按缺报处理）",
        "{some_errors} in the data, nothing was computed; correct {them} and try again, or skip {them} with --skip-invalid (treated as not reported)"
    )
}

/// The findings that stop a run even under `--skip-invalid`.
#[must_use]
pub fn refused_file(errors: usize) -> String {
    let cannot = counted(
        errors,
        "error in the data, which cannot",
        "errors in the data, not all of which can",
    );
    let them = it_or_them(errors);
    say!(
        "数据有{errors}处错误，其中有无法跳过的（文件读不通，或没有数据）；改正后重试",
        "{cannot} be skipped (an unreadable file, or no data); correct {them} and try again"
    )
}

/// A catalogue with mistakes.
#[must_use]
pub fn bad_catalogue(mistakes: usize) -> String {
    let some = counted(mistakes, "mistake", "mistakes");
    say!("目录有{mistakes}处错误，无法使用", "the catalogue has {some} and cannot be used")
}

fn it_or_them(count: usize) -> &'static str {
    if count == 1 { "it" } else { "them" }
}
