//! Findings about the shape of a table: its header and columns, quotes, and
//! rows whose cells do not stand where they should.

use super::said::Said;
use crate::model::Fault;
use crate::report::words::language::{counted, say};
use crate::report::words::lists::did_you_mean;
use crate::report::words::quoted_list;

/// What is said of a table, where the finding is about its shape.
#[allow(clippy::too_many_lines, reason = "one arm per kind of finding")]
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::NoHeader { nearest, has_wide_commas } => Said::new(
            say!(
                "找不到表头：没有一行同时有“测评点”和“数值”列，也没有以测评点为列的表头",
                "no header found: no row has the columns “测评点” (point) and “数值” (value), and \
                 none has points as its headings"
            ),
            header_hint(nearest, *has_wide_commas),
        ),
        Fault::DuplicateColumn { heading, first } => duplicate_column(heading, first),
        Fault::UnknownColumn { heading, nearest } => Said::new(
            say!("不认识列名“{heading}”", "unknown heading “{heading}”"),
            column_hint(nearest),
        ),
        Fault::UnusedColumn { heading } => {
            Said::alone(say!("列“{heading}”没有使用", "the column “{heading}” is not used"))
        }
        Fault::UnclosedQuote => Said::new(
            say!(
                "这里的双引号没有配对，后面的行会被吞进同一格",
                "this double quote has no partner; the rows below would be swallowed into its cell"
            ),
            say!(
                "补上另一半双引号，或删去这个双引号；格子里的双引号要写成两个",
                "add the other double quote, or delete this one; within a cell a double quote is \
                 written twice"
            ),
        ),
        Fault::StrayQuote { text } => Said::new(
            say!("格子“{text}”里有多余的双引号", "the cell “{text}” has a double quote too many"),
            say!(
                "整格用双引号括起来，里面的双引号写成两个，或删去它",
                "put the whole cell in double quotes and write those within twice, or delete this \
                 one"
            ),
        ),
        Fault::ControlCharacter { text } => Said::new(
            say!(
                "格子“{text}”里有看不见的控制字符",
                "the cell “{text}” contains an invisible control character"
            ),
            say!("重新键入这一格", "type the cell again"),
        ),
        Fault::ExtraCells { expected, found } => extra_cells(*expected, *found),
        Fault::TooWide { found, most } => Said::new(
            say!(
                "这一行有{found}格，一张表最多{most}列",
                "this row has {found} cells; a table can have {most} columns"
            ),
            say!(
                "检查文件是不是表格；删去多余的分隔符",
                "check whether the file is a table; delete separators that are not needed"
            ),
        ),
        Fault::StrayCell { text } => Said::new(
            stray_cell(text),
            say!(
                "删去这一格，或给这一列写上表头",
                "delete the cell, or write a heading over its column"
            ),
        ),
        Fault::MissingCells { expected, found } => missing_cells(*expected, *found),
        Fault::ShiftedRow { text, found_in, belongs_in } => shifted_row(text, found_in, belongs_in),
        Fault::TextRow { text } => Said::alone(say!(
            "这一行是说明文字，没有当作数据：“{text}”",
            "this row is text and was not taken for data: “{text}”"
        )),
        Fault::RepeatedHeader => Said::alone(say!(
            "这一行是重复的表头，没有当作数据",
            "this row repeats the header and was not taken for data"
        )),
        _ => return None,
    })
}

/// A cell beyond the header.
pub(super) fn stray_cell(text: &str) -> String {
    say!(
        "这一格没有表头，却有内容“{text}”",
        "this cell has no heading over it, but contains “{text}”"
    )
}

fn header_hint(nearest: &[String], has_wide_commas: bool) -> String {
    if has_wide_commas {
        return say!(
            "这里的逗号是全角的（，），各格之间要用半角逗号（,），例如：年份,测评点,数值",
            "the commas here are full-width (“，”); between cells write half-width commas (,), \
             e.g. “年份,测评点,数值” (year, point, value)"
        );
    }
    if nearest.is_empty() {
        return say!(
            "加一行表头（要在前30个非空行之内），例如：年份,测评点,数值,单位,数据来源,数据状态,备注",
            "add a header (within the first 30 rows that are not blank), e.g. \
             “年份,测评点,数值,单位,数据来源,数据状态,备注” (year, point, value, unit, department, \
             status, remark)"
        );
    }
    let nearest = quoted_list(nearest);
    say!(
        "加一行表头（要在前30个非空行之内），例如：年份,测评点,数值；或检查列名，相近的列名或测评点有{nearest}",
        "add a header (within the first 30 rows that are not blank), e.g. “年份,测评点,数值” \
         (year, point, value); or check the headings: headings or points like them are {nearest}"
    )
}

fn duplicate_column(heading: &str, first: &str) -> Said {
    let message = if heading == first {
        say!(
            "有两列都是“{heading}”，不知道用哪一列",
            "there are two columns “{heading}”, and nothing says which to use"
        )
    } else {
        say!(
            "“{heading}”和“{first}”是同一种列，不知道用哪一列",
            "“{heading}” and “{first}” are columns of the same kind, and nothing says which to use"
        )
    };
    Said::new(message, say!("删去或改名其中一列", "delete or rename one of them"))
}

fn column_hint(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return say!(
            "改成测评点的名称或编号；不是数据的列请删去",
            "write the name or ID of a point; delete a column that is not data"
        );
    }
    let meant = did_you_mean(nearest);
    say!(
        "{meant}改正列名；不是数据的列请删去",
        "{meant} correct the heading; delete a column that is not data"
    )
}

fn extra_cells(expected: usize, found: usize) -> Said {
    let (cells, columns) =
        (counted(found, "cell", "cells"), counted(expected, "column", "columns"));
    Said::new(
        say!(
            "这一行有{found}格，表头只有{expected}列，多出来的格子有内容",
            "this row has {cells}, but the header only {columns}; the cells beyond them are not \
             empty"
        ),
        say!(
            "删去多余的格子；数值里的千位逗号要去掉，或整格加双引号（\"31,295\"）",
            "delete the extra cells; take thousands commas out of numbers, or put the whole cell \
             in double quotes (\"31,295\")"
        ),
    )
}

fn missing_cells(expected: usize, found: usize) -> Said {
    let cells = counted(found, "cell", "cells");
    Said::new(
        say!(
            "这一行只有{found}格，到数值列应有{expected}格",
            "this row has only {cells}; up to the column of values there should be {expected}"
        ),
        say!(
            "补全这一行；没有数据的格子也要留出逗号",
            "complete the row; cells without data need their commas, too"
        ),
    )
}

fn shifted_row(text: &str, found_in: &str, belongs_in: &str) -> Said {
    let message = if belongs_in.is_empty() {
        say!(
            "整行错位：“{found_in}”列的“{text}”不是这个测评点的上级指标",
            "the row slid into other columns: “{text}” in the column “{found_in}” is not an \
             indicator above this point"
        )
    } else {
        say!(
            "整行错位：“{text}”在“{found_in}”列，应在“{belongs_in}”列",
            "the row slid into other columns: “{text}” is in the column “{found_in}” and belongs \
             in “{belongs_in}”"
        )
    };
    Said::new(
        message,
        say!(
            "取消合并单元格，把这一行各格移回各自的列",
            "unmerge the cells and move each cell of this row back into its column"
        ),
    )
}
