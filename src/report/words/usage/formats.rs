//! Formats that a command has not, and what cannot go to a screen or a sheet.

use crate::report::words::language::say;
use crate::report::words::{Text, either};

/// A format that only `check` has.
#[must_use]
pub fn only_for_check() -> &'static str {
    either(
        "-f github 和 -f junit 只用于 gdindex check；这里可用 table、markdown、csv、json、xlsx、html",
        "-f github and -f junit are for gdindex check only; the formats here are table, markdown, csv, json, xlsx, html",
    )
}

/// A report is asked for as data.
#[must_use]
pub fn report_is_no_data() -> &'static str {
    either(
        "report 的格式是 html、markdown、xlsx、table；要数据请用 gdindex score（trend、rank、sensitivity）的 -f csv 或 -f json",
        "the formats of report are html, markdown, xlsx and table; for data use -f csv or -f json of gdindex score, trend, rank or sensitivity",
    )
}

/// There are no results to report on.
#[must_use]
pub fn nothing_to_report() -> &'static str {
    either("文件里没有可以报告的数据", "the files hold no data to report on")
}

/// A page would go to a screen.
#[must_use]
pub fn html_on_terminal() -> &'static str {
    either(
        "HTML不能显示在屏幕上；请用 -o 写到文件，例如 -o 2020.html",
        "HTML cannot be shown in a terminal; write it to a file with -o, for example -o 2020.html",
    )
}

/// `tidy` writes CSV and nothing else.
pub const ONLY_CSV: Text = Text::new(
    "tidy 只写CSV；不必写 -f，-o 的文件名以.csv结尾",
    "tidy writes CSV only; leave out -f, and end the file name after -o in .csv",
);

/// A format that blank sheets have not.
#[must_use]
pub fn only_sheets() -> &'static str {
    either(
        "空白填报表只有两种格式：-f csv 和 -f xlsx",
        "blank sheets have two formats only: -f csv and -f xlsx",
    )
}

/// A workbook would go to a screen.
#[must_use]
pub fn workbook_on_terminal() -> &'static str {
    either(
        "XLSX不能显示在屏幕上；请用 -o 写到文件，例如 -o 结果.xlsx",
        "XLSX cannot be shown in a terminal; write it to a file with -o, for example -o result.xlsx",
    )
}

/// A sheet of a workbook cannot hold so many rows.
#[must_use]
pub fn too_many_rows(rows: usize, most: usize) -> String {
    say!(
        "结果有{rows}行，Excel一张工作表最多{most}行；请改用 -f csv",
        "the result has {rows} rows, and an Excel sheet holds at most {most}; use -f csv"
    )
}
