//! Values on the command line that cannot be read.

use crate::report::words::language::say;

/// A year on the command line.
#[must_use]
pub fn bad_year(text: &str) -> String {
    say!(
        "“{text}”不是年份；写成四位数字，例如 2020",
        "“{text}” is not a year; write four digits, for example 2020"
    )
}

/// A share on the command line.
#[must_use]
pub fn bad_share(text: &str) -> String {
    say!("“{text}”不是比例；写成 0.9 或 90%", "“{text}” is not a share; write 0.9 or 90%")
}

/// A score on the command line.
#[must_use]
pub fn bad_score(text: &str) -> String {
    say!(
        "“{text}”不是分数；写成数字，例如 90",
        "“{text}” is not a score; write a number, for example 90"
    )
}

/// A benchmark on the command line.
#[must_use]
pub fn bad_benchmark(text: &str) -> String {
    say!(
        "“{text}”不是基准；写地区的名称或代码，或 @best（第一名）、@median（中位数）",
        "“{text}” is not a benchmark; write the name or code of an area, or @best (the first), @median (the median)"
    )
}

/// A number of points on the command line.
#[must_use]
pub fn bad_count(text: &str) -> String {
    say!(
        "“{text}”不是项数；写成整数，例如 10",
        "“{text}” is not a number of items; write a whole number, for example 10"
    )
}

/// How many levels, on the command line.
#[must_use]
pub fn bad_depth(text: &str) -> String {
    say!(
        "“{text}”不是层级；写成整数，0只有综合指数",
        "“{text}” is not a level; write a whole number, 0 for the index alone"
    )
}

/// A number of threads on the command line.
#[must_use]
pub fn bad_threads(text: &str, most: usize) -> String {
    say!(
        "“{text}”不是线程数；写1到{most}的整数",
        "“{text}” is not a number of threads; write a whole number from 1 to {most}"
    )
}

/// A number of draws on the command line.
#[must_use]
pub fn bad_draws(text: &str, most: usize) -> String {
    say!(
        "“{text}”不是抽取次数；写1到{most}的整数",
        "“{text}” is not a number of draws; write a whole number from 1 to {most}"
    )
}

/// A seed on the command line.
#[must_use]
pub fn bad_seed(text: &str) -> String {
    say!(
        "“{text}”不是种子；写0到{}的整数",
        "“{text}” is not a seed; write a whole number from 0 to {}";
        u64::MAX
    )
}

/// The environment names a language that is not spoken.
#[must_use]
pub fn unknown_language(variable: &str, text: &str) -> String {
    say!(
        "环境变量 {variable} 是“{text}”；只能是 zh（中文）或 en（英文）",
        "the environment variable {variable} is “{text}”; it can be zh (Chinese) or en (English)"
    )
}
