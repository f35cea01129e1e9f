//! Findings about a record of draws, which `--replay` reads.

use super::said::Said;
use super::table;
use crate::model::finding::{DrawsCell, DrawsFault};
use crate::model::{Fault, Lack};
use crate::report::words::language::{counted, say};
use crate::report::words::lists::did_you_mean;
use crate::report::words::{either, list, needs, separator};

/// What is said of a record of draws, where the finding is about one.
pub(super) fn said(fault: &Fault) -> Option<Said> {
    let Fault::DrawsFile(fault) = fault else { return None };
    Some(match fault {
        DrawsFault::Workbook => Said::new(
            say!("抽取记录要是CSV，这是工作簿", "a record of draws is CSV; this is a workbook"),
            say!(
                "直接用 --write-draws 写出的CSV；改过的，另存为“CSV UTF-8（逗号分隔）”",
                "use the CSV as --write-draws wrote it; if you changed it, save it as \
                 “CSV UTF-8 (Comma delimited)”"
            ),
        ),
        DrawsFault::UnknownColumn { heading, nearest } => unknown_column(heading, nearest),
        DrawsFault::NoDraws => Said::new(
            say!("抽取记录只有表头，没有一次抽取", "the record has a header and not a single draw"),
            say!(
                "用 --write-draws 重新写出，或每次抽取写一行",
                "write it again with --write-draws, or write a row per draw"
            ),
        ),
        DrawsFault::ShortRow { expected, found } => short_row(*expected, *found),
        DrawsFault::StrayCell { text } => Said::new(
            table::stray_cell(text),
            say!(
                "删去多余的格子；数值里的千位逗号要去掉",
                "delete the cell; take thousands commas out of numbers"
            ),
        ),
        DrawsFault::Unreadable { heading, text, expected } => {
            Said::new(unreadable(heading, text, expected), readable(expected))
        }
        DrawsFault::Unfit { method, lack, points } => unfit(method.key(), *lack, points),
    })
}

fn unfit(method: &str, lack: Lack, points: &[String]) -> Said {
    let points: Vec<&str> = points.iter().map(String::as_str).collect();
    let method = say!("这一行的 {method}", "{method} in this row");
    Said::new(
        needs::method_needs(&method, lack, &points),
        say!("这一行换一个方法，或删去这一行", "use another method in this row, or delete the row"),
    )
}

fn short_row(expected: usize, found: usize) -> Said {
    let cells = counted(found, "cell", "cells");
    Said::new(
        say!(
            "这一行只有{found}格，表头要{expected}格",
            "this row has only {cells}; the header asks for {expected}"
        ),
        say!(
            "补全这一行；文件可能没有存完整，可用 --write-draws 重新写出",
            "complete the row; the file may not have been saved completely, and --write-draws can \
             write it again"
        ),
    )
}

fn unreadable(heading: &str, text: &str, expected: &DrawsCell) -> String {
    if text.is_empty() {
        return say!("“{heading}”是空的", "“{heading}” is empty");
    }
    let not = not(expected);
    say!("“{heading}”不能是“{text}”{not}", "“{heading}” cannot be “{text}”{not}")
}

fn not(expected: &DrawsCell) -> &'static str {
    match expected {
        DrawsCell::Word(_) | DrawsCell::Unmet | DrawsCell::Missing(_) => "",
        DrawsCell::Number => either("，这不是数", ", which is not a number"),
    }
}

/// What a cell can hold, and what to do without it.
fn readable(expected: &DrawsCell) -> String {
    let nominal = either(
        "不想改的选择，整列删去，就照目录和选项",
        "delete the whole column of a choice that is to stay as catalogue and options have it",
    );
    [&form(expected), nominal].join(separator::CLAUSE.get())
}

fn unknown_column(heading: &str, nearest: &[String]) -> Said {
    Said::new(
        say!(
            "抽取记录的列“{heading}”不是这份目录的选择或权重",
            "the record's column “{heading}” is neither a choice nor a weight of this catalogue"
        ),
        other_column(nearest),
    )
}

fn other_column(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return say!(
            "删去这一列，或用写出这份记录时的目录（-c）",
            "delete the column, or use the catalogue with which the record was written (-c)"
        );
    }
    let meant = did_you_mean(nearest);
    say!(
        "{meant}改正列名或删去这一列，或用写出这份记录时的目录（-c）",
        "{meant} correct the heading or delete the column, or use the catalogue \
         with which the record was written (-c)"
    )
}

fn form(expected: &DrawsCell) -> String {
    match expected {
        DrawsCell::Word(words) => say!("写 {} 之一", "write one of {}"; list(words)),
        DrawsCell::Unmet => say!(
            "写 slope:2（不小于0）、factor:0.8（0至1）、zero 或 proportional",
            "write slope:2 (0 or more), factor:0.8 (0 to 1), zero or proportional"
        ),
        DrawsCell::Missing(attributes) => match attributes.first() {
            Some(name) => say!(
                "写 renormalise、floor、refuse 之一，或按属性写，如 {name}=floor（几个用分号隔开）",
                "write renormalise, floor or refuse, or a rule per attribute, e.g. “{name}=floor” \
                 (semicolons between several)"
            ),
            None => {
                say!("写 renormalise、floor、refuse 之一", "write renormalise, floor or refuse")
            }
        },
        DrawsCell::Number => say!("写一个数", "write a number"),
    }
}
