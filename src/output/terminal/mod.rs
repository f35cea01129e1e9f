//! Pages for a terminal: aligned by display width, coloured where wanted.

mod colour;
mod snippet;
mod table;

use unicode_width::UnicodeWidthStr;

use super::line_break::break_at;
use crate::report::document::{Block, Body, Document, Fact, Line, Tone};
use colour::painted;
use table::{GUTTER, NARROWEST, push_table};

/// How a terminal is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Columns of the terminal; `None` breaks no line.
    pub width: Option<usize>,
    /// Whether to colour.
    pub colour: bool,
}

/// Lays a page out for a terminal.
#[must_use]
pub fn write(document: &Document, style: Style) -> String {
    let mut text = String::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let after_title = at > 0 && matches!(document.blocks[at - 1], Block::Title(..));
        if at > 0 && !after_title {
            text.push('\n');
        }
        match block {
            Block::Title(_, title) => {
                push_wrapped(&mut text, &Line::new(title.as_str(), Tone::Strong), 0, style);
            }
            Block::Facts(facts) | Block::KeyFacts(facts) => push_facts(&mut text, facts, style),
            Block::Table(table) => {
                push_table(&mut text, table, style.width, style.colour);
            }
            Block::Text(line) => push_wrapped(&mut text, line, 0, style),
            Block::Chart(chart) => {
                push_wrapped(&mut text, &Line::from(chart.words.as_str()), 0, style);
            }
            Block::List(lines) => {
                for line in lines {
                    push_wrapped(&mut text, line, indent_of(&line.text), style);
                }
            }
        }
    }
    text
}

/// Lays single lines out for a terminal: remarks beside the page.
#[must_use]
pub fn write_lines(lines: &[Line], style: Style) -> String {
    let mut text = String::new();
    for line in lines {
        push_wrapped(&mut text, line, indent_of(&line.text), style);
    }
    text
}

fn indent_of(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

fn push_line(text: &mut String, line: &str, tone: Tone, style: Style) {
    text.push_str(&painted(line, tone, style.colour));
    text.push('\n');
}

/// A line broken at the width, continued under `indent`.
fn push_wrapped(text: &mut String, line: &Line, indent: usize, style: Style) {
    for (at, part) in wrap(&line.text, style.width, indent).into_iter().enumerate() {
        let lead = if at == 0 { 0 } else { indent };
        push_line(text, &format!("{}{part}", " ".repeat(lead)), line.tone, style);
    }
    if let (Some(excerpt), Some(width)) = (&line.excerpt, style.width) {
        text.push_str(&snippet::draw(excerpt, width.max(NARROWEST), style.colour));
    }
}

fn push_facts(text: &mut String, facts: &[Fact], style: Style) {
    let widest = facts.iter().map(|fact| fact.label.width()).max().unwrap_or(0);
    let hanging = widest + GUTTER;
    for fact in facts {
        let label = painted(&padded(&fact.label, hanging), Tone::Faint, style.colour);
        for (at, (part, tone)) in parts(&fact.body, style.width, hanging).into_iter().enumerate() {
            text.push_str(&if at == 0 { label.clone() } else { " ".repeat(hanging) });
            push_line(text, &part, tone, style);
        }
    }
}

/// What stands in each line beside a label: a text is broken, the lines of a
/// file are not.
fn parts(body: &Body, width: Option<usize>, hanging: usize) -> Vec<(String, Tone)> {
    match body {
        Body::Text(line) => {
            let room = width.map(|width| width.max(NARROWEST) - hanging);
            wrap(&line.text, room, 0).into_iter().map(|part| (part, line.tone)).collect()
        }
        Body::Verbatim(lines) => lines.iter().map(|line| (line.text.clone(), line.tone)).collect(),
    }
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// [`break_at`] the terminal's width, where it has one.
fn wrap(text: &str, width: Option<usize>, indent: usize) -> Vec<String> {
    match width {
        Some(width) => break_at(text, width.max(NARROWEST), indent),
        None => vec![text.to_owned()],
    }
}
