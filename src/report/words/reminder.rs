//! The text that asks a department for its data (催报).

use super::language::{counted, say};
use super::{Text, either, list, quoted_list};

/// The title of the page.
#[must_use]
pub fn title(index: &str) -> String {
    say!("{index}数据催报", "{index}: data reminder")
}

/// Heading of what belongs to nobody.
pub const OTHERS: Text = Text::new(
    "不能归到部门的问题（请汇总人处理）",
    "Problems that belong to no department (for whoever collects the data)",
);
/// Heading of the departments that have nothing to do.
pub const COMPLETE: Text = Text::new("已报齐，没有要补正的", "Complete, nothing to correct");
/// The catalogue that needs no naming.
pub const DEFAULT_CATALOGUE: &str = "indicators.yaml";

/// The first sentence to a department.
#[must_use]
pub fn salutation(name: &str, what: &str, missing: usize, wrong: usize, doubtful: usize) -> String {
    let parts = [
        (missing, say!("缺报{missing}项", "{missing} not reported")),
        (wrong, say!("填错{wrong}处", "{wrong} wrong")),
        (doubtful, say!("待核实{doubtful}处", "{doubtful} to be verified")),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text);
    let parts = list(&parts.collect::<Vec<_>>());
    say!(
        "{name}：{what}，贵单位还有{parts}，请补正后发回。",
        "{name}: part of your data for {what} is still open: {parts}. Please complete or correct it and send it back."
    )
}

/// The first sentence about points of nobody.
#[must_use]
pub fn salutation_to_nobody(what: &str) -> String {
    say!(
        "目录没有写明下列测评点由谁提供。请先确定部门，再补正{what}。",
        "The catalogue does not say who supplies these points. Please agree on a department \
         first, then complete or correct the data for {what}."
    )
}

/// Which data they are: of one area and year, or of several.
#[must_use]
pub fn data(index: &str, only: Option<&str>) -> String {
    match only {
        Some(only) => say!("{index}需要的{only}数据", "{index} ({only})"),
        None => say!("{index}需要的数据", "{index}"),
    }
}

/// Heading of what is missing.
#[must_use]
pub fn missing(count: usize) -> String {
    let points = counted(count, "point", "points");
    say!("缺报（{count}项）", "Not reported ({points})")
}

/// Heading of what is wrong.
#[must_use]
pub fn wrong(count: usize) -> String {
    say!("填错（{count}处）", "Wrong ({count})")
}

/// Heading of what is suspicious.
#[must_use]
pub fn suspicious(count: usize) -> String {
    say!("待核实（{count}处）", "To be verified ({count})")
}

/// Heading of how to fill in.
pub const HOW: Text = Text::new("怎样填", "How to fill it in");

/// A point that is missing, with the results that lack it where there are
/// several.
#[must_use]
pub fn point(name: &str, results: &[String]) -> String {
    if results.is_empty() {
        return name.to_owned();
    }
    let results = list(results);
    say!("{name}（{results}）", "{name} ({results})")
}

/// Something was said that could not be used.
pub const UNREADABLE: Text =
    Text::new("已填，但有错误，见文末", "filled in, but with an error: see the end");

/// The target of a year.
#[must_use]
pub fn target(year: crate::model::Year, text: &str) -> String {
    say!("{year}年目标{text}", "target for {year}: {text}")
}

/// What was reported last.
#[must_use]
pub fn last(year: crate::model::Year, text: &str, unmet: bool) -> String {
    let unmet = if unmet { either("，没有达标", ", target not met") } else { "" };
    say!("上次（{year}年）报{text}{unmet}", "last time ({year}): {text}{unmet}")
}

/// Who else supplies it.
#[must_use]
pub fn shared(others: &[&str]) -> String {
    let others: Vec<String> = others.iter().map(ToString::to_string).collect();
    let others = list(&others);
    say!("与{others}共同提供，一家填报即可", "shared with {others}; one of you reports it")
}

/// How a number is filled in.
#[must_use]
pub fn number(unit: &str) -> String {
    match unit {
        "" => say!("填一个数", "write a number"),
        _ => say!("填一个数，单位“{unit}”", "write a number, unit “{unit}”"),
    }
}

/// How a label is filled in.
#[must_use]
pub fn label(labels: &[String]) -> String {
    let labels = quoted_list(labels);
    say!("填{labels}之一", "write one of {labels}")
}

/// How a finding of a department is said.
#[must_use]
pub fn finding(place: &str, message: &str) -> String {
    format!("{place} {message}")
}

/// How to answer at all.
pub const RULES: [Text; 3] = [
    Text::new(
        "只填确数，不写“约”“以上”“左右”和范围；尚未确定的，在“数据状态”填 初步 或 估计。",
        "Write exact numbers only, without “约”, “以上” or “左右” (about, or more, around) and no ranges; \
         for what is not final yet write “初步” (provisional) or “估计” (estimated) under “数据状态” (status).",
    ),
    Text::new(
        "该点在此不存在的填“不适用”；确为零的填 0；暂时没有数据的留空，并请说明何时能报。",
        "Where a point does not exist here, write “不适用” (not applicable); where it is truly zero, \
         0; where there are no data yet, leave it empty and say when there will be.",
    ),
    Text::new(
        "一行一个测评点，写明年份、测评点、数值。",
        "Write one row per point, with “年份” (year), “测评点” (point) and “数值” (value).",
    ),
];

/// How to check before sending back; the command follows.
pub const CHECK_WITH: Text = Text::new("发回前可自查：", "To check before you send it back:");

/// The command that checks these files for their errors alone: others supply
/// the rest.
#[must_use]
pub fn command(
    files: &[&str],
    year: Option<crate::model::Year>,
    catalogue: Option<&str>,
) -> String {
    let mut words = vec!["gdindex check".to_owned()];
    if files.is_empty() {
        words.push(either("文件.csv", "FILE.csv").to_owned());
    }
    words.extend(files.iter().map(|file| quoted(file)));
    words.extend(catalogue.map(|catalogue| format!("-c {}", quoted(catalogue))));
    words.extend(year.map(|year| format!("--year {year}")));
    words.push("--min-coverage 0".to_owned());
    words.join(" ")
}

/// A name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-');
    if name.chars().all(is_plain) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_can_be_pasted_into_a_shell() {
        let year = crate::model::Year::new(2020);
        assert_eq!(
            command(&["数据/2020.csv", "it's $HOME.csv"], year, Some("目 录.yaml")),
            r"gdindex check 数据/2020.csv 'it'\''s $HOME.csv' -c '目 录.yaml' --year 2020 --min-coverage 0"
        );
        assert_eq!(command(&[], None, None), "gdindex check 文件.csv --min-coverage 0");
    }
}
