//! What is said of inputs: how they were read, and how far.

use crate::model::Form;
use crate::report::words::language::say;
use crate::report::words::terms;

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
