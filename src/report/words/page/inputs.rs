//! What is said of inputs: how they were read, how far, and that they are
//! refused.

use super::super::language::{counted, say};
use super::super::terms;
use crate::model::Form;

/// What an input was read as.
#[must_use]
pub fn input(name: &str, form: &Form) -> String {
    match form {
        Form::Text(encoding) => {
            say!("{name}：{}编码", "{name}: text in {}"; terms::encoding(*encoding))
        }
        Form::Sheet(sheet) => {
            say!("{name}：XLSX工作簿，工作表“{sheet}”", "{name}: XLSX workbook, sheet “{sheet}”")
        }
    }
}

/// How much of large data has been read.
#[must_use]
pub fn progress(read: u64, total: u64) -> String {
    const MIB: u64 = 1 << 20;
    let percent = (read * 100).checked_div(total).unwrap_or(0).min(100);
    say!(
        "已读{}/{} MiB（{percent}%）",
        "read {} of {} MiB ({percent}%)";
        read / MIB, total / MIB
    )
}

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

fn it_or_them(count: usize) -> &'static str {
    if count == 1 { "it" } else { "them" }
}

/// A catalogue with mistakes.
#[must_use]
pub fn bad_catalogue(mistakes: usize) -> String {
    let some = counted(mistakes, "mistake", "mistakes");
    say!("目录有{mistakes}处错误，无法使用", "the catalogue has {some} and cannot be used")
}
