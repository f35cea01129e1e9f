//! Several things in one sentence: lists, quoted lists, names that may have
//! been meant, the first of many.

use super::Text;
use super::language::say;

/// What stands between the parts of a text.
pub mod separator {
    use super::Text;

    /// Between the items of a list.
    pub const LIST: Text = Text::new("、", ", ");
    /// Between things of which one is meant.
    pub const OR: Text = Text::new("、", " or ");
    /// Between parts of a sentence.
    pub const PART: Text = Text::new("，", ", ");
    /// Between statements.
    pub const CLAUSE: Text = Text::new("；", "; ");
    /// Between what something is said of and what is said.
    pub const COLON: Text = Text::new("：", ": ");
    /// Between the entries of a legend.
    pub const ENTRY: Text = Text::new("　", "　");
}

/// A list in a sentence: 甲、乙、丙 or A, B, C.
#[must_use]
pub fn list(items: &[String]) -> String {
    items.join(separator::LIST.get())
}

/// A list of quoted items in a sentence: “甲”、“乙” or “A”, “B”.
#[must_use]
pub fn quoted_list(items: &[String]) -> String {
    list(&quoted(items))
}

/// Quoted items of which one is meant: “甲”、“乙” or “A” or “B”.
pub(super) fn one_of(items: &[String]) -> String {
    quoted(items).join(separator::OR.get())
}

/// Names that may have been meant, in a question.
pub(super) fn did_you_mean(names: &[String]) -> String {
    say!("是不是{}？", "did you mean {}?"; one_of(names))
}

fn quoted(items: &[String]) -> Vec<String> {
    items.iter().map(|item| format!("“{item}”")).collect()
}

/// What is counted where a list is cut; Chinese counts each in its own way.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counted {
    /// Areas.
    Areas,
    /// Results, each of an area and a year.
    Results,
    /// Names of whatever kind.
    Names,
}

/// A list, of which only the first are shown where there are many.
pub(super) fn first(items: &[String], most: usize, what: Counted) -> String {
    let shown = list(&items[..items.len().min(most)]);
    and_more(&shown, items.len().saturating_sub(most), items.len(), what)
}

/// What is shown of a list, and how many more there are.
pub(super) fn and_more(shown: &str, more: usize, all: usize, what: Counted) -> String {
    match what {
        _ if more == 0 => shown.to_owned(),
        Counted::Areas => say!("{shown}等{all}个地区", "{shown} and {more} more"),
        Counted::Results => say!("{shown}等{all}处", "{shown} and {more} more"),
        Counted::Names => say!("{shown}等{all}个", "{shown} and {more} more"),
    }
}
