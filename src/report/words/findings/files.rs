//! Findings about whole files: not a table, in no known encoding, named for
//! something else, or a workbook with several sheets.

use super::said::Said;
use crate::model::finding::FileKind;
use crate::model::{Encoding, Fault, Undecodable};
use crate::report::words::language::say;
use crate::report::words::{either, list, quoted_list, terms};

/// What is said of a file, where the finding is about one.
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::NotATable(kind) => Said::new(not_a_table(*kind), into_table(*kind).to_owned()),
        Fault::Encoding(why) => Said::new(undecodable(*why), decodable(*why).to_owned()),
        Fault::EmptyFile => Said::new(
            say!("文件是空的", "the file is empty"),
            say!("请确认文件是否保存完整", "check whether the file was saved completely"),
        ),
        Fault::MisnamedFile { extension, is_workbook } => misnamed(extension, *is_workbook),
        Fault::UnknownSheet { sheet, sheets } => unknown_sheet(sheet, sheets),
        Fault::ChosenSheet { sheet, others } => Said::new(
            chosen(sheet, others),
            say!(
                "要读另一张，在文件名后写“#工作表名”",
                "to read another, write “#SHEET” after the file's name"
            ),
        ),
        Fault::UnreadSheet { sheet } => Said::new(
            say!(
                "工作表“{sheet}”也有测评点的数据，没有读",
                "the sheet “{sheet}” has data of points, too, and was not read"
            ),
            say!(
                "要读它，在文件名后写“#{sheet}”；不要的，删去这张工作表",
                "to read it, write “#{sheet}” after the file's name; if it is not needed, delete it"
            ),
        ),
        _ => return None,
    })
}

fn misnamed(extension: &str, is_workbook: bool) -> Said {
    if is_workbook {
        return Said::new(
            say!(
                "文件名以.{extension}结尾，其实是XLSX工作簿；已按工作簿读",
                "the file's name ends in .{extension}, but it is an XLSX workbook; it was read as one"
            ),
            say!("把文件名结尾改成.xlsx", "make the file's name end in .xlsx"),
        );
    }
    Said::new(
        say!(
            "文件名以.{extension}结尾，其实是文本；已按CSV读",
            "the file's name ends in .{extension}, but it is text; it was read as CSV"
        ),
        say!("把文件名结尾改成.csv", "make the file's name end in .csv"),
    )
}

fn unknown_sheet(sheet: &str, sheets: &[String]) -> Said {
    if sheets.is_empty() {
        return Said::new(
            say!(
                "这个文件不是工作簿，没有工作表“{sheet}”",
                "this file is not a workbook and has no sheet “{sheet}”"
            ),
            say!("去掉文件名后面的“#工作表”", "leave out “#SHEET” after the file's name"),
        );
    }
    let (plain, quoted) = (list(sheets), quoted_list(sheets));
    Said::new(
        say!("工作簿里没有工作表“{sheet}”", "the workbook has no sheet “{sheet}”"),
        say!("里面有{plain}", "it has {quoted}"),
    )
}

fn not_a_table(kind: FileKind) -> String {
    match kind {
        FileKind::DamagedWorkbook => say!(
            "这个工作簿打不开：文件不完整或损坏了",
            "this workbook cannot be opened: the file is incomplete or damaged"
        ),
        FileKind::HugeWorkbook => say!(
            "这个工作簿大得不像一张填报表",
            "this workbook is too large to be a sheet that somebody filled in"
        ),
        kind => say!("这不是表格，而是{}", "this is not a table but {}"; name(kind)),
    }
}

fn chosen(sheet: &str, others: &[String]) -> String {
    if others.is_empty() {
        return say!("读的是工作表“{sheet}”", "the sheet “{sheet}” was read");
    }
    let others = quoted_list(others);
    say!("读的是工作表“{sheet}”，没有读{others}", "the sheet “{sheet}” was read, not {others}")
}

/// How to make a table of it.
fn into_table(kind: FileKind) -> &'static str {
    match kind {
        FileKind::OldOffice
        | FileKind::BinaryWorkbook
        | FileKind::OpenDocument
        | FileKind::WebPage => either(
            "在Excel或WPS里打开，另存为“Excel工作簿（*.xlsx）”或“CSV UTF-8”",
            "open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8”",
        ),
        FileKind::DamagedWorkbook => either(
            "请重新下载或请对方重发；能打开的话，在Excel或WPS里另存为“Excel工作簿（*.xlsx）”",
            "download it again or have it sent again; if Excel or WPS can open it, save it there \
             as “Excel Workbook (*.xlsx)”",
        ),
        FileKind::HugeWorkbook => either(
            "删去多余的工作表和空白区域，只留填报表，再保存",
            "delete other sheets and blank regions, leave only the sheet that was filled in, \
             and save it",
        ),
        FileKind::Encrypted => {
            either("去掉打开密码，再保存", "remove the password and save it again")
        }
        FileKind::Archive | FileKind::Gzip => {
            either("先解压，再提供里面的表格", "unpack it first, and use the table inside")
        }
        FileKind::Utf32 => either("另存为UTF-8编码", "save it as UTF-8"),
        _ => either("请提供CSV或XLSX表格", "provide a CSV or XLSX table"),
    }
}

/// How to make a text of it that can be read.
fn decodable(why: Undecodable) -> &'static str {
    match why {
        Undecodable::Truncated => {
            either("请重新保存，或请对方重发", "save it again, or have it sent again")
        }
        Undecodable::IsUtf8 => either(
            "去掉 --encoding，程序会自己判断",
            "leave out --encoding; the program detects the encoding itself",
        ),
        Undecodable::Mixed(_) => either(
            "重新键入或删去这一行的文字；整个文件另存为“CSV UTF-8”最稳妥",
            "type the text of this line again or delete it; it is safest to save the whole file \
             as “CSV UTF-8”",
        ),
        Undecodable::Not(_) | Undecodable::Neither | Undecodable::Unlikely => either(
            "在Excel或WPS里另存为“CSV UTF-8（逗号分隔）”；确知编码时用 --encoding 指定",
            "save it in Excel or WPS as “CSV UTF-8 (Comma delimited)”; if you know its encoding, \
             give it with --encoding",
        ),
    }
}

fn undecodable(why: Undecodable) -> String {
    match why {
        Undecodable::Not(asked) => {
            say!("从这一行起不是{}编码的文字", "from this line on the text is not in {}"; terms::encoding(asked))
        }
        Undecodable::Mixed(Encoding::Utf8) => say!(
            "文件里混有两种编码：这一行是UTF-8，多数行不是",
            "the file mixes two encodings: this line is UTF-8, most lines are not"
        ),
        Undecodable::Mixed(_) => say!(
            "文件里混有两种编码：别的行是UTF-8，这一行不是",
            "the file mixes two encodings: the other lines are UTF-8, this one is not"
        ),
        Undecodable::Truncated => say!(
            "文件在这一行断了，最后一个字不完整，可能没有传完",
            "the file breaks off in this line, within a character; it may not have been sent \
             completely"
        ),
        Undecodable::Neither => say!(
            "从这一行起既不是UTF-8，也不是GB18030（GBK）编码的文字",
            "from this line on the text is neither in UTF-8 nor in GB18030 (GBK)"
        ),
        Undecodable::Unlikely => say!(
            "这一行起的文字不像UTF-8，也不像GB18030（GBK），可能是Big5等别的编码",
            "from this line on the text looks like neither UTF-8 nor GB18030 (GBK); it may be \
             Big5 or another encoding"
        ),
        Undecodable::IsUtf8 => say!(
            "--encoding 指定了GB18030（GBK），这一行起却是UTF-8编码的文字",
            "--encoding says GB18030 (GBK), but from this line on the text is in UTF-8"
        ),
    }
}

fn name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Archive => either("压缩包", "an archive"),
        FileKind::Gzip => either("gzip压缩文件", "a gzip file"),
        FileKind::Image => either("图片", "an image"),
        FileKind::Pdf => either("PDF文件", "a PDF file"),
        FileKind::Document => either("文档或演示文稿", "a document or a presentation"),
        FileKind::OldOffice => {
            either("旧版Office文件（XLS、ET、DOC）", "an old Office file (XLS, ET, DOC)")
        }
        FileKind::BinaryWorkbook => either("XLSB工作簿", "an XLSB workbook"),
        FileKind::OpenDocument => either("OpenDocument文件（ODS）", "an OpenDocument file (ODS)"),
        FileKind::Encrypted => either("加了密码的工作簿", "a workbook with a password"),
        FileKind::WebPage => either(
            "网页或XML，有的系统把它当作XLS导出",
            "a web page or XML, which some systems export as XLS",
        ),
        FileKind::Utf32 => either("UTF-32编码的文本", "text in UTF-32"),
        FileKind::DamagedWorkbook | FileKind::HugeWorkbook => either("工作簿", "a workbook"),
        FileKind::Binary => either("二进制文件", "a binary file"),
    }
}
