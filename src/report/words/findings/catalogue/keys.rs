//! Mistakes in what the catalogue is written in: YAML, keys, and values of
//! the wrong kind or out of their range.

use crate::model::Fault;
use crate::model::finding::{Expected, Limit};
use crate::report::number::shortest;
use crate::report::words::findings::said::Said;
use crate::report::words::language::say;
use crate::report::words::{either, list};

/// What is said of keys and their values, where the finding is about them.
pub(super) fn said(fault: &Fault) -> Option<Said> {
    Some(match fault {
        Fault::CatalogueSyntax { message } => Said::new(
            say!("不是正确的YAML（{message}）", "this is not YAML ({message})"),
            say!(
                "检查缩进（用空格）、冒号后的空格、引号和括号；冒号要用半角",
                "check indentation (by spaces), the space after colons, quotes and brackets; \
                 colons are half-width"
            ),
        ),
        Fault::UnknownKey { key, nearest, allowed } => Said::new(
            say!("没有“{key}”这个键", "there is no key “{key}”"),
            keys_hint(nearest, allowed),
        ),
        Fault::RepeatedKey { key, first_line } => Said::new(
            say!(
                "键“{key}”重复，第{first_line}行已有",
                "the key “{key}” stands here again; it is on line {first_line} already"
            ),
            say!("只留一个", "leave only one"),
        ),
        Fault::MissingKey { key } => Said::new(
            say!("缺少“{key}”", "“{key}” is missing"),
            say!("补上 {key}: …", "add {key}: …"),
        ),
        Fault::WrongType { key, text, expected } => {
            Said::new(wrong_type(key, text, &expectation(expected)), type_hint(key, text))
        }
        Fault::OutOfRange { key, value, limit } => out_of_range(key, *value, *limit),
        Fault::RangeReversed { key, low, high } => Said::new(
            say!(
                "“{key}”的下限 {} 应小于上限 {}",
                "the lower end of “{key}”, {}, should be below the upper end, {}";
                shortest(*low),
                shortest(*high)
            ),
            say!("小的数在前", "the smaller number first"),
        ),
        _ => return None,
    })
}

fn keys_hint(nearest: &[String], allowed: &[String]) -> String {
    let allowed = allowed.join(", ");
    match nearest.first() {
        Some(nearest) => say!(
            "是不是 {nearest}？这里可用的键：{allowed}",
            "did you mean {nearest}? keys allowed here: {allowed}"
        ),
        None => say!("这里可用的键：{allowed}", "keys allowed here: {allowed}"),
    }
}

fn wrong_type(key: &str, text: &str, expected: &str) -> String {
    if key.is_empty() {
        return say!(
            "这个文件不是指标目录：最外层应是{expected}",
            "this file is not a catalogue of indicators: its outermost level should be {expected}"
        );
    }
    if text.is_empty() {
        return say!(
            "“{key}”后面没有值，应是{expected}",
            "there is no value after “{key}”; it should be {expected}"
        );
    }
    say!(
        "“{key}”不能是 {text}，应是{expected}",
        "“{key}” cannot be “{text}”; it should be {expected}"
    )
}

fn type_hint(key: &str, text: &str) -> String {
    match key {
        _ if text.is_empty() => say!(
            "写出值；冒号要用半角并加空格（2035: 84），数里不要写逗号",
            "write the value; the colon is half-width with a space after it (2035: 84), and \
             numbers have no commas"
        ),
        "unmet" => say!(
            "例如 unmet: {{ slope: 2 }}、unmet: {{ factor: 0.5 }}、unmet: zero",
            "e.g. unmet: {{ slope: 2 }}, unmet: {{ factor: 0.5 }} or unmet: zero"
        ),
        _ => say!(
            "对照 gdindex catalogue schema 或内置的 indicators.yaml 改正",
            "compare it with gdindex catalogue schema or with the built-in indicators.yaml"
        ),
    }
}

fn expectation(expected: &[Expected]) -> String {
    let words: Vec<String> = expected
        .iter()
        .map(|expected| match expected {
            Expected::Text => say!("文字", "text"),
            Expected::Number => say!("数", "a number"),
            Expected::WholeNumber => say!("整数", "a whole number"),
            Expected::Flag => say!("true 或 false", "true or false"),
            Expected::List => say!("列表", "a list"),
            Expected::Pair => say!("两个数 [下限, 上限]", "two numbers [low, high]"),
            Expected::Mapping => say!("“键: 值”的对照", "a mapping (key: value)"),
            Expected::Word(words) => say!("{}之一", "one of {}"; list(words)),
        })
        .collect();
    words.join(either("，或", ", or "))
}

fn out_of_range(key: &str, value: f64, limit: Limit) -> Said {
    Said::new(
        say!(
            "“{key}”是 {}，{}",
            "“{key}” is {}; it must be {}";
            shortest(value),
            limitation(value, limit)
        ),
        range_hint(key, limit),
    )
}

/// What a number must be; in Chinese with its verb.
fn limitation(value: f64, limit: Limit) -> String {
    match limit {
        Limit::Finite => say!("应是有限的数", "finite"),
        Limit::NotNegative | Limit::Positive if !value.is_finite() => {
            say!("应是有限的数", "finite")
        }
        Limit::Positive => say!("应大于0", "above 0"),
        Limit::NotNegative => say!("不能小于0", "0 or more"),
        Limit::Share => say!("应在0与1之间", "from 0 to 1"),
        Limit::UpTo(low, high) => {
            say!("应在{}与{}之间", "from {} to {}"; shortest(low), shortest(high))
        }
        Limit::Below(low, high) => say!(
            "应不小于{}，小于{}",
            "at least {} and below {}";
            shortest(low),
            shortest(high)
        ),
    }
}

fn range_hint(key: &str, limit: Limit) -> String {
    match limit {
        Limit::Share => say!(
            "写成0至1之间的数，例如65%写成 0.65",
            "write a number from 0 to 1, e.g. 0.65 for 65%"
        ),
        Limit::UpTo(low, high) => say!(
            "写成{}至{}之间的数",
            "write a number from {} to {}";
            shortest(low),
            shortest(high)
        ),
        Limit::Below(..) if key == "weights" => say!(
            "写成小于1的份额，例如上下25%写成 0.25；不变写 0",
            "write a share below 1, e.g. 0.25 for 25% up and down, or 0 for no change"
        ),
        Limit::Below(low, high) => say!(
            "写成不小于{}、小于{}的数",
            "write a number that is at least {} and below {}";
            shortest(low),
            shortest(high)
        ),
        Limit::Positive => say!("写成大于0的数", "write a number above 0"),
        Limit::NotNegative => say!("写成0或大于0的数", "write 0 or a number above 0"),
        Limit::Finite => say!(
            "写成有限的数；plausible 不设限的一端写 null",
            "write a finite number; null for an end of plausible that is open"
        ),
    }
}
