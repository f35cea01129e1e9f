//! Pages for a terminal: aligned by display width, coloured where wanted.

use super::snippet;
use comfy_table::{
    Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle,
    TableStyle, Width,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::report::document::{Block, Body, Document, Fact, Line, Shade, Side, Table, Tone};

/// How a terminal is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Columns of the terminal; `None` breaks no line.
    pub width: Option<usize>,
    /// Whether to colour.
    pub colour: bool,
}

/// The narrowest width for which tables are laid out.
const NARROWEST: usize = 40;
/// The least a column that may be broken is given.
const NARROWEST_COLUMN: usize = 8;
/// Columns between two columns of a table, and behind the labels of facts.
const GUTTER: usize = 2;
/// The part of it that belongs to a table's column; the rest is where other
/// styles would draw a line.
const PADDING: u16 = 1;

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
            Block::Table(table) => push_table(&mut text, table, style),
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

/// Characters that may not begin a line (禁则), of both languages.
const NOT_FIRST: &str = "，。、；：！？）》”’%％…～,;:)";

/// [`break_at`] the terminal's width, where it has one.
fn wrap(text: &str, width: Option<usize>, indent: usize) -> Vec<String> {
    match width {
        Some(width) => break_at(text, width.max(NARROWEST), indent),
        None => vec![text.to_owned()],
    }
}

/// Breaks a text at a width: Chinese anywhere but before closing punctuation,
/// words and numbers whole where they fit. Lines after the first leave room
/// for an indent.
pub(super) fn break_at(text: &str, width: usize, indent: usize) -> Vec<String> {
    if text.width() <= width {
        return vec![text.trim_end_matches(' ').to_owned()];
    }
    let later = width - indent.min(width / 2);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for piece in pieces(text, later.max(2)) {
        let room = if lines.len() == 1 { width } else { later };
        let wide = piece.width();
        if used > 0 && used + wide > room {
            lines.push(String::new());
            used = 0;
        }
        let first = lines.len() == 1;
        if let Some(line) = lines.last_mut()
            && (used > 0 || first || piece != " ")
        {
            line.push_str(&piece);
            used += wide;
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end_matches(' ').len());
    }
    lines
}

/// What must stay together: a wide character with the closing punctuation
/// behind it, or a run of narrow characters up to a hyphen, dash or slash; no
/// run is wider than a line.
pub(super) fn pieces(text: &str, widest: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut previous = ' ';
    let is_narrow = |c: char| c != ' ' && c.width().unwrap_or(0) < 2;
    for c in text.chars() {
        let in_run = is_narrow(previous) && is_narrow(c) && !matches!(previous, '-' | '–' | '/');
        let joins =
            previous != ' ' && c != ' ' && (NOT_FIRST.contains(c) || previous == '(' || in_run);
        match pieces.last_mut() {
            Some(piece) if joins && piece.width() + c.width().unwrap_or(0) <= widest => {
                piece.push(c);
            }
            _ => pieces.push(c.to_string()),
        }
        previous = c;
    }
    pieces
}

fn push_table(text: &mut String, table: &Table, style: Style) {
    let mut drawn = comfy_table::Table::new();
    drawn
        .load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .force_no_tty();
    if style.colour {
        drawn.enforce_styling();
    }
    drawn.set_header(
        table
            .columns
            .iter()
            .map(|column| Cell::new(&column.heading).set_alignment(alignment(column.side))),
    );
    let widths = widths(table, style.width);
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns).zip(&widths);
        drawn.add_row(cells.map(|((line, column), width)| {
            let text = break_at(&line.text, *width, 0).join("\n");
            tinted(Cell::new(text), line.tone).set_alignment(alignment(column.side))
        }));
    }
    let last = widths.len().saturating_sub(1);
    for (at, (column, width)) in drawn.column_iter_mut().zip(widths).enumerate() {
        let padding = if at == last { 0 } else { PADDING };
        let width = u16::try_from(width).unwrap_or(u16::MAX).saturating_add(padding);
        column.set_padding((0, padding));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
    }
    for line in drawn.lines() {
        text.push_str(&without_trailing_blanks(&line));
        text.push('\n');
    }
}

/// A line without the blanks at its end, also where a colour ends behind them.
fn without_trailing_blanks(line: &str) -> String {
    let mut kept = line.trim_end_matches(' ');
    let mut closing = Vec::new();
    while let Some((before, code)) = kept.rsplit_once('\u{1b}')
        && code.strip_prefix('[').and_then(|code| code.strip_suffix('m')).is_some_and(is_code)
    {
        closing.push(&kept[before.len()..]);
        kept = before.trim_end_matches(' ');
    }
    closing.into_iter().rev().fold(kept.to_owned(), |line, code| line + code)
}

fn is_code(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b';')
}

/// The width of each column: what it needs, or for those that may be broken
/// a fair share of what the others leave.
fn widths(table: &Table, width: Option<usize>) -> Vec<usize> {
    let mut widths: Vec<usize> = (0..table.columns.len()).map(|at| need(table, at)).collect();
    if let Some(width) = width {
        let room = width.max(NARROWEST).saturating_sub(GUTTER * (table.columns.len() - 1));
        shrink(table, &mut widths, room);
    }
    widths
}

fn need(table: &Table, at: usize) -> usize {
    let heading = table.columns[at].heading.width();
    let cells = table.rows.iter().map(|row| row[at].text.width());
    cells.chain([heading]).max().unwrap_or(0).max(1)
}

/// Takes width from the widest columns: from those that may be broken first,
/// from all where that does not do.
fn shrink(table: &Table, widths: &mut [usize], room: usize) {
    for only_breakable in [true, false] {
        while widths.iter().sum::<usize>() > room {
            let widest = (0..widths.len())
                .filter(|at| !only_breakable || table.columns[*at].breaks)
                .filter(|at| widths[*at] > NARROWEST_COLUMN)
                .max_by_key(|at| widths[*at]);
            match widest {
                Some(at) => widths[at] -= 1,
                None => break,
            }
        }
    }
}

fn alignment(side: Side) -> CellAlignment {
    match side {
        Side::Left => CellAlignment::Left,
        Side::Right => CellAlignment::Right,
    }
}

fn tinted(cell: Cell, tone: Tone) -> Cell {
    if cell.content().is_empty() {
        return cell;
    }
    match tone {
        Tone::Plain => cell,
        Tone::Strong => cell.add_attribute(Attribute::Bold),
        Tone::Good => cell.fg(Color::DarkGreen),
        Tone::Bad => cell.fg(Color::DarkRed),
        Tone::Doubtful => cell.fg(Color::DarkYellow),
        Tone::Faint => cell.add_attribute(Attribute::Dim),
        Tone::Shade(shade) => {
            let [text, ground] = shade_colours(shade);
            cell.fg(Color::AnsiValue(text)).bg(Color::AnsiValue(ground))
        }
    }
}

/// Text and ground of a shade among the 256 colours, so that it is read on
/// dark and on light screens: from red over yellow to green, the ends darker.
fn shade_colours(shade: Shade) -> [u8; 2] {
    const WHITE: u8 = 231;
    const BLACK: u8 = 16;
    match shade {
        Shade::Lowest => [WHITE, 124],
        Shade::Low => [BLACK, 216],
        Shade::Middle => [BLACK, 229],
        Shade::High => [BLACK, 151],
        Shade::Highest => [WHITE, 22],
    }
}

fn painted(text: &str, tone: Tone, colour: bool) -> String {
    let code = match tone {
        Tone::Strong => "1".to_owned(),
        Tone::Good => "32".to_owned(),
        Tone::Bad => "31".to_owned(),
        Tone::Doubtful => "33".to_owned(),
        Tone::Faint => "2".to_owned(),
        Tone::Shade(shade) => {
            let [text, ground] = shade_colours(shade);
            format!("38;5;{text};48;5;{ground}")
        }
        Tone::Plain => return text.to_owned(),
    };
    if colour && !text.is_empty() {
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_broken_by_its_width_and_never_before_closing_punctuation() {
        let text = "甲".repeat(19) + "乙，丙";
        let lines = wrap(&text, Some(40), 0);
        assert_eq!(lines, ["甲".repeat(19), "乙，丙".to_owned()]);
        let lines = wrap(&format!("{}12345.67", "甲".repeat(18)), Some(40), 0);
        assert_eq!(lines[1], "12345.67");
        assert_eq!(wrap("甲乙", None, 0), ["甲乙"]);
    }

    #[test]
    fn the_punctuation_of_english_stays_with_the_chinese_it_belongs_to() {
        let names = "甲".repeat(19);
        for (text, second) in [
            (format!("{names}乙, 丙"), "乙, 丙"),
            (format!("{names}a(乙)"), "a(乙)"),
            (format!("{names}乙; 丙"), "乙; 丙"),
            (format!("{}75.13–92.84", "甲".repeat(17)), "92.84"),
        ] {
            assert_eq!(wrap(&text, Some(40), 0)[1], second, "{text}");
        }
    }

    #[test]
    fn colour_repeats_what_the_words_say_and_can_be_left_out() {
        assert_eq!(painted("通过", Tone::Good, false), "通过");
        assert_eq!(painted("通过", Tone::Good, true), "\u{1b}[32m通过\u{1b}[0m");
    }
}
