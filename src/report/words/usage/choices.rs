//! What `sensitivity` cannot try, hold or write.

use crate::report::words::language::{counted, say};
use crate::report::words::{either, list, separator};

/// A choice that nobody knows.
#[must_use]
pub fn unknown_choice(option: &str, text: &str, near: &[String], known: &[&str]) -> String {
    let known: Vec<String> = known.iter().map(|key| (*key).to_owned()).collect();
    let (near, known) = (perhaps(near), list(&known));
    say!(
        "{option} 没有“{text}”这项选择{near}；可写：{known}",
        "{option} has no choice “{text}”{near}; it can be {known}"
    )
}

/// `--fix` without a value.
#[must_use]
pub fn bad_fix(text: &str) -> String {
    say!(
        "--fix 要写成 选择=值，例如 --fix aggregation=geometric，不能是“{text}”",
        "--fix is written CHOICE=VALUE, for example --fix aggregation=geometric, and cannot be “{text}”"
    )
}

/// A value at which a choice cannot be held.
#[must_use]
pub fn bad_fixed_value(choice: &str, value: &str, near: &[String], forms: &[String]) -> String {
    let (near, forms) = (perhaps(near), list(forms));
    say!(
        "--fix {choice} 不能是“{value}”{near}；可写：{forms}",
        "--fix {choice} cannot be “{value}”{near}; it can be {forms}"
    )
}

/// What may have been meant, within a sentence.
fn perhaps(near: &[String]) -> String {
    if near.is_empty() {
        return String::new();
    }
    say!("，是不是{}", " (did you mean {}?)"; near.join(separator::OR.get()))
}

/// A choice that the catalogue does not leave open.
#[must_use]
pub fn closed_choice(choice: &str) -> String {
    say!(
        "--vary {choice}：目录没有放开这项选择；在目录的 uncertainty 里写上要试的范围（见 gdindex catalogue schema）",
        "--vary {choice}: the catalogue does not leave this choice open; write what is to be tried into its uncertainty (see gdindex catalogue schema)"
    )
}

/// A rule for unmet points that no attribute takes.
#[must_use]
pub fn no_open_attribute() -> String {
    either(
        "--fix attributes 只用于目录放开的属性，而这里没有；在目录的 uncertainty.attributes 里写上要试的范围，或直接改该属性的 unmet",
        "--fix attributes is for attributes that the catalogue leaves open, and there are none here; write what is to be tried into uncertainty.attributes of the catalogue, or change unmet of the attribute itself",
    )
    .to_owned()
}

/// A choice that is to be held and to vary.
#[must_use]
pub fn fixed_and_varied(choice: &str) -> String {
    say!(
        "{choice} 同时写在 --fix 和 --vary 里；只留一个",
        "{choice} is in both --fix and --vary; keep one of them"
    )
}

/// Choices that could be drawn together, with the keys under which they are
/// held, and why no index can be computed with them.
#[must_use]
pub fn clashing_choices(values: &[(&str, &str)], why: &str) -> String {
    let values: Vec<String> = values.iter().map(|(key, value)| format!("{key} {value}")).collect();
    let values = list(&values);
    say!(
        "抽取时会碰到算不了的组合（{values}）：{why}；用 --fix 把其中一项定在别的值上，例如 --fix missing=renormalise、--fix aggregation=arithmetic",
        "a draw could combine choices with which no index can be computed ({values}): {why}; hold one of them at another value with --fix, for example --fix missing=renormalise or --fix aggregation=arithmetic"
    )
}

/// More scores than are kept.
#[must_use]
pub fn too_many_scores(draws: usize, areas: usize, most: usize) -> String {
    let fitting = (most / areas.max(1)).max(1);
    let (some_draws, some_areas) = draws_and_areas(draws, areas);
    say!(
        "{draws}次抽取×{areas}个地区超过{most}个得分，内存放不下；用 --draws {fitting} 或更少，或用 --area 选几个地区",
        "{some_draws} × {some_areas} are more than the {most} scores that memory holds; use --draws {fitting} or fewer, or choose some areas with --area"
    )
}

/// Recorded draws that come to more scores than are kept.
#[must_use]
pub fn too_many_replayed(draws: usize, areas: usize, most: usize) -> String {
    let (some_draws, some_areas) = draws_and_areas(draws, areas);
    say!(
        "--replay 的文件里{draws}次抽取×{areas}个地区超过{most}个得分，内存放不下；删去一些行，或用 --area 选几个地区",
        "{some_draws} in the file of --replay × {some_areas} are more than the {most} scores that memory holds; delete some rows, or choose some areas with --area"
    )
}

fn draws_and_areas(draws: usize, areas: usize) -> (String, String) {
    (counted(draws, "draw", "draws"), counted(areas, "area", "areas"))
}

/// Draws that would go where the output goes.
#[must_use]
pub fn draws_over_output(path: &str) -> String {
    say!(
        "--write-draws 和 -o 都要写“{path}”；请换一个文件名",
        "--write-draws and -o would both write “{path}”; choose another file name"
    )
}

/// Draws that would go to the screen among the output.
#[must_use]
pub fn draws_among_output() -> &'static str {
    either(
        "--write-draws - 和结果都要写到标准输出；请在 --write-draws 后写文件名，或用 -o 把结果写到文件",
        "--write-draws - and the result would both go to standard output; write a file name after --write-draws, or the result to a file with -o",
    )
}

/// Nothing is left that could be tried.
#[must_use]
pub fn nothing_to_try() -> String {
    say!("没有可以计算的地区", "there is no area whose index can be computed")
}
