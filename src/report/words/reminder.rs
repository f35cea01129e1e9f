//! The text that asks a department for its data (催报).

use super::Text;
use super::separator;

/// The title of the page.
#[must_use]
pub fn title(index: &str) -> String {
    format!("{index}数据催报")
}

/// Heading of what belongs to nobody.
pub const OTHERS: Text = Text::new("不能归到部门的问题（请汇总人处理）", "");
/// Heading of the departments that have nothing to do.
pub const COMPLETE: Text = Text::new("已报齐，没有要补正的", "");
/// The catalogue that needs no naming.
pub const DEFAULT_CATALOGUE: &str = "indicators.yaml";

/// The first sentence to a department.
#[must_use]
pub fn salutation(name: &str, what: &str, missing: usize, wrong: usize, doubtful: usize) -> String {
    let parts = [("缺报", missing, "项"), ("填错", wrong, "处"), ("待核实", doubtful, "处")];
    let parts = parts.iter().filter(|(_, count, _)| *count > 0);
    let parts: Vec<String> =
        parts.map(|(name, count, unit)| format!("{name}{count}{unit}")).collect();
    format!("{name}：{what}，贵单位还有{}，请补正后发回。", parts.join(separator::LIST.get()))
}

/// The first sentence about points of nobody.
#[must_use]
pub fn salutation_to_nobody(what: &str) -> String {
    format!("目录没有写明下列测评点由谁提供。请先确定部门，再补正{what}。")
}

/// Which data they are: of one area and year, or of several.
#[must_use]
pub fn data(index: &str, only: Option<&str>) -> String {
    format!("{index}需要的{}数据", only.unwrap_or_default())
}

/// Heading of what is missing.
#[must_use]
pub fn missing(count: usize) -> String {
    format!("缺报（{count}项）")
}

/// Heading of what is wrong.
#[must_use]
pub fn wrong(count: usize) -> String {
    format!("填错（{count}处）")
}

/// Heading of what is suspicious.
#[must_use]
pub fn suspicious(count: usize) -> String {
    format!("待核实（{count}处）")
}

/// Heading of how to fill in.
pub const HOW: Text = Text::new("怎样填", "");

/// A point that is missing, with the results that lack it where there are
/// several.
#[must_use]
pub fn point(name: &str, results: &[String]) -> String {
    if results.is_empty() {
        name.to_owned()
    } else {
        format!("{name}（{}）", results.join(separator::LIST.get()))
    }
}

/// Something was said that could not be used.
pub const UNREADABLE: Text = Text::new("已填，但有错误，见文末", "");

/// The target of a year.
#[must_use]
pub fn target(year: crate::model::Year, text: &str) -> String {
    format!("{year}年目标{text}")
}

/// What was reported last.
#[must_use]
pub fn last(year: crate::model::Year, text: &str, unmet: bool) -> String {
    let unmet = if unmet { "，没有达标" } else { "" };
    format!("上次（{year}年）报{text}{unmet}")
}

/// Who else supplies it.
#[must_use]
pub fn shared(others: &[&str]) -> String {
    format!("与{}共同提供，一家填报即可", others.join(separator::LIST.get()))
}

/// How a number is filled in.
#[must_use]
pub fn number(unit: &str) -> String {
    if unit.is_empty() {
        "填一个数".to_owned()
    } else {
        format!("填一个数，单位“{unit}”")
    }
}

/// How a label is filled in.
#[must_use]
pub fn label(labels: &[String]) -> String {
    format!("填{}之一", super::quoted_list(labels))
}

/// How a finding of a department is said.
#[must_use]
pub fn finding(place: &str, message: &str) -> String {
    format!("{place} {message}")
}

/// How to answer at all.
pub const RULES: [&str; 3] = [
    "只填确数，不写“约”“以上”“左右”和范围；尚未确定的，在“数据状态”填 初步 或 估计。",
    "该点在此不存在的填“不适用”；确为零的填 0；暂时没有数据的留空，并请说明何时能报。",
    "一行一个测评点，写明年份、测评点、数值。",
];

/// How to check before sending back; the command follows.
pub const CHECK_WITH: Text = Text::new("发回前可自查：", "");

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
        words.push("文件.csv".to_owned());
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
