//! Files and folders that cannot be read or written.

use std::io;

use crate::model::Year;
use crate::report::words::language::say;
use crate::report::words::{either, list, quoted_list};

/// What an option writes would replace an input.
#[must_use]
pub fn over_input(option: &str, path: &str) -> String {
    say!(
        "{option} 不能写到输入文件“{path}”上；请换一个文件名",
        "{option} cannot write over the input “{path}”; choose another file name"
    )
}

/// The folder of `--split` has no name.
#[must_use]
pub fn no_folder() -> &'static str {
    either(
        "--split 后面要写文件夹，例如 --split 填报表",
        "--split needs a folder, for example --split sheets",
    )
}

/// The folder of `--dir` has no name.
#[must_use]
pub fn no_manual_folder() -> &'static str {
    either("--dir 后面要写文件夹，例如 --dir man1", "--dir needs a folder, for example --dir man1")
}

/// Files that would be written over others.
#[must_use]
pub fn already_there(paths: &[String]) -> String {
    say!(
        "已有内容不同的文件{}，没有覆盖，也没有写任何文件；请换一个文件夹，或先移走",
        "there are already files with other content: {}; they were left alone and nothing was written; choose another folder, or move them away first";
        quoted_list(paths)
    )
}

/// A folder cannot be made.
#[must_use]
pub fn cannot_make_folder(path: &str, error: &io::Error) -> String {
    let reason = match error.kind() {
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => say!(
            "已有同名文件，或路径中有一段不是文件夹",
            "a file has that name, or part of the path is not a folder"
        ),
        _ => reason(error),
    };
    say!("无法建立文件夹“{path}”：{reason}", "cannot make the folder “{path}”: {reason}")
}

/// No data are of an earlier year than the sheet.
#[must_use]
pub fn no_earlier_year(year: Year, there: &[String]) -> String {
    say!(
        "数据里没有{year}年以前的值，只有{}年；FILE 是以前年份的数据，--year 是填报表的年份",
        "the data have no values before {year}, only for {}; FILE is data of earlier years, --year the year of the sheet";
        list(there)
    )
}

/// The data are of several areas, or of another than the catalogue's.
#[must_use]
pub fn which_area(areas: &[String]) -> String {
    say!(
        "数据是{}的；用 --area 说明填报表给哪个地区",
        "the data are of {}; say with --area for which area the sheet is";
        quoted_list(areas)
    )
}

/// An option would write a folder.
#[must_use]
pub fn is_folder(option: &str, path: &str) -> String {
    say!(
        "“{path}”是文件夹；请在 {option} 后写文件名",
        "“{path}” is a folder; write a file name after {option}"
    )
}

/// Standard output cannot be written.
#[must_use]
pub fn cannot_write_stdout(error: &io::Error) -> String {
    say!("无法写到标准输出：{}", "cannot write to standard output: {}"; reason(error))
}

/// An output cannot be written.
#[must_use]
pub fn cannot_write(path: &str, error: &io::Error) -> String {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => say!("没有这个文件夹", "there is no such folder"),
        _ => reason(error),
    };
    say!("无法写文件“{path}”：{reason}", "cannot write “{path}”: {reason}")
}

/// A file cannot be read.
#[must_use]
pub fn cannot_read(path: &str, error: &io::Error) -> String {
    say!("无法读文件“{path}”：{}", "cannot read “{path}”: {}"; reason(error))
}

/// Why the system could not read or write.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => say!("没有这个文件", "there is no such file"),
        io::ErrorKind::PermissionDenied => say!("没有权限", "permission denied"),
        io::ErrorKind::IsADirectory => say!(
            "这是文件夹；请写出里面的文件，例如 文件夹/*.csv",
            "it is a folder; name the files in it, for example folder/*.csv"
        ),
        io::ErrorKind::FileTooLarge => say!("文件太大", "the file is too large"),
        io::ErrorKind::StorageFull => say!("磁盘已满", "the disk is full"),
        io::ErrorKind::ReadOnlyFilesystem => say!("磁盘只读", "the disk is read-only"),
        io::ErrorKind::NotADirectory => {
            say!("路径中有一段不是文件夹", "part of the path is not a folder")
        }
        _ => say!("系统报告 {error}", "the system says {error}"),
    }
}

/// A file that is not the same when it is read again.
#[must_use]
pub fn changed(file: &str) -> String {
    say!(
        "{file}：读取时文件有改动；等它写完再试",
        "{file}: the file changed while it was read; try again when it is complete"
    )
}
