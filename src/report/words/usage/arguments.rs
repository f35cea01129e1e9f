//! Arguments that do not fit.

use crate::report::words::language::say;
use crate::report::words::lists::did_you_mean;
use crate::report::words::{Text, separator};

/// An argument that is not known.
#[must_use]
pub fn unknown(text: &str) -> String {
    say!("没有“{text}”这个选项", "there is no option “{text}”")
}

/// A command that is not known.
#[must_use]
pub fn unknown_command(text: &str) -> String {
    say!("没有“{text}”这个命令", "there is no command “{text}”")
}

/// A command that has no manual page, with those that may have been meant.
#[must_use]
pub fn no_page(text: &str, nearest: &[String]) -> String {
    let near = if nearest.is_empty() {
        say!("用 gdindex --help 查看全部命令", "gdindex --help shows all commands")
    } else {
        did_you_mean(nearest)
    };
    [unknown_command(text), near].join(separator::CLAUSE.get())
}

/// A value that does not fit.
#[must_use]
pub fn bad_value(argument: &str, value: &str, possible: &str) -> String {
    let possible = if possible.is_empty() {
        String::new()
    } else {
        say!("；可用：{possible}", "; it can be {possible}")
    };
    if value.is_empty() {
        say!("{argument} 缺少值{possible}", "{argument} lacks a value{possible}")
    } else {
        say!("{argument} 的值不能是“{value}”{possible}", "{argument} cannot be “{value}”{possible}")
    }
}

/// A value that cannot be read, and why.
#[must_use]
pub fn unreadable(argument: &str, why: &str) -> String {
    say!("{argument}：{why}", "{argument}: {why}")
}

/// Arguments that are missing.
#[must_use]
pub fn missing(arguments: &str) -> String {
    say!("缺少 {arguments}", "missing {arguments}")
}

/// Two arguments that exclude each other.
#[must_use]
pub fn conflict(one: &str, other: &str) -> String {
    say!("{one} 不能与 {other} 同用", "{one} cannot be used with {other}")
}

/// A command is missing.
pub const NO_COMMAND: Text = Text::new("缺少命令", "missing a command");

/// A suggestion.
#[must_use]
pub fn suggestion(text: &str) -> String {
    say!("是不是想用“{text}”？", "did you mean “{text}”?")
}

/// Where help is to be had.
#[must_use]
pub fn see_help(command: &str) -> String {
    say!("用 {command} --help 查看用法", "{command} --help says how it is used")
}
