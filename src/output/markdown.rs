//! Pages as Markdown.

use crate::report::document::{Block, Body, Column, Document, Fact, Line, Side, Table};

/// Writes a page as Markdown with pipe tables.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut blocks: Vec<String> = Vec::new();
    for block in &document.blocks {
        blocks.push(match block {
            Block::Title(level, text) => {
                format!("{} {}\n", "#".repeat(usize::from(*level)), escape(text))
            }
            Block::Facts(facts) | Block::KeyFacts(facts) => facts.iter().map(fact).collect(),
            Block::Table(table) => table_text(table),
            Block::Text(line) => format!("{}\n", escape(&line.text)),
            Block::Chart(chart) => format!("{}\n", escape(&chart.words)),
            Block::List(lines) => lines.iter().map(item).collect(),
        });
    }
    blocks.join("\n")
}

fn fact(fact: &Fact) -> String {
    let label = escape(&fact.label);
    match &fact.body {
        Body::Text(line) => format!("- **{label}** {}\n", escape(&line.text)),
        Body::Verbatim(lines) => format!("- **{label}**\n{}", fenced(lines)),
    }
}

/// Lines of a file as a code block that belongs to the item above it.
fn fenced(lines: &[Line]) -> String {
    let kept = lines.iter().map(|line| line.text.as_str());
    let fence = ["```text"].into_iter().chain(kept).chain(["```"]);
    fence.flat_map(|line| ["  ", line, "\n"]).collect()
}

/// A line of a list; one that is indented continues the one before.
fn item(line: &Line) -> String {
    let text = line.text.trim_start();
    let indented = text.len() < line.text.len();
    format!("{}- {}\n", if indented { "  " } else { "" }, escape(text))
}

fn table_text(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let rule = |column: &Column| match column.side {
        Side::Left => "---".to_owned(),
        Side::Right => "---:".to_owned(),
    };
    let mut text = row(table.columns.iter().map(|column| escape(&column.heading)).collect());
    text.push_str(&row(table.columns.iter().map(rule).collect()));
    for cells in &table.rows {
        text.push_str(&row(cells.iter().map(|line| escape(&line.text)).collect()));
    }
    text
}

/// Keeps Markdown and HTML from taking text for markup.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '|' | '*' | '_' | '`' | '\\' | '[' | ']' | '#' | '~' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\n' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Table;

    #[test]
    fn lines_of_a_file_are_kept_in_a_code_block_of_their_item() {
        let mut document = Document::default();
        let lines = ["- id: a_b", "  name: <甲>"].map(Line::from).into();
        document.facts(vec![Fact::verbatim("写着", lines), Fact::new("怎么改", "删去")]);
        assert_eq!(
            write(&document),
            "- **写着**\n  ```text\n  - id: a_b\n    name: <甲>\n  ```\n- **怎么改** 删去\n"
        );
    }

    #[test]
    fn text_is_never_markup() {
        let mut table = Table::new(vec![Column::text("甲|乙"), Column::number("数")]);
        table.rows.push(vec![Line::from("<b>*x*</b>"), Line::from("1")]);
        let mut document = Document::default();
        document.title(1, "题_目");
        document.table(table);
        assert_eq!(
            write(&document),
            "# 题\\_目\n\n| 甲\\|乙 | 数 |\n| --- | ---: |\n| &lt;b&gt;\\*x\\*&lt;/b&gt; | 1 |\n"
        );
    }
}
