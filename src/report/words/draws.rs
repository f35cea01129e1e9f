//! Words of mistakes in a record of draws, which `--replay` reads.

use super::Text;
use super::{list, quoted_list, usage};
use crate::model::finding::{DrawsCell, DrawsFault};

/// What is wrong.
#[must_use]
pub(super) fn message(fault: &DrawsFault) -> String {
    match fault {
        DrawsFault::Workbook => "抽取记录要是CSV，这是工作簿".to_owned(),
        DrawsFault::UnknownColumn { heading, .. } => {
            format!("抽取记录的列“{heading}”不是这份目录的选择或权重")
        }
        DrawsFault::NoDraws => "抽取记录只有表头，没有一次抽取".to_owned(),
        DrawsFault::ShortRow { expected, found } => {
            format!("这一行只有{found}格，表头要{expected}格")
        }
        DrawsFault::StrayCell { text } => format!("这一格没有表头，却有内容“{text}”"),
        DrawsFault::Unreadable { heading, text, .. } if text.is_empty() => {
            format!("“{heading}”是空的")
        }
        DrawsFault::Unreadable { heading, text, expected } => {
            format!("“{heading}”不能是“{text}”{}", not(expected))
        }
        DrawsFault::Unfit { method, lack, points } => {
            let points: Vec<&str> = points.iter().map(String::as_str).collect();
            usage::needs(&format!("这一行的 {}", method.key()), *lack, &points)
        }
    }
}

fn not(expected: &DrawsCell) -> &'static str {
    match expected {
        DrawsCell::Word(_) | DrawsCell::Unmet | DrawsCell::Missing(_) => "",
        DrawsCell::Number => "，这不是数",
    }
}

/// What to write instead.
#[must_use]
pub(super) fn hint(fault: &DrawsFault) -> String {
    const NOMINAL: Text = Text::new("不想改的选择，整列删去，就照目录和选项", "");
    match fault {
        DrawsFault::Workbook => {
            "直接用 --write-draws 写出的CSV；改过的，另存为“CSV UTF-8（逗号分隔）”".to_owned()
        }
        DrawsFault::UnknownColumn { nearest, .. } if nearest.is_empty() => {
            "删去这一列，或用写出这份记录时的目录（-c）".to_owned()
        }
        DrawsFault::UnknownColumn { nearest, .. } => format!(
            "是不是{}？改正列名或删去这一列，或用写出这份记录时的目录（-c）",
            quoted_list(nearest)
        ),
        DrawsFault::NoDraws => "用 --write-draws 重新写出，或每次抽取写一行".to_owned(),
        DrawsFault::ShortRow { .. } => {
            "补全这一行；文件可能没有存完整，可用 --write-draws 重新写出".to_owned()
        }
        DrawsFault::StrayCell { .. } => "删去多余的格子；数值里的千位逗号要去掉".to_owned(),
        DrawsFault::Unreadable { expected, .. } => format!("{}；{NOMINAL}", form(expected)),
        DrawsFault::Unfit { .. } => "这一行换一个方法，或删去这一行".to_owned(),
    }
}

fn form(expected: &DrawsCell) -> String {
    match expected {
        DrawsCell::Word(words) => format!("写 {} 之一", list(words)),
        DrawsCell::Unmet => {
            "写 slope:2（不小于0）、factor:0.8（0至1）、zero 或 proportional".to_owned()
        }
        DrawsCell::Missing(attributes) => match attributes.first() {
            Some(name) => format!(
                "写 renormalise、floor、refuse 之一，或按属性写，如 {name}=floor（几个用分号隔开）"
            ),
            None => "写 renormalise、floor、refuse 之一".to_owned(),
        },
        DrawsCell::Number => "写一个数".to_owned(),
    }
}
