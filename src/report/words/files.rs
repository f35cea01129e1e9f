//! What is said of whole files: not a table, in no known encoding, named for
//! something else, or a workbook with several sheets.

use super::Text;
use super::{list, quoted_list};
use crate::model::finding::FileKind;
use crate::model::{Encoding, Fault, Undecodable};

/// What is wrong with a file, where it is about one.
pub(super) fn message(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::NotATable(FileKind::DamagedWorkbook) => {
            "这个工作簿打不开：文件不完整或损坏了".to_owned()
        }
        Fault::NotATable(FileKind::HugeWorkbook) => "这个工作簿大得不像一张填报表".to_owned(),
        Fault::NotATable(kind) => format!("这不是表格，而是{}", name(*kind)),
        Fault::Encoding(why) => undecodable(*why),
        Fault::EmptyFile => "文件是空的".to_owned(),
        Fault::MisnamedFile { extension, is_workbook: true } => {
            format!("文件名以.{extension}结尾，其实是XLSX工作簿；已按工作簿读")
        }
        Fault::MisnamedFile { extension, is_workbook: false } => {
            format!("文件名以.{extension}结尾，其实是文本；已按CSV读")
        }
        Fault::UnknownSheet { sheet, sheets } if sheets.is_empty() => {
            format!("这个文件不是工作簿，没有工作表“{sheet}”")
        }
        Fault::UnknownSheet { sheet, .. } => format!("工作簿里没有工作表“{sheet}”"),
        Fault::ChosenSheet { sheet, others } if others.is_empty() => {
            format!("读的是工作表“{sheet}”")
        }
        Fault::ChosenSheet { sheet, others } => {
            format!("读的是工作表“{sheet}”，没有读{}", quoted_list(others))
        }
        Fault::UnreadSheet { sheet } => format!("工作表“{sheet}”也有测评点的数据，没有读"),
        _ => return None,
    })
}

/// What to do about it.
pub(super) fn hint(fault: &Fault) -> Option<String> {
    const SAVE_AS: Text =
        Text::new("在Excel或WPS里打开，另存为“Excel工作簿（*.xlsx）”或“CSV UTF-8”", "");
    const RESEND: Text = Text::new(
        "请重新下载或请对方重发；能打开的话，在Excel或WPS里另存为“Excel工作簿（*.xlsx）”",
        "",
    );
    Some(match fault {
        Fault::NotATable(kind) => match kind {
            FileKind::OldOffice
            | FileKind::BinaryWorkbook
            | FileKind::OpenDocument
            | FileKind::WebPage => SAVE_AS.to_owned().into(),
            FileKind::DamagedWorkbook => RESEND.to_owned().into(),
            FileKind::HugeWorkbook => "删去多余的工作表和空白区域，只留填报表，再保存".to_owned(),
            FileKind::Encrypted => "去掉打开密码，再保存".to_owned(),
            FileKind::Archive | FileKind::Gzip => "先解压，再提供里面的表格".to_owned(),
            FileKind::Utf32 => "另存为UTF-8编码".to_owned(),
            _ => "请提供CSV或XLSX表格".to_owned(),
        },
        Fault::Encoding(Undecodable::Truncated) => "请重新保存，或请对方重发".to_owned(),
        Fault::Encoding(Undecodable::IsUtf8) => "去掉 --encoding，程序会自己判断".to_owned(),
        Fault::Encoding(Undecodable::Mixed(_)) => {
            "重新键入或删去这一行的文字；整个文件另存为“CSV UTF-8”最稳妥".to_owned()
        }
        Fault::Encoding(_) => {
            "在Excel或WPS里另存为“CSV UTF-8（逗号分隔）”；确知编码时用 --encoding 指定".to_owned()
        }
        Fault::EmptyFile => "请确认文件是否保存完整".to_owned(),
        Fault::MisnamedFile { is_workbook: true, .. } => "把文件名结尾改成.xlsx".to_owned(),
        Fault::MisnamedFile { is_workbook: false, .. } => "把文件名结尾改成.csv".to_owned(),
        Fault::UnknownSheet { sheets, .. } if sheets.is_empty() => {
            "去掉文件名后面的“#工作表”".to_owned()
        }
        Fault::UnknownSheet { sheets, .. } => format!("里面有{}", list(sheets)),
        Fault::ChosenSheet { .. } => "要读另一张，在文件名后写“#工作表名”".to_owned(),
        Fault::UnreadSheet { sheet } => {
            format!("要读它，在文件名后写“#{sheet}”；不要的，删去这张工作表")
        }
        _ => return None,
    })
}

fn undecodable(why: Undecodable) -> String {
    match why {
        Undecodable::Not(asked) => format!("从这一行起不是{}编码的文字", encoding(asked)),
        Undecodable::Mixed(Encoding::Utf8) => {
            "文件里混有两种编码：这一行是UTF-8，多数行不是".to_owned()
        }
        Undecodable::Mixed(_) => "文件里混有两种编码：别的行是UTF-8，这一行不是".to_owned(),
        Undecodable::Truncated => "文件在这一行断了，最后一个字不完整，可能没有传完".to_owned(),
        Undecodable::Neither => "从这一行起既不是UTF-8，也不是GB18030（GBK）编码的文字".to_owned(),
        Undecodable::Unlikely => {
            "这一行起的文字不像UTF-8，也不像GB18030（GBK），可能是Big5等别的编码".to_owned()
        }
        Undecodable::IsUtf8 => {
            "--encoding 指定了GB18030（GBK），这一行起却是UTF-8编码的文字".to_owned()
        }
    }
}

fn name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Archive => "压缩包",
        FileKind::Gzip => "gzip压缩文件",
        FileKind::Image => "图片",
        FileKind::Pdf => "PDF文件",
        FileKind::Document => "文档或演示文稿",
        FileKind::OldOffice => "旧版Office文件（XLS、ET、DOC）",
        FileKind::BinaryWorkbook => "XLSB工作簿",
        FileKind::OpenDocument => "OpenDocument文件（ODS）",
        FileKind::Encrypted => "加了密码的工作簿",
        FileKind::WebPage => "网页或XML，有的系统把它当作XLS导出",
        FileKind::Utf32 => "UTF-32编码的文本",
        FileKind::DamagedWorkbook | FileKind::HugeWorkbook => "工作簿",
        FileKind::Binary => "二进制文件",
    }
}

pub(super) fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Gb18030 => "GB18030（GBK）",
    }
}
