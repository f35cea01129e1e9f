//! A part of a page, ready for its template.

use askama::Template;

use super::chart;
use crate::report::document::chart::Drawing;
use crate::report::document::{Block, Body, Column, Fact, Line, Shade, Side, Table, Tone};

/// What pages put before a name that stands further in.
const INDENT: char = '\u{3000}';

/// A part of a page.
#[derive(Template)]
#[template(path = "part.html")]
pub(super) enum Part<'a> {
    /// A title under that of its section.
    Title { level: u8, text: &'a str },
    /// Labels with their text.
    Facts { facts: Vec<Labelled<'a>>, is_key: bool },
    /// A table under a title, which names it.
    Table { columns: Vec<Heading<'a>>, rows: Vec<Vec<Cell<'a>>>, name: &'a str },
    /// A paragraph.
    Text(Toned<'a>),
    /// Lines of their own, each with those that continue it.
    List(Vec<Vec<Toned<'a>>>),
    /// A drawing, as markup, with its words.
    Drawing { markup: String, words: &'a str },
}

/// A label with its lines.
pub(super) struct Labelled<'a> {
    label: &'a str,
    lines: Vec<Toned<'a>>,
    is_verbatim: bool,
}

/// A text with the class of its tone.
pub(super) struct Toned<'a> {
    text: &'a str,
    class: &'static str,
}

/// A heading of a column.
pub(super) struct Heading<'a> {
    text: &'a str,
    class: &'static str,
}

/// A cell of a table.
pub(super) struct Cell<'a> {
    shown: Toned<'a>,
    side: &'static str,
    /// How far in the text stands.
    depth: usize,
    /// What is drawn instead of the text, as markup.
    drawing: Option<String>,
}

impl<'a> Part<'a> {
    /// The part that a block makes, `under` the title that it follows; `None`
    /// for titles that are set elsewhere.
    pub(super) fn of(block: &'a Block, under: &'a str) -> anyhow::Result<Option<Self>> {
        Ok(Some(match block {
            Block::Title(1 | 2, _) => return Ok(None),
            Block::Title(level, text) => Self::Title { level: (*level).min(6), text },
            Block::Facts(facts) => Self::Facts { facts: labelled(facts), is_key: false },
            Block::KeyFacts(facts) => Self::Facts { facts: labelled(facts), is_key: true },
            Block::Table(table) => Self::table(table, under)?,
            Block::Text(line) => Self::Text(Toned::of(line)),
            Block::List(lines) => Self::List(items(lines)),
            Block::Chart(own) => {
                Self::Drawing { markup: chart::draw(&own.drawing, &own.words)?, words: &own.words }
            }
        }))
    }

    fn table(table: &'a Table, name: &'a str) -> anyhow::Result<Self> {
        let heading = |column: &'a Column| Heading {
            text: column.heading.as_str(),
            class: side(column.side, column.breaks),
        };
        let columns = table.columns.iter().map(heading).collect();
        let row = |row: &'a Vec<Line>| row.iter().zip(&table.columns).map(cell).collect();
        let rows: anyhow::Result<Vec<Vec<Cell<'_>>>> = table.rows.iter().map(row).collect();
        Ok(Self::Table { columns, rows: rows?, name })
    }
}

fn cell<'a>((line, column): (&'a Line, &'a Column)) -> anyhow::Result<Cell<'a>> {
    let draw = |own: &Drawing| chart::draw(own, &line.text);
    let drawing = line.drawing.as_deref().map(draw).transpose()?;
    let text = line.text.trim_start_matches(INDENT);
    let depth = (line.text.len() - text.len()) / INDENT.len_utf8();
    let shown = Toned { text, ..Toned::of(line) };
    Ok(Cell { shown, side: side(column.side, column.breaks), depth, drawing })
}

fn side(side: Side, breaks: bool) -> &'static str {
    match (side, breaks) {
        (Side::Right, _) => "n",
        (Side::Left, false) => "w",
        (Side::Left, true) => "t",
    }
}

fn labelled(facts: &[Fact]) -> Vec<Labelled<'_>> {
    facts.iter().map(Labelled::of).collect()
}

/// Lines with those that continue them, which are indented.
fn items(lines: &[Line]) -> Vec<Vec<Toned<'_>>> {
    let mut items: Vec<Vec<Toned<'_>>> = Vec::new();
    for line in lines {
        let shown = Toned { text: line.text.trim_start(), ..Toned::of(line) };
        match items.last_mut() {
            Some(item) if line.text.starts_with(' ') => item.push(shown),
            _ => items.push(vec![shown]),
        }
    }
    items
}

impl<'a> Labelled<'a> {
    fn of(fact: &'a Fact) -> Self {
        Self {
            label: &fact.label,
            lines: fact.body.lines().iter().map(Toned::of).collect(),
            is_verbatim: matches!(fact.body, Body::Verbatim(_)),
        }
    }
}

impl<'a> Toned<'a> {
    fn of(line: &'a Line) -> Self {
        Self { text: &line.text, class: class(line.tone) }
    }
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Strong => "strong",
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Doubtful => "doubtful",
        Tone::Faint => "faint",
        Tone::Shade(Shade::Lowest) => "shade1",
        Tone::Shade(Shade::Low) => "shade2",
        Tone::Shade(Shade::Middle) => "shade3",
        Tone::Shade(Shade::High) => "shade4",
        Tone::Shade(Shade::Highest) => "shade5",
    }
}
